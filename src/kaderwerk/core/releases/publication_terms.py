"""What a publication says of itself and what is asked of it: the two make a version, or are refused."""

import datetime
from dataclasses import dataclass

from kaderwerk.core.questions import QuestionError
from kaderwerk.core.releases.register import Release

_UNDECIDED = "concept"
"""The status of a dossier on which nobody has to have decided."""


@dataclass(frozen=True, kw_only=True)
class Published:
    """What the files of a publication say, and what they are; ``embargo`` is aware, None: it names none."""

    title: str
    organisation: str
    fingerprint: str
    sums: str
    status: str = ""
    decision: str = ""
    embargo: datetime.datetime | None = None


@dataclass(frozen=True, kw_only=True)
class Asked:
    """What is asked of a version at the moment ``now``; ``at`` None: no moment was given. Both are aware."""

    now: datetime.datetime
    at: datetime.datetime | None = None
    reason: str = ""
    decision: str = ""


def asked_release(published: Published, asked: Asked, token: str) -> Release:
    """Return the version of a publication, not numbered yet; it is never public before ``asked.now``.

    Raises:
        QuestionError: there is no decision and the status is not concept, or the publication says something else.
    """
    _check_decision(published, asked.decision)
    return Release(
        number=0,
        title=published.title,
        organisation=published.organisation,
        fingerprint=published.fingerprint,
        sums=published.sums,
        moment=max(_moment(published, asked), asked.now),
        reason=asked.reason,
        decision=published.decision,
        token=token,
    )


def _check_decision(published: Published, given: str) -> None:
    """Hold a decision against the one that the frozen files show: there they could not be mended."""
    if given and given != published.decision:
        said = f'noemt een ander besluit: "{published.decision}"' if published.decision else "noemt geen besluit"
        lost = "" if published.decision else " In haar PDF, Word, werkmap en open data zou het ontbreken."
        message = (
            f'Het besluit is "{given}", maar de publicatie {said}.{lost} '
            f'Publiceer opnieuw met kaderwerk publish --decision "{given}", of laat --decision hier weg.'
        )
        raise QuestionError(message)
    if not published.decision and published.status != _UNDECIDED:
        status = f"heeft de status {published.status}" if published.status else "heeft geen status"
        message = (
            f"De publicatie noemt geen besluit, en het dossier {status}. Publiceer opnieuw met het besluit: kaderwerk "
            'publish --decision "raad, 12 mei 2026, nr. 12". Is er nog niet besloten? Zet dan het kenmerk status van '
            "het dossier op concept en publiceer opnieuw."
        )
        raise QuestionError(message)


def _moment(published: Published, asked: Asked) -> datetime.datetime:
    if published.embargo is None:
        return asked.at or asked.now
    if asked.at is not None and asked.at != published.embargo:
        message = (
            f"De publicatie is openbaar vanaf {published.embargo.isoformat()}, dat staat in elk bestand; "
            f"--at zegt {asked.at.isoformat()}. Laat --at weg, of publiceer opnieuw met een ander --embargo."
        )
        raise QuestionError(message)
    return published.embargo
