"""What investments do to the fixed assets: spending, contributions of others and depreciation per year."""

from dataclasses import dataclass, field

from kaderwerk.core.perspective.compute import Perspective
from kaderwerk.core.perspective.explanation import Part

TABLE = "investeringen"


@dataclass(kw_only=True)
class CapitalYear:
    """The movements of one year as parts that name their investment, in cents without a sign."""

    spend: list[Part] = field(default_factory=list)
    contributions: list[Part] = field(default_factory=list)
    depreciation: list[Part] = field(default_factory=list)


def capital_movements(perspective: Perspective, years: tuple[int, ...]) -> dict[int, CapitalYear]:
    """Return the movements of the investments that come on the balance sheet of the organisation.

    An investment counts when it is confirmed, its proposal counts and its asker is the organisation: who only bears a
    share of the charges does not own the asset. What is not capitalised stays out. A contribution of others counts in
    the year that the asset is ready. Depreciation of a year that the charges do not reach is unknown (PM).
    """
    dossier, charges = perspective.dossier, perspective.lines.charges
    proposals = dossier.table("voorstellen")
    asker_of = dict(zip(proposals.column("voorstel"), proposals.column("organisatie"), strict=True))
    found = {year: CapitalYear() for year in years}
    for row, one in enumerate(charges.investments):
        is_own = dossier.owner(asker_of.get(one.proposal, "")) == perspective.organisation
        if not (is_own and one.is_capitalised and perspective.counts_investment(one)):
            continue
        for year, movements in found.items():
            if year in one.spend or year in one.unknown_years:
                movements.spend.append(_part(one.investment, one.spend.get(year, 0), is_pm=year in one.unknown_years))
            if one.contribution and year == one.completion_year:
                movements.contributions.append(_part(one.investment, one.contribution, is_pm=False))
            if one.first_year is not None and year < one.first_year:
                continue
            is_known = year in charges.years
            at = charges.years.index(year) if is_known else 0
            cents = int(charges.depreciation[row, at]) if is_known else 0
            is_pm = not is_known or (bool(charges.pm[row, at]) and not one.has_charges) or one.has_unknown_spend
            if cents or is_pm:
                movements.depreciation.append(_part(one.investment, cents, is_pm=is_pm))
    return found


def _part(investment: str, cents: int, *, is_pm: bool) -> Part:
    return Part(table=TABLE, row_id=investment, cents=cents, is_pm=is_pm)
