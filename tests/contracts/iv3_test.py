"""The published Iv3 budget is what the CBS asks: its schema, the definitions of the year, no grey cell, PF006."""

import json
from pathlib import Path
from typing import Any

import pytest

from kaderwerk.adapters.facts_yaml.loading import load_facts
from kaderwerk.adapters.files.publication import write_publication
from kaderwerk.adapters.files.site import write_site
from kaderwerk.bootstrap.figures import snapshot
from kaderwerk.core.dossier.frame import Dossier
from tests.builders import dossier

jsonschema: Any = pytest.importorskip("jsonschema")

IV3 = Path(__file__).parents[3] / "shared" / "data" / "iv3"
needs_definitions = pytest.mark.skipif(not IV3.is_dir(), reason="the definition files of the CBS are not beside this")
FRAME = """
kenmerk          | waarde
dossier          | begroting-2026
titel            | Begroting 2026
organisatie      | {organisation}
soort            | begroting
begrotingsjaar   | 2026
eerste_jaar      | 2026
peildatum        | 2025-11-10
overheidsnummer  | 0384
contact_naam     | Team financiën
contact_email    | financien@voorbeeld.nl
contact_telefoon | 020 123 45 67
"""
BUDGET = """
post    | taakveld | economische_categorie | soort       | aard        | reserve  | 2026       | 2027
loon    | 0.4      | 1.1                   | lasten      | structureel |          | 3843000.49 | 1
inhuur  | 0.4      | 3.5.1                 | lasten      | structureel |          | 120000.49  |
bijdr   | 0.4      | 4.3.3                 | lasten      | structureel |          | 8560000    |
rente   | 0.5      | 5.1                   | lasten      | structureel |          | 95000.25   |
bijst   | 6.3      | 4.1.1                 | lasten      | structureel |          | 2650000.02 |
terug   | 6.1      | 3.8                   | lasten      | incidenteel |          | -1000.25   |
naar    | 0.10     | 7.1                   | toevoeging  | incidenteel | algemeen | 170000     |
saldo   | 0.11     | 7.1                   | lasten      | incidenteel |          | 1425999    |
rijk    | 0.7      | 4.3.1                 | baten       | structureel |          | 12862000.5 |
ozb     | 0.61     | 2.2.1                 | baten       | structureel |          | 2850000    |
uit     | 0.10     | 7.1                   | onttrekking | incidenteel | algemeen | 1150999.5  |
"""
RESERVES = "reserve | naam | soort | organisatie\nalgemeen | Algemeen | algemeen | {organisation}"


def read(organisation: str = "diemen", budget: str = BUDGET) -> Dossier:
    return dossier(
        dossier=FRAME.format(organisation=organisation),
        begroting=budget,
        reserves=RESERVES.format(organisation=organisation),
    )


def published(one: Dossier, folder: Path) -> Path:
    write_publication(snapshot(one, "alles"), folder / "uit", write_site)
    return folder / "uit"


