"""Web pages as one page of text: headings and paragraphs as lines, lists with a dash, tables as rows."""

import re

from selectolax.lexbor import LexborHTMLParser, LexborNode

from kaderwerk.adapters.documents.formats.carried import carried_by_html
from kaderwerk.adapters.documents.formats.characters import on_one_line, plain
from kaderwerk.adapters.documents.formats.html_nodes import INLINE, TEXT, Step, inner_text, steps, tag_of
from kaderwerk.adapters.documents.formats.html_tables import is_frame, table_rows
from kaderwerk.adapters.documents.formats.table_width import equally_wide
from kaderwerk.adapters.documents.formats.text_encoding import decoded
from kaderwerk.adapters.documents.formats.text_lines import TextLines
from kaderwerk.adapters.documents.kinds import Progress
from kaderwerk.adapters.documents.page import Page
from kaderwerk.adapters.documents.unreadable import UnreadableDocumentError

_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_LISTS = frozenset(("ul", "ol", "menu"))
_META_BYTES = 1024
_DEPTH_MAX = 10_000
_TAG = re.compile(r"<(/?)([a-z][a-z0-9]*)", re.IGNORECASE)
# Pages leave these open, and a parser closes them.
_CLOSED_BY_OTHERS = frozenset(
    (
        *(
            "p",
            "li",
            "td",
            "th",
            "tr",
            "tbody",
            "thead",
            "tfoot",
            "dd",
            "dt",
            "option",
            "optgroup",
            "colgroup",
            "caption",
        ),
        *(
            "br",
            "hr",
            "img",
            "input",
            "meta",
            "link",
            "col",
            "wbr",
            "area",
            "base",
            "embed",
            "source",
            "track",
            "param",
        ),
    )
)
_CHARSET = re.compile(rb"<meta[^>]{0,300}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{1,40})", re.IGNORECASE)


def html_pages(
    content: bytes,
    *,
    name: str,
    progress: Progress | None = None,  # noqa: ARG001  # as every reader is called
) -> tuple[tuple[Page, ...], tuple[str, ...]]:
    """Return the text of a web page as a browser shows it, without its title, navigation, scripts and hidden parts.

    Raises:
        UnreadableDocumentError: its elements are nested deeper than any page is.
    """
    declared = _CHARSET.search(content[:_META_BYTES])
    text = decoded(content, declared[1].decode("ascii") if declared else None)
    _refuse_depth(text, name)
    # A character that means nothing in a page ends it for some parsers.
    tree = LexborHTMLParser(text.replace("\x00", ""))
    found = _PageText().of(tree.body) if tree.body is not None else ""
    notes = () if found else ("er staat geen tekst in deze webpagina",)
    return (Page(text=found, carried=carried_by_html(text)),), notes


def _refuse_depth(text: str, name: str) -> None:
    """Refuse what costs a parser the square of its depth."""
    depth = 0
    for tag in _TAG.finditer(text):
        if tag[2].lower() not in _CLOSED_BY_OTHERS:
            depth = max(0, depth - 1) if tag[1] else depth + 1
            if depth > _DEPTH_MAX:
                raise UnreadableDocumentError(
                    f"{name}: meer dan {_DEPTH_MAX} elementen in elkaar; verwacht: een gewone webpagina. "
                    "Bewaar de pagina als .docx of .txt en lees die."
                )


class _PageText:
    """Walks the body and writes its lines; what stands between two blocks is one line."""

    def __init__(self) -> None:
        self._lines = TextLines()
        self._pieces: list[str] = []
        self._mark = ""
        self._heading_depth = self._list_depth = self._literal_depth = 0

    def of(self, body: LexborNode) -> str:
        """Return the text of the body."""
        for step, node in steps(body, enters=lambda one: tag_of(one) != "table" or is_frame(one)):
            tag = tag_of(node)
            if tag == TEXT:
                if step is Step.BEGIN:
                    self._pieces.append(node.text_content or "")
            elif tag == "br":
                self._break(is_begin=step is Step.BEGIN)
            elif tag == "table":
                self._add_table(node, is_begin=step is Step.BEGIN)
            elif tag not in INLINE:
                self._block(tag, 1 if step is Step.BEGIN else -1)
        self._end_line()
        return self._lines.text()

    def _break(self, *, is_begin: bool) -> None:
        if self._heading_depth:
            self._pieces.append(" ")
        elif is_begin:
            self._end_line()

    def _block(self, tag: str, change: int) -> None:
        if tag in _HEADINGS or not self._heading_depth:
            self._end_line()
        if tag in _HEADINGS:
            self._lines.gap()
            self._heading_depth += change
        elif tag in _LISTS:
            self._list_depth += change
            if not self._list_depth and change < 0:
                self._lines.gap()
        elif tag == "li":
            self._mark = "- " if change > 0 else ""
        elif tag == "pre":
            self._literal_depth += change

    def _add_table(self, table: LexborNode, *, is_begin: bool) -> None:
        self._end_line()
        self._lines.gap()
        if is_begin and not is_frame(table):
            for caption in table.css("caption"):
                self._lines.add(on_one_line(inner_text(caption)))
            for row in equally_wide(table_rows(table)):
                self._lines.add_row(row)

    def _end_line(self) -> None:
        text, self._pieces = "".join(self._pieces), []
        if self._literal_depth:
            for line in plain(text).split("\n"):
                self._lines.add(line.rstrip())
            return
        line = on_one_line(text)
        if line:
            self._lines.add(self._mark + line)
            self._mark = ""
