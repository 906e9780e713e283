"""Word documents as one page of text: paragraphs as lines, tables as rows, footnotes after the text."""

from collections.abc import Iterator

from kaderwerk.adapters.documents.formats.carried import carried_by_package
from kaderwerk.adapters.documents.formats.characters import cell_text, on_one_line, plain
from kaderwerk.adapters.documents.formats.docx_styles import Styles
from kaderwerk.adapters.documents.formats.docx_tree import Node, part_tree
from kaderwerk.adapters.documents.formats.package import Package
from kaderwerk.adapters.documents.formats.table_width import equally_wide
from kaderwerk.adapters.documents.formats.text_lines import TextLines
from kaderwerk.adapters.documents.kinds import Progress
from kaderwerk.adapters.documents.page import Page

_DELETED = frozenset(("del", "moveFrom"))
_BREAKS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_NOTES = {"footnoteReference": "footnotes", "endnoteReference": "endnotes"}
_EMBEDDED = frozenset(("object", "altChunk"))
_SPAN_MAX = 63
"""Word has no more columns in a table."""


def docx_pages(
    content: bytes,
    *,
    name: str,
    progress: Progress | None = None,  # noqa: ARG001  # as every reader is called
) -> tuple[tuple[Page, ...], tuple[str, ...]]:
    """Return the text of a Word document as one page.

    Tracked deletions, hidden text, headers and footers are left out; insertions and text boxes are in.

    Raises:
        UnreadableDocumentError: no whole Word document, larger than Kaderwerk reads, or with a DOCTYPE.
    """
    package = Package(content, name=name)
    main = package.relations("").first("officeDocument") or "word/document.xml"
    relations = package.relations(main)
    styles = relations.first("styles")
    text = _DocumentText(Styles(None if styles is None else part_tree(package, styles)))
    for document in part_tree(package, main).children:
        for body in document.children:
            text.add_blocks(body)
    for reference, kind in _NOTES.items():
        part = relations.first(kind)
        if part is not None and text.notes[reference]:
            text.add_notes(part_tree(package, part), text.notes[reference])
    found = text.whole()
    notes = [] if found else ["er staat geen tekst in dit document; misschien zijn het alleen afbeeldingen"]
    if text.embedded:
        notes.append(
            f"ingevoegde objecten, zoals een Excel-tabel, zijn niet gelezen: {text.embedded}; plak ze als tabel"
        )
    return (Page(text=found, carried=carried_by_package(package)),), tuple(notes)


