"""Tests of the sentences of a merge that the commands do not reach easily."""

import pytest

from kaderwerk.cli.merge_text import merge_lines
from kaderwerk.core.claims.merge_report import Difference, MergedClaim, Outcome


def told(outcome: Outcome, *columns: str, reason: str = "") -> list[str]:
    differences = tuple(
        Difference(table="bronnen", row_id="r", column=name, label=name, old="", new="PM") for name in columns
    )
    one = MergedClaim(
        outcome=outcome, title="Brug", proposal="brug", file="nota.pdf", differences=differences, reason_left=reason
    )
    return list(merge_lines([one]))


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (told(Outcome.UNCHANGED), "ongewijzigd: 1 voorstel"),
        (told(Outcome.MOVED, "claim", "begin"), "verplaatst: Brug, een andere plaats in de tekst"),
        (told(Outcome.MOVED, "begin", "zin"), "verplaatst: Brug, andere woorden, dezelfde bedragen"),
        (
            told(Outcome.CHANGED, "2022", reason="zo is het"),
            "gewijzigd: Brug, 2022: leeg → PM (niet overgenomen: zo is het)",
        ),
        (told(Outcome.NEW), "nieuw: Brug, nog zonder bedrag"),
    ],
)
def test_a_claim_is_one_sentence(lines: list[str], expected: str) -> None:
    assert lines == [expected]
