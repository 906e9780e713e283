"""Tests of recognising a claim: renamed files, equal titles, inserted rows, and what a person renamed."""

import dataclasses

from kaderwerk.core.claims.claim import Claim
from kaderwerk.core.claims.merging import merge_claims
from kaderwerk.core.dossier.reading import read_dossier
from kaderwerk.core.dossier.writing import raw_tables
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
    typed,
)


def test_a_renamed_copy_changes_the_name_of_the_file_alone() -> None:
    before = typed(booked(*ALL), ("regels", "trainees-1", "2022", "60000"))
    copies = [
        changed(one, id=f"k{number}", place=dataclasses.replace(one.place, file="kopie.pdf"))
        for number, one in enumerate(ALL)
    ]
    after, report = merged(before, *copies)
    assert difference(before, after) == {}
    assert set(after.table("bronnen").column("bestand")) == {"kopie.pdf"}
    assert outcomes(report.values()) == [(one.title, "verplaatst") for one in ALL]


def test_another_document_with_another_amount_is_another_claim() -> None:
    other = changed(TRAINEES, amounts_cents={2023: 6_500_000}, place=dataclasses.replace(TRAINEES.place, file="2.pdf"))
    after, report = merged(booked(TRAINEES), other)
    assert outcomes(report.values()) == [("Trainees", "nieuw")]
    assert after.table("voorstellen").size == 2


def test_of_claims_with_equal_titles_the_unchanged_ones_are_found_first() -> None:
    first = TRAINEES
    second = changed(TRAINEES, id="c5", sentence="Ook € 10.000.", amounts_cents={2022: 10**6}, own_share=None)
    before = booked(first, second)
    new = changed(second, id="c1", sentence="Eerst € 5.000.", amounts_cents={2022: 5 * 10**5})
    moved = changed(first, id="c5", sentence="De kosten zijn in 2022 € 65.000.")
    last = changed(second, id="c6", sentence="Ook nog € 11.000.", amounts_cents={2022: 11 * 10**5})
    after, _ = merged(before, new, moved, second, last)
    # 65,000 has other words, 10,000 its own sentence; 5,000 and 11,000 are new.
    assert [after.table("regels").cell(row, "2022") for row in range(4)] == ["65000", "10000", "5000", "11000"]


def test_a_row_that_is_inserted_in_a_sheet_pushes_no_claim_into_another() -> None:
    def at_row(claim: Claim, row: int) -> Claim:
        cell = f"C{row}"
        return changed(claim, id=cell, place=dataclasses.replace(claim.place, cell=cell, page=None, begin=0, end=0))

    before = booked(at_row(TRAINEES, 5), at_row(LIBRARY, 6))
    after, report = merged(before, at_row(BRIDGE, 5), at_row(TRAINEES, 6), at_row(LIBRARY, 7))
    assert outcomes(report.values()) == [("Brug", "nieuw"), ("Trainees", "verplaatst"), ("Bibliotheek", "verplaatst")]
    assert after.table("bronnen").column("cel") == ["C6", "C7", "C7", "C5"]


def test_a_title_that_a_person_changed_does_not_hide_the_claim() -> None:
    before = typed(
        booked(TRAINEES),
        ("voorstellen", "trainees", "titel", "Jonge krachten"),
        ("regels", "trainees-1", "omschrijving", "Jonge krachten"),
    )
    merge = merge_claims(before, (TRAINEES,))
    assert (merge.is_changed, outcomes(merge.report)) == (False, [("Jonge krachten", "ongewijzigd")])
    assert [(one.column, one.new) for one in merge.report[0].kept] == [("titel", "Trainees")]


def test_sources_without_what_was_read_go_by_their_sentence() -> None:
    raw = raw_tables(booked(TRAINEES))
    (sources,) = (table for table in raw.tables if table.name == "bronnen")
    sources.rows[0][sources.header.index("gelezen")] = ""
    before = read_dossier(raw)
    assert merge_claims(before, (changed(TRAINEES, amounts_cents={2022: 7_000_000}),)).is_changed is False
    after, _ = merged(before, changed(TRAINEES, sentence="Nu € 70.000.", amounts_cents={2022: 7_000_000}))
    assert difference(before, after) == {"regels/trainees-1/2022": ("65000", "70000")}


