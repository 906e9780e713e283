"""What is new in the place of what is old, whole at every moment; and what a run that died left beside it.

Everything new is made first, under a hidden name beside its place, and then changes names with what stands there.
"""

import ctypes
import errno
import os
import re
import secrets
import shutil
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from kaderwerk.adapters.files.carrier_disk import sync_folder, write_synced

if sys.platform != "win32":
    import fcntl

_NEW, _OLD = "nieuw", "oud"
_HIDDEN = re.compile(rf"\.(?P<name>.+)\.[0-9a-f]{{16}}\.(?P<kind>{_NEW}|{_OLD})")
_HERE, _EXCHANGE = -100, 2
"""AT_FDCWD and RENAME_EXCHANGE of renameat2(2)."""
_CANNOT = (errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EPERM)
"""What a system or a disk answers that knows no exchange."""


@contextmanager
def staged_folder(target: Path) -> Iterator[Path]:
    """Give an empty hidden folder beside a place, which is gone afterwards unless it was swapped in."""
    staging = _hidden(target, _NEW)
    staging.mkdir()
    try:
        with _held(staging, is_waiting=True):
            # Another run may have taken it for a leftover before it was held.
            staging.mkdir(exist_ok=True)
            yield staging
    finally:
        shutil.rmtree(staging, ignore_errors=True)


@contextmanager
def staged_file(target: Path, content: bytes) -> Iterator[Path]:
    """Give a hidden file with this content beside a place, which is gone afterwards unless it was swapped in."""
    staging = _hidden(target, _NEW)
    try:
        write_synced(staging, content)
        yield staging
    finally:
        staging.unlink(missing_ok=True)


def swap_in(staging: Path, target: Path) -> None:
    """Put a folder or file in the place of another, or where nothing stands; what stood there is removed.

    Where the system can exchange two names there is no moment without one. Elsewhere a folder is away between two
    renames; ``recover`` puts it back when the run dies just then.
    """
    swap_all([(staging, target)])


def swap_all(pairs: Sequence[tuple[Path, Path]]) -> None:
    """Put each folder or file, the first of a pair, in its place, in this order; after an error none of them is there.

    Raises:
        OSError: the system refuses a name; what stood there stands there again.
    """
    done: list[_Swap] = []
    try:
        for staging, target in pairs:
            done.append(_swap(staging, target))
    except BaseException:
        for one in reversed(done):
            one.undo()
        raise
    for folder in dict.fromkeys(target.parent for _, target in pairs):
        sync_folder(folder)
    for one in done:
        _remove(one.old)


def recover(folder: Path, name: str | None = None) -> None:
    """Put back or remove what runs that died left in a folder, of one name or of all.

    An old folder or file comes back when nothing stands in its place. What a run still works on stays.
    """
    for path in sorted(folder.iterdir()) if folder.is_dir() else ():
        found = _HIDDEN.fullmatch(path.name)
        if found is None or path.is_symlink() or (name is not None and found["name"] != name):
            continue
        with _held(path) as is_ours:
            target = folder / found["name"]
            if is_ours and found["kind"] == _OLD and not target.exists():
                path.rename(target)
            elif is_ours:
                _remove(path)


@dataclass(frozen=True, kw_only=True)
class _Swap:
    """One change of names; ``old`` is where now stands what stood at the target, None when nothing did."""

    staging: Path
    target: Path
    old: Path | None

    def undo(self) -> None:
        """Let the old one stand in its place again."""
        if self.old is None:
            self.target.rename(self.staging)
        elif self.old != self.staging or not exchange(self.old, self.target):
            if self.target.is_dir():
                self.target.rename(self.staging)
            self.old.replace(self.target)


def _swap(staging: Path, target: Path) -> _Swap:
    if not target.exists():
        staging.rename(target)
        return _Swap(staging=staging, target=target, old=None)
    if exchange(staging, target):
        return _Swap(staging=staging, target=target, old=staging)
    old = _hidden(target, _OLD)
    if not target.is_dir():
        try:
            shutil.copyfile(target, old)
            staging.replace(target)
        except BaseException:
            old.unlink(missing_ok=True)
            raise
        return _Swap(staging=staging, target=target, old=old)
    # Held, so that another run does not take it for a leftover.
    with _held(target):
        target.rename(old)
        try:
            staging.rename(target)
        except BaseException:
            old.rename(target)
            raise
    return _Swap(staging=staging, target=target, old=old)


def exchange(one: Path, other: Path) -> bool:
    """Let two files or folders change names at once; False when the system or the disk cannot.

    Raises:
        OSError: it can, and refuses these.
    """
    call = _renameat2()
    if call is None:
        return False
    if call(_HERE, os.fsencode(one), _HERE, os.fsencode(other), _EXCHANGE) == 0:
        return True
    code = ctypes.get_errno()
    if code in _CANNOT:
        return False
    raise OSError(code, os.strerror(code), str(one), None, str(other))


@cache
def _renameat2() -> Any:  # noqa: ANN401  # a function of the system library, None where there is no such
    if sys.platform != "linux":
        return None
    call = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if call is not None:
        call.argtypes = (ctypes.c_int, ctypes.c_char_p, ctypes.c_int, ctypes.c_char_p, ctypes.c_uint)
    return call


@contextmanager
def _held(path: Path, *, is_waiting: bool = False) -> Iterator[bool]:
    """Hold a folder as long as this run lives, however it ends; give False when another run holds it.

    A file is written in one go and needs no hold. Without locks, as on Windows, nobody can tell: nothing is held then,
    and a folder is left alone.
    """
    if not path.is_dir():
        yield True
        return
    if sys.platform == "win32":
        yield False
        return
    descriptor = os.open(path, os.O_RDONLY)
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX if is_waiting else fcntl.LOCK_EX | fcntl.LOCK_NB)
            is_held = True
        except OSError:
            is_held = False
        yield is_held
    finally:
        os.close(descriptor)


def _hidden(target: Path, kind: str) -> Path:
    return target.parent / f".{target.name}.{secrets.token_hex(8)}.{kind}"


def _remove(path: Path | None) -> None:
    """Remove what is no longer needed; what cannot be removed is tried again by the next run."""
    if path is None:
        return
    if path.is_dir():
        shutil.rmtree(path, ignore_errors=True)
    else:
        path.unlink(missing_ok=True)
