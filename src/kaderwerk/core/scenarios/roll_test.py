"""Rolling on a year: no figure of a common year moves, and the new year is what is structural, made by rule."""

import pytest
from hypothesis import HealthCheck, given, settings

from kaderwerk.core.dossier.frame import Dossier
from kaderwerk.core.dossier.raw import RawDossier
from kaderwerk.core.dossier.reading import read_dossier
from kaderwerk.core.perspective.compute import compute
from kaderwerk.core.questions import QuestionError
from kaderwerk.core.scenarios.edits import edits_between
from kaderwerk.core.scenarios.roll import rolled
from tests.builders import FRAGMENT, FRAME, dossier
from tests.strategies.dossiers import dossiers

HEAD = "soort | aard | 2022 | 2023 | 2024 | 2025"


def totals(one: Dossier) -> dict[int, int]:
    result = compute(one)
    return dict(zip(result.years, result.balance["totaal"].cents.tolist(), strict=True))


def posts(*rows: str, head: str = HEAD) -> Dossier:
    return dossier(begroting="\n".join([f"post | {head}", *rows]))


def new_cells(one: Dossier, table: str = "begroting", year: str = "2026") -> list[str]:
    after = rolled(one).table(table)
    return [after.cell(row, year) for row in range(after.size)]


def test_the_fragment_of_diemen_rolls_on_to_what_is_structural() -> None:
    before, after = dossier(**FRAGMENT), rolled(dossier(**FRAGMENT))
    # 50,000 for safety and 40,000 of the packages go on; the trainee and the first 50,000 were for once.
    assert totals(before) == {2022: -16_500_000, 2023: -9_000_000, 2024: -9_000_000, 2025: -9_000_000}
    assert totals(after) == {2023: -9_000_000, 2024: -9_000_000, 2025: -9_000_000, 2026: -9_000_000}


def test_the_frame_says_what_the_dossier_is_and_where_it_comes_from() -> None:
    assert rolled(dossier()).features == {
        "dossier": "proef-2023",
        "titel": "Kadernota 2023",
        "organisatie": "diemen",
        "soort": "kadernota",
        "begrotingsjaar": "2023",
        "eerste_jaar": "2023",
        "status": "concept",
        "vorig_dossier": "proef-2022",
        "doorgetrokken_vanaf": "2026",
    }


def test_a_structural_post_repeats_and_an_incidental_one_stops() -> None:
    before = posts(
        "a | lasten | structureel | 1 | 2 | 3 | 4.50",
        "b | lasten | incidenteel | 1 | 2 | 3 | 4",
        "c | saldo | structureel | | | | PM",
        "d | baten | structureel | 5 | 0 | 0 | 0",
        "e | baten | structureel | 5 | | |",
        "f | saldo | | 5 | 5 | 5 | 5",
    )
    assert new_cells(before) == ["4.50", "", "PM", "0", "", ""]
    assert rolled(before).table("begroting").header == ("post", *HEAD.split(" | "), "2026")


def test_what_already_stands_in_the_new_year_stays() -> None:
    before = posts(
        "a | lasten | structureel | 1 | 9 | 1",
        "b | lasten | incidenteel | 1 | 9 | 1",
        "c | lasten | structureel | 1 | | 1",
        "d | lasten | structureel | 1 | 0 | 1",
        head="soort | aard | 2025 | 2026 | 2022",
    )
    assert new_cells(before) == ["9", "9", "1", "0"]
    assert rolled(before).table("begroting").header == ("post", "soort", "aard", "2025", "2026", "2022")


def test_a_table_without_the_last_year_gets_an_empty_new_one() -> None:
    before = posts("a | lasten | structureel | 1", head="soort | aard | 2022")
    assert new_cells(before) == [""]


def test_agreed_shares_repeat_where_their_line_does() -> None:
    assert new_cells(dossier(**FRAGMENT), "aandelen") == ["40000", ""]


PROPOSAL = "voorstel | titel | organisatie | categorie | status\nx | X | diemen | nieuw | concept"
SPREAD = "regel | voorstel | soort | aard | per_jaar | vanaf | tot_en_met"


@pytest.mark.parametrize(
    ("until", "cell"), [("", "400"), ("2025-12-31", ""), ("2026-03-31", ""), ("2026-12-31", "400")]
)
def test_a_share_of_an_amount_per_year_goes_on_as_long_as_that_amount_is_the_same(until: str, cell: str) -> None:
    before = dossier(
        voorstellen=PROPOSAL,
        regels=f"{SPREAD}\nx-1 | x | lasten | structureel | 1000 | 2022-01-01 | {until}",
        aandelen="regel | deelnemer | 2025\nx-1 | uithoorn | 400",
    )
    assert new_cells(before, "aandelen") == [cell]
    assert new_cells(before, "regels") == [""]


def test_a_share_that_was_agreed_for_the_new_year_is_not_joined_by_others() -> None:
    before = dossier(
        voorstellen=PROPOSAL,
        regels="regel | voorstel | soort | aard | 2025 | 2026\nx-1 | x | lasten | structureel | 100 | 100",
        aandelen="regel | deelnemer | 2025 | 2026\nx-1 | uithoorn | 60 | 90\nx-1 | diemen | 40 |",
    )
    assert new_cells(before, "aandelen") == ["90", ""]


