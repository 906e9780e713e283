"""Tests of the chain of events: tampering shows, except where only an anchor outside can show it."""

import dataclasses
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kaderwerk.application.event import FIRST, Event, chain_problems, replayed, state_as_json, state_from_json
from kaderwerk.application.unit import UnitKey, UnitKind, UnitRow, UnitState, canonical_json

STATE = UnitState(
    rows=(UnitRow(table="regels", uuid="u1", order=5, cells={"regel": "é-1", "2022": "PM"}),),
    headers=(("regels", ("regel", "2022")), ("leeg", ())),
)


def chain(length: int, actor: str = "bas") -> list[Event]:
    """A chain in which unit ``a/n`` is changed by event n."""
    events: list[Event] = []
    for number in range(1, length + 1):
        payload = {"state": state_as_json(STATE), "reason": None, "source": FIRST}
        event = Event(
            organisation="diemen",
            number=number,
            moment="2026-03-01T12:00:00.000000+00:00",
            actor=actor,
            code="proposal_imported",
            dossier="proef",
            unit=UnitKey(UnitKind.PROPOSAL, f"a/{number}"),
            version=1,
            payload=canonical_json(payload),
            previous=events[-1].fingerprint if events else FIRST,
        )
        events.append(event.sealed())
    return events


def test_an_untouched_chain_has_no_problems() -> None:
    events = chain(5)
    assert chain_problems(events) == []
    assert chain_problems(events, (5, events[-1].fingerprint)) == []
    assert chain_problems([]) == []


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("organisation", "uithoorn"),
        ("moment", "2026-03-01T12:00:00.000001+00:00"),
        ("actor", "eva"),
        ("code", "proposal_ended"),
        ("dossier", "ander"),
        ("unit", UnitKey(UnitKind.KEY, "a/2")),
        ("version", 2),
        ("payload", "{}"),
    ],
)
def test_a_change_of_any_field_is_found(name: str, value: object) -> None:
    events = chain(3)
    events[1] = dataclasses.replace(events[1], **{name: value})  # type: ignore[arg-type]  # each value fits its field
    assert chain_problems(events) == ["De inhoud van gebeurtenis 2 past niet bij haar vingerafdruk."]


@given(st.integers(2, 6), st.data())
def test_every_event_that_is_changed_dropped_or_swapped_is_found(length: int, draw: st.DataObject) -> None:
    events = chain(length)
    at = draw.draw(st.integers(0, length - 2))
    changed = [*events]
    changed[at] = dataclasses.replace(events[at], actor="eva").sealed()
    dropped = [*events[:at], *events[at + 1 :]]
    swapped = [*events[:at], events[at + 1], events[at], *events[at + 2 :]]
    assert chain_problems(changed)
    assert chain_problems(dropped)
    assert chain_problems(swapped)


def test_a_cut_off_tail_is_not_found_without_an_anchor() -> None:
    events = chain(4)
    anchor = (4, events[-1].fingerprint)
    assert chain_problems(events[:3]) == []
    assert chain_problems(events[:3], anchor) == [
        "Gebeurtenis 4 ontbreekt of is een andere dan die buiten de database is bewaard."
    ]


def test_a_chain_that_is_computed_anew_is_not_found_without_an_anchor() -> None:
    anchor = (4, chain(4)[-1].fingerprint)
    forged = chain(4, actor="eva")
    assert chain_problems(forged) == []
    assert chain_problems(forged, anchor)


def test_a_state_survives_its_canonical_json() -> None:
    assert state_from_json(json.loads(canonical_json(state_as_json(STATE)))) == STATE
    assert state_from_json(json.loads(canonical_json(state_as_json(None)))) is None


def test_the_canonical_json_of_an_event_has_one_form() -> None:
    assert chain(1)[0].payload == (
        '{"reason":null,"source":"' + "0" * 64 + '","state":{"headers":[{"columns":["regel","2022"],"table":"regels"},'
        '{"columns":[],"table":"leeg"}],"rows":[{"cells":{"2022":"PM","regel":"é-1"},"order":5,"table":"regels",'
        '"uuid":"u1"}]}}'
    )


def test_a_replay_takes_the_last_state_of_each_unit_of_one_dossier() -> None:
    first, second = chain(2)
    ended = canonical_json({"state": None, "reason": "weg", "source": FIRST})
    gone = dataclasses.replace(second, number=3, payload=ended, previous=second.fingerprint).sealed()
    other = dataclasses.replace(first, number=4, dossier="ander", previous=gone.fingerprint).sealed()
    assert replayed([first, second], "proef") == [STATE, STATE]
    assert replayed([first, second, gone, other], "proef") == [STATE]
    assert gone.reason == "weg"
