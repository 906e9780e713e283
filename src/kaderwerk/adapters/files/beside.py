"""Work beside our own: in a process that begins as a copy of this one, else in a thread."""

import gc
import multiprocessing
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection
from typing import Any

_CAN_COPY = "fork" in multiprocessing.get_all_start_methods()


class Partner:
    """What the two sides say to each other; ``hear`` raises what went wrong on the other side."""

    def __init__(self, connection: Connection) -> None:
        """Speak over one end of a pipe."""
        self._connection = connection

    def tell(self, message: object) -> None:
        """Give the other side a message, which is copied. A side that is gone hears nothing: it said why."""
        try:
            self._connection.send((None, message))
        except BrokenPipeError:
            return

    def hear(self) -> Any:  # noqa: ANN401  # what the other side tells
        """Wait for the next message.

        Raises:
            Exception: what the other side raised.
            ChildProcessError: the other side was stopped by the system.
        """
        try:
            error, message = self._connection.recv()
        except EOFError as gone:
            message = "een hulpproces is door het systeem gestopt"
            raise ChildProcessError(message) from gone
        if error is not None:
            raise error
        return message

    def fail(self, error: Exception) -> None:
        """Let the other side raise this error at its next message."""
        try:
            self._connection.send((error, None))
        except BrokenPipeError:
            return

    def leave(self) -> None:
        """Say nothing more."""
        self._connection.close()


@contextmanager
def beside(work: Callable[[Partner], object]) -> Iterator[Partner]:
    """Run ``work`` at the same time, and give who to speak with; leaving waits for its end.

    A process is copied only while it has one thread: a copy has none of the others, but every lock that they hold.
    Work that needs native threads, such as those of a compiler, has no place here: a copy waits for them forever.

    >>> with beside(lambda partner: partner.tell(partner.hear() + 1)) as other:
    ...     other.tell(1)
    ...     print(other.hear())
    2
    """
    ours, theirs = multiprocessing.Pipe()
    is_copied = _CAN_COPY and threading.active_count() == 1
    runner: Any
    if is_copied:
        gc.freeze()  # what is there by now is not looked at again by the copy, so that both keep one of it in memory
        runner = multiprocessing.get_context("fork").Process(target=_run, args=(work, theirs, ours))
    else:
        runner = threading.Thread(target=_run, args=(work, theirs, None), daemon=True)
    runner.start()
    if is_copied:
        gc.unfreeze()
        theirs.close()
    try:
        yield Partner(ours)
    finally:
        ours.close()
        runner.join()


def _run(work: Callable[[Partner], object], theirs: Connection, ours: Connection | None) -> None:
    if ours is not None:
        ours.close()
    partner = Partner(theirs)
    try:
        work(partner)
    except Exception as error:  # noqa: BLE001  # it is raised where the work was asked for
        partner.fail(error)
    finally:
        partner.leave()
