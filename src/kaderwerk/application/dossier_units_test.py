"""Tests of units of change: what belongs to which unit, under which identity, and that nothing gets lost."""

from kaderwerk.application.dossier_units import dossier_identity, frame_key, joined, unit_identity, units_of
from kaderwerk.application.unit import UnitKey, UnitKind, UnitState
from kaderwerk.core.dossier.frame import Dossier
from kaderwerk.core.dossier.reading import read_dossier
from kaderwerk.core.dossier.writing import raw_tables
from tests.builders import FRAGMENT, dossier

FRAME = frame_key("proef-2022")
ICT = UnitKey(UnitKind.PROPOSAL, "duo-plus/ict")
SAFE = UnitKey(UnitKind.PROPOSAL, "diemen/veilig")
INHABITANTS = UnitKey(UnitKind.KEY, "inwoners")

SOURCED = FRAGMENT | {
    "begroting": """
post | soort  | aard        | 2022
p1   | lasten | structureel | 10
""",
    "investeringen": """
investering | voorstel | 2022
laptop      | veilig   | 1000
""",
    "formatie": """
formatieregel | voorstel | fte
adviseur-fte  | veilig   | 1
""",
    "aansluitingen": """
aansluiting | plus | 2022
totaal      | p1   | -10
""",
    "bronnen": """
regel    | zin
ict-1    | Van een regel.
p1       | Van een post.
laptop   | Van een investering.
totaal   | Van een aansluiting.
ict      | Van een voorstel.
ict-1    | Van een regel.
""",
}


def sentences(state: UnitState) -> list[str]:
    return [row.cells["zin"] for row in state.rows if row.table == "bronnen"]


def tables_of(state: UnitState) -> set[str]:
    return {row.table for row in state.rows}


def texts(dossier: Dossier) -> list[tuple[str, tuple[str, ...], list[list[str]]]]:
    return [(table.name, table.header, table.rows) for table in raw_tables(dossier).tables]


def test_units_join_into_the_same_dossier() -> None:
    whole = dossier(**SOURCED)
    assert texts(read_dossier(joined("proef", units_of(whole).values()))) == texts(whole)


def test_each_row_belongs_to_the_unit_that_changes_with_it() -> None:
    units = units_of(dossier(**SOURCED))
    assert tables_of(units[INHABITANTS]) == {"verdeelsleutels", "sleuteldelen"}
    assert tables_of(units[ICT]) == {"voorstellen", "regels", "aandelen", "bronnen"}
    assert tables_of(units[SAFE]) == {"voorstellen", "regels", "investeringen", "formatie", "bronnen"}
    assert tables_of(units[FRAME]) == {"dossier", "organisaties", "maatstaven", "begroting", "aansluitingen", "bronnen"}


def test_a_source_belongs_to_what_it_is_the_source_of() -> None:
    units = units_of(dossier(**SOURCED))
    assert sentences(units[ICT]) == ["Van een regel.", "Van een voorstel.", "Van een regel."]
    assert sentences(units[SAFE]) == ["Van een investering."]
    assert sentences(units[FRAME]) == ["Van een post.", "Van een aansluiting."]


def test_every_row_has_a_uuid_of_its_own_even_where_rows_are_equal() -> None:
    rows = [row for state in units_of(dossier(**SOURCED)).values() for row in state.rows]
    assert len({row.uuid for row in rows}) == len(rows)


def test_rows_keep_their_uuid_when_their_order_or_another_row_changes() -> None:
    def lines(regels: str) -> dict[str, str]:
        units = units_of(dossier(**FRAGMENT | {"regels": regels, "aandelen": "regel | deelnemer"}))
        return {row.cells["regel"]: row.uuid for state in units.values() for row in state.rows if row.table == "regels"}

    header, *rows = FRAGMENT["regels"].strip().splitlines()
    before = lines("\n".join([header, *rows]))
    assert lines("\n".join([header, *reversed(rows)])) == before
    without = lines("\n".join([header, *rows[1:]]))
    assert without == {name: uuid for name, uuid in before.items() if name != "veilig-1"}


def test_a_proposal_is_the_same_in_every_dossier_and_a_key_is_not() -> None:
    one, other = dossier_identity("diemen", "proef-2022"), dossier_identity("diemen", "proef-2023")
    assert unit_identity(one, ICT) == unit_identity(other, ICT) == "9521a350-67d4-504f-8841-c4a71b9f973d"
    assert unit_identity(one, INHABITANTS) != unit_identity(other, INHABITANTS)
    assert unit_identity(one, FRAME) == one
