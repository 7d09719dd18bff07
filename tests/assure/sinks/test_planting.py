"""A hostile project has a hostile text in every field that an editor writes freely."""

from __future__ import annotations

import json
from collections import Counter

import pytest

from masa.guidance.edition import Edition
from masa.model.base import Address, Email
from masa.model.library import Registers
from masa.model.partnership import Partnership
from masa.model.programme import Programme
from masa.model.walking import models_below
from tests.assure.sinks.corpus import bundles, corpus, writable
from tests.assure.sinks.filling import text_fields
from tests.assure.sinks.planting import accepted, plant
from tests.site.project import Project

ROOTS = (Registers, Partnership, Programme, Edition)


@pytest.fixture(scope="module")
def planted(tmp_path_factory: pytest.TempPathFactory) -> tuple[Project, Counter[tuple[str, str]]]:
    reached: Counter[tuple[str, str]] = Counter()
    folder = tmp_path_factory.mktemp("planted") / "project"
    return plant(folder, bundles(writable(corpus())), reached, search=False), reached


def test_every_field_is_reached(planted: tuple[Project, Counter[tuple[str, str]]]) -> None:
    free = {field for root in ROOTS for field in text_fields(models_below(root) | {root})}
    assert len(free) > 400
    assert free - set(planted[1]) - WITHOUT == set()


#: No hostile text passes for a mailbox: see ``test_no_hostile_text_passes_for_a_mailbox``.
WITHOUT = {("AccessibilityContact", "email"), ("ContactRoute", "email"), ("Feedback", "email")}


def test_it_is_sound_for_all_that(planted: tuple[Project, Counter[tuple[str, str]]]) -> None:
    assert planted[0].masa("check").code == 0


def test_settings_and_pages_hold_them_too(
    planted: tuple[Project, Counter[tuple[str, str]]],
) -> None:
    settings = (planted[0].folder / "mkdocs.yml").read_text("utf-8").splitlines()
    name = next(json.loads(s[11:]) for s in settings if s.startswith("site_name: "))
    assert any(text in name for text in writable(corpus()))
    page = (planted[0].folder / "content/about.md").read_text("utf-8")
    assert "<script>ran()</script>" in page


def test_no_hostile_text_passes_for_a_mailbox() -> None:
    assert accepted(Email) == ()


def test_what_passes_for_an_address_leads_where_it_says() -> None:
    assert accepted(Address) != ()
    for text in accepted(Address):
        host = text.split("/")[2]
        assert text.startswith(("https://", "http://"))
        assert "@" not in host
        assert "\\" not in text
