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
