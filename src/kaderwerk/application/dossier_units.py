"""A dossier apart into its units of change, and units joined into a dossier again, without loss."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from kaderwerk.application.row_order import row_orders
from kaderwerk.application.unit import UnitKey, UnitKind, UnitRow, UnitState, canonical_json, identity, in_order
from kaderwerk.core.dossier.frame import Dossier
from kaderwerk.core.dossier.raw import RawDossier, RawTable
from kaderwerk.core.dossier.table import Table

KEY_TABLES = ("verdeelsleutels", "sleuteldelen")
HEAD_TABLES = ("verdeelsleutels", "voorstellen")
"""The tables of which each row is the head of a unit of its own."""

PROPOSAL_TABLES = ("voorstellen", "regels", "aandelen", "bronnen", "investeringen", "formatie")
"""The tables whose rows belong to a proposal; a source of a post or an aansluiting belongs to the frame."""


@dataclass(frozen=True, kw_only=True)
class _Owners:
    """Which unit each row belongs to, and the identity under which its rows are known."""

    frame: UnitKey
    dossier_uuid: str
    by_proposal: dict[str, UnitKey]
    by_subject: dict[str, UnitKey] = field(default_factory=dict)

    def of(self, table: str, cells: Mapping[str, str]) -> UnitKey:
        """Return the unit of one row."""
        if table in KEY_TABLES:
            return UnitKey(UnitKind.KEY, cells.get("sleutel", ""))
        if table in ("voorstellen", "regels", "investeringen", "formatie"):
            return self.by_proposal.get(cells.get("voorstel", ""), self.frame)
        if table in PROPOSAL_TABLES:
            return self.by_subject.get(cells.get("regel", ""), self.frame)
        return self.frame

    def row_identity(self, unit: UnitKey, table: Table, cells: Mapping[str, str], *, copy: int) -> str:
        """Return the UUID of a row: by its key where it has one, else by its content and which copy it is."""
        parent = unit_identity(self.dossier_uuid, unit)
        if table.name in HEAD_TABLES:
            return parent
        key = [cells.get(name, "") for name in (table.schema.key if table.schema is not None else ())]
        if key:
            return identity(parent, table.name, *key)
        return identity(parent, table.name, canonical_json(cells), str(copy))


def frame_key(dossier_id: str) -> UnitKey:
    """Return the unit that is the frame of a dossier."""
    return UnitKey(UnitKind.FRAME, dossier_id)


def dossier_identity(organisation: str, dossier_id: str) -> str:
    """Return the UUID of a dossier."""
    return identity("dossier", organisation, dossier_id)


def unit_identity(dossier_uuid: str, unit: UnitKey) -> str:
    """Return the UUID of what a unit is about; a proposal has the same one in every dossier."""
    if unit.kind is UnitKind.FRAME:
        return dossier_uuid
    if unit.kind is UnitKind.KEY:
        return identity(dossier_uuid, "verdeelsleutels", unit.id)
    organisation, _, proposal = unit.id.rpartition("/")
    return identity("proposal", organisation, proposal)


def units_of(dossier: Dossier, stored: Iterable[UnitState] = ()) -> dict[UnitKey, UnitState]:
    """Return the units of a dossier; rows keep the order numbers of ``stored`` where they can."""
    orders = {(row.table, row.uuid): row.order for state in stored for row in state.rows}
    owners = _owners(dossier)
    rows: dict[UnitKey, list[UnitRow]] = {owners.frame: []}
    for table in dossier.tables.values():
        placed = _placed_rows(table, owners)
        uuids = [uuid for _, uuid, _ in placed]
        known = {uuid: orders[table.name, uuid] for uuid in uuids if (table.name, uuid) in orders}
        for (unit, uuid, cells), order in zip(placed, row_orders(uuids, known), strict=True):
            rows.setdefault(unit, []).append(UnitRow(table=table.name, uuid=uuid, order=order, cells=cells))
    headers = tuple((table.name, table.header) for table in dossier.tables.values())
    return {
        unit: UnitState(rows=in_order(found), headers=headers if unit == owners.frame else ())
        for unit, found in rows.items()
    }


def joined(place: str, units: Iterable[UnitState]) -> RawDossier:
    """Return the tables that the units make together, rows in order; ``place`` is named in messages."""
    headers: list[tuple[str, tuple[str, ...]]] = []
    rows: dict[str, list[UnitRow]] = {}
    for unit in units:
        headers += unit.headers
        for row in unit.rows:
            rows.setdefault(row.table, []).append(row)
    tables = []
    for name, header in headers:
        in_order = sorted(rows.get(name, []), key=lambda row: row.order)
        texts = [[row.cells.get(column, "") for column in header] for row in in_order]
        numbers = list(range(2, len(texts) + 2))
        where = f"{place}, tabel {name}"
        tables.append(RawTable(name=name, place=where, header=header, rows=texts, row_numbers=numbers))
    return RawDossier(place=place, tables=tables)


def _owners(dossier: Dossier) -> _Owners:
    proposals = dossier.table("voorstellen")
    asking = zip(proposals.column("voorstel"), proposals.column("organisatie"), strict=True)
    by_proposal = {one: UnitKey(UnitKind.PROPOSAL, f"{organisation}/{one}") for one, organisation in asking}
    by_subject = dict(by_proposal)
    for name, column in (("regels", "regel"), ("investeringen", "investering")):
        table = dossier.table(name)
        for subject, proposal in zip(table.column(column), table.column("voorstel"), strict=True):
            by_subject[subject] = by_proposal[proposal]
    uuid = dossier_identity(dossier.organisation, dossier.id)
    return _Owners(frame=frame_key(dossier.id), dossier_uuid=uuid, by_proposal=by_proposal, by_subject=by_subject)


def _placed_rows(table: Table, owners: _Owners) -> list[tuple[UnitKey, str, dict[str, str]]]:
    placed = []
    copies: Counter[tuple[UnitKey, str]] = Counter()
    has_key = table.schema is not None and bool(table.schema.key)
    for texts in table.texts():
        cells = {name: text for name, text in zip(table.header, texts, strict=True) if text != ""}
        unit = owners.of(table.name, cells)
        copy = 0
        if not has_key:
            content = (unit, canonical_json(cells))
            copy = copies[content]
            copies[content] += 1
        placed.append((unit, owners.row_identity(unit, table, cells, copy=copy), cells))
    return placed
