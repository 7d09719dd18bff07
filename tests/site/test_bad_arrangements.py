"""Whatever is wrong with the folder of arrangements is said in words."""

from __future__ import annotations

from tests.site.spoiling import (
    Cases,
    assert_the_build_says,
    assert_the_check_says,
    elsewhere,
    with_file,
    with_folder,
    with_link,
    with_pipe,
    with_setting,
    without,
)

OWN = "arrangements/partnerships/quillmere"
CASES: Cases = {
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
    "link to a file": (
        with_link(f"{OWN}/leak.yml", "/etc/hostname"),
        f"{OWN}/leak.yml:1:1: R130 This is a link to another file; links are not followed.",
    ),
    "link to a folder": (with_link(f"{OWN}/etc", "/etc"), f"{OWN}/etc:1:1: R130"),
    "link to nothing": (with_link(f"{OWN}/gone.yml", "nowhere"), f"{OWN}/gone.yml:1:1: R130"),
    "link to itself": (with_link(f"{OWN}/loop", "."), f"{OWN}/loop:1:1: R130"),
    "folder named like a file": (
        with_folder(f"{OWN}/voices.yml"),
        f"{OWN}/voices.yml:1:1: R131 `voices.yml` cannot be part of a web address.",
    ),
    "pipe": (with_pipe(f"{OWN}/pipe.yml"), f"{OWN}/pipe.yml:1:1: R134 Only files that end in"),
    **{
        f"file of the kind {name}": (with_file(f"{OWN}/{name}", "x"), f"{OWN}/{name}:1:1: R134")
        for name in ("x.html", "x.svg", "x.pdf", "x.py", "x.yaml", "x.YML", "x.yml~", "x")
    },
    "name with capitals": (
        with_file(f"{OWN}/Funding.yml", "a: b"),
        f"{OWN}/Funding.yml:1:1: R131 `Funding` cannot be part of a web address.",
    ),
    "name that the site has": (
        with_file("arrangements/partnerships/assets/partnership.yml", "partnership: {name: x}"),
        "R132 `assets` is kept for a page of the site itself",
    ),
    "UTF-16": (
        with_file(f"{OWN}/voice.yml", "voice: x".encode("utf-16")),
        f"{OWN}/voice.yml:1:1: R102 This is not UTF-8 text from here on.",
    ),
    "Latin 1 behind a mark of the byte order": (
        with_file(f"{OWN}/voice.yml", b"\xef\xbb\xbf# \xc3\xa9\r\nvoice: \xc3\xa9\xe9\r\n"),
        f"{OWN}/voice.yml:2:9: R102 This is not UTF-8 text from here on.",
    ),
    "a NUL": (with_file(f"{OWN}/voice.yml", "voice: a\0b"), f"{OWN}/voice.yml:1:9: R103"),
    "a text that is a mapping": (
        with_file(f"{OWN}/funding.yml", "funding:\n  year: {text: {text: 2026}}\n"),
        f"{OWN}/funding.yml:2:16: M108 `text` should be text.",
    ),
}

test_a_build_says_it_in_words_and_the_old_site_stays = assert_the_build_says(CASES)
test_a_check_says_it_too = assert_the_check_says(CASES)
