"""Whatever is wrong with a project is said in words; the website that was there stays."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable

import pytest

from tests.site.project import OVERRIDES, Project, fingerprint, head

Spoil = Callable[[Project], object]


def with_file(name: str, text: str | bytes) -> Spoil:
    return lambda project: project.write(name, text)


def with_page(body: str, name: str = "page.md") -> Spoil:
    return with_file(f"content/{name}", f"{head('A page')}# A page\n\n{body}\n")


def with_head(lines: str) -> Spoil:
    return with_file("content/page.md", f"---\ntitle: A page\n{lines}\n---\n# A page\n")


def with_link(name: str, to: str) -> Spoil:
    return lambda project: (project.folder / name).symlink_to(to)


def with_setting(old: str, new: str) -> Spoil:
    return lambda project: project.replace("mkdocs.yml", old, new)


def without(name: str) -> Spoil:
    return lambda project: shutil.rmtree(project.folder / name)


def with_template(name: str, text: str | bytes | None) -> Spoil:
    """A copy of the templates in which one is changed, added or taken away."""

    def spoil(project: Project) -> None:
        shutil.copytree(OVERRIDES, project.folder / "overrides")
        project.replace("mkdocs.yml", str(OVERRIDES), "overrides")
        if text is None:
            (project.folder / "overrides" / name).unlink()
        else:
            project.write(f"overrides/{name}", text)

    return spoil


def with_end(lines: str) -> Spoil:
    return lambda project: project.write(
        "mkdocs.yml", (project.folder / "mkdocs.yml").read_text() + lines
    )


def with_hook(program: str) -> Spoil:
    def spoil(project: Project) -> None:
        project.write("hook.py", program)
        with_end("\nhooks: [hook.py]\n")(project)

    return spoil


def empty_content(project: Project) -> None:
    shutil.rmtree(project.folder / "content")
    (project.folder / "content").mkdir()


def elsewhere(name: str) -> Spoil:
    """A folder that is a link to another one."""

    def spoil(project: Project) -> None:
        (project.folder / name).rename(project.folder / "moved")
        (project.folder / name).symlink_to("moved")

    return spoil


#: What is done to a sound project, and what is said of it.
CASES: dict[str, tuple[Spoil, str]] = {
    # Pages written by hand
    "broken link": (
        with_page("[a](nowhere.md)"),
        "page/:1:1: E303 The link `nowhere.md` leads to no page of this site.",
    ),
    "broken anchor": (
        with_page("[a](about.md#nothing)"),
        "page/:1:1: E303 The link `../about/#nothing` leads to no part of that page.",
    ),
    "link from the root": (with_page("[a](/about/)"), "E303 The link `/about/` starts at a slash"),
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
        "content/page.md:4:1: R110 A `[` is opened and not closed.",
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
    "empty content": (empty_content, "E303 The link `../about/` leads to no page of this site."),
    "no content": (without("content"), "content' isn't an existing directory."),
    "content elsewhere": (elsewhere("content"), "content:1:1: C106 There is no folder `content`"),
    # Templates
    "template that would be published": (
        with_template("x.jinja", "x"),
        "x.jinja:1:1: E305 This file would be published and may not be.",
    ),
    "script beside the templates": (with_template("x.js", "1"), "x.js:1:1: E305"),
    "template that cannot be read": (
        with_template("page.html", "{% if %}"),
        "TemplateSyntaxError: Expected an expression",
    ),
    "template that is not UTF-8": (with_template("page.html", b"caf\xe9"), "UnicodeDecodeError"),
    "name that is not known": (
        with_template("page.html", "<h1>{{ nothing.here }}</h1>"),
        "UndefinedError: 'nothing' is undefined",
    ),
    "template that is not there": (
        with_template("page.html", None),
        "TemplateNotFound: 'page.html' not found in search path",
    ),
    "theme's own page": (with_template("main.html", None), "E309 Script or style stands in this"),
    "script in a template": (
        with_template("main.html", "{{ document }}<script>alert(1)</script>"),
        "E309 Script or style stands in this page itself: `<script`.",
    ),
    "script from elsewhere": (
        with_template("main.html", '{{ document }}<script src="//evil.example/x.js"></script>'),
        "E304 This page would load `//evil.example/x.js` from another site.",
    ),
    "style that is not there": (
        with_template("assets/masa.css", None),
        "E306 This page would load `../assets/masa.css`, which is not there.",
    ),
    "script that names a file that is not there": (
        with_template("assets/search.js", 'import "./gone.js";'),
        "overrides/assets/search.js names assets/gone.js, which is not there.",
    ),
    "page that is printed empty": (
        with_template("main.html", " "),
        "about/:1:1: E301 This page was not built.",
    ),
    # Settings
    "settings that cannot be read": (
        with_file("mkdocs.yml", "site_name: [\n"),
        "mkdocs.yml:2:1: R110 This line cannot be read as YAML.",
    ),
    "settings that run a program": (
        with_end("\nextra:\n  a: !!python/object/apply:os.getcwd []\n"),
        "R112 `!!python/object/apply:os.getcwd` is a tag; Masa reads plain text only.",
    ),
    "empty settings": (with_file("mkdocs.yml", ""), "mkdocs.yml:1:1: R120 This file is empty."),
    "settings that are a list": (with_file("mkdocs.yml", "- a\n"), "mkdocs.yml:1:1: R121"),
    "settings without a name": (
        with_setting("site_name: Safeguarding arrangements", "site_author: A"),
        "Config value 'site_name': Required configuration not provided.",
    ),
    "unknown plugin": (
        with_setting("- masa-evidence", "- masa-evidense"),
        'The "masa-evidense" plugin is not installed',
    ),
    "unknown option": (
        with_setting("noindex: false", "noindx: true"),
        "M102 `noindx` is not known here.",
    ),
    "option with another value": (
        with_setting("  - masa-compliance\n", "  - masa-compliance: {rules: maybe}\n"),
        "M108 `rules` should be a list.",
    ),
    "option of another type": (
        with_setting("noindex: false", "noindex: maybe"),
        "M108 `noindex` should be yes or no.",
    ),
    "site that is not proved": (
        with_setting("  - masa-evidence\n", ""),
        "mkdocs.yml: write `- masa-evidence` below `- masa-publish`.",
    ),
    "no templates": (
        with_setting(f"  custom_dir: {OVERRIDES}\n", ""),
        "mkdocs.yml: Masa needs `custom_dir: overrides` under `theme:`.",
    ),
    "templates that are not there": (with_setting(str(OVERRIDES), "nowhere"), "custom_dir"),
    "hook that fails": (with_hook("raise RuntimeError('no')\n"), "RuntimeError: no"),
    "stopped by hand": (
        with_hook("def on_post_build(config): raise KeyboardInterrupt\n"),
        "Stopped. The website is whole: the former one, or the new one if it was ready.",
    ),
    "disk that is full": (
        with_hook("def on_post_build(config): raise OSError(28, 'No space left on device')\n"),
        "The website was not built: there is no room left on the disk.",
    ),
    "navigation to nowhere": (
        with_end("\nnav:\n  - A page: nowhere.md\n"),
        "The website was not replaced, because of these warnings:\n- A reference to 'nowhere.md'",
    ),
    "other addresses": (
        with_setting("use_directory_urls: true", "use_directory_urls: false"),
        "E301 This page was not built.",
    ),
    # Arrangements
    "no arrangements": (
        without("arrangements"),
        "arrangements:1:1: C106 There is no folder `arrangements`, or it is a link to another one.",
    ),
    "arrangements elsewhere": (elsewhere("arrangements"), "arrangements:1:1: C106"),
    "arrangements with another name": (
        with_setting("arrangements: arrangements", "arrangements: arangements"),
        "arangements:1:1: C106 There is no folder `arangements`",
    ),
    "no partnership": (
        without("arrangements/partnerships"),
        "arrangements/partnerships:1:1: C107 There is no partnership here yet.",
    ),
    "no guidance": (without("arrangements/guidance"), "M120 There is no edition with the id"),
    "no registers": (without("arrangements/registers"), "M120 There is no area with the id"),
}


@pytest.mark.parametrize(("spoil", "says"), CASES.values(), ids=CASES)
def test_it_is_said_in_words_and_the_old_site_stays(
    project: Project, spoil: Spoil, says: str
) -> None:
    spoil(project)
    before = project.with_an_old_site()
    folder = sorted(path.name for path in project.folder.iterdir())
    outcome = project.masa("build")
    assert outcome.code == 1
    assert says in outcome.text
    assert "Traceback" not in outcome.text
    assert fingerprint(project.site) == before
    assert sorted(path.name for path in project.folder.iterdir()) == folder


#: Those whose codes say that they are found before anything is built.
SAID_BY_THE_CHECK = [name for name, (_, says) in CASES.items() if re.search(r"\b[CMR]\d{3}", says)]


@pytest.mark.parametrize("name", SAID_BY_THE_CHECK)
def test_the_check_says_it_too(project: Project, name: str) -> None:
    spoil, says = CASES[name]
    spoil(project)
    outcome = project.masa("check")
    assert outcome.code == 1
    assert says in outcome.text


def test_plain_mkdocs_keeps_the_old_site_too(project: Project) -> None:
    project.replace("mkdocs.yml", "strict: true", "strict: false")
    with_page("[a](nowhere.md)")(project)
    before = project.with_an_old_site()
    outcome = project.mkdocs()
    assert outcome.code == 1
    assert "E303 The link `nowhere.md` leads to no page of this site." in outcome.text
    assert fingerprint(project.site) == before


#: What stands in a page, and what is left of it.
MARKUP = (
    ("<script>alert(1)</script>", ""),
    ('<p onclick="x()" style="color:red">words</p>', "<p>words</p>"),
    ('<iframe src="https://example.com"></iframe>', ""),
    ("[a](javascript:alert(1))", "<p><a>a</a></p>"),
    ('<a href="&#106;avascript:alert(1)">a</a>', "<p><a>a</a></p>"),
    ("![a](https://example.com/a.png)", "<p></p>"),
    ("<form action=x><input></form>", ""),
    ('<h2 id="a" class="b">c</h2>', '<h2 id="a">c</h2>'),
)


def test_a_page_written_by_hand_cannot_do_more_than_say_something(project: Project) -> None:
    for number, (body, _) in enumerate(MARKUP):
        with_page(body, f"page-{number}.md")(project)
    assert project.masa("build").code == 0
    for number, (_, left) in enumerate(MARKUP):
        page = (project.site / f"page-{number}/index.html").read_text("utf-8")
        article = page.partition('<div class="prose">')[2].partition("</div>")[0]
        assert article.partition("</h1>")[2].strip() == left


def test_the_head_of_a_page_is_text_wherever_it_is_printed(project: Project) -> None:
    evil = '"><script>alert(1)</script>'
    project.write(
        "content/page.md", f"---\ntitle: '{evil}'\ndescription: '{evil}'\n---\n# A page\n"
    )
    assert project.masa("build").code == 0
    page = (project.site / "page/index.html").read_text("utf-8")
    assert page.count("&lt;script&gt;") == 3  # title, description, and the trail for engines
    assert "<script>" not in page


def test_what_starts_with_a_dot_is_left_out(project: Project) -> None:
    project.write("content/.hidden.md", "secret")
    project.write("content/.git/config", "secret")
    assert project.masa("build").code == 0
    found = [path.name for path in project.site.rglob("*") if "hidden" in path.name]
    assert found == []
    assert not (project.site / ".git").exists()
