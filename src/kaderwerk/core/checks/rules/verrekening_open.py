"""Whether what a joint arrangement settles of an earlier contribution has its line in the dossier."""

from collections.abc import Iterator

from kaderwerk.core.checks.finding import ATTENTION, PASSES, UNDECIDED, Finding
from kaderwerk.core.checks.rule import CheckInput, Rule, Verdicts
from kaderwerk.core.checks.wording import NOTHING_TO_DO, euros, listed
from kaderwerk.core.contributions.latest import Pair
from kaderwerk.core.contributions.settlement import Settlement, settlements

CODE = "verrekening_open"
SOURCE = (
    "BBV artikel 2 (stelsel van baten en lasten); rekenregel: het verschil tussen de definitieve en de voorlopige "
    "bijdrage komt als regel met oorzaak afrekening in het meerjarenbeeld"
)
MAKE = Verdicts(rule=CODE, source=SOURCE)
CAUSE = "afrekening"
REMEDY = (
    "Neem het verschil op als regel met oorzaak afrekening. Is het al in een eerder stuk verwerkt, haal het voorschot "
    "en de afrekening van dat jaar dan uit de tabel bijdragen."
)


def check(case: CheckInput) -> list[Finding]:
    """Look for a counted line with ``oorzaak`` afrekening beside every settlement up to the last shown year."""
    own = case.perspective.organisation
    settled = {pair: one for pair, one in settlements(case.dossier).items() if own in pair}
    rows = _rows_of_cause(case) if settled else []
    findings: list[Finding] = []
    for pair, one in settled.items():
        findings += _judge(case, pair, one, _lines_between(case, pair, rows))
    nothing = ("Er is geen afrekening van bijdragen over deze of eerdere jaren.", NOTHING_TO_DO)
    return findings or [MAKE.finding(PASSES, nothing)]


def _rows_of_cause(case: CheckInput) -> list[int]:
    """Return the rows of counted lines of which the cause is a settlement."""
    lines, table = case.perspective.lines, case.dossier.table("regels")
    pairs = zip(table.column("regel"), table.column("oorzaak"), strict=True)
    causes = {line for line, cause in pairs if cause == CAUSE}
    counted = case.perspective.counts.nonzero()[0].tolist()
    return [row for row in counted if lines.tables[row] == "regels" and lines.ids[row] in causes]


def _lines_between(case: CheckInput, pair: Pair, rows: list[int]) -> list[str]:
    """Return the lines that fall on a participant and are asked by the arrangement, or by the participant itself."""
    perspective, lines = case.perspective, case.perspective.lines
    askers = {lines.organisations.index(one) for one in pair}
    asked = [row for row in rows if int(lines.asker_of[row]) in askers]
    shared, shown, participant = perspective.shared, perspective.shown, lines.organisations.index(pair[1])
    falls = (shared.effects[asked][:, shown, participant] != 0) | shared.pm[asked][:, shown, participant]
    return [lines.ids[row] for row, is_there in zip(asked, falls.any(axis=1).tolist(), strict=True) if is_there]


def _judge(case: CheckInput, pair: Pair, settled: Settlement, lines: list[str]) -> Iterator[Finding]:
    table, names = case.dossier.table("bijdragen"), case.dossier.organisation_names
    last = case.perspective.years[-1]
    for at, year in enumerate(settled.years):
        row, difference = settled.final_rows[at], settled.difference[at]
        if year > last or row is None:
            continue
        subject = ("bijdragen", table.cell(row, "bijdrage"))
        whose = f"De afrekening over {year} van {names[pair[1]]} met {names[pair[0]]}"
        if difference is None:
            text = f"{whose} is niet te bepalen: het voorschot of de afrekening is PM of niet ingevuld."
            remedy = f"Vul in de tabel bijdragen het voorschot en de afrekening van {year} in."
            yield MAKE.finding(UNDECIDED, (text, remedy), subject=subject, year=year)
            continue
        text = f"{whose} is {euros(abs(difference))} {'bijbetalen' if difference > 0 else 'terugontvangen'}"
        if difference == 0:
            texts = (f"{whose} is gelijk aan het voorschot.", NOTHING_TO_DO)
        elif lines:
            texts = (f"{text}; met oorzaak {CAUSE} tellen mee: {listed(lines)}.", NOTHING_TO_DO)
        else:
            texts = (f"{text}; geen regel met oorzaak {CAUSE} telt mee.", REMEDY)
        verdict = PASSES if difference == 0 or lines else ATTENTION
        yield MAKE.finding(verdict, texts, subject=subject, year=year, value=difference, norm=0)


RULE = Rule(code=CODE, title="Verrekening van bijdragen is verwerkt", source=SOURCE, check=check)
