"""Runs the cases that stand in the file of every index that ships: year, percentage and, where it matters, the day."""

import datetime
from collections.abc import Iterator
from fractions import Fraction
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
import yaml

from kaderwerk.adapters.facts_yaml.loading import FACTS_FOLDER, INDEXES_FOLDER, facts_from, facts_in, load_facts
from kaderwerk.core.dossier.frame import Dossier
from kaderwerk.core.facts import Facts, FactsError
from kaderwerk.core.indexation.book import index_book
from kaderwerk.core.money import round_half_up
from kaderwerk.core.overlay import Overlay
from tests.builders import FRAME, dossier

FOLDER = files("kaderwerk").joinpath(FACTS_FOLDER, INDEXES_FOLDER)
PLAIN = Overlay(scenario="alles", counted=frozenset())


def all_cases() -> Iterator[Any]:
    for file in sorted(FOLDER.iterdir(), key=lambda one: one.name):
        document = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)  # noqa: S506  # texts only
        assert file.name == f"{document['index']}.yaml"
        assert document["gevallen"], f"{file.name} has no case"
        for case in document["gevallen"]:
            yield pytest.param(document["index"], case, id=f"{document['index']}: {case}")


def with_index(index: str, known_on: str) -> Dossier:
    frame = FRAME + "prijzen | lopend\n" + (f"peildatum | {known_on}\n" if known_on else "")
    return dossier(dossier=frame, indexen=f"index\n{index}")


def hundredths(facts: Facts, index: str, case: dict[str, str]) -> int | None:
    """The change in hundredths of a percent."""
    found = index_book(with_index(index, case.get("peildatum", "")), facts=facts, overlay=PLAIN).change(
        index, int(case["jaar"])
    )
    return None if found is None else round_half_up(found.numerator * 10_000, found.denominator)


@pytest.mark.parametrize(("index", "case"), list(all_cases()))
def test_an_index_that_ships_gives_what_its_cases_expect(index: str, case: dict[str, str]) -> None:
    expected = None if case["percentage"] == "onbekend" else Fraction(case["percentage"]) * 100
    assert hundredths(load_facts(), index, case) == expected


def test_the_step_whose_date_is_disputed_says_so() -> None:
    index = load_facts().index("cao-gemeenten")
    assert index is not None
    steps = {row.date: row for row in index.steps}
    assert {date.isoformat(): row.verified for date, row in steps.items()} == {
        "2025-04-01": "praktijk",
        "2025-10-01": "praktijk",
        "2026-07-01": "praktijk",
        "2027-01-01": "praktijk",
    }
    assert "Nunspeet" in steps[datetime.date(2025, 10, 1)].source


NEW = """
index: huren
naam: Huren
bron: Circulaire huurprijsbeleid
bekend_sinds: 2026-01-15
gecontroleerd: bron
jaren:
  - {jaar: 2027, percentage: "4.1"}
"""


def test_a_new_index_is_one_file(tmp_path: Path) -> None:
    (tmp_path / "huren.yaml").write_text(NEW, encoding="utf-8")
    assert hundredths(facts_in(tmp_path), "huren", {"jaar": "2027"}) == 410
    assert hundredths(facts_in(tmp_path), "huren", {"jaar": "2028"}) is None


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("gecontroleerd: bron", "gecontroleerd: ja", "gecontroleerd is bron, praktijk"),
        ("bron: Circulaire huurprijsbeleid", "bron: ''", "geen bron"),
        ('"4.1"', '"-100"', "boven -100"),
        ("jaren:", "anders:", "een van beide"),
        ("jaren:\n", 'jaren:\n  - {jaar: 2027, percentage: "4"}\n', "twee rijen"),
        ("jaren:\n  - {jaar: 2027", "stappen:\n  - {datum: 2027-01-01", "eerste_jaar"),
    ],
)
def test_an_index_that_is_incomplete_or_contradicts_itself_is_refused(old: str, new: str, message: str) -> None:
    text = NEW.replace(old, new)
    assert text != NEW
    with pytest.raises(FactsError, match=message):
        facts_from(text)


def test_an_index_that_ships_twice_is_refused(tmp_path: Path) -> None:
    for name in ("a.yaml", "b.yaml"):
        (tmp_path / name).write_text(NEW, encoding="utf-8")
    with pytest.raises(FactsError, match="dubbel staan: huren"):
        facts_in(tmp_path)
