"""A published table as the tables of a dossier: amounts become posts, what the document adds up aansluitingen."""

import itertools
import re
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

import pytest

from kaderwerk.core.amount_text import write_amount
from kaderwerk.core.checks.finding import ATTENTION, FAILS, PASSES
from kaderwerk.core.dossier.raw import RawDossier, RawTable

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
    """Return a table as a carrier would; a cell that a row lacks is empty."""
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
    """Return an amount with so many cents added; blank and PM stay what they are."""
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
