"""The moments of the planning cycle that the table kalender names, by name or in plain Dutch."""

import datetime
import re
from dataclasses import dataclass

from kaderwerk.core.dossier.frame import Dossier

MOMENTS = {
    "kadernota": "kadernota",
    "begroting_naar_raad": "begroting naar de raad",
    "openbare_kennisgeving": "openbare kennisgeving van de begroting",
    "raad_behandelt_begroting": "behandeling van de begroting",
    "raad_stelt_begroting_vast": "vaststelling van de begroting",
    "begroting_naar_provincie": "begroting naar de provincie",
    "openbare_kennisgeving_jaarstukken": "openbare kennisgeving van de jaarstukken",
    "raad_behandelt_jaarstukken": "behandeling van de jaarstukken",
    "raad_stelt_jaarstukken_vast": "vaststelling van de jaarstukken",
    "jaarstukken_naar_provincie": "jaarstukken naar de provincie",
    "iv3_begroting": "Iv3 van de begroting naar het CBS",
    "iv3_jaarrekening": "Iv3 van de jaarrekening naar het CBS",
    "iv3_kwartaal": "Iv3 van een kwartaal naar het CBS",
    "raad_geeft_zienswijze": "zienswijze van de raad op de begroting van een regeling",
    "gr_kaderbrief_naar_raden": "kaderbrief van de regeling naar de raden",
    "gr_ontwerpbegroting_naar_raden": "ontwerpbegroting van de regeling naar de raden",
    "gr_bestuur_stelt_begroting_vast": "vaststelling door het bestuur van de regeling",
    "gr_begroting_naar_provincie": "begroting van de regeling naar de provincie",
    "gr_jaarrekening_naar_raden": "voorlopige jaarrekening van de regeling naar de raden",
    "gr_jaarstukken_naar_provincie": "jaarstukken van de regeling naar de provincie",
}
"""The moments that are known, with what people call them; each may be written as it stands here."""

_PROVINCE = r"provincie|gedeputeerde staten"
_ACCOUNTS = r"jaarstukken|jaarrekening"
_COUNCIL = r"\braad\b|\bgemeenteraad\b"
_COUNCILS = r"\braad\b|\braden\b|\bgemeenteraden\b|\bdeelnemers\b"
_NOTICE = r"kennisgeving|ter inzage"
_ADOPTS = r"\bvast\b|vaststel"
_DEBATES = r"behandel|bespreek|debat"
_OFFERS = r"\b(?:naar|aan) de (?:gemeente)?raad\b|\baanbied"
_OTHER_CHANGE = re.compile(r"wijziging")

_WORDS: tuple[tuple[str, bool | None, tuple[str, ...], str], ...] = (
    ("kadernota", False, (r"kadernota|perspectiefnota|voorjaarsnota",), ""),
    (
        "begroting_naar_raad",
        False,
        ("begroting", _OFFERS),
        f"iv3|zienswijze|{_ADOPTS}|{_DEBATES}|{_PROVINCE}|{_NOTICE}",
    ),
    ("openbare_kennisgeving", False, (_NOTICE, "begroting"), _ACCOUNTS),
    ("raad_behandelt_begroting", False, (_COUNCIL, _DEBATES, "begroting"), f"zienswijze|{_ADOPTS}|{_ACCOUNTS}"),
    ("raad_stelt_begroting_vast", False, (_COUNCIL, _ADOPTS, "begroting"), f"zienswijze|{_ACCOUNTS}"),
    ("begroting_naar_provincie", False, ("begroting", _PROVINCE), f"iv3|{_ACCOUNTS}"),
    ("openbare_kennisgeving_jaarstukken", False, (_NOTICE, _ACCOUNTS), "begroting"),
    ("raad_behandelt_jaarstukken", False, (_COUNCIL, _DEBATES, _ACCOUNTS), f"begroting|{_ADOPTS}"),
    ("raad_stelt_jaarstukken_vast", False, (_COUNCIL, _ADOPTS, _ACCOUNTS), "begroting"),
    ("jaarstukken_naar_provincie", False, (_ACCOUNTS, _PROVINCE), "begroting|iv3"),
    ("iv3_begroting", None, ("iv3", "begroting"), f"{_ACCOUNTS}|kwartaal"),
    ("iv3_jaarrekening", None, ("iv3", _ACCOUNTS), "begroting|kwartaal"),
    ("iv3_kwartaal", None, ("iv3", "kwartaal"), f"begroting|{_ACCOUNTS}"),
    ("raad_geeft_zienswijze", False, (_COUNCIL, "zienswijze"), ""),
    ("gr_kaderbrief_naar_raden", True, (r"kaderbrief|kadernota|kaders", _COUNCILS), ""),
    ("gr_ontwerpbegroting_naar_raden", True, (r"(?:ontwerp|concept)-?begroting", _COUNCILS), f"{_ADOPTS}|kaders"),
    ("gr_bestuur_stelt_begroting_vast", True, ("bestuur", _ADOPTS, "begroting"), f"ontwerp|concept|{_ACCOUNTS}"),
    ("gr_begroting_naar_provincie", True, ("begroting", _PROVINCE), f"iv3|{_ACCOUNTS}"),
    ("gr_jaarrekening_naar_raden", True, (_ACCOUNTS, _COUNCILS), f"begroting|{_PROVINCE}"),
    ("gr_jaarstukken_naar_provincie", True, (_ACCOUNTS, _PROVINCE), "begroting|iv3"),
)
"""A moment, whether it is one of a joint arrangement (None: of anyone), the words that all stand in it, and those
that may not."""


@dataclass(frozen=True, kw_only=True)
class CalendarRow:
    """One row of kalender; ``moment`` is a key of MOMENTS, empty when it was not recognised."""

    text: str
    organisation: str
    date: datetime.date
    moment: str


def calendar_rows(dossier: Dossier) -> tuple[CalendarRow, ...]:
    """Return the rows of kalender in their order."""
    table, organisations = dossier.table("kalender"), dossier.table("organisaties")
    kinds = dict(zip(organisations.column("organisatie"), organisations.column("soort"), strict=True))
    columns = (table.column("moment"), table.column("organisatie"), table.column("datum"))
    return tuple(
        CalendarRow(
            text=text,
            organisation=dossier.owner(organisation),
            date=datetime.date.fromisoformat(date),
            moment=recognised(text, is_joint=kinds.get(dossier.owner(organisation)) == "gemeenschappelijke_regeling"),
        )
        for text, organisation, date in zip(*columns, strict=True)
    )


def recognised(text: str, *, is_joint: bool) -> str:
    """Return the moment that a text names; empty when none or more than one fits.

    >>> recognised("Raad stelt de begroting vast", is_joint=False)
    'raad_stelt_begroting_vast'
    >>> recognised("Vergadering", is_joint=False)
    ''
    """
    plain = " ".join(text.casefold().split())
    name = plain.replace(" ", "_")
    if name in MOMENTS:
        own = f"gr_{name}"
        return own if is_joint and own in MOMENTS else name
    # A change of the budget has terms of its own.
    if _OTHER_CHANGE.search(plain):
        return ""
    found = [
        moment
        for moment, of_joint, words, others in _WORDS
        if of_joint in (None, is_joint)
        and all(re.search(word, plain) for word in words)
        and not (others and re.search(others, plain))
    ]
    return found[0] if len(found) == 1 else ""
