"""The chapter of a document about risks: what can go wrong, and whether there is enough to bear it."""

from collections.abc import Iterator

from kaderwerk.adapters.files.document_blocks import (
    AMOUNT,
    Block,
    Column,
    Row,
    amount,
    bullets,
    cell,
    figure_row,
    heading,
    lines,
    paragraph,
    soft,
    table,
    text,
    year_columns,
)
from kaderwerk.adapters.files.document_links import DocumentLinks
from kaderwerk.core.figures.groups.risicos import RISK_ROWS
from kaderwerk.parts.edition import Edition
from kaderwerk.parts.pages.risks import RiskRow, risks_view
from kaderwerk.parts.words import capital

FAMILY = "risicos"
"""The family of figures that this chapter shows."""
_UNDETERMINED = "Niet te bepalen: het dossier heeft een gegeven niet dat voor dit cijfer nodig is."


def risk_chapter(edition: Edition, links: DocumentLinks) -> Iterator[Block]:
    """Yield the chapter, nothing when the dossier has no risks and no money for them."""
    view = risks_view(edition, links)
    if not (view.risks or view.together or view.incomplete):
        return
    yield heading(1, "Risico’s")
    yield paragraph(
        "Wat er kan misgaan, hoe groot de kans is, wat het kost, en of er genoeg geld is om dat op te vangen."
    )
    if view.together:
        note = "Bedragen in euro’s; de verhouding met twee decimalen. Onder de verhouding staat de klasse."
        note = f"{note} {_UNDETERMINED}" if view.has_undetermined else note
        rows = [figure_row(row) for row in view.together]
        yield table(f"Weerstandsvermogen van {view.own_name}", year_columns("Onderdeel", view.years), rows, note=note)
    if view.risks:
        columns = [Column(label="Risico", share=3), *(Column(label=capital(one), kind=AMOUNT) for one in RISK_ROWS)]
        note = (
            f"Kans: dat het in een jaar gebeurt. Bedragen in euro’s: wat het {view.own_name} kost als het gebeurt, met "
            "de factor van structurele risico’s. Het grootste staat bovenaan."
        )
        title = f"Kans en gevolg van elk risico in {view.year}"
        yield table(title, columns, [_row(one) for one in view.risks], note=note, is_long=True)
    if view.incomplete:
        yield paragraph("Nog niet mee te rekenen:")
        yield bullets(f"{name}: {why}." for name, why in view.incomplete)


def _row(risk: RiskRow) -> Row:
    about = ", ".join(part for part in (risk.nature, risk.owner) if part)
    return Row(cells=[cell(*lines([text(risk.name), soft(about)])), *(amount(one) for one in risk.figures)])
