"""Tables as municipalities published them, made into dossiers: recomputed, judged by class, never repaired."""

import itertools
import json
import re
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from kaderwerk.core.amount_text import write_amount
from kaderwerk.core.checks.finding import ATTENTION, FAILS, PASSES, UNDECIDED, Finding
from kaderwerk.core.checks.rule import CheckInput
from kaderwerk.core.checks.run import run_checks
from kaderwerk.core.dossier.frame import Dossier
from kaderwerk.core.dossier.raw import RawDossier, RawTable
from kaderwerk.core.dossier.reading import read_dossier
from kaderwerk.core.facts import Facts
from kaderwerk.core.perspective.compute import compute

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
ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._+-]*")
YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
REVERSED = re.compile(
    r"reversed|omgekeerd|minus (?:sign )?(?:is|=) (?:a )?(?:positive|favourable|voordelig)", re.IGNORECASE
)
SIDED = re.compile(r"(.+)_(baten|lasten|saldo)")
PHASES = {"prim": "primitief", "bijgesteld": "gewijzigd", "real": "realisatie"}
OWNER = {"organisatie": "o", "naam": "O", "soort": "gemeente"}
YEARS_MAX = 12
VERDICTS = {"exact": PASSES, "rounding": ATTENTION, "inconsistent": FAILS}

Published = dict[str, Any]
Expected = dict[tuple[str, int], tuple[int, str]]
"""Residual in cents and verdict, by aansluiting and year."""


@dataclass(kw_only=True)
class Converted:
    """A published table as the tables of a dossier, and what its checks must find.

    ``names``: the aansluitingen of each check, by its position.
    """

    years: list[int]
    unit_cents: int
    is_reversed: bool
    posts: list[dict[str, str]] = field(default_factory=list)
    assertions: list[dict[str, str]] = field(default_factory=list)
    expected: Expected = field(default_factory=dict)
    names: dict[int, list[str]] = field(default_factory=dict)

    def raw(self) -> RawDossier:
        """Return the dossier as a carrier would read it."""
        first, last = min(self.years), max(self.years)
        features = {"dossier": "tabel", "titel": "T", "organisatie": "o", "soort": "kadernota"}
        features |= {"begrotingsjaar": str(first), "eerste_jaar": str(first), "aantal_jaren": str(last - first + 1)}
        frame = [{"kenmerk": name, "waarde": value} for name, value in features.items()]
        years = [str(year) for year in self.years]
        tables = [
            raw_table("dossier", ["kenmerk", "waarde"], frame),
            raw_table("organisaties", ["organisatie", "naam", "soort"], [OWNER]),
            raw_table("begroting", ["post", "soort", "aard", "fase", *years], self.posts),
            raw_table("aansluitingen", ["aansluiting", "plus", "min", "eenheid", "teken", *years], self.assertions),
        ]
        return RawDossier(place="map", tables=tables)

    def assertion(self, one: str, plus: list[str], minus: list[str], cells: dict[int, str]) -> None:
        """Add what the document prints, with its terms."""
        self.assertions.append(
            {
                "aansluiting": one,
                "plus": " ".join(plus),
                "min": " ".join(minus),
                "eenheid": write_amount(self.unit_cents),
                "teken": "omgekeerd" if self.is_reversed else "",
                **{str(year): cell for year, cell in cells.items()},
            }
        )


def raw_table(name: str, header: list[str], rows: list[dict[str, str]]) -> RawTable:
    cells = [[row.get(column, "") for column in header] for row in rows]
    numbers = list(range(2, len(rows) + 2))
    return RawTable(name=name, place=f"{name}.csv", header=tuple(header), rows=cells, row_numbers=numbers)


def cents(table: Published, value: object) -> int:
    """A figure as printed, in this product's sign: plus is favourable."""
    sign = -1 if REVERSED.search(table["sign_convention"]) else 1
    return sign * int(Decimal(str(value)) * table["unit_eur"] * 100)


def cell(table: Published, value: object, *, sign: int = 1) -> str:
    """The text of a year cell: blank and PM stay what they are."""
    if value is None or value == "":
        return ""
    return "PM" if value == "PM" else write_amount(sign * cents(table, value))


