"""Tests of the commands at the door: what they print, and with which exit code they end."""

import hashlib
import json
import shutil
import subprocess
import sys
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from kaderwerk.cli.conftest import Run
from kaderwerk.cli.main import COMMANDS, build_parser

SAMPLE = Path(__file__).parents[3] / "examples" / "diemen-kadernota-2022"


def parsed(text: str) -> Any:  # a JSON value
    return json.loads(text, parse_float=Decimal)


@pytest.mark.parametrize("command", [one.__name__.rsplit(".", 1)[1] for one in COMMANDS])
def test_each_command_explains_itself_with_an_example(run: Run, command: str) -> None:
    code, out, _ = run(command, "--help")
    assert code == 0
    assert out.startswith(f"gebruik: kaderwerk {command}")
    assert "voorbeeld: kaderwerk" in out


def test_wrong_usage_is_told_in_dutch_with_exit_code_2(run: Run) -> None:
    code, _, err = run("compute")
    assert code == 2
    assert "deze argumenten ontbreken: DOSSIER" in err
    code, _, err = run("rekenen")
    assert code == 2
    assert "bestaat niet, kies uit" in err
    code, _, err = run("template", "nieuw", "--year", "20266")
    assert code == 2
    assert "1990 tot en met 2100" in err


def test_compute_gives_the_golden_figures_of_the_sample(run: Run) -> None:
    golden = json.loads((SAMPLE.parents[1] / "tests" / "golden" / "diemen_kadernota_2022.json").read_text("utf-8"))
    code, out, err = run("compute", str(SAMPLE), "--json")
    assert (code, err) == (0, "")
    result = parsed(out)
    for name, series in golden["saldo"].items():
        assert result["saldo"][name] == series, name
    assert result["reserves"] == golden["reserves"]


def test_compute_for_people_shows_unit_sign_rule_and_pm(run: Run) -> None:
    code, out, _ = run("compute", str(SAMPLE))
    assert code == 0
    assert "Bedragen in euro's; plus is voordelig, min is nadelig" in out
    assert "−72.000*" in out


@pytest.mark.parametrize(
    ("arguments", "rule"),
    [
        (("compute", str(SAMPLE)), "plus is voordelig, min is nadelig"),
        (("compute", str(SAMPLE)), "hun teken is geen oordeel"),
        (("diff", str(SAMPLE), "leeg"), "plus is voordelig, min is nadelig"),
        (("explain", str(SAMPLE), "saldo/nieuw/2022"), "plus is voordelig, min is nadelig"),
        (("explain", str(SAMPLE), "programmas/1/saldo/2022"), "plus is voordelig, min is nadelig"),
        (("explain", str(SAMPLE), "programmas/1/lasten/2022"), "hun teken is geen oordeel"),
        (("explain", str(SAMPLE), "reserves/algemene-reserve/stand/2022"), "hun teken is geen oordeel"),
    ],
)
def test_every_table_for_people_prints_its_unit_and_sign_rule(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], rule: str
) -> None:
    monkeypatch.chdir(tmp_path)
    run("template", "leeg", "--year", "2022")
    code, out, _ = run(*arguments)
    assert code == 0
    assert "in euro's" in out
    assert rule in out


def test_compute_as_another_organisation(run: Run) -> None:
    code, out, _ = run("compute", str(SAMPLE), "--for", "uithoorn", "--json")
    assert code == 0
    trainee = next(one for one in parsed(out)["voorstellen"] if one["voorstel"] == "trainee")
    assert trainee["effect"]["bedragen"][0] == Decimal("-27254.97")


def test_an_unknown_scenario_organisation_or_figure_ends_with_2(run: Run) -> None:
    assert run("compute", str(SAMPLE), "--scenario", "duur")[0] == 2
    assert run("compute", str(SAMPLE), "--for", "amstelveen")[0] == 2
    code, out, err = run("explain", str(SAMPLE), "saldo/duur/2022")
    assert (code, out) == (2, "")
    assert "Kies uit: basis" in err


def test_check_ends_with_1_when_a_rule_is_not_met(run: Run) -> None:
    code, out, _ = run("check", str(SAMPLE), "--json")
    findings = parsed(out)
    assert code == 1
    keys = ["regel", "onderwerp", "jaar", "waarde", "eenheid", "norm", "oordeel", "toelichting", "herstel", "bron"]
    assert all(list(one) == keys for one in findings)
    assert {"verdeling_volledig", "structureel_saldo", "toezichtindicatie", "aansluiting"} <= {
        one["regel"] for one in findings
    }


