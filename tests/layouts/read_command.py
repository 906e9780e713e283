"""The command ``read`` as people start it: its claims for machines, and what it tells beside them."""

import json
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

_TOLD = "let op: "
_OPTIONS = ("--organisation", "Zuiderwaard", "--year", "2027", "--title", "Kadernota 2027", "--json")


@dataclass(frozen=True, kw_only=True)
class ReadClaim:
    """What a test asks of a claim; ``amounts`` are whole euros."""

    title: str
    nature: str
    effect: str
    amounts: dict[int, int]
    pm_years: tuple[int, ...]
    page: int | None
    sentence: str


@dataclass(frozen=True, kw_only=True)
class Reading:
    """The claims of a document in reading order, and the notes without the name of the file."""

    claims: Sequence[ReadClaim]
    notes: Sequence[str]


def reading_of(document: Path) -> Reading:
    """Read a document."""
    command = [str(Path(sys.executable).with_name("kaderwerk")), "read", str(document), *_OPTIONS]
    finished = subprocess.run(command, check=True, capture_output=True, encoding="utf-8")  # noqa: S603  # the product
    notes = [line.removeprefix(_TOLD) for line in finished.stderr.splitlines() if line.startswith(_TOLD)]
    claims = json.loads(finished.stdout, parse_float=Decimal)
    return Reading(
        claims=[_claim(one) for one in claims], notes=[note.removeprefix(f"{document.name}: ") for note in notes]
    )


def _claim(said: dict[str, Any]) -> ReadClaim:
    return ReadClaim(
        title=said["titel"],
        nature=said["aard"],
        effect=said["effect"],
        amounts={int(year): _euros(amount) for year, amount in said["bedragen"].items()},
        pm_years=tuple(said["pm"]),
        page=said["bron"]["pagina"],
        sentence=said["bron"]["zin"],
    )


def _euros(amount: Decimal | int) -> int:
    whole = int(amount)
    assert whole == amount  # noqa: S101  # no proposal of these tests has cents
    return whole
