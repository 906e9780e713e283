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
from kaderwerk.adapters.documents.limited import limited_pages
from kaderwerk.adapters.documents.page import Page
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


def run(function: str, content: bytes = b"", *, wall_seconds: float = 60) -> Pages:
    return limited_pages(content, reader=f"{__name__}:{function}", name="nota.docx", wall_seconds=wall_seconds)


def test_pages_notes_and_progress_come_back() -> None:
    heard: list[tuple[int, int]] = []
    pages, notes = limited_pages(
        "één\u202e".encode(),
        reader=f"{__name__}:reads",
        name="nota.docx",
        progress=lambda at, of: heard.append((at, of)),
    )
    assert pages == (
        Page(text="één\u202e", sheet="Blad\ud800", cells=((0, "A1"), (3, "B1"))),
        Page(text="nota.docx", number=2),
    )
    assert (notes, heard) == (("een noot",), [(1, 2)])


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
        {"pages": [], "notes": None},
        {"pages": [{}], "notes": []},
        {"pages": ["x"], "notes": []},
        {"pages": [{"text": "", "number": "x", "sheet": None, "cells": []}], "notes": []},
        {"pages": [{"text": "", "number": 1, "sheet": None, "cells": [[1]]}], "notes": []},
    ],
)
def test_an_answer_of_another_shape_is_an_ordinary_refusal(answer: dict[str, Any]) -> None:
    with pytest.raises(UnreadableDocumentError, match=r"^nota\.docx: het lezen is mislukt"):
        limited._result(answer, "nota.docx")


@pytest.mark.parametrize("said", [b"{}", b"[1]\n", b"nee\n", b"[" * 100_000 + b"\n", b"\xff\n"])
def test_garbage_is_told_from_an_answer(said: bytes) -> None:
    with pytest.raises(limited._GarbageError):
        list(limited._said(BytesIO(said)))


def test_a_reader_can_neither_connect_nor_write_nor_start_and_knows_no_secret(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KADERWERK_GEHEIM", "sesam")
    (tmp_path / "oud").write_text("x")
    (page,), notes = run("tries_what_it_may_not", str(tmp_path).encode())
    assert page.text == " ".join(["PermissionError"] * 5 + ["gelukt"])
    assert notes == ("niets",)
    assert [one.name for one in tmp_path.iterdir()] == ["oud"]
