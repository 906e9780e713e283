"""Names and links of what figures are made of: other figures, and rows of the dossier."""

from dataclasses import dataclass

from kaderwerk.core.dossier.schema import TABLES
from kaderwerk.core.figures.group import FigureSeries
from kaderwerk.parts.edition import Edition
from kaderwerk.parts.links import Links
from kaderwerk.parts.words import BALANCE_LABELS, PROGRAMME_LABELS, PROPOSAL_LABELS, TABLE_LABELS, capital, plain

_NAMED_TABLES = (
    ("organisaties", "naam"),
    ("investeringen", "omschrijving"),
    ("voorstellen", "titel"),
    ("reserves", "naam"),
    ("voorzieningen", "naam"),
    ("verdeelsleutels", "naam"),
)
WITHOUT_PROGRAMME = "null"
"""The step in an address for lines without programme."""


@dataclass(frozen=True, kw_only=True)
class Reference:
    """A name with where to read more; ``url`` is empty when there is no such page."""

    label: str
    url: str = ""


def has_direction(edition: Edition, series_address: str) -> bool:
    """Tell whether a figure is an effect on the balance, so that its sign says favourable or unfavourable."""
    series = edition.snapshot.family_series.get(series_address)
    if series is not None:
        return series.is_effect
    group, *_, row = series_address.split("/")
    return group in ("saldo", "voorstellen") or (group == "programmas" and row == "saldo")


def figure_name(edition: Edition, series_address: str) -> str:
    """Return the name of a figure for people; the address comes without its year."""
    series = edition.snapshot.family_series.get(series_address)
    if series is not None:
        return series_name(edition, series)
    group, *inner = series_address.split("/")
    if group == "saldo":
        return BALANCE_LABELS[inner[0]]
    if group == "programmas":
        return f"{programme_name(edition, inner[0])}: {PROGRAMME_LABELS[inner[1]].lower()}"
    if group == "reserves":
        return f"Stand van {edition.cell('reserves', inner[0], 'naam')}"
    title = edition.cell("voorstellen", inner[0], "titel")
    if inner[1] == "aandelen":
        return f"{title}: aandeel van {edition.organisation(inner[2])}"
    whose = "" if inner[1] == "totaal" else f" voor {edition.own_name}"
    return f"{title}: {PROPOSAL_LABELS[inner[1]]}{whose}"


def series_name(edition: Edition, series: FigureSeries) -> str:
    """Return the name of a series of a family, with what it is about when its label does not say that."""
    code, subject, *inner = series.address.split("/")
    name = subject_name(edition, code, subject) if inner else ""
    return series.label if name.casefold() in series.label.casefold() else f"{name}: {series.label}"


def subject_name(edition: Edition, code: str, subject: str) -> str:
    """Return the name of what the second step of an address is about.

    The family names it, or it is a row of the dossier; else it is the step in words.
    """
    if (code, subject) in edition.snapshot.subjects:
        return edition.snapshot.subjects[code, subject]
    for table, column in _NAMED_TABLES:
        name = edition.cell(table, subject, column)
        if name:
            return name
    return capital(plain(subject))


def programme_name(edition: Edition, programme: str) -> str:
    """Return the name of a programme; no programme has a name too."""
    if programme in ("", WITHOUT_PROGRAMME):
        return "Zonder programma"
    return edition.cell("programmas", programme, "naam") or programme


def row_reference(edition: Edition, links: Links, table: str, row_id: str) -> Reference:
    """Return the name of a row and the place where people can read it."""
    if table == "dossier" or edition.row_of(table, row_id) is None:
        return _without_row(edition, links, table, row_id)
    if table in ("regels", "investeringen"):
        return _line_reference(edition, links, table, row_id)
    if table == "voorstellen":
        return Reference(label=edition.cell(table, row_id, "titel"), url=links.proposal(row_id))
    if table in ("begroting", "aansluitingen"):
        name = edition.cell(table, row_id, "omschrijving") or f"{TABLE_LABELS[table]} {row_id}"
        return Reference(label=name, url=links.budget(f"{TABLE_LABELS[table]}-{row_id}"))
    name = edition.cell(table, row_id, "functie" if table == "formatie" else "naam") or row_id
    if table == "reserves":
        is_shown = any(one.reserve == row_id for one in edition.perspective.reserves)
        return Reference(label=name, url=links.perspective(f"reserve-{row_id}") if is_shown else "")
    return Reference(label=f"{TABLE_LABELS.get(table, table)} {name}")


def _without_row(edition: Edition, links: Links, table: str, name: str) -> Reference:
    """Name what is no row of its own: a table, a feature of the dossier, a column, an agreed share, an unknown id."""
    if not name:
        return Reference(label=f"tabel {table}")
    if table == "dossier":
        return Reference(label=f"kenmerk {name}")
    if table not in TABLES:
        return Reference(label=f"{TABLE_LABELS.get(table, table)} {name}")
    if name in edition.dossier.table(table).header:
        return Reference(label=f"tabel {table}, kolom {name}")
    line, slash, participant = name.partition("/")
    if table == "aandelen" and slash and edition.row_of("regels", line) is not None:
        whole = _line_reference(edition, links, "regels", line)
        return Reference(label=f"{whole.label}, aandeel van {edition.organisation(participant)}", url=whole.url)
    return Reference(label=f"{TABLE_LABELS.get(table, table)} {name}")


def _line_reference(edition: Edition, links: Links, table: str, row_id: str) -> Reference:
    proposal = edition.cell(table, row_id, "voorstel")
    title = edition.cell("voorstellen", proposal, "titel")
    name = edition.cell(table, row_id, "omschrijving") or f"{TABLE_LABELS[table]} {row_id}"
    return Reference(label=f"{title}: {name}", url=links.proposal(proposal, f"{TABLE_LABELS[table]}-{row_id}"))
