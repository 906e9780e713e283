"""A document that is hard to read, as PDF: on each page a table of four years, of which every row asks for money.

Every other table has rules. The rows that a reader must find are known from the same seed, written as a page gives
them: cells with a bar between them.
"""

import json
import random
import sys
from pathlib import Path

import typst

from measuring.reading_note import PAGES_A_PROGRAMME, write_note

ROWS = 12
YEARS = (2026, 2027, 2028, 2029)
_SEED = 20_260_101
_SENTENCES = (
    "De gemeente werkt samen met haar partners aan een leefbare omgeving voor alle inwoners.",
    "In de begroting zijn de lasten en baten per programma opgenomen, met een korte toelichting.",
    "De loonkosten stijgen door de nieuwe cao, en ook energie en materialen worden duurder.",
    "Wij stellen voor om het onderhoud aan wegen en bruggen over meer jaren te verdelen.",
    "Het college legt de keuzes in het najaar aan de raad voor, samen met de eerste wijziging.",
    "De reserve is bedoeld om schommelingen op te vangen en blijft boven de afgesproken ondergrens.",
    "Met de verenigingen is afgesproken dat de tarieven alleen met de prijsindex meegaan.",
    "Voor de uitvoering is voldoende personeel nodig; de inhuur wordt stap voor stap afgebouwd.",
)
_POSTS = (
    "Onderhoud van wegen en bruggen",
    "Openbare verlichting",
    "Sport en bewegen",
    "Bibliotheek en cultuur",
    "Jeugdhulp met verblijf, met inbegrip van de regionale afspraken over de inkoop",
    "Maatschappelijke ondersteuning",
    "Afvalinzameling",
    "Riolering",
    "Burgerzaken",
    "Ruimtelijke ordening",
    "Veiligheid en handhaving",
    "Bedrijfsvoering",
    "Groen en water",
    "Onderwijshuisvesting",
)
_LAYOUT = """
#set page(paper: "a4", margin: 2.2cm, footer: align(center)[Pagina #context counter(page).display()])
#set text(lang: "nl", size: 10pt, hyphenate: true)
#set par(justify: true)
#let amounts(ruled, ..cells) = table(
  columns: (1fr, auto, auto, auto, auto), align: (left, right, right, right, right),
  stroke: if ruled { 0.5pt } else { none }, ..cells,
)
"""


def main() -> None:
    """Write the document of the kind that is asked for, and its rows beside it as JSON."""
    name, kind, pages = sys.argv[1:]
    write = write_requests if kind == "requests" else write_note
    content, rows = write(int(pages) if kind == "requests" else max(1, int(pages) // PAGES_A_PROGRAMME))
    Path(name).write_bytes(content)
    Path(name).with_suffix(".json").write_text(json.dumps(rows), encoding="utf-8")


def write_requests(pages: int) -> tuple[bytes, list[str]]:
    """Return the document, and the rows that it holds."""
    chance = random.Random(_SEED)  # noqa: S311 - a document to measure with, no secret
    sources, rows = [_LAYOUT], list[str]()
    for number in range(1, pages + 1):
        table = [["Omschrijving", *map(str, YEARS)], *(_row(chance, post) for post in chance.sample(_POSTS, ROWS))]
        rows += [" | ".join(cells) for cells in table[1:]]
        cells = "".join(f"[{cell}]," for cells in table for cell in cells)
        paragraphs = "\n\n".join(" ".join(chance.choices(_SENTENCES, k=6)) for _ in range(3))
        sources.append(
            f"= Programma {number}\n\n{paragraphs}\n\n== Wat het kost\n\n"
            f"#amounts({'true' if number % 2 else 'false'}, {cells})\n\n{chance.choice(_SENTENCES)}\n\n#pagebreak()"
        )
    source = "\n".join(sources).removesuffix("#pagebreak()")
    return typst.compile(source.encode(), ignore_system_fonts=True), rows


def _row(chance: random.Random, post: str) -> list[str]:
    """Return a post with its amounts; one in ten is left empty."""
    amounts = [chance.randint(-900, 9_000) * 1_000 for _ in YEARS]
    return [post, *("" if chance.random() < 0.1 else _written(amount) for amount in amounts)]


def _written(amount: int) -> str:
    return f"{amount:,}".replace(",", ".").replace("-", "−")
