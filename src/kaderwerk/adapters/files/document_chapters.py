"""The chapters of kadernota.pdf and kadernota.docx: from the edition of a dossier to blocks."""

import datetime
from collections.abc import Iterator

from kaderwerk.adapters.files.document_blocks import (
    AMOUNT,
    Block,
    Column,
    Row,
    bullets,
    cell,
    facts,
    figure_row,
    heading,
    lines,
    measure,
    paragraph,
    place,
    soft,
    table,
    text,
    year_columns,
)
from kaderwerk.adapters.files.document_charts import chart_blocks, drawable
from kaderwerk.adapters.files.document_choices import choice_chapter
from kaderwerk.adapters.files.document_families import family_chapter
from kaderwerk.adapters.files.document_links import DocumentLinks
from kaderwerk.adapters.files.document_partners import FAMILY as PARTNERS
from kaderwerk.adapters.files.document_partners import partner_chapter
from kaderwerk.adapters.files.document_proposals import effect_tables, left_out_table, proposal_sections
from kaderwerk.adapters.files.document_risks import FAMILY as RISKS
from kaderwerk.adapters.files.document_risks import risk_chapter
from kaderwerk.adapters.files.document_sources import source_blocks
from kaderwerk.adapters.files.document_texts import introduction_blocks, other_places, place_blocks, programme_blocks
from kaderwerk.parts.balance_charts import programme_chart, reserve_chart
from kaderwerk.parts.dates import written_date
from kaderwerk.parts.edition import Edition
from kaderwerk.parts.frame import public_from, scenario_label
from kaderwerk.parts.numbers import THIN
from kaderwerk.parts.pages.findings import FindingRow, RuleGroup, findings_view
from kaderwerk.parts.pages.perspective import PerspectiveView, perspective_view
from kaderwerk.parts.pages.texts import QUESTION_TITLES
from kaderwerk.parts.programme_tables import programme_blocks as programme_tables
from kaderwerk.parts.route_view import route_part
from kaderwerk.parts.words import capital, plain

_SIGN = (
    "plus is voordelig voor het saldo, min is nadelig. Het effect is baten min lasten, plus onttrekkingen aan "
    "reserves, min toevoegingen aan reserves. Lasten, baten, toevoegingen en onttrekkingen zelf staan zonder teken; "
    "een min is dan een vermindering."
)
_UNKNOWN = (
    "pro memorie: het bedrag is nog niet bekend en telt niet mee. Elke som waar een PM in hoort, zegt dat: + PM staat "
    "dan achter het bedrag."
)
_SHARES = (
    "een voorstel van een samenwerkingsverband wordt verdeeld over de deelnemers. De aandelen tellen tot op de cent "
    "op tot het geheel."
)
_ORIGIN = (
    "bij elk voorstel staat de zin of de plaats waar het vandaan komt. De uitleg van elk cijfer staat in de "
    "webpagina’s en in snapshot.json."
)
_ROWS_TOGETHER = 6
"""Findings up to this many rows stay on one page with their source."""
_SHORT_MAX = 60
_UNIT = (
    "bedragen zijn in euro’s, tenzij boven de tabel iets anders staat. Centen staan erbij als een bedrag in de tabel "
    "centen heeft."
)
_READING_GUIDE = (
    (
        "Eenheid",
        _UNIT,
    ),
    ("Teken", _SIGN),
    ("PM", _UNKNOWN),
    ("Structureel", "blijft elk jaar terugkomen."),
    ("Incidenteel", "geldt alleen in de genoemde jaren."),
    ("Aandelen", _SHARES),
    ("Herkomst", _ORIGIN),
)


def document_date(edition: Edition) -> datetime.date:
    """Return the date in the properties of a file: of the facts, else the first day of the year before the budget.

    A clock would give other bytes each time for the same dossier.
    """
    known_on = edition.dossier.features.get("peildatum")
    return datetime.date.fromisoformat(known_on) if known_on else datetime.date(edition.dossier.budget_year - 1, 1, 1)


def document(edition: Edition) -> Block:
    """Return everything that the layout shows: the same value for PDF and Word, which leave it as it is."""
    return edition.remembered("document", lambda: _document(edition))


def _document(edition: Edition) -> Block:
    date = document_date(edition)
    organisation = edition.organisation(edition.dossier.organisation)
    return {
        "title": edition.dossier.title,
        "organisation": organisation,
        "short_title": _short(edition.dossier.title),
        "description": f"{_kind(edition)} van {organisation}, jaren {_period(edition)}",
        "date": {"year": date.year, "month": date.month, "day": date.day},
        "year_count": len(edition.years),
        "fingerprint": edition.fingerprint,
        "standing": _standing(edition),
        "fingerprint_text": "Vingerafdruk (SHA-256 van snapshot.json). Dezelfde vingerafdruk in de webpagina’s, de "
        "werkmap en de open data betekent: dezelfde cijfers.",
        "features": [[name, value] for name, value in _features(edition) if value],
        "blocks": list(_blocks(edition)),
    }


