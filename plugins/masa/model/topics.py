"""Anything else that is published: text, points and figures under a title."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from masa.model.base import Line, Prose, Slug, ThemeTags
from masa.model.sourced import Sourced
from masa.model.values import Figure, Link


class TopicPart(Sourced):
    """A part of a topic: text, points, figures."""

    title: Line = Field(description="Its title.")
    text: Prose | None = Field(None, description="Its text.")
    points: tuple[Prose, ...] = Field((), description="Its points, one by one.")
    figures: tuple[Figure, ...] = Field((), description="Figures about it.")


class Topic(Sourced):
    """Something else that is published, shown on the page of a subject."""

    id: Slug
    title: Line = Field(description="Its title.")
    page: Literal[
        "overview",
        "arrangements",
        "groups",
        "agencies",
        "funding",
        "priorities",
        "scrutiny",
        "reviews",
        "training",
        "thresholds",
        "voice",
        "reports",
        "learning",
        "performance",
    ] = Field(description="The page it is shown on.")
    in_short: Line | None = Field(
        None, description="What it comes to, in one plain sentence: shown first."
    )
    text: Prose | None = Field(None, description="Its text.")
    points: tuple[Prose, ...] = Field((), description="Its points, one by one.")
    figures: tuple[Figure, ...] = Field((), description="Figures, shown as a table.")
    parts: tuple[TopicPart, ...] = Field((), description="Parts with titles of their own.")
    links: tuple[Link, ...] = Field((), description="Documents and pages about it.")
    themes: ThemeTags = ()
