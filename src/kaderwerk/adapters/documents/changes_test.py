"""Two levels and the change between them."""

import pytest

from kaderwerk.adapters.documents.changes import with_breakdown, with_changes
from kaderwerk.adapters.documents.periods import YearsKnown
from kaderwerk.adapters.documents.phrases import phrases_of

KNOWN = YearsKnown(base=2025)


@pytest.mark.parametrize(
    ("sentence", "euros"),
    [
        ("De subsidie gaat van € 75.000 naar € 160.000.", [85_000]),
        ("De korting stijgt van € 200.000 naar € 300.000.", [300_000]),
        ("De taakstelling gaat van € 800.000 naar € 500.000.", [300_000]),
        ("De bijdrage stijgt met € 20.000 naar € 160.000.", [20_000]),
        ("Het budget verdubbelt tot € 100.000.", [50_000]),
        ("De kosten nemen toe met € 20.000 in 2025, oplopend tot € 50.000 in 2027.", [20_000, 50_000]),
        ("Wij verhogen de raming van € 7.100.000 structureel met € 690.000.", [690_000]),
        ("De raad zet het budget van € 320.000 op € 400.000.", [80_000]),
        ("Het park kost € 20.000 en het plein € 30.000.", [20_000, 30_000]),
    ],
)
def test_a_change_is_what_is_asked(sentence: str, euros: list[int]) -> None:
    assert [phrase.amount.cents // 100 for phrase in with_changes(phrases_of(sentence, KNOWN))] == euros


def test_parts_with_years_stand_for_their_sum() -> None:
    phrases = with_breakdown(
        phrases_of("Nodig is € 150.000, verdeeld over 2025 (€ 100.000) en 2026 (€ 50.000).", KNOWN)
    )
    assert [phrase.amount.cents // 100 for phrase in phrases] == [100_000, 50_000]


def test_a_last_step_that_is_the_sum_of_the_steps_before_it_is_no_sum_of_parts() -> None:
    phrases = phrases_of("Vanaf 2027 besparen wij € 210.000, na € 70.000 in 2025 en € 140.000 in 2026.", KNOWN)
    assert len(with_breakdown(phrases)) == 3


def test_parts_that_do_not_add_up_stay_beside_it() -> None:
    phrases = with_breakdown(
        phrases_of("Nodig is € 150.000, verdeeld over 2025 (€ 100.000) en 2026 (€ 40.000).", KNOWN)
    )
    assert [phrase.amount.cents // 100 for phrase in phrases] == [150_000, 100_000, 40_000]