def _standing(edition: Edition) -> str:
    """What stands at the foot of every page beside the fingerprint."""
    decision, moment = edition.snapshot.standing.decision, public_from(edition)
    said = [f"Besluit: {decision}" if decision else "", f"Openbaar vanaf {moment}" if moment else ""]
    return ". ".join(filter(None, said))


def _short(title: str) -> str:
    """A title that fits in the head of a page."""
    if len(title) <= _SHORT_MAX:
        return title
    cut = title[: _SHORT_MAX - 1]
    return f"{cut.rpartition(' ')[0] or cut}…"


def _kind(edition: Edition) -> str:
    return f"{capital(edition.dossier.features['soort'])} {edition.dossier.budget_year}"


def _period(edition: Edition) -> str:
    first, last = edition.years[0], edition.years[-1]
    return f"{first} tot en met {last}" if first != last else str(first)


def _features(edition: Edition) -> list[tuple[str, str]]:
    features = edition.dossier.features
    return [
        ("Document", _kind(edition)),
        ("Cijfers voor", f"{edition.own_name}, {_period(edition)}"),
        ("Besluit", edition.snapshot.standing.decision),
        ("Openbaar vanaf", public_from(edition)),
        ("Status", capital(plain(features.get("status", "")))),
        ("Scenario", capital(scenario_label(edition.perspective.scenario))),
        ("Prijspeil", features.get("prijspeil", "")),
        ("Peildatum van de feiten", written_date(features.get("peildatum", ""))),
        ("Gemaakt met", f"Kaderwerk {edition.snapshot.code_version}"),
    ]


def _blocks(edition: Edition) -> Iterator[Block]:
    counted = [one for one in edition.perspective.lines.proposals if edition.perspective.is_counted(one)]
    links = DocumentLinks(sections=frozenset(counted))
    view = perspective_view(edition, links)
    yield from _reading_guide(edition)
    opening = list(introduction_blocks(edition))
    if opening:
        yield heading(1, "Inleiding")
        yield from opening
    yield from _perspective(edition, view)
    yield from _route(edition)
    for place_name in other_places(edition):
        yield heading(1, capital(plain(place_name)))
        yield from place_blocks(edition, place_name)
    yield from _programmes(edition, links, view)
    yield from _reserves(edition, view)
    yield from choice_chapter(edition, links)
    yield from partner_chapter(edition, links)
    yield from risk_chapter(edition, links)
    yield from family_chapter(edition, links, shown=(PARTNERS, RISKS))
    yield from _proposals(edition, links, counted)
    yield heading(1, "Bevindingen")
    yield from _findings(edition, links)
    yield heading(1, "Bronnen")
    yield from source_blocks(edition)


def _reading_guide(edition: Edition) -> Iterator[Block]:
    yield heading(1, "Leeswijzer")
    yield paragraph(
        f"Dit document laat zien hoe {edition.own_name} er financieel voor staat in {_period(edition)}, welke "
        "voorstellen er zijn en wat elk voorstel doet met het saldo."
    )
    yield facts(_READING_GUIDE)


def _perspective(edition: Edition, view: PerspectiveView) -> Iterator[Block]:
    yield heading(1, "Meerjarenperspectief")
    yield bullets(_closing_sentence(view, at) for at in range(len(edition.years)))
    yield from chart_blocks(view.waterfall, table="de tabel eronder")
    columns = year_columns("Onderdeel", edition.years)
    note = " ".join(filter(None, (view.balance_note, view.rounding_note)))
    yield table("Van beginstand naar eindstand", columns, [figure_row(row) for row in view.balance], note=note)
    natures = [figure_row(row, has_words=True) for row in view.natures]
    note = f"{note} Samen zijn deze regels de eindstand."
    yield table("De eindstand naar aard", columns, [*natures, figure_row(view.balance[-1])], note=note)
    if view.rolled:
        yield paragraph(view.rolled)
    # Without a heading of their own: Word shows no charts, and a heading with nothing under it says nothing.
    others = [one for one in view.waterfalls if one != view.waterfall]
    yield from chart_blocks(*others, table="de tabel Van beginstand naar eindstand")


