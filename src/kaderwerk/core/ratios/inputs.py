"""The inputs of ratios: cents of a name in a year, and where they come from or why they are missing."""

from dataclasses import dataclass

import numpy as np

from kaderwerk.core.amount_text import AmountError, read_amount
from kaderwerk.core.dossier.table import Table
from kaderwerk.core.overviews.balance_sheet import GROUPS, BalanceSheet, balance_sheets
from kaderwerk.core.overviews.forecast_balance import ASSETS, LIABILITIES, NEED, SURPLUS, Forecast, forecast
from kaderwerk.core.overviews.year_lines import RESULT_TAAKVELD, LineBook, YearLines, positions_of
from kaderwerk.core.perspective.compute import Perspective
from kaderwerk.core.perspective.lines import ADDITION, BALANCE, EXPENDITURE, INCOME, STRUCTURAL, WITHDRAWAL, IndexArray
from kaderwerk.core.ratios.ratio import Need, Ratio

BALANCE_INPUTS: dict[str, tuple[str, ...]] = {
    "vaste_schuld": ("vaste_schuld",),
    "netto_vlottende_schuld": ("netto_vlottende_schuld",),
    "overlopende_passiva": ("overlopende_passiva",),
    "financiele_vaste_activa": ("financiele_vaste_activa",),
    "verstrekte_leningen": ("verstrekte_leningen",),
    "uitzettingen": ("uitzettingen",),
    "liquide_middelen": ("liquide_middelen",),
    "overlopende_activa": ("overlopende_activa",),
    "eigen_vermogen": ("reserves", "resultaat"),
}
"""Which groups of the balance sheet an input adds up. Building land is part of A213 with other work in progress: it is
asked separately."""

_TOTAL = "balanstotaal"
ON_BALANCE_SHEET = frozenset((*BALANCE_INPUTS, _TOTAL))
"""The inputs that a balance sheet can give."""
_STRUCTURAL_KINDS = {
    "structurele_lasten": (EXPENDITURE, -1),
    "structurele_baten": (INCOME, 1),
    "structurele_toevoegingen": (ADDITION, -1),
    "structurele_onttrekkingen": (WITHDRAWAL, 1),
}
_WAGES, _HIRING, _OVERHEAD = "1.1", "3.5.1", "0.4"
_STAFF_CATEGORIES = {"loonsom": _WAGES, "inhuur": _HIRING}
LINE_INPUTS = (*_STRUCTURAL_KINDS, *_STAFF_CATEGORIES, "totale_baten", "totale_lasten", "overhead")


@dataclass(frozen=True, kw_only=True)
class Input:
    """One input in one year: ``cents``, or None with the ``reason`` that it is missing.

    ``origin`` says where it comes from, ``table`` and ``row_id`` name it there; ``note`` is what a reader has to know.
    """

    need: Need
    year: int
    cents: int | None
    origin: str = ""
    table: str = ""
    row_id: str = ""
    reason: str = ""
    note: str = ""

    @property
    def is_missing(self) -> bool:
        """Whether the ratio cannot do without it."""
        return self.cents is None


