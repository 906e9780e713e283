"""Writes docs/reference from the code; ``--check`` tells whether the files are up to date."""

import sys
from decimal import Decimal
from pathlib import Path

from kaderwerk.adapters.facts_yaml.loading import load_facts
from kaderwerk.cli.main import build_parser
from kaderwerk.core.allocation.key_registry import all_keys
from kaderwerk.core.checks.run import all_rules
from kaderwerk.core.dossier.column import NOTATION, Column, Kind, TableSchema
from kaderwerk.core.dossier.schema import TABLES
from kaderwerk.core.dossier.tables_frame import DOSSIER_KEYS
from kaderwerk.core.facts import Fact
from kaderwerk.core.figures.registry import all_groups
from kaderwerk.core.glossary import GLOSSARY
from kaderwerk.core.ratios.registry import all_ratios

FOLDER = Path(__file__).parent.parent / "docs" / "reference"
_MADE = "<!-- Gemaakt uit de code met `make docs`; wijzig de code, niet dit bestand. -->\n\n"


def pages() -> dict[str, str]:
    """Return every reference page by file name."""
    return {
        "tabellen.md": _MADE + _tables(),
        "opdrachten.md": _MADE + _commands(),
        "toetsen.md": _MADE + _checks(),
        "cijfers.md": _MADE + _figures(),
        "feiten.md": _MADE + _facts(),
        "begrippen.md": _MADE + _glossary(),
        "members.txt": _members(),
    }


def _tables() -> str:
    lines = ["# Tabellen van het dossier\n", "Een `*` is een verplichte kolom. Bedragen zijn euro's.\n"]
    for table in TABLES.values():
        lines += [f"\n## {table.name}\n", f"{table.help} In de code: `{table.english}`.\n"]
        if not table.is_counted:
            lines.append("Deze versie leest en bewaart de tabel, maar rekent er nog niet mee.\n")
        lines += ["| kolom | in de code | soort | uitleg |", "| --- | --- | --- | --- |"]
        lines += [_column_row(table, column) for column in table.columns]
        if table.years is not None:
            note = f"Een kolom per jaar; {_year_note(table.years)}"
            lines.append(f"| jaren (vier cijfers) | `year` | {table.years} | {note} |")
        if table.name == "dossier":
            lines += ["\n| kenmerk | in de code | soort | uitleg |", "| --- | --- | --- | --- |"]
            lines += [
                f"| {name}{'*' if needed else ''} | `{english}` | {kind} | {text}{_one_of(choices)} |"
                for name, english, kind, needed, choices, text in DOSSIER_KEYS
            ]
    return "\n".join(lines) + "\n"


def _column_row(table: TableSchema, column: Column) -> str:
    star = "*" if column.is_required else ""
    more = _one_of(column.choices)
    if column.refers:
        more += f" Verwijst naar: {', '.join(column.refers)}."
    if not column.is_counted and table.is_counted:
        more += " Telt nog niet mee."
    return f"| {column.name}{star} | `{column.english}` | {column.kind} | {column.help}{more} |"


def _one_of(choices: tuple[str, ...]) -> str:
    return f" Een van: {', '.join(choices)}." if choices else ""


def _year_note(kind: Kind) -> str:
    return "leeg voegt niets toe, 0 is nul, PM is nog onbekend." if kind is Kind.AMOUNT else NOTATION[kind] + "."


def _commands() -> str:
    lines = ["# Opdrachten\n"]
    parser = build_parser()
    for action in parser._subparsers._group_actions if parser._subparsers is not None else ():  # noqa: SLF001
        for name, command in (action.choices or {}).items():  # type: ignore[union-attr]  # the subparsers by name
            lines += [f"## kaderwerk {name}\n", f"{command.description}\n", "| argument | uitleg |", "| --- | --- |"]
            for one in command._actions:  # noqa: SLF001  # argparse has no public list
                label = ", ".join(one.option_strings) or str(one.metavar)
                lines.append(f"| `{label}` | {one.help} |")
            lines.append(f"\n`{command.epilog}`\n")
    return "\n".join(lines)


