"""Tests of the settings: set once, added to, and a database per path."""

from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.auth.hashers import check_password, make_password
from django.db import connections

from kaderwerk.adapters.store_django.configuration import configure, database_alias
from kaderwerk.adapters.store_django.models import Person


def test_a_second_call_only_adds_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "ALLOWED_HOSTS", [])
    configure({"ALLOWED_HOSTS": ["kadernota.example"]})
    assert settings.ALLOWED_HOSTS == ["kadernota.example"]
    assert (settings.TIME_ZONE, settings.AUTH_USER_MODEL) == ("Europe/Amsterdam", "store.Person")


def test_a_path_has_one_name_and_another_path_another(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    alias = database_alias(tmp_path / "a.sqlite3")
    assert database_alias(tmp_path / "b.sqlite3") != alias
    monkeypatch.chdir(tmp_path)
    assert database_alias(Path("a.sqlite3")) == alias
    assert connections.databases[alias]["NAME"] == str((tmp_path / "a.sqlite3").resolve())


def test_a_person_can_have_a_password_without_django_s_own_accounts() -> None:
    person = Person(login="bas@diemen.example")
    person.set_password("lang genoeg")
    assert person.check_password("lang genoeg")
    assert not check_password("anders", make_password("lang genoeg"))
