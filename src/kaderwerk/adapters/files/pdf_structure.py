"""The structure of the PDF: row heads become heads for a screen reader too, and names hold no marks of the layout."""

from collections.abc import Iterator

from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from kaderwerk.adapters.files.pdf_characters import BREAK

_WITHOUT_TABLES = ("/P", "/THead", "/TFoot", "/TOC", "/Strong", "/Span", "/Lbl", "/Caption", "/H1", "/H2", "/H3")
"""Kinds of element that hold no table; they are most of a document, and each look into one takes time."""
_NAMED = ("/Title", "/T", "/Contents")
"""Where the compiler repeats a text: in the list of headings, in a heading, and at a link."""


def mark_row_heads(pdf: Pdf) -> None:
    """Make the first cell of each body row a head of its row.

    The compiler tags column heads only, and ties each cell to its column by name. Heads of both directions have
    a scope instead, and the names go: they would hide the row head from readers that prefer names.
    """
    for row in _body_rows(pdf.Root.StructTreeRoot):
        _mark_row(row)


def drop_break_marks(pdf: Pdf) -> None:
    """Take the places where a word may break out of names of headings and links: in the lines they are no text."""
    for one in pdf.objects:
        if isinstance(one, Dictionary):
            for key in _NAMED:
                text = one.get(key)
                if isinstance(text, String) and BREAK in str(text):
                    one[key] = String(str(text).replace(BREAK, ""))


def _body_rows(element: Object) -> Iterator[Object]:
    """Yield the rows of the bodies of all tables in an element."""
    for child in _children(element):
        if child.S == "/TBody":
            yield from _children(child)
        elif child.S not in _WITHOUT_TABLES:
            yield from _body_rows(child)


def _children(element: Object) -> Iterator[Object]:
    """Yield the structure elements directly in another; content of pages is passed over."""
    kids = element.get("/K")
    for kid in kids if isinstance(kids, Array) else [kids]:
        if isinstance(kid, Dictionary) and "/S" in kid:
            yield kid


def _mark_row(row: Object) -> None:
    for at, cell in enumerate(_children(row)):
        for attributes in _table_attributes(cell):
            if "/Headers" in attributes:
                del attributes["/Headers"]
        if at == 0:
            cell.S = Name.TH
            _set_scope(cell)


def _table_attributes(cell: Object) -> Iterator[Object]:
    found = cell.get("/A")
    for attributes in found if isinstance(found, Array) else [found]:
        if isinstance(attributes, Dictionary) and attributes.get("/O") == "/Table":
            yield attributes


def _set_scope(cell: Object) -> None:
    for attributes in _table_attributes(cell):
        attributes.Scope = Name.Row
        return
    scope = Dictionary(O=Name.Table, Scope=Name.Row)
    found = cell.get("/A")
    if isinstance(found, Array):
        found.append(scope)
    else:
        cell.A = Array([scope] if found is None else [found, scope])
