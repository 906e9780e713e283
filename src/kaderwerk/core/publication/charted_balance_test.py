"""The labels of a waterfall are whole steps that add up, in the unit of the dossier when it has one."""

from kaderwerk.core.perspective.compute import compute
from kaderwerk.core.publication.charted_balance import CHARTED_ROWS, charted_balance
from kaderwerk.core.publication.readable_unit import EUROS, THOUSANDS
from tests.builders import FRAGMENT, FRAME, dossier

BUDGET = """
post  | soort | aard        | 2022      | 2023   | 2024 | 2025
baten | baten | structureel | 500400.00 | 500400 |      |
"""


def test_the_fragment_in_thousands() -> None:
    found = charted_balance(compute(dossier(**FRAGMENT)))
    # Security 50 and 50, ICT 40, trainee 25; the adviser is PM.
    assert found.unit == THOUSANDS
    assert found.steps["autonoom"] == (-165, -90, -90, -90)
    assert found.steps["basis"] == found.steps["nieuw"] == (0, 0, 0, 0)
    assert found.steps["totaal"] == (-165, -90, -90, -90)
    assert list(found.steps) == list(found.moved) == list(CHARTED_ROWS)


def test_rounded_steps_add_up_and_a_moved_one_is_marked() -> None:
    lines = "regel | voorstel | soort | aard | sleutel | 2022 | 2023 | 2024 | 2025\n"
    lines += "veilig-1 | veilig | baten | structureel | | 20400 | 1000 | |"
    tables = {"voorstellen": FRAGMENT["voorstellen"], "regels": lines, "begroting": BUDGET}
    found = charted_balance(compute(dossier(**tables)))
    # 500,400 and 20,400 are 500 and 20; the total, 520,800, is 521: the first of two equal remainders goes up.
    assert [found.steps[name][0] for name in ("basis", "autonoom", "totaal")] == [501, 20, 521]
    assert [found.moved[name][0] for name in ("basis", "autonoom", "totaal")] == [True, False, False]


def test_the_unit_of_the_dossier_comes_first() -> None:
    found = charted_balance(compute(dossier(**FRAGMENT, dossier=f"{FRAME}weergave_eenheid | 10000\n")))
    assert found.unit.euros == 10_000
    assert found.steps["autonoom"] == (-17, -9, -9, -9)


def test_nothing_at_all_is_zero_euros() -> None:
    found = charted_balance(compute(dossier()))
    assert found.unit == EUROS
    assert set(found.steps.values()) == {(0, 0, 0, 0)}
