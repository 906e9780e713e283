"""One part of a head: what stands between two bars, or a whole line without any."""

import pytest

from kaderwerk.adapters.documents.tables.column import Column, Role
from kaderwerk.adapters.documents.tables.head_part import part_columns

NOBODY: frozenset[str] = frozenset()


def seen(columns: list[Column] | None) -> list[tuple[Role, int | None]] | None:
    return None if columns is None else [(one.role, one.year) for one in columns]


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Omschrijving 2026 2027", [(Role.LABEL, None), (Role.YEAR, 2026), (Role.YEAR, 2027)]),
        ("Rekening 2023 Begroting 2026", [(Role.PAST, 2023), (Role.YEAR, 2026)]),
        ("’26 ’27", [(Role.YEAR, 2026), (Role.YEAR, 2027)]),
        ("fte 2026", [(Role.FTE, 2026)]),
        ("fte 2026 2027", [(Role.FTE, None), (Role.YEAR, 2026), (Role.YEAR, 2027)]),
        ("Totaal bedrag 2026", [(Role.TOTAL, None), (Role.YEAR, 2026)]),
        ("Krediet Bedrag", [(Role.TOTAL, None), (Role.TOTAL, None)]),
        ("Kosten S I", [(Role.TOTAL, None), (Role.TOTAL, None), (Role.TOTAL, None)]),
    ],
)
def test_words_and_years_are_taken_in_order(text: str, roles: list[tuple[Role, int | None]]) -> None:
    assert seen(part_columns(text, 0, NOBODY, has_bars=False)) == roles


def test_a_year_goes_with_the_side_before_it() -> None:
    columns = part_columns("last 2027 last 2028", 0, NOBODY, has_bars=False)
    assert columns is not None
    assert [(one.role, one.group, one.year) for one in columns] == [
        (Role.YEAR, Role.COST, 2027),
        (Role.YEAR, Role.COST, 2028),
    ]


def test_a_year_of_capital_charges_stays_a_charge() -> None:
    assert seen(part_columns("kapitaallasten 2027", 0, NOBODY, has_bars=False)) == [(Role.CHARGE, 2027)]


@pytest.mark.parametrize(
    "text",
    ["Zwembad 120 140", "Programma 2026 - 2029", "een twee drie vier vijf zes zeven acht negen tien a b c d e"],
)
def test_what_holds_other_numbers_or_too_many_words_is_no_head(text: str) -> None:
    assert part_columns(text, 0, NOBODY, has_bars=False) is None


def test_an_organisation_has_a_share() -> None:
    columns = part_columns("Totaal Ouder Amstel 2026", 0, frozenset({"Ouder Amstel"}), has_bars=False)
    assert columns is not None
    assert [(one.role, one.name) for one in columns] == [
        (Role.TOTAL, "totaal"),
        (Role.SHARE, "Ouder Amstel"),
        (Role.YEAR, ""),
    ]


@pytest.mark.parametrize(
    ("text", "segment", "role"),
    [
        ("", 0, Role.LABEL),
        ("  ", 2, Role.WORD),
        ("Bedragen x € 1.000", 0, Role.LABEL),
        ("Bijdrage Diemen", 3, Role.SHARE),
        ("Bedrag (in euro's)", 1, Role.TOTAL),
        ("Kapitaallasten 2027", 1, Role.CHARGE),
        ("Jaarrekening 2023", 1, Role.PAST),
        ("Gebied en wijk", 0, Role.LABEL),
        ("Gebied en wijk", 1, Role.WORD),
    ],
)
def test_a_part_between_bars_is_one_column(text: str, segment: int, role: Role) -> None:
    (column,) = part_columns(text, segment, frozenset({"Diemen"}), has_bars=True) or []
    assert (column.role, column.segment) == (role, segment)


@pytest.mark.parametrize("text", ["1.250", "-12", "€ 40", "PM", "–", "(120)", "12 N"])
def test_a_cell_between_bars_is_no_head(text: str) -> None:
    assert part_columns(text, 1, NOBODY, has_bars=True) is None


def test_a_column_ends_where_its_year_ends() -> None:
    text = "Omschrijving      2026   2027 e.v."
    columns = part_columns(text, 0, NOBODY, has_bars=False)
    assert columns is not None
    assert [text[: one.end][-4:] for one in columns[1:]] == ["2026", "2027"]


@pytest.mark.parametrize("word", ["krediet", "incidenteel"])
def test_a_word_that_comes_back_before_each_year_goes_with_it(word: str) -> None:
    columns = part_columns(f"{word} 2026 {word} 2027 ", 0, NOBODY, has_bars=False)
    assert columns is not None
    assert [(one.role, one.year, one.name) for one in columns] == [(Role.YEAR, 2026, word), (Role.YEAR, 2027, word)]
