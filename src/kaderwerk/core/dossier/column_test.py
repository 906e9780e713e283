"""The schema says of every table and column what carriers, screens and reference pages need."""

from kaderwerk.core.dossier.column import Kind
from kaderwerk.core.dossier.schema import TABLES
from kaderwerk.core.dossier.tables_frame import DOSSIER_KEYS


def test_a_table_knows_its_columns_by_name() -> None:
    kind = TABLES["regels"].column("soort")
    assert kind is not None
    assert (kind.english, kind.kind, kind.is_required) == ("kind", Kind.CHOICE, True)
    assert TABLES["regels"].column("kleur") is None


def test_every_key_and_reference_points_at_columns_that_exist() -> None:
    for table in TABLES.values():
        assert all(table.column(name) for name in table.key)
        for column in table.columns:
            assert column.help.endswith(".")
            assert set(column.refers) <= set(TABLES)
            assert bool(column.choices) == (column.kind is Kind.CHOICE)
            assert bool(column.refers) == (column.kind in (Kind.REF, Kind.REFS))
            assert all(len(TABLES[name].key) == 1 for name in column.refers)


def test_names_are_unique_also_in_english_and_without_capitals() -> None:
    assert len({table.english for table in TABLES.values()}) == len(TABLES)
    for table in TABLES.values():
        names = [column.name for column in table.columns]
        assert len(set(names)) == len({column.english for column in table.columns}) == len(names)
        assert all(name == name.casefold() and not name.isdigit() for name in names)
    assert len({name for name, *_ in DOSSIER_KEYS}) == len(DOSSIER_KEYS)
