"""Contributions as figures: the shape of their JSON, their addresses, and explanations that add up."""

from decimal import Decimal

from kaderwerk.core.contributions.contributions_test import LAST, TABLES
from kaderwerk.core.figures.groups.bijdragen import GROUP
from kaderwerk.core.figures.registry import explain
from kaderwerk.core.perspective.compute import Perspective, compute
from tests.builders import dossier

SETTLED = """
bijdrage | gemeenschappelijke_regeling | deelnemer | status     | datum      | sleutel | 2020 | 2021 | 2022 | bron
b-d      | duo-plus                    | diemen    | kaderbrief | 2021-04-14 | oud     |      |      | 4000000 | Brief
v        | duo-plus                    | diemen    | voorschot  | 2020-01-01 |         | 200  | PM | | Nota
a        | duo-plus                    | diemen    | afrekening | 2021-05-01 |         | 250  | 90 | |
"""


def perspective(contributions: str = LAST) -> Perspective:
    return compute(dossier(**{**TABLES, "bijdragen": contributions}))


def test_the_json_has_a_bridge_per_participant() -> None:
    found = GROUP.json(perspective())
    assert [(one["gemeenschappelijke_regeling"], one["deelnemer"]) for one in found] == [
        ("duo-plus", "diemen"),
        ("duo-plus", "ouder-amstel"),
        ("duo-plus", "uithoorn"),
    ]
    assert found[1]["verdeelsleutel"] == {
        "bedragen": [Decimal("-103134.48"), -102500, -100000, -100000],
        "pm": [],
    }
    assert (found[1]["status"], found[1]["datum"]) == ("ontwerpbegroting", "2021-04-14")
    assert found[1]["voorlopig"] == {"jaren": [], "bedragen": [], "pm": []}


def test_a_settlement_has_its_own_years() -> None:
    found = GROUP.json(perspective(SETTLED))[0]
    assert found["voorlopig"] == {"jaren": [2020, 2021], "bedragen": [200, None], "pm": [2021]}
    assert found["definitief"] == {"jaren": [2020, 2021], "bedragen": [250, 90], "pm": []}
    assert found["verrekening"] == {"jaren": [2020, 2021], "bedragen": [50, None], "pm": [2021]}


def test_every_figure_explains_itself_with_parts_that_add_up() -> None:
    for contributions in (LAST, SETTLED):
        found = perspective(contributions)
        count = 0
        every = list(GROUP.series(found))
        cells = {f"{one.address}/{year}": one.hundredths[at] for one in every for at, year in enumerate(one.years)}
        for series in every:
            for at, year in enumerate(series.years):
                told = GROUP.explain(found, series, year)
                assert told.cents == (series.hundredths[at] or 0)
                assert told.is_known == (series.hundredths[at] is not None)
                assert told.cents == sum(part.cents for part in told.parts)
                for part in told.parts:
                    if part.cell:
                        assert abs(cells[part.cell] or 0) == abs(part.cents)
                count += 1
        assert count == {LAST: 3 * 8 * 4, SETTLED: 3 * 8 * 4 + 3 * 2}[contributions]


def test_a_key_change_names_the_new_key_and_the_lines() -> None:
    told = explain(perspective(), "bijdragen/duo-plus/ouder-amstel/verdeelsleutel/2022")
    assert [(part.table, part.row_id, part.cents) for part in told.parts] == [
        ("regels", "cao-1", -250_000),
        ("regels", "arch-1", -60_000),
        ("regels", "div-1", -3_448),
        ("verdeelsleutels", "nieuw", -10_000_000),
    ]
    assert "het verschil tussen een nieuwe sleutel en de sleutel die zij vervangt" in told.formula


def test_what_goes_on_and_what_is_unknown_is_said() -> None:
    found = perspective(SETTLED)
    told = explain(found, "bijdragen/duo-plus/diemen/laatste/2024")
    assert told.formula.endswith("na 2022 staat er geen bedrag en loopt dat van 2022 door")
    assert told.source == "Brief"
    assert explain(found, "bijdragen/duo-plus/uithoorn/laatste/2024").formula.startswith("onbekend: de tabel bijdragen")
    assert explain(found, "bijdragen/duo-plus/diemen/verrekening/2021").formula.endswith("een van beide is niet bekend")
