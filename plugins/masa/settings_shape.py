"""The shape of ``mkdocs.yml``: what MkDocs would refuse without a line, or fail at."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from importlib.machinery import ModuleSpec
from importlib.metadata import entry_points

from masa.findings import Finding, Place
from masa.model.wording import did_you_mean
from masa.reading import AT, At, Node, Record

#: All that MkDocs knows, and ``INHERIT``, which is refused elsewhere.
KNOWN = frozenset(
    "INHERIT copyright dev_addr docs_dir draft_docs edit_uri edit_uri_template exclude_docs extra "
    "extra_css extra_javascript extra_templates google_analytics hooks markdown_extensions "
    "mdx_configs nav not_in_nav pages plugins remote_branch remote_name repo_name repo_url "
    "site_author site_description site_dir site_name site_url strict theme use_directory_urls "
    "validation watch".split()
)
EXTENSIONS = "markdown_extensions"
_LISTS = {"plugins": "A plugin", EXTENSIONS: "An extension"}
#: Words that MkDocs takes for nothing at all, and for options that are none.
_NOTHING = frozenset(("", "~", "null"))
_NO_OPTIONS = _NOTHING | {"false", "no", "off", "0"}


def misshapen(record: Record, at: At) -> Iterator[Finding]:
    """What MkDocs does not know, or expects in another shape."""
    for name in (name for name in record if name not in KNOWN and name != AT):
        says = f"MkDocs knows no option `{_short(name)}`."
        mend = "Correct the name, or delete it; what is for templates alone stands under `extra:`."
        yield refused(at.key_place(name), says, did_you_mean(_short(name), sorted(KNOWN)) + mend)
    yield from _theme(record.get("theme"), at)
    for key, what in _LISTS.items():
        yield from _listed(record.get(key, ""), at, key, what)
    yield from _not_installed(record, at)


def refused(place: Place, says: str, mend: str) -> Finding:
    """A finding about what may not stand in this file."""
    return Finding("C115", place, says, mend)


def is_nothing(node: Node | At | None) -> bool:
    """Whether MkDocs finds nothing written there."""
    return isinstance(node, str) and node.lower() in _NOTHING


def names_in(record: Record, at: At, key: str) -> Iterator[tuple[Place, str]]:
    """The names of plugins or extensions, written in any of the ways that MkDocs reads."""
    node = record.get(key)
    for number, item in enumerate(node if isinstance(node, list) else [node]):
        if isinstance(item, str):
            yield at.place(key, number), item
        elif isinstance(item, dict) and isinstance(own := item.get(AT), At):
            yield from ((own.key_place(name), name) for name in item if name != AT)


def _short(name: str) -> str:
    """A name in one line, which a damaged file may have made very long."""
    return " ".join(name[:60].split())


def _theme(theme: Node | At | None, at: At) -> Iterator[Finding]:
    """A theme whose name, or whose list of templates, is something else."""
    if isinstance(theme, list):
        mend = "Write `theme:`, and below it `name:` and `custom_dir:`."
        yield refused(at.place("theme"), "`theme` should not be a list.", mend)
    if not isinstance(theme, dict) or not isinstance(own := theme.get(AT), At):
        return
    if not isinstance(theme.get("name", ""), str):
        mend = "Write the name of one theme, such as `material`."
        yield refused(own.place("name"), "`name` should be text.", mend)
    templates = theme.get("static_templates", [])
    if not isinstance(templates, list) or not all(isinstance(one, str) for one in templates):
        says = "`static_templates` should be a list of names."
        mend = "Put `- ` before each name, each on its own line."
        yield refused(own.place("static_templates"), says, mend)


def _listed(node: Node | At | None, at: At, key: str, what: str) -> Iterator[Finding]:
    """What is neither a name nor one name with its options."""
    if isinstance(node, dict):
        yield from _options(node)
    elif isinstance(node, list):
        for number, item in enumerate(node):
            if isinstance(item, dict) and len(item.keys() - {AT}) == 1:
                yield from _options(item)
            elif not isinstance(item, str) or is_nothing(item):
                says = f"{what} should be a name, or one name with its options."
                mend = "Write `- name`, or `- name:` and its options below it."
                yield refused(at.place(key, number), says, mend)
    elif not is_nothing(node):
        mend = "Put `- ` before each item, each on its own line."
        yield refused(at.place(key), f"`{key}` should be a list.", mend)


def _options(item: Record) -> Iterator[Finding]:
    at = item.get(AT)
    for name, options in item.items():
        if isinstance(options, dict | At) or not isinstance(at, At):
            continue
        if not isinstance(options, str) or options.lower() not in _NO_OPTIONS:
            says = f"The options of `{_short(name)}` should be a set of named lines."
            yield refused(at.place(name), says, "Write `name: value` lines below it.")


def _not_installed(record: Record, at: At) -> Iterator[Finding]:
    """Extensions of Markdown that cannot be loaded, as none of that name is there."""
    known = sorted(entry.name for entry in entry_points(group="markdown.extensions"))
    for place, name in names_in(record, at, EXTENSIONS):
        if not is_nothing(name) and name not in known and not _is_module(name.partition(":")[0]):
            says = f"No extension of Markdown with the name `{_short(name)}` is installed."
            mend = "Correct the name, install the package that it comes with, or delete this line."
            yield refused(place, says, did_you_mean(_short(name), known) + mend)


def _is_module(name: str) -> bool:
    """Whether a module can be found. None of its code is run, and none of what it lies in."""
    path, parts = None, name.split(".")
    try:
        for number in range(1, len(parts) + 1):
            found = _spec(".".join(parts[:number]), path)
            if found is None:
                return False
            path = found.submodule_search_locations or []
    except KeyError:
        return True  # A folder of several packages in another one can be looked into by no one.
    return True


def _spec(name: str, path: list[str] | None) -> ModuleSpec | None:
    """The same as ``importlib.util.find_spec``, which would import what the module lies in."""
    finders = (finder for finder in sys.meta_path if hasattr(finder, "find_spec"))
    found = (finder.find_spec(name, path) for finder in finders)
    return next((spec for spec in found if spec), None)