class InputBook:
    """Looks up inputs of one perspective, in this order: gegevens, balans, forecast balance sheet, lines."""

    def __init__(self, perspective: Perspective, ratios: tuple[Ratio, ...]) -> None:
        """Prepare the sources; ``ratios`` give the letters under which an input may stand in gegevens."""
        self.lines = LineBook(perspective)
        self.sheets: dict[int, BalanceSheet] = balance_sheets(perspective.dossier) if self.lines.is_own_document else {}
        self._given: Table = perspective.dossier.table("gegevens")
        self._forecast: Forecast | None = None
        self._ratios = ratios

    def amount(self, need: Need, year: int) -> Input:
        """Return an amount that belongs to no ratio: a need without a letter, found by its name alone."""
        return self._input(need, [need.name], year)

    def of_ratio(self, ratio: Ratio, need: Need, year: int) -> Input:
        """Return one input of a ratio in a year."""
        return self._input(need, self._names(ratio, need), year)

    def _input(self, need: Need, names: list[str], year: int) -> Input:
        if not self.lines.is_own_document:
            reason = "gegevens, balans en begroting in dit dossier zijn die van een andere organisatie"
            return Input(need=need, year=year, cents=None, reason=reason)
        given = self._from_given(need, names, year)
        if given is not None:
            return given
        found = Input(need=need, year=year, cents=None, reason=f"{need.name} staat niet in de tabel gegevens")
        if need.name in ON_BALANCE_SHEET:
            found = self._from_balance(need, year)
        elif need.name in LINE_INPUTS:
            found = self._from_lines(need, year)
        if found.cents is None and need.is_optional:
            return Input(need=need, year=year, cents=0, origin="niet opgegeven, telt als nul")
        return found

    def _from_given(self, need: Need, names: list[str], year: int) -> Input | None:
        wanted = year + need.year_shift
        for name in names:
            found = self._given_cell(need, name, wanted, year)
            if found is not None:
                return found
        if need.year_shift:
            for name in names:
                found = self._given_cell(need, name, year, year)
                if found is not None:
                    return found
        return None

    def _given_cell(self, need: Need, name: str, column: int, year: int) -> Input | None:
        rows = self._given.positions("gegeven").get(name)
        text = self._given.cell(rows[0], str(column)) if rows else ""
        if text == "" or rows is None:
            return None
        at = {"table": "gegevens", "row_id": name}
        try:
            cents = read_amount(text)
        except AmountError as error:
            reason = f"{name} van {column} is {text.replace('.', ',')}, en verwacht is {error.expected}"
            return Input(need=need, year=year, cents=None, reason=reason, **at)
        source = self._given.cell(rows[0], "bron")
        origin = f"gegevens, {name} {column}" + (f" ({source})" if source else "")
        note = (
            ""
            if column == year + need.year_shift
            else f"jaar wijkt af: {column} in plaats van {year + need.year_shift}"
        )
        shared = self._shared_letter(need, name)
        if shared:
            return Input(need=need, year=year, cents=0, origin=f"begrepen in {name}", **at)
        return Input(need=need, year=year, cents=cents, origin=origin, note=note, **at)

    def _names(self, ratio: Ratio, need: Need) -> list[str]:
        """Return the names under which an input may stand: its own, its letter here, its letter in other ratios.

        A letter that two needs share goes first: what stands under it holds both.
        """
        letter = f"{ratio.iv3}.{need.letter}"
        is_shared = sum(one.letter == need.letter for one in ratio.needs) > 1
        own = [letter, need.name] if is_shared else [need.name, letter]
        others = [
            f"{one.iv3}.{each.letter}"
            for one in self._ratios
            if one.code != ratio.code
            for each in one.needs
            if each.name == need.name and sum(other.letter == each.letter for other in one.needs) == 1
        ]
        return [*own, *others]

    def _shared_letter(self, need: Need, name: str) -> bool:
        """Whether the amount under a letter was already taken by the first need with that letter."""
        for one in self._ratios:
            sharing = [each.name for each in one.needs if f"{one.iv3}.{each.letter}" == name]
            if need.name in sharing[1:]:
                return True
        return False

    def _from_balance(self, need: Need, year: int) -> Input:
        groups = BALANCE_INPUTS.get(need.name, ())
        codes = tuple(code for group in groups for code in GROUPS[group])
        sheet = self.sheets.get(year)
        if sheet is None:
            return self._from_forecast(need, year, groups)
        if need.name == _TOTAL:
            codes = tuple(code for code in (*sheet.cents, *sheet.pm) if code.startswith("P"))
        unknown = [code for code in codes if code in sheet.pm]
        if unknown:
            return Input(need=need, year=year, cents=None, reason=f"balanspost {', '.join(unknown)} van {year} is PM")
        present = [code for code in codes if code in sheet.cents]
        if not present and not sheet.is_whole:
            reason = f"geen balanspost van {year} voor {need.name}, en de balans is niet volledig"
            return Input(need=need, year=year, cents=None, reason=reason)
        note = "" if sheet.is_whole else f"de balans van {year} sluit niet of heeft onbekende codes"
        return Input(
            need=need,
            year=year,
            cents=sheet.sum_of(codes),
            origin=f"balans {year}: {' + '.join(present) or 'geen posten'}",
            table="balans",
            row_id=present[0] if len(present) == 1 else need.name,
            note=note,
        )

    def _from_forecast(self, need: Need, year: int, groups: tuple[str, ...]) -> Input:
        if self._forecast is None:
            self._forecast = forecast(self.lines)
        cells = self._forecast.cells.get(year)
        if cells is None:
            reason = self._forecast.reason or f"er is geen balans van {year} of van een jaar ervoor"
            return Input(need=need, year=year, cents=None, reason=f"{need.name}: {reason}")
        names = (LIABILITIES,) if need.name == _TOTAL else groups
        parts = [(1, cells[name]) for name in names]
        if need.name == "netto_vlottende_schuld":
            # What has to be borrowed is short debt until a loan is taken; what is left over lowers it.
            parts += [(1, cells[NEED]), (-1, cells[SURPLUS])]
        if any(one.is_pm for _, one in parts):
            # Totals and what closes the sheet are unknown because another row is.
            derived = (ASSETS, LIABILITIES, NEED, SURPLUS)
            unknown = [name for name, one in cells.items() if one.is_pm and name not in derived]
            reason = f"{need.name}: in de balansprognose van {year} is PM: {', '.join(unknown)}"
            return Input(need=need, year=year, cents=None, reason=reason)
        return Input(
            need=need,
            year=year,
            cents=sum(sign * one.cents for sign, one in parts),
            origin=f"balansprognose {year}",
            table="overzichten",
            row_id=f"balansprognose/{names[0]}",
        )

    def _from_lines(self, need: Need, year: int) -> Input:
        lines = self.lines.year(year)
        if lines is None or not lines.is_whole:
            return Input(need=need, year=year, cents=None, reason=f"{need.name}: geen begroting of rekening van {year}")
        unsplit = lines.parts(lines.codes.of_kind(BALANCE))
        if unsplit:
            names = ", ".join(part.row_id or "" for part in unsplit[:5])
            reason = f"{need.name}: lasten en baten van {year} zijn niet apart bekend ({names}, soort saldo)"
            return Input(need=need, year=year, cents=None, reason=reason)
        wanted, sign = _wanted(need.name, lines)
        if wanted is None:
            reason = (
                f"{need.name}: niet elke last van {year} heeft een {'taakveld' if sign else 'economische categorie'}"
            )
            return Input(need=need, year=year, cents=None, reason=reason)
        cents, is_pm = lines.total(wanted)
        if is_pm:
            found = [part.row_id or "" for part in lines.parts(wanted) if part.is_pm]
            reason = f"{need.name}: PM van {', '.join(found[:5])} in {year}"
            return Input(need=need, year=year, cents=None, reason=reason)
        return Input(
            need=need,
            year=year,
            cents=sign * cents,
            origin=f"begroting en regels {year}, {lines.phase_title}",
            table="begroting",
            row_id=need.name,
        )


