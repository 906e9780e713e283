"""Keys that a decided proposal uses, and what would change in them: such a key never changes."""

from collections.abc import Iterator
from dataclasses import dataclass

from kaderwerk.core.amount_text import write_amount
from kaderwerk.core.dossier.frame import Dossier
from kaderwerk.core.dossier.key_book import KeyRows, PartRow, key_rows, measure_dates
from kaderwerk.core.dossier.table import Table
from kaderwerk.core.problems import Problem

DECIDED_STATUSES = frozenset({"vastgesteld", "gewijzigd_vastgesteld", "verwerkt"})
"""The statuses of a proposal that the council has decided to do."""

_DIVIDED_TABLES = ("regels", "investeringen", "formatie")
_PartPlace = tuple[int, str, str]


def decided_keys(dossier: Dossier) -> dict[str, str]:
    """Return by key the first decided proposal that uses it, by itself or by way of another key."""
    return _decided(dossier, key_rows(dossier))


def frozen_key_changes(before: Dossier, after: Dossier) -> list[Problem]:
    """Return a problem for each change in a key that a proposal decided in ``before`` uses.

    What counts is how the key divides: its measure, dates, rounding, parts, and the measured values that it
    reads. Its name, decision and what it replaces may be written otherwise.
    """
    old_keys, new_keys = key_rows(before), key_rows(after)
    problems: list[Problem] = []
    for key_id, proposal in _decided(before, old_keys).items():
        new = new_keys.get(key_id)
        told = _Frozen(before=before, after=after, key_id=key_id, proposal=proposal)
        if new is None:
            problems.append(told.problem(after.table("verdeelsleutels"), None, ("sleutel", "", "deze sleutel")))
            continue
        problems += _setting_changes(told)
        problems += _part_changes(told, old_keys[key_id], new)
    return problems


def _decided(dossier: Dossier, keys: dict[str, KeyRows]) -> dict[str, str]:
    proposals = dossier.table("voorstellen")
    pairs = zip(proposals.column("voorstel"), proposals.column("status"), strict=True)
    decided = {one for one, status in pairs if status in DECIDED_STATUSES}
    found: dict[str, str] = {}
    for name in _DIVIDED_TABLES if decided else ():
        table = dossier.table(name)
        for proposal, key in zip(table.column("voorstel"), table.column("sleutel"), strict=True):
            if proposal in decided and key in keys:
                found.setdefault(key, proposal)
    waiting = list(found)
    while waiting:
        key = waiting.pop()
        for parts in keys[key].by_year.values():
            for part in parts:
                if part.through_key in keys and part.through_key not in found:
                    found[part.through_key] = found[key]
                    waiting.append(part.through_key)
    return found


@dataclass(frozen=True, kw_only=True)
class _Frozen:
    """One frozen key in two dossiers, and the proposal that froze it."""

    before: Dossier
    after: Dossier
    key_id: str
    proposal: str

    def problem(self, table: Table, row: int | None, texts: tuple[str, str, str]) -> Problem:
        """Return a problem at a row of the dossier after; ``texts`` are the column, what it holds and what it held."""
        column, found, was = texts
        proposals = self.before.table("voorstellen")
        at = proposals.positions("voorstel")[self.proposal][0]
        title, status = proposals.cell(at, "titel"), proposals.cell(at, "status").replace("_", " ")
        return Problem(
            place=table.place or f"tabel {table.name}",
            row=None if row is None else table.row_numbers[row],
            column=column,
            found=found,
            expected=f"{was}, zoals sleutel {self.key_id} was bij voorstel {self.proposal} “{title}” ({status})",
            remedy=(
                "Een sleutel waarmee is besloten, verandert niet: laat hem staan, maak een nieuwe sleutel met "
                f"{self.key_id} in vervangt, en gebruik die in voorstellen die nog niet zijn besloten."
            ),
        )


def _setting_changes(told: _Frozen) -> Iterator[Problem]:
    old, new = told.before.table("verdeelsleutels"), told.after.table("verdeelsleutels")
    old_row, new_row = old.rows_by("sleutel")[told.key_id], new.rows_by("sleutel")[told.key_id]
    same_as_empty = {"gemiddelde_jaren": "1", "afronding": write_amount(1)}
    for column in ("maatstaf", "peildatum", "gemiddelde_jaren", "afronding"):
        was, found = old.cell(old_row, column), new.cell(new_row, column)
        default = same_as_empty.get(column, "")
        if (was or default) != (found or default):
            yield told.problem(new, new_row, (column, found, was or "een lege cel"))


def _part_changes(told: _Frozen, old: KeyRows, new: KeyRows) -> Iterator[Problem]:
    was, found = _by_place(old), _by_place(new)
    table = told.after.table("sleuteldelen")
    for place in [*was, *(place for place in found if place not in was)]:
        year, participant, through_key = place
        name = f"{participant or through_key} vanaf {year}"
        if place not in found:
            value = told.before.table("sleuteldelen").cell(was[place].row, "waarde") or "uit maatstaven"
            yield told.problem(table, None, ("sleutel", "", f"het deel van {name}, {value}"))
        elif place not in was:
            row = found[place].row
            yield told.problem(table, row, ("deelnemer", participant or through_key, f"geen deel van {name}"))
        elif was[place].value != found[place].value:
            yield _value_change(told, was[place], found[place])


def _by_place(key: KeyRows) -> dict[_PartPlace, PartRow]:
    return {
        (part.from_year, part.participant, part.through_key): part
        for _, parts in sorted(key.by_year.items())
        for part in parts
    }


def _value_change(told: _Frozen, was: PartRow, found: PartRow) -> Problem:
    parts = told.after.table("sleuteldelen")
    text, text_before = parts.cell(found.row, "waarde"), told.before.table("sleuteldelen").cell(was.row, "waarde")
    if not (text or text_before):
        new, old = _measured(told.after, told.key_id, found), _measured(told.before, told.key_id, was)
        changed = next((date for date in new if new[date][1] != old.get(date, (0, ""))[1]), None)
        if changed is not None:
            row, value = new[changed]
            held = old[changed][1] if changed in old else "geen waarde"
            return told.problem(told.after.table("maatstaven"), row, ("waarde", value, held))
    return told.problem(parts, found.row, ("waarde", text, text_before or "een lege cel (uit maatstaven)"))


def _measured(dossier: Dossier, key_id: str, part: PartRow) -> dict[str, tuple[int, str]]:
    """Return the row and the text of each measured value that a part reads, by date."""
    keys, table = dossier.table("verdeelsleutels"), dossier.table("maatstaven")
    row = keys.rows_by("sleutel")[key_id]
    dates = measure_dates(keys.cell(row, "peildatum"), int(keys.cell(row, "gemiddelde_jaren") or 1))
    measure = keys.cell(row, "maatstaf")
    found = {}
    for at in table.positions("organisatie").get(part.participant, []):
        if table.cell(at, "maatstaf") == measure and table.cell(at, "peildatum") in dates:
            found[table.cell(at, "peildatum")] = (at, table.cell(at, "waarde"))
    return found
