"""Releases publications: versions that keep their address, public from a moment."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from kaderwerk.core.questions import QuestionError

if TYPE_CHECKING:
    from kaderwerk.adapters.files.release_folder import ReleaseFolder
    from kaderwerk.core.releases.register import Register, Release

_ZONE = "Europe/Amsterdam"
_ROOM = "-wachtkamer"
PREVIEW = "voorvertoning/{token}/index.html"


def add_release(publication: str, site: str, *, at: str, reason: str, decision: str, base: str) -> tuple[Release, str]:
    """Add a publication as a version that becomes public at a moment; return it and the path of its preview.

    ``at`` is a moment in ISO form, Dutch time when it names no zone; empty: now.

    Raises:
        QuestionError: the moment cannot be read, or the version may not be added.
        DossierRejectedError: the folder is no whole publication.
    """
    from kaderwerk.core.releases.register import Release

    moment = _moment(at) if at else _now()
    fresh = Release(
        number=0, title="", organisation="", fingerprint="", sums="", moment=moment, reason=reason, decision=decision
    )
    address = base if not base or base.endswith("/") else f"{base}/"
    one = _folder(site).add(Path(publication), fresh, address)
    return one, f"{address}{PREVIEW.format(token=one.token)}"


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
    return datetime.datetime.now(ZoneInfo(_ZONE)).replace(microsecond=0)


def _moment(text: str) -> datetime.datetime:
    try:
        moment = datetime.datetime.fromisoformat(text)
    except ValueError as error:
        message = (
            f"{text} is geen moment. Schrijf het als 2026-05-12T14:00 (Nederlandse tijd) of met een zone erachter."
        )
        raise QuestionError(message) from error
    return moment if moment.tzinfo else moment.replace(tzinfo=ZoneInfo(_ZONE))
