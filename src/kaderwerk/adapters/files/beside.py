"""Work beside our own: in a process that begins as a copy of this one, else in a thread."""

import contextlib
import ctypes
import gc
import multiprocessing
import pickle
import signal
import sys
import threading
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection
from typing import Any

_CAN_COPY = sys.platform == "linux"
"""Elsewhere the libraries of the system may not survive a copy."""
_STOP_WITH_ORIGINAL = 1
"""PR_SET_PDEATHSIG of prctl(2)."""
_GONE = (EOFError, BrokenPipeError, ConnectionResetError)


class PartnerGoneError(Exception):
    """The other side was stopped by the system, for instance because memory was short."""


class Partner:
    """What the two sides say to each other; ``hear`` raises what went wrong on the other side."""

    def __init__(self, connection: Connection) -> None:
        """Speak over one end of a pipe."""
        self._connection = connection

    def tell(self, message: object) -> None:
        """Give the other side a message, which is copied. It may wait until the other side hears it.

        Of two sides that tell each other something, one has to hear first. A side that is gone hears nothing.
        """
        with contextlib.suppress(*_GONE):
            self._connection.send((None, message))

    def hear(self) -> Any:  # noqa: ANN401  # what the other side tells
        """Wait for the next message.

        Raises:
            Exception: what the other side raised.
            PartnerGoneError: the other side was stopped by the system.
        """
        try:
            error, message = self._connection.recv()
        except _GONE as gone:
            told = "Een hulpproces is door het systeem gestopt."
            raise PartnerGoneError(told) from gone
        if error is not None:
            raise error
        return message

    def fail(self, error: Exception) -> None:
        """Let the other side raise this error at its next message, with where it came from."""
        error.add_note("".join(traceback.format_exception(error)))
        try:
            pickle.loads(pickle.dumps(error))  # noqa: S301  # what was just made here
        except Exception:  # noqa: BLE001  # some errors cannot travel; their words can
            error = RuntimeError("".join(traceback.format_exception(error)))
        with contextlib.suppress(*_GONE):
            self._connection.send((error, None))

    def leave(self) -> None:
        """Say nothing more."""
        self._connection.close()


@contextmanager
def beside(work: Callable[[Partner], object]) -> Iterator[Partner]:
    """Run ``work`` at the same time, and give who to speak with; leaving waits for its end, an error stops a copy.

    A process is copied only while it has one thread: a copy has none of the others, but every lock that they hold.
    Native threads, such as those of a compiler, are not counted: work that needs them would wait forever in a copy,
    and has no place here.

    >>> with beside(lambda partner: partner.tell(partner.hear() + 1)) as other:
    ...     other.tell(1)
    ...     print(other.hear())
    2
    """
    ours, theirs = multiprocessing.Pipe()
    copied = _copy(work, theirs, ours) if _CAN_COPY and threading.active_count() == 1 else None
    thread = None if copied else threading.Thread(target=_run, args=(work, theirs), daemon=True)
    if thread is not None:
        thread.start()
    else:
        theirs.close()
    try:
        yield Partner(ours)
    except BaseException:
        if copied is not None:
            copied.terminate()
        raise
    finally:
        ours.close()
        for runner in (copied, thread):
            if runner is not None:
                runner.join()


def _copy(
    work: Callable[[Partner], object], theirs: Connection, ours: Connection
) -> "multiprocessing.context.ForkProcess":
    """Start the copy. What is there by now it does not look at again, so that both keep one of it in memory."""
    made = multiprocessing.get_context("fork").Process(target=_run_copy, args=(work, theirs, ours))
    gc.freeze()
    try:
        made.start()
    finally:
        gc.unfreeze()
    return made


def _run_copy(work: Callable[[Partner], object], theirs: Connection, ours: Connection) -> None:
    """Do the work in a copy, which ends without a word when the user stops both, and when the original is gone."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    ctypes.CDLL(None).prctl(_STOP_WITH_ORIGINAL, signal.SIGTERM)
    ours.close()
    _run(work, theirs)


def _run(work: Callable[[Partner], object], theirs: Connection) -> None:
    partner = Partner(theirs)
    try:
        work(partner)
    except Exception as error:  # noqa: BLE001  # it is raised where the work was asked for
        partner.fail(error)
    finally:
        partner.leave()
