"""What proposals that do not count would do to the balance if they did."""

from collections.abc import Iterator
from typing import Any

from kaderwerk.core.figures.group import FigureGroup, FigureSeries
from kaderwerk.core.perspective.compute import Perspective
from kaderwerk.core.perspective.explanation import Explanation, Part
from kaderwerk.core.perspective.lines import INCIDENTAL, STRUCTURAL
from kaderwerk.core.perspective.sources import source_sentence

CODE = "niet_opgenomen"
ROWS = {"effect": "Effect", "structureel": "waarvan structureel", "incidenteel": "waarvan incidenteel"}
_NATURES = {"structureel": STRUCTURAL, "incidenteel": INCIDENTAL}


def _json(perspective: Perspective) -> list[dict[str, Any]]:
    return [
        {"voorstel": proposal, **{row: _series_of(perspective, proposal, row).json for row in ROWS}}
        for proposal in left_out(perspective)
    ]


def left_out(perspective: Perspective) -> list[str]:
    """Return the proposals that do not count in the scenario, in the order of the dossier."""
    return [one for one in perspective.lines.proposals if not perspective.is_counted(one)]


def _series(perspective: Perspective) -> Iterator[FigureSeries]:
    for proposal in left_out(perspective):
        for row in ROWS:
            yield _series_of(perspective, proposal, row)


def _series_of(perspective: Perspective, proposal: str, row: str) -> FigureSeries:
    years = range(len(perspective.years))
    parts = [_parts(perspective, proposal, row, at) for at in years]
    return FigureSeries(
        address=f"{CODE}/{proposal}/{row}",
        label=ROWS[row],
        unit="euro",
        years=perspective.years,
        hundredths=tuple(sum(one.cents for one in found) for found in parts),
        pm=tuple(any(one.is_pm for one in found) for found in parts),
        is_effect=True,
    )


def _parts(perspective: Perspective, proposal: str, row: str, at: int) -> list[Part]:
    """The confirmed lines of a proposal as they would fall on the organisation in one year."""
    lines, shared = perspective.lines, perspective.shared
    year, owner = int(perspective.shown[at]), lines.organisations.index(perspective.organisation)
    found = []
    for line in perspective.proposal_lines[proposal]:
        is_wanted = row == "effect" or lines.natures[line] == _NATURES[row]
        cents, is_pm = int(shared.effects[line, year, owner]), bool(shared.pm[line, year, owner])
        if lines.is_confirmed[line] and is_wanted and (cents or is_pm):
            found.append(Part(table=lines.tables[line], row_id=lines.ids[line], cents=cents, is_pm=is_pm))
    return found


def _explain(perspective: Perspective, series: FigureSeries, year: int) -> Explanation:
    _, proposal, row = series.address.split("/")
    at = series.years.index(year)
    parts = _parts(perspective, proposal, row, at)
    formula = "som van de regels die voor eigen rekening komen, alsof het voorstel meetelt"
    if row in _NATURES:
        formula = f"som van de {row}e regels die voor eigen rekening komen, alsof het voorstel meetelt"
    return Explanation(
        address=f"{series.address}/{year}",
        cents=series.hundredths[at] or 0,
        is_pm=series.pm[at],
        formula=f"{formula}; in dit scenario telt het niet mee",
        parts=tuple(parts),
        rounding=None,
        source=source_sentence(perspective.dossier, [one.row_id or "" for one in parts]),
    )


GROUP = FigureGroup(
    code=CODE,
    title="Voorstellen die niet meetellen",
    json=_json,
    series=_series,
    explain=_explain,
    introduction="Wat een voorstel met het saldo zou doen als het wel meetelde. Deze bedragen zitten in geen totaal.",
)
