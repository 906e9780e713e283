"""Risks and what is there to bear them: chance and own part of each, and the resilience per year with its class."""

from collections.abc import Iterator
from typing import Any

from kaderwerk.core.dossier.table import EMPTY, PM
from kaderwerk.core.figures.group import FigureGroup, FigureSeries
from kaderwerk.core.money import round_half_up
from kaderwerk.core.perspective.compute import Perspective
from kaderwerk.core.perspective.explanation import Explanation, Part
from kaderwerk.core.questions import QuestionError
from kaderwerk.core.ratios.results import percent_text
from kaderwerk.core.risks.own_risks import OwnRisks, own_risks
from kaderwerk.core.risks.resilience import CLASS_NAMES, Resilience, resilience, resilience_class
from kaderwerk.core.risks.simulation import PERCENTILE_METHOD, Risk

CODE = "risicos"
TOGETHER = "weerstandsvermogen"
RISK_ROWS = {
    "kans": "Kans dat het in een jaar gebeurt",
    "minimum": "Kleinste gevolg",
    "waarschijnlijk": "Waarschijnlijk gevolg",
    "maximum": "Grootste gevolg",
}
TOGETHER_ROWS = {
    "beschikbaar": "Beschikbare weerstandscapaciteit",
    "benodigd": "Benodigde weerstandscapaciteit",
    "verhouding": "Beschikbaar gedeeld door benodigd",
}
_PERCENT = 10_000


def risks_of(perspective: Perspective) -> OwnRisks:
    """Return the risks of the organisation, with the incomplete ones by name."""
    return perspective.remembered(
        "risico's",
        lambda: own_risks(perspective.dossier, organisation=perspective.organisation, overlay=perspective.overlay),
    )


def resilience_of(perspective: Perspective) -> Resilience | None:
    """Return the resilience; None where the dossier has nothing to work it out from, or where a fact lacks."""
    return perspective.remembered("weerstandsvermogen", lambda: _resilience(perspective))


def _resilience(perspective: Perspective) -> Resilience | None:
    dossier = perspective.dossier
    if not (dossier.table("risicos").size or dossier.table("weerstandscapaciteit").size):
        return None
    try:
        return resilience(
            dossier, organisation=perspective.organisation, overlay=perspective.overlay, facts=perspective.facts
        )
    except QuestionError:
        return None  # the finding of the check tells which


def class_of(perspective: Perspective, at: int) -> str | None:
    """Return the class of the resilience in a shown year; None when it cannot be told."""
    found = resilience_of(perspective)
    ratio = None if found is None else found.ratio(at)
    if ratio is None:
        return None
    try:
        return resilience_class(ratio, perspective.facts, perspective.years[at])
    except QuestionError:
        return None


def _json(perspective: Perspective) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for one in _series(perspective):
        _, subject, row = one.address.split("/")
        place = found.setdefault("samen" if row in TOGETHER_ROWS else "risicos", {})
        if row in RISK_ROWS:
            place = place.setdefault(subject, {})
        place[row] = {"jaren": list(one.years), **one.json}
    years = range(len(perspective.years))
    classes = [class_of(perspective, at) for at in years]
    return found | {"klassen": classes, "ontbreekt": dict(risks_of(perspective).incomplete)}


def _series(perspective: Perspective) -> Iterator[FigureSeries]:
    found = resilience_of(perspective)
    if found is not None:
        for row, amounts in _together(found).items():
            yield FigureSeries(
                address=f"{CODE}/{TOGETHER}/{row}",
                label=TOGETHER_ROWS[row],
                unit="aantal" if row == "verhouding" else "euro",
                years=perspective.years,
                hundredths=amounts,
                pm=tuple(False for _ in perspective.years) if row == "benodigd" else found.pm,
                note=_classes(perspective) if row == "verhouding" else "",
            )
    for risk in risks_of(perspective).risks:
        for row, hundredths in _of_risk(risk).items():
            yield FigureSeries(
                address=f"{CODE}/{risk.risk}/{row}",
                label=RISK_ROWS[row],
                unit="procent" if row == "kans" else "euro",
                years=(perspective.dossier.budget_year,),
                hundredths=(hundredths,),
                pm=(False,),
            )


def _together(found: Resilience) -> dict[str, tuple[int | None, ...]]:
    years = range(len(found.years))
    ratios = [found.ratio(at) for at in years]
    # Cut off, not rounded: just below the bound of a class must not read as on it.
    cut = [None if one is None else int(one * 100) for one in ratios]
    return {
        "beschikbaar": found.available_cents,
        "benodigd": tuple(found.required.cents for _ in years),
        "verhouding": tuple(cut),
    }


def _of_risk(risk: Risk) -> dict[str, int]:
    chance = risk.probability * _PERCENT
    impact = risk.impact
    return {
        "kans": round_half_up(chance.numerator, chance.denominator),
        "minimum": impact.least,
        "waarschijnlijk": impact.likely,
        "maximum": impact.most,
    }


