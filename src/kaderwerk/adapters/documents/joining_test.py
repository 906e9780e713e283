"""Which drafts belong together."""

from dataclasses import replace

from kaderwerk.adapters.documents.directions import Direction
from kaderwerk.adapters.documents.drafts import Draft
from kaderwerk.adapters.documents.joining import add_draft, without_restated
from kaderwerk.adapters.documents.natures import Firmness, Nature
from kaderwerk.adapters.documents.progress import Progress
from kaderwerk.adapters.documents.sentences import Sentence


def said(plain: str) -> Sentence:
    return Sentence(begin=0, end=len(plain), literal=plain, plain=plain)


FIRST = Draft(
    sentence=said("Het park kost € 1 in 2025."),
    phrase=None,
    cents=100,
    years={2025: 100},
    has_stated_year=True,
    nature=Nature(value="structureel", firmness=Firmness.TOPIC),
    direction=Direction(effect="nadelig", side="lasten", is_said=True),
    subject="Park",
)


def test_another_year_of_the_same_subject_joins() -> None:
    progress = Progress(drafts=[FIRST])
    add_draft(progress, replace(FIRST, sentence=said("Vanaf 2026 is het € 2."), cents=200, years={2026: 200}))
    assert [draft.years for draft in progress.drafts] == [{2025: 100, 2026: 200}]


def test_the_same_sum_in_a_next_year_joins() -> None:
    progress = Progress(drafts=[FIRST])
    add_draft(progress, replace(FIRST, sentence=said("In 2026 is het weer € 1."), years={2026: 100}))
    assert [draft.years for draft in progress.drafts] == [{2025: 100, 2026: 100}]


def test_another_subject_stays_apart() -> None:
    progress = Progress(drafts=[FIRST])
    add_draft(progress, replace(FIRST, sentence=said("Het plein kost € 2 in 2026."), cents=200, years={2026: 200}))
    assert len(progress.drafts) == 2


def test_a_benefit_never_joins_a_burden() -> None:
    progress = Progress(drafts=[FIRST])
    benefit = Direction(effect="voordelig", side="lasten", is_said=True)
    add_draft(progress, replace(FIRST, sentence=said("Vanaf 2026 is het € 2."), years={2026: 200}, direction=benefit))
    assert len(progress.drafts) == 2


def test_the_sum_of_the_years_of_a_request_is_not_asked_again() -> None:
    both = replace(FIRST, years={2025: 100, 2026: 200})
    total = replace(FIRST, sentence=said("De kosten van € 3 dekken wij."), cents=300, has_stated_year=False)
    progress = Progress(drafts=[both])
    add_draft(progress, total)
    assert progress.drafts == [both]
    add_draft(progress, replace(total, years={2027: 300}, has_stated_year=True))
    assert len(progress.drafts) == 2


def test_a_sum_that_later_gets_its_years_is_dropped() -> None:
    vague = replace(FIRST, has_stated_year=False, cents=200, years={2025: 200})
    dated = replace(FIRST, cents=100, years={2025: 100, 2026: 200})
    assert without_restated([vague, dated]) == [dated]
    assert without_restated([dated, vague]) == [dated, vague]
