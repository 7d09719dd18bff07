"""“Worried about a child” in other languages: whole, in the right direction, honestly marked."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import get_args

import pytest
import yaml
from markupsafe import Markup

from masa.guidance.workspace import Workspace, open_workspace
from masa.model.languages import RIGHT_TO_LEFT, TAGS, Language, Tag, direction
from masa.model.library import Library
from masa.pages.blocks import Inset, Links
from masa.pages.help import languages
from masa.pages.help.routes import Routes
from masa.pages.inline import Anchor
from masa.pages.shell import Shell, render_shell
from masa.pages.special_blocks import Contact
from masa.pages.views import PageView
from masa.site.assembly import Assembly, source
from tests.pages.golden.world import PUBLISHED, RECORD, alone, assembly, renderer, workspace
from tests.pages.partnership.scene import every, part, render

REPOSITORY = Path(__file__).parents[3]
ARRANGEMENTS = REPOSITORY / "arrangements"
FILES = sorted((ARRANGEMENTS / "registers/languages").glob("*.yml"))
FOUND = open_workspace(ARRANGEMENTS, date(2026, 11, 22))
LANGUAGES: dict[str, Language] = {one.id: one for one in FOUND.library.registers.languages}
OF_ALL = "worried-about-a-child/"
OWN = f"partnerships/{PUBLISHED}/worried/"


def site(of: Workspace | None = None, **checked: object) -> Assembly:
    """The golden site with the languages of this repository."""
    given = of or workspace()
    spoken = tuple(one.model_copy(update=checked) for one in LANGUAGES.values())
    registers = given.library.registers.model_copy(update={"languages": spoken})
    library = Library.model_construct(**{**dict(given.library), "registers": registers})
    return assembly(replace(given, library=library))


def shell(address: str, made: Assembly | None = None) -> Shell:
    made = made or site()
    return made.frame.shell(made.pages[source(address)])


def test_each_file_holds_the_language_that_it_is_named_after() -> None:
    assert [path.stem for path in FILES] == sorted(LANGUAGES)
    assert len(LANGUAGES) >= 3
    assert LANGUAGES["ur"].direction == "rtl"


@pytest.mark.parametrize("tag", LANGUAGES)
def test_every_contact_of_the_country_is_translated(tag: str) -> None:
    translated = {contact.id for contact in LANGUAGES[tag].contacts}
    assert translated == {contact.id for contact in FOUND.library.registers.contacts}


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("کہیں “Urdu, please” اور", "“Urdu, please”"),
        ("powiedz „Polish, please” i", "„Polish, please”"),
        ("powiedz „proszę” i", None),
        ("کہیں “جی ہاں” اور", None),
    ],
)
def test_words_to_say_in_english_are_marked_as_english(text: str, marked: str | None) -> None:
    said = f'<span lang="en-GB" dir="ltr">{marked}</span>'
    expected = text.replace(marked, said) if marked else text
    assert languages.to_say(Markup(text)) == expected  # noqa: S704 - it is our own


@pytest.mark.parametrize("tag", LANGUAGES)
def test_the_page_marks_what_to_say_on_the_telephone(tag: str) -> None:
    html = render(languages.view(LANGUAGES[tag], Routes((), FOUND.library.registers.contacts)))
    assert html.count('<span lang="en-GB" dir="ltr">') == 4


@pytest.mark.parametrize("tag", LANGUAGES)
def test_it_says_as_much_as_the_others(tag: str) -> None:
    sizes = {(len(one.worries), len(one.doubts)) for one in LANGUAGES.values()}
    assert sizes == {(7, 4)}
    assert "{}" in LANGUAGES[tag].frame.exit_count


def required() -> list[str]:
    return [str(i.alias) for i in Language.model_fields.values() if i.is_required()]


@pytest.mark.parametrize("name", [n for n in required() if n != "id"])
def test_a_string_that_is_missing_is_found(tmp_path: Path, name: str) -> None:
    assert f"`{name}` is missing." in faults(tmp_path, **{name: None})


@pytest.mark.parametrize("tag", ["xx", "en", "Polish", "pl-PL"])
def test_an_unknown_language_is_refused_in_words(tmp_path: Path, tag: str) -> None:
    found = faults(tmp_path, id=tag)
    assert f"`{tag}` is not one of the words that `id` may have." in found
    assert "`pl`" in found


def test_a_contact_that_nobody_knows_is_refused(tmp_path: Path) -> None:
    contact = [{"id": "nobody", "name": "A", "says": "B"}]
    assert "There is no contact with the id `nobody`." in faults(tmp_path, contacts=contact)


def faults(folder: Path, **changed: object) -> str:
    """What is found wrong with the Polish page after a change; None takes a line away."""
    (polish,) = yaml.safe_load((ARRANGEMENTS / "registers/languages/pl.yml").read_text("utf-8"))[
        "languages"
    ]
    polish = {name: value for name, value in (polish | changed).items() if value is not None}
    path = folder / "arrangements/registers/languages/pl.yml"
    path.parent.mkdir(parents=True)
    path.write_text(yaml.safe_dump({"languages": [polish]}, allow_unicode=True), "utf-8")
    contacts = (ARRANGEMENTS / "registers/contacts.yml").read_text("utf-8")
    (folder / "arrangements/registers/contacts.yml").write_text(contacts, "utf-8")
    findings = open_workspace(folder / "arrangements", date(2026, 11, 22)).findings
    return "\n".join(f"{finding.message} {finding.mend}" for finding in findings)


def test_directions_are_those_of_known_languages() -> None:
    assert get_args(Tag) == tuple(sorted(TAGS))
    assert RIGHT_TO_LEFT < TAGS
    assert [direction(tag) for tag in ("ur", "ar", "pl", "en-GB")] == ["rtl", "rtl", "ltr", "ltr"]


@pytest.mark.parametrize(("tag", "way"), [("ur", "rtl"), ("pl", "ltr"), ("cy", "ltr")])
@pytest.mark.parametrize("folder", [OF_ALL, OWN])
def test_the_document_says_its_language_and_what_is_in_another(
    tag: str, way: str, folder: str
) -> None:
    found = shell(f"{folder}{tag}/")
    html = render_shell(renderer(), found, Markup(""))
    start = f'<html lang="{tag}"' + (' dir="rtl">' if way == "rtl" else ">")
    assert start in html
    for tagged in ('<header class="band"', '<footer class="foot"'):
        assert f'{tagged} lang="en-GB" dir="ltr"' in html
    assert LANGUAGES[tag].frame.skip in html
    assert LANGUAGES[tag].frame.question in html


def test_versions_know_each_other() -> None:
    made = site()
    addresses = [OF_ALL, *(f"{OF_ALL}{tag}/" for tag in sorted(LANGUAGES))]
    for address in addresses:
        found = shell(address, made)
        assert [version.target for version in found.languages] == addresses
        assert [v.target for v in found.languages if v.current] == [address]
    html = render_shell(renderer(), shell(OF_ALL, made), Markup(""))
    assert '<link rel="alternate" hreflang="ur" href="ur/">' in html
    assert '<link rel="alternate" hreflang="x-default" href="./">' in html
    assert '<li lang="ur" dir="rtl"><a href="ur/" hreflang="ur">اردو</a></li>' in html


def test_an_unchecked_page_warns_in_both_languages_and_is_not_found_by_web_searches() -> None:
    made = site()
    (own,) = every(Inset, made.pages[source(f"{OF_ALL}pl/")].view)
    assert own.title == LANGUAGES["pl"].frame.unchecked
    found = shell(f"{OF_ALL}pl/", made)
    (english,) = found.closing
    assert english.lang == "en-GB"
    assert "(Polish)" in english.title
    assert found.noindex
    checked = {"by": "A translation service", "on": date(2026, 11, 1)}
    made = site(checked=checked)
    assert every(Inset, made.pages[source(f"{OF_ALL}pl/")].view) == []
    done = shell(f"{OF_ALL}pl/", made)
    assert (done.notices, done.closing, done.noindex) == ((), (), False)


@pytest.mark.parametrize("tag", LANGUAGES)
@pytest.mark.parametrize("folder", [OF_ALL, OWN])
def test_the_numbers_come_before_every_word_about_the_translation(tag: str, folder: str) -> None:
    made = site()
    address = f"{folder}{tag}/"
    page = made.pages[source(address)]
    body = render(page.view, address)
    html = render_shell(renderer(), shell(address, made), Markup(body))  # noqa: S704 - rendered
    own, english = LANGUAGES[tag].frame.unchecked, "A qualified translator must still check"
    order = ["<h1", 'href="tel:', own, 'class="contact', english, "<footer"]
    places = [html.index(mark, html.index("<main")) for mark in order]
    assert places == sorted(places)
    assert html.count(own) == html.count(english) == 1


def test_the_first_numbers_are_the_nearest() -> None:
    near = links(site().pages[source(f"{OWN}ur/")].view)
    assert [one.target for one in near] == ["tel:999", "tel:+441632960110", "tel:+441632960199"]
    everywhere = Routes((), FOUND.library.registers.contacts)
    assert [one.target for one in links(languages.view(LANGUAGES["ur"], everywhere))] == [
        "tel:999",
        "https://www.gov.uk/report-child-abuse-to-local-council",
        "tel:+448088005000",
        "tel:08001111",
    ]


def links(view: PageView) -> tuple[Anchor, ...]:
    first = view.lead[0]
    assert isinstance(first, Links)
    return first.links


def test_a_first_line_in_english_says_so_and_digits_keep_their_order() -> None:
    lines = links(site().pages[source(f"{OWN}ur/")].view)
    assert lines[0].text == f"{LANGUAGES['ur'].emergency}: 999"
    assert lines[1].text.startswith('<span lang="en-GB" dir="ltr">')
    assert '<bdi dir="ltr">01632\N{NO-BREAK SPACE}960' in lines[1].text


def test_a_partnerships_own_numbers_stay_and_are_marked_as_english() -> None:
    made = site()
    contacts = every(Contact, made.pages[source(f"{OWN}ur/")].view)
    door = next(contact for contact in contacts if "Front Door" in contact.title)
    assert (door.lang, door.phones[0].number) == ("en-GB", "01632 960 110")
    assert contacts[0].tone == "danger"
    assert {contact.isolate for contact in contacts} == {True}


def test_digits_keep_their_order_where_lines_run_from_right_to_left() -> None:
    routes = Routes((), FOUND.library.registers.contacts)
    assert '<bdi dir="ltr">0808 800 5000</bdi>' in render(languages.view(LANGUAGES["ur"], routes))
    assert "<bdi" not in render(languages.view(LANGUAGES["pl"], routes))


def test_what_needs_no_words_of_english_has_none() -> None:
    view = languages.view(LANGUAGES["pl"], Routes((), FOUND.library.registers.contacts))
    assert [contact.lang for contact in every(Contact, view)] == [""] * 5
    assert [section.id for section in view.sections] == [
        "emergency", "local", "helplines", "children", "what-to-report", "not-sure",
    ]  # fmt: skip
    assert part(view, "emergency").title == LANGUAGES["pl"].emergency


def test_records_have_none_and_a_site_of_one_has_its_own() -> None:
    assert [a for a in site().pages if RECORD in a and "/worried/" in a] == []
    one = site(alone(PUBLISHED))
    assert source(f"{OF_ALL}pl/") in one.pages
    assert [a for a in one.pages if a.startswith("worried/")] == []


@pytest.mark.parametrize("tag", LANGUAGES)
def test_that_numbers_are_made_up_is_said_in_the_language(tag: str) -> None:
    made, words = site(), LANGUAGES[tag].made_up
    assert words is not None
    near = part(made.pages[source(f"{OF_ALL}{tag}/")].view, "local")
    assert [link.note for link in every(Anchor, near) if PUBLISHED in link.target] == [
        words.numbers
    ]
    (notice,) = shell(f"{OWN}{tag}/", made).notices
    assert (notice.title, notice.text, notice.lang) == (words.title, words.says, "")


def test_without_words_for_it_that_is_said_in_english_and_marked_as_such() -> None:
    made = site(made_up=None)
    page = made.pages[source(f"{OF_ALL}pl/")]
    said = '<span lang="en-GB" dir="ltr">Made up: nobody answers these numbers</span>'
    assert render(page.view, page.address).count(said) == 1
    (notice,) = shell(f"{OWN}pl/", made).notices
    assert (notice.title, notice.lang) == ("A demonstration", "en-GB")
