"""The published figures as open data: tidy CSV files and the Data Package that describes them."""

import hashlib
import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from kaderwerk.adapters.files.publication_fiscal import fiscal_properties
from kaderwerk.adapters.files.publication_lines import line_resource
from kaderwerk.adapters.files.publication_resource import (
    AMOUNT,
    PM,
    QUOTE,
    SIGN,
    UNIT,
    YEAR,
    Field,
    Resource,
    by_year,
    truth,
)
from kaderwerk.core.amount_text import write_amount
from kaderwerk.core.figures.group import FigureSeries
from kaderwerk.core.perspective.address import series_addresses
from kaderwerk.core.perspective.sources import source_sentence
from kaderwerk.core.publication.json_shapes import finding_json
from kaderwerk.parts.edition import Edition

PACKAGE_FILE = "datapackage.json"
_LICENCE = {
    "name": "CC0-1.0",
    "path": "https://creativecommons.org/publicdomain/zero/1.0/deed.nl",
    "title": "Creative Commons Zero v1.0 Universeel",
}
_DIALECT = {"delimiter": ",", "quoteChar": '"', "doubleQuote": True, "lineTerminator": "\n", "header": True}
_KEYS = {"organisaties": "organisatie", "programmas": "programma", "voorstellen": "voorstel"}
"""The column that other files name, of each file with names."""
Json = dict[str, object]


def package_resources(edition: Edition) -> tuple[Resource, ...]:
    """Return every CSV file of the package."""
    return (
        _figures(edition),
        line_resource(edition),
        _proposals(edition),
        _shares(edition),
        _findings(edition),
        _organisations(edition),
        _programmes(edition),
    )


def package_bytes(edition: Edition, contents: Sequence[tuple[Resource, bytes]]) -> bytes:
    """Return the descriptor of the files with these contents."""
    package = _package(edition, [_described(resource, content) for resource, content in contents])
    return (json.dumps(package, ensure_ascii=False, indent=2) + "\n").encode()


def _figures(edition: Edition) -> Resource:
    rows: list[tuple[str, ...]] = [
        (f"{address}/{year}", *_steps(address), *figure, "euro")
        for address, series in series_addresses(edition.perspective)
        for year, figure in by_year(edition, series)
    ]
    rows += [row for family in edition.snapshot.families for one in family.series for row in _family_rows(one)]
    fields = (
        Field(name="adres", description="Het adres van het cijfer: waar de uitleg staat."),
        Field(
            name="groep",
            description="saldo, programmas, voorstellen, reserves, of de code van een familie van cijfers.",
        ),
        Field(name="onderwerp", description="Het id van waar het cijfer over gaat; leeg als het nergens bij hoort."),
        Field(name="rij", description="Welk cijfer het is, zoals totaal, lasten, effect, aandelen of stand."),
        Field(name="deelnemer", description="Bij aandelen: het id van de organisatie.", refers="organisaties"),
        YEAR,
        replace(
            AMOUNT,
            description="Het bedrag of getal in de eenheid, zonder het deel dat nog PM is; leeg: niet te bepalen, of "
            f"niet openbaar. {SIGN}",
        ),
        PM,
        UNIT,
    )
    description = (
        "Elk gepubliceerd cijfer op een eigen rij: het perspectief, programma's, voorstellen, reserves en wat daarop "
        "verdiept, zoals kengetallen."
    )
    return Resource(name="cijfers", title="Cijfers", description=description, fields=fields, rows=rows, key=("adres",))


def _family_rows(series: FigureSeries) -> Iterable[tuple[str, ...]]:
    """The rows of one series of a family; what cannot be determined has no amount."""
    code, *inner = series.address.split("/")
    subject, row = ("", inner[0]) if len(inner) == 1 else (inner[0], "/".join(inner[1:]))
    for year, hundredths, is_pm in zip(series.years, series.hundredths, series.pm, strict=True):
        amount = "" if hundredths is None else write_amount(hundredths)
        yield f"{series.address}/{year}", code, subject, row, "", str(year), amount, truth(is_pm), series.unit


