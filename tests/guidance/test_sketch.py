"""The lines to write for a path: names, nesting, and what must stand beside a value."""

import pytest
import yaml

from masa.guidance.sketch import sketch


@pytest.mark.parametrize(
    ("paths", "expected"),
    [
        (
            ["arrangements.needs-response.text"],
            "arrangements:\n  needs-response:\n    text: …",
        ),
        (
            ["scrutiny.summary", "scrutiny.scrutineers.person"],
            "scrutiny:\n  summary: …\n  scrutineers:\n    - person: …",
        ),
        (
            ["seats.lead"],
            "seats:\n  - id: …\n    kind: …\n    organisations: …\n    lead: …",
        ),
        (["publication.published"], "publication:\n  published: …"),
        (
            ["reports.sections.text"],
            (
                "reports:\n  - id: …\n    title: …\n    from: …\n    to: …\n"
                "    sections:\n      - requirement: …\n        text: …"
            ),
        ),
        (
            ["voice.summary", "training.delivery"],
            "voice:\n  summary: …\ntraining:\n  delivery: …",
        ),
        (
            ["partnership.settings.residential-homes"],
            (
                "partnership:\n  name: …\n  status: …\n  edition: …\n  areas: …\n"
                "  settings:\n    residential-homes: …"
            ),
        ),
    ],
)
def test_a_sketch_can_be_read_and_says_what_belongs_where(paths: list[str], expected: str) -> None:
    assert sketch(paths) == expected
    assert yaml.safe_load(sketch(paths))


def test_nothing_asked_for_gives_no_line() -> None:
    assert sketch([]) == ""
