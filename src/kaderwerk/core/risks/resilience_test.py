"""Classes with published ratios, the certainty that holds, and what is there per year."""

from fractions import Fraction

import pytest

from kaderwerk.core.facts import Facts, UnknownFactError
from kaderwerk.core.overlay import Overlay
from kaderwerk.core.questions import QuestionError
from kaderwerk.core.risks.resilience import CLASS_NAMES, Resilience, certainty_asked, resilience, resilience_class
from tests.builders import dossier
from tests.shipped_facts import load_facts

PLAIN = Overlay(scenario="alles", counted=frozenset())


@pytest.mark.parametrize(
    ("available", "required", "letter"),
    [
        (32_781, 22_000, "B"),
        (45_350, 9_050, "A"),
        (200, 100, "A"),
        (19_999, 10_000, "B"),
        (140, 100, "B"),
        (13_999, 10_000, "C"),
        (100, 100, "C"),
        (80, 100, "D"),
        (7_999, 10_000, "E"),
        (60, 100, "E"),
        (59, 100, "F"),
        (0, 100, "F"),
        (-5, 100, "F"),
    ],
)
def test_a_class_holds_from_its_own_bound_on(available: int, required: int, letter: str) -> None:
    assert resilience_class(Fraction(available, required), load_facts(), 2022) == letter
    assert letter in CLASS_NAMES


def test_without_facts_there_is_no_class() -> None:
    with pytest.raises(UnknownFactError, match="weerstandsklasse_a"):
        resilience_class(Fraction(1), Facts(), 2022)


def test_the_council_chooses_the_certainty_and_ninety_is_usual() -> None:
    facts = load_facts()
    assert certainty_asked(dossier(), facts) == Fraction(9, 10)
    rows = """
bepaling            | waarde | vanaf
weerstand_zekerheid | 70     |
weerstand_zekerheid | 80     | 2022-01-01
weerstand_zekerheid | 99     | 2022-01-02
iets_anders         | 50     |
"""
    assert certainty_asked(dossier(verordening=rows), facts) == Fraction(4, 5)
    assert certainty_asked(dossier(verordening="bepaling | waarde\nweerstand_zekerheid | 97.5"), Facts()) == Fraction(
        39, 40
    )


@pytest.mark.parametrize("text", ["0", "101", "negentig", "1e2", "-5", "90 %"])
def test_a_certainty_that_is_no_percentage_is_refused_by_name(text: str) -> None:
    with pytest.raises(QuestionError, match="weerstand_zekerheid"):
        certainty_asked(dossier(verordening=f"bepaling | waarde\nweerstand_zekerheid | {text}"), load_facts())


def found(**tables: str) -> Resilience:
    return resilience(dossier(**tables), organisation="diemen", overlay=PLAIN, facts=load_facts())


def test_what_is_there_is_added_up_per_year() -> None:
    one = found(
        weerstandscapaciteit="""
onderdeel     | aard        | 2022 | 2023 | 2024 | 2025
reserve       | incidenteel | 100  | 100  |      | PM
belastingruim | structureel | 50   | PM   |      | 0
""",
        risicos="risico | kans | waarschijnlijk\na | 0.3 | 100",
    )
    assert one.available_cents == (15_000, 10_000, None, 0)
    assert one.pm == (False, True, False, True)
    assert one.required.cents == 10_000
    assert [one.ratio(at) for at in range(4)] == [Fraction(3, 2), Fraction(1), None, Fraction(0)]


def test_without_tables_there_is_no_ratio() -> None:
    one = found()
    assert one.available_cents == (None,) * 4
    assert one.ratio(0) is None
    assert found(weerstandscapaciteit="onderdeel | 2022\na | 100").ratio(0) is None
