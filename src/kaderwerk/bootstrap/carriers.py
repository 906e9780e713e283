"""Reads and writes dossiers in each carrier, and turns one carrier into another."""

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


def convert(
    source: str,
    target: str,
    *,
    claims_text: bytes | None,
    organisation: str | None,
    budget_year: int | None,
) -> str:
    """Turn one carrier into another, or claims (``claims_text``, or a file) into a dossier."""
    from kaderwerk.adapters.files.claims_file import is_claims_file, parse_claims, read_claims_file

    is_stored = source.startswith(DATABASE_PREFIX)
    if claims_text is None and (is_stored or not is_claims_file(Path(source))):
        return save_dossier(load_dossier(source), target, source_files_of(source))
    from kaderwerk.core.claims.booking import book_claims
    from kaderwerk.core.claims.reading import read_claims_json
    from kaderwerk.core.dossier.reading import read_dossier

    if organisation is None or budget_year is None:
        message = "Bij gelezen voorstellen zijn --organisation en --year nodig: wiens document het is, en welk jaar."
        raise QuestionError(message)
    place = "standaardinvoer" if claims_text is not None else source
    content = claims_text if claims_text is not None else read_claims_file(Path(source))
    claims = read_claims_json(parse_claims(content, place), place)
    return save_dossier(read_dossier(book_claims(claims, organisation=organisation, year=budget_year)), target)


def source_files_of(source: str) -> tuple[SourceFile, ...]:
    """The files that a dossier was read from, as they were."""
    from kaderwerk.adapters.files.carrier import source_files

    return () if source.startswith(DATABASE_PREFIX) else tuple(source_files(Path(source)))
