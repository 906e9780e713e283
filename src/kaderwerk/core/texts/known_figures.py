"""Which figures a sentence can be about, to hold a typed number against."""

import bisect
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from kaderwerk.core.amount_text import AmountError, read_amount
from kaderwerk.core.figures import registry
from kaderwerk.core.figures.group import FigureSeries
from kaderwerk.core.perspective.address import series_addresses
from kaderwerk.core.perspective.compute import Perspective
from kaderwerk.core.texts import claims, subject_names
from kaderwerk.core.texts.subject_names import Subject
from kaderwerk.core.texts.typed_amounts import TypedAmount

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_BALANCE_NAMES = ("saldo", "eindstand", "tekort", "overschot")
_SALDO = re.compile(
    r"(?<!\bper )\bsaldo\b(?!.*\b(?:waarvan|van (?:het|de|deze|dit|dat|een))\b)", re.IGNORECASE | re.DOTALL
)
_PER_BALANCE = re.compile(r"\bper saldo\b", re.IGNORECASE)
_PAST = re.compile(r"\b(?:was|waren|bedroeg|bedroegen)\b", re.IGNORECASE)
_BALANCE = re.compile(rf"\b(?:{'|'.join(_BALANCE_NAMES)})\b", re.IGNORECASE)
_OWN_NAMES = ("dit", "het voorstel", "dit voorstel", "de kosten", "de lasten", "de opbrengst")
_PART_OF = r"\b(?:voor|in|binnen|van|bij|op|uit|over)\s+(?:het\s+|de\s+)?(?:hele\s+)?(?:programma\s+)?"
_SUM_OF = re.compile(r"\b(?:lasten|baten|kosten|uitgaven|inkomsten|saldo)\s+(?:van|voor|in|op|binnen)\b")
_PROGRAMME_NAMES = ("het programma", "dit programma", "het hele programma")
_PREFERENCE = ("totaal", "effect", "aandelen", "structureel", "incidenteel")
_CHANCE_MOST = 1_000_000
"""Cents: a smaller amount is easily the same as some figure by chance, or no figure at all, such as a price."""
_COARSE = 20
"""Of what no sentence names, an amount rounded to more than a twentieth is near some figure by chance."""
_DIGITS_LEAST = 3
"""An amount of fewer digits than this, noughts at the end left out, is one of many."""
_RATIOS = "kengetallen"
_LEFT_OUT = "niet_opgenomen"
_UNTOLD = ("formatie", _RATIOS, _LEFT_OUT)
"""Families whose euros a typed amount is not held against: pay is never told, and the others have a subject."""


@dataclass(frozen=True, kw_only=True)
class Whereabouts:
    """The text that a number stands in: the id of the proposal that it explains, that of the programme of its page."""

    proposal: str = ""
    programme: str = ""