def _checks() -> str:
    lines = ["# Toetsen\n", "Wat voor schrijvers is, staat in `check` en in de applicatie, niet in de publicatie.\n"]
    lines += ["| toets | wat | voor | bron |", "| --- | --- | --- | --- |"]
    for rule in all_rules():
        readers = "schrijvers" if rule.is_for_authors else "iedereen"
        lines.append(f"| `{rule.code}` | {rule.title} | {readers} | {rule.source} |")
    return "\n".join(lines) + "\n"


def _figures() -> str:
    lines = [
        "# Cijfers\n",
        "Naast het perspectief (`saldo`, `programmas`, `voorstellen`, `reserves`) geeft `compute --json`",
    ]
    lines += ["deze families. De code is de sleutel in de JSON en het begin van elk adres.\n"]
    lines += ["| code | wat | uitleg |", "| --- | --- | --- |"]
    lines += [f"| `{one.code}` | {one.title} | {one.introduction} |" for one in all_groups()]
    lines += ["\n## Kengetallen\n", "| code | Iv3 | wat | gegevens | bron |", "| --- | --- | --- | --- | --- |"]
    for one in all_ratios():
        needs = ", ".join(f"`{need.name}`" for need in one.needs)
        lines.append(f"| `{one.code}` | {one.iv3} | {one.title} | {needs} | {one.source} |")
    lines += ["\n## Maatstaven van verdeelsleutels\n", "| maatstaf | wat | bron |", "| --- | --- | --- |"]
    lines += [f"| `{code}` | {one.title} | {one.source} |" for code, one in all_keys().items()]
    return "\n".join(lines) + "\n"


def _facts() -> str:
    lines = [
        "# Feiten\n",
        "Gedateerde feiten van buiten het dossier: normen, grenzen, termijnen en indexen. Gecontroleerd: in de",
    ]
    lines += ["`bron` zelf gelezen, in de `praktijk` gezien, of `achtergrond`: nog na te kijken.\n"]
    lines += ["| feit | waarde | eenheid | vanaf | tot | bekend sinds | gecontroleerd | bron |", "| --- " * 8 + "|"]
    lines += [_fact_row(one) for one in sorted(load_facts().values, key=lambda one: (one.code, one.from_date))]
    lines += ["\n## Indexen die worden meegeleverd\n", "| index | wat | stappen |", "| --- | --- | --- |"]
    lines += [f"| `{one.index}` | {one.title} | {len(one.steps)} |" for one in load_facts().indexes]
    return "\n".join(lines) + "\n"


def _fact_row(one: Fact) -> str:
    value = f"{Decimal(one.value.numerator) / Decimal(one.value.denominator):f}".replace(".", ",")
    until = one.until_date or ""
    return (
        f"| `{one.code}` | {value} | {one.unit} | {one.from_date} | {until} | {one.known_since} | {one.verified} "
        f"| {' '.join(one.source.split())} |"
    )


def _glossary() -> str:
    lines = ["# Begrippen\n", "| begrip | in de code | betekenis |", "| --- | --- | --- |"]
    lines += [f"| {term.dutch} | `{term.english}` | {term.meaning} |" for term in GLOSSARY]
    return "\n".join(lines) + "\n"


def _members() -> str:
    rules = [f"toets {rule.code}" for rule in all_rules()]
    tables = [f"tabel {name}" for name in TABLES]
    families = [f"cijfers {one.code}" for one in all_groups()]
    ratios = [f"kengetal {one.code}" for one in all_ratios()]
    keys = [f"maatstaf {code}" for code in all_keys()]
    return "\n".join([*tables, *rules, *families, *ratios, *keys]) + "\n"


def main() -> int:
    """Write the pages, or with ``--check`` compare them."""
    stale = [name for name, text in pages().items() if _current(name) != text]
    if "--check" in sys.argv:
        for name in stale:
            print(f"docs/reference/{name} is niet bij; draai make docs", file=sys.stderr)
        return 1 if stale else 0
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name in stale:
        (FOLDER / name).write_text(pages()[name], encoding="utf-8")
    return 0


def _current(name: str) -> str | None:
    file = FOLDER / name
    return file.read_text(encoding="utf-8") if file.exists() else None


if __name__ == "__main__":
    sys.exit(main())
