"""The cells at the end of a row: signs, letters, brackets, dashes, PM and words."""

from decimal import Decimal

import pytest

from kaderwerk.adapters.documents.tables.cells import CELLS_MOST, CellKind, letters_lead, trailing_cells

AMOUNT, NOTHING, PM, MARK = CellKind.AMOUNT, CellKind.NOTHING, CellKind.PM, CellKind.MARK


@pytest.mark.parametrize(
    ("text", "label", "values"),
    [
        ("Zwembad 120 1.250 12,5", "Zwembad", ["120", "1250", "12.5"]),
        ("Zwembad -120 –40 −7", "Zwembad", ["-120", "-40", "-7"]),
        ("Zwembad 120- 40-/-", "Zwembad", ["-120", "-40"]),
        ("Zwembad (120) +40", "Zwembad", ["-120", "40"]),
        ("Zwembad -/- 120 € -40", "Zwembad", ["-120", "-40"]),
        ("Zwembad € 390 396", "Zwembad", ["390396"]),
        ("Zwembad 390 396", "Zwembad", ["390", "396"]),
        ("Zwembad € 1.250.000,-", "Zwembad", ["1250000"]),
        ("Zwembad 40 jaar", "Zwembad", ["40"]),
        ("Zwembad € 600.000 per jaar", "Zwembad", ["600000"]),
        ("Zwembad 40.000 p.j.", "Zwembad", ["40000"]),
        ("Wijk 2B", "Wijk 2B", []),
        ("Zwembad (fase 2", "Zwembad (fase", ["2"]),
        ("Zwembad (120", "Zwembad (120", []),
        ("", "", []),
    ],
)
def test_an_amount_is_read_with_its_sign(text: str, label: str, values: list[str]) -> None:
    found_label, cells = trailing_cells(text)
    assert found_label == label
    assert [cell.value for cell in cells] == [Decimal(value) for value in values]
    assert all(cell.kind is AMOUNT for cell in cells)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Kermis 12 - – n.v.t. nihil", [AMOUNT, NOTHING, NOTHING, NOTHING, NOTHING]),
        ("Kermis PM p.m. pm", [PM, PM, PM]),
        ("Kermis 12 3,5%", [AMOUNT, NOTHING]),
        ("Kermis 12 structureel", [AMOUNT, MARK]),
        ("Kermis S 12 I", [MARK, AMOUNT]),
        ("Kermis 12 feest", []),
    ],
)
def test_every_cell_has_a_kind(text: str, kinds: list[CellKind]) -> None:
    assert [cell.kind for cell in trailing_cells(text)[1]] == kinds


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("Jeugdzorg 80 N 90 V", [("80", "N"), ("90", "V")]),
        ("Jeugdzorg N 80 V 90", [("80", "N"), ("90", "V")]),
        ("Jeugdzorg 80 (N) 90", [("80", "N"), ("90", None)]),
        ("Jeugdzorg 80 90", [("80", None), ("90", None)]),
        ("Kermis 12 I", [("12", "I")]),
    ],
)
def test_a_letter_belongs_to_its_own_number(text: str, letters: list[tuple[str, str | None]]) -> None:
    _, cells = trailing_cells(text)
    assert [(cell.value, cell.letter) for cell in cells] == [(Decimal(value), letter) for value, letter in letters]


def test_positions_give_what_is_written() -> None:
    text = "  Nieuwe brug   -1.200 N   PM  -  "
    label, cells = trailing_cells(text)
    assert label == "  Nieuwe brug"
    assert [text[cell.begin : cell.end].strip() for cell in cells] == ["-1.200 N", "PM", "-"]


def test_zero_and_a_dash_are_no_amounts() -> None:
    _, cells = trailing_cells("Kermis 0 - 12")
    assert [cell.has_amount for cell in cells] == [False, False, True]


def test_a_row_without_end_is_cut_off() -> None:
    _, cells = trailing_cells("Kermis " + "7 " * (CELLS_MOST + 5))
    assert len(cells) == 60


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        ("Kermis N 75 N 75 N 75", True),
        ("Kermis 75 N 75 N 75 N", False),
        ("Kermis 0 0 V 25 V 25", True),
        ("Kermis - N 18 0 N 18", True),
        ("Kermis 0 12 V 12 V", False),
        ("Kermis 25 V 25 V 0 0", False),
        ("Kermis 25 V 25", None),
        ("Kermis N 12 V", None),
        ("3 Vervanging 12 40", None),
        ("Kermis 12 40", None),
        ("Kermis | N 75 | 0", True),
        ("Kermis (V) 75", True),
    ],
)
def test_a_letter_belongs_to_the_side_where_a_number_is(text: str, *, lead: bool | None) -> None:
    assert letters_lead(text) is lead


def test_brackets_may_stand_loose() -> None:
    _, found = trailing_cells("Brug ( 5.000 ) (6.000) ( 7 )")
    assert [one.value for one in found] == [-5_000, -6_000, -7]