def test_explain_shows_formula_parts_rounding_and_source(run: Run) -> None:
    code, out, _ = run("explain", str(SAMPLE), "voorstellen/trainee/aandelen/uithoorn/2022", "--json")
    result = parsed(out)
    assert code == 0
    assert result["waarde"] == Decimal("-27254.97")
    assert result["delen"] == [
        {"tabel": "regels", "id": "trainee-1", "waarde": Decimal("-27254.97"), "pm": False},
    ]
    assert "grootste rest" in result["afronding"]
    assert "€ 65.000" in result["bron"]


def test_convert_to_a_workbook_and_back_changes_nothing(run: Run, tmp_path: Path) -> None:
    workbook, folder = tmp_path / "dossier.xlsx", tmp_path / "map"
    assert run("convert", str(SAMPLE), str(workbook))[0] == 0
    assert run("convert", str(workbook), str(folder))[0] == 0
    for file in SAMPLE.glob("*.csv"):
        assert (folder / file.name).read_bytes() == file.read_bytes(), file.name
    code, out, _ = run("diff", str(SAMPLE), str(workbook), "--json")
    assert (code, out) == (0, "[]\n")


def test_convert_into_the_database_and_out_of_it(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KADERWERK_DATABASE", str(tmp_path / "dossiers.sqlite3"))
    name = "database:diemen-kadernota-2022"
    assert run("compute", name)[0] == 2
    assert run("convert", str(SAMPLE), "database:anders")[0] == 2
    assert run("convert", str(SAMPLE), name)[0] == 0
    assert run("convert", name, str(tmp_path / "map"))[0] == 0
    for file in SAMPLE.glob("*.csv"):
        assert (tmp_path / "map" / file.name).read_bytes() == file.read_bytes(), file.name
    assert run("compute", "database:onbekend")[0] == 2


def test_a_template_can_be_computed_and_checked_and_replaces_nothing(run: Run, tmp_path: Path) -> None:
    for target in (tmp_path / "leeg", tmp_path / "leeg.xlsx"):
        assert run("template", str(target), "--year", "2027")[0] == 0
        code, out, _ = run("compute", str(target), "--json")
        assert code == 0
        assert parsed(out)["jaren"] == [2027, 2028, 2029, 2030]
        code, out, _ = run("check", str(target))
        assert code in (0, 1)
        assert run("template", str(target))[0] == 2


def test_a_template_in_the_database_takes_the_id_that_is_asked_and_replaces_nothing(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KADERWERK_DATABASE", str(tmp_path / "dossiers.sqlite3"))
    assert run("template", "database:mijn-nota", "--year", "2027")[0] == 0
    assert run("convert", "database:mijn-nota", str(tmp_path / "map"))[0] == 0
    assert "dossier,mijn-nota" in (tmp_path / "map" / "dossier.csv").read_text("utf-8")
    (tmp_path / "map" / "voorstellen.csv").write_text(
        "voorstel,titel,organisatie,categorie,status\na,A,gemeente,nieuw,concept\n", "utf-8"
    )
    assert run("convert", str(tmp_path / "map"), "database:mijn-nota")[0] == 0
    code, _, err = run("template", "database:mijn-nota", "--year", "2027")
    assert (code, "bestaat al" in err) == (2, True)
    assert '"voorstel": "a"' in run("compute", "database:mijn-nota", "--json")[1]
    assert run("template", "database:mijn nota", "--year", "2027")[0] == 2


def test_a_database_that_cannot_be_opened_is_a_sentence(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = tmp_path / "tekst.sqlite3"
    text.write_text("geen database", "utf-8")
    for path in (text, tmp_path):
        monkeypatch.setenv("KADERWERK_DATABASE", str(path))
        for arguments in (("compute", "database:x"), ("convert", str(SAMPLE), "database:diemen-kadernota-2022")):
            code, out, err = run(*arguments)
            assert (code, out) == (2, "")
            assert f"De database {path} is niet te openen" in err
    assert text.read_text("utf-8") == "geen database"


def test_an_empty_setting_of_the_database_is_no_setting(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KADERWERK_DATABASE", "")
    code, _, err = run("compute", "database:x")
    assert (code, "kaderwerk.sqlite3" in err) == (2, True)


def test_messages_go_to_standard_error_and_data_alone_to_standard_output(run: Run, tmp_path: Path) -> None:
    code, out, err = run("template", str(tmp_path / "leeg"), "--year", "2027")
    assert (code, out, "Leeg dossier geschreven" in err) == (0, "", True)
    code, out, err = run("convert", str(tmp_path / "leeg"), str(tmp_path / "leeg.xlsx"))
    assert (code, out, "Dossier geschreven" in err) == (0, "", True)
    code, out, err = run("publish", str(tmp_path / "leeg"), "--out", str(tmp_path / "publicatie"))
    snapshot = (tmp_path / "publicatie" / "snapshot.json").read_bytes()
    assert (code, out) == (0, hashlib.sha256(snapshot).hexdigest() + "\n")
    assert "Gepubliceerd in" in err


def test_publish_tells_which_signs_the_pdf_cannot_show(run: Run, tmp_path: Path) -> None:
    shutil.copytree(SAMPLE, tmp_path / "nota")
    path = tmp_path / "nota" / "voorstellen.csv"
    path.write_text(path.read_text("utf-8").replace("Trainee bij Duo+", "Trainee 😀 bij Duo+"), encoding="utf-8")
    code, _, err = run("publish", str(tmp_path / "nota"), "--out", str(tmp_path / "publicatie"))
    assert code == 0
    (line,) = (one for one in err.splitlines() if "PDF" in one)
    assert 'kolom titel: gevonden: "😀"; verwacht: tekens die in het lettertype van de PDF staan.' in line
    assert "[U+1F600]" in line


def test_a_document_without_proposals_is_an_empty_list_and_says_so(run: Run, tmp_path: Path) -> None:
    (tmp_path / "brief.txt").write_text("Beste raad, dank voor uw komst.", "utf-8")
    code, out, err = run("read", str(tmp_path / "brief.txt"), "--json")
    assert (code, out, err) == (0, "[]\n", "Geen voorstellen gevonden in de tekst.\n")
    code, out, err = run("read", str(tmp_path / "brief.txt"))
    assert (code, out, err) == (0, "", "Geen voorstellen gevonden in de tekst.\n")


def test_claims_may_stand_in_any_file_and_need_both_options(run: Run, tmp_path: Path) -> None:
    options = ("--organisation", "Diemen", "--year", "2022")
    for name in ("gelezen.json", "gelezen.txt", "GELEZEN.JSON"):
        (tmp_path / name).write_text("[]", "utf-8")
        assert run("convert", str(tmp_path / name), str(tmp_path / "uit"))[0] == 2
        assert not (tmp_path / "uit").exists()
        assert run("convert", str(tmp_path / name), str(tmp_path / f"uit-{name}-map"), *options)[0] == 0
    code, _, err = run("convert", str(tmp_path / "weg.json"), str(tmp_path / "uit"), *options)
    assert (code, "het bestaat niet" in err) == (2, True)


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (("compute", ""), "geef een naam, geen lege tekst"),
        (("compute", str(SAMPLE), "--for", " "), "geef een naam, geen lege tekst"),
        (("template", "x", "--year", "2098"), "tot en met 2097"),
        (("convert", "-", "x", "--year", "2100"), "tot en met 2097"),
        (("explain", str(SAMPLE), "saldo/nieuw/²⁰²²"), "wordt niet getoond"),
    ],
)
def test_an_empty_name_and_a_year_without_room_are_refused(run: Run, arguments: tuple[str, ...], expected: str) -> None:
    code, out, err = run(*arguments)
    assert (code, out) == (2, "")
    assert expected in err


def shell(command: str) -> subprocess.CompletedProcess[str]:
    program = f"{sys.executable} -m kaderwerk.cli.main"
    return subprocess.run(
        ["/bin/bash", "-o", "pipefail", "-c", command.replace("KADERWERK", program)],
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize(
    ("command", "code", "message"),
    [
        (f"KADERWERK compute {SAMPLE} --json | true", 0, ""),
        (f"KADERWERK explain {SAMPLE} saldo/nieuw/2022 | true", 0, ""),
        (f"KADERWERK compute {SAMPLE} > /dev/full", 2, "De uitvoer: de schijf is vol"),
        ("KADERWERK convert - uit --organisation Diemen --year 2022 <&-", 2, "standaardinvoer, regel 1, teken 1"),
        ("KADERWERK compute $'\\xff\\xfe'", 2, "De map bestaat niet"),
    ],
)
def test_pipes_that_close_and_odd_names_end_with_a_sentence_and_no_traceback(
    command: str, code: int, message: str
) -> None:
    done = shell(command)
    assert (done.returncode, "Traceback" in done.stderr, "Exception" in done.stderr) == (code, False, False)
    assert message in done.stderr


def test_errors_of_a_dossier_come_together_and_nothing_is_written(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "fout"
    run("template", str(folder), "--year", "2027")
    (folder / "voorstellen.csv").write_text(
        "voorstel,titel,organisatie,categorie,status\na,A,niemand,nieuw,af\n", "utf-8"
    )
    (folder / "regels.csv").write_text('regel,voorstel,soort,aard,2027\n,a,lasten,structureel,"1.234,56"\n', "utf-8")
    code, out, err = run("convert", str(folder), str(tmp_path / "uit"))
    assert (code, out) == (2, "")
    assert "voorstellen.csv, rij 2, kolom status" in err
    assert "regels.csv, rij 2, kolom 2027" in err
    assert "Schrijf 1234.56 als dat is bedoeld" in err
    assert "Er is niets opgeslagen" in err
    assert not (tmp_path / "uit").exists()


def test_serve_says_when_it_comes(run: Run) -> None:
    code, _, err = run("serve")
    assert code == 2
    assert "inloggen" in err


def test_roll_writes_the_year_after_and_replaces_nothing(run: Run, tmp_path: Path) -> None:
    target = str(tmp_path / "volgend.xlsx")
    assert run("roll", str(SAMPLE), target)[0] == 0
    code, out, _ = run("compute", target, "--json")
    before = parsed(run("compute", str(SAMPLE), "--json")[1])["saldo"]["totaal"]["bedragen"]
    result = parsed(out)
    assert (code, result["jaren"], result["doorgetrokken"]) == (0, [2023, 2024, 2025, 2026], [2026])
    assert result["saldo"]["totaal"]["bedragen"][:3] == before[1:]
    code, _, err = run("roll", str(SAMPLE), target)
    assert (code, "bestaat al" in err) == (2, True)


def test_diff_of_two_scenarios_and_its_waterfall_add_up(run: Run) -> None:
    found = parsed(run("diff", str(SAMPLE), str(SAMPLE), "--against", "vastgesteld", "--json")[1])
    totals = [
        parsed(run("compute", str(SAMPLE), "--scenario", name, "--json")[1])["saldo"]["totaal"]["bedragen"]
        for name in ("alles", "vastgesteld")
    ]
    difference = [after - before for before, after in zip(*totals, strict=True)]
    assert [sum(column) for column in zip(*(one["effect"] for one in found), strict=True)] == difference
    fall = parsed(run("diff", str(SAMPLE), str(SAMPLE), "--against", "vastgesteld", "--waterfall", "--json")[1])
    steps = [fall["opening"]["bedragen"], *(one["bedragen"] for one in fall["stappen"])]
    assert [sum(column) for column in zip(*steps, strict=True)] == fall["slot"]["bedragen"] == totals[1]


def test_the_waterfall_of_one_perspective_goes_from_the_budget_to_the_total(run: Run) -> None:
    fall = parsed(run("compute", str(SAMPLE), "--waterfall", "--json")[1])
    assert (fall["opening"]["naam"], fall["slot"]["naam"]) == ("Begroting", "Totaal")
    steps = [fall["opening"]["bedragen"], *(one["bedragen"] for one in fall["stappen"])]
    assert [sum(column) for column in zip(*steps, strict=True)] == fall["slot"]["bedragen"]
    assert "Ombuiging" in run("compute", str(SAMPLE), "--waterfall")[1]


def test_compare_shows_another_interest_beside_the_scenarios(run: Run) -> None:
    code, out, _ = run("compare", str(SAMPLE), "--scenario", "alles", "--shift", "omslagrente=1", "--json")
    assert code == 0
    first, second = parsed(out)["scenarios"]
    assert (first["scenario"], second["scenario"]) == ("alles", "alles, omslagrente +1")
    # One point over a book value of 1,000,000 and then 950,000.
    assert second["verschil"]["totaal"] == [0, 0, -10_000, -9_500]
    assert run("compare", str(SAMPLE), "--shift", "nergens=1")[0] == 2


def test_help_loads_neither_numpy_nor_django() -> None:
    code = (
        "import sys; from kaderwerk.cli.main import main\n"
        "try: main(['--help'])\nexcept SystemExit: pass\n"
        "print(sorted({'numpy', 'django', 'typst', 'jinja2'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.endswith("[]\n")


def test_a_fault_of_the_program_is_a_sentence_and_no_traceback(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> int:
        raise ZeroDivisionError

    monkeypatch.setattr("kaderwerk.cli.compute.bootstrap.perspective", broken)
    code, out, err = run("compute", str(SAMPLE))
    assert (code, out) == (70, "")
    assert "Traceback" not in err
    assert "KADERWERK_DEBUG=1" in err


def test_every_command_is_in_the_contract_or_named_here() -> None:
    names = {one.__name__.rsplit(".", 1)[1] for one in COMMANDS}
    assert names == {
        "demo",
        "serve",
        "template",
        "read",
        "convert",
        "compute",
        "compare",
        "check",
        "explain",
        "diff",
        "publish",
        "release",
        "roll",
    }
    assert build_parser().prog == "kaderwerk"
