"""Text to cents and back: the one canonical form of an amount in files and JSON."""

import re
from decimal import Decimal

from kaderwerk.core.money import CENTS_MAX

_CANONICAL = re.compile(r"(-?)(\d{1,15})(?:\.(\d{1,2}))?", re.ASCII)
_MANY_DIGITS = re.compile(r"-?\d{16,}(\.\d*)?", re.ASCII)
_MANY_DECIMALS = re.compile(r"-?\d{1,15}\.\d{3,}", re.ASCII)
_DUTCH = re.compile(r"-?\d{1,3}(\.\d{3})+(,\d{1,2})?|-?\d+,\d{1,2}", re.ASCII)
_ENGLISH = re.compile(r"-?\d{1,3}(,\d{3})+(\.\d{1,2})?", re.ASCII)
_TRAILING_MINUS = re.compile(r"([\d.,]*\d)\s*-", re.ASCII)
_BRACKETS = re.compile(r"\(\s*([\d.,]*\d)\s*\)", re.ASCII)
_POWER = re.compile(r"-?[\d.,]+E[+-]?\d+|[+-]?(nan|inf|infinity)", re.ASCII | re.IGNORECASE)
_GROUP_SPACE = re.compile(r"(?<=\d)[ \u00a0\u2009\u202f](?=\d{3})", re.ASCII)
_FORM = "een bedrag als -1234.56: cijfers, een punt voor hoogstens twee decimalen"


class AmountError(ValueError):
    """A text is no amount; the message says what was expected and, where it can, what was meant."""

    def __init__(self, expected: str, remedy: str) -> None:
        """Keep what was expected and what to do as two Dutch texts."""
        super().__init__(f"verwacht: {expected}; {remedy}")
        self.expected = expected
        self.remedy = remedy


def read_amount(text: str) -> int:
    """Read a canonical amount as cents.

    Raises:
        AmountError: any other form; a wrong guess would move a budget by a factor of a thousand.

    >>> read_amount("-1234.5"), read_amount("0"), read_amount("27254.97")
    (-123450, 0, 2725497)
    """
    match = _CANONICAL.fullmatch(text)
    if match is None:
        raise _explained(text)
    sign, euros, decimals = match.groups()
    cents = int(euros) * 100 + int((decimals or "0").ljust(2, "0"))
    if cents > CENTS_MAX:
        raise _too_large()
    return -cents if sign else cents


def write_amount(cents: int) -> str:
    """Write cents in the canonical form, without decimals when they are zero.

    >>> write_amount(-123450), write_amount(500), write_amount(0), write_amount(-7)
    ('-1234.50', '5', '0', '-0.07')
    """
    euros, rest = divmod(abs(cents), 100)
    sign = "-" if cents < 0 else ""
    return f"{sign}{euros}.{rest:02d}" if rest else f"{sign}{euros}"


def as_decimal(cents: int) -> Decimal | int:
    """Cents as the number of euros that JSON prints: whole, or with two decimals.

    >>> as_decimal(4_000_000), as_decimal(2725497)
    (40000, Decimal('27254.97'))
    """
    return cents // 100 if cents % 100 == 0 else Decimal(cents).scaleb(-2)


def _too_large() -> AmountError:
    return AmountError("hoogstens 10.000.000.000 euro", "kijk of het bedrag in euro's staat, niet in centen")


def _explained(text: str) -> AmountError:
    stripped = text.strip()
    if _MANY_DIGITS.fullmatch(stripped):
        return _too_large()
    if _MANY_DECIMALS.fullmatch(stripped):
        meant = _meant_thousands(stripped)
        also = f" of, met een punt voor duizendtallen, {meant}" if meant else ""
        return AmountError("hoogstens twee decimalen", f"rond zelf af op centen{also}; Kaderwerk rondt niet stil af")
    meant = _meant(stripped)
    if meant:
        return AmountError(_FORM, f"schrijf {meant} als dat is bedoeld")
    if _POWER.fullmatch(stripped):
        return AmountError(_FORM, "schrijf het bedrag voluit, zonder NaN, inf of een macht van tien")
    if stripped.casefold() in {"n.v.t.", "nvt", "-", "€ -", "€-", "--"}:
        return AmountError(_FORM, "laat de cel leeg als er niets is, schrijf 0 voor nul of PM voor nog onbekend")
    return AmountError(_FORM, "schrijf alleen het getal; leeg is niets, 0 is nul, PM is nog onbekend")


def _meant_thousands(text: str) -> str | None:
    return text.replace(".", "") if _DUTCH.fullmatch(text) else None


def _meant(text: str) -> str | None:
    for pattern in (_TRAILING_MINUS, _BRACKETS):
        match = pattern.fullmatch(text)
        if match:
            inner = _meant(match.group(1)) or match.group(1)
            return f"-{inner}" if _CANONICAL.fullmatch(inner) else None
    # Pages and printed tables show a real minus and spaces between thousands.
    bare = _GROUP_SPACE.sub("", text.replace("\u2212", "-")).removeprefix("€").removeprefix("EUR").strip()
    if _DUTCH.fullmatch(bare):
        return bare.replace(".", "").replace(",", ".")
    if _ENGLISH.fullmatch(bare):
        return bare.replace(",", "")
    return bare if bare != text and _CANONICAL.fullmatch(bare) else None
