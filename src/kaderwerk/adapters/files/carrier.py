"""The carrier that a path names: a folder, or a workbook by its ``.xlsx``."""

from pathlib import Path

from kaderwerk.adapters.files.carrier_disk import read_limited
from kaderwerk.adapters.files.folder import read_folder, table_files, write_folder
from kaderwerk.adapters.files.workbook_reading import read_workbook
from kaderwerk.adapters.files.workbook_writing import write_workbook
from kaderwerk.application.ports import SourceFile
from kaderwerk.core.dossier.raw import RawDossier
from kaderwerk.core.problems import DossierRejectedError, Problem

_WORKBOOK_SUFFIX = ".xlsx"
_OTHER_SUFFIXES = (".xls", ".xlsm", ".xlsb", ".ods", ".csv", ".json", ".zip", ".txt", ".md", ".pdf", ".docx")


def read_carrier(path: Path) -> RawDossier:
    """Read the tables of a folder or a workbook.

    Raises:
        DossierRejectedError: nothing could be opened; what went wrong in one table stands in ``problems``.
    """
    if path.is_dir():
        return read_folder(path)
    if path.suffix.lower() == _WORKBOOK_SUFFIX:
        return read_workbook(path)
    if path.is_file():
        raise _other_kind(path)
    return read_folder(path)


def write_carrier(raw: RawDossier, path: Path) -> None:
    """Write the tables as a workbook when the path says ``.xlsx``, as a folder otherwise.

    Raises:
        DossierRejectedError: the path names another kind of file, or something else stands there.
    """
    suffix = path.suffix.lower()
    if suffix == _WORKBOOK_SUFFIX:
        write_workbook(raw, path)
    elif suffix in _OTHER_SUFFIXES and not path.is_dir():
        raise _other_kind(path)
    else:
        write_folder(raw, path)


def source_files(path: Path) -> list[SourceFile]:
    """Return the files that ``read_carrier`` reads, as they are."""
    files = table_files(path) if path.is_dir() else [path]
    return [SourceFile(name=file.name, content=read_limited(file)) for file in files]


def _other_kind(path: Path) -> DossierRejectedError:
    remedy = "Geef de map waarin de CSV-bestanden staan, of bewaar het dossier als werkmap (.xlsx)."
    problem = Problem(place=str(path), found=path.suffix, expected="een map of een werkmap (.xlsx)", remedy=remedy)
    return DossierRejectedError((problem,))
