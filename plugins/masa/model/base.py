"""What every model shares: frozen, nothing extra, and the place in the file it came from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Any, ClassVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints
from pydantic.json_schema import SkipJsonSchema

from masa.findings import Place
from masa.reading import AT, NOWHERE, At


def yaml_name(field: str) -> str:
    """How a field is written in YAML: ``short_name`` is ``short-name``, ``from_`` is ``from``."""
    return field.rstrip("_").replace("_", "-")


class Entity(BaseModel):
    """A frozen model that knows where it was written."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        arbitrary_types_allowed=True,
        alias_generator=yaml_name,
        validate_default=False,
        str_strip_whitespace=True,
        # What a command never validates is never built: a third of the time to start is saved.
        defer_build=True,
    )

    #: The field by which things of one list are told apart, where they have it.
    KEY: ClassVar[str] = "id"

    #: A name that is read besides those of the fields, for a text that they are made from.
    ALSO: ClassVar[tuple[str, ...]] = ()

    at: SkipJsonSchema[At] = Field(default=NOWHERE, alias=AT, exclude=True, repr=False)

    def place(self, field: str = "", item: int | None = None) -> Place:
        """Where a field's value stands, or the entity itself when the field was not written."""
        return self.at.place(yaml_name(field), item)

    def fields(self) -> Iterator[tuple[str, Any]]:
        """Name and value of each field but the position, in the order of the class."""
        for name in type(self).model_fields:
            if name != "at":
                yield name, getattr(self, name)


@dataclass(frozen=True, slots=True)
class Ref:
    """Marks a text as the id of something else, so that it is looked up once all is loaded."""

    kind: str


@dataclass(frozen=True, slots=True)
class NoId:
    """Marks a text for readers, which is never an id: ids belong under ``fields`` beside it."""

    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Format:
    """Marks a text as more than plain text: ``prose`` is Markdown, ``line`` one line of it."""

    name: str


def _without_position(value: object) -> object:
    if isinstance(value, dict) and AT in value:
        return {key: item for key, item in value.items() if key != AT}
    return value


#: Put before a mapping whose keys the editor chooses.
FREE_KEYS = BeforeValidator(_without_position)

Text = Annotated[str, StringConstraints(min_length=1, max_length=2_000)]
Line = Annotated[str, StringConstraints(min_length=1, max_length=400), Format("line")]
Prose = Annotated[str, StringConstraints(min_length=1, max_length=20_000), Format("prose")]
Slug = Annotated[
    str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60), Format("slug")
]
#: No backslash, which browsers read as a slash; and no name before the host, which a reader would
#: take for the host: `https://www.gov.uk@example.org/` leads to example.org.
_ADDRESS = r"^https?://[^\s<>\"'\\@/?#]+([/?#][^\s<>\"'\\]*)?$"
#: None of `?`, `&` and `%`, with which a link to a mailbox would name other mailboxes, too.
_EMAIL = r"^[A-Za-z0-9._+-]+@([A-Za-z0-9-]+\.)+[a-z]{2,}$"

Address = Annotated[str, StringConstraints(pattern=_ADDRESS, max_length=500), Format("address")]
Email = Annotated[str, StringConstraints(pattern=_EMAIL, max_length=200)]

#: Area codes in which some numbers have nine digits after the 0.
_SHORT_AREAS = (
    "204|208|254|276|297|298|363|364|384|386|404|420|460|461|480|488|524|527|562|566|606|629|635|"
    "647|659|695|697|726|744|750|768|827|837|884|900|905|935|946|949|963|995"
)
#: A whole number of the United Kingdom: most have eleven digits. Then what is short: 999 and other
#: numbers of three or four digits, 116 000, 18000, and five or six digits for texts.
TELEPHONE = (
    r"^(0 *[1-35789]( *[0-9]){9}|0 *1 *(" + _SHORT_AREAS + r")( *[0-9]){5}|0 *8 *0 *0( *[0-9]){6}|"
    r"0800 *1111|0845 *46 *4[0-9]|999|1[0-9]{2,3}|11[68] *[0-9]{3}|1800[0-9]|[6-8][0-9]{4,5})$"
)

Telephone = Annotated[str, StringConstraints(pattern=TELEPHONE, max_length=20)]

AreaId = Annotated[Slug, Ref("area")]
OrganisationId = Annotated[Slug, Ref("organisation")]
PersonId = Annotated[Slug, Ref("person")]
GroupId = Annotated[Slug, Ref("group")]
PriorityId = Annotated[Slug, Ref("priority")]
ActionId = Annotated[Slug, Ref("action")]
SourceId = Annotated[Slug, Ref("document")]
EditionId = Annotated[Slug, Ref("edition")]
RequirementId = Annotated[Slug, Ref("requirement")]
CategoryId = Annotated[str, Ref("category")]
SeatId = Annotated[Slug, Ref("seat")]
PlanItemId = Annotated[Slug, Ref("plan item")]
ThemeId = Annotated[Slug, Ref("theme")]
ContactId = Annotated[Slug, Ref("contact")]
PartnershipId = Annotated[Slug, Ref("partnership")]
#: Words find themes by themselves: an editor adds what they do not say.
ThemeTags = Annotated[
    tuple[ThemeId, ...],
    Field(description="Ids of themes it belongs to, where its own words do not say so."),
]
