"""The economic categories as shipped, against the definition file of the CBS beside the repository."""

import json
from pathlib import Path
from typing import Any

from kaderwerk.adapters.facts_yaml.iv3_loading import load_economic_lists
from kaderwerk.adapters.facts_yaml.loading import load_facts
from kaderwerk.core.iv3 import SIDES, EconomicList


def newest() -> EconomicList:
    found = load_economic_lists().of_year(2026)
    assert found is not None
    return found


def test_so_many_cells_are_grey() -> None:
    taakvelden = load_facts().taakvelden(2026) or {}
    sizes, grey = [], []
    for side in SIDES:
        categories = newest().side(side).values()
        sizes.append((len(taakvelden), len(categories)))
        grey.append(sum(not one.may_stand_on(taakveld) for one in categories for taakveld in taakvelden))
    assert sizes == [(69, 37), (69, 39)]
    assert grey == [784, 1175]


def test_the_cells_that_people_meet() -> None:
    taakvelden = load_facts().taakvelden(2026) or {}
    lasten, baten = newest().lasten, newest().baten
    assert [one for one in taakvelden if lasten["5.1"].may_stand_on(one)] == ["0.5"]
    assert [one for one in taakvelden if lasten["7.1"].may_stand_on(one)] == ["0.10", "0.11"]
    assert [one for one in taakvelden if not lasten["1.1"].may_stand_on(one)] == ["0.9", "0.10", "0.11"]
    assert [one for one in taakvelden if lasten["6.1"].may_stand_on(one)] == []
    assert [one for one in taakvelden if baten["7.3"].may_stand_on(one)] == []
    assert newest().open_on("baten", "0.7") == ["4.3.1"]
    assert newest().open_on("lasten", "0.10") == newest().open_on("baten", "0.11") == ["7.1"]


def test_years_without_a_list_have_none() -> None:
    assert load_economic_lists().of_year(2025) is newest()
    assert [load_economic_lists().of_year(year) for year in (2024, 2027)] == [None, None]


def test_every_cell_is_that_of_the_definition_file(shared_folder: Path) -> None:
    text = (shared_folder / "data/iv3/iv3_definities_Gemeente_2026.json").read_text(encoding="utf-8")
    document: dict[str, Any] = json.loads(text)
    taakvelden = load_facts().taakvelden(2026) or {}
    for side in SIDES:
        categories = newest().side(side)
        groups = document["codelijsten"][f"categorie_{side}"]["codelijst"][0]["subcodes"]
        leaves = {leaf["code"]: leaf["omschrijving"].strip() for group in groups for leaf in group["subcodes"]}
        assert {code: one.title for code, one in categories.items()} == leaves
        grey = {(cell["taakveld"], cell["categorie"]) for cell in document["grijze_cellen"][side]}
        cells = {(taakveld, code) for taakveld in taakvelden for code in categories}
        assert {(one, code) for one, code in cells if not categories[code].may_stand_on(one)} == grey
