"""The texts in a document: its introduction, those of programmes and of other places."""

from collections.abc import Iterator

from kaderwerk.adapters.files.document_blocks import Block, heading
from kaderwerk.adapters.files.document_markdown import markdown_blocks
from kaderwerk.parts.edition import Edition
from kaderwerk.parts.live_text import live_figures
from kaderwerk.parts.pages.texts import INTRODUCTION, QUESTION_TITLES, QUESTIONS

_NOWHERE = ""


def introduction_blocks(edition: Edition) -> Iterator[Block]:
    """Yield the texts that open the document."""
    yield from _texts(edition, place=INTRODUCTION, programme=None)


def programme_blocks(edition: Edition, programme: str) -> Iterator[Block]:
    """Yield the texts of one programme: first what stands in no question, then the answers under their questions.

    The last question has its heading whether or not there is a text: the table with the figures follows it.
    """
    for place in _places(edition, programme):
        if place not in QUESTIONS:
            yield from _texts(edition, place=place, programme=programme)
    for place, title in zip(QUESTIONS, QUESTION_TITLES, strict=True):
        answer = list(_texts(edition, place=place, programme=programme))
        if answer or place == QUESTIONS[-1]:
            yield heading(3, title)
            yield from answer


def _places(edition: Edition, programme: str) -> list[str]:
    table = edition.dossier.table("teksten")
    return list(
        dict.fromkeys(table.cell(row, "plaats") for row in _rows(edition) if table.cell(row, "programma") == programme)
    )


def other_places(edition: Edition) -> list[str]:
    """Return the places of texts that belong to no programme, each once, in the order of the texts."""
    table = edition.dossier.table("teksten")
    places = [table.cell(row, "plaats") for row in _rows(edition) if table.cell(row, "programma") == _NOWHERE]
    return [place for place in dict.fromkeys(places) if place != INTRODUCTION]


def place_blocks(edition: Edition, place: str) -> Iterator[Block]:
    """Yield the texts of one other place."""
    yield from _texts(edition, place=place, programme=_NOWHERE)


def _texts(edition: Edition, *, place: str | None, programme: str | None) -> Iterator[Block]:
    table = edition.dossier.table("teksten")
    for row in _rows(edition):
        is_place = place is None or table.cell(row, "plaats") == place
        is_programme = programme is None or table.cell(row, "programma") == programme
        is_opening = table.cell(row, "plaats") == INTRODUCTION
        if is_place and is_programme and (place == INTRODUCTION or not is_opening):
            yield from markdown_blocks(table.cell(row, "inhoud"), live_figures(edition.snapshot))


def _rows(edition: Edition) -> list[int]:
    table = edition.dossier.table("teksten")
    return sorted(range(table.size), key=lambda row: int(table.cell(row, "volgorde") or 0))
