"""The caption of a table in a text: the line ``Tabel: ...`` right above it, or the names of its columns."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markdown_it.token import Token

CAPTION = "Tabel:"
"""What a paragraph right above a table begins with to be its caption."""
_CAPTION_MAX = 60


@dataclass(frozen=True, kw_only=True)
class Piece:
    """Tokens that belong together: a table with its ``caption``, or (without one) what stands between tables."""

    tokens: Sequence[Token]
    caption: str = ""


def pieces(tokens: Sequence[Token], *, has_inner: bool) -> Iterator[Piece]:
    """Divide the tokens of a text into its tables, each with its caption, and what stands between them.

    ``has_inner``: a table in a list or a quote is a table too, and the tokens around it come in pieces.
    """
    between: list[Token] = []
    at = 0
    while at < len(tokens):
        if tokens[at].type != "table_open" or (tokens[at].level and not has_inner):
            between.append(tokens[at])
            at += 1
            continue
        end = next(one for one in range(at, len(tokens)) if tokens[one].type == "table_close") + 1
        caption = _written_caption(between)
        if caption:
            between = between[:-3]
        if between:
            yield Piece(tokens=between)
        yield Piece(tokens=tokens[at:end], caption=caption or _made_caption(tokens[at:end]))
        between, at = [], end
    if between:
        yield Piece(tokens=between)


def plain_text(token: Token) -> str:
    """Return the words of a line without emphasis and links."""
    return "".join(" " if one.type in ("softbreak", "hardbreak") else one.content for one in token.children or [])


def _written_caption(before: Sequence[Token]) -> str:
    """The caption that the author wrote in the paragraph before a table, empty when there is none."""
    if len(before) < 3 or [one.type for one in before[-3:]] != ["paragraph_open", "inline", "paragraph_close"]:
        return ""
    words = plain_text(before[-2])
    return words.removeprefix(CAPTION).strip() if words.startswith(CAPTION) else ""


def _made_caption(table: Sequence[Token]) -> str:
    heads = [plain_text(table[at + 1]) for at, one in enumerate(table) if one.type == "th_open"]
    named = ", ".join(one for one in heads if one.strip())
    if len(named) > _CAPTION_MAX:
        named = f"{named[: _CAPTION_MAX - 1].rpartition(',')[0] or named[: _CAPTION_MAX - 1]} …"
    return f"Tabel met {named}" if named else "Tabel"
