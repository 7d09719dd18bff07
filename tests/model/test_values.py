"""Published values: wording kept beside what a computer can use; unknown stays unknown."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from pydantic import ValidationError

from masa.model.dates import Precision, seems_a_date
from masa.model.money import Amount, AmountKind
from masa.model.registers import PhoneNumber
from masa.model.values import Figure, Party, State, When
from masa.model.work import Action

D = date


@pytest.mark.parametrize(
    ("wording", "first", "last", "precision"),
    [
        ("2026-04-01", D(2026, 4, 1), D(2026, 4, 1), "day"),
        ("29 June 2019", D(2019, 6, 29), D(2019, 6, 29), "day"),
        ("3rd Mar 2020", D(2020, 3, 3), D(2020, 3, 3), "day"),
        ("16/09/2027", D(2027, 9, 16), D(2027, 9, 16), "day"),
        ("1/10/2026", D(2026, 10, 1), D(2026, 10, 1), "day"),
        ("16.09.2027", D(2027, 9, 16), D(2027, 9, 16), "day"),
        ("16-9-2027", D(2027, 9, 16), D(2027, 9, 16), "day"),
        ("2027-9-16", D(2027, 9, 16), D(2027, 9, 16), "day"),
        ("September 16, 2027", D(2027, 9, 16), D(2027, 9, 16), "day"),
        ("Thursday 16th of September 2027", D(2027, 9, 16), D(2027, 9, 16), "day"),
        ("16/09.2027", None, None, "unknown"),
        ("16/09/27", None, None, "unknown"),
        ("16 September", None, None, "unknown"),
        ("w/c 29 June 2020", D(2020, 6, 29), D(2020, 7, 5), "week"),
        ("February 2019", D(2019, 2, 1), D(2019, 2, 28), "month"),
        ("Feb 2020", D(2020, 2, 1), D(2020, 2, 29), "month"),
        ("July-August 2020", D(2020, 7, 1), D(2020, 8, 31), "period"),
        ("April & May 2020", D(2020, 4, 1), D(2020, 5, 31), "period"),
        ("Nov/Dec 2019", D(2019, 11, 1), D(2019, 12, 31), "period"),
        ("December to February 2020", D(2019, 12, 1), D(2020, 2, 29), "period"),
        ("Sept 2018 - June 2019", D(2018, 9, 1), D(2019, 6, 30), "period"),
        ("Quarter 4 2020/21", D(2021, 1, 1), D(2021, 3, 31), "quarter"),
        ("Q1 2020/21", D(2020, 4, 1), D(2020, 6, 30), "quarter"),
        ("2020/21", D(2020, 4, 1), D(2021, 3, 31), "financial-year"),
        ("2025-26", D(2025, 4, 1), D(2026, 3, 31), "financial-year"),
        ("2025–26", D(2025, 4, 1), D(2026, 3, 31), "financial-year"),
        ("2025/28", D(2025, 1, 1), D(2028, 12, 31), "period"),
        ("2025 to 2028", D(2025, 1, 1), D(2028, 12, 31), "period"),
        ("2025-2028", D(2025, 1, 1), D(2028, 12, 31), "period"),
        ("2025-24", None, None, "unknown"),
        ("2019", D(2019, 1, 1), D(2019, 12, 31), "year"),
        ("Ongoing", None, None, "ongoing"),
        ("Phase 2 of Catch 22 programme", None, None, "unknown"),
        ("24.07.10", None, None, "unknown"),
        ("?????", None, None, "unknown"),
    ],
)
def test_wording_of_dates(
    wording: str, first: date | None, last: date | None, precision: str
) -> None:
    when = When.model_validate(wording)
    assert (when.from_, when.to, when.precision) == (first, last, precision)
    in_figures = precision == "day" and wording[0].isdigit() and wording[-1].isdigit()
    assert wording == when.text or (in_figures and " " not in wording)


@pytest.mark.parametrize("wording", ["2026-04-01", "01/04/2026", "1.4.2026"])
def test_a_day_is_shown_as_readers_write_it(wording: str) -> None:
    assert When.model_validate(wording).text == "1 April 2026"


@pytest.mark.parametrize(
    "wording",
    ["16/09/27", "24.07.10", "16 September", "16 Sept 27", "Sept '27", "Monday 16th May"],
)
def test_a_wording_that_was_meant_as_a_date(wording: str) -> None:
    assert seems_a_date(wording)


@pytest.mark.parametrize(
    "wording", ["Autumn term 2026", "2022/23 to 2025/26", "Soon", "By 27 June 2019", "Phase 2"]
)
def test_a_wording_that_names_a_time_otherwise(wording: str) -> None:
    assert not seems_a_date(wording)


def test_wording_may_be_given_beside_the_days() -> None:
    when = When.model_validate({"text": "Phase 2", "from": "2018-01-01", "precision": "phase"})
    assert (when.text, when.from_, when.precision) == ("Phase 2", D(2018, 1, 1), Precision.PHASE)


@pytest.mark.parametrize(
    "wording", ["2026-02-30", "2026-13-01", "31 June 2020", "09/16/2027", "31.6.2020", "2026-9-31"]
)
def test_days_that_do_not_exist(wording: str) -> None:
    with pytest.raises(ValidationError, match=r"There is no (day|month)"):
        When.model_validate(wording)


def test_a_period_must_not_end_before_it_starts() -> None:
    with pytest.raises(ValidationError, match="is before"):
        When.model_validate({"text": "x", "from": "2020-02-01", "to": "2020-01-01"})


@pytest.mark.parametrize(
    ("written", "kind", "value", "low", "high"),
    [
        ("12,500", "exact", "12500", None, None),
        ("£12,500.50", "exact", "12500.50", None, None),
        ("0", "exact", "0", None, None),
        ("25%", "share", "25", None, None),
        ("£1,000 to £2,000", "range", None, "1000", "2000"),
        ("1,000-2,000", "range", None, "1000", "2000"),
        ("in kind", "in-kind", None, None, None),
        ("Not published", "not-published", None, None, None),
    ],
)
def test_sums(
    written: str, kind: str, value: str | None, low: str | None, high: str | None
) -> None:
    amount = Amount.model_validate(written)
    expected = [Decimal(part) if part else None for part in (value, low, high)]
    assert amount.kind == AmountKind(kind)
    assert [amount.value, amount.low, amount.high] == expected


@pytest.mark.parametrize("written", ["lots", "-5", "1e9999999", "NaN", "Infinity", "12 pounds", ""])
def test_sums_that_are_none(written: str) -> None:
    with pytest.raises(ValidationError, match="Write a sum such as"):
        Amount.model_validate(written)


@pytest.mark.parametrize(
    "written", [{}, {"capacity": "lead"}, {"post": ""}], ids=["nothing", "capacity only", "empty"]
)
def test_a_party_says_who(written: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        Party.model_validate(written)


@pytest.mark.parametrize(
    "number",
    [
        "01632 960 110", "01632960110", "020 7946 0123", "0113 496 0000", "03069 990 123",
        "0808 157 0000", "0800 123456", "0800 1111", "0845 46 47", "01204 61234", "07700 900145",
        "999", "101", "111", "1471", "116 000", "116123", "18000",
    ],
)  # fmt: skip
def test_numbers_that_can_be_called(number: str) -> None:
    assert PhoneNumber.model_validate({"number": number}).number == number


@pytest.mark.parametrize("number", ["85258", "60018", "07700 900145", "999"])
def test_numbers_that_take_texts(number: str) -> None:
    assert PhoneNumber.model_validate({"number": number, "by": "text"}).number == number


@pytest.mark.parametrize(
    "number",
    [
        "1632960110", "1632 960 199", "01632 960 11", "01632 960 1100", "01632", "960110", "00",
        "0044 1632 960110", "+44 1632 960110", "0408 960 1100", "2345", "0800 111",
        "85258", "960 110", "(01632) 960110",
    ],
)  # fmt: skip
def test_numbers_that_reach_nobody(number: str) -> None:
    with pytest.raises(ValidationError):
        PhoneNumber.model_validate({"number": number})


def test_a_party_may_be_nobody() -> None:
    assert Party.model_validate({"none": "none-stated"}).none == "none-stated"


def test_a_state_that_is_not_written_is_not_recorded() -> None:
    action = Action.model_validate({"id": "audit", "text": "Audit twenty cases"})
    assert action.state is State.NOT_RECORDED


def test_a_figure_without_value_says_why() -> None:
    with pytest.raises(ValidationError, match="quality"):
        Figure.model_validate({"what": "children seen"})
    assert Figure.model_validate({"what": "children seen", "quality": "tbc"}).value is None
