"""Bridges of contributions worked by hand: every cause, old and new key, PM, what goes on, and the settlement."""

import dataclasses
import time
from fractions import Fraction

import numpy as np
import pytest

from kaderwerk.core.amount_text import read_amount
from kaderwerk.core.contributions.bridge import BRIDGE_ROWS, Contribution, contribution_book, joint_arrangements
from kaderwerk.core.contributions.changes import CAUSES
from kaderwerk.core.contributions.latest import latest_contributions
from kaderwerk.core.contributions.other_key import effects_by_other_keys
from kaderwerk.core.contributions.settlement import settlements
from kaderwerk.core.dossier.frame import Dossier
from kaderwerk.core.perspective.compute import compute
from kaderwerk.core.perspective.scenario import overlay_of
from tests.builders import dossier

KEYS = {
    "verdeelsleutels": """
sleutel | naam         | maatstaf   | vervangt
oud     | Sleutel 2021 | percentage |
nieuw   | Sleutel 2022 | percentage | oud
vast    | Vast         | percentage |
""",
    "sleuteldelen": """
sleutel | deelnemer    | vanaf_jaar | waarde
oud     | diemen       | 2020       | 40
oud     | ouder-amstel | 2020       | 20
oud     | uithoorn     | 2020       | 40
nieuw   | diemen       | 2020       | 42
nieuw   | ouder-amstel | 2020       | 19
nieuw   | uithoorn     | 2020       | 39
vast    | diemen       | 2020       | 40
vast    | ouder-amstel | 2020       | 20
vast    | uithoorn     | 2020       | 40
""",
}
PROPOSALS = """
voorstel | titel   | organisatie | categorie | status
cao      | Cao     | duo-plus    | autonoom  | concept
archief  | Archief | duo-plus    | nieuw     | concept
slim     | Slimmer | ict-team    | ombuiging | concept
diversen | Overig  | duo-plus    | technisch | concept
nee      | Niet    | duo-plus    | nieuw     | afgewezen
eigen    | Eigen   | diemen      | nieuw     | concept
"""
LINES = """
regel   | voorstel | soort  | aard        | sleutel | oorzaak     | 2022   | 2023   | 2024 | 2025
cao-1   | cao      | lasten | structureel | nieuw   | prijs       | 250000 | 250000 |      |
arch-1  | archief  | lasten | structureel | nieuw   | nieuwe_taak | 60000  |        |      |
slim-1  | slim     | lasten | structureel | vast    | volume      | -80000 |        |      |
div-1   | diversen | lasten | structureel | nieuw   |             | 10000  |        |      |
nee-1   | nee      | lasten | structureel | nieuw   | prijs       | 999    |        |      |
eigen-1 | eigen    | lasten | structureel |         | prijs       | 999    |        |      |
"""
AGREED = """
regel | deelnemer | 2022 | reden
div-1 | diemen    | 4000 | afspraak
"""
LAST = """
bijdrage | gemeenschappelijke_regeling | deelnemer    | status           | datum      | sleutel | 2022
b-d      | duo-plus                    | diemen       | ontwerpbegroting | 2021-04-14 | oud     | 4000000
b-o      | duo-plus                    | ouder-amstel | ontwerpbegroting | 2021-04-14 | oud     | 2000000
b-u      | duo-plus                    | uithoorn     | ontwerpbegroting | 2021-04-14 | oud     | 4000000
"""
TABLES = {**KEYS, "voorstellen": PROPOSALS, "regels": LINES, "aandelen": AGREED, "bijdragen": LAST}


def bridges(found: Dossier, scenario: str = "alles") -> dict[str, Contribution]:
    book = contribution_book(compute(found, scenario))
    return {one.participant: one for one in book.contributions if one.joint_arrangement == "duo-plus"}


def row(found: Contribution, year_at: int) -> dict[str, int]:
    """The rows of a bridge in one year that are not zero, in cents."""
    return {name: int(found.rows[name].cents[year_at]) for name in BRIDGE_ROWS if found.rows[name].cents[year_at]}


def cents(**euros: str) -> dict[str, int]:
    return {name: read_amount(text) for name, text in euros.items()}


