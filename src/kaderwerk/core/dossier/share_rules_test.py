"""Agreed shares stay within the line's amount and on its side, also when the line is said per full year."""

import pytest

from kaderwerk.core.dossier.reading import read_dossier
from kaderwerk.core.problems import DossierRejectedError
from tests.builders import FRAGMENT, raw_dossier

SPREAD = (
    "regel | voorstel | soort | aard | per_jaar | vanaf | 2022\nr1 | ict | lasten | structureel | 120 | 2022-07-01 |\n"
    "r2 | ict | lasten | incidenteel | | | -100"
)


def rows_refused(shares: str, *, lines: str = SPREAD) -> list[tuple[int | None, str | None, str | None]]:
    raw = raw_dossier(**FRAGMENT | {"regels": lines, "aandelen": "regel | deelnemer | 2022 | 2023\n" + shares})
    try:
        read_dossier(raw)
    except DossierRejectedError as rejected:
        return [(problem.row, problem.column, problem.found) for problem in rejected.problems]
    return []


@pytest.mark.parametrize(
    ("shares", "refused"),
    [
        ("r1 | diemen | 60 | 120", []),
        ("r1 | diemen | 60.01 |", [(2, "2022", "60.01")]),
        ("r1 | diemen | 0 | 121", [(2, "2023", "121")]),
        ("r1 | diemen | PM | PM", []),
        ("r2 | diemen | -100 | 0", []),
        ("r2 | diemen | -100.01 |", [(2, "2022", "-100.01")]),
        ("r2 | diemen | 1 |", [(2, "2022", "1")]),
        ("r2 | diemen | -60 |\nr2 | uithoorn | -50 |", [(3, "2022", "-110")]),
        ("r2 | diemen | -150 |\nr2 | uithoorn | 100 |", [(3, "2022", "100")]),
        ("r2 | diemen | | 1", [(2, "2023", "1")]),
    ],
)
def test_shares_are_within_the_whole_of_their_year(
    shares: str, refused: list[tuple[int | None, str | None, str | None]]
) -> None:
    assert rows_refused(shares) == refused


def test_of_an_unknown_amount_any_share_may_be_agreed() -> None:
    unknown = SPREAD.replace("-100", "PM")
    assert rows_refused("r2 | diemen | -5 |", lines=unknown) == []
