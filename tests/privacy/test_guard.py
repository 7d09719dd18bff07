"""What counts as personal and what does not, case by case."""

from __future__ import annotations

import pytest

from masa.privacy.guard import find, masked
from masa.privacy.kinds import Kind, comparable

SURE, DOUBT = True, False


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # NHS numbers: ten digits are one in eleven times right by chance.
        ("999 000 0019", []),  # the check digit is wrong
        ("9434765919", [(Kind.NHS, DOUBT)]),
        ("The patient (9434765919) was moved.", [(Kind.NHS, SURE)]),
        ("Company no. 9434765919", []),
        ("UPRN 9434765919", []),
        ("+44 943 476 5919", []),
        ("£9434765919", []),
        ("19434765919", []),
        ("NHS number 999 123 4567", [(Kind.NHS, SURE)]),  # named, so that a slip of the pen counts
        ("000 000 0000", []),
        # Unique pupil numbers
        ("B801200005001", [(Kind.PUPIL, SURE)]),
        ("A801200005001", []),
        ("UPN A801200005001", [(Kind.PUPIL, SURE)]),
        # National Insurance numbers: QQ, BG, GB … are given to nobody.
        ("QQ 12 34 56 C", []),
        ("GB 12 34 56 C", []),
        ("JG 12 34 56 C", [(Kind.INSURANCE, SURE)]),
        ("JG 12 34 56 E", []),
        ("at 10 20 30 a", []),
        # Mobiles: any 07, whether it was given out or not; landlines are of offices.
        ("07700 900000", [(Kind.MOBILE, SURE)]),
        ("01632 960123", []),
        ("0800 1111", []),
        ("07.01.2026 10.30", []),
        ("reference 1070700900123", []),
        ("+353 1 679 6600", []),  # a landline in Dublin
        ("+1 202 555 0100", [(Kind.MOBILE, DOUBT)]),  # no country code tells there
        # Mail
        ("team@northmere.gov.uk", []),
        ("team@gmail.northmere.gov.uk", []),
        ("team@notgmail.org.uk", []),
        ("info@mere-consulting.co.uk", [(Kind.MAIL, DOUBT)]),
        ("look at outlook dot mere", [(Kind.MAIL, SURE)]),
        ("met at noon", []),
        ("Follow @northmere.scp", []),
        ("OPEN AT NORTHMERE.GOV.UK", []),
        ("section 16(a)rules.of.court", []),
        # Births
        ("The partnership was born on 1 April 2019.", [(Kind.BIRTH, DOUBT)]),
        ("The child protection team was born on 1 April 2019.", [(Kind.BIRTH, DOUBT)]),
        ("The child was born on 1 April 2019.", [(Kind.BIRTH, SURE)]),
        ("A child born on 1 April 2019 or later", []),
        ("A child born before 1 April 2019", []),
        ("A child born here is seen by 1 April 2019.", [(Kind.BIRTH, DOUBT)]),
        ("A child born in April 2019 starts school.", [(Kind.BIRTH, DOUBT)]),
        ("The child was born in April 2019.", [(Kind.BIRTH, SURE)]),
        ("From 1 April 2019, date of birth is asked for.", []),
        ("Her date of birth. We met on 1 April 2019.", []),
        ("The date of birth field came on 1 April 2019.", [(Kind.BIRTH, DOUBT)]),
        ("Child 5-11, 1 April 2019", []),
        ("Pupil 5, 1 April 2019", [(Kind.BIRTH, SURE)]),
        ("Child AB was moved on 1 April 2019.", [(Kind.BIRTH, DOUBT)]),
        ("Child AB, report of 1 April 2019", [(Kind.BIRTH, DOUBT)]),
        ("Report on Child AB, 1 April 2019", [(Kind.BIRTH, DOUBT)]),
        ("her birthday, 1 April 2019", [(Kind.BIRTH, DOUBT)]),
        ("until her birthday. From 1 April 2019", []),
        # Cases
        ("Case number 01632 960110", []),
        ("Case number 2024/25", []),
        ("Case record for 2024", []),
        ("Case number 4711", [(Kind.CASE, SURE)]),
        ("Case number 2024/00712", [(Kind.CASE, SURE)]),
        ("Case number 471", []),
        ("Child A was known to them.", [(Kind.TOLD, DOUBT)]),
        ("The child was seen on 1 April 2019.", []),
        # Homes
        ("12 Acacia Avenue", [(Kind.HOME, DOUBT)]),
        ("NM1 2AB", [(Kind.HOME, DOUBT)]),
        ("12 Acacia Avenue, NM1 2AB", [(Kind.HOME, SURE)]),
        ("No.14 Orchard Close", [(Kind.HOME, DOUBT)]),
        ("27/29 Beech Road", [(Kind.HOME, DOUBT)]),
        ("In 2026 New Road", []),
        ("2026 New Road, NM1 2AB", [(Kind.HOME, SURE)]),
        # Ages and relatives
        ("children aged 10", []),
        ("A child aged 16 can consent.", []),
        ("a child aged 10", [(Kind.TOLD, DOUBT)]),
        ("aged 10 to 12", []),
        ("aged 10 and over", []),
        ("aged ten or eleven", []),
        ("this mother", []),
        ("10-year-olds", []),
        ("Group A", []),
        ("Baby Box", []),
    ],
)
def test_what_counts(text: str, expected: list[tuple[Kind, bool]]) -> None:
    assert [(hit.kind, hit.sure) for hit in find(text)] == expected


def test_one_thing_is_the_same_however_it_is_written() -> None:
    ways = (
        "07700 900 145",
        "+447700900145",
        "0044 7700-900145",
        "+44 (0)7700 900145",
        "(07700) 900145",
    )
    assert {comparable(Kind.MOBILE, way) for way in ways} == {"07700900145"}


def test_offices_of_a_site_are_known() -> None:
    text = "info@mere-consulting.co.uk"
    assert find(text, frozenset({"mere-consulting.co.uk"})) == []
    assert find(text, frozenset({"consulting.co.uk"})) != []


@pytest.mark.parametrize(
    ("address", "is_found"),
    [
        ("jane.smith@northmere.gov.uk", True),
        ("Jane.Smith12@nhs.net", True),
        ("jane_smith@northmere.police.uk", True),
        ("mary.o'neil@northmere.nhs.uk", True),
        ("jane.m.smith@example.org", True),
        ("front.door@northmere.gov.uk", False),
        ("child.protection@northmere.gov.uk", False),
        ("designated.officers@example.org", False),
        ("st.marys@northmere.sch.uk", False),
        ("john.street.surgery@nhs.net", False),
        ("jane@northmere.gov.uk", False),
        ("jane.1@northmere.gov.uk", False),
    ],
)
def test_a_mailbox_of_one_person_in_an_office_is_pointed_out(address: str, is_found: bool) -> None:
    hits = find(f"Write to {address}, please.")
    assert [(hit.kind, hit.sure) for hit in hits] == [(Kind.MAIL, False)] * is_found


def test_words_about_a_case_are_not_masked() -> None:
    assert masked("Child A, aged 7, 07700 900145") == "Child A, aged 7, ••••• ••••••"
