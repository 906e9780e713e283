"""The proposals of a publication as claims: what a reader of its documents should find, worked out from the figures."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

import numpy as np

from kaderwerk.core.capital.investment import Investment
from kaderwerk.core.claims.claim import Claim, OwnShare, Place
from kaderwerk.core.claims.claim_rows import INVESTMENT
from kaderwerk.core.dossier.tables_budget import LINE_KINDS
from kaderwerk.core.perspective.compute import Perspective
from kaderwerk.core.perspective.lines import (
    ADDITION,
    EXPENDITURE,
    INCIDENTAL,
    INCOME,
    NATURE_NAMES,
    SIGNS,
    STRUCTURAL,
    UNKNOWN_NATURE,
    WITHDRAWAL,
)

CERTAIN = 100
WAITING = 50
"""How sure a claim is that the publication shows and does not count: below what is booked without a person."""

NOT_COUNTED = "dit telt in de publicatie niet mee"
NO_AMOUNT = "de publicatie geeft geen bedrag; jaar onbekend"
NO_NATURE = "de publicatie zegt niet of dit structureel of incidenteel is"
NO_SHARE = "het eigen aandeel heeft in een jaar een ander teken dan het geheel"
_SIDES = {EXPENDITURE: "lasten", INCOME: "baten"}
_OTHER_CATEGORY = "nieuw"
"""Of a line of a proposal that invests: a claim of the category investering holds spend, and no yearly amount."""

_FTE_STEP = Decimal("0.0001")
_NOWHERE = Place(file="", begin=0, end=0, sentence="")


@dataclass(frozen=True, kw_only=True)
class _Part:
    """Lines of one proposal that become one claim; amounts are effects, plus is favourable, by shown year."""

    rows: tuple[int, ...]
    nature: int
    side: str | None
    is_withdrawal: bool
    is_favourable: bool
    is_counted: bool
    effects: dict[int, int]
    shares: dict[int, int]
    pm_years: tuple[int, ...]
    is_shared: bool


def claims_by_proposal(perspective: Perspective) -> dict[str, tuple[Claim, ...]]:
    """Return the claims of every proposal, by its id."""
    return perspective.remembered("published claims", lambda: _claims_by_proposal(perspective))


def _claims_by_proposal(perspective: Perspective) -> dict[str, tuple[Claim, ...]]:
    investments: dict[str, list[Investment]] = {}
    for one in perspective.lines.charges.investments:
        investments.setdefault(one.proposal, []).append(one)
    return {one: published_claims(perspective, one, investments.get(one, ())) for one in perspective.lines.proposals}


def published_claims(perspective: Perspective, proposal: str, investments: Sequence[Investment]) -> tuple[Claim, ...]:
    """Return the claims of a proposal: one per nature, side and effect of its lines, and its spend on investments.

    A withdrawal from a reserve that equals the cost year by year is the funding of that cost; any other movement of a
    reserve is a claim without a side. What does not count in the scenario or is not confirmed is a doubtful claim.
    """
    parts = list(_parts(perspective, proposal))
    covers = [one for one in parts if one.is_withdrawal]
    claims: list[Claim] = []
    for part in parts:
        if part.is_withdrawal and any(_covers(part, one) for one in parts):
            continue
        claims.append(_claim(perspective, proposal, part, is_covered=any(_covers(one, part) for one in covers)))
    claims += [_investment_claim(perspective, proposal, one) for one in investments]
    return tuple(claims) or (_without_amount(perspective, proposal),)


def _covers(cover: _Part, part: _Part) -> bool:
    """Tell whether a withdrawal pays for a part, exactly and in every year."""
    is_cost = cover.is_withdrawal and part.side == "lasten" and not part.is_favourable and not part.pm_years
    is_same_kind = (cover.nature, cover.is_counted) == (part.nature, part.is_counted)
    return is_cost and is_same_kind and cover.effects == {year: -cents for year, cents in part.effects.items()}


def _parts(perspective: Perspective, proposal: str) -> Iterator[_Part]:
    lines = perspective.lines
    groups: dict[tuple[int, str | None, int, bool], list[int]] = {}
    for row in perspective.proposal_lines[proposal]:
        if lines.tables[row] != "investeringen":
            kind = int(lines.kinds[row])
            movement = kind if kind in (ADDITION, WITHDRAWAL) else 0
            key = (int(lines.natures[row]), _SIDES.get(kind), movement, bool(perspective.counts[row]))
            groups.setdefault(key, []).append(row)
    for (nature, side, movement, is_counted), rows in groups.items():
        for is_favourable in (False, True):
            chosen = tuple(row for row in rows if _is_favourable(perspective, row) == is_favourable)
            for effects, shares, pm_years, sign in _by_sign(perspective, chosen, is_favourable=is_favourable):
                yield _Part(
                    rows=chosen,
                    nature=nature,
                    side=side,
                    is_withdrawal=movement == WITHDRAWAL,
                    is_favourable=sign,
                    is_counted=is_counted,
                    effects=effects,
                    shares=shares,
                    pm_years=pm_years,
                    is_shared=_is_shared(perspective, chosen),
                )


def _is_favourable(perspective: Perspective, row: int) -> bool:
    """Tell to which side a line tends: the sign of its first amount, of its kind when there is none."""
    lines = perspective.lines
    sign = int(SIGNS[lines.kinds[row]])
    amounts = [int(one) for one in lines.amounts[row, perspective.shown] if one]
    if amounts:
        return amounts[0] * sign > 0
    return sign > 0 and LINE_KINDS[lines.kinds[row]] != "saldo"


def _by_sign(
    perspective: Perspective, rows: Sequence[int], *, is_favourable: bool
) -> Iterator[tuple[dict[int, int], dict[int, int], tuple[int, ...], bool]]:
    """Give the effects, the own shares and the unknown years of lines, apart for each sign that their sums have."""
    if not rows:
        return
    chosen = np.array(rows)
    shared, shown, years = perspective.shared, perspective.shown, perspective.years
    own = perspective.lines.organisations.index(perspective.organisation)
    wholes = shared.wholes[chosen][:, shown].sum(axis=0).tolist()
    parts = shared.effects[chosen][:, shown, own].sum(axis=0).tolist()
    unknown = shared.whole_pm[chosen][:, shown].any(axis=0).tolist()
    pm_years = tuple(year for year, is_pm in zip(years, unknown, strict=True) if is_pm)
    for sign in (is_favourable, not is_favourable):
        stated = [at for at, cents in enumerate(wholes) if cents and (cents > 0) == sign]
        is_main = sign == is_favourable
        if not stated and not (is_main and pm_years):
            continue
        between = range(stated[0], stated[-1] + 1) if stated else range(0)
        # A year of the other sign is nothing here: without it an amount would go on.
        effects = {years[at]: wholes[at] if at in stated else 0 for at in between}
        shares = {years[at]: parts[at] if at in stated else 0 for at in between}
        yield effects, shares, pm_years if is_main else (), sign


def _is_shared(perspective: Perspective, rows: Sequence[int]) -> bool:
    own = perspective.lines.organisations.index(perspective.organisation)
    bearers = perspective.shared.is_bearer[np.array(rows)].any(axis=0)
    return bool(bearers.sum() > bearers[own])


def _claim(perspective: Perspective, proposal: str, part: _Part, *, is_covered: bool) -> Claim:
    years = sorted({*(year for year, cents in part.effects.items() if cents), *part.pm_years})
    amounts = {year: abs(cents) for year, cents in part.effects.items() if year not in part.pm_years or cents}
    nature = STRUCTURAL if part.nature == UNKNOWN_NATURE else part.nature
    share, share_doubt = _own_share(perspective, part)
    goes_on = nature == STRUCTURAL and years[-1] == perspective.years[-1]
    doubts = (
        "" if part.is_counted else NOT_COUNTED,
        NO_NATURE if part.nature == UNKNOWN_NATURE else "",
        share_doubt,
    )
    base = _base(perspective, proposal)
    claim = replace(
        base,
        category=_OTHER_CATEGORY if base.category == INVESTMENT else base.category,
        nature=NATURE_NAMES[nature],
        effect=_effect(is_favourable=part.is_favourable),
        side=part.side,
        amounts_cents=amounts,
        from_year=years[0],
        until_year=None if goes_on else years[-1],
        pm_years=part.pm_years,
        own_share=share,
        fte=_fte(perspective, part.rows),
        funding="reserve" if is_covered else base.funding,
    )
    return _with_doubts(claim, doubts)


def _own_share(perspective: Perspective, part: _Part) -> tuple[OwnShare | None, str]:
    if not part.is_shared or not part.effects:
        return None, ""
    if any(cents and (cents > 0) != part.is_favourable for cents in part.shares.values()):
        return None, NO_SHARE
    amounts = {year: abs(cents) for year, cents in part.shares.items()}
    return OwnShare(organisation=perspective.own_name, amounts_cents=amounts), ""


def _fte(perspective: Perspective, rows: Sequence[int]) -> Decimal | None:
    staff, lines = perspective.lines.staff, perspective.lines
    ids = {lines.ids[row] for row in rows if lines.tables[row] == "formatie"}
    found = [one.fte * one.part for one in staff.rows if one.staff_line in ids and one.fte is not None]
    if not found:
        return None
    total = sum(found, Fraction(0))
    rounded = (Decimal(total.numerator) / Decimal(total.denominator)).quantize(_FTE_STEP, rounding=ROUND_HALF_UP)
    return Decimal(int(rounded)) if rounded == int(rounded) else rounded.normalize()


def _investment_claim(perspective: Perspective, proposal: str, one: Investment) -> Claim:
    years = sorted({*(year for year, cents in one.spend.items() if cents), *one.unknown_years})
    doubts = (
        "" if perspective.counts_investment(one) else NOT_COUNTED,
        "" if years else NO_AMOUNT,
    )
    claim = replace(
        _base(perspective, proposal),
        category=INVESTMENT,
        nature=NATURE_NAMES[INCIDENTAL],
        effect=_effect(is_favourable=sum(one.spend.values()) < 0),
        side="lasten",
        amounts_cents={year: abs(cents) for year, cents in sorted(one.spend.items()) if cents},
        from_year=years[0] if years else None,
        until_year=years[-1] if years else None,
        pm_years=tuple(sorted(one.unknown_years)),
    )
    return _with_doubts(claim, doubts)


def _without_amount(perspective: Perspective, proposal: str) -> Claim:
    is_counted = perspective.is_counted(proposal)
    return _with_doubts(_base(perspective, proposal), (NO_AMOUNT, "" if is_counted else NOT_COUNTED))


def _base(perspective: Perspective, proposal: str) -> Claim:
    """Return what every claim of a proposal says, as yet without an amount."""
    organisation = _cell(perspective, proposal, "organisatie")
    return Claim(
        id="",
        title=_cell(perspective, proposal, "titel"),
        organisation=perspective.dossier.organisation_names.get(organisation, organisation),
        category=_cell(perspective, proposal, "categorie"),
        nature=NATURE_NAMES[STRUCTURAL],
        effect=_effect(is_favourable=False),
        side=None,
        amounts_cents={},
        from_year=None,
        until_year=None,
        funding=_funding(perspective, proposal),
        certainty=CERTAIN,
        place=_NOWHERE,
    )


def _with_doubts(claim: Claim, doubts: Sequence[str]) -> Claim:
    doubt = "; ".join(one for one in doubts if one)
    return replace(claim, certainty=WAITING, doubt=doubt) if doubt else claim


def _effect(*, is_favourable: bool) -> str:
    return "voordelig" if is_favourable else "nadelig"


def _funding(perspective: Perspective, proposal: str) -> str | None:
    return "algemeen" if "algemene middelen" in _cell(perspective, proposal, "dekking").lower() else None


def _cell(perspective: Perspective, proposal: str, name: str) -> str:
    return perspective.dossier.table("voorstellen").cell(perspective.proposal_at[proposal], name)
