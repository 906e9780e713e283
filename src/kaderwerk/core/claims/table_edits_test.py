"""Tests of editing tables: cells, rows, and columns where they belong."""

from kaderwerk.core.claims.table_edits import TableEdits, canonical_cells
from kaderwerk.core.dossier.raw import RawDossier
from tests.builders import dossier

PROPOSALS = "voorstel | titel | organisatie | categorie | status\nv | V | diemen | nieuw | concept"
LINES = "regel | voorstel | eigen | soort | aard | 2022 | 2024\nr | v | x | lasten | structureel | 1 | 2"


def edits(lines: str = LINES) -> TableEdits:
    return TableEdits(dossier(voorstellen=PROPOSALS, regels=lines))


def table(raw: RawDossier, name: str) -> list[list[str]]:
    (found,) = (one for one in raw.tables if one.name == name)
    assert found.row_numbers == list(range(2, len(found.rows) + 2))
    return [list(found.header), *found.rows]


def test_nothing_changed_is_what_it_was() -> None:
    found = edits()
    found.change("regels", 0, "2022", "1")
    found.change("regels", 0, "bevestigd", "")
    assert not found.is_changed
    assert table(found.raw(), "regels") == [[cell.strip() for cell in line.split("|")] for line in LINES.split("\n")]


def test_a_year_stands_among_the_years_and_a_column_in_the_order_of_the_schema() -> None:
    found = edits()
    for name in ("2023", "2025", "2021", "bevestigd", "sleutel"):
        found.change("regels", 0, name, name)
    assert table(found.raw(), "regels")[0] == [
        *("regel", "voorstel", "eigen", "soort", "aard", "sleutel", "bevestigd", "2021", "2022", "2023", "2024", "2025")
    ]
    assert table(found.raw(), "regels")[1][5:] == ["sleutel", "bevestigd", "2021", "1", "2023", "2", "2025"]


def test_years_come_last_when_there_are_none() -> None:
    found = edits("regel | voorstel | soort | aard\nr | v | lasten | structureel")
    found.change("regels", 0, "2022", "5")
    assert table(found.raw(), "regels")[0][-1] == "2022"


def test_a_row_comes_last_and_makes_its_table() -> None:
    found = edits()
    assert found.rows_with("aandelen", "regel", "r") == []
    assert found.rows_with("regels", "regel", "s") == []
    found.add("regels", {"regel": "s", "voorstel": "v", "bevestigd": "", "2022": "3"})
    found.add("aandelen", {"regel": "s", "deelnemer": "diemen", "2022": "3"})
    assert found.is_changed
    assert found.rows_with("regels", "regel", "s") == [1]
    assert table(found.raw(), "regels")[2] == ["s", "v", "", "", "", "3", ""]
    assert table(found.raw(), "aandelen") == [["regel", "deelnemer", "reden", "2022"], ["s", "diemen", "", "3"]]


def test_a_look_up_follows_what_changed() -> None:
    found = edits()
    assert found.rows_with("regels", "soort", "lasten") == [0]
    found.change("regels", 0, "soort", "baten")
    assert (found.rows_with("regels", "soort", "lasten"), found.rows_with("regels", "soort", "baten")) == ([], [0])


def test_cells_compare_as_reading_writes_them() -> None:
    cells = {"zekerheid": "0.90", "zin": "Een\r\nzin.", "onbekend": " x ", "pagina": "geen"}
    expected = {"zekerheid": "0.9", "zin": "Een\nzin.", "onbekend": " x ", "pagina": "geen"}
    assert canonical_cells("bronnen", cells) == expected
