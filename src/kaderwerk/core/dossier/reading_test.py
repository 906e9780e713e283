"""Bad input, each kind tried: every error of every table in one report, with place, value, expectation and remedy."""

import dataclasses

import pytest

from kaderwerk.core.dossier.raw import NumberText, RawDossier
from kaderwerk.core.dossier.reading import read_dossier
from kaderwerk.core.problems import DossierRejectedError, Problem
from tests.builders import FRAGMENT, FRAME, SHARED_KEY, raw_dossier, raw_table

BUDGET = "post | soort | aard | 2022\nb1 | lasten | structureel | {}"
KEYS = "sleutel | naam | maatstaf\nk1 | Sleutel | percentage\nk2 | Tweede | gewicht"
PARTS = "sleutel | deelnemer | via | vanaf_jaar | waarde\n"


def problems_of(raw: RawDossier) -> tuple[Problem, ...]:
    with pytest.raises(DossierRejectedError) as rejected:
        read_dossier(raw)
    return rejected.value.problems


def problem_of(**tables: str) -> Problem:
    (problem,) = problems_of(raw_dossier(**tables))
    assert problem.remedy.endswith((".", "?"))
    return problem


def test_a_good_dossier_is_read_and_knows_its_frame() -> None:
    dossier = read_dossier(raw_dossier(**FRAGMENT))
    assert (dossier.id, dossier.title, dossier.organisation) == ("proef-2022", "Kadernota 2022", "diemen")
    assert (dossier.budget_year, dossier.years) == (2022, (2022, 2023, 2024, 2025))
    assert list(dossier.tables)[:3] == ["dossier", "organisaties", "verdeelsleutels"]


@pytest.mark.parametrize("name", ["dossier", "organisaties"])
def test_a_required_table_that_is_missing_is_named_with_what_looks_like_it(name: str) -> None:
    raw = raw_dossier()
    tables = [table for table in raw.tables if table.name != name]
    misspelt = dataclasses.replace(raw_table(f"{name}s", "a\n1"), place=f"{name}s.csv")
    (problem,) = problems_of(dataclasses.replace(raw, tables=[*tables, misspelt]))
    assert (problem.place, problem.expected) == ("proef", f"de tabel {name}")
    assert problem.remedy == f"Er is wel een tabel {name}s: heet die zo?"
    (problem,) = problems_of(dataclasses.replace(raw, tables=tables))
    assert problem.remedy == "Voeg de tabel toe."


def test_a_table_that_could_not_be_opened_is_not_called_missing_and_blames_nobody() -> None:
    raw = raw_dossier(**FRAGMENT)
    unreadable = Problem(place="verdeelsleutels.csv", expected="tekst in UTF-8", remedy="Bewaar opnieuw.")
    tables = [table for table in raw.tables if table.name != "verdeelsleutels"]
    broken = dataclasses.replace(raw, tables=tables, problems=[unreadable], unread=frozenset({"verdeelsleutels"}))
    assert problems_of(broken) == (unreadable,)


def test_a_required_column_that_is_missing_is_named_with_what_looks_like_it() -> None:
    problem = problem_of(begroting="post | sort | aard | 2022\nb1 | lasten | structureel | 1")
    assert (problem.place, problem.row, problem.expected) == ("begroting.csv", 1, "de kolom soort")
    assert problem.remedy == "Er is wel een kolom sort: heet die zo?"
    problem = problem_of(programmas="programma\nveilig")
    assert (problem.expected, problem.remedy) == ("de kolom naam", "Voeg de kolom toe: De naam.")


def test_an_unknown_column_and_an_unknown_table_are_kept() -> None:
    raw = raw_dossier(programmas="programma | naam | kleur\nveilig | Veiligheid | 0.10", Notities="a | 2022\nx | 1,5")
    dossier = read_dossier(raw)
    assert dossier.tables["programmas"].texts() == [["veilig", "Veiligheid", "0.10"]]
    assert dossier.tables["Notities"].texts() == [["x", "1,5"]]
    assert dossier.tables["Notities"].schema is None


