"""Whether the participants together carry the whole of each shared line, and what stays with who asked."""

from kaderwerk.core.checks.division import Division, division
from kaderwerk.core.checks.finding import ATTENTION, FAILS, PASSES, UNDECIDED, Finding
from kaderwerk.core.checks.rule import CheckInput, Rule, Verdicts
from kaderwerk.core.checks.wording import NOTHING_TO_DO, euros
from kaderwerk.core.perspective.lines import NOBODY

CODE = "verdeling_volledig"
SOURCE = "Rekenregel: aandelen tellen per regel en per jaar op tot het geheel (methode grootste rest)"
MAKE = Verdicts(rule=CODE, source=SOURCE)
PM_REMEDY = "Vul het bedrag in zodra het bekend is; tot dan is de verdeling niet te controleren."
REST_REMEDY = (
    "Kies een sleutel die de rest verdeelt, of leg in de tabel aandelen vast wie haar betaalt. "
    "Betaalt de aanvrager haar zelf, leg dan ook dat vast."
)


def check(case: CheckInput) -> list[Finding]:
    """Compare per shared line and year what participants carry with the whole, both as written in the line."""
    perspective, lines = case.perspective, case.perspective.lines
    divided = division(case)
    carried = (perspective.shared.effects.sum(axis=2) * lines.signs)[:, perspective.shown] - divided.rests
    wholes = lines.amounts[:, perspective.shown].tolist()
    rests, unknown, carried_rows = divided.rests.tolist(), divided.is_unknown.tolist(), carried.tolist()
    findings = []
    for row in _shared_lines(case, divided):
        subject = (lines.tables[row], lines.ids[row])
        for at, year in enumerate(perspective.years):
            whole, rest, carry = wholes[row][at], rests[row][at], carried_rows[row][at]
            if unknown[row][at]:
                texts = ("Het bedrag of een afgesproken aandeel is PM.", PM_REMEDY)
                findings.append(MAKE.finding(UNDECIDED, texts, subject=subject, year=year))
                continue
            if whole == 0:
                continue
            if rest:
                verdict = ATTENTION
                texts = (_rest_text(case, divided, (row, at), rest=rest), REST_REMEDY)
            elif carry == whole:
                verdict = PASSES
                texts = (f"De deelnemers dragen samen het geheel van {euros(whole)}.", NOTHING_TO_DO)
            else:
                verdict = FAILS
                text = f"De deelnemers dragen samen {euros(carry)} van {euros(whole)}."
                texts = (text, "Meld dit: de verdeling zelf klopt niet.")
            findings.append(MAKE.finding(verdict, texts, subject=subject, year=year, value=carry, norm=whole))
    nothing = ("Geen enkele regel die meetelt, wordt verdeeld over deelnemers.", NOTHING_TO_DO)
    return findings or [MAKE.finding(PASSES, nothing)]


def _shared_lines(case: CheckInput, divided: Division) -> list[int]:
    """The counted lines that are shared, or that a joint arrangement asks for: it has no money of its own."""
    lines = case.perspective.lines
    table = case.dossier.table("organisaties")
    kinds = dict(zip(table.column("organisatie"), table.column("soort"), strict=True))
    is_joint = [kinds[one] == "gemeenschappelijke_regeling" for one in lines.organisations]
    askers = lines.asker_of.tolist()
    return [
        row
        for row, is_counted in enumerate(case.perspective.counts.tolist())
        if is_counted
        and (
            lines.keys[row]
            or divided.has_agreement[row]
            or (lines.tables[row] != "begroting" and askers[row] != NOBODY and is_joint[askers[row]])
        )
    ]


def _rest_text(case: CheckInput, divided: Division, place: tuple[int, int], *, rest: int) -> str:
    lines = case.perspective.lines
    row, at = place
    asker = case.dossier.organisation_names.get(lines.organisations[int(lines.asker_of[row])], "de aanvrager")
    key, year = lines.keys[row], case.perspective.years[at]
    if not key and divided.has_agreement[row]:
        why = "na de afgesproken aandelen is er geen sleutel die de rest verdeelt"
    elif not key:
        why = "de regel heeft geen sleutel en geen afgesproken aandelen"
    elif divided.has_agreement[row]:
        why = f"naast de afgesproken aandelen heeft sleutel {key} in {year} niemand om de rest over te verdelen"
    else:
        why = f"sleutel {key} heeft in {year} geen delen"
    return f"{euros(rest)} blijft bij {asker}: {why}."


RULE = Rule(code=CODE, title="Deelnemers dragen samen het geheel", source=SOURCE, check=check)
