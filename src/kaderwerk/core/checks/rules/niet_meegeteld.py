"""What stands in the dossier, is kept and handed on, and is in no figure."""

import difflib

from kaderwerk.core.checks.finding import ATTENTION, PASSES, Finding
from kaderwerk.core.checks.rule import CheckInput, Rule, Verdicts
from kaderwerk.core.checks.wording import NOTHING_TO_DO
from kaderwerk.core.dossier.cells import year_header
from kaderwerk.core.dossier.table import Table
from kaderwerk.core.ratios.input_names import input_names

CODE = "niet_meegeteld"
SOURCE = "Kaderwerk: wat een versie niet gebruikt, blijft bewaard en wordt genoemd"
MAKE = Verdicts(rule=CODE, source=SOURCE, unit="aantal")
KEEP_REMEDY = "U kunt het laten staan: het blijft bewaard en gaat mee naar elke andere vorm van het dossier."
NAME_REMEDY = "Controleer de naam; klopt die, dan kunt u het laten staan."


def check(case: CheckInput) -> list[Finding]:
    """Name tables, columns, lines and investments that no figure uses; ``waarde`` is the number of rows."""
    findings = []
    for table in case.dossier.tables.values():
        findings += _of_table(table)
    findings += _unknown_inputs(case.dossier.table("gegevens"))
    findings += _unconfirmed(case)
    nothing = ("Alles wat in het dossier staat, wordt gebruikt.", NOTHING_TO_DO)
    return findings or [MAKE.finding(PASSES, nothing, value=0, norm=0)]


def _of_table(table: Table) -> list[Finding]:
    if table.schema is None or not table.schema.is_counted:
        if not table.size:
            return []
        rows = "1 rij" if table.size == 1 else f"{table.size} rijen"
        if table.schema is None:
            texts = (f"Tabel {table.name} ({rows}) is onbekend en telt niet mee.", NAME_REMEDY)
        else:
            texts = (f"Tabel {table.name} ({rows}) telt in deze versie niet mee.", KEEP_REMEDY)
        return [MAKE.finding(ATTENTION, texts, subject=(table.name, ""), value=table.size, norm=0)]
    findings = []
    for name, values in table.columns.items():
        column = table.schema.column(name)
        if column is not None and column.is_counted:
            continue
        if table.schema.years is not None and year_header(name) is not None:
            # A table of percentages or numbers keeps its years as text; they are its figures.
            continue
        count = sum(1 for value in values if value)
        if count:
            what = f"Kolom {name} van tabel {table.name}, gevuld in {count} van de {table.size} rijen,"
            texts = (f"{what} telt in deze versie niet mee.", KEEP_REMEDY)
            if column is None:
                texts = (f"{what} is onbekend en telt niet mee.", NAME_REMEDY)
            findings.append(MAKE.finding(ATTENTION, texts, subject=(table.name, name), value=count, norm=0))
    return findings


def _unknown_inputs(table: Table) -> list[Finding]:
    """Name the rows of gegevens that no figure asks for: mostly a name with a typing error."""
    findings = []
    for name in table.column("gegeven"):
        if name in input_names():
            continue
        near = difflib.get_close_matches(name, input_names(), n=1)
        remedy = f"Bedoelt u {near[0]}? {NAME_REMEDY}" if near else NAME_REMEDY
        texts = (f"Het gegeven {name} is onbekend en telt niet mee.", remedy)
        findings.append(MAKE.finding(ATTENTION, texts, subject=("gegevens", name), value=1, norm=0))
    return findings


def _unconfirmed(case: CheckInput) -> list[Finding]:
    perspective, lines = case.perspective, case.perspective.lines
    findings = []
    for row, is_confirmed in enumerate(lines.is_confirmed.tolist()):
        if is_confirmed or not perspective.is_counted(lines.proposals[int(lines.proposal_of[row])]):
            continue
        what = "investering" if lines.tables[row] == "investeringen" else "regel"
        text = f"De {what} telt niet mee: bevestigd is nee."
        remedy = f"Lees de bron van de {what}, verbeter wat nodig is en maak bevestigd leeg of ja."
        subject = (lines.tables[row], lines.ids[row])
        findings.append(MAKE.finding(ATTENTION, (text, remedy), subject=subject, value=1, norm=0))
    return findings


RULE = Rule(code=CODE, title="Wat deze versie niet meetelt", source=SOURCE, check=check)
