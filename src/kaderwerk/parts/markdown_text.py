"""Markdown of a dossier as safe HTML: no raw HTML, no pictures, lower headings than the page, tables that scroll."""

from collections.abc import Iterator, Sequence

import nh3
from markdown_it import MarkdownIt
from markdown_it.token import Token
from markupsafe import Markup, escape

from kaderwerk.core.texts.marked_text import parsed
from kaderwerk.core.texts.mentions import Figure, as_written
from kaderwerk.parts.marked_tables import Piece, pieces

_TEXT_TAGS = {
    "a",
    "blockquote",
    "br",
    "code",
    "em",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "li",
    "ol",
    "p",
    "pre",
    "strong",
    "ul",
}
_TABLE_TAGS = {"caption", "div", "span", "table", "tbody", "td", "th", "thead", "tr"}
_HEADING_SHIFT = 2
_HEADING_MAX = 6
_RENDERER = MarkdownIt("commonmark", {"html": False})


def markdown(text: str, figure: Figure = as_written) -> Markup:
    """Return sanitised HTML, with the references of the text filled in by ``figure``.

    The highest heading becomes ``h3``, an empty one disappears.

    A table is a region that scrolls by itself, with a caption, heads of columns and heads of rows.
    """
    found = pieces(parsed(text, figure), has_inner=True)
    kept = [token for piece in found for token in (_table(piece) if piece.caption else _text(piece))]
    clean = nh3.clean(
        _RENDERER.renderer.render(kept, _RENDERER.options, {}),
        tags=_TEXT_TAGS | _TABLE_TAGS,
        attributes={"a": {"href", "title"}, "ol": {"start"}, "div": {"aria-label"}},
        # Only tables have these; what an author types never becomes a tag.
        tag_attribute_values={
            "div": {"role": {"region"}, "tabindex": {"0"}},
            "th": {"scope": {"col", "row"}},
        },
        allowed_classes={"div": {"table-region"}, "span": {"caption"}, "th": {"number"}, "td": {"number"}},
        url_schemes={"http", "https", "mailto"},
        link_rel="noopener noreferrer",
    )
    return Markup(clean)  # noqa: S704  # nh3 has just cleaned it


def _text(piece: Piece) -> Iterator[Token]:
    for at, token in enumerate(piece.tokens):
        if token.type in ("heading_open", "heading_close"):
            inline = piece.tokens[at + 1] if token.type == "heading_open" else piece.tokens[at - 1]
            if not inline.content.strip():
                continue
            token.tag = f"h{min(int(token.tag[1:]) + _HEADING_SHIFT, _HEADING_MAX)}"
        yield token


def _table(piece: Piece) -> Iterator[Token]:
    name = escape(piece.caption)
    yield _html(
        f'<div class="table-region" role="region" aria-label="{name}" tabindex="0">\n<table>\n'
        f'<caption><span class="caption">{name}</span></caption>\n'
    )
    is_first = is_head = False
    for at, token in enumerate(piece.tokens[1:-1], start=1):
        if token.type == "thead_open":
            is_head = True
        elif token.type == "tbody_open":
            is_head = False
        elif token.type == "tr_open":
            is_first = True
        elif token.type in ("th_open", "td_open"):
            _set_cell(token, piece.tokens[at + 1 : at + 3], scope="col" if is_head else "row" if is_first else "")
            is_first = False
        yield token
    yield _html("</table>\n</div>\n")


def _set_cell(token: Token, after: Sequence[Token], *, scope: str) -> None:
    """Make a cell a head of its column or row; an empty one is a head of nothing."""
    inline, close = after
    is_right = "right" in str(token.attrs.get("style", ""))
    is_head = bool(scope) and bool(inline.content.strip())
    token.tag = close.tag = "th" if is_head else "td"
    token.attrs = {}
    if is_head:
        token.attrs["scope"] = scope
    if is_right:
        token.attrs["class"] = "number"


def _html(content: str) -> Token:
    return Token("html_block", "", 0, content=content)
