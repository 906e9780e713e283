"""Texts with live figures: ``{{ saldo/totaal/2022 }}`` becomes the figure at that address."""

import re
from collections.abc import Callable

from kaderwerk.core.perspective.address import parse_address
from kaderwerk.core.perspective.compute import Perspective
from kaderwerk.core.questions import QuestionError
from kaderwerk.parts.figures import figure

_PLACE = re.compile(r"\{\{\s*([^\s{}]+)\s*\}\}")


def live_text(perspective: Perspective, text: str, link: Callable[[str], str] | None = None) -> str:
    """Return Markdown with its figures filled in; ``link`` gives the address of an explanation.

    A place that names no figure stays visible and says so: a text never hides that a figure is gone.
    """

    def filled(match: re.Match[str]) -> str:
        try:
            address = parse_address(perspective, match[1])
        except QuestionError:
            return f"(onbekend cijfer: {match[1]})"
        cents, is_pm = address.series.at(address.position)
        shown = figure(cents, is_pm=is_pm).text
        return shown if link is None else f"[{shown}]({link(address.text)})"

    return _PLACE.sub(filled, text)
