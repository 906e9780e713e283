"""A claim in the shape of ``read --json``; apart from results, so that reading loads no engine."""

from typing import Any

from kaderwerk.core.amount_text import as_decimal
from kaderwerk.core.claims.claim import Claim

Json = Any
"""A value that JSON can hold."""


def claim_json(claim: Claim) -> dict[str, Json]:
    """Return one claim of ``read``."""
    share = claim.own_share
    place = claim.place
    return {
        "id": claim.id,
        "titel": claim.title,
        "organisatie": claim.organisation,
        "categorie": claim.category,
        "aard": claim.nature,
        "effect": claim.effect,
        "soort": claim.side,
        "bedragen": _by_year(claim.amounts_cents),
        "vanaf": claim.from_year,
        "tot_en_met": claim.until_year,
        "pm": list(claim.pm_years),
        "eigen_aandeel": None
        if share is None
        else {
            "organisatie": share.organisation,
            "bedragen": _by_year(share.amounts_cents),
            "percentage": share.percentage,
        },
        "fte": claim.fte,
        "dekking": claim.funding,
        "zekerheid": as_decimal(claim.certainty),
        "twijfel": claim.doubt,
        "bron": {
            "bestand": place.file,
            "pagina": place.page,
            "blad": place.sheet,
            "cel": place.cell,
            "begin": place.begin,
            "einde": place.end,
            "zin": place.sentence,
        },
    }


def _by_year(amounts_cents: dict[int, int]) -> dict[str, Json]:
    return {str(year): as_decimal(cents) for year, cents in sorted(amounts_cents.items())}
