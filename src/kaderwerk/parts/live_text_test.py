"""Tests of figures inside texts."""

import pytest

from kaderwerk.core.figures import registry
from kaderwerk.core.perspective.compute import compute
from kaderwerk.core.publication.snapshot import Snapshot
from kaderwerk.parts.live_text import live_text
from tests.builders import FRAGMENT, dossier
from tests.toy_families import toy_groups

TEXT = "Saldo {{ saldo/totaal/2023 }}, {{saldo/nieuw/2022}} en {{ saldo/onbekende/2022 }}."


def snapshot_of() -> Snapshot:
    perspective = compute(dossier(**FRAGMENT))
    return Snapshot(dossier=perspective.dossier, perspective=perspective, findings=(), code_version="1")


def test_a_figure_is_filled_in_with_its_sign_and_its_pm() -> None:
    assert live_text(snapshot_of(), TEXT) == "Saldo −90.000 +\xa0PM, PM en (onbekend cijfer: saldo/onbekende/2022)."


def test_a_figure_can_be_a_link_to_its_explanation() -> None:
    text = live_text(snapshot_of(), "{{ saldo/totaal/2024 }}", lambda address: f"uitleg/{address}")
    assert text == "[−90.000](uitleg/saldo/totaal/2024)"


def test_a_figure_can_stand_without_its_sign() -> None:
    text = live_text(snapshot_of(), "{{ saldo/totaal/2024 | absoluut }} en {{saldo/totaal/2024}}")
    assert text == "90.000 en −90.000"


def test_a_figure_of_a_family_stands_in_its_own_unit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(registry, "all_groups", toy_groups)
    text = live_text(snapshot_of(), "{{ toets/quote/2022 }}, {{ toets/quote/2020 }} en {{ toets/plaatsen/2020 }}")
    assert text == "−0,05\xa0%, niet te bepalen en 1,50"
