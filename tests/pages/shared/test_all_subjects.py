"""Nothing that is written is silently left out: every field of every subject is on some page."""

from __future__ import annotations

from typing import Any, get_args

import pytest

from masa.model.base import Entity, yaml_name
from masa.model.library import Library, Registers
from masa.model.programme import Programme
from masa.model.published import Published
from masa.model.topics import Topic
from masa.pages import partnership as of_partnership
from masa.pages import programme as of_programme
from masa.pages.addresses import Addresses
from masa.pages.programme.pieces import PAGE_OF_SUBJECT, PAGE_OF_TOPIC
from masa.pages.programme.scope import ProgrammeScope
from tests.pages.partnership.scene import TODAY, said, scope
from tests.pages.shared.filled import Filler, missed

_OTHERS = {"slug", "absences", "unread", "places", "at"}
SUBJECTS = sorted(set(Published.model_fields) - _OTHERS)


def programme(**subjects: Any) -> ProgrammeScope:
    """A programme with only the given subjects."""
    identity = {"name": "Joint", "kind": "project", "status": "published", "summary": "One."}
    data = {"slug": "joint", "programme": identity, **subjects}
    made = Programme.model_validate(data)
    library = Library(registers=Registers.model_validate({}), programmes=(made,))
    return ProgrammeScope(made, library, Addresses(), TODAY)


def filled(subject: str) -> tuple[Filler, list[Any]]:
    """Two entities of a subject with every field filled."""
    model = get_args(Published.model_fields[subject].annotation)[0]
    assert issubclass(model, Entity)
    filler = Filler()
    return filler, [filler.entity(model, f"{subject}[0]"), filler.entity(model, f"{subject}[1]")]


@pytest.mark.parametrize("subject", SUBJECTS)
def test_a_programme_shows_all_that_is_written(subject: str) -> None:
    filler, values = filled(subject)
    given = programme(**{yaml_name(subject): values})
    shown = " ".join(said(kind.build(given)) for kind in of_programme.KINDS)
    assert list(missed(filler.words, shown)) == []


@pytest.mark.parametrize("subject", SUBJECTS)
@pytest.mark.parametrize("status", ["published", "record"])
def test_a_partnership_shows_all_that_is_written(subject: str, status: str) -> None:
    filler, values = filled(subject)
    subjects: dict[str, Any] = {yaml_name(subject): values}
    given = scope(status, **subjects)
    shown = " ".join(said(kind.build(given)) for kind in of_partnership.KINDS)
    assert list(missed(filler.words, shown)) == []


PAGES = get_args(Topic.model_fields["page"].annotation)


@pytest.mark.parametrize("page", PAGES)
def test_no_topic_is_lost(page: str) -> None:
    topic = [{"id": "more", "title": "More", "page": page, "text": "What nobody foresaw."}]
    joint, alone = programme(topics=topic), scope(topics=topic)
    shown = [said(kind.build(joint)) for kind in of_programme.KINDS]
    assert sum("What nobody foresaw." in text for text in shown) == 1
    shown = [said(kind.build(alone)) for kind in of_partnership.KINDS]
    assert sum("What nobody foresaw." in text for text in shown) == 1


def test_every_subject_has_its_page_and_every_page_exists() -> None:
    slugs = {kind.slug for kind in of_programme.KINDS}
    assert set(PAGE_OF_SUBJECT) == set(SUBJECTS) - {"topics"}
    assert {*PAGE_OF_SUBJECT.values(), *PAGE_OF_TOPIC.values()} <= slugs


@pytest.mark.parametrize("subject", sorted(set(SUBJECTS) - {"topics"}))
def test_why_a_subject_is_not_there_is_said(subject: str) -> None:
    absence = {subject: {"none": "not-published", "reason": "It is being written."}}
    given = programme(absences=absence)
    shown = " ".join(said(kind.build(given)) for kind in of_programme.KINDS)
    assert "It is being written." in shown
