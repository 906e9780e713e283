"""Opens the database of this user, and stores dossiers in it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from kaderwerk.core.questions import QuestionError

if TYPE_CHECKING:
    from kaderwerk.adapters.store_django.store import Store
    from kaderwerk.application.actor import Actor
    from kaderwerk.application.ports import SourceFile
    from kaderwerk.core.dossier.frame import Dossier

DATABASE_PREFIX = "database:"
DATABASE_SETTING = "KADERWERK_DATABASE"
DATABASE_DEFAULT = "kaderwerk.sqlite3"


def database_path() -> Path:
    """Return the database of this user: the setting KADERWERK_DATABASE, else a file in the current folder."""
    return Path(os.environ.get(DATABASE_SETTING) or DATABASE_DEFAULT)


def open_store(path: Path) -> Store:
    """Open a database, made and migrated when it is new.

    Raises:
        QuestionError: the file is no database, or the system refuses it.
    """
    from django.db import DatabaseError

    from kaderwerk.adapters.store_django.store import open_store as open_django_store

    try:
        return open_django_store(path)
    except (DatabaseError, OSError) as error:
        remedy = f"Kijk naar het bestand en zijn rechten, of noem een ander bestand in {DATABASE_SETTING}."
        message = f"De database {path} is niet te openen. {remedy}"
        raise QuestionError(message) from error


def operator() -> Actor:
    """Return who works at the command line of this machine: may read and import."""
    from kaderwerk.application.actor import Actor

    return Actor(id="opdrachtregel", roles=frozenset({"beheerder"}), organisations=None)


def reader() -> Actor:
    """Return who looks at the demonstration: may read."""
    from kaderwerk.application.actor import Actor

    return Actor(id="demo", roles=frozenset({"lezer"}))


def import_dossier(dossier: Dossier, files: tuple[SourceFile, ...], path: Path) -> bool:
    """Store a dossier by comparing and applying; return whether anything changed."""
    import datetime

    from django.db import OperationalError

    from kaderwerk.application.access import PermissionDeniedError
    from kaderwerk.application.dossier_import import DossierImport, DossierTakenError
    from kaderwerk.application.dossier_import import import_dossier as import_into_store
    from kaderwerk.application.unit import StaleVersionError

    def clock() -> datetime.datetime:
        return datetime.datetime.now(datetime.UTC)

    asked = DossierImport(dossier=dossier, files=files)
    try:
        outcome = import_into_store(operator(), asked, store=open_store(path), clock=clock)
    except (DossierTakenError, PermissionDeniedError, StaleVersionError) as error:
        raise QuestionError(str(error)) from error
    except OperationalError as error:
        message = f"De database {path} is niet te beschrijven. Kijk naar de rechten en de vrije ruimte."
        raise QuestionError(message) from error
    return not outcome.is_unchanged


def is_stored(dossier_id: str) -> bool:
    """Tell whether the database of this user holds a dossier."""
    path = database_path()
    return path.exists() and open_store(path).stored(dossier_id) is not None


def stored_dossier_of(name: str) -> Dossier:
    """Return a dossier of the database by its id, or as it was after its third change with ``ID@3``.

    Raises:
        QuestionError: there is no database, or it holds no such dossier or version.
    """
    from kaderwerk.application.dossier_readers import dossier_as_it_was, stored_dossier
    from kaderwerk.application.ports import UnknownDossierError, UnknownVersionError

    dossier_id, _, version = name.partition("@")
    if version and not (version.isascii() and version.isdecimal()):
        raise QuestionError(f"{version} is geen nummer van een versie. Schrijf bijvoorbeeld {dossier_id}@1.")

    path = database_path()
    if not path.exists():
        remedy = f"Zet een dossier om met kaderwerk convert MAP {DATABASE_PREFIX}{dossier_id}."
        message = f"Er is geen database {path}. {remedy}"
        raise QuestionError(message)
    store = open_store(path)
    try:
        if version:
            return dossier_as_it_was(operator(), dossier_id, int(version), store)
        return stored_dossier(operator(), dossier_id, store)
    except (UnknownDossierError, UnknownVersionError) as error:
        raise QuestionError(str(error)) from error
