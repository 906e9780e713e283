"""Reserves as rows of a table: their balance per year, beside opening balance and floor."""

from kaderwerk.core.perspective.reserves import ReserveResult
from kaderwerk.parts.dates import written_date
from kaderwerk.parts.edition import Edition
from kaderwerk.parts.figures import FigureRow, FigureWriter
from kaderwerk.parts.links import Links
from kaderwerk.parts.numbers import euros
from kaderwerk.parts.words import plain


def reserve_rows(edition: Edition, links: Links) -> tuple[FigureRow, ...]:
    """Return the balance of each reserve at the end of each year, with its opening balance and floor as a note."""
    reserves = edition.perspective.reserves
    writer = FigureWriter.of(links, edition.years, series=[one.balance for one in reserves])
    return tuple(_reserve_row(writer, one, edition) for one in reserves)


def _reserve_row(writer: FigureWriter, reserve: ReserveResult, edition: Edition) -> FigureRow:
    date = written_date(edition.cell("reserves", reserve.reserve, "peildatum"))
    opening = "onbekend" if reserve.opening_cents is None else euros(reserve.opening_cents)
    note = f"beginstand {opening}" + (f" op {date}" if date else "")
    if reserve.floor_cents:
        note += f", ondergrens {euros(reserve.floor_cents)}"
    kind = plain(edition.cell("reserves", reserve.reserve, "soort"))
    return FigureRow(
        label=reserve.name + (f" ({kind})" if kind else ""),
        figures=writer.figures(reserve.balance, f"reserves/{reserve.reserve}/stand", has_direction=False),
        anchor=f"reserve-{reserve.reserve}",
        note=note,
    )
