"""Forms of a field and its value on each line, and the one request that they are."""

from decimal import Decimal

import pytest

from kaderwerk.adapters.documents.drafts import Draft
from kaderwerk.adapters.documents.forms import Form, find_forms
from kaderwerk.adapters.documents.lines import read_lines

HEAD = "Onderwerp: Nieuwe skatebaan\nPortefeuille: Sport\nProgramma: 4\n"


def forms(text: str, year: int | None = 2025) -> list[Form]:
    return find_forms(read_lines(text), year)


def draft(fields: str, year: int | None = 2025) -> Draft:
    (form,) = forms(HEAD + fields, year)
    return form.draft


def test_a_form_is_one_request() -> None:
    text = f"Bijlage 2\n\n{HEAD}Kosten 2026: € 40.000\n\nDe raad besluit in juni over dit voorstel en de andere.\n"
    (form,) = forms(text)
    assert (form.first, form.last) == (2, 5)
    found = form.draft
    assert (found.subject, found.years, found.has_stated_year) == ("Nieuwe skatebaan", {2026: 4_000_000}, True)
    assert (found.direction.effect, found.direction.side) == ("nadelig", "lasten")
    assert text[found.sentence.begin : found.sentence.end] == found.sentence.literal == "Kosten 2026: € 40.000"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Onderwerp: Nieuwe skatebaan\nKosten: € 40.000\nJaar: 2026\n",
        "Portefeuille: Sport\nProgramma: 4\nKosten: € 40.000\nJaar: 2026\n",
        HEAD + "Kosten: nog niet bekend\n",
        HEAD + "Kapitaallasten: € 40.000\n",
    ],
)
def test_too_few_fields_no_subject_or_no_amount_make_no_form(text: str) -> None:
    assert forms(text) == []


def test_the_next_subject_begins_the_next_form() -> None:
    text = f"{HEAD}Kosten 2026: € 40.000\n{HEAD.replace('skatebaan', 'fietsbrug')}Kosten 2027: € 60.000\n"
    assert [(one.draft.subject, one.draft.years) for one in forms(text)] == [
        ("Nieuwe skatebaan", {2026: 4_000_000}),
        ("Nieuwe fietsbrug", {2027: 6_000_000}),
    ]


@pytest.mark.parametrize(
    ("fields", "years"),
    [
        ("Kosten: € 40.000\nIngangsjaar: 2027\n", {2027: 4_000_000}),
        ("Kosten: € 40.000\n", {2025: 4_000_000}),
        ("Kosten: 2026 € 40.000, 2027 € 60.000\n", {2026: 4_000_000, 2027: 6_000_000}),
        ("Kosten 2026: € 40.000\nKosten 2027: € 60.000\n", {2026: 4_000_000, 2027: 6_000_000}),
        ("Kosten: € 40.000 vanaf 2028\n", {2028: 4_000_000}),
        ("Kosten: € 40.000\nKapitaallasten 2026: € 3.000\n", {2025: 4_000_000}),
    ],
)
def test_an_amount_has_the_years_of_its_field(fields: str, years: dict[int, int]) -> None:
    assert draft(fields).years == years


def test_without_any_year_a_form_asks_nothing() -> None:
    assert forms(HEAD + "Kosten: € 40.000\n", year=None) == []


def test_the_year_of_the_document_is_not_stated() -> None:
    assert not draft("Kosten: € 40.000\n").has_stated_year


@pytest.mark.parametrize(
    ("fields", "nature"),
    [
        ("Structurele kosten 2026: € 40.000\n", "structureel"),
        ("Kosten 2026: € 40.000 eenmalig\n", "incidenteel"),
        ("Kosten 2026: € 40.000\nAard: incidenteel\n", "incidenteel"),
        ("Kosten 2026: € 40.000\nS/I: S\n", "structureel"),
        ("Kosten 2026: € 40.000\nS/I: I\n", "incidenteel"),
        ("Kosten (S) 2026: € 40.000\n", "structureel"),
        ("Krediet 2026: € 40.000\n", "incidenteel"),
        ("Kosten: € 40.000 per jaar\n", "structureel"),
    ],
)
def test_the_nature_stands_in_the_amount_or_in_a_field(fields: str, nature: str) -> None:
    assert draft(fields).nature.value == nature


@pytest.mark.parametrize(
    ("fields", "effect", "side"),
    [
        ("Kosten 2026: € 40.000\n", "nadelig", "lasten"),
        ("Opbrengst 2026: € 40.000\n", "voordelig", "baten"),
        ("Besparing 2026: € 40.000\n", "voordelig", "lasten"),
        ("Soort: bezuinigingen\nBedrag 2026: € 40.000\n", "voordelig", "lasten"),
    ],
)
def test_the_name_of_the_money_or_the_kind_says_the_direction(fields: str, effect: str, side: str) -> None:
    found = draft(fields).direction
    assert (found.effect, found.side) == (effect, side)


