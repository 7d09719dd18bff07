"""Texts that are awkward wherever they stand, of our own making."""

from __future__ import annotations

#: Characters that hide, turn, break or are none.
CHARACTERS = (
    "\x00\x01\x07\x08\x0b\x0c\x1b\x7f\x85\x9f\xa0\xad\u034f\u061c\u115f\u1680\u180e\u200b\u200d\u200e\u200f"
    "\u2028\u2029\u202a\u202e\u2060\u2066\u2069\u3000\u3164\ufdd0\ufe0f\ufeff\uff1c\uff1d\ufff9\ufffd\ufffe\uffff"
    "\U0001f600\U0001f1ec\U000e0041\U0010ffff\ud800\udfff\u0301\u0430İıſß\t\r\n"
)
#: Words that YAML, Python, spreadsheets or people take for something else.
WORDS = (
    *"NO yes on off ~ null NULL true .inf -.inf .nan 0x1F 0o17 01234 1_000 1e9999 12:30 = << @ - "
    "? :"
    " -1 +44 1/0 NaN Infinity undefined None [] {} [x {x ]x }x 'x \"x |x >x &x *x !x %x `x @x #x "
    "__proto__ constructor __class__ {{7*7}} {%x%} ${x} %s %n {0} {} $HOME $(id) `id` ; ' \" \\ "
    "/ .. "
    "../../etc/passwd /etc/passwd C:\\x con nul aux com1 index search 404 assets INF".split(),
    *("=1+1", "@SUM(A1)", "-2+3", "+1", "\uff1d1+1", "=cmd|'/c calc'!A0"),
    *("<b>x</b>", "</p>", "<!--", "-->", "]]>", "<![CDATA[", "&amp;", "&#0;", "&#x110000;", "&"),
    *("<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "</script>", "{: onclick=x }"),
    *("[x](javascript:alert(1))", "![x](x.png)", "[x][y]", "[y]: z", "<http://x>", "<a@b.c>"),
    *('--8<-- "mkdocs.yml"', "{% include 'x' %}", "[TOC]", "```x", "~~~", "# x", "x\n===", "---"),
    *(
        "a  \nb",
        "  a",
        "a  ",
        "\n",
        " ",
        "- x",
        "1. x",
        "> x",
        "| a | b |\n| - | - |",
        "\\",
        "\\\n",
    ),
    *("العربية", "עברית", "日本語", "ﷺ", "Ünïcödé", "A" * 50, "e\u0301" * 40, "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L"),
    *("\x02amp\x03", "\x02klzzwxh:0001\x03", "klzzwxh:0000", "wzxhzdk:0", "{{ nothing.here }}"),
)
DAYS = (
    *"2026-02-30 2026-13-01 0000-00-00 0001-01-01 9999-12-31 10000-01-01 2026-2-3 1900-01-01 "
    "2026-11-02 1e10 1700000000 2026-11-02T10:00:00Z 31/12/2026 29/02/2025 2099 20999 2020/21 "
    "2020/20 2099/00 1999-00 -1 Ongoing".split(),
    *(
        "31 February 2026",
        "0 May 2026",
        "99 May 2026",
        "1 May 1899",
        "w/c 29 June 2026",
        "Q4 2099/00",
    ),
    *("w/c 31 December 2099", "Quarter 4 2020/21", "Q5 2020/21", "May to April 2026", "1 2026"),
    *(
        "December 9999",
        "Phase 2 of 3",
        "²⁰²⁶-⁰¹-⁰¹",
        "٢٠٢٦-٠١-٠١",
        "2026-0²-01",
        "1st Sept 2026",
        "2026–",
    ),
)
NUMBERS = (
    *"0 -0 -1 1 999999999999 1000000000000 99999999999999999999 0.001 1e6 1e-400 0% 100% 101% "
    "-5% 1e3% "
    "£ £0 £-5 £1,2,3 ,,, . £1.005 ١٢٣ ² ½ ∞ NaN inf 1_0 0x10 00012 £1–£2 £2-£1 1-2-3 £,–£,".split(),
    *(
        "£1 to £0",
        "£ to £",
        "in kind",
        "not published",
        "1 000 000",
        "9" * 400,
        "0." + "0" * 60 + "1",
        "99%%",
    ),
    *("999999999999 to 999999999999", "12 12", "1,,000", "£" + "9" * 13, "0.0%", "00%"),
)
#: Ids of which some are known, and names that other subjects use.
IDS = (
    *"quillmere sedgeholt second first northmere RA01 RA38 RA99 E06000001 deliberate not-yet team "
    "published draft record superseded green red done late on-track yes no must should "
    "custody".split(),
    *("a" * 60, "a" * 61, "a--b", "-a", "a-", "A", "ä", "a b", "1", "0"),
)


def long_texts() -> tuple[str, ...]:
    """Texts of many letters, as long as a value may be and longer."""
    marks = (
        "[",
        "*a ",
        "`a",
        "a@a.",
        "\n",
        "<",
        "> ",
        "- ",
        "1. ",
        "\\",
        "&",
        "_a",
        "a b. ",
        "[a](",
        "é",
        "ß",
    )
    made = ["a" * length for length in (399, 400, 401, 2_001, 19_999, 20_001)]
    made += [mark * (size // len(mark)) for mark in marks for size in (390, 1_990, 19_990)]
    return tuple(made)


LONG = long_texts()
EVERY = (*WORDS, *DAYS, *NUMBERS, *IDS)
