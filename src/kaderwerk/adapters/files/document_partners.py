"""The chapter of a document about partners: what each participant bears of shared proposals and contributes."""

from collections.abc import Iterator

from kaderwerk.adapters.files.document_blocks import Block, figure_row, heading, paragraph, table, year_columns
from kaderwerk.adapters.files.document_choices import EFFECT
from kaderwerk.adapters.files.document_links import DocumentLinks
from kaderwerk.parts.edition import Edition
from kaderwerk.parts.pages.partners import Partner, partners_view

FAMILY = "deelnemers"
"""The family of figures that this chapter shows."""


def partner_chapter(edition: Edition, links: DocumentLinks) -> Iterator[Block]:
    """Yield the chapter, nothing when nobody shares and nobody contributes."""
    view = partners_view(edition, links)
    if not view.partners:
        return
    yield heading(1, "Partners")
    yield paragraph(
        "Wat elke deelnemer betaalt: zijn aandeel in voorstellen die we samen dragen, en zijn bijdrage aan "
        "gemeenschappelijke regelingen."
    )
    for one in view.partners:
        yield heading(2, one.name)
        yield from _tables(one, view.years)


def _tables(partner: Partner, years: tuple[int, ...]) -> Iterator[Block]:
    if partner.total is not None:
        rows = [figure_row(row) for row in (*partner.shares, partner.total)]
        title = f"Aandeel van {partner.name} in gedeelde voorstellen"
        yield table(title, year_columns("Voorstel", years), rows, note=EFFECT)
    if partner.contributions:
        rows = [figure_row(row) for row in partner.contributions]
        note = "Bedragen in euro’s: wat de deelnemer per jaar betaalt."
        yield table(f"Bijdrage van {partner.name}", year_columns("Bijdrage", years), rows, note=note)
