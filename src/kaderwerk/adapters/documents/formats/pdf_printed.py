"""A line of a page of a PDF as it is given on."""

from collections.abc import Sequence
from typing import NamedTuple

from kaderwerk.adapters.documents.formats.pdf_lines import Piece


class Printed(NamedTuple):
    """A line of a page as it is given; ``from_top`` and ``from_bottom`` are its distances to the edges.

    A tuple, as every line of a document becomes one.

    ``is_note``: it belongs to a footnote. ``is_top``: a column begins with it that stands beside the one before.
    ``pieces``: it in pieces, where the white between them is wide.
    """

    text: str
    size: float
    from_top: float
    from_bottom: float
    is_row: bool = False
    has_gap: bool = False
    is_note: bool = False
    is_top: bool = False
    pieces: Sequence[Piece] = ()
