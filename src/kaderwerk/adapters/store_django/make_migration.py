"""Write the migration that brings a database up to the models, where one is missing."""

from pathlib import Path

from django.core.management import call_command

MIGRATIONS = Path(__file__).parent / "migrations"


def main() -> None:
    """Let Django write the migration, and give it the sentence that each module starts with."""
    before = set(MIGRATIONS.glob("*.py"))
    call_command("makemigrations", "store", interactive=False, verbosity=1)
    for path in set(MIGRATIONS.glob("*.py")) - before:
        name = path.stem[5:].replace("_", " ")
        text = path.read_text(encoding="utf-8")
        path.write_text(f'"""Generated migration: {name}."""\n\n{text}', encoding="utf-8")


if __name__ == "__main__":
    main()
