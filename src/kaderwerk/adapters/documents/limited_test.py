"""The process with limits: what a reader may do in it, and how each bad end is told."""

import os
import resource
import socket
import subprocess
import sys
import time
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from kaderwerk.adapters.documents import limited
from kaderwerk.adapters.documents.kinds import Progress
from kaderwerk.adapters.documents.limited import limited_document
from kaderwerk.adapters.documents.page import About, Document, Page
from kaderwerk.adapters.documents.unreadable import UnreadableDocumentError

Pages = tuple[tuple[Page, ...], tuple[str, ...]]


def reads(content: bytes, *, name: str, progress: Progress | None = None) -> Pages:
    """Give the content back in two pages, after telling how it goes."""
    assert progress is not None
    time.sleep(0.15)
    progress(1, 2)
    sys.stdout.write("what a library prints is no answer\n")
    page = Page(text=content.decode(), sheet="Blad\ud800", cells=((0, "A1"), (3, "B1")))
    return (page, Page(text=name, number=2)), ("een noot",)


def refuses(content: bytes, *, name: str, **_: object) -> Pages:
    raise UnreadableDocumentError(f"{name}: niet zo {len(content)}.")


def fails(_content: bytes, *, name: str, **_: object) -> Pages:
    raise KeyError(name)


def gives_nonsense(_content: bytes, *, name: str, **_: object) -> Pages:
    return ((name,), ())  # type: ignore[return-value]  # as a broken reader would


def takes_memory(_content: bytes, **_: object) -> Pages:
    return ((Page(text=str(len(bytearray(3 * 2**30)))),), ())


def goes_on(_content: bytes, **_: object) -> Pages:
    while True:
        pass


def uses_up_its_time(_content: bytes, **_: object) -> Pages:
    resource.setrlimit(resource.RLIMIT_CPU, (1, 5))
    return goes_on(_content)


def gives_much_to_search(_content: bytes, **_: object) -> Pages:
    resource.setrlimit(resource.RLIMIT_CPU, (1, 5))
    return ((Page(text="Voor het park is in 2026 EUR 5.000 nodig.\n\n" * 50_000),), ())


def dies(_content: bytes, **_: object) -> Pages:
    os.abort()


def speaks_first(_content: bytes, **_: object) -> Pages:
    os._exit(0)


def tries_what_it_may_not(content: bytes, **_: object) -> Pages:
    place = Path(content.decode())
    found = [
        _outcome(lambda: socket.create_connection(("127.0.0.1", 9))),
        _outcome(lambda: (place / "nieuw").write_text("x")),
        _outcome(lambda: os.open(place / "oud", os.O_WRONLY)),
        _outcome((place / "oud").unlink),
        _outcome(lambda: subprocess.run([sys.executable, "-V"], check=True)),
        _outcome((place / "oud").read_text),
    ]
    return ((Page(text=" ".join(found)),), (os.environ.get("KADERWERK_GEHEIM", "niets"),))


def _outcome(action: object) -> str:
    try:
        assert callable(action)
        action()
    except OSError as error:
        return type(error).__name__
    return "gelukt"


class Heard:
    """Keeps what is told of the reading of a document."""

    def __init__(self) -> None:
        self.told: list[object] = []

    def page(self, at: int, of: int) -> None:
        self.told.append((at, of))

    def search(self) -> None:
        self.told.append("zoeken")


def run(
    function: str, content: bytes = b"", *, watch: Heard | None = None, wall_seconds: float = 60, year: int = 2026
) -> Document:
    return limited_document(
        content,
        reader=f"{__name__}:{function}",
        name="nota.docx",
        file="map/nota.docx",
        about=About(organisation="Diemen", year=year, title=None),
        watch=watch or Heard(),
        wall_seconds=wall_seconds,
    )


