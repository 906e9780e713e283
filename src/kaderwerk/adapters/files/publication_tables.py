"""Every table of figures that pages show, as a file of its own: the same rows, to open in a spreadsheet."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kaderwerk.adapters.files.document_links import DocumentLinks
from kaderwerk.adapters.files.publication_resource import Field, Resource, harmless
from kaderwerk.parts.edition import Edition
from kaderwerk.parts.family_tables import family_sections
from kaderwerk.parts.figures import Figure, FigureRow
from kaderwerk.parts.pages.budget import budget_view
from kaderwerk.parts.pages.choices import choices_view
from kaderwerk.parts.pages.left_out import left_out_view
from kaderwerk.parts.pages.partners import partners_view
from kaderwerk.parts.pages.perspective import perspective_view
from kaderwerk.parts.pages.position import position_view
from kaderwerk.parts.pages.programme import programme_proposals
from kaderwerk.parts.pages.proposal import ProposalView, proposal_view
from kaderwerk.parts.pages.risks import risks_view
from kaderwerk.parts.programme_tables import programme_blocks
from kaderwerk.parts.proposal_rows import ProposalRow, proposal_rows
from kaderwerk.parts.table_files import TABLES_INDEX, table_file

_NAME = TABLES_INDEX.removeprefix("data/").removesuffix(".csv")
Labelled = tuple[str, Sequence[Figure]]
"""A row: its label and a figure per column."""


@dataclass(frozen=True, kw_only=True)
class PublishedTable:
    """One table; ``heads`` name the columns of figures, years as a rule."""

    steps: tuple[str, ...]
    title: str
    heads: tuple[str, ...]
    rows: tuple[Labelled, ...]

    @property
    def path(self) -> str:
        """Where the file stands in the publication."""
        return table_file(*self.steps)


def published_tables(edition: Edition) -> tuple[PublishedTable, ...]:
    """Return every table of figures of the pages that has rows.

    The parts of an explanation are no such table: there are hundreds, and snapshot.json holds them all.
    """
    links = DocumentLinks(sections=frozenset())
    every = (*_perspective(edition, links), *_programmes(edition, links), *_families(edition, links))
    more = (
        *_lists(edition, links),
        *_strength(edition, links),
        *_partners(edition, links),
        *_proposals(edition, links),
    )
    return tuple(one for one in (*every, *more, *_budget(edition, links)) if one.rows)


def table_bytes(edition: Edition, table: PublishedTable) -> bytes:
    """Return a table as CSV: label, address, a column per head, which of them are PM, and the unit.

    Amounts have a point and no thousands; an empty cell cannot be determined or holds nothing. A PM is not in the
    amount beside it. The address of a row is what the addresses of its figures have in common.
    """
    target = io.StringIO(newline="")
    writer = csv.writer(target, lineterminator="\n")
    writer.writerow(["onderdeel", "adres", *map(harmless, table.heads), "pm", "eenheid"])
    for label, figures in table.rows:
        unknown = [head for head, one in zip(table.heads, figures, strict=True) if one.is_pm]
        values = [one.value for one in figures]
        address = _address([one.address for one in figures if one.address])
        writer.writerow([harmless(label), address, *values, harmless(", ".join(unknown)), _unit(edition, figures)])
    return target.getvalue().encode()


def tables_resource(tables: Iterable[PublishedTable]) -> Resource:
    """Return the list of the files of tables, as a file of the data package."""
    fields = (
        Field(name="bestand", description="Het bestand met de tabel, gezien vanaf de map van de publicatie."),
        Field(name="titel", description="Wat er in de tabel staat."),
        Field(name="rijen", description="Hoeveel rijen de tabel heeft, zonder de kop.", type="integer"),
    )
    return Resource(
        name=_NAME,
        title="Tabellen",
        description="Elke tabel met cijfers van de webpagina's als eigen bestand: per rij een onderdeel, zijn adres, "
        "een kolom per jaar, welke kolommen PM zijn, en de eenheid.",
        fields=fields,
        rows=[(one.path, one.title, str(len(one.rows))) for one in tables],
        key=("bestand",),
    )


def _address(addresses: Sequence[str]) -> str:
    """Return the steps that addresses have in common, without the year."""
    steps = [one.split("/")[:-1] for one in addresses]
    if not steps:
        return ""
    common = [found[0] for found in zip(*steps, strict=False) if len(set(found)) == 1]
    return "/".join(common)


def _unit(edition: Edition, figures: Sequence[Figure]) -> str:
    """Return the unit of the figures, of each in their order where they differ; figures without one are euros."""
    found = []
    for one in figures:
        series = edition.snapshot.family_series.get(one.address.rpartition("/")[0])
        found.append("euro" if series is None else series.unit)
    return found[0] if len(set(found)) == 1 else ", ".join(found)


def _years(edition: Edition) -> tuple[str, ...]:
    return tuple(map(str, edition.years))


def _rows(*rows: FigureRow) -> tuple[Labelled, ...]:
    return tuple((row.label, row.figures) for row in rows)


def _perspective(edition: Edition, links: DocumentLinks) -> Iterator[PublishedTable]:
    view, years = perspective_view(edition, links), _years(edition)
    title = "Van beginstand naar eindstand"
    yield PublishedTable(steps=("saldo",), title=title, heads=years, rows=_rows(*view.balance, *view.natures))
    if view.route is not None:
        heads = tuple(map(str, view.route.years))
        yield PublishedTable(steps=("route",), title=view.route.title, heads=heads, rows=_rows(*view.route.rows))
    title = f"Lasten, baten en reserves per programma in {view.budget_year}"
    rows = _rows(*view.programmes)
    yield PublishedTable(steps=("programmas",), title=title, heads=view.programme_heads, rows=rows)
    title = "Stand van de reserves aan het eind van elk jaar"
    yield PublishedTable(steps=("reserves",), title=title, heads=years, rows=_rows(*view.reserves))


def _programmes(edition: Edition, links: DocumentLinks) -> Iterator[PublishedTable]:
    years, blocks = _years(edition), programme_blocks(edition, links)
    balances = tuple((one.name, one.rows[-1].figures) for one in blocks)
    yield PublishedTable(steps=("programmasaldo",), title="Het saldo van elk programma", heads=years, rows=balances)
    for one in blocks:
        title = f"Lasten, baten en reserves van {one.name}"
        yield PublishedTable(steps=("programmas", one.step), title=title, heads=years, rows=_rows(*one.rows))
        rows = _effects(proposal_rows(edition, links, programme_proposals(edition, one.step)))
        steps = ("programmas", one.step, "voorstellen")
        yield PublishedTable(steps=steps, title=f"Voorstellen in {one.name}", heads=years, rows=rows)


def _effects(rows: Sequence[ProposalRow]) -> tuple[Labelled, ...]:
    return tuple((f"{row.number} {row.title}".strip(), row.effects) for row in rows)


def _families(edition: Edition, links: DocumentLinks) -> Iterator[PublishedTable]:
    for family in edition.snapshot.families:
        for section in family_sections(edition, links, family):
            for one in section.tables:
                heads = tuple(map(str, one.years))
                title = f"{family.group.title}: {one.caption}"
                yield PublishedTable(steps=one.steps, title=title, heads=heads, rows=_rows(*one.rows))


def _lists(edition: Edition, links: DocumentLinks) -> Iterator[PublishedTable]:
    years = _years(edition)
    rows = _rows(*(row for one in choices_view(edition, links).choices for row in one.costs))
    yield PublishedTable(steps=("keuzes",), title="Wat elke keuze kost", heads=years, rows=rows)
    rows = _rows(*(row for one in left_out_view(edition, links).proposals for row in one.costs))
    yield PublishedTable(steps=("niet-opgenomen",), title="Wat niet is opgenomen", heads=years, rows=rows)
    rows = _effects(proposal_rows(edition, links, edition.perspective.lines.proposals))
    yield PublishedTable(steps=("voorstellen",), title="Alle voorstellen", heads=years, rows=rows)


def _strength(edition: Edition, links: DocumentLinks) -> Iterator[PublishedTable]:
    position, risks = position_view(edition, links), risks_view(edition, links)
    heads = tuple(map(str, position.ratio_years))
    yield PublishedTable(steps=("kengetallen",), title="De kengetallen", heads=heads, rows=_rows(*position.ratios))
    yield PublishedTable(
        steps=("weerstandsvermogen",), title="Weerstandsvermogen", heads=_years(edition), rows=_rows(*risks.together)
    )
    rows = tuple((one.name, one.figures) for one in risks.risks)
    yield PublishedTable(steps=("risicos",), title="Kans en gevolg van elk risico", heads=risks.heads, rows=rows)


def _partners(edition: Edition, links: DocumentLinks) -> Iterator[PublishedTable]:
    years, view = _years(edition), partners_view(edition, links)
    title = "Wat elke deelnemer draagt van alle gedeelde voorstellen"
    yield PublishedTable(steps=("partners",), title=title, heads=years, rows=_rows(*view.totals))
    for one in view.partners:
        shares = _rows(*one.shares, *((one.total,) if one.total else ()))
        yield PublishedTable(steps=("partners", one.id), title=f"Aandeel van {one.name}", heads=years, rows=shares)
        steps, title = ("partners", one.id, "bijdragen"), f"Bijdrage van {one.name}"
        yield PublishedTable(steps=steps, title=title, heads=years, rows=_rows(*one.contributions))


def _proposals(edition: Edition, links: DocumentLinks) -> Iterator[PublishedTable]:
    for one in edition.perspective.lines.proposals:
        yield from _proposal(proposal_view(edition, links, one), _years(edition))


def _proposal(view: ProposalView, years: tuple[str, ...]) -> Iterator[PublishedTable]:
    tables = {
        (): ("effect op het saldo", _rows(*view.effects)),
        ("aandelen",): ("het aandeel van elke deelnemer", _rows(*view.shares, view.whole) if view.shares else ()),
        ("afspraken",): ("afgesproken aandelen", tuple((one.participant, one.figures) for one in view.agreed)),
        ("regels",): ("de bedragen", tuple((one.name, one.figures) for one in view.lines)),
        ("investeringen",): ("uitgaven per jaar", tuple((one.name, one.figures) for one in view.investments)),
    }
    for last, (title, rows) in tables.items():
        steps = ("voorstellen", view.id, *last)
        yield PublishedTable(steps=steps, title=f"{view.title}: {title}", heads=years, rows=rows)


def _budget(edition: Edition, links: DocumentLinks) -> Iterator[PublishedTable]:
    view = budget_view(edition, links)
    rows = tuple((row.name, row.figures) for group in view.groups for row in group.rows)
    yield PublishedTable(steps=("begroting",), title="Posten per programma", heads=_years(edition), rows=rows)
    rows = tuple((row.name, row.figures) for row in view.assertions)
    yield PublishedTable(steps=("aansluitingen",), title="Wat documenten zeggen", heads=_years(edition), rows=rows)
