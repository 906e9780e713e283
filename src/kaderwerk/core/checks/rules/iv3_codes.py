"""Whether each economic category exists in its year, on its side, and may stand on its taakveld."""

import difflib
from collections.abc import Callable, Iterator

from kaderwerk.core.checks.finding import ATTENTION, FAILS, PASSES, UNDECIDED, Finding, Verdict
from kaderwerk.core.checks.rule import CheckInput, Rule, Verdicts
from kaderwerk.core.checks.wording import NOTHING_TO_DO, listed
from kaderwerk.core.iv3 import SIDES, EconomicList, EconomicLists, Side
from kaderwerk.core.perspective.lines import NOBODY

CODE = "iv3_codes"
SOURCE = "Besluit Iv3 (Gemeentewet artikel 186); Iv3-definitiebestand van het CBS: categorieën en grijze cellen"
MAKE = Verdicts(rule=CODE, source=SOURCE, unit="aantal")
SIDE_OF: dict[str, tuple[Side, ...]] = {
    "lasten": ("lasten",),
    "toevoeging": ("lasten",),
    "baten": ("baten",),
    "onttrekking": ("baten",),
    "saldo": SIDES,
}
"""The sides on which a kind of line may have its category; a balance does not say which."""

Judgement = tuple[Verdict, tuple[str, str]]
Place = tuple[str, str, str]
"""Kind of line, economic category and taakveld."""


def check(case: CheckInput) -> list[Finding]:
    """Judge the counted posts and lines that have an economic category."""
    return judged(case, case.facts.economic_lists)


def judged(case: CheckInput, lists: Callable[[], EconomicLists]) -> list[Finding]:
    """Return the findings by these lists, which are fetched only when a category is filled in."""
    places = list(_places(case))
    if not places:
        return [MAKE.finding(PASSES, ("Geen enkele post of regel heeft een economische categorie.", NOTHING_TO_DO))]
    year = case.dossier.budget_year
    known = lists()
    found = known.nearest(year)
    if found is None:
        text = f"Kaderwerk kent geen lijst van economische categorieën voor {year}."
        return [MAKE.finding(UNDECIDED, (text, "Controleer de categorieën zelf in de lijst van het CBS."), year=year)]
    is_exact = known.of_year(year) is not None
    taakvelden = case.facts.taakvelden(year if is_exact else found.from_year)
    judgements: dict[Place, Judgement] = {}
    findings = []
    for subject, place in places:
        if place not in judgements:
            outcome = _judge(found, place, taakvelden=taakvelden)
            judgements[place] = outcome if is_exact else _of_another_year(found, outcome, year=year)
        verdict, texts = judgements[place]
        findings.append(MAKE.finding(verdict, texts, subject=subject, year=year))
    return findings


def _places(case: CheckInput) -> Iterator[tuple[tuple[str, str], Place]]:
    """Yield the counted rows with a category; a line without taakveld has that of its proposal."""
    own: dict[str, Place] = {}
    for name, key in (("begroting", "post"), ("regels", "regel")):
        table = case.dossier.table(name)
        columns = [table.column(one) for one in (key, "soort", "economische_categorie", "taakveld")]
        own.update({one: (kind, code, field) for one, kind, code, field in zip(*columns, strict=True) if code})
    if not own:
        return
    lines, counts = case.perspective.lines, case.perspective.counts.tolist()
    proposals, proposal_of = case.dossier.table("voorstellen").column("taakveld"), lines.proposal_of.tolist()
    for row, one in enumerate(lines.ids):
        if counts[row] and one in own and lines.tables[row] in ("begroting", "regels"):
            kind, code, taakveld = own[one]
            inherited = proposals[proposal_of[row]] if proposal_of[row] != NOBODY else ""
            yield (lines.tables[row], one), (kind, code, taakveld or inherited)


def _judge(found: EconomicList, place: Place, *, taakvelden: dict[str, str] | None) -> Judgement:
    kind, code, taakveld = place
    sides = [side for side in SIDE_OF[kind] if code in found.side(side)]
    if not sides:
        return FAILS, _unknown_texts(found, place)
    named = f"Categorie {code} ({found.side(sides[0])[code].title})"
    if not taakveld or (taakvelden is not None and taakveld not in taakvelden):
        text = f"{named} bestaat; of zij hier mag staan is niet te zeggen, want het taakveld is leeg of onbekend."
        return UNDECIDED, (text, "Vul een taakveld van dit jaar in.")
    if any(found.side(side)[code].may_stand_on(taakveld) for side in sides):
        return PASSES, (f"{named} mag bij {listed(sides)} op taakveld {taakveld} staan.", NOTHING_TO_DO)
    open_codes = found.open_on(sides[0], taakveld)
    text = f"{named} mag bij {listed(sides)} niet op taakveld {taakveld} staan (grijze cel)."
    remedy = (
        f"Op taakveld {taakveld} mag: {listed(open_codes, limit=40)}." if open_codes else "Kies een ander taakveld."
    )
    only_on = found.side(sides[0])[code]
    if not only_on.is_exception and only_on.taakvelden:
        remedy += f" Categorie {code} mag alleen op taakveld {listed(sorted(only_on.taakvelden), limit=12)}."
    return FAILS, (text, remedy)


def _unknown_texts(found: EconomicList, place: Place) -> tuple[str, str]:
    kind, code, taakveld = place
    sides = SIDE_OF[kind]
    text = f"Categorie {code} staat niet in de lijst van {listed(sides)} van {found.from_year}"
    others = [side for side in SIDES if side not in sides and code in found.side(side)]
    text += f", wel in die van {others[0]}." if others else "."
    codes = list(found.side(sides[0]))
    # 3.5 was meant as 3.5.1, 4.3.33 as 4.3.3: the same start goes before a likeness.
    candidates = [one for one in codes if one.startswith(f"{code}.") or code.startswith(f"{one}.")]
    candidates = candidates or difflib.get_close_matches(code, codes, n=3)
    if candidates:
        titles = [f"{one} ({found.side(sides[0])[one].title})" for one in candidates]
        return text, f"Bedoeld is misschien {listed(titles)}."
    allowed = found.open_on(sides[0], taakveld) if taakveld else codes
    return text, f"Kies een van {listed(allowed or codes, limit=40)}."


def _of_another_year(found: EconomicList, outcome: Judgement, *, year: int) -> Judgement:
    """Return what the list of another year says of this one: of a later year as it is, of an earlier one less sure."""
    verdict, (text, remedy) = outcome
    told = f"{text} Dat zegt de lijst van {found.from_year}; die van {year} is er in deze versie niet."
    if verdict == PASSES:
        return ATTENTION, (told, f"Controleer de categorie in de lijst van {year}.")
    if verdict == FAILS and year < found.from_year:
        return UNDECIDED, (told, f"Controleer de categorie in de lijst van {year}. {remedy}")
    return verdict, (told, remedy)


RULE = Rule(code=CODE, title="Economische categorieën mogen op hun taakveld", source=SOURCE, check=check)
