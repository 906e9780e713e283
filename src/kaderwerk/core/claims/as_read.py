"""What was read of a claim, kept with its source: so that a change of the document is told from one by a person."""

import json
from dataclasses import replace
from decimal import Decimal, InvalidOperation
from typing import Any

from kaderwerk.core.amount_text import AmountError, read_amount, write_amount
from kaderwerk.core.claims.claim import Claim, OwnShare

_BROKEN = (ValueError, TypeError, KeyError, AttributeError, AmountError, InvalidOperation, RecursionError)
"""What a text raises that a person changed into something else."""


def as_read(claim: Claim) -> str:
    """Return all that decides the rows of a claim as one line of JSON; equal texts are equal readings."""
    share = claim.own_share
    found = {
        "effect": claim.effect,
        "soort": claim.side,
        "aard": claim.nature,
        "bedragen": _by_year(claim.amounts_cents),
        "pm": sorted(claim.pm_years),
        "tot_en_met": claim.until_year,
        "eigen_aandeel": None
        if share is None
        else {
            "organisatie": share.organisation,
            "bedragen": _by_year(share.amounts_cents),
            "percentage": None if share.percentage is None else f"{share.percentage.normalize():f}",
        },
        "dekking": claim.funding,
    }
    return json.dumps(found, ensure_ascii=False)


def claim_as_read(text: str, claim: Claim) -> Claim | None:
    """Return a claim as it was read before; None when the text does not say it."""
    try:
        found = json.loads(text)
        share = found["eigen_aandeel"]
        before = replace(
            claim,
            effect=found["effect"],
            side=found["soort"],
            nature=found["aard"],
            amounts_cents=_cents(found["bedragen"]),
            pm_years=tuple(int(year) for year in found["pm"]),
            until_year=found["tot_en_met"],
            own_share=None if share is None else _share(share),
            funding=found["dekking"],
        )
    except _BROKEN:
        return None
    # A text that a person changed may say what no claim says: only what comes back as it was is believed.
    return before if as_read(before) == text else None


def _share(found: dict[str, Any]) -> OwnShare:
    percentage = found["percentage"]
    return OwnShare(
        organisation=found["organisatie"],
        amounts_cents=_cents(found["bedragen"]),
        percentage=None if percentage is None else Decimal(percentage),
    )


def _by_year(amounts_cents: dict[int, int]) -> dict[str, str]:
    return {str(year): write_amount(cents) for year, cents in sorted(amounts_cents.items())}


def _cents(found: dict[str, str]) -> dict[int, int]:
    return {int(year): read_amount(text) for year, text in found.items()}
