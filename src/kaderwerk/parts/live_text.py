"""Texts with live figures: ``{{ saldo/totaal/2022 }}`` becomes the figure at that address."""

import re
from collections.abc import Callable

from kaderwerk.core.publication.snapshot import Snapshot
from kaderwerk.core.questions import QuestionError
from kaderwerk.parts.figures import explained_figure

_PLACE = re.compile(r"\{\{\s*([^\s{}]+)\s*\}\}")


def live_text(snapshot: Snapshot, text: str, link: Callable[[str], str] | None = None) -> str:
    """Return Markdown with its figures filled in; ``link`` gives the address of an explanation.

    A place that names no figure stays visible and says so: a text never hides that a figure is gone.
    """

    def filled(match: re.Match[str]) -> str:
        try:
            explanation = snapshot.explanation(match[1])
        except QuestionError:
            return f"(onbekend cijfer: {match[1]})"
        shown = explained_figure(explanation).text
        return shown if link is None else f"[{shown}]({link(explanation.address)})"

    return _PLACE.sub(filled, text)
