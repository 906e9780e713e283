"""The route as people see it: the table adds up, and pictures show only years in which something changes."""

from kaderwerk.core.perspective.compute import compute
from kaderwerk.core.publication.route import route_from
from kaderwerk.core.publication.snapshot import Snapshot
from kaderwerk.parts.edition import Edition
from kaderwerk.parts.pages.perspective import perspective_page
from kaderwerk.parts.route_view import route_part
from tests.builders import FRAME, dossier
from tests.html_page import complaints, read_page
from tests.plain_links import PlainLinks
from tests.svg_picture import THIN, texts

POST = "post | omschrijving | soort | aard | 2022 | 2023 | 2024\n"
FIRST = f"{POST}ozb | <script>OZB | baten | structureel | 900000 | 900000 | 900000"
SECOND = f"{POST}ozb | <script>OZB | baten | structureel | 900000 | 850000 | 900000"


def edition(second: str = SECOND, *, has_previous: bool = True) -> Edition:
    frame = f"{FRAME}aantal_jaren | 3\n"
    before = dossier(dossier=frame, begroting=FIRST)
    made = dossier(dossier=frame.replace("proef-2022", "proef-b").replace("Kadernota", "Begroting"), begroting=second)
    perspective = compute(made)
    route = route_from(before if has_previous else None, perspective)
    snapshot = Snapshot(dossier=made, perspective=perspective, findings=(), code_version="1.0", route=route)
    return Edition(snapshot=snapshot, fingerprint="0")


def test_only_a_year_that_changes_has_a_picture() -> None:
    found = route_part(edition())
    assert found is not None
    assert [one.id for one in found.charts] == ["route-2023"]
    assert found.charts[0].description == (
        f"Kadernota 2022: €{THIN}900.000 voordelig. <script>OZB: €{THIN}50.000 nadelig. "
        f"Begroting 2022: €{THIN}850.000 voordelig."
    )
    assert texts(found.charts[0].wide)[-6:] == ["Kadernota 2022", "900", "<script>OZB", "−50", "Begroting 2022", "850"]
    assert [(row.label, [one.text for one in row.figures]) for row in found.rows] == [
        ("Kadernota 2022", ["900.000", "900.000", "900.000"]),
        ("<script>OZB", ["0", "−50.000", "0"]),
        ("Begroting 2022", ["900.000", "850.000", "900.000"]),
    ]


def test_the_page_shows_it_and_is_well_formed() -> None:
    html = perspective_page(edition(), PlainLinks())
    assert complaints(html) == []
    assert "Wat er sinds het vorige document is veranderd" in read_page(html).words


def test_nothing_changed_is_said() -> None:
    found = route_part(edition(FIRST))
    assert found is not None
    assert (found.charts, len(found.rows)) == ((), 2)
    assert "is het saldo hetzelfde gebleven" in read_page(perspective_page(edition(FIRST), PlainLinks())).words


def test_without_a_previous_dossier_nothing_is_shown() -> None:
    alone = edition(has_previous=False)
    assert route_part(alone) is None
    assert "vorige document" not in read_page(perspective_page(alone, PlainLinks())).words
