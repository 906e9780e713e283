"""Reads and writes dossiers in each carrier."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from kaderwerk.bootstrap.database import DATABASE_PREFIX, database_path, import_dossier, is_stored, stored_dossier_of
from kaderwerk.core.questions import QuestionError

if TYPE_CHECKING:
    from kaderwerk.application.ports import SourceFile
    from kaderwerk.core.dossier.frame import Dossier


def load_dossier(source: str) -> Dossier:
    """Read a dossier from a folder, a workbook or ``database:ID``.

    Raises:
        DossierRejectedError: with every error of the dossier.
        QuestionError: the database holds no such dossier.
    """
    if source.startswith(DATABASE_PREFIX):
        return stored_dossier_of(source.removeprefix(DATABASE_PREFIX))
    from kaderwerk.adapters.files.carrier import read_carrier
    from kaderwerk.core.dossier.reading import read_dossier

    return read_dossier(read_carrier(Path(source)))


def save_dossier(dossier: Dossier, target: str, files: tuple[SourceFile, ...] = ()) -> str:
    """Write a dossier to a folder, a workbook or ``database:ID``; return where it stands."""
    from kaderwerk.core.dossier.writing import raw_tables

    if target.startswith(DATABASE_PREFIX):
        wanted = target.removeprefix(DATABASE_PREFIX)
        if wanted != dossier.id:
            message = f"Het dossier heet {dossier.id}, niet {wanted}. Schrijf {DATABASE_PREFIX}{dossier.id}."
            raise QuestionError(message)
        import_dossier(dossier, files, database_path())
        return target
    from kaderwerk.adapters.files.carrier import write_carrier

    write_carrier(raw_tables(dossier), Path(target))
    return target


def write_template(target: str, budget_year: int | None) -> str:
    """Write an empty dossier; without a year for the year after this one."""
    import datetime

    from kaderwerk.core.dossier.reading import read_dossier
    from kaderwerk.core.dossier.template import template_dossier

    stored_id = target.removeprefix(DATABASE_PREFIX) if target.startswith(DATABASE_PREFIX) else None
    if Path(target).exists() if stored_id is None else is_stored(stored_id):
        message = f"{target} bestaat al. Kies een andere naam: een sjabloon vervangt niets."
        raise QuestionError(message)
    year = budget_year or datetime.datetime.now(datetime.UTC).year + 1
    return save_dossier(read_dossier(template_dossier(year, stored_id)), target)


def source_files_of(source: str) -> tuple[SourceFile, ...]:
    """The files that a dossier was read from, as they were."""
    from kaderwerk.adapters.files.carrier import source_files

    return () if source.startswith(DATABASE_PREFIX) else tuple(source_files(Path(source)))
