"""A claim: one budget request as a reader found it in a document, not yet confirmed by a person."""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, kw_only=True)
class OwnShare:
    """The part of a claim that falls on the organisation whose document it is.

    ``amounts_cents`` maps a year to positive cents; ``percentage`` is 40 for 40 %, None when not stated.
    """

    organisation: str
    amounts_cents: dict[int, int]
    percentage: Decimal | None = None


@dataclass(frozen=True, kw_only=True)
class Place:
    """Where a claim stands: the file, page or sheet and cell, and the literal sentence.

    ``begin`` and ``end`` are half-open character positions in the text of that page or file.
    """

    file: str
    page: int | None = None
    sheet: str | None = None
    cell: str | None = None
    begin: int
    end: int
    sentence: str


@dataclass(frozen=True, kw_only=True)
class Claim:
    """One budget request: who asks, for what, how much in which years, and how sure the reader is.

    ``effect`` is nadelig or voordelig for the balance of who asks; ``side`` is lasten, baten or None
    when the text does not say. ``amounts_cents`` holds positive cents per stated year; a structural
    amount stands under its first year only. ``until_year`` None with a structural claim is open-ended.
    ``pm_years`` are the years with an unknown amount. ``certainty`` is a percentage, 0 to 100.
    """

    id: str
    title: str
    organisation: str
    category: str
    nature: str
    effect: str
    side: str | None
    amounts_cents: dict[int, int]
    from_year: int | None
    until_year: int | None
    pm_years: tuple[int, ...] = ()
    own_share: OwnShare | None = None
    fte: Decimal | None = None
    funding: str | None = None
    certainty: int
    doubt: str | None = None
    place: Place
