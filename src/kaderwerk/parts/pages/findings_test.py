"""Tests of the page of findings: grouped by verdict, with figure, norm and the way to the subject."""

import dataclasses
import datetime
from fractions import Fraction

import pytest

from kaderwerk.core.checks.finding import Finding, Measured, Unit, Verdict
from kaderwerk.core.perspective.compute import compute
from kaderwerk.core.publication.snapshot import Snapshot
from kaderwerk.parts.edition import Edition
from kaderwerk.parts.pages.findings import findings_page, findings_view, measured
from tests.builders import FRAGMENT, dossier
from tests.html_page import complaints, read_page
from tests.plain_links import PlainLinks

LINKS = PlainLinks()


def finding(verdict: Verdict, subject: tuple[str, str] | None) -> Finding:
    return Finding(
        rule="pm_open",
        subject=subject,
        year=2022,
        value=-1029500,
        unit="euro",
        norm=0,
        verdict=verdict,
        explanation="Er is een verschil.",
        remedy="Kijk naar de regel.",
        source="BBV artikel 19",
    )


def edition(*findings: Finding) -> Edition:
    content = dossier(**FRAGMENT)
    snapshot = Snapshot(dossier=content, perspective=compute(content), findings=findings, code_version="1")
    return Edition(snapshot=snapshot, fingerprint="0" * 64)


def test_what_fails_comes_first_and_what_passes_is_folded() -> None:
    shown = edition(finding("voldoet", None), finding("let_op", None), finding("voldoet_niet", None))
    groups = findings_view(shown, LINKS).groups
    assert [group.verdict for group in groups] == ["voldoet_niet", "let_op", "voldoet"]
    assert [group.is_folded for group in groups] == [False, False, True]
    html = findings_page(shown, LINKS)
    assert complaints(html) == []
    assert [" ".join(one.text.split()) for one in read_page(html).all("summary")] == [
        "Menu Financiën",
        "Toon 1 bevinding",
    ]


def test_findings_for_authors_stand_apart_and_only_where_they_are_asked_for() -> None:
    shown = edition(finding("let_op", None))
    typed = dataclasses.replace(finding("let_op", None), rule="tekst_getal", explanation="Hier is getypt.")
    shown = dataclasses.replace(shown, snapshot=dataclasses.replace(shown.snapshot, author_findings=(typed,)))
    assert "Hier is getypt." not in findings_page(shown, LINKS)
    html = findings_page(shown, LINKS, is_for_authors=True)
    assert complaints(html) == []
    public, _, for_authors = html.partition("Voor schrijvers van teksten")
    assert ("Hier is getypt." in public, "Hier is getypt." in for_authors) == (False, True)
    assert "Zij staan niet in de publicatie." in for_authors
    assert [count for _, _, count in findings_view(shown, LINKS).counts] == [0, 1, 0, 0]


def test_a_finding_shows_its_figure_norm_source_remedy_and_subject() -> None:
    page = read_page(findings_page(edition(finding("voldoet_niet", ("regels", "trainee-1"))), LINKS))
    for text in (
        "€\u202f−10.295",
        "€\u202f0",
        "Kijk naar de regel.",
        "Bron: BBV artikel 19",
        "Trainee: regel trainee-1",
    ):
        assert " ".join(text.split()) in page.words
    assert "proposal/trainee#regel-trainee-1" in page.links


def test_the_findings_of_one_rule_stand_together_under_their_source() -> None:
    shown = edition(finding("let_op", None), finding("let_op", ("regels", "trainee-1")))
    (group,) = findings_view(shown, LINKS).groups
    (rule,) = group.rules
    assert (rule.title, rule.source, len(rule.rows)) == ("Bedragen die nog onbekend zijn", "BBV artikel 19", 2)
    page = read_page(findings_page(shown, LINKS))
    assert page.words.count("Bron: BBV artikel 19") == 1


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [
        (-1029500, "euro", "€\u202f−10.295"),
        (2725497, "euro", "€\u202f27.254,97"),
        (Fraction(1, 3), "procent", "33,33\u202f%"),
        (Fraction(1, 2), "procent", "50\u202f%"),
        (12000, "aantal", "12.000"),
        (datetime.date(2021, 1, 1), "datum", "1 januari 2021"),
        (None, "euro", ""),
    ],
)
def test_a_measure_is_written_in_its_unit(value: Measured, unit: Unit, text: str) -> None:
    assert measured(value, unit) == text


def test_a_subject_that_is_not_in_the_dossier_is_named_all_the_same() -> None:
    page = read_page(findings_page(edition(finding("let_op", ("regels", "weg-1"))), LINKS))
    assert "Regel weg-1" in page.words
