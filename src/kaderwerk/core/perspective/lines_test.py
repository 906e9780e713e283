"""Tests of the lines and how they are shared: who bears what, also when a part is unknown."""

import numpy as np
import pytest

from kaderwerk.core.dossier.frame import Dossier
from kaderwerk.core.dossier.tables_budget import CATEGORIES, LINE_KINDS
from kaderwerk.core.perspective.blocks import is_in_force
from kaderwerk.core.perspective.compute import compute
from kaderwerk.core.perspective.lines import BALANCE, BASE, EXPENDITURE, NATURE_NAMES, NOBODY, LineSet, line_set
from kaderwerk.core.perspective.shares import SharedLines, share_lines
from kaderwerk.core.questions import QuestionError
from tests.builders import FRAGMENT, FRAME, SHARED_KEY, dossier

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


EVERY_KIND = {
    **SHARED_KEY,
    "dossier": FRAME + "prijzen | lopend\nprijspeil | 2022\nomslagrente | 2\n",
    "programmas": "programma | naam\n1 | Een\n2 | Twee",
    "reserves": "reserve | naam\nvrij | Vrij\nvast | Vast",
    "indexen": "index | 2023 | 2024 | 2025\ncao | 2.5 | 2 | 2",
    "activasoorten": "activasoort | naam | activeren\nsaas | Abonnement | nee",
    "normbedragen": "schaal | 2022 | 2023 | 2024 | 2025\n10 | 80000 | 80000 | 80000 | 80000",
    "begroting": """
post | programma | taakveld | economische_categorie | soort       | aard        | reserve | index | fase       | 2022
p    | 2         | 0.4      | 3.8                   | lasten      | structureel |         | cao   | raming     | 10
q    | 1         | 0.4      | 3.8                   | lasten      | structureel |         |       | realisatie | 11
o    |           | 0.10     | 7.1                   | onttrekking | incidenteel | vast    |       |            | 12
s    | 2         |          |                       | saldo       |             |         |       |            | 13
""",
    "voorstellen": """
voorstel | titel | organisatie | categorie | status  | programma | taakveld
a        | A     | ict-team    | nieuw     | concept | 1         | 6.1
b        | B     | diemen      | ombuiging | concept |           |
""",
    "regels": """
regel | voorstel | soort      | aard        | sleutel  | programma | taakveld | reserve | index | bevestigd | 2022
a-1   | a        | lasten     | structureel | inwoners | 2         | 0.1      |         | cao   | ja        | 20
a-2   | a        | baten      | incidenteel |          |           |          |         |       | nee       | 21
b-1   | b        | toevoeging | incidenteel |          |           |          | vrij    |       |           | 22
""",
    "investeringen": """
investering | voorstel | activasoort | gereed | termijn | methode  | sleutel  | 2022
k           | a        |             | 2022   | 10      | lineair  | inwoners | 1000
l           | b        | saas        |        |         |          |          | 30
""",
    "formatie": """
formatieregel | voorstel | schaal | fte | aard        | inzet  | taakveld | eenmalig | vanaf
f             | b        | 10     | 1   | structureel | inhuur | 0.8      | 5        | 2022-01-01
g             | a        | 10     | 1   | incidenteel |        |          | 5        | 2022-01-01
""",
}
"""Every kind of line, with every column that a line can have."""


def texts_of(lines: LineSet, row: int) -> str:
    """One line with words for positions: programme, proposal and asker, kind and nature, and what else it has."""
    category = ("basis" if lines.categories[row] == BASE else CATEGORIES[lines.categories[row]],)
    at = lines.proposal_of[row], lines.asker_of[row], lines.reserve_of[row]
    names = lines.proposals, lines.organisations, lines.reserves
    who = ["" if one == NOBODY else known[one] for one, known in zip(at, names, strict=True)]
    kind = LINE_KINDS[lines.kinds[row]], NATURE_NAMES[lines.natures[row]]
    programme = lines.programmes[lines.programme_of[row]] or ""
    codes = lines.taakvelden[row], lines.economic_categories[row], lines.keys[row], lines.indexes[row]
    told = "" if lines.is_confirmed[row] else "onbevestigd"
    return " | ".join([lines.tables[row], lines.ids[row], programme, *who, *category, *kind, *codes, told])


