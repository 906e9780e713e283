"""Open data hold each figure on its own row, with unit, sign and hash in the descriptor."""

import csv
import io
import json
from collections.abc import Iterator

import pytest

from kaderwerk.adapters.files.publication_open_data import open_data_files
from kaderwerk.adapters.files.publication_resource import harmless
from kaderwerk.core.checks.finding import Finding
from kaderwerk.core.figures import registry
from kaderwerk.core.perspective.compute import compute
from kaderwerk.core.publication.snapshot import Snapshot
from kaderwerk.parts.edition import Edition
from tests.builders import FRAGMENT, dossier

FINDING = Finding(
    rule="aansluiting",
    subject=None,
    year=None,
    value=-1_029_550,
    unit="euro",
    norm=0,
    verdict="voldoet_niet",
    explanation="-10.295 is het verschil",
    remedy="",
    source="kadernota",
)


@pytest.fixture(scope="module", autouse=True)
def _without_families() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(registry, "all_groups", tuple)
        yield


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    read = dossier(**FRAGMENT)
    snapshot = Snapshot(dossier=read, perspective=compute(read), findings=(FINDING,), code_version="1.0")
    return open_data_files(Edition(snapshot=snapshot, fingerprint="cd" * 32), b"{}\n")


def rows(files: dict[str, bytes], name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(files[f"data/{name}.csv"].decode())))


def test_every_figure_has_a_row_with_the_parts_of_its_address(files: dict[str, bytes]) -> None:
    by_address = {row["adres"]: row for row in rows(files, "cijfers")}
    assert by_address["voorstellen/trainee/aandelen/uithoorn/2022"] == {
        "adres": "voorstellen/trainee/aandelen/uithoorn/2022",
        "groep": "voorstellen",
        "onderwerp": "trainee",
        "rij": "aandelen",
        "deelnemer": "uithoorn",
        "jaar": "2022",
        "bedrag": "-27254.97",
        "pm": "false",
        "eenheid": "euro",
    }
    assert by_address["saldo/nieuw/2023"]["bedrag"] == "0"
    assert by_address["saldo/nieuw/2023"]["pm"] == "true"
    # 10 rows of the balance, 5 of a programme, 4 proposals x 4 rows, 1 + 3 + 3 + 1 shares; 4 years each.
    assert len(by_address) == (10 + 5 + 16 + 8) * 4


def test_text_that_looks_like_a_formula_gets_a_quote_and_an_amount_does_not(files: dict[str, bytes]) -> None:
    (finding,) = rows(files, "bevindingen")
    assert finding["toelichting"] == "'-10.295 is het verschil"
    assert finding["waarde"] == "-10295.50"
    assert [harmless(text) for text in ("+", "@x", "\tx", "\rx", "=", "a=b", "", "−5")] == [
        *("'+", "'@x", "'\tx", "'\rx", "'="),
        *("a=b", "", "−5"),
    ]
    wide = ("\uff1d1+1", "\uff0b1", "\uff0d1", "\uff20x", "a;\uff1d1", "a\uff1d1")
    assert [harmless(text) for text in wide] == [
        "'\uff1d1+1",
        "'\uff0b1",
        "'\uff0d1",
        "'\uff20x",
        "a;'\uff1d1",
        "a\uff1d1",
    ]
    assert [harmless(text) for text in ("a;=1", "a\n+1", "\t@x", "a; -5", "a\tb")] == [
        *("a;'=1", "a\n'+1", "'\t'@x"),
        *("a; -5", "a\tb"),
    ]


def test_the_descriptor_names_unit_sign_licence_and_files(files: dict[str, bytes]) -> None:
    package = json.loads(files["datapackage.json"])
    by_name = {resource["name"]: resource for resource in package["resources"]}
    assert package["name"] == "proef-2022"
    assert package["vingerafdruk"] == f"sha256:{'cd' * 32}"
    assert (package["eenheid"], package["licenses"][0]["name"]) == ("euro", "CC0-1.0")
    assert {"path": "data/cijfers.csv", "mediatype": "text/csv"}.items() <= by_name["cijfers"].items()
    assert all(f"data/{name}.csv" in files for name in by_name)


def test_each_amount_is_a_number_with_the_sign_rule_beside_it(files: dict[str, bytes]) -> None:
    package = json.loads(files["datapackage.json"])
    for resource in package["resources"]:
        for field in resource.get("schema", {}).get("fields", []):
            if field["name"] == "bedrag":
                assert field["type"] == "number"
                assert "plus is voordelig" in field["description"].lower()
