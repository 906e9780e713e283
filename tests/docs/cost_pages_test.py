"""The worked tables of capital charges and of staff cost are what the code gives."""

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import pytest

from kaderwerk.core.capital.charges import capital_charges
from kaderwerk.core.capital.schedule import METHODS, Asset, schedule
from kaderwerk.core.overlay import Overlay
from kaderwerk.core.staff.cost import staff_costs
from tests.builders import FRAME, dossier

ALGORITHMS = Path(__file__).parents[2] / "docs" / "algorithms"
PROPOSAL = "voorstel | titel | organisatie | categorie | status\nv | V | diemen | investering | concept"
WHOLE = Overlay(scenario="alles", counted=frozenset({"v"}))


def table_rows(page: str, marker: str) -> Iterator[list[str]]:
    text = (ALGORITHMS / page).read_text(encoding="utf-8")
    block = text.split(f"<!-- run: {marker} -->", 1)[1].strip().split("\n\n", 1)[0]
    for line in block.splitlines()[2:]:
        yield [cell.strip() for cell in line.strip("|").split("|")]


@pytest.mark.parametrize("row", list(table_rows("capital-charges.md", "schedule")), ids="/".join)
def test_a_year_of_an_asset_is_what_the_page_says(row: list[str]) -> None:
    method, rate = METHODS[row[0]], Fraction(row[4]) / 100
    base, residual, term = (int(cell) for cell in row[1:4])
    year, *expected = (int(cell) for cell in row[5:])
    asset = Asset(base=base, residual=residual, term_years=term, method=method, rate=rate)
    charge = schedule(asset, count=year)[year - 1]
    assert [charge.book_value, charge.depreciation, charge.interest] == expected


@pytest.mark.parametrize("row", list(table_rows("capital-charges.md", "charges")), ids="/".join)
def test_charges_fall_in_the_years_of_the_page(row: list[str]) -> None:
    spend, contribution, ready, first, expected = row
    header = (
        "investering | voorstel | termijn | bijdrage_derden | gereed | eerste_afschrijving | 2021 | 2022 | 2023 | 2024"
    )
    cells = " | ".join(["i", "v", "10", contribution, ready, first, *spend.split()])
    found = dossier(dossier=f"{FRAME}omslagrente | 2", voorstellen=PROPOSAL, investeringen=f"{header}\n{cells}")
    charges = capital_charges(found, (2022, 2023, 2024, 2025), overlay=WHOLE)
    assert charges.total[0].tolist() == [int(euros) * 100 for euros in expected.split()]


@pytest.mark.parametrize("row", list(table_rows("staff-cost.md", "staff")), ids="/".join)
def test_staff_costs_what_the_page_says(row: list[str]) -> None:
    fte, norm, months, part, expected = row
    found = dossier(
        voorstellen=PROPOSAL,
        normbedragen=f"schaal | 2022\n8 | {int(norm) // 100}",
        formatie=f"formatieregel | voorstel | schaal | fte | vanaf\nf | v | 8 | {fte} | 2022-{13 - int(months):02d}-01",
    )
    overlay = Overlay(scenario="deel", counted=frozenset({"v"}), parts={"v": Fraction(part)})
    assert staff_costs(found, (2022,), overlay=overlay).recurring.tolist() == [[int(expected)]]
