"""The descriptor says of each column what the schema says, and names keys where they are simple."""

import json

from kaderwerk.adapters.files.folder_package import package_text
from kaderwerk.core.dossier.reading import read_dossier
from kaderwerk.core.dossier.writing import raw_tables
from tests.builders import FRAGMENT, raw_dossier


def test_a_package_describes_every_table_of_the_dossier() -> None:
    raw = raw_tables(read_dossier(raw_dossier(**FRAGMENT, Notities="tekst\nhallo")))
    package = json.loads(package_text(raw))
    assert (package["name"], package["title"]) == ("proef-2022", "Kadernota 2022")
    resources = {resource["title"]: resource for resource in package["resources"]}
    assert list(resources) == [table.name for table in raw.tables]
    assert resources["Notities"]["name"] == "notities"
    assert resources["Notities"]["schema"] == {"fields": [{"name": "tekst", "type": "string"}]}
    lines = resources["regels"]
    assert (lines["path"], lines["encoding"], lines["schema"]["missingValues"]) == ("regels.csv", "utf-8", ["", "PM"])
    fields = {field["name"]: field for field in lines["schema"]["fields"]}
    assert list(fields) == list(next(table.header for table in raw.tables if table.name == "regels"))
    assert fields["2022"]["type"] == "number"
    assert fields["soort"]["constraints"]["enum"] == ["lasten", "baten", "toevoeging", "onttrekking", "saldo"]
    assert lines["schema"]["primaryKey"] == ["regel"]
    reference = {"fields": "voorstel", "reference": {"resource": "voorstellen", "fields": "voorstel"}}
    assert reference in lines["schema"]["foreignKeys"]


def test_the_same_dossier_gives_the_same_descriptor() -> None:
    first = raw_tables(read_dossier(raw_dossier()))
    assert package_text(first) == package_text(raw_tables(read_dossier(raw_dossier())))


def test_a_reference_within_a_table_names_the_table_itself_by_nothing() -> None:
    package = json.loads(package_text(raw_tables(read_dossier(raw_dossier()))))
    keys = package["resources"][1]["schema"]["foreignKeys"]
    assert keys == [{"fields": "onderdeel_van", "reference": {"resource": "", "fields": "organisatie"}}]
