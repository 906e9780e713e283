"""Charges start when an asset is in use, rest on all that was spent, and say where something is unknown."""

from fractions import Fraction
from typing import Any

import pytest

from kaderwerk.core.capital.charges import ChargeTable, capital_charges, interest_rate
from kaderwerk.core.money import CentsArray
from kaderwerk.core.overlay import Overlay
from kaderwerk.core.questions import QuestionError
from tests.builders import FRAME, dossier

YEARS = (2022, 2023, 2024, 2025)
PLAIN = Overlay(scenario="alles", counted=frozenset({"v"}))
TWO_PERCENT = Fraction(1, 50)
PROPOSAL = "voorstel | titel | organisatie | categorie | status\nv | V | diemen | investering | concept"
KINDS = """
activasoort | naam     | termijn_hoogste | methode   | balanscode | activeren
gebouw      | Gebouwen | 40              | annuitair | A123       | ja
grond       | Grond    |                 | geen      | A121       |
dienst      | Abonnement |               |           |            | nee
"""
HEADER = (
    "investering | voorstel | activasoort | bijdrage_derden | gereed | termijn | methode | restwaarde"
    " | eerste_afschrijving | 2021 | 2022 | 2023 | 2024\n"
)


def charges(row: str, *, years: tuple[int, ...] = YEARS, overlay: Overlay = PLAIN, rate: str = "2") -> ChargeTable:
    cells = row.split("|")
    investments = HEADER + "i | v | " + " | ".join([*cells, *[""] * (11 - len(cells))])
    found = dossier(dossier=frame(rate), voorstellen=PROPOSAL, activasoorten=KINDS, investeringen=investments)
    return capital_charges(found, years, overlay=overlay)


def frame(rate: str) -> str:
    return FRAME + (f"omslagrente | {rate}" if rate else "")


def euros(array: CentsArray) -> list[float]:
    return [each / 100 for each in array[0].tolist()]


def marks(found: ChargeTable) -> list[int]:
    return [int(each) for each in found.pm[0]]


def test_the_year_after_completion_is_the_first_with_charges() -> None:
    found = charges("| | | 10 | lineair | | | | 200000 | 300000 |")
    assert euros(found.total) == [0, 0, 60_000, 59_000]
    assert euros(found.depreciation) == [0, 0, 50_000, 50_000]
    assert euros(found.interest) == [0, 0, 10_000, 9_000]
    assert euros(found.book_value) == [0, 200_000, 500_000, 450_000]
    assert marks(found) == [0, 0, 0, 0]
    assert found.missing == ((),)


def test_charges_may_start_in_the_year_of_completion_over_the_whole_base() -> None:
    found = charges("| | | 10 | lineair | | 2022 | | 500000 | |")
    assert euros(found.total) == [60_000, 59_000, 58_000, 57_000]
    assert euros(found.book_value) == [500_000, 450_000, 400_000, 350_000]


def test_a_later_first_year_waits() -> None:
    assert euros(charges("| | | 10 | lineair | | 2024 | | 500000 | |").total) == [0, 0, 60_000, 59_000]


def test_spend_outside_the_window_belongs_to_the_base() -> None:
    found = charges("| | | 10 | | | | 400000 | 100000 | |")
    assert euros(found.total) == [0, 60_000, 59_000, 58_000]
    assert euros(found.book_value) == [400_000, 500_000, 450_000, 400_000]


def test_what_others_contribute_is_deducted_when_the_work_is_done() -> None:
    found = charges("| 100000 | 2023 | 10 | | | 2025 | | 300000 | 300000 |")
    assert euros(found.book_value) == [0, 300_000, 500_000, 500_000]
    assert euros(found.total) == [0, 0, 0, 60_000]


def test_a_term_that_is_over_costs_nothing_more_and_leaves_the_residual_out() -> None:
    found = charges("| | | 2 | | 1000 | | 11000 | | |")
    assert euros(found.total) == [5_220, 5_120, 0, 0]
    assert euros(found.book_value) == [11_000, 6_000, 0, 0]


def test_term_and_method_come_from_the_kind_of_asset() -> None:
    # 1,000,000 over 40 years at 2%: an annuity of 36,555.75.
    found = charges("gebouw | | | | | | | 1000000 | | |")
    assert euros(found.total) == [36_555.75] * 4
    (one,) = found.investments
    assert (one.method, one.term_years, one.balance_code) == ("annuitair", 40, "A123")
    own = charges("gebouw | | | 10 | lineair | | | 500000 | | |")
    assert euros(own.total) == [60_000, 59_000, 58_000, 57_000]


def test_land_pays_interest_alone() -> None:
    found = charges("grond | | | | | | | 500000 | | |")
    assert euros(found.total) == [10_000] * 4
    assert euros(found.book_value) == [500_000] * 4
    assert marks(found) == [0, 0, 0, 0]


