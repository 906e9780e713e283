"""A problem is one Dutch sentence that says where, what was found, what was expected and what to do."""

from kaderwerk.core.problems import DossierRejectedError, Problem


def test_a_problem_in_a_workbook_names_sheet_row_column_and_cell() -> None:
    problem = Problem(
        place="blad regels",
        row=14,
        column="2022",
        cell="D14",
        found="1.234,56",
        expected="een bedrag als -1234.56",
        remedy="Schrijf 1234.56 als dat is bedoeld.",
    )
    assert problem.sentence == (
        'blad regels, rij 14, kolom 2022 (cel D14): gevonden: "1.234,56"; verwacht: een bedrag als -1234.56. '
        "Schrijf 1234.56 als dat is bedoeld."
    )


def test_a_problem_with_a_whole_file_names_only_the_file() -> None:
    problem = Problem(place="map", expected="de tabel dossier", remedy="Voeg de tabel toe.")
    assert problem.sentence == "map: verwacht: de tabel dossier. Voeg de tabel toe."


def test_an_empty_cell_is_named_so_and_a_long_text_is_cut() -> None:
    empty = Problem(place="a", found="", expected="iets", remedy="Vul in.")
    assert "gevonden: (leeg);" in empty.sentence
    long = Problem(place="a", found="x" * 100, expected="iets", remedy="Kort in.")
    assert f'"{"x" * 57}...";' in long.sentence


def test_a_rejection_counts_its_problems_in_good_dutch() -> None:
    one = Problem(place="a", expected="iets", remedy="Vul in.")
    assert str(DossierRejectedError((one,))) == "1 fout in het dossier"
    assert str(DossierRejectedError((one, one))) == "2 fouten in het dossier"
