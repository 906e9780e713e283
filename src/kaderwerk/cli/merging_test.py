"""Tests of reading into a dossier that exists, at the door: each carrier, what is told, and nothing half."""

import dataclasses
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from kaderwerk.cli.conftest import Run
from kaderwerk.core.claims.claim import Claim, OwnShare
from kaderwerk.core.claims.shape import claim_json
from kaderwerk.parts.json_text import readable
from tests.claim_builders import ALL, BRIDGE, LIBRARY, TRAINEES, changed

OPTIONS = ("--organisation", "Diemen", "--year", "2022")
MORE = changed(TRAINEES, sentence="De kosten zijn voor 2022 € 70.000.", amounts_cents={2022: 7_000_000})

Written = Callable[..., str]


@pytest.fixture
def written(tmp_path: Path) -> Written:
    """Writes claims as a file of ``read --json`` and returns its path."""

    def write(*claims: Claim) -> str:
        path = tmp_path / "gelezen.json"
        path.write_text(readable([claim_json(one) for one in claims]), "utf-8")
        return str(path)

    return write


@pytest.fixture(params=["map", "werkmap.xlsx", "database:diemen-2022"])
def target(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("KADERWERK_DATABASE", str(tmp_path / "dossiers.sqlite3"))
    name = str(request.param)
    return name if name.startswith("database:") else str(tmp_path / name)


def content(target: str) -> dict[str, bytes]:
    """The bytes of a carrier; of the database nothing: its versions are counted."""
    path = Path(target)
    if target.startswith("database:"):
        return {}
    return {file.name: file.read_bytes() for file in (sorted(path.iterdir()) if path.is_dir() else [path])}


def version_count(run: Run, target: str) -> int:
    return next(number for number in range(1, 9) if run("compute", f"{target}@{number}", "--json")[0] == 2) - 1


def total(run: Run, target: str) -> list[int]:
    found: list[int] = json.loads(run("compute", target, "--json")[1])["saldo"]["totaal"]["bedragen"]
    return found


def test_reading_again_adds_nothing_and_reading_a_change_shows_it(run: Run, written: Written, target: str) -> None:
    assert run("convert", written(*ALL), target, *OPTIONS)[0] == 0
    before = content(target)
    code, out, err = run("convert", written(*ALL), target)
    assert (code, out) == (0, "")
    assert err == f"ongewijzigd: 3 voorstellen\nEr is niets te wijzigen: {target} blijft zoals het was.\n"
    assert content(target) == before
    if not before:
        assert version_count(run, target) == 1
    # Trainees: 25,000 for Diemen; the library 10,000 from 2023; its cover and the bridge wait.
    assert total(run, target) == [-25_000, -10_000, -10_000, -10_000]
    code, out, err = run("convert", written(MORE, LIBRARY), target, "--organisation", "diemen")
    assert (code, out) == (0, "")
    assert err.splitlines() == [
        "gewijzigd: Trainees, 2022: € 65.000 → € 70.000",
        "niet meer gevonden: Brug staat niet meer in nota.pdf; het voorstel blijft in het dossier",
        "ongewijzigd: 1 voorstel",
        f"Dossier geschreven: {target}",
    ]
    if not before:
        assert version_count(run, target) == 2
    bridge = dataclasses.replace(
        BRIDGE, category="nieuw", certainty=95, place=dataclasses.replace(BRIDGE.place, file="b")
    )
    assert "nieuw: Brug, 2022: € 500.000" in run("convert", written(bridge), target)[2]
    assert total(run, target) == [-525_000, -10_000, -10_000, -10_000]


def test_the_report_is_a_list_for_machines(run: Run, written: Written, tmp_path: Path) -> None:
    folder = str(tmp_path / "map")
    code, out, _ = run("convert", written(*ALL), folder, *OPTIONS, "--json")
    assert (code, [one["uitkomst"] for one in json.loads(out)]) == (0, ["nieuw"] * 3)
    code, out, err = run("convert", written(MORE, LIBRARY), folder, "--json")
    assert [(one["voorstel"], one["uitkomst"]) for one in json.loads(out)] == [
        ("trainees", "gewijzigd"),
        ("bibliotheek", "ongewijzigd"),
        ("brug", "niet meer gevonden"),
    ]
    assert "gewijzigd: Trainees" in err
    code, out, _ = run("convert", folder, str(tmp_path / "werkmap.xlsx"), "--json")
    assert (code, out) == (0, "[]\n")


def test_a_person_is_told_what_to_confirm_again_and_what_was_kept(run: Run, written: Written, tmp_path: Path) -> None:
    folder = tmp_path / "map"
    doubtful = dataclasses.replace(TRAINEES, certainty=80, doubt="jaar onbekend")
    assert run("convert", written(doubtful, LIBRARY), str(folder), *OPTIONS)[0] == 0
    lines = (folder / "regels.csv").read_text("utf-8")
    confirmed = lines.replace("nee,65000", "ja,65000").replace("10000,10000,10000", "10000,10000,9000", 1)
    (folder / "regels.csv").write_text(confirmed, "utf-8")
    more = dataclasses.replace(MORE, certainty=80, doubt="jaar onbekend")
    _, _, err = run("convert", written(more, changed(LIBRARY, page=9)), str(folder))
    assert err.splitlines() == [
        "gewijzigd: Trainees, 2022: € 65.000 → € 70.000 (was door een mens bevestigd; bevestig opnieuw)",
        "verplaatst: Bibliotheek, pagina: 4 → 9",
        "behouden: Bibliotheek, 2025: € 9.000 (gelezen: € 10.000): het dossier is met de hand aangepast",
        f"Dossier geschreven: {folder}",
    ]
    assert "trainees-1" in run("check", str(folder))[1]
    _, _, err = run("convert", written(changed(more, sentence="Anders gezegd."), LIBRARY), str(folder))
    assert err.startswith(
        "verplaatst: Trainees, andere woorden, dezelfde bedragen (wacht op bevestiging en telt nog niet mee)\n"
    )
    sure = dataclasses.replace(more, certainty=95, doubt=None)
    _, _, err = run("convert", written(sure, LIBRARY), str(folder))
    assert err.startswith("gewijzigd: Trainees, zekerheid: 0,8 → 0,95, twijfel: jaar onbekend → leeg (telt nu mee)\n")
    proposals = (folder / "voorstellen.csv").read_text("utf-8").replace("autonoom,concept", "autonoom,vastgesteld")
    (folder / "voorstellen.csv").write_text(proposals, "utf-8")
    _, _, err = run("convert", written(doubtful, LIBRARY), str(folder))
    assert err.splitlines()[0].startswith("vastgesteld: Trainees, 2022: € 70.000 → € 65.000, ")
    assert "(niet overgenomen: over dit voorstel is besloten)" in err
    assert err.endswith(f"Er is niets te wijzigen: {folder} blijft zoals het was.\n")


def test_a_merge_that_makes_no_dossier_writes_nothing(run: Run, written: Written, target: str) -> None:
    assert run("convert", written(*ALL), target, *OPTIONS)[0] == 0
    before = content(target)
    share = OwnShare(organisation="Diemen", amounts_cents={2022: 8_000_000})
    code, _, err = run("convert", written(dataclasses.replace(MORE, own_share=share), LIBRARY), target)
    assert (code, "Er is niets opgeslagen of veranderd." in err) == (2, True)
    assert content(target) == before
    if not before:
        assert version_count(run, target) == 1


def test_another_organisation_or_year_is_refused(run: Run, written: Written, target: str) -> None:
    assert run("convert", written(*ALL), target)[0] == 2
    assert run("convert", written(*ALL), target, *OPTIONS)[0] == 0
    code, _, err = run("convert", written(MORE), target, "--organisation", "Uithoorn")
    assert (code, err.startswith(f"{target} is een dossier van Diemen, niet van Uithoorn.")) == (2, True)
    code, _, err = run("convert", written(MORE), target, "--year", "2023")
    assert (code, err.startswith(f"{target} is een dossier voor 2022, niet voor 2023.")) == (2, True)
    assert total(run, target) == [-25_000, -10_000, -10_000, -10_000]


def test_a_dossier_with_errors_is_not_merged_into(run: Run, written: Written, tmp_path: Path) -> None:
    folder = tmp_path / "map"
    assert run("convert", written(*ALL), str(folder), *OPTIONS)[0] == 0
    (folder / "regels.csv").write_text("regel,voorstel,soort\nx,nergens,lasten\n", "utf-8")
    code, _, err = run("convert", written(MORE), str(folder))
    assert (code, "regels.csv, rij 2" in err) == (2, True)
    assert (folder / "regels.csv").read_text("utf-8") == "regel,voorstel,soort\nx,nergens,lasten\n"
