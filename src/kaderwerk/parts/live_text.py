"""Live figures in texts: ``{{ saldo/totaal/2022 }}`` shows the figure at that address."""

from collections.abc import Callable
from dataclasses import replace

from kaderwerk.core.publication.snapshot import Snapshot
from kaderwerk.core.questions import QuestionError
from kaderwerk.core.texts.mentions import Figure, Mention, Shown
from kaderwerk.parts.figures import explained_figure


def live_figures(snapshot: Snapshot, link: Callable[[str], str] | None = None) -> Figure:
    """Return what fills in the references of a text; ``link`` gives the address of an explanation.

    A reference that gives no figure stays visible and says so: it is refused when the dossier is published.
    """

    def figure(mention: Mention) -> Shown:
        if not mention.address:
            return Shown(text=mention.written)
        try:
            explanation = snapshot.explanation(mention.address)
        except QuestionError:
            return Shown(text=f"(onbekend cijfer: {mention.address})")
        if mention.is_absolute and explanation.cents < 0:
            explanation = replace(explanation, cents=-explanation.cents)
        url = "" if link is None else link(explanation.address)
        return Shown(text=explained_figure(explanation).text, url=url)

    return figure
