"""Fills templates: every value is escaped, and a name that a view lacks is an error."""

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined

from kaderwerk.parts.frame import Frame


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("kaderwerk.parts", "pages"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def render(template: str, frame: Frame, view: object) -> str:
    """Return a page; ``view`` is what the template shows, ``frame`` what stands around it."""
    return _environment().get_template(template).render(frame=frame, view=view)
