"""Tables as municipalities published them, made into dossiers: recomputed, judged by class, never repaired."""

import itertools
import json
from pathlib import Path

import pytest

from kaderwerk.core.checks.finding import ATTENTION, FAILS, PASSES, UNDECIDED, Finding
from kaderwerk.core.checks.rule import CheckInput
from kaderwerk.core.checks.run import run_checks
from kaderwerk.core.dossier.frame import Dossier
from kaderwerk.core.dossier.reading import read_dossier
from kaderwerk.core.facts import Facts
from kaderwerk.core.perspective.compute import compute
from tests.contracts.published_conversion import Converted, Expected, Published, cents, converted

IDS = (
    "albrandswaard-begroting-2024-bijlage5",
    "baarn-perspectiefnota-2023",
    "heerenveen-perspectiefnota-2019",
    "ede-begroting-2018-meerjarenperspectief",
    "bergendal-begroting-2017-fmp",
    "beekdaelen-kadernota-2025",
    "doesburg-begroting-2022-kadernota",
    "heuvelrug-kadernota-2024-tabel6",
    "duoplus-1e-begrotingswijziging-2020",
    "drimmelen-jaarstukken-2021",
)


def findings_of(case: Converted) -> dict[tuple[str, int], Finding]:
    """Every finding of the rule, by aansluiting and year, as the command ``check`` gives them."""
    dossier: Dossier = read_dossier(case.raw())
    given = CheckInput(dossier=dossier, perspective=compute(dossier), facts=Facts())
    found = [one for one in run_checks(given) if one.rule == "aansluiting"]
    return {(one.subject[1], one.year): one for one in found if one.subject is not None and one.year is not None}


def judged(case: Converted) -> Expected:
    """Residual and verdict of each finding with a figure."""
    return {
        place: (one.norm - one.value, one.verdict)
        for place, one in findings_of(case).items()
        if isinstance(one.norm, int) and isinstance(one.value, int) and one.verdict != UNDECIDED
    }


@pytest.fixture(scope="session")
def published(shared_folder: Path) -> dict[str, Published]:
    text = (shared_folder / "data/published/tables.json").read_text(encoding="utf-8")
    return {table["id"]: table for table in json.loads(text)["tables"]}


def test_every_published_table_is_tested(published: dict[str, Published]) -> None:
    assert sorted(published) == sorted(IDS)


@pytest.mark.parametrize("name", IDS)
def test_a_published_table_is_recomputed_and_judged_by_its_class(published: dict[str, Published], name: str) -> None:
    table = published[name]
    case = converted(table)
    expected = case.expected
    assert len(expected) >= len(table["checks"])
    assert judged(case) == expected
    verdicts = {verdict for _, verdict in expected.values()}
    assert (
        verdicts
        == {"exact": {PASSES}, "rounding": {PASSES, ATTENTION}, "inconsistent": {PASSES, FAILS}}[table["class"]]
    )


@pytest.mark.parametrize("name", IDS)
@pytest.mark.parametrize("sign", [1, -1])
def test_a_total_that_moves_by_more_than_rounding_is_caught(
    published: dict[str, Published], name: str, sign: int
) -> None:
    table = published[name]
    for at, check in enumerate(table["checks"]):
        steps = sign * (len(check["plus"]) + len(check["minus"]) + 2)
        case = converted(table, {at: steps})
        verdicts = {verdict for (one, _), (_, verdict) in judged(case).items() if one in case.names[at]}
        assert verdicts == {FAILS}


def test_a_reversed_table_is_stored_with_plus_as_favourable_and_says_how_it_was_printed(
    published: dict[str, Published],
) -> None:
    case = converted(published["baarn-perspectiefnota-2023"])
    opening = next(row for row in case.posts if row["post"] == "b")
    assert (opening["2023"], opening["2026"]) == ("2470000", "1564000")
    found = findings_of(case)["t", 2023]
    assert found.norm == 44_500_000
    assert "Het document drukt het omgekeerde teken." in found.explanation


def test_a_table_that_does_not_add_up_is_reported_with_the_item_that_explains_it(
    published: dict[str, Published],
) -> None:
    found = findings_of(converted(published["duoplus-1e-begrotingswijziging-2020"]))["t", 2020]
    assert (found.value, found.norm, found.verdict) == (38_126_100, 37_096_600, FAILS)
    assert found.remedy.startswith("Het verschil is precies het bedrag van b2.")


def test_income_expenditure_and_balance_of_each_phase_are_checked_both_ways(published: dict[str, Published]) -> None:
    case = converted(published["drimmelen-jaarstukken-2021"])
    assert len(case.expected) == 2 * 9 + 3 * 11
    found = judged(case)
    assert found["p1-prim-saldo-rij", 2021] == (-100_000, ATTENTION)
    assert found["sp-real-lasten", 2021] == (100_000, ATTENTION)
    assert found["sd-prim-saldo-rij", 2021] == (0, PASSES)


def made_table(rows: list[tuple[str, str, list[object]]], checks: list[Published], **more: object) -> Published:
    return {
        "id": "x",
        "unit_eur": 1000,
        "columns": ["2024", "2025"],
        "sign_convention": "plus = favourable (voordelig), minus = unfavourable (nadelig)",
        "rows": [{"id": one, "kind": kind, "label": one, "values": values} for one, kind, values in rows],
        "checks": checks,
        **more,
    }


