"""Tests of kept templates: they are used, a change makes them stale, and nothing needs them."""

import sys
from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment

from kaderwerk.parts.compiled_templates import CompiledTemplates


def shown(folder: Path, template: str = "{{ 1 + 1 }} euro", settings: bytes = b"") -> str:
    kept = CompiledTemplates(folder, settings)
    return (
        Environment(autoescape=True, loader=DictLoader({"a": template}), bytecode_cache=kept).get_template("a").render()
    )


def kept_in(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir()}


def test_a_template_is_compiled_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    folder = tmp_path / "bij de modules"
    assert shown(folder) == "2 euro"
    assert len(kept_in(folder)) == 1
    monkeypatch.setattr(Environment, "compile", None)
    assert shown(folder) == "2 euro"


def test_a_changed_template_or_setting_is_compiled_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    shown(tmp_path)
    first = kept_in(tmp_path)
    assert shown(tmp_path, "{{ 2 + 2 }} euro") == "4 euro"
    second = kept_in(tmp_path)
    assert shown(tmp_path, "{{ 2 + 2 }} euro", b"anders") == "4 euro"
    assert list(first) == list(second) == list(kept_in(tmp_path))
    assert len({*first.values(), *second.values(), *kept_in(tmp_path).values()}) == 3


def test_a_damaged_file_is_made_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    shown(tmp_path)
    (file,) = tmp_path.iterdir()
    whole = file.read_bytes()
    assert file.stat().st_mode & 0o777 == 0o644
    for damaged in (b"", whole[:-20], whole[:10], whole[:45], whole[:20] + bytes(60) + whole[80:]):
        file.write_bytes(damaged)
        assert shown(tmp_path) == "2 euro"
        assert file.read_bytes() == whole


def test_nothing_is_kept_when_python_keeps_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert shown(tmp_path / "uit") == "2 euro"
    assert not (tmp_path / "uit").exists()


def test_a_place_that_cannot_be_written_stops_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    (tmp_path / "bestand").write_bytes(b"")
    assert shown(tmp_path / "bestand") == "2 euro"
    assert shown(tmp_path / "bestand" / "dieper") == "2 euro"
