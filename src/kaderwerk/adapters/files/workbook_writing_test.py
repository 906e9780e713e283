"""A workbook helps who fills it in: typed cells, lists, help; and never writes over a file of someone else."""

import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from kaderwerk.adapters.files.workbook_package import WorkbookPackage
from kaderwerk.adapters.files.workbook_parts import read_parts
from kaderwerk.adapters.files.workbook_reading import read_workbook
from kaderwerk.adapters.files.workbook_writing import workbook_bytes, write_workbook
from kaderwerk.core.dossier.reading import read_dossier
from kaderwerk.core.dossier.template import template_dossier
from kaderwerk.core.dossier.writing import raw_tables
from kaderwerk.core.problems import DossierRejectedError
from tests.builders import FRAGMENT, raw_dossier

RAW = raw_tables(read_dossier(raw_dossier(**FRAGMENT)))


def part(content: bytes, name: str) -> str:
    with zipfile.ZipFile(BytesIO(content)) as archive:
        return archive.read(name).decode()


def sheet(content: bytes, name: str) -> str:
    sheets = read_parts(WorkbookPackage("proef.xlsx", content)).sheets
    return part(content, next(one.part for one in sheets if one.name == name))


def test_the_guide_stands_first_and_then_a_sheet_per_table() -> None:
    sheets = [one.name for one in read_parts(WorkbookPackage("a", workbook_bytes(RAW))).sheets]
    assert sheets == ["Leeswijzer", *(table.name for table in RAW.tables)]
    shown = part(workbook_bytes(RAW), "xl/sharedStrings.xml")
    assert "plus is voordelig, min is nadelig" in shown
    assert "Bedragen zijn euro's" in shown


def test_amounts_are_numbers_and_codes_and_unknown_amounts_are_text() -> None:
    lines = sheet(workbook_bytes(RAW), "regels")
    assert "<v>100000</v>" in lines
    strings = part(workbook_bytes(RAW), "xl/sharedStrings.xml")
    assert "<t>PM</t>" in strings
    assert "<t>veilig-1</t>" in strings
    styles = part(workbook_bytes(RAW), "xl/styles.xml")
    assert 'formatCode="@"' in styles
    assert 'formatCode="#,##0.00"' in styles


def test_cells_offer_their_choices_and_help_and_the_header_stays_in_sight() -> None:
    lines = sheet(workbook_bytes(RAW), "regels")
    assert "lasten,baten,toevoeging,onttrekking,saldo" in lines
    assert 'prompt="Wat voor bedrag dit is."' in lines
    assert '<pane xSplit="1" ySplit="1" topLeftCell="B2"' in lines


def test_an_empty_dossier_has_a_sheet_with_a_header_for_every_table() -> None:
    content = workbook_bytes(template_dossier(2027))
    for table in template_dossier(2027).tables:
        assert sheet(content, table.name).count("<c r=") >= len(table.header)
    assert 'sqref="D2:D1048576"' in sheet(content, "regels")


def test_a_number_with_more_digits_than_a_workbook_holds_is_written_as_text() -> None:
    exact, long = "0.123456789012345", "123456789.123456789"
    raw = raw_tables(read_dossier(raw_dossier(gegevens=f"gegeven | 2022\na | {exact}\nb | {long}")))
    content = workbook_bytes(raw)
    assert f"<v>{exact}</v>" in sheet(content, "gegevens")
    assert f"<t>{long}</t>" in part(content, "xl/sharedStrings.xml")


def test_a_title_cannot_write_markup_into_the_guide(tmp_path: Path) -> None:
    raw = raw_dossier()
    raw.tables[0].rows[1][1] = "<r></si></sst></r>"
    write_workbook(raw, tmp_path / "a.xlsx")
    assert read_dossier(read_workbook(tmp_path / "a.xlsx")).title == "<r></si></sst></r>"


def test_a_dossier_is_replaced_whole_and_another_file_never(tmp_path: Path) -> None:
    target = tmp_path / "diep" / "a.xlsx"
    write_workbook(RAW, target)
    first = target.read_bytes()
    write_workbook(raw_dossier(), target)
    assert target.read_bytes() != first
    assert [entry.name for entry in target.parent.iterdir()] == ["a.xlsx"]
    for content in (b"belangrijk", other_workbook()):
        target.write_bytes(content)
        with pytest.raises(DossierRejectedError) as rejected:
            write_workbook(RAW, target)
        assert rejected.value.problems[0].expected == "een werkmap met een dossier"
        assert target.read_bytes() == content


def other_workbook() -> bytes:
    content = workbook_bytes(RAW)
    target = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as source, zipfile.ZipFile(target, "w") as copy:
        for name in source.namelist():
            text = source.read(name)
            if name == "xl/workbook.xml":
                text = text.replace(b'"Leeswijzer"', b'"Blad1"').replace(b'"organisaties"', b'"klanten"')
            copy.writestr(name, text.replace(b'"dossier"', b'"Blad2"') if name == "xl/workbook.xml" else text)
    return target.getvalue()


def test_a_disk_that_refuses_leaves_the_workbook_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "a.xlsx"
    write_workbook(RAW, target)
    before = target.read_bytes()

    def refuse(*_: object) -> None:
        raise OSError(28, "vol")

    monkeypatch.setattr("os.fsync", refuse)
    with pytest.raises(DossierRejectedError) as rejected:
        write_workbook(raw_dossier(), target)
    assert rejected.value.problems[0].found == "de schijf is vol"
    assert [entry.name for entry in tmp_path.iterdir()] == ["a.xlsx"]
    assert target.read_bytes() == before
