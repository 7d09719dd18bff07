"""What is said when a starter folder was written, or was not."""

from __future__ import annotations

from collections.abc import Iterator

from masa.guidance.assessing import Assessment
from masa.guidance.requirement import Strength
from masa.starting.start import Refusal, Started


def say(result: Started | Refusal) -> str:
    """The result in plain words, ready to print."""
    if isinstance(result, Refusal):
        return f"{result.message}\n{result.mend}\n"
    return "\n".join(_started(result)) + "\n"


def _started(started: Started) -> Iterator[str]:
    yield f"Written, as a draft under {started.edition}:"
    yield from (f"  {name}" for name in started.files)
    for strength, words in (
        (Strength.MUST, "the law requires"),
        (Strength.SHOULD, "the guidance asks for"),
    ):
        left = [each for each in started.left if each.requirement.strength is strength]
        if left:
            yield ""
            yield f"Still to be written, because {words} it:"
            yield from (f"  {_line(each)}" for each in left)
    if started.lacks_owner:
        yield ""
        yield "Say in CODEOWNERS who is asked to review changes of it, in a line of its own:"
        yield f"  /arrangements/partnerships/{started.slug}/ @who-REPLACE-ME"
    yield ""
    yield f"Each file says what to write. See how far you are with: masa check {started.slug}"


def _line(assessment: Assessment) -> str:
    places = dict.fromkeys(miss.place.file.rpartition("/")[2] for miss in assessment.misses)
    return f"{assessment.requirement.title} ({', '.join(places)})"
