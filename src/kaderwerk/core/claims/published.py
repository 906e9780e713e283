"""The proposals that a publication carries for machines: one form in PDF, page and workbook, with a seal."""

import hashlib
import json
from collections.abc import Iterable, Sequence
from decimal import Decimal

from kaderwerk.core.claims.claim import Claim
from kaderwerk.core.claims.reading import read_claims_json
from kaderwerk.core.claims.shape import Json, claim_json
from kaderwerk.core.problems import DossierRejectedError

PUBLISHED_NAME = "kaderwerk-voorstellen"
"""The name of the meta element of a page; with ``.json`` the file in the PDF; the last word of the XML name space."""

PUBLISHED_FILE = f"{PUBLISHED_NAME}.json"
"""The associated file of the PDF."""

PUBLISHED_PART = "customXml/item1.xml"
"""The part of the workbook: the place that the format has for the data of others."""

PUBLISHED_SPACE = f"urn:kaderwerk:{PUBLISHED_NAME}"
"""The name space of the one element in that part; its text is the text."""

PUBLISHED_BYTES_MAX = 8 * 2**20
PUBLISHED_CLAIMS_MAX = 10_000
FORMAT = "kaderwerk-voorstellen/1"
_NUMBER_MAX = 1_000_000
_DIGITS_MOST = 16
_LENGTH_BYTES = 8


class PublishedError(Exception):
    """The text in a document is no whole list of proposals, or belongs to another content."""


def seal(parts: Iterable[bytes]) -> str:
    """Return the SHA-256 of what a document shows, each part with its length before it.

    It tells that a document was changed by a program that knows nothing of it. It is no signature: anyone can make one.
    """
    digest = hashlib.sha256()
    for part in parts:
        digest.update(len(part).to_bytes(_LENGTH_BYTES))
        digest.update(part)
    return digest.hexdigest()


def published_document(claims: Sequence[Claim], *, shown: str, fingerprint: str) -> dict[str, Json]:
    """Return what a document carries: its proposals in the form of ``read --json``, without ids and places.

    ``shown`` is the seal of the document, ``fingerprint`` that of the snapshot.
    """
    rows = [{name: cell for name, cell in claim_json(one).items() if name not in ("id", "bron")} for one in claims]
    return {"formaat": FORMAT, "vingerafdruk": fingerprint, "getoond": shown, "voorstellen": rows}


def read_published(text: str, *, shown: str, place: str) -> list[Claim]:
    """Read the text of a document with the seal ``shown``; the claims have no id and no place yet.

    Raises:
        PublishedError: says in Dutch what is wrong with it.
    """
    if len(text) > PUBLISHED_BYTES_MAX:
        raise PublishedError("de meegegeven gegevens zijn te groot")
    try:
        document = json.loads(text, parse_float=Decimal, parse_constant=Decimal)
    except (ValueError, ArithmeticError, RecursionError):
        raise PublishedError("de meegegeven gegevens zijn beschadigd") from None
    if not isinstance(document, dict) or document.get("formaat") != FORMAT:
        raise PublishedError("de meegegeven gegevens hebben een onbekende vorm")
    if document.get("getoond") != shown:
        raise PublishedError("het document is gewijzigd nadat het is gepubliceerd")
    rows = document.get("voorstellen")
    if not isinstance(rows, list) or len(rows) > PUBLISHED_CLAIMS_MAX:
        raise PublishedError("de meegegeven gegevens zijn beschadigd")
    try:
        claims = read_claims_json(rows, place)
    except (DossierRejectedError, ArithmeticError, RecursionError):
        raise PublishedError("de meegegeven gegevens zijn beschadigd") from None
    if any(not _is_sane(number) for one in claims for number in _numbers(one)):
        raise PublishedError("de meegegeven gegevens zijn beschadigd")
    return claims


def _numbers(claim: Claim) -> Iterable[Decimal | None]:
    """Give the numbers of a claim that are no amounts: those have bounds of their own."""
    yield claim.fte
    if claim.own_share is not None:
        yield claim.own_share.percentage


def _is_sane(number: Decimal | None) -> bool:
    return number is None or (number.copy_abs() <= _NUMBER_MAX and len(number.as_tuple().digits) < _DIGITS_MOST)
