"""The Markdown of a dossier as tokens: the one reading that pages, PDF and Word share.

Raw HTML is text. A picture is its description, because a dossier holds no pictures. Tables are read as GitHub writes
them.
"""

from markdown_it import MarkdownIt
from markdown_it.token import Token

from kaderwerk.core.texts.markup import NESTING_MAX

_LEVELS_MAX = 2 * NESTING_MAX
"""A list is two levels, and emphasis and links in a line may stand as deep."""

# What stands deeper than this is lost in reading, and has been refused; time grows with it.
_PARSER = MarkdownIt("commonmark", {"html": False, "maxNesting": _LEVELS_MAX + 4})
_PARSER.enable("table").disable(["html_block", "html_inline"])


def parsed(text: str) -> list[Token]:
    """Return the tokens of a text; a picture has become text, and so has what is nested too deep inside a line."""
    tokens = _PARSER.parse(text)
    for token in tokens:
        if token.children is not None:
            if _depth(token.children) > _LEVELS_MAX:
                token.children = [_text(token.content)]
            token.children = [_picture_text(one) if one.type == "image" else one for one in token.children]
    return tokens


def _picture_text(token: Token) -> Token:
    described = token.content.strip()
    return _text(f"(afbeelding: {described})" if described else "(afbeelding zonder beschrijving)")


def _depth(tokens: list[Token]) -> int:
    """How deep the tokens of a line stand in each other at most."""
    depth = deepest = 0
    for one in tokens:
        depth += one.nesting
        deepest = max(deepest, depth)
    return deepest


def _text(content: str) -> Token:
    return Token("text", "", 0, content=content)
