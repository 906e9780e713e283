"""Tests of the commands at the door: what they print, and with which exit code they end."""

import json
import subprocess
import sys
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from kaderwerk.cli.main import COMMANDS, build_parser, main

SAMPLE = Path(__file__).parents[3] / "examples" / "diemen-kadernota-2022"

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def call(*arguments: str) -> tuple[int, str, str]:
        try:
            code = main(list(arguments))
        except SystemExit as stop:
            code = int(stop.code or 0)
        out, err = capsys.readouterr()
        return code, out, err

    return call


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
    assert "−144.000*" in out


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


def test_serve_and_roll_say_when_they_come(run: Run) -> None:
    code, _, err = run("serve")
    assert code == 2
    assert "inloggen" in err
    assert run("roll", str(SAMPLE), "volgend")[0] == 2


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


def test_every_command_is_in_the_contract() -> None:
    names = {one.__name__.rsplit(".", 1)[1] for one in COMMANDS}
    assert names == {
        "demo",
        "serve",
        "template",
        "read",
        "convert",
        "compute",
        "check",
        "explain",
        "diff",
        "publish",
        "roll",
    }
    assert build_parser().prog == "kaderwerk"
