"""What the tables say of each investment under a scenario: spend, base, term, method and first year of charges."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate
from typing import Literal

from kaderwerk.core.amount_text import read_amount
from kaderwerk.core.capital.schedule import METHODS, Method
from kaderwerk.core.dossier.frame import Dossier
from kaderwerk.core.dossier.table import PM, VALUE, Table
from kaderwerk.core.money import round_half_up
from kaderwerk.core.overlay import Overlay, scaled

Missing = Literal["uitgaven", "termijn", "omslagrente"]
"""What is not known of an investment, in the word of the column or feature that would tell it."""


@dataclass(frozen=True, kw_only=True)
class Investment:
    """One row of ``investeringen``, its part and its delay taken into account; amounts are cents.

    ``spend`` holds the known spend by year, ``unknown_years`` the years of a PM. ``contribution`` is what
    others pay, ``base`` what is left to depreciate. ``term_years`` is None for land and where no term is known,
    ``method`` None where the method is not known either. ``completion_year`` None: nothing tells it.
    ``is_confirmed`` False: it waits for a person, is shown and counts for nothing.
    """

    investment: str
    proposal: str
    asset_kind: str
    balance_code: str
    is_capitalised: bool
    spend: dict[int, int]
    unknown_years: frozenset[int]
    contribution: int
    residual: int
    term_years: int | None
    method: Method | None
    completion_year: int | None
    first_year: int | None
    is_confirmed: bool = True

    @property
    def has_unknown_spend(self) -> bool:
        """Whether a part of the spend is unknown: a PM, or no amount at all."""
        return bool(self.unknown_years) or not self.spend

    @property
    def base(self) -> int:
        """Known spend minus contributions; not below zero while a part of the spend is unknown."""
        base = sum(self.spend.values()) - self.contribution
        return max(0, base) if self.has_unknown_spend else base

    @property
    def has_charges(self) -> bool:
        """Whether depreciation and interest can be told: a term, or land that has none."""
        return self.method == "geen" or (self.method is not None and self.term_years is not None)

    @property
    def net_spend(self) -> dict[int, int]:
        """The spend by year less the contribution, divided in proportion to the spend up to each year.

        Method ``cumulative``: the part of the years so far is rounded half up, so that all parts add up to the
        contribution. While nothing is known to be spent there is nothing to deduct from.
        """
        total = sum(self.spend.values())
        if not self.contribution or total <= 0:
            return self.spend
        years = sorted(self.spend)
        sums = list(accumulate(self.spend[year] for year in years))
        deducted = [0, *(round_half_up(self.contribution * each, total) for each in sums)]
        return {year: self.spend[year] - deducted[at + 1] + deducted[at] for at, year in enumerate(years)}


def investments(dossier: Dossier, overlay: Overlay) -> Iterator[Investment]:
    """Yield every investment of the dossier, in the order of its table."""
    table, kinds = dossier.table("investeringen"), dossier.table("activasoorten")
    kind_rows = kinds.rows_by("activasoort")
    for row in range(table.size):
        kind = kind_rows.get(table.cell(row, "activasoort"))
        yield _investment(table, row, {} if kind is None else kinds.row(kind), overlay)


def first_charge_year(table: Table, row: int) -> int | None:
    """Return the first year of charges before any delay; None when nothing says when the investment is ready."""
    first = _year(table.cell(row, "eerste_afschrijving"))
    ready = completion_year(table, row)
    return first if first is not None or ready is None else ready + 1


def completion_year(table: Table, row: int) -> int | None:
    """Return the year of completion: as it stands, else the last year with spend."""
    ready = _year(table.cell(row, "gereed"))
    return ready if ready is not None else last_spend_year(table, row)


def last_spend_year(table: Table, row: int) -> int | None:
    """Return the last year with spend, a PM included; None when there is none."""
    return max((year for year, _, _ in _spend_cells(table, row)), default=None)


def _spend_cells(table: Table, row: int) -> list[tuple[int, int, int]]:
    """Return year, cents and state of every cell that holds spend: zero is none, a PM is."""
    cells = zip(table.years, table.cents[row].tolist(), table.states[row].tolist(), strict=True)
    return [(year, cents, state) for year, cents, state in cells if state == PM or (state == VALUE and cents)]


def _investment(table: Table, row: int, kind: dict[str, str], overlay: Overlay) -> Investment:
    proposal = table.cell(row, "voorstel")
    part, delay = overlay.part(proposal), overlay.delay(proposal)
    cents = scaled(table.cents[row], part).tolist()
    cells = _spend_cells(table, row)
    ready, first = completion_year(table, row), first_charge_year(table, row)
    term, method = _term_and_method(table, row, kind)

    def amount(name: str) -> int:
        text = table.cell(row, name)
        return round_half_up(read_amount(text) * part.numerator, part.denominator) if text else 0

    return Investment(
        investment=table.cell(row, "investering"),
        proposal=proposal,
        asset_kind=table.cell(row, "activasoort"),
        balance_code=kind.get("balanscode", ""),
        is_capitalised=kind.get("activeren", "") != "nee",
        spend={year + delay: cents[table.years.index(year)] for year, _, state in cells if state == VALUE},
        unknown_years=frozenset(year + delay for year, _, state in cells if state == PM),
        contribution=amount("bijdrage_derden"),
        residual=amount("restwaarde"),
        term_years=term,
        method=method,
        completion_year=None if ready is None else ready + delay,
        first_year=None if first is None else first + delay,
        is_confirmed=table.cell(row, "bevestigd") != "nee",
    )


def _year(text: str) -> int | None:
    return int(text) if text else None


def _term_and_method(table: Table, row: int, kind: dict[str, str]) -> tuple[int | None, Method | None]:
    """Return term and method, those of the kind of asset where the row has none; a term alone is linear."""
    term = table.cell(row, "termijn") or kind.get("termijn_hoogste", "")
    method = METHODS.get(table.cell(row, "methode") or kind.get("methode", "") or ("lineair" if term else ""))
    return (int(term) if term and method != "geen" else None), method
