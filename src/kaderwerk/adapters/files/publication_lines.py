"""The lines behind every total as open data: who bears what of each line, so that anybody can add them up again."""

from collections.abc import Iterator

from kaderwerk.adapters.files.publication_resource import PM, YEAR, Field, Resource, by_year, truth
from kaderwerk.core.perspective.lines import OF_PROPOSAL
from kaderwerk.core.perspective.share_story import WITHOUT_LINE
from kaderwerk.parts.edition import Edition

_TEXT_COLUMNS = {
    "begroting": "omschrijving",
    "regels": "omschrijving",
    "investeringen": "omschrijving",
    "formatie": "functie",
    "voorstellen": "titel",
}
"""In which column of each table stands what a line is for."""


_FIELDS = (
    Field(
        name="tabel",
        description="Waar de regel staat: begroting, regels, investeringen of formatie; voorstellen: wat een voorstel "
        "heeft zonder eigen regel.",
    ),
    Field(
        name="regel",
        description="Het id van de post, regel, investering, formatieregel of van het voorstel.",
        column_type="budget-line-id",
    ),
    Field(
        name="voorstel",
        description="Het id van het voorstel; leeg bij een post van de begroting.",
        column_type="activity:generic:project:code",
        refers="voorstellen",
    ),
    Field(name="omschrijving", description="Waar de regel voor is."),
    Field(name="categorie", description="Bij welke rij van het saldo de regel telt; basis: de begroting zelf."),
    Field(
        name="programma",
        description="Het id van het programma; null: zonder programma.",
        column_type="activity:generic:program:code",
        refers="programmas",
    ),
    Field(
        name="taakveld",
        description="Het taakveld (Iv3), als tekst.",
        column_type="functional-classification:generic:code",
    ),
    Field(
        name="economische_categorie",
        description="De economische categorie (Iv3), als tekst; leeg bij wat een voorstel heeft zonder eigen regel.",
        column_type="economic-classification:generic:code",
    ),
    Field(
        name="soort",
        description="Hoe de regel telt bij de deelnemer: lasten, baten, toevoeging, onttrekking of saldo. "
        "Een aandeel in een regel van een ander is lasten.",
        column_type="direction",
    ),
    Field(name="aard", description="structureel, incidenteel of onbekend."),
    Field(
        name="deelnemer",
        description="Het id van de organisatie die dit deel van de regel draagt.",
        column_type="administrative-classification:generic:code",
        refers="organisaties",
    ),
    Field(
        name="telt_mee",
        description="true: het voorstel telt mee in dit scenario en de regel is bevestigd. Alleen deze regels "
        "tellen op tot de cijfers.",
        type="boolean",
    ),
    YEAR,
    Field(
        name="bedrag",
        description="Het effect op het saldo van de deelnemer in euro's, altijd met teken: plus is voordelig, "
        "min is nadelig; zonder het deel dat nog PM is.",
        type="number",
        column_type="value",
    ),
    PM,
    Field(name="pm_regel", description="true: het bedrag van de hele regel is nog onbekend (PM).", type="boolean"),
)


def line_resource(edition: Edition) -> Resource:
    """Return the file ``regels``: a row for each line, organisation that bears it and year, counted or not."""
    return Resource(
        name="regels",
        title="Regels",
        description="De regels achter elk totaal, met wat elke organisatie ervan draagt. herbereken.py telt ze op.",
        fields=_FIELDS,
        rows=list(_rows(edition)),
        key=("tabel", "regel", "aard", "deelnemer", "jaar"),
        constants=(
            Field(name="munt", description="EUR", column_type="value-currency:code"),
            Field(name="fase", description=edition.dossier.features["soort"], column_type="phase:id"),
        ),
    )


def _rows(edition: Edition) -> Iterator[tuple[str, ...]]:
    for one in edition.snapshot.line_shares:
        name = edition.cell(one.table, one.line, _TEXT_COLUMNS[one.table])
        head = (
            one.table,
            one.line,
            one.proposal,
            f"{name}: {WITHOUT_LINE}" if one.table == OF_PROPOSAL else name,
            one.category,
            one.programme or "null",
            one.taakveld,
            one.economic_category,
            one.kind,
            one.nature,
            one.participant,
            truth(one.counts),
        )
        for (_, figure), is_whole_pm in zip(by_year(edition, one.effect), one.is_whole_pm, strict=True):
            yield (*head, *figure, truth(is_whole_pm))
