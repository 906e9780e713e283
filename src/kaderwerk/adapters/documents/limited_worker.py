"""The process that reads one document: content on standard input, its pages and claims as JSON on standard output."""

import gc
import importlib
import json
import os
import sys
import time
from typing import IO, Any

from kaderwerk.adapters.documents.claim_wire import claim_to_wire
from kaderwerk.adapters.documents.confinement import confine
from kaderwerk.adapters.documents.kinds import Reader
from kaderwerk.adapters.documents.page import About, Document, Page
from kaderwerk.adapters.documents.published import with_published
from kaderwerk.adapters.documents.reading import document_claims
from kaderwerk.adapters.documents.unreadable import UnreadableDocumentError

_SECONDS_BETWEEN = 0.1
_OBJECTS_BETWEEN = 100_000
"""How many objects come before Python looks for rings of them: a reader makes few, and the usual 700 costs 4 %."""


def main() -> None:
    """Read the document that is handed over, and say what it holds or why it is refused."""
    # What a library prints must not stand between the answers.
    out = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    header = json.loads(sys.stdin.buffer.readline())
    module, _, function = header["reader"].partition(":")
    reader: Reader = getattr(importlib.import_module(module), function)
    confine()
    collect_seldom()
    _say(out, _answer(reader, sys.stdin.buffer.read(), header, out=out))
    # Taking a large document apart again takes time that nobody waits for.
    os._exit(0)


def collect_seldom() -> None:
    """Let Python look for rings of objects less often; what stands in memory by now stays out of it."""
    gc.freeze()
    gc.set_threshold(_OBJECTS_BETWEEN)


def _answer(reader: Reader, content: bytes, header: dict[str, Any], *, out: IO[bytes]) -> dict[str, Any]:
    said_at = time.monotonic()

    def progress(at: int, of: int) -> None:
        nonlocal said_at
        if time.monotonic() - said_at >= _SECONDS_BETWEEN:
            said_at = time.monotonic()
            _say(out, {"at": at, "of": of})

    try:
        pages, notes = reader(content, name=header["name"], progress=progress)
        _say(out, {"searching": len(pages)})
        document = with_published(Document(file=header["file"], pages=tuple(pages), notes=tuple(notes)))
        claims = document_claims(document, About(**header["about"]))
    except UnreadableDocumentError as error:
        return {"refused": str(error)}
    except MemoryError:
        return {"memory": True}
    return {
        "pages": [_shape(page) for page in document.pages],
        "notes": document.notes,
        "claims": [claim_to_wire(claim) for claim in claims],
    }


def _shape(page: Page) -> dict[str, Any]:
    carried = None if page.carried is None else {"text": page.carried.text, "shown": page.carried.shown}
    return {
        "text": page.text,
        "number": page.number,
        "sheet": page.sheet,
        "cells": page.cells,
        "carried": carried,
    }


def _say(out: IO[bytes], answer: dict[str, Any]) -> None:
    out.write(json.dumps(answer).encode("ascii") + b"\n")
    out.flush()


if __name__ == "__main__":
    main()
