"""The published tables beside the repository: nine of them add up, round, or are caught."""

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from kaderwerk.core.amount_text import write_amount
from kaderwerk.core.checks.finding import ATTENTION, FAILS, PASSES, Finding
from kaderwerk.core.checks.rule import CheckInput
from kaderwerk.core.checks.rules import aansluiting
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
)
"""All but Drimmelen, whose columns are no years."""


@pytest.fixture(scope="session")
def published(shared_folder: Path) -> dict[str, Any]:
    text = (shared_folder / "data/published/tables.json").read_text(encoding="utf-8")
    return {table["id"]: table for table in json.loads(text)["tables"]}


def cents(table: dict[str, Any], value: object) -> int:
    return int(Decimal(str(value)) * table["unit_eur"] * 100)


def unit_cents(table: dict[str, Any]) -> int:
    """The worth of the last printed digit: Beekdaelen prints thousands with one decimal."""
    decimals = max(len(str(value).partition(".")[2]) for row in table["rows"] for value in row["values"])
    return int(table["unit_eur"] * 100 // 10**decimals)


def raw_table(name: str, header: list[str], rows: list[list[str]]) -> RawTable:
    numbers = list(range(2, len(rows) + 2))
    return RawTable(name=name, place=f"{name}.csv", header=tuple(header), rows=rows, row_numbers=numbers)


def findings_of(table: dict[str, Any], moves: dict[int, int]) -> list[Finding]:
    """Check a table as a dossier; ``moves`` are cents added to the published figures of a check, by its position."""
    years = table["columns"]
    rows = {row["id"]: row for row in table["rows"]}
    targets = [check["target"] for check in table["checks"]]
    posts, assertions = [], []
    for name, row in rows.items():
        figures = [cents(table, value) for value in row["values"]]
        if row["kind"] in ("item", "opening"):
            posts.append([name, "saldo", *map(write_amount, figures)])
        elif name not in targets:
            assertions.append([name, "", "", "", *map(write_amount, figures)])
    for at, check in enumerate(table["checks"]):
        name = check["target"] if targets.index(check["target"]) == at else f"{check['target']}-{at}"
        figures = [cents(table, value) + moves.get(at, 0) for value in rows[check["target"]]["values"]]
        terms = [" ".join(check["plus"]), " ".join(check["minus"])]
        assertions.append([name, *terms, write_amount(unit_cents(table)), *map(write_amount, figures)])
    features = {"dossier": table["id"], "titel": "T", "organisatie": "o", "soort": "kadernota"}
    features |= {"begrotingsjaar": years[0], "eerste_jaar": years[0], "aantal_jaren": str(len(years))}
    tables = [
        raw_table("dossier", ["kenmerk", "waarde"], [list(pair) for pair in features.items()]),
        raw_table("organisaties", ["organisatie", "naam", "soort"], [["o", "O", "gemeente"]]),
        raw_table("begroting", ["post", "soort", *years], posts),
        raw_table("aansluitingen", ["aansluiting", "plus", "min", "eenheid", *years], assertions),
    ]
    dossier = read_dossier(RawDossier(place="map", tables=tables))
    return aansluiting.check(CheckInput(dossier=dossier, perspective=compute(dossier), facts=Facts()))


@pytest.mark.parametrize("name", IDS)
def test_a_published_table_is_judged_by_its_residuals(published: dict[str, Any], name: str) -> None:
    table = published[name]
    found = findings_of(table, {})
    expected = [
        (int(year), cents(table, residual), check["class"])
        for check in table["checks"]
        for year, residual in zip(table["columns"], check["residual"], strict=True)
    ]
    assert len(found) == len(expected)
    for finding, (year, residual, kind) in zip(found, expected, strict=True):
        assert isinstance(finding.norm, int)
        assert isinstance(finding.value, int)
        assert (finding.year, finding.norm - finding.value) == (year, residual)
        assert finding.verdict == (PASSES if residual == 0 else ATTENTION if kind == "rounding" else FAILS)


def test_the_total_of_duo_plus_is_off_by_the_item_that_it_left_out(published: dict[str, Any]) -> None:
    found = findings_of(published["duoplus-1e-begrotingswijziging-2020"], {})[-1]
    assert (found.value, found.norm) == (38_126_100, 37_096_600)
    assert "Het verschil is € −10.295,00." in found.explanation
    assert found.remedy.startswith("Het verschil is precies het bedrag van b2.")


@pytest.mark.parametrize("name", IDS)
@pytest.mark.parametrize("sign", [1, -1])
def test_a_total_that_moves_by_more_than_rounding_is_caught(published: dict[str, Any], name: str, sign: int) -> None:
    table = published[name]
    years = len(table["columns"])
    for at, check in enumerate(table["checks"]):
        terms = len(check["plus"]) + len(check["minus"])
        moved = findings_of(table, {at: sign * unit_cents(table) * (terms + 2)})[at * years : (at + 1) * years]
        assert {finding.verdict for finding in moved} == {FAILS}
