"""Reads the sources of a package and says where they break the rules of its layers.

The rules (the package's own docstring and the decision records give the reasons):

- Data flows one way. A package imports only from its own layer and those below it, and no two
  packages import each other.
- What is particular to a library stays in one place: YAML in reading, templates and Markdown in
  pages, MkDocs and Pagefind in site. Nothing else from outside is used at all.
- What looks for personal data (privacy) needs nothing but text: checks, reports and the proofs of
  finished pages all ask it, so it stands low.
- The core has no clock, no network and no imports that only a running program can know.
"""

import ast
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter

LAYERS: tuple[frozenset[str], ...] = (
    frozenset({"reading"}),
    frozenset({"model", "privacy", "publishing"}),
    frozenset({"guidance", "checks", "compare", "due", "hosting", "schema", "starting", "themes"}),
    frozenset({"figures", "pages", "downloads", "reports"}),
    frozenset({"site", "cli"}),
)
TIER = {name: tier for tier, names in enumerate(LAYERS) for name in names}
SHELL = LAYERS[-1]

#: Which packages may import what comes from outside; "*" is all of them.
LIBRARIES: Mapping[str, frozenset[str]] = {
    "pydantic": frozenset({"*"}),
    "pydantic_core": frozenset({"*"}),
    "yaml": frozenset({"reading"}),
    "brotli": frozenset({"hosting"}),
    "cbor2": frozenset({"site"}),
    "icalendar": frozenset({"downloads"}),
    "jinja2": frozenset({"pages"}),
    "markdown": frozenset({"pages"}),
    "markupsafe": frozenset({"pages", "figures"}),
    "nh3": frozenset({"pages"}),
    "phonenumbers": frozenset({"privacy"}),
    "stdnum": frozenset({"privacy"}),
    "weasyprint": frozenset({"downloads"}),
    "mkdocs": frozenset({"site"}),
    "watchdog": frozenset({"site"}),
    "pagefind": frozenset({"site"}),
}
NETWORK = frozenset({"asyncio", "ftplib", "http", "smtplib", "socket", "ssl", "urllib.request"})
CLOCKS = frozenset(
    {"datetime.date.today"}
    | {f"datetime.datetime.{name}" for name in ("now", "today", "utcnow")}
    | {f"time.{name}" for name in ("time", "time_ns", "localtime", "gmtime", "ctime", "asctime")}
)
LATE_IMPORTS = frozenset({"importlib.import_module", "builtins.__import__", "__import__"})


@dataclass(frozen=True)
class Module:
    """One source file: its dotted name, what it imports, and the dotted names that it uses."""

    name: str
    imports: tuple[tuple[str, int], ...]
    uses: tuple[tuple[str, int], ...]

    @property
    def package(self) -> str:
        """The second part of the name: `pages` for `masa.pages.views`; empty for `masa` itself."""
        return [*self.name.split("."), ""][1]


def read_module(name: str, source: str, *, is_package: bool = False) -> Module:
    """Parse one source; raises SyntaxError when it is not Python."""
    tree = ast.parse(source)
    around = name.split(".") if is_package else name.split(".")[:-1]
    known: dict[str, str] = {}
    imports: list[tuple[str, int]] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import | ast.ImportFrom):
            for local, origin in _imported(node, around):
                known[local] = origin
                imports.append((origin, node.lineno))
    uses = [(_resolve(text, known), line) for text, line in _dotted(tree)]
    return Module(name, tuple(imports), tuple(uses))


def _imported(node: ast.Import | ast.ImportFrom, around: list[str]) -> Iterator[tuple[str, str]]:
    """Each name that the statement binds, with the dotted name that it stands for."""
    if isinstance(node, ast.Import):
        for alias in node.names:
            yield (alias.asname or alias.name), alias.name
        return
    above = around[: len(around) - node.level + 1] if node.level else []
    origin = ".".join([*above, *([node.module] if node.module else [])])
    for alias in node.names:
        yield (alias.asname or alias.name), f"{origin}.{alias.name}"


