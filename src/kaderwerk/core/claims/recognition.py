"""Which claim of a document is which booked one, when the document is read again.

Each claim goes with at most one booked claim and the other way round. The rules run in the order below, each over
all claims before the next begins, so that a sure match is never lost to a weaker one; within a rule both sides go in
reading order. A title is that of the proposal or of its line; white space and capitals do not count.

The sentence is the same, in the same document:

1. The same title, claim id and reading: nothing moved.
2. The same title and reading: it stands in another place.
3. The same title, nature and claim id; then without the id; then without the nature: one sentence can ask twice.
4. The same place and organisation: a person gave the proposal another title.

The sentence is another one, in the same document:

5. The same title, organisation and reading: other words.
6. The same title, nature and claim id: another sentence in the same place.
7. The same title, organisation and nature: other amounts.
8. The same title and claim id; then the same title and organisation: another nature.

The booked document is another one, and is not in this reading:

9. The same title, organisation, sentence and reading: a renamed copy.

When 9 finds at least half of what was booked of a document in one other, that is its next version under another name:
rules 5 to 8 go over what is left of both, as if the name were the same.

A reading is what ``as_read`` keeps in ``bronnen``: kind, nature, amounts, share and funding. Where a source does not
hold it, the same amounts in the shown and stated years stand in for it. A claim id alone proves nothing: it says where
a claim stands, and where one row of a sheet is inserted, every row below it stands in the place of another. Of claims
with equal titles rule 5 first takes those with equal amounts out, so that a new one does not push the others on. In 5
to 9 an investment is never recognised in a line, nor the other way round.
"""

from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from kaderwerk.core.claims.booked import PLACE_COLUMNS, Booked, plain
from kaderwerk.core.claims.claim import Claim
from kaderwerk.core.claims.claim_rows import ClaimRows

Key = tuple[Hashable, ...]


@dataclass(frozen=True, kw_only=True)
class ReadClaim:
    """A claim with the rows that it would become, its organisation's id and the years that amounts are held to."""

    claim: Claim
    rows: ClaimRows
    organisation: str
    years: tuple[int, ...]

    @property
    def place(self) -> Mapping[str, str]:
        """Where it stands, as the columns of ``bronnen`` say it."""
        return {name: self.rows.sources[0][name] for name in PLACE_COLUMNS}

    @property
    def reading(self) -> str:
        """What was read, as ``bronnen`` keeps it."""
        return self.rows.sources[0]["gelezen"]

    @property
    def sentence(self) -> str:
        """The sentence, plain."""
        return plain(self.claim.place.sentence)

    @property
    def title(self) -> str:
        """The title, plain."""
        return plain(self.claim.title)


@dataclass(frozen=True, kw_only=True)
class _Rule:
    """One way to recognise a claim: equal keys (an empty part of a key is never equal), and what must hold besides.

    ``of_booked`` gets one of the titles of the booked claim.
    """

    of_claim: Callable[[ReadClaim], Key]
    of_booked: Callable[[Booked, str], Key]
    holds: Callable[[ReadClaim, Booked], bool] = lambda _claim, _booked: True


@dataclass(frozen=True, kw_only=True)
class Recognition:
    """The booked claim of each claim, None for a new one, and what is booked of the same documents and not found.

    ``renamed`` gives the new name of a document that goes under another name in this reading.
    """

    found: tuple[Booked | None, ...]
    gone: tuple[Booked, ...]
    renamed: dict[str, str]


def recognise(claims: Sequence[ReadClaim], booked: Sequence[Booked]) -> Recognition:
    """Tell which claim is which booked one."""
    files = {one.claim.place.file for one in claims}
    found: list[int | None] = [None] * len(claims)
    free = dict.fromkeys(range(len(booked)))
    _match([*_sentence_rules(), *_document_rules(), _copy_rule(files)], claims, booked, found=found, free=free)
    renamed = _renamed(claims, booked, found)
    if renamed:
        named = [replace(one, place=one.place | {"bestand": renamed.get(one.file, one.file)}) for one in booked]
        _match([*_document_rules()], claims, named, found=found, free=free)
    return Recognition(
        found=tuple(None if at is None else booked[at] for at in found),
        gone=tuple(booked[at] for at in free if booked[at].file in files or booked[at].file in renamed),
        renamed=renamed,
    )


