"""The part that a year plays in its sentence."""

import pytest

from kaderwerk.adapters.documents.years import YearPart, find_years


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("in 2024 kost dat", [(2024, YearPart.IN)]),
        ("vanaf 1 juli 2025", [(2025, YearPart.FROM)]),
        ("per 2026", [(2026, YearPart.FROM)]),
        ("Ingang: 1 januari 2025.", [(2025, YearPart.FROM)]),
        ("2026 en verder", [(2026, YearPart.FROM)]),
        ("tot en met 2027", [(2027, YearPart.UNTIL)]),
        ("tot 2027", [(2026, YearPart.UNTIL)]),
        ("tot 31 december 2027", [(2027, YearPart.UNTIL)]),
        ("2024-2027", [(2024, YearPart.IN), (2027, YearPart.UNTIL)]),
        ("de begroting 2019", [(2019, YearPart.LABEL)]),
        ("in de begroting 2025 op te nemen", [(2025, YearPart.BUDGET)]),
        ("de meicirculaire 2025", [(2025, YearPart.LABEL)]),
        ("zowel in 2024 als in 2025", [(2024, YearPart.IN), (2025, YearPart.IN)]),
        ("lager dan in 2019", [(2019, YearPart.REFERENCE)]),
        ("sinds 2019", [(2019, YearPart.REFERENCE)]),
        ("eind 2024", [(2024, YearPart.MOMENT)]),
        ("de raad van 25 april 2023", [(2023, YearPart.MOMENT)]),
        ("2000 euro en 2000 woningen", []),
    ],
)
def test_a_year_plays_its_part(text: str, found: list[tuple[int, YearPart]]) -> None:
    assert [(mention.year, mention.part) for mention in find_years(text)] == found
