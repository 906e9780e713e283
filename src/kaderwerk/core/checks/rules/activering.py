"""Whether what is put on the balance may be there, and not longer than its kind allows."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from kaderwerk.core.amount_text import AmountError, read_amount
from kaderwerk.core.capital.investment import Investment
from kaderwerk.core.checks.finding import ATTENTION, FAILS, PASSES, UNDECIDED, Finding
from kaderwerk.core.checks.gathering import Judgement, gathered
from kaderwerk.core.checks.rule import CheckInput, Rule, Verdicts
from kaderwerk.core.checks.wording import NOTHING_TO_DO, euros
from kaderwerk.core.dossier.frame import Dossier
from kaderwerk.core.facts import Fact

CODE = "activering"
SOURCE = "BBV artikelen 59 tot en met 64; financiële verordening (Gemeentewet artikel 212)"
MAKE = Verdicts(rule=CODE, source=SOURCE, unit="aantal")
RESEARCH, LAND = "A112", "A121"
"""Balance codes (Iv3) of research and development, and of land."""
RESEARCH_TERM = "termijn_onderzoek_ontwikkeling"
THRESHOLD = "activeringsgrens"
EURO_NAMES = ("", "euro", "euros", "euro's", "€", "eur")


@dataclass(frozen=True, kw_only=True)
class _Norms:
    """What investments are held against: terms in years by kind of asset, the threshold in cents."""

    budget_year: int
    research_term: Fact | None
    terms: dict[str, int]
    threshold: int | None


def check(case: CheckInput) -> list[Finding]:
    """Judge every investment that counts by its kind of asset, its term and its size."""
    perspective = case.perspective
    counted = [one for one in perspective.lines.charges.investments if perspective.counts_investment(one)]
    if not counted:
        return [MAKE.finding(PASSES, ("Er zijn geen investeringen die meetellen.", NOTHING_TO_DO))]
    threshold, refused = _threshold(case.dossier)
    norms = _Norms(
        budget_year=case.dossier.budget_year,
        research_term=case.facts.find(RESEARCH_TERM, case.dossier.budget_year),
        terms=_highest_terms(case.dossier),
        threshold=threshold,
    )
    findings = [
        gathered(MAKE, list(_judge(one, norms)), subject=("investeringen", one.investment), passing=_passing(one))
        for one in counted
    ]
    if refused:
        texts = (refused, f"Schrijf de {THRESHOLD} als bedrag in euro's, zoals 10000.")
        findings.append(MAKE.finding(UNDECIDED, texts, subject=("verordening", THRESHOLD)))
    return findings


def _passing(one: Investment) -> Judgement:
    if one.term_years is None:
        text = "Over deze investering wordt niet afgeschreven." if one.method == "geen" else "Er is geen termijn."
        return Judgement(verdict=PASSES, texts=(text, NOTHING_TO_DO))
    text = f"De investering wordt in {one.term_years} jaren afgeschreven, methode {one.method}."
    return Judgement(verdict=PASSES, texts=(text, NOTHING_TO_DO), value=one.term_years)


def _judge(one: Investment, norms: _Norms) -> Iterator[Judgement]:
    if not one.is_capitalised:
        text = (
            f"Activasoort {one.asset_kind} wordt niet geactiveerd: het geld telt als incidentele lasten in het jaar "
            "van uitgave, zonder afschrijving en rente."
        )
        remedy = "Neem de uitgave op als regel van het voorstel, of kies een activasoort die op de balans komt."
        # Local policy decides what comes on the balance; the engine books this as direct cost already.
        yield Judgement(verdict=ATTENTION, texts=(text, remedy))
        return
    if one.balance_code == RESEARCH and one.term_years is not None:
        yield from _research(one.term_years, norms)
    highest = norms.terms.get(one.asset_kind)
    if highest is not None and one.term_years is not None and one.term_years > highest:
        text = f"De termijn is {one.term_years} jaren; bij activasoort {one.asset_kind} is dat hoogstens {highest}."
        remedy = f"Kort de termijn in tot {highest} jaren, of kies de activasoort die bij de investering past."
        yield Judgement(verdict=FAILS, texts=(text, remedy), value=one.term_years, norm=highest)
    # The gross amount says how large the asset is, whoever pays for it.
    gross = sum(one.spend.values())
    if norms.threshold is not None and not one.has_unknown_spend and abs(gross) < norms.threshold:
        text = f"Het brutobedrag van de investering is {euros(gross)}, minder dan de {THRESHOLD} van "
        text += f"{euros(norms.threshold)}."
        remedy = "Neem het bedrag op als incidentele lasten, of leg uit waarom het toch op de balans komt."
        yield Judgement(verdict=ATTENTION, texts=(text, remedy), value=gross, norm=norms.threshold, unit="euro")
    if one.balance_code == LAND and one.term_years is not None:
        text = f"Op grond wordt in {one.term_years} jaren afgeschreven, terwijl grond haar waarde houdt."
        remedy = "Kies methode geen, of geef wat er op de grond komt een eigen investering."
        yield Judgement(verdict=ATTENTION, texts=(text, remedy), value=one.term_years)


def _research(term: int, norms: _Norms) -> Iterator[Judgement]:
    if norms.research_term is None:
        text = f"De hoogste termijn van onderzoek en ontwikkeling is niet bekend voor {norms.budget_year}."
        yield Judgement(verdict=UNDECIDED, texts=(text, "Kijk zelf in BBV artikel 64."), value=term)
        return
    highest = int(norms.research_term.value)
    if term > highest:
        text = f"Onderzoek en ontwikkeling wordt in {term} jaren afgeschreven; hoogstens {highest} jaren mag."
        remedy = f"Kort de termijn in tot {highest} jaren (BBV artikel 64 lid 5)."
        yield Judgement(verdict=FAILS, texts=(text, remedy), value=term, norm=highest)


def _highest_terms(dossier: Dossier) -> dict[str, int]:
    table = dossier.table("activasoorten")
    pairs = zip(table.column("activasoort"), table.column("termijn_hoogste"), strict=True)
    return {kind: int(text) for kind, text in pairs if text}


def _threshold(dossier: Dossier) -> tuple[int | None, str]:
    """Return the threshold in force on 1 January of the budget year, and why it cannot be used (empty: it can)."""
    table = dossier.table("verordening")
    day = datetime.date(dossier.budget_year, 1, 1).isoformat()
    rows = [
        (table.cell(row, "vanaf"), row)
        for row in table.groups_by("bepaling").get(THRESHOLD, [])
        if table.cell(row, "vanaf") <= day
    ]
    if not rows:
        return None, ""
    row = max(rows)[1]
    text, unit = table.cell(row, "waarde").strip(), table.cell(row, "eenheid").strip()
    if unit.casefold() not in EURO_NAMES:
        return None, f"De {THRESHOLD} staat in {unit}, niet in euro's."
    try:
        return read_amount(text), ""
    except AmountError as error:
        return None, f"De {THRESHOLD} is geen bedrag: er staat {text}, verwacht is {error.expected}."


RULE = Rule(code=CODE, title="Wat op de balans komt, hoort daar en niet te lang", source=SOURCE, check=check)
