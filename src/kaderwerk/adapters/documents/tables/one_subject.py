"""A small table of lasten, baten and saldo below a heading: its rows ask for the subject of the heading."""

import re
from dataclasses import replace

from kaderwerk.adapters.documents.natures import nature_in
from kaderwerk.adapters.documents.tables.row_kinds import RowKind, bare_label, kind_of
from kaderwerk.adapters.documents.tables.rows import Table

_I = re.IGNORECASE
_COSTS = re.compile(
    r"^(?:(?:structurele?|incidentele?|eenmalige?|extra|totale?|benodigde?|gevraagde?) )?"
    r"(?:lasten|kosten|uitgaven|budget|krediet|exploitatielasten)$|^(?:structureel|incidenteel|eenmalig)$",
    _I,
)
_PART_OF_COSTS = re.compile(r"^(?:extra )?(?:lasten|kosten|uitgaven)\b", _I)
_WHOLE_COSTS = re.compile(r"^tota(?:al|le) (?:lasten|kosten|uitgaven)$|^(?:lasten|kosten|uitgaven) totaal$", _I)
_INCOMES = re.compile(r"^(?:baten|inkomsten|opbrengsten)\b", _I)
_FIELD_NAME = re.compile(r"^(?:onderwerp|voorstel|titel|naam|project)\s?:\s?", _I)
_BALANCE = re.compile(
    r"^(?:netto|per saldo|saldo|effect|effect op (?:het )?(?:saldo|begroting)\w*|financieel effect)\b", _I
)


def of_one_subject(table: Table, subject: str) -> Table:
    """Let the row of costs, or else that of the balance, ask for the subject above, when no row names one itself."""
    items = [row for row in table.rows if kind_of(row) is RowKind.ITEM]
    wholes = [row for row in table.rows if _WHOLE_COSTS.match(bare_label(row.label))]
    if len(items) > 1 and len(wholes) == 1 and all(_PART_OF_COSTS.match(bare_label(row.label)) for row in items):
        covers = [row for row in table.rows if kind_of(row) is RowKind.COVERAGE]
        return replace(table, rows=[replace(wholes[0], label=_FIELD_NAME.sub("", subject)), *covers])
    sides = [row for row in items if _INCOMES.match(bare_label(row.label))]
    has_costs = any(_COSTS.match(bare_label(row.label)) for row in table.rows)
    if any(not _COSTS.match(bare_label(row.label)) for row in items if not (has_costs and row in sides)):
        return table
    costs = [row for row in table.rows if _COSTS.match(bare_label(row.label))]
    natures = [row for row in costs if nature_in(row.label) is not None]
    balance = [row for row in table.rows if _BALANCE.match(bare_label(row.label))]
    rows = [
        replace(row, label=subject, words=(*row.words, row.label), groups=(*row.groups, row.label))
        for row in natures or costs[:1] or balance[:1]
    ]
    return replace(table, rows=rows) if rows else table