def test_what_is_not_capitalised_costs_its_spend_at_once() -> None:
    found = charges("dienst | 100 | | | | | | | 200.01 | 100 |")
    # 100 * 200.01 / 300.01 = 66.6678; the contribution follows the spend.
    assert euros(found.direct) == [133.34, 66.67, 0, 0]
    assert not found.depreciation.any()
    assert not found.book_value.any()
    assert found.missing == ((),), "no rate is needed"


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("dienst | | | | | | | | 100 | PM |", [0, 1, 0, 0]),
        ("dienst | | | | | | | | | |", [1, 1, 1, 1]),
        ("dienst | | 2023 | | | | | | | |", [1, 1, 0, 0]),
        ("| | | 10 | | | | | | |", [1, 1, 1, 1]),
        ("| | 2022 | 10 | | | | | | |", [0, 1, 1, 1]),
        ("| | | 10 | | | | | PM | |", [0, 1, 1, 1]),
        ("| | | 10 | | | | 100 | | PM |", [0, 0, 1, 1]),
        ("| | | 2 | | | | PM | | |", [1, 1, 0, 0]),
        ("| | | | | | | 100 | | |", [1, 1, 1, 1]),
        ("| | | | annuitair | | | | 100 | |", [0, 1, 1, 1]),
        ("| | | | | | | | 0 | |", [1, 1, 1, 1]),
    ],
)
def test_pm_stands_where_something_is_unknown(row: str, expected: list[int]) -> None:
    assert marks(charges(row)) == expected


def test_a_pm_leaves_the_charges_of_what_is_known() -> None:
    found = charges("| | | 10 | | | | | 500000 | PM |")
    assert euros(found.total) == [0, 0, 60_000, 59_000]
    assert found.missing == (("uitgaven",),)


def test_a_contribution_above_what_is_known_so_far_gives_no_income() -> None:
    found = charges("| 900 | | 10 | | 50 | | | 100 | PM |")
    assert not found.total.any()
    assert euros(found.book_value) == [0, 100, 0, 0]


def test_without_a_rate_depreciation_counts_and_interest_is_pm() -> None:
    found = charges("| | | 2 | | | | 100 | | |", rate="")
    assert euros(found.total) == [50, 50, 0, 0]
    assert marks(found) == [1, 1, 0, 0]
    assert found.missing == (("omslagrente",),)
    annuity = charges("gebouw | | | | | | | 100 | | |", rate="")
    assert not annuity.total.any()
    assert marks(annuity) == [1, 1, 1, 1]


def test_a_scenario_takes_a_part_and_moves_everything() -> None:
    half_later = Overlay(
        scenario="s", counted=frozenset({"v"}), parts={"v": Fraction(1, 2)}, delays={"v": 1}, differences={}
    )
    found = charges("| 100000 | | 10 | | 20000 | | 400000 | 300000 | |", overlay=half_later)
    # Half of 700,000 - 100,000 is 300,000, a residual of 10,000 and 29,000 a year; all a year later.
    assert euros(found.depreciation) == [0, 0, 29_000, 29_000]
    assert euros(found.interest) == [0, 0, 6_000, 5_420]
    assert euros(found.book_value) == [0, 200_000, 300_000, 271_000]
    assert found.investments[0].first_year == 2024
    direct = charges("dienst | | | | | | | 100 | 300.01 | |", overlay=half_later)
    assert euros(direct.direct) == [50, 150.01, 0, 0]


def test_an_investment_that_is_given_up_saves_what_it_would_have_cost() -> None:
    assert euros(charges("| | | 10 | | | | -500000 | | |").total) == [-60_000, -59_000, -58_000, -57_000]


def test_an_amount_beyond_the_limit_is_refused_by_name() -> None:
    with pytest.raises(QuestionError, match="Investering i geeft een bedrag van € 10"):
        charges("| | | 1 | | | | 10000000000 | | |")
    assert euros(charges("| | | 10 | | | | 10000000000 | | |").total)[0] == 1_200_000_000


def rated(text: str, difference: str = "0") -> Fraction | None:
    overlay: dict[str, Any] = {"omslagrente": Fraction(difference)}
    return interest_rate(
        dossier(dossier=frame(text)), Overlay(scenario="duur", counted=frozenset(), differences=overlay)
    )


def test_the_rate_is_that_of_the_dossier_and_the_scenario_together() -> None:
    assert rated("2") == TWO_PERCENT
    assert rated("2", "0.5") == Fraction(1, 40)
    assert rated("0.5", "-0.5") == 0
    assert rated("", "1") is None


def test_a_scenario_may_not_turn_interest_round() -> None:
    with pytest.raises(QuestionError, match="scenario duur wordt de omslagrente −0,50 %"):
        rated("0.5", "-1")
    with pytest.raises(QuestionError, match="25,50 %"):
        rated("0.5", "25")


def test_a_dossier_without_investments_has_no_rows() -> None:
    found = capital_charges(dossier(), YEARS, overlay=PLAIN)
    assert found.pm.shape == found.total.shape == (0, 4)
    assert found.row_of == {}


def test_the_total_holds_every_investment_and_says_which_waits_for_a_person() -> None:
    rows = "i | v | 10 | nee | 500000\nj | v | 10 | ja | 100000\nk | v | 10 | | 100000"
    investments = f"investering | voorstel | termijn | bevestigd | 2022\n{rows}"
    found = capital_charges(
        dossier(dossier=frame("2"), voorstellen=PROPOSAL, investeringen=investments), YEARS, overlay=PLAIN
    )
    assert (found.total[:, 1] // 100).tolist() == [60_000, 12_000, 12_000]
    assert [one.is_confirmed for one in found.investments] == [False, True, True]
