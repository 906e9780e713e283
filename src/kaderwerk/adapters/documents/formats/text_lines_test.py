"""Lines of a page: gaps are one empty line, and never the first or the last."""

from kaderwerk.adapters.documents.formats.text_lines import TextLines


def test_gaps_stand_between_lines_only() -> None:
    lines = TextLines()
    lines.gap()
    for line in ("een", "  ", "", "twee"):
        lines.add(line)
    lines.gap()
    assert lines.text() == "een\n\ntwee"


def test_a_row_keeps_its_empty_cells_and_an_empty_row_is_none() -> None:
    lines = TextLines()
    lines.add_row(["Sport", "", "400", "400"])
    lines.add_row(["", ""])
    lines.add_row(["", "2026"])
    assert lines.text() == "Sport |  | 400 | 400\n | 2026"
