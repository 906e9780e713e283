"""Tests of which organisation a document means."""

import pytest

from kaderwerk.core.claims.organisation_ids import OrganisationIds
from tests.builders import dossier


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Duo+", "duo-plus"), (" DUO+ ", "duo-plus"), ("duo-plus", "duo-plus"), ("Diemen", "diemen"), ("Weesp", "weesp")],
)
def test_an_organisation_is_known_by_name_then_by_id(name: str, expected: str) -> None:
    assert OrganisationIds(dossier()).id_of(name) == expected


def test_of_equal_names_the_first_row_counts() -> None:
    names = "organisatie | naam | soort\ndiemen | Diemen | gemeente\nafdeling | Diemen | afdeling"
    assert OrganisationIds(dossier(organisaties=names)).id_of("diemen ") == "diemen"


def test_a_new_organisation_gets_its_row_once() -> None:
    ids = OrganisationIds(dossier())
    assert ids.new_row("Diemen", "gemeente") is None
    assert ids.new_row("Weesp", "gemeente") == {"organisatie": "weesp", "naam": "Weesp", "soort": "gemeente"}
    assert ids.new_row("WEESP", "gemeente") is None
