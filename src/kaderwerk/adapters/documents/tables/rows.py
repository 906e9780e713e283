"""The rows of a table: one line with its label, its words and its cells per part between bars."""

import re
from dataclasses import dataclass, field, replace
from functools import cached_property

from kaderwerk.adapters.documents.lines import Line
from kaderwerk.adapters.documents.tables.bars import barred
from kaderwerk.adapters.documents.tables.cells import Cell, CellKind, cell_alone, trailing_cells
from kaderwerk.adapters.documents.tables.column import Column, Role

LABEL_WORDS = 14
_ROW_LONGEST = 400
SENTENCE = re.compile(r"[.!?][\"'”’)]?\s*$")
VERB = re.compile(
    r"\b(?:is|zijn|was|waren|wordt|worden|werd|heeft|hebben|kan|kunnen|moet|moeten|zal|zullen|wil|willen|gaat|gaan"
    r"|komt|komen|kost"
    r"|stijgt|daalt|bedraagt|vraagt|vragen|leidt|stellen|stelt|ontvangt|krijgt|krijgen|betaalt|levert)\b"
)
_PAGE = re.compile(r"\b(?:pagina|blz\.?|pag\.?)\s\d+(?: (?:van|/) \d+)?\s*$", re.IGNORECASE)
_YEAR_ALONE = re.compile(r"(?:19|20)\d\d")
_BEFORE_YEAR = re.compile(
    r"(?:jaarschijf|jaar|begroting|plan|tranche|ronde|fase|vanaf|in|voor|per|over|t/m|tot|eind|begin|tot en met"
    r"|editie|verkiezing\w*|[,(/-])$",
    re.IGNORECASE,
)
_YEAR_AND_EUROS = re.compile(r"(?<![\d.,])20\d\d:? ?€ ?\d")
"""A year with its own amount; two of them make a sentence or the field of a form."""
_LETTER = re.compile(r"[A-Za-z]")
_LETTERS = re.compile(r"[a-z](?:/[a-z])+")
_LETTER_TAIL = re.compile(r"(?<=[\d)–-])\s+[a-z]\s*$")
"""A letter of a column such as v/n, for what is replaced and what is new."""
_TAIL = re.compile(r"(?<=[\d)–-])\s+[A-Za-z][\w'-]{3,}(?: [\w'&-]+){0,5}\s*$")


@dataclass(frozen=True, kw_only=True)
class Row:
    """One row: its line (or lines), the label, the cells per part between bars, and the groups that it stands under."""

    begin: int
    end: int
    line: str
    label: str
    parts: tuple[tuple[Cell, ...], ...]
    words: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    gap: int = 1
    is_open_ended: bool = False

    @cached_property
    def cells(self) -> tuple[Cell, ...]:
        """All cells in reading order."""
        return tuple(cell for part in self.parts for cell in part)


@dataclass(kw_only=True)
class Table:
    """One table: the lines above it as ``caption``, its columns, its rows, and the lines that it takes up.

    ``letters_lead``: whether N and V stand before their number, None when each row shows it by itself.
    """

    caption: str
    columns: tuple[Column, ...]
    first: int
    last: int
    rows: list[Row] = field(default_factory=list)
    is_headless: bool = False
    is_torn: bool = False
    letters_lead: bool | None = None
    more: str = ""
    _place_of_label: tuple[tuple[Column, ...], int, bool] = field(
        default=((), 0, False), init=False, repr=False, compare=False
    )

    @property
    def place_of_label(self) -> tuple[int, bool]:
        """The part between bars that holds the labels, and whether names stand there by themselves.

        It is looked up anew when the columns turn out to be others.
        """
        columns, place, is_own = self._place_of_label
        if columns is not self.columns:
            place = next((one.segment for one in self.columns if one.role is Role.LABEL), 0)
            is_own = _has_own_part(self.columns, place)
            self._place_of_label = self.columns, place, is_own
        return place, is_own


