"""What a table is about by its caption, its headings and its columns, and which tables ask for nothing."""

import pytest

from kaderwerk.adapters.documents.natures import Nature
from kaderwerk.adapters.documents.tables.table_kinds import TableKind, unit_of
from tests.table_texts import kind_in

ROWS = "Zwembad 120 140\nBrug 40 60\n"
HEAD = "Voorstel 2026 2027\n"


def kind(text: str, *headings: str, section: str | None = None, factor: int | None = None) -> TableKind:
    found = kind_in(text, *headings, section=section, factor=factor)
    assert found is not None
    return found


def captioned(caption: str) -> str:
    return f"{caption}\n{HEAD}{ROWS}"


@pytest.mark.parametrize(
    ("text", "factor"),
    [
        ("(x € 1.000)", 1_000),
        ("bedragen x 1000", 1_000),
        ("* € 1.000,-", 1_000),
        ("in duizenden euro's", 1_000),
        ("bedragen in k€", 1_000),
        ("(x € 1.000.000)", 1_000_000),
        ("in miljoenen euro's", 1_000_000),
        ("x € 1 mln", 1_000_000),
        ("bedragen in euro's", 1),
        ("(in €)", 1),
        ("Nieuw beleid", None),
        ("fax 1000", None),
    ],
)
def test_a_unit_is_a_factor_to_whole_euros(text: str, factor: int | None) -> None:
    assert unit_of(text) == factor


@pytest.mark.parametrize(
    "caption",
    [
        "Realisatie 2024",
        "Stand van de reserves",
        "Voortgang ombuigingen",
        "Tarieven",
        "Samenvatting nieuw beleid",
        "Nieuw beleid per programma",
        "Afgewezen wensen",
        "Niet gehonoreerde wensen",
        "Ingetrokken voorstellen",
        "Bijdragen gemeenschappelijke regelingen",
        "Overzicht van baten en lasten",
        "Algemene uitkering",
        "Kengetallen",
    ],
)
def test_a_table_of_what_is_or_was_asks_for_nothing(caption: str) -> None:
    assert kind_in(captioned(caption)) is None


def test_a_word_of_asking_in_the_caption_beats_a_word_of_levels() -> None:
    assert kind_in(captioned("Risico's")) is None
    assert kind_in(captioned("Maatregelen bij de risico's")) is not None
    assert kind_in(captioned("Hogere bijdragen gemeenschappelijke regelingen")) is not None


def test_a_column_of_the_past_or_an_old_year_is_an_account() -> None:
    assert kind_in("Wensen\nVoorstel | Rekening 2024 | 2026 | 2027\nZwembad | 110 | 120 | 140\n") is None
    assert kind_in("Wensen\nVoorstel 2023 2024\n" + ROWS) is None
    assert kind_in("Wensen\nVoorstel 2024 2025\n" + ROWS) is not None


def test_prices_in_cents_are_a_price_list() -> None:
    assert kind_in("Wensen (in euro's)\nVoorstel 2026 2027\nPaspoort 77,85 80,10\nRijbewijs 51,10 52,00\n") is None
    assert kind_in("Wensen (x € 1.000)\nVoorstel 2026 2027\nZwembad 77,85 80,10\nBrug 51,10 52,00\n") is not None


def test_a_balance_of_levels_and_totals_asks_for_nothing() -> None:
    levels = "Voorstel 2026 2027\nSaldo begroting 120 140\nZwembad 40 60\nNieuw saldo 160 200\n"
    items = "Voorstel 2026 2027\nSaldo begroting 120 140\nZwembad 40 60\nBrug 5 6\nFietspad 7 8\n"
    assert kind_in(f"Financieel perspectief\n{levels}") is None
    assert kind_in(f"Financieel perspectief\n{items}") is not None


@pytest.mark.parametrize(
    ("caption", "category", "is_saving", "is_investment"),
    [
        ("Nieuw beleid", "nieuw", False, False),
        ("Autonome ontwikkelingen", "autonoom", False, False),
        ("Ombuigingen", "ombuiging", True, False),
        ("Pakket van maatregelen", "ombuiging", True, False),
        ("Niet gehaalde bezuinigingen", "ombuiging", False, False),
        ("Investeringen", "investering", False, True),
        ("Vervangingsplan sport", "investering", False, True),
        ("Bezuinigen op investeringen", "investering", False, True),
        ("Sport", None, False, False),
    ],
)
def test_the_caption_names_the_kind(
    caption: str, category: str | None, *, is_saving: bool, is_investment: bool
) -> None:
    found = kind(captioned(caption))
    assert (found.category, found.is_saving, found.is_investment) == (category, is_saving, is_investment)


def test_a_heading_or_the_section_names_what_the_caption_does_not() -> None:
    assert kind(captioned("Sport"), "Kadernota 2025", "Nieuw beleid").category == "nieuw"
    assert kind(captioned("Sport"), section="autonoom").category == "autonoom"
    assert kind(captioned("Nieuw beleid"), section="autonoom").category == "nieuw"


def test_the_title_of_the_document_counts() -> None:
    assert kind(captioned("Sport"), "Investeringsplan 2026").is_investment
    assert kind(captioned("Sport"), "Bezuinigingsplan 2026").is_saving


def test_a_column_of_terms_makes_an_investment() -> None:
    assert kind("Sport\nProject Bedrag Termijn Kapitaallast\nBrug 400 40 12\n").is_investment


@pytest.mark.parametrize(
    ("caption", "is_cost", "is_income"),
    [
        ("Extra lasten", True, False),
        ("Hogere baten", False, True),
        ("Lasten en baten", True, False),
        ("Sport", False, False),
    ],
)
def test_the_words_tell_costs_from_income(caption: str, *, is_cost: bool, is_income: bool) -> None:
    found = kind(captioned(caption))
    assert (found.is_cost, found.is_income) == (is_cost, is_income)


@pytest.mark.parametrize(
    ("caption", "nature"),
    [
        ("Incidentele wensen", "incidenteel"),
        ("Structurele wensen", "structureel"),
        ("Wensen structureel en incidenteel", None),
        ("Wensen", None),
    ],
)
def test_the_caption_names_the_nature(caption: str, nature: str | None) -> None:
    found = kind(captioned(caption)).nature
    assert (found.value if isinstance(found, Nature) else None) == nature


def test_the_unit_of_the_caption_beats_what_was_said_before() -> None:
    assert kind(captioned("Wensen (in euro's)"), factor=1_000).factor == 1
    assert kind(captioned("Wensen"), factor=1_000).factor == 1_000


def test_money_for_a_time_is_asked_in_a_budget_too() -> None:
    assert kind(captioned("Overzicht tijdelijke posten (x € 1.000)")).factor == 1_000


def test_without_any_unit_amounts_are_whole_euros() -> None:
    found = kind(captioned("Wensen"))
    assert (found.factor, found.has_unit) == (1, False)


def test_thousands_said_before_do_not_make_billions() -> None:
    text = "Wensen\nVoorstel 2026 2027\nZwembad 120.000 140.000\n"
    assert kind(text, factor=1_000).factor == 1
