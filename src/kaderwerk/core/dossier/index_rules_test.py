"""Indexes that contradict themselves: two sources for a year, absurd changes, a line that is indexed already."""

import pytest

from kaderwerk.core.dossier.frame import Dossier
from kaderwerk.core.dossier.index_rules import index_problems
from kaderwerk.core.dossier.table_reading import read_table
from tests.builders import FRAME, raw_dossier

INDEXES = "index | 2023 | 2024\nloon | 2.5 |\nprijs | | 3"
LINE = "post | soort | aard | index | prijzen | 2022\np | lasten | structureel | loon | {prices} | 100"
STEPS = "index | datum | percentage\n"
RUNNING = FRAME + "prijzen | lopend\n"


def found(**tables: str) -> list[tuple[str, int | None, str | None, str | None]]:
    """Where the problems are and what stood there, of tables that no other rule has judged."""
    read = {one.name: read_table(one)[0] for one in raw_dossier(**tables).tables}
    return [(one.place, one.row, one.column, one.found) for one in index_problems(Dossier(tables=read))]


def test_indexes_without_contradictions_have_no_problem() -> None:
    steps = STEPS + "loon | 2024-01-01 | 2\nloon | 2025-07-01 | 100"
    assert found(indexen=INDEXES, indexstappen=steps, begroting=LINE.format(prices="constant")) == []
    assert found() == []


def test_a_year_that_steps_tell_has_no_percentage_as_well() -> None:
    steps = STEPS + "loon | 2022-07-01 | 2\nloon | 2024-01-01 | 1"
    assert found(indexen=INDEXES, indexstappen=steps) == [("indexen.csv", 2, "2023", "2.5")]
    # Another index may have them, and the same index outside the years of its steps.
    assert found(indexen=INDEXES, indexstappen=STEPS + "prijs | 2023-01-01 | 2") == []
    assert found(indexen=INDEXES, indexstappen=STEPS + "prijs | 2024-12-31 | 2") == [("indexen.csv", 3, "2024", "3")]


@pytest.mark.parametrize(("text", "is_refused"), [("-100", True), ("-99.99", False), ("100", False), ("100.01", True)])
def test_a_change_leaves_something_and_doubles_at_most(text: str, is_refused: bool) -> None:
    in_year = found(indexen=f"index | 2023\nloon | {text}")
    in_step = found(indexen="index\nloon", indexstappen=STEPS + f"loon | 2023-01-01 | {text}")
    assert in_year == ([("indexen.csv", 2, "2023", text)] if is_refused else [])
    assert in_step == ([("indexstappen.csv", 2, "percentage", text)] if is_refused else [])


def test_a_line_in_running_prices_has_no_index() -> None:
    assert found(indexen=INDEXES, begroting=LINE.format(prices="lopend")) == [("begroting.csv", 2, "index", "loon")]
    lines = "regel | voorstel | index | prijzen\nr | v | loon | lopend\ns | v | | lopend"
    assert found(indexen=INDEXES, regels=lines) == [("regels.csv", 2, "index", "loon")]


def test_a_price_level_names_a_year_when_lines_grow_from_it() -> None:
    line = LINE.format(prices="")
    level = RUNNING + "prijspeil | mei-circulaire\n"
    assert found(dossier=level, indexen=INDEXES, begroting=line) == [
        ("dossier.csv", 9, "waarde (prijspeil)", "mei-circulaire")
    ]
    for frame in (RUNNING, RUNNING + "prijspeil | 1 januari 2022\n", FRAME + "prijspeil | mei-circulaire\n"):
        assert found(dossier=frame, indexen=INDEXES, begroting=line) == []
    assert found(dossier=level, indexen=INDEXES) == []


def test_a_row_that_could_not_be_read_is_passed_over() -> None:
    assert found(dossier="kenmerk\nprijzen", indexen=INDEXES, indexstappen=STEPS + "loon | gisteren | 2") == []
    assert found(indexen="index | 2023\nloon | veel") == []


def test_an_amount_that_its_index_makes_too_large_is_refused_before_it_is_stored() -> None:
    line = "post | soort | aard | index | 2022 | 2023\np | lasten | structureel | loon | 1 | {amount}"
    indexes = "index | 2021 | 2022 | 2023 | 2024\nloon | 90 | 90 | 50 | 100"
    # Since 2022: 1.5 x 2, so that a third of ten billion is the most.
    fits, too_large = line.format(amount="3333333333.33"), line.format(amount="3333333333.34")
    assert found(dossier=RUNNING, indexen=indexes, begroting=fits) == []
    assert found(dossier=RUNNING, indexen=indexes, begroting=too_large) == [
        ("begroting.csv", 2, "2023", "3333333333.34")
    ]
    assert found(indexen=indexes, begroting=too_large) == []
