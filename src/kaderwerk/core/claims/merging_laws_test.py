"""The laws of merging, for any claims: twice is once, nothing is nothing, and a change is exactly the difference."""

import dataclasses
from collections.abc import Callable, Sequence
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kaderwerk.core.claims.claim import Claim, OwnShare, Place
from kaderwerk.core.claims.merge_report import Outcome
from kaderwerk.core.claims.merging import Merge, merge_claims
from kaderwerk.core.dossier.frame import Dossier
from kaderwerk.core.dossier.reading import read_dossier
from kaderwerk.core.dossier.writing import raw_tables
from kaderwerk.core.scenarios.edits import edits_between
from tests.claim_builders import BRIDGE, LIBRARY, TRAINEES, booked, changed, texts

Merger = Callable[[Dossier, Sequence[Claim]], Merge]

YEARS = st.integers(2022, 2025)
AMOUNTS = st.dictionaries(YEARS, st.integers(0, 10**9), max_size=3)


@st.composite
def claims(draw: st.DrawFn, title: str | None = None) -> Claim:
    """A claim of a small world, in which titles, sentences, places and documents often are the same."""
    amounts = draw(AMOUNTS)
    share = draw(
        st.sampled_from(
            [
                None,
                OwnShare(organisation="Uithoorn", amounts_cents={year: cents // 2 for year, cents in amounts.items()}),
                OwnShare(organisation="Uithoorn", amounts_cents={}, percentage=Decimal("38.46")),
            ]
        )
    )
    place = Place(
        file=draw(st.sampled_from(["nota.pdf", "brief.docx", ""])),
        page=draw(st.sampled_from([None, 1, 2])),
        begin=draw(st.integers(0, 3)),
        end=draw(st.integers(0, 9)),
        sentence=draw(st.sampled_from(["", "De kosten zijn € 10.", "Dat  kost\nmeer.", "Dat kost meer."])),
    )
    return Claim(
        id=draw(st.sampled_from(["", "a", "b", "c"])),
        title=title or draw(st.sampled_from(["Trainees", "trainees", "Brug", "Dekking: Brug"])),
        organisation=draw(st.sampled_from(["Diemen", "Duo+"])),
        category=draw(st.sampled_from(["nieuw", "ombuiging", "investering"])),
        nature=draw(st.sampled_from(["structureel", "incidenteel"])),
        effect=draw(st.sampled_from(["nadelig", "voordelig"])),
        side=draw(st.sampled_from(["lasten", "baten", None])),
        amounts_cents=amounts,
        from_year=None,
        until_year=draw(st.none() | YEARS),
        pm_years=tuple(sorted(draw(st.sets(YEARS, max_size=1)) - set(amounts))),
        own_share=share,
        funding=draw(st.sampled_from([None, "reserve", "algemeen", "overig"])),
        certainty=draw(st.sampled_from([60, 89, 90, 100])),
        doubt=draw(st.sampled_from([None, "jaar onbekend"])),
        place=place,
    )


def twice_is_once(merge: Merger, before: Dossier, read: Sequence[Claim]) -> None:
    after = read_dossier(merge(before, read).raw)
    again = merge(after, read)
    assert texts(again.raw) == texts(after)
    assert not again.is_changed


@settings(max_examples=40)
@given(st.lists(claims(), max_size=4), st.lists(claims(), max_size=4))
def test_merging_twice_is_merging_once(before: list[Claim], read: list[Claim]) -> None:
    twice_is_once(merge_claims, booked(*before), read)


@settings(max_examples=40)
@given(st.lists(claims(), max_size=4))
def test_what_was_booked_is_all_found_again_and_nothing_read_changes_nothing(read: list[Claim]) -> None:
    before = booked(*read)
    again = merge_claims(before, read)
    assert texts(again.raw) == texts(before) == texts(merge_claims(before, ()).raw)
    assert {one.outcome for one in again.report} <= {Outcome.UNCHANGED}
    assert not any(one.kept for one in again.report)


@settings(max_examples=40)
@given(st.data())
def test_a_changed_claim_gives_exactly_the_difference(data: st.DataObject) -> None:
    first = [data.draw(claims(title)) for title in ("Een", "Twee", "Drie")]
    at = data.draw(st.integers(0, 2))
    other = data.draw(claims(first[at].title))
    # What makes it another claim stays; the amounts and all that was said of them may change.
    place = dataclasses.replace(first[at].place, sentence="Het is anders.", page=9)
    second = [*first]
    second[at] = dataclasses.replace(
        other, category=first[at].category, organisation=first[at].organisation, id=first[at].id, place=place
    )
    before, expected = booked(*first), booked(*second)
    after = read_dossier(merge_claims(before, second).raw)
    # What the document no longer gives keeps a row: an agreed share without amounts, a cover that does not count.
    left = {
        (one.table, one.row_id)
        for one in edits_between(after, expected)
        if one.new is None or (one.table, one.row_id) == ("regels", first[at].title.lower() + "-2")
    }
    assert [one for one in edits_between(after, expected) if not _is_left(one.table, one.row_id, left)] == []
    untouched = {title.lower() for title in ("Een", "Twee", "Drie")} - {first[at].title.lower()}
    assert not [one for one in edits_between(before, after) if one.row_id.split("-")[0].split("/")[0] in untouched]


def _is_left(table: str, row_id: str, left: set[tuple[str, str]]) -> bool:
    return (table, row_id) in left or table == "organisaties"


@pytest.mark.parametrize("claim", [TRAINEES, LIBRARY, BRIDGE])
def test_a_merge_that_recognises_nothing_breaks_the_law(claim: Claim) -> None:
    def forgetful(dossier: Dossier, read: Sequence[Claim]) -> Merge:
        raw = raw_tables(dossier)
        kept = [table for table in raw.tables if table.name != "bronnen"]
        return merge_claims(read_dossier(dataclasses.replace(raw, tables=kept)), read)

    twice_is_once(merge_claims, booked(claim), [changed(claim, page=8)])
    with pytest.raises(AssertionError):
        twice_is_once(forgetful, booked(claim), [changed(claim, page=8)])
