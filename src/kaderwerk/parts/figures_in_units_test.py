"""Tests of the balance in thousands as people read it: unit, mark and PM in the text, cents in the value."""

from kaderwerk.core.perspective.compute import compute
from kaderwerk.core.publication.snapshot import Snapshot
from kaderwerk.parts.edition import Edition
from kaderwerk.parts.pages.perspective import PerspectiveView, perspective_view
from tests.builders import FRAME, dossier
from tests.plain_links import PlainLinks

BUDGET = """
post | soort | aard        | 2022 | 2023
a    | baten | structureel | 1400 | PM
b    | baten | incidenteel | 1400 | 1000
"""


def view(unit: int) -> PerspectiveView:
    content = dossier(begroting=BUDGET, dossier=f"{FRAME}weergave_eenheid | {unit}\n")
    snapshot = Snapshot(dossier=content, perspective=compute(content), findings=(), code_version="1")
    return perspective_view(Edition(snapshot=snapshot, fingerprint="0" * 64), PlainLinks())


def test_in_thousands_the_natures_add_up_and_what_moved_is_marked() -> None:
    shown = view(1000)
    structural, incidental = shown.natures
    # 2,800 is 3; both parts are 1, and the unit that is missing goes to the first.
    assert [row.figures[0].text for row in (structural, incidental, shown.balance[-1])] == ["2\xa0≈", "1", "3"]
    assert [row.figures[0].value for row in (structural, incidental)] == ["1400", "1400"]
    assert [row.figures[1].text for row in (structural, shown.balance[-1])] == ["PM", "1 +\xa0PM"]
    assert shown.balance_note == "Bedragen x € 1.000. Plus is voordelig voor het saldo, min is nadelig."
    assert shown.rounding_note.startswith("≈ Afgerond zo dat elke kolom optelt")
    assert shown.closing.figures[0].text == "2.800"


def test_in_euros_nothing_is_rounded_and_nothing_is_said_about_it() -> None:
    shown = view(1)
    assert shown.balance[-1].figures[0].text == "2.800"
    assert shown.balance_note == "Bedragen in euro’s. Plus is voordelig voor het saldo, min is nadelig."
    assert shown.rounding_note == ""
