"""The store: dossiers, their events and files in SQLite, through Django's models and migrations.

Importing it configures Django, because its models cannot be imported before.
"""

from kaderwerk.adapters.store_django.configuration import configure

configure()
