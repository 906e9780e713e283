"""Releases publications: versions that keep their address, public from a moment."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from kaderwerk.core.questions import QuestionError
from kaderwerk.parts.dutch_time import DUTCH_TIME, moment_of

if TYPE_CHECKING:
    from kaderwerk.adapters.files.release_folder import ReleaseFolder
    from kaderwerk.core.releases.register import Register, Release

_ROOM = "-wachtkamer"
PREVIEW = "voorvertoning/{token}/index.html"


def add_release(publication: str, site: str, *, at: str, reason: str, decision: str, base: str) -> tuple[Release, str]:
    """Add a publication as a version that becomes public at a moment; return it and the path of its preview.

    ``at`` is a moment in ISO form, Dutch time when it names no zone; empty: the embargo of the publication, else now.

    Raises:
        QuestionError: the moment or the address cannot be read, or the version may not be added.
        DossierRejectedError: the folder is no whole publication.
    """
    from kaderwerk.core.publication.standing import checked_decision
    from kaderwerk.core.releases.publication_terms import Asked

    asked = Asked(now=_now(), at=moment_of(at) if at else None, reason=reason, decision=checked_decision(decision))
    address = _address(base)
    one = _folder(site).add(Path(publication), asked, address)
    return one, f"{address}{PREVIEW.format(token=one.token)}"


def feed_base(site: str) -> str:
    """Return the address of a site that its feed has, empty when none was given."""
    return _folder(site).base()


def _address(base: str) -> str:
    """Return the address of a site with a slash behind it, empty for none.

    Raises:
        QuestionError: it is no address of pages: others would run as a program in a reader of the feed.
    """
    if not base:
        return ""
    if not _is_address(base):
        message = (
            f"{base!r} is geen adres van een site. Schrijf het met https:// ervoor en zonder ? of #, zoals "
            "https://voorbeeld.nl/kadernota/."
        )
        raise QuestionError(message)
    return base if base.endswith("/") else f"{base}/"


def _is_address(base: str) -> bool:
    if any(one.isspace() or not one.isprintable() for one in base):
        return False
    try:
        parts = urlsplit(base)
        is_whole = bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False
    return is_whole and parts.scheme in ("https", "http") and not parts.query and not parts.fragment


def release_due(site: str) -> list[Release]:
    """Make public what is due; return it."""
    return _folder(site).release(_now())


def releases(site: str) -> Register:
    """Return all versions of a site, those that wait as well."""
    return _folder(site).register()


def _folder(site: str) -> ReleaseFolder:
    from kaderwerk.adapters.files.release_folder import ReleaseFolder

    path = Path(site).resolve()
    return ReleaseFolder(site=path, room=path.with_name(path.name + _ROOM))


def _now() -> datetime.datetime:
    return datetime.datetime.now(DUTCH_TIME).replace(microsecond=0)
