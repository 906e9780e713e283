"""The command that reads documents: files and folders of every kind, their places, notes and refusals."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from kaderwerk.adapters.documents.formats.docx_pages_test import p, word
from kaderwerk.adapters.documents.formats.xlsx_sheets_test import excel
from kaderwerk.cli.main import main

EXAMPLES = Path(__file__).parents[2] / "examples"
Run = Callable[..., tuple[int, str, str]]
POOL = "Voor het zwembad vragen wij in 2026 eenmalig € 50.000."
OPTIONS = ("--organisation", "Diemen", "--year", "2026")


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def call(*arguments: str) -> tuple[int, str, str]:
        code = main(["read", *arguments, *OPTIONS])
        out, err = capsys.readouterr()
        return code, out, err

    return call


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one claim in each of four kinds."""
    inside = tmp_path / "stukken"
    (inside / "deel").mkdir(parents=True)
    (inside / "b.txt").write_text(POOL, "utf-8")
    (inside / "a.docx").write_bytes(word(p(POOL.replace("zwembad", "park"))))
    (inside / "deel" / "c.html").write_text(f"<meta charset=utf-8><p>{POOL.replace('zwembad', 'bos')}", "utf-8")
    text = POOL.replace("zwembad", "strand")
    (inside / "d.xlsx").write_bytes(
        excel(f'<row r="5"><c r="B5" t="str"><v>{text}</v></c><c r="C5"><f>A1</f></c></row>')
    )
    return inside


def test_a_folder_is_read_in_the_order_of_its_names(run: Run, folder: Path) -> None:
    (folder / "foto.jpg").write_bytes(b"x")
    code, out, err = run(str(folder), "--json")
    sources = [one["bron"] for one in json.loads(out)]
    assert code == 0
    assert [one["bestand"] for one in sources] == ["a.docx", "b.txt", "d.xlsx", "deel/c.html"]
    assert [(one["pagina"], one["blad"], one["cel"]) for one in sources] == [(None, None, None)] * 2 + [
        (None, "Lasten", "B5"),
        (None, None, None),
    ]
    assert err.splitlines() == [
        (
            f"let op: {folder / 'foto.jpg'}: overgeslagen; dit is een afbeelding. "
            "Laat de tekst eerst herkennen en bewaar haar als .docx."
        ),
        (
            "let op: d.xlsx: blad Lasten, cel C5: een formule zonder waarde; "
            "open en bewaar de werkmap in een rekenprogramma"
        ),
    ]


def test_what_kaderwerk_itself_wrote_is_no_document(run: Run, folder: Path) -> None:
    shutil.copytree(EXAMPLES / "diemen-kadernota-2022", folder / "dossier")
    shutil.copy(EXAMPLES / "diemen-kadernota-2022.xlsx", folder / "dossier.xlsx")
    code, out, err = run(str(folder), "--json")
    assert code == 0
    assert len(json.loads(out)) == 4
    told = "overgeslagen; dit is een dossier van Kaderwerk; noem het zelf als u het als document wilt lezen"
    assert [line for line in err.splitlines() if "dossier" in line] == [
        f"let op: {folder / 'dossier'}: {told}",
        f"let op: {folder / 'dossier.xlsx'}: {told}",
    ]
    code, _, err = run(str(folder / "dossier"))
    assert code == 2
    assert "dit is een dossier van Kaderwerk en geen map met documenten; noem de documenten zelf." in err


def test_a_document_that_is_given_twice_is_read_once(run: Run, folder: Path) -> None:
    code, out, err = run(str(folder), str(folder / "b.txt"), "--json")
    assert code == 0
    assert len(json.loads(out)) == 4
    assert f"let op: {folder / 'b.txt'}: overgeslagen; dit document wordt al gelezen" in err


def test_documents_of_the_same_name_are_told_apart(run: Run, tmp_path: Path) -> None:
    files = []
    for partner, subject in (("sport", "zwembad"), ("ict", "netwerk")):
        files.append(tmp_path / partner / "aanvraag.txt")
        files[-1].parent.mkdir()
        files[-1].write_text(POOL.replace("zwembad", subject), encoding="utf-8")
    _, out, _ = run(*map(str, files), "--json")
    assert [one["bron"]["bestand"] for one in json.loads(out)] == ["sport/aanvraag.txt", "ict/aanvraag.txt"]


def test_a_person_sees_coverage_and_staff_and_which_document_holds_nothing(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        "Wij vragen vanaf 2026 structureel € 90.000 voor 1,5 fte toezicht, gedekt uit de algemene reserve.\n",
        encoding="utf-8",
    )
    (tmp_path / "b.txt").write_text("Goedemiddag.\n", encoding="utf-8")
    _, out, err = run(str(tmp_path))
    assert "Dekking: reserve. Personeel: 1,5 fte." in out
    assert err == "let op: b.txt: geen voorstellen gevonden\n"


def test_a_person_sees_the_sheet_and_the_cell(run: Run, folder: Path) -> None:
    code, out, _ = run(str(folder / "d.xlsx"))
    assert code == 0
    assert f"“{POOL.replace('zwembad', 'strand')}” (d.xlsx, blad Lasten, cel B5, teken 0 tot " in out


def test_several_documents_keep_the_order_in_which_they_are_given(run: Run, folder: Path) -> None:
    names = [folder / "d.xlsx", folder / "b.txt", folder / "a.docx"]
    _, out, _ = run(*map(str, names), "--json")
    assert [one["bron"]["bestand"] for one in json.loads(out)] == [one.name for one in names]


def test_every_file_that_cannot_be_read_is_named_and_nothing_is_printed(run: Run, folder: Path) -> None:
    (folder / "nota.pdf").write_bytes(word(""))
    (folder / "kapot\x1b.docx").write_bytes(word(p("x"))[:-30])
    (folder / "leeg").mkdir()
    code, out, err = run(str(folder), str(folder / "weg.txt"), str(folder / "leeg"), "--json")
    assert (code, out) == (2, "")
    assert sorted(err.splitlines()) == sorted(
        [
            (
                f"{folder / 'leeg'}: in deze map staat geen document; verwacht: minstens een bestand op "
                ".txt, .md, .pdf, .docx, .html, .htm, .xlsx, .ods of .csv."
            ),
            (
                "kapot[U+001B].docx is een beschadigd zip-bestand; verwacht: een Word-document. "
                "Open het in het programma waarmee het is gemaakt en bewaar het opnieuw."
            ),
            "nota.pdf is een Word-document; geef het de naam nota.docx.",
            f"{folder / 'weg.txt'}: dit bestand bestaat niet; controleer de naam en de map.",
        ]
    )
