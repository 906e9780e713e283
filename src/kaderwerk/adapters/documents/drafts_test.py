"""Two drafts about the same request become one."""

from dataclasses import replace

from kaderwerk.adapters.documents.directions import Direction
from kaderwerk.adapters.documents.drafts import Draft, joined
from kaderwerk.adapters.documents.natures import Firmness, Nature
from kaderwerk.adapters.documents.sentences import Sentence

FIRST = Draft(
    sentence=Sentence(begin=0, end=1, literal="a", plain="a"),
    phrase=None,
    cents=100,
    years={2025: 100},
    has_stated_year=True,
    nature=Nature(value="incidenteel", firmness=Firmness.DERIVED),
    direction=Direction(effect="nadelig", side="lasten", is_said=True),
    subject="Park",
)


def test_years_are_added_and_an_open_start_lasts() -> None:
    later = replace(FIRST, years={2026: 200}, is_open=True, nature=Nature(value="structureel", firmness=Firmness.SAID))
    both = joined(FIRST, later)
    assert (both.years, both.nature.value, both.last_cents) == ({2025: 100, 2026: 200}, "structureel", 200)


def test_separate_years_without_more_end() -> None:
    weak = replace(FIRST, nature=Nature(value="structureel", firmness=Firmness.TOPIC))
    assert joined(weak, replace(weak, years={2026: 200})).nature.value == "incidenteel"


def test_an_estimate_makes_the_whole_inexact() -> None:
    assert not joined(FIRST, replace(FIRST, years={2026: 200}, is_exact=False)).is_exact
