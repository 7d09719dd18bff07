"""A page written by hand can say something and do nothing."""

from __future__ import annotations

from tests.site.project import Project
from tests.site.spoiling import with_page

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
