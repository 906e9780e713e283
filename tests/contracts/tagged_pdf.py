"""Reads a tagged PDF as a screen reader does: structure elements in order, and the text that each holds."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import pikepdf

_HEX = re.compile(r"<([0-9A-Fa-f]+)>")
_SECTIONS = re.compile(r"begin(bfchar|bfrange)(.*?)endbf(?:char|range)", re.DOTALL)

Piece = tuple[tuple[int, int], int]
"""A piece of marked content: the object of its page, and its number there."""


@dataclass(frozen=True, kw_only=True)
class Cell:
    """One cell of a table: TH or TD, its scope, its text."""

    tag: str
    scope: str
    text: str


class TaggedPdf:
    """The structure tree of a document with the text of its marked content."""

    def __init__(self, content: bytes) -> None:
        """Read every page."""
        self.pdf = pikepdf.Pdf.open(BytesIO(content))
        self.tree = self.pdf.Root.StructTreeRoot
        self._marked = {page.obj.objgen: _marked_text(page) for page in self.pdf.pages}

    @property
    def text(self) -> str:
        """All text, in the order of the tags."""
        return self.text_of(self.tree)

    def text_of(self, element: pikepdf.Object, page: pikepdf.Object | None = None) -> str:
        """The text of an element and of all below it, in the order of the tags."""
        own_page: Any = element.get("/Pg", page)
        parts = []
        for kid in _kids(element):
            if isinstance(kid, int):
                parts.append(self._marked[own_page.objgen].get(kid, ""))
            elif "/MCID" in kid:
                parts.append(self._marked[kid.get("/Pg", own_page).objgen].get(int(kid.MCID), ""))
            elif "/S" in kid:
                parts.append(self.text_of(kid, own_page))
        # A zero width space only says where a line may end.
        return re.sub(r"\s+", " ", " ".join(parts).replace("\N{ZERO WIDTH SPACE}", "")).strip()

    def pieces(self, element: pikepdf.Object | None = None, page: pikepdf.Object | None = None) -> Iterator[Piece]:
        """The marked content below an element (of all when none is named), as the tags put it after each other."""
        own: Any = (self.tree if element is None else element).get("/Pg", page)
        for kid in _kids(self.tree if element is None else element):
            if isinstance(kid, int):
                yield own.objgen, kid
            elif "/MCID" in kid:
                yield kid.get("/Pg", own).objgen, int(kid.MCID)
            elif "/S" in kid:
                yield from self.pieces(kid, own)

    def drawn_pieces(self) -> Iterator[Piece]:
        """The marked content as the pages draw it."""
        for page in self.pdf.pages:
            for instruction in pikepdf.parse_content_stream(page):
                properties: Any = instruction.operands[1] if str(instruction.operator) == "BDC" else None
                if isinstance(properties, pikepdf.Dictionary) and "/MCID" in properties:
                    yield page.obj.objgen, int(properties.MCID)

    def elements(self, *tags: str, below: pikepdf.Object | None = None) -> Iterator[pikepdf.Object]:
        """The elements with one of these tags, in order."""
        for kid in _kids(self.tree if below is None else below):
            if not isinstance(kid, int) and "/S" in kid:
                if str(kid.S) in tags:
                    yield kid
                yield from self.elements(*tags, below=kid)

    def rows(self, table: pikepdf.Object) -> list[list[Cell]]:
        """The rows of a table, heads included."""
        return [
            [
                Cell(tag=str(one.S), scope=_scope(one), text=self.text_of(one))
                for one in self.elements("/TH", "/TD", below=row)
            ]
            for row in self.elements("/TR", below=table)
        ]

    def table(self, caption: str) -> dict[str, list[str]]:
        """The table with these words in its caption: the texts of each row by its first cell."""
        for table in self.elements("/Table"):
            found = [self.text_of(one) for one in self.elements("/Caption", below=table)]
            if any(caption in one for one in found):
                return {cells[0].text: [cell.text for cell in cells[1:]] for cells in self.rows(table)}
        message = f"no table has a caption with {caption}"
        raise LookupError(message)


def _kids(element: pikepdf.Object) -> list[Any]:
    kids = element.get("/K")
    if kids is None:
        return []
    several: list[Any] = list(kids) if isinstance(kids, pikepdf.Array) else [kids]
    return several


def _scope(cell: pikepdf.Object) -> str:
    attributes = cell.get("/A")
    for one in attributes if isinstance(attributes, pikepdf.Array) else [attributes]:
        if isinstance(one, pikepdf.Dictionary) and "/Scope" in one:
            return str(one.Scope)
    return ""


def _marked_text(page: pikepdf.Page) -> dict[int, str]:
    """The text of each marked content sequence of a page, by its number."""
    fonts = {name: _glyph_texts(font) for name, font in page.resources.get("/Font", {}).items()}
    texts: dict[int, list[str]] = {}
    open_marks: list[tuple[int | None, str | None]] = []
    font: dict[bytes, str] = {}
    for instruction in pikepdf.parse_content_stream(page):
        operands: list[Any] = list(instruction.operands)
        name = str(instruction.operator)
        if name in ("BDC", "BMC"):
            properties: Any = operands[1] if name == "BDC" and isinstance(operands[1], pikepdf.Dictionary) else {}
            number = int(properties["/MCID"]) if "/MCID" in properties else None
            instead = str(properties["/ActualText"]) if "/ActualText" in properties else None
            open_marks.append((number, instead))
            if instead is not None:
                _add(texts, open_marks, instead)
        elif name == "EMC":
            open_marks.pop()
        elif name == "Tf":
            font = fonts[str(operands[0])]
        elif name in ("Tj", "TJ") and not any(instead is not None for _, instead in open_marks):
            strings = operands[0] if name == "TJ" else [operands[0]]
            shown = "".join(_decoded(bytes(one), font) for one in strings if isinstance(one, pikepdf.String))
            _add(texts, open_marks, shown)
    return {number: "".join(parts) for number, parts in texts.items()}


def _add(texts: dict[int, list[str]], open_marks: list[tuple[int | None, str | None]], text: str) -> None:
    numbers = [number for number, _ in open_marks if number is not None]
    if numbers:
        texts.setdefault(numbers[-1], []).append(text)


def _decoded(content: bytes, font: dict[bytes, str]) -> str:
    return "".join(font.get(content[at : at + 2], "\ufffd") for at in range(0, len(content), 2))


def _glyph_texts(font: pikepdf.Object) -> dict[bytes, str]:
    """The text of each two-byte code, from the font's own table."""
    found: dict[bytes, str] = {}
    for kind, body in _SECTIONS.findall(font.ToUnicode.read_bytes().decode("latin-1")):
        codes = [bytes.fromhex(one) for one in _HEX.findall(body)]
        if kind == "bfchar":
            for code, text in zip(codes[::2], codes[1::2], strict=True):
                found[code] = text.decode("utf-16-be")
        else:
            for first, last, text in zip(codes[::3], codes[1::3], codes[2::3], strict=True):
                for step in range(int.from_bytes(last) - int.from_bytes(first) + 1):
                    code = (int.from_bytes(first) + step).to_bytes(2)
                    found[code] = text[:-2].decode("utf-16-be") + chr(int.from_bytes(text[-2:]) + step)
    return found