def _wanted(name: str, lines: YearLines) -> tuple[IndexArray | None, int]:
    """Return the positions of the lines of an input and its sign; None when lines lack the code that chooses them."""
    codes = lines.codes
    operates = codes.taakvelden != RESULT_TAAKVELD
    if name in _STRUCTURAL_KINDS:
        kind, sign = _STRUCTURAL_KINDS[name]
        return positions_of((codes.kinds == kind) & (codes.natures == STRUCTURAL) & operates), sign
    if name == "totale_baten":
        return positions_of((codes.kinds == INCOME) & operates), 1
    expenditure = (codes.kinds == EXPENDITURE) & operates
    if name == "totale_lasten":
        return positions_of(expenditure), -1
    has_amount = (lines.effects != 0) | lines.pm
    if name == "overhead":
        is_known = not (expenditure & has_amount & (codes.taakvelden == "")).any()
        return positions_of(expenditure & (codes.taakvelden == _OVERHEAD)) if is_known else None, -1
    # Charges of investments are depreciation and interest together: no category, and no staff.
    is_charge = np.array([table == "investeringen" for table in codes.tables], dtype=np.bool_)
    if (expenditure & has_amount & (codes.economic == "") & ~is_charge).any():
        return None, 0
    return positions_of(expenditure & (codes.economic == _STAFF_CATEGORIES[name])), -1
