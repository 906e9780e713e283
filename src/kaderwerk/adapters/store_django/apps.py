"""How Django knows this folder: its label names the tables in the database."""

from django.apps import AppConfig


class StoreConfig(AppConfig):
    """The one application with models."""

    name = "kaderwerk.adapters.store_django"
    label = "store"
