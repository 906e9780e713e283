"""From a block to drafts: what is read together and what is kept apart."""

import pytest

from kaderwerk.adapters.documents.assembly import drafts_of
from kaderwerk.adapters.documents.drafts import Draft
from kaderwerk.adapters.documents.outline import blocks_of
from kaderwerk.adapters.documents.progress import Facts

FACTS = Facts(organisation="Diemen", year=2025, is_account=False)


def read(text: str, facts: Facts = FACTS) -> list[Draft]:
    return [draft for block in blocks_of(text, facts.organisation) for draft in drafts_of(block, facts)]


def test_years_of_one_subject_are_one_draft() -> None:
    (draft,) = read("Voor het park is € 5.000 in 2025 nodig. Vanaf 2026 is dat € 8.000.")
    assert draft.years == {2025: 500_000, 2026: 800_000}


def test_the_same_sum_again_is_not_counted_twice() -> None:
    (draft,) = read("Het park kost jaarlijks € 5.000 extra. Dit bedrag van € 5.000 is structureel nodig.")
    assert draft.years == {2025: 500_000}


def test_two_natures_are_two_drafts() -> None:
    drafts = read("Voor het park is in 2025 eenmalig € 5.000 nodig. In 2026 is het structureel € 8.000.")
    assert [draft.nature.value for draft in drafts] == ["incidenteel", "structureel"]


def test_a_share_after_the_whole_belongs_to_it() -> None:
    (draft,) = read("Het park kost structureel € 5.000. Voor Diemen is dit € 2.000.")
    assert draft.share is not None
    assert draft.share.cents == 200_000


def test_two_shares_of_one_sentence_go_in_order() -> None:
    drafts = read(
        "Voor het park is eenmalig € 9.000 nodig en structureel € 5.000. Voor Diemen is dit € 4.000 en € 2.000."
    )
    assert [draft.share.cents for draft in drafts if draft.share] == [400_000, 200_000]


def test_a_refusal_takes_the_request_before_it_away() -> None:
    assert read("De vereniging vraagt structureel € 5.000. Wij wijzen dit verzoek af.") == []


def test_a_proposal_of_the_amount_just_named_is_read() -> None:
    (draft,) = read(
        "Het groen heeft een structureel tekort van € 5.000. Voorgesteld wordt het budget met dit bedrag te verhogen."
    )
    assert draft.years == {2025: 500_000}


def test_a_raise_starts_from_a_level_that_is_named() -> None:
    raised = "Wij stellen voor de subsidie voor het park te verhogen tot € 50.000."
    (draft,) = read(f"De subsidie voor het park is nu € 10.000. {raised}")
    assert draft.years == {2025: 4_000_000}
    halved = "De subsidie voor het plein van € 10.000 wordt vanaf 2025 gehalveerd."
    assert [one.years for one in read(f"{halved} {raised}")] == [{2025: 500_000}, {2025: 5_000_000}]


def test_an_account_asks_only_outright() -> None:
    account = Facts(organisation="Diemen", year=2025, is_account=True)
    assert read("Het park kost structureel € 5.000 meer.", account) == []
    assert len(read("Wij stellen voor € 5.000 voor het park over te hevelen naar 2026.", account)) == 1


def test_an_analysis_of_differences_asks_nothing() -> None:
    analysis = Facts(organisation="Diemen", year=2025, is_account=False, has_lettered_total=True)
    assert read("Park (N 5 duizend euro): hogere kosten.", analysis) == []


@pytest.mark.parametrize(
    "sentence",
    ["Vanaf 2026 wordt de subsidie hiervoor gestopt.", "Ingang: 1 januari 2026.", "Het start op 1 juli 2026."],
)
def test_a_start_in_a_later_sentence_dates_the_request(sentence: str) -> None:
    (draft,) = read(f"Het park kost structureel € 5.000. {sentence}")
    assert list(draft.years) == [2026]


def test_shares_of_others_after_the_own_one_are_no_requests() -> None:
    text = (
        "De kosten zijn in 2025 € 220.000, waarvan € 88.000 voor Diemen, € 77.000 voor Uithoorn en € 55.000 voor Lisse."
    )
    (draft,) = read(text)
    assert draft.years == {2025: 22_000_000}
    assert draft.share is not None
    assert draft.share.cents == 8_800_000
