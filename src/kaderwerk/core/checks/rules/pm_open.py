"""Which amounts are still pro memorie: unknown, and in no total."""

import numpy as np

from kaderwerk.core.checks.division import line_positions
from kaderwerk.core.checks.finding import ATTENTION, PASSES, Finding
from kaderwerk.core.checks.rule import CheckInput, Rule, Verdicts
from kaderwerk.core.checks.wording import NOTHING_TO_DO
from kaderwerk.core.dossier.table import PM

CODE = "pm_open"
SOURCE = "Gemeentewet artikel 189 lid 2: ramingen zijn reëel, dus volledig en realistisch"
MAKE = Verdicts(rule=CODE, source=SOURCE)
REMEDY = "Vul een bedrag in zodra het te schatten is; PM telt in geen enkel totaal mee."
TEXTS = {
    "begroting": ("Het bedrag van de post is PM.", REMEDY),
    "regels": ("Het bedrag van de regel is PM.", REMEDY),
    "aandelen": ("Het afgesproken aandeel is PM.", REMEDY),
    "investeringen": (
        "De kapitaallasten van de investering zijn (deels) PM: uitgaven, termijn of omslagrente zijn onbekend.",
        "Vul de uitgaven, de termijn en de omslagrente van het dossier in.",
    ),
    "formatie": (
        "De kosten van de formatie zijn PM: fte, schaal of normbedrag is onbekend.",
        "Vul fte en schaal in, en het normbedrag van die schaal in dit jaar.",
    ),
}
UNINDEXED = (
    "Het bedrag telt zonder de groei van zijn index: die is voor dit jaar niet bekend.",
    "Vul de index aan in de tabel indexen of indexstappen.",
)


def check(case: CheckInput) -> list[Finding]:
    """Name every counted amount that is PM."""
    perspective, lines = case.perspective, case.perspective.lines
    is_open = lines.pm[:, perspective.shown] & perspective.counts[:, None]
    findings = []
    for row, at in zip(*(found.tolist() for found in np.nonzero(is_open)), strict=True):
        table = lines.tables[row]
        texts = UNINDEXED if lines.indexes[row] and lines.amounts[row, perspective.shown[at]] else TEXTS[table]
        findings.append(MAKE.finding(ATTENTION, texts, subject=(table, lines.ids[row]), year=perspective.years[at]))
    nothing = ("Er staat nergens PM.", NOTHING_TO_DO)
    return [*findings, *_open_shares(case)] or [MAKE.finding(PASSES, nothing)]


def _open_shares(case: CheckInput) -> list[Finding]:
    table, years = case.dossier.table("aandelen"), case.perspective.years
    _, states = table.amounts(years)
    positions = line_positions(case)
    findings = []
    for row, at in zip(*(found.tolist() for found in np.nonzero(states == PM)), strict=True):
        line = table.cell(row, "regel")
        if line in positions and case.perspective.counts[positions[line]]:
            subject = ("aandelen", f"{line}/{table.cell(row, 'deelnemer')}")
            findings.append(MAKE.finding(ATTENTION, TEXTS["aandelen"], subject=subject, year=years[at]))
    return findings


RULE = Rule(code=CODE, title="Bedragen die nog onbekend zijn", source=SOURCE, check=check)
