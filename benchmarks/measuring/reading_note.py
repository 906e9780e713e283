"""A note as a municipality publishes one, as PDF: prose, footnotes, charts, tables of the budget, and its proposals.

Twenty programmes on some two hundred pages, with five tables of nineteen lines and seven columns each: the make-up for
which the libraries were compared. What is asked stands in sentences among other prose, and in one table a programme.
"""

import random

import typst

PAGES_A_PROGRAMME = 10
_TABLES, _LINES, _ASKED, _LISTED = 5, 18, 6, 8
_SEED = 20_270_401
_YEARS = ("2027", "2028", "2029", "2030")
_SUBJECTS = (
    *("het onderhoud van wegen en bruggen", "de openbare verlichting", "de sportvelden in de wijken", "de bibliotheek"),
    *("de jeugdhulp met verblijf", "de maatschappelijke ondersteuning", "de inzameling van afval", "het warmtenet"),
    *("de riolering onder de binnenstad", "de dienstverlening aan de balie", "de ruimtelijke plannen", "de musea"),
    *("de handhaving in het weekend", "de digitale veiligheid", "het groen in de straat", "het welzijnswerk"),
    *("de huisvesting van scholen", "de opvang van statushouders", "de regionale samenwerking", "de woningbouw"),
)
_WHO = (
    *("De gemeente", "Het college", "De raad", "De regio", "De directie", "Een stuurgroep", "De uitvoerende dienst"),
    *("De accountant", "De provincie", "De veiligheidsregio"),
)
_DOES = (
    *("werkt dit jaar samen met partners aan", "kijkt opnieuw naar", "kiest voor een andere aanpak van"),
    *("houdt de kosten in de gaten van", "maakt een plan voor", "vraagt aandacht voor", "wil meer zicht op"),
    *(
        "heeft afspraken gemaakt over",
        "onderzoekt hoe inwoners denken over",
        "legt in het najaar een voorstel voor over",
    ),
)
_WHY = (
    *("omdat de vraag van inwoners verandert", "nu de wet daarover is aangepast", "want de arbeidsmarkt is krap"),
    *("zodat de kwaliteit op peil blijft", "zonder dat de lasten voor inwoners stijgen"),
    *("en houdt daarbij rekening met de afspraken van het akkoord", "zoals de raad in het voorjaar heeft gevraagd"),
    *("waarbij de wijken met de meeste problemen voorgaan", "in overleg met ondernemers en verenigingen"),
    "en rapporteert daarover twee keer per jaar",
)
_ASKS = (
    "Voor {subject} is vanaf 2027 structureel € {amount} per jaar nodig.",
    "Wij stellen voor om in 2027 eenmalig € {amount} beschikbaar te stellen voor {subject}.",
    "De kosten van {subject} stijgen met € {amount} in 2027, oplopend tot € {double} vanaf 2029.",
)
_LAYOUT = """
#set page(paper: "a4", margin: 2.2cm, footer: align(center)[Pagina #context counter(page).display()])
#set text(lang: "nl", size: 10pt, hyphenate: true)
#set par(justify: true)
#let amounts(ruled, count, ..cells) = table(
  columns: (1fr, ..range(count).map(_ => auto)), align: (left, ..range(count).map(_ => right)),
  stroke: if ruled { 0.5pt } else { none }, inset: 4pt, ..cells,
)
#outline()
"""


def write_note(programmes: int) -> tuple[bytes, list[str]]:
    """Return the note, and the rows that a reader must find in it."""
    note = _Note()
    for number in range(1, programmes + 1):
        note.add_programme(number)
    return typst.compile("\n".join(note.parts).encode(), ignore_system_fonts=True), note.rows


class _Note:
    """The note so far: its parts in the language of the typesetter, and the rows of its tables."""

    def __init__(self) -> None:
        """Begin with the contents."""
        self.parts, self.rows = [_LAYOUT], list[str]()
        self._chance = random.Random(_SEED)  # noqa: S311 - a document to measure with, no secret

    def add_programme(self, number: int) -> None:
        """Add what it wants, its tables with what they show, and what it asks."""
        prose = "\n\n".join(self._paragraph() + self._footnote() for _ in range(6))
        self.parts.append(f"= Programma {number}\n\n{prose}\n\n{self._chart()}")
        for part in range(1, _TABLES + 1):
            head = ["Omschrijving", "Rekening 2025", "Begroting 2026", *_YEARS]
            rows = [[self._name(), *(self._number(9_000) for _ in head[1:])] for _ in range(_LINES)]
            self.parts.append(f"== Onderdeel {part}\n\n{self._prose(3)}\n\nBedragen x € 1.000\n")
            self._add_table([head, *rows], is_ruled=part % 2 == 0)
            self.parts.append(self._prose(4))
        asked = [
            f"=== {self._name()}\n\n{self._paragraph(3)} {self._ask()} {self._paragraph(3)}" for _ in range(_ASKED)
        ]
        self.parts.append("== Voorstellen\n\n" + "\n\n".join(asked))
        self.parts.append("== Nieuwe wensen\n\nBedragen in euro\n")
        listed = [[self._name(), *(self._number(900_000, 1_000) for _ in _YEARS)] for _ in range(_LISTED)]
        self._add_table([["Voorstel", *_YEARS], *listed], is_ruled=number % 2 == 0)
        self.parts.append("#pagebreak(weak: true)")

    def _add_table(self, rows: list[list[str]], *, is_ruled: bool) -> None:
        cells = "".join(f"[{cell}]," for row in rows for cell in row)
        self.parts.append(f"#amounts({'true' if is_ruled else 'false'}, {len(rows[0]) - 1}, {cells})\n")
        self.rows += [" | ".join(row) for row in rows[1:]]

    def _sentence(self) -> str:
        who, does, subject, why = map(self._chance.choice, (_WHO, _DOES, _SUBJECTS, _WHY))
        return f"{who} {does} {subject}, {why}."

    def _paragraph(self, count: int = 7) -> str:
        return " ".join(self._sentence() for _ in range(count))

    def _prose(self, count: int) -> str:
        return "\n\n".join(self._paragraph() for _ in range(count))

    def _footnote(self) -> str:
        return f" #footnote[{self._sentence()}]" if self._chance.random() < 0.2 else ""

    def _name(self) -> str:
        subject = self._chance.choice(_SUBJECTS)
        return subject[:1].upper() + subject[1:]

    def _ask(self) -> str:
        thousands = self._chance.randint(10, 900)
        told = {"amount": _written(thousands * 1_000), "double": _written(thousands * 2_000)}
        return self._chance.choice(_ASKS).format(subject=self._chance.choice(_SUBJECTS), **told)

    def _number(self, most: int, step: int = 1) -> str:
        """Return an amount as it is written; one in ten is below zero."""
        amount = self._chance.randrange(step, most, step)
        return _written(amount if self._chance.random() < 0.9 else -amount)

    def _chart(self) -> str:
        bars = "".join(
            f'<rect x="{40 * at}" y="{150 - height}" width="30" height="{height}"/>'
            for at, height in enumerate(self._chance.choices(range(20, 150), k=10))
        )
        picture = f'<svg xmlns="http://www.w3.org/2000/svg" width="400" height="150">{bars}</svg>'
        quoted = picture.replace('"', '\\"')
        return f'#figure(image(bytes("{quoted}"), format: "svg"), caption: [Lasten per jaar])\n'


def _written(amount: int) -> str:
    return f"{amount:,}".replace(",", ".").replace("-", "−")
