"""The years of one amount, and whether each year has the whole of it."""

import pytest

from kaderwerk.adapters.documents.natures import Firmness, Nature
from kaderwerk.adapters.documents.periods import YearsKnown
from kaderwerk.adapters.documents.phrases import phrases_of
from kaderwerk.adapters.documents.settling import is_credit, years_of_draft

LASTING = Nature(value="structureel", firmness=Firmness.SAID)
ENDING = Nature(value="incidenteel", firmness=Firmness.SAID)


@pytest.mark.parametrize(
    ("text", "nature", "years", "is_unclear"),
    [
        ("€ 5 in 2025 en 2026 per jaar", ENDING, {2025: 500, 2026: 500}, False),
        ("€ 5 in 2025 en 2026", ENDING, {2025: 500, 2026: 500}, True),
        ("€ 5 in 2025 en 2026", LASTING, {2025: 500}, False),
        ("€ 5 vanaf 2026", LASTING, {2026: 500}, False),
        ("€ 5", LASTING, {2024: 500}, False),
    ],
)
def test_an_amount_gets_its_years(text: str, nature: Nature, years: dict[int, int], *, is_unclear: bool) -> None:
    (phrase,) = phrases_of(text, YearsKnown(base=2024))
    assert years_of_draft(phrase, nature, base=2024) == (years, is_unclear)


def test_a_sum_for_two_years_is_divided_when_the_text_says_so() -> None:
    (phrase,) = phrases_of("in 2025 en 2026 € 5, gelijk over beide jaren verdeeld", YearsKnown(base=2024))
    assert years_of_draft(phrase, ENDING, base=2024) == ({2025: 250, 2026: 250}, False)


def test_without_any_year_there_are_none() -> None:
    (phrase,) = phrases_of("€ 5", YearsKnown(base=None))
    assert years_of_draft(phrase, LASTING, base=None) == ({}, False)


def test_an_investment_is_asked_as_a_credit() -> None:
    assert is_credit("een krediet van € 5")
    assert not is_credit("de investeringskosten van € 5")
