"""The requests of a table: title, amounts, nature, direction, category, share, staff and how sure they are."""

from decimal import Decimal

import pytest

from kaderwerk.adapters.documents.tables.table_request import TableRequest
from tests.table_texts import asked_in, euros

UNSURE = "kolom onzeker: 1 bedrag onder 3 kolommen"
TORN = "namen en bedragen staan los van elkaar; de volgorde verbindt ze"
NO_UNIT = "de tabel noemt geen eenheid"
NO_SIGN = "de tabel zegt niet wat een plus of een min betekent"
NO_YEAR = "de tabel noemt geen jaar; het jaar van het document is genomen"
NOT_THE_TOTAL = "de rijen tellen niet op tot het totaal van de tabel"
TOO_LARGE = "het bedrag is groter dan Kaderwerk aankan"


def only(text: str) -> TableRequest:
    (found,) = asked_in(text)
    return found


def test_a_row_of_new_policy_is_one_request() -> None:
    text = "Nieuw beleid (x € 1.000)\nVoorstel 2026 2027\n1. Zwembad renoveren 120 140\nTotaal 120 140\n"
    assert only(text) == TableRequest(
        title="Zwembad renoveren",
        category="nieuw",
        nature="structureel",
        effect="nadelig",
        side=None,
        amounts_cents={2026: 12_000_000, 2027: 14_000_000},
        pm_years=(),
        until_year=None,
        share_cents=None,
        fte=None,
        funding=None,
        certainty=96,
        doubts=(),
        begin=44,
        end=72,
        sentence="1. Zwembad renoveren 120 140",
    )


def test_what_stops_ends_in_its_last_year() -> None:
    found = only("Nieuw beleid (x € 1.000)\nVoorstel 2026 2027 2028\nZwembad 120 140 -\n")
    assert (found.nature, found.until_year) == ("incidenteel", 2027)


def test_a_saving_is_a_benefit() -> None:
    found = only("Bezuinigingen (x € 1.000)\nMaatregel 2026 2027\nZwembad sluiten 120 140\n")
    assert (found.effect, found.category, found.certainty) == ("voordelig", "ombuiging", 96)


def test_a_saving_that_costs_is_no_saving() -> None:
    text = "Bezuinigingen (x € 1.000)\nMaatregel 2026 2027\nZwembad sluiten 120 140\nKorting op kermis -5 -6\n"
    sluiten, kermis = asked_in(text)
    assert (sluiten.effect, sluiten.category) == ("voordelig", "ombuiging")
    assert (kermis.effect, kermis.category) == ("nadelig", "technisch")


def test_an_investment_is_its_credit_without_term_and_charges() -> None:
    text = "Investeringen (x € 1.000)\nProject | Krediet | Termijn | Kapitaallast\nBrug | 400 | 40 | 12\n"
    found = only(text)
    assert euros(found.amounts_cents) == {2025: 400_000}
    assert (found.category, found.nature, found.effect, found.until_year) == (
        "investering",
        "incidenteel",
        "nadelig",
        2025,
    )


def test_an_investment_over_years_is_without_its_charges_over_years() -> None:
    text = (
        "Investeringen (x € 1.000)\nInvestering Kapitaallasten\nProject 2026 2027 2026 2027\n"
        "Brug 400 - - 12\nFietspad - 80 - -\n"
    )
    brug, fietspad = asked_in(text)
    assert euros(brug.amounts_cents) == {2026: 400_000}
    assert euros(fietspad.amounts_cents) == {2027: 80_000}


def test_two_directions_in_a_row_are_two_requests() -> None:
    text = "Mutaties (x € 1.000, min is nadeel)\nVoorstel 2026 2027\nBrug -40 60\n"
    assert [(one.effect, euros(one.amounts_cents)) for one in asked_in(text)] == [
        ("nadelig", {2026: 40_000}),
        ("voordelig", {2027: 60_000}),
    ]


def test_columns_of_natures_are_two_requests() -> None:
    text = "Nieuw beleid (x € 1.000)\nVoorstel Structureel Incidenteel\nZwembad 120 40\n"
    assert [(one.nature, one.until_year, euros(one.amounts_cents)) for one in asked_in(text)] == [
        ("structureel", None, {2025: 120_000}),
        ("incidenteel", 2025, {2025: 40_000}),
    ]


def test_pm_alone_is_a_request_without_amount() -> None:
    found = only("Nieuw beleid (x € 1.000)\nVoorstel 2026 2027\nNieuwe brug PM PM\n")
    assert (found.amounts_cents, found.pm_years, found.effect) == ({}, (2026, 2027), "nadelig")


@pytest.mark.parametrize(("name", "titles"), [("Sportvelden", ["Sportvelden"]), ("Diversen", []), ("Nog", [])])
def test_a_row_of_pm_alone_asks_for_what_it_names(name: str, titles: list[str]) -> None:
    found = asked_in(f"Nieuw beleid (x € 1.000)\nVoorstel 2026 2027\n{name} PM PM\nZwembad renoveren 120 140\n")
    assert [one.title for one in found if one.pm_years] == titles


