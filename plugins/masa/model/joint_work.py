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

    text: Prose
    nature: tuple[Nature, ...] = ()
    support: tuple[Support, ...] = ()
    state: State = State.NOT_RECORDED


class Theme(Sourced):
    """A lettered theme of joint work; letters may have gaps."""

    id: Slug
    letter: Line
    title: Line
    outcomes: tuple[Prose, ...] = ()
    leads: tuple[Party, ...] = ()
    activities: tuple[JointActivity, ...] = ()


class Network(Sourced):
    """A standing network of people with the same task in several areas."""

    id: Slug
    name: Line
    chairs: tuple[Party, ...] = ()
    director_link: tuple[Party, ...] = ()
    reports_to: tuple[Slug, ...] = Field((), description="Ids of networks or groups.")
    contribution: Prose | None = None
    status: Line | None = Field(None, description="Such as new group.")


class NeedsAndOffers(Sourced):
    """What one area asks for and what it offers. An area that was left blank says so."""

    area: AreaId
    needs: tuple[Prose, ...] = ()
    need_actions: tuple[Prose, ...] = ()
    offers: tuple[Prose, ...] = ()
    offer_actions: tuple[Prose, ...] = ()
    left_blank: bool = False


class Match(Sourced):
    """A need of one area that another's offer may answer, and who says so."""

    need: AreaId
    offer: AreaId
    about: Line