def _classes(perspective: Perspective) -> str:
    years_of: dict[str, list[str]] = {}
    for at, year in enumerate(perspective.years):
        letter = class_of(perspective, at)
        if letter is not None:
            years_of.setdefault(letter, []).append(str(year))
    return "; ".join(f"{', '.join(years)}: klasse {one}, {CLASS_NAMES[one]}" for one, years in years_of.items())


def _explain(perspective: Perspective, series: FigureSeries, year: int) -> Explanation:
    _, subject, row = series.address.split("/")
    at = series.years.index(year)
    value = series.hundredths[at]
    is_sum, rounding = False, None
    if row in RISK_ROWS:
        formula, parts = _risk_story(perspective, subject, row, value or 0)
    elif row == "beschikbaar":
        formula, parts, is_sum = "som van de onderdelen van de weerstandscapaciteit", _capacity(perspective, at), True
    elif row == "benodigd":
        formula, parts = _required_story(perspective)
    else:
        start = f"{CODE}/{TOGETHER}"
        together = _together(_known(perspective))
        parts = [
            Part(cell=f"{start}/{one}/{year}", cents=together[one][at] or 0, is_pm=False)
            for one in ("beschikbaar", "benodigd")
        ]
        formula = "beschikbare / benodigde weerstandscapaciteit"
        letter = class_of(perspective, at)
        formula += f"; klasse {letter}, {CLASS_NAMES[letter]}" if letter else ""
        rounding = "twee decimalen, de rest is afgekapt; de klasse volgt uit de onafgeronde waarde"
    return Explanation(
        address=f"{series.address}/{year}",
        cents=value or 0,
        is_pm=series.pm[at],
        formula=formula,
        parts=tuple(parts),
        rounding=rounding,
        source=None,
        unit=series.unit,
        is_known=value is not None,
        is_sum=is_sum,
    )


def _known(perspective: Perspective) -> Resilience:
    found = resilience_of(perspective)
    assert found is not None, "there is a series of it"  # noqa: S101
    return found


def _risk_story(perspective: Perspective, risk: str, row: str, value: int) -> tuple[str, list[Part]]:
    table = perspective.dossier.table("risicos")
    at = table.rows_by("risico")[risk]
    part = Part(table="risicos", row_id=risk, cents=value, is_pm=False)
    if row == "kans":
        return f"kans {table.cell(at, 'kans').replace('.', ',')}, als percentage", [part]
    steps = [f"{row} gevolg van het risico, zoals ingevuld" if table.cell(at, row) else f"{row} gevolg, afgeleid"]
    factor = table.cell(at, "factor")
    if factor and table.cell(at, "aard") != "incidenteel":
        steps.append(f"maal de factor {factor.replace('.', ',')}")
    if table.cell(at, "sleutel"):
        steps.append(f"het eigen deel volgens verdeelsleutel {table.cell(at, 'sleutel')}")
    return "; ".join(steps), [part]


def _capacity(perspective: Perspective, at: int) -> list[Part]:
    table = perspective.dossier.table("weerstandscapaciteit")
    cents, states = table.amounts(perspective.years)
    return [
        Part(
            table="weerstandscapaciteit",
            row_id=table.cell(row, "onderdeel"),
            cents=int(cents[row, at]) if states[row, at] != PM else 0,
            is_pm=bool(states[row, at] == PM),
        )
        for row in range(table.size)
        if states[row, at] != EMPTY
    ]


def _required_story(perspective: Perspective) -> tuple[str, list[Part]]:
    required, own = _known(perspective).required, risks_of(perspective)
    trials = f"{required.trials:,}".replace(",", ".")
    formula = (
        f"het bedrag dat de risico’s samen met {percent_text(required.certainty)} zekerheid niet overschrijden; "
        f"{trials} trekkingen met "
        f"startgetal {required.seed}; {PERCENTILE_METHOD}"
    )
    parts = [Part(table="risicos", row_id=one.risk, cents=one.impact.likely, is_pm=False) for one in own.risks]
    return formula, parts


def _subjects(perspective: Perspective) -> dict[str, str]:
    table = perspective.dossier.table("risicos")
    names = {one: table.cell(row, "omschrijving") or one for one, row in table.rows_by("risico").items()}
    return names | {TOGETHER: "Alle risico’s samen"}


GROUP = FigureGroup(
    code=CODE,
    title="Risico’s en weerstandsvermogen",
    json=_json,
    series=_series,
    explain=_explain,
    introduction=(
        "Wat er kan misgaan, hoe groot de kans is en wat het kost, en of er genoeg geld is om dat op te vangen. "
        "Gevolgen zijn bedragen die het kost."
    ),
    subjects=_subjects,
)