def test_an_organisation_is_known_by_its_name_whatever_its_id() -> None:
    raw = raw_tables(booked(TRAINEES))
    for table in raw.tables:
        for row in table.rows:
            row[:] = ["duo-plus" if cell == "duoplus" else cell for cell in row]
    after, report = merged(
        read_dossier(raw), changed(TRAINEES, sentence="Nu € 70.000.", amounts_cents={2022: 7_000_000}), LIBRARY
    )
    assert [str(one.outcome) for one in report.values()] == ["gewijzigd", "nieuw"]
    assert after.table("organisaties").column("organisatie") == ["diemen", "duo-plus"]


def test_a_sentence_that_asks_twice_keeps_its_two_claims_apart() -> None:
    once = changed(TRAINEES, own_share=None)
    always = changed(once, id="c5", nature="structureel", until_year=None, amounts_cents={2022: 10**6})
    before = booked(once, always)
    # The first is gone and the second has its id; in the other reading both have other amounts and other ids.
    after, _ = merged(before, changed(always, id="c1", amounts_cents={2022: 11 * 10**5}))
    assert difference(before, after) == {
        f"regels/trainees-2-1/{year}": ("10000", "11000") for year in (2022, 2023, 2024, 2025)
    }
    after, _ = merged(
        before, changed(always, id="x", amounts_cents={2022: 1200}), changed(once, id="y", pm_years=(2023,))
    )
    assert difference(before, after) == {"regels/trainees-1/2023": ("", "PM")} | {
        f"regels/trainees-2-1/{year}": ("10000", "12") for year in (2022, 2023, 2024, 2025)
    }


def test_a_claim_with_another_sentence_and_nature_is_found_by_its_title() -> None:
    always = changed(
        TRAINEES, id="z", nature="structureel", until_year=None, sentence="Elk jaar € 65.000.", organisation="DUO+"
    )
    before = booked(TRAINEES)
    after, report = merged(before, always)
    assert [str(one.outcome) for one in report.values()] == ["gewijzigd"]
    assert difference(before, after)["regels/trainees-1/aard"] == ("incidenteel", "structureel")
    assert after.table("aandelen").cell(0, "2025") == "25000"


def test_the_same_sentence_under_another_heading_is_another_claim() -> None:
    other = changed(TRAINEES, id="z", title="Stagiairs", page=8)
    _, report = merged(booked(TRAINEES), other)
    assert [(one.title, str(one.outcome)) for one in report.values()] == [
        ("Stagiairs", "nieuw"),
        ("Trainees", "niet meer gevonden"),
    ]


def test_the_next_version_under_another_name_is_compared_with_the_first() -> None:
    def renamed(claim: Claim, file: str = "v2.pdf") -> Claim:
        return changed(claim, id=file + claim.id, place=dataclasses.replace(claim.place, file=file))

    letter = renamed(changed(TRAINEES, title="Brief", sentence="Een brief."), "brief.pdf")
    before = booked(*ALL, changed(TRAINEES, id="c4", title="Weg", sentence="Weg."), letter)
    more = changed(renamed(TRAINEES), sentence="Nu € 70.000.", amounts_cents={2022: 7_000_000})
    after, report = merged(before, more, renamed(LIBRARY), renamed(BRIDGE))
    assert difference(before, after) == {"regels/trainees-1/2022": ("65000", "70000")}
    assert outcomes(report.values()) == [
        ("Trainees", "gewijzigd"),
        ("Bibliotheek", "verplaatst"),
        ("Brug", "verplaatst"),
        ("Weg", "niet meer gevonden"),
    ]
    assert report["Weg"].file == "v2.pdf"
    # One of four is no version: a letter that repeats one proposal asks for the others anew.
    after, report = merged(before, more, renamed(LIBRARY))
    assert outcomes(report.values()) == [("Trainees", "nieuw"), ("Bibliotheek", "verplaatst")]
