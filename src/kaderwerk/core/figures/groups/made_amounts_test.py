"""Families of what is made from tables: charges of investments and cost of staff, with their explanations."""

from kaderwerk.core.figures.groups.formatie import GROUP as STAFF
from kaderwerk.core.figures.groups.investeringen import GROUP as INVESTMENTS
from kaderwerk.core.figures.registry import explain, group_series
from kaderwerk.core.perspective.compute import Perspective, compute
from tests.builders import FRAME, dossier

PROPOSAL = "voorstel | titel | organisatie | categorie | status\na | A | diemen | investering | concept"
BRIDGE = (
    "investering | voorstel | omschrijving | 2022 | termijn | methode | bijdrage_derden | restwaarde\n"
    "brug | a | Brug | 550000 | 10 | lineair | 50000 | 0"
)


def made(**tables: str) -> Perspective:
    return compute(dossier(dossier=FRAME + "omslagrente | 2\n", voorstellen=PROPOSAL, **tables))


def test_an_investment_shows_book_value_depreciation_interest_and_their_sum() -> None:
    perspective = made(investeringen=BRIDGE)
    series = group_series(perspective, INVESTMENTS)
    assert series["investeringen/brug/boekwaarde"].hundredths == (0, 50_000_000, 45_000_000, 40_000_000)
    assert series["investeringen/brug/afschrijving"].hundredths == (0, 5_000_000, 5_000_000, 5_000_000)
    assert series["investeringen/brug/rente"].hundredths == (0, 1_000_000, 900_000, 800_000)
    assert series["investeringen/brug/kapitaallasten"].hundredths == (0, 6_000_000, 5_900_000, 5_800_000)
    (row,) = INVESTMENTS.json(perspective)
    assert (row["grondslag"], row["eerste_jaar"], row["rentepercentage"], row["ontbreekt"]) == (500_000, 2023, 2, [])
    assert row["kapitaallasten"] == {"bedragen": [0, 60_000, 59_000, 58_000], "pm": []}


def test_a_charge_is_explained_down_to_the_row_of_the_table() -> None:
    perspective = made(investeringen=BRIDGE)
    whole = explain(perspective, "investeringen/brug/kapitaallasten/2024")
    assert [(part.cell, part.cents) for part in whole.parts] == [
        ("investeringen/brug/afschrijving/2024", 5_000_000),
        ("investeringen/brug/rente/2024", 900_000),
    ]
    interest = explain(perspective, "investeringen/brug/rente/2024")
    assert interest.formula == "omslagrente van 2 % over de boekwaarde van 450.000 op 1 januari 2024"
    depreciation = explain(perspective, "investeringen/brug/afschrijving/2023")
    assert depreciation.formula.endswith("(uitgaven min bijdragen van derden), lineair in 10 jaren vanaf 2023")
    assert (depreciation.parts[0].table, depreciation.parts[0].row_id) == ("investeringen", "brug")
    before = explain(perspective, "investeringen/brug/kapitaallasten/2022")
    assert (before.cents, "beginnen in 2023" in before.formula) == (0, True)


def test_what_is_not_known_of_an_investment_is_named() -> None:
    perspective = compute(dossier(voorstellen=PROPOSAL, investeringen=BRIDGE))
    found = explain(perspective, "investeringen/brug/rente/2023")
    assert (found.cents, found.is_pm) == (0, True)
    assert found.formula.endswith("onbekend: omslagrente")


def test_spend_that_is_not_capitalised_is_shown_as_direct_cost() -> None:
    perspective = made(
        activasoorten="activasoort | naam | activeren\nsaas | Abonnement | nee",
        investeringen="investering | voorstel | activasoort | 2022\nk | a | saas | 30000",
    )
    assert [*group_series(perspective, INVESTMENTS)] == ["investeringen/k/direct"]
    found = explain(perspective, "investeringen/k/direct/2022")
    assert (found.cents, "niet geactiveerd" in found.formula) == (3_000_000, True)


def test_the_rows_of_an_investment_in_json_are_those_with_an_address() -> None:
    perspective = made(
        activasoorten="activasoort | naam | activeren\nsaas | Abonnement | nee",
        investeringen="investering | voorstel | activasoort | 2022 | termijn | methode\n"
        "k | a | saas | 30000 | |\nbrug | a | | 30000 | 10 | lineair",
    )
    paths = [
        f"investeringen/{row['investering']}/{name}"
        for row in INVESTMENTS.json(perspective)
        for name, value in row.items()
        if isinstance(value, dict)
    ]
    assert paths == [*group_series(perspective, INVESTMENTS)]


FORMATIE = {
    "normbedragen": "schaal | 2022 | 2023\n10 | 80000 | 82000",
    "formatie": "formatieregel | voorstel | functie | schaal | fte | vanaf | aard | eenmalig\n"
    "f | a | Adviseur | 10 | 0.5 | 2022-07-01 | structureel | 5000",
}


def test_staff_shows_months_norm_and_cost_and_what_is_unknown() -> None:
    perspective = made(**FORMATIE)
    series = group_series(perspective, STAFF)
    assert series["formatie/f/kosten"].hundredths == (2_000_000, 4_100_000, 0, 0)
    assert series["formatie/f/kosten"].pm == (False, False, True, True)
    assert series["formatie/f/eenmalig"].hundredths == (500_000, 0, 0, 0)
    (row,) = STAFF.json(perspective)
    assert (row["maanden"], row["normbedragen"]) == ([6, 12, 12, 12], [80_000, 82_000, None, None])


def test_the_cost_of_staff_is_explained_with_its_numbers() -> None:
    perspective = made(**FORMATIE)
    first = explain(perspective, "formatie/f/kosten/2022")
    assert first.formula == "0,5 fte × 80.000 (schaal 10) × 6 ÷ 12 maanden"
    assert "onbekend normbedrag" in explain(perspective, "formatie/f/kosten/2025").formula
    assert explain(perspective, "formatie/f/eenmalig/2022").parts[0].cents == 500_000


def test_an_investment_that_waits_for_a_person_has_no_charges_in_any_figure() -> None:
    head, row = BRIDGE.split("\n")
    waiting = made(investeringen=f"{head} | bevestigd\n{row} | nee\nsluis | a | Sluis | 100000 | 10 | lineair | | | ja")
    # The lock alone: 10,000 depreciation, and 2 % of 100,000, 90,000 and 80,000.
    assert waiting.balance["totaal"].cents.tolist() == [0, -1_200_000, -1_180_000, -1_160_000]
    assert [row["investering"] for row in INVESTMENTS.json(waiting)] == ["sluis"]
    assert {address.split("/")[1] for address in group_series(waiting, INVESTMENTS)} == {"sluis"}
    both = made(investeringen=f"{head} | bevestigd\n{row} |\nsluis | a | Sluis | 100000 | 10 | lineair | | | ja")
    # An empty cell is ja: 60,000, 59,000 and 58,000 of the bridge come with it.
    assert both.balance["totaal"].cents.tolist() == [0, -7_200_000, -7_080_000, -6_960_000]