@dataclass(frozen=True, kw_only=True)
class KnownFigures:
    """The published figures of a perspective, by what they are about."""

    perspective: Perspective

    @cached_property
    def by_subject(self) -> dict[Subject, dict[str, int]]:
        """Cents by address, of each group and subject; what is zero has no say. Ratios are hundredths of a percent."""
        found: dict[Subject, dict[str, int]] = {}
        for address, series in series_addresses(self.perspective):
            group, *inner = address.split("/")
            subject = "" if group == "saldo" else inner[0]
            figures = found.setdefault((group, subject), {})
            for year, cents in zip(self.perspective.years, series.cents.tolist(), strict=True):
                if cents:
                    figures[f"{address}/{year}"] = cents
        for code, group in ((_RATIOS, _RATIOS), (_LEFT_OUT, "voorstellen")):
            for address, year, value in self._family(code):
                found.setdefault((group, address.split("/")[1]), {})[f"{address}/{year}"] = value
        return found

    @cached_property
    def _every(self) -> list[tuple[int, str, int]]:
        """All figures in euros that have a subject: without sign, address and cents, in the order of their size."""
        return _ordered(
            (address, cents)
            for (group, _), figures in self.by_subject.items()
            if group != _RATIOS
            for address, cents in figures.items()
        )

    @cached_property
    def _elsewhere(self) -> list[tuple[int, str, int]]:
        """The same of the figures in euros of the other families."""
        codes = [group.code for group in registry.all_groups() if group.code not in _UNTOLD]
        return _ordered((f"{address}/{year}", value) for code in codes for address, year, value in self._family(code))

    @cached_property
    def titles(self) -> dict[str, str]:
        """The proposals by their title in small letters."""
        return subject_names.titles(self.perspective.dossier)

    def equal(self, amount: TypedAmount, where: Whereabouts) -> tuple[str, int] | None:
        """Return the address and the value of the figure that a number is, None when there is none.

        In the text of a proposal first its own figures count, then what the sentence is about; elsewhere what the
        sentence is about, then every figure that is no chance.
        """
        years = set(_YEAR.findall(amount.sentence))
        own = [("voorstellen", where.proposal)] if where.proposal and amount.unit != "procent" else []
        for subject in (*own, *self.named(amount, where)):
            found = _first(amount, self.by_subject.get(subject, {}), years)
            if found:
                return found
        if own or amount.unit == "procent" or amount.is_price or amount.cents < _CHANCE_MOST:
            return None
        if amount.step * _COARSE > amount.cents:
            return None
        is_rare = len(str(amount.cents).rstrip("0")) >= _DIGITS_LEAST
        if (amount.unit == "getal" and not is_rare) or self._is_long_past(years):
            return None
        found = _first(amount, _near(amount, self._every), years)
        return found or (_first(amount, _near(amount, self._elsewhere), years) if is_rare else None)

    def named(self, amount: TypedAmount, where: Whereabouts) -> list[Subject]:
        """Return what the sentence of a number is about by name."""
        sentence = amount.sentence.casefold()
        if amount.unit == "procent":
            return self._ratio(sentence)
        found = self._titled(sentence)
        in_sentence = subject_names.words(sentence)
        found += [("voorstellen", self._numbers[word]) for word in in_sentence if word in self._numbers]
        if not found:
            found += [("voorstellen", one) for word in in_sentence for one in self._heads.get(word, ())]
        found += [subject for name, subject in self._named_rows if _stands_in(sentence, name)]
        if where.programme:
            found.append(("programmas", where.programme))
        years = set(_YEAR.findall(sentence))
        if _BALANCE.search(sentence) and (self._is_balance(amount) or years) and not self._is_long_past(years):
            found.append(("saldo", ""))
        return list(dict.fromkeys(found))

    def contradicts(self, amount: TypedAmount, where: Whereabouts) -> bool:
        """Tell whether a sentence gives a number to something that has figures, and none of them is this one.

        Call it only for a number that ``equal`` found nothing for.
        """
        if amount.is_price or amount.is_difference:
            return False
        given = list(self._given(amount, where))
        if not given and amount.unit == "euro" and amount.cents >= _CHANCE_MOST:
            given = self._loosely_given(amount, where)
        years = set(_YEAR.findall(amount.sentence))
        known = {address.rpartition("/")[2] for subject in given for address in self.by_subject.get(subject, {})}
        # A year that has no figure, such as one long past, is another story.
        is_known = not known.isdisjoint(years) if years else bool(known) and not _PAST.search(amount.before)
        return is_known and not any(amount.is_of(cents) for one in given for cents in self._entered(one))

    def _given(self, amount: TypedAmount, where: Whereabouts) -> Iterator[Subject]:
        """What the words right before a number say that it belongs to."""
        before = amount.before
        if amount.unit == "procent":
            found = self._ratio(amount.sentence.casefold())
            names = [name for name, code in self._ratios.items() if (_RATIOS, code) in found]
            yield from found if any(claims.gives(before, name, claims.STANDS) for name in names) else ()
            return
        for word in dict.fromkeys(subject_names.words(before)):
            named = (*self._heads.get(word, ()), *([self._numbers[word]] if word in self._numbers else ()))
            if named and claims.gives(before, word, claims.COSTS):
                yield from (("voorstellen", one) for one in named)
        yield from (subject for name, subject in self._named_rows if _is_given(before, name, subject))
        is_own = any(claims.gives(before, name, (*claims.COSTS, "zijn")) for name in _OWN_NAMES)
        is_programme = any(_is_given(before, name, ("programmas", where.programme)) for name in _PROGRAMME_NAMES)
        is_balance = self._is_balance(amount)
        if where.proposal and (is_own or is_balance):
            yield "voorstellen", where.proposal
        if where.programme and (is_programme or is_balance):
            yield "programmas", where.programme
        if is_balance:
            yield "saldo", ""

    def _loosely_given(self, amount: TypedAmount, where: Whereabouts) -> list[Subject]:
        """What a sentence is about as a whole, for an amount that nothing right before it explains."""
        titled = self._titled(amount.sentence.casefold())
        if where.proposal:
            return [("voorstellen", where.proposal), *titled]
        is_balance = _SALDO.search(amount.before) and _YEAR.search(amount.sentence)
        return titled or ([("saldo", "")] if is_balance else [])

    def _titled(self, sentence: str) -> list[Subject]:
        """The proposals of which the title stands in a sentence as whole words."""
        return [
            ("voorstellen", one)
            for title, one in self.titles.items()
            if title in sentence and _stands_in(sentence, title)
        ]

    def _is_long_past(self, years: set[str]) -> bool:
        """Whether a sentence is about years only that came long before those of the dossier."""
        return bool(years) and max(map(int, years)) < self.perspective.years[0] - 1

    def _is_balance(self, amount: TypedAmount) -> bool:
        """Whether the words right before a number say that it is the balance."""
        before = _PER_BALANCE.sub("", amount.before)
        is_dated = _YEAR.search(amount.sentence) is not None
        return any(
            claims.gives(before, name, claims.STANDS) or (is_dated and claims.stands_right_before(before, name))
            for name in _BALANCE_NAMES
        )

    def _ratio(self, sentence: str) -> list[Subject]:
        """The ratio that a sentence names by its longest name."""
        return next(([(_RATIOS, code)] for name, code in self._ratios.items() if _stands_in(sentence, name)), [])

    @cached_property
    def _heads(self) -> dict[str, list[str]]:
        return subject_names.heads(self.perspective.dossier)

    @cached_property
    def _numbers(self) -> dict[str, str]:
        return subject_names.numbers(self.perspective.dossier)

    @cached_property
    def _named_rows(self) -> list[tuple[str, Subject]]:
        return list(subject_names.named_rows(self.perspective.dossier))

    @cached_property
    def _ratios(self) -> Mapping[str, str]:
        series = self._series(_RATIOS)
        return subject_names.ratio_names({one.address.split("/")[1]: one.label for one in series})

    def _series(self, code: str) -> Iterable[FigureSeries]:
        group = next((one for one in registry.all_groups() if one.code == code), None)
        return () if group is None else registry.group_series(self.perspective, group).values()

    def _family(self, code: str) -> Iterator[tuple[str, int, int]]:
        """Address, year and value of the figures of a family that are known and not zero: ratios, or else euros."""
        for series in self._series(code):
            if series.unit == ("procent" if code == _RATIOS else "euro"):
                for year, value in zip(series.years, series.hundredths, strict=True):
                    if value:
                        yield series.address, year, value

    def _entered(self, subject: Subject) -> Iterator[int]:
        """Yield what was entered for a subject and its figures: an amount that is one of these contradicts nothing."""
        group, row_id = subject
        dossier = self.perspective.dossier
        yield from self.by_subject.get(subject, {}).values()
        if group == "reserves":
            reserves = dossier.table("reserves")
            for row in reserves.positions("reserve").get(row_id, []):
                yield from _read(reserves.cell(row, "beginstand"), reserves.cell(row, "ondergrens"))
        lines = dossier.table("regels")
        ids = {lines.cell(row, "regel") for row in lines.positions("voorstel").get(row_id, [])}
        by_group = {
            "voorstellen": (("regels", "voorstel", {row_id}), ("aandelen", "regel", ids)),
            "programmas": (("begroting", "programma", {row_id}),),
        }
        more = (("investeringen", "voorstel", {row_id}),) if group == "voorstellen" else ()
        for name, column, wanted in (*by_group.get(group, ()), *more):
            table = dossier.table(name)
            if table.size:
                for key in wanted:
                    for row in table.positions(column).get(key, []):
                        yield from (int(cents) for cents in table.cents[row])
                        yield int(np.sum(table.cents[row]))