def row_of(line: Line, table: Table) -> Row | None:
    """Read a line as a row of a table, or None when it is a sentence, a page line or a label alone."""
    if line.text.count("€") > 1 and len(_YEAR_AND_EUROS.findall(line.text)) > 1:
        return None
    text, tail = _without_tail(barred(line.text), table)
    if len(text) > _ROW_LONGEST or (SENTENCE.search(text) and not text.rstrip().endswith(("p.m.", "n.v.t."))):
        return None
    label, words, parts = _parts(text, table)
    words = [*tail, *words]
    found = [one for part in parts for one in part]
    if is_page_line(text) or not any(one.kind in (CellKind.AMOUNT, CellKind.PM, CellKind.NOTHING) for one in found):
        return None
    if "|" not in text and len(found) == 1 and (len(text.split()) > LABEL_WORDS or VERB.search(text)):
        return None
    if "|" not in text and len(found) == 1 and _YEAR_ALONE.fullmatch(found[0].text):
        return None
    if words and not _LETTER.search(label):
        label, words = words[0], words[1:]
    first = found[0].begin
    end = len(text.rstrip())
    return Row(
        begin=line.begin + len(text) - len(text.lstrip()),
        end=line.begin + end,
        line=line.text.strip(),
        label=label,
        parts=tuple(parts),
        words=tuple(words),
        texts=tuple([one.strip() for one in text.split("|")]),
        gap=first - len(text[:first].rstrip()),
        is_open_ended=len(text) - end >= 2,
    )


def _parts(text: str, table: Table) -> tuple[str, list[str], list[tuple[Cell, ...]]]:
    """Return the label of a line, the words of its other parts, and the cells of each part between bars."""
    label, words, parts = "", list[str](), list[tuple[Cell, ...]]()
    label_part, is_own_part = table.place_of_label
    is_own_part = is_own_part and "|" in text
    offset = 0
    for index, part in enumerate(text.split("|")):
        is_label = index == label_part
        alone = None if is_label else cell_alone(part, offset)
        before = ""
        cells: tuple[Cell, ...] = () if alone is None else (alone,)
        if alone is None:
            read = (part, ()) if is_own_part and is_label else trailing_cells(part, is_lead=table.letters_lead)
            before, found = _without_label_year(part, *read)
            before, cells = before.strip(), tuple(one.moved(offset) for one in found)
        parts.append(cells)
        label = before if is_label else label
        words += [before] if before and not is_label else []
        offset += len(part) + 1
    return label, words, parts


def is_page_line(text: str) -> bool:
    """Tell whether a line ends in the number of its page; its words are looked for first, as that is faster."""
    lowered = text.lower()
    return ("pag" in lowered or "blz" in lowered) and _PAGE.search(text) is not None


def _has_own_part(columns: tuple[Column, ...], label_part: int) -> bool:
    """Tell whether names stand between bars by themselves, so that a number there is of the name: ``Veld 3 | 475``."""
    return any(one.is_numeric for one in columns) and not any(
        one.is_numeric and one.segment == label_part for one in columns
    )


def _without_tail(text: str, table: Table) -> tuple[str, tuple[str, ...]]:
    """Take words behind the amounts off a row whose last column holds words: ``74.000 - algemene middelen``."""
    if "|" in text or len(table.columns) < 3:
        return text, ()
    last = table.columns[-1]
    match = _LETTER_TAIL.search(text) if _LETTERS.fullmatch(last.name) else _TAIL.search(text)
    if match is None:
        return text, ()
    if last.role not in (Role.FUNDING, Role.NATURE, Role.WORD):
        return text, ()
    if last.is_numeric:
        table.columns = (*table.columns[:-1], replace(last, role=Role.WORD))
    return text[: match.start()] + " " * len(match.group()), (match.group().strip(),)


def _without_label_year(part: str, label: str, cells: tuple[Cell, ...]) -> tuple[str, tuple[Cell, ...]]:
    """Give a year at the end of a label back to it: ``Bomen, jaarschijf 2025 225 30``."""
    if len(cells) > 1 and _YEAR_ALONE.fullmatch(cells[0].text) and _BEFORE_YEAR.search(label):
        return part[: cells[0].end].rstrip(), cells[1:]
    # "Kunstgras veld 3          475": a small number close to the label and far from the cells is of the label.
    is_close = (
        len(cells) > 1
        and part[: cells[0].begin].rstrip() == part[: cells[0].begin].rstrip(" ")
        and 0 <= cells[0].value < 100
        and cells[0].letter is None
    )
    if (
        is_close
        and label
        and cells[0].begin - len(label.rstrip()) - _margin(part, label) <= 1
        and cells[1].begin - cells[0].end >= 3
    ):
        return part[: cells[0].end].rstrip(), cells[1:]
    return label, cells


def _margin(part: str, label: str) -> int:
    return part.index(label.strip()) if label.strip() in part else 0
