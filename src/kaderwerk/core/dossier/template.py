"""An empty dossier to fill in: every table with its columns, and a frame that can be computed."""

from kaderwerk.core.dossier.frame import YEAR_COUNT_DEFAULT
from kaderwerk.core.dossier.raw import RawDossier, RawTable
from kaderwerk.core.dossier.schema import TABLES


def template_dossier(budget_year: int, dossier_id: str | None = None) -> RawDossier:
    """Return the tables of a dossier without proposals for four years from ``budget_year``.

    Without a ``dossier_id`` it is called after the year.
    """
    filled = {
        "dossier": [
            ["dossier", f"kadernota-{budget_year}" if dossier_id is None else dossier_id],
            ["titel", f"Kadernota {budget_year}"],
            ["organisatie", "gemeente"],
            ["soort", "kadernota"],
            ["begrotingsjaar", str(budget_year)],
            ["eerste_jaar", str(budget_year)],
            ["aantal_jaren", str(YEAR_COUNT_DEFAULT)],
            ["prijzen", "constant"],
            ["status", "concept"],
        ],
        "organisaties": [["gemeente", "Onze gemeente", "gemeente", ""]],
    }
    years = [str(budget_year + offset) for offset in range(YEAR_COUNT_DEFAULT)]
    tables = []
    for name, schema in TABLES.items():
        header = [column.name for column in schema.columns]
        if schema.years is not None:
            header += years
        rows = filled.get(name, [])
        numbers = list(range(2, len(rows) + 2))
        tables.append(RawTable(name=name, place=name, header=tuple(header), rows=rows, row_numbers=numbers))
    return RawDossier(place="sjabloon", tables=tables)
