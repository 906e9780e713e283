"""White strips between columns of prose: only those in the middle of a page, with print on either side."""

import pytest

from kaderwerk.adapters.documents.formats import pdf_columns


@pytest.mark.parametrize(
    ("free", "middles"),
    [
        ([(90, 110)], [100.0]),
        ([(80, 84), (90, 110)], [100.0, 82.0]),
        # A margin is no strip, however far it reaches into the middle.
        ([(0, 60)], []),
        ([(140, 200)], []),
        # Nor is white outside the middle.
        ([(10, 30)], []),
        ([(0, 200)], []),
        ([], []),
    ],
)
def test_strips_with_print_on_either_side(free: list[tuple[int, int]], middles: list[float]) -> None:
    covered = (1 << 200) - 1
    for begin, end in free:
        covered &= ~((1 << end) - (1 << begin))
    assert pdf_columns._gaps(covered) == middles