def _steps(address: str) -> tuple[str, str, str, str]:
    """The parts of an address: group, subject, row, participant."""
    group, *inner = address.split("/")
    if group == "saldo":
        return group, "", inner[0], ""
    return group, inner[0], inner[1], inner[2] if len(inner) > 2 else ""


_MEANINGS = {
    "voorstel": "activity:generic:project:code",
    "titel": "activity:generic:project:label",
    "toelichting": "activity:generic:project:description",
}
_PROPOSAL_COLUMNS = (
    ("voorstel", "Het id van het voorstel."),
    ("titel", "De titel."),
    ("organisatie", "Het id van de organisatie die vraagt."),
    ("programma", "Het id van het programma."),
    ("taakveld", "Het taakveld (Iv3), als tekst."),
    ("categorie", "Waarom het voorstel er is."),
    ("status", "Hoe ver het voorstel is."),
    ("reden", "Waarom het voorstel niet is opgenomen."),
    ("beleidsruimte", "Hoeveel keus er is."),
    ("dekking", "Waar het geld vandaan komt."),
    ("portefeuillehouder", "Wie er in het college over gaat."),
    ("toelichting", "De toelichting, in Markdown."),
)


def _proposals(edition: Edition) -> Resource:
    rows = []
    for proposal in edition.perspective.lines.proposals:
        lines = edition.dossier.table("regels")
        ids = [lines.cell(row, "regel") for row in lines.positions("voorstel").get(proposal, [])]
        rows.append(
            (
                *(edition.cell("voorstellen", proposal, name) for name, _ in _PROPOSAL_COLUMNS),
                truth(edition.perspective.is_counted(proposal)),
                source_sentence(edition.dossier, [proposal, *ids]) or "",
            )
        )
    fields = (
        *(
            Field(name=name, description=description, column_type=_MEANINGS.get(name, ""))
            for name, description in _PROPOSAL_COLUMNS
        ),
        Field(name="telt_mee", description="true: het voorstel telt mee in dit scenario.", type="boolean"),
        Field(name="bron", description="De zin of de plaats waar het voorstel vandaan komt."),
    )
    return Resource(
        name="voorstellen",
        title="Voorstellen",
        description="Alle voorstellen; hun bedragen staan in cijfers en per regel in regels.",
        fields=fields,
        rows=rows,
        key=("voorstel",),
    )


def _shares(edition: Edition) -> Resource:
    perspective = edition.perspective
    rows = [
        (proposal, participant, *figure)
        for proposal in perspective.lines.proposals
        for participant in perspective.participants(proposal)
        for _, figure in by_year(edition, perspective.share(proposal, participant))
    ]
    fields = (
        Field(name="voorstel", description="Het id van het voorstel.", refers="voorstellen"),
        Field(name="deelnemer", description="Het id van de organisatie die dit deel draagt.", refers="organisaties"),
        YEAR,
        AMOUNT,
        PM,
    )
    return Resource(
        name="aandelen",
        title="Aandelen",
        description="Het aandeel van elke deelnemer in elk voorstel; per voorstel en jaar samen het totaal.",
        fields=fields,
        rows=rows,
        key=("voorstel", "deelnemer", "jaar"),
    )


def _findings(edition: Edition) -> Resource:
    def plain(value: object) -> str:
        return "" if value is None else str(value)

    rows = []
    for finding in edition.snapshot.findings:
        shown = finding_json(finding)
        subject = shown["onderwerp"] or {"tabel": None, "id": None}
        names = ("jaar", "waarde", "eenheid", "norm", "oordeel", "toelichting", "herstel", "bron")
        rows.append(
            (finding.rule, plain(subject["tabel"]), plain(subject["id"]), *(plain(shown[name]) for name in names))
        )
    fields = (
        Field(name="regel", description="De code van de regel."),
        Field(name="tabel", description="De tabel van het onderwerp; leeg: het hele dossier."),
        Field(name="id", description="Het id van het onderwerp in die tabel."),
        YEAR,
        Field(name="waarde", description="Wat er is gevonden: een getal in de eenheid, of een datum.", type="any"),
        Field(name="eenheid", description="euro, procent, aantal of datum."),
        Field(name="norm", description="Waarmee de waarde is vergeleken.", type="any"),
        Field(name="oordeel", description="voldoet, let_op, voldoet_niet of niet_te_bepalen."),
        Field(name="toelichting", description="Wat er aan de hand is."),
        Field(name="herstel", description="Wat u kunt doen; leeg als er niets hoeft."),
        Field(name="bron", description="De bron van de regel."),
    )
    description = "Wat de vaste controles vinden, ook wat voldoet."
    return Resource(name="bevindingen", title="Bevindingen", description=description, fields=fields, rows=rows, key=())


