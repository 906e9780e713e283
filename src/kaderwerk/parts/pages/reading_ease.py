"""How easy each page reads, for those who write it: a score, the sentences that are too long, the longest words."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from kaderwerk.core.texts.readability import LONG_SENTENCE, NORMAL, WORDS_LEAST, long_words, readability
from kaderwerk.parts.edition import Edition
from kaderwerk.parts.frame import dossier_frame
from kaderwerk.parts.links import Links
from kaderwerk.parts.references import programme_name
from kaderwerk.parts.rendering import render

NAME = "leesbaarheid"
TITLE = "Leesbaarheid"
_WORDS_SHOWN = 8
_MINUS = "−"


@dataclass(frozen=True, kw_only=True)
class PageRow:
    """One page that readers see; ``score`` is empty for a text that is too short, ``advice`` says what to do."""

    title: str
    url: str
    anchor: str
    words: int
    per_sentence: str
    score: str
    verdict: str
    needs_work: bool
    long_sentences: tuple[str, ...]
    long_words: tuple[str, ...]
    advice: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class ReadingEaseView:
    """What the page shows: every page with texts, the hardest first."""

    rows: tuple[PageRow, ...]
    normal: int = NORMAL
    long_sentence: int = LONG_SENTENCE
    words_least: int = WORDS_LEAST

    @property
    def difficult(self) -> tuple[PageRow, ...]:
        """The pages about which there is something to say."""
        return tuple(one for one in self.rows if one.advice)


def reading_ease_page(edition: Edition, links: Links) -> str:
    """Return the page as HTML."""
    view = reading_ease_view(edition, links)
    return render("reading_ease.html", dossier_frame(TITLE, edition, links, section=NAME), view)


def reading_ease_view(edition: Edition, links: Links) -> ReadingEaseView:
    """Gather what the page shows."""
    rows = [_row(number, *one) for number, one in enumerate(_pages(edition, links), start=1)]
    return ReadingEaseView(rows=tuple(sorted(rows, key=lambda one: (not one.needs_work, not one.advice))))


def _pages(edition: Edition, links: Links) -> Iterator[tuple[str, str, str]]:
    """Yield title, address and text of every page that holds texts of an author."""
    texts = edition.dossier.table("teksten")
    by_programme: dict[str, list[str]] = {}
    for programme, text in zip(texts.column("programma"), texts.column("inhoud"), strict=True):
        by_programme.setdefault(programme, []).append(text)
    for programme, found in by_programme.items():
        title = programme_name(edition, programme) if programme else "Perspectief"
        yield title, links.programme(programme) if programme else links.perspective(), "\n\n".join(found)
    proposals = edition.dossier.table("voorstellen")
    columns = (proposals.column(name) for name in ("voorstel", "titel", "toelichting"))
    for proposal, title, text in zip(*columns, strict=True):
        yield title, links.proposal(proposal), text


def _row(number: int, title: str, url: str, text: str) -> PageRow:
    found = readability(text)
    score = found.score
    is_hard = score is not None and score < NORMAL
    words = [one for one, _ in Counter(long_words(text)).most_common(_WORDS_SHOWN)]
    return PageRow(
        title=title,
        url=url,
        anchor=f"pagina-{number}",
        words=found.words,
        per_sentence=str(round(Fraction(found.words, found.sentences))) if found.sentences else "",
        score="" if score is None else str(round(score)).replace("-", _MINUS),
        verdict=_verdict(score),
        needs_work=is_hard,
        long_sentences=found.long_sentences,
        long_words=tuple(words) if is_hard else (),
        advice=tuple(_advice(found.long_sentences, words, is_hard=is_hard, has_text=found.words > 0)),
    )


def _verdict(score: Fraction | None) -> str:
    if score is None:
        return "te kort om te meten"
    return "moeilijk" if score < NORMAL else "te lezen"


def _advice(long: tuple[str, ...], words: list[str], *, is_hard: bool, has_text: bool) -> Iterator[str]:
    if not has_text:
        yield "Er staat geen tekst. Schrijf waarom dit nodig is."
    if long:
        yield f"Knip zinnen van meer dan {LONG_SENTENCE} woorden in tweeën."
    if is_hard and words:
        yield "Zoek een korter woord voor de langste woorden, of leg ze uit."
    elif is_hard:
        yield "Maak zinnen korter: 10 tot 15 woorden is prettig."
