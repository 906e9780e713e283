"""Tests of reading documents into a dossier again: nothing twice, exactly the difference, and what is told."""

import dataclasses

import pytest

from kaderwerk.core.claims.claim import OwnShare
from kaderwerk.core.claims.merge_report import Outcome, merged_claim_json
from kaderwerk.core.claims.merging import merge_claims
from tests.claim_builders import (
    ALL,
    BRIDGE,
    LIBRARY,
    TRAINEES,
    booked,
    changed,
    difference,
    merged,
    outcomes,
    texts,
    typed,
)


def test_the_same_reading_changes_nothing() -> None:
    before = booked(*ALL)
    merge = merge_claims(before, ALL)
    assert (merge.is_changed, texts(merge.raw)) == (False, texts(before))
    assert outcomes(merge.report) == [(one.title, "ongewijzigd") for one in ALL]
    assert all(not one.differences and not one.kept for one in merge.report)


def test_nothing_read_leaves_the_dossier_as_it_is() -> None:
    before = booked(*ALL)
    merge = merge_claims(before, ())
    assert (merge.is_changed, texts(merge.raw), merge.report) == (False, texts(before), ())


def test_what_moved_gets_its_new_place_and_nothing_else() -> None:
    before = typed(booked(*ALL), ("bronnen", "trainees-1", "sha256", "a" * 64))
    elsewhere = dataclasses.replace(TRAINEES.place, page=7, begin=400, end=432)
    after, report = merged(before, changed(TRAINEES, id="c9", place=elsewhere), LIBRARY, BRIDGE)
    assert difference(before, after) == {}
    row = after.table("bronnen").row(0)
    assert [row[name] for name in ("claim", "pagina", "begin", "einde", "sha256")] == ["c9", "7", "400", "432", ""]
    assert report["Trainees"].outcome is Outcome.MOVED
    assert [(one.column, one.old, one.new) for one in report["Trainees"].differences][1] == ("pagina", "3", "7")
    assert report["Brug"].outcome is Outcome.UNCHANGED


def test_a_changed_amount_changes_its_cells_and_those_alone() -> None:
    before = typed(
        booked(*ALL),
        ("voorstellen", "trainees", "toelichting", "Zie bijlage."),
        ("regels", "trainees-1", "taakveld", "0.4"),
    )
    other = changed(TRAINEES, sentence="De kosten zijn voor 2022 € 70.000.", amounts_cents={2022: 7_000_000})
    after, report = merged(before, other, LIBRARY, BRIDGE)
    assert difference(before, after) == {"regels/trainees-1/2022": ("65000", "70000")}
    assert after.table("bronnen").cell(0, "zin") == "De kosten zijn voor 2022 € 70.000."
    one = report["Trainees"]
    assert (one.outcome, one.must_confirm, one.waits) == (Outcome.CHANGED, False, False)
    assert ("2022", "65000", "70000") in [(each.label, each.old, each.new) for each in one.differences]
    assert merge_claims(after, (other, LIBRARY, BRIDGE)).is_changed is False


def test_an_amount_that_changes_outside_its_sentence_is_seen_too() -> None:
    before = booked(TRAINEES)
    after, report = merged(before, changed(TRAINEES, amounts_cents={2022: 7_000_000}))
    assert difference(before, after) == {"regels/trainees-1/2022": ("65000", "70000")}
    assert report["Trainees"].outcome is Outcome.CHANGED


def test_amounts_that_a_person_typed_survive_and_are_told() -> None:
    before = typed(booked(*ALL), ("regels", "trainees-1", "2022", "60000"), ("regels", "bibliotheek-1", "2025", "9000"))
    merge = merge_claims(before, ALL)
    assert (merge.is_changed, texts(merge.raw)) == (False, texts(before))
    kept = [(one.title, each.label, each.old, each.new) for one in merge.report for each in one.kept]
    assert kept == [("Trainees", "2022", "60000", "65000"), ("Bibliotheek", "2025", "9000", "10000")]
    # The document changes 2024 alone: the 9,000 of a person stays.
    other = changed(
        LIBRARY, sentence="In 2024 eenmalig € 12.000.", amounts_cents={2023: 10**6, 2024: 12 * 10**5, 2025: 10**6}
    )
    after, report = merged(before, TRAINEES, other, BRIDGE)
    assert difference(before, after) == {
        "regels/bibliotheek-1/2024": ("10000", "12000"),
        "regels/bibliotheek-2/2024": ("10000", "12000"),
    }
    assert [(each.label, each.old, each.new) for each in report["Bibliotheek"].kept] == [("2025", "9000", "10000")]


