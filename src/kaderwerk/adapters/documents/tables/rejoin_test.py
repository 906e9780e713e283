"""Tables with one cell on each line, put back into rows."""

from kaderwerk.adapters.documents.lines import LineKind, read_lines
from kaderwerk.adapters.documents.tables.rejoin import rejoined

TORN = "Nieuw beleid\nOmschrijving\n2026\n2027\nZwembad\n120\n-40\nBrug\nPM\n–\nDit is een zin.\n"


def texts(text: str) -> list[str]:
    return [line.text for line in rejoined(read_lines(text), text)]


def test_a_row_runs_from_its_label_to_its_last_cell() -> None:
    assert texts(TORN) == ["Nieuw beleid", "Omschrijving 2026 2027", "Zwembad 120 -40", "Brug PM –", "Dit is een zin."]


def test_a_joined_line_stands_where_its_cells_stood() -> None:
    for line in rejoined(read_lines(TORN), TORN):
        assert TORN[line.begin : line.end].replace("\n", " ") == line.text


def test_joined_lines_are_rows() -> None:
    kinds = [line.kind for line in rejoined(read_lines(TORN), TORN)]
    assert kinds[1:4] == [LineKind.ROW] * 3


def test_years_without_a_name_above_them_are_a_head_of_their_own() -> None:
    assert texts("Er zijn plannen\n2026\n2027\nZwembad\n120\n140\n") == [
        "Er zijn plannen",
        "2026 2027",
        "Zwembad 120 140",
    ]


def test_a_row_with_too_few_cells_ends_the_table() -> None:
    assert texts("2026\n2027\nZwembad\n120\nBrug\n40\n60\n") == ["2026 2027", "Zwembad", "120", "Brug", "40", "60"]


def test_windows_line_ends_are_joined_too() -> None:
    text = "Post\r\n2026\r\n2027\r\nZwembad\r\n120\r\n140\r\n"
    assert [" ".join(one.split()) for one in texts(text)] == ["Post 2026 2027", "Zwembad 120 140"]


def test_lines_that_are_no_torn_table_stay_as_they_are() -> None:
    text = "Kadernota\n2026\nZwembad\n120\n\nOmschrijving 2026 2027\nBrug 40 60\n"
    assert rejoined(read_lines(text), text) == read_lines(text)
