"""What a document carries is read back as it was, or refused with what is wrong with it."""

import dataclasses

import pytest
import simplejson

from kaderwerk.core.claims.claim import Claim, Place
from kaderwerk.core.claims.published import PublishedError, published_document, read_published, seal
from tests.claim_builders import LIBRARY, TRAINEES

NOWHERE = Place(file="", begin=0, end=0, sentence="")
SHOWN = "ab" * 32


def text_of(*claims: Claim) -> str:
    return simplejson.dumps(published_document(claims, shown=SHOWN, fingerprint="cd" * 32), use_decimal=True)


def refusal(text: str, shown: str = SHOWN) -> str:
    with pytest.raises(PublishedError) as caught:
        read_published(text, shown=shown, place="nota.pdf")
    return str(caught.value)


def test_claims_come_back_without_id_and_place() -> None:
    claims = (TRAINEES, LIBRARY)
    back = read_published(text_of(*claims), shown=SHOWN, place="nota.pdf")
    assert back == [dataclasses.replace(one, id="", place=NOWHERE) for one in claims]


def test_another_seal_is_a_changed_document() -> None:
    assert refusal(text_of(TRAINEES), "ef" * 32) == "het document is gewijzigd nadat het is gepubliceerd"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"2022": 65000', '"2022": 650.001'),
        ('"2022": 65000', '"2022": -65000'),
        ('"2022": 65000', '"2022": 1e9'),
        ('"2022": 65000', '"2022": 99999999999999'),
        ('"2022": 65000', '"9999": 65000'),
        ('"nadelig"', '"gunstig"'),
        ('"fte": null', '"fte": 1e999999999'),
        ('"fte": null', '"fte": NaN'),
        ('"titel": "Trainees"', '"titel": ""'),
        ('"zekerheid": 0.95', '"zekerheid": 12'),
        ('"voorstellen": [', '"voorstellen": [7, '),
    ],
)
def test_what_no_publication_holds_is_damaged(old: str, new: str) -> None:
    text = text_of(TRAINEES)
    assert old in text
    assert refusal(text.replace(old, new, 1)) == "de meegegeven gegevens zijn beschadigd"


@pytest.mark.parametrize("text", ["", "-", "[" * 100_000, "{", "9" * 5_000])
def test_what_is_no_json_is_damaged(text: str) -> None:
    assert refusal(text) == "de meegegeven gegevens zijn beschadigd"


def test_another_form_is_told() -> None:
    assert refusal('{"formaat": "kaderwerk-voorstellen/2"}') == "de meegegeven gegevens hebben een onbekende vorm"


def test_the_length_of_each_part_is_sealed_too() -> None:
    assert seal([b"ab", b"c"]) != seal([b"a", b"bc"])
