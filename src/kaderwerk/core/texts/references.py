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
from kaderwerk.core.texts.marked_text import Spot, mentions
from kaderwerk.core.texts.mentions import Mention
from kaderwerk.core.texts.plain_columns import plain_texts
from kaderwerk.core.texts.written_text import WrittenText, written_texts

_OPENED = re.compile(r"\{\{[^{}\n]{0,200}(?:\}\})?")
_FORM = "een verwijzing naar een cijfer, zoals {{ saldo/totaal/2022 }}"
_WRONG_FORM = (
    "Zet één adres zonder spaties tussen {{ en }}, met | absoluut erachter voor een bedrag zonder teken. "
    "Het adres staat bij elk cijfer onder Uitleg. Moeten de haken er zo staan, zet er dan een \\ voor."
)
_PLAIN_COLUMN = (
    "Alleen teksten (kolom inhoud) en de toelichting van een voorstel hebben verwijzingen. Zet het cijfer daar, of "
    "schrijf deze cel zonder cijfer."
)
_WRONG_SPOT = {
    Spot.TARGET: "Een cijfer kan niet zijn waar een link heen gaat. Zet de verwijzing in de tekst; elk cijfer leidt al "
    "naar zijn uitleg.",
    Spot.NOWHERE: "De opmaak laat deze plek weg, zoals een cel van een tabel naast de laatste kolom. Zet de verwijzing "
    "in de tekst zelf.",
}


@dataclass(frozen=True, kw_only=True)
class BrokenReference:
    """A reference that gives no figure; ``line`` counts from 1 within the text, ``reason`` is a Dutch sentence.

    ``is_plain``: it stands in a column of plain text, where no reference can.
    """

    text: WrittenText
    line: int
    written: str
    reason: str
    is_plain: bool = False

    @property
    def told(self) -> str:
        """What stands where, as a sentence for a finding."""
        if self.is_plain:
            return f"{self.written} in kolom {self.text.column} wordt geen cijfer: dat is een kolom met gewone tekst."
        return f"{self.written} in regel {self.line} van de tekst geeft geen cijfer."

    @property
    def problem(self) -> Problem:
        """The same as a problem of the dossier."""
        column = self.text.column
        return Problem(
            place=self.text.place,
            row=self.text.row,
            column=column if self.is_plain else f"{column}, regel {self.line} van de tekst",
            found=self.text.text.strip() if self.is_plain else self.written,
            expected="gewone tekst, zonder {{" if self.is_plain else _FORM,
            remedy=self.reason,
        )


def broken_references(perspective: Perspective) -> Iterator[BrokenReference]:
    """Yield every reference in the texts of a dossier that gives no figure, in columns of plain text last."""
    for text in written_texts(perspective.dossier):
        if "{{" not in text.text:
            continue
        for mention, spot in mentions(text.text):
            reason = None if spot is Spot.CODE else _WRONG_SPOT.get(spot) or _broken(perspective, mention)
            if reason is not None:
                line = text.text.count("\n", 0, mention.start) + 1
                yield BrokenReference(text=text, line=line, written=_written(text.text, mention), reason=reason)
    for plain in plain_texts(perspective.dossier, holding="{{"):
        start = plain.text.find("{{")
        if start >= 0:
            found = _OPENED.match(plain.text, start)
            written = "{{" if found is None else found[0].strip()
            yield BrokenReference(text=plain, line=1, written=written, reason=_PLAIN_COLUMN, is_plain=True)


def _written(text: str, mention: Mention) -> str:
    opened = None if mention.address else _OPENED.match(text, mention.start)
    return mention.written if opened is None else opened[0].strip()


def _broken(perspective: Perspective, mention: Mention) -> str | None:
    """Return why a reference gives no figure, None when it gives one."""
    if not mention.address:
        return _WRONG_FORM
    try:
        registry.explain(perspective, mention.address)
    except QuestionError as error:
        return str(error)
    return None
