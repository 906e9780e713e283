"""Bytes that no program wrote: a workbook with anything changed in it is read or refused, and nothing else happens."""

import random
import struct
import time
import zipfile
from collections.abc import Callable
from io import BytesIO

import pytest

from kaderwerk.adapters.files.workbook_reading import read_workbook_content
from kaderwerk.adapters.files.workbook_reading_test import read, refused, workbook
from kaderwerk.core.dossier.reading import read_dossier
from kaderwerk.core.problems import DossierRejectedError

ROWS = "".join(
    f'<row r="{row}"><c r="A{row}" t="s"><v>{row % 2}</v></c><c r="B{row}"><v>{row}.5</v></c></row>'
    for row in (2, 3, 4)
)
SCRAPS = (b"_xD800_", b"_x001B_", b"&#x0;", b"<v>", b"</c>", b"-1", b"1e999", b"\xff", b"&a;")
SEEDS = range(1_500)
Change = Callable[[random.Random, bytes], bytes]


def changed_bytes(chance: random.Random, content: bytes) -> bytes:
    """Change some bytes, mostly in the directory at the end; now and then cut the file off."""
    found = bytearray(content)
    for _ in range(chance.randint(1, 6)):
        places = (chance.randrange(len(found)), len(found) - 1 - chance.randrange(600), chance.randrange(60))
        found[chance.choice(places)] = chance.choice((0, 1, 99, 255, chance.randrange(256)))
    return bytes(found[: chance.randrange(len(found))] if chance.random() < 0.1 else found)


def changed_part(chance: random.Random, content: bytes) -> bytes:
    """Change the XML of one part, and pack it again."""
    with zipfile.ZipFile(BytesIO(content)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    victim = bytearray(parts[name := chance.choice(list(parts))])
    for _ in range(chance.randint(1, 6)):
        at = chance.randrange(len(victim))
        victim[at : at + chance.choice((0, 0, 1, 20))] = chance.choice((*SCRAPS, victim[at : at + 40]))
    target = BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for one, text in parts.items():
            archive.writestr(one, bytes(victim) if one == name else text)
    return target.getvalue()


@pytest.mark.parametrize("change", [changed_bytes, changed_part])
def test_no_change_of_any_byte_ends_in_another_error(change: Change) -> None:
    content = workbook(body=ROWS)
    sentences: list[str] = []
    for seed in SEEDS:
        chance = random.Random(seed)  # noqa: S311 - the same changes each time, no secret
        try:
            read_dossier(read_workbook_content("proef.xlsx", change(chance, content)))
        except DossierRejectedError as rejected:
            sentences += [problem.sentence for problem in rejected.problems]
    assert "\n".join(sentences).encode()
    assert len(set(sentences)) > 20


@pytest.mark.parametrize("encoding", ["gbk", "utf-7", "rot13", "hex", "idna", "bestaat-niet"])
def test_an_encoding_that_no_workbook_has_is_refused(encoding: str) -> None:
    text = f'<?xml version="1.0" encoding="{encoding}"?><workbook/>'
    assert "is niet te lezen" in (refused(workbook(more={"xl/workbook.xml": text})).found or "")


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_way_of_packing_that_no_spreadsheet_uses_is_refused(method: int) -> None:
    target = BytesIO()
    with zipfile.ZipFile(BytesIO(workbook())) as archive, zipfile.ZipFile(target, "w", method) as other:
        for name in archive.namelist():
            other.writestr(name, archive.read(name))
    assert refused(target.getvalue()).found == "een inpakmethode die geen spreadsheet gebruikt"


def test_half_a_character_in_an_escape_stays_the_text_that_it_is() -> None:
    body = '<row r="2"><c r="A2" t="inlineStr"><is><t>a_xD800_b_x0041_</t></is></c></row>'
    assert read(workbook(body=body)).tables[0].rows[0][0] == "a_xD800_bA"


def many_members(count: int) -> bytes:
    """A zip whose list names the same nothing so many times."""
    local = b"PK\x03\x04\x14\0" + b"\0" * 24
    one = b"PK\x01\x02\x14\0\x14\0" + b"\0" * 20 + b"\x01\0" + b"\0" * 16 + b"a"
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, count % 2**16, count % 2**16, count * len(one), len(local), 0)
    return local + one * count + end


def test_a_list_of_members_without_end_is_refused_before_it_is_read() -> None:
    began = time.perf_counter()
    assert refused(many_members(300_000)).found == "een zip-bestand met heel veel onderdelen"
    assert time.perf_counter() - began < 1
    assert refused(many_members(1_001)).found == "1001 onderdelen"
