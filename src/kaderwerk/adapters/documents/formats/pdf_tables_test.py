"""Tables in a PDF: one line per row, each number under its year, also where cells are empty or wrap."""

import pytest
import typst

from kaderwerk.adapters.documents.formats.pdf_pages import pdf_pages

STYLE = '#set page(paper: "a4", margin: 2.5cm)\n#set text(lang: "nl", size: 10pt, hyphenate: false)\n'
YEARS = "[Omschrijving], [2026], [2027], [2028],"
COLUMNS = "columns: (6cm, 2cm, 2cm, 2cm), align: (left, right, right, right)"


def pages(source: str) -> list[list[str]]:
    """Return the lines of each page, without the empty ones."""
    read, notes = pdf_pages(typst.compile((STYLE + source).encode(), ignore_system_fonts=True), name="nota.pdf")
    assert notes == ()
    assert [page.number for page in read] == list(range(1, len(read) + 1))
    return [[line for line in page.text.split("\n") if line] for page in read]


def lines(source: str) -> list[str]:
    (found,) = pages(source)
    return found


@pytest.mark.parametrize("stroke", ["0.5pt", "none", "(bottom: 0.5pt)"])
@pytest.mark.parametrize("inset", ["5pt", "2pt", "(x: 5pt, y: 3.2pt)"])
def test_numbers_stay_under_their_year_with_and_without_rules(stroke: str, inset: str) -> None:
    source = f"""De lasten staan hieronder.

#table({COLUMNS}, stroke: {stroke}, inset: {inset}, {YEARS}
  [Sport], [], [400], [400],
  [Wegen en bruggen], [−1.250], [], [12.000],
  [Groen], [], [], [7],
  [*Totaal*], [*−1.250*], [*400*], [*12.407*],
)

De raad besluit in november."""
    assert lines(source) == [
        "De lasten staan hieronder.",
        "Omschrijving | 2026 | 2027 | 2028",
        "Sport |  | 400 | 400",
        "Wegen en bruggen | −1.250 |  | 12.000",
        "Groen |  |  | 7",
        "Totaal | −1.250 | 400 | 12.407",
        "De raad besluit in november.",
    ]


def test_two_words_over_narrow_numbers_head_one_column() -> None:
    source = """#table(columns: (1fr, auto, auto, auto, auto), align: (left, right, right, right, right), stroke: none,
  [Omschrijving], [Rekening 2025], [Begroting 2026], [2027], [2028],
  [Sport], [1], [20], [300], [4.000],
  [Wegen en bruggen], [−5], [6], [], [70],
)"""
    assert lines(source) == [
        "Omschrijving | Rekening 2025 | Begroting 2026 | 2027 | 2028",
        "Sport | 1 | 20 | 300 | 4.000",
        "Wegen en bruggen | −5 | 6 |  | 70",
    ]


@pytest.mark.parametrize("alignment", ["top", "horizon", "bottom"])
def test_a_label_that_wraps_is_one_row(alignment: str) -> None:
    source = f"""#table({COLUMNS.replace("left,", f"left + {alignment},").replace("right", f"right + {alignment}")},
  stroke: none, {YEARS}
  [Onderhoud van wegen, bruggen en andere kunstwerken in het hele gebied], [100], [200], [300],
  [Sport], [1], [2], [3],
  [Bijdrage aan de gemeenschappelijke regeling voor jeugdhulp], [], [], [50],
)"""
    assert lines(source) == [
        "Omschrijving | 2026 | 2027 | 2028",
        "Onderhoud van wegen, bruggen en andere kunstwerken in het hele gebied | 100 | 200 | 300",
        "Sport | 1 | 2 | 3",
        "Bijdrage aan de gemeenschappelijke regeling voor jeugdhulp |  |  | 50",
    ]


def test_a_label_that_wraps_in_a_table_without_white_between_rows_is_one_row() -> None:
    source = f"""#set par(leading: 4pt)
#table({COLUMNS}, stroke: none, inset: (x: 5pt, y: 2pt), {YEARS}
  [Sport], [1], [2], [3],
  [Onderhoud van wegen, bruggen en andere kunstwerken], [100], [200], [300],
  [Groen], [4], [5], [6],
)"""
    assert lines(source) == [
        "Omschrijving | 2026 | 2027 | 2028",
        "Sport | 1 | 2 | 3",
        "Onderhoud van wegen, bruggen en andere kunstwerken | 100 | 200 | 300",
        "Groen | 4 | 5 | 6",
    ]


