"""Claims that travel between processes come back whole, and nothing else comes back."""

import json
from decimal import Decimal
from typing import Any

import pytest

from kaderwerk.adapters.documents.claim_wire import NoClaimError, claim_from_wire, claim_to_wire
from kaderwerk.core.claims.claim import Claim, OwnShare, Place

CLAIM = Claim(
    id="a1",
    title="Park",
    organisation="Duo+",
    category="nieuw",
    nature="structureel",
    effect="nadelig",
    side="lasten",
    amounts_cents={2026: 10_000_000, 2027: 5},
    from_year=2026,
    until_year=None,
    pm_years=(2028,),
    own_share=OwnShare(organisation="Diemen", amounts_cents={2026: 4_000_000}, percentage=Decimal("37.5")),
    fte=Decimal("1.50"),
    funding=None,
    certainty=85,
    doubt="een \ud800 teken",
    place=Place(file="nota.pdf", page=3, sheet=None, cell="B2", begin=0, end=12, sentence="Voor het\npark"),
)


def sent(claim: Claim) -> Any:  # what JSON holds
    return json.loads(json.dumps(claim_to_wire(claim)))


def test_a_claim_comes_back_whole() -> None:
    assert claim_from_wire(sent(CLAIM)) == CLAIM


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("title", 5),
        ("side", []),
        ("amounts_cents", [[2026, "5"]]),
        ("amounts_cents", [[2026, 5.0]]),
        ("amounts_cents", [[2026]]),
        ("pm_years", None),
        ("pm_years", [True]),
        ("own_share", ["Diemen"]),
        ("fte", "veel"),
        ("fte", 1.5),
        ("certainty", None),
        ("place", {"file": "nota.pdf"}),
    ],
)
def test_what_is_no_claim_is_refused(name: str, value: object) -> None:
    with pytest.raises(NoClaimError):
        claim_from_wire({**sent(CLAIM), name: value})


@pytest.mark.parametrize("found", [None, [], "claim", {}])
def test_another_value_is_refused(found: object) -> None:
    with pytest.raises(NoClaimError):
        claim_from_wire(found)
