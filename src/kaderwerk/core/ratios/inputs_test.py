"""Where the inputs of ratios come from, in which order, and what they say when they are missing."""

import pytest

from kaderwerk.core.perspective.compute import compute
from kaderwerk.core.ratios.inputs import Input, InputBook
from kaderwerk.core.ratios.ratio import Need
from kaderwerk.core.ratios.registry import all_ratios
from tests.builders import dossier

RATIOS = {one.code: one for one in all_ratios()}
BALANCE = """
balanspost | 2021
A124       | 700
A213       | 50
A224       | 100
A23        | 40
A29d       | 10
P111       | 200
P112       | 60
P114       | 40
P12        | 30
P133       | 500
P212       | 45
P29d       | 25
"""
POSTS = """
post | taakveld | economische_categorie | soort       | aard        | fase       | 2020 | 2021 | 2022
a    | 0.1      | 1.1                   | lasten      | structureel |            |      |      | 600
b    | 0.4      | 3.5.1                 | lasten      | incidenteel |            |      |      | 200
c    | 0.7      |                       | baten       | structureel |            |      |      | 900
d    | 0.10     | 7.1                   | baten       | structureel |            |      |      | 70
e    | 0.10     |                       | toevoeging  | structureel |            |      |      | 20
f    | 0.11     | 7.1                   | baten       | structureel |            |      |      | 5
g    | 0.7      |                       | baten       | structureel | realisatie | 800  |      |
h    | 0.7      |                       | baten       | structureel | gewijzigd  | 810  | 850  |
i    | 0.7      |                       | baten       | structureel | primitief  | 820  | 840  |
"""


def found(ratio: str, name: str, year: int, organisation: str | None = None, **tables: str) -> Input:
    perspective = compute(dossier(**tables), organisation=organisation)
    need = next(one for one in RATIOS[ratio].needs if one.name == name)
    return InputBook(perspective, all_ratios()).of_ratio(RATIOS[ratio], need, year)


@pytest.mark.parametrize(
    ("ratio", "name", "euros"),
    [
        ("netto_schuldquote", "vaste_schuld", 500),
        ("netto_schuldquote", "netto_vlottende_schuld", 45),
        ("netto_schuldquote", "overlopende_passiva", 25),
        ("netto_schuldquote", "financiele_vaste_activa", 0),
        ("netto_schuldquote", "uitzettingen", 100),
        ("netto_schuldquote", "liquide_middelen", 40),
        ("netto_schuldquote", "overlopende_activa", 10),
        ("netto_schuldquote_gecorrigeerd", "verstrekte_leningen", 0),
        ("solvabiliteitsratio", "eigen_vermogen", 300),
        ("solvabiliteitsratio", "balanstotaal", 900),
    ],
)
def test_a_balance_sheet_by_code_gives_its_inputs(ratio: str, name: str, euros: int) -> None:
    one = found(ratio, name, 2021, balans=BALANCE)
    assert (one.cents, one.note) == (100 * euros, "")
    assert one.origin.startswith("balans 2021")


def test_an_input_of_the_balance_sheet_points_at_its_post_or_at_its_name_when_there_are_more() -> None:
    debt = found("netto_schuldquote", "vaste_schuld", 2021, balans=BALANCE)
    assert (debt.need.name, debt.year, debt.table, debt.row_id) == ("vaste_schuld", 2021, "balans", "P133")
    equity = found("solvabiliteitsratio", "eigen_vermogen", 2021, balans=BALANCE)
    assert (equity.table, equity.row_id) == ("balans", "eigen_vermogen")
    assert equity.origin == "balans 2021: P111 + P112 + P114"


def test_a_given_figure_goes_before_the_balance_sheet_and_keeps_its_source() -> None:
    one = found(
        "netto_schuldquote",
        "vaste_schuld",
        2021,
        balans=BALANCE,
        gegevens="gegeven | 2021 | bron\nvaste_schuld | 1.25 | blz. 3",
    )
    assert (one.cents, one.origin) == (125, "gegevens, vaste_schuld 2021 (blz. 3)")


@pytest.mark.parametrize(
    ("ratio", "letter"), [("netto_schuldquote", "fk.1.A"), ("netto_schuldquote_gecorrigeerd", "fk.1.A")]
)
def test_the_letter_of_the_regulation_is_a_name_too(ratio: str, letter: str) -> None:
    assert found(ratio, "vaste_schuld", 2022, gegevens=f"gegeven | 2022\n{letter} | 7").cents == 700


