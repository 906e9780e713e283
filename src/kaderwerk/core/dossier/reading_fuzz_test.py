"""Whatever stands in a cell, reading ends in a dossier or in a report, never in another error."""

import dataclasses

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kaderwerk.core.dossier.raw import NumberText, RawDossier
from kaderwerk.core.dossier.reading import read_dossier
from kaderwerk.core.dossier.writing import raw_tables
from kaderwerk.core.problems import DossierRejectedError, Problem
from tests.builders import FRAGMENT, raw_dossier
from tests.strategies.dossiers import dossiers
from tests.strategies.texts import NASTY_TEXTS

WHOLE = {
    **FRAGMENT,
    "verdeelsleutels": "sleutel | naam | maatstaf | peildatum | gemiddelde_jaren | afronding\n"
    "inwoners | Inwoners | inwoners | 2021-01-01 | 1 | 1\nk2 | Tweede | percentage | | |",
    "sleuteldelen": "sleutel | deelnemer | via | vanaf_jaar | waarde\ninwoners | uithoorn | | 2020 |\n"
    "inwoners | | k2 | 2020 | 5\nk2 | diemen | | 2020 | 100",
    "reserves": "reserve | naam | beginstand | peildatum\nalg | Algemeen | 100 | 2022-01-01",
    "regels": "regel | voorstel | soort | aard | per_jaar | vanaf | tot_en_met | 2022\n"
    "r1 | ict | lasten | structureel | 60000 | 2022-07-01 | 2024-06-30 |\n| veilig | baten | incidenteel | | | | 5",
    "aandelen": "regel | deelnemer | 2022\nr1 | diemen | 10",
}
CELLS = st.one_of(
    st.sampled_from([*NASTY_TEXTS, "", "0", "-1", "ja", "diemen", "inwoners", "k2", "r1", "ict-1", "2022-02-30", "PM"]),
    st.sampled_from(
        ["9" * 15, "-" + "9" * 15, "999999999999999.999999999999999", "0.00001", "0001-01-01", "9999-12-31"]
    ),
    st.sampled_from(["1990", "2100", "12", "1e9", "2022-01-31", "100", "\x00", "\ud800", "x" * 40_000]),
    st.sampled_from(["5", "0.1"]).map(NumberText),
)


@settings(max_examples=400)
@given(st.lists(st.tuples(st.integers(0, 10), st.integers(0, 12), st.integers(0, 9), CELLS), min_size=1, max_size=4))
def test_no_cell_and_no_header_ends_in_another_error(changes: list[tuple[int, int, int, str]]) -> None:
    raw = raw_dossier(**WHOLE)
    tables = list(raw.tables)
    for table_at, row_at, column_at, text in changes:
        table = tables[table_at % len(tables)]
        header = list(table.header)
        rows = [header, *table.rows]
        row = rows[row_at % len(rows)]
        row[column_at % len(row)] = text
        tables[table_at % len(tables)] = dataclasses.replace(table, header=tuple(header))
    problems: tuple[Problem, ...] = ()
    try:
        dossier = read_dossier(dataclasses.replace(raw, tables=tables))
    except DossierRejectedError as rejected:
        problems = rejected.problems
    else:
        assert len(raw_tables(dossier).tables) == len(tables)
        return
    assert problems
    assert all(problem.place and problem.expected for problem in problems)
    assert all(problem.remedy.endswith((".", "?")) for problem in problems)


@settings(max_examples=100, suppress_health_check=[HealthCheck.too_slow])
@given(dossiers())
def test_what_is_written_reads_back_as_the_same(raw: RawDossier) -> None:
    written = raw_tables(read_dossier(raw))
    again = raw_tables(read_dossier(written))
    assert [(one.name, one.header, one.rows) for one in again.tables] == [
        (one.name, one.header, one.rows) for one in written.tables
    ]
