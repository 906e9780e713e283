"""Quick looks at a line that tell that it is no head of a table: most lines of a document are prose.

Each says no only where reading the line word by word would say so too.
"""

import re

from kaderwerk.adapters.documents.municipalities import municipalities_in
from kaderwerk.adapters.documents.tables.head_words import BEGIN_LETTERS, KNOWN_BEGINS, TOTAL, TOTAL_BEGINS

_DIGIT = re.compile(r"\d")
_AMOUNT = re.compile(r"\d(?<![\d.]\d)(?!(?<=1)\.000)\d{0,2}\.\d{3}(?![\d.])")
"""An amount stands in a row, never in a head; a unit of 1.000 is none. The digit comes first: it is searched fast."""
_IN_BRACKETS = re.compile(r"\([^()]*\)")
_LETTERS = re.compile(r"[^\W\d_]*")
_UNKNOWN_MOST, _PHRASE_MOST = 2, 6
_YEAR_DIGITS = 4
_MINUS = "-–−"
_LETTER_TOTALS = frozenset("SI")
_VERBS = frozenset(
    [
        "zijn",
        "was",
        "wordt",
        "worden",
        "heeft",
        "hebben",
        "kan",
        "moet",
        "zal",
        "wil",
        "gaat",
        "gaan",
        "komt",
        "komen",
        "kost",
        "stijgt",
        "daalt",
        "vraagt",
        "stellen",
        "stelt",
        "nodig",
        "krijgt",
        "door",
        "om",
        "dat",
        "die",
    ]
)


def has_amount(text: str) -> bool:
    """Tell whether an amount of thousands stands in a line, outside brackets."""
    if _AMOUNT.search(text) is None:
        return False
    return "(" not in text or _AMOUNT.search(_IN_BRACKETS.sub("", text)) is not None


def is_no_head(text: str, organisations: frozenset[str]) -> bool:
    """Tell a line without bars that says something, or ends in a number, from the names of columns.

    What stands in brackets about units and signs is no part of ``text``.
    """
    words = text.split()
    if "|" in text or not words:
        return False
    if "is" not in words and not _VERBS.isdisjoint(words):
        return True
    if _DIGIT.search(text) is not None:
        return _ends_in_number(words)
    return _is_prose(text, words, organisations)


def _ends_in_number(words: list[str]) -> bool:
    """Tell a number that is no year, nor that of a programme or a chapter: the last cell of a row, or a page."""
    number = words[-1].lstrip(_MINUS)
    is_number = number.isdecimal() and len(number) != _YEAR_DIGITS and number != "1"
    return is_number and len(words) > 1 and not words[-2][-1].isalpha()


def _is_prose(text: str, words: list[str], organisations: frozenset[str]) -> bool:
    """Tell a line without figures of which more than two words name no column.

    Organisations and municipalities are known. Beside a total any two words in capitals may be partners.
    """
    bodies = [one for one in organisations if one in text]
    may_name = bool(bodies) or sum(not word[0].islower() for word in words) > 1
    if may_name:
        for body in sorted((*bodies, *municipalities_in(text)), key=len, reverse=True):
            text = text.replace(body, " ")
    small = text.lower().split()
    if may_name and (not _LETTER_TOTALS.isdisjoint(words) or any(_names_total(small, at) for at in range(len(small)))):
        return False
    unknown = 0
    for word in small:
        unknown += not _begins(word, KNOWN_BEGINS)
        if unknown > _UNKNOWN_MOST:
            return True
    return False


def _names_total(words: list[str], at: int) -> bool:
    return _begins(words[at], TOTAL_BEGINS) and TOTAL.match(" ".join(words[at : at + _PHRASE_MOST])) is not None


def _begins(word: str, begins: frozenset[str]) -> bool:
    letters = word if word.isalpha() else _LETTERS.match(word)[0]  # type: ignore[index]  # it matches anything
    return letters[:BEGIN_LETTERS] in begins or word[0] == "%"
