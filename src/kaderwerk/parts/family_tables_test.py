"""Tests of the tables of a family: one per subject and per run of equal years, each figure with its address."""

import dataclasses
from collections.abc import Iterator

import pytest

from kaderwerk.core.figures import registry
from kaderwerk.core.figures.group import FigureSeries
from kaderwerk.core.perspective.compute import Perspective, compute
from kaderwerk.core.publication.snapshot import Snapshot
from kaderwerk.parts.edition import Edition
from kaderwerk.parts.family_tables import FamilySection, family_sections
from kaderwerk.parts.references import figure_name, has_direction
from tests.builders import FRAGMENT, dossier
from tests.plain_links import PlainLinks
from tests.toy_families import RATIOS, toy_groups


def edition() -> Edition:
    computed = compute(dossier(**FRAGMENT))
    snapshot = Snapshot(dossier=computed.dossier, perspective=computed, findings=(), code_version="1")
    return Edition(snapshot=snapshot, fingerprint="0" * 64)


def sections(code: str) -> tuple[FamilySection, ...]:
    made = edition()
    family = next(one for one in made.snapshot.families if one.group.code == code)
    return family_sections(made, PlainLinks(), family)


@pytest.fixture(autouse=True)
def _toy_families(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(registry, "all_groups", toy_groups)


def test_a_family_without_subjects_is_one_table_in_its_own_years() -> None:
    (section,) = sections("toets")
    (table,) = section.tables
    assert (section.name, section.anchor, table.caption) == ("", "toets", "Toetscijfers")
    assert table.years == (2020, 2021, 2022)
    assert [[figure.text for figure in row.figures] for row in table.rows] == [
        ["niet te bepalen", "12,50\u202f% +\xa0PM", "−0,05\u202f%"],
        # One number of places has decimals, so that all have.
        ["1,50", "2,00", "0,00"],
    ]
    assert table.note == "Percentages met twee decimalen. Aantallen."
    assert (table.has_pm, table.has_undetermined) == (True, True)
    assert table.rows[0].figures[1].address == "toets/quote/2021"
    assert table.rows[0].figures[1].url == "explanation/toets/quote/2021"


def test_a_family_about_several_subjects_has_a_section_for_each_by_its_name() -> None:
    found = sections("delen")
    assert [(one.name, one.anchor, len(one.tables[0].rows)) for one in found] == [
        ("Duo+", "duo-plus", 2),
        ("Uithoorn", "uithoorn", 2),
    ]
    texts = [[figure.text for figure in one.tables[0].rows[0].figures] for one in found]
    assert texts == [
        ["123,45", "123,45 +\xa0PM", "123,45", "123,45"],
        ["10.000", "10.000 +\xa0PM", "10.000", "10.000"],
    ]


def test_series_with_other_years_get_a_table_of_their_own_that_says_which(monkeypatch: pytest.MonkeyPatch) -> None:
    def series(perspective: Perspective) -> Iterator[FigureSeries]:
        first, second = RATIOS.series(perspective)
        one_year = dataclasses.replace(first, address="toets/een", years=(2022,), hundredths=(100,), pm=(False,))
        yield from (first, second, one_year)

    monkeypatch.setattr(registry, "all_groups", lambda: (dataclasses.replace(RATIOS, series=series),))
    (section,) = sections("toets")
    assert [(one.caption, len(one.rows)) for one in section.tables] == [
        ("Toetscijfers, 2020 tot en met 2022", 2),
        ("Toetscijfers, 2022", 1),
    ]


def test_the_name_of_a_figure_says_what_it_is_about_and_no_sign_is_a_verdict() -> None:
    assert figure_name(edition(), "delen/duo-plus/saldo") == "Duo+: Saldo"
    assert figure_name(edition(), "toets/quote") == "Proefquote, klasse A"
    assert not has_direction(edition(), "delen/duo-plus/saldo")
    assert has_direction(edition(), "saldo/totaal")
