"""One CSV file of a dossier: its bytes to cells of text, and back."""

import csv
import io
import re
from collections.abc import Iterator

from kaderwerk.adapters.files.carrier_content import content_name
from kaderwerk.adapters.files.carrier_disk import FILE_BYTES_MAX
from kaderwerk.core.dossier.raw import RawTable
from kaderwerk.core.problems import DossierRejectedError, Problem

ROWS_MAX = 200_000
COLUMNS_MAX = 500
CELLS_MAX = 8_000_000
"""Cells of one file, empty ones too: a file of commas alone would fill the memory."""

_OTHER_SEPARATORS = {";": "puntkomma's", "\t": "tabs", "|": "streepjes"}
_QUOTED = re.compile(r'"[^"]*"')
_UTF8 = "tekst in UTF-8"
_SAVE_AS = "Bewaar het bestand opnieuw als CSV UTF-8, met een komma tussen de cellen."


def read_table_file(file_name: str, content: bytes) -> RawTable:
    """Read the cells of a CSV file; nothing is interpreted.

    Rows are numbered as records: the header is 1 when it stands on top, blank lines count.

    Raises:
        DossierRejectedError: with the one reason why the file is no table.
    """
    text = _text(file_name, content)
    _check_separator(file_name, text)
    records = list(_records(file_name, text))
    header_at = next((at for at, record in enumerate(records) if any(cell.strip() for cell in record)), None)
    if header_at is None:
        raise _refused(
            file_name, expected="een kop met de namen van de kolommen", remedy="Zet de kop op de eerste rij."
        )
    header = records[header_at]
    rows = records[header_at + 1 :]
    first_row = header_at + 2
    return RawTable(
        name=file_name[: -len(".csv")],
        place=file_name,
        header=tuple(header),
        rows=rows,
        row_numbers=list(range(first_row, first_row + len(rows))),
        header_row=header_at + 1,
    )


def table_bytes(table: RawTable) -> bytes:
    """Return a table as CSV: UTF-8, comma, LF, quotes only where they are needed."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    if len(table.header) == 1 and any(separator in table.header[0] for separator in _OTHER_SEPARATORS):
        # Without quotes this one name would read as the header of a file with another separator.
        csv.writer(text, lineterminator="\n", quoting=csv.QUOTE_ALL).writerow(table.header)
    else:
        writer.writerow(table.header)
    writer.writerows(table.rows)
    return text.getvalue().encode()


def _text(file_name: str, content: bytes) -> str:
    if len(content) > FILE_BYTES_MAX:
        most = f"{FILE_BYTES_MAX // 2**20} MiB"
        remedy = "Kijk of dit het goede bestand is."
        raise _refused(file_name, found=f"meer dan {most}", expected=f"hoogstens {most}", remedy=remedy)
    found_name = content_name(content)
    if found_name is not None:
        raise _refused(file_name, found=found_name, expected=f"een CSV-bestand: {_UTF8}", remedy=_SAVE_AS)
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line_start = content.rfind(b"\n", 0, error.start) + 1
        # Windows' own code page shows people the word that they wrote.
        found = content[line_start : error.start + 20].decode("cp1252", errors="replace").splitlines()[0][-40:]
        row = content.count(b"\n", 0, error.start) + 1
        raise _refused(file_name, row=row, found=found, expected=_UTF8, remedy=_SAVE_AS) from None


def _records(file_name: str, text: str) -> Iterator[list[str]]:
    # newline="" leaves line ends inside quotes to the reader, and cuts at LF, CR and CRLF only.
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    count = cells = 0
    try:
        for record in reader:
            count += 1
            cells += len(record)
            if count > ROWS_MAX + 1 or len(record) > COLUMNS_MAX or cells > CELLS_MAX:
                expected = f"hoogstens {ROWS_MAX} rijen, {COLUMNS_MAX} kolommen en {CELLS_MAX} cellen"
                raise _refused(
                    file_name, row=count, expected=expected, remedy="Verdeel de tabel of haal lege cellen weg."
                )
            yield record
    except csv.Error as error:
        raise _broken_quotes(file_name, count + 1, str(error)) from None


def _broken_quotes(file_name: str, row: int, error: str) -> DossierRejectedError:
    if "field larger" in error:
        found, expected = f"een cel van meer dan {csv.field_size_limit()} tekens", "een cel van hoogstens 32767 tekens"
        remedy = "Kort de tekst in, of kijk of een aanhalingsteken in deze rij niet sluit."
    elif "unexpected end" in error:
        found, expected = "een aanhalingsteken dat niet sluit", "een tweede aanhalingsteken aan het einde van de cel"
        remedy = "Sluit de cel, of verdubbel een aanhalingsteken dat bij de tekst hoort."
    else:
        found, expected = "tekst na een sluitend aanhalingsteken", "een komma of het einde van de rij"
        remedy = "Verdubbel een aanhalingsteken dat bij de tekst hoort."
    return _refused(file_name, row=row, found=found, expected=expected, remedy=remedy)


def _check_separator(file_name: str, text: str) -> None:
    lines = enumerate(io.StringIO(text), start=1)
    row, line = next(((row, line) for row, line in lines if line.strip()), (1, ""))
    outside_quotes = _QUOTED.sub("", line)
    for separator, name in _OTHER_SEPARATORS.items():
        if separator in outside_quotes and "," not in outside_quotes:
            found = f"{name} tussen de namen van de kolommen"
            remedy = f"{_SAVE_AS} Of open het in een spreadsheet en bewaar het als werkmap (.xlsx)."
            raise _refused(file_name, row=row, found=found, expected="komma's", remedy=remedy)


def _refused(
    file_name: str, *, expected: str, remedy: str, row: int | None = None, found: str | None = None
) -> DossierRejectedError:
    return DossierRejectedError(
        (Problem(place=file_name, row=row, found=found, expected=expected, remedy=remedy),),
    )
