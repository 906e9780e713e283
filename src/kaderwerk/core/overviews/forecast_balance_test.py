"""The forecast balance sheet and the EMU balance, rolled forward by hand."""

import pytest

from kaderwerk.core.overviews.balance_sheet import ASSET_GROUPS, KNOWN_CODES, LIABILITY_GROUPS, balance_sheets
from kaderwerk.core.overviews.capital import capital_movements
from kaderwerk.core.overviews.emu import FROM_INPUTS, emu_balance
from kaderwerk.core.overviews.forecast_balance import NEED, SURPLUS, forecast, forecast_overview
from kaderwerk.core.overviews.year_lines import LineBook
from kaderwerk.core.perspective.compute import compute
from kaderwerk.core.perspective.explanation import Part
from tests.builders import FRAME, dossier

BALANCE = """
balanspost | 2021
A124       | 800
A23        | 200
P111       | 300
P112       | 100
P12        | 50
P133       | 550
"""
BUDGET = {
    "dossier": FRAME + "omslagrente | 0\n",
    "balans": BALANCE,
    "reserves": "reserve | naam | beginstand\nalg | Algemeen | 300",
    "voorzieningen": "voorziening | naam | 2021 | 2022 | 2023\nonderhoud | Onderhoud | 50 | 60 | PM",
    "begroting": """
post | taakveld | economische_categorie | soort      | aard        | reserve | 2022 | 2023
a    | 2.1      | 7.3                   | lasten     | structureel |         | 80   | 80
b    | 2.1      | 3.8                   | lasten     | structureel |         | 100  | 100
c    | 2.1      | 7.2                   | lasten     | structureel |         | 10   | 10
d    | 0.7      | 4.3.1                 | baten      | structureel |         | 230  | 230
e    | 0.10     | 7.1                   | toevoeging | incidenteel | alg     | 15   |
""",
    "voorstellen": """
voorstel | titel  | organisatie | categorie   | status
weg      | Weg    | diemen      | investering | concept
ander    | Ander  | uithoorn    | investering | concept
niet     | Niet   | diemen      | investering | afgewezen
""",
    "activasoorten": "activasoort | activeren\nkosten | nee",
    "investeringen": """
investering | voorstel | activasoort | 2022 | 2023 | bijdrage_derden | termijn | methode  | bevestigd
w           | weg      |             | 120  |      | 20              | 10      | lineair  |
x           | weg      | kosten      | 7    |      |                 |         |          | ja
y           | ander    |             | 900  |      |                 | 10      | lineair  |
z           | niet     |             | 900  |      |                 | 10      | lineair  |
wacht       | weg      |             | 900  | 900  | 30              | 10      | lineair  | nee
""",
}


