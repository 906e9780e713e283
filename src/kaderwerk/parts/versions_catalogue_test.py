"""The open data of a version are told to be replaced, without a change in them."""

import datetime

from kaderwerk.core.releases.register import Release
from kaderwerk.parts.versions_catalogue import versions_catalogue

MOMENT = datetime.datetime(2026, 5, 12, 12, 0, tzinfo=datetime.UTC)


def release(number: int, *, is_public: bool) -> Release:
    return Release(
        number=number,
        title="t",
        organisation="o",
        fingerprint=f"f{number}",
        sums=f"s{number}",
        moment=MOMENT,
        is_public=is_public,
    )


def test_each_public_version_says_what_it_replaced_and_what_replaced_it() -> None:
    register = (release(1, is_public=True), release(2, is_public=False), release(3, is_public=True))
    found = versions_catalogue(register, "https://voorbeeld.nl/k/")
    assert found["@graph"] == [
        {
            "@id": "versies/3/dcat.jsonld#dataset",
            "@type": "dcat:Dataset",
            "dcat:version": "sha256:f3",
            "uitgegeven": "2026-05-12T12:00:00+00:00",
            "vervangt": "versies/1/dcat.jsonld#dataset",
        },
        {
            "@id": "versies/3/datapackage.json",
            "@type": "dcat:Distribution",
            "dcat:version": "sha256:f3",
            "uitgegeven": "2026-05-12T12:00:00+00:00",
            "vervangt": "versies/1/datapackage.json",
        },
        {
            "@id": "versies/1/dcat.jsonld#dataset",
            "@type": "dcat:Dataset",
            "dcat:version": "sha256:f1",
            "uitgegeven": "2026-05-12T12:00:00+00:00",
            "vervangen_door": "versies/3/dcat.jsonld#dataset",
        },
        {
            "@id": "versies/1/datapackage.json",
            "@type": "dcat:Distribution",
            "dcat:version": "sha256:f1",
            "uitgegeven": "2026-05-12T12:00:00+00:00",
            "vervangen_door": "versies/3/datapackage.json",
        },
    ]


def test_addresses_are_whole_when_the_site_has_one() -> None:
    register = (release(1, is_public=True),)
    assert "'@base': 'https://a.nl/k/'" in str(versions_catalogue(register, "https://a.nl/k/"))
    assert "@base" not in str(versions_catalogue(register, ""))
