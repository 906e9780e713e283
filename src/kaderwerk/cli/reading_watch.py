"""Tells on standard error how the reading of documents goes, once it takes longer than about a second."""

import sys
import threading
import time
from collections.abc import Callable

from kaderwerk.core.visible_text import visible

PATIENCE_SECONDS = 1.0
_SECONDS_BETWEEN = 0.2
_WIDTH = 79


class TerminalWatch:
    """Shows the page on one line of a terminal; elsewhere it gives one line for each document that took long."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        """Listen, by a clock that counts seconds."""
        self._clock = clock
        self._lock = threading.Lock()
        self._began: dict[str, float] = {}
        self._started = clock()
        self._expected = self._read = 0
        self._said_at = 0.0
        self._is_terminal = sys.stderr is not None and sys.stderr.isatty()
        self._has_line = False

    def expect(self, documents: int) -> None:
        """Start to count documents."""
        self._started, self._expected = self._clock(), documents

    def begin(self, name: str) -> None:
        """Start the clock of a document."""
        self._began[name] = self._clock()

    def page(self, name: str, at: int, of: int) -> None:
        """Show the page, not too often."""
        with self._lock:
            self._show(f"{visible(name)}: pagina {at} van {of}", since=self._began[name])

    def end(self, name: str, pages: int) -> None:
        """Say that a document is read, where nobody saw its pages go by."""
        took = self._clock() - self._began[name]
        with self._lock:
            self._read += 1
            if self._expected > 1:
                self._show(f"{self._read} van {self._expected} documenten gelezen", since=self._started)
            if not self._is_terminal and took >= PATIENCE_SECONDS and pages > 1:
                print(f"{visible(name)}: {pages} pagina's gelezen", file=sys.stderr)

    def search(self, name: str) -> None:
        """Say which text is searched, once the whole takes long."""
        with self._lock:
            # What the line said before is over, however short ago it came.
            self._said_at = 0.0
            self._show(f"{visible(name)}: voorstellen zoeken", since=self._started)

    def note(self, sentence: str) -> None:
        """Say what a person should know."""
        with self._lock:
            self._clear()
            print(f"let op: {visible(sentence)}", file=sys.stderr)

    def close(self) -> None:
        """Leave a clean line."""
        with self._lock:
            self._clear()

    def _show(self, text: str, *, since: float) -> None:
        now = self._clock()
        if not self._is_terminal or now - since < PATIENCE_SECONDS or now - self._said_at < _SECONDS_BETWEEN:
            return
        self._said_at = now
        print(f"\r{text[:_WIDTH]:<{_WIDTH}}", end="", file=sys.stderr, flush=True)
        self._has_line = True

    def _clear(self) -> None:
        if self._has_line:
            print(f"\r{'':<{_WIDTH}}\r", end="", file=sys.stderr, flush=True)
            self._has_line = False