def test_a_row_of_dashes_asks_nothing() -> None:
    text = "Nieuw beleid (x € 1.000)\nVoorstel 2026 2027\nNieuwe brug - -\nZwembad 120 140\n"
    assert [one.title for one in asked_in(text)] == ["Zwembad"]


def test_vague_rows_and_totals_ask_nothing() -> None:
    text = "Nieuw beleid (x € 1.000)\nVoorstel 2026 2027\nZwembad 120 140\nOverige 5 6\nTotaal 125 146\n"
    assert [one.title for one in asked_in(text)] == ["Zwembad"]


def test_a_column_of_the_own_organisation_is_its_share() -> None:
    text = "Nieuw beleid (x € 1.000)\nVoorstel Totaal Lindewaard Ouder-Amstel\nZwembad 120 26 94\n"
    found = only(text)
    assert euros(found.amounts_cents) == {2025: 120_000}
    assert euros(found.share_cents) == {2025: 26_000}


def test_a_column_of_staff_is_no_money() -> None:
    found = only("Nieuw beleid (x € 1.000)\nVoorstel | fte | 2026 | 2027\nToezicht | 1,5 | 150 | 150\n")
    assert (found.fte, euros(found.amounts_cents)) == (Decimal("1.5"), {2026: 150_000, 2027: 150_000})


def test_a_group_names_the_category_of_its_rows() -> None:
    text = (
        "Voorstellen (x € 1.000)\nVoorstel 2026 2027\nAutonome ontwikkelingen\nEnergie zwembad 120 140\n"
        "Nieuwe wensen\nSkatebaan 40 60\n"
    )
    assert [(one.title, one.category) for one in asked_in(text)] == [
        ("Energie zwembad", "autonoom"),
        ("Skatebaan", "nieuw"),
    ]


@pytest.mark.parametrize(
    ("text", "certainty", "doubts"),
    [
        ("Nieuw beleid\nVoorstel 2026 2027\nZwembad 120 140\n", 70, (NO_UNIT,)),
        ("Nieuw beleid\nVoorstel 2026 2027\nZwembad 1.000 900\n", 96, ()),
        ("Nieuw beleid\nVoorstel 2026 2027\nZwembad 999 900\n", 70, (NO_UNIT,)),
        ("Voorstellen (x € 1.000)\nVoorstel 2026 2027\nZwembad 120 140\n", 91, ()),
        ("Voorstellen (x € 1.000)\nVoorstel 2026 2027\nZwembad 120 N 140 N\n", 96, ()),
        ("Nieuw beleid (x € 1.000)\nZwembad 120\n", 80, (NO_YEAR,)),
        ("Nieuw beleid (x € 1.000)\nVoorstel 2026 2027 2028\nZwembad 120\n", 70, (UNSURE,)),
        ("Nieuw beleid (x € 1.000)\nVoorstel 2026 2027\nZwembad 20.000.000 1\n", 70, (TOO_LARGE,)),
    ],
)
def test_a_doubt_lowers_how_sure_a_request_is(text: str, certainty: int, doubts: tuple[str, ...]) -> None:
    found = only(text)
    assert found.certainty == certainty
    assert found.doubts[: len(doubts)] == doubts
    assert bool(found.doubts) == bool(doubts)


def test_a_plus_in_a_table_of_mixed_signs_is_doubted_without_a_legend() -> None:
    text = "Mutaties (x € 1.000)\nVoorstel 2026 2027\nZwembad -120 -140\nBrug 40 60\n"
    zwembad, brug = asked_in(text)
    assert (zwembad.effect, zwembad.certainty) == ("nadelig", 91)
    assert (brug.effect, brug.certainty, brug.doubts) == ("voordelig", 70, (NO_SIGN,))


def test_a_torn_table_is_doubted() -> None:
    text = "Nieuw beleid (x € 1.000)\nZwembad\nBrug\n2026 2027\n120 140\n40 60\n"
    assert [(one.title, one.certainty, one.doubts) for one in asked_in(text)] == [
        ("Zwembad", 85, (TORN,)),
        ("Brug", 85, (TORN,)),
    ]


def test_rows_that_do_not_come_to_their_total_are_doubted() -> None:
    text = "Nieuw beleid (x € 1.000)\nVoorstel 2026 2027 2028\nZwembad 120 140 160\nBrug 60\nTotaal 300 300 300\n"
    zwembad, brug = asked_in(text)
    assert (zwembad.certainty, zwembad.doubts) == (70, (NOT_THE_TOTAL,))
    assert (brug.certainty, brug.doubts) == (70, (UNSURE,))


def test_a_loose_cell_that_the_total_settles_is_sure() -> None:
    text = "Nieuw beleid (x € 1.000)\nVoorstel 2026 2027 2028\nZwembad 120 140 160\nBrug 60\nTotaal 120 200 160\n"
    brug = asked_in(text)[1]
    assert (euros(brug.amounts_cents), brug.certainty) == ({2027: 60_000}, 96)


