"""What happened to one unit, chained by fingerprint to the event before, and what breaks such a chain."""

import dataclasses
import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Self

from kaderwerk.application.unit import UnitKey, UnitRow, UnitState, canonical_json, identity

FIRST = "0" * 64
"""What stands for the fingerprint before the first event of a chain."""


@dataclass(frozen=True, kw_only=True)
class Event:
    """One change of one unit; numbers count from 1 within the chain of an organisation.

    ``payload`` is canonical JSON with the new ``state`` (null when the unit ended), the ``reason`` of an
    end, and as ``source`` the fingerprint of the list of files that it came from. ``moment`` is ISO 8601
    in UTC. ``previous`` is the fingerprint of the event before. ``fingerprint`` is the SHA-256 of the
    canonical JSON of all the others.
    """

    organisation: str
    number: int
    moment: str
    actor: str
    code: str
    dossier: str
    unit: UnitKey
    version: int
    payload: str
    previous: str
    fingerprint: str = ""

    def sealed(self) -> Self:
        """Return the event with its fingerprint."""
        return dataclasses.replace(self, fingerprint=self.computed_fingerprint())

    @property
    def uuid(self) -> str:
        """The id of the event, unique over all databases."""
        return identity("event", self.fingerprint)

    @property
    def state(self) -> UnitState | None:
        """The new state of the unit, None when it ended."""
        return state_from_json(json.loads(self.payload)["state"])

    @property
    def reason(self) -> str | None:
        """Why the unit ended, None when it did not."""
        found: str | None = json.loads(self.payload)["reason"]
        return found

    @property
    def source(self) -> str:
        """The fingerprint of the list of files that the change came from."""
        return str(json.loads(self.payload)["source"])

    def computed_fingerprint(self) -> str:
        """Return the fingerprint that this content must have."""
        content = {
            "organisation": self.organisation,
            "number": self.number,
            "moment": self.moment,
            "actor": self.actor,
            "code": self.code,
            "dossier": self.dossier,
            "unit": [self.unit.kind.value, self.unit.id],
            "version": self.version,
            "payload": self.payload,
            "previous": self.previous,
        }
        return hashlib.sha256(canonical_json(content).encode()).hexdigest()


def chain_problems(events: Iterable[Event], anchor: tuple[int, str] | None = None) -> list[str]:
    """Return a Dutch sentence for each break in a chain, oldest first; an empty list is a whole chain.

    A changed, dropped or swapped event is found. A cut-off tail, or a chain that someone computed anew, is
    found only with an ``anchor``: the number and fingerprint of an event as kept outside the database.
    """
    problems: list[str] = []
    number, previous = 0, FIRST
    fingerprints: dict[int, str] = {}
    for event in events:
        number += 1
        if event.number != number:
            problems.append(f"Na gebeurtenis {number - 1} komt nummer {event.number}; verwacht was {number}.")
            number = event.number
        if event.previous != previous:
            problems.append(f"Gebeurtenis {number} sluit niet aan op de gebeurtenis ervoor.")
        if event.computed_fingerprint() != event.fingerprint:
            problems.append(f"De inhoud van gebeurtenis {number} past niet bij haar vingerafdruk.")
        previous = fingerprints[number] = event.fingerprint
    if anchor is not None and fingerprints.get(anchor[0]) != anchor[1]:
        problems.append(f"Gebeurtenis {anchor[0]} ontbreekt of is een andere dan die buiten de database is bewaard.")
    return problems


def replayed(events: Iterable[Event], dossier: str) -> list[UnitState]:
    """Return the units of a dossier as they stood after the last of these events."""
    states: dict[UnitKey, UnitState | None] = {}
    for event in events:
        if event.dossier == dossier:
            states[event.unit] = event.state
    return [state for state in states.values() if state is not None]


def state_as_json(state: UnitState | None) -> object:
    """Return a state as the value that an event keeps."""
    if state is None:
        return None
    rows = [{"table": row.table, "uuid": row.uuid, "order": row.order, "cells": row.cells} for row in state.rows]
    return {"rows": rows, "headers": [{"table": name, "columns": columns} for name, columns in state.headers]}


def state_from_json(value: dict[str, list[dict[str, Any]]] | None) -> UnitState | None:
    """Return the state that ``state_as_json`` wrote down."""
    if value is None:
        return None
    headers = tuple((header["table"], tuple(header["columns"])) for header in value["headers"])
    return UnitState(rows=tuple(UnitRow(**row) for row in value["rows"]), headers=headers)
