"""The chapter of a document about the choices: each with its number, what it costs and what happens without it."""

from collections.abc import Iterator

from kaderwerk.adapters.files.document_blocks import (
    Block,
    Row,
    amount,
    cell,
    figure_row,
    heading,
    paragraph,
    place,
    soft,
    strong,
    table,
    text,
    year_columns,
)
from kaderwerk.adapters.files.document_blocks import lines as under_each_other
from kaderwerk.adapters.files.document_links import DocumentLinks
from kaderwerk.parts.edition import Edition
from kaderwerk.parts.figures import FigureRow
from kaderwerk.parts.pages.choices import Choice, choices_view

EFFECT = "Bedragen in euro’s. Plus is voordelig voor het saldo, min is nadelig."


def choice_chapter(edition: Edition, links: DocumentLinks) -> Iterator[Block]:
    """Yield the chapter, nothing when there is nothing to choose."""
    view = choices_view(edition, links)
    if not view.choices:
        return
    yield heading(1, "Keuzes")
    yield paragraph(
        f"Bij deze voorstellen valt iets te kiezen: {view.count_text}. Elke keuze houdt haar nummer, van voorstel tot "
        "besluit."
    )
    rows = [_row(one, at, row) for one in view.choices for at, row in enumerate(one.costs)]
    title = f"Wat elke keuze doet met het saldo van {view.own_name}"
    yield table(title, year_columns("Keuze", view.years), rows, note=EFFECT, is_long=True)
    for one in view.choices:
        yield from _story(one)
    if view.elsewhere:
        left_out = "; ".join(f"{one.label} {one.note}" for one in view.elsewhere)
        yield paragraph(f"Niet opgenomen en dus niet in deze lijst: {left_out}.")


def _row(choice: Choice, at: int, row: FigureRow) -> Row:
    """A row of costs; the first of a choice leads to its section."""
    if at or not choice.url:
        return figure_row(row)
    label = [place(row.label, choice.url), *([soft(row.note)] if row.note else [])]
    return Row(cells=[cell(*under_each_other(label)), *(amount(one) for one in row.figures)])


def _story(choice: Choice) -> Iterator[Block]:
    parts = [strong(f"{choice.number} {choice.title}."), text(f" {choice.why}" if choice.why else "")]
    if choice.otherwise:
        parts.append(text(f" Als het niet doorgaat: {choice.otherwise}"))
    yield paragraph(*parts)
