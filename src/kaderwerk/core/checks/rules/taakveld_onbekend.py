"""Whether each post and line has a taakveld of the list in force in the budget year."""

import difflib
from collections.abc import Iterator

from kaderwerk.core.checks.finding import ATTENTION, FAILS, PASSES, UNDECIDED, Finding, Verdict
from kaderwerk.core.checks.rule import CheckInput, Rule, Verdicts
from kaderwerk.core.checks.wording import NOTHING_TO_DO, listed
from kaderwerk.core.facts import Facts

CODE = "taakveld_onbekend"
SOURCE = "BBV artikel 66 lid 4; Iv3-definitiebestand van het CBS van het begrotingsjaar"
MAKE = Verdicts(rule=CODE, source=SOURCE, unit="aantal")
EMPTY_TEXTS = ("Er is geen taakveld ingevuld.", "Vul een taakveld in bij de regel of bij het voorstel.")

Judgement = tuple[Verdict, tuple[str, str]]


def check(case: CheckInput) -> list[Finding]:
    """Look up the taakveld of each counted post, line and investment; a line's own one or its proposal's."""
    budget_year = case.dossier.budget_year
    known: dict[str, Judgement] = {}
    findings = []
    for subject, code in _subjects(case):
        if code not in known:
            known[code] = _judge(case.facts, code, budget_year=budget_year, last_year=case.perspective.years[-1])
        verdict, texts = known[code]
        findings.append(MAKE.finding(verdict, texts, subject=subject, year=budget_year))
    nothing = ("Er zijn geen posten of regels die meetellen.", NOTHING_TO_DO)
    return findings or [MAKE.finding(PASSES, nothing, year=budget_year)]


def _subjects(case: CheckInput) -> Iterator[tuple[tuple[str, str], str]]:
    perspective, lines = case.perspective, case.perspective.lines
    proposals = case.dossier.table("voorstellen").column("taakveld")
    counted = zip(lines.tables, lines.ids, lines.taakvelden, perspective.counts.tolist(), strict=True)
    # One-off cost is a second row with the id of its staff: it has the same taakveld.
    yield from {(table, one): code for table, one, code, counts in counted if counts}.items()
    for proposal, rows in perspective.proposal_lines.items():
        if not rows and perspective.is_counted(proposal):
            yield ("voorstellen", proposal), proposals[perspective.proposal_at[proposal]]


def _judge(facts: Facts, code: str, *, budget_year: int, last_year: int) -> Judgement:
    if code == "":
        return ATTENTION, EMPTY_TEXTS
    first, newest = facts.taakveld_years[0], facts.newest_taakveld_year
    if budget_year < first or not facts.taakveld_list:
        text = f"Kaderwerk kent de lijst van taakvelden van {budget_year} niet."
        return UNDECIDED, (text, f"Controleer taakveld {code} zelf in de lijst van {budget_year}.")
    judged_year = min(budget_year, newest)
    current = facts.taakvelden(judged_year) or {}
    if code not in current:
        return FAILS, _unknown_texts(facts, code, current, judged_year=judged_year)
    named = f"Taakveld {code} ({current[code]})"
    if judged_year < budget_year:
        text = f"{named} staat in de lijst van {newest}; die van {budget_year} is er in deze versie nog niet."
        return ATTENTION, (text, f"Controleer het taakveld zodra de lijst van {budget_year} er is.")
    for year in range(budget_year + 1, min(last_year, newest) + 1):
        if code not in (facts.taakvelden(year) or {}):
            return ATTENTION, _renumbered_texts(facts, code, named=named, year=year, budget_year=budget_year)
    return PASSES, (f"{named} staat in de lijst van {budget_year}.", NOTHING_TO_DO)


def _unknown_texts(facts: Facts, code: str, current: dict[str, str], *, judged_year: int) -> tuple[str, str]:
    text = f"Taakveld {code} staat niet in de lijst van {judged_year}"
    years = [year for year in range(*facts.taakveld_years) if code in (facts.taakvelden(year) or {})]
    text += f", wel in die van {years[0]} tot en met {years[-1]}." if years else "."
    candidates = list(facts.successors(code, judged_year))
    candidates = candidates or [one for one in current if one.startswith(code) or code.startswith(one)]
    candidates = candidates or difflib.get_close_matches(code, current, n=3)
    if not candidates:
        return text, f"Kies een taakveld uit de lijst van {judged_year}."
    return text, f"Bedoeld is misschien {_with_titles(candidates, current)}."


def _renumbered_texts(facts: Facts, code: str, *, named: str, year: int, budget_year: int) -> tuple[str, str]:
    text = f"{named} staat in de lijst van {budget_year}, maar niet meer in die van {year}"
    successors = facts.successors(code, year)
    if not successors:
        return f"{text}.", f"Zoek in de lijst van {year} welk taakveld het vervangt."
    named_successors = _with_titles(successors, facts.taakvelden(year) or {})
    if len(successors) == 1:
        return f"{text}. Opvolger: {named_successors}.", f"Gebruik vanaf {year} de nieuwe code."
    return f"{text}. Opvolgers: {named_successors}.", f"Verdeel de bedragen vanaf {year} over de nieuwe codes."


def _with_titles(codes: list[str] | tuple[str, ...], titles: dict[str, str]) -> str:
    return listed([f"{code} ({titles[code]})" for code in codes])


RULE = Rule(code=CODE, title="Taakvelden bestaan in het begrotingsjaar", source=SOURCE, check=check)
