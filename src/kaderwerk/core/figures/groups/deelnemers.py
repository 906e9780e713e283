"""What proposals that are shared come to for each participant: its shares in all of them together."""

from collections.abc import Iterator
from typing import Any

from kaderwerk.core.figures.group import FigureGroup, FigureSeries
from kaderwerk.core.perspective.compute import Perspective
from kaderwerk.core.perspective.explanation import Explanation, Part
from kaderwerk.core.perspective.series import Series, zero_series

CODE = "deelnemers"
ROW = "voorstellen"


def shared_proposals(perspective: Perspective) -> list[str]:
    """Return the proposals that count and that more than one participant bears, in the order of the dossier."""
    return [
        one
        for one in perspective.lines.proposals
        if perspective.is_counted(one) and len(perspective.participants(one)) > 1
    ]


def shared_by(perspective: Perspective) -> dict[str, list[str]]:
    """Return for each participant, in order of id, the shared proposals that it bears a part of."""
    found: dict[str, list[str]] = {}
    for proposal in perspective.remembered("gedeeld", lambda: shared_proposals(perspective)):
        for participant in perspective.participants(proposal):
            found.setdefault(participant, []).append(proposal)
    return dict(sorted(found.items()))


def _json(perspective: Perspective) -> list[dict[str, Any]]:
    return [{"deelnemer": one.address.split("/")[1], ROW: one.json} for one in _series(perspective)]


def _series(perspective: Perspective) -> Iterator[FigureSeries]:
    for participant, proposals in shared_by(perspective).items():
        shares = [perspective.share(one, participant) for one in proposals]
        total: Series = sum(shares, zero_series(len(perspective.years)))
        yield FigureSeries(
            address=f"{CODE}/{participant}/{ROW}",
            label="Aandeel in gedeelde voorstellen",
            unit="euro",
            years=perspective.years,
            hundredths=tuple(total.cents.tolist()),
            pm=tuple(total.pm.tolist()),
            is_effect=True,
        )


def _explain(perspective: Perspective, series: FigureSeries, year: int) -> Explanation:
    participant, at = series.address.split("/")[1], series.years.index(year)
    parts = []
    for proposal in shared_by(perspective)[participant]:
        cents, is_pm = perspective.share(proposal, participant).at(at)
        cell = f"voorstellen/{proposal}/aandelen/{participant}/{year}"
        parts.append(Part(cell=cell, cents=cents, is_pm=is_pm))
    return Explanation(
        address=f"{series.address}/{year}",
        cents=series.hundredths[at] or 0,
        is_pm=series.pm[at],
        formula="som van de aandelen in voorstellen die meetellen en die meer dan een deelnemer dragen",
        parts=tuple(parts),
        rounding=None,
        source=None,
    )


GROUP = FigureGroup(
    code=CODE,
    title="Deelnemers",
    json=_json,
    series=_series,
    explain=_explain,
    introduction="Wat gedeelde voorstellen doen met het saldo van elke deelnemer. Een min is betalen.",
)