@pytest.mark.parametrize(
    ("text", "remedy"),
    [
        ("veel", "Schrijf alleen het getal"),
        ("1.234,56", "Schrijf 1234.56 als dat is bedoeld."),
        ("1,234.56", "Schrijf 1234.56 als dat is bedoeld."),
        ("1.234", "met een punt voor duizendtallen, 1234"),
        ("4.977-", "Schrijf -4977 als dat is bedoeld."),
        ("(500)", "Schrijf -500 als dat is bedoeld."),
        ("€ -", "Laat de cel leeg als er niets is"),
        ("n.v.t.", "Laat de cel leeg als er niets is"),
        ("NaN", "zonder NaN"),
        ("inf", "zonder NaN, inf"),
        ("1E400", "een macht van tien"),
        ("0.005", "Rond zelf af op centen"),
        ("10000000000.01", "in euro's staat, niet in centen"),
        ("1000000000000000000", "in euro's staat, niet in centen"),
    ],
)
def test_what_is_no_amount_is_refused_at_its_cell(text: str, remedy: str) -> None:
    problem = problem_of(begroting=BUDGET.format(text))
    assert (problem.place, problem.row, problem.column, problem.found) == ("begroting.csv", 2, "2022", text)
    assert remedy in problem.remedy


def test_the_same_goes_for_an_amount_that_is_no_year_cell() -> None:
    problem = problem_of(reserves="reserve | naam | beginstand\nalg | Algemeen | 1.234,56")
    assert (problem.column, problem.found) == ("beginstand", "1.234,56")
    assert problem.expected.startswith("een bedrag als -1234.56")


@pytest.mark.parametrize("header", ["1899", "20266", "0", "2101", "02022", "99999999999999999999"])
def test_a_header_of_digits_that_is_no_year_is_refused(header: str) -> None:
    problem = problem_of(begroting=f"post | soort | aard | {header}\nb1 | lasten | structureel | 1")
    assert (problem.place, problem.row, problem.column, problem.found) == ("begroting.csv", 1, None, header)
    assert problem.expected == "een jaar van vier cijfers, 1990 tot en met 2100"


def test_a_column_that_stands_twice_and_a_year_where_none_belongs_are_refused() -> None:
    twice = problem_of(begroting="post | soort | aard | 2022 | 2022\nb1 | lasten | structureel | 1 | 2")
    assert (twice.found, twice.expected) == ("2022", "elke kolom een keer")
    year = problem_of(programmas="programma | naam | 2022\np | P | 1")
    assert (year.found, year.expected) == ("2022", "geen jaarkolom in deze tabel")


def test_values_below_a_header_without_a_name_are_refused_and_an_empty_column_is_dropped() -> None:
    problem = problem_of(programmas="programma | naam |\np | P | verdwaald")
    assert (problem.row, problem.expected) == (1, "een naam boven elke kolom met waarden")
    dossier = read_dossier(raw_dossier(programmas="programma | naam |\np | P |"))
    assert dossier.tables["programmas"].header == ("programma", "naam")


def test_a_known_column_or_table_in_capitals_is_not_passed_over_in_silence() -> None:
    column = problem_of(programmas="programma | naam | Portefeuillehouder\np | P | wethouder")
    assert (column.found, column.remedy) == ("Portefeuillehouder", "Schrijf portefeuillehouder, in kleine letters.")
    table = problem_of(Reserves="reserve | naam\nalg | Algemeen")
    assert (table.found, table.remedy) == ("Reserves", "Noem de tabel reserves, in kleine letters.")


@pytest.mark.parametrize("name", ["a/b", "x" * 32, "[blad]", " spatie", "punt.", "Leeswijzer", "history", "", "a\nb"])
def test_a_table_that_no_sheet_or_file_can_be_called_is_refused(name: str) -> None:
    raw = raw_dossier()
    (problem,) = problems_of(dataclasses.replace(raw, tables=[*raw.tables, raw_table(name, "a\n1")]))
    assert problem.found == name
    assert problem.remedy.startswith("Geef de tabel een andere naam")


def test_two_tables_that_differ_in_capitals_alone_are_refused() -> None:
    problem = problem_of(notities="a\n1", Notities="a\n1")
    assert problem.expected == "elke tabel een keer, los van hoofdletters"


def test_a_code_that_is_a_number_is_refused() -> None:
    raw = raw_dossier(begroting="post | soort | aard | taakveld | 2022\nb1 | lasten | structureel | 0.1 | 5")
    raw.tables[2].rows[0][3] = NumberText("0.1")
    (problem,) = problems_of(raw)
    assert (problem.row, problem.column, problem.found) == (2, "taakveld", "0.1")
    assert problem.expected == "een code als tekst, geen getal"
    raw.tables[2].rows[0][3] = "0.10"
    raw.tables[2].rows[0][4] = NumberText("5.5")
    assert read_dossier(raw).tables["begroting"].texts() == [["b1", "lasten", "structureel", "0.10", "5.50"]]


