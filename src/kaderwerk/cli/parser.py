"""An argument parser that speaks Dutch: headings, usage and the messages for wrong usage."""

import argparse
import re
import sys
from typing import Any, NoReturn

_BUDGET_YEAR_MAX = 2097

Commands = Any
"""What ``add_subparsers`` returns; its class is private to argparse."""

_MESSAGES = (
    (r"the following arguments are required: (.*)", r"deze argumenten ontbreken: \1"),
    (r"unrecognized arguments: (.*)", r"onbekende argumenten: \1"),
    (r"argument (.*): expected one argument", r"\1 vraagt om een waarde"),
    (r"argument (.*): expected at least one argument", r"\1 vraagt om minstens een waarde"),
    (r"argument (.*): invalid int value: (.*)", r"\1 is een geheel getal, gevonden: \2"),
    (r"argument (.*): invalid \S+ value: (.*)", r"\1: gevonden: \2"),
    (r"argument (.*): invalid choice: (.*) \(choose from (.*)\)", r"\1: \2 bestaat niet, kies uit \3"),
    (r"ambiguous option: (.*) could match (.*)", r"\1 is niet duidelijk, bedoelt u \2"),
)


class DutchFormatter(argparse.RawDescriptionHelpFormatter):
    """Help with the word ``gebruik``."""

    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:  # noqa: ANN401
        """Begin the usage line in Dutch."""
        super().add_usage(usage, actions, groups, "gebruik: " if prefix is None else prefix)


class DutchParser(argparse.ArgumentParser):
    """A parser whose help and errors are Dutch; wrong usage ends with exit code 2."""

    def __init__(self, **settings: Any) -> None:  # noqa: ANN401  # passed on to argparse
        """Make the parser with Dutch headings."""
        settings.setdefault("formatter_class", DutchFormatter)
        super().__init__(**settings, add_help=False, allow_abbrev=False)
        self._positionals.title = "argumenten"
        self._optionals.title = "opties"
        self.add_argument("-h", "--help", action="help", help="toon deze uitleg")

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the command and where the explanation stands."""
        for pattern, dutch in _MESSAGES:
            if re.fullmatch(pattern, message):
                message = re.sub(pattern, dutch, message)
                break
        print(f"{self.prog}: {message}. Uitleg: {self.prog} --help", file=sys.stderr)
        sys.exit(2)


def named(text: str) -> str:
    """Read a name of something: an empty text is a variable that was not filled in."""
    if not text.strip():
        message = "geef een naam, geen lege tekst"
        raise argparse.ArgumentTypeError(message)
    return text


def budget_year(text: str) -> int:
    """Read a budget year: four years from it on are years that Kaderwerk knows."""
    found = year(text)
    if found > _BUDGET_YEAR_MAX:
        message = f"geef een jaar tot en met {_BUDGET_YEAR_MAX}, niet {text}: er volgen nog drie jaren"
        raise argparse.ArgumentTypeError(message)
    return found


def year(text: str) -> int:
    """Read a year from 1990 to 2100."""
    if not re.fullmatch(r"(199\d|20\d\d|2100)", text, re.ASCII):
        message = f"geef een jaar van 1990 tot en met 2100, niet {text}"
        raise argparse.ArgumentTypeError(message)
    return int(text)
