"""Markdown as one page of text: every line stays, its marks and comments do not, and struck text is left out."""

import re
from dataclasses import replace

from kaderwerk.adapters.documents.formats.plain_text import text_pages
from kaderwerk.adapters.documents.kinds import Progress
from kaderwerk.adapters.documents.page import Page

_FENCED = re.compile(r"^[ ]{0,3}(```|~~~)[^\n]*\n.*?^[ ]{0,3}\1[^\n]*$", re.MULTILINE | re.DOTALL)
_EMPTY_POINT = re.compile(r"^[ \t]*(?:[-*+]|\d{1,3}[.)]|#{1,6})[ \t]*(?=\r?$)", re.MULTILINE)
# Marks that a blank line parts do not belong together.
_BLANK = r"\n[ \t\r]*\n"
_STRUCK = re.compile(
    rf"~~(?=[^\s~])(?:(?!~~|{_BLANK}).)+~~|<(del|s|strike)>(?:(?!</|{_BLANK}).)+</\1>", re.DOTALL | re.IGNORECASE
)
_BOLD = re.compile(rf"\*\*(?=\S)((?:(?!\*\*|{_BLANK}).)+)(?<=\S)\*\*", re.DOTALL)
_BOLD_TOO = re.compile(rf"(?<!\w)__(?=\S)((?:(?!__|{_BLANK}).)+)(?<=\S)__(?!\w)", re.DOTALL)
_ITALIC = re.compile(r"(?<![\w*_\\])([*_])(?=[^\s*_])([^*_\n]+)(?<=\S)\1(?![\w*_])")
_CODE = re.compile(r"(?<!`)`([^`\n]+)`(?!`)")
_LINK = re.compile(r"!?\[([^\[\]\n]*)\]\([^()\n]*\)")
_BREAK = re.compile(r"<br\s{0,9}/?>", re.IGNORECASE)
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_LINES_TOLD = 20


def markdown_pages(
    content: bytes, *, name: str, progress: Progress | None = None
) -> tuple[tuple[Page, ...], tuple[str, ...]]:
    """Return the text of a Markdown file as its one page.

    Raises:
        UnreadableDocumentError: it is no text.
    """
    (page,), notes = text_pages(content, name=name, progress=progress)
    text, struck = _seen(page.text)
    if struck:
        more = f" en nog {len(struck) - _LINES_TOLD}" if len(struck) > _LINES_TOLD else ""
        lines = ", ".join(str(one) for one in struck[:_LINES_TOLD])
        notes = (*notes, f"regel {lines}{more}: doorgehaalde tekst is niet gelezen")
    return (replace(page, text=text),), notes


def _seen(text: str) -> tuple[str, list[int]]:
    """Return the text that people see, line by line, and the lines in which something is struck."""
    parts: list[str] = []
    struck: list[int] = []
    at = line = 0
    for fenced in _FENCED.finditer(text):
        shown, found = _prose(text[at : fenced.start()])
        struck += [line + one for one in found]
        parts += [shown, fenced[0]]
        line += text.count("\n", at, fenced.end())
        at = fenced.end()
    shown, found = _prose(text[at:])
    return "".join([*parts, shown]), struck + [line + one for one in found]


def _prose(text: str) -> tuple[str, list[int]]:
    text = _without_comments(text)
    struck: list[int] = []
    at, line = 0, 1
    for one in _STRUCK.finditer(text):
        line += text.count("\n", at, one.start())
        at = one.start()
        struck.append(line)
    if struck:
        text = _EMPTY_POINT.sub("", _STRUCK.sub(_line_ends, text))
    text = _BREAK.sub(" ", _CODE.sub(r"\1", _LINK.sub(r"\1", text)))
    text = _ITALIC.sub(r"\2", _BOLD_TOO.sub(r"\1", _BOLD.sub(r"\1", text)))
    return _ESCAPE.sub(r"\1", text), struck


def _without_comments(text: str) -> str:
    """Return a text without comments; one without an end stays, as it is a mistake."""
    parts: list[str] = []
    at = 0
    while (begin := text.find("<!--", at)) >= 0 and (end := text.find("-->", begin + 4)) >= 0:
        parts += [text[at:begin], "\n" * text.count("\n", begin, end)]
        at = end + 3
    return "".join([*parts, text[at:]])


def _line_ends(match: re.Match[str]) -> str:
    return "\n" * match[0].count("\n")
