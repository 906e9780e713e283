"""Categories: section first, then words."""

import pytest

from kaderwerk.adapters.documents.categories import category_of
from kaderwerk.adapters.documents.directions import Direction

COST = Direction(effect="nadelig", side="lasten", is_said=True)
SAVED = Direction(effect="voordelig", side="lasten", is_said=True)
EARNED = Direction(effect="voordelig", side="baten", is_said=True)
LOST = Direction(effect="nadelig", side="baten", is_said=True)


@pytest.mark.parametrize(
    ("text", "section", "direction", "category"),
    [
        ("een krediet voor de school", "nieuw", COST, "investering"),
        ("een kunstroute", "autonoom", COST, "autonoom"),
        ("een kunstroute", None, COST, "nieuw"),
        ("de nieuwe cao", None, COST, "autonoom"),
        ("over te hevelen naar 2026", None, COST, "technisch"),
        ("een korting op subsidies", None, SAVED, "ombuiging"),
        ("meer uit het gemeentefonds", None, EARNED, "autonoom"),
        ("hogere parkeertarieven", None, EARNED, "ombuiging"),
        ("lagere leges", None, LOST, "autonoom"),
    ],
)
def test_a_claim_has_its_category(text: str, section: str | None, direction: Direction, category: str) -> None:
    assert category_of(text, section=section, direction=direction, is_joint=False) == category


def test_what_a_joint_body_asks_is_autonomous() -> None:
    assert category_of("een werkplek", section=None, direction=COST, is_joint=True) == "autonoom"
