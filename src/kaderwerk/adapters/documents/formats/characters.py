"""Characters of a document made plain: what nobody sees is dropped, every kind of space becomes a space."""

import re

# Without width or steering the direction of text, soft hyphens, tags, controls and halves of a character.
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\u3164\ud800-\udfff\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\U000e0000-\U000e0fff]"
)
_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_SPACES = re.compile("[ \xa0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_BLANK = re.compile(r"\s+")


def plain(text: str) -> str:
    r"""Return a text without unseen characters, with ordinary spaces and line ends; tabs stay.

    >>> plain("Spor\u200bt\u202e kost\xa0€\u202f5\u2028per jaar")
    'Sport kost € 5\nper jaar'
    """
    return _SPACES.sub(" ", _LINE_ENDS.sub("\n", _UNSEEN.sub("", text)))


def on_one_line(text: str) -> str:
    r"""Return a text as one plain line.

    >>> on_one_line("  Sport\n en\tspel ")
    'Sport en spel'
    """
    return _BLANK.sub(" ", plain(text)).strip()


def cell_text(text: str) -> str:
    """Return a text as it stands in a row, whose cells a bar parts: its own bars are broken ones.

    >>> cell_text("lasten | baten")
    'lasten ¦ baten'
    """
    return on_one_line(text).replace("|", "¦")
