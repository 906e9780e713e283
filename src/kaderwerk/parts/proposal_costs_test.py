"""Tests of what a proposal costs: with natures, with who else pays, and when it does not count."""

from kaderwerk.core.perspective.compute import compute
from kaderwerk.core.publication.snapshot import Snapshot
from kaderwerk.parts.edition import Edition
from kaderwerk.parts.proposal_costs import cost_rows
from tests.builders import FRAGMENT, dossier
from tests.plain_links import PlainLinks


def edition(status: str = "concept") -> Edition:
    tables = {**FRAGMENT, "voorstellen": FRAGMENT["voorstellen"].replace("autonoom  | concept", f"autonoom | {status}")}
    perspective = compute(dossier(**tables))
    snapshot = Snapshot(dossier=perspective.dossier, perspective=perspective, findings=(), code_version="1")
    return Edition(snapshot=snapshot, fingerprint="ab" * 32)


def texts(made: Edition, proposal: str) -> list[tuple[str, str, list[str]]]:
    rows = cost_rows(made, PlainLinks(), proposal, "Naam")
    return [(row.label, row.note, [figure.value for figure in row.figures]) for row in rows]


def test_two_natures_stand_apart_and_one_is_a_note() -> None:
    assert texts(edition(), "veilig") == [
        ("Naam", "", ["-100000", "-50000", "-50000", "-50000"]),
        ("waarvan structureel", "", ["-50000"] * 4),
        ("waarvan incidenteel", "", ["-50000", "0", "0", "0"]),
    ]
    assert texts(edition(), "adviseur") == [("Naam", "incidenteel", ["0", "0", "0", "0"])]


def test_what_all_participants_pay_together_stands_below_when_others_pay_too() -> None:
    assert texts(edition(), "ict") == [
        ("Naam", "structureel", ["-40000"] * 4),
        ("alle deelnemers samen", "", ["-100000"] * 4),
    ]


def test_a_proposal_that_does_not_count_shows_what_it_would_cost_with_its_direction() -> None:
    made = edition("afgewezen")
    rows = cost_rows(made, PlainLinks(), "ict", "Naam")
    assert texts(made, "ict") == [("Naam", "structureel", ["-40000"] * 4)]
    first = rows[0].figures[0]
    assert (first.word, first.address) == ("nadelig", "niet_opgenomen/ict/effect/2022")