def test_a_reserve_keeps_its_balances_though_the_first_year_moves() -> None:
    before = dossier(
        begroting=f"post | reserve | {HEAD}\nuit | algemeen | onttrekking | incidenteel | 10 | 20 | |",
        reserves="reserve | naam | beginstand\nalgemeen | Algemeen | 100\nleeg | Leeg |",
    )
    after = rolled(before)
    assert compute(before).reserves[0].balance.cents.tolist() == [9_000, 7_000, 7_000, 7_000]
    assert compute(after).reserves[0].balance.cents.tolist() == [7_000, 7_000, 7_000, 7_000]
    assert after.table("reserves").column("peildatum") == ["2022-01-01", "2022-01-01"]


def test_a_reserve_of_unknown_opening_keeps_the_known_part_of_its_balances() -> None:
    before = dossier(
        begroting=f"post | reserve | {HEAD}\nin | algemeen | toevoeging | structureel | 10 | 0 | 0 | 0",
        reserves="reserve | naam\nalgemeen | Algemeen",
    )
    after = rolled(before)
    assert compute(before).reserves[0].balance.cents.tolist() == [1_000, 1_000, 1_000, 1_000]
    assert compute(after).reserves[0].balance.cents.tolist() == [1_000, 1_000, 1_000, 1_000]
    assert compute(after).reserves[0].balance.pm.all()


@pytest.mark.parametrize(
    ("given_id", "title", "new_id", "new_title"),
    [
        ("proef-2022", "Kadernota 2022", "proef-2023", "Kadernota 2023"),
        ("diemen", "Kadernota", "diemen-2023", "Kadernota 2023"),
        ("p2022.2022", "Nota 2022-2025", "p2023.2023", "Nota 2023-2026"),
        ("20221", "Nota 2022 t/m 2025", "20221-2023", "Nota 2023 t/m 2026"),
        ("x-2022-v2", "Nota 2022 na de nota 2021", "x-2023-v2", "Nota 2023 na de nota 2021"),
    ],
)
def test_names_move_on_with_their_year(given_id: str, title: str, new_id: str, new_title: str) -> None:
    frame = FRAME.replace("proef-2022", given_id).replace("Kadernota 2022", title)
    after = rolled(dossier(dossier=frame))
    assert (after.id, after.title) == (new_id, new_title)


@pytest.mark.parametrize(("earlier", "kept"), [("2025", "2025"), ("2024", "2024"), ("2019", "2023"), ("2099", "2026")])
def test_the_earliest_year_made_by_rule_is_kept(earlier: str, kept: str) -> None:
    after = rolled(dossier(dossier=f"{FRAME}doorgetrokken_vanaf | {earlier}\nstatus | vastgesteld\n"))
    assert after.features["doorgetrokken_vanaf"] == kept
    assert after.features["status"] == "concept"


@pytest.mark.parametrize(
    ("prices", "base", "kept"),
    [
        ("lopend", "", "2022"),
        ("lopend", "begin van het jaar", "begin van het jaar 2022"),
        ("lopend", "1 januari 2021", "1 januari 2021"),
        ("constant", "", ""),
    ],
)
def test_the_price_level_stays_though_the_budget_year_moves(prices: str, base: str, kept: str) -> None:
    after = rolled(dossier(dossier=f"{FRAME}prijzen | {prices}\nprijspeil | {base}\n"))
    assert after.features["prijspeil"] == kept


def test_twice_rolled_is_two_years_on() -> None:
    after = rolled(rolled(dossier(**FRAGMENT)))
    assert (after.id, after.years) == ("proef-2024", (2024, 2025, 2026, 2027))
    assert after.features["doorgetrokken_vanaf"] == "2026"
    assert totals(after)[2027] == -9_000_000


def test_the_last_year_that_exists_cannot_be_passed() -> None:
    frame = FRAME.replace("begrotingsjaar | 2022", "begrotingsjaar | 2097").replace("| 2022", "| 2097")
    with pytest.raises(QuestionError, match="loopt tot en met 2100"):
        rolled(dossier(dossier=frame))


def test_nothing_is_lost() -> None:
    before = dossier(
        **FRAGMENT,
        kalender="moment | organisatie | datum\nraad | diemen | 2022-07-01",
        notities="a | b\n1 | 2",
    )
    changed = {(one.table, one.column) for one in edits_between(before, rolled(before))}
    assert changed == {("dossier", "waarde"), ("dossier", None), ("regels", "2026"), ("aandelen", "2026")}


def test_staff_without_a_first_day_keeps_the_one_that_was_meant() -> None:
    staff = (
        "formatieregel | voorstel | functie | fte | aard | inzet | vanaf | tot_en_met\n"
        "f1 | veilig | Boa | 1 | structureel | eigen | |\n"
        "f2 | veilig | Boa | 1 | structureel | eigen | 2023-07-01 |\n"
        "f3 | veilig | Boa | 1 | incidenteel | eigen | | 2024-12-31\n"
        "f4 | veilig | Boa | 1 | incidenteel | eigen | | 2021-12-31"
    )
    before = dossier(**FRAGMENT, formatie=staff)
    assert before.budget_year == 2022
    assert rolled(before).table("formatie").column("vanaf") == ["2022-01-01", "2023-07-01", "2022-01-01", ""]


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(dossiers())
def test_no_figure_of_a_common_year_moves(raw: RawDossier) -> None:
    before = read_dossier(raw)
    after = rolled(before)
    common, first, second = before.years[1:], compute(before), compute(after)
    for name, series in first.balance.items():
        assert series.cents.tolist()[1:] == second.balance[name].cents.tolist()[: len(common)]
        assert series.pm.tolist()[1:] == second.balance[name].pm.tolist()[: len(common)]
    for one, other in zip(first.reserves, second.reserves, strict=True):
        assert one.balance.cents.tolist()[1:] == other.balance.cents.tolist()[: len(common)]
    assert after.years == (*common, before.years[-1] + 1)
