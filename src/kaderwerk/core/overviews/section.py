"""The parts of the programme plan that BBV 8 and 17 ask for, and to which of them each line belongs."""

from dataclasses import dataclass

import numpy as np

from kaderwerk.core.dossier.tables_budget import LINE_KINDS
from kaderwerk.core.overviews.year_lines import LineBook, YearLines
from kaderwerk.core.perspective.lines import ADDITION, BASE, WITHDRAWAL, IndexArray

SOURCE = "BBV artikel 8 lid 1 en artikel 17"

UNTIED_TAXES = ("0.61", "0.62", "0.63", "0.64")
GENERAL_GRANTS = ("0.7",)
FINANCING = ("0.5",)
OTHER_MEANS = ("0.8",)
OVERHEAD = "0.4"
CORPORATE_TAX = "0.9"
DIVIDEND_CATEGORY = "5.2"
UNFORESEEN = "onvoorzien"

_GENERAL = "algemene_dekkingsmiddelen"
_FIXED = (
    (f"{_GENERAL}/lokale_heffingen", "Lokale heffingen zonder gebonden besteding"),
    (f"{_GENERAL}/algemene_uitkeringen", "Algemene uitkeringen"),
    (f"{_GENERAL}/dividend", "Dividend"),
    (f"{_GENERAL}/financieringsfunctie", "Saldo van de financieringsfunctie"),
    (f"{_GENERAL}/overige", "Overige algemene dekkingsmiddelen"),
    ("overhead", "Overhead"),
    ("vennootschapsbelasting", "Vennootschapsbelasting"),
    (UNFORESEEN, "Onvoorzien"),
)
_TAXES, _GRANTS, _DIVIDEND, _FINANCING, _OTHER, _OVERHEAD, _CORPORATE_TAX, _UNFORESEEN = range(len(_FIXED))


@dataclass(frozen=True, kw_only=True)
class Section:
    """One part of the plan: a programme, a kind of general means, overhead, corporate tax or unforeseen."""

    path: str
    label: str
    is_programme: bool


class SectionBook:
    """The sections of one perspective, and the section of each line."""

    def __init__(self, book: LineBook) -> None:
        """List the sections: the programmes, what has none, and the fixed ones."""
        dossier = book.perspective.dossier
        programmes = dossier.table("programmas")
        names = [*programmes.column("naam"), "Zonder programma"]
        ids = [one or "null" for one in book.perspective.lines.programmes]
        self._programme_count = len(ids)
        self.sections = (
            *(
                Section(path=f"programmas/{one}", label=name, is_programme=True)
                for one, name in zip(ids, names, strict=True)
            ),
            *(Section(path=path, label=label, is_programme=False) for path, label in _FIXED),
        )
        self._found: dict[int, IndexArray] = {}
        self._groups: dict[int, list[IndexArray]] = {}

    def wanted(self, lines: YearLines, section: int, kind: int) -> IndexArray:
        """Return the positions of the lines of a section with one kind."""
        return np.sort(np.concatenate([self.of_base(lines, section, kind, is_base=one) for one in (False, True)]))

    def of_base(self, lines: YearLines, section: int, kind: int, *, is_base: bool) -> IndexArray:
        """Return the same for the posts of the budget alone, or for what proposals add."""
        key = id(lines.codes)
        if key not in self._groups:
            self._groups[key] = self._grouped(lines)
        return self._groups[key][2 * (len(LINE_KINDS) * section + kind) + is_base]

    def _grouped(self, lines: YearLines) -> list[IndexArray]:
        """Return the positions of the lines by section, kind and whether they are of the budget, sorted once."""
        of_base = lines.codes.categories == BASE
        groups = 2 * (len(LINE_KINDS) * self.section_of(lines) + lines.codes.kinds) + of_base
        order = np.argsort(groups, kind="stable")
        ends = np.searchsorted(groups[order], np.arange(2 * len(LINE_KINDS) * len(self.sections)), side="right")
        return np.split(order, ends)

    def section_of(self, lines: YearLines) -> IndexArray:
        """Return the position of each line's section.

        A movement of a reserve belongs to its programme (BBV 17 d). Of the other lines, unforeseen goes before the
        taakveld, and the taakveld before the programme: BBV 17 shows overhead and general means beside programmes.
        """
        key = id(lines.codes)
        if key not in self._found:
            self._found[key] = self._sections(lines)
        return self._found[key]

    def _sections(self, lines: YearLines) -> IndexArray:
        codes, first = lines.codes, self._programme_count
        taakvelden = codes.taakvelden
        section = codes.programmes.copy()
        is_financing = np.isin(taakvelden, FINANCING)
        for fixed, is_of in (
            (_TAXES, np.isin(taakvelden, UNTIED_TAXES)),
            (_GRANTS, np.isin(taakvelden, GENERAL_GRANTS)),
            (_FINANCING, is_financing),
            (_DIVIDEND, is_financing & (codes.economic == DIVIDEND_CATEGORY)),
            (_OTHER, np.isin(taakvelden, OTHER_MEANS)),
            (_OVERHEAD, taakvelden == OVERHEAD),
            (_CORPORATE_TAX, taakvelden == CORPORATE_TAX),
            (_UNFORESEEN, np.array([_is_unforeseen(*pair) for pair in zip(codes.ids, codes.titles, strict=True)])),
        ):
            section[is_of.astype(np.bool_)] = first + fixed
        is_movement = np.isin(codes.kinds, (ADDITION, WITHDRAWAL))
        return np.where(is_movement, codes.programmes, section)


def _is_unforeseen(line: str, title: str) -> bool:
    return line.casefold().startswith(UNFORESEEN) or title.casefold().startswith(UNFORESEEN)
