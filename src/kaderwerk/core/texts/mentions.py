"""Where a text mentions a figure, and stand-ins that keep each mention whole while the Markdown around it is read."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import chain

REFERENCE = re.compile(r"\{\{\s*(?P<address>[^\s{}|`\\]+)(?:\s*\|\s*(?P<form>absoluut))?\s*\}\}")
_OPENED = re.compile(rf"(?<!\\)(?:\\\\)*(?P<found>{REFERENCE.pattern}|\{{\{{)")
"""A reference, or braces that open one and are none; a backslash before them makes them text."""
_PRIVATE = range(0xE000, 0xF900)
_PRIVATE_BEYOND = range(0xF0000, 0xFFFFE)


@dataclass(frozen=True, kw_only=True)
class Mention:
    """One reference as ``written``, from ``start`` in its text; without an ``address`` it is only its braces."""

    start: int
    written: str
    address: str
    is_absolute: bool


@dataclass(frozen=True, kw_only=True)
class Shown:
    """What stands in the place of a mention: words, and where they lead when ``url`` is not empty."""

    text: str
    url: str = ""


Figure = Callable[[Mention], Shown]
"""Gives what is shown in the place of a mention."""


def as_written(mention: Mention) -> Shown:
    """Show a mention with its braces."""
    return Shown(text=mention.written)


class StandIns:
    """A text with a sign that it does not hold itself, a number and that sign in the place of each mention.

    Nothing in Markdown starts or ends at such a stand-in: the bar of ``| absoluut`` makes no cell of a table.
    """

    def __init__(self, text: str) -> None:
        """Find the mentions of a text."""
        self.mentions: list[Mention] = []
        signs = set(text)
        self._sign = next(sign for sign in map(chr, chain(_PRIVATE, _PRIVATE_BEYOND)) if sign not in signs)
        # In the target of a link a sign is written as its bytes.
        sign = f"(?:{self._sign}|{''.join(f'%{byte:02X}' for byte in self._sign.encode())})"
        self._at = re.compile(rf"{sign}(\d+){sign}")
        self.text = _OPENED.sub(self._stand_in, text) if "{{" in text else text

    def _stand_in(self, match: re.Match[str]) -> str:
        mention = Mention(
            start=match.start("found"),
            written=match["found"],
            address=match["address"] or "",
            is_absolute=match["form"] is not None,
        )
        self.mentions.append(mention)
        before = match[0][: match.start("found") - match.start()]
        return f"{before}{self._sign}{len(self.mentions) - 1}{self._sign}"

    def found(self, content: str) -> list[int]:
        """Return the numbers of the mentions in a piece of the text, in their order."""
        return [int(number) for number in self._at.findall(content)]

    def written(self, content: str) -> str:
        """Return a piece of the text as it was typed."""
        return self._at.sub(lambda match: self.mentions[int(match[1])].written, content)

    def shown(self, content: str, figure: Figure) -> Sequence[Shown]:
        """Return a piece of the text as its words and its figures, in their order; nothing is empty."""
        parts = self._at.split(content)
        shown = [Shown(text=part) if at % 2 == 0 else figure(self.mentions[int(part)]) for at, part in enumerate(parts)]
        return [one for one in shown if one.text]
