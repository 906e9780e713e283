"""Tests of the perspective: the fragment of Diemen worked by hand, and the laws of sums."""

import numpy as np
import pytest

from kaderwerk.core.dossier.frame import Dossier
from kaderwerk.core.overlay import Overlay
from kaderwerk.core.perspective.compute import Perspective, chosen_balances, compute
from kaderwerk.core.perspective.series import Series
from kaderwerk.core.questions import QuestionError
from tests.builders import FRAGMENT, FRAME, SHARED_KEY, dossier


def in_euros(series: Series) -> list[int]:
    """Whole euros; a test with cents asks for cents."""
    assert not (series.cents % 100).any()
    return [cents // 100 for cents in series.cents.tolist()]


def pm_years(perspective: Perspective, series: Series) -> list[int]:
    return [year for year, is_pm in zip(perspective.years, series.pm.tolist(), strict=True) if is_pm]


@pytest.fixture
def fragment() -> Dossier:
    return dossier(**FRAGMENT)


def test_the_fragment_of_diemen_comes_to_the_figures_of_the_note(fragment: Dossier) -> None:
    result = compute(fragment)
    assert in_euros(result.balance["totaal"]) == [-165_000, -90_000, -90_000, -90_000]
    assert in_euros(result.balance["structureel"]) == [-90_000, -90_000, -90_000, -90_000]
    assert in_euros(result.balance["incidenteel"]) == [-75_000, 0, 0, 0]
    assert in_euros(result.balance["basis"]) == [0, 0, 0, 0]


def test_a_pm_marks_every_sum_it_belongs_to_and_no_other(fragment: Dossier) -> None:
    result = compute(fragment)
    marked = {name: pm_years(result, series) for name, series in result.balance.items()}
    assert marked["incidenteel"] == [2022, 2023]
    assert marked["nieuw"] == [2022, 2023]
    assert marked["totaal"] == [2022, 2023]
    assert marked["structureel"] == marked["autonoom"] == marked["basis"] == []


def test_agreed_shares_come_first_and_the_key_divides_the_rest(fragment: Dossier) -> None:
    result = compute(fragment)
    assert result.participants("trainee") == ("diemen", "ouder-amstel", "uithoorn")
    assert result.share("trainee", "diemen").cents.tolist() == [-2_500_000, 0, 0, 0]
    assert result.share("trainee", "uithoorn").cents.tolist() == [-2_725_497, 0, 0, 0]
    assert result.share("trainee", "ouder-amstel").cents.tolist() == [-1_274_503, 0, 0, 0]
    assert result.whole("trainee").cents.tolist() == [-6_500_000, 0, 0, 0]


def test_a_partner_sees_its_share_as_expenditure(fragment: Dossier) -> None:
    result = compute(fragment, organisation="uithoorn")
    # 60,000 x 30,206 / 44,331 = 40,882.4525 and 40,000 x 30,206 / 44,331 = 27,254.9683: the larger
    # remainders are Ouder-Amstel's (0.7475) and Uithoorn's (0.8...): 40,882.45 + 27,254.97.
    assert result.balance["totaal"].cents.tolist() == [-6_813_742, -4_088_245, -4_088_245, -4_088_245]
    assert result.programmes[0].rows["lasten"].cents.tolist()[0] == 6_813_742


def test_the_asking_organisation_keeps_what_nobody_bears(fragment: Dossier) -> None:
    assert in_euros(compute(fragment, organisation="duo-plus").balance["totaal"]) == [0, 0, 0, 0]


def test_a_share_in_income_is_a_lower_contribution() -> None:
    lines = """
regel | voorstel | soort | aard        | sleutel  | 2022 | 2023
ict-1 | ict      | baten | structureel | inwoners | 100  | 100
"""
    proposals = "voorstel | titel | organisatie | categorie | status\nict | I | duo-plus | ombuiging | concept"
    tables = {**FRAGMENT, "voorstellen": proposals, "regels": lines, "aandelen": "regel | deelnemer\n"}
    result = compute(dossier(**tables), organisation="uithoorn")
    # 100.00 x 30,206 / 44,331 = 68.1374 euro.
    assert result.balance["totaal"].cents.tolist()[:2] == [6814, 6814]
    assert result.programmes[0].rows["lasten"].cents.tolist()[:2] == [-6814, -6814]
    assert result.programmes[0].rows["baten"].cents.tolist()[:2] == [0, 0]


def test_an_afdeling_counts_as_the_organisation_it_belongs_to() -> None:
    tables = {**FRAGMENT, "voorstellen": FRAGMENT["voorstellen"].replace("| duo-plus ", "| ict-team ")}
    assert in_euros(compute(dossier(**tables)).balance["totaal"]) == [-165_000, -90_000, -90_000, -90_000]


def test_rejected_proposals_and_unconfirmed_lines_are_listed_and_count_for_nothing() -> None:
    proposals = FRAGMENT["voorstellen"].replace(
        "trainee   | Trainee         | duo-plus    | autonoom  | concept",
        "trainee   | Trainee         | duo-plus    | autonoom  | afgewezen",
    )
    lines = (
        FRAGMENT["regels"]
        .replace("| 2025\n", "| 2025 | bevestigd\n")
        .replace("| 50000  | 50000  | 50000  | 50000", "| 50000  | 50000  | 50000  | 50000 | nee")
    )
    lines = "\n".join(line if line.count("|") == 9 else line + " | " for line in lines.strip().splitlines())
    result = compute(dossier(**{**FRAGMENT, "voorstellen": proposals, "regels": lines}))
    # 165,000 less the trainee's 25,000 and the structural 50,000 that waits for a person.
    assert in_euros(result.balance["totaal"]) == [-90_000, -40_000, -40_000, -40_000]
    assert result.effect("trainee").cents.tolist() == [0, 0, 0, 0]
    assert "trainee" in result.lines.proposals


def test_the_scenario_vastgesteld_counts_decided_proposals_alone(fragment: Dossier) -> None:
    assert in_euros(compute(fragment, "vastgesteld").balance["totaal"]) == [0, 0, 0, 0]
    decided = {**FRAGMENT, "voorstellen": FRAGMENT["voorstellen"].replace("nieuw     | concept", "nieuw | vastgesteld")}
    result = compute(dossier(**decided), "vastgesteld")
    assert pm_years(result, result.balance["totaal"]) == [2022, 2023]


def test_a_scenario_of_the_dossier_starts_from_alles() -> None:
    tables = {**FRAGMENT, "scenarios": "scenario | voorstel | besluit\nzuinig | ict | afwijzen"}
    assert in_euros(compute(dossier(**tables), "zuinig").balance["totaal"]) == [-125_000, -50_000, -50_000, -50_000]


def test_overlays_that_only_choose_are_added_up_from_the_same_lines(fragment: Dossier) -> None:
    chosen = [Overlay(scenario=name, counted=frozenset(name.split())) for name in ("veilig", "ict adviseur", "")]
    for organisation, expected in (
        ("diemen", [[-100_000, -50_000, -50_000, -50_000], [-40_000] * 4, [0] * 4]),
        ("duo-plus", [[0] * 4] * 3),
    ):
        result = compute(fragment, organisation=organisation)
        balances = list(chosen_balances(result, chosen))
        assert [in_euros(one["totaal"]) for one in balances] == expected
        marked = [2022, 2023] if organisation == "diemen" else []
        assert [pm_years(result, one["totaal"]) for one in balances] == [[], marked, []]
    diemen = next(chosen_balances(compute(fragment), chosen))
    assert in_euros(diemen["structureel"]) == [-50_000] * 4
    assert in_euros(diemen["incidenteel"]) == [-50_000, 0, 0, 0]


def test_an_unknown_scenario_or_organisation_is_refused_with_the_names_that_exist(fragment: Dossier) -> None:
    with pytest.raises(QuestionError, match=r"Scenario duur bestaat niet.*alles, vastgesteld"):
        compute(fragment, "duur")
    with pytest.raises(QuestionError, match=r"Organisatie amstelveen.*diemen"):
        compute(fragment, organisation="amstelveen")


def test_an_investment_makes_its_charges_unknown_from_the_year_after_it_is_ready() -> None:
    tables = {
        **FRAGMENT,
        "investeringen": "investering | voorstel | gereed | 2022 | 2023\nkrediet | adviseur | 2023 | 100000 | 50000",
    }
    result = compute(dossier(**tables))
    assert pm_years(result, result.balance["structureel"]) == [2024, 2025]
    assert pm_years(result, result.balance["totaal"]) == [2022, 2023, 2024, 2025]
    assert in_euros(result.balance["totaal"]) == [-165_000, -90_000, -90_000, -90_000]


def test_a_full_year_amount_runs_by_months() -> None:
    # 60,000 a year from 1 July 2027: 30,000 and then 60,000 (domain rule 5).
    frame = FRAME.replace("2022\n", "2027\n").replace("proef-2027", "proef")
    lines = """
regel | voorstel | soort  | aard        | per_jaar | vanaf
a-1   | a        | lasten | structureel | 60000    | 2027-07-01
"""
    proposals = "voorstel | titel | organisatie | categorie | status\na | A | diemen | nieuw | concept"
    result = compute(dossier(dossier=frame, voorstellen=proposals, regels=lines))
    assert in_euros(result.balance["totaal"]) == [-30_000, -60_000, -60_000, -60_000]


BUDGET = {
    "programmas": "programma | naam\n1 | Bestuur\n2 | Samenleving",
    "reserves": "reserve | naam | beginstand | peildatum\nalgemeen | Algemene reserve | 1000 | 2020-12-31",
    "begroting": """
post | programma | soort       | aard        | reserve  | 2021 | 2022 | 2023 | 2024 | 2025
b1   | 1         | lasten      | structureel |          | 70   | 100  | 100  | 100  | 100
b2   | 2         | baten       | structureel |          | 80   | 150  | 120  | 110  | 90
b3   | 2         | toevoeging  | incidenteel | algemeen | 10   | 30   |      |      |
b4   |           | onttrekking | incidenteel | algemeen |      |      | 5    | PM   |
b5   | 1         | saldo       |             |          |      | 7    |      |      | -1
""",
}


def test_the_budget_gives_balance_programmes_and_reserves() -> None:
    result = compute(dossier(**BUDGET))
    assert in_euros(result.balance["basis"]) == [27, 25, 10, -11]
    assert in_euros(result.balance["onbekend"]) == [7, 0, 0, -1]
    assert in_euros(result.balance["structureel"]) == [50, 20, 10, -10]
    assert [one.programme for one in result.programmes] == ["1", "2", None]
    assert in_euros(result.programmes[0].rows["saldo"]) == [-93, -100, -100, -101]
    assert in_euros(result.programmes[0].rows["lasten"]) == [100, 100, 100, 100]
    assert in_euros(result.programmes[1].rows["toevoeging"]) == [30, 0, 0, 0]
    assert in_euros(result.programmes[2].rows["onttrekking"]) == [0, 5, 0, 0]
    # 1,000 on 31 December 2020, plus 10 in 2021, which lies before the window.
    assert in_euros(result.reserves[0].balance) == [1040, 1035, 1035, 1035]
    assert pm_years(result, result.reserves[0].balance) == [2024, 2025]


def test_programmes_add_up_to_the_total() -> None:
    result = compute(dossier(**{**FRAGMENT, **BUDGET}))
    by_programme = np.array([one.rows["saldo"].cents for one in result.programmes]).sum(axis=0)
    assert by_programme.tolist() == result.balance["totaal"].cents.tolist()


def test_each_year_is_divided_by_the_key_of_that_year_and_by_those_without_an_agreed_share() -> None:
    result = compute(
        dossier(
            verdeelsleutels="""
sleutel | naam | maatstaf
half    | Half | gewicht
""",
            sleuteldelen="""
sleutel | deelnemer    | vanaf_jaar | waarde
half    | diemen       | 2022       | 1
half    | uithoorn     | 2022       | 1
half    | ouder-amstel | 2024       | 1
half    | uithoorn     | 2024       | 3
""",
            voorstellen="""
voorstel | titel  | organisatie | categorie | status
ict      | ICT    | duo-plus    | nieuw     | concept
taxi     | Taxi   | duo-plus    | nieuw     | concept
""",
            regels="""
regel  | voorstel | soort  | aard        | sleutel | 2022 | 2023 | 2024 | 2025
ict-1  | ict      | lasten | structureel | half    | 100  | 100  | 100  | 100
taxi-1 | taxi     | lasten | structureel | half    | 100  | 100  | 100  | 100
""",
            aandelen="""
regel  | deelnemer | 2022 | 2023 | 2024 | 2025 | reden
taxi-1 | uithoorn  | 10   |      | 10   | 0    | afgesproken
""",
        )
    )
    assert in_euros(result.share("ict", "diemen")) == [-50, -50, 0, 0]
    assert in_euros(result.share("ict", "ouder-amstel")) == [0, 0, -25, -25]
    assert in_euros(result.share("ict", "uithoorn")) == [-50, -50, -75, -75]
    assert in_euros(result.share("taxi", "diemen")) == [-90, -50, 0, 0]
    assert in_euros(result.share("taxi", "ouder-amstel")) == [0, 0, -90, -100]
    assert in_euros(result.share("taxi", "uithoorn")) == [-10, -50, -10, 0]


def test_a_column_that_the_schema_does_not_know_counts_for_nothing() -> None:
    begroting = """
post | soort  | aard        | sleutel  | bevestigd | 2022
weg  | lasten | structureel | inwoners | nee       | 10
"""
    result = compute(dossier(**SHARED_KEY, begroting=begroting))
    assert in_euros(result.balance["basis"]) == [-10, 0, 0, 0]


def test_an_empty_dossier_comes_to_nothing() -> None:
    result = compute(dossier())
    assert in_euros(result.balance["totaal"]) == [0, 0, 0, 0]
    assert len(result.programmes) == len(result.reserves) == 0
