"""The words for children: short, warm, and no harder than a child of ten can read."""

import re

import pytest

from masa.model.registers import ContactRoute
from masa.pages.help import children
from masa.pages.help.routes import Routes
from masa.pages.helplines import of
from masa.pages.special_blocks import Contact
from masa.pages.views import Section
from tests.pages.partnership.scene import every, part, strings

#: The Flesch-Kincaid grade counts American school years: five is a child of ten to eleven.
HARDEST_GRADE, LONGEST_SENTENCE = 5.0, 22
SENTENCES = re.compile(r"[.?!”:]+(?:\s|$)")
VIEW = children.view(Routes((), ()))
PARTS = [section for section in VIEW.sections if section.id != "emergency"]


def syllables(word: str) -> int:
    """About how many a word has: its groups of vowels, without an e that is not spoken."""
    bare = re.sub(r"(?:es|ed|e)$", "", word) if len(word) > 3 else word
    return max(1, len(re.findall(r"[aeiouy]+", bare)))


def sentences(text: str) -> list[list[str]]:
    found = [re.findall(r"[a-z]+(?:’[a-z]+)?", part.lower()) for part in SENTENCES.split(text)]
    return [words for words in found if words]


def grade(text: str) -> float:
    """The Flesch-Kincaid grade of a text, in school years."""
    made = sentences(text)
    words = [word for sentence in made for word in sentence]
    per_word = sum(map(syllables, words)) / len(words)
    return 0.39 * len(words) / len(made) + 11.8 * per_word - 15.59


def own_words(section: Section) -> str:
    """What a section says itself; its anchor is not read."""
    texts = (text.strip().rstrip(".") + "." for text in strings(section.blocks) if " " in text)
    return " ".join((f"{section.title}.", *texts))


def test_a_grade_tells_easy_words_from_hard_ones() -> None:
    assert grade("The cat sat on the mat. It was a fat cat.") < 1
    hard = "Safeguarding partnerships co-ordinate multi-agency arrangements in their localities."
    assert grade(hard) > 12


@pytest.mark.parametrize("section", PARTS, ids=[section.id for section in PARTS])
def test_a_child_of_ten_can_read_it(section: Section) -> None:
    assert grade(own_words(section)) <= HARDEST_GRADE
    assert max(len(words) for words in sentences(own_words(section))) <= LONGEST_SENTENCE


def test_contacts_speak_to_children_in_the_words_written_for_them() -> None:
    route = ContactRoute.model_validate(
        {
            "id": "a",
            "purpose": "children-helpline",
            "name": "A line",
            "numbers": [{"number": "01632 960 110"}],
            "says": "For minors.",
            "to-children": "You can talk to us.",
        }
    )
    said = own_words(part(children.view(Routes((), (route,))), "talk"))
    assert "You can talk to us." in said
    assert "minors" not in said


#: Every kind of contact that a child is shown, with words for adults alone.
FOR_ADULTS = Routes(
    (),
    tuple(
        ContactRoute.model_validate(
            {
                "id": purpose,
                "purpose": purpose,
                "name": "A line",
                "numbers": [{"number": "01632 960 110"}],
                "says": "Call if you are worried about a minor in the locality.",
            }
        )
        for purpose in (
            "emergency",
            "front-door",
            "out-of-hours",
            "find-council",
            "police-non-emergency",
            "children-helpline",
        )
    ),
)


def test_a_child_is_told_nothing_that_was_written_for_adults() -> None:
    without_door = Routes((), tuple(r for r in FOR_ADULTS.shared if r.purpose != "front-door"))
    local = Routes(of(FOR_ADULTS.shared, "front-door", "out-of-hours"), FOR_ADULTS.shared)
    contacts = every(Contact, [children.view(without_door), children.view(local)])
    assert len(contacts) == 9
    for says in (contact.says for contact in contacts):
        assert "minor" not in says
        assert re.search(r"\byou\b", says, re.IGNORECASE)
        assert grade(says) <= HARDEST_GRADE


def test_it_says_you_and_never_speaks_about_children_as_others() -> None:
    said = " ".join(map(own_words, PARTS)).lower()
    assert said.count("you") > 30
    for word in ("safeguarding", "abuse", "neglect", "referral", "the child", "disclos", "agency"):
        assert word not in said
