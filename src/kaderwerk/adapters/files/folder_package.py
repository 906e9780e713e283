"""The descriptor of a folder: a Frictionless Data Package, made from the one schema."""

import json
import re
from collections.abc import Mapping

from kaderwerk.core.dossier.column import NOTATION, Column, Kind, TableSchema
from kaderwerk.core.dossier.raw import RawDossier, RawTable
from kaderwerk.core.dossier.schema import TABLES
from kaderwerk.core.dossier.tables_frame import DOSSIER_KEYS

PACKAGE_FILE = "datapackage.json"

_TYPES: Mapping[Kind, str] = {
    Kind.AMOUNT: "number",
    Kind.PERCENTAGE: "number",
    Kind.NUMBER: "number",
    Kind.INTEGER: "integer",
    Kind.YEAR: "year",
    Kind.DATE: "date",
    Kind.YES_NO: "boolean",
}
_DIALECT = {"delimiter": ",", "quoteChar": '"', "doubleQuote": True, "lineTerminator": "\n", "header": True}

_DESCRIPTION = (
    "Dossier van Kaderwerk. Bedragen zijn euro's met hoogstens twee decimalen; een lege cel is niets, 0 is nul, "
    "PM is nog onbekend. Plus is voordelig, min is nadelig."
)

Json = dict[str, object]


def package_text(raw: RawDossier) -> str:
    """Return datapackage.json of a dossier; the same tables give the same text."""
    features = _features(raw)
    names = {table.name for table in raw.tables}
    package: Json = {
        "profile": "tabular-data-package",
        "name": re.sub(r"[^-a-z0-9._]", "-", features.get("dossier", raw.place).lower().replace("+", "plus")),
        "title": features.get("titel", ""),
        "description": _DESCRIPTION,
        "resources": [_resource(table, names) for table in raw.tables],
    }
    return json.dumps(package, ensure_ascii=False, indent=2) + "\n"


def _features(raw: RawDossier) -> dict[str, str]:
    known = {key[0] for key in DOSSIER_KEYS}
    found: dict[str, str] = {}
    for table in raw.tables:
        if table.name == "dossier" and {"kenmerk", "waarde"} <= set(table.header):
            at, value_at = table.header.index("kenmerk"), table.header.index("waarde")
            found = {row[at]: row[value_at] for row in table.rows if row[at] in known}
    return found


def _resource(table: RawTable, names: set[str]) -> Json:
    schema = TABLES.get(table.name)
    resource: Json = {
        "profile": "tabular-data-resource",
        "name": re.sub(r"[^-a-z0-9._]", "-", table.name.lower()),
        "title": table.name,
        "path": f"{table.name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": _DIALECT,
    }
    if schema is not None:
        resource["description"] = schema.help
    resource["schema"] = _table_schema(table, schema, names)
    return resource


def _table_schema(table: RawTable, schema: TableSchema | None, names: set[str]) -> Json:
    fields = [_field(schema, name) for name in table.header]
    found: Json = {"fields": fields}
    if schema is None:
        return found
    if schema.years is Kind.AMOUNT:
        found["missingValues"] = ["", "PM"]
    columns = [column for column in schema.columns if column.name in table.header]
    required = {column.name for column in columns if column.is_required}
    if schema.key and set(schema.key) <= required:
        found["primaryKey"] = list(schema.key)
    keys = [_foreign_key(table, column) for column in columns if _is_simple_reference(column, names)]
    if keys:
        found["foreignKeys"] = keys
    return found


def _field(schema: TableSchema | None, name: str) -> Json:
    column = schema.column(name) if schema is not None else None
    if column is None:
        kind = schema.years if schema is not None and name.isdigit() else None
        if kind is None:
            return {"name": name, "type": "string"}
        return {"name": name, "type": _TYPES[kind], "description": f"{name}: {NOTATION[kind]}"}
    field: Json = {"name": name, "type": _TYPES.get(column.kind, "string"), "title": column.name}
    field["description"] = f"{column.help} Vorm: {NOTATION[column.kind]}."
    if column.kind is Kind.YES_NO:
        field |= {"trueValues": ["ja"], "falseValues": ["nee"]}
    constraints: Json = {"required": True} if column.is_required and not column.is_generated else {}
    if column.choices:
        constraints["enum"] = list(column.choices)
    if constraints:
        field["constraints"] = constraints
    return field


def _is_simple_reference(column: Column, names: set[str]) -> bool:
    return column.kind is Kind.REF and len(column.refers) == 1 and column.refers[0] in names


def _foreign_key(table: RawTable, column: Column) -> Json:
    target = column.refers[0]
    reference = {"resource": "" if target == table.name else target, "fields": TABLES[target].key[0]}
    return {"fields": column.name, "reference": reference}
