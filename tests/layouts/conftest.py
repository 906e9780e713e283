"""The office that lays out what the tests of this folder write."""

import pytest

from tests.layouts.office_writer import MISSING, writer_command


@pytest.fixture(scope="session")
def writer() -> str:
    """The command of LibreOffice with Writer in it."""
    found = writer_command()
    if found is None:
        pytest.skip(MISSING)
    return found