def _match(
    rules: Sequence[_Rule],
    claims: Sequence[ReadClaim],
    booked: Sequence[Booked],
    *,
    found: list[int | None],
    free: dict[int, None],
) -> None:
    """Fill in what the rules find among the free ones, rule by rule."""
    for rule in rules:
        by_key: dict[Key, list[int]] = {}
        for at in free:
            for key in dict.fromkeys(rule.of_booked(booked[at], title) for title in sorted(booked[at].titles) or [""]):
                by_key.setdefault(key, []).append(at)
        for number in [number for number, one in enumerate(found) if one is None]:
            key = rule.of_claim(claims[number])
            fitting = (at for at in by_key.get(key, ()) if at in free and rule.holds(claims[number], booked[at]))
            match = next(fitting, None) if "" not in key else None
            if match is not None:
                found[number] = match
                del free[match]


def _renamed(claims: Sequence[ReadClaim], booked: Sequence[Booked], found: Sequence[int | None]) -> dict[str, str]:
    """Return the new name of each document of which at least half is found in one other."""
    pairs = Counter(
        (booked[at].file, one.claim.place.file)
        for one, at in zip(claims, found, strict=True)
        if at is not None and booked[at].file != one.claim.place.file
    )
    sizes = Counter(one.file for one in booked)
    # Of two names the one that has most of it; the first read of two that have the same.
    names: dict[str, str] = {}
    for (old, new), count in pairs.most_common():
        if 2 * count >= sizes[old]:
            names.setdefault(old, new)
    return names


def is_same_reading(claim: ReadClaim, booked: Booked) -> bool:
    """Tell whether a claim is read as it was booked; without what was read, the same sentence means the same."""
    return booked.reading == claim.reading if booked.reading else claim.sentence == booked.sentence


def _sentence_rules() -> Iterator[_Rule]:
    yield _in_sentence(_claim_id, holds=_has_same_amounts)
    yield _in_sentence(holds=_has_same_amounts)
    yield _in_sentence(_nature, _claim_id)
    yield _in_sentence(_nature)
    yield _in_sentence()
    yield _Rule(
        of_claim=lambda one: (*_document(one), one.sentence, one.organisation),
        of_booked=lambda one, _title: (("", one.file), one.sentence, one.organisation),
        # Two headings can have the same sentence under them: elsewhere it may ask for something else.
        holds=_has_same_place,
    )


def _document_rules() -> Iterator[_Rule]:
    yield _in_document(_organisation, holds=_has_same_amounts)
    yield _in_document(_nature, _claim_id)
    yield _in_document(_organisation, _nature)
    yield _in_document(_claim_id)
    yield _in_document(_organisation)


def _copy_rule(files: set[str]) -> _Rule:
    return _Rule(
        of_claim=lambda one: (one.title, one.organisation, one.sentence),
        of_booked=lambda one, title: (title, one.organisation, one.sentence),
        holds=lambda claim, one: (
            one.file not in files and _has_same_table(claim, one) and _has_same_amounts(claim, one)
        ),
    )


_Part = Callable[[ReadClaim | Booked], Hashable]
_Test = Callable[[ReadClaim, Booked], bool]


def _in_sentence(*parts: _Part, holds: _Test = lambda _claim, _booked: True) -> _Rule:
    return _Rule(
        of_claim=lambda one: (*_document(one), one.sentence, one.title, *(part(one) for part in parts)),
        of_booked=lambda one, title: (("", one.file), one.sentence, title, *(part(one) for part in parts)),
        holds=holds,
    )


def _in_document(*parts: _Part, holds: _Test = lambda _claim, _booked: True) -> _Rule:
    return _Rule(
        of_claim=lambda one: (*_document(one), one.title, *(part(one) for part in parts)),
        of_booked=lambda one, title: (("", one.file), title, *(part(one) for part in parts)),
        holds=lambda claim, one: _has_same_table(claim, one) and holds(claim, one),
    )


def _document(one: ReadClaim) -> tuple[Key]:
    # A document without a name (standard input) is still one document: its empty name must be equal.
    return (("", one.claim.place.file),)


def _claim_id(one: ReadClaim | Booked) -> str:
    return one.place["claim"]


def _organisation(one: ReadClaim | Booked) -> str:
    return one.organisation


def _nature(one: ReadClaim | Booked) -> Key:
    # An investment has no nature: two that have none have the same.
    return ("", (one.cells if isinstance(one, Booked) else one.rows.line).get("aard", ""))


def _has_same_table(claim: ReadClaim, booked: Booked) -> bool:
    return claim.rows.line_table == booked.line_table


def _has_same_amounts(claim: ReadClaim, booked: Booked) -> bool:
    if booked.reading:
        return booked.reading == claim.reading
    names = [str(year) for year in claim.years]
    return all(claim.rows.line.get(name, "") == booked.cells.get(name, "") for name in names)


def _has_same_place(claim: ReadClaim, booked: Booked) -> bool:
    where = [name for name in PLACE_COLUMNS if name not in ("claim", "bestand", "zin")]
    return all(claim.place[name] == booked.place[name] for name in where)
