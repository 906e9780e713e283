"""A chart as pages and the PDF show it: two pictures of the same figures, their name and what goes with them."""

from dataclasses import dataclass

from markupsafe import Markup


@dataclass(frozen=True, kw_only=True)
class ChartFigure:
    """``wide`` for a page and paper, ``upright`` for a narrow screen; ``description`` says the figures in words.

    ``note`` says how to read it and in which unit; ``id`` is that of the figure on its page.
    """

    id: str
    title: str
    description: str
    note: str
    wide: Markup
    upright: Markup
