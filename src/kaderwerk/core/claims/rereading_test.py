"""Tests of what another reading changes: confirmation, share, cover, certainty, and rows made by hand."""

from collections.abc import Callable

import pytest

from kaderwerk.core.claims.claim import OwnShare
from kaderwerk.core.claims.merge_report import Outcome
from kaderwerk.core.claims.merging import DIVIDED, OTHER_TABLE, merge_claims
from kaderwerk.core.dossier.raw import RawDossier
from kaderwerk.core.dossier.reading import read_dossier
from kaderwerk.core.dossier.writing import raw_tables
from kaderwerk.core.perspective.compute import compute
from tests.claim_builders import BRIDGE, LIBRARY, TRAINEES, booked, changed, difference, merged, texts, typed


@pytest.mark.parametrize(
    "confirmation",
    [
        [("bronnen", "trainees-1", "bevestigd_door", "Anna"), ("bronnen", "trainees-1", "bevestigd_op", "2022-03-01")],
        [("bronnen", "trainees-1", "zekerheid", "0.8"), ("regels", "trainees-1", "bevestigd", "ja")],
        [("bronnen", "trainees-1", "zekerheid", "0.8"), ("regels", "trainees-1", "bevestigd", "")],
    ],
)
def test_a_confirmed_line_whose_amount_changed_waits_again(confirmation: list[tuple[str, str, str, str]]) -> None:
    before = typed(booked(TRAINEES), *confirmation)
    after, report = merged(before, changed(TRAINEES, sentence="Nu € 70.000.", amounts_cents={2022: 7_000_000}))
    line, source = after.table("regels").row(0), after.table("bronnen").row(0)
    assert (line["bevestigd"], line["2022"]) == ("nee", "70000")
    assert (source["bevestigd_door"], source["bevestigd_op"], source["zekerheid"]) == ("", "", "0.95")
    assert (report["Trainees"].must_confirm, report["Trainees"].waits) == (True, True)
    assert compute(after).balance["totaal"].cents.tolist()[0] == 0


def test_a_confirmation_stays_when_only_words_or_place_change() -> None:
    before = typed(booked(TRAINEES), ("bronnen", "trainees-1", "bevestigd_door", "Anna"))
    after, report = merged(before, changed(TRAINEES, sentence="De lasten zijn in 2022 € 65.000.", page=9))
    assert after.table("bronnen").cell(0, "bevestigd_door") == "Anna"
    assert (report["Trainees"].outcome, report["Trainees"].must_confirm) == (Outcome.MOVED, False)
    assert difference(before, after) == {}


def test_share_and_cover_follow_the_document_and_keep_their_rows() -> None:
    before = booked(TRAINEES, LIBRARY)
    shared = changed(
        TRAINEES, sentence="Samen.", own_share=OwnShare(organisation="Uithoorn", amounts_cents={2022: 30_000_00})
    )
    bare = changed(LIBRARY, sentence="Uit de algemene middelen.", funding="algemeen")
    after, report = merged(before, shared, bare)
    assert difference(before, after) == {
        "organisaties/uithoorn/None": (None, "organisatie=uithoorn; naam=Uithoorn; soort=gemeente"),
        "aandelen/trainees-1/diemen/2022": ("25000", ""),
        "aandelen/trainees-1/uithoorn/None": (
            None,
            "regel=trainees-1; deelnemer=uithoorn; reden=volgens bron; 2022=30000",
        ),
        "voorstellen/bibliotheek/dekking": ("reserve", "algemeen"),
    }
    assert ("aandeel uithoorn, 2022", "", "30000") in [
        (one.label, one.old, one.new) for one in report["Trainees"].differences
    ]
    covered = changed(bare, sentence="Toch uit de reserve.", funding="overig")
    again, _ = merged(after, shared, covered)
    assert difference(after, again) == {
        "voorstellen/bibliotheek/dekking": ("algemeen", "overig"),
        "regels/bibliotheek-2/soort": ("onttrekking", "baten"),
    }


def test_a_confirmed_cover_that_changes_waits_again_and_one_that_goes_is_not_counted() -> None:
    confirmed = typed(booked(LIBRARY), ("regels", "bibliotheek-2", "bevestigd", "ja"))
    more = changed(LIBRARY, sentence="Vanaf 2023 € 12.000.", amounts_cents={2023: 1_200_000})
    after, report = merged(confirmed, more)
    assert after.table("regels").column("bevestigd") == ["ja", "nee"]
    assert report["Bibliotheek"].must_confirm
    gone, report = merged(confirmed, changed(LIBRARY, sentence="Zonder dekking € 10.000.", funding=None))
    assert difference(confirmed, gone) == {
        "voorstellen/bibliotheek/dekking": ("reserve", ""),
        "regels/bibliotheek-2/bevestigd": ("ja", "nee"),
    }
    bare = booked(changed(LIBRARY, funding=None))
    new, _ = merged(bare, LIBRARY)
    assert (
        new.table("bronnen").column("regel")
        == new.table("regels").column("regel")
        == ["bibliotheek-1", "bibliotheek-2"]
    )


def test_certainty_decides_whether_a_line_waits() -> None:
    doubtful = changed(TRAINEES, certainty=70, doubt="jaar onbekend")
    after, report = merged(booked(TRAINEES), doubtful)
    assert difference(booked(TRAINEES), after) == {"regels/trainees-1/bevestigd": ("ja", "nee")}
    assert (report["Trainees"].outcome, report["Trainees"].waits) == (Outcome.CHANGED, True)
    sure, _ = merged(after, TRAINEES)
    assert texts(sure) == texts(booked(TRAINEES))


