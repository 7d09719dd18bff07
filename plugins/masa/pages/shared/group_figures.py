"""How the groups fit together and what they pass on, drawn and in words."""

from __future__ import annotations

from markupsafe import Markup

from masa.figures.chain import Arrow, Chain, closed_chain
from masa.figures.cycle import draw_cycle
from masa.figures.group_chart import group_chart
from masa.figures.hierarchy import Box, linked, outline
from masa.figures.svg import Says
from masa.model.groups import Flow, Group
from masa.pages import words
from masa.pages.blocks import Block, Figure, Part, Points, Text
from masa.pages.inline import Inline, Joined
from masa.pages.names import Names
from masa.pages.prose import line, plain, prose
from masa.pages.sections import section
from masa.pages.shared.group import KINDS
from masa.pages.shared.remarks import absent_section
from masa.pages.views import Section

CHART, FLOWS = "How the groups fit together", "What the groups pass to each other"


def chart_section(scope: Names) -> Section:
    """The chart with the same as a nested list; only the list when nothing is known of order."""
    groups = scope.published.groups
    if not groups:
        return absent_section(scope, "chart", CHART, "groups")
    boxes = tuple(_box(group) for group in groups)
    joined = linked(boxes)
    alone = [box for box in boxes if box not in joined]
    reason = _reason(scope, some=bool(joined))
    blocks: list[Block] = []
    if joined:
        blocks.append(_figure(scope, boxes, reason if alone else ""))
    if alone:
        links = tuple(scope.group(box.id) for box in alone)
        blocks += [Text(prose(f"{reason}:")), Points(links)]
    # Each group's own section names its source.
    return section(scope, "chart", CHART, blocks)


def _box(group: Group) -> Box:
    return Box(
        group.id,
        plain(group.name),
        KINDS[group.kind].split(",")[0],
        group.parents,
        strong=group.kind == "leadership",
        passing=group.kind == "task-group" or group.to is not None,
    )


def _figure(scope: Names, boxes: tuple[Box, ...], apart: str) -> Figure:
    joined = linked(boxes)
    name = scope.published.short_name
    says = Says(
        "group-chart",
        f"{CHART}: {name}",
        f"{words.count(len(joined), 'group')}, those that lead at the top. The list below says "
        "the same.",
    )
    drawn = group_chart(boxes, says, apart)
    assert drawn is not None  # noqa: S101 - some boxes are linked
    return Figure(drawn, "Who reports to whom", (Text(outline(joined)),))


def _reason(scope: Names, *, some: bool) -> str:
    others = "these groups" if some else "its groups"
    if scope.published.is_record:
        return f"The source does not say to whom {others} reported"
    return f"No group is named to which {others} report"


def flows_section(scope: Names) -> Section:
    """What is passed on, numbered; drawn as a circle where it comes back to where it began."""
    flows = scope.published.flows
    if not flows:
        return absent_section(scope, "flows", FLOWS, "flows")
    by_arrow = {_arrow(flow): flow for flow in flows}
    chain = closed_chain(tuple(by_arrow))
    if chain is None:
        items = tuple(_said(scope, flow) for flow in flows)
        return section(scope, "flows", FLOWS, (Points(items),), *flows)
    inside = [by_arrow[arrow] for arrow in (*chain.around, *chain.across)]
    listed = Points(tuple(_said(scope, flow) for flow in inside), ordered=True)
    blocks: list[Block] = [Figure(_circle(scope, chain), _caption(chain), (listed,))]
    if chain.outside:
        rest = Points(tuple(_said(scope, by_arrow[arrow]) for arrow in chain.outside))
        blocks.append(Part("Beside the circle", (rest,)))
    return section(scope, "flows", FLOWS, blocks, *flows)


def _arrow(flow: Flow) -> Arrow:
    return Arrow(flow.from_, flow.to, plain(flow.carries), flow.two_way)


def _circle(scope: Names, chain: Chain) -> Markup:
    names = {arrow.start: scope.group(arrow.start).text for arrow in chain.around}
    turns = ", then ".join(plain(names[arrow.start]) for arrow in chain.around)
    says = Says(
        "group-flows",
        f"{FLOWS}: {scope.published.short_name}",
        f"A circle: {turns}, and back to the start. The list below says what each passes on.",
    )
    return draw_cycle(chain, names, says)


def _caption(chain: Chain) -> str:
    return f"A circle of {words.count(len(chain.around), 'step')}"


def _said(scope: Names, flow: Flow) -> Inline:
    ends = (scope.group(flow.from_), " and " if flow.two_way else " to ", scope.group(flow.to))
    more = "; ".join(
        part for part in (flow.how_often, "both ways" if flow.two_way else None) if part
    )
    parts: list[Inline] = [Joined(ends, ""), ": ", line(flow.carries)]
    if more:
        parts.append(f" ({more[:1].lower()}{more[1:]})")
    if flow.note:
        parts += [". ", line(flow.note)]
    return Joined(tuple(parts), "")