def test_a_word_that_is_broken_off_in_a_label_is_whole_again() -> None:
    source = f"""#set text(hyphenate: true)
#table({COLUMNS.replace("6cm", "3.2cm")}, stroke: none, {YEARS}
  [Verkeersveiligheidsvoorzieningen], [100], [200], [300],
  [Sport], [1], [2], [3],
)"""
    assert lines(source) == [
        "Omschrijving | 2026 | 2027 | 2028",
        "Verkeersveiligheidsvoorzieningen | 100 | 200 | 300",
        "Sport | 1 | 2 | 3",
    ]


def test_headings_over_several_columns_and_labels_of_a_group_stay_in_place() -> None:
    source = """#table(columns: (6cm, 2cm, 2cm, 2cm, 2cm), align: (left, right, right, right, right), stroke: none,
  [], table.cell(colspan: 2, align: center)[Lasten], table.cell(colspan: 2, align: center)[Baten],
  [Programma], [2026], [2027], [2026], [2027],
  [Bestuur], [], [], [], [],
  [Raad], [900], [910], [10], [],
  [Burgerzaken], [1.200], [1.210], [600], [605],
)"""
    assert lines(source) == [
        " | Lasten |  | Baten | ",
        "Programma | 2026 | 2027 | 2026 | 2027",
        "Bestuur |  |  |  | ",
        "Raad | 900 | 910 | 10 | ",
        "Burgerzaken | 1.200 | 1.210 | 600 | 605",
    ]


def test_a_heading_that_wraps_is_one_row() -> None:
    source = """#table(columns: (5cm, 2.2cm, 2.2cm, 2.2cm), align: (left, right, right, right), stroke: none,
  [Omschrijving], [Rekening 2024], [Begroting 2025], [Begroting 2026],
  [Sport], [1], [2], [3], [Groen], [4], [5], [6],
)"""
    assert lines(source)[0] == "Omschrijving | Rekening 2024 | Begroting 2025 | Begroting 2026"


@pytest.mark.parametrize(
    "value", ["PM", "p.m.", "–", "€ 1.250", "-1.250", "(1.250)", "12,5%", "1.250,00", "n.v.t.", "N"]
)
def test_whatever_stands_for_an_amount_is_given_as_written(value: str) -> None:
    source = f"""#table({COLUMNS}, stroke: none, {YEARS}
  [Sport], [#"{value}"], [400], [1.400], [Groen], [100], [#"{value}"], [400])"""
    assert lines(source)[1:] == [f"Sport | {value} | 400 | 1.400", f"Groen | 100 | {value} | 400"]


def test_the_sign_of_the_euro_may_stand_far_from_its_amount() -> None:
    source = """#table(columns: (6cm, 3cm, 3cm), stroke: none, [Post], align(right)[2026], align(right)[2027],
  [Sport], [€ #h(1fr) 400], [€ #h(1fr) 1.400], [Groen], [€ #h(1fr) −20], [€ #h(1fr) 4])"""
    assert lines(source) == ["Post | 2026 | 2027", "Sport | € 400 | € 1.400", "Groen | € −20 | € 4"]


def test_the_sign_of_the_euro_may_stand_on_a_line_of_its_own() -> None:
    source = """#table(columns: (3cm, 3.2cm, 1.6cm, 1.6cm), stroke: none, [Voorstel], [Toelichting], [2026], [2027],
  [Extra handhaving], [Er komen meer klachten over parkeren.], [€ \\ 75.000], [€ \\ 80.000],
  [Zwembad], [Onderzoek naar verduurzaming.], [€ \\ 40.000], [])"""
    assert lines(source) == [
        "Voorstel | Toelichting | 2026 | 2027",
        "Extra handhaving | Er komen meer klachten over parkeren. | € 75.000 | € 80.000",
        "Zwembad | Onderzoek naar verduurzaming. | € 40.000 | ",
    ]


