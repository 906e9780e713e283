"""Every ratio of a perspective in the six years of the regulation, with inputs, class and what is missing."""

from dataclasses import dataclass
from fractions import Fraction

from kaderwerk.core import amount_display
from kaderwerk.core.money import round_half_up
from kaderwerk.core.perspective.compute import Perspective
from kaderwerk.core.ratios.bands import SignalClass, found_class
from kaderwerk.core.ratios.inputs import Input, InputBook
from kaderwerk.core.ratios.ratio import Ratio
from kaderwerk.core.ratios.registry import all_ratios

DECIMALS_MAX = 9
"""How many decimals a percentage beside a bound gets at most."""


@dataclass(frozen=True, kw_only=True)
class RatioYear:
    """One ratio in one year: ``value`` is an exact part of one, None when it cannot be determined.

    ``reason`` then says why; ``missing`` are the names of the inputs that lack.
    """

    ratio: Ratio
    year: int
    inputs: tuple[Input, ...]
    value: Fraction | None
    signal: SignalClass | None
    reason: str

    @property
    def missing(self) -> tuple[str, ...]:
        """The names of the inputs that are missing or PM."""
        return tuple(one.need.name for one in self.inputs if one.is_missing)

    @property
    def hundredths(self) -> int | None:
        """Hundredths of a percent, halves away from zero; None when the ratio cannot be determined."""
        return None if self.value is None else hundredths_of(self.value)

    @property
    def notes(self) -> tuple[str, ...]:
        """What a reader has to know about the inputs, each once."""
        return tuple(dict.fromkeys(one.note for one in self.inputs if one.note))


def hundredths_of(value: Fraction) -> int:
    """Return a part of one in hundredths of a percent, method ``half_up``.

    >>> hundredths_of(Fraction(13527, 67540)), hundredths_of(Fraction(-1, 3))
    (2003, -3333)
    """
    return round_half_up(value.numerator * 10_000, value.denominator)


def percent_text(value: Fraction, *, beside: tuple[Fraction, ...] = ()) -> str:
    """Return a part of one as Dutch readers write a percentage, with more decimals where a bound needs them.

    >>> percent_text(Fraction(13527, 67540)), percent_text(Fraction(-1, 3))
    ('20,03 %', '−33,33 %')
    >>> percent_text(Fraction(1050001, 1000000), beside=(Fraction(105, 100),))
    '105,0001 %'
    """
    for decimals in range(3, DECIMALS_MAX + 1):
        if all(hundredths_of(value) != hundredths_of(one) or value == one for one in beside):
            break
        text = _with_decimals(value, decimals)
        if all(text != _with_decimals(one, decimals) or value == one for one in beside):
            return text
    return f"{amount_display.euros(hundredths_of(value), with_cents=True)} %"


def _with_decimals(value: Fraction, decimals: int) -> str:
    digits = round_half_up(abs(value.numerator) * 100 * 10**decimals, value.denominator)
    whole, rest = divmod(digits, 10**decimals)
    sign = "−" if value < 0 and digits else ""
    return f"{sign}{amount_display.euros(whole * 100)},{rest:0{decimals}d} %"


def ratio_years(budget_year: int) -> tuple[int, ...]:
    """Return the six years of the regulation (Stcrt. 2016, 16018): t-2 to t+3."""
    return tuple(range(budget_year - 2, budget_year + 4))


def ratio_results(
    perspective: Perspective, ratios: tuple[Ratio, ...] | None = None
) -> dict[str, tuple[RatioYear, ...]]:
    """Return the results of every ratio by its code, a row per year."""
    chosen = all_ratios() if ratios is None else ratios
    book = InputBook(perspective, chosen)
    years = ratio_years(perspective.dossier.budget_year)
    return {one.code: tuple(_result(perspective, book, one, year) for year in years) for one in chosen}


def _result(perspective: Perspective, book: InputBook, ratio: Ratio, year: int) -> RatioYear:
    inputs = tuple(book.of_ratio(ratio, need, year) for need in ratio.needs)
    value, reason = _quotient(ratio, inputs)
    signal = found_class(ratio, value, facts=perspective.facts, year=year)
    return RatioYear(ratio=ratio, year=year, inputs=inputs, value=value, signal=signal, reason=reason)


def _quotient(ratio: Ratio, inputs: tuple[Input, ...]) -> tuple[Fraction | None, str]:
    missing = [one for one in inputs if one.is_missing]
    if missing:
        return None, _reasons(missing)
    numerator, denominator = ratio.formula({one.need.name: one.cents or 0 for one in inputs})
    if denominator <= 0:
        return None, "de noemer is nul" if denominator == 0 else "de noemer is negatief"
    return Fraction(numerator, denominator), ""


def _reasons(missing: list[Input]) -> str:
    """Say each reason once, with the names of all inputs that it holds for."""
    names_of: dict[str, list[str]] = {}
    for one in missing:
        reason = one.reason.removeprefix(one.need.name)
        names_of.setdefault(reason, []).append(one.need.name if reason != one.reason else "")
    return "; ".join(_said_of([name for name in names if name], reason) for reason, names in names_of.items())


def _said_of(names: list[str], reason: str) -> str:
    if len(names) < 2:
        return f"{''.join(names)}{reason}"
    return f"{', '.join(names[:-1])} en {names[-1]}{reason.replace(' staat ', ' staan ', 1)}"
