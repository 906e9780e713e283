"""The chapter of the document that goes deeper: the tables of each family of figures."""

from collections.abc import Container, Iterator

from kaderwerk.adapters.files.document_blocks import Block, figure_row, heading, paragraph, table, year_columns
from kaderwerk.adapters.files.document_links import DocumentLinks
from kaderwerk.parts.edition import Edition
from kaderwerk.parts.family_tables import FamilySection, family_sections

_ROWS_MAX = 40
"""A longer section is a table to search in, not to read: it stays with the pages and the workbook."""
_UNDETERMINED = "Niet te bepalen: het dossier heeft een gegeven niet dat voor dit cijfer nodig is."


def family_chapter(edition: Edition, links: DocumentLinks, *, shown: Container[str] = ()) -> Iterator[Block]:
    """Yield the chapter, nothing when no family has figures but those ``shown`` in a chapter of their own."""
    families = [one for one in edition.snapshot.families if one.group.code not in shown]
    if not families:
        return
    yield heading(1, "Verdieping")
    yield paragraph("Cijfers die verder gaan dan het perspectief.")
    for family in families:
        yield heading(2, family.group.title)
        if family.group.introduction:
            yield paragraph(family.group.introduction)
        sections = family_sections(edition, links, family)
        for section in (one for one in sections if _size(one) <= _ROWS_MAX):
            yield from _tables(section)
        left_out = [one.name or family.group.title for one in sections if _size(one) > _ROWS_MAX]
        if left_out:
            yield paragraph(f"In de webpagina’s en de werkmap staat ook: {'; '.join(left_out)}.")


def _size(section: FamilySection) -> int:
    return sum(len(one.rows) for one in section.tables)


def _tables(section: FamilySection) -> Iterator[Block]:
    for one in section.tables:
        note = f"{one.note} {_UNDETERMINED}" if one.has_undetermined else one.note
        yield table(one.caption, year_columns("Onderdeel", one.years), [figure_row(row) for row in one.rows], note=note)