def test_an_amount_that_is_too_large_is_left_out() -> None:
    assert only("Nieuw beleid (x € 1.000)\nVoorstel 2026 2027\nZwembad 20.000.000 1\n").amounts_cents == {}


def test_amounts_once_and_each_year_are_two_requests() -> None:
    text = "Wensen (in euro's)\nOmschrijving | Eenmalig | Per jaar\nWebsite | 25.000 | 6.000\nPrijs | - | 3.000\n"
    assert [(one.title, one.nature, euros(one.amounts_cents)) for one in asked_in(text)] == [
        ("Website", "incidenteel", {2025: 25_000}),
        ("Website", "structureel", {2025: 6_000}),
        ("Prijs", "structureel", {2025: 3_000}),
    ]


def test_a_letter_behind_an_amount_is_its_nature() -> None:
    text = "Wensen (in euro's)\nOmschrijving Bedrag Ingangsjaar I/S\nPrijs 3.000 2027 S\nWebsite 25.000 2026 I\n"
    assert [(one.title, one.nature, euros(one.amounts_cents)) for one in asked_in(text)] == [
        ("Prijs", "structureel", {2027: 3_000}),
        ("Website", "incidenteel", {2026: 25_000}),
    ]


def test_a_table_named_for_capital_charges_is_not_sure_to_ask_credits() -> None:
    (brug,) = asked_in("Kapitaallasten investeringen (x € 1.000)\nProject 2026 2027\nBrug 20 20\n")
    assert brug.doubts == ("de tabel kan kapitaallasten tonen in plaats van kredieten",)


def test_years_behind_a_charge_without_a_credit_are_not_sure_to_ask() -> None:
    (brug,) = asked_in("Investeringen (x € 1.000)\nProject Termijn Afschrijving 2026 2027\nBrug 40 10 20 20\n")
    assert brug.doubts == ("de tabel kan kapitaallasten tonen in plaats van kredieten",)


def test_what_is_still_to_be_filled_in_is_not_sure() -> None:
    text = "Ombuigingen (x € 1.000)\nMaatregel 2026 2027\nTaakstelling organisatie, nader in te vullen 40 60\n"
    (taakstelling,) = asked_in(text)
    assert taakstelling.doubts == ("wat het wordt, is nog niet ingevuld",)


def test_a_sign_against_the_words_of_the_row_is_not_sure() -> None:
    text = "Mutaties (x € 1.000, min is nadeel)\nVoorstel 2026 2027\nBezuiniging subsidies -40 -40\nBrug -60 -60\n"
    assert [one.doubts for one in asked_in(text)] == [("het teken zegt iets anders dan de woorden",), ()]


def test_a_usual_sign_against_the_words_of_the_row_is_not_sure() -> None:
    text = "Mutaties (x € 1.000)\nVoorstel 2026 2027\nHogere opbrengst parkeren -40 -40\nBrug -60 -60\n"
    assert asked_in(text)[0].certainty < 90


def test_income_beside_the_costs_covers_them_and_is_named() -> None:
    text = (
        "Nieuw beleid (in euro's)\nVoorstel | Lasten 2026 | Baten 2026\nZwembad | 100.000 | 30.000\nBrug | 50.000 | 0\n"
    )
    named = "de inkomsten in deze rij staan niet in het bedrag; ze zijn genomen als dekking"
    assert [(one.funding, named in one.doubts) for one in asked_in(text)] == [("overig", True), (None, False)]


def test_signs_that_speak_against_the_words_put_the_whole_table_in_doubt() -> None:
    head = "Nieuw beleid\nBedragen x € 1.000\n2026 2027\n"
    rows = "Zwembad open 20 20\nHogere opbrengst leges 15 15\nBuurtfeest 10 10\n"
    assert {one.title: one.certainty < 90 for one in asked_in(f"{head}{rows}")} == {
        "Zwembad open": True,
        "Hogere opbrengst leges": True,
        "Buurtfeest": True,
    }


def test_one_row_against_a_legend_says_nothing_of_the_others() -> None:
    head = "Nieuw beleid (x € 1.000; + is een nadeel)\n2026 2027\n"
    rows = "Zwembad open 20 20\nHogere opbrengst leges 15 15\nBuurtfeest 10 10\n"
    assert {one.title: one.certainty < 90 for one in asked_in(f"{head}{rows}")} == {
        "Zwembad open": False,
        "Hogere opbrengst leges": True,
        "Buurtfeest": False,
    }


def test_a_legend_that_is_not_understood_puts_the_table_in_doubt() -> None:
    found = only("Nieuw beleid (x € 1.000; een min verandert de uitkomst)\nVoorstel 2026 2027\nZwembad 120 140\n")
    assert found.certainty >= 90
    found = only("Nieuw beleid (x € 1.000; een plus staat voor iets moois)\nVoorstel 2026 2027\nZwembad 120 140\n")
    assert found.doubts == ("wat de tabel zegt over plus en min, is niet duidelijk",)
