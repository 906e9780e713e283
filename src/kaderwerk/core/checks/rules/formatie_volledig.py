"""Whether staff says how much of whom it is, and costs what staff costs."""

from collections.abc import Iterator
from dataclasses import dataclass

from kaderwerk.core.checks.finding import ATTENTION, FAILS, PASSES, UNDECIDED, Finding
from kaderwerk.core.checks.gathering import Judgement, gathered
from kaderwerk.core.checks.rule import CheckInput, Rule, Verdicts
from kaderwerk.core.checks.wording import NOTHING_TO_DO, euros, listed
from kaderwerk.core.facts import Fact
from kaderwerk.core.staff.cost import StaffTable

CODE = "formatie_volledig"
SOURCE = (
    "Gemeentewet artikel 189 lid 2: ramingen zijn volledig; BBV artikel 1 lid 1 onder l (overhead) en artikel 66 "
    "lid 4 (taakveld 0.4); kosten per fte: een ruime band van Kaderwerk zelf"
)
MAKE = Verdicts(rule=CODE, source=SOURCE)
OVERHEAD = "0.4"
"""The taakveld of overhead."""
LOWEST, HIGHEST = "kosten_fte_laagste", "kosten_fte_hoogste"


@dataclass(frozen=True, kw_only=True)
class _Band:
    """Between which amounts a fte normally costs, in cents; None: not known for the budget year."""

    budget_year: int
    lowest: int | None
    highest: int | None


def check(case: CheckInput) -> list[Finding]:
    """Judge every row of staff of a counted proposal."""
    staff, table = case.perspective.lines.staff, case.dossier.table("formatie")
    band = _band(case)
    own_taakvelden = table.column("taakveld")
    proposals = case.dossier.table("voorstellen").column("taakveld")
    findings = []
    for row, one in enumerate(staff.rows):
        if not case.perspective.is_counted(one.proposal):
            continue
        taakveld = own_taakvelden[row] or proposals[case.perspective.proposal_at[one.proposal]]
        judgements = [
            *_missing(staff, row, case.perspective.years),
            *_unusual_cost(staff, row, case.perspective.years, band),
            *_overhead(taakveld, table.cell(row, "overhead")),
        ]
        if not table.cell(row, "aard"):
            text = "De aard is niet ingevuld: de formatie telt als structureel."
            judgements.append(Judgement(verdict=ATTENTION, texts=(text, "Kies structureel of incidenteel.")))
        if table.cell(row, "aard") == "incidenteel" and one.end is None:
            text = "De formatie is incidenteel en heeft geen einde: zij loopt in alle jaren door."
            remedy = "Vul tot_en_met in, of maak de aard structureel."
            judgements.append(Judgement(verdict=ATTENTION, texts=(text, remedy)))
        subject = ("formatie", one.staff_line)
        findings.append(gathered(MAKE, judgements, subject=subject, passing=_passing(staff, row)))
    nothing = ("Er is geen formatie die meetelt.", NOTHING_TO_DO)
    return findings or [MAKE.finding(PASSES, nothing)]


def _band(case: CheckInput) -> _Band:
    year = case.dossier.budget_year
    return _Band(
        budget_year=year,
        lowest=_cents(case.facts.find(LOWEST, year)),
        highest=_cents(case.facts.find(HIGHEST, year)),
    )


def _cents(fact: Fact | None) -> int | None:
    return None if fact is None else int(fact.value * 100)


def _running(staff: StaffTable, row: int, years: tuple[int, ...]) -> list[int]:
    """Return the positions, in the table of cost, of the shown years in which a row runs."""
    shown = range(staff.years.index(years[0]), staff.years.index(years[-1]) + 1)
    return [at for at in shown if staff.months[row, at]]


def _missing(staff: StaffTable, row: int, years: tuple[int, ...]) -> Iterator[Judgement]:
    one = staff.rows[row]
    if one.fte is None:
        texts = ("Er staat geen aantal fte: de kosten zijn onbekend.", "Vul fte in; minder personeel is een min.")
        yield Judgement(verdict=FAILS, texts=texts, unit="euro")
    if not one.scale:
        texts = ("Er staat geen schaal: de kosten zijn onbekend.", "Vul de salarisschaal in.")
        yield Judgement(verdict=FAILS, texts=texts, unit="euro")
        return
    without = [staff.years[at] for at in _running(staff, row, years) if not staff.is_norm_known[row, at]]
    if without:
        text = f"Schaal {one.scale} heeft geen normbedrag in {listed(without, 12)}: de kosten zijn daar onbekend."
        remedy = f"Vul in normbedragen de volle jaarlijkse kosten van schaal {one.scale} in."
        yield Judgement(verdict=FAILS, texts=(text, remedy), unit="euro")


def _unusual_cost(staff: StaffTable, row: int, years: tuple[int, ...], band: _Band) -> Iterator[Judgement]:
    known = [at for at in _running(staff, row, years) if staff.is_norm_known[row, at]]
    if not known:
        return
    if band.lowest is None or band.highest is None:
        text = f"Kaderwerk weet niet wat een fte in {band.budget_year} gewoonlijk kost."
        norm = int(staff.norms[row, known[0]])
        remedy = "Vergelijk het normbedrag zelf met de begroting."
        yield Judgement(verdict=UNDECIDED, texts=(text, remedy), value=norm, unit="euro")
        return
    for at in known:
        norm = int(staff.norms[row, at])
        bound = band.lowest if norm < band.lowest else band.highest
        if band.lowest <= norm <= band.highest:
            continue
        text = (
            f"Een fte in schaal {staff.rows[row].scale} kost in {staff.years[at]} {euros(norm)}; gewoonlijk is dat "
            f"{euros(band.lowest)} tot {euros(band.highest)}."
        )
        remedy = "Controleer het normbedrag: zijn het volle jaarlijkse kosten van een hele fte, in euro's?"
        yield Judgement(verdict=ATTENTION, texts=(text, remedy), value=norm, norm=bound, unit="euro")
        return


def _overhead(taakveld: str, overhead: str) -> Iterator[Judgement]:
    if overhead == "ja" and taakveld not in ("", OVERHEAD):
        text = f"De formatie is overhead, maar staat op taakveld {taakveld}."
        remedy = f"Zet overhead op taakveld {OVERHEAD}, of vul bij overhead nee in."
        yield Judgement(verdict=ATTENTION, texts=(text, remedy))
    if overhead == "nee" and taakveld == OVERHEAD:
        text = f"De formatie is geen overhead, maar staat op taakveld {OVERHEAD} (overhead)."
        remedy = "Kies het taakveld waarvoor het werk wordt gedaan, of vul bij overhead ja in."
        yield Judgement(verdict=ATTENTION, texts=(text, remedy))


def _passing(staff: StaffTable, row: int) -> Judgement:
    known = [at for at in range(len(staff.years)) if staff.months[row, at] and staff.is_norm_known[row, at]]
    text = "Fte en schaal staan er, en elk jaar dat de formatie loopt heeft een normbedrag."
    value = int(staff.norms[row, known[-1]]) if known else None
    return Judgement(verdict=PASSES, texts=(text, NOTHING_TO_DO), value=value, unit="euro")


RULE = Rule(code=CODE, title="Formatie is volledig en kost wat formatie kost", source=SOURCE, check=check)