def _read(*texts: str) -> Iterator[int]:
    for text in texts:
        try:
            yield read_amount(text)
        except AmountError:
            continue


def _is_given(before: str, name: str, subject: Subject) -> bool:
    """Whether the words right before a number give it to a programme or a reserve."""
    if subject[0] == "reserves":
        return claims.gives(before, name, claims.HOLDS)
    words = before.casefold()
    if _stands_in(words, name) and re.search(rf"{_PART_OF}{re.escape(name)}(?!\w)", words):
        # "Voor het sociaal domein kost dit": something in it costs so much, unless its costs are what is told.
        return _SUM_OF.search(words) is not None and claims.gives(before, name, claims.SPENDS_OR_IS)
    return claims.gives(before, name, claims.SPENDS_OR_IS if "programma" in words else claims.SPENDS)


def _stands_in(sentence: str, name: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", sentence) is not None


def _first(amount: TypedAmount, figures: Mapping[str, int], years: set[str]) -> tuple[str, int] | None:
    equal = [address for address, cents in figures.items() if amount.is_of(cents)]
    address = min(equal, key=lambda one: _preference(one, years), default=None)
    return None if address is None else (address, figures[address])


def _ordered(figures: Iterable[tuple[str, int]]) -> list[tuple[int, str, int]]:
    return sorted((abs(cents), address, cents) for address, cents in figures)


def _near(amount: TypedAmount, ordered: list[tuple[int, str, int]]) -> dict[str, int]:
    """The figures that can be an amount: there are thousands, and few as large."""
    begin = bisect.bisect_left(ordered, (amount.cents - amount.step, "", 0))
    end = bisect.bisect_left(ordered, (amount.cents + amount.step + 1, "", 0))
    return {address: cents for _, address, cents in ordered[begin:end]}


def _preference(address: str, years: set[str]) -> tuple[bool, int, str]:
    steps = address.split("/")
    rank = next((at for at, name in enumerate(_PREFERENCE) if name in steps), len(_PREFERENCE))
    return steps[-1] not in years, rank, steps[-1]
