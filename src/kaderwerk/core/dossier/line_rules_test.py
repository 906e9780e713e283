"""Lines need a nature, one way of saying an amount, and an id; months decide what a part of a year costs."""

import pytest

from kaderwerk.core.dossier.line_ids import generate_line_ids
from kaderwerk.core.dossier.reading import read_dossier
from kaderwerk.core.dossier.spread import line_amounts
from kaderwerk.core.dossier.table import EMPTY, VALUE
from kaderwerk.core.problems import DossierRejectedError
from tests.builders import dossier, raw_dossier

PROPOSALS = "voorstel | titel | organisatie | categorie | status\nv | V | diemen | nieuw | concept\n{}"
LINES = "regel | voorstel | soort | aard | per_jaar | vanaf | tot_en_met | 2022\n"


def read_lines(rows: str, *, more: str = "") -> dict[str, str]:
    return {"voorstellen": PROPOSALS.format(more), "regels": LINES + rows}


@pytest.mark.parametrize(
    ("row", "column", "found", "expected"),
    [
        ("r | v | lasten | | | | | 1", "aard", "", "structureel of incidenteel"),
        (
            "r | v | lasten | structureel | 5 | 2022-01-01 | | 0",
            "per_jaar",
            "5",
            "per_jaar of jaarkolommen, niet beide",
        ),
        ("r | v | lasten | structureel | 5 | | |", "vanaf", "", "een begindatum bij per_jaar"),
        ("r | v | lasten | structureel | 5 | 2022-01-02 | |", "vanaf", "2022-01-02", "de eerste dag van een maand"),
        (
            "r | v | lasten | structureel | 5 | 2022-01-01 | 2022-02-27 |",
            "tot_en_met",
            "2022-02-27",
            "de laatste dag van een maand",
        ),
        (
            "r | v | lasten | structureel | 5 | 2022-03-01 | 2022-02-28 |",
            "tot_en_met",
            "2022-02-28",
            "een datum na 2022-03-01",
        ),
    ],
)
def test_a_line_that_says_too_little_or_too_much_is_refused(row: str, column: str, found: str, expected: str) -> None:
    with pytest.raises(DossierRejectedError) as rejected:
        read_dossier(raw_dossier(**read_lines(row)))
    (problem,) = rejected.value.problems
    assert (problem.place, problem.row, problem.column, problem.found) == ("regels.csv", 2, column, found)
    assert problem.expected == expected


def test_a_net_effect_needs_no_nature() -> None:
    assert read_dossier(raw_dossier(**read_lines("r | v | saldo | | | | | -5"))).tables["regels"].size == 1


def test_sixty_thousand_a_year_from_july_is_half_in_the_first_year() -> None:
    # Structural 60,000 a year from 1 July 2027: 30,000 in 2027 and 60,000 in each year after.
    lines = dossier(**read_lines("r | v | lasten | structureel | 60000 | 2027-07-01 | |")).tables["regels"]
    cents, states = line_amounts(lines, (2026, 2027, 2028, 2030))
    assert cents.tolist() == [[0, 3_000_000, 6_000_000, 6_000_000]]
    assert states.tolist() == [[EMPTY, VALUE, VALUE, VALUE]]


def test_an_end_within_the_year_and_halves_of_a_cent() -> None:
    # 0.50 over 12 months: 1 month is 4.17 cents, 3 months are 12.5 cents, rounded away from zero to 13.
    rows = [
        "r1 | v | lasten | structureel | 0.50 | 2022-12-01 | 2023-03-31 |",
        "r2 | v | lasten | structureel | -0.50 | 2023-01-01 | 2023-03-31 |",
    ]
    lines = dossier(**read_lines("\n".join(rows))).tables["regels"]
    assert line_amounts(lines, (2022, 2023, 2024))[0].tolist() == [[4, 13, 0], [0, -13, 0]]


def test_a_line_without_an_id_gets_one_that_nothing_else_has_and_keeps_it() -> None:
    rows = "\n".join(f"{one} | v | lasten | structureel | | | | 1" for one in ("", "v-2", ""))
    found = dossier(**read_lines(rows, more="v-1 | Ook | diemen | nieuw | concept"))
    assert found.tables["regels"].column("regel") == ["v-3", "v-2", "v-4"]
    again = dict(found.tables)
    generate_line_ids(again)
    assert again["regels"].column("regel") == ["v-3", "v-2", "v-4"]
    generate_line_ids({})
