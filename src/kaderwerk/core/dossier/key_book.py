"""The keys of a dossier as values to divide by: weights from its tables, averaged and scaled."""

import datetime
import math
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction

from kaderwerk.core.allocation.allocate import AllocationKey, KeyBook, KeyPart
from kaderwerk.core.amount_text import read_amount
from kaderwerk.core.dossier.frame import Dossier
from kaderwerk.core.money import UNIT_MAX, WEIGHTS_SUM_MAX

AVERAGE_YEARS_MAX = 20
"""Over how many years a measure may be averaged."""


@dataclass(frozen=True, kw_only=True)
class PartRow:
    """One row of sleuteldelen with the value that it stands for; ``value`` None: no measure found."""

    row: int
    key_id: str
    participant: str
    through_key: str
    from_year: int
    value: Decimal | None


@dataclass(frozen=True, kw_only=True)
class KeyRows:
    """All parts of one key, by first year."""

    key_id: str
    measure: str
    unit_cents: int
    by_year: dict[int, list[PartRow]] = field(default_factory=dict)


def key_rows(dossier: Dossier) -> dict[str, KeyRows]:
    """Read the tables verdeelsleutels and sleuteldelen, with measures looked up at the key's peildatum."""
    keys = dossier.table("verdeelsleutels")
    parts = dossier.table("sleuteldelen")
    measures = _measures(dossier)
    found: dict[str, KeyRows] = {}
    dates: dict[str, list[str]] = {}
    for row in range(keys.size):
        cells = keys.row(row)
        key_id = cells.get("sleutel", "")
        unit = read_amount(cells["afronding"]) if cells.get("afronding") else 1
        found[key_id] = KeyRows(
            key_id=key_id, measure=cells.get("maatstaf", ""), unit_cents=min(max(unit, 1), UNIT_MAX)
        )
        dates[key_id] = measure_dates(cells.get("peildatum", ""), int(cells.get("gemiddelde_jaren") or 1))
    for row in range(parts.size):
        cells = parts.row(row)
        key = found.get(cells.get("sleutel", ""))
        if key is None or not cells.get("vanaf_jaar"):
            continue
        value: Decimal | None = None
        if cells.get("waarde"):
            value = Decimal(cells["waarde"])
        else:
            values = [measures.get((key.measure, cells.get("deelnemer", ""), date)) for date in dates[key.key_id]]
            known = [one for one in values if one is not None]
            # A sum over equal numbers of years divides as their average does, and stays exact.
            value = sum(known, Decimal(0)) if known and len(known) == len(values) else None
        part = PartRow(
            row=row,
            key_id=key.key_id,
            participant=cells.get("deelnemer", ""),
            through_key=cells.get("via", ""),
            from_year=int(cells["vanaf_jaar"]),
            value=value,
        )
        key.by_year.setdefault(part.from_year, []).append(part)
    return found


def key_book(dossier: Dossier) -> KeyBook:
    """Return every key of a dossier with whole weights; a part without a value weighs nothing."""
    return {
        key.key_id: AllocationKey(
            key_id=key.key_id,
            unit_cents=key.unit_cents,
            versions=tuple((year, _parts(rows)) for year, rows in sorted(key.by_year.items())),
        )
        for key in key_rows(dossier).values()
    }


def weights(values: list[Decimal]) -> list[int] | None:
    """Return whole weights in the proportion of the values, or None when 64 bits cannot hold a split by them.

    >>> weights([Decimal("33.25"), Decimal("66.75")]), weights([Decimal(30206), Decimal(14125)])
    ([3325, 6675], [30206, 14125])
    """
    decimals = max((len(f"{value:f}".partition(".")[2].rstrip("0")) for value in values), default=0)
    whole = [int(Fraction(value) * 10**decimals) for value in values]
    if sum(whole) > WEIGHTS_SUM_MAX:
        # The proportion is all that counts.
        common = math.gcd(*whole)
        whole = [weight // common for weight in whole]
    return whole if sum(whole) <= WEIGHTS_SUM_MAX else None


def _parts(rows: list[PartRow]) -> tuple[KeyPart, ...]:
    whole = weights([row.value or Decimal(0) for row in rows]) or [0] * len(rows)
    return tuple(
        KeyPart(participant=row.participant or None, through_key=row.through_key or None, weight=weight)
        for row, weight in zip(rows, whole, strict=True)
    )


def _measures(dossier: Dossier) -> dict[tuple[str, str, str], Decimal]:
    table = dossier.table("maatstaven")
    columns = [table.column(name) for name in ("maatstaf", "organisatie", "peildatum", "waarde")]
    return {
        (measure, organisation, date): Decimal(value)
        for measure, organisation, date, value in zip(*columns, strict=True)
        if value
    }


def measure_dates(text: str, count: int) -> list[str]:
    """Return the dates on which a measure is read: the peildatum and the same day of the years before it."""
    if not text:
        return [""]
    last = datetime.date.fromisoformat(text)
    # 29 February of a year before is 28 February.
    return [
        last.replace(
            year=last.year - back, day=28 if (last.month, last.day) == (2, 29) and back else last.day
        ).isoformat()
        for back in range(min(max(count, 1), AVERAGE_YEARS_MAX))
    ]
