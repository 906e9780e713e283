"""Whether the budget can be published as Iv3, and what stands in the way: the missing feature, or the post."""

from kaderwerk.core.amount_display import euros
from kaderwerk.core.checks.finding import ATTENTION, PASSES, Finding
from kaderwerk.core.checks.rule import CheckInput, Rule, Verdicts
from kaderwerk.core.checks.wording import NOTHING_TO_DO
from kaderwerk.core.iv3_delivery import Refusal, iv3_delivery

CODE = "iv3_levering"
SOURCE = "CBS, Iv3-dataschema 2.1 en definitiebestand van het jaar; plausibiliteitscontrole PF006"
MAKE = Verdicts(rule=CODE, source=SOURCE, unit="aantal")
ABSENT = "De publicatie krijgt geen iv3.json."


def check(case: CheckInput) -> list[Finding]:
    """Judge the posts of the budget year; without a budget there is nothing to deliver."""
    delivery, year = iv3_delivery(case.perspective), case.dossier.budget_year
    if not delivery.is_due:
        kind = case.dossier.features["soort"]
        text = (
            f"Een document van de soort {kind} gaat niet als begroting naar het CBS: de publicatie heeft geen iv3.json."
        )
        return [MAKE.finding(PASSES, (text, NOTHING_TO_DO), year=year)]
    if not delivery.refusals:
        count, total = len(delivery.cells), euros(delivery.total_euros("lasten") * 100)
        text = f"De publicatie krijgt iv3.json: {count} cellen, lasten en baten zijn elk € {total}."
        return [MAKE.finding(PASSES, (text, NOTHING_TO_DO), year=year, value=count)]
    whole = [one for one in delivery.refusals if not one.post]
    posts = [one for one in delivery.refusals if one.post]
    findings = []
    if whole:
        text = f"{ABSENT} {' '.join(_told(one) for one in whole)}"
        remedy = " ".join(dict.fromkeys(one.problem.remedy for one in whole))
        findings.append(MAKE.finding(ATTENTION, (text, remedy), year=year, value=len(whole)))
    findings += [
        MAKE.finding(
            ATTENTION,
            (f"{ABSENT} {_told(one)}", one.problem.remedy),
            subject=("begroting", one.post),
            year=year,
        )
        for one in posts
    ]
    return findings


def _told(refusal: Refusal) -> str:
    """The place, what was found and what was expected, as a sentence."""
    one = refusal.problem
    found = f"staat {one.found}" if one.found else "staat niets"
    where = f"In {one.column} " if one.column else "Er "
    return f"{where}{found}; verwacht: {one.expected}."


RULE = Rule(code=CODE, title="De begroting kan als Iv3 worden gepubliceerd", source=SOURCE, check=check)
