"""Tests of the pages of programmes: the three questions with their texts, the table and the proposals."""

from kaderwerk.core.perspective.compute import compute
from kaderwerk.core.publication.snapshot import Snapshot
from kaderwerk.parts.edition import Edition
from kaderwerk.parts.pages.programme import programme_page, programme_proposals, programme_steps
from kaderwerk.parts.pages.programmes import programmes_page
from kaderwerk.parts.pages.texts import other_texts
from tests.builders import FRAGMENT, dossier
from tests.html_page import complaints, read_page
from tests.plain_links import PlainLinks

TABLES = {
    **FRAGMENT,
    "programmas": "programma | naam | portefeuillehouder\n1 | Bestuur | burgemeester\n2 | Wegen |",
    "voorstellen": """
voorstel  | titel           | organisatie | categorie | status  | programma
veilig    | Veiligheid      | diemen      | autonoom  | concept | 1
ict       | ICT-pakketten   | duo-plus    | autonoom  | concept |
trainee   | Trainee         | duo-plus    | autonoom  | concept |
adviseur  | Beleidsadviseur | diemen      | nieuw     | concept |
""",
    "teksten": """
tekst | plaats | programma | volgorde | inhoud
a | wat_gaan_we_doen | 1 | 1 | We doen **dit**.
b | wat_willen_we_bereiken | 1 | 1 | Veilig wonen. En meer.
c | wat_mag_het_kosten | 1 | 1 | Het kost € {{ programmas/1/lasten/2022 }}.
d | programma | 1 | 1 | Nog een tekst.
""",
}


def edition(**tables: str) -> Edition:
    perspective = compute(dossier(**{**TABLES, **tables}))
    snapshot = Snapshot(dossier=perspective.dossier, perspective=perspective, findings=(), code_version="1")
    return Edition(snapshot=snapshot, fingerprint="ab" * 32)


def test_every_programme_has_a_page_and_so_has_what_has_none() -> None:
    assert programme_steps(edition()) == ("1", "2", "null")


def test_the_three_questions_stand_in_their_order_with_their_texts_and_the_table() -> None:
    html = programme_page(edition(), PlainLinks(), "1")
    page = read_page(html)
    assert complaints(html) == []
    assert [one.text for one in page.all("h2")][:4] == [
        "Toelichting",
        "Wat willen we bereiken?",
        "Wat gaan we doen?",
        "Wat mag het kosten?",
    ]
    assert "Het kost € 100.000." in page.words
    assert page.figures["programmas/1/lasten/2022"] == "100000"
    assert page.figures["voorstellen/veilig/effect/2022"] == "-100000"
    assert "Burgemeester" in page.words


def test_a_programme_without_texts_shows_what_it_may_cost_alone() -> None:
    page = read_page(programme_page(edition(), PlainLinks(), "2"))
    assert "Wat gaan we doen?" not in page.words
    assert "Wat mag het kosten?" in page.words


def test_a_proposal_stands_with_its_own_programme_and_with_that_of_a_line() -> None:
    lines = "regel | voorstel | soort | aard | programma | 2022\nx | ict | lasten | incidenteel | 2 | 7\n"
    made = edition(regels=lines, aandelen="regel | deelnemer | 2022 | reden\n")
    assert programme_proposals(made, "1") == ["veilig"]
    assert programme_proposals(made, "2") == ["ict"]
    assert programme_proposals(made, "null") == []


def test_the_list_tells_the_aim_of_each_programme() -> None:
    html = programmes_page(edition(), PlainLinks())
    assert complaints(html) == []
    assert "Bestuur Veilig wonen. Burgemeester" in read_page(html).words


def test_the_home_leaves_the_answers_to_the_pages_of_programmes() -> None:
    assert [block.heading for block in other_texts(edition(), PlainLinks())] == ["Bestuur"]
