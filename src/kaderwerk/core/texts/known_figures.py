"""Which figures a sentence can be about, to hold a typed amount against."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from kaderwerk.core.perspective.address import series_addresses
from kaderwerk.core.perspective.compute import Perspective
from kaderwerk.core.texts.typed_amounts import TypedAmount

_TITLE_LEAST = 8
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_BALANCE = re.compile(r"\b(?:saldo|eindstand|tekort|overschot)\b", re.IGNORECASE)
_PREFERENCE = ("totaal", "effect", "aandelen", "structureel", "incidenteel")
_CHANCE_MOST = 1_000_000
"""Cents: a smaller amount is easily the same as some figure by chance, or no figure at all, such as a price."""


@dataclass(frozen=True, kw_only=True)
class KnownFigures:
    """The published figures of a perspective, by what they are about."""

    perspective: Perspective

    @cached_property
    def by_subject(self) -> dict[tuple[str, str], dict[str, int]]:
        """Cents by address, of each group and subject; what is zero has no say."""
        found: dict[tuple[str, str], dict[str, int]] = {}
        for address, series in series_addresses(self.perspective):
            group, *inner = address.split("/")
            subject = "" if group == "saldo" else inner[0]
            figures = found.setdefault((group, subject), {})
            for year, cents in zip(self.perspective.years, series.cents.tolist(), strict=True):
                if cents:
                    figures[f"{address}/{year}"] = cents
        return found

    @cached_property
    def titles(self) -> dict[str, str]:
        """The proposals by their title in lower case; a short title is left out: it may be any word."""
        table = self.perspective.dossier.table("voorstellen")
        pairs = zip(table.column("titel"), table.column("voorstel"), strict=True)
        return {title.casefold(): proposal for title, proposal in pairs if len(title) >= _TITLE_LEAST}

    def equal(self, amount: TypedAmount, proposal: str) -> tuple[str, int] | None:
        """Return the address and the cents of the figure that an amount is, None when there is none.

        In the text of a proposal only its own figures count; elsewhere first those of the proposals in the sentence.
        """
        if proposal:
            return _first(amount, self.by_subject.get(("voorstellen", proposal), {}))
        for subject in self.named(amount):
            found = _first(amount, self.by_subject.get(subject, {}))
            if found:
                return found
        if amount.cents < _CHANCE_MOST:
            return None
        every = {address: cents for figures in self.by_subject.values() for address, cents in figures.items()}
        return _first(amount, every)

    def named(self, amount: TypedAmount) -> list[tuple[str, str]]:
        """Return what the sentence of an amount is about by name: proposals, and the balance."""
        sentence = amount.sentence.casefold()
        found = [("voorstellen", proposal) for title, proposal in self.titles.items() if title in sentence]
        return found or ([("saldo", "")] if _BALANCE.search(sentence) and _YEAR.search(sentence) else [])

    def contradicts(self, amount: TypedAmount, proposal: str) -> bool:
        """Tell whether a sentence gives an amount to something that has figures, and none of them is this one.

        Call it only for an amount that ``equal`` found nothing for.
        """
        if amount.cents < _CHANCE_MOST:
            return False
        subjects = [("voorstellen", proposal)] if proposal else self.named(amount)
        has_figures = any(self.by_subject.get(subject) for subject in subjects)
        return has_figures and not any(amount.is_of(cents) for one in subjects for cents in self._entered(one))

    def _entered(self, subject: tuple[str, str]) -> Iterator[int]:
        """Yield the amounts that were entered for a proposal: its lines, agreed shares and investments."""
        group, proposal = subject
        dossier = self.perspective.dossier
        lines = dossier.table("regels")
        ids = {lines.cell(row, "regel") for row in lines.positions("voorstel").get(proposal, [])}
        for name, column, wanted in (
            ("regels", "voorstel", {proposal}),
            ("aandelen", "regel", ids),
            ("investeringen", "voorstel", {proposal}),
        ):
            table = dossier.table(name)
            if group == "voorstellen" and table.size:
                for key in wanted:
                    for row in table.positions(column).get(key, []):
                        yield from (int(cents) for cents in table.cents[row])
                        yield int(np.sum(table.cents[row]))


def _first(amount: TypedAmount, figures: dict[str, int]) -> tuple[str, int] | None:
    equal = [address for address, cents in figures.items() if amount.is_of(cents)]
    address = min(equal, key=_preference, default=None)
    return None if address is None else (address, figures[address])


def _preference(address: str) -> tuple[int, str]:
    steps = address.split("/")
    rank = next((at for at, name in enumerate(_PREFERENCE) if name in steps), len(_PREFERENCE))
    return rank, steps[-1]
