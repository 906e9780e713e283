"""The laws of tables, for any well-formed one: what is written is what is found, and nothing else."""

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from kaderwerk.adapters.documents.tables.reading import read_tables
from kaderwerk.adapters.documents.tables.table_request import TableRequest

LABELS = (
    "Zwembad renoveren",
    "Fietspad langs de dijk",
    "Toezicht op straat",
    "Bibliotheek op zondag",
    "Veilige school",
    "Groen in de wijk",
    "Nieuwe skatebaan",
    "Digitale balie",
)
TITLE = "Kadernota 2025"


@dataclass(frozen=True, kw_only=True)
class Written:
    """A table as generated: its text, the factor of its unit, and the amounts of each row by year as written.

    ``worse`` is the sign of what costs: -1 where the caption says that a minus is bad.
    """

    text: str
    factor: int
    worse: int
    rows: dict[str, dict[int, int]]

    def cents(self, label: str) -> dict[int, int]:
        """What a row asks, in cents; a dash asks nothing."""
        return {year: abs(amount) * self.factor * 100 for year, amount in self.rows[label].items() if amount}

    def effect(self, label: str) -> str:
        """Whether a row costs: all of its amounts have one sign."""
        return "nadelig" if sum(self.rows[label].values()) * self.worse > 0 else "voordelig"


def dutch(amount: int) -> str:
    """An amount as Dutch tables print it: points between thousands, a dash for nothing."""
    return f"{amount:,}".replace(",", ".") if amount else "-"


def line(cells: list[str], separator: str, widths: list[int]) -> str:
    """One line: cells between separators, or each as wide as its column, numbers to the right."""
    if separator.strip():
        return separator.join(cells)
    padded = [
        cells[0].ljust(widths[0]),
        *(cell.rjust(width) for cell, width in zip(cells[1:], widths[1:], strict=True)),
    ]
    return separator.join(padded)


@st.composite
def tables(draw: st.DrawFn) -> Written:
    """A table of new policy with known names, years and amounts, and text above and below it."""
    first, count = draw(st.integers(2025, 2027)), draw(st.integers(2, 5))
    years = [first + at for at in range(count)]
    factor, unit = draw(st.sampled_from([(1_000, "x € 1.000"), (1, "in hele euro's")]))
    amounts = st.integers(1, 9_999) if factor == 1_000 else st.integers(1_000, 9_999_999)
    labels = draw(st.lists(st.sampled_from(LABELS), min_size=1, max_size=6, unique=True))
    worse, legend = draw(st.sampled_from([(1, ""), (-1, ", min is nadeel"), (1, ", min is voordeel")]))
    rows: dict[str, dict[int, int]] = {}
    for label in labels:
        sign = draw(st.sampled_from([1, -1])) if legend else 1
        written = draw(st.lists(st.just(0) | amounts, min_size=count, max_size=count))
        rows[label] = {year: sign * amount for year, amount in zip(years, written, strict=True)}
    rows[labels[0]][years[0]] = worse * draw(amounts)
    rows[labels[0]] = {year: worse * abs(amount) for year, amount in rows[labels[0]].items()}
    separator = draw(st.sampled_from([" | ", "\t", "   ", "     ", *([] if legend else ["  "])]))
    cells = [["Voorstel", *(str(year) for year in years)]]
    cells += [[label, *(dutch(amount) for amount in rows[label].values())] for label in labels]
    if draw(st.booleans()):
        sums = [sum(row[year] for row in rows.values()) for year in years]
        cells.append(["Totaal", *(dutch(amount) for amount in sums)])
    widths = [max(len(row[at]) for row in cells) for at in range(count + 1)]
    above = draw(st.sampled_from(["", "Inleiding\n\nDe raad kreeg deze lijst in april.\n\n"]))
    below = draw(st.sampled_from(["", "\nDe raad besluit hierover in juni.\n"]))
    body = "\n".join(line(row, separator, widths) for row in cells)
    text = f"{above}Nieuw beleid (bedragen {unit}{legend})\n{body}\n{below}"
    return Written(text=text, factor=factor, worse=worse, rows=rows)


def found_in(text: str) -> list[TableRequest]:
    found, _ = read_tables(text, organisation="Lindewaard", year=2025, title=TITLE)
    return [one.request for one in found]


@given(tables())
def test_every_request_has_exactly_the_amounts_that_were_written(table: Written) -> None:
    wanted = {label: cents for label in table.rows if (cents := table.cents(label))}
    assert {one.title: one.amounts_cents for one in found_in(table.text)} == wanted


@given(tables())
def test_every_row_is_one_request(table: Written) -> None:
    titles = [one.title for one in found_in(table.text)]
    assert titles == [label for label in table.rows if any(table.rows[label].values())]


@given(tables())
def test_every_amount_stands_in_its_sentence(table: Written) -> None:
    for one in found_in(table.text):
        for cents in one.amounts_cents.values():
            amount = dutch(cents // (100 * table.factor))
            assert {amount, f"-{amount}"} & set(one.sentence.replace("|", " ").split())
            assert cents % (100 * table.factor) == 0


@given(tables())
def test_every_place_gives_its_sentence(table: Written) -> None:
    for one in found_in(table.text):
        assert table.text[one.begin : one.end] == one.sentence
        assert one.sentence.startswith(one.title)


@given(tables())
def test_the_sign_gives_the_direction_and_the_last_year_the_nature(table: Written) -> None:
    for one in found_in(table.text):
        last = list(table.rows[one.title].values())[-1]
        assert (one.effect, one.nature) == (table.effect(one.title), "structureel" if last else "incidenteel")


@given(tables())
def test_the_text_without_its_tables_is_as_long_and_holds_no_row(table: Written) -> None:
    _, rest = read_tables(table.text, organisation="Lindewaard", year=2025, title=TITLE)
    assert len(rest) == len(table.text)
    assert not any(label in rest for label in table.rows)
    assert all(one in {other, " "} for one, other in zip(rest, table.text, strict=True))
