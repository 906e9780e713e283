"""Runs a command in this process, for the tests of the commands."""

from collections.abc import Callable

import pytest

from kaderwerk.cli.main import main

Run = Callable[..., tuple[int, str, str]]
"""From arguments to exit code, standard output and standard error."""


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run one command and return what it gave."""

    def call(*arguments: str) -> tuple[int, str, str]:
        try:
            code = main(list(arguments))
        except SystemExit as stop:
            code = int(stop.code or 0)
        out, err = capsys.readouterr()
        return code, out, err

    return call
