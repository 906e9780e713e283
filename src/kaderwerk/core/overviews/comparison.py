"""Three years beside each other: accounts of t-2, changed budget of t-1, budget of t (BBV 19 onder a)."""

from kaderwerk.core.overviews.programme_plan import plan_rows
from kaderwerk.core.overviews.row import Overview
from kaderwerk.core.overviews.year_lines import LineBook

CODE = "bbv19"
SOURCE = "BBV artikel 19 onder a"


def comparison(book: LineBook) -> Overview:
    """Return the rows of the statement over t-2, t-1 and t, as far as the dossier holds those years."""
    budget_year = book.perspective.dossier.budget_year
    asked = (budget_year - 2, budget_year - 1, budget_year)
    found = {year: book.year(year) for year in asked}
    lines = {year: one for year, one in found.items() if one is not None and one.is_whole}
    missing = [year for year in asked if year not in lines]
    remarks = [f"{year}: {one.phase_title}." for year, one in lines.items()]
    remarks += [
        f"{year} ontbreekt: neem de posten van dat jaar op in de tabel begroting, met hun fase." for year in missing
    ]
    rows = plan_rows(book, CODE, lines) if lines else ()
    return Overview(
        code=CODE, title="Vergelijking met de jaren ervoor", source=SOURCE, rows=rows, remarks=tuple(remarks)
    )
