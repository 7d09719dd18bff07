"""Anything else that is published: text, points and figures under a title."""

from __future__ import annotations

from typing import Literal

from masa.model.base import Line, Prose, Slug
from masa.model.sourced import Sourced
from masa.model.values import Figure, Link


class TopicPart(Sourced):
    """A part of a topic: text, points, figures."""

    title: Line
    text: Prose | None = None
    points: tuple[Prose, ...] = ()
    figures: tuple[Figure, ...] = ()


class Topic(Sourced):
    """Something else that is published, shown on the page of a subject."""

    id: Slug
    title: Line
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
    ]
    text: Prose | None = None
    points: tuple[Prose, ...] = ()
    figures: tuple[Figure, ...] = ()
    parts: tuple[TopicPart, ...] = ()
    links: tuple[Link, ...] = ()
