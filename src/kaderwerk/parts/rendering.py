"""Fills templates: every value is escaped, and a name that a view lacks is an error."""

from dataclasses import replace
from functools import cache, lru_cache
from pathlib import Path

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from kaderwerk.parts.compiled_templates import CompiledTemplates
from kaderwerk.parts.figure_html import figure_html
from kaderwerk.parts.frame import Frame
from kaderwerk.parts.numbers import THIN
from kaderwerk.parts.terms import TermLinks

_COMPILED = Path(__file__).parent / "pages" / "__pycache__"
_PIECES_MAX = 256
"""So many headers and footers are remembered: one for each group of pages and depth of folder, of some dossiers."""


@cache
def _environment() -> Environment:
    found = Environment(
        loader=PackageLoader("kaderwerk.parts", "pages"),
        autoescape=True,
        finalize=_kept_together,
        undefined=StrictUndefined,
        bytecode_cache=CompiledTemplates(_COMPILED, Path(__file__).read_bytes()),
        auto_reload=False,  # templates come with the code; the time of each file is not asked for each page
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    found.globals["figure_html"] = figure_html
    return found


def _kept_together(value: object) -> object:
    """Keep the euro sign on the line of its amount."""
    return value.replace("€ ", f"€{THIN}") if isinstance(value, str) and "€ " in value else value


def render(template: str, frame: Frame, view: object) -> str:
    """Return a page; ``view`` is what the template shows, ``frame`` what stands around it."""
    shared = replace(frame, title="", terms=None, table=None)
    return (
        _environment()
        .get_template(template)
        .render(
            frame=frame,
            view=view,
            terms=TermLinks(address=frame.terms),
            header=_piece("layout_header.html", shared),
            footer=_piece("layout_footer.html", shared),
        )
    )


@lru_cache(maxsize=_PIECES_MAX)
def _piece(template: str, frame: Frame) -> Markup:
    """Return what pages with the same frame share; most of what stands on a page of one figure is that."""
    return Markup(_environment().get_template(template).render(frame=frame))  # noqa: S704  # escaped by the template
