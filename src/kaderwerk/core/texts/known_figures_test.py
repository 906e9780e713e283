"""Which figures a sentence can be about."""

import pytest

from kaderwerk.core.perspective.compute import compute
from kaderwerk.core.texts.known_figures import KnownFigures
from kaderwerk.core.texts.typed_amounts import TypedAmount, typed_amounts
from tests.builders import FRAGMENT, dossier


@pytest.fixture(scope="module")
def known() -> KnownFigures:
    return KnownFigures(perspective=compute(dossier(**FRAGMENT)))


def amount(text: str) -> TypedAmount:
    return next(typed_amounts(text))


def test_the_whole_comes_before_the_part_of_the_owner(known: KnownFigures) -> None:
    # The trainee costs 65,000, of which 25,000 for Diemen.
    assert known.equal(amount("€ 65.000"), "trainee") == ("voorstellen/trainee/totaal/2022", -6_500_000)
    assert known.equal(amount("€ 25.000"), "trainee") == ("voorstellen/trainee/effect/2022", -2_500_000)
    assert known.equal(amount("€ 64.000"), "trainee") is None


def test_a_sentence_is_about_the_proposal_that_it_names(known: KnownFigures) -> None:
    text = amount("De ICT-pakketten kosten € 100.000.")
    assert known.named(text) == [("voorstellen", "ict")]
    assert known.equal(text, "") == ("voorstellen/ict/totaal/2022", -10_000_000)
    assert known.contradicts(amount("De ICT-pakketten kosten € 110.000."), "")
    assert not known.contradicts(amount("Een brug kost € 110.000."), "")


def test_a_small_amount_contradicts_nothing(known: KnownFigures) -> None:
    assert not known.contradicts(amount("€ 900"), "trainee")
    assert known.contradicts(amount("€ 90.000"), "trainee")
