"""The import direction of the package, and proof that the checker sees each way of breaking it."""

from pathlib import Path

import pytest

from tests.layers import Module, breaches, read_module


def modules_of(package: Path) -> dict[str, Module]:
    modules = {}
    for path in sorted(package.rglob("*.py")):
        parts = list(path.relative_to(package.parent).with_suffix("").parts)
        is_package = parts[-1] == "__init__"
        name = ".".join(parts[:-1] if is_package else parts)
        source = path.read_text("utf-8")
        modules[name] = read_module(name, source, is_package=is_package)
    return modules


def planted(**sources: str) -> list[str]:
    """The breaches in sources given by name; two underscores stand for a dot."""
    dotted = {"masa": "", **{name.replace("__", "."): text for name, text in sources.items()}}
    return breaches({name: read_module(name, text) for name, text in dotted.items()})


def test_the_package_keeps_its_layers(repository: Path) -> None:
    modules = modules_of(repository / "plugins" / "masa")
    assert "masa.reading.nodes" in modules
    assert breaches(modules) == []


def test_what_is_allowed_is_not_reported() -> None:
    assert (
        planted(
            masa__reading__nodes="import yaml\nfrom masa.findings import Finding",
            masa__findings="from dataclasses import dataclass",
            masa__model__people="from ..reading.nodes import Node\nfrom pydantic import BaseModel",
            masa__checks__dates="from datetime import date\ndef due(today: date) -> bool: ...",
            masa__pages__views="import jinja2, markdown, nh3\nfrom masa.figures import chart",
            masa__figures__chart="from masa.model import people",
            masa__site__publish="import mkdocs.plugins\nfrom masa.pages import views",
            masa__cli="from datetime import date\nfrom masa.site import publish\ndate.today()",
        )
        == []
    )


@pytest.mark.parametrize(
    "statement",
    [
        "from masa.pages import views",
        "from masa.pages.views import View",
        "import masa.pages.views",
        "import masa.pages.views as shown",
        "from ..pages import views",
        "from ..pages.views import View",
        "def later():\n    from masa.pages import views",
        "if TYPE_CHECKING:\n    from masa.pages import views",
    ],
)
def test_an_import_from_a_higher_layer_is_reported(statement: str) -> None:
    line = statement.count("\n") + 1
    assert planted(masa__model__people=statement, masa__pages__views="") == [
        f"masa.model.people:{line} imports masa.pages.views, which is above it"
    ]


@pytest.mark.parametrize(
    ("lower", "higher"),
    [
        ("reading", "model"),
        ("model", "guidance"),
        ("model", "checks"),
        ("model", "compare"),
        ("checks", "pages"),
        ("guidance", "figures"),
        ("compare", "downloads"),
        ("checks", "reports"),
        ("pages", "site"),
        ("reports", "cli"),
    ],
)
def test_every_step_upwards_is_reported(lower: str, higher: str) -> None:
    sources = {f"masa__{lower}__a": f"from masa.{higher}.b import C", f"masa__{higher}__b": ""}
    assert planted(**sources) == [
        f"masa.{lower}.a:1 imports masa.{higher}.b, which is above it",
    ]
    back = {f"masa__{higher}__b": f"from masa.{lower}.a import C", f"masa__{lower}__a": ""}
    assert planted(**back) == []


def test_a_module_beside_the_layers_is_no_way_round_them() -> None:
    assert planted(
        masa__model__people="from masa.shared import words",
        masa__shared="from masa.more import words",
        masa__more="from masa.pages.views import words\nfrom masa.shared import other",
        masa__pages__views="words = 1",
    ) == [
        "masa.model.people:1 imports masa.shared, which is above it",
        "these import each other: more → shared → more",
    ]


