"""Dutch numbers in words, as far as amounts and durations use them: twee, tweehonderdvijftig, anderhalve."""

from decimal import Decimal

_SMALL = {
    "een": 1,
    "één": 1,
    "twee": 2,
    "drie": 3,
    "vier": 4,
    "vijf": 5,
    "zes": 6,
    "zeven": 7,
    "acht": 8,
    "negen": 9,
    "tien": 10,
    "elf": 11,
    "twaalf": 12,
    "dertien": 13,
    "veertien": 14,
    "vijftien": 15,
    "zestien": 16,
    "zeventien": 17,
    "achttien": 18,
    "negentien": 19,
}
_TENS = {
    "twintig": 20,
    "dertig": 30,
    "veertig": 40,
    "vijftig": 50,
    "zestig": 60,
    "zeventig": 70,
    "tachtig": 80,
    "negentig": 90,
}
_HALVES = {
    "half": Decimal("0.5"),
    "halve": Decimal("0.5"),
    "anderhalf": Decimal("1.5"),
    "anderhalve": Decimal("1.5"),
    "kwart": Decimal("0.25"),
    "driekwart": Decimal("0.75"),
}
_LONGEST = 60


def number_in_words(word: str) -> Decimal | None:
    """Return the value of one Dutch number word below a million, or None when it is no number.

    >>> number_in_words("tweehonderdvijftig"), number_in_words("drieënhalve"), number_in_words("fiets")
    (Decimal('250'), Decimal('3.5'), None)
    """
    plain = word.lower().replace("ë", "e").replace("ï", "i").replace("-", "")
    if not plain or len(plain) > _LONGEST:
        return None
    if plain in _HALVES:
        return _HALVES[plain]
    for tail in ("enhalve", "enhalf"):
        whole = _below_hundred(plain.removesuffix(tail)) if plain.endswith(tail) else None
        if whole is not None:
            return whole + Decimal("0.5")
    value = _whole(plain)
    return None if value is None else Decimal(value)


def _whole(word: str) -> int | None:
    before, thousand, after = word.partition("duizend")
    if not thousand:
        return _below_thousand(word)
    thousands = 1 if before == "" else _below_thousand(before)
    rest = 0 if after == "" else _below_thousand(after.removeprefix("en"))
    return None if thousands is None or rest is None else thousands * 1000 + rest


def _below_thousand(word: str) -> int | None:
    before, hundred, after = word.partition("honderd")
    if not hundred:
        return _below_hundred(word)
    hundreds = 1 if before == "" else _below_hundred(before)
    rest = 0 if after == "" else _below_hundred(after.removeprefix("en"))
    return None if hundreds is None or rest is None else hundreds * 100 + rest


def _below_hundred(word: str) -> int | None:
    if word in _SMALL:
        return _SMALL[word]
    if word in _TENS:
        return _TENS[word]
    for tens, value in _TENS.items():
        unit = _SMALL.get(word.removesuffix("en" + tens)) if word.endswith("en" + tens) else None
        if unit is not None and unit < 10:
            return value + unit
    return None
