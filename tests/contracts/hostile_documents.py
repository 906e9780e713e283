"""Documents that someone made to do harm, by file name, each with what reading it must say."""

import hashlib
import struct
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from kaderwerk.adapters.documents.formats.docx_pages_test import p, relations, tc, tr, word, zipped
from kaderwerk.adapters.documents.formats.ods_sheets_test import calc, number, row, text_cell
from kaderwerk.adapters.documents.formats.xlsx_sheets_test import excel

MIB = 2**20
_LEVELS = "".join(f'<!ENTITY a{one} "{f"&a{one - 1};" * 10}">' for one in range(1, 10))
LAUGHS = f'<!DOCTYPE l [<!ENTITY a0 "ha">{_LEVELS}]>'
QUADRATIC = f'<!DOCTYPE l [<!ENTITY a "{"x" * 100_000}">]>'
OUTSIDE = '<!DOCTYPE l [<!ENTITY a SYSTEM "file:///etc/hostname">]>'
PARAMETER = '<!DOCTYPE l [<!ENTITY % a SYSTEM "http://127.0.0.1:9/x"> %a;]>'
# A word that zip cannot make much smaller.
LONG_WORD = "".join(hashlib.sha256(bytes([one % 256, one // 256])).hexdigest() for one in range(MIB // 64))
LONG_WORD = LONG_WORD.translate(str.maketrans("0123456789", "ghijklmnop"))
STEERING = "Spo\u202ert kost\u200b \u2066€ 5\u2069\ufeff"


@dataclass(frozen=True, kw_only=True)
class Hostile:
    """One document: how to make it, and words of its refusal or, when it is read, of its text."""

    make: Callable[[], bytes]
    refused: str | None = None
    text: str = ""


def _forged(content: bytes, size: int) -> bytes:
    """Return a zip whose list of members says another unpacked size of the last one."""
    at = content.rindex(b"PK\x01\x02") + 24
    return content[:at] + struct.pack("<L", size) + content[at + 4 :]


def _bare(text: str) -> str:
    """A part of a Word document without the name space of Word."""
    return f"<document><body>{p(text).replace('w:', '')}</body></document>"


def _deep_tables(depth: int) -> str:
    body = p("binnen")
    for _ in range(depth):
        body = f"<w:tbl>{tr(f'<w:tc>{body}</w:tc>', tc('x'))}</w:tbl>"
    return body


def _wide_table() -> str:
    wide = "<w:gridSpan w:val='999999'/>"
    return f"<w:tbl>{tr(tc('a', wide), tc('b'))}</w:tbl>"


def _with_entity(head: str, kind: str) -> bytes:
    if kind == "docx":
        return word(p("&a;&a9;"), head=head)
    if kind == "xlsx":
        return excel('<row><c t="str"><v>&a;&a9;</v></c></row>', head=head)
    return calc(row(text_cell("&a;&a9;")), head=head)


def _shortened(make: Callable[[], bytes], percent: int) -> bytes:
    whole = make()
    return whole[: len(whole) * percent // 100]


def _entities() -> dict[str, Hostile]:
    kinds = {"lach": LAUGHS, "kwadraat": QUADRATIC, "buiten": OUTSIDE, "parameter": PARAMETER}
    return {
        f"{name}.{kind}": Hostile(make=partial(_with_entity, head, kind), refused="een DOCTYPE in")
        for name, head in kinds.items()
        for kind in ("docx", "xlsx", "ods")
    }


def _cut() -> dict[str, Hostile]:
    whole = {
        "docx": partial(word, p("x" * 999)),
        "xlsx": partial(excel, "<row/>"),
        "ods": partial(calc, row(text_cell("x"))),
    }
    return {
        f"afgebroken-{percent}.{kind}": Hostile(make=partial(_shortened, make, percent), refused="beschadigd")
        for kind, make in whole.items()
        for percent in (20, 60, 99)
    }


_BOMBS = {
    "bom.docx": Hostile(
        make=lambda: zipped({"word/document.xml": bytes(100 * MIB)}), refused="meer dan 100 keer is gekrompen"
    ),
    "bommen.docx": Hostile(
        make=lambda: zipped({f"word/{one}.xml": bytes(MIB) for one in range(300)}), refused="uitgepakt 300 MiB"
    ),
    "leugen.docx": Hostile(
        make=lambda: _forged(zipped({"word/document.xml": bytes(50 * MIB)}), 1_000), refused="is niet te lezen"
    ),
    "leden.docx": Hostile(make=lambda: zipped({f"word/{one}": "" for one in range(5_000)}), refused="5000 onderdelen"),
    "heel-veel-leden.docx": Hostile(
        make=lambda: zipped({f"word/{one:0200}": "" for one in range(5_000)}), refused="heel veel onderdelen"
    ),
    "nest.docx": Hostile(
        make=lambda: zipped({"binnen.zip": zipped({"binnen.zip": zipped({"x": ""})})}), refused="is een zip-bestand"
    ),
    "ingesloten.docx": Hostile(
        make=lambda: zipped({"word/document.xml": _bare("buiten"), "word/embeddings/binnen.docx": word(p("binnen"))}),
        text="buiten",
    ),
    "tien-miljoen-rijen.xlsx": Hostile(make=lambda: excel("<row/>" * 10_000_000), refused="keer is gekrompen"),
    "tien-miljoen-rijen.ods": Hostile(
        make=lambda: calc(row(text_cell("x"), about="table:number-rows-repeated='10000000'")),
        refused="gevulde cellen",
    ),
    "tien-miljoen-lege-rijen.ods": Hostile(
        make=lambda: calc(row("<table:table-cell/>", about="table:number-rows-repeated='10000000'") + row(number("5"))),
        text="5",
    ),
    "brede-rijen.ods": Hostile(
        make=lambda: calc(row(text_cell("x", "table:number-columns-repeated='1000000000'"))), refused="gevulde cellen"
    ),
}

_SHAPES = {
    "ver-uiteen.xlsx": Hostile(
        make=lambda: excel('<row><c r="A1"><v>1</v></c><c r="XFD1048576"><v>2</v></c></row>'), text="1\n\n | 2"
    ),
    "te-ver.xlsx": Hostile(make=lambda: excel('<row><c r="ZZZ99999999"><v>1</v></c></row>'), refused="niet te lezen"),
    "zonder-waarde.xlsx": Hostile(make=lambda: excel("<row><c><f>1+1</f></c></row>" * 9_999)),
    "diep.docx": Hostile(make=lambda: word(_deep_tables(50)), text="binnen x"),
    "te-diep.docx": Hostile(make=lambda: word("<a>" * 100_000), refused="is niet te lezen"),
    "te-diep.xlsx": Hostile(make=lambda: excel("<a>" * 100_000), refused="is niet te lezen"),
    "te-diep.ods": Hostile(make=lambda: calc("<a>" * 100_000), refused="is niet te lezen"),
    "diep.html": Hostile(make=lambda: b"<div>" * 9_000 + b"binnen", text="binnen"),
    "te-diep.html": Hostile(make=lambda: b"<div>" * 100_000 + b"binnen", refused="elementen in elkaar"),
    "open.html": Hostile(make=lambda: b"<p><b><font>x" * 500_000, refused="elementen in elkaar"),
    "diepe-tabellen.html": Hostile(make=lambda: b"<table><tr><td>" * 3_000 + b"binnen", text="binnen"),
    "breed.docx": Hostile(make=lambda: word(_wide_table()), text="a |  |"),
    "breed.html": Hostile(
        make=lambda: b"<table>" + b"<tr><td colspan=1000 rowspan=65534>a<td>b" * 1_000 + b"</table>", text="a |"
    ),
    "kring.docx": Hostile(
        make=lambda: zipped({"word/x": "", "_rels/.rels": relations({"officeDocument": "_rels/.rels"})})
    ),
    "uitweg.docx": Hostile(
        make=lambda: zipped(
            {
                "../../../../tmp/kaderwerk-uitweg": "x",
                "/etc/kaderwerk-uitweg": "x",
                "C:\\uitweg": "x",
                "word/document.xml": _bare("hier"),
            }
        ),
        text="hier",
    ),
    "open-aanhaling.csv": Hostile(make=lambda: b'a;b\n"' + b"x;y\n" * (MIB // 8), text="a | b"),
    "alleen-scheiding.csv": Hostile(make=lambda: b";" * 9 * MIB),
    "veel-cellen.csv": Hostile(make=lambda: b"1;" * 4 * MIB, refused="gevulde cellen"),
    "nul.csv": Hostile(make=lambda: b"a;b\0\n", refused="geen tekst"),
    "kapot.pdf": Hostile(make=lambda: b"%PDF-1.7\n" + b"\xff" * 999, refused="kapot.pdf"),
    "word.pdf": Hostile(make=lambda: word(p("x")), refused="is een Word-document; geef het de naam word.docx"),
    "leeg.xlsx": Hostile(make=lambda: b"", refused="een leeg bestand"),
}

_TEXTS = {
    "woord.txt": Hostile(make=LONG_WORD.encode, text=LONG_WORD),
    "woord.docx": Hostile(
        make=lambda: word(p(LONG_WORD) + f"<w:tbl>{tr(tc(LONG_WORD), tc('x'))}</w:tbl>"), text=LONG_WORD
    ),
    "woord.html": Hostile(make=f"<p>{LONG_WORD}<table><tr><td>{LONG_WORD}<td>x".encode, text=LONG_WORD),
    "woord.csv": Hostile(make=f"{LONG_WORD};{LONG_WORD}\n".encode, text=LONG_WORD),
    "woord.xlsx": Hostile(make=lambda: excel(f'<row><c t="str"><v>{LONG_WORD}</v></c></row>'), text=LONG_WORD),
    "woord.ods": Hostile(make=lambda: calc(row(text_cell(LONG_WORD))), text=LONG_WORD),
    "stuur.docx": Hostile(make=lambda: word(p(STEERING)), text="Sport kost € 5"),
    "stuur.html": Hostile(make=f"<meta charset=utf-8><p>{STEERING}".encode, text="Sport kost € 5"),
    "stuur.csv": Hostile(make=f"{STEERING};x\n".encode, text="Sport kost € 5 | x"),
    "stuur.xlsx": Hostile(make=lambda: excel(f'<row><c t="str"><v>{STEERING}</v></c></row>'), text="Sport kost € 5"),
    "stuur.ods": Hostile(make=lambda: calc(row(text_cell(STEERING)), name=STEERING), text="Sport kost € 5"),
}

DOCUMENTS: dict[str, Hostile] = _entities() | _cut() | _BOMBS | _SHAPES | _TEXTS
