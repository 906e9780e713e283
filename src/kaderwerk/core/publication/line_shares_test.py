"""Each line is published with what every organisation bears of it, counted or not."""

from kaderwerk.core.perspective.compute import compute
from kaderwerk.core.publication.line_shares import LineShare, line_shares
from tests.builders import FRAGMENT, dossier

BUDGET = """
post | soort  | aard        | economische_categorie | taakveld | 2022
zorg | lasten | structureel | 3.8                   | 6.1      | 1000
"""


def shares(organisation: str = "diemen", **changes: str) -> dict[tuple[str, str], LineShare]:
    perspective = compute(dossier(**FRAGMENT | changes), organisation=organisation)
    return {(one.line, one.participant): one for one in line_shares(perspective)}


def test_a_line_stands_under_each_who_bears_it_and_a_share_is_lasten() -> None:
    lines = FRAGMENT["regels"].replace("trainee-1  | trainee  | lasten", "trainee-1  | trainee  | baten ")
    found = shares(regels=lines)
    # 65,000 less 25,000 by inhabitants 30,206 to 14,125: 27,254.97 and 12,745.03.
    assert found["trainee-1", "uithoorn"].effect.cents.tolist() == [2_725_497, 0, 0, 0]
    assert found["trainee-1", "ouder-amstel"].effect.cents.tolist() == [1_274_503, 0, 0, 0]
    assert {found["trainee-1", one].kind for one in ("diemen", "uithoorn", "ouder-amstel")} == {"lasten"}
    assert found["veilig-1", "diemen"].effect.cents.tolist() == [-5_000_000, 0, 0, 0]
    assert ("veilig-1", "uithoorn") not in found


def test_a_post_has_its_codes_and_counts_under_basis() -> None:
    one = shares(begroting=BUDGET)["zorg", "diemen"]
    assert (one.table, one.proposal, one.category, one.programme) == ("begroting", "", "basis", None)
    assert (one.taakveld, one.economic_category, one.kind, one.nature) == ("6.1", "3.8", "lasten", "structureel")


def test_a_line_of_a_rejected_proposal_is_shown_and_does_not_count() -> None:
    proposals = FRAGMENT["voorstellen"].replace("| autonoom  | concept", "| autonoom  | afgewezen", 1)
    one = shares(voorstellen=proposals)["veilig-2", "diemen"]
    assert not one.counts
    assert one.effect.cents.tolist() == [-5_000_000] * 4


def test_of_an_unknown_whole_the_agreed_share_is_known() -> None:
    lines = FRAGMENT["regels"].replace("| 100000 | 100000 | 100000 | 100000", "| PM     | 100000 | 100000 | 100000")
    found = shares(regels=lines)
    assert not found["ict-1", "diemen"].effect.pm[0]
    assert found["ict-1", "uithoorn"].effect.pm[0]
    assert {one.is_whole_pm for (line, _), one in found.items() if line == "ict-1"} == {(True, False, False, False)}