def test_every_kind_of_line_has_what_its_table_and_its_proposal_say() -> None:
    found = dossier(**EVERY_KIND)
    lines = line_set(found, found.years)
    assert [texts_of(lines, row) for row in range(len(lines.ids))] == [
        "begroting | p | 2 |  | diemen |  | basis | lasten | structureel | 0.4 | 3.8 |  | cao | ",
        "begroting | o |  |  | diemen | vast | basis | onttrekking | incidenteel | 0.10 | 7.1 |  |  | ",
        "begroting | s | 2 |  | diemen |  | basis | saldo | onbekend |  |  |  |  | ",
        # The department asks for Duo+; its proposal has programme 1 and taakveld 6.1 unless the line says otherwise.
        "regels | a-1 | 2 | a | duo-plus |  | nieuw | lasten | structureel | 0.1 |  | inwoners | cao | ",
        "regels | a-2 | 1 | a | duo-plus |  | nieuw | baten | incidenteel | 6.1 |  |  |  | onbevestigd",
        "regels | b-1 |  | b | diemen | vrij | ombuiging | toevoeging | incidenteel |  |  |  |  | ",
        "investeringen | k | 1 | a | duo-plus |  | nieuw | lasten | structureel | 6.1 |  | inwoners |  | ",
        "investeringen | l |  | b | diemen |  | ombuiging | lasten | incidenteel |  |  |  |  | ",
        "formatie | f |  | b | diemen |  | ombuiging | lasten | structureel | 0.8 | 3.5.1 |  |  | ",
        "formatie | g | 1 | a | duo-plus |  | nieuw | lasten | incidenteel | 6.1 | 1.1 |  |  | ",
        "formatie | f |  | b | diemen |  | ombuiging | lasten | incidenteel | 0.8 | 3.5.1 |  |  | ",
    ]
    # 1,000 over ten years from 2023 on at 2 %: 120, 118 and 116; incidental staff has its one-off cost with it.
    assert [(row, cents) for row, cents in enumerate(lines.amounts[:, 1].tolist()) if cents] == [
        (6, 120_00),
        (8, 80_000_00),
        (9, 80_000_00),
    ]
    assert lines.amounts[:, 0].tolist() == [
        *(10_00, 12_00, 13_00, 20_00, 21_00, 22_00),
        *(0, 30_00, 80_000_00, 80_005_00, 5_00),
    ]


def test_a_line_of_a_programme_that_is_not_there_is_a_line_without_one() -> None:
    # A comparison of two dossiers passes through such states: a line that is there already, its programme not yet.
    whole = dossier(**EVERY_KIND)
    found = Dossier(
        tables={**whole.tables, "programmas": dossier(programmas="programma | naam\n1 | Een").tables["programmas"]}
    )
    lines = line_set(found, found.years)
    assert lines.programmes == ["1", None]
    assert [lines.programme_of[lines.ids.index(one)] for one in ("p", "o", "a-1", "a-2", "b-1", "k")] == [
        1,
        1,
        1,
        0,
        1,
        0,
    ]


def test_an_amount_beyond_the_limit_is_refused_by_the_line_that_has_it() -> None:
    # 9 billion at 2.5 % stays within ten; at 12.5 % it does not.
    amounts = "structureel | cao | 1 | 1\n{} | {}lasten | structureel | cao | 1 | 9000000000"
    tables = {
        "dossier": EVERY_KIND["dossier"],
        "indexen": "index | 2023\ncao | 2.5",
        "voorstellen": PROPOSAL,
        "scenarioparameters": "scenario | parameter | verschil\nduur | cao | 10",
    }
    posts = "post | soort | aard | index | 2022 | 2023\np | lasten | " + amounts.format("q", "")
    with pytest.raises(QuestionError, match=r"^Post of regel q wordt in 2023 na indexering groter"):
        compute(dossier(**tables, begroting=posts), "duur")
    rows = "regel | voorstel | soort | aard | index | 2022 | 2023\nr | a | lasten | " + amounts.format("t", "a | ")
    with pytest.raises(QuestionError, match=r"^Post of regel t wordt in 2023 na indexering groter"):
        compute(dossier(**tables, regels=rows), "duur")


def test_charges_beyond_the_limit_are_refused_by_the_investment_that_has_them() -> None:
    rows = "investering | voorstel | gereed | termijn | methode | 2022\n"
    rows += "k | a | 2022 | 1 | lineair | 1000\nl | a | 2023 | 1 | lineair | 9900000000"
    # 2 % interest on top of 9.9 billion.
    expected = r"^Investering l geeft een bedrag van € 10\.098\.000\.000,00; een bedrag is hoogstens"
    with pytest.raises(QuestionError, match=expected):
        compute(dossier(dossier=EVERY_KIND["dossier"], voorstellen=PROPOSAL, investeringen=rows))


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
