"""The unit of change: a proposal, an allocation key or a dossier's frame, with its rows and its version."""

import json
import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

_NAMESPACE = uuid.UUID("7f0d8c1e-6a55-5c0f-9a43-3b1f2c8d4e60")


class UnitKind(StrEnum):
    """What changes as a whole and carries one version."""

    FRAME = "frame"
    KEY = "key"
    PROPOSAL = "proposal"


class UnitKey(NamedTuple):
    """Names one unit within a dossier; the id is that of the dossier, of the key, or ``organisation/proposal``."""

    kind: UnitKind
    id: str


@dataclass(frozen=True, kw_only=True, slots=True)
class UnitRow:
    """One row of a table as stored: ``cells`` holds the cells that are not empty, by Dutch column name.

    ``order`` sorts the rows of a table within the dossier; only its sequence means something.
    """

    table: str
    uuid: str
    order: int
    cells: dict[str, str]


@dataclass(frozen=True, kw_only=True)
class UnitState:
    """All rows of a unit; a frame also keeps every table of the dossier with its header, in order."""

    rows: tuple[UnitRow, ...]
    headers: tuple[tuple[str, tuple[str, ...]], ...] = ()


@dataclass(frozen=True, kw_only=True)
class StoredUnit:
    """A unit as the store holds it; ``state`` is None when it has ended."""

    version: int
    state: UnitState | None


@dataclass(frozen=True, kw_only=True)
class UnitChange:
    """What happens to one unit: ``old`` and ``new`` are None where it begins or ends.

    ``seen`` is the version that the one who changes it saw, 0 for a unit that was not there. ``reason``
    says why what is no longer there ended: nothing is deleted.
    """

    key: UnitKey
    seen: int
    old: UnitState | None
    new: UnitState | None
    reason: str

    @property
    def version(self) -> int:
        """The version that the unit gets."""
        return self.seen + 1


class StaleVersionError(Exception):
    """Someone else changed the unit since it was seen; the message is the Dutch sentence that people read."""

    def __init__(self, key: UnitKey, *, seen: int, version: int, changed_by: str) -> None:
        """Keep the unit and both versions, and say who was first."""
        what = {UnitKind.FRAME: "Het kader van", UnitKind.KEY: "Verdeelsleutel", UnitKind.PROPOSAL: "Voorstel"}
        super().__init__(
            f"{what[key.kind]} {key.id} is intussen gewijzigd door {changed_by}: het is nu versie {version} "
            f"en u zag versie {seen}. Lees het dossier opnieuw en voer uw wijziging nog eens in."
        )
        self.key = key
        self.seen = seen
        self.version = version


def in_order(rows: Iterable[UnitRow]) -> tuple[UnitRow, ...]:
    """Return rows by table and order: the one sequence in which states are kept and compared."""
    return tuple(sorted(rows, key=lambda row: (row.table, row.order)))


def canonical_json(value: object) -> str:
    """Return the one JSON text of a value: sorted keys, no spaces, characters as themselves.

    >>> canonical_json({"b": [1, "é"], "a": None})
    '{"a":null,"b":[1,"é"]}'
    """
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)


def identity(*parts: str) -> str:
    """Return the UUID of the thing with these names: the same in every database, carrier and year."""
    return str(uuid.uuid5(_NAMESPACE, canonical_json(parts)))
