"""The Markdown of a dossier as tokens: the one reading that pages, PDF and Word share.

Raw HTML is text. A picture is its description, because a dossier holds no pictures. Tables are read as GitHub writes
them. A reference is read after the Markdown around it: in code its braces are shown as they were typed.
"""

from collections.abc import Iterator
from enum import Enum

from markdown_it import MarkdownIt
from markdown_it.token import Token

from kaderwerk.core.texts.markup import NESTING_MAX
from kaderwerk.core.texts.mentions import Figure, Mention, StandIns, as_written

_LEVELS_MAX = 2 * NESTING_MAX
"""A list is two levels, and emphasis and links in a line may stand as deep."""

# What stands deeper than this is lost in reading, and has been refused; time grows with it.
_PARSER = MarkdownIt("commonmark", {"html": False, "maxNesting": _LEVELS_MAX + 4})
_PARSER.enable("table").disable(["html_block", "html_inline"])


class Spot(Enum):
    """Where a mention of a figure stands: a figure can only be shown in words."""

    WORDS = "words"
    CODE = "code"
    TARGET = "target"
    NOWHERE = "nowhere"


def parsed(text: str, figure: Figure = as_written) -> list[Token]:
    """Return the tokens of a text; a picture has become text, and so has what is nested too deep inside a line.

    ``figure`` gives what each reference shows; inside a link it leads nowhere else.
    """
    stand_ins = StandIns(text)
    tokens = _read(stand_ins)
    for token in tokens:
        if token.children is None:
            token.content, token.info = stand_ins.written(token.content), stand_ins.written(token.info)
        else:
            token.content = _joined(stand_ins, token.content, figure)
            token.children = list(_filled(stand_ins, token.children, figure))
    return tokens


def mentions(text: str) -> list[tuple[Mention, Spot]]:
    """Return the mentions of figures in a text, each with the spot where it stands.

    >>> [(one.address, spot.value) for one, spot in mentions("{{ a/b/1 }}, `{{ c/d/2 }}` en [x]({{e/f/3}})")]
    [('a/b/1', 'words'), ('c/d/2', 'code'), ('e/f/3', 'target')]
    """
    stand_ins = StandIns(text)
    if not stand_ins.mentions:
        return []
    spots = [Spot.NOWHERE] * len(stand_ins.mentions)
    found = list(_pieces(_read(stand_ins)))
    # A target shows its address as words too, where it is its own link: the target counts.
    for wanted in (Spot.CODE, Spot.WORDS, Spot.TARGET):
        for content, spot in found:
            if spot is wanted:
                for at in stand_ins.found(content):
                    spots[at] = spot
    return list(zip(stand_ins.mentions, spots, strict=True))


def _read(stand_ins: StandIns) -> list[Token]:
    tokens = _PARSER.parse(stand_ins.text)
    for token in tokens:
        if token.children is not None and _depth(token.children) > _LEVELS_MAX:
            token.children = [_text(token.content)]
    return tokens


def _pieces(tokens: list[Token]) -> Iterator[tuple[str, Spot]]:
    for token in tokens:
        if token.children is None:
            yield f"{token.content} {token.info}", Spot.CODE
        for one in token.children or ():
            yield one.content, Spot.CODE if one.type == "code_inline" else Spot.WORDS
            yield " ".join(str(value) for value in one.attrs.values()), Spot.TARGET


def _filled(stand_ins: StandIns, children: list[Token], figure: Figure) -> Iterator[Token]:
    """The tokens of a line with its figures."""
    links = 0
    for one in children:
        links += one.nesting if one.type in ("link_open", "link_close") else 0
        if one.type == "image":
            one.content = _joined(stand_ins, one.content, figure)
            yield _picture_text(one)
        elif one.type == "text":
            for shown in stand_ins.shown(one.content, figure):
                if shown.url and not links:
                    yield Token("link_open", "a", 1, attrs={"href": shown.url})
                    yield _text(shown.text)
                    yield Token("link_close", "a", -1)
                else:
                    yield _text(shown.text)
        else:
            one.content = stand_ins.written(one.content)
            one.attrs = {name: stand_ins.written(str(value)) for name, value in one.attrs.items()}
            yield one


def _joined(stand_ins: StandIns, content: str, figure: Figure) -> str:
    return "".join(one.text for one in stand_ins.shown(content, figure))


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
