"""The chapters of a document about proposals: their effects in tables, a section for each, and those left out."""

from collections.abc import Iterator, Sequence

from kaderwerk.adapters.files.document_blocks import (
    Block,
    Column,
    Row,
    amount,
    cell,
    facts,
    figure_row,
    heading,
    lines,
    minor_heading,
    paragraph,
    place,
    quote,
    soft,
    table,
    text,
    year_columns,
)
from kaderwerk.adapters.files.document_charts import chart_blocks, drawable
from kaderwerk.adapters.files.document_links import DocumentLinks
from kaderwerk.adapters.files.document_markdown import markdown_blocks
from kaderwerk.core.dossier.tables_budget import CATEGORIES
from kaderwerk.parts.edition import Edition
from kaderwerk.parts.figures import FigureRow, FigureWriter
from kaderwerk.parts.frame import scenario_label
from kaderwerk.parts.live_text import live_figures
from kaderwerk.parts.pages.choices import numbered
from kaderwerk.parts.pages.proposal import ProposalView, proposal_view
from kaderwerk.parts.pages.proposal_lines import LineRow
from kaderwerk.parts.share_charts import share_chart
from kaderwerk.parts.words import BALANCE_LABELS, capital, plain

EFFECT = "Bedragen in euro’s. Plus is voordelig voor het saldo, min is nadelig."
_LEFT_OUT = frozenset({"afgewezen", "niet_opgenomen", "doorgeschoven", "ingetrokken"})


def effect_tables(edition: Edition, links: DocumentLinks, counted: Sequence[str]) -> Iterator[Block]:
    """Yield a table per category: every counted proposal with its effect per year, adding up to the perspective."""
    if not counted:
        yield paragraph("Er zijn geen voorstellen die meetellen.")
        return
    yield paragraph(
        f"Wat elk voorstel doet met het saldo van {edition.own_name}. Een titel verwijst naar de toelichting."
    )
    categories = edition.dossier.table("voorstellen").column("categorie")
    by_category = dict(zip(edition.perspective.lines.proposals, categories, strict=True))
    for category in CATEGORIES:
        of_this = [one for one in counted if by_category[one] == category]
        if of_this:
            yield heading(2, BALANCE_LABELS[category])
            yield _effect_table(edition, links, category, of_this)


def _effect_table(edition: Edition, links: DocumentLinks, category: str, proposals: list[str]) -> Block:
    perspective = edition.perspective
    effects = {one: perspective.effect(one) for one in proposals}
    total = perspective.balance[category]
    writer = FigureWriter.of(links, edition.years, series=[*effects.values(), total])
    rows = []
    for one, series in effects.items():
        name = place(numbered(edition, one), links.proposal(one))
        asker = edition.organisation(edition.cell("voorstellen", one, "organisatie"))
        figures = writer.figures(series, f"voorstellen/{one}/effect")
        rows.append(Row(cells=[cell(name), cell(asker), *(amount(figure) for figure in figures)]))
    total_row = writer.row(f"Totaal {BALANCE_LABELS[category].lower()}", total, f"saldo/{category}", kind="total")
    rows.append(figure_row(total_row, cell("")))
    _, *years = year_columns("Voorstel", edition.years)
    columns = [Column(label="Voorstel", share=5), Column(label="Wie vraagt", share=2), *years]
    return table(f"{BALANCE_LABELS[category]}: effect per voorstel", columns, rows, note=EFFECT)


def proposal_sections(edition: Edition, links: DocumentLinks, counted: Sequence[str]) -> Iterator[Block]:
    """Yield a section per counted proposal."""
    if not counted:
        yield paragraph("Er zijn geen voorstellen die meetellen.")
    for one in counted:
        yield from _section(edition, links, proposal_view(edition, links, one))


def _section(edition: Edition, links: DocumentLinks, view: ProposalView) -> Iterator[Block]:
    yield heading(2, numbered(edition, view.id), label=links.proposal(view.id))
    related = tuple((name, ", ".join(one.label for one in others)) for name, others in view.related)
    yield facts((*view.features, *related), is_narrow=True)
    yield from markdown_blocks(edition.cell("voorstellen", view.id, "toelichting"), live_figures(edition.snapshot))
    columns = year_columns("Onderdeel", view.years)
    yield table(f"{view.title}: effect voor {view.own_name}", columns, _rows(*view.effects), note=EFFECT)
    yield from _shares(edition, view)
    yield from _conditions(view)
    yield from _sources(view)


