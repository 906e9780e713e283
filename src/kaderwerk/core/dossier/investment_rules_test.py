"""What contradicts itself is refused with its place; what is only unwise is not."""

import pytest

from kaderwerk.core.dossier.frame import Dossier
from kaderwerk.core.dossier.investment_rules import investment_problems
from kaderwerk.core.dossier.raw import RawTable
from kaderwerk.core.dossier.table_reading import read_table
from tests.builders import FRAME, raw_table

HEADER = (
    "investering | voorstel | bijdrage_derden | gereed | termijn | methode | restwaarde"
    " | eerste_afschrijving | 2021 | 2022 | 2023\n"
)


def unjudged(**tables: str) -> Dossier:
    """A dossier of which only the cells were read, so that nothing is refused yet."""
    raw: dict[str, RawTable] = {name: raw_table(name, text) for name, text in ({"dossier": FRAME} | tables).items()}
    return Dossier(tables={name: read_table(each)[0] for name, each in raw.items()})


@pytest.mark.parametrize(
    ("row", "column", "found", "expected"),
    [
        ("| | 0 | | | | 100 | |", "termijn", "0", "1 tot en met 200 jaren"),
        ("| | -5 | | | | 100 | |", "termijn", "-5", "1 tot en met 200 jaren"),
        ("| | 201 | | | | 100 | |", "termijn", "201", "1 tot en met 200 jaren"),
        ("| 2021 | | | | | 100 | 100 |", "gereed", "2021", "2022 of later"),
        ("| 2023 | | | | 2022 | 100 | |", "eerste_afschrijving", "2022", "2023 of later"),
        ("| | | | | 2021 | 100 | 100 |", "eerste_afschrijving", "2021", "2022 of later"),
        ("-1 | | | | | | 100 | |", "bijdrage_derden", "-1", "nul of meer"),
        ("100.01 | | | | | | 100 | |", "bijdrage_derden", "100.01", "hoogstens 100, de uitgaven"),
        ("1 | | | | | | -100 | |", "bijdrage_derden", "1", "hoogstens 0, de uitgaven"),
        ("| | | | -1 | | 100 | PM |", "restwaarde", "-1", "nul of meer"),
        ("40 | | | | 61 | | 100 | |", "restwaarde", "61", "hoogstens 60, wat na de bijdrage van derden overblijft"),
        (
            "| | | | | | 9000000000 | 9000000000 |",
            "2022",
            "18000000000",
            "uitgaven die samen hoogstens 10000000000 zijn",
        ),
        ("| | | geen | 101 | | 100 | |", "restwaarde", "101", "hoogstens 100, wat na de bijdrage"),
    ],
)
def test_an_investment_that_contradicts_itself_is_refused(row: str, column: str, found: str, expected: str) -> None:
    (problem,) = investment_problems(unjudged(investeringen=f"{HEADER}i | v | {row}"))
    assert (problem.place, problem.row, problem.column, problem.found) == ("investeringen.csv", 2, column, found)
    assert problem.expected.startswith(expected)
    assert problem.remedy


@pytest.mark.parametrize(
    "row",
    [
        "| | | | | | | |",
        "| 2022 | 1 | | | 2022 | 100 | 100 |",
        "100 | | 200 | annuitair | | | 100 | |",
        "40 | | | geen | 60 | | 100 | |",
        "500 | | | | 700 | | 100 | PM |",
        "| 2021 | | | | | 100 | 0 |",
        "| 2021 | | | | | 100 | | PM",
        "500 | 2025 | | | 10 | | | |",
        "| | 10 | | | | -100 | |",
    ],
)
def test_what_fits_or_is_still_open_is_accepted(row: str) -> None:
    assert investment_problems(unjudged(investeringen=f"{HEADER}i | v | {row}")) == []


def test_all_problems_come_at_once() -> None:
    rows = "i | v | -1 | 2021 | 0 | | -1 | 2020 | 100 | 100 |\nj | v | | | -1 | | | | | |"
    kinds = "activasoort | termijn_hoogste\nauto | 8\nmuur | 0"
    found = investment_problems(unjudged(investeringen=HEADER + rows, activasoorten=kinds))
    assert [(one.place, one.row, one.column) for one in found] == [
        ("investeringen.csv", 2, "termijn"),
        ("investeringen.csv", 3, "termijn"),
        ("activasoorten.csv", 3, "termijn_hoogste"),
        ("investeringen.csv", 2, "gereed"),
        ("investeringen.csv", 2, "eerste_afschrijving"),
        ("investeringen.csv", 2, "bijdrage_derden"),
        ("investeringen.csv", 2, "restwaarde"),
    ]


@pytest.mark.parametrize(("rate", "count"), [("0", 0), ("25", 0), ("2.5", 0), ("-0.1", 1), ("25.01", 1), ("250", 1)])
def test_a_rate_lies_from_zero_to_a_quarter(rate: str, count: int) -> None:
    found = investment_problems(unjudged(dossier=f"{FRAME}omslagrente | {rate}\n"))
    assert len(found) == count
    for one in found:
        assert (one.place, one.row, one.column, one.found) == ("dossier.csv", 8, "waarde (omslagrente)", rate)
        assert one.expected == "0 tot en met 25 procent"


def test_a_rate_that_is_no_number_is_left_to_whoever_reads_the_frame() -> None:
    for text in ("veel", "", "1/0", "2,5"):
        assert investment_problems(unjudged(dossier=f"{FRAME}omslagrente | {text}\n")) == []
    assert investment_problems(Dossier(tables={})) == []


def test_a_row_that_could_not_be_read_is_not_held_against_itself() -> None:
    found = unjudged(investeringen=f"{HEADER}i | v | 900 | | | | | | 1.000,00 | 100 |")
    assert [one.column for one in investment_problems(found)] == ["bijdrage_derden"]
    assert investment_problems(found, frozenset({("investeringen.csv", 2)})) == []