def _organisations(edition: Edition) -> Resource:
    rows = list(edition.dossier.organisation_names.items())
    fields = (
        Field(
            name="organisatie",
            description="Het id van de organisatie.",
            column_type="administrative-classification:generic:code",
        ),
        Field(
            name="naam",
            description="De naam zoals lezers die zien.",
            column_type="administrative-classification:generic:label",
        ),
    )
    return Resource(
        name="organisaties",
        title="Organisaties",
        description="De namen bij de id's van organisaties.",
        fields=fields,
        rows=rows,
        key=("organisatie",),
    )


def _programmes(edition: Edition) -> Resource:
    names = {one.programme or "null": one.name for one in edition.perspective.programmes}
    if any(one.programme is None for one in edition.snapshot.line_shares):
        names.setdefault("null", "Zonder programma")
    rows = list(names.items())
    fields = (
        Field(
            name="programma",
            description="Het id van het programma; null: regels zonder programma.",
            column_type="activity:generic:program:code",
        ),
        Field(name="naam", description="De naam.", column_type="activity:generic:program:label"),
    )
    return Resource(
        name="programmas",
        title="Programma's",
        description="De namen bij de id's van programma's.",
        fields=fields,
        rows=rows,
        key=("programma",),
    )


def _described(resource: Resource, content: bytes) -> Json:
    schema: Json = {"fields": [_field(one) for one in resource.fields], "missingValues": [""]}
    if resource.key:
        schema["primaryKey"] = list(resource.key)
    keys = [(one.name, one.refers) for one in resource.fields if one.refers]
    if keys:
        schema["foreignKeys"] = [
            {"fields": [name], "reference": {"resource": file, "fields": [_KEYS[file]]}} for name, file in keys
        ]
    if resource.constants:
        schema["extraFields"] = [
            {"name": one.name, "type": one.type, "columnType": one.column_type, "constant": one.description}
            for one in resource.constants
        ]
    return {
        "profile": "tabular-data-resource",
        "name": resource.name,
        "title": resource.title,
        "description": resource.description,
        "path": resource.path,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": _DIALECT,
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
        "schema": schema,
    }


def _field(one: Field) -> Json:
    meaning = {"columnType": one.column_type} if one.column_type else {}
    return {"name": one.name, "type": one.type, "description": one.description, **meaning}


def _package(edition: Edition, resources: list[Json]) -> Json:
    organisation = edition.organisation(edition.dossier.organisation)
    return {
        "profile": "tabular-data-package",
        "name": re.sub(r"[^-a-z0-9._]", "-", edition.dossier.id.lower().replace("+", "plus")),
        "title": edition.dossier.title,
        "description": f"Open data bij {edition.dossier.title} van {organisation}. {SIGN} {QUOTE}",
        "vingerafdruk": f"sha256:{edition.fingerprint}",
        **edition.snapshot.standing.document(),
        "eenheid": "euro",
        "tekenregel": "plus is voordelig, min is nadelig",
        "kaderwerk": edition.snapshot.code_version,
        "organisatie": edition.perspective.organisation,
        "scenario": edition.perspective.scenario,
        "jaren": list(edition.years),
        **fiscal_properties(edition),
        "licenses": [_LICENCE],
        "contributors": [{"title": organisation, "role": "publisher"}],
        "resources": resources,
    }