class _DocumentText:
    """Walks the body of a document and writes its lines."""

    def __init__(self, styles: Styles, *, is_cell: bool = False) -> None:
        self.lines = TextLines()
        self.embedded = 0
        self.notes: dict[str, list[str]] = {reference: [] for reference in _NOTES}
        self._styles = styles
        self._is_cell = is_cell
        self._carried = ""
        self._is_list = False

    def whole(self) -> str:
        """Return what was written, with a last paragraph that waited for a next one."""
        self._write(self._carried, None)
        self._carried = ""
        return self.lines.text()

    def add_blocks(self, holder: Node) -> None:
        """Write the paragraphs and tables of a body, a text box, a cell or a note."""
        for node in _seen(holder):
            if node.tag == "p":
                self._add_paragraph(node)
            elif node.tag == "tbl":
                self._add_table(node)
            elif node.tag in _EMBEDDED:
                self.embedded += 1
            else:
                self.add_blocks(node)

    def add_notes(self, tree: Node, wanted: list[str]) -> None:
        """Write the notes that the text refers to, in its order, after an empty line."""
        notes = {note.attributes.get("id"): note for part in tree.children for note in part.children}
        self.lines.gap()
        for reference in dict.fromkeys(wanted):
            if reference in notes:
                self.add_blocks(notes[reference])

    def _add_paragraph(self, paragraph: Node) -> None:
        boxes: list[Node] = []
        properties = paragraph.child("pPr")
        text = self._carried + plain("".join(self._pieces(paragraph, boxes)))
        self._carried = ""
        mark = properties.child("rPr") if properties else None
        if mark is not None and any(one.tag in _DELETED for one in mark.children):
            # Who deleted the end of a paragraph joined it to the next one.
            self._carried = text
        else:
            self._write(text, properties)
        for box in boxes:
            self.lines.gap()
            self.add_blocks(box)
            self.lines.gap()

    def _write(self, text: str, properties: Node | None) -> None:
        is_heading = self._styles.is_heading(properties)
        is_item = not is_heading and self._styles.is_item(properties)
        if is_heading or is_item:
            text = on_one_line(text)
        if is_heading or (self._is_list and not is_item):
            self.lines.gap()
        if text.strip():
            self._is_list = is_item
        for line in text.split("\n"):
            self.lines.add(f"- {line}" if is_item and line else line.strip(" "))
        if is_heading:
            self.lines.gap()

    def _pieces(self, holder: Node, boxes: list[Node]) -> Iterator[str]:
        """Give the text of runs in order, and set text boxes apart."""
        for node in _seen(holder):
            if node.text:
                yield node.text
            elif node.tag in _BREAKS:
                yield _BREAKS[node.tag]
            elif node.tag in _NOTES:
                self.notes[node.tag].append(node.attributes.get("id", ""))
            elif node.tag in _EMBEDDED:
                self.embedded += 1
            elif node.tag == "txbxContent":
                boxes.append(node)
            elif node.tag == "p":
                yield " "
                yield from self._pieces(node, boxes)
            elif not _is_hidden(node):
                yield from self._pieces(node, boxes)

    def _add_table(self, table: Node) -> None:
        rows = [row for row in _inside(table, "tr") if not _is_deleted_row(row)]
        cells = [list(_inside(row, "tc")) for row in rows]
        self.lines.gap()
        if all(len(one) <= 1 for one in cells):
            # One column is a frame around text, no table.
            for one in cells:
                for cell in one:
                    self.add_blocks(cell)
        else:
            for texts in equally_wide(self._row(row, one) for row, one in zip(rows, cells, strict=True)):
                self._add_row(texts)
        self.lines.gap()

    def _add_row(self, texts: list[str]) -> None:
        # A table in a cell has no columns of its own in the row where it stands.
        if self._is_cell:
            self.lines.add(" ".join(text for text in texts if text))
        else:
            self.lines.add_row(texts)

    def _row(self, row: Node, cells: list[Node]) -> list[str]:
        properties = row.child("trPr")
        texts = [""] * _span(properties, "gridBefore", least=0)
        for cell in cells:
            about = cell.child("tcPr")
            goes_on = about is not None and any(about.value(tag) in ("", "continue") for tag in ("vMerge", "hMerge"))
            texts.append("" if goes_on else self._cell(cell))
            texts.extend([""] * (_span(about, "gridSpan", least=1) - 1))
        return texts + [""] * _span(properties, "gridAfter", least=0)

    def _cell(self, cell: Node) -> str:
        inner = _DocumentText(self._styles, is_cell=True)
        inner.notes = self.notes
        inner.add_blocks(cell)
        self.embedded += inner.embedded
        return cell_text(inner.whole())


def _seen(holder: Node) -> Iterator[Node]:
    """Give the children that a reader sees: no deletions, no properties, and one form of what is there twice."""
    for node in holder.children:
        if node.tag in _DELETED or node.tag.endswith("Pr"):
            continue
        if node.tag == "AlternateContent":
            chosen = node.child("Choice") or node.child("Fallback")
            if chosen is not None:
                yield chosen
        else:
            yield node


def _inside(holder: Node, tag: str) -> Iterator[Node]:
    """Give the rows of a table or the cells of a row, also those in a content control or an insertion."""
    for node in _seen(holder):
        if node.tag == tag:
            yield node
        else:
            yield from _inside(node, tag)


def _is_deleted_row(row: Node) -> bool:
    properties = row.child("trPr")
    return properties is not None and any(one.tag in _DELETED for one in properties.children)


def _is_hidden(node: Node) -> bool:
    properties = node.child("rPr")
    return properties is not None and properties.is_on("vanish")


def _span(properties: Node | None, tag: str, *, least: int) -> int:
    value = properties.value(tag) if properties else None
    if value is None or not (value.isascii() and value.isdigit()) or len(value) > 6:
        return least
    return max(least, min(int(value), _SPAN_MAX))
