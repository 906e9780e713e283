"""The blocks of a document as the body of a Word document: headings with numbers, texts, lists, facts and tables."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import cast

from kaderwerk.adapters.files.document_blocks import Block, Node
from kaderwerk.adapters.files.word_tables import table
from kaderwerk.adapters.files.word_text import BOLD, BREAK, TAB, References, inner_nodes, paragraph, run, runs

_LIST_LEVELS = 3
_BULLETS, _FIRST_NUMBERS = 2, 10
"""The numbers of lists in the part with numbering: bullets share one, each list of numbers has its own."""


@dataclass(frozen=True, kw_only=True)
class Heading:
    """A heading with its number and the name of its place, for the list of contents."""

    level: int
    text: str
    bookmark: str


@dataclass(kw_only=True)
class WordBody:
    """Writes blocks, and remembers what other parts of the document need to know of them."""

    width: int
    references: References = field(default_factory=References)
    headings: list[Heading] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    """The first number of each list of numbers."""
    _tables: int = 0
    _counts: list[int] = field(default_factory=lambda: [0, 0, 0])

    def blocks(self, blocks: Sequence[Block]) -> str:
        """Return the blocks after each other."""
        return "".join(self._block(one) for one in blocks)

    def _block(self, block: Block) -> str:
        kind = block["kind"]
        if kind == "heading":
            return self._heading(block)
        if kind == "paragraph":
            return paragraph(self._runs(block))
        if kind == "minor_heading":
            return paragraph(self._runs(block), "Tussenkop")
        if kind == "list":
            return "".join(self._list(block, 0))
        if kind == "quote":
            return "".join(self._restyled(_blocks(block["items"]), "Quote"))
        if kind == "code":
            return paragraph(BREAK.join(run(line) for line in str(block["text"]).split("\n")), "Codeblok")
        if kind == "facts":
            return self._facts(block)
        if kind == "chart":
            # The table beside it holds the same figures, and those can be edited.
            return ""
        if kind == "table":
            self._tables += 1
            return table(block, self._tables, self.references, self.width)
        raise ValueError(kind)

    def _runs(self, block: Block) -> str:
        return runs(inner_nodes(block), self.references)

    def _heading(self, block: Block) -> str:
        level, text, anchor = cast("int", block["level"]), str(block["text"]), str(block["anchor"])
        self._counts[level - 1] += 1
        self._counts[level:] = [0] * (len(self._counts) - level)
        number = ".".join(str(one) for one in self._counts[:level])
        bookmark = f"_Toc{len(self.headings) + 1:06d}"
        self.headings.append(Heading(level=level, text=f"{number} {text}", bookmark=bookmark))
        names = [bookmark, *([self.references.bookmark(anchor)] if anchor else [])]
        # The first chapter comes after the list of contents.
        more = "<w:pageBreakBefore/>" if len(self.headings) == 1 else ""
        return paragraph(self.references.marked(run(text), names), f"Heading{level}", more)

    def _facts(self, block: Block) -> str:
        pairs = cast("list[tuple[str, list[Node]]]", block["pairs"])
        return "".join(
            paragraph(run(f"{name}:", BOLD) + TAB + runs(nodes, self.references), "Kenmerk") for name, nodes in pairs
        )

    def _list(self, block: Block, level: int) -> Iterator[str]:
        number = _BULLETS
        if block["is_ordered"]:
            self.starts.append(cast("int", block["start"]))
            number = _FIRST_NUMBERS + len(self.starts) - 1
        style = "ListNumber" if block["is_ordered"] else "ListBullet"
        place = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
        for item in cast("list[list[Block]]", block["items"]):
            is_first = True
            for one in item:
                if one["kind"] == "list":
                    yield from self._list(one, min(level + 1, _LIST_LEVELS - 1))
                elif one["kind"] == "paragraph":
                    # What follows in the same item has no mark of its own.
                    yield paragraph(self._runs(one), style if is_first else "ListContinue", place if is_first else "")
                else:
                    yield self._block(one)
                is_first = False

    def _restyled(self, blocks: Sequence[Block], style: str) -> Iterator[str]:
        for one in blocks:
            yield paragraph(self._runs(one), style) if one["kind"] == "paragraph" else self._block(one)


def _blocks(value: object) -> list[Block]:
    return cast("list[Block]", value)
