"""Tests of the balance in thousands: it adds up both ways, and says which figure moved for that."""

from kaderwerk.core.perspective.compute import compute
from kaderwerk.core.publication.shown_balance import shown_balance
from tests.builders import FRAME, dossier

BUDGET = """
post | soort  | aard        | 2022   | 2023
a    | baten  | structureel | 1400   | 1000
b    | baten  | incidenteel | 1400   | 2000
"""
PROPOSALS = """
voorstel | titel | organisatie | categorie  | status
n        | N     | diemen      | nieuw      | concept
o        | O     | diemen      | ombuiging  | concept
"""
LINES = """
regel | voorstel | soort | aard        | 2022
n-1   | n        | baten | structureel | 400
o-1   | o        | baten | incidenteel | 1400
"""


def test_a_dossier_in_euros_shows_its_cents() -> None:
    assert shown_balance(compute(dossier())) is None
    assert shown_balance(compute(dossier(dossier=f"{FRAME}weergave_eenheid | 1\n"))) is None


def test_parts_and_natures_add_up_to_the_one_rounded_total() -> None:
    tables = {"begroting": BUDGET, "voorstellen": PROPOSALS, "regels": LINES}
    shown = shown_balance(compute(dossier(**tables, dossier=f"{FRAME}weergave_eenheid | 1000\n")))
    assert shown is not None
    assert shown.unit == 1000
    # 2022: 2,800 + 400 + 1,400 = 4,600 is 5; rounded down 2 + 0 + 1, and two units go to .8 and the first .4.
    assert shown.values["totaal"] == (5, 3, 0, 0)
    assert [shown.values[name][0] for name in ("basis", "nieuw", "ombuiging")] == [3, 1, 1]
    assert [shown.moved[name][0] for name in ("basis", "nieuw", "ombuiging", "totaal")] == [False, True, False, False]
    # By nature: 1,800 and 2,800, both rounded up.
    assert [shown.values[name][0] for name in ("structureel", "incidenteel", "onbekend")] == [2, 3, 0]
    assert "gemarkeerd bedrag" in shown.note


def test_a_table_of_whole_thousands_needs_no_note() -> None:
    budget = "post | soort | aard | 2022\na | baten | structureel | 4000"
    shown = shown_balance(compute(dossier(begroting=budget, dossier=f"{FRAME}weergave_eenheid | 1000\n")))
    assert shown is not None
    assert (shown.values["basis"][0], shown.values["structureel"][0], shown.note) == (4, 4, "")
