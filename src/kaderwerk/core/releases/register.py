"""The register of versions: added with a moment, public from that moment, superseded by a later one and never gone."""

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from kaderwerk.core.questions import QuestionError

FORMAT = "kaderwerk-uitgaven/1"

Json = dict[str, object]
Register = tuple["Release", ...]
"""All versions in the order of their numbers."""


@dataclass(frozen=True, kw_only=True)
class Release:
    """One version; ``moment`` (aware) is from when it is public, or has to be; ``token`` is the secret of its preview.

    ``fingerprint`` is the SHA-256 of its snapshot, ``sums`` that of its list of files as handed in. ``reason`` says
    what it corrects, empty for a first version. ``decision`` is the decision that it rests on, in words.
    """

    number: int
    title: str
    organisation: str
    fingerprint: str
    sums: str
    moment: datetime.datetime
    reason: str = ""
    decision: str = ""
    token: str = ""
    is_public: bool = False


def added(register: Register, fresh: Release) -> Register:
    """Return the register with a version behind the others, with its own number.

    Raises:
        QuestionError: the same content stands there already, or a version that follows another says not why.
    """
    for one in register:
        if one.sums == fresh.sums:
            message = (
                f"Deze publicatie staat er al als versie {one.number}. Verander eerst het dossier en publiceer opnieuw."
            )
            raise QuestionError(message)
    if register and not fresh.reason:
        message = (
            f"Versie {len(register) + 1} neemt de plaats in van versie {register[-1].number}. "
            "Zeg met --reason wat er is veranderd; lezers van de oude versie zien dat."
        )
        raise QuestionError(message)
    number = register[-1].number + 1 if register else 1
    return (*register, replace(fresh, number=number))


def due(register: Register, now: datetime.datetime) -> Register:
    """Return the versions that are to become public: their moment has come."""
    return tuple(one for one in register if not one.is_public and one.moment <= now)


def with_public(register: Register, numbers: Iterable[int], now: datetime.datetime) -> Register:
    """Return the register with these versions public from ``now``; their preview is over.

    A timer that came late made a version public later than was meant: what is told is when it really was.
    """
    chosen = set(numbers)
    return tuple(
        replace(one, is_public=True, token="", moment=max(one.moment, now)) if one.number in chosen else one
        for one in register
    )


def current(register: Register) -> Release | None:
    """Return the version that stands: the public one with the highest number, None when there is none yet."""
    return next((one for one in reversed(register) if one.is_public), None)


def successor(register: Register, number: int) -> Release | None:
    """Return the version that took the place of a public one, None when it still stands."""
    newest = current(register)
    return newest if newest is not None and newest.number > number else None


def register_json(register: Register) -> Json:
    """Return the whole register, with what is not public: for the waiting room alone."""
    rows = [
        {**_shown(one), "sums": one.sums, "sleutel": one.token, "openbaar": one.is_public, "titel": one.title}
        for one in register
    ]
    return {"formaat": FORMAT, "uitgaven": rows}


def public_json(register: Register) -> Json:
    """Return what everybody may know: the public versions, and which one took the place of another."""
    rows = []
    for one in register:
        if one.is_public:
            after = successor(register, one.number)
            rows.append(
                {
                    **_shown(one),
                    "adres": f"versies/{one.number}/",
                    "vervangen_door": None if after is None else after.number,
                }
            )
    newest = current(register)
    return {"formaat": FORMAT, "geldend": None if newest is None else newest.number, "uitgaven": rows}


def read_register(document: object) -> Register:
    """Return the register of a JSON value that ``register_json`` made.

    Raises:
        QuestionError: it is none.
    """
    try:
        if not isinstance(document, dict) or document["formaat"] != FORMAT:
            raise KeyError("formaat")  # noqa: TRY301  # told below, as any other lack
        return tuple(_release(row) for row in document["uitgaven"])
    except (KeyError, TypeError, ValueError) as error:
        message = (
            f"Het register van uitgaven is niet te lezen ({error}). Zet een reservekopie terug; er is niets veranderd."
        )
        raise QuestionError(message) from error


def history(register: Register) -> Sequence[Release]:
    """Return the public versions, the newest first."""
    return [one for one in reversed(register) if one.is_public]


def _shown(one: Release) -> Json:
    return {
        "versie": one.number,
        "titel": one.title,
        "organisatie": one.organisation,
        "vingerafdruk": one.fingerprint,
        "openbaar_sinds": one.moment.isoformat(),
        "reden": one.reason or None,
        "besluit": one.decision or None,
    }


def _release(row: Json) -> Release:
    moment = datetime.datetime.fromisoformat(str(row["openbaar_sinds"]))
    if moment.tzinfo is None:
        message = "openbaar_sinds zonder tijdzone"
        raise ValueError(message)
    return Release(
        number=int(str(row["versie"])),
        title=str(row["titel"]),
        organisation=str(row["organisatie"]),
        fingerprint=str(row["vingerafdruk"]),
        sums=str(row["sums"]),
        moment=moment,
        reason=str(row["reden"] or ""),
        decision=str(row["besluit"] or ""),
        token=str(row["sleutel"]),
        is_public=row["openbaar"] is True,
    )
