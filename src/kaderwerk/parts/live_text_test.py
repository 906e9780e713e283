"""Tests of figures inside texts."""

from kaderwerk.core.perspective.compute import compute
from kaderwerk.parts.live_text import live_text
from tests.builders import FRAGMENT, dossier

TEXT = "Saldo {{ saldo/totaal/2023 }}, {{saldo/nieuw/2022}} en {{ saldo/onbekende/2022 }}."


def test_a_figure_is_filled_in_with_its_sign_and_its_pm() -> None:
    perspective = compute(dossier(**FRAGMENT))
    assert live_text(perspective, TEXT) == "Saldo −90.000 +\xa0PM, PM en (onbekend cijfer: saldo/onbekende/2022)."


def test_a_figure_can_be_a_link_to_its_explanation() -> None:
    perspective = compute(dossier(**FRAGMENT))
    text = live_text(perspective, "{{ saldo/totaal/2024 }}", lambda address: f"uitleg/{address}")
    assert text == "[−90.000](uitleg/saldo/totaal/2024)"
