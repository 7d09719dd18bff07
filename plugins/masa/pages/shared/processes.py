"""Processes: numbered steps with their clocks, the time for the whole, quorum and form."""

from __future__ import annotations

from masa.model.learning import Process
from masa.model.practice import Clock
from masa.pages import words
from masa.pages.blocks import Block, Text
from masa.pages.inline import Inline
from masa.pages.names import Names
from masa.pages.prose import line, prose
from masa.pages.sections import optional_text, section
from masa.pages.shared.clocks import allowed
from masa.pages.shared.pieces import facts, part, points, steps
from masa.pages.shared.remarks import absent_section, notes, tense
from masa.pages.views import Section


def sections(names: Names) -> tuple[Section, ...]:
    """A section for each process; in words why there is none, if an editor said so."""
    processes = names.published.processes
    if not processes:
        gap = absent_section(names, "processes", "Processes", "processes")
        return (gap,) if gap.blocks else ()
    return tuple(_process(names, process) for process in processes)


def _process(names: Names, process: Process) -> Section:
    version = words.as_moment(process.form_version) if process.form_version else None
    form: list[Block] = [*facts(("Version", version)), *points(process.form)]
    blocks = [
        *optional_text(process.summary),
        *part("What it is for", points(process.purposes)),
        *facts(("Time for the whole process", _whole(process.whole)), ("Quorum", _quorum(process))),
        *part("Step by step", [*_untimed(names, process), *steps(names, process.steps)]),
        *part("What its form asks for", form),
        *notes(names, process),
    ]
    return section(names, f"process-{process.id}", process.title, blocks, process, *process.steps)


def _whole(clock: Clock | None) -> Inline | None:
    said = allowed(clock)
    return said[:1].upper() + said[1:] if said else None


def _quorum(process: Process) -> Inline | None:
    return line(process.quorum) if process.quorum else None


def _untimed(names: Names, process: Process) -> tuple[Block, ...]:
    """What it means that some steps have a time beside them and others have none."""
    without = sum(step.clock is None for step in process.steps)
    if not without:
        return ()
    none = tense(names, "no time limit is recorded", "the source states no time limit")
    every = without == len(process.steps)
    which = "For its steps" if every else "For a step with no time beside it"
    return (Text(prose(f"{which} {none}.")),)
