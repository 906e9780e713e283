"""What was read comes back as it was, and a text that a person changed is not believed."""

import dataclasses
from decimal import Decimal

import pytest

from kaderwerk.core.claims.as_read import as_read, claim_as_read
from kaderwerk.core.claims.claim import Claim, OwnShare
from tests.claim_builders import TRAINEES as BASE

OTHER = dataclasses.replace(BASE, amounts_cents={}, own_share=None, funding="overig", effect="voordelig")


@pytest.mark.parametrize(
    "claim",
    [
        BASE,
        dataclasses.replace(BASE, own_share=None, side=None, nature="structureel", until_year=None, pm_years=(2024,)),
        dataclasses.replace(
            BASE,
            own_share=OwnShare(organisation="Diemen", amounts_cents={}, percentage=Decimal("38.460")),
            amounts_cents={2022: 2_725_497, 2023: 0},
            funding="reserve",
        ),
    ],
)
def test_a_reading_comes_back_from_its_text(claim: Claim) -> None:
    before = claim_as_read(as_read(claim), OTHER)
    assert before is not None
    assert as_read(before) == as_read(claim)
    assert before.amounts_cents == claim.amounts_cents
    assert as_read(before) != as_read(OTHER)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "65000",
        "[]",
        "{}",
        as_read(BASE).replace('"65000"', '"veel"'),
        as_read(BASE).replace('"65000"', "65000"),
        as_read(BASE).replace(" ", ""),
        "[" * 100_000,
    ],
)
def test_a_text_that_a_person_changed_is_not_believed(text: str) -> None:
    assert claim_as_read(text, BASE) is None
