"""What a column and a table of the dossier are: name, kind, help; the one description for every carrier."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """The kind of value that a column holds; ``NOTATION`` says how it is written."""

    TEXT = "tekst"
    ID = "id"
    REF = "verwijzing"
    REFS = "verwijzingen"
    CODE = "code"
    CHOICE = "keuze"
    YES_NO = "ja/nee"
    AMOUNT = "bedrag"
    PERCENTAGE = "percentage"
    NUMBER = "getal"
    INTEGER = "geheel getal"
    YEAR = "jaar"
    DATE = "datum"
    MARKDOWN = "markdown"
    SHA256 = "sha256"
    JSON = "json"


NOTATION: dict[Kind, str] = {
    Kind.TEXT: "vrije tekst",
    Kind.ID: "letters, cijfers en . _ + -, begint met een letter of cijfer",
    Kind.REF: "een id dat in een andere tabel staat",
    Kind.REFS: "id's met een spatie ertussen",
    Kind.CODE: "een code als tekst (0.1 is iets anders dan 0.10)",
    Kind.CHOICE: "een van de genoemde waarden",
    Kind.YES_NO: "ja of nee",
    Kind.AMOUNT: "euro's met hoogstens twee decimalen, als -1234.56",
    Kind.PERCENTAGE: "2.5 voor 2,5 %",
    Kind.NUMBER: "een getal met een punt voor decimalen",
    Kind.INTEGER: "een geheel getal",
    Kind.YEAR: "vier cijfers, 1990 tot en met 2100",
    Kind.DATE: "jjjj-mm-dd",
    Kind.MARKDOWN: "tekst met Markdown-opmaak",
    Kind.SHA256: "64 hexadecimale tekens",
    Kind.JSON: "JSON",
}

YEAR_MIN = 1990
YEAR_MAX = 2100


@dataclass(frozen=True, kw_only=True)
class Column:
    """One column: Dutch name in files, English name in code, kind and help text.

    ``refers`` names the tables in which a reference must be found. ``is_generated``: the column must be
    there, an empty cell gets an id on reading. ``is_counted`` False: the value is
    read, kept and handed on, and ``check`` says that no figure uses it yet.
    """

    name: str
    english: str
    kind: Kind
    help: str
    is_required: bool = False
    is_generated: bool = False
    choices: tuple[str, ...] = ()
    refers: tuple[str, ...] = ()
    is_counted: bool = True


@dataclass(frozen=True, kw_only=True)
class TableSchema:
    """One table: its columns, its key, and whether it has year columns (and of which kind).

    ``key`` are the columns whose values together are unique; empty when rows may repeat.
    """

    name: str
    english: str
    help: str
    columns: tuple[Column, ...]
    key: tuple[str, ...] = ()
    years: Kind | None = None
    is_required: bool = False
    is_counted: bool = True

    def column(self, name: str) -> Column | None:
        """Return the column with this name, or None for a column that the schema does not know."""
        return next((column for column in self.columns if column.name == name), None)


def column_of(kind: Kind, name: str, english: str, text: str, **more: object) -> Column:
    """Make a column from positional parts, so that a table reads as a list of lines."""
    return Column(name=name, english=english, kind=kind, help=text, **more)  # type: ignore[arg-type]  # passed on as given
