"""Tables and texts as notes dress them up: each a document of its own, with the lines that must be read from it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tests.layouts.flat_text import Cell, FlatText, Grid

CAPTION = "Nieuw beleid (bedragen x € 1.000)"
WHOLE = "Nieuw beleid (bedragen in euro's)"
HEAD = ("Omschrijving", "2027", "2028", "2029", "2030")
WIDTHS = (6.4, 2.2, 2.2, 2.2, 2.2)
BOXED = "Voor de wijkbus is vanaf 2027 structureel € 45.000 extra nodig."
INTRO = "De raad besluit in juni over de onderstaande voorstellen."


@dataclass(frozen=True, kw_only=True)
class Variant:
    """A document, its lines in reading order without the empty ones, and those of Word where they differ."""

    source: str
    lines: Sequence[str]
    word_lines: Sequence[str]


def _variant(
    build: Callable[[FlatText], None], *lines: str, word_lines: Sequence[str] = (), page: str = "Staand"
) -> Variant:
    document = FlatText(header="Gemeente Zuiderwaard")
    document.page_break(page)
    document.paragraph(INTRO)
    build(document)
    return Variant(source=document.source(), lines=(INTRO, *lines), word_lines=(INTRO, *(word_lines or lines)))


def _table(
    *rows: Sequence[str | Cell],
    caption: str = CAPTION,
    widths: Sequence[float] = WIDTHS,
    heads: int = 1,
    is_bar: bool = False,
) -> Callable[[FlatText], None]:
    def build(document: FlatText) -> None:
        document.paragraph(caption, style="Bijschrift")
        document.table(Grid(rows=rows, widths=widths, heads=heads, is_bar=is_bar))

    return build


def _wide() -> Variant:
    years = tuple(str(year) for year in range(2021, 2031))
    rows = [(f"Wijk {at}", *(f"{at}.{year}" for year in range(100, 110))) for at in range(1, 9)]
    lines = [" | ".join(row) for row in (("Omschrijving", *years), *rows)]
    build = _table(("Omschrijving", *years), *rows, widths=(4.2, *([1.9] * 10)))
    return _variant(build, CAPTION, *lines, page="Liggend")


def _boxed(document: FlatText) -> None:
    document.box([BOXED], width=14)
    document.items(["De sportvelden kosten € 12.000.", "De bruggen kosten € 13.000."])


VARIANTS = {
    "liggend": _wide(),
    "labels-over-twee-regels": _variant(
        _table(
            HEAD,
            ("Onderhoud van bruggen, kades en andere kunstwerken in het buitengebied", "45", "45", "45", "45"),
            ("Wijkbus", "", "30", "35", ""),
            ("Bijdrage aan de gemeenschappelijke regeling voor de jeugdhulp", "", "", "12", ""),
        ),
        CAPTION,
        " | ".join(HEAD),
        "Onderhoud van bruggen, kades en andere kunstwerken in het buitengebied | 45 | 45 | 45 | 45",
        "Wijkbus |  | 30 | 35 | ",
        "Bijdrage aan de gemeenschappelijke regeling voor de jeugdhulp |  |  | 12 | ",
    ),
    "euroteken-in-eigen-kolom": _variant(
        _table(
            ("Omschrijving", "", "2027", "", "2028"),
            ("Wijkbus", "€", "45.000", "€", "45.000"),
            ("Sportvelden", "€", "1.250", "", ""),
            ("Bruggen", "", "", "€", "112.500"),
            caption=WHOLE,
            widths=(6.4, 0.8, 2.6, 0.8, 2.6),
        ),
        WHOLE,
        "Omschrijving | 2027 | 2028",
        "Wijkbus | € 45.000 | € 45.000",
        "Sportvelden | € 1.250 | ",
        "Bruggen |  | € 112.500",
        # Word and web pages say which cells there are.
        word_lines=(
            WHOLE,
            "Omschrijving |  | 2027 |  | 2028",
            "Wijkbus | € | 45.000 | € | 45.000",
            "Sportvelden | € | 1.250 |  | ",
            "Bruggen |  |  | € | 112.500",
        ),
    ),
    "kop-over-kolommen": _variant(
        _table(
            ("", Cell(text="Lasten", span=2, align="center"), Cell(text="Baten", span=2, align="center")),
            ("Programma", "2027", "2028", "2027", "2028"),
            ("Bestuur", "900", "910", "10", ""),
            ("Veiligheid", "1.200", "1.210", "600", "605"),
            heads=2,
        ),
        CAPTION,
        " | Lasten |  | Baten | ",
        "Programma | 2027 | 2028 | 2027 | 2028",
        "Bestuur | 900 | 910 | 10 | ",
        "Veiligheid | 1.200 | 1.210 | 600 | 605",
    ),
    "gekleurde-kop": _variant(
        _table(
            HEAD,
            (Cell(text="Sport en groen", span=5, align="start", is_bar=True),),
            ("Sportvelden", "PM", "PM", "", ""),
            ("Bijenlinten", "−20", "20", "1.020", "n.v.t."),
            is_bar=True,
        ),
        CAPTION,
        " | ".join(HEAD),
        "Sport en groen |  |  |  | ",
        "Sportvelden | PM | PM |  | ",
        "Bijenlinten | −20 | 20 | 1.020 | n.v.t.",
    ),
    "kader-en-nummers": _variant(
        _boxed,
        BOXED,
        "1. De sportvelden kosten € 12.000.",
        "2. De bruggen kosten € 13.000.",
        word_lines=(BOXED, "- De sportvelden kosten € 12.000.", "- De bruggen kosten € 13.000."),
    ),
}
