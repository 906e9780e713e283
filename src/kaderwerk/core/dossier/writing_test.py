"""What carriers write: every table in schema order, header and rows as they were, in one form; and a template."""

from kaderwerk.core.dossier.reading import read_dossier
from kaderwerk.core.dossier.schema import TABLES
from kaderwerk.core.dossier.template import template_dossier
from kaderwerk.core.dossier.writing import raw_tables
from tests.builders import FRAME, dossier, raw_dossier


def test_tables_come_in_schema_order_and_unknown_ones_last() -> None:
    raw = raw_tables(dossier(zand="a\n1", regels="regel | voorstel | soort", Aap="a\n1", programmas="programma | naam"))
    assert [table.name for table in raw.tables] == ["dossier", "organisaties", "programmas", "regels", "Aap", "zand"]
    assert raw.place == "proef-2022"


def test_cells_are_in_one_form_with_rows_and_columns_as_they_were() -> None:
    table = raw_tables(
        dossier(begroting="2023 | aard | post | soort\n05.0 | structureel | b2 | baten\n | incidenteel | b1 | lasten")
    )
    (budget,) = [one for one in table.tables if one.name == "begroting"]
    assert budget.header == ("2023", "aard", "post", "soort")
    assert budget.rows == [["5", "structureel", "b2", "baten"], ["", "incidenteel", "b1", "lasten"]]
    assert budget.row_numbers == [2, 3]


def test_the_order_of_the_frame_is_kept() -> None:
    backwards = "\n".join(["kenmerk | waarde", *reversed(FRAME.strip().splitlines()[1:])])
    raw = raw_tables(read_dossier(raw_dossier(dossier=backwards)))
    assert raw.tables[0].rows[0] == ["eerste_jaar", "2022"]


def test_a_template_is_a_dossier_with_every_table_and_four_years() -> None:
    found = read_dossier(template_dossier(2027))
    assert list(found.tables) == list(TABLES)
    assert found.years == (2027, 2028, 2029, 2030)
    assert found.tables["regels"].header[-4:] == ("2027", "2028", "2029", "2030")
    assert found.table("voorstellen").size == 0
