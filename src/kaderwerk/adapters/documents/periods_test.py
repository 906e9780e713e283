"""Periods out of the years of a sentence; the document's year is 2024, the year last named 2023."""

import pytest

from kaderwerk.adapters.documents.periods import YearsKnown, find_periods

KNOWN = YearsKnown(base=2024, last=2023)


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("in 2024 en in 2025 is er geld", [(2024, 2025)]),
        ("in 2026, 2027 en 2028", [(2026, 2027, 2028)]),
        ("tussen 2024 en 2026", [(2024, 2025, 2026)]),
        ("in de jaren 2024 tot en met 2026", [(2024, 2025, 2026)]),
        ("de periode 2024-2027", [(2024, 2025, 2026, 2027)]),
        ("in 2024/2025", [(2024, 2025)]),
        ("jaarlijks tot 2027", [(2024, 2025, 2026)]),
        ("de komende drie jaar", [(2024, 2025, 2026)]),
        ("vanaf 2025 gedurende twee jaar", [(2025, 2026)]),
        ("twee jaar lang", [(2024, 2025)]),
        ("dat jaar", [(2023,)]),
        ("dit jaar", [(2024,)]),
        ("volgend jaar", [(2025,)]),
        ("daarna", [(2024,)]),
        ("voor het restant van het jaar", [(2024,)]),
        ("in 2024, het jaar daarna en vanaf 2026", [(2024,), (2025,), (2026,)]),
        ("vanaf datzelfde jaar", [(2023,)]),
        ("zowel in 2025 als in 2026", [(2025, 2026)]),
        ("schuift van 2024 naar 2025", [(2025,)]),
        ("in 2025 en daarna", [(2025,)]),
        ("minder dan in 2019", []),
        ("een krediet vervalt na drie jaar", []),
        ("eind 2024 wordt de proef geëvalueerd", []),
    ],
)
def test_a_sentence_has_its_periods(text: str, years: list[tuple[int, ...]]) -> None:
    assert [period.years for period in find_periods(text, KNOWN)] == years


@pytest.mark.parametrize("text", ["vanaf 2026", "met ingang van 2026", "2026 en verder", "per 1 juli 2026"])
def test_a_start_is_open(text: str) -> None:
    assert [(period.years, period.is_open) for period in find_periods(text, KNOWN)] == [((2026,), True)]


def test_without_a_document_year_an_end_stays_alone() -> None:
    assert [period.years for period in find_periods("tot en met 2026", YearsKnown(base=None))] == [(2026,)]
