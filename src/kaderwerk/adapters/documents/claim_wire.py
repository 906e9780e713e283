"""A claim between two of our processes: plain values out, and back with the type of every one checked again.

The process that read a hostile document may say anything: whatever is no claim is refused here.
"""

from decimal import Decimal, InvalidOperation
from typing import Any

from kaderwerk.core.claims.claim import Claim, OwnShare, Place

_PLAIN = (
    *("id", "title", "organisation", "category", "nature", "effect", "side", "from_year", "until_year"),
    *("pm_years", "funding", "certainty", "doubt"),
)


class NoClaimError(ValueError):
    """What came from the other process is no claim."""


def claim_to_wire(claim: Claim) -> dict[str, Any]:
    """Return a claim as values that JSON can hold; amounts stay whole cents."""
    share = claim.own_share
    return {
        **{name: getattr(claim, name) for name in _PLAIN},
        "amounts_cents": list(claim.amounts_cents.items()),
        "own_share": None
        if share is None
        else [share.organisation, list(share.amounts_cents.items()), _decimal_text(share.percentage)],
        "fte": _decimal_text(claim.fte),
        "place": vars(claim.place),
    }


def claim_from_wire(found: Any) -> Claim:  # noqa: ANN401  # anything that JSON can hold
    """Return the claim of ``claim_to_wire``.

    Raises:
        NoClaimError: what came back is no claim.
    """
    try:
        return Claim(
            id=_text(found["id"]),
            title=_text(found["title"]),
            organisation=_text(found["organisation"]),
            category=_text(found["category"]),
            nature=_text(found["nature"]),
            effect=_text(found["effect"]),
            side=_text_or_none(found["side"]),
            amounts_cents=_by_year(found["amounts_cents"]),
            from_year=_number_or_none(found["from_year"]),
            until_year=_number_or_none(found["until_year"]),
            pm_years=tuple(_number(one) for one in found["pm_years"]),
            own_share=None if found["own_share"] is None else _share(*found["own_share"]),
            fte=_decimal(found["fte"]),
            funding=_text_or_none(found["funding"]),
            certainty=_number(found["certainty"]),
            doubt=_text_or_none(found["doubt"]),
            place=_place(found["place"]),
        )
    except (KeyError, TypeError, ValueError, InvalidOperation) as error:
        raise NoClaimError from error


def _share(organisation: object, amounts: Any, percentage: object) -> OwnShare:  # noqa: ANN401  # see above
    return OwnShare(organisation=_text(organisation), amounts_cents=_by_year(amounts), percentage=_decimal(percentage))


def _place(found: dict[str, Any]) -> Place:
    return Place(
        file=_text(found["file"]),
        page=_number_or_none(found["page"]),
        sheet=_text_or_none(found["sheet"]),
        cell=_text_or_none(found["cell"]),
        begin=_number(found["begin"]),
        end=_number(found["end"]),
        sentence=_text(found["sentence"]),
    )


def _by_year(pairs: Any) -> dict[int, int]:  # noqa: ANN401  # see above
    return {_number(year): _number(cents) for year, cents in pairs}


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def _text_or_none(value: object) -> str | None:
    return None if value is None else _text(value)


def _number_or_none(value: object) -> int | None:
    return None if value is None else _number(value)


def _number(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise TypeError
    return value


def _decimal(value: object) -> Decimal | None:
    return None if value is None else Decimal(_text(value))


def _decimal_text(value: Decimal | None) -> str | None:
    return None if value is None else str(value)