def _rows(*rows: FigureRow) -> list[Row]:
    return [figure_row(row) for row in rows]


def _shares(edition: Edition, view: ProposalView) -> Iterator[Block]:
    if len(view.shares) == 1:
        yield paragraph(f"{view.shares[0].label} draagt dit voorstel helemaal.")
    if len(view.shares) > 1:
        chart = share_chart(edition, view.id, shown=drawable)
        yield from chart_blocks(chart, table=f"de tabel {view.title}: aandeel per deelnemer")
        columns = year_columns("Deelnemer", view.years)
        note = f"{EFFECT} De aandelen tellen op tot het totaal."
        yield table(f"{view.title}: aandeel per deelnemer", columns, _rows(*view.shares, view.whole), note=note)
    for agreed in view.agreed:
        yield paragraph(f"Afgesproken aandeel van {agreed.participant} in {agreed.line}: {agreed.reason.rstrip('.')}.")
    for key in view.keys:
        yield paragraph(f"Verdeelsleutel {key.name}. {key.story}")


def _conditions(view: ProposalView) -> Iterator[Block]:
    """What a reader must know of the lines: those that do not count, and what an investment spends."""
    for line in (*view.lines, *view.investments):
        if not line.is_confirmed:
            yield paragraph(f"{line.name} is nog niet bevestigd en telt niet mee.")
        elif line.left_out:
            yield paragraph(f"{line.name} {line.left_out}.")
    if view.investments:
        columns = year_columns("Investering", view.years)
        rows = [
            Row(cells=[_investment_cell(one), *(amount(figure) for figure in one.figures)]) for one in view.investments
        ]
        note = "Bedragen in euro’s: wat de investering kost. In het effect tellen de kapitaallasten die daaruit volgen."
        yield table(f"{view.title}: uitgaven van de investering", columns, rows, note=note)


def _investment_cell(line: LineRow) -> Block:
    return cell(*lines([text(line.name), *([soft("; ".join(line.notes))] if line.notes else [])]))


def _sources(view: ProposalView) -> Iterator[Block]:
    if not view.sources:
        yield paragraph("Bron: er is nog geen bron vastgelegd.")
        return
    yield minor_heading("Bron" if sum(len(sources) for _, sources in view.sources) == 1 else "Bronnen")
    shown = set()
    for name, sources in view.sources:
        for source in sources:
            notes = "; ".join(note for note in (source.doubt, source.confirmed) if note)
            sentence = f"{name}: {source.text}" + (f" ({notes})" if notes else "")
            if source.text not in shown:
                yield quote(sentence)
            shown.add(source.text)


def left_out_table(edition: Edition, counted: Sequence[str]) -> Iterator[Block]:
    """Yield the proposals that do not count, each with the reason."""
    names = [one for one in edition.perspective.lines.proposals if one not in set(counted)]
    if not names:
        yield paragraph("Alle voorstellen in dit dossier tellen mee.")
        return
    columns = [
        Column(label="Voorstel", share=3),
        Column(label="Wie vraagt", share=2),
        Column(label="Status", share=2),
        Column(label="Reden", share=4),
    ]
    yield table("Voorstellen die niet meetellen", columns, [_left_out_row(edition, one) for one in names], is_long=True)


def _left_out_row(edition: Edition, proposal: str) -> Row:
    status = edition.cell("voorstellen", proposal, "status")
    reason = edition.cell("voorstellen", proposal, "reden")
    if status not in _LEFT_OUT:
        reason = f"Telt niet mee in dit scenario ({scenario_label(edition.perspective.scenario)}). {reason}".strip()
    texts = (
        numbered(edition, proposal),
        edition.organisation(edition.cell("voorstellen", proposal, "organisatie")),
        capital(plain(status)),
        reason or "Geen reden vastgelegd.",
    )
    return Row(cells=[cell(one) for one in texts])
