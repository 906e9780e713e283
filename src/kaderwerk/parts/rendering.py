"""Fills templates: every value is escaped, and a name that a view lacks is an error."""

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined

from kaderwerk.parts.frame import Frame
from kaderwerk.parts.numbers import NO_BREAK
from kaderwerk.parts.terms import TermLinks


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("kaderwerk.parts", "pages"),
        autoescape=True,
        finalize=_kept_together,
        undefined=StrictUndefined,
        auto_reload=False,  # templates come with the code; the time of each file is not asked for each page
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def _kept_together(value: object) -> object:
    """Keep the euro sign on the line of its amount."""
    return value.replace("€ ", f"€{NO_BREAK}") if isinstance(value, str) else value


def render(template: str, frame: Frame, view: object) -> str:
    """Return a page; ``view`` is what the template shows, ``frame`` what stands around it."""
    return _environment().get_template(template).render(frame=frame, view=view, terms=TermLinks(address=frame.terms))
