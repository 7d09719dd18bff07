"""The parts of the schema that are not in the model: what stands around what was published."""

from __future__ import annotations

from typing import Any

Schema = dict[str, Any]

_TEXT: Schema = {"type": "string"}
_YES_OR_NO: Schema = {"type": "boolean"}
_DAY: Schema = {"type": "string", "format": "date"}
_ADDRESS = "Whole where the site knows its own address, else from the site’s root."


def _members(required: dict[str, Schema], others: dict[str, Schema] | None = None) -> Schema:
    return {
        "type": "object",
        "properties": {**required, **(others or {})},
        "required": list(required),
    }


def _says(description: str, value: Schema) -> Schema:
    return {"description": description, **value}


def _list(items: Schema) -> Schema:
    return {"type": "array", "items": items}


def _of(name: str) -> Schema:
    return {"$ref": f"#/definitions/{name}"}


def whole(parts: dict[str, Schema]) -> Schema:
    """A file: its head, and lists of what was published and of what that names."""
    return _members(
        {
            "format": _says("Which format this is.", {"const": "masa-data"}),
            "version": _says("Which version of the format.", {"const": 1}),
            "schema": _says(f"The address of this schema. {_ADDRESS}", _TEXT),
            "made-on": _says("The day for which the site was made.", _DAY),
            "site": _says("The name of the site.", _TEXT),
            "licence": _says("The licence of the site’s own text.", _TEXT),
            "partnerships": _says("Partnerships, by slug.", _list(parts["partnerships"])),
            "programmes": _says("Programmes, by slug.", _list(parts["programmes"])),
            "areas": _says("The areas that are named in it.", _list(_of("NamedArea"))),
            "documents": _says("The sources that are cited in it.", _list(_of("CitedDocument"))),
        }
    )


_HEAD: dict[str, Schema] = {
    "slug": _says("Its short name in addresses, which never changes.", _TEXT),
    "page": _says(f"The address of its first page. {_ADDRESS}", _TEXT),
    "status": _says(
        "published (current), record (dated, not current) or superseded.",
        {"enum": ["published", "draft", "record", "superseded"]},
    ),
    "current": _says("false: history, and not current advice.", _YES_OR_NO),
    "demonstration": _says("true: made up, to show what a site looks like.", _YES_OR_NO),
}
OF_ALL = _members(_HEAD)
OF_PARTNERSHIP = _members(
    _HEAD,
    {"requirements": _says("What the checks found, and what that means.", _of("Requirements"))},
)

DEFINITIONS: dict[str, Schema] = {
    "NamedArea": {
        "description": "A place that arrangements cover.",
        **_members(
            {"id": _says("The id of the area.", _TEXT), "name": _says("Its name.", _TEXT)},
            {"other-names": _says("Towns and names that people search for.", _list(_TEXT))},
        ),
    },
    "CitedDocument": {
        "description": "A document that facts were taken from. It keeps the rights of its "
        "publisher.",
        **_members(
            {
                "id": _says("The id of the document.", _TEXT),
                "title": _says("Its title.", _TEXT),
                "publisher": _says("Who published it.", _TEXT),
                "published": _says("When it was published.", _of("When")),
            },
            {"address": _says("Where everyone can read it.", _TEXT)},
        ),
    },
    "Requirements": {
        "description": "What the checks found for each thing that the guidance asks for.",
        **_members(
            {
                "means": _says("What an outcome means.", _TEXT),
                "does-not-mean": _says("What it does not mean.", _list(_TEXT)),
                "outcomes": _says("One for each requirement.", _list(_of("FoundOutcome"))),
            }
        ),
    },
    "FoundOutcome": {
        "description": "What was found for one requirement.",
        **_members(
            {
                "edition": _says("The id of the edition, or of what adds to it.", _TEXT),
                "requirement": _says("The id of the requirement.", _TEXT),
                "title": _says("Its title, in our words.", _TEXT),
                "group": _says("The list that it belongs to.", _TEXT),
                "basis": _says("Where the duty comes from.", _list(_TEXT)),
                "strength": _says(
                    "must: the law requires it. should: statutory guidance asks for it.",
                    {"enum": ["must", "should"]},
                ),
                "confirmed": _says(
                    "How sure we are of the wording.",
                    {"enum": ["read", "reported", "unconfirmed"]},
                ),
                "outcome": _says(
                    "cannot-tell: takes a person. not-yet: not in force. silent: a record whose "
                    "source says nothing, which is no fault.",
                    {
                        "enum": [
                            "met", "explained", "not-met", "does-not-apply", "cannot-tell",
                            "not-yet", "silent",
                        ]
                    },
                ),
                "outcome-says": _says("The outcome as the pages put it.", _TEXT),
                "asked-at": _says(f"The page of the requirement. {_ADDRESS}", _TEXT),
            },
            {
                "shown-at": _says(f"The section that shows it. {_ADDRESS}", _TEXT),
                "because": _says("Why it does not apply.", _TEXT),
                "missing": _says("What was looked for and not found.", _list(_TEXT)),
                "explanation": _says("Why it is done differently.", _of("GivenExplanation")),
            },
        ),
    },
    "GivenExplanation": {
        "description": "A recorded departure from the guidance.",
        **_members(
            {
                "reason": _says("Why it is done differently.", _TEXT),
                "agreed-by": _says("Who agreed to that.", _TEXT),
                "agreed-on": _says("When they agreed.", _DAY),
                "review-by": _says("The day on which it lapses.", _DAY),
            }
        ),
    },
}  # fmt: skip
