"""The sources of rows as pages show them: the literal sentence, where it stands, how sure the reader was."""

from dataclasses import dataclass
from fractions import Fraction

from kaderwerk.core.perspective.sources import source_rows, source_text
from kaderwerk.parts.dates import written_date
from kaderwerk.parts.edition import Edition
from kaderwerk.parts.numbers import THIN


@dataclass(frozen=True, kw_only=True)
class Source:
    """One source; ``doubt`` says in a sentence why a person should look."""

    text: str
    doubt: str = ""
    confirmed: str = ""


def sources_of(edition: Edition, row_id: str, table: str = "") -> tuple[Source, ...]:
    """Return the sources of a row, each once; a row of a ``table`` with a column bron names one itself."""
    found = [Source(text=edition.cell(table, row_id, "bron"))] if table else []
    found += [_source(row) for row in source_rows(edition.dossier, row_id)]
    return tuple(dict.fromkeys(one for one in found if one.text))


def _source(row: dict[str, str]) -> Source:
    doubts = []
    if row.get("zekerheid"):
        doubts.append(f"automatisch gelezen, zekerheid {_percent(row['zekerheid'])}")
    if row.get("twijfel"):
        doubts.append(row["twijfel"])
    by, on = row.get("bevestigd_door", ""), written_date(row.get("bevestigd_op", ""))
    confirmed = " ".join(text for text in (f"bevestigd door {by}" if by else "", f"op {on}" if on else "") if text)
    return Source(text=source_text(row), doubt=", ".join(doubts), confirmed=confirmed)


def _percent(certainty: str) -> str:
    """Return a certainty of 0 to 1 in whole percents, never more than it is."""
    return f"{int(Fraction(certainty) * 100)}{THIN}%"
