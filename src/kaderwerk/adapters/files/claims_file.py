"""The result of ``read --json`` as a file or as bytes: told apart from a dossier, and parsed without floats."""

import json
import stat
from decimal import Decimal
from pathlib import Path
from typing import Any

from kaderwerk.adapters.files.carrier_disk import FILE_BYTES_MAX, read_limited
from kaderwerk.application.system_reason import system_reason
from kaderwerk.core.problems import DossierRejectedError, Problem

_SUFFIX = ".json"
_WORKBOOK_SUFFIX = ".xlsx"
_HEAD_BYTES = 4_096
_REMEDY = "Geef de uitvoer van read --json ongewijzigd door."


def is_claims_file(path: Path) -> bool:
    """Tell whether a path names claims: by ``.json``, as a pipe, or by the first sign in the file."""
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError):
        return path.suffix.lower() == _SUFFIX
    if stat.S_ISDIR(mode) or path.suffix.lower() == _WORKBOOK_SUFFIX:
        return False
    if path.suffix.lower() == _SUFFIX or not stat.S_ISREG(mode):
        return True
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD_BYTES)
    except OSError:
        return False
    return head.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] in (b"[", b"{")


def read_claims_file(path: Path) -> bytes:
    """Return the content of a file with claims.

    Raises:
        DossierRejectedError: the file cannot be read, or is too large.
    """
    try:
        content = read_limited(path)
    except OSError as error:
        raise _refused(
            str(path), system_reason(error), "een leesbaar bestand", "Kijk naar de naam en de rechten."
        ) from error
    if len(content) > FILE_BYTES_MAX:
        raise _refused(str(path), "meer dan 100 MiB", "hoogstens 100 MiB", "Kijk of dit het goede bestand is.")
    return content


def parse_claims(content: bytes, place: str) -> Any:  # noqa: ANN401  # anything that JSON can hold
    """Parse JSON; numbers become int or Decimal.

    Raises:
        DossierRejectedError: the bytes are no JSON in UTF-8; says at which line and sign.
    """
    try:
        return json.loads(content.decode("utf-8-sig"), parse_float=Decimal, parse_constant=Decimal)
    except UnicodeDecodeError as error:
        raise _refused(place, f"byte {error.start + 1}", "tekst in UTF-8", _REMEDY) from error
    except json.JSONDecodeError as error:
        where = f"{place}, regel {error.lineno}, teken {error.colno}"
        raise _refused(where, error.doc[error.pos : error.pos + 20], "JSON", _REMEDY) from error
    except (ValueError, RecursionError) as error:
        raise _refused(place, None, "JSON met gewone getallen, zonder eindeloos diepe lijsten", _REMEDY) from error


def _refused(place: str, found: str | None, expected: str, remedy: str) -> DossierRejectedError:
    return DossierRejectedError((Problem(place=place, found=found, expected=expected, remedy=remedy),))
