"""Words of the glossary in headings and captions, each linked once a page; and which sign a table has."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from markupsafe import Markup, escape

from kaderwerk.core.glossary import GLOSSARY

_LINKED = {
    "autonome ontwikkelingen": "autonoom",
    "baten": "baten",
    "incidenteel": "incidenteel",
    "kapitaallasten": "kapitaallasten",
    "kengetallen": "kengetal",
    "lasten": "lasten",
    "meerjarenperspectief": "meerjarenperspectief",
    "ombuigingen": "ombuiging",
    "onttrekkingen": "onttrekking",
    "reserves": "reserve",
    "saldo": "saldo",
    "structureel": "structureel",
    "toevoegingen": "toevoeging",
    "verdeelsleutel": "verdeelsleutel",
    "weerstandsvermogen": "weerstandsvermogen",
}
"""The words that readers stumble over, each with its term: a link on every word would bury the text."""
_MEANINGS = {term.dutch: term.meaning for term in GLOSSARY}
_WORDS = re.compile(rf"(?<![\w-])(?:{'|'.join(sorted(_LINKED, key=len, reverse=True))})(?![\w-])", re.IGNORECASE)
_SIGN = re.compile("(?i)plus is voordelig(?: voor het saldo)?, min is nadelig")
_OTHER_SIGN = "plus is kosten en dus nadelig, min is voordelig"


def anchor_of(word: str) -> str:
    """Return the id of a term on the page of terms.

    >>> anchor_of("gemeenschappelijke regeling")
    'begrip-gemeenschappelijke-regeling'
    """
    return "begrip-" + re.sub(r"[^a-z0-9]+", "-", word.casefold())


@dataclass(kw_only=True)
class TermLinks:
    """Marks a text of one page; ``address`` gives the place of a term, None where there is no page of terms."""

    address: Callable[[str], str] | None = None
    _seen: set[str] = field(default_factory=set)

    def __call__(self, text: str) -> Markup:
        """Return the text as HTML: the first time that a term stands on the page it is a link with its meaning."""
        if isinstance(text, Markup):
            return text
        linked = self._with_links(text) if self.address else str(escape(text))
        return Markup(_SIGN.sub(_both_signs, linked))  # noqa: S704  # escaped piece by piece

    def _with_links(self, text: str) -> str:
        found, at = [], 0
        # The sentence about the sign stays whole, so that it can change as a whole.
        whole = [match.span() for match in _SIGN.finditer(text)]
        for match in _WORDS.finditer(text):
            term = _LINKED[match[0].casefold()]
            if term in self._seen or any(start <= match.start() < end for start, end in whole):
                continue
            self._seen.add(term)
            found += [str(escape(text[at : match.start()])), self._link(match[0])]
            at = match.end()
        return "".join([*found, str(escape(text[at:]))])

    def _link(self, word: str) -> str:
        term = _LINKED[word.casefold()]
        url = self.address(anchor_of(term)) if self.address else ""
        return f'<a class="term" href="{escape(url)}" title="{escape(_MEANINGS[term])}">{escape(word)}</a>'


def _both_signs(match: re.Match[str]) -> str:
    """The sentence about the sign, and what it becomes when the reader turns the sign round."""
    other = _OTHER_SIGN if match[0][0].islower() else _OTHER_SIGN[0].upper() + _OTHER_SIGN[1:]
    return f'<span class="sign-favourable">{match[0]}</span><span class="sign-cost" hidden>{other}</span>'
