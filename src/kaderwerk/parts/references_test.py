"""Tests of references: people read names, also of what is no row of its own."""

import pytest

from kaderwerk.core.perspective.compute import compute
from kaderwerk.core.publication.snapshot import Snapshot
from kaderwerk.parts.edition import Edition
from kaderwerk.parts.references import row_reference
from tests.builders import FRAGMENT, dossier
from tests.plain_links import PlainLinks

BUDGET = """
post     | soort  | aard        | omschrijving   | 2022
overig   | lasten | structureel | Overige lasten | 10
naamloos | lasten | structureel |                | 10
"""


@pytest.mark.parametrize(
    ("table", "row_id", "label"),
    [
        ("voorstellen", "trainee", "Trainee"),
        ("begroting", "overig", "Overige lasten"),
        ("begroting", "naamloos", "post naamloos"),
        ("regels", "trainee-1", "Trainee: regel trainee-1"),
        ("aandelen", "trainee-1/ouder-amstel", "Trainee: regel trainee-1, aandeel van Ouder-Amstel"),
        ("dossier", "titel", "kenmerk titel"),
        ("regels", "soort", "tabel regels, kolom soort"),
        ("kalender", "", "tabel kalender"),
        ("regels", "weg", "regel weg"),
    ],
)
def test_a_row_or_what_stands_for_one_has_a_name(table: str, row_id: str, label: str) -> None:
    content = dossier(**FRAGMENT, begroting=BUDGET)
    snapshot = Snapshot(dossier=content, perspective=compute(content), findings=(), code_version="1")
    edition = Edition(snapshot=snapshot, fingerprint="0" * 64)
    assert row_reference(edition, PlainLinks(), table, row_id).label == label