def test_what_is_ticked_is_the_kind() -> None:
    (form,) = forms(
        HEAD + "Soort: nieuw beleid [ ] bezuinigingen [x] autonome ontwikkelingen [ ]\nBedrag 2026: € 40.000\n"
    )
    assert (form.section, form.draft.direction.effect) == ("ombuiging", "voordelig")


@pytest.mark.parametrize(
    ("value", "funding"),
    [("algemene reserve", "reserve"), ("algemene middelen", "algemeen"), ("subsidie rijk", "overig")],
)
def test_a_field_names_the_coverage(value: str, funding: str) -> None:
    assert draft(f"Kosten 2026: € 40.000\nDekking: {value}\n").funding == funding


@pytest.mark.parametrize(("value", "size"), [("1,5", "1.5"), ("2", "2"), ("0", None), ("geen", None)])
def test_a_field_names_the_staff(value: str, size: str | None) -> None:
    assert draft(f"Kosten 2026: € 40.000\nFte: {value}\n").fte == (None if size is None else Decimal(size))


def test_running_costs_beside_a_credit_are_a_request_of_their_own() -> None:
    credit, running = forms(HEAD + "Krediet 2026: € 400.000\nOnderhoudskosten: € 5.000 per jaar vanaf 2027\n")
    assert (credit.draft.subject, credit.draft.years, credit.section) == (
        "Nieuwe skatebaan",
        {2026: 40_000_000},
        "investering",
    )
    assert (running.draft.subject, running.draft.years) == ("Nieuwe skatebaan: onderhoudskosten", {2027: 500_000})


def test_running_costs_alone_are_the_request() -> None:
    assert draft("Onderhoud 2026: € 5.000\n").subject == "Nieuwe skatebaan"


def test_two_fields_on_a_line_are_two_fields() -> None:
    (form,) = forms(
        "Onderwerp: Skatebaan   Programma: 4\nNummer: 7\nPortefeuille: Sport\nKosten: € 40.000   Jaar: 2027\n"
    )
    assert (form.draft.subject, form.draft.years) == ("Skatebaan", {2027: 4_000_000})


def test_an_answer_below_its_field_does_not_end_the_form() -> None:
    text = HEAD + "Toelichting:\nde jeugd wil graag een skatebaan in de buurt\nKosten 2026: € 40.000\n"
    (form,) = forms(text)
    assert (form.last, form.draft.years) == (5, {2026: 4_000_000})


@pytest.mark.parametrize("mark", [":", " |", " ....", "?"])
def test_a_field_may_end_in_other_marks(mark: str) -> None:
    fields = [("Onderwerp", "Skatebaan"), ("Nummer", "7"), ("Thema", "Sport"), ("Kosten", "€ 40.000")]
    (form,) = forms("".join(f"{name}{mark} {value}\n" for name, value in fields))
    assert (form.draft.subject, form.draft.cents) == ("Skatebaan", 4_000_000)


@pytest.mark.parametrize(
    ("field", "effect"),
    [
        ("Effect: Voordelig", "voordelig"),
        ("Effect: nadelig", "nadelig"),
        ("Lasten/baten: Baten", "voordelig"),
        ("Baten of lasten: lasten", "nadelig"),
        ("Voor- of nadeel: voordeel", "voordelig"),
        ("Toelichting: voordelig gelegen", "nadelig"),
    ],
)
def test_a_field_says_what_the_form_does(field: str, effect: str) -> None:
    (form,) = forms(f"Onderwerp: Leges bouw\nNummer: 7\nBedrag: € 50.000\nJaar: 2026\n{field}\n")
    assert form.draft.direction.effect == effect


@pytest.mark.parametrize(
    ("field", "cents"),
    [
        ("Diemen: € 28.000", 2_800_000),
        ("Aandeel Diemen: € 28.000", 2_800_000),
        ("Uithoorn: € 28.000", None),
        ("Diemen: € 81.000", None),
        ("Diemen: akkoord", None),
    ],
)
def test_a_field_of_the_organisation_is_its_share(field: str, cents: int | None) -> None:
    text = f"Onderwerp: Keuring bomen\nNummer: 7\nTotale kosten: € 80.000\nJaar: 2026\n{field}\n"
    (form,) = find_forms(read_lines(text), 2026, "Diemen")
    assert (form.draft.share and form.draft.share.cents) == cents


def test_a_sentence_with_a_space_that_does_not_break_behind_it_is_no_field() -> None:
    fields = "Onderwerp: Fietspad Zuid\nBedrag: € 50.000\nJaar: 2026\nAard: incidenteel\n"
    text = f"{fields}De raad stelt € 70.000 beschikbaar voor sport in 2026.\xa0\n"
    (form,) = forms(text)
    assert (form.first, form.last) == (0, 3)
