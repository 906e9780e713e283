"""Which shown years were made by carrying structural amounts on, and still need a look of their own."""

from kaderwerk.core.checks.finding import ATTENTION, PASSES, Finding
from kaderwerk.core.checks.rule import CheckInput, Rule, Verdicts
from kaderwerk.core.checks.wording import NOTHING_TO_DO

CODE = "jaar_doorgetrokken"
SOURCE = (
    "Gemeentewet artikel 203: reëel is een raming die volledig, realistisch en haalbaar is; "
    "Gemeenschappelijk financieel toezichtkader 2020 Gemeenten"
)
MAKE = Verdicts(rule=CODE, source=SOURCE, unit="aantal")
FEATURE = "doorgetrokken_vanaf"


def check(case: CheckInput) -> list[Finding]:
    """Name each shown year from the one in the feature ``doorgetrokken_vanaf`` on."""
    first = case.dossier.features.get(FEATURE)
    years = [year for year in case.perspective.years if first and year >= int(first)]
    remedy = (
        f"Kijk de bedragen van {{year}} na (areaal, lonen en prijzen, afloop van contracten) en maak daarna het "
        f"kenmerk {FEATURE} leeg."
    )
    findings = [
        MAKE.finding(
            ATTENTION,
            (f"{year} is gemaakt door structurele bedragen door te trekken.", remedy.format(year=year)),
            year=year,
        )
        for year in years
    ]
    nothing = ("Geen van de getoonde jaren is gemaakt door bedragen door te trekken.", NOTHING_TO_DO)
    return findings or [MAKE.finding(PASSES, nothing)]


RULE = Rule(code=CODE, title="Doorgetrokken jaren zijn nagekeken", source=SOURCE, check=check)
