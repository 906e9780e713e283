"""Django's settings, set by code: what the store needs, and what the web pages add to it."""

from collections.abc import Mapping
from pathlib import Path

import django
from django.conf import settings
from django.db import connections

SETTINGS: dict[str, object] = {
    "INSTALLED_APPS": ["kaderwerk.adapters.store_django.apps.StoreConfig"],
    "AUTH_USER_MODEL": "store.Person",
    "DEFAULT_AUTO_FIELD": "django.db.models.BigAutoField",
    "LANGUAGE_CODE": "nl",
    "TIME_ZONE": "Europe/Amsterdam",
    "USE_TZ": True,
}
"""No contributed application: the account of a person needs none, and each would bring its own migrations."""

PRAGMAS = {
    "journal_mode": "WAL",
    "synchronous": "FULL",
    "foreign_keys": "ON",
    "recursive_triggers": "ON",
}
"""Set on every connection; without recursive triggers INSERT OR REPLACE walks past a delete trigger."""

BUSY_SECONDS = 20
"""How long a writer waits for another one."""


def configure(more: Mapping[str, object] | None = None) -> None:
    """Configure Django, the first time only; a later call adds the settings in ``more``."""
    if not settings.configured:
        settings.configure(**SETTINGS)
        django.setup()
    for name, value in (more or {}).items():
        setattr(settings, name, value)


def database_alias(path: Path) -> str:
    """Return the name under which Django knows the database at this path; the first one is its default."""
    wanted = str(path.resolve())
    for alias, database in connections.databases.items():
        if database["NAME"] == wanted:
            return str(alias)
    has_default = bool(connections.databases["default"]["NAME"])
    alias = f"database_{len(connections.databases)}" if has_default else "default"
    database = {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": wanted,
        "OPTIONS": {
            "init_command": ";".join(f"PRAGMA {name}={value}" for name, value in PRAGMAS.items()),
            "timeout": BUSY_SECONDS,
            "transaction_mode": "IMMEDIATE",
        },
    }
    connections.databases[alias] = connections.configure_settings({"default": {}, alias: database})[alias]
    connections[alias] = connections.create_connection(alias)  # Django may hold one to nothing under this name
    return alias