def test_a_new_claim_gets_ids_that_nothing_has() -> None:
    before = booked(TRAINEES)
    share = OwnShare(organisation="Diemen", amounts_cents={2022: 4 * 10**5})
    twin = changed(TRAINEES, id="c8", sentence="Nog een groep: € 10.000.", amounts_cents={2022: 10**6}, own_share=share)
    after, report = merged(before, TRAINEES, twin)
    assert after.table("voorstellen").column("voorstel") == ["trainees", "trainees-2"]
    # The line trainees-2-1 and the proposal trainees-2 stand in one namespace with trainees-1.
    assert after.table("regels").column("regel") == ["trainees-1", "trainees-2-1"]
    assert after.table("bronnen").column("regel") == ["trainees-1", "trainees-2-1"]
    assert after.table("aandelen").column("regel") == ["trainees-1", "trainees-2-1"]
    assert outcomes(merge_claims(before, (TRAINEES, twin)).report) == [
        ("Trainees", "ongewijzigd"),
        ("Trainees", "nieuw"),
    ]
    assert report["Trainees"].differences[0].new == "10000"


def test_a_claim_that_went_is_kept_and_named_and_other_documents_are_left_alone() -> None:
    letter = changed(BRIDGE, id="b1", title="Sluis", place=dataclasses.replace(BRIDGE.place, file="brief.docx"))
    before = booked(*ALL, letter)
    merge = merge_claims(before, (TRAINEES,))
    assert merge.is_changed is False
    assert outcomes(merge.report) == [
        ("Trainees", "ongewijzigd"),
        ("Bibliotheek", "niet meer gevonden"),
        ("Brug", "niet meer gevonden"),
    ]


def test_two_documents_go_into_one_dossier_one_after_the_other() -> None:
    letter = changed(BRIDGE, id="b1", title="Sluis", place=dataclasses.replace(BRIDGE.place, file="brief.docx"))
    after, report = merged(booked(*ALL), letter)
    assert outcomes(report.values()) == [("Sluis", "nieuw")]
    assert texts(after) == texts(booked(*ALL, letter))


@pytest.mark.parametrize("status", ["vastgesteld", "gewijzigd_vastgesteld", "verwerkt"])
def test_a_decided_proposal_never_changes_and_the_difference_is_told(status: str) -> None:
    before = typed(booked(TRAINEES), ("voorstellen", "trainees", "status", status))
    merge = merge_claims(before, (changed(TRAINEES, sentence="Nu € 70.000.", amounts_cents={2022: 7_000_000}),))
    assert (merge.is_changed, texts(merge.raw)) == (False, texts(before))
    (one,) = merge.report
    assert (one.outcome, one.must_confirm) == (Outcome.DECIDED, False)
    assert ("2022", "65000", "70000") in [(each.label, each.old, each.new) for each in one.differences]
    assert outcomes(merge_claims(before, (TRAINEES,)).report) == [("Trainees", "ongewijzigd")]


def test_a_year_that_the_dossier_lacks_gets_its_column_in_order() -> None:
    before = booked(TRAINEES)
    later = changed(BRIDGE, amounts_cents={2027: 100}, category="nieuw")
    after, _ = merged(before, TRAINEES, later)
    assert after.table("regels").header[-5:] == ("2022", "2023", "2024", "2025", "2027")
    assert after.table("regels").cell(1, "2027") == "1"
    earlier, _ = merged(before, TRAINEES, changed(later, amounts_cents={2021: 100}))
    assert earlier.table("regels").header[-5:] == ("2021", "2022", "2023", "2024", "2025")


def test_the_machine_form_names_every_cell() -> None:
    _, report = merged(booked(TRAINEES), changed(TRAINEES, amounts_cents={2022: 7_000_000}))
    found = merged_claim_json(report["Trainees"])
    assert found["uitkomst"] == "gewijzigd"
    assert found["verschillen"][0] == {
        "tabel": "regels",
        "id": "trainees-1",
        "kolom": "2022",
        "oud": "65000",
        "nieuw": "70000",
    }
    assert (found["behouden"], found["opnieuw_bevestigen"], found["wacht"], found["reden"]) == ([], False, False, None)
