"""Lines and what they are."""

import pytest

from kaderwerk.adapters.documents.lines import LineKind, read_lines, without_lines, without_page_lines


def kinds(text: str) -> str:
    """Return one letter per line: blank, heading, bullet (l), row, prose."""
    letters = {LineKind.BLANK: "b", LineKind.HEADING: "h", LineKind.BULLET: "l", LineKind.ROW: "r", LineKind.PROSE: "p"}
    return "".join(letters[line.kind] for line in read_lines(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Duo+\nTrainees\nDuo+ heeft geen middelen. Dat\nmoet anders.", "hhpp"),
        ("# Nieuw beleid\n\nHet park kost geld.", "hbp"),
        ("Wij stellen voor € 5.000\nop te nemen.", "pp"),
        ("- een park\n- een plein\n1. een weg", "lll"),
        ("Park 2024 2025 2026\nBankje 10 20 30", "rr"),
        ("Park | 10 | 20\n--- | --- | ---", "rb"),
        ("Overzicht (x € 1.000)\nBankje 35\nPrullenbak\nDit is een gewone zin na de tabel.", "rrrp"),
        ("Vastgestelde begroting € 260.405 V\nCirculaire € 181.932 N", "rr"),
        ("De kosten stijgen met € 50.000.", "p"),
        ("Wij vragen dit omdat de gemeente\nDiemen groeit.", "pp"),
    ],
)
def test_a_line_has_its_kind(text: str, expected: str) -> None:
    assert kinds(text) == expected


def test_positions_count_the_line_ends() -> None:
    text = "een\r\ntwee\n\ndrie"
    assert [text[line.begin : line.end] for line in read_lines(text)] == ["een", "twee", "", "drie"]


def test_a_row_of_many_cells_that_is_none_after_all_is_judged_at_once() -> None:
    assert kinds("1   " * 80 + "x") == "p"
    assert kinds("- 1 " * 80 + "x") in ("p", "l")


def test_lines_that_are_taken_out_twice_leave_every_position_as_it_was() -> None:
    text = "Een\nTwee\nDrie\nVier"
    assert without_lines(text, read_lines(text), [(0, 1), (0, 1), (2, 2)]) == "   \n    \n    \nVier"


@pytest.mark.parametrize("page", ["Kadernota 2026 | pagina 12", "blz. 12", "Begroting pag. 4 van 30"])
def test_the_number_of_a_page_does_not_cut_a_sentence(page: str) -> None:
    text = f"Voor het park is\n{page}\nin 2026 € 5.000 nodig."
    without = without_page_lines(text)
    assert without.split() == ["Voor", "het", "park", "is", "in", "2026", "€", "5.000", "nodig."]
    assert len(without) == len(text)


def test_a_line_that_ends_a_sentence_is_no_number_of_a_page() -> None:
    text = "Voor het park is een tuinman nodig.\nZie blz. 12\nIn 2026 begint hij."
    assert without_page_lines(text) == text
