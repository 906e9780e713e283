"""What words and periods say about how long money lasts."""

import pytest

from kaderwerk.adapters.documents.natures import (
    Firmness,
    nature_in,
    nature_of_growth,
    nature_of_one_year,
    nature_of_period,
    nature_of_topic,
)
from kaderwerk.adapters.documents.periods import Period

ONE_YEAR = Period(begin=0, end=4, years=(2025,))
OPEN = Period(begin=0, end=4, years=(2025,), is_open=True)
TWO_YEARS = Period(begin=0, end=4, years=(2025, 2026))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("eenmalig € 5", "incidenteel"),
        ("een structurele verhoging", "structureel"),
        ("niet structureel", "incidenteel"),
        ("een tijdelijke impuls", "incidenteel"),
    ],
)
def test_a_word_says_it(text: str, value: str) -> None:
    nature = nature_in(text)
    assert nature is not None
    assert (nature.value, nature.firmness) == (value, Firmness.SAID)


def test_of_two_words_the_nearest_counts() -> None:
    text = "structureel werk, eenmalig €"
    nature = nature_in(text, place=27)
    assert nature is not None
    assert nature.value == "incidenteel"
    assert nature_in(text) is None


@pytest.mark.parametrize(
    ("period", "text", "value"),
    [
        (OPEN, "", "structureel"),
        (TWO_YEARS, "per jaar", "incidenteel"),
        (ONE_YEAR, "per jaar", "structureel"),
        (None, "jaarlijks", "structureel"),
    ],
)
def test_a_period_says_it(period: Period | None, text: str, value: str) -> None:
    nature = nature_of_period(period, text)
    assert nature is not None
    assert nature.value == value


def test_one_year_alone_says_nothing_firm() -> None:
    assert nature_of_period(ONE_YEAR, "in 2025") is None


@pytest.mark.parametrize(
    ("text", "context", "value", "firmness"),
    [
        ("De kosten zijn voor 2025 hoog", "een proef", "incidenteel", Firmness.SAID),
        ("De bijdrage ligt hoger", "", "structureel", Firmness.TOPIC),
        ("Het feest kost geld", "", "incidenteel", Firmness.DERIVED),
    ],
)
def test_one_year_is_judged_by_its_subject(text: str, context: str, value: str, firmness: Firmness) -> None:
    nature = nature_of_one_year(text, context)
    assert (nature.value, nature.firmness) == (value, firmness)


@pytest.mark.parametrize(
    ("text", "value", "firmness"),
    [
        ("extra formatie", "structureel", Firmness.TOPIC),
        ("een onderzoek naar de haven", "incidenteel", Firmness.TOPIC),
        ("een vangnet", "structureel", Firmness.DEFAULT),
    ],
)
def test_without_any_cue_money_lasts(text: str, value: str, firmness: Firmness) -> None:
    nature = nature_of_topic(text)
    assert (nature.value, nature.firmness) == (value, firmness)


def test_a_growth_lasts() -> None:
    nature = nature_of_growth("oplopend tot € 5")
    assert nature is not None
    assert nature.value == "structureel"
    assert nature_of_growth("daarna niets meer") is None


def test_what_is_said_of_one_year_alone_ends_with_it() -> None:
    nature = nature_in("alleen in 2019 kent het Rijk een hogere bijdrage toe")
    assert nature is not None
    assert nature.value == "incidenteel"
    assert nature_in("bermen één keer per jaar maaien") is None


def test_paying_more_to_a_body_lasts() -> None:
    text = "Heiloo betaalt in 2021 € 5 meer aan de werkorganisatie"
    assert nature_of_one_year(text, text).value == "structureel"


@pytest.mark.parametrize(
    "text",
    [
        "Diemen moet in 2025 € 5 extra bijdragen aan de regio",
        "Aan de regio betaalt Diemen in 2025 € 5 meer dan geraamd",
        "het deel van Diemen stijgt in 2025 met € 5",
    ],
)
def test_more_for_a_body_in_one_year_lasts(text: str) -> None:
    assert nature_of_one_year(text, text).value == "structureel"
