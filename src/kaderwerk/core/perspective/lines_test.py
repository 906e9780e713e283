"""Tests of the lines and how they are shared: who bears what, also when a part is unknown."""

import numpy as np
import pytest

from kaderwerk.core.perspective.blocks import is_in_force
from kaderwerk.core.perspective.compute import compute
from kaderwerk.core.perspective.lines import BALANCE, BASE, EXPENDITURE, NOBODY, line_set
from kaderwerk.core.perspective.shares import SharedLines, share_lines
from kaderwerk.core.questions import QuestionError
from tests.builders import FRAGMENT, SHARED_KEY, dossier

PROPOSAL = "voorstel | titel | organisatie | categorie | status\na | A | duo-plus | nieuw | concept"


def shared(**tables: str) -> SharedLines:
    found = dossier(**{**SHARED_KEY, "voorstellen": PROPOSAL, **tables})
    return share_lines(found, line_set(found, found.years))


def bearer(lines: SharedLines, organisation: str, year: int = 2022) -> tuple[int, bool]:
    at = lines.lines.organisations.index(organisation)
    column = lines.lines.years.index(year)
    return int(lines.effects[0, column, at]), bool(lines.pm[0, column, at])


def test_posts_lines_and_investments_stand_below_each_other() -> None:
    tables = {
        **FRAGMENT,
        "begroting": "post | soort | aard | fase | 2022\np | lasten | structureel | | 5\nq | saldo | | realisatie | 7",
        "investeringen": "investering | voorstel | 2022\nk | ict | 100",
    }
    found = dossier(**tables)
    lines = line_set(found, found.years)
    assert lines.ids == ["p", "veilig-1", "veilig-2", "ict-1", "trainee-1", "adviseur-1", "k"]
    assert lines.categories[0] == BASE
    assert lines.proposal_of[0] == NOBODY
    assert lines.taakvelden[0] == ""
    assert lines.kinds[0] == lines.kinds[-1] == EXPENDITURE != BALANCE
    assert lines.pm[-1].tolist() == [False, True, True, True]


def test_the_rest_of_an_agreement_without_a_key_stays_with_who_asks() -> None:
    lines = shared(
        regels="regel | voorstel | soort | aard | 2022\na-1 | a | lasten | incidenteel | 100",
        aandelen="regel | deelnemer | 2022 | reden\na-1 | diemen | 40 | r",
    )
    assert bearer(lines, "diemen") == (-4000, False)
    assert bearer(lines, "duo-plus") == (-6000, False)


def test_who_asks_bears_a_line_without_a_key_also_when_it_is_nothing() -> None:
    rows = "regel | voorstel | soort | aard | 2022\na-1 | a | lasten | structureel | 0"
    result = compute(dossier(voorstellen=PROPOSAL, regels=rows))
    assert result.participants("a") == ("duo-plus",)


def test_an_agreed_nothing_is_an_agreement_and_an_empty_cell_is_none() -> None:
    key = SHARED_KEY["sleuteldelen"] + "inwoners | diemen | 2020 | 1000\n"
    rows = (
        "regel | voorstel | soort | aard | sleutel | 2022 | 2023\na-1 | a | lasten | structureel | inwoners | 100 | 100"
    )
    agreed = "regel | deelnemer | 2022 | 2023 | reden\na-1 | diemen | 0 | | r"
    lines = shared(sleuteldelen=key, regels=rows, aandelen=agreed)
    assert bearer(lines, "diemen", 2022) == (0, False)
    # 100.00 x 1,000 / 45,331 = 2.2060 euro.
    assert bearer(lines, "diemen", 2023) == (-221, False)


def test_an_unknown_whole_leaves_the_agreed_share_known_and_the_rest_unknown() -> None:
    lines = shared(
        regels="regel | voorstel | soort | aard | sleutel | 2022\na-1 | a | lasten | incidenteel | inwoners | PM",
        aandelen="regel | deelnemer | 2022 | reden\na-1 | diemen | 40 | r",
    )
    assert bearer(lines, "diemen") == (-4000, False)
    assert bearer(lines, "uithoorn") == (0, True)
    assert lines.wholes[0, 0] == -4000
    assert lines.whole_pm[0, 0]


def test_an_unknown_share_makes_the_shares_of_the_others_unknown_too() -> None:
    lines = shared(
        regels="regel | voorstel | soort | aard | sleutel | 2022\na-1 | a | lasten | incidenteel | inwoners | 100",
        aandelen="regel | deelnemer | 2022 | reden\na-1 | diemen | PM | r",
    )
    assert bearer(lines, "diemen") == (0, True)
    assert bearer(lines, "uithoorn")[1]
    assert bearer(lines, "ouder-amstel")[1]
    assert lines.wholes[0, 0] == -10_000
    assert not lines.whole_pm[0, 0]


def test_a_participant_of_weight_zero_takes_part_with_nothing_and_is_never_unknown() -> None:
    key = SHARED_KEY["sleuteldelen"] + "inwoners | diemen | 2020 | 0\n"
    rows = "regel | voorstel | soort | aard | sleutel | 2022\na-1 | a | lasten | incidenteel | inwoners | PM"
    lines = shared(sleuteldelen=key, regels=rows)
    at = lines.lines.organisations.index("diemen")
    assert lines.is_bearer[0, at]
    assert bearer(lines, "diemen") == (0, False)


def test_a_key_that_changes_per_year_divides_each_year_by_its_own_parts() -> None:
    parts = """
sleutel  | deelnemer    | vanaf_jaar | waarde
inwoners | uithoorn     | 2020       | 1
inwoners | ouder-amstel | 2020       | 1
inwoners | uithoorn     | 2023       | 1
inwoners | ouder-amstel | 2023       | 3
"""
    rows = (
        "regel | voorstel | soort | aard | sleutel | 2022 | 2023\na-1 | a | lasten | structureel | inwoners | 100 | 100"
    )
    lines = shared(sleuteldelen=parts, regels=rows)
    assert (bearer(lines, "uithoorn", 2022)[0], bearer(lines, "uithoorn", 2023)[0]) == (-5000, -2500)


def test_shares_add_up_to_the_whole_of_every_line() -> None:
    found = dossier(**FRAGMENT)
    lines = share_lines(found, line_set(found, found.years))
    assert np.array_equal(lines.effects.sum(axis=2), lines.wholes)
    assert np.array_equal(lines.wholes, -lines.lines.amounts)


def test_only_an_adopted_amendment_is_in_force() -> None:
    rows = (
        "amendement | soort | status\na | amendement | aangenomen\nb | amendement | ingediend\nc | motie | aangenomen"
    )
    found = dossier(amendementen=rows)
    assert [is_in_force(found, one) for one in ("", "a", "b", "c", "d")] == [True, True, False, False, False]


def test_totals_beyond_what_programs_hold_exactly_are_refused_and_never_wrap_round() -> None:
    # Ten thousand lines of the largest amount: 10^16 cents, more than 2^53.
    rows = "\n".join(f"p{at} | lasten | structureel | 10000000000 | 1" for at in range(10_000))
    found = dossier(begroting=f"post | soort | aard | 2022 | 2023\n{rows}")
    with pytest.raises(
        QuestionError, match=r"De bedragen van 2022 tellen samen op tot meer dan € 90\.071\.992\.547\.409, het"
    ):
        compute(found)
