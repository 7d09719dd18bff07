"""Which headers stand with which address: complete, never two for one, as hosts read them."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from masa.hosting import headers_file
from masa.hosting.policy import page_policy, site_policy
from masa.hosting.rules import (
    AN_HOUR,
    CACHE,
    EVERYWHERE,
    FOR_EVER,
    Header,
    Rule,
    headers_of,
    rules_for,
    rules_of,
)
from tests.hosting.small import FILES

RULES = rules_for(FILES)


@pytest.mark.parametrize(
    ("address", "cache"),
    [
        ("/", None),
        ("/partnerships/northmere/", None),
        ("/pagefind/pagefind.js", None),
        ("/pagefind/pagefind-entry.json", None),
        ("/pagefind/wasm.en.pagefind", None),
        ("/search/words.json", None),
        ("/assets/masa.0123456789.css", FOR_EVER),
        ("/pagefind/index/en_1.pf_index", FOR_EVER),
        ("/pagefind/fragment/en_1.pf_fragment", FOR_EVER),
        ("/pagefind/filter/en_1.pf_filter", FOR_EVER),
        ("/pagefind/pagefind.en-gb_1.pf_meta", FOR_EVER),
        ("/due.ics", AN_HOUR),
        ("/partnerships/northmere/changes.xml", AN_HOUR),
        ("/data/1/partnerships/northmere.json", AN_HOUR),
        ("/compare/funding.csv", AN_HOUR),
    ],
)
def test_how_long_each_kind_of_file_is_kept(address: str, cache: str | None) -> None:
    """Where nothing is said a host asks about it each time, which is what a page needs."""
    assert headers_of(RULES, address).get(CACHE) == cache


@pytest.mark.parametrize("address", ["/", "/due.ics", "/assets/x.css", "/nowhere"])
def test_what_keeps_readers_safe_stands_everywhere(address: str) -> None:
    found = headers_of(RULES, address)
    assert found["Content-Security-Policy"] == site_policy(searches=True)
    assert found["X-Content-Type-Options"] == "nosniff"
    assert found["Referrer-Policy"] == "no-referrer"
    assert "camera=()" in found["Permissions-Policy"]
    assert "includeSubDomains" not in found["Strict-Transport-Security"]


def test_a_site_has_no_rules_for_what_it_does_not_have() -> None:
    (only,) = rules_for(["index.html", "404.html"])
    assert only.pattern == EVERYWHERE
    assert "wasm" not in headers_of([only], "/")["Content-Security-Policy"]
    assert "wasm" in headers_of(RULES, "/")["Content-Security-Policy"]


def test_a_point_in_a_pattern_is_a_point() -> None:
    assert not Rule("/*.ics", ()).matches("/topics")
    assert Rule("/*.ics", ()).matches("/a/b.ics")
    assert not Rule("/assets/*", ()).matches("/more/assets/x")


def test_no_header_of_the_whole_site_is_set_twice(built_site: Path) -> None:
    """Hosts join two values of one header, each in its own way."""
    rules = rules_of(built_site)
    assert len(rules) > 8
    for path in built_site.rglob("*"):
        address = f"/{path.relative_to(built_site).as_posix()}"
        set_ = Counter(h.name for rule in rules if rule.matches(address) for h in rule.headers)
        assert [name for name, times in set_.items() if times > 1] == [], address


def test_every_file_that_is_kept_for_ever_has_a_hash_in_its_name(built_site: Path) -> None:
    rules = rules_of(built_site)
    names = [p.relative_to(built_site).as_posix() for p in built_site.rglob("*") if p.is_file()]
    kept = [name for name in names if headers_of(rules, f"/{name}").get(CACHE) == FOR_EVER]
    assert len(kept) > 100
    digits = [
        sum(letter in "0123456789abcdef" for letter in Path(name).stem[-10:]) for name in kept
    ]
    assert min(digits) >= 7


def test_the_file_is_read_as_it_was_written(built_site: Path) -> None:
    text = headers_file.write(RULES)
    assert headers_file.read(text) == RULES
    published = (built_site / headers_file.NAME).read_text("utf-8")
    assert published == headers_file.write(rules_of(built_site))


def test_the_file_keeps_to_what_hosts_accept() -> None:
    lines = headers_file.write(RULES).splitlines()
    assert len(RULES) <= headers_file.MOST_RULES
    assert max(map(len, lines)) <= headers_file.LONGEST_LINE
    assert [rule.pattern for rule in RULES if rule.pattern.count("*") > 1] == []


def test_a_comment_in_a_header_stays_as_it_is() -> None:
    rule = Rule("/*", (Header("A", "b: c; d"),))
    assert headers_file.read(headers_file.write([rule])) == (rule,)


@pytest.mark.parametrize(
    "text", [site_policy(searches=True), page_policy(scripts=True, searches=True)]
)
def test_nothing_is_allowed_that_is_not_named(text: str) -> None:
    directives = dict(each.split(" ", 1) for each in text.split("; "))
    assert directives["default-src"] == "'none'"
    assert directives["base-uri"] == "'none'"
    assert directives["connect-src"] == "'self'"
    assert directives["trusted-types"] == "'none'"
    assert "unsafe-inline" not in text
    assert "'unsafe-eval'" not in text
    assert "*" not in text
    assert "http" not in text


def test_a_page_narrows_the_policy_to_itself() -> None:
    assert "script-src" not in page_policy(scripts=False, searches=False)
    assert "wasm" not in page_policy(scripts=True, searches=False)
    assert "frame-ancestors 'none'" in site_policy(searches=False)
    # Browsers do not take it from a page, and say so.
    assert "frame-ancestors" not in page_policy(scripts=True, searches=True)
