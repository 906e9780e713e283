"""The proposals that each form of a publication carries for machines, in the place that its format has for that."""

import io
import json
import re
import zipfile
from collections.abc import Callable, Iterable, Sequence
from html import escape, unescape

from kaderwerk.core.claims.claim import Claim
from kaderwerk.core.claims.published import (
    PUBLISHED_NAME,
    PUBLISHED_PART,
    PUBLISHED_SPACE,
    published_document,
    seal,
)
from kaderwerk.core.publication.published_claims import claims_by_proposal
from kaderwerk.parts import json_text
from kaderwerk.parts.edition import Edition

_HEAD_END = "</head>"
_META = re.compile(rf'<meta name="{PUBLISHED_NAME}" content="(?P<content>[^"]*)">\n')
WORKBOOK_RELATIONS = "xl/_rels/workbook.xml.rels"
_RELATION_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml"


def claims_of(edition: Edition, proposals: Iterable[str] | None = None) -> list[Claim]:
    """Return the claims of some proposals, of all in the order of the dossier when none are named."""
    found = claims_by_proposal(edition.perspective)
    chosen = edition.perspective.lines.proposals if proposals is None else proposals
    return [claim for one in chosen for claim in found[one]]


def page_with_claims(html: str, claims: Sequence[Claim], fingerprint: str) -> str:
    """Return a page with a meta element that carries the claims, before the end of its head.

    A page of a publication holds no script; of data it holds one, what home tells search engines of the open data.
    """
    text = claims_text(claims, shown=seal([html.encode()]), fingerprint=fingerprint)
    meta = f'<meta name="{PUBLISHED_NAME}" content="{escape(text)}">\n'
    return html.replace(_HEAD_END, meta + _HEAD_END, 1)


def changed_page(html: str, change: Callable[[str], str]) -> str:
    """Return a page after a change of what it shows, with its claims sealed to the changed page.

    A page whose seal did not hold before is changed and not sealed: whoever changed it stays visible.
    """
    match = _META.search(html)
    if match is None:
        return change(html)
    bare = html.replace(match[0], "", 1)
    carried = json.loads(unescape(match["content"]))
    changed = change(bare)
    if carried.get("getoond") == seal([bare.encode()]):
        carried["getoond"] = seal([changed.encode()])
    text = json_text.canonical(carried).decode().rstrip("\n")
    meta = f'<meta name="{PUBLISHED_NAME}" content="{escape(text)}">\n'
    return changed.replace(_HEAD_END, meta + _HEAD_END, 1)


def package_with_claims(
    content: bytes, claims: Sequence[Claim], fingerprint: str, *, relations: str = WORKBOOK_RELATIONS
) -> bytes:
    """Return a workbook or a Word document with the claims in a part of custom XML, sealed to all its other parts.

    ``relations`` is the part with the relations of its main part.
    """
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(target, "w") as result:
        parts = {info.filename: source.read(info) for info in source.infolist()}
        parts[relations] = _with_relation(parts[relations])
        shown = seal(piece for name in sorted(parts) for piece in (name.encode(), parts[name]))
        for info in source.infolist():
            result.writestr(info, parts[info.filename])
        text = escape(claims_text(claims, shown=shown, fingerprint=fingerprint), quote=False)
        part = zipfile.ZipInfo(PUBLISHED_PART, date_time=source.infolist()[0].date_time)
        part.compress_type = zipfile.ZIP_DEFLATED
        head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        result.writestr(part, f'{head}<voorstellen xmlns="{PUBLISHED_SPACE}">{text}</voorstellen>')
    return target.getvalue()


def claims_text(claims: Sequence[Claim], *, shown: str, fingerprint: str) -> str:
    """Return claims as one line of canonical JSON, sealed to what is ``shown``."""
    return json_text.canonical(published_document(claims, shown=shown, fingerprint=fingerprint)).decode().rstrip("\n")


def _with_relation(relations: bytes) -> bytes:
    relation = f'<Relationship Id="rIdVoorstellen" Type="{_RELATION_KIND}" Target="../{PUBLISHED_PART}"/>'
    return relations.replace(b"</Relationships>", relation.encode() + b"</Relationships>")
