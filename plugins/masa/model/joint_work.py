"""What several areas do together: themes, networks, needs and offers."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from masa.model.base import AreaId, Line, Prose, Slug
from masa.model.sourced import Sourced
from masa.model.values import Party, State

Nature = Literal["group-task", "seminar", "project"]
Support = Literal["ria-lead", "sdsa", "other"]


class JointActivity(Sourced):
    """A suggested activity with its flags. What is not flagged in the source is not flagged."""

    text: Prose = Field(description="What is to be done.")
    nature: tuple[Nature, ...] = Field((), description="What kind of work it is.")
    support: tuple[Support, ...] = Field((), description="Who supports it.")
    state: State = Field(State.NOT_RECORDED, description="How far it has come.")


class Theme(Sourced):
    """A lettered theme of joint work; letters may have gaps."""

    id: Slug
    letter: Line = Field(description="Its letter; letters may have gaps.")
    title: Line = Field(description="Its title.")
    outcomes: tuple[Prose, ...] = Field((), description="What is to be reached.")
    leads: tuple[Party, ...] = Field((), description="Who leads it.")
    activities: tuple[JointActivity, ...] = Field((), description="What is to be done.")


class Network(Sourced):
    """A standing network of people with the same task in several areas."""

    id: Slug
    name: Line = Field(description="Its name.")
    chairs: tuple[Party, ...] = Field((), description="Who chairs or leads it.")
    director_link: tuple[Party, ...] = Field((), description="The director it belongs to.")
    reports_to: tuple[Slug, ...] = Field((), description="Ids of networks or groups.")
    contribution: Prose | None = Field(None, description="What it gives to the joint work.")
    status: Line | None = Field(None, description="Such as new group.")


class NeedsAndOffers(Sourced):
    """What one area asks for and what it offers. An area that was left blank says so."""

    area: AreaId = Field(description="The area.")
    needs: tuple[Prose, ...] = Field((), description="What it needs.")
    need_actions: tuple[Prose, ...] = Field((), description="What is done about that.")
    offers: tuple[Prose, ...] = Field((), description="What it offers.")
    offer_actions: tuple[Prose, ...] = Field((), description="What is done with that.")
    left_blank: bool = Field(False, description="The source has nothing for it.")


class Match(Sourced):
    """A need of one area that another's offer may answer, and who says so."""

    need: AreaId = Field(description="The area that needs.")
    offer: AreaId = Field(description="The area that offers.")
    about: Line = Field(description="What it is about.")
