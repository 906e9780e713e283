"""Lines without an id get one from their proposal, which never stands in another table and is never too long."""

from kaderwerk.core.dossier.cells import ID_LENGTH_MAX
from kaderwerk.core.dossier.reading import read_dossier
from kaderwerk.core.dossier.writing import raw_tables
from tests.builders import dossier

PROPOSALS = "voorstel | titel | organisatie | categorie | status\n{} | V | diemen | nieuw | concept\n"
LINES = "regel | voorstel | soort | aard | 2022\n"


def test_a_number_that_is_taken_anywhere_is_passed_over() -> None:
    found = dossier(
        voorstellen=PROPOSALS.format("v") + "v-2 | W | diemen | nieuw | concept",
        begroting="post | soort | aard | 2022\nv-4 | lasten | structureel | 1",
        regels=LINES + "| v | lasten | structureel | 1\nv-3 | v | lasten | structureel | 1\n"
        "| v | lasten | structureel | 1\n| v-2 | lasten | structureel | 1",
    )
    assert found.table("regels").column("regel") == ["v-1", "v-3", "v-5", "v-2-1"]


def test_the_id_of_a_line_of_a_proposal_with_a_long_id_can_be_read_again() -> None:
    long = "v" * ID_LENGTH_MAX
    found = dossier(
        voorstellen=PROPOSALS.format(long),
        regels=LINES + f"| {long} | lasten | structureel | 1\n| {long} | baten | structureel | 2",
    )
    ids = found.table("regels").column("regel")
    assert [one[-2:] for one in ids] == ["-1", "-2"]
    assert read_dossier(raw_tables(found)).table("regels").column("regel") == ids
