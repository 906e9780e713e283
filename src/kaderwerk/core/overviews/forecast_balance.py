"""The forecast balance sheet: the last known one rolled forward, closed by what has to be borrowed (BBV 20 and 22)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from kaderwerk.core.amount_text import read_amount
from kaderwerk.core.overviews.balance_sheet import ASSET_GROUPS, GROUPS, LIABILITY_GROUPS, BalanceSheet, balance_sheets
from kaderwerk.core.overviews.capital import CapitalYear, capital_movements
from kaderwerk.core.overviews.row import GROUP, Overview, OverviewRow
from kaderwerk.core.overviews.year_lines import LineBook, YearLines, positions_of
from kaderwerk.core.perspective.explanation import Part
from kaderwerk.core.perspective.lines import ADDITION, BALANCE, EXPENDITURE, WITHDRAWAL, IndexArray

CODE = "balansprognose"
SOURCE = "BBV artikel 20 lid 1 en artikel 22 (geprognosticeerde begin- en eindbalans)"
NEED = "financieringsbehoefte"
SURPLUS = "financieringsoverschot"
DEPRECIATION_CATEGORY = "7.3"
ASSETS, LIABILITIES = "totaal_activa", "totaal_passiva"
ROWS = (*ASSET_GROUPS, SURPLUS, ASSETS, *LIABILITY_GROUPS, NEED, LIABILITIES)
_LABELS = {
    "vaste_activa": "Immateriële en materiële vaste activa",
    "kapitaalverstrekkingen": "Kapitaalverstrekkingen",
    "verstrekte_leningen": "Verstrekte leningen",
    "financiele_vaste_activa": "Uitzettingen van een jaar of langer",
    "voorraden": "Voorraden",
    "uitzettingen": "Uitzettingen korter dan een jaar",
    "liquide_middelen": "Liquide middelen",
    "overlopende_activa": "Overlopende activa",
    "reserves": "Reserves",
    "resultaat": "Resultaat, nog niet bestemd",
    "voorzieningen": "Voorzieningen",
    "vaste_schuld": "Vaste schulden",
    "derivaten": "Renteswaps en derivaten",
    "netto_vlottende_schuld": "Netto vlottende schulden",
    "overlopende_passiva": "Overlopende passiva",
    NEED: "Financieringsbehoefte (sluitpost)",
    SURPLUS: "Financieringsoverschot (sluitpost)",
    ASSETS: "Totaal activa",
    LIABILITIES: "Totaal passiva",
}
_STAYS = "blijft gelijk aan de laatste bekende balans"
_REMARKS = (
    (
        "Een bekende balans gaat voor; daarna schuift de prognose door. Leningen, uitzettingen, voorraden en "
        "overlopende posten blijven gelijk aan de laatste bekende balans: het model kent hun verloop niet."
    ),
    "De sluitpost is wat er moet worden geleend (financieringsbehoefte) of overblijft (financieringsoverschot).",
    "De beginbalans van een jaar is de eindbalans van het jaar ervoor.",
)


@dataclass(frozen=True, kw_only=True)
class Amount:
    """Cents that count in an item, whether a part is unknown, and the parts, made when somebody asks."""

    cents: int
    is_pm: bool
    parts: Callable[[], tuple[Part, ...]]

    @property
    def negated(self) -> "Amount":
        """The same with the other sign."""
        return Amount(cents=-self.cents, is_pm=self.is_pm, parts=lambda: tuple(map(_other_sign, self.parts())))


@dataclass(frozen=True, kw_only=True)
class ForecastCell:
    """One item at the end of one year: cents, whether a part is unknown, the formula and what it adds up."""

    cents: int
    is_pm: bool
    formula: str
    amounts: tuple[Amount, ...] = ()

    @property
    def parts(self) -> tuple[Part, ...]:
        """The parts that add up to the item, without those that hold nothing."""
        found = [part for one in self.amounts for part in one.parts()]
        return tuple(part for part in found if part.cents or part.is_pm)


@dataclass(frozen=True, kw_only=True)
class Forecast:
    """The balance sheets by year and item; ``known_years`` come from the table, the others are rolled forward.

    ``reason`` says why there is none, or why it stops.
    """

    cells: dict[int, dict[str, ForecastCell]] = field(default_factory=dict)
    known_years: tuple[int, ...] = ()
    reason: str = ""


def forecast_years(book: LineBook) -> tuple[int, ...]:
    """Return the years of the forecast: t-2 to t+3."""
    budget_year = book.perspective.dossier.budget_year
    return tuple(range(budget_year - 2, budget_year + 4))


def forecast(book: LineBook) -> Forecast:
    """Roll the last known balance sheet forward to t+3; a later known one takes over in its year."""
    if not book.is_own_document:
        return Forecast(reason="de balans in dit dossier is die van een andere organisatie")
    years = forecast_years(book)
    sheets = {year: one for year, one in balance_sheets(book.perspective.dossier).items() if one.is_whole}
    starts = [year for year in sheets if year <= years[-1]]
    if not starts:
        return Forecast(reason="er is geen sluitende balans per balanscode in de tabel balans")
    # Years before the window count only to roll through.
    first = max([year for year in starts if year <= years[0]], default=min(starts))
    rolled = tuple(range(first, years[-1] + 1))
    capital = capital_movements(book.perspective, rolled)
    cells: dict[int, dict[str, ForecastCell]] = {}
    for year in rolled:
        if year in sheets:
            cells[year] = _known(sheets[year])
        else:
            cells[year] = _rolled(book, year, cells[year - 1], capital[year])
    known = tuple(year for year in rolled if year in sheets)
    return Forecast(cells={year: one for year, one in cells.items() if year in years}, known_years=known)


def forecast_overview(book: LineBook, found: Forecast | None = None) -> Overview:
    """Return the forecast as rows over t-2 to t+3; a year before the first known balance sheet is not known."""
    one = forecast(book) if found is None else found
    rows = tuple(_row(name, one.cells, forecast_years(book)) for name in ROWS) if one.cells else ()
    remarks = (*_REMARKS, f"Bekend uit de tabel balans: {', '.join(map(str, one.known_years))}.")
    return Overview(
        code=CODE,
        title="Geprognosticeerde balans op 31 december",
        source=SOURCE,
        rows=tuple(row for row in rows if not row.is_empty),
        remarks=remarks if one.cells else (f"Geen prognose: {one.reason}.",),
    )


def _row(name: str, cells: dict[int, dict[str, ForecastCell]], years: tuple[int, ...]) -> OverviewRow:
    by_year = {year: cells[year][name] if year in cells else None for year in years}

    def parts(year: int) -> tuple[Part, ...]:
        one = by_year[year]
        return () if one is None else one.parts

    formulas = dict.fromkeys(one.formula for one in by_year.values() if one is not None)
    return OverviewRow(
        path=f"{CODE}/{name}",
        label=_LABELS[name],
        years=years,
        cents=tuple(None if one is None else one.cents for one in by_year.values()),
        pm=tuple(one is not None and one.is_pm for one in by_year.values()),
        formula="; ".join(formulas),
        parts=parts,
    )


def _other_sign(one: Part) -> Part:
    return Part(cell=one.cell, table=one.table, row_id=one.row_id, cents=-one.cents, is_pm=one.is_pm)


def _cell(year: int, name: str, one: ForecastCell) -> Amount:
    part = Part(cell=f"{GROUP}/{CODE}/{name}/{year}", cents=one.cents, is_pm=one.is_pm)
    return Amount(cents=one.cents, is_pm=one.is_pm, parts=lambda: (part,))


def _of_parts(parts: Sequence[Part]) -> Amount:
    found = tuple(parts)
    is_pm = any(part.is_pm for part in found)
    return Amount(cents=sum(part.cents for part in found), is_pm=is_pm, parts=lambda: found)


def _of_lines(lines: YearLines, rows: IndexArray, *, sign: int = 1) -> Amount:
    cents, is_pm = lines.total(rows)
    return Amount(cents=sign * cents, is_pm=is_pm, parts=lambda: lines.parts(rows, sign=sign))


def _sum(amounts: Sequence[Amount], formula: str, *, is_pm: bool = False) -> ForecastCell:
    return ForecastCell(
        cents=sum(one.cents for one in amounts),
        is_pm=is_pm or any(one.is_pm for one in amounts),
        formula=formula,
        amounts=tuple(amounts),
    )


def _known(sheet: BalanceSheet) -> dict[str, ForecastCell]:
    cells = {}
    for name in (*ASSET_GROUPS, *LIABILITY_GROUPS):
        codes = [code for code in sheet.cents if code in GROUPS[name]]
        parts = [Part(table="balans", row_id=code, cents=sheet.cents[code], is_pm=False) for code in codes]
        cells[name] = _sum([_of_parts(parts)], "som van de balanscodes")
    for name in (NEED, SURPLUS):
        cells[name] = ForecastCell(cents=0, is_pm=False, formula="een bekende balans heeft geen sluitpost")
    return _with_totals(sheet.year, cells)


def _rolled(
    book: LineBook, year: int, before: dict[str, ForecastCell], capital: CapitalYear
) -> dict[str, ForecastCell]:
    lines = book.year(year)
    cells = {}
    for name in (*ASSET_GROUPS, *LIABILITY_GROUPS):
        cells[name] = _sum([_cell(year - 1, name, before[name])], _STAYS)
    is_whole = lines is not None and lines.is_whole
    cells["vaste_activa"] = _fixed_assets(year, before["vaste_activa"], lines, capital)
    cells["voorzieningen"] = _provisions(book, year, before["voorzieningen"])
    moves, result = [], []
    has_unsplit = False
    if lines is not None:
        # An addition is unfavourable for the budget and raises the reserve: the signs are each other's opposite.
        moves = [_of_lines(lines, lines.codes.of_kind(ADDITION, WITHDRAWAL), sign=-1)]
        result = [_of_lines(lines, lines.every)]
        has_unsplit = bool(lines.effects[lines.codes.of_kind(BALANCE)].any())
    cells["reserves"] = _sum(
        [_cell(year - 1, "reserves", before["reserves"]), *moves],
        "stand van het jaar ervoor + toevoegingen − onttrekkingen",
        # What is not split may hold movements of reserves.
        is_pm=not is_whole or has_unsplit,
    )
    cells["resultaat"] = _sum(
        [_cell(year - 1, "resultaat", before["resultaat"]), *result],
        "stand van het jaar ervoor + resultaat van het jaar; bestemming volgt door de raad",
        is_pm=not is_whole,
    )
    return _with_totals(year, _closed(year, cells))


def _fixed_assets(year: int, before: ForecastCell, lines: YearLines | None, capital: CapitalYear) -> ForecastCell:
    posts: list[Amount] = []
    if lines is not None:
        is_depreciation = (lines.codes.economic == DEPRECIATION_CATEGORY) & (lines.codes.kinds == EXPENDITURE)
        # Effects: expenditure is negative already.
        posts = [_of_lines(lines, positions_of(is_depreciation))]
    has_posts = any(one.cents or one.is_pm for one in posts)
    contributions, depreciation = _of_parts(capital.contributions), _of_parts(capital.depreciation)
    moves = [_of_parts(capital.spend), contributions.negated, depreciation.negated, *posts]
    return _sum(
        [_cell(year - 1, "vaste_activa", before), *moves],
        "stand van het jaar ervoor + investeringen − bijdragen van derden − afschrijvingen (categorie 7.3 en "
        "investeringen)"
        + ("" if has_posts or not before.cents else "; de afschrijving op bestaande activa is niet bekend"),
        is_pm=bool(before.cents) and not has_posts,
    )


def _provisions(book: LineBook, year: int, before: ForecastCell) -> ForecastCell:
    dossier = book.perspective.dossier
    table = dossier.table("voorzieningen")
    own = [
        row
        for row in range(table.size)
        if dossier.owner(table.cell(row, "organisatie") or dossier.organisation) == book.perspective.organisation
    ]
    texts = {table.cell(row, "voorziening"): table.cell(row, str(year)) for row in own}
    if not texts or not any(texts.values()):
        return _sum(
            [_cell(year - 1, "voorzieningen", before)],
            "gelijk aan het jaar ervoor; de stand staat niet in de tabel voorzieningen",
            is_pm=bool(before.cents),
        )
    parts = [
        Part(
            table="voorzieningen",
            row_id=one,
            cents=read_amount(text) if text not in ("", "PM") else 0,
            is_pm=text in ("", "PM"),
        )
        for one, text in texts.items()
    ]
    return _sum([_of_parts(parts)], "som van de voorzieningen op 31 december")


def _closed(year: int, cells: dict[str, ForecastCell]) -> dict[str, ForecastCell]:
    """Close the sheet: what assets ask and liabilities do not give has to be borrowed."""
    amounts = [_cell(year, name, cells[name]) for name in ASSET_GROUPS]
    amounts += [_cell(year, name, cells[name]).negated for name in LIABILITY_GROUPS]
    need = sum(one.cents for one in amounts)
    is_pm = any(one.is_pm for one in amounts)
    nothing = ForecastCell(cents=0, is_pm=is_pm, formula="er is een sluitpost aan de andere kant")
    closing = "activa − passiva zonder sluitpost" if need >= 0 else "passiva − activa zonder sluitpost"
    item = _sum(amounts if need >= 0 else [one.negated for one in amounts], closing)
    return {**cells, NEED: item if need >= 0 else nothing, SURPLUS: nothing if need >= 0 else item}


def _with_totals(year: int, cells: dict[str, ForecastCell]) -> dict[str, ForecastCell]:
    def total(names: tuple[str, ...]) -> ForecastCell:
        return _sum([_cell(year, name, cells[name]) for name in names], "som van de posten")

    found = {**cells, ASSETS: total((*ASSET_GROUPS, SURPLUS)), LIABILITIES: total((*LIABILITY_GROUPS, NEED))}
    assert found[ASSETS].cents == found[LIABILITIES].cents, f"the balance sheet of {year} closes"  # noqa: S101
    return found
