"""A row with several things wrong gets one finding: the gravest first, every remedy in it."""

from kaderwerk.core.checks.finding import ATTENTION, FAILS, PASSES, UNDECIDED
from kaderwerk.core.checks.gathering import Judgement, gathered
from kaderwerk.core.checks.rule import Verdicts

MAKE = Verdicts(rule="proef", source="bron")
SUBJECT = ("formatie", "f")
GOOD = Judgement(verdict=PASSES, texts=("Goed.", ""), value=1)


def test_the_gravest_judgement_leads_and_all_are_told() -> None:
    found = gathered(
        MAKE,
        [
            Judgement(verdict=UNDECIDED, texts=("Onbekend.", "Zoek op.")),
            Judgement(verdict=ATTENTION, texts=("Vreemd.", "Kijk na.")),
            Judgement(verdict=FAILS, texts=("Fout.", "Herstel."), value=100, norm=50, unit="euro"),
        ],
        subject=SUBJECT,
        passing=GOOD,
    )
    assert (found.verdict, found.value, found.norm, found.unit) == (FAILS, 100, 50, "euro")
    assert found.explanation == "Fout. Vreemd. Onbekend."
    assert found.remedy == "Herstel. Kijk na. Zoek op."
    assert (found.rule, found.source, found.subject) == ("proef", "bron", SUBJECT)


def test_a_row_without_judgements_passes() -> None:
    found = gathered(MAKE, [], subject=SUBJECT, passing=GOOD)
    assert (found.verdict, found.value, found.explanation, found.remedy) == (PASSES, 1, "Goed.", "")
