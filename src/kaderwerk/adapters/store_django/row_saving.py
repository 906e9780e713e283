"""Rows into the database: those that no longer hold get an end, others are added many at a time."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import TypeVar

from kaderwerk.adapters.store_django.models import UnknownTableRow
from kaderwerk.adapters.store_django.models_tables import ROW_MODELS, YEAR_MODELS
from kaderwerk.adapters.store_django.row_cells import PM, columns_of
from kaderwerk.adapters.store_django.row_loading import query
from kaderwerk.adapters.store_django.row_models import AmountYear, NumberYear, StoredRow
from kaderwerk.application.unit import UnitKind, UnitRow
from kaderwerk.core.amount_text import read_amount

CHANGED = "gewijzigd"
"""Why a row ended that goes on with other content."""

MANY = 500
"""How many values one query names at most."""

Value = TypeVar("Value")
Place = tuple[UnitKind, str]


@dataclass(frozen=True, kw_only=True)
class RowOwner:
    """The unit whose rows are written: its kind, the field and id by which its rows name it, and its version."""

    kind: UnitKind
    field: str
    pk: int
    version: int


@dataclass(kw_only=True)
class RowWriter:
    """Ends rows at once, and gathers new ones until ``add_all``."""

    alias: str
    gathered: dict[Place, list[tuple[StoredRow, dict[int, str]]]] = field(default_factory=dict)

    def change(self, owner: RowOwner, old: Iterable[UnitRow], new: Iterable[UnitRow], reason: str) -> None:
        """Bring the rows of a unit from one state to the next; what stays equal is not touched."""
        before = {(row.table, row.uuid): row for row in old}
        after = {(row.table, row.uuid): row for row in new}
        ended: dict[tuple[str, str], list[str]] = {}
        for place, row in before.items():
            if after.get(place) != row:
                why = CHANGED if place in after else reason
                ended.setdefault((row.table, why), []).append(row.uuid)
        for (table, why), uuids in ended.items():
            self._end(owner, table, uuids, why)
        for place, row in after.items():
            if before.get(place) != row:
                self._gather(owner, row)

    def add_all(self) -> None:
        """Write what was gathered, one statement per few hundred rows."""
        for (kind, table), gathered in self.gathered.items():
            rows = [row for row, _ in gathered]
            query(type(rows[0]), self.alias).bulk_create(rows)
            if (kind, table) in YEAR_MODELS:
                model = YEAR_MODELS[kind, table]
                years = [
                    _year_row(model, row=row.pk, year=year, text=text)
                    for row, texts in gathered
                    for year, text in texts.items()
                ]
                query(model, self.alias).bulk_create(years)
        self.gathered.clear()

    def _end(self, owner: RowOwner, table: str, uuids: Sequence[str], reason: str) -> None:
        model = ROW_MODELS.get((owner.kind, table), UnknownTableRow)
        for some in in_parts(uuids):
            held = query(model, self.alias).filter(row_uuid__in=some, until_version=None, **{owner.field: owner.pk})
            held.update(until_version=owner.version, until_reason=reason)

    def _gather(self, owner: RowOwner, row: UnitRow) -> None:
        model = ROW_MODELS.get((owner.kind, row.table))
        own: dict[str, object] = {
            owner.field: owner.pk,
            "row_uuid": row.uuid,
            "since_version": owner.version,
        }
        if owner.kind is not UnitKind.PROPOSAL:
            own["row_order"] = row.order
        if model is None:
            stored: StoredRow = UnknownTableRow(table=row.table, row_extra=row.cells, **own)
            years: dict[int, str] = {}
        else:
            split = columns_of(row.table).split(row.cells)
            stored = model(row_extra=split.extra, **split.fields, **own)
            years = split.years
        self.gathered.setdefault((owner.kind, row.table), []).append((stored, years))


def in_parts(values: Sequence[Value]) -> Iterator[list[Value]]:
    """Yield the values in parts that fit in one query."""
    rest = iter(values)
    while part := list(islice(rest, MANY)):
        yield part


def _year_row(model: type[AmountYear | NumberYear], *, row: int, year: int, text: str) -> AmountYear | NumberYear:
    stored: AmountYear | NumberYear
    if not issubclass(model, AmountYear):
        stored = model(year=year, value=text)
    elif text == PM:
        stored = model(year=year, is_pm=True)
    else:
        stored = model(year=year, cents=read_amount(text))
    stored.row_id = row
    return stored