def delivery(folder: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((folder / "iv3.json").read_text(encoding="utf-8"))
    return found


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return published(read(), tmp_path_factory.mktemp("iv3"))


@needs_definitions
@pytest.mark.parametrize(("organisation", "layer"), [("diemen", "Gemeente"), ("duo-plus", "GR")])
def test_the_delivery_holds_to_schema_and_definitions(organisation: str, layer: str, tmp_path: Path) -> None:
    found = delivery(published(read(organisation), tmp_path))
    schema = json.loads((IV3 / "iv3_schema_v2_1_1.json").read_text(encoding="utf-8"))
    del schema["$id"]  # "#/": no address, and newer validators resolve against it
    jsonschema.Draft7Validator(schema).validate(found)
    assert found["metadata"]["overheidslaag"] == layer
    definitions = json.loads((IV3 / f"iv3_definities_{layer}_2026.json").read_text(encoding="utf-8"))
    taakvelden = set(leaves(definitions["codelijsten"]["taakveld"]["codelijst"]))
    for side in ("lasten", "baten"):
        categories = set(leaves(definitions["codelijsten"][f"categorie_{side}"]["codelijst"]))
        grey = {(one["taakveld"], one["categorie"]) for one in definitions["grijze_cellen"][side]}
        places = [(one["taakveld"], one["categorie"]) for one in found["data"][side]]
        assert len(set(places)) == len(places) > 0
        for taakveld, category in places:
            assert taakveld in taakvelden
            assert category in categories
            assert (taakveld, category) not in grey


def leaves(codes: list[dict[str, Any]]) -> list[str]:
    """The codes without codes below them."""
    found: list[str] = []
    for one in codes:
        found += leaves(one["subcodes"]) if one.get("subcodes") else [one["code"]]
    return found


@needs_definitions
def test_every_grey_cell_of_the_definitions_is_refused() -> None:
    definitions = json.loads((IV3 / "iv3_definities_Gemeente_2026.json").read_text(encoding="utf-8"))
    known = load_facts().economic_lists().of_year(2026)
    assert known is not None
    for side in ("lasten", "baten"):
        for one in definitions["grijze_cellen"][side]:
            found = known.lasten if side == "lasten" else known.baten
            assert not found[one["categorie"]].may_stand_on(one["taakveld"]), one


def test_the_sides_are_equal_in_whole_euros_with_reserves_and_result(folder: Path) -> None:
    data = delivery(folder)["data"]
    # Worked by hand: 12,862,000.50 + 2,850,000 + 1,150,999.50 = 16,863,000 on both sides.
    assert {side: sum(one["bedrag"] for one in data[side]) for side in ("lasten", "baten")} == {
        "lasten": 16_863_000,
        "baten": 16_863_000,
    }
    assert all(isinstance(one["bedrag"], int) for side in ("lasten", "baten") for one in data[side])
    by_place = {(one["taakveld"], one["categorie"]): one["bedrag"] for one in data["lasten"]}
    assert by_place["0.11", "7.1"] == 1_425_999
    # 49, 49, 25, 2 and (of a minus) 75 cents are two euros: one for the 75, one for the first 49.
    assert by_place["6.1", "3.8"] == -1_000
    assert by_place["0.4", "1.1"] == 3_843_001
    assert by_place["0.4", "3.5.1"] == 120_000
    assert "0.4" in {one["taakveld"] for one in data["lasten"]}


def test_no_post_is_lost_and_other_years_stay_out(folder: Path) -> None:
    data = delivery(folder)["data"]
    assert (len(data["lasten"]), len(data["baten"])) == (8, 3)
    assert [one["taakveld"] for one in data["lasten"]] == ["0.4", "0.4", "0.4", "0.5", "0.10", "0.11", "6.1", "6.3"]


def test_the_file_is_offered_and_described(folder: Path) -> None:
    home = (folder / "index.html").read_text(encoding="utf-8")
    assert 'href="iv3.json"' in home
    assert '"dcat:downloadURL": {\n        "@id": "iv3.json"' in (folder / "dcat.jsonld").read_text(encoding="utf-8")
    assert "De publicatie krijgt iv3.json" in (folder / "bevindingen.html").read_text(encoding="utf-8")


def test_a_grey_cell_stops_the_delivery_and_nothing_else(tmp_path: Path) -> None:
    folder = published(read(budget=BUDGET.replace("rente   | 0.5 ", "rente   | 0.4 ")), tmp_path)
    assert not (folder / "iv3.json").exists()
    assert "iv3.json" not in (folder / "index.html").read_text(encoding="utf-8")
    assert "iv3.json" not in (folder / "dcat.jsonld").read_text(encoding="utf-8")
    findings = (folder / "bevindingen.html").read_text(encoding="utf-8")
    assert "5.1 is bij lasten grijs op taakveld 0.4" in findings
    assert (folder / "kadernota.pdf").exists()