def test_an_id_that_stands_twice_is_refused_with_the_other_row() -> None:
    problem = problem_of(begroting=BUDGET.format("1") + "\nb2 | lasten | structureel | 2\nb1 | baten | structureel | 3")
    assert (problem.row, problem.column, problem.found) == (4, "post", "b1")
    assert (problem.expected, problem.remedy[:14]) == ("elke waarde van post een keer", "Ook op rij 2; ")


def test_a_pair_that_stands_twice_is_refused() -> None:
    tables = FRAGMENT | {"aandelen": "regel | deelnemer | 2022\nict-1 | diemen | 1\nict-1 | diemen | 2"}
    problem = problem_of(**tables)
    assert (problem.row, problem.found) == (3, "ict-1 diemen")
    assert problem.expected == "elke waarde van regel + deelnemer een keer"


def test_an_id_in_two_tables_of_one_namespace_is_refused() -> None:
    problem = problem_of(**FRAGMENT, begroting="post | soort | aard | 2022\nict | lasten | structureel | 1")
    assert (problem.place, problem.found) == ("voorstellen.csv", "ict")
    assert problem.expected == "een id dat niet ook in de tabel begroting staat"


PROPOSAL = "voorstel | titel | organisatie | categorie | status | programma\n"


@pytest.mark.parametrize(
    ("table", "column", "found", "text"),
    [
        ("voorstellen", "programma", "p9", PROPOSAL + "v | V | diemen | nieuw | concept | p9"),
        ("voorstellen", "organisatie", "Diemen", PROPOSAL + "v | V | Diemen | nieuw | concept |"),
        ("begroting", "reserve", "spaarpot", "post | soort | aard | reserve\nb | onttrekking | incidenteel | spaarpot"),
        ("aandelen", "regel", "r9", "regel | deelnemer | 2022\nr9 | diemen | 1"),
        ("bronnen", "regel", "r9", "regel\nr9"),
        ("aansluitingen", "plus", "b9", "aansluiting | plus | 2022\na | a b9 | 1"),
        ("sleuteldelen", "sleutel", "k9", PARTS + "k9 | diemen | | 2020 | 1"),
    ],
)
def test_a_reference_to_nothing_is_refused(table: str, column: str, found: str, text: str) -> None:
    problem = problem_of(**{table: text})
    assert (problem.place, problem.row, problem.column, problem.found) == (f"{table}.csv", 2, column, found)
    assert problem.expected.startswith("een id dat staat in de tabel ")


def test_a_line_with_a_key_or_proposal_that_is_nowhere_is_refused() -> None:
    lines = "regel | voorstel | soort | aard | sleutel | 2022\nr1 | v9 | lasten | structureel | k9 | 1"
    problems = problems_of(raw_dossier(regels=lines))
    assert [(one.column, one.found) for one in problems] == [("voorstel", "v9"), ("sleutel", "k9")]


def test_a_percentage_key_that_does_not_add_up_to_a_hundred_is_refused() -> None:
    problem = problem_of(
        verdeelsleutels=KEYS,
        sleuteldelen=PARTS + "k1 | diemen | | 2020 | 33.32\nk1 | uithoorn | | 2020 | 66.65\nk2 | diemen | | 2020 | 1",
    )
    assert (problem.place, problem.row, problem.column, problem.found) == ("sleuteldelen.csv", 2, "waarde", "99.97")
    assert problem.expected == "percentages die optellen tot 100"
    assert "sleutel k1 vanaf 2020" in problem.remedy


def test_a_key_whose_weights_are_all_zero_is_refused() -> None:
    problem = problem_of(
        verdeelsleutels=KEYS, sleuteldelen=PARTS + "k2 | diemen | | 2020 | 0\nk2 | uithoorn | | 2020 | 0.0"
    )
    assert (problem.row, problem.column, problem.found) == (2, "waarde", "0")
    assert problem.expected == "een gewicht boven nul"


def test_keys_in_a_circle_are_refused_with_their_members() -> None:
    problem = problem_of(
        verdeelsleutels=KEYS.replace("percentage", "gewicht"),
        sleuteldelen=PARTS + "k1 | | k2 | 2020 | 1\nk1 | diemen | | 2020 | 1\nk2 | | k1 | 2020 | 1",
    )
    assert (problem.place, problem.column) == ("sleuteldelen.csv", "via")
    assert problem.found in ("k1 → k2 → k1", "k2 → k1 → k2")
    assert problem.row in (2, 4)
    assert "kring" in problem.expected