def test_a_letter_that_two_inputs_share_holds_both() -> None:
    tables = {"gegevens": "gegeven | 2022\nfk.2.D | 9\nfinanciele_vaste_activa | 4"}
    assert found("netto_schuldquote_gecorrigeerd", "financiele_vaste_activa", 2022, **tables).cents == 900
    loans = found("netto_schuldquote_gecorrigeerd", "verstrekte_leningen", 2022, **tables)
    assert (loans.cents, loans.origin) == (0, "begrepen in fk.2.D")
    assert found("netto_schuldquote", "financiele_vaste_activa", 2022, **tables).cents == 400


def test_an_amount_that_belongs_to_no_ratio_is_found_by_its_name_alone() -> None:
    book = InputBook(compute(dossier(gegevens="gegeven | 2022\nemu_desinvesteringen | 4\nfk.1.A | 7")), all_ratios())
    one = book.amount(Need(name="emu_desinvesteringen", letter="", label="desinvesteringen"), 2022)
    assert (one.cents, one.origin) == (400, "gegevens, emu_desinvesteringen 2022")
    assert book.amount(Need(name="vaste_schuld", letter="", label="schuld"), 2022).cents is None


def test_more_than_two_decimals_are_refused_and_not_rounded() -> None:
    one = found("netto_schuldquote", "vaste_schuld", 2022, gegevens="gegeven | 2022\nvaste_schuld | 1.234")
    assert one.cents is None
    assert one.reason == "vaste_schuld van 2022 is 1,234, en verwacht is hoogstens twee decimalen"


def test_the_national_average_is_of_the_year_before_and_says_so_when_it_is_not() -> None:
    before = found(
        "belastingcapaciteit",
        "woonlasten_landelijk",
        2022,
        gegevens="gegeven | 2021 | 2022\nwoonlasten_landelijk | 776 | 800",
    )
    assert (before.cents, before.note) == (77600, "")
    same = found(
        "belastingcapaciteit", "woonlasten_landelijk", 2022, gegevens="gegeven | 2022\nwoonlasten_landelijk | 800"
    )
    assert (same.cents, same.note) == (80000, "jaar wijkt af: 2022 in plaats van 2021")


def test_a_pm_on_the_balance_sheet_is_named() -> None:
    one = found("netto_schuldquote", "vaste_schuld", 2021, balans="balanspost | 2021\nP133 | PM\nP131 | 5")
    assert (one.cents, one.reason) == (None, "balanspost P133 van 2021 is PM")


def test_what_an_incomplete_balance_sheet_does_not_name_is_missing_and_not_nothing() -> None:
    partial = "balanspost | 2021\nP133 | 500\nA23 | 40"
    debt = found("netto_schuldquote", "vaste_schuld", 2021, balans=partial)
    assert (debt.cents, debt.note) == (50000, "de balans van 2021 sluit niet of heeft onbekende codes")
    one = found("netto_schuldquote", "overlopende_activa", 2021, balans=partial)
    assert (one.cents, one.reason) == (
        None,
        "geen balanspost van 2021 voor overlopende_activa, en de balans is niet volledig",
    )


@pytest.mark.parametrize(
    ("ratio", "name", "euros"),
    [
        ("structurele_exploitatieruimte", "structurele_lasten", 600),
        ("structurele_exploitatieruimte", "structurele_baten", 900),
        # Income on taakveld 0.10 is a withdrawal; the result on 0.11 is neither.
        ("structurele_exploitatieruimte", "structurele_onttrekkingen", 70),
        ("structurele_exploitatieruimte", "structurele_toevoegingen", 20),
        ("structurele_exploitatieruimte", "totale_baten", 900),
        ("externe_inhuur", "loonsom", 600),
        ("externe_inhuur", "inhuur", 200),
        ("overhead_aandeel", "overhead", 200),
        ("overhead_aandeel", "totale_lasten", 800),
    ],
)
def test_lines_give_what_they_add_up_to(ratio: str, name: str, euros: int) -> None:
    assert found(ratio, name, 2022, begroting=POSTS).cents == 100 * euros


@pytest.mark.parametrize(
    ("year", "euros", "phase"),
    [(2020, 800, "jaarrekening"), (2021, 850, "begroting na wijziging"), (2022, 900, "raming")],
)
def test_every_year_takes_its_own_phase(year: int, euros: int, phase: str) -> None:
    one = found("grondexploitatie", "totale_baten", year, begroting=POSTS)
    assert (one.cents, one.origin) == (100 * euros, f"begroting en regels {year}, {phase}")


def test_a_proposal_counts_from_the_budget_year_on() -> None:
    one = found(
        "grondexploitatie",
        "totale_baten",
        2022,
        begroting=POSTS,
        voorstellen="voorstel | titel | organisatie | categorie | status\nv | V | diemen | nieuw | concept",
        regels="regel | voorstel | soort | aard | 2022\nr | v | baten | structureel | 33",
    )
    assert one.cents == 93300


