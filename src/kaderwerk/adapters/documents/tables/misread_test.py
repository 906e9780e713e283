"""What shows that a term, a year or a number was taken for an amount."""

import pytest

from kaderwerk.adapters.documents.tables.misread import A_TOTAL, OVERFULL, SMALL, UNREAD, YEAR
from tests.table_texts import asked_in

UNIT = "Investeringen (in euro's)\nProject 2026 2027\n"


def doubts(rows: str) -> list[tuple[str, ...]]:
    found = asked_in(UNIT + rows)
    assert all((one.certainty < 90) == bool(one.doubts) for one in found)
    return [one.doubts for one in found]


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ("Brug 425.000 30\n", [(SMALL,)]),
        ("Brug 425.000 30.000\n", [()]),
        ("Brug 425.000 2027\n", [(YEAR,)]),
        ("Brug 425.000 2027\nDijk 1500 0\n", [(), ()]),
        ("Brug 25 425.000 30.000\nDijk 20 96.000 0\n", [(OVERFULL,), (OVERFULL,)]),
        ("Brug 7 425.000 30.000\nDijk 96.000 0\nSluis 5.000 0\n", [(), (), ()]),
    ],
)
def test_a_row_that_may_be_misread_is_not_sure(rows: str, found: list[tuple[str, ...]]) -> None:
    assert doubts(rows) == found


def test_a_last_column_that_adds_up_the_others_may_be_their_total() -> None:
    head = "Investeringen (in euro's)\nProject 2026 2027 2028\n"
    found = asked_in(f"{head}Brug 10.000 20.000 30.000\nDijk 5.000 5.000 10.000\n")
    assert [one.doubts for one in found] == [(A_TOTAL,), (A_TOTAL,)]
    found = asked_in(f"{head}Brug 10.000 20.000 30.000\nDijk 5.000 5.000 5.000\n")
    assert [one.doubts for one in found] == [(), ()]


@pytest.mark.parametrize("text", ["zie bijlage", "10O.000"])
def test_text_among_the_amounts_is_not_passed_over_in_silence(text: str) -> None:
    head = "Investeringen (in euro's)\nProject | 2026 | 2027\n"
    found = asked_in(f"{head}Brug | 425.000 | {text}\nDijk | 5.000 |  \n")
    assert [one.doubts for one in found] == [(f"{UNREAD}{text}",), ()]
