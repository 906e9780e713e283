"""Sentences of a stretch of text with their literal positions, line breaks of a PDF included."""

import re
from dataclasses import dataclass

LONGEST = 1500
"""A longer stretch without a full stop is no sentence; it is cut off so that no rule meets it whole."""

# All marks come first, as one set, which is found quickly in a long text.
_END = re.compile(r"[.!?…;](?:(?<!;)[.!?…]*[\"'”’)]?(?=\s|$)|(?<=;)(?=\s*\n\s*[-•*–]))")
_ABBREVIATION = re.compile(
    r"(?:\b(?:mln|mrd|mio|bijv|bv|ca|nr|nrs|art|incl|excl|resp|etc|evt|jl|max|min|vgl|zgn|dhr|mevr|mw|drs"
    r"|ir|mr|prof|st"
    r"|blz|pag|par|hfst|jr|gem|inw|begr|struct|inc|div|aug|sept|okt|nov|dec|jan|feb|afd|progr|ing|vlg|o\.a"
    r"|m\.b\.t|i\.v\.m"
    r"|t\.o\.v|t\.b\.v|m\.i\.v|d\.w\.z|a\.g\.v|t\.g\.v|i\.p\.v|n\.a\.v|d\.m\.v|m\.u\.v|i\.s\.m|t\.l\.v"
    r"|e\.d|e\.v|p\.j|p\.m"
    r"|a\.s|j\.l|z\.s\.m|i\.h\.k\.v|o\.b\.v|m\.n|c\.q|t\.a\.v|i\.c|i\.o|b\.v)|(?<![\w])[A-Za-z])$"
)
_NEXT = re.compile(r"\s+[\"'“‘(\[]?(?:[A-ZÀ-Ý€0-9•]|'s\b|'t\b|’s\b)")
_NEXT_UPPER = re.compile(r"\s+[\"'“‘(\[]?[A-ZÀ-Ý]")
_HYPHEN = re.compile(r"(?<=[a-zéëïöü])[-\u00ad]\s*\n\s*(?=[a-zéëïöü])(?!(?:en|of|dan|als)\b)")
_KEPT_HYPHEN = re.compile(r"(?<=[A-Z0-9])-\s*\n\s*(?=[a-z])")
_QUOTES = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "\u00ad": None, "−": "-"})


@dataclass(frozen=True, kw_only=True)
class Sentence:
    """One sentence: half-open positions in the document, the literal text, and a plain reading copy.

    ``plain`` has no line breaks, no hyphens of a line end and straight quotes; the rules read it.
    """

    begin: int
    end: int
    literal: str
    plain: str


def sentences_of(text: str, begin: int, end: int) -> list[Sentence]:
    r"""Split ``text[begin:end]`` into sentences.

    >>> [s.plain for s in sentences_of("Dit kost 1,2 mln. in 2025. Het is\nnodig.", 0, 40)]
    ['Dit kost 1,2 mln. in 2025.', 'Het is nodig.']
    """
    found: list[Sentence] = []
    start = begin
    for mark in _END.finditer(text, begin, end):
        if _is_end(text, mark, end):
            _add(found, text, begin=start, end=mark.end())
            start = mark.end()
    _add(found, text, begin=start, end=end)
    return found


def plain_text(literal: str) -> str:
    r"""Return the reading copy of a literal text.

    >>> plain_text("de informatie-\nuitwisseling van ICT-\npakketten")
    'de informatieuitwisseling van ICT-pakketten'
    """
    if "\n" in literal and ("-" in literal or "\u00ad" in literal):
        literal = _KEPT_HYPHEN.sub("-", _HYPHEN.sub("", literal))
    if not literal.isascii():
        literal = literal.translate(_QUOTES)
    return " ".join(literal.split())


def _is_end(text: str, mark: re.Match[str], end: int) -> bool:
    if text[mark.start()] == ";" or mark.end() >= end:
        return True
    following = _NEXT.match(text, mark.end(), end)
    if following is None:
        return text[mark.end() : end].strip() == ""
    if text[mark.start()] != ".":
        return True
    before = text[max(0, mark.start() - 12) : mark.start()]
    if _ABBREVIATION.search(before) is None:
        return True
    return before.endswith(("mln", "mrd", "mio")) and _NEXT_UPPER.match(text, mark.end(), end) is not None


def _add(found: list[Sentence], text: str, *, begin: int, end: int) -> None:
    while begin < end and text[begin].isspace():
        begin += 1
    while end > begin and text[end - 1].isspace():
        end -= 1
    for part in range(begin, end, LONGEST):
        literal = text[part : min(end, part + LONGEST)]
        found.append(Sentence(begin=part, end=part + len(literal), literal=literal, plain=plain_text(literal)))
