"""Opens a document: only a regular file, for a pipe or a device may never come to its end."""

import errno
import os
import stat
from pathlib import Path

from kaderwerk.adapters.documents.unreadable import UnreadableDocumentError

_NAME_SHOWN = 100
_OTHER_KINDS = (
    (stat.S_ISDIR, "een map"),
    (stat.S_ISFIFO, "een doorgeefluik (fifo)"),
    (stat.S_ISSOCK, "een socket"),
    (stat.S_ISCHR, "een apparaat"),
    (stat.S_ISBLK, "een apparaat"),
)
# Without it, opening a pipe waits until someone writes into it.
_AT_ONCE = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
_WRONG = {
    errno.ENOENT: "dit bestand bestaat niet; controleer de naam en de map",
    errno.ENOTDIR: "dit bestand bestaat niet; controleer de naam en de map",
    errno.ENAMETOOLONG: "deze naam is te lang; geef het bestand een kortere naam of zet het in een map minder diep",
    errno.ELOOP: "dit is een koppeling die naar zichzelf verwijst; geef het bestand zelf op",
    errno.EACCES: "dit bestand kan niet worden geopend; controleer de rechten",
    errno.EPERM: "dit bestand kan niet worden geopend; controleer de rechten",
}
_BROKEN = "dit bestand kan niet worden gelezen; kopieer het naar een andere map en lees dat"


def first_bytes(place: Path, most: int) -> bytes:
    """Return the content of a file, at most so many bytes of it.

    Raises:
        UnreadableDocumentError: it is missing, no regular file, or cannot be read.
    """
    try:
        handle = os.open(place, os.O_RDONLY | _AT_ONCE)
        try:
            other = _other_kind(os.fstat(handle).st_mode)
            if other is not None:
                raise UnreadableDocumentError(f"{_shown(place)}: {no_file(other)}.")
            with os.fdopen(handle, "rb", closefd=False) as file:
                return file.read(most)
        finally:
            os.close(handle)
    except OSError as error:
        # A socket cannot be opened at all.
        other = other_kind(place)
        wrong = _WRONG.get(error.errno or 0, _BROKEN) if other is None else no_file(other)
        raise UnreadableDocumentError(f"{_shown(place)}: {wrong}.") from None
    except ValueError:
        raise UnreadableDocumentError(
            f"{_shown(place)}: in deze naam staat een teken dat niet kan; controleer de naam."
        ) from None


def other_kind(place: Path) -> str | None:
    """Return in Dutch what a path is when it is no regular file; None when it is one, or when opening it will tell."""
    try:
        return _other_kind(place.stat().st_mode)
    except (OSError, ValueError):
        return None


def no_file(kind: str) -> str:
    """Say what to do with something that is no regular file.

    >>> no_file("een apparaat")
    'dit is een apparaat en geen gewoon bestand; bewaar de tekst in een bestand en lees dat'
    """
    if kind == "een map":
        return "dit is een map en geen bestand; noem de bestanden die erin staan"
    return f"dit is {kind} en geen gewoon bestand; bewaar de tekst in een bestand en lees dat"


def _other_kind(mode: int) -> str | None:
    if stat.S_ISREG(mode):
        return None
    return next((name for is_kind, name in _OTHER_KINDS if is_kind(mode)), "iets anders")


def _shown(place: Path) -> str:
    text = str(place)
    return text if len(text) <= 2 * _NAME_SHOWN else f"{text[:_NAME_SHOWN]}…{text[-_NAME_SHOWN:]}"
