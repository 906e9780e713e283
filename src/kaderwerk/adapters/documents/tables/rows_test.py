"""Where the labels of a table stand, also when its columns turn out to be others."""

from kaderwerk.adapters.documents.tables.column import Column, Role
from kaderwerk.adapters.documents.tables.rows import Table


def test_the_place_of_labels_follows_the_columns() -> None:
    code, label = Column(role=Role.CODE), Column(role=Role.LABEL, segment=1)
    table = Table(caption="", columns=(code, label, Column(role=Role.YEAR, year=2027, segment=2)), first=0, last=0)
    assert table.place_of_label == (1, True)
    assert table == Table(caption="", columns=table.columns, first=0, last=0)
    # A number beside the label, without a bar between them.
    table.columns = (label, Column(role=Role.TOTAL, segment=1), Column(role=Role.YEAR, year=2027, segment=2))
    assert table.place_of_label == (1, False)
    table.columns = ()
    assert table.place_of_label == (0, False)
