"""Tests of a sort and filters in an address and back."""

from kaderwerk.parts.proposal_choice import ProposalChoice, choice_from, parameters_of


def test_a_choice_survives_its_address() -> None:
    choice = ProposalChoice(sort="effect", is_descending=True, category="nieuw", counted="ja")
    assert parameters_of(choice) == {
        "sorteer": "effect",
        "categorie": "nieuw",
        "telt_mee": "ja",
        "richting": "aflopend",
    }
    assert choice_from(parameters_of(choice)) == choice


def test_the_same_column_again_turns_the_order_round() -> None:
    once = ProposalChoice(category="nieuw").sorted_by("titel")
    assert once == ProposalChoice(category="nieuw", sort="titel")
    assert once.sorted_by("titel").is_descending
    assert not once.sorted_by("titel").sorted_by("titel").is_descending
    assert once.sorted_by("status") == ProposalChoice(category="nieuw", sort="status")


def test_a_direction_without_a_sort_means_nothing() -> None:
    assert choice_from({"richting": "aflopend"}) == ProposalChoice()
