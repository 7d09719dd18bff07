"""Whatever is wrong with mkdocs.yml is said in words; the website that was there stays."""

from __future__ import annotations

from tests.site.project import OVERRIDES
from tests.site.spoiling import (
    Cases,
    assert_the_build_says,
    assert_the_check_says,
    several,
    with_end,
    with_file,
    with_hook,
    with_setting,
)

CASES: Cases = {
    "settings that cannot be read": (
        with_file("mkdocs.yml", "site_name: [\n"),
        "mkdocs.yml:1:12: R110 A `[` is opened and not closed.",
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
    "settings from the surroundings": (
        with_end("\ncopyright: !ENV DEPLOY_TOKEN\n"),
        "R112 `!ENV` is a tag; Masa reads plain text only.",
    ),
    "several folders for templates": (
        with_setting(f"custom_dir: {OVERRIDES}", f"custom_dir: [{OVERRIDES}]"),
        "C115 `custom_dir` should be text.",
    ),
    "no folder for templates": (
        with_setting(f"custom_dir: {OVERRIDES}", "custom_dir: off"),
        "C115 `custom_dir` should be text.",
    ),
    "folder for templates without a name": (
        with_setting(f"custom_dir: {OVERRIDES}", "custom_dir:"),
        "C115 `custom_dir` should be text.",
    ),
    "option that nobody knows": (
        with_end("\noc: A page\n"),
        "C115 MkDocs knows no option `oc`.",
    ),
    "extension that is not installed": (
        with_setting("  - tables\n", "  - 4ables\n"),
        "C115 No extension of Markdown with the name `4ables` is installed.",
    ),
    "extension without a name": (
        with_setting("  - tables\n", "  - {}\n"),
        "C115 An extension should be a name, or one name with its options.",
    ),
    "extension with an option that it does not know": (
        with_setting("permalink: false", "permalnk: false"),
        "Config value 'markdown_extensions': The extension `toc` has no option 'permalnk'.",
    ),
    "extension with an option that it cannot use": (
        with_setting("permalink: false", "toc_depth: deep"),
        "The extension `toc` cannot be used as it is written here: invalid literal for int()",
    ),
    "theme with another name": (
        with_setting("name: material", "name: {}"),
        "mkdocs.yml:10:9: C115 `name` should be text.",
    ),
    "several folders for pages": (
        with_setting("docs_dir: content", "docs_dir: [content]"),
        "C115 `docs_dir` should be text.",
    ),
    "settings of another file": (
        several(with_file("more.yml", "plugins: []\n"), with_end("\nINHERIT: more.yml\n")),
        "C115 `INHERIT` takes settings from another file, which Masa does not read.",
    ),
    "snippets": (
        with_setting("  - tables\n", "  - tables\n  - pymdownx.snippets:\n      base_path: /\n"),
        "C115 `pymdownx.snippets` would put files of this machine into pages.",
    ),
    "snippets by their class": (
        with_setting("  - tables\n", "  - pymdownx.snippets:SnippetExtension\n"),
        "C115 `pymdownx.snippets:SnippetExtension` would put files of this machine into pages.",
    ),
    "snippets without options": (
        with_setting("  - tables\n", "  - pymdownx.snippets\n"),
        "C115 `pymdownx.snippets` would put files of this machine into pages.",
    ),
    "day that is none": (
        with_end("\nextra:\n  since: 2026-02-30\n"),
        "C115 MkDocs would take `2026-02-30` for a day, and there is no such day.",
    ),
    "number without end": (
        with_end(f"\nextra:\n  since: {'9' * 5_000}\n"),
        "C115 This number is too long for MkDocs.",
    ),
    "number of hours": (
        with_end(f"\nextra:\n  since: {'1' + ':59' * 5_000}\n"),
        "C115 This number is too long for MkDocs.",
    ),
    "text for yes or no": (
        with_setting("use_directory_urls: true", "use_directory_urls: 'maybe'"),
        "Config value 'use_directory_urls': Expected type: `true` or `false` but received: text",
    ),
    "plugins by name": (
        with_setting("  - masa-dates\n", "  - masa-dates: {within: soon}\n"),
        "M102 `within` is not known here.",
    ),
}

test_a_build_says_it_in_words_and_the_old_site_stays = assert_the_build_says(CASES)
test_a_check_says_it_too = assert_the_check_says(CASES)