def test_the_bridge_of_three_participants_by_hand() -> None:
    found = bridges(dossier(**TABLES))
    # The base: 10,000,000 by 42/19/39 instead of 40/20/40. The cao: 105,000 instead of 100,000 for Diemen. Of the
    # 6,000 that Diemen's agreement leaves, 19/58 is 1,965.52 and 20/60 is 2,000.
    assert row(found["diemen"], 0) == cents(
        laatste="4000000", prijs="100000", volume="-32000", verdeelsleutel="206200",
        nieuwe_taak="24000", overig="4000", nieuw="4302200",
    )  # fmt: skip
    assert row(found["ouder-amstel"], 0) == cents(
        laatste="2000000", prijs="50000", volume="-16000", verdeelsleutel="-103134.48",
        nieuwe_taak="12000", overig="2000", nieuw="1944865.52",
    )  # fmt: skip
    assert row(found["uithoorn"], 0) == cents(
        laatste="4000000", prijs="100000", volume="-32000", verdeelsleutel="-103065.52",
        nieuwe_taak="24000", overig="4000", nieuw="3992934.48",
    )  # fmt: skip
    assert sum(int(one.rows["nieuw"].cents[0]) for one in found.values()) == read_amount("10240000")
    assert sum(int(one.rows["verdeelsleutel"].cents[0]) for one in found.values()) == 0


def test_an_amount_goes_on_after_its_last_year_and_says_from_where() -> None:
    found = bridges(dossier(**TABLES))["diemen"]
    assert row(found, 1) == cents(laatste="4000000", prijs="100000", verdeelsleutel="205000", nieuw="4305000")
    assert row(found, 3) == cents(laatste="4000000", verdeelsleutel="200000", nieuw="4200000")
    assert found.latest is not None
    assert found.latest.from_years == (2022, 2022, 2022, 2022)


def test_without_the_newer_key_nothing_stands_under_verdeelsleutel() -> None:
    keys = KEYS["verdeelsleutels"].replace("| percentage | oud", "| percentage |")
    found = bridges(dossier(**{**TABLES, "verdeelsleutels": keys}))
    assert row(found["diemen"], 0)["prijs"] == 10_500_000
    assert all(not one.rows["verdeelsleutel"].cents.any() for one in found.values())


def test_a_scenario_that_leaves_a_proposal_out_leaves_it_out_of_the_bridge() -> None:
    found = bridges(dossier(**TABLES), "vastgesteld")
    assert row(found["diemen"], 0) == cents(laatste="4000000", verdeelsleutel="200000", nieuw="4200000")


def test_a_proposal_that_is_half_taken_and_a_year_later_moves_with_its_agreed_share() -> None:
    perspective = compute(dossier(**TABLES))
    overlay = dataclasses.replace(
        overlay_of(perspective.dossier, "alles"), parts={"diversen": Fraction(1, 2)}, delays={"diversen": 1}
    )
    book = contribution_book(compute(perspective.dossier, overlay))
    found = {one.participant: one for one in book.contributions}
    assert [int(found["diemen"].rows["overig"].cents[at]) for at in (0, 1)] == [0, 200_000]
    # 3,000 over Ouder-Amstel and Uithoorn by the older key is 1,000 and 2,000; by the newer 982.76 and 2,017.24. In
    # 2023 the base brings -100,000 and the cao -2,500.
    assert int(found["ouder-amstel"].rows["overig"].cents[1]) == 100_000
    assert int(found["ouder-amstel"].rows["verdeelsleutel"].cents[1]) == read_amount("-102517.24")


def test_pm_stays_pm_and_marks_the_new_contribution_and_the_key_that_divides_it() -> None:
    last = LAST.replace("oud     | 2000000", "oud     | PM")
    found = bridges(dossier(**{**TABLES, "bijdragen": last, "regels": LINES.replace("| 60000 ", "| PM    ")}))
    marks = {name: bool(found["diemen"].rows[name].pm[0]) for name in BRIDGE_ROWS}
    assert marks == {**dict.fromkeys(BRIDGE_ROWS, False), "verdeelsleutel": True, "nieuwe_taak": True, "nieuw": True}
    assert found["ouder-amstel"].rows["laatste"].pm.all()


