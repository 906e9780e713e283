"""The usual refusals of the operating system have Dutch words, and an unusual one has its number."""

from pathlib import Path

import pytest

from kaderwerk.application.system_reason import system_reason


def test_a_file_that_is_not_there_and_a_folder_read_as_a_file_are_named(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError) as missing:
        (tmp_path / "weg").read_bytes()
    with pytest.raises(IsADirectoryError) as folder:
        tmp_path.read_bytes()
    assert (system_reason(missing.value), system_reason(folder.value)) == ("het bestaat niet", "het is een map")


def test_an_unusual_refusal_keeps_its_number_and_one_without_a_number_is_told_too() -> None:
    assert system_reason(OSError(9999, "?")) == "fout 9999 van het systeem"
    assert system_reason(OSError("zonder nummer")) == "het systeem weigert"