@pytest.mark.parametrize(
    ("first", "second", "row", "found"),
    [("60000", "40000.01", 3, "100000.01"), ("-1", "0", 2, "-1"), ("100001", "", 2, "100001")],
)
def test_shares_beyond_the_whole_or_against_its_sign_are_refused(first: str, second: str, row: int, found: str) -> None:
    shares = f"regel | deelnemer | 2022\nict-1 | diemen | {first}\nict-1 | uithoorn | {second}"
    problem = problem_of(**FRAGMENT | {"aandelen": shares})
    assert (problem.place, problem.row, problem.column, problem.found) == ("aandelen.csv", row, "2022", found)
    assert problem.expected == "aandelen van regel ict-1 binnen het geheel van 100000"


def test_every_error_of_every_table_stands_in_one_report() -> None:
    problems = problems_of(
        raw_dossier(
            organisaties="organisatie | naam | soort\ndiemen | Diemen | gemeentje",
            voorstellen="voorstel | titel | organisatie | categorie | status\nv 1 | V | diemen | nieuw | concept",
            regels="regel | voorstel | soort | aard | 2022 | 1899\nr1 | v | lasten | | 1.234,56 | 1",
            **SHARED_KEY,
        )
    )
    found = [(one.place, one.row, one.column, one.found) for one in problems]
    assert ("organisaties.csv", 2, "soort", "gemeentje") in found
    assert ("voorstellen.csv", 2, "voorstel", "v 1") in found
    assert ("regels.csv", 2, "2022", "1.234,56") in found
    assert ("regels.csv", 1, None, "1899") in found
    assert ("regels.csv", 2, "voorstel", "v") in found
    assert ("regels.csv", 2, "aard", "") in found
    assert ("sleuteldelen.csv", 2, "deelnemer", "uithoorn") in found
    assert len({one.sentence for one in problems}) == len(problems)
    assert [one.place for one in problems[:4]] == ["organisaties.csv", "voorstellen.csv", "regels.csv", "regels.csv"]


def test_shares_and_frame_and_references_are_judged_beside_other_errors() -> None:
    tables = FRAGMENT | {
        "dossier": FRAME.replace("proef-2022", "proef 2022"),
        "aandelen": "regel | deelnemer | 2022 | 2023\nict-1 | diemen | 100001 | 0\nveilig-1 | diemen | 50001 |",
        "regels": FRAGMENT["regels"].replace("| 50000  |        |        |", "| 50.000 |        |        |"),
        "begroting": "post | programma | soort | aard | 2022\nb1 | p9 | lasten | structureel | 1",
    }
    found = [(one.place, one.row, one.column, one.found) for one in problems_of(raw_dossier(**tables))]
    # The share of the line that has an error of its own is not judged.
    assert sorted(found, key=str) == [
        ("aandelen.csv", 2, "2022", "100001"),
        ("begroting.csv", 2, "programma", "p9"),
        ("dossier.csv", 2, "waarde (dossier)", "proef 2022"),
        ("regels.csv", 2, "2022", "50.000"),
    ]


@pytest.mark.parametrize("name", ["dossier", "organisaties"])
def test_without_a_required_table_the_others_are_judged_and_nothing_blames_the_missing_one(name: str) -> None:
    raw = raw_dossier(**FRAGMENT | {"aandelen": "regel | deelnemer | 2022\nr9 | diemen | 1"})
    tables = [table for table in raw.tables if table.name != name]
    missing, reference = problems_of(dataclasses.replace(raw, tables=tables))
    assert missing.expected == f"de tabel {name}"
    assert (reference.place, reference.found) == ("aandelen.csv", "r9")


def test_a_cell_is_blamed_once() -> None:
    parts = PARTS + "k2 | diemen | | 2020 | veel\nk2 | uithoorn | | 2020 | 1"
    problem = problem_of(verdeelsleutels=KEYS, sleuteldelen=parts)
    assert (problem.row, problem.column, problem.found) == (2, "waarde", "veel")


def test_a_header_that_is_no_year_does_not_put_shares_beyond_their_line() -> None:
    lines = FRAGMENT["regels"].replace("| 2025", "| 20255")
    (problem,) = problems_of(raw_dossier(**FRAGMENT | {"regels": lines}))
    assert problem.found == "20255"


def test_a_carrier_that_found_something_wrong_is_heard_first() -> None:
    wrong = Problem(place="blad regels", cell="D14", expected="een waarde", remedy="Herstel de formule.")
    raw = dataclasses.replace(raw_dossier(), problems=[wrong])
    assert problems_of(raw) == (wrong,)
