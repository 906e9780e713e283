"""``kaderwerk read``: budget proposals out of documents."""

import argparse
import sys

from kaderwerk import bootstrap
from kaderwerk.cli.parser import Commands, named, year
from kaderwerk.cli.reading_watch import TerminalWatch
from kaderwerk.cli.standard_input import standard_input
from kaderwerk.cli.text_table import text_table
from kaderwerk.core.claims.claim import Claim, Place
from kaderwerk.core.visible_text import visible
from kaderwerk.parts.json_text import readable
from kaderwerk.parts.numbers import euros

_TITLE_WIDTH = 44


def add(commands: Commands) -> None:
    """Declare the command."""
    parser = commands.add_parser(
        "read",
        help="lees voorstellen uit documenten",
        description="Leest voorstellen met bedragen uit documenten: .txt, .md, .pdf, .docx, .html, .xlsx, .ods en "
        ".csv, een map daarmee, of - voor tekst op de standaardinvoer. Niets wordt geboekt: een mens bevestigt.",
        epilog="voorbeeld: kaderwerk read nota.docx bijlagen/ --organisation Diemen --year 2022",
    )
    parser.add_argument(
        "files", type=named, metavar="BESTAND", nargs="+", help="een of meer bestanden of mappen; - is standaardinvoer"
    )
    parser.add_argument("--organisation", type=named, metavar="NAAM", help="wiens document het is")
    parser.add_argument("--year", type=year, metavar="JAAR", help="het jaar van het document")
    parser.add_argument("--title", metavar="TITEL", help="de titel van het document")
    parser.add_argument("--json", action="store_true", help="uitvoer voor machines")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print the claims of all documents, in reading order."""
    watch = TerminalWatch()
    try:
        claims = bootstrap.read_documents(
            arguments.files,
            standard_input=standard_input() if "-" in arguments.files else b"",
            organisation=arguments.organisation,
            year=arguments.year,
            title=arguments.title,
            watch=watch,
        )
    finally:
        watch.close()
    if not claims:
        print("Geen voorstellen gevonden in de tekst.", file=sys.stderr)
    if arguments.json:
        print(readable([bootstrap.claim_json(one) for one in claims]))
        return 0
    if not claims:
        return 0
    rows = [[str(number), *_cells(one)] for number, one in enumerate(claims, start=1)]
    header = ["nr", "voorstel", "wie vraagt", "categorie", "aard", "effect", "bedragen", "eigen aandeel", "zeker"]
    print("Bedragen in euro's, zonder teken: de kolom effect zegt of zij nadelig of voordelig zijn.\n")
    print(text_table(header, rows, right_from=6))
    for number, one in enumerate(claims, start=1):
        sentence = visible(" ".join(one.place.sentence.split()))
        print(f"\n{number}. “{sentence}” ({_where(one.place)}).{_remarks(one)}")
    return 0


def _remarks(claim: Claim) -> str:
    """Return what the table has no room for: coverage, staff and doubt."""
    remarks = [
        "" if claim.funding is None else f" Dekking: {claim.funding}.",
        "" if claim.fte is None else f" Personeel: {str(claim.fte).replace('.', ',')} fte.",
        "" if claim.doubt is None else f" Twijfel: {visible(claim.doubt)}.",
    ]
    return "".join(remarks)


def _where(place: Place) -> str:
    parts = [
        place.file,
        "" if place.page is None else f"pagina {place.page}",
        "" if place.sheet is None else f"blad {place.sheet}",
        "" if place.cell is None else f"cel {place.cell}",
        f"teken {place.begin} tot {place.end}",
    ]
    return visible(", ".join(part for part in parts if part))


def _cells(claim: Claim) -> list[str]:
    title = claim.title if len(claim.title) <= _TITLE_WIDTH else claim.title[: _TITLE_WIDTH - 3] + "..."
    amounts = [f"{one}: {euros(cents)}" for one, cents in sorted(claim.amounts_cents.items())]
    amounts += [f"{one}: PM" for one in claim.pm_years]
    if claim.nature == "structureel" and claim.until_year is None and amounts:
        amounts.append("en verder")
    share = claim.own_share
    own = "" if share is None else ", ".join(euros(cents) for cents in share.amounts_cents.values())
    sure = f"{claim.certainty} %"
    return [
        title,
        claim.organisation,
        claim.category,
        claim.nature,
        claim.effect,
        ", ".join(amounts) or "onbekend",
        f"{share.organisation} {own}" if share else "",
        sure,
    ]
