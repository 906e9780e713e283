"""Rows and units out of the database: one query per table, and one for its years."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TypeVar

from django.db.models import F, Model, Q, QuerySet

from kaderwerk.adapters.store_django.models import AllocationKey, Dossier, Inclusion, UnknownTableRow
from kaderwerk.adapters.store_django.models_tables import ROW_MODELS, YEAR_MODELS
from kaderwerk.adapters.store_django.row_cells import PM, columns_of, proposal_columns
from kaderwerk.adapters.store_django.row_models import AmountYear, StoredRow
from kaderwerk.application.dossier_units import frame_key
from kaderwerk.application.unit import StoredUnit, UnitKey, UnitKind, UnitRow, UnitState, in_order
from kaderwerk.core.amount_text import write_amount
from kaderwerk.core.dossier.schema import TABLES

OWN_COLUMNS = proposal_columns(are_decided=False)
DECIDED_COLUMNS = proposal_columns(are_decided=True)

AnyModel = TypeVar("AnyModel", bound=Model)


def query(model: type[AnyModel], alias: str) -> QuerySet[AnyModel]:
    """Return all rows of a model in one database."""
    return QuerySet(model, using=alias)


@dataclass(frozen=True, kw_only=True)
class RowQuery:
    """Which rows of a unit kind to load: a condition, the field with their owner, and whether they hold their order."""

    kind: UnitKind
    where: Q
    owner: str
    has_order: bool = True

    def rows(self, alias: str, tables: set[str]) -> Iterator[tuple[int, UnitRow]]:
        """Yield each row of these tables with the id of its owner."""
        for (kind, table), model in ROW_MODELS.items():
            if kind is self.kind and table in tables:
                yield from self._rows_of_table(table, model, alias)

    def _rows_of_table(self, table: str, model: type[StoredRow], alias: str) -> Iterator[tuple[int, UnitRow]]:
        columns = columns_of(table)
        rows = query(model, alias).filter(self.where)
        years = _years(self.kind, table, rows, alias) if columns.has_years else {}
        order = ("row_order",) if self.has_order else ("since_version",)
        found = rows.values_list("pk", self.owner, "row_uuid", "row_extra", *order, *columns.fields.values())
        for pk, owner, uuid, extra, place, *values in found:
            cells = columns.cells(values, extra) | years.get(pk, {})
            yield owner, UnitRow(table=table, uuid=str(uuid), order=place if self.has_order else 0, cells=cells)


def stored_units(dossier: Dossier, alias: str) -> dict[UnitKey, StoredUnit]:
    """Return every unit of a dossier, ended ones without a state."""
    tables = {table for table, _ in dossier.headers}
    return {
        frame_key(dossier.dossier_id): _frame(dossier, alias, tables),
        **_keys(dossier, alias, tables),
        **_proposals(dossier, alias, tables),
    }


def _frame(dossier: Dossier, alias: str, tables: set[str]) -> StoredUnit:
    holds = Q(in_dossier=dossier.pk, until_version=None)
    rows = [row for _, row in RowQuery(kind=UnitKind.FRAME, where=holds, owner="in_dossier_id").rows(alias, tables)]
    if tables - TABLES.keys():
        unknown = query(UnknownTableRow, alias).filter(holds)
        rows += [
            UnitRow(table=table, uuid=str(uuid), order=order, cells=cells)
            for table, uuid, order, cells in unknown.values_list("table", "row_uuid", "row_order", "row_extra")
        ]
    headers = tuple((table, tuple(header)) for table, header in dossier.headers)
    return StoredUnit(version=dossier.version, state=UnitState(rows=in_order(rows), headers=headers))


def _keys(dossier: Dossier, alias: str, tables: set[str]) -> dict[UnitKey, StoredUnit]:
    heads = list(query(AllocationKey, alias).filter(in_dossier=dossier.pk))
    holds = Q(of_key__in_dossier=dossier.pk, until_version=None)
    rows: dict[int, list[UnitRow]] = {}
    for owner, row in RowQuery(kind=UnitKind.KEY, where=holds, owner="of_key_id").rows(alias, tables):
        rows.setdefault(owner, []).append(row)
    return {
        UnitKey(UnitKind.KEY, head.key_id): StoredUnit(
            version=head.version,
            state=UnitState(rows=in_order(rows.get(head.pk, []))) if head.ended_at is None else None,
        )
        for head in heads
    }


def _proposals(dossier: Dossier, alias: str, tables: set[str]) -> dict[UnitKey, StoredUnit]:
    number = F("of_proposal__versions__number")
    holds = Q(
        Q(until_version=None) | Q(until_version__gt=number),
        of_proposal__versions__inclusions__in_dossier=dossier.pk,
        of_proposal__versions__inclusions__ended_at=None,
        since_version__lte=number,
    )
    found = RowQuery(kind=UnitKind.PROPOSAL, where=holds, owner="of_proposal_id", has_order=False)
    rows: dict[int, list[UnitRow]] = {}
    for owner, row in found.rows(alias, tables):
        rows.setdefault(owner, []).append(row)
    version = "proposal_version__"
    proposal = f"{version}of_proposal__"
    heads = query(Inclusion, alias).filter(in_dossier=dossier.pk)
    units = {}
    for head in heads.values_list(
        "version",
        "ended_at",
        "row_orders",
        f"{version}of_proposal_id",
        f"{proposal}uuid",
        f"{proposal}organisation",
        f"{proposal}proposal_id",
        f"{version}row_extra",
        *(f"{version}{field}" for field in OWN_COLUMNS.fields.values()),
        *DECIDED_COLUMNS.fields.values(),
    ):
        unit_version, ended_at, orders, owner, uuid, organisation, proposal_id, extra, *values = head
        key = UnitKey(UnitKind.PROPOSAL, f"{organisation}/{proposal_id}")
        own, decided = values[: len(OWN_COLUMNS.fields)], values[len(OWN_COLUMNS.fields) :]
        cells = {"voorstel": proposal_id, "organisatie": organisation}
        cells |= OWN_COLUMNS.cells(own, extra) | DECIDED_COLUMNS.cells(decided, {})
        state = None
        if ended_at is None:
            head_row = UnitRow(table="voorstellen", uuid=str(uuid), order=orders[str(uuid)], cells=cells)
            others = [replace(row, order=orders[row.uuid]) for row in rows.get(owner, [])]
            state = UnitState(rows=in_order([head_row, *others]))
        units[key] = StoredUnit(version=unit_version, state=state)
    return units


def _years(kind: UnitKind, table: str, rows: QuerySet[StoredRow], alias: str) -> dict[int, dict[str, str]]:
    model = YEAR_MODELS[kind, table]
    found = query(model, alias).filter(row__in=rows.values("pk"))
    years: dict[int, dict[str, str]] = {}
    if issubclass(model, AmountYear):
        for row, year, cents, is_pm in found.values_list("row_id", "year", "cents", "is_pm"):
            years.setdefault(row, {})[str(year)] = PM if is_pm else write_amount(cents)
    else:
        for row, year, value in found.values_list("row_id", "year", "value"):
            years.setdefault(row, {})[str(year)] = value
    return years
