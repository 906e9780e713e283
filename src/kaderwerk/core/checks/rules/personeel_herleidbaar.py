"""Staff that few people make up: what a publication withholds of it, and texts that tell it all the same."""

import re
from collections.abc import Iterator

from kaderwerk.core.checks.finding import ATTENTION, FAILS, PASSES, Finding
from kaderwerk.core.checks.rule import CheckInput, Rule, Verdicts
from kaderwerk.core.checks.wording import NOTHING_TO_DO
from kaderwerk.core.dossier.frame import Dossier
from kaderwerk.core.staff.recognisable import PERSONS_MIN, recognisable_rows, withheld_rows, withheld_staff

CODE = "personeel_herleidbaar"
SOURCE = "AVG artikel 4 onder 1 en artikel 5 lid 1 onder c; Woo artikel 5.1 lid 2 onder e; besluit 0012"
MAKE = Verdicts(rule=CODE, source=SOURCE, unit="aantal")
ROW_REMEDY = (
    "U hoeft niets te doen. Kijk wel of het normbedrag een norm voor de schaal is en niet wat iemand verdient: het "
    "bedrag van het voorstel blijft openbaar."
)
TEXT_REMEDY = "Haal de schaal en het aantal fte uit deze tekst, of kies bewust dat iedereen ze mag lezen."
REFERENCE_REMEDY = "Verwijs naar het bedrag van het voorstel, zoals {{ voorstellen/…/totaal/… }}."

_TELLS = re.compile(r"\b(?:salaris|loon|functie)?schaal\s+\d+[a-z]?\b|\b\d+(?:[.,]\d+)?\s*fte\b", re.IGNORECASE)
_REFERENCE = re.compile(r"\{\{\s*formatie/(?P<row>[^/\s{}|]+)/")


def check(case: CheckInput) -> list[Finding]:
    """Name every row that is withheld, and every published text of its proposal that tells its scale or fte."""
    dossier = case.dossier
    table = dossier.table("formatie")
    rows, recognisable = withheld_rows(dossier), {*recognisable_rows(dossier)}
    findings = []
    for at in rows:
        fte = table.cell(at, "fte").replace(".", ",")
        size = f"telt {fte} fte" if fte else "heeft geen aantal fte"
        cause = f"Deze formatie {size}, minder dan {PERSONS_MIN}"
        if at not in recognisable:
            cause = (
                f"Deze formatie {size}, en staat in een voorstel met formatie van minder dan {PERSONS_MIN} fte, die "
                "anders het verschil zou zijn"
            )
        text = (
            f"{cause}: een publicatie laat de functie, schaal, fte, periode en het normbedrag weg, en alle schalen en "
            "normbedragen van het dossier. Het bedrag van het voorstel blijft."
        )
        findings.append(
            MAKE.finding(ATTENTION, (text, ROW_REMEDY), subject=("formatie", table.cell(at, "formatieregel")))
        )
    if not findings:
        nothing = (f"Er is geen formatie van minder dan {PERSONS_MIN} fte.", NOTHING_TO_DO)
        return [MAKE.finding(PASSES, nothing)]
    findings += _telling_texts(dossier, {table.cell(at, "voorstel") for at in rows})
    findings += _references(dossier)
    return findings


def _telling_texts(dossier: Dossier, proposals: set[str]) -> Iterator[Finding]:
    for subject, column, text in _texts(dossier, proposals):
        told = sorted({found[0] for found in _TELLS.finditer(text)})
        if told:
            words = ", ".join(f"“{one}”" for one in told)
            sentence = f"In {column} staat {words}. Deze tekst wordt gepubliceerd zoals hij er staat."
            yield MAKE.finding(ATTENTION, (sentence, TEXT_REMEDY), subject=subject, value=len(told))


def _texts(dossier: Dossier, proposals: set[str]) -> Iterator[tuple[tuple[str, str], str, str]]:
    """Yield the texts about some proposals with the row and the column in which they stand."""
    places = (
        ("voorstellen", "voorstel", "voorstel", ("titel", "toelichting", "dekking", "reden")),
        ("regels", "voorstel", "regel", ("omschrijving",)),
        ("investeringen", "voorstel", "investering", ("omschrijving",)),
        ("bronnen", "regel", "regel", ("zin", "twijfel")),
    )
    lines = {
        dossier.table("regels").cell(at, "regel")
        for proposal in proposals
        for at in dossier.table("regels").positions("voorstel").get(proposal, [])
    }
    for name, about, key, columns in places:
        table = dossier.table(name)
        wanted = proposals | lines if name == "bronnen" else proposals
        for at, one in enumerate(table.column(about)):
            if one in wanted:
                for column in columns:
                    yield (name, table.cell(at, key)), column, table.cell(at, column)


def _references(dossier: Dossier) -> Iterator[Finding]:
    withheld = withheld_staff(dossier)
    for name, key, column in (("teksten", "tekst", "inhoud"), ("voorstellen", "voorstel", "toelichting")):
        table = dossier.table(name)
        for at, text in enumerate(table.column(column)):
            told = [found["row"] for found in _REFERENCE.finditer(text) if found["row"] in withheld]
            if told:
                sentence = f"De tekst verwijst naar de kosten van {', '.join(told)}: die zijn niet openbaar."
                subject = (name, table.cell(at, key))
                yield MAKE.finding(FAILS, (sentence, REFERENCE_REMEDY), subject=subject, value=len(told))


RULE = Rule(code=CODE, title="Personeel is niet te herleiden tot één persoon", source=SOURCE, check=check)