def _route(edition: Edition) -> Iterator[Block]:
    part = route_part(edition, shown=drawable)
    if part is None:
        return
    yield heading(2, "Wat er sinds het vorige document is veranderd")
    yield from chart_blocks(*part.charts, table="de tabel eronder")
    note = "Bedragen in euro’s. Plus is voordelig voor het saldo, min is nadelig. De grootste oorzaak staat bovenaan."
    yield table(part.title, year_columns("Oorzaak", part.years), [figure_row(row) for row in part.rows], note=note)


def _closing_sentence(view: PerspectiveView, at: int) -> str:
    closing, structural = view.closing.figures[at], view.structural.figures[at]
    words = f", {closing.word}" if closing.word else ""
    return (
        f"{view.years[at]}: de eindstand is €{THIN}{closing.text}{words}; structureel is dat €{THIN}{structural.text}."
    )


def _programmes(edition: Edition, links: DocumentLinks, view: PerspectiveView) -> Iterator[Block]:
    if not view.programmes:
        return
    yield heading(1, "Programma’s")
    yield paragraph(
        "Per programma: wat we willen bereiken, wat we gaan doen en wat het mag kosten, met de voorstellen erin."
    )
    chart = programme_chart(edition.perspective, shown=drawable)
    yield from chart_blocks(chart, table="de tabellen per programma")
    columns = year_columns("Onderdeel", view.years)
    blocks = programme_tables(edition, links)
    for programme, block in zip(edition.perspective.programmes, blocks, strict=True):
        yield heading(2, block.name)
        if programme.programme is not None:
            yield from programme_blocks(edition, programme.programme)
        else:
            yield heading(3, QUESTION_TITLES[-1])
        rows = [figure_row(row) for row in block.rows]
        yield table(f"{block.name}: lasten, baten en saldo", columns, rows, note=_PROGRAMME_NOTE)


_PROGRAMME_NOTE = "Bedragen in euro’s. Bij het saldo is plus voordelig en min nadelig."


def _reserves(edition: Edition, view: PerspectiveView) -> Iterator[Block]:
    if not view.reserves:
        return
    yield heading(1, "Reserves")
    yield from chart_blocks(reserve_chart(edition.perspective, shown=drawable), table="de tabel eronder")
    columns = year_columns("Reserve", view.years)
    note = "Bedragen in euro’s. Een toevoeging verhoogt de stand, een onttrekking verlaagt hem."
    rows = [figure_row(row) for row in view.reserves]
    yield table("Stand van de reserves aan het eind van elk jaar", columns, rows, note=note)


def _proposals(edition: Edition, links: DocumentLinks, counted: list[str]) -> Iterator[Block]:
    if not edition.perspective.lines.proposals:
        yield heading(1, "Voorstellen")
        yield paragraph("Er zijn nog geen voorstellen.")
        return
    yield heading(1, "Voorstellen in cijfers")
    yield from effect_tables(edition, links, counted)
    yield heading(1, "Voorstellen toegelicht")
    yield from proposal_sections(edition, links, counted)
    yield heading(1, "Voorstellen die niet meetellen")
    yield from left_out_table(edition, counted)


def _findings(edition: Edition, links: DocumentLinks) -> Iterator[Block]:
    view = findings_view(edition, links)
    yield paragraph("Kaderwerk controleert het dossier met vaste regels. Hier staat alles wat aandacht vraagt.")
    yield bullets(f"{label}: {count}" for _, label, count in view.counts)
    for group in view.groups:
        if group.verdict != "voldoet":
            yield heading(2, f"{group.label}: {group.count_text}")
            for rule in group.rules:
                yield _findings_table(rule)


def _findings_table(rule: RuleGroup) -> Block:
    columns = [Column(label="Onderwerp", share=10)]
    if rule.has_years:
        columns.append(Column(label="Jaar"))
    if rule.has_measures:
        columns += [Column(label="Gevonden", kind=AMOUNT), Column(label="Norm", kind=AMOUNT)]
    columns.append(Column(label="Wat er aan de hand is", share=21))
    rows = [_finding_row(rule, row) for row in rule.rows]
    note = f"Bron: {rule.source}" if rule.source else ""
    return table(rule.title, columns, rows, note=note, is_long=len(rows) > _ROWS_TOGETHER)


def _finding_row(rule: RuleGroup, row: FindingRow) -> Row:
    subject = place(row.subject.label, row.subject.url) if row.subject.url else row.subject.label
    story = [text(row.explanation)]
    if row.remedy:
        story.append(text(f"Wat u kunt doen: {row.remedy}"))
    if row.source:
        story.append(soft(f"Bron: {row.source}"))
    years = [cell(row.year)] if rule.has_years else []
    measures = [measure(row.value), measure(row.norm)] if rule.has_measures else []
    return Row(cells=[cell(subject), *years, *measures, cell(*lines(story))])
