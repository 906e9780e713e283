"""The one schema: every table of the dossier, in the order in which carriers write them."""

from kaderwerk.core.dossier.column import Column, Kind, TableSchema
from kaderwerk.core.dossier.tables_budget import BUDGET_TABLES
from kaderwerk.core.dossier.tables_finance import FINANCE_TABLES
from kaderwerk.core.dossier.tables_frame import FRAME_TABLES

# fmt: off
_ORDER = (
    "dossier", "organisaties", "verdeelsleutels", "sleuteldelen", "maatstaven", "programmas", "begroting",
    "voorstellen", "regels", "aandelen", "bronnen", "investeringen", "activasoorten", "formatie",
    "normbedragen", "indexen", "indexstappen", "reserves", "voorzieningen", "risicos", "weerstandscapaciteit",
    "balans", "gegevens", "renteomslag", "verordening", "bijdragen", "kalender", "scenarios",
    "scenarioparameters", "amendementen", "aansluitingen", "teksten", "besluiten",
)
# fmt: on

_BY_NAME = {table.name: table for table in (*FRAME_TABLES, *BUDGET_TABLES, *FINANCE_TABLES)}

TABLES: dict[str, TableSchema] = {name: _BY_NAME[name] for name in _ORDER}

assert len(_BY_NAME) == len(_ORDER), "every declared table has its place in the order"  # noqa: S101

__all__ = ["TABLES", "Column", "Kind", "TableSchema"]
