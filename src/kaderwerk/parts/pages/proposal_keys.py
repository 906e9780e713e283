"""The allocation keys that the lines of a proposal use, with the parts they divide by."""

from dataclasses import dataclass

from kaderwerk.core.amount_text import read_amount
from kaderwerk.core.dossier.key_book import PartRow, key_rows
from kaderwerk.parts.dates import written_date
from kaderwerk.parts.edition import Edition
from kaderwerk.parts.numbers import euros, number
from kaderwerk.parts.words import MEASURE_LABELS, PART_LABELS


@dataclass(frozen=True, kw_only=True)
class KeyPartView:
    """One part of a key: who, from which year, how much."""

    participant: str
    from_year: int
    value: str


@dataclass(frozen=True, kw_only=True)
class KeyView:
    """A key with its parts; ``story`` says in a sentence what it divides by."""

    id: str
    name: str
    story: str
    measure: str
    parts: tuple[KeyPartView, ...]


def keys_of(edition: Edition, proposal: str) -> tuple[KeyView, ...]:
    """Return the keys of the lines and investments of a proposal, and the keys through which those divide on."""
    dossier = edition.dossier
    wanted: list[str] = []
    for name in ("regels", "investeringen"):
        table = dossier.table(name)
        wanted += [table.cell(row, "sleutel") for row in table.positions("voorstel").get(proposal, [])]
    wanted = list(dict.fromkeys(one for one in wanted if one))
    if not wanted:
        return ()
    rows = key_rows(dossier)
    for key in wanted:  # grows while it is walked: a key may divide through another
        parts = [part for year in sorted(rows[key].by_year) for part in rows[key].by_year[year]]
        wanted += [part.through_key for part in parts if part.through_key and part.through_key not in wanted]
    return tuple(_key_view(edition, key, rows[key].by_year) for key in wanted)


def _key_view(edition: Edition, key: str, by_year: dict[int, list[PartRow]]) -> KeyView:
    def cell(column: str) -> str:
        return edition.cell("verdeelsleutels", key, column)

    story = f"Verdeelt naar {MEASURE_LABELS[cell('maatstaf')]}"
    if cell("peildatum"):
        story += f" op {written_date(cell('peildatum'))}"
    if cell("gemiddelde_jaren") not in ("", "1"):
        story += f", over {cell('gemiddelde_jaren')} jaren opgeteld"
    story += "."
    if cell("afronding"):
        story += f" Aandelen zijn veelvouden van {euros(read_amount(cell('afronding')))} euro."
    if cell("besluit"):
        story += f" Besluit: {cell('besluit')}."
    if cell("vervangt"):
        story += f" Vervangt {edition.cell('verdeelsleutels', cell('vervangt'), 'naam')}."
    parts = [part for year in sorted(by_year) for part in by_year[year]]
    return KeyView(
        id=key,
        name=cell("naam"),
        story=story,
        measure=PART_LABELS[cell("maatstaf")],
        parts=tuple(
            KeyPartView(
                participant=_part_name(edition, part),
                from_year=part.from_year,
                value="onbekend" if part.value is None else number(str(part.value)),
            )
            for part in parts
        ),
    )


def _part_name(edition: Edition, part: PartRow) -> str:
    if part.through_key:
        return f"verdeeld via {edition.cell('verdeelsleutels', part.through_key, 'naam')}"
    return edition.organisation(part.participant)
