"""Triggers that refuse every change of an event, and every event whose id is known.

A table that Django builds anew on SQLite loses its triggers: a migration that alters events makes them again.
"""

from django.db import migrations

MESSAGE = "gebeurtenissen blijven zoals zij zijn"

TRIGGERS = {
    "event_is_not_changed": "BEFORE UPDATE ON store_chainevent",
    "event_is_not_deleted": "BEFORE DELETE ON store_chainevent",
    "event_is_not_replaced": (
        "BEFORE INSERT ON store_chainevent WHEN EXISTS (SELECT 1 FROM store_chainevent WHERE id = NEW.id "
        "OR uuid = NEW.uuid OR (organisation = NEW.organisation AND number = NEW.number))"
    ),
}


class Migration(migrations.Migration):
    """Make the triggers."""

    dependencies = [("store", "0001_initial")]

    operations = [
        migrations.RunSQL(
            sql=[
                f"CREATE TRIGGER {name} {when} BEGIN SELECT RAISE(ABORT, '{MESSAGE}'); END"
                for name, when in TRIGGERS.items()
            ],
            reverse_sql=[f"DROP TRIGGER {name}" for name in TRIGGERS],
        )
    ]