def test_without_a_row_the_last_contribution_is_unknown_and_not_zero() -> None:
    found = bridges(dossier(**{**TABLES, "bijdragen": LAST.rsplit("b-u", 1)[0]}))["uithoorn"]
    assert found.latest is None
    assert found.rows["laatste"].pm.all()
    assert found.rows["nieuw"].pm.all()
    # The sum of the two others is 6,000,000; the older key gives Uithoorn 40 % of it, the newer 39 %.
    assert int(found.base_key_changes["nieuw"].cents[0]) == -6_000_000


def test_the_newest_status_counts_then_the_newest_date_and_a_filled_year_before_one_that_goes_on() -> None:
    rows = """
bijdrage | gemeenschappelijke_regeling | deelnemer | status           | datum      | 2021 | 2022 | 2023 | 2024
kader    | duo-plus                    | diemen    | kaderbrief       | 2021-04-01 |      | 1    | 2    | 3
oud      | duo-plus                    | diemen    | ontwerpbegroting | 2020-04-01 | 10   | 20   |      |
ontwerp  | duo-plus                    | diemen    | ontwerpbegroting | 2021-04-14 |      | 30   |      |
vast     | duo-plus                    | diemen    | vastgesteld      | 2020-07-01 | 100  |      |      |
voor     | duo-plus                    | diemen    | voorschot        | 2021-12-01 | 7    | 8    | 9    | 9
"""
    found = latest_contributions(dossier(bijdragen=rows), (2021, 2022, 2023, 2024, 2025))["duo-plus", "diemen"]
    assert (found.series.cents // 100).tolist() == [100, 30, 2, 3, 3]
    assert found.from_years == (2021, 2022, 2023, 2024, 2024)


def test_a_year_before_the_first_amount_adds_nothing() -> None:
    rows = """
bijdrage | gemeenschappelijke_regeling | deelnemer | status     | 2023 | 2024 | 2025
kader    | duo-plus                    | diemen    | kaderbrief | 5    |      | 7
"""
    found = latest_contributions(dossier(bijdragen=rows), (2022, 2023, 2024, 2025))["duo-plus", "diemen"]
    # The gap within the row stays empty as well.
    assert (found.series.cents // 100).tolist() == [0, 5, 0, 7]
    assert found.rows == (None, 0, None, 0)
    assert not found.series.pm.any()


def test_charges_and_staff_of_a_new_proposal_are_a_new_task_and_others_have_no_cause() -> None:
    tables = {
        **KEYS,
        "voorstellen": PROPOSALS,
        "formatie": """
formatieregel | voorstel | functie | schaal | fte | vanaf      | aard        | inzet | sleutel
f-nieuw       | archief  | A       | 8      | 1   | 2022-01-01 | structureel | eigen | vast
f-cao         | cao      | B       | 8      | 0.5 | 2022-01-01 | structureel | eigen | vast
""",
        "normbedragen": "schaal | 2022 | 2023 | 2024 | 2025\n8 | 80000 | 80000 | 80000 | 80000",
    }
    found = bridges(dossier(**tables))["diemen"]
    assert row(found, 0) == cents(nieuwe_taak="32000", overig="16000", nieuw="48000")


def test_a_settlement_is_the_final_contribution_minus_the_advance_where_both_are_known() -> None:
    rows = """
bijdrage | gemeenschappelijke_regeling | deelnemer | status     | datum      | 2019 | 2020 | 2021
v1       | duo-plus                    | diemen    | voorschot  | 2020-01-01 | 100  | 200  | PM
v2       | duo-plus                    | diemen    | voorschot  | 2020-12-01 |      | 210  |
a        | duo-plus                    | diemen    | afrekening | 2021-05-01 | 90   | 250  | 300
b        | duo-plus                    | uithoorn  | afrekening | 2021-05-01 | 1    |      |
"""
    found = settlements(dossier(bijdragen=rows))
    diemen = found["duo-plus", "diemen"]
    assert diemen.years == (2019, 2020, 2021)
    assert diemen.difference == (-1_000, 4_000, None)
    assert (diemen.advance_rows, diemen.final_rows) == ((0, 1, 0), (2, 2, 2))
    assert found["duo-plus", "uithoorn"].difference == (None,)


def test_a_key_that_starts_later_changes_the_base_from_then_on() -> None:
    parts = KEYS["sleuteldelen"].replace("nieuw   | diemen       | 2020", "nieuw   | diemen       | 2024")
    parts = parts.replace("nieuw   | ouder-amstel | 2020", "nieuw   | ouder-amstel | 2024")
    parts = parts.replace("nieuw   | uithoorn     | 2020", "nieuw   | uithoorn     | 2024")
    found = bridges(dossier(**{**KEYS, "sleuteldelen": parts, "bijdragen": LAST}))["diemen"]
    assert (found.rows["verdeelsleutel"].cents // 100).tolist() == [0, 0, 200_000, 200_000]


def test_who_leaves_a_key_pays_nothing_and_still_has_its_bridge() -> None:
    keys = KEYS["sleuteldelen"].replace("| 42", "| 0").replace("| 19", "| 61")
    found = bridges(dossier(**{**TABLES, "sleuteldelen": keys, "aandelen": "regel | deelnemer\n"}))["diemen"]
    # 40 % of the base, the cao, the archive and the 10,000 leave; only the saving by the fixed key stays.
    assert row(found, 0) == cents(
        laatste="4000000", prijs="100000", volume="-32000", verdeelsleutel="-4128000",
        nieuwe_taak="24000", overig="4000", nieuw="-32000",
    )  # fmt: skip


def test_another_key_in_place_leaves_agreed_shares_and_totals_as_they_are() -> None:
    perspective = compute(dossier(**TABLES))
    rows = np.arange(len(perspective.lines.ids))
    found, is_divided = effects_by_other_keys(perspective, rows, {"nieuw": "oud"})
    effects = perspective.shared.effects[rows][:, perspective.shown]
    assert (found.sum(axis=2) == effects.sum(axis=2)).all()
    at = perspective.lines.ids.index("div-1")
    assert found[at, 0].tolist() == [-400_000, 0, 0, -200_000, -400_000]
    assert perspective.lines.organisations == ["diemen", "duo-plus", "ict-team", "ouder-amstel", "uithoorn"]
    assert is_divided[at].tolist() == [True] * 4
    assert not is_divided[perspective.lines.ids.index("slim-1")].any()


def test_who_is_paid_is_a_joint_arrangement() -> None:
    assert joint_arrangements(dossier()) == {"duo-plus"}
    assert contribution_book(compute(dossier())).contributions == ()


@pytest.mark.parametrize("scenario", ["alles", "vastgesteld"])
def test_every_bridge_closes(scenario: str) -> None:
    for found in bridges(dossier(**TABLES), scenario).values():
        steps = [
            sum(column)
            for column in zip(*(found.rows[name].cents.tolist() for name in ("laatste", *CAUSES)), strict=True)
        ]
        assert steps == found.rows["nieuw"].cents.tolist()


def test_twenty_thousand_lines_by_old_and_new_key_take_little_time() -> None:
    count = 20_000
    lines = "\n".join(
        f"r{at} | cao | lasten | structureel | nieuw | prijs | 100 | 100 | 100 | 100" for at in range(count)
    )
    header = "regel | voorstel | soort | aard | sleutel | oorzaak | 2022 | 2023 | 2024 | 2025\n"
    perspective = compute(dossier(**{**TABLES, "regels": header + lines, "aandelen": "regel | deelnemer\n"}))
    start = time.perf_counter()
    book = contribution_book(perspective)
    seconds = time.perf_counter() - start
    diemen = book.contributions[0].rows
    assert int(diemen["prijs"].cents[0]) == count * 4_000
    assert int(diemen["verdeelsleutel"].cents[0]) == 20_000_000 + count * 200
    # A tenth of a second on two cores; the limit leaves room for a busy machine.
    assert seconds < 1.5
