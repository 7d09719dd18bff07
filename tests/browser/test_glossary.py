"""A practitioner on a phone looks up a word that was just said in a meeting."""

from playwright.sync_api import expect

from tests.browser.conftest import Visitor


def test_a_word_is_two_taps_away_and_the_letters_stay_near(visit: Visitor) -> None:
    page = visit(width=320, height=640, java_script=False).open("glossary/")
    letters = page.locator(".letters")
    letters.get_by_role("link", name="S", exact=True).click()
    page.locator("#letter-s .letter-words").get_by_role("link", name="Strategy discussion").click()
    heading = page.get_by_role("heading", name="Strategy discussion")
    expect(heading).to_be_in_viewport(ratio=1)
    expect(letters).to_be_in_viewport(ratio=1)
    word, row = heading.bounding_box(), letters.bounding_box()
    assert word
    assert row
    assert row["y"] + row["height"] <= word["y"] < 320


def test_a_wide_screen_shows_the_letter_itself(visit: Visitor) -> None:
    page = visit(width=1280).open("glossary/")
    expect(page.locator(".letter-words").first).to_be_hidden()
    # Nothing is folded away from whoever searches in the page.
    assert page.locator("main details").count() == 0
