"""One request of a row of a table."""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, kw_only=True)
class TableRequest:
    """One request of a row: whole cents per year, positive; positions are those of the row in the text.

    ``share_cents``: what falls on the document's organisation. ``certainty`` is a percentage, ``doubts`` say in Dutch
    why it is below 90.
    """

    title: str
    category: str
    nature: str
    effect: str
    side: str | None
    amounts_cents: dict[int, int]
    pm_years: tuple[int, ...]
    until_year: int | None
    share_cents: dict[int, int] | None
    fte: Decimal | None
    funding: str | None
    certainty: int
    doubts: tuple[str, ...]
    begin: int
    end: int
    sentence: str
