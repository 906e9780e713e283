"""Turns one carrier into another, and books or merges what was read from documents."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kaderwerk.bootstrap.carriers import load_dossier, save_dossier, source_files_of
from kaderwerk.bootstrap.database import DATABASE_PREFIX, is_stored
from kaderwerk.core.questions import QuestionError

if TYPE_CHECKING:
    from kaderwerk.core.claims.claim import Claim
    from kaderwerk.core.claims.merge_report import MergedClaim
    from kaderwerk.core.dossier.frame import Dossier

_WORKBOOK_SUFFIX = ".xlsx"


@dataclass(frozen=True, kw_only=True)
class Conversion:
    """Where a dossier stands after ``convert``; ``report`` says what became of each claim that was read.

    ``is_written`` False: there was nothing to change. ``is_merged``: the dossier was there already.
    """

    place: str
    is_written: bool = True
    is_merged: bool = False
    report: tuple[MergedClaim, ...] = ()


def convert(
    source: str,
    target: str,
    *,
    claims_text: bytes | None,
    organisation: str | None,
    budget_year: int | None,
) -> Conversion:
    """Turn one carrier into another, or put claims (``claims_text``, or a file) into a dossier.

    A dossier that stands at ``target`` is kept: claims are merged into it, whole or not at all.

    Raises:
        DossierRejectedError: what was read or would be written is no dossier; nothing is written.
        QuestionError: an option lacks, or is not that of the dossier at ``target``.
    """
    from kaderwerk.adapters.files.claims_file import is_claims_file, parse_claims, read_claims_file

    if claims_text is None and (source.startswith(DATABASE_PREFIX) or not is_claims_file(Path(source))):
        return Conversion(place=save_dossier(load_dossier(source), target, source_files_of(source)))
    from kaderwerk.core.claims.reading import read_claims_json

    is_there = _is_dossier(target)
    if not is_there and (organisation is None or budget_year is None):
        message = (
            "Bij gelezen voorstellen zijn --organisation en --year nodig: wiens document het is, en welk jaar. "
            f"Alleen als {target} al een dossier is, kunt u ze weglaten."
        )
        raise QuestionError(message)
    place = "standaardinvoer" if claims_text is not None else source
    content = claims_text if claims_text is not None else read_claims_file(Path(source))
    claims = read_claims_json(parse_claims(content, place), place)
    if is_there:
        return _merged(claims, target, organisation=organisation, budget_year=budget_year)
    assert organisation is not None  # noqa: S101  # refused above
    assert budget_year is not None  # noqa: S101  # refused above
    return _booked(claims, target, organisation=organisation, budget_year=budget_year)


def _is_dossier(target: str) -> bool:
    """Tell whether a dossier stands at a target; what is there and does not read is one with errors."""
    if target.startswith(DATABASE_PREFIX):
        return is_stored(target.removeprefix(DATABASE_PREFIX))
    from kaderwerk.adapters.files.folder import table_files

    path = Path(target)
    if path.suffix.lower() == _WORKBOOK_SUFFIX:
        return path.is_file()
    return path.is_dir() and bool(table_files(path))


def _booked(claims: list[Claim], target: str, *, organisation: str, budget_year: int) -> Conversion:
    from kaderwerk.core.claims.booking import book_claims
    from kaderwerk.core.claims.merging import merge_claims
    from kaderwerk.core.dossier.reading import read_dossier

    dossier = read_dossier(book_claims(claims, organisation=organisation, year=budget_year))
    empty = read_dossier(book_claims([], organisation=organisation, year=budget_year))
    return Conversion(place=save_dossier(dossier, target), report=merge_claims(empty, claims).report)


def _merged(claims: list[Claim], target: str, *, organisation: str | None, budget_year: int | None) -> Conversion:
    from kaderwerk.core.claims.merging import merge_claims
    from kaderwerk.core.dossier.reading import read_dossier

    dossier = load_dossier(target)
    _require_same(dossier, target, organisation=organisation, budget_year=budget_year)
    merge = merge_claims(dossier, claims)
    if merge.is_changed:
        save_dossier(read_dossier(merge.raw), target)
    return Conversion(place=target, is_written=merge.is_changed, is_merged=True, report=merge.report)


def _require_same(dossier: Dossier, target: str, *, organisation: str | None, budget_year: int | None) -> None:
    """Refuse an organisation or year that is not that of the dossier.

    Raises:
        QuestionError: says whose the dossier is, or for which year.
    """
    from kaderwerk.core.claims.organisation_ids import OrganisationIds

    if organisation is not None and OrganisationIds(dossier).id_of(organisation) != dossier.organisation:
        name = dossier.organisation_names[dossier.organisation]
        message = (
            f"{target} is een dossier van {name}, niet van {organisation}. "
            "Laat --organisation weg, of noem een ander dossier om in te schrijven."
        )
        raise QuestionError(message)
    if budget_year is not None and budget_year != dossier.budget_year:
        message = (
            f"{target} is een dossier voor {dossier.budget_year}, niet voor {budget_year}. "
            "Laat --year weg, of noem een ander dossier om in te schrijven."
        )
        raise QuestionError(message)
