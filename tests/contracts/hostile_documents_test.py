"""Documents that someone made to do harm: each is read or refused within seconds, and nothing else happens."""

import subprocess
import sys
import time
from io import BytesIO
from pathlib import Path

import pytest

from kaderwerk.adapters.documents.page import About
from kaderwerk.adapters.documents.sources import read_document
from kaderwerk.adapters.documents.unreadable import UnreadableDocumentError
from tests.contracts.hostile_documents import DOCUMENTS

ABOUT = About(organisation="Diemen", year=2026)
SECONDS_MAX = 20
UNSEEN = "\u202e\u200b\u2066\u2069\ufeff"


@pytest.fixture
def path(tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    """The document, written under its name in a folder of its own."""
    made = tmp_path / str(request.param)
    made.write_bytes(DOCUMENTS[made.name].make())
    return made


@pytest.mark.parametrize("path", list(DOCUMENTS), indirect=True)
def test_it_is_read_or_refused_within_seconds(path: Path) -> None:
    expected = DOCUMENTS[path.name]
    began = time.monotonic()
    if expected.refused is not None:
        with pytest.raises(UnreadableDocumentError) as refusal:
            read_document(path, BytesIO(), about=ABOUT)
        told = str(refusal.value)
        assert told.startswith(path.name)
        assert expected.refused in told
    else:
        document = read_document(path, BytesIO(), about=ABOUT)
        assert document.claims is not None
        whole = "\n".join(f"{page.sheet or ''}{page.text}" for page in document.pages)
        assert expected.text in whole
        assert not any(sign in whole for sign in UNSEEN)
    assert time.monotonic() - began < SECONDS_MAX
    assert list(path.parent.iterdir()) == [path]


def test_all_at_once_are_named_in_sentences_and_leave_nothing_behind(tmp_path: Path) -> None:
    names = [name for name, one in DOCUMENTS.items() if one.refused is not None and name.endswith(("docx", "ods"))]
    for name in names:
        (tmp_path / name).write_bytes(DOCUMENTS[name].make())
    done = subprocess.run(
        [sys.executable, "-m", "kaderwerk.cli.main", "read", str(tmp_path)], capture_output=True, check=False
    )
    lines = done.stderr.decode("utf-8").splitlines()
    assert (done.returncode, done.stdout, len(lines)) == (2, b"", len(names))
    assert all(line.startswith(name) for line, name in zip(lines, sorted(names), strict=True))
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(names)
