"""The running application: axe finds no violation on its pages, and it answers on this machine's own names alone."""

import re
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext

from kaderwerk import bootstrap
from tests.accessibility.axe import Outcome, examine
from tests.accessibility.site_test import judged_incomplete, tab_through

HOME = "dossiers/diemen-kadernota-2022"
PAGES = [
    "",
    HOME,
    f"{HOME}?scenario=vastgesteld",
    f"{HOME}/voorstellen",
    f"{HOME}/voorstellen?sorteer=effect&richting=aflopend&categorie=nieuw",
    f"{HOME}/voorstellen/trainee",
    f"{HOME}/voorstellen/openbare-verlichting",
    f"{HOME}/voorstellen/jongerenwerk",
    f"{HOME}/keuzes",
    f"{HOME}/programmas",
    f"{HOME}/programmas/2",
    f"{HOME}/niet-opgenomen",
    f"{HOME}/partners",
    f"{HOME}/per-jaar",
    f"{HOME}/begrippen",
    f"{HOME}/zoeken",
    f"{HOME}/leesbaarheid",
    f"{HOME}/risicos",
    f"{HOME}/reserves-en-kengetallen",
    f"{HOME}/begroting",
    f"{HOME}/bevindingen",
    f"{HOME}/cijfers",
    f"{HOME}/cijfers/kengetallen",
    f"{HOME}/cijfers/overzichten",
    f"{HOME}/uitleg/kengetallen/structurele_exploitatieruimte/2022",
    f"{HOME}/uitleg/saldo/totaal/2022",
    f"{HOME}/uitleg/voorstellen/trainee/aandelen/uithoorn/2022",
    f"{HOME}/voorstellen/bestaat-niet",
    "dossiers/onbekend",
    "fouten",
]


@contextmanager
def demonstration(folder: Path, *arguments: str, port: int = 8123) -> Iterator[str]:
    """Run the demonstration in a folder and yield its address; files of tests that run at once take other ports."""
    command = [sys.executable, "-m", "kaderwerk.cli.main", "demo", *arguments, "--port", str(port)]
    with subprocess.Popen(command, cwd=folder, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr is not None
        try:
            address = ""
            while not address:
                line = process.stderr.readline()
                assert line, "the demonstration stopped"
                found = re.search(r"Open (http://\S+:\d+/)", line)
                address = found.group(1) if found else ""
            wait_for(address)
            yield address
        finally:
            process.terminate()
            process.wait(20)


def wait_for(address: str) -> None:
    """Ask until the server answers, a bounded number of times."""
    for _ in range(200):
        try:
            urllib.request.urlopen(address, timeout=5).close()
        except urllib.error.HTTPError:
            return
        except OSError:
            subprocess.run(["sleep", "0.05"], check=True)  # the sleep of the system
        else:
            return
    pytest.fail("the server does not answer")


def axe_on(context: BrowserContext, axe_script: str, address: str, pages: list[str]) -> Outcome:
    outcome = Outcome()
    page = context.new_page()
    for path in pages:
        page.goto(address + path)
        examine(page, axe_script, outcome)
    page.close()
    return outcome


def test_axe_finds_no_violation_in_the_application(context: BrowserContext, axe_script: str, tmp_path: Path) -> None:
    with demonstration(tmp_path) as address:
        outcome = axe_on(context, axe_script, address, PAGES)
        page = context.new_page()
        page.goto(f"{address}{HOME}/voorstellen")
        reached = tab_through(page, 60)
        page.close()
    assert outcome.violations == []
    assert set(outcome.incomplete) <= judged_incomplete()
    assert [one["html"] for one in reached if not one["shown"] or not one["inView"]] == []


def test_axe_finds_no_violation_for_an_empty_dossier(context: BrowserContext, axe_script: str, tmp_path: Path) -> None:
    bootstrap.write_template(str(tmp_path / "leeg"), 2027)
    home = "dossiers/kadernota-2027"
    pages = [
        home,
        f"{home}/voorstellen",
        f"{home}/begroting",
        f"{home}/bevindingen",
        f"{home}/cijfers",
        f"{home}/uitleg/saldo/basis/2027",
    ]
    with demonstration(tmp_path, "leeg") as address:
        outcome = axe_on(context, axe_script, address, pages)
    assert outcome.violations == []
    assert set(outcome.incomplete) <= judged_incomplete()


def test_a_dossier_with_errors_is_shown_without_violation_and_follows_the_files(
    context: BrowserContext, axe_script: str, tmp_path: Path
) -> None:
    bootstrap.write_template(str(tmp_path / "fout"), 2027)
    lines = tmp_path / "fout" / "voorstellen.csv"
    good = lines.read_text(encoding="utf-8")
    lines.write_text("voorstel,titel,organisatie,categorie,status\na,A,niemand,nieuw,af\n", encoding="utf-8")
    with demonstration(tmp_path, "fout") as address:
        outcome = axe_on(context, axe_script, address, ["", "fouten"])
        page = context.new_page()
        page.goto(f"{address}fouten")
        assert "voorstellen.csv" in page.content()
        assert "niemand" in page.content()
        lines.write_text(good, encoding="utf-8")
        page.reload()
        assert "niemand" not in page.content()
        page.close()
    assert outcome.violations == []
    assert set(outcome.incomplete) <= judged_incomplete()
    assert not (tmp_path / "build" / "demo").exists()


def test_axe_sees_a_form_that_lost_its_label(context: BrowserContext, axe_script: str, tmp_path: Path) -> None:
    with demonstration(tmp_path) as address:
        page = context.new_page()
        page.goto(f"{address}{HOME}/voorstellen")
        page.evaluate("() => document.querySelectorAll('label').forEach((one) => one.remove())")
        outcome = Outcome()
        examine(page, axe_script, outcome)
        page.close()
    assert any(rule in " ".join(outcome.violations) for rule in (": label: ", ": select-name: "))


def test_another_host_name_another_method_and_a_wrong_path_are_refused(tmp_path: Path) -> None:
    def status(address: str, *, host: str | None = None, method: str = "GET") -> int:
        request = urllib.request.Request(address, method=method, headers={"Host": host} if host else {})
        try:
            with urllib.request.urlopen(request, timeout=10) as answer:
                return int(answer.status)
        except urllib.error.HTTPError as error:
            return error.code

    with demonstration(tmp_path) as address:
        assert status(address) == 200
        assert status(address, host="kwaad.example") == 400
        assert status(address, method="POST") == 405
        assert status(f"{address}dossiers/../../etc/passwd") == 404
        assert status(f"{address}{HOME}/bestanden/kadernota.pdf") == 200
        assert status(f"{address}{HOME}/bestanden/../../pyproject.toml") == 404
