"""The overviews of the BBV as figures: every row over its years, under the path that is also its address."""

from collections.abc import Iterator
from typing import Any

from kaderwerk.core.amount_text import as_decimal
from kaderwerk.core.figures.group import FigureGroup, FigureSeries
from kaderwerk.core.overviews.overviews import LATER_YEARS, Overviews, overviews
from kaderwerk.core.overviews.row import GROUP as CODE
from kaderwerk.core.overviews.row import Overview, OverviewRow
from kaderwerk.core.perspective.compute import Perspective
from kaderwerk.core.perspective.explanation import Explanation
from kaderwerk.core.perspective.sources import source_sentence

_NOT_SOURCED = ("balans", "gegevens", "voorzieningen")


def _json(perspective: Perspective) -> dict[str, Any]:
    found = _overviews(perspective)
    shown: dict[str, Any] = {code: _overview_json(one) for code, one in found.by_code.items()}
    missing = found.emu.missing
    shown["emu"] |= {"ontbreekt": [{"jaar": year, "gegevens": list(names)} for year, names in missing.items()]}
    budget_year = perspective.dossier.budget_year
    later = list(range(budget_year + 1, budget_year + 4))
    return shown | {code: {"jaren": later, "staat_in": list(codes)} for code, codes in LATER_YEARS.items()}


def _overview_json(overview: Overview) -> dict[str, Any]:
    """Return title, source and remarks, and the rows nested by the steps of their address."""
    shown: dict[str, Any] = {
        "titel": overview.title,
        "eenheid": "euro",
        "bron": overview.source,
        "opmerkingen": list(overview.remarks),
    }
    for row in overview.rows:
        *steps, last = row.path.split("/")[1:]
        at = shown
        for step in steps:
            at = at.setdefault(step, {})
        at[last] = _row_json(row)
    return shown


def _row_json(row: OverviewRow) -> dict[str, Any]:
    return {
        "naam": row.label,
        "jaren": list(row.years),
        "bedragen": [None if cents is None else as_decimal(cents) for cents in row.cents],
        "pm": [year for year, is_pm in zip(row.years, row.pm, strict=True) if is_pm],
    }


def _rows(perspective: Perspective) -> Iterator[tuple[Overview, OverviewRow]]:
    for overview in _overviews(perspective).by_code.values():
        for row in overview.rows:
            yield overview, row


def _series(perspective: Perspective) -> Iterator[FigureSeries]:
    for _, row in _rows(perspective):
        yield FigureSeries(
            address=row.address, label=row.label, unit="euro", years=row.years, hundredths=row.cents, pm=row.pm
        )


def _explain(perspective: Perspective, series: FigureSeries, year: int) -> Explanation:
    overview, row = _by_address(perspective)[series.address]
    cents, is_pm = row.at(year)
    parts = row.parts(year)
    ids = [part.row_id or "" for part in parts if part.table and part.table not in _NOT_SOURCED]
    sources = [overview.source, source_sentence(perspective.dossier, ids) or ""]
    return Explanation(
        address=f"{series.address}/{year}",
        cents=cents or 0,
        is_pm=is_pm,
        formula=row.formula,
        parts=parts,
        rounding=None,
        source=" | ".join(one for one in sources if one),
        is_known=cents is not None,
    )


def _by_address(perspective: Perspective) -> dict[str, tuple[Overview, OverviewRow]]:
    def made() -> dict[str, tuple[Overview, OverviewRow]]:
        return {pair[1].address: pair for pair in _rows(perspective)}

    return perspective.remembered("overzichten by address", made)


def _overviews(perspective: Perspective) -> Overviews:
    return perspective.remembered("overzichten", lambda: overviews(perspective))


def _titles(perspective: Perspective) -> dict[str, str]:
    return {code: one.title for code, one in _overviews(perspective).by_code.items()}


GROUP = FigureGroup(
    code=CODE,
    title="Overzichten",
    json=_json,
    series=_series,
    explain=_explain,
    introduction="De overzichten van het BBV: dezelfde posten en regels, in de indeling die de wet vraagt.",
    subjects=_titles,
)
