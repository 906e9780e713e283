"""Reads a document in a process of its own that has limits: a hostile file ends as a refusal, never as our end."""

import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any, Protocol

import kaderwerk
from kaderwerk.adapters.documents.claim_wire import claim_from_wire
from kaderwerk.adapters.documents.page import About, Carried, Document, Page
from kaderwerk.adapters.documents.unreadable import UnreadableDocumentError

WALL_SECONDS = 240
"""A process that waits, or a machine that is busy, gets twice the processor time that it may use."""

ANSWER_BYTES_MOST = 256 * 2**20
_WORKER = "kaderwerk.adapters.documents.limited_worker"
_TOO_LONG = "het lezen duurde te lang en is gestopt; splits het document en lees de delen apart."
_TOO_MUCH = "het lezen vroeg te veel geheugen en is gestopt; splits het document en lees de delen apart."
_BROKEN = (
    "het lezen is mislukt: het bestand is beschadigd of anders gebouwd dan verwacht. "
    "Open het in het programma waarmee het is gemaakt, bewaar het opnieuw en lees het nog eens."
)


class Watch(Protocol):
    """Hears how the reading of one document goes."""

    def page(self, at: int, of: int) -> None:
        """Hear that a page was read, and of how many."""

    def search(self) -> None:
        """Hear that all pages were read, and are searched for claims."""


class _GarbageError(Exception):
    """The process said what no reader says."""


def limited_document(
    content: bytes,
    *,
    reader: str,
    name: str,
    file: str,
    about: About,
    watch: Watch,
    wall_seconds: float = WALL_SECONDS,
) -> Document:
    """Return the document that a reader makes of content, with its claims, in a process with limits.

    ``reader`` is ``module:function``, ``name`` the name for messages, ``file`` the one that the claims carry.
    The limits stand in ``confinement``.

    Raises:
        UnreadableDocumentError: the reader refuses the content, or the process ends in another way.
    """
    process = subprocess.Popen(  # noqa: S603  # our own Python with our own module
        [sys.executable, "-P", "-B", "-m", _WORKER],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=_environment(),
    )
    is_late = threading.Event()
    clock = threading.Timer(wall_seconds, _stop, (process, is_late))
    clock.daemon = True
    clock.start()
    header = json.dumps({"reader": reader, "name": name, "file": file, "about": vars(about)})
    try:
        answer = _answer(process, header, content, watch)
    finally:
        clock.cancel()
        process.kill()
        process.wait()
        for pipe in (process.stdin, process.stdout):
            _close(pipe)
    if answer is None:
        is_over = is_late.is_set() or process.returncode == -getattr(signal, "SIGXCPU", 0)
        raise UnreadableDocumentError(f"{name}: {_TOO_LONG if is_over else _BROKEN}")
    return _result(answer, name=name, file=file)


def _environment() -> dict[str, str]:
    """Return what the process may know: where the product lies, and no setting or secret of ours."""
    known = {key: os.environ[key] for key in ("SYSTEMROOT", "LD_LIBRARY_PATH") if key in os.environ}
    return known | {"PYTHONPATH": str(Path(kaderwerk.__file__).parents[1]), "PYTHONUTF8": "1"}


def _stop(process: subprocess.Popen[bytes], is_late: threading.Event) -> None:
    is_late.set()
    process.kill()


def _close(pipe: IO[bytes] | None) -> None:
    try:
        if pipe is not None:
            pipe.close()
    except OSError:
        # What a dead process did not take is still waiting to be written.
        return


def _answer(process: subprocess.Popen[bytes], header: str, content: bytes, watch: Watch) -> dict[str, Any] | None:
    """Hand over the document and return the last thing that the process says; None when it dies first."""
    stdin, stdout = process.stdin, process.stdout
    if stdin is None or stdout is None:
        return None
    try:
        stdin.write(header.encode("ascii") + b"\n" + content)
        stdin.close()
    except OSError:
        process.wait()
        return None
    try:
        for said in _said(stdout):
            if "at" in said:
                watch.page(int(said["at"]), int(said["of"]))
            elif "searching" in said:
                watch.search()
            else:
                return said
    except (_GarbageError, ValueError, KeyError, TypeError, OSError):
        return None
    process.wait()
    return None


def _said(pipe: IO[bytes]) -> Iterator[dict[str, Any]]:
    while line := pipe.readline(ANSWER_BYTES_MOST + 1):
        if not line.endswith(b"\n"):
            raise _GarbageError
        try:
            said = json.loads(line)
        except (ValueError, RecursionError):
            raise _GarbageError from None
        if not isinstance(said, dict):
            raise _GarbageError
        yield said


def _result(answer: dict[str, Any], *, name: str, file: str) -> Document:
    match answer:
        case {"refused": str(sentence)}:
            raise UnreadableDocumentError(sentence)
        case {"memory": True}:
            raise UnreadableDocumentError(f"{name}: {_TOO_MUCH}")
        case {"pages": list(pages), "notes": list(notes), "claims": list(claims)}:
            try:
                return Document(
                    file=file,
                    pages=tuple(_page(one) for one in pages),
                    notes=tuple(str(one) for one in notes),
                    claims=tuple(claim_from_wire(one) for one in claims),
                )
            except (KeyError, TypeError, ValueError):
                pass
    raise UnreadableDocumentError(f"{name}: {_BROKEN}")


def _page(found: dict[str, Any]) -> Page:
    number, sheet, carried = found["number"], found["sheet"], found["carried"]
    return Page(
        text=str(found["text"]),
        number=None if number is None else int(number),
        sheet=None if sheet is None else str(sheet),
        cells=tuple((int(begin), str(address)) for begin, address in found["cells"]),
        carried=None if carried is None else Carried(text=str(carried["text"]), shown=str(carried["shown"])),
    )
