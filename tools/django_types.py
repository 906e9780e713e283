"""Django's settings as a module, for the type checker alone; the product sets them by code."""

from kaderwerk.adapters.store_django.configuration import SETTINGS

globals().update(SETTINGS)
