"""The charts of the document: the same pictures as on the pages, with signs that the fonts of the PDF can show."""

from collections.abc import Iterator

from kaderwerk.adapters.files.document_blocks import Block
from kaderwerk.adapters.files.pdf_characters import printable
from kaderwerk.parts.charts.chart_figure import ChartFigure


def drawable(text: str) -> str:
    """Return a text in which every sign has a shape; a picture breaks its lines itself."""
    return printable(text).replace("\N{ZERO WIDTH SPACE}", "").replace("\N{SOFT HYPHEN}", "")


def chart_blocks(*figures: ChartFigure | None, table: str) -> Iterator[Block]:
    """Yield the figures that there are; ``table`` names the one that holds the same figures."""
    for one in figures:
        if one is not None:
            yield {
                "kind": "chart",
                # The stylesheet of pages says so too: HTML does not know this attribute of SVG 2.
                "svg": str(one.wide).replace("<text ", '<text paint-order="stroke" '),
                "caption": one.title,
                "note": f"{one.note} Alle bedragen staan in {table}.",
                "alt": f"{one.title}. {one.description}",
            }
