"""Whatever is wrong with a page written by hand, or its head, is said in words."""

from __future__ import annotations

from tests.site.project import head
from tests.site.spoiling import (
    Cases,
    assert_the_build_says,
    assert_the_check_says,
    with_file,
    with_head,
    with_page,
)

CASES: Cases = {
    "not UTF-8": (
        with_file("content/page.md", f"{head('Caf')}# Café\n".encode("latin-1")),
        "content/page.md:5:6: R102 This is not UTF-8 text from here on.",
    ),
    "unseen character": (with_page("a\u200bb"), "content/page.md:7:2: R104 This line holds"),
    "page without a head": (
        with_file("content/page.md", "# A page\n"),
        "content/page.md:1:1: C103 This page does not begin with a head.",
    ),
    "empty page": (with_file("content/page.md", ""), "content/page.md:1:1: C103"),
    "head that is not closed": (
        with_file("content/page.md", "---\ntitle: A page\n\n# A page\n"),
        "content/page.md:1:1: C103",
    ),
    "head in another style": (
        with_file("content/page.md", "Title: A page\nTemplate: redirect.html\n\n# A page\n"),
        "content/page.md:1:1: C103",
    ),
    "head that cannot be read": (
        with_head("description: [a"),
        "content/page.md:3:14: R110 A `[` is opened and not closed.",
    ),
    "head that is a list": (
        with_file("content/page.md", "---\n- a\n---\n# A page\n"),
        "content/page.md:2:1: R121",
    ),
    "head written twice": (
        with_head("description: a\ntitle: b"),
        "content/page.md:4:1: R111 `title` is written twice; the first is on line 2.",
    ),
    "head with a tag": (
        with_head("description: !!python/object/apply:os.getcwd []"),
        "content/page.md:3:14: R112",
    ),
    "head too deep": (with_head("description: " + "[" * 3000), "content/page.md:3:33: R117"),
    "head with a template": (
        with_head("description: a\ntemplate: redirect.html\nlocation: https://evil.example"),
        "content/page.md:4:1: C104 `template` cannot be set in the head of a page.",
    ),
    "head without a description": (
        with_file("content/page.md", "---\ntitle: A page\n---\n# A page\n"),
        "content/page.md:2:1: C105 This page has no `description`, or it is not one text.",
    ),
    "head with a list for a title": (
        with_file("content/page.md", "---\ntitle: [a]\ndescription: b\n---\n# A page\n"),
        "content/page.md:2:8: C105 This page has no `title`, or it is not one text.",
    ),
    "UTF-16": (
        with_file("content/page.md", f"{head('A page')}# A page\n".encode("utf-16")),
        "content/page.md:1:1: R102 This is not UTF-8 text from here on.",
    ),
    "a NUL": (with_page("a\0b"), "content/page.md:7:2: R103 This line holds a control character"),
    "head after an empty line": (
        with_file("content/page.md", f"\n{head('A page')}# A page\n"),
        "content/page.md:1:1: C103",
    ),
    "head with a date that is none": (
        with_head("description: 2026-02-30\nupdated: 2026-02-30"),
        "content/page.md:4:1: C104 `updated` cannot be set in the head of a page.",
    ),
    **{
        f"head that sets {line}": (
            with_head(f"description: a\n{line}"),
            f"content/page.md:4:1: C104 `{line.split(':')[0]}` cannot be set in",
        )
        for line in ("hide: [toc]", "hide: 1", "icon: ../../x", "search: 5", "subtitle: <b>")
    },
    "a snippet": (
        with_page('--8<-- "mkdocs.yml"'),
        "content/page.md:7:1: C117 This line would take another file into the page",
    ),
    "a snippet in a list": (with_page('> --8<-- "x"'), "content/page.md:7:1: C117"),
    "a line that is too long": (
        with_page("a" * 20_001),
        "content/page.md:7:20000: R106 This line is 20,001 characters long",
    ),
    "a page that is too long": (
        with_page("A word and another.\n" * 2_600),
        "content/page.md:5:1: C114 This page has 52,011 characters; the most that is read is",
    ),
    **{
        f"thousands of {what}": (with_page(body), f"content/page.md:{place}: C114 {says}")
        for what, body, place, says in (
            ("brackets", "[" * 18_000, "7:501", "This page has more than 500 opening brackets `[`"),
            ("angles", "<a " * 6_000, "7:1501", "This page has more than 500 opening brackets `<`"),
            ("headings", "a\n=\n" * 1_000, "1006:1", "This page has more than 500 headings, rules"),
            ("lists in lists", "1. " * 500, "7:1", "There are more levels of nested lists here"),
            ("quotations", ">" * 5_000, "7:1", "There are more levels of nested quotations here"),
            ("backticks", "`a" * 9_000, "7:4001", "This page has more than 2,000 backticks"),
        )
    },
}

test_a_build_says_it_in_words_and_the_old_site_stays = assert_the_build_says(CASES)
test_a_check_says_it_too = assert_the_check_says(CASES)
