"""A balance sheet of the table balans: its codes by group, whether it is complete and closes."""

import re
from dataclasses import dataclass, field

from kaderwerk.core.dossier.frame import Dossier
from kaderwerk.core.dossier.table import EMPTY, PM

SOURCE = (
    "CBS, Iv3-definitiebestand Gemeente 2026, balanscodes (github.com/statistiekcbs/iv3_definities); "
    "indeling naar BBV artikel 34 tot en met 49, door een controller te bevestigen"
)


def _codes(text: str) -> tuple[str, ...]:
    return tuple(text.split())


GROUPS: dict[str, tuple[str, ...]] = {
    "vaste_activa": _codes("A111 A112 A113 A121 A122 A123 A124 A125 A126 A129"),
    "kapitaalverstrekkingen": _codes("A1311 A1312 A1313"),
    # A1331a stood for c, d and e until and including 2024, like the other letters a and c below.
    "verstrekte_leningen": _codes("A1321 A1322 A1323 A1331a A1331b A1331c A1331d A1331e"),
    "financiele_vaste_activa": _codes("A1332a A1332b A1332c"),
    "voorraden": _codes("A212 A213 A214 A215"),
    "uitzettingen": _codes("A221 A221a A221b A221c A222a A222b A222c A222d A222e A223a A223b A224 A225a A225b A225c"),
    "liquide_middelen": _codes("A23"),
    "overlopende_activa": _codes("A29a A29b A29c A29d A29e A29f A29g"),
    "reserves": _codes("P111 P112"),
    "resultaat": _codes("P114"),
    "voorzieningen": _codes("P12"),
    "vaste_schuld": _codes("P131 P132 P133 P134 P135a P135b P135c P135d P135e P136 P137 P138 P140"),
    # Derivatives are no fixed debt in the sense of BBV 46; they stay apart so that the balance sheet still closes.
    "derivaten": _codes("P139"),
    "netto_vlottende_schuld": _codes("P211a P211b P211c P211d P211e P212 P213"),
    "overlopende_passiva": _codes("P29a P29b P29c P29d P29e P29f P29g"),
}
"""The leaves of the balance sheet by group; assets start with A, liabilities with P."""

ASSET_GROUPS = tuple(name for name, codes in GROUPS.items() if codes[0].startswith("A"))
LIABILITY_GROUPS = tuple(name for name in GROUPS if name not in ASSET_GROUPS)
KNOWN_CODES = frozenset(code for codes in GROUPS.values() for code in codes)
_SIDED = re.compile(r"[AP]\d", re.ASCII)


@dataclass(frozen=True, kw_only=True)
class BalanceSheet:
    """The balance sheet on 31 December of a year: cents by code, and the codes whose amount is PM."""

    year: int
    cents: dict[str, int]
    pm: frozenset[str] = field(default_factory=frozenset)

    @property
    def assets(self) -> int:
        """The sum of the codes that start with A."""
        return sum(cents for code, cents in self.cents.items() if code.startswith("A"))

    @property
    def liabilities(self) -> int:
        """The sum of the codes that start with P."""
        return sum(cents for code, cents in self.cents.items() if code.startswith("P"))

    @property
    def unknown_codes(self) -> tuple[str, ...]:
        """The codes that are no leaf of the list: groups, or codes of another list."""
        return tuple(code for code in (*self.cents, *self.pm) if code not in KNOWN_CODES)

    @property
    def is_whole(self) -> bool:
        """Whether both sides are there, known code by code, and equal: what is absent is then really nothing."""
        return not (self.pm or self.unknown_codes) and self.assets == self.liabilities != 0

    def group(self, name: str) -> int:
        """Return the sum of a group."""
        return self.sum_of(GROUPS[name])

    def sum_of(self, codes: tuple[str, ...]) -> int:
        """Return the sum of these codes; an absent one is nothing."""
        return sum(self.cents.get(code, 0) for code in codes)


def is_sided(code: str) -> bool:
    """Return whether a code belongs to a side of the balance sheet: A or P and a digit."""
    return _SIDED.match(code) is not None


def balance_sheets(dossier: Dossier) -> dict[int, BalanceSheet]:
    """Return the balance sheet of every year that the table holds an amount for."""
    table = dossier.table("balans")
    names = table.column("balanspost")
    found = {}
    for at, year in enumerate(table.years):
        states = table.states[:, at].tolist()
        amounts = table.cents[:, at].tolist()
        rows = [row for row, state in enumerate(states) if state != EMPTY and is_sided(names[row])]
        if rows:
            found[year] = BalanceSheet(
                year=year,
                cents={names[row]: amounts[row] for row in rows if states[row] != PM},
                pm=frozenset(names[row] for row in rows if states[row] == PM),
            )
    return found
