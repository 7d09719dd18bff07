"""How to take from the demonstration partnership what meets each requirement.

For every check of every requirement that it meets there is one way of breaking it, in the order of
the requirement's checks.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from tests.guidance.support import Data, usual_file


@dataclass(frozen=True)
class Way:
    """How to break one check: paths to remove, or a value to put at one path.

    A path names fields as YAML does; ``[x]`` keeps the items whose id is ``x`` and ``[k=x]`` those
    whose ``k`` is ``x``. ``prose`` says that what stands there is text that an editor wrote.
    """

    paths: tuple[str, ...]
    value: str | None = None
    prose: bool = False
    also: frozenset[str] = frozenset()

    @property
    def file(self) -> str:
        return usual_file(re.split(r"[.\[]", self.paths[0])[0])


def text(*paths: str) -> Way:
    return Way(paths, prose=True)


def fact(*paths: str, also: frozenset[str] = frozenset()) -> Way:
    return Way(paths, also=also)


def put(path: str, value: str) -> Way:
    return Way((path,), value)


def categories(*names: str) -> Way:
    return fact(*(f"agencies.chosen[category={name}].category" for name in names))


#: Without any category no agency is known to be a school or a charity: one fact, three duties.
NEED_CATEGORIES = frozenset({"education-relevant-agency", "vcse-inclusion"})

WAYS: dict[str, tuple[Way, ...]] = {
    "needs-response": (text("arrangements.needs-response"),),
    "lcspr-commission-publish": (
        fact("reviews.decides"),
        text("reviews.commissioning"),
        text("reviews.publication"),
    ),
    "independent-scrutiny": (
        text("scrutiny.summary"),
        fact("scrutiny.scrutineers.person", "scrutiny.scrutineers.party"),
    ),
    "lsp-named": (fact("seats[police].lead"),),
    "dsp-named": (fact("seats[police].delegate"),),
    "partnership-chair": (fact("chair"),),
    "geographic-area": (text("arrangements.geographic-area"),),
    "relevant-agencies": (
        fact("agencies.chosen.category", also=NEED_CATEGORIES),
        text("agencies.why-chosen", "agencies.chosen.why"),
        text("agencies.how-they-collaborate"),
        text("agencies.how-consulted"),
    ),
    "education-relevant-agency": (
        text("arrangements.education-relevant-agency"),
        categories("RA01", "RA04"),
        categories("RA02", "RA09", "RA10", "RA12"),
        categories("RA05", "RA13", "RA14"),
    ),
    "education-operational-strategic": (text("arrangements.education-operational-strategic"),),
    "vcse-inclusion": (text("arrangements.vcse-inclusion"), categories("RA36", "RA37", "RA38")),
    "custody-residential-inclusion": (text("arrangements.custody-residential-inclusion"),),
    "information-sharing": (text("arrangements.information-sharing"),),
    "data-intelligence": (text("arrangements.data-intelligence"),),
    "funding-shared-budget": (
        put("funding.contributions[police-share].amount", "not published"),
        put("funding.total", "£1"),
        text("funding.how-agreed"),
    ),
    "multi-agency-training": (
        text("training.commissioning"),
        text("training.delivery", "training.courses"),
        text("training.evaluation"),
    ),
    "voice-children-families": (text("voice.summary"), text("voice.methods.says")),
    "threshold-document": (
        text("thresholds.version"),
        fact("publication.papers[kind=threshold-document]"),
    ),
    "dispute-escalation": (text("disagreements.steps"),),
    "partners-all-three": (put("seats[police].kind", "other"),),
    "publish-arrangements": (text("publication.published"),),
    "yearly-report-12-months": (text("reports.published"),),
    "report-what-done": (text("reports.what-was-done"),),
    "report-how-effective": (text("reports.how-effective"),),
}

Change = Callable[[Any, Any], None]


def targets(node: Any, parts: list[str]) -> Iterator[tuple[Any, Any]]:
    """Each place that a path names: what holds it, and its key or number there."""
    name, _, wanted = parts[0].rstrip("]").partition("[")
    if isinstance(node, list):
        for item in node:
            yield from targets(item, parts)
        return
    if name not in node:
        return
    if wanted:
        key, _, value = wanted.rpartition("=")
        keep = [i for i, item in enumerate(node[name]) if item.get(key or "id") == value]
        if len(parts) == 1:
            yield from ((node[name], i) for i in reversed(keep))
        else:
            for i in keep:
                yield from targets(node[name][i], parts[1:])
    elif len(parts) == 1:
        yield node, name
    else:
        yield from targets(node[name], parts[1:])


def changed(data: Data, way: Way, change: Change) -> Data:
    """A copy of a file's data, changed at every path of a way; each path must lead somewhere."""
    result = copy.deepcopy(data)
    for path in way.paths:
        found = list(targets(result, path.split(".")))
        assert found, f"{path} is not there"
        for holder, key in found:
            change(holder, key)
    return result


def remove(holder: Any, key: Any) -> None:
    del holder[key]


def write(words: str) -> Change:
    """Put words where text stands; lists of steps or courses keep their items."""

    def change(holder: Any, key: Any) -> None:
        node = holder[key]
        if isinstance(node, dict) and "text" in node:
            node["text"] = words
            node.pop("points", None)
        elif isinstance(node, list):
            for item in node:
                item["does" if "does" in item else "title"] = words
        else:
            holder[key] = words

    return change
