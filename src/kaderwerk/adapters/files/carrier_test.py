"""A path names its carrier; any other kind of file is refused in a sentence that names the two."""

from functools import partial
from pathlib import Path

import pytest

from kaderwerk.adapters.files.carrier import read_carrier, write_carrier
from kaderwerk.core.dossier.reading import read_dossier
from kaderwerk.core.problems import DossierRejectedError
from tests.builders import raw_dossier


def test_a_path_with_xlsx_is_a_workbook_and_another_a_folder(tmp_path: Path) -> None:
    for name in ("map", "versie-1.2", "dossier.xlsx", "DOSSIER-2.XLSX"):
        write_carrier(raw_dossier(), tmp_path / name)
        assert (tmp_path / name).is_file() == name.lower().endswith(".xlsx")
        assert read_dossier(read_carrier(tmp_path / name)).id == "proef-2022"


@pytest.mark.parametrize("name", ["dossier.csv", "oud.xls", "los.ods"])
def test_another_kind_of_file_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("a,b\n")
    for attempt in (read_carrier, partial(write_carrier, raw_dossier())):
        with pytest.raises(DossierRejectedError) as rejected:
            attempt(tmp_path / name)
        (problem,) = rejected.value.problems
        assert problem.expected == "een map of een werkmap (.xlsx)"
        assert problem.found == Path(name).suffix


def test_a_path_that_is_not_there_is_refused(tmp_path: Path) -> None:
    for name in ("weg", "weg.xlsx"):
        with pytest.raises(DossierRejectedError) as rejected:
            read_carrier(tmp_path / name)
        assert "bestaat niet" in rejected.value.problems[0].remedy
