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

#: Who the health partner is answers to two lines, the steps of a review to three.
NEED_HEALTH = frozenset({"cdr-arrangements-published"})
NEED_STEPS = frozenset({"notify-5-working-days", "rapid-review-15-working-days"})


def paper(kind: str) -> Way:
    return fact(f"publication.papers[kind={kind}]")


def section(requirement: str) -> Way:
    return text(f"reports[report-2024-25].sections[requirement={requirement}]")


def limits(*steps: str) -> tuple[str, ...]:
    return tuple(f"reviews.process[title={step}].clock.max" for step in steps)


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
    "partnership-chair": (put("chair.person", "cx-icb"),),
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
    "publish-deadline": (put("publication.versions.published", "1 January 2025"),),
    "lsp-sign-off": (
        paper("arrangements"), paper("scrutiny-plan"), paper("budget"), paper("yearly-report"),
    ),
    "annual-review": (put("publication.last-reviewed", "17 September 2025"),),
    "lsp-functions": (text("arrangements.lsp-functions"),),
    "dsp-functions": (text("arrangements.dsp-functions"),),
    "chair-functions": (fact("chair.functions"),),
    "scrutiny-functions": (fact("scrutiny.functions"),),
    **{
        f"report-{name}": (section(f"report-{name}"),)
        for name in (
            "partner-contributions", "scrutiny-themes", "impact-evidence",
            "serious-incident-learning", "key-decisions", "feedback-used", "cost-breakdown",
            "national-reforms", "data-use", "scrutiny-impact", "education-representation",
            "training", "restraint-review",
        )
    },
    "report-by-30-september": (put("reports[report-2025-26].published", "1 October 2026"),),
    "report-accessible": (fact("reports[report-2024-25].link"),),
    "report-copy-panel-7-days": (put("reports[report-2024-25].sent-to-panel", "2025-10-04"),),
    "lcspr-publish": (
        fact("reviews.local[state=published].link"), text("reviews.local.withheld-because"),
    ),
    "lcspr-report-content": (text("reviews.local[state=published].analysis"),),
    "lcspr-withheld-improvements": (text("reviews.local[state=withheld].improvements"),),
    "lcspr-send-7-days-before": (
        put("reviews.local[state=withheld].sent-to-panel", "2026-06-04"),
    ),
    "lcspr-available-1-year": (fact("reviews.local[state=withheld].available-until"),),
    "lcspr-6-months": (put("reviews.local[state=withheld].decided", "November 2025"),),
    "notify-5-working-days": (
        Way(limits("Notify the Panel", "Gather what is known"), "6"),
    ),
    "rapid-review-15-working-days": (
        Way(limits("Decide and send the rapid review"), "20"),
    ),
    "cdr-arrangements-published": (fact("child-death-reviews.officials"),),
    "cdr-partners": (fact("child-death-reviews.health-bodies", also=NEED_HEALTH),),
    "cdr-report": (fact("child-death-reviews.reported"),),
    "cdr-combined-area": (text("child-death-reviews.agreement"),),
    "cdr-footprint-60": (put("child-death-reviews.deaths-a-year", "59"),),
    "cdr-panel": (text("child-death-reviews.panel"),),
    "cdr-designated-doctor": (fact("child-death-reviews.designated-doctor"),),
    "joint-agency-response": (text("child-death-reviews.joint-response"),),
    "cdr-national-database": (fact("child-death-reviews.national-database"),),
    "lcspr-process-learning": (fact("reviews.process", also=NEED_STEPS), text("reviews.learning")),
    "combined-area-agreement": (fact("partnership.combined-area"),),
}  # fmt: skip

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
