"""Which part of a sentence, and which period, goes with which amount."""

import pytest

from kaderwerk.adapters.documents.amounts import AMOUNTS_MOST
from kaderwerk.adapters.documents.periods import YearsKnown
from kaderwerk.adapters.documents.phrases import phrases_of

KNOWN = YearsKnown(base=2024)


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("€ 10.000 in 2024 en € 20.000 in 2025", [(2024,), (2025,)]),
        ("in 2024 € 10.000, in 2025 € 20.000 en vanaf 2026 € 30.000", [(2024,), (2025,), (2026,)]),
        ("In 2025 is € 10.000 nodig voor wegen en € 20.000 voor groen", [(2025,), (2025,)]),
        ("€ 10.000 voor wegen en € 20.000 voor groen in 2025", [(2025,), (2025,)]),
        ("In 2025 en 2026 respectievelijk € 10.000 en € 20.000", [(2025,), (2026,)]),
        ("€ 10.000 (2024) en € 20.000 (2025)", [(2024,), (2025,)]),
        ("verdeeld over 2024 (€ 10.000) en 2025 (€ 20.000)", [(2024,), (2025,)]),
        ("€ 10.000 in 2024; daarna zien wij verder", [(2024,)]),
        ("In 2025 en 2026 vragen wij € 10.000 in het eerste jaar en € 20.000 in het tweede jaar", [(2025,), (2026,)]),
        ("€ 10.000", [None]),
    ],
)
def test_each_amount_gets_its_period(text: str, years: list[tuple[int, ...] | None]) -> None:
    found = [None if phrase.period is None else phrase.period.years for phrase in phrases_of(text, KNOWN)]
    assert found == years


def test_a_name_with_en_in_it_stays_whole() -> None:
    _, last = phrases_of("Oirschot € 24.480 en Gilze en Rijen € 86.400", KNOWN)
    assert last.before == " en Gilze en Rijen "


def test_a_phrase_is_cut_at_the_last_connector() -> None:
    first, second = phrases_of("incidenteel € 10.000 in 2024 en € 20.000 structureel", KNOWN)
    assert (first.text, second.text) == ("incidenteel € 10.000 in 2024", " en € 20.000 structureel")


def test_a_sentence_full_of_amounts_is_a_table_that_lost_its_lines() -> None:
    assert phrases_of("€ 1.000 " * (AMOUNTS_MOST + 1), KNOWN) == ()
