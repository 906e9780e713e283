"""Rows that hold the share of a partner in the row above."""

import pytest

from tests.table_texts import asked_in, euros

HEAD = "Nieuw beleid (x € 1.000; plus is nadeel)\nVoorstel 2026 2027\n"


@pytest.mark.parametrize(
    "label",
    [
        "waarvan Lindewaard",
        "- waarvan voor Lindewaard",
        "aandeel Lindewaard",
        "Aandeel gemeente Lindewaard",
        "w.v. t.l.v. Lindewaard",
        "- hiervan Lindewaard (begroting)",
    ],
)
def test_the_own_share_goes_with_the_row_above(label: str) -> None:
    (found,) = asked_in(f"{HEAD}Vervanging firewall 60 80\n{label} 9 12\n")
    assert euros(found.share_cents) == {2026: 9_000, 2027: 12_000}


def test_the_share_of_another_is_no_request_and_no_own_share() -> None:
    (found,) = asked_in(f"{HEAD}Vervanging firewall 60 80\naandeel Uithoorn 9 12\n")
    assert found.share_cents is None


def test_a_contribution_is_a_request_of_its_own() -> None:
    first, second = asked_in(f"{HEAD}Vervanging firewall 60 80\nBijdrage GGD Drenthe 9 12\n")
    assert (first.share_cents, second.title) == (None, "Bijdrage GGD Drenthe")


def test_more_than_the_whole_is_no_share_of_it() -> None:
    (found,) = asked_in(f"{HEAD}Vervanging firewall 60 80\naandeel Lindewaard 90 12\n")
    assert euros(found.share_cents) == {2027: 12_000}


PARTNERS = "Diemen 41 44\nLindewaard 52 56\nUithoorn 44 49\n"


@pytest.mark.parametrize("head", ["Gemeente", "Deelnemer"])
def test_rows_that_name_who_pays_are_one_request(head: str) -> None:
    (found,) = asked_in(f"Verhoging toegang Wmo, lasten (x € 1.000):\n{head} 2026 2027\n{PARTNERS}Totaal 137 149\n")
    assert (found.title, found.effect) == ("Verhoging toegang Wmo, lasten", "nadelig")
    assert "de rijen zijn bij elkaar geteld, als delen van één bedrag" in found.doubts
    assert euros(found.amounts_cents) == {2026: 137_000, 2027: 149_000}
    assert euros(found.share_cents) == {2026: 52_000, 2027: 56_000}


def test_without_a_row_of_the_organisation_each_row_stands() -> None:
    text = f"Hogere lasten (x € 1.000)\nGemeente 2026 2027\n{PARTNERS.replace('Lindewaard', 'Aalsmeer')}"
    assert len(asked_in(text)) == 3


def test_a_caption_may_say_that_all_is_the_own_share() -> None:
    (found,) = asked_in(
        "Verbonden partijen - ons aandeel in begrotingswijzigingen (x € 1.000)\nGGD 2026 2027\nCao 64 N 88 N\n"
    )
    assert euros(found.share_cents) == {2026: 64_000, 2027: 88_000}
