"""Which documents a reading has: each once, under a name that is of it alone."""

import hashlib
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple


class Source(NamedTuple):
    """A document: where it is, and the name that its claims carry. ``-`` is the standard input."""

    path: str
    name: str


def without_copies(sources: Iterable[Source]) -> tuple[list[Source], list[tuple[Source, Source]]]:
    """Return each document once, and every later one that is the same file or has the same bytes, with the first.

    A document that is given twice would ask for its money twice.
    """
    kept: list[Source] = []
    copies: list[tuple[Source, Source]] = []
    places: dict[Path | str, Source] = {}
    contents = _Contents()
    for one in sources:
        place = one.path if one.path == "-" else _resolved(one.path)
        first = places.get(place) or _same_content(one, contents)
        if first is not None:
            copies.append((one, first))
            continue
        places[place] = one
        kept.append(one)
    return kept, copies


def named_apart(sources: list[Source]) -> list[Source]:
    """Give documents of the same name the folders above them as well, as many as it takes to tell them apart.

    >>> named_apart([Source("ict/nota.docx", "nota.docx"), Source("sport/nota.docx", "nota.docx")])
    [Source(path='ict/nota.docx', name='ict/nota.docx'), Source(path='sport/nota.docx', name='sport/nota.docx')]
    """
    named = list(sources)
    for _ in range(max((len(_parts(one)) for one in sources), default=0)):
        times = Counter(one.name for one in named)
        if max(times.values(), default=1) == 1:
            break
        named = [_longer(one) if times[one.name] > 1 else one for one in named]
    return named


def _longer(one: Source) -> Source:
    parts = _parts(one)
    size = min(len(parts), one.name.count("/") + 2)
    return Source(one.path, "/".join(parts[len(parts) - size :]))


def _parts(one: Source) -> tuple[str, ...]:
    if one.path == "-":
        return ("-",)
    path = _resolved(one.path)
    return path.relative_to(path.anchor).parts


def _resolved(path: str) -> Path:
    try:
        return Path(path).resolve()
    except (OSError, RuntimeError, ValueError):
        # Opening it tells what is wrong.
        return Path(path)


class _Contents:
    """Documents by their size and bytes; each is opened at most once."""

    def __init__(self) -> None:
        self._alone: dict[int, Source | None] = {}
        self._same: dict[bytes, Source] = {}

    def earlier(self, one: Source, size: int) -> Source | None:
        """Return the earlier document with the bytes of this one, else keep this one."""
        if size not in self._alone:
            self._alone[size] = one
            return None
        first = self._alone[size]
        if first is not None:
            self._same[_digest(first)] = first
            self._alone[size] = None
        found = self._same.setdefault(_digest(one), one)
        return None if found is one else found


def _digest(one: Source) -> bytes:
    with Path(one.path).open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").digest()


def _same_content(one: Source, contents: _Contents) -> Source | None:
    """Return an earlier document with the same bytes; only documents of one size are opened."""
    path = Path(one.path)
    try:
        size = path.stat().st_size if one.path != "-" and path.is_file() else 0
        return contents.earlier(one, size) if size else None
    except (OSError, ValueError):
        # Opening it tells what is wrong.
        return None
