"""Tests of what shared proposals come to for each participant."""

from kaderwerk.core.figures.groups.deelnemers import GROUP, shared_by
from kaderwerk.core.perspective.compute import compute
from tests.builders import FRAGMENT, dossier


def test_each_participant_has_its_shares_of_what_is_shared() -> None:
    perspective = compute(dossier(**FRAGMENT))
    found = {one.address: one.hundredths for one in GROUP.series(perspective)}
    # ict 40,000 and trainee 25,000 for Diemen; the rest of both, 60,000 and 40,000, by 30,206 and 14,125 inhabitants.
    assert found["deelnemers/diemen/voorstellen"] == (-6_500_000, -4_000_000, -4_000_000, -4_000_000)
    uithoorn, ouder_amstel = found["deelnemers/uithoorn/voorstellen"], found["deelnemers/ouder-amstel/voorstellen"]
    # 60,000 x 30,206 / 44,331 = 40,882.45, and 40,000 the same way 27,254.97.
    assert uithoorn == (-6_813_742, -4_088_245, -4_088_245, -4_088_245)
    assert ouder_amstel == (-3_186_258, -1_911_755, -1_911_755, -1_911_755)
    assert len(found) == 3


def test_what_one_bears_alone_and_what_does_not_count_is_left_out() -> None:
    tables = {
        **FRAGMENT,
        "voorstellen": FRAGMENT["voorstellen"].replace(
            "duo-plus    | autonoom  | concept", "duo-plus | autonoom | afgewezen", 1
        ),
    }
    assert shared_by(compute(dossier(**tables))) == {
        "diemen": ["trainee"],
        "ouder-amstel": ["trainee"],
        "uithoorn": ["trainee"],
    }


def test_a_figure_is_the_sum_of_shares_that_have_their_own_explanation() -> None:
    perspective = compute(dossier(**FRAGMENT))
    series = next(GROUP.series(perspective))
    explained = GROUP.explain(perspective, series, 2022)
    assert [(part.cell, part.cents) for part in explained.parts] == [
        ("voorstellen/ict/aandelen/diemen/2022", -4_000_000),
        ("voorstellen/trainee/aandelen/diemen/2022", -2_500_000),
    ]
    assert explained.cents == -6_500_000


def test_without_shared_proposals_there_is_nothing() -> None:
    assert list(GROUP.series(compute(dossier()))) == []
