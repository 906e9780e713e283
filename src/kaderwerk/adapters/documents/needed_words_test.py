"""Words that an expression needs: one of them stands in whatever it finds; too short or too many tell nothing."""

import re
from string import ascii_lowercase

import pytest

from kaderwerk.adapters.documents.needed_words import holds_any, needed_words


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        ("reserve", ("reserve",)),
        (r"\breserves?\b", ("reserve",)),
        (r"(?:een )?krediet", ("krediet",)),
        (r"(?P<kind>budget|krediet) van", ("budget", "krediet")),
        (r"(?:op|af) te (?:bouwen|ronden)", (" te bouwen", " te ronden")),
        (r"\b(?:geven|geeft)\b.*\buit\b", ("geeft", "geven")),
        (r"onder(?:houd|zoek|)", ("onder",)),
        (r"bij(?:drage)?", ("bij",)),
        (r"(?:jaar){2,}", ("jaar",)),
        (r"(?>inhuur) nodig", ("inhuur",)),
        (r"vanaf(?= 20\d\d)", ("vanaf",)),
        (r"\d+(?=\s(?:structureel|eenmalig))", ("eenmalig", "structureel")),
        # What may be left out, is not there, or reads in capitals too, is not needed.
        (r"(?:krediet)?", ()),
        (r"(?!krediet)\w+", ()),
        (r"(?i:krediet)", ()),
        (r"krediet|\d+", ()),
        # Two letters stand everywhere, and a class is no letter.
        (r"\bop\b", ()),
        (r"[kK]rediet", ("rediet",)),
        ("|".join(letter * 4 for letter in ascii_lowercase[:24]), tuple(letter * 4 for letter in ascii_lowercase[:24])),
        ("|".join(letter * 4 for letter in ascii_lowercase[:25]), ()),
    ],
)
def test_what_is_needed(pattern: str, words: tuple[str, ...]) -> None:
    re.compile(pattern)
    assert needed_words(pattern) == words


def test_a_part_of_a_word_is_enough() -> None:
    assert holds_any("de schoolgebouwen", ("huur", "gebouw"))
    assert not holds_any("de scholen", ("huur", "gebouw"))
    assert not holds_any("de scholen", ())
