"""Texts with live figures: ``{{ saldo/totaal/2022 }}`` becomes the figure at that address."""

import re
from collections.abc import Callable
from dataclasses import replace

from kaderwerk.core.publication.snapshot import Snapshot
from kaderwerk.core.questions import QuestionError
from kaderwerk.core.texts.references import REFERENCE
from kaderwerk.parts.figures import explained_figure


def live_text(snapshot: Snapshot, text: str, link: Callable[[str], str] | None = None) -> str:
    """Return Markdown with its figures filled in; ``link`` gives the address of an explanation.

    A reference that gives no figure stays visible and says so: it is refused when the dossier is published.
    """

    def filled(match: re.Match[str]) -> str:
        try:
            explanation = snapshot.explanation(match["address"])
        except QuestionError:
            return f"(onbekend cijfer: {match['address']})"
        if match["form"] and explanation.cents < 0:
            explanation = replace(explanation, cents=-explanation.cents)
        shown = explained_figure(explanation).text
        return shown if link is None else f"[{shown}]({link(explanation.address)})"

    return REFERENCE.sub(filled, text)
