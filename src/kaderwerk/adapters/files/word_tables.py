"""Tables of a Word document: a caption above it, heads that come back on each page, amounts to the right."""

from typing import cast

from kaderwerk.adapters.files.document_blocks import AMOUNT, Block
from kaderwerk.adapters.files.word_text import (
    BOLD,
    BREAK,
    PLAIN,
    SOFT,
    Look,
    References,
    field_run,
    inner_nodes,
    paragraph,
    run,
    runs,
    safe,
)

_CHARACTER, _CHARACTER_SMALL = 106, 89
"""Twips that a figure takes, in the letters of a table and in the small ones of a wide table."""
_MARGINS = 200
_AMOUNT_LEAST = 900
_PART_OF_WIDTH = 0.72
"""What amounts take at most: the first column needs room for words."""
_ROWS_TOGETHER_MAX = 14
_AMOUNTS_MAX = 5
"""More columns of amounts ask for smaller letters."""
_TOTAL = '<w:shd w:val="clear" w:color="auto" w:fill="E7EEEC"/>'


def table(block: Block, number: int, references: References, width: int) -> str:
    """Return a table of the document under its caption; ``width`` is that of the text, in twips."""
    columns, rows = cast("list[Block]", block["columns"]), cast("list[Block]", block["rows"])
    is_small = sum(one["kind"] == AMOUNT for one in columns) > _AMOUNTS_MAX
    widths = _widths(columns, rows, width, is_small=is_small)
    head = _row(
        [
            _cell(run(str(column["label"]), BOLD), column, size, is_small=is_small, is_kept=True)
            for column, size in zip(columns, widths, strict=True)
        ],
        is_head=True,
    )
    is_whole = len(rows) <= _ROWS_TOGETHER_MAX and not block["is_long"]
    body = []
    for at, row in enumerate(rows):
        is_total, is_kept = row["kind"] == "total", is_whole and at < len(rows) - 1
        look = BOLD if is_total else PLAIN
        cells = [
            _cell(_content(cell, references, look), column, size, is_small=is_small, is_kept=is_kept, is_total=is_total)
            for cell, column, size in zip(cast("list[Block]", row["cells"]), columns, widths, strict=True)
        ]
        body.append(_row(cells, is_head=False))
    grid = "".join(f'<w:gridCol w:w="{size}"/>' for size in widths)
    return (
        f"{_caption(block, number)}<w:tbl>{_properties(block, sum(widths))}<w:tblGrid>{grid}</w:tblGrid>"
        f"{head}{''.join(body)}</w:tbl>"
    )


def _caption(block: Block, number: int) -> str:
    """The words above a table, and its unit: read before the figures, and never left behind on another page."""
    label = run("Tabel ") + field_run("SEQ Tabel \\* ARABIC", str(number)) + run(f": {block['caption']}")
    note = paragraph(run(str(block["note"])), "Tabelnoot") if block["note"] else ""
    return paragraph(label, "Caption") + note


def _properties(block: Block, width: int) -> str:
    description = f'<w:tblDescription w:val="{safe(str(block["note"]))}"/>' if block["note"] else ""
    return (
        f'<w:tblPr><w:tblStyle w:val="Kaderwerk"/><w:tblW w:w="{width}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        '<w:tblLook w:val="04A0" w:firstRow="1" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" w:noHBand="0" '
        f'w:noVBand="1"/><w:tblCaption w:val="{safe(str(block["caption"]))}"/>{description}</w:tblPr>'
    )


def _row(cells: list[str], *, is_head: bool) -> str:
    return f"<w:tr><w:trPr><w:cantSplit/>{'<w:tblHeader/>' if is_head else ''}</w:trPr>{''.join(cells)}</w:tr>"


def _cell(content: str, column: Block, width: int, *, is_small: bool, is_kept: bool, is_total: bool = False) -> str:
    style = ("Tabelbedrag" if column["kind"] == AMOUNT else "Tabeltekst") + ("Klein" if is_small else "")
    shown = paragraph(content, style, "<w:keepNext/>" if is_kept else "")
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{_TOTAL if is_total else ""}</w:tcPr>{shown}</w:tc>'


def _content(cell: Block, references: References, look: Look) -> str:
    if "nodes" in cell:
        return runs(inner_nodes(cell), references, look)
    shown = run(amount_text(cell), look)
    return shown + BREAK + run(str(cell["word"]), SOFT) if cell["word"] else shown


def amount_text(cell: Block) -> str:
    """Return an amount with its PM as people read it."""
    known = str(cell["amount"])
    if not cell["pm"]:
        return known
    return f"{known} +\N{NO-BREAK SPACE}PM" if known else "PM"


def _widths(columns: list[Block], rows: list[Block], width: int, *, is_small: bool) -> list[int]:
    """As wide as the widest amount, all the same; what is left goes to the texts by their share."""
    character = _CHARACTER_SMALL if is_small else _CHARACTER
    cells = [cell for row in rows for cell in cast("list[Block]", row["cells"]) if "amount" in cell]
    count = sum(one["kind"] == AMOUNT for one in columns)
    words = [word for one in columns if one["kind"] == AMOUNT for word in str(one["label"]).split()]
    longest = max((len(one) for one in (*map(amount_text, cells), *words)), default=0)
    wanted = max(_AMOUNT_LEAST, longest * character + _MARGINS)
    amount = min(wanted, int(width * _PART_OF_WIDTH / count)) if count else 0
    fixed = [
        _label_width(column, character) if column["kind"] != AMOUNT and not column["share"] else 0 for column in columns
    ]
    left = width - amount * count - sum(fixed)
    shares = sum(cast("int", one["share"]) for one in columns if one["kind"] != AMOUNT) or 1
    return [
        amount if column["kind"] == AMOUNT else size or left * cast("int", column["share"]) // shares
        for column, size in zip(columns, fixed, strict=True)
    ]


def _label_width(column: Block, character: int) -> int:
    return max(700, len(str(column["label"])) * character + _MARGINS)