def test_a_table_of_words_is_rows_too() -> None:
    source = """#table(columns: (4cm, 3cm, 8cm), stroke: none,
  [Risico], [Kans], [Wat wij doen],
  [Stijgende rente], [Groot], [De leningen worden over meer jaren gespreid, zodat hogere rente langzaam doorwerkt.],
  [Minder bouw], [Klein], [Wij volgen de verkoop per kwartaal.],
)"""
    assert lines(source) == [
        "Risico | Kans | Wat wij doen",
        "Stijgende rente | Groot | De leningen worden over meer jaren gespreid, zodat hogere rente langzaam doorwerkt.",
        "Minder bouw | Klein | Wij volgen de verkoop per kwartaal.",
    ]


def test_a_ruled_table_of_long_texts_is_no_pair_of_columns() -> None:
    risk = "De loonkosten kunnen sneller stijgen dan wij in deze begroting nu hebben voorzien voor alle jaren."
    answer = "Wij houden elk kwartaal bij hoe de lonen zich ontwikkelen en melden dat in de rapportages."
    cells = f"[Risico van dit jaar], [Maatregel van ons], [{risk}], [{answer}], [{risk}], [{answer}]"
    source = f"#table(columns: (1fr, 1fr), {cells})"
    assert lines(source) == ["Risico van dit jaar | Maatregel van ons", *[f"{risk} | {answer}"] * 2]


def test_a_table_goes_on_over_a_page_break_under_the_same_years() -> None:
    rows = "".join(f"[Post {at}], [], [{at}00], [{at}50]," for at in range(1, 61))
    first, second = pages(f"#table({COLUMNS}, stroke: none, {YEARS} [Eerste], [5], [6], [7], {rows})")
    assert first[:3] == ["Omschrijving | 2026 | 2027 | 2028", "Eerste | 5 | 6 | 7", "Post 1 |  | 100 | 150"]
    assert second[-1] == "Post 60 |  | 6000 | 6050"
    assert [line.split(" |")[0] for line in (first[2:] + second)] == [f"Post {at}" for at in range(1, 61)]
    assert all(line.count("|") == 3 for line in first + second)


def test_a_wide_table_on_two_landscape_pages() -> None:
    years = "".join(f"[{year}]," for year in range(2020, 2030))
    rows = "".join(f"[Post {at}]," + "".join(f"[{at}.00{year}]," for year in range(10)) for at in range(1, 36))
    first, second = pages(
        "#set page(flipped: true)\n#table(columns: (1fr, ..(auto,) * 10), align: (left, ..(right,) * 10), "
        f"table.header([Post], {years}) , {rows})"
    )
    heading = "Post | 2020 | 2021 | 2022 | 2023 | 2024 | 2025 | 2026 | 2027 | 2028 | 2029"
    assert first[0] == heading
    assert heading not in second
    assert first[1] == "Post 1 | 1.000 | 1.001 | 1.002 | 1.003 | 1.004 | 1.005 | 1.006 | 1.007 | 1.008 | 1.009"
    assert len(first) + len(second) == 36


def test_a_table_that_lies_on_its_side_is_read_as_it_is_held() -> None:
    source = f"#rotate(-90deg, reflow: true)[#table({COLUMNS}, stroke: none, {YEARS} [Sport], [], [400], [500])]"
    assert lines(source) == ["Omschrijving | 2026 | 2027 | 2028", "Sport |  | 400 | 500"]


def test_two_tables_keep_their_own_columns() -> None:
    source = f"""#table({COLUMNS}, stroke: none, {YEARS} [Sport], [1], [2], [3], [Groen], [4], [5], [6])
Bedragen in euro.

#table(columns: (4cm, 5cm), align: (left, right), stroke: none, [Reserve], [Stand], [Algemeen], [12.000])"""
    assert lines(source)[3:] == ["Bedragen in euro.", "Reserve | Stand", "Algemeen | 12.000"]


def test_a_label_at_the_right_of_its_column_makes_no_column() -> None:
    source = f"""#table({COLUMNS}, stroke: none, {YEARS}
  [Sport], [1], [2], [3], [Groen], [], [5], [6], table.cell(align: right)[*Totaal*], [*1*], [*7*], [*9*])"""
    assert lines(source)[1:] == ["Sport | 1 | 2 | 3", "Groen |  | 5 | 6", "Totaal | 1 | 7 | 9"]


def test_a_bar_in_a_cell_is_no_border() -> None:
    source = f"#table({COLUMNS}, stroke: none, {YEARS} [lasten | baten], [1], [2], [3], [Groen], [4], [5], [6])"
    assert lines(source)[1] == "lasten ¦ baten | 1 | 2 | 3"