def unit_cents(table: Published) -> int:
    """The worth of the last printed digit: some print thousands with one decimal."""
    figures = [str(value) for row in table["rows"] for value in row["values"] if value not in (None, "", "PM")]
    decimals = max(len(figure.partition(".")[2]) for figure in figures)
    return int(table["unit_eur"] * 100 // 10**decimals)


def column_years(columns: list[str]) -> list[int]:
    """The year of each column; columns that name no year of their own are numbered from 2001."""
    found = [YEAR.search(str(column)) for column in columns]
    years = [int(one.group()) for one in found if one is not None]
    is_usable = len(set(years)) == len(columns) and max(years) - min(years) < YEARS_MAX
    return years if is_usable else list(range(2001, 2001 + len(columns)))


def new_name(wanted: str, taken: set[str]) -> str:
    """An id that this product accepts and no other row has."""
    base = wanted if ID.fullmatch(wanted) else "rij"
    name = next(
        one for one in itertools.chain([base], (f"{base}.{at}" for at in itertools.count(2))) if one not in taken
    )
    taken.add(name)
    return name


def converted(table: Published, moves: dict[int, int] | None = None) -> Converted:
    """Make a dossier of a published table; ``moves`` adds units to the printed figures of a check, by its position."""
    if all(SIDED.fullmatch(str(column)) for column in table["columns"]):
        return sided(table, moves or {})
    years = column_years(table["columns"])
    is_reversed = REVERSED.search(table["sign_convention"]) is not None
    found = Converted(years=years, unit_cents=unit_cents(table), is_reversed=is_reversed)
    taken: set[str] = set()
    names = {row["id"]: new_name(row["id"], taken) for row in table["rows"]}
    printed = {
        row["id"]: dict(zip(years, [cell(table, value) for value in row["values"]], strict=True))
        for row in table["rows"]
    }
    targets = {check["target"] for check in table["checks"]}
    for row in table["rows"]:
        # What the document adds up itself, or says beside it, is a figure to check; the rest are amounts.
        if row["id"] not in targets and row["kind"] in ("item", "opening"):
            amounts = {str(year): text for year, text in printed[row["id"]].items()}
            found.posts.append({"post": names[row["id"]], "soort": "saldo", **amounts})
        elif row["id"] not in targets:
            found.assertion(names[row["id"]], [], [], printed[row["id"]])
    used: set[str] = set()
    for at, check in enumerate(table["checks"]):
        target = check["target"]
        name = new_name(names[target], taken) if target in used else names[target]
        used.add(target)
        found.names[at] = [name]
        step = (moves or {}).get(at, 0) * found.unit_cents
        cells = {year: moved(text, step) for year, text in printed[target].items()}
        found.assertion(name, [names[one] for one in check["plus"]], [names[one] for one in check["minus"]], cells)
        for year, residual in zip(years, check["residual"], strict=True):
            if residual is not None and cells[year] not in ("", "PM"):
                difference = cents(table, residual)
                found.expected[name, year] = (difference, VERDICTS[check["class"]] if difference else PASSES)
    return found


def moved(text: str, step: int) -> str:
    return text if text in ("", "PM") or not step else write_amount(int(Decimal(text) * 100) + step)


def sided(table: Published, moves: dict[int, int]) -> Converted:
    """Columns of income, expenditure and balance per phase: posts of that phase, and a check per row as well."""
    year = int((YEAR.search(table["document"]) or YEAR.search(table["id"]) or pytest.fail("geen jaar")).group())
    found = Converted(years=[year], unit_cents=unit_cents(table), is_reversed=False)
    targets = {check["target"]: at for at, check in enumerate(table["checks"])}
    named = {(row, column): residual for row, column, residual in table["row_check_residuals"]}
    for row, column in itertools.product(table["rows"], range(len(table["columns"]))):
        phase, side = (SIDED.fullmatch(table["columns"][column]) or pytest.fail("geen kant")).groups()
        name = f"{row['id']}-{phase}-{side}"
        text = cell(table, row["values"][column])
        if row["id"] in targets:
            at = targets[row["id"]]
            check = table["checks"][at]
            plus, minus = ([f"{one}-{phase}-{side}" for one in check[which]] for which in ("plus", "minus"))
            found.assertion(name, plus, minus, {year: moved(text, moves.get(at, 0) * found.unit_cents)})
            found.names.setdefault(at, []).append(name)
            difference = cents(table, check["residual"][column])
            found.expected[name, year] = (difference, VERDICTS[check["class"]] if difference else PASSES)
        elif side == "saldo":
            found.assertion(name, [], [], {year: text})
        else:
            # Expenditure is written unsigned; here it is printed with a minus.
            amount = cell(table, row["values"][column], sign=-1 if side == "lasten" else 1)
            nature = {"soort": side, "aard": "structureel", "fase": PHASES[phase]}
            found.posts.append({"post": name, **nature, str(year): amount})
        if side == "saldo":
            sides = [f"{row['id']}-{phase}-{one}" for one in ("baten", "lasten")]
            found.assertion(f"{name}-rij", sides, [], {year: text})
            difference = cents(table, named.get((row["id"], f"{phase}_saldo"), 0))
            found.expected[f"{name}-rij", year] = (difference, ATTENTION if difference else PASSES)
    return found


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
