"""Whatever is wrong with the files of content is said in words; the old website stays."""

from __future__ import annotations

from tests.site.project import Project
from tests.site.spoiling import (
    Cases,
    assert_the_build_says,
    assert_the_check_says,
    elsewhere,
    empty_content,
    several,
    with_end,
    with_file,
    with_folder,
    with_link,
    with_page,
    with_pipe,
    without,
)

CASES: Cases = {
    "broken link": (
        with_page("[a](nowhere.md)"),
        "content/page.md:7:5: E303 The link `nowhere.md` leads to no page of this site.",
    ),
    "broken link to a page made from data": (
        with_page("One [a](about.md)\ntwo [b](nowhere/index.md)"),
        "content/page.md:8:9: E303 The link `nowhere/index.md` leads to no page of this site.",
    ),
    "broken anchor": (
        with_page("[a](about.md#nothing)"),
        "content/page.md:7:5: E303 The link `../about/#nothing` leads to no part of that page.",
    ),
    "link from the root": (
        with_page("[a](/about/)"),
        "content/page.md:7:5: E303 The link `/about/` starts at a slash",
    ),
    "anchor of the frame": (
        with_page("## Content\n"),
        "page/:1:1: E308 The anchor `content` stands twice on this page.",
    ),
    "two main headings": (
        with_page("# Another"),
        "page/:1:1: E307 This page has 2 headings of the first level.",
    ),
    "page that hides data": (
        with_page("", "glossary.md"),
        "content/glossary.md would hide a page that is made from data.",
    ),
    "page that hides data, by folder": (
        with_page("", "partnerships/quillmere/funding/index.md"),
        "content/partnerships/quillmere/funding/index.md would hide a page that is made from data.",
    ),
    "front page by hand": (with_page("", "index.md"), "content/index.md would hide a page"),
    "web page": (
        with_file("content/evil.html", "<script>alert(1)</script>"),
        "content/evil.html:1:1: C102 Only pages that end in `.md` belong in this folder.",
    ),
    "program": (with_file("content/x.py", "print(1)"), "content/x.py:1:1: C102"),
    "script": (
        with_file("content/assets/search.js", "alert(1)"),
        "content/assets/search.js:1:1: C102",
    ),
    "style": (with_file("content/assets/masa.css", "*{}"), "content/assets/masa.css:1:1: C102"),
    "picture": (with_file("content/x.svg", "<svg/>"), "content/x.svg:1:1: C102"),
    "data": (with_file("content/x.yml", "a: b"), "content/x.yml:1:1: C102"),
    "secret": (with_file("content/notes.txt", "password"), "content/notes.txt:1:1: C102"),
    **{
        f"file of the kind {name}": (with_file(f"content/{name}", "x"), f"content/{name}:1:1: C102")
        for name in ("x.pdf", "x.js", "x.png", "x.MD", "x.md.html", "x.markdown", "page.md~", "x")
    },
    "folder named like a page": (
        with_folder("content/page.md"),
        "content/page.md:1:1: R131 `page.md` cannot be part of a web address.",
    ),
    "pipe": (with_pipe("content/pipe.md"), "content/pipe.md:1:1: C102 Only pages that end in"),
    "two files for one page": (
        several(with_page("", "derby.md"), with_page("", "derby/index.md")),
        "content/derby/index.md:1:1: C116 This page has the same address as content/derby.md.",
    ),
    "two names that differ in capitals": (
        several(with_page("", "derby.md"), with_page("", "Derby.md")),
        "content/derby.md:1:1: C116 This page has the same address as content/Derby.md.",
    ),
    "name of a device": (
        with_page("", "how-to-edit/aux.md"),
        "content/how-to-edit/aux.md:1:1: R132 `aux` is kept for a page of the site itself or is a",
    ),
    "page where assets are": (with_page("", "assets.md"), "content/assets.md:1:1: R132 `assets`"),
    "pages where the index is": (
        with_page("", "pagefind/page.md"),
        "content/pagefind:1:1: R132 `pagefind`",
    ),
    "hidden file that is let in": (
        several(with_file("content/.env", "password"), with_end('\nexclude_docs: "!.env"\n')),
        ".env:1:1: E305 This file would be published and may not be.",
    ),
    "link to a page": (
        with_link("content/leak.md", "/etc/hostname"),
        "content/leak.md:1:1: C101 This is a link to another file; links are not followed.",
    ),
    "link to a folder": (with_link("content/etc", "/etc"), "content/etc:1:1: C101"),
    "link to nothing": (with_link("content/gone.md", "nowhere"), "content/gone.md:1:1: C101"),
    "link to itself": (with_link("content/loop", "."), "content/loop:1:1: C101"),
    "name with capitals": (
        with_page("", "README.md"),
        "content/README.md:1:1: R131 `README` cannot be part of a web address.",
    ),
    "name that hides its end": (
        with_page("", "a\u202emd.md"),
        "R131 `a\\u202emd` cannot be part of a web address.",
    ),
    "empty content": (empty_content, "E303 The link `../about/` leads to no page of this site."),
    "no content": (without("content"), "content' isn't an existing directory."),
    "content elsewhere": (elsewhere("content"), "content:1:1: C106 There is no folder `content`"),
}

test_a_build_says_it_in_words_and_the_old_site_stays = assert_the_build_says(CASES)
test_a_check_says_it_too = assert_the_check_says(CASES)


def test_a_check_tells_a_link_between_pages_by_hand_before_anything_is_built(
    project: Project,
) -> None:
    spoil, says = CASES["broken link"]
    spoil(project)
    outcome = project.masa("check")
    assert outcome.code == 1
    assert says in outcome.text
