"""Mentions of figures in a text, and the stand-ins that keep them whole."""

import pytest

from kaderwerk.core.texts.mentions import REFERENCE, Mention, Shown, StandIns


def test_a_reference_has_an_address_and_may_have_a_form() -> None:
    plain = REFERENCE.fullmatch("{{saldo/totaal/2022}}")
    assert plain is not None
    assert plain.groupdict() == {"address": "saldo/totaal/2022", "form": None}
    unsigned = REFERENCE.fullmatch("{{ saldo/totaal/2022 | absoluut }}")
    assert unsigned is not None
    assert unsigned.groupdict() == {"address": "saldo/totaal/2022", "form": "absoluut"}
    assert REFERENCE.fullmatch("{{ saldo/totaal/2022 | groot }}") is None


def test_each_mention_has_its_place_and_its_parts() -> None:
    found = StandIns("Een {{ a/b/1 | absoluut }} en {{ fout.")
    assert found.mentions == [
        Mention(start=4, written="{{ a/b/1 | absoluut }}", address="a/b/1", is_absolute=True),
        Mention(start=30, written="{{", address="", is_absolute=False),
    ]
    assert found.text == "Een \ue0000\ue000 en \ue0001\ue000 fout."
    assert found.written(found.text) == "Een {{ a/b/1 | absoluut }} en {{ fout."


def test_a_sign_that_the_text_holds_itself_is_not_used() -> None:
    found = StandIns("\ue0000\ue000 {{ a/b/1 }}")
    assert found.text == "\ue0000\ue000 \ue0010\ue001"
    assert found.found(found.text) == [0]


def test_a_piece_is_its_words_and_its_figures() -> None:
    found = StandIns("{{ a/b/1 }}{{c/d/2}} samen")
    shown = found.shown(found.text, lambda mention: Shown(text=mention.address.upper()))
    assert [one.text for one in shown] == ["A/B/1", "C/D/2", " samen"]


@pytest.mark.parametrize("text", ["{{" * 16_000, "\\\\" * 16_000, "{{ a" + " " * 32_000, "{{" + "a" * 32_000])
def test_a_long_text_is_read_in_a_moment(text: str) -> None:
    found = StandIns(text)
    assert found.written(found.text) == text
