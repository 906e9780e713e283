"""Which open data took the place of which, as JSON-LD beside all versions: the files of a version stay as they were."""

from collections.abc import Iterator

from kaderwerk.core.releases.register import Register, Release, history, successor

VERSIONS_CATALOGUE = "versies.jsonld"
_CONTEXT: dict[str, object] = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "uitgegeven": {"@id": "dct:issued", "@type": "xsd:dateTime"},
    "vervangen_door": {"@id": "dct:isReplacedBy", "@type": "@id"},
    "vervangt": {"@id": "dct:replaces", "@type": "@id"},
}
_FILES = {"dcat.jsonld#dataset": "dcat:Dataset", "datapackage.json": "dcat:Distribution"}
"""What of a version is told about, with its kind."""

Json = dict[str, object]


def versions_catalogue(register: Register, base: str) -> Json:
    """Return the public versions with what they replace, the newest first; ``base`` is the address of the site."""
    versions = history(register)
    context = _CONTEXT | ({"@base": base} if base else {})
    return {"@context": context, "@graph": [node for one in versions for node in _nodes(one, register)]}


def _nodes(one: Release, register: Register) -> Iterator[Json]:
    after = successor(register, one.number)
    before = next((other for other in history(register) if other.number < one.number), None)
    for file, kind in _FILES.items():
        yield {
            "@id": f"versies/{one.number}/{file}",
            "@type": kind,
            "dcat:version": f"sha256:{one.fingerprint}",
            "uitgegeven": one.moment.isoformat(),
            **({} if after is None else {"vervangen_door": f"versies/{after.number}/{file}"}),
            **({} if before is None else {"vervangt": f"versies/{before.number}/{file}"}),
        }