def _dotted(tree: ast.AST) -> Iterator[tuple[str, int]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute | ast.Name):
            text = ast.unparse(node)
            if text.replace(".", "").isidentifier():
                yield text, node.lineno


def _resolve(text: str, known: Mapping[str, str]) -> str:
    """`dt.date.today` after `import datetime as dt` is `datetime.date.today`."""
    head, _, rest = text.partition(".")
    origin = known.get(head, head)
    # `import urllib.request` binds `urllib`, and is noted under its whole name.
    return f"{origin}.{rest}" if rest else origin


def breaches(modules: Mapping[str, Module]) -> list[str]:
    """One sentence for each breach in the modules, given by dotted name; none when all is well."""
    graph = {name: dict(_edges(module, modules)) for name, module in modules.items()}
    found = _unknown_packages(modules)
    for module in modules.values():
        found += _wrong_way(module, graph) + _foreign(module) + _impure(module)
    return sorted(found) + _mutual(modules, graph)


def _edges(module: Module, modules: Mapping[str, Module]) -> Iterator[tuple[str, int]]:
    """The modules of the package that this one imports, with the line."""
    for origin, line in module.imports:
        target = origin if origin in modules else origin.rpartition(".")[0]
        if target in modules and target != module.name:
            yield target, line


def _unknown_packages(modules: Mapping[str, Module]) -> list[str]:
    inner = {name.split(".")[1] for name in modules if name.count(".") > 1}
    return [f"masa.{name} is a package of no layer" for name in inner - TIER.keys()]


def _wrong_way(module: Module, graph: Mapping[str, Mapping[str, int]]) -> list[str]:
    own = TIER.get(module.package)
    if own is None:
        return []
    return [
        f"{module.name}:{line} imports {target}, which is above it"
        for target, line in graph[module.name].items()
        if _tier(target, graph, frozenset()) > own
    ]


def _tier(name: str, graph: Mapping[str, Mapping[str, int]], seen: frozenset[str]) -> int:
    """The layer of a module; for one that stands beside the layers, the highest that it uses."""
    package = [*name.split("."), ""][1]
    if package in TIER:
        return TIER[package]
    further = (target for target in graph[name] if target not in seen)
    return max((_tier(target, graph, seen | {name}) for target in further), default=-1)


def _foreign(module: Module) -> list[str]:
    found = []
    for origin, line in module.imports:
        top = origin.partition(".")[0]
        if top == "masa" or top in sys.stdlib_module_names:
            continue
        allowed = LIBRARIES.get(top, frozenset())
        if not allowed & {"*", module.package}:
            where = " or ".join(sorted(allowed)) or "nowhere"
            found.append(f"{module.name}:{line} imports {top}, which belongs in {where}")
    return found


def _impure(module: Module) -> list[str]:
    """The clock, the network and imports by name, anywhere but in the outermost layer."""
    if module.package in SHELL:
        return []
    clocks = {(f"reads the clock ({use})", line) for use, line in module.uses if use in CLOCKS}
    late = {(f"imports by name ({use})", line) for use, line in module.uses if use in LATE_IMPORTS}
    network = {
        (f"can reach the network ({origin})", line)
        for origin, line in module.imports
        if any(f"{origin}.".startswith(f"{name}.") for name in NETWORK)
    }
    return [f"{module.name}:{line} {does}" for does, line in clocks | late | network]


def _mutual(modules: Mapping[str, Module], graph: Mapping[str, Mapping[str, int]]) -> list[str]:
    """Packages of one layer that import each other, by whatever detour."""
    packages: dict[str, set[str]] = {}
    for name, targets in graph.items():
        own = modules[name].package
        packages.setdefault(own, set()).update(modules[target].package for target in targets)
    packages = {own: targets - {own, ""} for own, targets in packages.items() if own}
    try:
        TopologicalSorter(packages).prepare()
    except CycleError as cycle:
        ring = cycle.args[1][:0:-1]
        start = ring.index(min(ring))
        ring = [*ring[start:], *ring[: start + 1]]
        return ["these import each other: " + " → ".join(ring)]
    return []