def test_pages_notes_claims_and_progress_come_back() -> None:
    watch = Heard()
    document = run("reads", "één\u202e".encode(), watch=watch)
    assert document == Document(
        file="map/nota.docx",
        pages=(
            Page(text="één\u202e", sheet="Blad\ud800", cells=((0, "A1"), (3, "B1"))),
            Page(text="nota.docx", number=2),
        ),
        notes=("een noot",),
        claims=(),
    )
    assert watch.told == [(1, 2), "zoeken"]


def test_the_claims_of_a_text_come_back() -> None:
    document = run("reads", b"Voor het park is structureel EUR 5.000 nodig.", year=2031)
    (claim,) = document.claims or ()
    assert (claim.title, claim.amounts_cents, claim.place.file) == ("Park", {2031: 500_000}, "map/nota.docx")


def test_a_search_that_takes_too_long_is_an_ordinary_refusal() -> None:
    with pytest.raises(UnreadableDocumentError, match=r"^nota\.docx: het lezen duurde te lang"):
        run("gives_much_to_search")


def test_a_refusal_comes_back_in_its_own_words() -> None:
    with pytest.raises(UnreadableDocumentError, match=r"^nota\.docx: niet zo 3\.$"):
        run("refuses", b"abc")


@pytest.mark.parametrize("function", ["fails", "gives_nonsense", "dies", "speaks_first", "is_not_there"])
def test_a_crash_is_an_ordinary_refusal(function: str) -> None:
    with pytest.raises(UnreadableDocumentError, match=r"^nota\.docx: het lezen is mislukt: .* bewaar het opnieuw"):
        run(function, b"x" * 2**20)


def test_too_much_memory_is_an_ordinary_refusal() -> None:
    with pytest.raises(UnreadableDocumentError, match=r"^nota\.docx: het lezen vroeg te veel geheugen .* splits"):
        run("takes_memory")


def test_too_much_time_is_an_ordinary_refusal() -> None:
    began = time.monotonic()
    with pytest.raises(UnreadableDocumentError, match=r"^nota\.docx: het lezen duurde te lang .* splits"):
        run("goes_on", wall_seconds=1)
    assert time.monotonic() - began < 20


def test_processor_time_that_is_used_up_is_an_ordinary_refusal() -> None:
    with pytest.raises(UnreadableDocumentError, match=r"^nota\.docx: het lezen duurde te lang"):
        run("uses_up_its_time")


@pytest.mark.parametrize(
    "answer",
    [
        {},
        {"refused": 5},
        {"pages": [], "notes": None, "claims": []},
        {"pages": [], "notes": [], "claims": [{}]},
        {"pages": [{}], "notes": [], "claims": []},
        {"pages": ["x"], "notes": [], "claims": []},
        {"pages": [{"text": "", "number": "x", "sheet": None, "cells": []}], "notes": [], "claims": []},
        {"pages": [{"text": "", "number": 1, "sheet": None, "cells": [[1]]}], "notes": [], "claims": []},
        {"pages": [], "notes": []},
    ],
)
def test_an_answer_of_another_shape_is_an_ordinary_refusal(answer: dict[str, Any]) -> None:
    with pytest.raises(UnreadableDocumentError, match=r"^nota\.docx: het lezen is mislukt"):
        limited._result(answer, name="nota.docx", file="nota.docx")


@pytest.mark.parametrize("said", [b"{}", b"[1]\n", b"nee\n", b"[" * 100_000 + b"\n", b"\xff\n"])
def test_garbage_is_told_from_an_answer(said: bytes) -> None:
    with pytest.raises(limited._GarbageError):
        list(limited._said(BytesIO(said)))


def test_a_reader_can_neither_connect_nor_write_nor_start_and_knows_no_secret(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KADERWERK_GEHEIM", "sesam")
    (tmp_path / "oud").write_text("x")
    document = run("tries_what_it_may_not", str(tmp_path).encode())
    (page,) = document.pages
    assert page.text == " ".join(["PermissionError"] * 5 + ["gelukt"])
    assert document.notes == ("niets",)
    assert [one.name for one in tmp_path.iterdir()] == ["oud"]
