"""Reads the claims of documents."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from kaderwerk.core.questions import QuestionError

if TYPE_CHECKING:
    from kaderwerk.core.claims.claim import Claim


def read_documents(
    files: list[str], *, standard_input: bytes, organisation: str | None, year: int | None, title: str | None
) -> list[Claim]:
    """Read the claims of documents, in the order given.

    Raises:
        QuestionError: a file cannot be read; every such file is named, and no claim is given.
    """
    from kaderwerk.adapters.documents.reader import read_claims
    from kaderwerk.adapters.documents.sources import UnknownKindError, UnreadableDocumentError, read_document

    claims: list[Claim] = []
    refusals: list[str] = []
    for file in files:
        try:
            document = read_document(file, io.BytesIO(standard_input))
        except (UnknownKindError, UnreadableDocumentError) as error:
            refusals.append(str(error))
            continue
        claims += read_claims(document.text, file=document.file, organisation=organisation, year=year, title=title)
    if refusals:
        raise QuestionError("\n".join(refusals))
    return claims