def test_a_changed_investment_changes_its_spend_and_waits() -> None:
    before = typed(booked(BRIDGE), ("investeringen", "brug-1", "bevestigd", "ja"))
    after, report = merged(before, changed(BRIDGE, sentence="Nu € 600.000.", amounts_cents={2022: 60_000_000}))
    assert difference(before, after) == {
        "investeringen/brug-1/2022": ("500000", "600000"),
        "investeringen/brug-1/bevestigd": ("ja", "nee"),
    }
    assert report["Brug"].must_confirm


def test_a_full_year_amount_that_a_person_made_gives_way_and_waits() -> None:
    before = typed(
        booked(LIBRARY),
        *(("regels", "bibliotheek-1", str(year), "") for year in (2023, 2024, 2025)),
        ("regels", "bibliotheek-1", "per_jaar", "10000"),
        ("regels", "bibliotheek-1", "vanaf", "2023-01-01"),
    )
    assert merge_claims(before, (LIBRARY,)).is_changed is False
    after, report = merged(before, changed(LIBRARY, amounts_cents={2023: 1_200_000}))
    line = after.table("regels").row(0)
    assert [line[name] for name in ("per_jaar", "vanaf", "2022", "2023", "2025")] == ["", "", "", "12000", "12000"]
    assert (line["bevestigd"], report["Bibliotheek"].must_confirm) == ("nee", True)


def divide(raw: RawDossier) -> None:
    by_name = {table.name: table for table in raw.tables}
    for name in ("regels", "bronnen"):
        table = by_name[name]
        table.rows.append(["trainees-1b", *table.rows[0][1:]])
        table.row_numbers.append(len(table.rows) + 1)


def invest(raw: RawDossier) -> None:
    by_name = {table.name: table for table in raw.tables}
    by_name["regels"].rows.clear()
    by_name["aandelen"].rows.clear()
    table = by_name["investeringen"]
    table.rows.append(["trainees-1", "trainees", *table.rows[0][2:]])
    table.row_numbers.append(3)


@pytest.mark.parametrize(
    ("reason", "change"),
    [(DIVIDED, divide), (OTHER_TABLE, invest)],
)
def test_rows_that_a_person_divided_or_moved_are_told_and_left(
    reason: str, change: Callable[[RawDossier], None]
) -> None:
    raw = raw_tables(booked(TRAINEES, BRIDGE))
    change(raw)
    before = read_dossier(raw)
    assert merge_claims(before, (TRAINEES, BRIDGE)).is_changed is False
    merge = merge_claims(before, (changed(TRAINEES, amounts_cents={2022: 7_000_000}), BRIDGE))
    assert (merge.is_changed, merge.report[0].reason_left) == (False, reason)


def test_what_a_person_wrote_about_funding_and_shares_stays() -> None:
    raw = raw_tables(booked(TRAINEES, LIBRARY))
    by_name = {table.name: table for table in raw.tables}
    by_name["voorstellen"].rows[1][by_name["voorstellen"].header.index("dekking")] = "Reserve sociaal domein"
    shares = by_name["aandelen"]
    own = {"regel": "trainees-1", "deelnemer": "duoplus", "reden": "besluit van het bestuur", "2022": "10000"}
    shares.rows.append([own.get(name, "") for name in shares.header])
    shares.row_numbers.append(3)
    before = read_dossier(raw)
    more = changed(TRAINEES, sentence="Samen € 70.000.", own_share=None, amounts_cents={2022: 7_000_000})
    free = changed(LIBRARY, sentence="Uit algemene middelen.", funding="algemeen")
    after, _ = merged(before, more, free)
    assert difference(before, after) == {
        "regels/trainees-1/2022": ("65000", "70000"),
        "aandelen/trainees-1/diemen/2022": ("25000", ""),
    }


def test_a_line_and_cover_that_a_person_took_away_do_not_come_back() -> None:
    raw = raw_tables(booked(TRAINEES, LIBRARY))
    for table in raw.tables:
        gone = {"regels": "bibliotheek-2", "bronnen": "bibliotheek-2", "aandelen": "trainees-1"}.get(table.name)
        for at in [at for at, row in enumerate(table.rows) if row[0] == gone]:
            del table.rows[at], table.row_numbers[at]
    before = read_dossier(raw)
    more = changed(TRAINEES, sentence="Nu € 70.000.", amounts_cents={2022: 7_000_000})
    elsewhere = changed(LIBRARY, sentence="Vanaf 2023 € 12.000.", amounts_cents={2023: 1_200_000})
    after, _ = merged(before, more, elsewhere)
    assert difference(before, after) == {"regels/trainees-1/2022": ("65000", "70000")} | {
        f"regels/bibliotheek-1/{year}": ("10000", "12000") for year in (2023, 2024, 2025)
    }


def test_a_cover_that_is_read_as_before_keeps_its_confirmation() -> None:
    before = typed(booked(LIBRARY), ("regels", "bibliotheek-2", "bevestigd", "ja"))
    share = OwnShare(organisation="Uithoorn", amounts_cents={2023: 400_000})
    after, report = merged(before, changed(LIBRARY, sentence="Deels voor Uithoorn.", own_share=share))
    assert [key for key in difference(before, after) if key.startswith("regels")] == []
    assert not report["Bibliotheek"].must_confirm
