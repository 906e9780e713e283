"""Tests of figures inside texts."""

import pytest

from kaderwerk.core.figures import registry
from kaderwerk.core.perspective.compute import compute
from kaderwerk.core.publication.snapshot import Snapshot
from kaderwerk.core.texts.marked_text import parsed
from kaderwerk.parts.live_text import live_figures
from kaderwerk.parts.markdown_text import markdown
from kaderwerk.parts.marked_tables import plain_text
from tests.builders import FRAGMENT, dossier
from tests.toy_families import toy_groups

TEXT = "Saldo {{ saldo/totaal/2023 }}, {{saldo/nieuw/2022}} en {{ saldo/onbekende/2022 }}."


def snapshot_of() -> Snapshot:
    perspective = compute(dossier(**FRAGMENT))
    return Snapshot(dossier=perspective.dossier, perspective=perspective, findings=(), code_version="1")


def words(snapshot: Snapshot, text: str) -> str:
    return "".join(plain_text(one) for one in parsed(text, live_figures(snapshot)) if one.type == "inline")


def test_a_figure_is_filled_in_with_its_sign_and_its_pm() -> None:
    assert words(snapshot_of(), TEXT) == "Saldo −90.000 +\xa0PM, PM en (onbekend cijfer: saldo/onbekende/2022)."


def test_a_figure_can_be_a_link_to_its_explanation() -> None:
    figure = live_figures(snapshot_of(), lambda address: f"uitleg/{address}")
    html = markdown("{{ saldo/totaal/2024 }} en `{{ saldo/totaal/2024 }}`", figure)
    assert html == (
        '<p><a href="uitleg/saldo/totaal/2024" rel="noopener noreferrer">−90.000</a> en '
        "<code>{{ saldo/totaal/2024 }}</code></p>\n"
    )


def test_a_figure_can_stand_without_its_sign() -> None:
    text = words(snapshot_of(), "{{ saldo/totaal/2024 | absoluut }} en {{saldo/totaal/2024}}")
    assert text == "90.000 en −90.000"


def test_a_figure_of_a_family_stands_in_its_own_unit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(registry, "all_groups", toy_groups)
    text = words(snapshot_of(), "{{ toets/quote/2022 }}, {{ toets/quote/2020 }} en {{ toets/plaatsen/2020 }}")
    assert text == "−0,05\u202f%, niet te bepalen en 1,50"
