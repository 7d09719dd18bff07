"""The page of help in other languages: its words, and who has checked them."""

from __future__ import annotations

from typing import Literal, get_args

from pydantic import Field

from masa.model.base import ContactId, Entity, Line, Prose
from masa.model.values import Day

#: The languages most spoken in England besides English, as the web names them (BCP 47).
Tag = Literal[
    "ar", "bg", "bn", "ckb", "cy", "el", "es", "fa", "fr", "gu", "hi", "hu", "it", "ku", "lt",
    "lv", "ml", "ne", "pa", "pl", "ps", "pt", "ro", "ru", "si", "so", "sq", "ta", "te", "ti",
    "tr", "uk", "ur", "vi", "yue", "zh",
]  # fmt: skip
TAGS: frozenset[str] = frozenset(get_args(Tag))
#: Those of them that are written from right to left.
RIGHT_TO_LEFT = frozenset(("ar", "ckb", "fa", "ps", "ur"))


def direction(tag: str) -> Literal["ltr", "rtl"]:
    """In which direction a language is written."""
    return "rtl" if tag.partition("-")[0] in RIGHT_TO_LEFT else "ltr"


class Checked(Entity):
    """That a qualified translator has compared a translation with the English page."""

    by: Line = Field(description="Which service or post checked it, never a person’s name.")
    on: Day = Field(description="The day on which it was checked.")


class TranslatedContact(Entity):
    """A way to get help, in another language; its numbers stay those of the contact itself."""

    id: ContactId = Field(description="The id of the contact.")
    name: Line = Field(description="Its name.")
    says: Prose = Field(description="When to use it.")
    hours: Line | None = Field(None, description="When it is answered.")


class FrameWords(Entity):
    """What stands around the page."""

    skip: Line = Field(description="“Skip to the main content”.")
    danger: Line = Field(description="“If a child is in danger”: what the red band is called.")
    question: Line = Field(description="“A child in danger now?”")
    call: Line = Field(description="“Call 999”.")
    exit: Line = Field(description="“Exit this page”.")
    exit_keys: Line = Field(description="“or press Shift 3 times”.")
    exit_limits: Line = Field(description="“What it cannot do”: of the way out.")
    exit_count: Line = Field(
        pattern=r"\{\}", description="“Shift: press {} more times to leave”, with {} for a number."
    )
    exit_going: Line = Field(description="“Leaving this page”.")
    exit_stopped: Line = Field(description="“You stay on this page”.")
    languages: Line = Field(description="“Languages”.")
    unchecked: Line = Field(description="“A qualified translator must still check this page”.")
    unchecked_says: Line = Field(
        description="“It may hold mistakes. The English page counts. The telephone numbers are "
        "the same.”"
    )


class MadeUp(Entity):
    """That a partnership is a demonstration, which nobody may take for one that can be called."""

    title: Line = Field(description="“A demonstration”.")
    says: Line = Field(description="“This partnership does not exist. Its people, … are made up.”")
    numbers: Line = Field(description="“Made up: nobody answers these numbers”.")


class Language(Entity):
    """“Worried about a child” in one other language."""

    id: Tag = Field(description="The language, as the web names it: `pl`, `ur`, `cy`.")
    name: Line = Field(description="The language’s name in that language, such as Polski.")
    english: Line = Field(description="The language’s name in English, such as Polish.")
    checked: Checked | None = Field(
        None, description="Who compared it with the English page. Without it the page warns."
    )
    frame: FrameWords = Field(description="What stands around the page.")
    made_up: MadeUp | None = Field(
        None, description="What is said of a demonstration. Without it that is said in English."
    )
    title: Line = Field(description="“Worried about a child”.")
    summary: Line = Field(description="“If a child is in danger now, call 999. …”")
    emergency: Line = Field(description="“If a child is in danger now”.")
    local: Line = Field(description="“Tell the council where the child lives”.")
    local_says: Prose = Field(description="Each council listens, by day and by night.")
    find: Line = Field(description="“Find the council’s number”.")
    speak: Prose = Field(description="How to ask for an interpreter on the telephone.")
    helplines: Line = Field(description="“Talk to somebody about your worry”.")
    children: Line = Field(description="“If you are a child or a young person”.")
    children_say: Prose = Field(description="It is never your fault. Tell an adult you trust.")
    report: Line = Field(description="“What you can report”.")
    worries: tuple[Line, ...] = Field(min_length=1, description="What you can report, in points.")
    unsure: Line = Field(description="“If you are not sure”.")
    doubts: tuple[Line, ...] = Field(min_length=1, description="What to do then, in points.")
    contacts: tuple[TranslatedContact, ...] = Field(
        (), description="The contacts that are the same everywhere, in this language."
    )

    @property
    def direction(self) -> Literal["ltr", "rtl"]:
        """In which direction it is written."""
        return direction(self.id)
