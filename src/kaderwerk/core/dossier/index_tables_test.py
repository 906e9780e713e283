"""What the index tables and the price level say, and what they leave unsaid."""

import datetime
from fractions import Fraction

from kaderwerk.core.dossier.index_tables import index_rates, index_steps, year_in
from tests.builders import dossier


def test_cells_are_exact_parts_of_one_and_empty_ones_are_unknown() -> None:
    one = dossier(indexen="index | naam | 2023 | 2024\nloon | 12 | 2.5 |\nprijs | | 0 | -0.1")
    assert index_rates(one.table("indexen")) == [
        {2023: Fraction(1, 40)},
        {2023: Fraction(0), 2024: Fraction(-1, 1000)},
    ]


def test_steps_are_kept_per_index_and_date() -> None:
    steps = "index | datum | percentage\nloon | 2023-07-01 | 2\nloon | 2024-01-01 | 1.6"
    found = index_steps(dossier(indexen="index\nloon", indexstappen=steps).table("indexstappen"))
    assert found == {
        "loon": {datetime.date(2023, 7, 1): Fraction(1, 50), datetime.date(2024, 1, 1): Fraction(16, 1000)}
    }


def test_a_year_has_four_digits_and_stands_alone() -> None:
    assert [year_in(text) for text in ("prijspeil 2025", "1-1-2026", "begroting", "12026", "202", "")] == [
        2025,
        2026,
        None,
        None,
        None,
        None,
    ]
