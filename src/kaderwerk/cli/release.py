"""``kaderwerk release``: versions of a publication, public from a moment, each with an address that stays."""

import argparse
import sys

from kaderwerk import bootstrap
from kaderwerk.cli.parser import Commands, named
from kaderwerk.parts.dutch_time import moment_in_words

_STORY = """Zet een publicatie als versie in een map die een webserver toont, en maakt openbaar wat aan de beurt is.

Een versie houdt haar adres. De map leidt naar de versie die geldt; een oudere zegt op elke pagina dat zij niet meer
geldt en waarom. Tot het moment van --at staat een versie in een map ernaast die de webserver niet toont
(SITE-wachtkamer), met een voorvertoning achter een adres dat niemand raadt. Laat een klok de opdracht elke minuut
zonder --add uitvoeren: dan gaat elke versie op haar minuut open. Het besluit en het embargo van kaderwerk publish
gelden: alleen een concept mag zonder besluit openbaar worden."""

_NO_BASE = (
    "De feed heeft nog geen volledige adressen, en niet elke feedlezer kan dat lezen. Geef één keer het adres van de "
    "site, met --base https://voorbeeld.nl/kadernota/ bij --add."
)


def add(commands: Commands) -> None:
    """Declare the command."""
    parser = commands.add_parser(
        "release",
        help="maak een publicatie openbaar als versie",
        description=_STORY,
        epilog="voorbeeld: kaderwerk release site --add publicatie --at 2026-05-12T14:00",
    )
    parser.add_argument("site", type=named, metavar="SITE", help="de map die de webserver toont")
    parser.add_argument("--add", type=named, metavar="DIR", help="een map van kaderwerk publish")
    parser.add_argument(
        "--at",
        default="",
        metavar="MOMENT",
        help="openbaar vanaf, zoals 2026-05-12T14:00; anders het embargo van de publicatie, of nu",
    )
    parser.add_argument(
        "--reason", default="", metavar="TEKST", help="wat er is veranderd; nodig vanaf de tweede versie"
    )
    parser.add_argument(
        "--decision",
        default="",
        metavar="TEKST",
        help="het besluit dat in de publicatie moet staan; anders wordt hij geweigerd",
    )
    parser.add_argument("--base", default="", metavar="ADRES", help="het adres van de site, voor de feed")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Add a version when asked, make public what is due, and tell what stands."""
    waiting = []
    if arguments.add:
        one, preview = bootstrap.add_release(
            arguments.add,
            arguments.site,
            at=arguments.at.strip(),
            reason=arguments.reason.strip(),
            decision=arguments.decision.strip(),
            base=arguments.base.strip(),
        )
        waiting.append((one, preview))
    public = bootstrap.release_due(arguments.site)
    for one in public:
        print(f"Versie {one.number} is openbaar sinds {moment_in_words(one.moment)}.", file=sys.stderr)
    if (public or waiting) and not bootstrap.feed_base(arguments.site):
        print(_NO_BASE, file=sys.stderr)
    for one, preview in waiting:
        if one.number in [other.number for other in public]:
            continue
        print(f"Versie {one.number} staat klaar voor {moment_in_words(one.moment)}. Voorvertoning:", file=sys.stderr)
        print(preview)
    for one in bootstrap.releases(arguments.site):
        state = "openbaar" if one.is_public else "wacht"
        print(f"versie {one.number}\t{state}\t{one.moment.isoformat()}\t{one.reason}", file=sys.stderr)
    return 0
