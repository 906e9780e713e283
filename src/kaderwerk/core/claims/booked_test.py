"""Tests of what a dossier holds of documents: lines with their cover, and what is no booked claim."""

import dataclasses

from kaderwerk.core.claims.booked import booked_claims
from kaderwerk.core.dossier.reading import read_dossier
from kaderwerk.core.dossier.writing import raw_tables
from tests.builders import dossier
from tests.claim_builders import ALL, LIBRARY, booked, typed


def test_every_claim_is_found_with_its_rows() -> None:
    found = booked_claims(typed(booked(*ALL), ("voorstellen", "brug", "status", "verwerkt")))
    assert [(one.proposal, one.line_table, one.line, one.cover, one.sources) for one in found] == [
        ("trainees", "regels", "trainees-1", None, (0,)),
        ("bibliotheek", "regels", "bibliotheek-1", "bibliotheek-2", (1, 2)),
        ("brug", "investeringen", "brug-1", None, (3,)),
    ]
    assert [(one.organisation, one.file, one.lines, one.is_decided) for one in found] == [
        ("duoplus", "nota.pdf", 1, False),
        ("diemen", "nota.pdf", 1, False),
        ("diemen", "nota.pdf", 1, True),
    ]
    assert found[0].sentence == "de kosten zijn voor 2022 € 65.000."
    assert all(one.reading for one in found)


def test_the_order_of_the_sources_does_not_matter() -> None:
    raw = raw_tables(booked(LIBRARY))
    (sources,) = (table for table in raw.tables if table.name == "bronnen")
    sources.rows.reverse()
    (one,) = booked_claims(read_dossier(raw))
    assert (one.line, one.cover, one.sources) == ("bibliotheek-1", "bibliotheek-2", (1, 0))


def test_a_title_may_begin_as_a_cover_does_and_a_cover_alone_is_no_claim() -> None:
    (one,) = booked_claims(booked(dataclasses.replace(LIBRARY, title="Dekking: tekort")))
    assert (one.line, one.cover) == ("dekking-tekort-1", "dekking-tekort-2")
    raw = raw_tables(booked(LIBRARY))
    for table in raw.tables:
        if table.name in ("regels", "bronnen"):
            del table.rows[0], table.row_numbers[0]
    assert booked_claims(read_dossier(raw)) == []


def test_a_source_that_a_person_wrote_and_one_of_a_post_are_no_claims() -> None:
    found = dossier(
        begroting="post | soort | aard | 2022\np | lasten | structureel | 1",
        voorstellen="voorstel | titel | organisatie | categorie | status\nv | V | diemen | nieuw | concept",
        regels="regel | voorstel | soort | aard | 2022\nr | v | lasten | structureel | 1",
        bronnen=(
            "regel | bestand | zin | zekerheid\nr | brief.pdf | Zin. |\np | brief.pdf | Zin. | 0.9\nv | brief.pdf | | 1"
        ),
    )
    assert booked_claims(found) == []
