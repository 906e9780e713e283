"""The open data are a valid Data Package by another program, and a Fiscal Data Package with a meaning per column."""

import json
from pathlib import Path
from typing import Any

import frictionless
import pytest

from kaderwerk.adapters.files.publication_formats import FORMATS
from kaderwerk.bootstrap.carriers import load_dossier
from kaderwerk.bootstrap.figures import snapshot
from kaderwerk.bootstrap.publishing import sample_path
from kaderwerk.core.perspective.compute import compute
from kaderwerk.core.publication.snapshot import Snapshot
from kaderwerk.parts.edition import Edition
from tests.builders import FRAGMENT, dossier

(OPEN_DATA,) = (one for one in FORMATS if one.code == "open-data")
REJECTED = FRAGMENT | {"voorstellen": FRAGMENT["voorstellen"].replace("concept", "afgewezen")}


def sample() -> Snapshot:
    return snapshot(load_dossier(str(sample_path())), "alles")


def hostile() -> Snapshot:
    """Texts that a spreadsheet would run, that break a row, and that break a column."""
    title = '=HYPERLINK("http://x";"y")'
    tables = FRAGMENT | {"voorstellen": FRAGMENT["voorstellen"].replace("Veiligheid   ", title)}
    read = dossier(**tables)
    return Snapshot(dossier=read, perspective=compute(read), findings=(), code_version="1.0")


def without_programme() -> Snapshot:
    """Nothing counts for anybody, and no line has a programme."""
    read = dossier(**REJECTED)
    return Snapshot(dossier=read, perspective=compute(read), findings=(), code_version="1.0")


def written(one: Snapshot, folder: Path) -> dict[str, Any]:
    for name, content in OPEN_DATA.make(Edition(snapshot=one, fingerprint="ab" * 32), b"{}\n").items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    package: dict[str, Any] = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    return package


@pytest.mark.parametrize("make", [sample, hostile, without_programme])
def test_another_program_finds_nothing_wrong(make: Any, tmp_path: Path) -> None:
    # Types, keys, references to other files, sizes and hashes: all of it is in the descriptor.
    written(make(), tmp_path)
    report = frictionless.validate(str(tmp_path / "datapackage.json"))
    assert report.valid, report.flatten(["type", "note", "rowNumber", "fieldName"])
    assert {task.type for task in report.tasks} == {"table"}


def test_another_program_finds_a_changed_amount(tmp_path: Path) -> None:
    written(hostile(), tmp_path)
    content = (tmp_path / "data/aandelen.csv").read_bytes()
    (tmp_path / "data/aandelen.csv").write_bytes(content.replace(b",-40000,", b",-40001,", 1))
    assert not frictionless.validate(str(tmp_path / "datapackage.json")).valid


def test_each_column_of_the_lines_that_tells_of_money_has_its_meaning(tmp_path: Path) -> None:
    package = written(sample(), tmp_path)
    by_name = {one["name"]: one["schema"] for one in package["resources"]}
    meanings = {one["name"]: one["columnType"] for one in by_name["regels"]["fields"] if "columnType" in one}
    assert meanings == {
        "regel": "budget-line-id",
        "voorstel": "activity:generic:project:code",
        "programma": "activity:generic:program:code",
        "taakveld": "functional-classification:generic:code",
        "economische_categorie": "economic-classification:generic:code",
        "soort": "direction",
        "deelnemer": "administrative-classification:generic:code",
        "jaar": "date:fiscal-year",
        "bedrag": "value",
    }
    # The taxonomy asks a type of some columns.
    types = {one["name"]: one["type"] for one in by_name["regels"]["fields"]}
    assert (types["jaar"], types["bedrag"]) == ("integer", "number")
    assert {one["columnType"]: one["constant"] for one in by_name["regels"]["extraFields"]} == {
        "value-currency:code": "EUR",
        "phase:id": "kadernota",
    }
    assert package["columnTypes"] == ["https://specs.frictionlessdata.io/taxonomies/fiscal/budgets.json"]


def test_the_model_names_columns_that_are_there(tmp_path: Path) -> None:
    package = written(sample(), tmp_path)
    columns = {one["name"]: {field["name"] for field in one["schema"]["fields"]} for one in package["resources"]}
    model = package["model"]
    assert model["measures"]["bedrag"]["currency"] == "EUR"
    for one in model["dimensions"].values():
        assert set(one["primaryKey"]) <= one["attributes"].keys()
        for attribute in one["attributes"].values():
            assert attribute["source"] in columns[attribute["resource"]]
    assert package["fiscalPeriod"] == {"start": "2022-01-01", "end": "2025-12-31"}
