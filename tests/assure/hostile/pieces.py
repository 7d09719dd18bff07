"""What bad files are made of."""

from __future__ import annotations

#: Names that MkDocs, its theme or other generators obey at the head of a page.
KEYS = (
    "template location hide icon search subtitle author authors tags status title description "
    "date layout "
    "redirect redirect_to slug permalink draft render_macros extra_css extra_javascript css js "
    "nav hooks "
    "social comments robots canonical_url edit_url revision_date <<  @ title: Title TITLE"
).split()
OPTIONS = (
    "site_name site_url site_dir docs_dir theme plugins markdown_extensions nav hooks extra_css "
    "extra_javascript "
    "extra INHERIT validation strict dev_addr use_directory_urls exclude_docs draft_docs "
    "not_in_nav watch copyright "
    "repo_url edit_uri remote_branch site_author site_description x masa-publish masa-compliance"
).split()
PLUGINS = (
    "masa-publish masa-changes masa-compliance masa-coverage masa-dates masa-sums masa-names "
    "masa-placeholders "
    "masa-progress masa-wording masa-search masa-hosting masa-evidence search tags macros none"
).split()
CHOICES = (
    "arrangements noindex drafts pdf processes rules enabled compress within most weeks days "
    "words x"
).split()
#: Marks of Markdown that are repeated or nested, to make it take long or fail.
PIECES = (
    *"[ ![ ]( [a]( [a][ [a] ]: < <a <!-- --> <? <![CDATA[ </a> <div> <p> * ** *** _ __ ` `` ``` "
    "~~~ \\ & &# &lt; > # "
    "## = - + | 1. http:// <http:// a@b.c ( ) ' \" {: } ^ : a \u0002 \u0003 é 😀 ﷺ".split(),
    *(
        "\n",
        "\n\n",
        "  \n",
        "\n\n\n",
        " ",
        "    ",
        "\t",
        "> ",
        "- ",
        "* ",
        "1. ",
        "# a\n",
        "a\n=\n",
        "---\n",
        "```\n",
    ),
    *(
        "~~~a\n",
        "[a]: b\n",
        "a|b\n-|-\n",
        "|a|\n",
        "- a\n",
        "- a\n    - b\n",
        "<b>",
        "<script>",
        "\xa0",
        "* * ",
        "- [ ] ",
    ),
    *(
        '[a](b "',
        "*a",
        "a*",
        "**a*",
        "_a_",
        "`a",
        "[a]: <",
        '--8<-- "x"\n',
        "{% x %}",
        "::: x\n",
        "!!! x\n",
        "??? x\n",
    ),
)
SKELETONS = (
    *("{}\n", "a: {}\n", "{}: a\n", "topics:\n  - {}\n", "topics: [{}]\n", "topics:\n{}\n"),
    *("topics:\n  - title: {}\n    text: x\n", "topics: {{a: {}}}\n", "name: |\n  {}\n"),
    *("name: >-\n {}\n", "name: '{}'\n", 'name: "{}"\n', "partnership: {}\n"),
    *("partnership:\n  name: {}\n  status: published\n", "{}\npartnership:\n  name: x\n"),
    *("funding:\n  contributions:\n    - amount: {}\n", "people:\n  - id: {}\n    post: x\n"),
    *("reviews:\n  - date: {}\n", "registers:\n  {}\n", "terms:\n  - term: {}\n    meaning: {}\n"),
    *("areas:\n  - id: {}\n    parent: {}\n", "x: &a {}\ny: *a\n"),
)
#: What is opened or repeated, and what closes it.
OPENERS = (
    *(("[", "]"), ("{a: ", "}"), ("'", "'"), ('"', '"'), ("{", "}"), ("[[", "]")),
    *(
        (mark, "")
        for mark in "- |? |&a |!x |!!str |a: |  |- - |*a |#|é|12:|9|<<: |a,|😀".split("|")
    ),
    *(
        (mark, "")
        for mark in ("|\n ", "---\n", "a:\n", "\\", "\n", "\r\n", "%a\n", "a: b\n", "- x\n")
    ),
)