def test_income_that_is_not_split_is_unknown() -> None:
    one = found("grondexploitatie", "totale_baten", 2022, begroting="post | soort | 2022\np | saldo | 5")
    assert one.cents is None
    assert "p, soort saldo" in one.reason


def test_a_pm_in_the_lines_is_named() -> None:
    posts = "post | soort | aard | 2022\np | baten | structureel | PM\nq | baten | structureel | 5"
    assert found("grondexploitatie", "totale_baten", 2022, begroting=posts).reason == "totale_baten: PM van p in 2022"


def test_staff_is_unknown_when_a_line_has_no_category() -> None:
    posts = """
post | soort  | aard        | economische_categorie | 2022
p    | lasten | structureel | 1.1                   | 5
q    | lasten | structureel |                       | 5
"""
    one = found("externe_inhuur", "loonsom", 2022, begroting=posts)
    assert (one.cents, one.reason) == (None, "loonsom: niet elke last van 2022 heeft een economische categorie")


def test_the_charges_of_an_investment_need_no_category_to_tell_staff() -> None:
    one = found(
        "externe_inhuur",
        "loonsom",
        2023,
        begroting="post | economische_categorie | soort | aard | 2023\np | 1.1 | lasten | structureel | 5",
        voorstellen="voorstel | titel | organisatie | categorie | status\nweg | Weg | diemen | investering | concept",
        investeringen="investering | voorstel | 2022 | termijn | methode\nw | weg | 100 | 10 | lineair",
    )
    assert (one.cents, one.reason) == (500, "")


def test_a_year_without_a_budget_is_missing() -> None:
    assert found("grondexploitatie", "totale_baten", 2025, begroting=POSTS).cents is None
    assert found("grondexploitatie", "totale_baten", 2022).reason == "totale_baten: geen begroting of rekening van 2022"


def test_the_figures_of_a_document_are_not_those_of_another_organisation() -> None:
    one = found("netto_schuldquote", "vaste_schuld", 2021, "uithoorn", balans=BALANCE)
    assert one.cents is None
    assert "andere organisatie" in one.reason


def test_a_later_year_takes_the_forecast_balance_sheet() -> None:
    posts = """
post | taakveld | economische_categorie | soort  | aard        | 2022
a    | 0.1      | 7.3                   | lasten | structureel | 30
b    | 0.7      |                       | baten  | structureel | 50
"""
    equity = found("solvabiliteitsratio", "eigen_vermogen", 2022, balans=BALANCE, begroting=posts)
    # 300 and a result of 20.
    assert (equity.cents, equity.origin) == (32000, "balansprognose 2022")
    total = found(
        "solvabiliteitsratio",
        "balanstotaal",
        2022,
        balans=BALANCE.replace("P12        | 30\n", "").replace("500", "530"),
        begroting=posts,
    )
    # Assets 900 less 30 of depreciation, and 50 of money that is left over: the other side is 900 and 20 of result.
    assert total.cents == 92000


def test_what_has_to_be_borrowed_is_floating_debt() -> None:
    balance = "balanspost | 2021\nA124 | 145\nP111 | 100\nP212 | 45"
    posts = """
post | taakveld | economische_categorie | soort  | aard        | 2022
a    | 0.1      | 7.3                   | lasten | structureel | 10
b    | 0.1      | 3.8                   | lasten | structureel | 25
"""
    # Assets fall by 10 and equity by 35: 25 has to be borrowed, beside the 45 that was owed already.
    one = found("netto_schuldquote", "netto_vlottende_schuld", 2022, balans=balance, begroting=posts)
    assert (one.cents, one.year) == (7000, 2022)
    assert (one.table, one.row_id) == ("overzichten", "balansprognose/netto_vlottende_schuld")


def test_a_pm_in_the_lines_makes_the_forecast_balance_sheet_unknown() -> None:
    posts = "post | taakveld | economische_categorie | soort | aard | 2022\na | 0.1 | 3.8 | lasten | structureel | PM"
    one = found("solvabiliteitsratio", "eigen_vermogen", 2022, balans=BALANCE, begroting=posts)
    unknown = "vaste_activa, resultaat, voorzieningen"
    assert (one.cents, one.reason) == (None, f"eigen_vermogen: in de balansprognose van 2022 is PM: {unknown}")


def test_without_a_balance_sheet_the_reason_says_so() -> None:
    assert "geen sluitende balans" in found("solvabiliteitsratio", "eigen_vermogen", 2022).reason
