"""The order in which edits are applied: in steps that belong together, and in rounds that leave each other alone."""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kaderwerk.core.dossier.column import Kind
from kaderwerk.core.dossier.schema import TABLES
from kaderwerk.core.scenarios.edits import Edit

PROPOSALS = "voorstellen"
# fmt: off
_UNCOUNTED_TABLES = frozenset({
    "programmas", "bronnen", "reserves", "voorzieningen", "risicos", "weerstandscapaciteit", "balans", "gegevens",
    "bijdragen", "kalender", "aansluitingen", "teksten", "besluiten",
})
# fmt: on
"""Tables that the total of the balance never uses; a table that is new counts until it stands here."""
_LINE_TABLES = {
    "begroting": ("begroting",),
    "regels": ("regels",),
    "aandelen": ("regels", "investeringen", "formatie"),
    "investeringen": ("investeringen",),
    "formatie": ("formatie",),
    PROPOSALS: (PROPOSALS,),
}
"""Tables of which a row concerns one line or proposal alone, with the tables that this stands in."""
_FREE_KINDS = (Kind.TEXT, Kind.MARKDOWN, Kind.JSON)
_COUNTED_TEXTS = ("dossier", "verordening", "scenarioparameters")
"""Tables in which a text can be a figure."""
_TOGETHER = {
    ("regels", "per_jaar"): ("per_jaar", "vanaf", "tot_en_met"),
    ("regels", "index"): ("index", "prijzen"),
    ("begroting", "index"): ("index", "prijzen"),
    ("investeringen", "gereed"): ("gereed", "eerste_afschrijving"),
    ("formatie", "vanaf"): ("vanaf", "tot_en_met"),
}
"""Columns of a row that make sense together only: an amount per year without its dates is no state to compute."""
_WHOLE_SUBJECTS = ("sleuteldelen", "indexen", "indexstappen")
"""Tables of which all rows and cells of one subject belong together: a key with half of its parts is no key."""


@dataclass(frozen=True, kw_only=True)
class Step:
    """Edits that make sense together only: their ``places`` in the list, and the line that they are about."""

    subject: str
    places: tuple[int, ...]


@dataclass(frozen=True, kw_only=True)
class Round:
    """Steps of one table that are applied at once; with more than one each is about another line or proposal.

    ``of`` are the tables in which those stand. ``is_counted`` False: no figure uses what changes.
    """

    table: str
    of: tuple[str, ...]
    is_counted: bool
    steps: tuple[Step, ...]
    edits: tuple[Edit, ...]


def rounds(edits: Sequence[Edit]) -> Iterator[Round]:
    """Divide edits into rounds, in the order of their tables."""
    for table, run in itertools.groupby(range(len(edits)), key=lambda at: edits[at].table):
        places = list(run)
        counted = [at for at in places if _is_counted(edits[at])]
        free = [at for at in places if not _is_counted(edits[at])]
        if free:
            yield _round(edits, table, [Step(subject="", places=tuple(free))], is_counted=False)
        for steps in _waves(_steps(edits, counted), is_apart=table in _LINE_TABLES):
            yield _round(edits, table, steps, is_counted=True)


def _round(edits: Sequence[Edit], table: str, steps: list[Step], *, is_counted: bool) -> Round:
    return Round(
        table=table,
        of=_LINE_TABLES.get(table, (table,)),
        is_counted=is_counted,
        steps=tuple(steps),
        edits=tuple(edits[at] for step in steps for at in step.places),
    )


def _is_counted(edit: Edit) -> bool:
    if edit.table not in TABLES or edit.table in _UNCOUNTED_TABLES:
        return False
    column = TABLES[edit.table].column(edit.column) if edit.column else None
    return edit.table in _COUNTED_TEXTS or column is None or column.kind not in _FREE_KINDS


def _steps(edits: Sequence[Edit], places: list[int]) -> list[Step]:
    found: dict[tuple[str, str | int], list[int]] = {}
    for at in places:
        edit = edits[at]
        first_id = edit.row_id.partition("/")[0]
        together = next(
            (first for (table, first), names in _TOGETHER.items() if edit.table == table and edit.column in names), None
        )
        if edit.table in _WHOLE_SUBJECTS:
            found.setdefault((first_id, ""), []).append(at)
        elif together is not None:
            found.setdefault((first_id, together), []).append(at)
        else:
            found[first_id, at] = [at]
    return [Step(subject=subject, places=tuple(ats)) for (subject, _), ats in found.items()]


def _waves(steps: list[Step], *, is_apart: bool) -> Iterator[list[Step]]:
    """Return the steps one by one; those of a table of lines as waves: the first of every line, the second ..."""
    if not is_apart:
        yield from ([step] for step in steps)
        return
    waves: list[list[Step]] = []
    counts: dict[str, int] = {}
    for step in steps:
        number = counts.get(step.subject, 0)
        counts[step.subject] = number + 1
        if number == len(waves):
            waves.append([])
        waves[number].append(step)
    yield from waves
