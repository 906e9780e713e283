"""Texts of the dossier as plain sentences: the first one, and those that say what happens otherwise."""

import re
from functools import lru_cache

from markdown_it import MarkdownIt

_PARSER = MarkdownIt("commonmark", {"html": False}).disable(["image", "html_block", "html_inline"])
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[^\sa-z])")
_TEXTS_MAX = 4_096
"""So many texts are remembered: a proposal is read for its page, the choices, what was left out and the search."""
_BEYOND = re.compile(
    r"^(als (we|wij|de gemeente|dit|het|er)\b.{0,40}\b(niet|niets|geen)\b|zonder (dit|deze|het|extra)\b"
    r"|doen (we|wij) (dit|het|niets)\b|gaat dit niet door\b|niet doen\b|niets doen\b)",
    re.IGNORECASE,
)
_BACK = re.compile(
    r"\b(kan terugkomen|komt terug|komt opnieuw|opnieuw voorgelegd|wacht(en)? op|zodra|neemt? het (voorstel )?mee)\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=_TEXTS_MAX)
def sentences(markdown: str) -> tuple[str, ...]:
    r"""Return the sentences of a text without its marks; a heading is none.

    >>> sentences("## Kop\n\nDe **weg** kost € 1.000. Als we niets doen, zakt hij weg.")
    ('De weg kost € 1.000.', 'Als we niets doen, zakt hij weg.')
    """
    found: list[str] = []
    is_heading = False
    for token in _PARSER.parse(markdown):
        if token.type in ("heading_open", "heading_close"):
            is_heading = token.type == "heading_open"
        elif token.type == "inline" and not is_heading:
            words = "".join(
                " " if child.type in ("softbreak", "hardbreak") else child.content for child in token.children or ()
            )
            found += [one.strip() for one in _SENTENCE_END.split(words) if one.strip()]
    return tuple(found)


def first_sentence(markdown: str) -> str:
    """Return the first sentence of a text, empty when it has none."""
    return next(iter(sentences(markdown)), "")


def otherwise(markdown: str) -> str:
    """Return what the text says of not doing it: its sentences that begin so; empty when there are none.

    >>> otherwise("We maaien vaker. Als we dit niet doen, klagen mensen.")
    'Als we dit niet doen, klagen mensen.'
    """
    return " ".join(one for one in sentences(markdown) if _BEYOND.match(one))


def way_back(*texts: str) -> str:
    """Return the sentences that say what brings back a proposal that was left out; empty when there are none.

    >>> way_back("Te duur. Het voorstel kan terugkomen als het rijk meebetaalt.")
    'Het voorstel kan terugkomen als het rijk meebetaalt.'
    """
    return " ".join(dict.fromkeys(one for text in texts for one in sentences(text) if _BACK.search(one)))