def test_the_packages_own_front_counts_as_an_import() -> None:
    assert planted(masa__reading__a="from masa import VERSION", masa__model__b="") == []
    source = {"masa.reading.a": "from masa import VERSION", "masa.site.b": ""}
    modules = {name: read_module(name, text) for name, text in source.items()}
    modules["masa"] = read_module("masa", "from .site.b import VERSION", is_package=True)
    assert breaches(modules) == ["masa.reading.a:1 imports masa, which is above it"]


def test_packages_of_one_layer_may_not_import_each_other() -> None:
    assert planted(
        masa__pages__a="from masa.reports.b import c",
        masa__reports__b="from masa.figures.d import e",
        masa__figures__d="from masa.pages.a import f",
    ) == ["these import each other: figures → pages → reports → figures"]


def test_a_package_of_no_layer_is_reported() -> None:
    assert planted(masa__helpers__a="") == ["masa.helpers is a package of no layer"]


@pytest.mark.parametrize(
    ("module", "statement", "breach"),
    [
        ("model", "import yaml", "yaml, which belongs in reading"),
        ("site", "from yaml import safe_load", "yaml, which belongs in reading"),
        ("reports", "import jinja2", "jinja2, which belongs in pages"),
        ("site", "from jinja2.sandbox import X", "jinja2, which belongs in pages"),
        ("guidance", "import markdown", "markdown, which belongs in pages"),
        ("figures", "import nh3", "nh3, which belongs in pages"),
        ("pages", "import mkdocs", "mkdocs, which belongs in site"),
        ("cli", "from mkdocs.commands import build", "mkdocs, which belongs in site"),
        ("pages", "import material", "material, which belongs in nowhere"),
        ("site", "import requests", "requests, which belongs in nowhere"),
    ],
)
def test_a_library_out_of_its_place_is_reported(module: str, statement: str, breach: str) -> None:
    assert planted(**{f"masa__{module}__a": statement}) == [f"masa.{module}.a:1 imports {breach}"]


@pytest.mark.parametrize(
    ("source", "does"),
    [
        ("import datetime\ndatetime.date.today()", "reads the clock (datetime.date.today)"),
        ("import datetime as d\nd.date.today()", "reads the clock (datetime.date.today)"),
        ("from datetime import date as d\nd.today()", "reads the clock (datetime.date.today)"),
        (
            "from datetime import date\nfactory = date.today",
            "reads the clock (datetime.date.today)",
        ),
        ("import datetime as d\nd.datetime.now(z)", "reads the clock (datetime.datetime.now)"),
        (
            "from datetime import datetime\ndatetime.utcnow()",
            "reads the clock (datetime.datetime.utcnow)",
        ),
        ("import time\ntime.time()", "reads the clock (time.time)"),
        ("from time import time as t\nt()", "reads the clock (time.time)"),
        (
            "import importlib\nimportlib.import_module('x')",
            "imports by name (importlib.import_module)",
        ),
        ("\n__import__('x')", "imports by name (__import__)"),
        ("\nimport socket", "can reach the network (socket)"),
        ("\nimport urllib.request", "can reach the network (urllib.request)"),
        ("\nfrom urllib import request", "can reach the network (urllib.request)"),
        ("\nfrom http.client import X", "can reach the network (http.client.X)"),
    ],
)
def test_clock_network_and_late_imports_are_reported_in_the_core(source: str, does: str) -> None:
    assert planted(masa__model__a=source) == [f"masa.model.a:2 {does}"]
    assert planted(masa__findings=source) == [f"masa.findings:2 {does}"]
    assert planted(masa__site__a=source) == []


@pytest.mark.parametrize(
    "source",
    [
        "today = 1\ntoday",
        "class A:\n    def now(self): ...\nA().now()",
        "from urllib.parse import quote",
        "import time\ntime.perf_counter()",
        "from datetime import date\ndate.fromisoformat('2026-01-01')",
    ],
)
def test_what_only_looks_like_the_clock_or_the_network_is_not_reported(source: str) -> None:
    assert planted(masa__model__a=source) == []
