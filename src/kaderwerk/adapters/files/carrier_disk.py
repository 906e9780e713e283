"""Bytes to and from the disk: never more than fits, and never half a file."""

import os
import secrets
from pathlib import Path

FILE_BYTES_MAX = 100 * 2**20
"""The largest file that is read; 20,000 proposals take about a tenth of it."""


def read_limited(path: Path) -> bytes:
    """Return the content of a file, one byte more than ``FILE_BYTES_MAX`` when it is larger."""
    with path.open("rb") as file:
        return file.read(FILE_BYTES_MAX + 1)


def write_synced(path: Path, content: bytes) -> None:
    """Write a new file and wait until the disk has it."""
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def replace_whole(path: Path, content: bytes) -> None:
    """Write a file, or replace it: readers see the old or the new content, never a part."""
    staging = path.parent / f".{path.name}.{secrets.token_hex(8)}"
    try:
        write_synced(staging, content)
        staging.replace(path)
    finally:
        staging.unlink(missing_ok=True)
    sync_folder(path.parent)


def sync_folder(path: Path) -> None:
    """Wait until the disk has the names in a folder."""
    if os.name == "nt":
        # Windows opens no folder, and keeps its names itself.
        return
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