def cells(year: int, tables: dict[str, str]) -> dict[str, tuple[int, bool]]:
    found = forecast(LineBook(compute(dossier(**tables))))
    return {name: (one.cents // 100, one.is_pm) for name, one in found.cells[year].items()}


def test_the_last_known_balance_sheet_rolls_forward() -> None:
    first = cells(2022, BUDGET)
    # 800 + 120 of spending − 20 of others − 80 of depreciation; the costs of 7 are no asset.
    assert first["vaste_activa"] == (820, False)
    assert first["reserves"] == (415, False)
    # 230 − 80 − 100 − 10 − 7 − 15.
    assert first["resultaat"] == (18, False)
    assert first["voorzieningen"] == (60, False)
    assert first["vaste_schuld"] == (550, False)
    # Assets 1,020; liabilities 415 + 18 + 60 + 550 = 1,043: 23 is left over.
    assert (first[NEED], first[SURPLUS]) == ((0, False), (23, False))
    assert first["totaal_activa"] == first["totaal_passiva"] == (1043, False)


def test_what_is_unknown_marks_its_row_and_the_closing_item() -> None:
    second = cells(2023, BUDGET)
    # 80 of the posts and 10 of the road: (120 − 20) / 10 years.
    assert second["vaste_activa"] == (730, False)
    assert second["resultaat"] == (18 + 30, False)
    assert second["voorzieningen"] == (0, True)
    assert second[SURPLUS][1]
    third = cells(2024, BUDGET)
    # No budget of 2024: the result is not known.
    assert third["resultaat"] == (18 + 30 - 10, True)


def test_a_known_balance_sheet_takes_over_in_its_year() -> None:
    tables = BUDGET | {"balans": "balanspost | 2021 | 2022\nA23 | 5 | 9\nP111 | 5 | 9"}
    assert cells(2022, tables)["liquide_middelen"] == (9, False)
    assert cells(2022, tables)[NEED] == (0, False)


@pytest.mark.parametrize(
    ("balance", "reason"),
    [
        ("balanspost | 2021\nA23 | 5\nP111 | 6", "geen sluitende balans"),
        ("balanspost | 2021\nA2 | 5\nP111 | 5", "geen sluitende balans"),
        ("balanspost | 2021\nA23 | PM\nP111 | 5", "geen sluitende balans"),
        ("balanspost | 2030\nA23 | 5\nP111 | 5", "geen sluitende balans"),
    ],
)
def test_without_a_balance_sheet_that_closes_there_is_no_forecast(balance: str, reason: str) -> None:
    book = LineBook(compute(dossier(balans=balance)))
    assert reason in forecast(book).reason
    assert forecast_overview(book).rows == ()


def test_the_balance_sheet_of_a_document_is_not_that_of_a_participant() -> None:
    book = LineBook(compute(dossier(**BUDGET), organisation="uithoorn"))
    assert "andere organisatie" in forecast(book).reason


def test_a_balance_that_is_not_split_leaves_reserves_unknown() -> None:
    one = cells(2022, {"balans": BALANCE, "begroting": "post | soort | 2022\np | saldo | 5"})
    assert one["reserves"] == (400, True)
    assert one["resultaat"] == (5, False)
    # Nothing says what the existing assets lose in value.
    assert one["vaste_activa"] == (800, True)


def test_a_year_before_the_first_known_one_is_not_known() -> None:
    row = forecast_overview(LineBook(compute(dossier(**BUDGET)))).row("vaste_activa")
    assert row.years == (2020, 2021, 2022, 2023, 2024, 2025)
    assert row.cents[:2] == (None, 80000)


def test_every_code_of_the_list_belongs_to_one_side() -> None:
    assert {code[0] for code in KNOWN_CODES} == {"A", "P"}
    assert set(ASSET_GROUPS) & set(LIABILITY_GROUPS) == set()
    # 76 leaves in 2026, and seven that the list of 2024 had in their place.
    assert len(KNOWN_CODES) == 76 + 7


def test_a_balance_sheet_tells_what_it_lacks() -> None:
    sheets = balance_sheets(dossier(balans="balanspost | 2021 | 2022\nA1 | 5 |\nP111 | 4 | PM\nTotaal | 9 |"))
    assert (sheets[2021].assets, sheets[2021].liabilities, sheets[2021].unknown_codes) == (500, 400, ("A1",))
    assert sheets[2022].pm == frozenset({"P111"})
    assert not sheets[2021].is_whole
    assert not sheets[2022].is_whole


def test_only_own_counted_confirmed_capitalised_investments_move_the_assets() -> None:
    moves = capital_movements(compute(dossier(**BUDGET)), (2022, 2023, 2040))
    assert moves[2022].spend == [Part(table="investeringen", row_id="w", cents=12000, is_pm=False)]
    assert moves[2022].contributions == [Part(table="investeringen", row_id="w", cents=2000, is_pm=False)]
    assert moves[2022].depreciation == []
    assert moves[2023].depreciation == [Part(table="investeringen", row_id="w", cents=1000, is_pm=False)]
    assert moves[2040].depreciation[0].is_pm


def test_the_emu_balance_takes_what_lines_and_inputs_give() -> None:
    inputs = "\n".join(f"{name} | 0 | 0 | 0" for name, *_ in FROM_INPUTS[1:])
    tables = BUDGET | {"gegevens": f"gegeven | 2021 | 2022 | 2023\nemu_desinvesteringen | 0 | 4 | 0.5\n{inputs}"}
    found = emu_balance(LineBook(compute(dossier(**tables))))
    assert found.missing[2022] == ()
    # 230 − 80 − 100 − 10 − 7 = 33; + 80 + 10 − 120 + 20 + 4.
    assert found.overview.row("exploitatiesaldo").at(2022) == (3300, False)
    assert found.overview.row("emu_saldo").at(2022) == (2700, False)
    # Of 2021 there are no posts.
    assert found.overview.row("emu_saldo").at(2021) == (None, False)


def test_the_emu_balance_names_the_inputs_that_it_lacks() -> None:
    found = emu_balance(LineBook(compute(dossier(**BUDGET))))
    assert found.missing[2022] == tuple(name for name, *_ in FROM_INPUTS)
    assert found.overview.row("emu_saldo").at(2022) == (2300, True)
    assert "emu_aankoop_grond" in found.overview.remarks[0]
