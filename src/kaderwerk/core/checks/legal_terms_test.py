"""Days that follow from dated terms, on both sides of a change of the law."""

import datetime

import pytest

from kaderwerk.core.checks.legal_terms import LegalTerms
from kaderwerk.core.facts import UnknownFactError, facts_of

DAY = datetime.date
SINCE = {"tot": "2022-07-01"}, {"vanaf": "2022-07-01", "bekend_sinds": "2022-01-24"}
FACTS = facts_of(
    {
        "bron": "Gemeentewet en Wgr",
        "vanaf": "2015-01-01",
        "bekend_sinds": "2015-01-01",
        "gecontroleerd": "bron",
        "eenheid": "maanddag",
        "feiten": [
            {"code": "begroting_behandeling_na", "waarde": "14", "eenheid": "dagen"},
            {"code": "begroting_vastgesteld_voor", "waarde": "101"},
            {"code": "begroting_naar_provincie_voor", "waarde": "1115"},
            {"code": "iv3_kwartaal_binnen", "waarde": "1", "eenheid": "maanden"},
            {"code": "gr_kaders_voor", "waarde": "415", **SINCE[0]},
            {"code": "gr_kaders_voor", "waarde": "430", **SINCE[1]},
            {"code": "gr_begroting_zienswijze", "waarde": "8", "eenheid": "weken", **SINCE[0]},
            {"code": "gr_begroting_zienswijze", "waarde": "12", "eenheid": "weken", **SINCE[1]},
            {"code": "gr_begroting_naar_provincie_voor", "waarde": "801", **SINCE[0]},
            {"code": "gr_begroting_naar_provincie_voor", "waarde": "915", **SINCE[1]},
        ],
    }
)
"""The terms that ship, as far as they are asked here; the cases of the rule run with the file itself."""


def terms(known_on: datetime.date | None = None) -> LegalTerms:
    return LegalTerms(FACTS.as_known_on(known_on))


@pytest.mark.parametrize(
    ("code", "year", "last"),
    [
        ("begroting_naar_provincie_voor", 2026, DAY(2026, 11, 14)),
        ("begroting_vastgesteld_voor", 2027, DAY(2026, 12, 31)),
        ("gr_kaders_voor", 2021, DAY(2021, 4, 14)),
        ("gr_kaders_voor", 2022, DAY(2022, 4, 14)),
        ("gr_kaders_voor", 2023, DAY(2023, 4, 29)),
        # The act changed on 1 July 2022, before 1 August.
        ("gr_begroting_naar_provincie_voor", 2021, DAY(2021, 7, 31)),
        ("gr_begroting_naar_provincie_voor", 2022, DAY(2022, 9, 14)),
    ],
)
def test_the_last_day_is_the_one_before_the_day_that_the_law_names(code: str, year: int, last: datetime.date) -> None:
    assert terms().last_day(code, year) == last


@pytest.mark.parametrize(
    ("board", "last"),
    [
        (DAY(2026, 7, 8), DAY(2026, 4, 15)),
        (DAY(2021, 7, 7), DAY(2021, 5, 12)),
        (DAY(2022, 7, 8), DAY(2022, 5, 13)),
        (DAY(2022, 10, 6), DAY(2022, 7, 14)),
        # Eight weeks before is under the new act, twelve weeks before under the old one: the meeting decides.
        (DAY(2022, 9, 15), DAY(2022, 6, 23)),
    ],
)
def test_weeks_count_back_from_the_meeting(board: datetime.date, last: datetime.date) -> None:
    assert terms().days_before("gr_begroting_zienswijze", board) == last


def test_months_end_on_their_last_day() -> None:
    assert terms().end_of_months_after("iv3_kwartaal_binnen", DAY(2026, 12, 31)) == DAY(2027, 1, 31)
    assert terms().end_of_months_after("iv3_kwartaal_binnen", DAY(2026, 3, 31)) == DAY(2026, 4, 30)


def test_what_was_not_known_or_not_looked_up_is_refused_by_name() -> None:
    with pytest.raises(UnknownFactError, match="gr_kaders_voor is niet bekend voor 2026"):
        terms(DAY(2021, 6, 8)).last_day("gr_kaders_voor", 2026)
    with pytest.raises(UnknownFactError, match="begroting_behandeling_na is niet bekend voor 2014"):
        terms().days_after("begroting_behandeling_na", DAY(2014, 10, 1))
    assert terms(DAY(2021, 6, 8)).last_day("gr_kaders_voor", 2021) == DAY(2021, 4, 14)
