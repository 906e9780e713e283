"""Tests of the page of choices: which stand on it, with number, reason, cost and what happens otherwise."""

from kaderwerk.core.perspective.compute import compute
from kaderwerk.core.publication.snapshot import Snapshot
from kaderwerk.parts.edition import Edition
from kaderwerk.parts.pages.choices import choices_page, choices_view, numbered
from tests.builders import FRAGMENT, dossier
from tests.html_page import complaints, read_page
from tests.plain_links import PlainLinks

PROPOSALS = """
voorstel | titel | organisatie | categorie | status | beleidsruimte | keuze | sluit_uit | toelichting
veilig | Veiligheid | diemen | autonoom | concept | verplicht | | |
ict | ICT <b>nu</b> | duo-plus | autonoom | voorgelegd | vrij | | trainee | Oud is op. Als we niets doen, valt het uit.
trainee | Trainee | duo-plus | autonoom | concept | verplicht_met_ruimte | K3 | |
adviseur | Adviseur | diemen | nieuw | afgewezen | vrij | | |
"""


def edition(proposals: str = PROPOSALS) -> Edition:
    perspective = compute(dossier(**{**FRAGMENT, "voorstellen": proposals}))
    snapshot = Snapshot(dossier=perspective.dossier, perspective=perspective, findings=(), code_version="1")
    return Edition(snapshot=snapshot, fingerprint="ab" * 32)


def test_choices_stand_in_the_order_of_their_numbers_and_what_was_left_out_elsewhere() -> None:
    view = choices_view(edition(), PlainLinks())
    assert [(one.number, one.title) for one in view.choices] == [("K3", "Trainee"), ("K4", "ICT <b>nu</b>")]
    assert [(one.label, one.note) for one in view.elsewhere] == [("K5", "Adviseur")]
    assert view.count_text == "2 keuzes"


def test_a_choice_says_why_and_what_happens_otherwise_and_names_others_with_their_number() -> None:
    choice = choices_view(edition(), PlainLinks()).choices[1]
    assert choice.why == "Oud is op."
    assert choice.otherwise == "Als we niets doen, valt het uit."
    assert [(name, [one.label for one in others]) for name, others in choice.related] == [("Sluit uit", ["K3 Trainee"])]
    assert dict(choice.features)["Wie vraagt"] == "Duo+"


def test_a_figure_in_what_a_choice_says_is_filled_in() -> None:
    choice = choices_view(edition(PROPOSALS.replace("Oud is op.", "Dit kost {{ saldo/totaal/2024 }}.")), PlainLinks())
    assert choice.choices[1].why == "Dit kost −90.000."


def test_the_page_shows_the_cost_of_each_year_and_text_stays_text() -> None:
    html = choices_page(edition(), PlainLinks())
    page = read_page(html)
    assert complaints(html) == []
    assert "<b>" not in html
    assert page.figures["voorstellen/ict/effect/2024"] == "-40000"
    assert "Niet opgenomen en dus niet in deze lijst: K5 Adviseur." in page.words


def test_without_choices_the_page_says_what_would_be_one() -> None:
    made = edition(
        "voorstel | titel | organisatie | categorie | status\na | A | diemen | autonoom | concept\n"
        "veilig | V | diemen | technisch | concept\nict | I | diemen | technisch | concept\n"
        "trainee | T | diemen | technisch | concept\nadviseur | D | diemen | technisch | concept\n"
    )
    assert "Er valt nog niets te kiezen" in read_page(choices_page(made, PlainLinks())).words
    assert numbered(made, "a") == "A"
