"""One amount in a picture: exact for its place and its words, short for its label."""

from collections.abc import Iterable
from dataclasses import dataclass

from kaderwerk.core.publication.readable_unit import ReadableUnit
from kaderwerk.parts.figures_in_units import MOVED
from kaderwerk.parts.numbers import MINUS, NO_BREAK, THIN, direction, euros, whole_number

UNKNOWN = "PM"


@dataclass(frozen=True, kw_only=True)
class ChartAmount:
    """``cents`` sets the place, ``text`` is the label; ``is_pm``: a part is not known yet."""

    cents: int
    text: str
    is_pm: bool = False

    @property
    def is_unknown(self) -> bool:
        """Whether nothing of it is known: that is no zero."""
        return self.is_pm and not self.cents

    @property
    def in_words(self) -> str:
        """The exact amount for a sentence; its sign is read as min."""
        return _with_pm(f"{'min ' if self.cents < 0 else ''}€{THIN}{euros(abs(self.cents))}", self)

    @property
    def effect_in_words(self) -> str:
        """The exact amount of an effect for a sentence, with its direction instead of a sign."""
        known = f"€{THIN}{euros(abs(self.cents))}"
        word = direction(self.cents)
        return _with_pm(f"{known} {word}" if word else known, self)


def _with_pm(known: str, amount: ChartAmount) -> str:
    if amount.is_unknown:
        return "PM, nog niet bekend"
    return f"{known}, exclusief PM" if amount.is_pm else known


def label(unit: ReadableUnit, cents: int, *, is_pm: bool = False, is_change: bool = False) -> ChartAmount:
    """Return an amount with its label in a unit; ``is_change``: a plus is written too."""
    return stepped(unit, cents, unit.steps(cents), is_pm=is_pm, is_change=is_change)


def stepped(
    unit: ReadableUnit, cents: int, steps: int, *, is_pm: bool = False, is_change: bool = False, is_moved: bool = False
) -> ChartAmount:
    """Return an amount with a label of a given number of steps; a mark says that it is not its own rounding."""
    if is_pm and not cents:
        return ChartAmount(cents=0, text=UNKNOWN, is_pm=True)
    sign = MINUS if steps < 0 else "+" if is_change and steps > 0 else ""
    digits = f"{abs(steps):0{unit.decimals + 1}d}"
    whole, decimals = (digits[: -unit.decimals], digits[-unit.decimals :]) if unit.decimals else (digits, "")
    text = sign + whole_number(whole) + (f",{decimals}" if decimals else "")
    if is_moved or (cents and not steps):
        text = f"{text}{NO_BREAK}{MOVED}"
    return ChartAmount(cents=cents, text=f"{text} +{NO_BREAK}{UNKNOWN}" if is_pm else text, is_pm=is_pm)


def unit_note(unit: ReadableUnit, amounts_cents: Iterable[int], *, has_moved: bool = False) -> str:
    """Return in which unit a picture shows these amounts, that it rounds them when it does, and what the mark says.

    >>> unit_note(ReadableUnit(euros=1000), [5000_00]), unit_note(ReadableUnit(euros=1), [5])
    ('Bedragen x € 1.000.', 'Bedragen in euro’s, afgerond.')
    """
    named = {1: "in euro’s", 1_000_000: "in miljoenen euro’s"}
    text = named.get(unit.euros, f"x € {whole_number(str(unit.euros))}")
    note = f"Bedragen {text}{', afgerond' if any(one % unit.step_cents for one in amounts_cents) else ''}."
    return f"{note} {MOVED} staat bij een bedrag dat zo is afgerond dat alles optelt." if has_moved else note
