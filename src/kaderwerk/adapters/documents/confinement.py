"""Takes from the running process what a reader of documents does not need: memory, time, files to write, network.

Memory and processor time are limits of the operating system, and so is writing files. The network is taken away by a
network of its own without any way out, where the system lets a user make one; everywhere a hook refuses whatever
Python itself would do: connect, write or remove files, start programs. That hook does not see what a library written
in C does by itself.
"""

import ctypes
import os
import sys
from collections.abc import Sequence

if sys.platform != "win32":
    import resource

MEMORY_BYTES = 2 * 2**30
PROCESSOR_SECONDS = 120
_SECONDS_TO_END = 5
_NEW_USER, _NEW_NETWORK = 0x10000000, 0x40000000
_REFUSED = (
    *("socket.", "subprocess.", "os.system", "os.exec", "os.posix_spawn", "os.spawn", "os.startfile", "os.fork"),
    *("pty.", "os.remove", "os.rename", "os.rmdir", "os.mkdir", "os.link", "os.symlink", "os.truncate", "os.chmod"),
    *("os.chown", "os.kill", "shutil.", "urllib.", "ftplib.", "smtplib.", "http.", "webbrowser."),
)
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


def confine() -> None:
    """Set the limits; there is no way back for this process."""
    _leave_network()
    if sys.platform != "win32":
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        _lower(resource.RLIMIT_CPU, PROCESSOR_SECONDS, PROCESSOR_SECONDS + _SECONDS_TO_END)
        _lower(resource.RLIMIT_AS, MEMORY_BYTES, MEMORY_BYTES)
        _lower(resource.RLIMIT_FSIZE, 0, 0)
    sys.addaudithook(_refuse)


if sys.platform != "win32":

    def _lower(kind: int, soft: int, hard: int) -> None:
        """Set a limit, never above the one that the process already has."""
        most = resource.getrlimit(kind)[1]
        if most != resource.RLIM_INFINITY:
            soft, hard = min(soft, most), min(hard, most)
        resource.setrlimit(kind, (soft, hard))


def _leave_network() -> None:
    """Move to an empty network; a system that does not allow it leaves the process where it is."""
    if sys.platform == "linux":
        ctypes.CDLL(None).unshare(_NEW_USER | _NEW_NETWORK)


def _refuse(event: str, arguments: Sequence[object]) -> None:
    """Refuse what no reader of documents does; Python calls this before it does it."""
    if event == "open":
        mode, flags = arguments[1], arguments[2]
        writes = isinstance(mode, str) and any(letter in mode for letter in "wax+")
        if writes or (isinstance(flags, int) and flags & _WRITING):
            raise PermissionError(event)
    elif event.startswith(_REFUSED):
        raise PermissionError(event)
