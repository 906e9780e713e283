"""The law of the carriers: folder, workbook, folder again is the same to the byte; and a door that breaks it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from kaderwerk.adapters.files.carrier import read_carrier, source_files, write_carrier
from kaderwerk.adapters.files.folder_package import package_text
from kaderwerk.adapters.files.folder_table import read_table_file, table_bytes
from kaderwerk.adapters.files.workbook_reading import read_workbook_content
from kaderwerk.adapters.files.workbook_writing import workbook_bytes
from kaderwerk.core.dossier.raw import RawDossier
from kaderwerk.core.dossier.reading import read_dossier
from kaderwerk.core.dossier.template import template_dossier
from kaderwerk.core.dossier.writing import raw_tables
from kaderwerk.core.problems import DossierRejectedError
from tests.builders import raw_dossier
from tests.strategies.dossiers import dossiers
from tests.strategies.texts import NASTY_TEXTS

Files = dict[str, bytes]


def folder_files(raw: RawDossier) -> Files:
    files = {f"{table.name}.csv": table_bytes(table) for table in raw.tables}
    return files | {"datapackage.json": package_text(raw).encode()}


def from_files(files: Files) -> RawDossier:
    tables = [read_table_file(name, content) for name, content in files.items() if name.endswith(".csv")]
    return RawDossier(place="proef", tables=tables)


def through_workbook(raw: RawDossier) -> RawDossier:
    return raw_tables(read_dossier(read_workbook_content("proef.xlsx", workbook_bytes(raw))))


def with_quotes_before_signs(raw: RawDossier) -> RawDossier:
    """The well-known rule against formulas, applied to every cell, numbers too."""
    for table in raw.tables:
        for row in table.rows:
            row[:] = [f"'{cell}" if cell.startswith(("=", "+", "-", "@")) else cell for cell in row]
    return raw_tables(read_dossier(raw))


def survives(raw: RawDossier, carry: Callable[[RawDossier], RawDossier]) -> bool:
    written = folder_files(raw_tables(read_dossier(raw)))
    read = raw_tables(read_dossier(from_files(written)))
    try:
        return folder_files(carry(read)) == written
    except DossierRejectedError:
        return False


@settings(max_examples=300, suppress_health_check=[HealthCheck.too_slow])
@given(dossiers())
def test_folder_workbook_folder_is_the_same_to_the_byte(raw: RawDossier) -> None:
    assert survives(raw, through_workbook)


def test_a_quote_before_every_sign_breaks_the_round_trip() -> None:
    minus = raw_dossier(
        begroting="post | soort | aard | 2022\nb1 | lasten | structureel | -1250.00",
    )
    assert survives(minus, through_workbook)
    assert not survives(minus, with_quotes_before_signs)


@pytest.mark.parametrize("text", [*NASTY_TEXTS, "x" * 32_767, "😀" * 16_383])
def test_every_text_that_once_broke_a_carrier_comes_back(text: str) -> None:
    raw = raw_dossier(notities="nummer | tekst\n1 | kort")
    raw.tables[2].rows[0][1] = text
    assert survives(raw, through_workbook)


def test_an_empty_dossier_survives_on_disk_with_every_table(tmp_path: Path) -> None:
    first, second, workbook = tmp_path / "een", tmp_path / "twee", tmp_path / "dossier.xlsx"
    write_carrier(raw_tables(read_dossier(template_dossier(2027))), first)
    write_carrier(raw_tables(read_dossier(read_carrier(first))), workbook)
    write_carrier(raw_tables(read_dossier(read_carrier(workbook))), second)
    files = {file.name: file.read_bytes() for file in first.iterdir()}
    assert files == {file.name: file.read_bytes() for file in second.iterdir()}
    assert len(files) == 34
    assert [file.name for file in source_files(workbook)] == ["dossier.xlsx"]
    assert {file.name for file in source_files(first)} == files.keys() - {"datapackage.json"}


def test_the_same_dossier_gives_the_same_workbook_to_the_byte() -> None:
    raw = raw_tables(read_dossier(template_dossier(2027)))
    assert workbook_bytes(raw) == workbook_bytes(raw)
