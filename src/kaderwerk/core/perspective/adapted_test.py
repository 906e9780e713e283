"""Charges, staff, indexes and scenarios in the perspective: every figure worked by hand."""

import pytest

from kaderwerk.core.perspective.compute import Perspective, compute
from kaderwerk.core.perspective.explanation import explain
from kaderwerk.core.questions import QuestionError
from tests.builders import FRAME, SHARED_KEY, dossier

PROPOSAL = "voorstel | titel | organisatie | categorie | status\na | A | diemen | investering | concept"
ASSET = "investering | voorstel | 2022 | gereed | termijn | methode\nk | a | 500000 | 2022 | 10 | lineair"
RATE = "omslagrente | 2\n"
LATER = """
scenario | voorstel | besluit   | percentage | verschuiving
later    | a        | aanpassen |            | 1
deels    | a        | aanpassen | 40         |
"""


def euros(perspective: Perspective, row: str = "totaal") -> list[int]:
    """The balance in whole euros."""
    cents = perspective.balance[row].cents
    assert not (cents % 100).any()
    return [int(one) // 100 for one in cents]


def pm_years(perspective: Perspective, row: str = "totaal") -> list[bool]:
    return [bool(one) for one in perspective.balance[row].pm]


def test_capital_charges_are_structural_and_start_the_year_after_completion() -> None:
    found = compute(dossier(dossier=FRAME + RATE, voorstellen=PROPOSAL, investeringen=ASSET))
    assert euros(found, "investering") == euros(found, "structureel") == [0, -60_000, -59_000, -58_000]
    assert pm_years(found) == [False] * 4


def test_without_a_rate_the_depreciation_counts_and_the_interest_is_unknown() -> None:
    found = compute(dossier(voorstellen=PROPOSAL, investeringen=ASSET))
    assert euros(found) == [0, -50_000, -50_000, -50_000]
    assert pm_years(found) == [False, True, True, True]


def test_a_delay_of_a_year_changes_every_year_and_a_part_takes_its_part() -> None:
    content = dossier(dossier=FRAME + RATE, voorstellen=PROPOSAL, investeringen=ASSET, scenarios=LATER)
    assert euros(compute(content, "later")) == [0, 0, -60_000, -59_000]
    # 200,000 over ten years at 2 %: 20,000 + 4,000, then 3,600, then 3,200.
    assert euros(compute(content, "deels")) == [0, -24_000, -23_600, -23_200]


def test_another_interest_is_a_scenario_of_its_own() -> None:
    parameters = "scenario | parameter | verschil\nduur | omslagrente | 1"
    content = dossier(dossier=FRAME + RATE, voorstellen=PROPOSAL, investeringen=ASSET, scenarioparameters=parameters)
    assert euros(compute(content, "duur")) == [0, -65_000, -63_500, -62_000]


def test_what_is_not_capitalised_counts_as_incidental_in_its_own_year() -> None:
    content = dossier(
        dossier=FRAME + RATE,
        voorstellen=PROPOSAL,
        activasoorten="activasoort | naam | activeren\nsaas | Abonnement | nee",
        investeringen="investering | voorstel | activasoort | 2022 | 2023\nk | a | saas | 30000 | 20000",
    )
    assert euros(compute(content), "incidenteel") == [-30_000, -20_000, 0, 0]
    assert euros(compute(content), "structureel") == [0, 0, 0, 0]


STAFF = {
    "voorstellen": PROPOSAL,
    "normbedragen": "schaal | 2022 | 2023 | 2024\n10 | 80000 | 82000 | 84000",
    "formatie": "formatieregel | voorstel | schaal | fte | vanaf | aard | eenmalig\n"
    "f | a | 10 | 0.5 | 2022-07-01 | structureel | 5000",
}


def test_staff_costs_by_month_and_norm_and_one_off_cost_is_incidental() -> None:
    found = compute(dossier(**STAFF))
    assert euros(found, "structureel") == [-20_000, -41_000, -42_000, 0]
    assert pm_years(found, "structureel") == [False, False, False, True]
    assert euros(found, "incidenteel") == [-5_000, 0, 0, 0]


def test_incidental_staff_is_incidental_with_its_one_off_cost_and_staff_without_a_nature_is_structural() -> None:
    rows = "formatieregel | voorstel | schaal | fte | tot_en_met | aard | eenmalig\n"
    rows += "f | a | 10 | 1 | 2023-12-31 | incidenteel | 5000\ng | a | 10 | 0.5 | 2022-12-31 | | "
    found = compute(dossier(**STAFF | {"formatie": rows}))
    assert euros(found, "incidenteel") == [-85_000, -82_000, 0, 0]
    assert euros(found, "structureel") == [-40_000, 0, 0, 0]
    assert euros(found, "onbekend") == [0, 0, 0, 0]


def test_a_delay_of_staff_takes_the_norm_of_the_later_year() -> None:
    assert euros(compute(dossier(**STAFF, scenarios=LATER), "later"), "structureel") == [0, -20_500, -42_000, 0]


RUNNING = FRAME + "prijzen | lopend\nprijspeil | 2022\n"
INDEXED = {
    "indexen": "index | 2023 | 2024\ncao | 2.5 | 2",
    "begroting": "post | soort | aard | index | prijzen | 2022 | 2023 | 2024 | 2025\n"
    "p | lasten | structureel | cao | | 100000 | 100000 | 100000 | 100000\n"
    "q | lasten | structureel | | lopend | 100 | 100 | 100 | 100",
}


def test_a_line_grows_by_its_index_in_running_prices_and_the_unknown_year_is_marked() -> None:
    found = compute(dossier(dossier=RUNNING, **INDEXED))
    assert euros(found) == [-100_100, -102_600, -104_650, -104_650]
    assert pm_years(found) == [False, False, False, True]
    constant = compute(dossier(**INDEXED))
    assert euros(constant) == [-100_100] * 4


def test_inflation_one_point_higher() -> None:
    parameters = "scenario | parameter | verschil\nhoger | cao | 1"
    found = compute(dossier(dossier=RUNNING, **INDEXED, scenarioparameters=parameters), "hoger")
    # 100,000 x 1.035 = 103,500; x 1.03 = 106,605.
    assert euros(found)[:3] == [-100_100, -103_600, -106_705]


SHARED = {
    **SHARED_KEY,
    "voorstellen": PROPOSAL.replace("diemen", "duo-plus"),
    "regels": "regel | voorstel | soort | aard | sleutel | 2022 | 2023 | 2024 | 2025\n"
    "r | a | lasten | structureel | inwoners | 100000 | 100000 | 110000 | 110000",
    "aandelen": "regel | deelnemer | 2022 | 2023 | 2024 | 2025 | reden\nr | diemen | 40000 | 40000 | 44000 | 44000 | x",
    "scenarios": LATER,
}


def test_an_agreed_share_moves_and_shrinks_with_its_line() -> None:
    content = dossier(**SHARED)
    assert euros(compute(content, "later")) == [0, -40_000, -40_000, -44_000]
    assert euros(compute(content, "deels")) == [-16_000, -16_000, -17_600, -17_600]
    whole = compute(content, "deels").whole("a")
    assert (whole.cents // 100).tolist() == [-40_000, -40_000, -44_000, -44_000]


def test_money_of_a_year_before_the_window_comes_into_it_by_a_delay() -> None:
    lines = "regel | voorstel | soort | aard | 2021 | 2022\nr | a | lasten | incidenteel | 300 | 100"
    content = dossier(voorstellen=PROPOSAL, regels=lines, scenarios=LATER)
    assert euros(compute(content)) == [-100, 0, 0, 0]
    assert euros(compute(content, "later")) == [-300, -100, 0, 0]


def test_an_agreed_share_of_an_investment_and_of_staff() -> None:
    tables = {**STAFF, "voorstellen": PROPOSAL.replace("diemen", "duo-plus"), **SHARED_KEY}
    rows = "regel | deelnemer | 2022 | 2023 | reden\nf | diemen | 8000 | 16000 | x\nk | diemen | | 20000 | x"
    found = compute(dossier(dossier=FRAME + RATE, **tables, investeringen=ASSET, aandelen=rows))
    assert euros(found) == [-8_000, -36_000, 0, 0]


def test_an_amount_that_a_scenario_brings_beyond_the_limit_is_refused_by_name() -> None:
    rows = INDEXED["begroting"].replace("| 100000\nq", "| 2900000000\nq")
    more = {**INDEXED, "begroting": rows, "indexen": "index | 2023 | 2024 | 2025\ncao | 50 | 50 | 50"}
    parameters = "scenario | parameter | verschil\nhoog | cao | 30"
    content = dossier(dossier=RUNNING, **more, scenarioparameters=parameters)
    # 2.9 billion x 1.5 x 1.5 x 1.5 is 9.8 billion; x 1.8 x 1.8 x 1.8 is 16.9.
    assert euros(compute(content))[3] == -9_787_500_100
    with pytest.raises(QuestionError, match="Post of regel p wordt in 2025 na indexering groter"):
        compute(content, "hoog")


def test_the_story_of_a_share_says_what_made_the_amount() -> None:
    content = dossier(dossier=FRAME + RATE, voorstellen=PROPOSAL, investeringen=ASSET, scenarios=LATER)
    found = explain(compute(content, "later"), "voorstellen/a/aandelen/diemen/2024")
    assert found.formula == (
        "investering k: geheel 60.000 (zie investeringen/k/kapitaallasten/2024; 1 jaar later in dit scenario), "
        "geheel van Diemen"
    )
    part = explain(compute(content, "deels"), "voorstellen/a/aandelen/diemen/2024").formula
    assert "40 % in dit scenario" in part
    rows = "regel | voorstel | soort | aard | index | 2022 | 2023\nr | a | lasten | structureel | cao | 100 | 100"
    running = dossier(dossier=RUNNING, **{**INDEXED, "voorstellen": PROPOSAL, "regels": rows})
    grown = explain(compute(running), "voorstellen/a/aandelen/diemen/2023")
    assert grown.cents == -10_250
    assert "geheel 102,50 (index cao: 102,5 % van het bedrag in prijspeil 2022)" in grown.formula
    assert explain(compute(running), "saldo/basis/2023").formula.endswith("met de index van elke regel sinds 2022")


WHOLLY_AGREED = {
    "voorstellen": PROPOSAL.replace("diemen", "duo-plus"),
    "regels": "regel | voorstel | soort | aard | index | 2022 | 2023\nr | a | lasten | structureel | cao | 1 | 1",
    "aandelen": "regel | deelnemer | 2022 | 2023 | reden\n"
    "r | diemen | 0.33 | 0.33 | x\nr | ouder-amstel | 0.33 | 0.33 | x\nr | uithoorn | 0.34 | 0.34 | x",
    "indexen": "index | 2023\ncao | 50",
}


def shares(perspective: Perspective, year_at: int) -> list[int]:
    """The shares of who bears something; the asker takes part in the rest, which is nothing."""
    found = [int(perspective.share("a", one).cents[year_at]) for one in perspective.participants("a")]
    return [cents for cents in found if cents]


def test_agreed_shares_that_are_the_whole_stay_the_whole_in_part_and_under_an_index() -> None:
    half = dossier(**WHOLLY_AGREED, scenarios="scenario | voorstel | besluit | percentage\nhalf | a | aanpassen | 50")
    # Of 50 cents: 16.5, 16.5 and 17; each by itself would round to 17, 17 and 17.
    assert shares(compute(half, "half"), 0) == [-17, -16, -17]
    running = compute(dossier(dossier=RUNNING, **WHOLLY_AGREED))
    # Of 150 cents: 49.5, 49.5 and 51.
    assert shares(running, 1) == [-50, -49, -51]
    assert running.whole("a").cents.tolist()[:2] == [-100, -150]


def test_a_year_or_a_line_without_a_whole_leaves_the_agreed_shares_of_the_others_within_theirs() -> None:
    tables = {
        **WHOLLY_AGREED,
        "regels": "regel | voorstel | soort | aard | 2022 | 2023 | 2024 | 2025\n"
        "r | a | lasten | incidenteel | PM | 1 | | 1",
        "investeringen": "investering | voorstel | gereed | termijn | methode | 2022\nk | a | 2022 | 1 | lineair | 9",
        # The agreement on the investment comes first; in 2024 nothing is agreed, in 2025 one share is unknown.
        "aandelen": "regel | deelnemer | 2022 | 2023 | 2025 | reden\nk | diemen | | | | x\n"
        "r | diemen | 0.33 | 0.33 | 0.33 | x\nr | ouder-amstel | 0.33 | 0.33 | PM | x\n"
        "r | uithoorn | 0.34 | 0.34 | 0.33 | x",
        "scenarios": "scenario | voorstel | besluit | percentage\nhalf | a | aanpassen | 50",
    }
    found = compute(dossier(dossier=FRAME + RATE, **tables), "half")
    at = found.lines.ids.index("r")
    cents = found.shared.effects[at].tolist()
    # Diemen, Duo+ that asks, the department, Ouder-Amstel and Uithoorn. An unknown whole leaves each share by itself.
    assert cents[0] == [-17, 0, 0, -17, -17]
    assert cents[1] == [-17, 0, 0, -16, -17]
    assert cents[2] == [0] * 5
    # 50 cents, of which two shares of 16.5 are known.
    assert cents[3] == [-17, -16, 0, 0, -17]
    assert found.shared.pm[at].tolist() == [
        [False, True, False, False, False],
        [False] * 5,
        [False] * 5,
        [False, True, False, True, False],
    ]


def test_the_story_of_staff_names_the_row_of_its_cost_and_of_its_one_off_cost() -> None:
    found = explain(compute(dossier(**STAFF)), "voorstellen/a/aandelen/diemen/2022")
    assert found.formula == (
        "formatieregel f: geheel 20.000 (zie formatie/f/kosten/2022), geheel van Diemen; "
        "formatieregel f: geheel 5.000 (zie formatie/f/eenmalig/2022), geheel van Diemen"
    )
