"""The frame of a dossier: whose document it is, its budget year and the years that it shows."""

import datetime
import re
from dataclasses import dataclass
from functools import cached_property

from kaderwerk.core.dossier.cells import CellError, canonical_cell
from kaderwerk.core.dossier.column import YEAR_MAX, Column
from kaderwerk.core.dossier.schema import TABLES
from kaderwerk.core.dossier.table import Table, empty_table
from kaderwerk.core.dossier.tables_frame import DOSSIER_KEYS
from kaderwerk.core.problems import Problem

YEAR_COUNT_DEFAULT = 4
YEAR_COUNT_MAX = 12
_FORMS = {
    "overheidsnummer": (
        re.compile(r"\d{4}", re.ASCII),
        "vier cijfers, als 0384",
        "Neem het nummer over uit de lijst van het CBS, zonder GM of GR ervoor.",
    ),
    "contact_email": (
        re.compile(r"[a-zA-Z0-9._%+'-]+@([a-zA-Z0-9-]+\.)+[a-zA-Z]{2,63}"),
        "een e-mailadres, als financien@voorbeeld.nl",
        "Verbeter het adres, zonder naam ervoor.",
    ),
    "contact_telefoon": (
        re.compile(r"\+?[0-9 ()-]{8,20}"),
        "een telefoonnummer, als 020 123 45 67",
        "Schrijf alleen cijfers, spaties en streepjes.",
    ),
    "webadres": (
        re.compile(r"https?://[a-zA-Z0-9.-]+(:\d+)?(/[a-zA-Z0-9._~%-]+)*/", re.ASCII),
        "een adres dat begint met https:// en eindigt met /",
        "Neem het adres van de map over, zonder index.html erachter.",
    ),
}
"""How some features are written: the form, what was expected, what to do."""


@dataclass(frozen=True, kw_only=True)
class Dossier:
    """One planning document with everything that it rests on; made by ``read_dossier`` alone."""

    tables: dict[str, Table]

    def table(self, name: str) -> Table:
        """Return a table, an empty one when the dossier lacks it."""
        return self.tables[name] if name in self.tables else empty_table(TABLES[name])

    @cached_property
    def features(self) -> dict[str, str]:
        """The rows of the table ``dossier``: value by feature."""
        table = self.tables["dossier"]
        return dict(zip(table.column("kenmerk"), table.column("waarde"), strict=True))

    @property
    def id(self) -> str:
        """The id of the dossier."""
        return self.features["dossier"]

    @property
    def title(self) -> str:
        """The title as readers see it."""
        return self.features["titel"]

    @property
    def organisation(self) -> str:
        """The id of the organisation whose document this is."""
        return self.features["organisatie"]

    @property
    def budget_year(self) -> int:
        """The budget year t."""
        return int(self.features["begrotingsjaar"])

    @cached_property
    def known_on(self) -> datetime.date | None:
        """The day as known on which facts count, the ``peildatum``; None: as they are known now."""
        text = self.features.get("peildatum", "")
        return datetime.date.fromisoformat(text) if text else None

    @cached_property
    def years(self) -> tuple[int, ...]:
        """The years that the document shows, first to last."""
        first = int(self.features["eerste_jaar"])
        count = int(self.features.get("aantal_jaren") or YEAR_COUNT_DEFAULT)
        return tuple(range(first, first + count))

    @cached_property
    def organisation_names(self) -> dict[str, str]:
        """The name of each organisation by its id."""
        table = self.table("organisaties")
        return dict(zip(table.column("organisatie"), table.column("naam"), strict=True))

    def owner(self, organisation: str) -> str:
        """Return the organisation that an afdeling belongs to; any other organisation is its own."""
        return self._owners.get(organisation, organisation)

    @cached_property
    def _owners(self) -> dict[str, str]:
        table = self.table("organisaties")
        columns = (table.column("organisatie"), table.column("soort"), table.column("onderdeel_van"))
        parents = {one: parent for one, kind, parent in zip(*columns, strict=True) if kind == "afdeling" and parent}
        owners: dict[str, str] = {}
        for one in parents:
            # A comparison of two dossiers passes through states that reading would refuse, circles included.
            at, seen = one, {one}
            while at in parents and parents[at] not in seen:
                at = parents[at]
                seen.add(at)
            owners[one] = at
        return owners


def frame_problems(table: Table) -> list[Problem]:
    """Check the rows of the table ``dossier``: required features, their kinds, the years."""
    problems: list[Problem] = []
    values = dict(zip(table.column("kenmerk"), table.column("waarde"), strict=True))
    rows = table.rows_by("kenmerk")
    for name, english, kind, is_required, choices, text in DOSSIER_KEYS:
        column = Column(name=name, english=english, kind=kind, help=text, is_required=is_required, choices=choices)
        if name not in values:
            if is_required:
                remedy = f"Voeg een rij toe met kenmerk {name}."
                problems.append(Problem(place=table.place, expected=f"het kenmerk {name}", remedy=remedy))
            continue
        try:
            values[name] = canonical_cell(column, values[name])
            table.columns["waarde"][rows[name]] = values[name]
        except CellError as error:
            problems.append(_problem(table, name, found=values[name], error=error))
            values[name] = ""
    problems += _form_problems(table, values)
    return problems or _year_problems(table, values)


def _form_problems(table: Table, values: dict[str, str]) -> list[Problem]:
    return [
        _problem(table, name, found=values[name], error=CellError(expected, remedy))
        for name, (form, expected, remedy) in _FORMS.items()
        if values.get(name) and not form.fullmatch(values[name])
    ]


def _year_problems(table: Table, values: dict[str, str]) -> list[Problem]:
    problems: list[Problem] = []
    first, budget_year = int(values["eerste_jaar"]), int(values["begrotingsjaar"])
    count = int(values.get("aantal_jaren") or YEAR_COUNT_DEFAULT)
    if first > budget_year:
        error = CellError(f"{budget_year} of eerder", "Het eerste jaar is het begrotingsjaar of een jaar ervoor.")
        problems.append(_problem(table, "eerste_jaar", found=str(first), error=error))
    if not 1 <= count <= YEAR_COUNT_MAX or first + count - 1 > YEAR_MAX or first + count <= budget_year:
        expected = f"1 tot en met {YEAR_COUNT_MAX} jaren, waarin het begrotingsjaar valt"
        error = CellError(expected, "Verbeter het aantal jaren of het eerste jaar.")
        problems.append(_problem(table, "aantal_jaren", found=str(count), error=error))
    unit = values.get("weergave_eenheid")
    if unit and int(unit) < 1:
        error = CellError("een getal vanaf 1", "Schrijf 1 voor euro's of 1000 voor duizenden.")
        problems.append(_problem(table, "weergave_eenheid", found=unit, error=error))
    return problems


def _problem(table: Table, name: str, *, found: str, error: CellError) -> Problem:
    row = table.rows_by("kenmerk").get(name)
    number = None if row is None else table.row_numbers[row]
    column = f"waarde ({name})"
    return Problem(
        place=table.place, row=number, column=column, found=found, expected=error.expected, remedy=error.remedy
    )
