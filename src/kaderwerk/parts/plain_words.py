"""Texts of the dossier as plain sentences: the first one, and those that say what happens otherwise."""

import re
from functools import lru_cache

from kaderwerk.core.texts.marked_text import parsed
from kaderwerk.core.texts.mentions import Figure, as_written

_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[^\sa-z])")
_TEXTS_MAX = 4_096
"""So many texts without figures are remembered: one is read for its page, the choices, what was left out, searching."""
_BEYOND = re.compile(
    r"^(als (we|wij|de gemeente|dit|het|er)\b.{0,40}\b(niet|niets|geen)\b|zonder (dit|deze|het|extra)\b"
    r"|doen (we|wij) (dit|het|niets)\b|gaat dit niet door\b|niet doen\b|niets doen\b)",
    re.IGNORECASE,
)
_BACK = re.compile(
    r"\b(kan terugkomen|komt terug|komt opnieuw|opnieuw voorgelegd|wacht(en)? op|zodra|neemt? het (voorstel )?mee)\b",
    re.IGNORECASE,
)


def sentences(markdown: str, figure: Figure = as_written) -> tuple[str, ...]:
    r"""Return the sentences of a text without its marks; a heading is none, and ``figure`` fills in references.

    >>> sentences("## Kop\n\nDe **weg** kost € 1.000. Als we niets doen, zakt hij weg.")
    ('De weg kost € 1.000.', 'Als we niets doen, zakt hij weg.')
    """
    return _sentences(markdown, figure) if "{{" in markdown else _sentences_without_figures(markdown)


@lru_cache(maxsize=_TEXTS_MAX)
def _sentences_without_figures(markdown: str) -> tuple[str, ...]:
    return _sentences(markdown, as_written)


def _sentences(markdown: str, figure: Figure) -> tuple[str, ...]:
    found: list[str] = []
    is_heading = False
    for token in parsed(markdown, figure):
        if token.type in ("heading_open", "heading_close"):
            is_heading = token.type == "heading_open"
        elif token.type == "inline" and not is_heading:
            words = "".join(
                " " if child.type in ("softbreak", "hardbreak") else child.content for child in token.children or ()
            )
            found += [one.strip() for one in _SENTENCE_END.split(words) if one.strip()]
    return tuple(found)


def first_sentence(markdown: str, figure: Figure = as_written) -> str:
    """Return the first sentence of a text, empty when it has none."""
    return next(iter(sentences(markdown, figure)), "")


def otherwise(markdown: str, figure: Figure = as_written) -> str:
    """Return what the text says of not doing it: its sentences that begin so; empty when there are none.

    >>> otherwise("We maaien vaker. Als we dit niet doen, klagen mensen.")
    'Als we dit niet doen, klagen mensen.'
    """
    return " ".join(one for one in sentences(markdown, figure) if _BEYOND.match(one))


def way_back(*texts: str, figure: Figure = as_written) -> str:
    """Return the sentences that say what brings back a proposal that was left out; empty when there are none.

    >>> way_back("Te duur. Het voorstel kan terugkomen als het rijk meebetaalt.")
    'Het voorstel kan terugkomen als het rijk meebetaalt.'
    """
    return " ".join(dict.fromkeys(one for text in texts for one in sentences(text, figure) if _BACK.search(one)))
