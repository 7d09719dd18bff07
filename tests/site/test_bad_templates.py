"""Whatever is wrong with a template is said in words; the website that was there stays."""

from __future__ import annotations

from tests.site.spoiling import (
    Cases,
    assert_the_build_says,
    assert_the_check_says,
    with_link_among_templates,
    with_template,
)

CASES: Cases = {
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
    "asset that is a link": (
        with_link_among_templates("assets/leak.css", "/etc/hostname"),
        "overrides/assets/leak.css:1:1: C101 This is a link to another file",
    ),
    "asset that is a link to a secret beside": (
        with_link_among_templates("assets/leak.js", "../../.git/config"),
        "overrides/assets/leak.js:1:1: C101",
    ),
    "template that is a link": (
        with_link_among_templates("leak.html", "page.html"),
        "overrides/leak.html:1:1: C101",
    ),
    "folder of assets that is a link": (
        with_link_among_templates("assets/etc", "/etc"),
        "overrides/assets/etc:1:1: C101",
    ),
    "link to nothing": (with_link_among_templates("assets/x.css", "no"), "assets/x.css:1:1: C101"),
    "link to itself": (with_link_among_templates("loop", "."), "overrides/loop:1:1: C101"),
    "misspelt name": (
        with_template("page.html", "<h1>{{ view.titel }}</h1>"),
        "UndefinedError: 'masa.pages.views.PageView object' has no attribute 'titel'",
    ),
}

test_a_build_says_it_in_words_and_the_old_site_stays = assert_the_build_says(CASES)
test_a_check_says_it_too = assert_the_check_says(CASES)
