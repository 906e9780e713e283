"""What the rule of the ratios says without facts, and of a year that has no class."""

from kaderwerk.core.checks.rule import CheckInput
from kaderwerk.core.checks.rules.kengetal_signaal import RULE
from kaderwerk.core.facts import Facts
from kaderwerk.core.perspective.compute import compute
from tests.builders import dossier
from tests.shipped_facts import load_facts

GIVEN = "gegeven | 2022\neigen_vermogen | 60\nbalanstotaal | 100"


def test_a_year_without_signal_values_names_the_fact() -> None:
    one = dossier(gegevens=GIVEN)
    found = RULE.check(CheckInput(dossier=one, perspective=compute(one), facts=Facts()))
    solvency = next(
        each for each in found if each.subject == ("kengetallen", "solvabiliteitsratio") and each.year == 2022
    )
    assert solvency.verdict == "niet_te_bepalen"
    assert "solvabiliteitsratio.a_onder is niet bekend voor 2022" in solvency.explanation


def test_a_ratio_has_its_six_years_or_one_finding_and_the_dossier_one_judgement() -> None:
    one = dossier(gegevens=GIVEN)
    facts = load_facts()
    found = RULE.check(CheckInput(dossier=one, perspective=compute(one, facts=facts), facts=facts))
    # Solvency in its six years, and the five other ratios that no year gives.
    assert len(found) == 6 + 5 + 1
    land = next(each for each in found if each.subject == ("kengetallen", "grondexploitatie"))
    assert (land.year, land.verdict) == (None, "niet_te_bepalen")
    assert land.explanation.startswith("Grondexploitatie is voor geen enkel jaar te bepalen. In 2022: ")
    assert found[-1].verdict == "niet_te_bepalen"
    assert "Wel bekend: Solvabiliteitsratio A" in found[-1].explanation


def test_what_to_do_names_only_what_can_give_the_input() -> None:
    one = dossier(gegevens="gegeven | 2021 | 2022\nozb_gezin | 250.123 |\nwoonlasten_landelijk | 800 | 800")
    facts = load_facts()
    found = RULE.check(CheckInput(dossier=one, perspective=compute(one, facts=facts), facts=facts))
    remedies = {each.subject: each.remedy for each in found if each.subject is not None}
    charges = "rioolheffing_gezin (kolom 2022) en afvalstoffenheffing_gezin (kolom 2022)."
    assert remedies["kengetallen", "belastingcapaciteit"].endswith(charges)
    assert remedies["kengetallen", "solvabiliteitsratio"].endswith("; of neem de balans van dat jaar op.")
    assert remedies["kengetallen", "netto_schuldquote"].endswith("; of neem de balans en de begroting van dat jaar op.")
