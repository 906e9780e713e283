"""The budget that the document builds on: its posts with amounts and sources, and what documents say."""

from dataclasses import dataclass

from kaderwerk.core.dossier.table import Table
from kaderwerk.parts.edition import Edition
from kaderwerk.parts.figures import Figure, written_figures
from kaderwerk.parts.frame import dossier_frame
from kaderwerk.parts.links import Links
from kaderwerk.parts.numbers import have_cents
from kaderwerk.parts.references import Reference, programme_name, row_reference
from kaderwerk.parts.rendering import render
from kaderwerk.parts.sources import Source, sources_of
from kaderwerk.parts.words import KIND_LABELS, plain


@dataclass(frozen=True, kw_only=True)
class PostRow:
    """One post with its amounts as written."""

    id: str
    name: str
    kind: str
    nature: str
    taakveld: str
    left_out: str
    figures: tuple[Figure, ...]
    sources: tuple[Source, ...]


@dataclass(frozen=True, kw_only=True)
class PostGroup:
    """The posts of one programme."""

    name: str
    rows: tuple[PostRow, ...]


@dataclass(frozen=True, kw_only=True)
class AssertionRow:
    """A published figure with the terms that should add up to it."""

    id: str
    name: str
    plus: tuple[Reference, ...]
    minus: tuple[Reference, ...]
    figures: tuple[Figure, ...]
    source: str


@dataclass(frozen=True, kw_only=True)
class BudgetView:
    """What the page shows."""

    years: tuple[int, ...]
    groups: tuple[PostGroup, ...]
    assertions: tuple[AssertionRow, ...]
    findings_url: str

    @property
    def has_pm(self) -> bool:
        """Whether a post or a published figure is PM."""
        posts = (figure for group in self.groups for row in group.rows for figure in row.figures)
        return any(figure.is_pm for figure in posts) or any(
            figure.is_pm for row in self.assertions for figure in row.figures
        )


def budget_page(edition: Edition, links: Links) -> str:
    """Return the page as HTML."""
    return render(
        "budget.html", dossier_frame("Begroting", edition, links, section="begroting"), budget_view(edition, links)
    )


def budget_view(edition: Edition, links: Links) -> BudgetView:
    """Gather what the page shows: programmes in their own order, posts without one last."""
    table = edition.dossier.table("begroting")
    programmes = [*edition.dossier.table("programmas").column("programma"), ""]
    groups = []
    for programme in programmes:
        rows = table.positions("programma").get(programme, [])
        if rows:
            groups.append(PostGroup(name=programme_name(edition, programme), rows=_posts(edition, table, rows)))
    return BudgetView(
        years=edition.years,
        groups=tuple(groups),
        assertions=_assertions(edition, links),
        findings_url=links.findings(),
    )


def _posts(edition: Edition, table: Table, rows: list[int]) -> tuple[PostRow, ...]:
    cents, states = table.amounts(edition.years)
    with_cents = have_cents(cents.ravel().tolist())
    found = []
    for row in rows:
        post = table.cell(row, "post")
        phase = table.cell(row, "fase")
        found.append(
            PostRow(
                id=post,
                name=table.cell(row, "omschrijving") or post,
                kind=KIND_LABELS[table.cell(row, "soort")],
                nature=table.cell(row, "aard") or "onbekend",
                taakveld=table.cell(row, "taakveld"),
                left_out="" if phase in ("", "raming") else f"telt niet mee: {plain(phase)}",
                figures=written_figures(cents[row].tolist(), states[row].tolist(), with_cents=with_cents),
                sources=sources_of(edition, post),
            )
        )
    return tuple(found)


def _assertions(edition: Edition, links: Links) -> tuple[AssertionRow, ...]:
    table = edition.dossier.table("aansluitingen")
    cents, states = table.amounts(edition.years)
    with_cents = have_cents(cents.ravel().tolist())
    return tuple(
        AssertionRow(
            id=table.cell(row, "aansluiting"),
            name=table.cell(row, "omschrijving") or table.cell(row, "aansluiting"),
            plus=_terms(edition, links, table.cell(row, "plus")),
            minus=_terms(edition, links, table.cell(row, "min")),
            figures=written_figures(cents[row].tolist(), states[row].tolist(), with_cents=with_cents),
            source=table.cell(row, "bron"),
        )
        for row in range(table.size)
    )


def _terms(edition: Edition, links: Links, text: str) -> tuple[Reference, ...]:
    found = []
    for term in text.split():
        tables = ("begroting", "voorstellen", "regels", "investeringen", "aansluitingen")
        table = next((one for one in tables if edition.row_of(one, term) is not None), "aansluitingen")
        found.append(row_reference(edition, links, table, term))
    return tuple(found)
