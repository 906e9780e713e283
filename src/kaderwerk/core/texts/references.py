"""References to figures in a text: ``{{ saldo/totaal/2022 }}``, and those that lead nowhere.

``{{ saldo/totaal/2022 | absoluut }}`` is the figure without its sign, for a sentence that says itself what it is.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kaderwerk.core.figures import registry
from kaderwerk.core.perspective.compute import Perspective
from kaderwerk.core.problems import Problem
from kaderwerk.core.questions import QuestionError
from kaderwerk.core.texts.written_text import WrittenText, written_texts

REFERENCE = re.compile(r"\{\{\s*(?P<address>[^\s{}|]+)(?:\s*\|\s*(?P<form>absoluut))?\s*\}\}")
_OPENED = re.compile(r"\{\{[^{}\n]{0,200}(?:\}\})?")
_FORM = "een verwijzing naar een cijfer, zoals {{ saldo/totaal/2022 }}"


@dataclass(frozen=True, kw_only=True)
class BrokenReference:
    """A reference that gives no figure; ``line`` counts from 1 within the text, ``reason`` is a Dutch sentence."""

    text: WrittenText
    line: int
    written: str
    reason: str

    @property
    def problem(self) -> Problem:
        """The same as a problem of the dossier."""
        return Problem(
            place=self.text.place,
            row=self.text.row,
            column=f"{self.text.column}, regel {self.line} van de tekst",
            found=self.written,
            expected=_FORM,
            remedy=self.reason,
        )


def broken_references(perspective: Perspective) -> Iterator[BrokenReference]:
    """Yield every reference in the texts of a dossier that gives no figure."""
    for text in written_texts(perspective.dossier):
        if "{{" not in text.text:
            continue
        for found in _OPENED.finditer(text.text):
            reason = _broken(perspective, found[0])
            if reason is not None:
                line = text.text.count("\n", 0, found.start()) + 1
                yield BrokenReference(text=text, line=line, written=found[0].strip(), reason=reason)


def _broken(perspective: Perspective, written: str) -> str | None:
    """Return why a reference gives no figure, None when it gives one."""
    match = REFERENCE.fullmatch(written)
    if match is None:
        return (
            "Zet één adres zonder spaties tussen {{ en }}, met | absoluut erachter voor een bedrag zonder teken. "
            "Het adres staat bij elk cijfer onder Uitleg."
        )
    try:
        registry.explain(perspective, match["address"])
    except QuestionError as error:
        return str(error)
    return None
