"""A snapshot with its fingerprint and files: what the pages of one dossier show, with names by id."""

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeVar

from kaderwerk.core.dossier.choice_numbers import choice_numbers
from kaderwerk.core.dossier.frame import Dossier
from kaderwerk.core.dossier.schema import TABLES
from kaderwerk.core.perspective.compute import Perspective
from kaderwerk.core.publication.snapshot import Snapshot
from kaderwerk.parts.table_files import TABLES_INDEX

Made = TypeVar("Made")


@dataclass(frozen=True, kw_only=True)
class Download:
    """A file that readers can take along; ``note`` says for what."""

    label: str
    file: str
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class Edition:
    """``fingerprint`` is the SHA-256 of ``snapshot.json``."""

    snapshot: Snapshot
    fingerprint: str
    downloads: tuple[Download, ...] = ()

    @property
    def dossier(self) -> Dossier:
        """The dossier."""
        return self.snapshot.dossier

    @property
    def perspective(self) -> Perspective:
        """What the dossier comes to."""
        return self.snapshot.perspective

    @property
    def years(self) -> tuple[int, ...]:
        """The years shown."""
        return self.perspective.years

    def years_of(self, series_address: str) -> tuple[int, ...]:
        """Return the years of a figure: a family may show others than the dossier."""
        series = self.snapshot.family_series.get(series_address)
        return self.years if series is None else series.years

    def organisation(self, organisation: str) -> str:
        """Return the name of an organisation, its id when the dossier does not name it."""
        return self.dossier.organisation_names.get(organisation, organisation)

    @property
    def own_name(self) -> str:
        """The name of the organisation that the figures are for."""
        return self.organisation(self.perspective.organisation)

    def cell(self, table: str, row_id: str, column: str) -> str:
        """Return one cell of the row with this id, empty when there is no such row."""
        row = self.row_of(table, row_id)
        return "" if row is None else self.dossier.table(table).cell(row, column)

    def row_of(self, table: str, row_id: str) -> int | None:
        """Return the number of the row with this id."""
        rows = self._rows.get(table)
        return None if rows is None else rows.get(row_id)

    @cached_property
    def _rows(self) -> dict[str, dict[str, int]]:
        """The number of each row by its id, by table; pages ask for names tens of thousands of times."""
        keys = {name: schema.key[0] for name, schema in TABLES.items() if schema.key}
        return {name: self.dossier.table(name).rows_by(key) for name, key in keys.items()}

    @cached_property
    def choices(self) -> Mapping[str, str]:
        """The number of each choice by its proposal, in the order of the numbers."""
        return choice_numbers(self.dossier)

    def remembered(self, name: Hashable, make: Callable[[], Made]) -> Made:
        """Return what was made of this edition under a name, making it the first time: it never changes."""
        if name not in self._made:
            self._made[name] = make()
        found: Made = self._made[name]
        return found

    @cached_property
    def _made(self) -> dict[Hashable, Any]:
        return {}

    @property
    def has_table_files(self) -> bool:
        """Whether each table of figures has a file of its own among the files of this edition."""
        return any(one.file == TABLES_INDEX for one in self.downloads)

    @cached_property
    def is_empty(self) -> bool:
        """Whether there is nothing to count yet: no post and no proposal."""
        return self.dossier.table("begroting").size == 0 and self.dossier.table("voorstellen").size == 0
