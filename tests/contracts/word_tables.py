"""Reads the tables of a Word document with another program's library: rows of texts by the words of the caption."""

import io
import re

from docx import Document
from docx.table import Table
from docx.text.paragraph import Paragraph


def word_tables(content: bytes) -> dict[str, list[list[str]]]:
    """Return the rows of each table, heads included, by its caption without number."""
    found: dict[str, list[list[str]]] = {}
    caption = ""
    for block in Document(io.BytesIO(content)).iter_inner_content():
        if isinstance(block, Paragraph) and block.style is not None and block.style.name == "Caption":
            caption = re.sub(r"^Tabel\s*\d*: ", "", block.text)
        elif isinstance(block, Table):
            found[caption] = [[cell.text for cell in row.cells] for row in block.rows]
    return found
