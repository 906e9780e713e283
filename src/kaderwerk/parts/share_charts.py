"""The charts of who bears what: the shares in a proposal, and contributions before and after."""

from kaderwerk.core.contributions.bridge import LATEST, NEW
from kaderwerk.core.figures.group import FigureSeries
from kaderwerk.core.figures.groups.deelnemers import CODE, ROW, shared_by
from kaderwerk.core.publication.families import Family
from kaderwerk.core.publication.readable_unit import ReadableUnit, readable_unit
from kaderwerk.parts.balance_charts import Shown, as_it_is
from kaderwerk.parts.charts.amount import ChartAmount, label, unit_note
from kaderwerk.parts.charts.chart_figure import ChartFigure
from kaderwerk.parts.charts.partner_shares import PartnerShare, PartnerSharesView, partner_shares
from kaderwerk.parts.edition import Edition
from kaderwerk.parts.family_tables import subject_of
from kaderwerk.parts.references import subject_name

CONTRIBUTIONS = "bijdragen"


def share_chart(edition: Edition, proposal: str, *, shown: Shown = as_it_is) -> ChartFigure | None:
    """Return what each participant bears of a proposal in one year, None when nothing is shared."""
    perspective = edition.perspective
    shares = {one: perspective.share(proposal, one) for one in perspective.participants(proposal)}
    by_year = {one: [series.at(at) for at in range(len(perspective.years))] for one, series in shares.items()}
    return _effects(edition, "aandelen-plaatje", "Het aandeel van elke deelnemer in {year}", by_year, shown)


def partners_chart(edition: Edition, *, shown: Shown = as_it_is) -> ChartFigure | None:
    """Return what each participant bears of all shared proposals in one year, None when fewer than two do."""
    totals = {
        one: series
        for one in sorted(shared_by(edition.perspective), key=lambda one: edition.organisation(one).casefold())
        if (series := edition.snapshot.family_series.get(f"{CODE}/{one}/{ROW}")) is not None
    }
    by_year = {one: [_at(series, year) for year in edition.years] for one, series in totals.items()}
    title = "Wat elke deelnemer draagt van alle gedeelde voorstellen in {year}"
    return _effects(edition, "deelnemers-plaatje", title, by_year, shown)


def _effects(
    edition: Edition, name: str, title: str, by_year: dict[str, list[tuple[int, bool]]], shown: Shown
) -> ChartFigure | None:
    """Return the picture of the budget year, or of the first other year in which a participant bears something."""
    years = edition.years
    in_order = (years.index(edition.dossier.budget_year), *range(len(years)))
    found = [at for at in in_order if any(any(one[at]) for one in by_year.values())]
    if len(by_year) < 2 or not found:
        return None
    at = found[0]
    amounts = [one[at][0] for one in by_year.values()]
    unit = readable_unit(amounts)
    partners = tuple(
        PartnerShare(name=shown(edition.organisation(one)), share=label(unit, cents, is_pm=is_pm, is_change=True))
        for one, pairs in by_year.items()
        for cents, is_pm in (pairs[at],)
    )
    return partner_shares(
        PartnerSharesView(
            id=name,
            title=title.format(year=years[at]),
            note=unit_note(unit, amounts),
            partners=partners,
            is_effect=True,
        )
    )


def contribution_charts(edition: Edition, family: Family) -> dict[str, ChartFigure]:
    """Return what each participant paid and will pay in the budget year, by joint arrangement; empty for others."""
    if family.group.code != CONTRIBUTIONS:
        return {}
    by_arrangement: dict[str, dict[str, dict[str, FigureSeries]]] = {}
    for series in family.series:
        _, _, participant, row = series.address.split("/")
        by_arrangement.setdefault(subject_of(series), {}).setdefault(participant, {})[row] = series
    return {one: _contributions(edition, one, pairs) for one, pairs in by_arrangement.items()}


def _contributions(edition: Edition, arrangement: str, rows: dict[str, dict[str, FigureSeries]]) -> ChartFigure:
    year = edition.dossier.budget_year
    amounts = [_at(one[row], year)[0] for one in rows.values() for row in (LATEST, NEW)]
    unit = readable_unit(amounts)
    return partner_shares(
        PartnerSharesView(
            id=f"plaatje-{arrangement}",
            title=f"{subject_name(edition, CONTRIBUTIONS, arrangement)}: de bijdrage van elke deelnemer in {year}",
            note=unit_note(unit, amounts),
            partners=tuple(
                PartnerShare(
                    name=edition.organisation(participant),
                    share=_amount(one[NEW], year, unit),
                    before=_amount(one[LATEST], year, unit),
                )
                for participant, one in rows.items()
            ),
            is_effect=False,
        )
    )


def _at(series: FigureSeries, year: int) -> tuple[int, bool]:
    at = series.years.index(year)
    return series.hundredths[at] or 0, series.pm[at]


def _amount(series: FigureSeries, year: int, unit: ReadableUnit) -> ChartAmount:
    cents, is_pm = _at(series, year)
    return label(unit, cents, is_pm=is_pm)
