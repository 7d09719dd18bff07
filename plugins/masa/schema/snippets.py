"""Beginnings that an editor offers where a name alone is not enough."""

from __future__ import annotations

from masa.model.base import Entity
from masa.model.registers import ContactRoute
from masa.model.values import Absence, When
from masa.schema.texts import Schema

SNIPPETS: dict[type[Entity], tuple[Schema, ...]] = {
    Absence: (
        {
            "label": "Nothing here yet",
            "description": "Say that there is nothing, which kind of nothing it is, and why.",
            "body": {"none": "${1|not-yet,deliberate,not-published,withheld|}", "reason": "$2"},
        },
    ),
    ContactRoute: (
        {
            "label": "A way to report a worry",
            "description": "A contact with a telephone number and its hours.",
            "body": {
                "id": "${1:front-door}",
                "purpose": "front-door",
                "name": "$2",
                "numbers": [{"number": "$3", "hours": "$4"}],
            },
        },
    ),
    When: (
        {
            "label": "A wording with its days",
            "description": "For a wording from which no day can be read.",
            "body": {"text": "$1", "from": "${2:2026-04-01}", "to": "${3:2026-04-30}"},
        },
    ),
}
