"""What is given through a pipe, as bytes; nothing when there is no pipe at all."""

import sys


def standard_input() -> bytes:
    """Return the whole of standard input."""
    return b"" if sys.stdin is None else sys.stdin.buffer.read()
