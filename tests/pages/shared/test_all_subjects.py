"""Nothing that is written is silently left out: every field of every subject is on some page."""

from __future__ import annotations

from typing import Any, get_args

import pytest

from masa.model.base import Entity, yaml_name
from masa.model.programme import ProgrammeIdentity
from masa.model.published import Published
from masa.model.topics import Topic
from masa.pages import partnership as of_partnership
from masa.pages import programme as of_programme
from masa.pages.partnership import overview as home
from masa.pages.programme import overview
from masa.pages.programme.pieces import PAGE_OF_SUBJECT, PAGE_OF_TOPIC, PAGES
from masa.pages.special_blocks import Doors
from tests.pages.partnership.scene import every, said, scope
from tests.pages.programme.stage import programme
from tests.pages.shared.filled import Filler, missed

# What somebody confirmed is for those who check, not for readers.
_OTHERS = {"confirmed", "slug", "identity", "absences", "unread", "places", "at"}
SUBJECTS = sorted(set(Published.model_fields) - _OTHERS)


def filled(subject: str) -> tuple[Filler, dict[str, Any]]:
    """Two entities of a subject with every field filled."""
    model = get_args(Published.model_fields[subject].annotation)[0]
    assert issubclass(model, Entity)
    filler = Filler()
    values = [filler.entity(model, f"{subject}[{i}]") for i in range(2)]
    return filler, {yaml_name(subject): values}


@pytest.mark.parametrize("subject", SUBJECTS)
def test_a_programme_shows_all_that_is_written(subject: str) -> None:
    filler, values = filled(subject)
    given = programme(**values)
    shown = " ".join(said(kind.build(given)) for kind in of_programme.KINDS)
    assert list(missed(filler.words, shown)) == []


@pytest.mark.parametrize("subject", SUBJECTS)
@pytest.mark.parametrize("status", ["published", "record"])
def test_a_partnership_shows_all_that_is_written(subject: str, status: str) -> None:
    filler, values = filled(subject)
    given = scope(status, **values)
    shown = " ".join(said(kind.build(given)) for kind in of_partnership.KINDS)
    assert list(missed(filler.words, shown)) == []


@pytest.mark.parametrize("subject", SUBJECTS)
def test_the_overview_of_a_record_leads_to_every_page_that_it_has(subject: str) -> None:
    given = scope("record", **filled(subject)[1])
    there = {k.slug for k in of_partnership.KINDS if k.build(given)} - {"", "compliance"}
    doors = {link.target for block in every(Doors, home.view(given)) for link in block.links}
    assert {given.page(slug) for slug in there} <= doors


TOPIC_PAGES = get_args(Topic.model_fields["page"].annotation)


@pytest.mark.parametrize("page", TOPIC_PAGES)
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


def test_a_programme_shows_all_that_is_written_of_itself() -> None:
    filler = Filler()
    identity = filler.entity(ProgrammeIdentity, "programme")
    given = programme(identity=identity)
    assert list(missed(filler.words, said(overview.view(given)))) == []


def test_titles_of_pages_are_the_same_in_the_contents_and_on_the_overview() -> None:
    titles = {page.slug: page.title for page in PAGES}
    assert {k.slug: k.title for k in of_programme.KINDS if k.slug} == titles


@pytest.mark.parametrize("subject", SUBJECTS)
def test_the_overview_leads_to_every_page_that_is_there(subject: str) -> None:
    given = programme(**filled(subject)[1])
    there = {given.page(kind.slug) for kind in of_programme.KINDS if kind.build(given)}
    doors = {link.target for block in every(Doors, overview.view(given)) for link in block.links}
    assert doors == there - {given.page()}


@pytest.mark.parametrize("subject", sorted(set(SUBJECTS) - {"topics"}))
def test_why_a_subject_is_not_there_is_said(subject: str) -> None:
    absence = {subject: {"none": "not-published", "reason": "It is being written."}}
    given = programme(absences=absence)
    shown = " ".join(said(kind.build(given)) for kind in of_programme.KINDS)
    assert "It is being written." in shown
