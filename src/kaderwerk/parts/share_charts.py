"""The charts of who bears what: the shares in a proposal, and contributions before and after."""

from kaderwerk.core.contributions.bridge import LATEST, NEW
from kaderwerk.core.figures.group import FigureSeries
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
    """Return what each participant bears in one year, None when nothing is shared.

    The year is the budget year, or the first other one in which a participant bears something.
    """
    perspective = edition.perspective
    shares = {one: perspective.share(proposal, one) for one in perspective.participants(proposal)}
    budget_at = perspective.years.index(perspective.dossier.budget_year)
    in_order = (budget_at, *range(len(perspective.years)))
    found = [at for at in in_order if any(cents or is_pm for cents, is_pm in (one.at(at) for one in shares.values()))]
    if len(shares) < 2 or not found:
        return None
    year, at = perspective.years[found[0]], found[0]
    amounts = [one.at(at)[0] for one in shares.values()]
    unit = readable_unit(amounts)
    partners = []
    for one, series in shares.items():
        cents, is_pm = series.at(at)
        share = label(unit, cents, is_pm=is_pm, is_change=True)
        partners.append(PartnerShare(name=shown(edition.organisation(one)), share=share))
    return partner_shares(
        PartnerSharesView(
            id="aandelen-plaatje",
            title=f"Het aandeel van elke deelnemer in {year}",
            note=unit_note(unit, amounts),
            partners=tuple(partners),
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
