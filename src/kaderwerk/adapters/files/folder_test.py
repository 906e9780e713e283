"""A folder is read table by table and written whole; what is no dossier is never overwritten."""

from pathlib import Path

import pytest

from kaderwerk.adapters.files.folder import read_folder, write_folder
from kaderwerk.core.dossier.reading import read_dossier
from kaderwerk.core.dossier.writing import raw_tables
from kaderwerk.core.problems import DossierRejectedError, Problem
from tests.builders import raw_dossier

RAW = raw_tables(read_dossier(raw_dossier(notities="tekst\nhallo")))


def contents(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir()}


def refused_reading(folder: Path) -> Problem:
    with pytest.raises(DossierRejectedError) as rejected:
        read_folder(folder)
    (problem,) = rejected.value.problems
    return problem


def refused_writing(folder: Path) -> Problem:
    before = contents(folder) if folder.is_dir() else None
    with pytest.raises(DossierRejectedError) as rejected:
        write_folder(RAW, folder)
    assert before is None or contents(folder) == before
    assert [entry.name for entry in folder.parent.iterdir() if entry.name.startswith(".")] == []
    (problem,) = rejected.value.problems
    return problem


def test_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    problem = refused_reading(tmp_path / "weg")
    assert problem.place.endswith("weg")
    assert problem.expected == "een map met CSV-bestanden"
    assert "bestaat niet" in problem.remedy


def test_an_empty_folder_is_refused_and_only_files_on_top_count(tmp_path: Path) -> None:
    (tmp_path / "datapackage.json").write_text("{}")
    (tmp_path / "regels.csv").mkdir()
    (tmp_path / "diep").mkdir()
    (tmp_path / "diep" / "dossier.csv").write_text("kenmerk,waarde\n")
    problem = refused_reading(tmp_path)
    assert "minstens een CSV-bestand" in problem.expected
    assert "kaderwerk template" in problem.remedy


def test_the_descriptor_is_not_needed_for_reading(tmp_path: Path) -> None:
    write_folder(RAW, tmp_path / "a")
    (tmp_path / "a" / "datapackage.json").unlink()
    assert read_dossier(read_folder(tmp_path / "a")).id == "proef-2022"


def test_one_broken_file_leaves_the_others_readable_and_is_not_called_missing(tmp_path: Path) -> None:
    write_folder(RAW, tmp_path / "a")
    (tmp_path / "a" / "organisaties.csv").write_bytes(b"organisatie;naam\n")
    (tmp_path / "a" / "regels.csv").write_bytes(b"")
    raw = read_folder(tmp_path / "a")
    assert {table.name for table in raw.tables} == {"dossier", "notities"}
    with pytest.raises(DossierRejectedError) as rejected:
        read_dossier(raw)
    assert [problem.place for problem in rejected.value.problems] == ["organisaties.csv", "regels.csv"]


def test_a_dossier_that_is_there_is_replaced_and_its_old_tables_go(tmp_path: Path) -> None:
    folder = tmp_path / "a"
    write_folder(RAW, folder)
    (folder / "README.md").write_text("Van ons.")
    (folder / ".git").mkdir()
    (folder / "oud.csv").write_text("a\n1\n")
    (folder / "organisaties.csv").write_text("organisatie\n")
    write_folder(RAW, folder)
    assert (folder / "README.md").read_text() == "Van ons."
    names = {entry.name for entry in folder.iterdir()}
    assert names == {"dossier.csv", "organisaties.csv", "notities.csv", "datapackage.json", "README.md", ".git"}
    assert read_dossier(read_folder(folder)).organisation_names["diemen"] == "Diemen"


@pytest.mark.parametrize("name", ["begroting.docx", "kopie", "data.json"])
def test_a_folder_with_something_else_in_it_is_never_overwritten(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "a"
    write_folder(RAW, folder)
    (folder / name).write_text("van iemand anders")
    problem = refused_writing(folder)
    assert problem.found == name
    assert problem.expected == "een map met alleen een dossier"


def test_csv_files_that_are_no_dossier_are_never_overwritten(tmp_path: Path) -> None:
    folder = tmp_path / "downloads"
    folder.mkdir()
    (folder / "bankafschrift.csv").write_text("datum,bedrag\n")
    assert refused_writing(folder).expected == "een dossier, met dossier.csv"


def test_a_file_where_the_folder_should_come_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("x")
    assert refused_writing(tmp_path / "a").found == "een bestand"


def test_a_disk_that_refuses_halfway_leaves_the_folder_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "a"
    write_folder(RAW, folder)
    (folder / "dossier.csv").write_bytes((folder / "dossier.csv").read_bytes() + b"prijspeil,2021\n")
    (folder / "notities.csv").unlink()
    put, count = Path.replace, 0

    def refuse_the_third(self: Path, target: Path) -> Path:
        nonlocal count
        count += 1
        if count == 4:
            raise OSError(28, "Er is geen ruimte meer op het apparaat")
        return put(self, target)

    monkeypatch.setattr(Path, "replace", refuse_the_third)
    problem = refused_writing(folder)
    assert problem.found == "de schijf is vol"
    assert "niet veranderd" in problem.remedy


def test_a_new_folder_appears_whole_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError(28, "vol")

    monkeypatch.setattr("kaderwerk.adapters.files.folder.write_synced", refuse)
    refused_writing(tmp_path / "a")
    assert list(tmp_path.iterdir()) == []