def check_of(target: str, plus: str, residual: list[object], kind: str = "exact", minus: str = "") -> Published:
    return {"target": target, "plus": plus.split(), "minus": minus.split(), "residual": residual, "class": kind}


def test_a_total_above_its_items_and_a_subtotal_within_a_total_add_up() -> None:
    rows: list[tuple[str, str, list[object]]] = [
        ("t", "total", [6, 60]),
        ("s", "subtotal", [3, 30]),
        ("a", "item", [1, 10]),
        ("b", "item", [2, 20]),
        ("c", "item", [3, 30]),
        ("m", "memo", [4, 40]),
        ("w", "memo", [2, 20]),
    ]
    checks = [check_of("t", "s c", [0, 0]), check_of("s", "a b", [0, 0]), check_of("t", "m w", [0, 0])]
    case = converted(made_table(rows, checks))
    assert judged(case) == dict.fromkeys(itertools.product(("t", "s", "t.2"), (2024, 2025)), (0, PASSES))


def test_an_item_that_is_itself_added_up_is_a_figure_to_check_and_counts_once() -> None:
    rows: list[tuple[str, str, list[object]]] = [
        ("a", "item", [1, 1]),
        ("b", "item", [2, 2]),
        ("ab", "item", [3, 3]),
        ("t", "total", [3, 4]),
    ]
    case = converted(made_table(rows, [check_of("ab", "a b", [0, 0]), check_of("t", "ab", [0, 1], "inconsistent")]))
    # With one term the margin is a whole unit: a difference of a thousand still fits rounding.
    assert judged(case)["t", 2025] == (100_000, ATTENTION)
    assert [row["post"] for row in case.posts] == ["a", "b"]


def test_blanks_and_pm_stay_what_they_are_and_a_missing_term_is_said() -> None:
    rows: list[tuple[str, str, list[object]]] = [
        ("a", "item", [1, None]),
        ("b", "item", ["PM", 2]),
        ("s", "subtotal", [1, None]),
        ("t", "total", [1, 2]),
        ("u", "total", ["PM", None]),
    ]
    checks = [
        check_of("s", "a b", [0, None]),
        check_of("t", "s", [0, None]),
        check_of("u", "a b", [None, None]),
    ]
    case = converted(made_table(rows, checks))
    assert [(row["2024"], row["2025"]) for row in case.posts] == [("1000", ""), ("PM", "2000")]
    found = findings_of(case)
    assert found["s", 2024].verdict == PASSES
    assert "exclusief PM van b" in found["s", 2024].explanation
    assert ("s", 2025) not in found
    assert found["t", 2025].verdict == UNDECIDED
    assert "s heeft geen gepubliceerd cijfer" in found["t", 2025].explanation
    assert found["u", 2024].verdict == UNDECIDED
    assert ("u", 2025) not in found


@pytest.mark.parametrize(
    ("unit", "values", "unit_text"),
    [
        (1000, ["1.25", "-0.5"], "10"),
        (1_000_000, ["1.5", "2.0"], "100000"),
        (1, ["1.25", "-3"], "0.01"),
        (1000, [4, 5], "1000"),
    ],
)
def test_the_last_printed_digit_is_the_unit(unit: int, values: list[object], unit_text: str) -> None:
    rows: list[tuple[str, str, list[object]]] = [("a", "item", values), ("t", "total", values)]
    case = converted(made_table(rows, [check_of("t", "a", [0, 0])], unit_eur=unit))
    assert case.assertions[0]["eenheid"] == unit_text
    assert set(judged(case).values()) == {(0, PASSES)}


@pytest.mark.parametrize(
    ("convention", "cell_text"),
    [
        ("REVERSED: a minus sign is a positive balance (V)", "-1000"),
        ("minus = favourable (voordelig), plus = unfavourable", "-1000"),
        ("omgekeerd: minus is voordelig", "-1000"),
        ("plus = favourable (voordelig), minus = unfavourable (nadelig)", "1000"),
        ("TRAILING MINUS: 4.977- means -4.977", "1000"),
        ("unsigned amounts followed by N (nadeel) or V (voordeel); here N stored as minus", "1000"),
    ],
)
def test_every_sign_convention_ends_with_plus_as_favourable(convention: str, cell_text: str) -> None:
    rows: list[tuple[str, str, list[object]]] = [("a", "item", [1, 1]), ("t", "total", [1, 2])]
    table = made_table(rows, [check_of("t", "a", [0, 1], "rounding")], sign_convention=convention)
    case = converted(table)
    assert case.posts[0]["2024"] == cell_text
    assert judged(case)["t", 2025] == (cents(table, 1), ATTENTION)


@pytest.mark.parametrize(
    ("columns", "years"),
    [
        (["2024", "2025"], [2024, 2025]),
        (["Begroting 2024", "Raming 2026"], [2024, 2026]),
        (["Begroting 2024", "Rekening 2024"], [2001, 2002]),
        (["structureel", "incidenteel"], [2001, 2002]),
        (["1990", "2024"], [2001, 2002]),
    ],
)
def test_columns_without_a_year_of_their_own_are_checked_all_the_same(columns: list[str], years: list[int]) -> None:
    rows: list[tuple[str, str, list[object]]] = [("rij a", "item", [1, 2]), ("t", "total", [1, 2])]
    check = {"target": "t", "plus": ["rij a"], "minus": [], "residual": [0, 0], "class": "exact"}
    case = converted(made_table(rows, [check], columns=columns))
    assert case.years == years
    assert judged(case) == {("t", year): (0, PASSES) for year in years}
