"""Lines of print: whatever the order in which a file draws its words, they are read from left to right."""

import random

import numpy as np
import pytest

from kaderwerk.adapters.documents.formats.pdf_lines import lines_of

WORDS = [
    *(("De", 50, 700), ("kosten", 65, 700), ("stijgen.", 100, 700)),
    *(("Sport", 50, 685), ("1.250", 200, 685), ("−75", 260, 685)),
    *(("Inleiding", 50, 670), ("....", 100, 670), ("12", 260, 670)),
]
LINES = [["De kosten stijgen."], ["Sport", "1.250", "−75"], ["Inleiding .... 12"]]


@pytest.mark.parametrize("seed", [None, 1, 2, 3])
def test_words_in_any_order(seed: int | None) -> None:
    words = list(WORDS)
    if seed is not None:
        random.Random(seed).shuffle(words)  # noqa: S311 - an order to read in, no secret
    places = np.array([[left, left + 5 * len(text), baseline, 10] for text, left, baseline in words], dtype=np.float64)
    lines = lines_of([text for text, _, _ in words], places)
    assert [[piece.text for piece in line.pieces] for line in lines] == LINES


def test_words_that_change_places_within_their_line() -> None:
    places = np.array([[200, 225, 685, 10], [50, 75, 685, 10], [260, 275, 685, 10]], dtype=np.float64)
    (line,) = lines_of(["1.250", "Sport", "−75"], places)
    assert [piece.text for piece in line.pieces] == ["Sport", "1.250", "−75"]


@pytest.mark.parametrize("leader", ["....", ". . . .", "…·…·", "_ _ _ _"])
def test_what_leads_to_the_number_of_a_page_cuts_no_line(leader: str) -> None:
    places = np.array([[50, 90, 700, 10], [110, 180, 700, 10], [240, 250, 700, 10]], dtype=np.float64)
    (line,) = lines_of(["Sport", leader, "12"], places)
    assert [piece.text for piece in line.pieces] == [f"Sport {leader} 12"]


def test_two_marks_lead_nowhere() -> None:
    places = np.array([[50, 90, 700, 10], [110, 120, 700, 10], [240, 250, 700, 10]], dtype=np.float64)
    (line,) = lines_of(["Sport", "..", "12"], places)
    assert len(line.pieces) > 1
