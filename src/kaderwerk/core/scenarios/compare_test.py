"""Tests of comparing two dossiers: each change with its effect, together the whole difference."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kaderwerk.core.dossier.raw import RawDossier
from kaderwerk.core.dossier.reading import read_dossier
from kaderwerk.core.perspective.compute import compute
from kaderwerk.core.questions import QuestionError
from kaderwerk.core.scenarios.compare import compare, compared
from kaderwerk.core.scenarios.roll import rolled
from tests.builders import FRAGMENT, FRAME, dossier
from tests.strategies.dossiers import dossiers


def test_the_same_dossier_has_no_changes() -> None:
    assert compare(dossier(**FRAGMENT), dossier(**FRAGMENT)) == []


def test_a_changed_amount_shows_old_new_and_effect() -> None:
    lines = FRAGMENT["regels"].replace("incidenteel |          | 50000", "incidenteel |          | 51000")
    after = {**FRAGMENT, "regels": lines}
    (change,) = compare(dossier(**FRAGMENT), dossier(**after))
    assert (change.table, change.row_id, change.column) == ("regels", "veilig-1", "2022")
    assert (change.old, change.new) == ("50000", "51000")
    assert change.effects_cents == (-100_000, 0, 0, 0)


def test_largest_effect_comes_first_and_all_add_up() -> None:
    proposals = FRAGMENT["voorstellen"].replace(
        "ict       | ICT-pakketten   | duo-plus    | autonoom  | concept",
        "ict       | ICT           | duo-plus    | autonoom  | afgewezen",
    )
    shares = FRAGMENT["aandelen"].replace("25000 ", "24000 ")
    changes = compare(dossier(**FRAGMENT), dossier(**{**FRAGMENT, "voorstellen": proposals, "aandelen": shares}))
    assert [(one.row_id, one.column) for one in changes] == [
        ("ict", "status"),
        ("trainee-1/diemen", "2022"),
        ("ict", "titel"),
    ]
    assert changes[0].effects_cents == (4_000_000, 4_000_000, 4_000_000, 4_000_000)
    assert changes[1].effects_cents == (100_000, 0, 0, 0)


def test_rows_that_come_and_go_carry_their_effect() -> None:
    fewer = {
        **FRAGMENT,
        "regels": "\n".join(line for line in FRAGMENT["regels"].splitlines() if "veilig-2" not in line),
    }
    (gone,) = compare(dossier(**FRAGMENT), dossier(**fewer))
    assert gone.new is None
    assert gone.effects_cents == (5_000_000,) * 4
    (come,) = compare(dossier(**fewer), dossier(**FRAGMENT))
    assert come.old is None
    assert come.effects_cents == (-5_000_000,) * 4


def test_two_keys_that_change_places_are_no_circle_on_the_way() -> None:
    keys = "sleutel | naam | maatstaf\na | A | gewicht\nb | B | gewicht"
    base = {
        "verdeelsleutels": keys,
        "voorstellen": "voorstel | titel | organisatie | categorie | status\nx | X | duo-plus | nieuw | concept",
        "regels": "regel | voorstel | soort | aard | sleutel | 2022\nx-1 | x | lasten | incidenteel | a | 100",
    }
    header = "sleutel | deelnemer | via | vanaf_jaar | waarde\n"
    first = header + "a | | b | 2020 | 1\nb | diemen | | 2020 | 1"
    second = header + "b | | a | 2020 | 1\na | uithoorn | | 2020 | 1"
    changes = compare(dossier(**base, sleuteldelen=first), dossier(**base, sleuteldelen=second))
    assert sum(one.effects_cents[0] for one in changes) == 10_000


def test_another_window_is_compared_over_the_years_of_the_second() -> None:
    later = {
        **FRAGMENT,
        "dossier": FRAME.replace("begrotingsjaar | 2022", "begrotingsjaar | 2023").replace(
            "eerste_jaar    | 2022", "eerste_jaar | 2023"
        ),
    }
    changes = compare(dossier(**FRAGMENT), dossier(**later))
    assert {one.row_id for one in changes} == {"begrotingsjaar", "eerste_jaar"}
    assert all(one.effects_cents == (0, 0, 0, 0) for one in changes)


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_effects_add_up_to_the_difference_of_the_totals(data: st.DataObject) -> None:
    def some() -> dict[str, str]:
        tables = {}
        for name in ("regels", "aandelen"):
            lines = FRAGMENT[name].strip().splitlines()
            kept = [line for line in lines[1:] if name == "aandelen" or data.draw(st.booleans(), label=line[:9])]
            ids = {line.split("|")[0].strip() for line in kept}
            if name == "regels":
                known = ids
                factor = data.draw(st.integers(1, 3))
                kept = [line.replace("50000", str(50_000 * factor)) for line in kept]
            else:
                kept = [line for line in kept if line.split("|")[0].strip() in known and data.draw(st.booleans())]
            tables[name] = "\n".join([lines[0], *kept])
        weight = data.draw(st.integers(1, 99_999))
        tables["maatstaven"] = FRAGMENT["maatstaven"].replace("30206", str(weight))
        return {**FRAGMENT, **tables}

    first, second = dossier(**some()), dossier(**some())
    changes = compare(first, second)
    expected = compute(second).balance["totaal"].cents - compute(first).balance["totaal"].cents
    assert [sum(one.effects_cents[at] for one in changes) for at in range(4)] == expected.tolist()


PROPOSAL = "voorstel | titel | organisatie | categorie | status\nx | X | diemen | nieuw | concept"


def test_a_dossier_of_another_organisation_is_compared_too() -> None:
    other = {
        "dossier": FRAME.replace("organisatie    | diemen", "organisatie    | haarlem"),
        "organisaties": "organisatie | naam | soort\nhaarlem | Haarlem | gemeente",
        "begroting": "post | soort | aard | 2022\np | baten | structureel | 70",
    }
    changes = compare(dossier(**FRAGMENT), dossier(**other))
    # Diemen bore 165,000 in 2022 and 90,000 in each later year; Haarlem has 70 left in 2022.
    assert [sum(one.effects_cents[at] for one in changes) for at in range(4)] == [
        16_507_000,
        9_000_000,
        9_000_000,
        9_000_000,
    ]


def test_a_department_may_move_to_an_organisation_that_is_new() -> None:
    first = {"organisaties": "organisatie | naam | soort | onderdeel_van\ndiemen | Diemen | gemeente |"}
    second = {
        "dossier": FRAME,
        "organisaties": "organisatie | naam | soort | onderdeel_van\ndiemen | Diemen | afdeling | groot\n"
        "groot | Groot | gemeente |",
    }
    changes = compare(dossier(**first), dossier(**second))
    assert {one.row_id for one in changes} == {"diemen", "groot"}


def test_an_amount_per_year_comes_together_with_its_dates() -> None:
    header = "regel | voorstel | soort | aard | per_jaar | vanaf | 2022 | 2023\n"
    by_year = {"voorstellen": PROPOSAL, "regels": header + "x-1 | x | lasten | structureel | | | 100 | 100"}
    spread = {"voorstellen": PROPOSAL, "regels": header + "x-1 | x | lasten | structureel | 1200 | 2022-07-01 | |"}
    changes = compare(dossier(**by_year), dossier(**spread))
    # Half a year of 1,200 is 600 where 100 was; from 2023 on it is 1,200.
    totals = [sum(one.effects_cents[at] for one in changes) for at in range(4)]
    assert totals == [-50_000, -110_000, -120_000, -120_000]
    back = compare(dossier(**spread), dossier(**by_year))
    assert [sum(one.effects_cents[at] for one in back) for at in range(4)] == [50_000, 110_000, 120_000, 120_000]


def test_changes_of_many_lines_each_show_their_own_effect() -> None:
    header = "regel | voorstel | soort | aard | 2022 | 2023\n"
    first = header + "\n".join(f"r{n} | x | lasten | structureel | {n} | {n}" for n in range(1, 41))
    second = header + "\n".join(f"r{n} | x | lasten | structureel | {2 * n} | {n + 5}" for n in range(1, 41))
    changes = compare(
        dossier(voorstellen=PROPOSAL, regels=first),
        dossier(voorstellen=PROPOSAL, regels=second.replace("r7 ", "nieuw ")),
    )
    by_cell = {(one.row_id, one.column): one.effects_cents for one in changes}
    assert by_cell["r40", "2022"] == (-4_000, 0, 0, 0)
    assert by_cell["r3", "2023"] == (0, -500, 0, 0)
    assert by_cell["r7", None] == (700, 700, 0, 0)
    assert by_cell["nieuw", None] == (-1_400, -1_200, 0, 0)
    assert len(changes) == 2 * 39 + 2


def test_tables_without_a_key_may_have_their_columns_in_another_order() -> None:
    first = {"notities": "a | b\n1 | x\n2 | y", "verordening": "bepaling | waarde\ngrens | 5"}
    second = {"notities": "b | a | c\nx | 1 | z", "verordening": "waarde | bepaling | bron\n5 | grens | art. 3"}
    changes = compare(dossier(**first), dossier(**second))
    assert {(one.table, one.row_id, one.column) for one in changes} == {
        ("notities", "1", "c"),
        ("notities", "2", None),
        ("verordening", "grens/5", "bron"),
    }


@settings(max_examples=40, deadline=None)
@given(dossiers(), dossiers())
def test_the_effects_between_any_two_dossiers_add_up(one: RawDossier, other: RawDossier) -> None:
    first, second = read_dossier(one), read_dossier(other)
    changes = compare(first, second)
    years = second.years
    if first.years == years:
        expected = compute(second).balance["totaal"].cents - compute(first).balance["totaal"].cents
        assert [sum(one.effects_cents[at] for one in changes) for at in range(len(years))] == expected.tolist()


SCENARIOS = "scenario | voorstel | besluit\nzuinig | veilig | afwijzen\nzuinig | ict | afwijzen"


def test_two_scenarios_of_one_dossier_differ_by_their_proposals() -> None:
    case = dossier(**FRAGMENT, scenarios=SCENARIOS)
    changes = compare(case, case, "alles", "zuinig")
    assert [(one.table, one.row_id, one.column, one.old, one.new) for one in changes] == [
        ("scenarios", "veilig", "besluit", "overnemen", "afwijzen"),
        ("scenarios", "ict", "besluit", "overnemen", "afwijzen"),
    ]
    assert [one.effects_cents for one in changes] == [(10_000_000, 5_000_000, 5_000_000, 5_000_000), (4_000_000,) * 4]
    back = compare(case, case, "zuinig", "alles")
    assert back[0].effects_cents == (-10_000_000, -5_000_000, -5_000_000, -5_000_000)


def test_another_dossier_and_another_scenario_add_up_together() -> None:
    first, second = dossier(**FRAGMENT, scenarios=SCENARIOS), dossier(**FRAGMENT, begroting=POST)
    # The second dossier has no scenario of that name: it is left before the other edits are made.
    found = compared(first, second, "zuinig", "vastgesteld")
    assert found.opening.cents.tolist() == [-2_500_000, 0, 0, 0]
    assert found.closing.cents.tolist() == [7_000, 0, 0, 0]
    with pytest.raises(QuestionError, match="Scenario zuinig bestaat niet"):
        compared(first, second, "zuinig")


POST = "post | soort | aard | 2022\np | baten | structureel | 70"


def test_a_share_in_two_proposals_shows_with_each_of_them() -> None:
    shares = FRAGMENT["aandelen"].replace("25000 ", "24000 ").replace("40000 | 40000 | 40000", "41000 | 40000 | 40000")
    changes = compare(dossier(**FRAGMENT), dossier(**{**FRAGMENT, "aandelen": shares}))
    assert {(one.row_id, one.column): one.effects_cents[int(one.column or 0) - 2022] for one in changes} == {
        ("ict-1/diemen", "2022"): -100_000,
        ("trainee-1/diemen", "2022"): 100_000,
    }


def test_a_rolled_dossier_differs_from_the_old_by_nothing_but_its_new_year() -> None:
    first = dossier(**FRAGMENT)
    found = compared(first, rolled(first))
    assert found.years == (2023, 2024, 2025, 2026)
    assert found.opening.cents.tolist() == [-9_000_000, -9_000_000, -9_000_000, 0]
    assert {one.effects_cents[:3] for one in found.changes} == {(0, 0, 0)}
    assert found.changes[0].effects_cents[3] == -5_000_000


ENGINE = {
    "dossier": f"{FRAME}prijzen | lopend\nprijspeil | 1 januari 2022\nomslagrente | 2\n",
    "voorstellen": PROPOSAL,
    "regels": "regel | voorstel | soort | aard | index | 2022 | 2023\n"
    "x-1 | x | lasten | structureel | prijs | 100 | 100",
    "indexen": "index | naam | 2022 | 2023 | 2024 | 2025\nprijs | Prijs | 0 | 2 | 0 | 0",
    "activasoorten": "activasoort | naam | termijn_hoogste | methode\nweg | Weg | 20 | lineair",
    "investeringen": "investering | voorstel | activasoort | termijn | methode | 2022\n"
    "brug | x | weg | 10 | lineair | 1000\nstraat | x | weg | 10 | lineair | 500",
    "normbedragen": "schaal | 2022 | 2023 | 2024 | 2025\n7 | 1200 | 1200 | 1200 | 1200",
    "formatie": "formatieregel | voorstel | schaal | fte | vanaf | aard | inzet\nf-1 | x | 7 | 1 | 2022-01-01 | "
    "structureel | eigen\nf-2 | x | 7 | 2 | 2023-01-01 | structureel | eigen",
}
"""A line with an index, two investments and two rows of staff."""


def engine_changes(**after: tuple[str, str]) -> dict[tuple[str, str, str | None], tuple[int, ...]]:
    """The changes when a text in each of these tables becomes another; all others stay."""
    tables = {**ENGINE, **{name: ENGINE[name].replace(old, new) for name, (old, new) in after.items()}}
    assert tables != ENGINE
    changes = compare(dossier(**ENGINE), dossier(**tables))
    return {(one.table, one.row_id, one.column): one.effects_cents for one in changes}


def test_a_rate_an_index_and_a_rent_show_what_they_do() -> None:
    # 3 % instead of 2 % on 100 euro; a scale of 1,300 instead of 1,200: one and then three fte.
    assert engine_changes(indexen=("| 0 | 2 |", "| 0 | 3 |")) == {("indexen", "prijs", "2023"): (0, -100, 0, 0)}
    found = engine_changes(normbedragen=("| 1200 | 1200 | 1200 | 1200", "| 1300 | 1300 | 1200 | 1200"))
    assert found == {
        ("normbedragen", "7", "2022"): (-10_000, 0, 0, 0),
        ("normbedragen", "7", "2023"): (0, -30_000, 0, 0),
    }
    # One percent more interest over a book value of 1,500, 1,350 and 1,200.
    found = engine_changes(dossier=("omslagrente | 2", "omslagrente | 3"))
    assert found == {("dossier", "omslagrente", "waarde"): (0, -1_500, -1_350, -1_200)}


def test_investments_and_staff_each_show_their_own_effect() -> None:
    found = engine_changes(
        investeringen=("1000\nstraat | x | weg | 10 | lineair | 500", "2000\nstraat | x | weg | 10 | lineair | 600"),
        formatie=("| x | 7 | 2 |", "| x | 7 | 3 |"),
    )
    # A tenth and two percent of 1,000 more, and of 100 more, then of what is left.
    assert found == {
        ("investeringen", "brug", "2022"): (0, -12_000, -11_800, -11_600),
        ("investeringen", "straat", "2022"): (0, -1_200, -1_180, -1_160),
        ("formatie", "f-2", "fte"): (0, -120_000, -120_000, -120_000),
    }


def test_dates_that_pass_each_other_and_a_source_that_is_replaced_are_walked_through() -> None:
    # On the way the row of staff would end before it starts, and the index would have two sources.
    ended = {**ENGINE, "formatie": ENGINE["formatie"].replace("| vanaf |", "| vanaf | tot_en_met |")}
    ended["formatie"] = ended["formatie"].replace("2022-01-01 |", "2022-01-01 | 2022-12-31 |")
    ended["formatie"] = ended["formatie"].replace("2023-01-01 |", "2023-01-01 | 2023-12-31 |")
    later = {**ended, "formatie": ended["formatie"].replace("2022-01-01 | 2022-12-31", "2024-01-01 | 2024-12-31")}
    found = compared(dossier(**ended), dossier(**later))
    assert [one.effects_cents for one in found.changes if any(one.effects_cents)] == [(120_000, 0, -120_000, 0)]
    steps = {**ENGINE, "indexen": "index | naam\nprijs | Prijs", "indexstappen": STEPS}
    for first, second in ((ENGINE, steps), (steps, ENGINE)):
        found = compared(dossier(**first), dossier(**second))
        total = [sum(one.effects_cents[at] for one in found.changes) for at in range(4)]
        assert total == (found.closing.cents - found.opening.cents).tolist()


STEPS = "index | datum | percentage\nprijs | 2022-01-01 | 0\nprijs | 2023-01-01 | 4\nprijs | 2025-01-01 | 0"


def test_a_scenario_with_another_index_and_interest_is_told_per_parameter() -> None:
    case = dossier(
        **ENGINE,
        scenarioparameters="scenario | parameter | verschil\nduur | prijs | 1\nduur | omslagrente | 1",
        scenarios="scenario | voorstel | besluit | percentage\nduur | x | aanpassen | 50",
    )
    found = {(one.table, one.row_id): one for one in compare(case, case, "alles", "duur")}
    assert list(found) == [
        ("scenarios", "x"),
        ("scenarioparameters", "omslagrente"),
        ("scenarioparameters", "prijs"),
    ]
    assert (found["scenarios", "x"].old, found["scenarios", "x"].new) == ("overnemen", "aanpassen: 50 %")
    # Half of what is left: interest over 750, 675 and 600; one percent of 50.
    assert found["scenarioparameters", "omslagrente"].effects_cents == (0, -750, -675, -600)
    assert found["scenarioparameters", "prijs"].effects_cents == (0, -50, 0, 0)
