"""What a row is by its name: an item, a total, coverage, or too vague to be asked."""

import pytest

from kaderwerk.adapters.documents.tables.row_kinds import RowKind, bare_label, is_whole, kind_of
from tests.table_texts import row_named


@pytest.mark.parametrize(
    "label",
    [
        "Zwembad renoveren",
        "1. Totaalplan sport",
        "Dekkend netwerk laadpalen",
        "Saldering zonnepanelen",
        "Restauratie van de toren",
        "W12 Skatebaan",
        "Nieuwe brug",
        "Bijdrage GGD",
        "Diversiteit en inclusie",
        "Lasten onder de dijk verlichten",
        "Lagere lasten onderwijshuisvesting",
        "Aanpassing begrotingssoftware",
        "Ontwikkeling Stationsplein",
        "Actualisatie nota grondbeleid en uitvoering",
        "Taakstelling organisatie, nader in te vullen",
        "Stelpost loon- en prijsstijging",
        "Tekort jeugdzorg",
        "Tekortschietend wegdek",
        "Renovatie sporthal (locatie nader te bepalen)",
        "Nationaal programma ratio en zorg",
    ],
)
def test_a_name_of_something_is_an_item(label: str) -> None:
    assert kind_of(row_named(label)) is RowKind.ITEM


@pytest.mark.parametrize(
    "label",
    [
        "Totaal",
        "Subtotaal lasten",
        "Totaal nieuw beleid",
        "Programma 3 totaal",
        "Begrotingssaldo",
        "Saldo na voorstellen",
        "waarvan incidenteel",
        "wv. eenmalige lasten",
        "Structureel",
        "Primitieve begroting 2025",
        "Lasten",
        "2. Nieuw beleid",
        "Autonome ontwikkelingen",
        "Verschil ten opzichte van de begroting",
        "Eenmalige lasten",
        "Incidentele baten",
        "Totale uitgaven",
        "Lasten minus baten",
        "Beginstand algemene reserve",
        "Eindstand algemene reserve",
        "Stand per 1 januari",
        "Algemene reserve per 31-12",
        "Saldo reserves ultimo",
        "Benodigde weerstandscapaciteit",
        "Ratio",
        "Netto schuldquote",
        "Bijstellingen in deze kadernota",
        "Mutaties voorjaarsnota 2025",
        "Voorstellen kadernota",
        "Effect meicirculaire",
        "Besluitvorming raad",
        "Tekort",
        "Begrotingstekort",
        "Verwacht overschot 2026",
        "",
        "12",
    ],
)
def test_a_sum_a_level_or_a_section_is_a_total(label: str) -> None:
    assert kind_of(row_named(label)) is RowKind.TOTAL


@pytest.mark.parametrize(
    "label",
    [
        "Dekking",
        "Waarvan gedekt uit reserve",
        "Af: bijdrage provincie",
        "- t.l.v. algemene reserve",
        "Onttrekking reserve sociaal domein",
        "Bijdrage derden",
        "Inzet algemene reserve",
        "Gefinancierd door het rijk",
        "Reserve wegen",
        "Door derden betaald",
        "Bijdrage door derden",
    ],
)
def test_what_pays_for_another_row_is_coverage(label: str) -> None:
    assert kind_of(row_named(label)) is RowKind.COVERAGE


@pytest.mark.parametrize(
    "label",
    [
        "Overige",
        "Diverse kleine posten",
        "Nog in te vullen",
        "Afronding",
        "PM",
        "Onvoorzien",
        "I-4 Overige heffingen, nader te bepalen",
        "Stelpost nog in te vullen",
        "Stelpost nieuw beleid",
        "Taakstelling (n.t.b.)",
        "Bezuinigingen, nog nader in te vullen",
        "Resterende taakstelling",
    ],
)
def test_a_name_that_says_nothing_is_vague(label: str) -> None:
    assert kind_of(row_named(label)) is RowKind.VAGUE


@pytest.mark.parametrize(
    ("label", "bare"),
    [
        ("3.2 Zwembad", "Zwembad"),
        ("- Zwembad", "Zwembad"),
        ("b) Zwembad:", "Zwembad"),
        ("IV. Zwembad", "Zwembad"),
        ("2 fietsbruggen", "fietsbruggen"),
        ("12", "12"),
        ("A2 Zwembad", "Zwembad"),
        ("I-4 Zwembad", "Zwembad"),
        ("OMB-12 Zwembad", "Zwembad"),
    ],
)
def test_numbers_letters_and_bullets_are_no_part_of_a_name(label: str, bare: str) -> None:
    assert bare_label(label) == bare


@pytest.mark.parametrize(
    ("label", "whole"),
    [("Totaal", True), ("Subtotaal lasten", True), ("Som", True), ("Saldo", False), ("waarvan incidenteel", False)],
)
def test_only_a_sum_is_of_the_rows_above_it(label: str, *, whole: bool) -> None:
    assert is_whole(row_named(label)) == whole
