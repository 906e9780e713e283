"""One CSV file of the open data: its columns, its rows, and text that no spreadsheet runs."""

import csv
import io
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kaderwerk.core.amount_text import write_amount
from kaderwerk.core.perspective.series import Series
from kaderwerk.parts.edition import Edition

# A Dutch spreadsheet that opens a file with commas cuts it at semicolons: what follows one then begins a cell too.
# Full-width signs count as the plain ones: a spreadsheet with an East Asian keyboard turns them into those.
_SIGNS = r"=+\-@\uff1d\uff0b\uff0d\uff20"
_FORMULA_START = re.compile(rf"^(?=[{_SIGNS}\t\r])|(?<=[;\t\r\n])(?=[{_SIGNS}])")
SIGN = (
    "Bedragen zijn euro's met hoogstens twee decimalen en een punt. Plus is voordelig voor het saldo, min is nadelig; "
    "lasten, baten, toevoegingen, onttrekkingen en standen van reserves staan zonder teken."
)
QUOTE = (
    "Een tekst die begint met =, +, -, @, tab of return krijgt een enkel aanhalingsteken ervoor, zodat een rekenblad "
    "hem niet uitvoert; een =, +, - of @ direct na een puntkomma, tab of nieuwe regel ook. De brede vormen van die "
    "tekens tellen mee. Getallen krijgen dat nooit."
)


@dataclass(frozen=True, kw_only=True)
class Field:
    """A column: its name, its type in the package and what it holds; only ``string`` is text of people.

    ``column_type`` is what it means in a Fiscal Data Package, ``refers`` the file whose column of the key it names.
    """

    name: str
    description: str
    type: str = "string"
    column_type: str = ""
    refers: str = ""


@dataclass(frozen=True, kw_only=True)
class Resource:
    """One CSV file with its columns; ``rows`` hold text, empty where there is nothing."""

    name: str
    title: str
    description: str
    fields: Sequence[Field]
    rows: Sequence[Sequence[str]]
    key: Sequence[str]
    constants: Sequence[Field] = ()
    """Columns with one value in every row, its ``description``: a Fiscal Data Package names them, the file does not."""

    @property
    def path(self) -> str:
        """Where the file stands beside the descriptor."""
        return f"data/{self.name}.csv"


YEAR = Field(name="jaar", description="Het jaar.", type="integer", column_type="date:fiscal-year")
UNIT = Field(name="eenheid", description="euro, procent (12.5 is 12,5 %) of aantal.")
AMOUNT = Field(name="bedrag", description=f"Het bedrag in euro's zonder het deel dat nog PM is. {SIGN}", type="number")
PM = Field(name="pm", description="true: in dit bedrag hoort een deel dat nog onbekend is (PM).", type="boolean")


def csv_bytes(resource: Resource) -> bytes:
    """Return a resource as CSV in UTF-8 with LF; text that a spreadsheet would run gets a quote in front."""
    is_text = [field.type == "string" for field in resource.fields]
    target = io.StringIO(newline="")
    writer = csv.writer(target, lineterminator="\n")
    writer.writerow(field.name for field in resource.fields)
    for row in resource.rows:
        writer.writerow(harmless(cell) if text else cell for cell, text in zip(row, is_text, strict=True))
    return target.getvalue().encode()


def harmless(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula.

    >>> harmless("=1+1"), harmless("a;=1+1"), harmless("Duo+; en - zo")
    ("'=1+1", "a;'=1+1", 'Duo+; en - zo')
    """
    return _FORMULA_START.sub("'", text)


def truth(value: bool) -> str:  # noqa: FBT001  # it is the value that is written
    """Return a truth value as a Data Package writes it."""
    return "true" if value else "false"


def by_year(edition: Edition, series: Series) -> Iterable[tuple[int, tuple[str, str, str]]]:
    """Yield of each shown year its number, and the cells jaar, bedrag and pm."""
    for year, cents, is_pm in zip(edition.years, series.cents.tolist(), series.pm.tolist(), strict=True):
        yield year, (str(year), write_amount(cents), truth(is_pm))
