"""The open data as one dataset of a catalogue, in DCAT-AP-NL 3.0, so that data portals can find and fetch it.

Source: https://docs.geostandaarden.nl/dcat/dcat-ap-nl30/ (12 December 2024), chapter Klassen, and its value lists.
There is no DataService: a folder of files answers no questions.
"""

import hashlib
import json
import uuid
from collections.abc import Sequence
from dataclasses import dataclass

from kaderwerk.parts.edition import Edition

DCAT_FILE = "dcat.jsonld"
LICENCE = "http://creativecommons.org/publicdomain/zero/1.0/deed.nl"
_EUROPE = "http://publications.europa.eu/resource/authority"
_MEDIA = "https://www.iana.org/assignments/media-types"
_TOOI = "https://identifier.overheid.nl/tooi"
_LANGUAGE, _PUBLIC = f"{_EUROPE}/language/NLD", f"{_EUROPE}/access-right/PUBLIC"
_GOVERNMENT, _ECONOMY = f"{_EUROPE}/data-theme/GOVE", f"{_EUROPE}/data-theme/ECON"
_LOCAL, _REGIONAL = (f"http://purl.org/adms/publishertype/{one}Authority" for one in ("Local", "Regional"))
_MEETING_PAPERS, _YEAR_PLANS = f"{_TOOI}/def/thes/kern/c_db4862c3", f"{_TOOI}/def/thes/kern/c_c6cd1213"
_TAKES_YEAR = ("begroting", "jaarstukken")
"""Kinds of document that are yearly plans and reports; the others are papers of a meeting of the council."""

_CONTEXT: dict[str, object] = {
    "adms": "http://www.w3.org/ns/adms#",
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "spdx": "http://spdx.org/rdf/terms#",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    **{
        name: {"@id": term, "@language": "nl"}
        for name, term in (
            *(("titel", "dct:title"), ("beschrijving", "dct:description"), ("trefwoord", "dcat:keyword")),
            *(
                ("naam", "foaf:name"),
                ("contactnaam", "vcard:fn"),
                ("label", "skos:prefLabel"),
                ("versietoelichting", "adms:versionNotes"),
            ),
        )
    },
    **{
        name: {"@id": term, "@type": f"xsd:{kind}"}
        for name, term, kind in (
            *(("gewijzigd", "dct:modified", "date"), ("beschikbaar", "dct:available", "dateTime")),
            ("vanaf", "dcat:startDate", "date"),
            *(("tot_en_met", "dcat:endDate", "date"), ("bytes", "dcat:byteSize", "nonNegativeInteger")),
            ("controlesom", "spdx:checksumValue", "hexBinary"),
        )
    },
}
_LISTED = {
    _LANGUAGE: ("dct:LinguisticSystem", "Nederlands"),
    _PUBLIC: ("dct:RightsStatement", "openbaar"),
    _GOVERNMENT: ("skos:Concept", "Overheid en publieke sector"),
    _ECONOMY: ("skos:Concept", "Economie en financiën"),
    _LOCAL: ("skos:Concept", "Lokale overheid"),
    _REGIONAL: ("skos:Concept", "Regionale overheid"),
    _MEETING_PAPERS: ("skos:Concept", "vergaderstukken decentrale overheden"),
    _YEAR_PLANS: ("skos:Concept", "jaarplannen en jaarverslagen"),
    LICENCE: ("dct:LicenseDocument", "CC0 1.0"),
}
"""What the value lists say of a term: a program that does not fetch the lists still knows what it is."""
_FORMATS = {
    ".csv": ("CSV", "text/csv", "https://specs.frictionlessdata.io/tabular-data-resource/"),
    ".json": ("JSON", "application/json", ""),
}

Json = dict[str, object]


@dataclass(frozen=True, kw_only=True)
class OpenFile:
    """One file of the open data; ``standard`` is the address of what it conforms to, where that is not of its kind."""

    path: str
    title: str
    description: str
    content: bytes
    standard: str = ""


def dcat_bytes(edition: Edition, files: Sequence[OpenFile]) -> bytes:
    """Return the catalogue with its one dataset and a distribution for each file, as JSON-LD.

    Addresses are relative to the file itself, or to ``webadres`` of the dossier where that is filled in. The date of
    change is the ``peildatum``: the moment of writing is in no file. Without one there is no date.
    """
    features = edition.dossier.features
    base: Json = {"@base": features["webadres"]} if features.get("webadres") else {}
    dataset, distributions = _dataset(edition), [_distribution(one) for one in files]
    dataset["dcat:distribution"] = [_ref(one["@id"]) for one in distributions]
    nodes: list[Json] = [_catalogue(edition), dataset, *distributions, _publisher(edition), _contact(edition)]
    used = json.dumps(nodes)
    nodes += [
        {"@id": term, "@type": kind, "label": label} for term, (kind, label) in _LISTED.items() if f'"{term}"' in used
    ]
    document = {"@context": _CONTEXT | base, "@graph": nodes}
    return (json.dumps(document, ensure_ascii=False, indent=2) + "\n").encode()


def identifier(edition: Edition) -> str:
    """Return the identifier of the dataset: the same for every version of a dossier of one organisation."""
    dossier = edition.dossier
    return f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, f'kaderwerk:{dossier.organisation}/{dossier.id}')}"


def _catalogue(edition: Edition) -> Json:
    name = edition.organisation(edition.dossier.organisation)
    return {
        "@id": f"{DCAT_FILE}#catalogus",
        "@type": "dcat:Catalog",
        "titel": f"Open data van {name}: {edition.dossier.title}",
        "beschrijving": f"De open data die {name} bij {edition.dossier.title} publiceert.",
        **_common(edition),
        "dct:license": _ref(LICENCE),
        "foaf:homepage": {"@id": "index.html", "@type": "foaf:Document"},
        "dcat:dataset": [_ref(f"{DCAT_FILE}#dataset")],
        **_changed(edition),
    }


def _dataset(edition: Edition) -> Json:
    dossier, years = edition.dossier, edition.years
    kind = dossier.features["soort"]
    return {
        "@id": f"{DCAT_FILE}#dataset",
        "@type": "dcat:Dataset",
        "titel": dossier.title,
        "beschrijving": description(edition),
        **_common(edition),
        "dct:identifier": identifier(edition),
        "dct:accessRights": _ref(_PUBLIC),
        "dcat:theme": [_ref(_GOVERNMENT), _ref(_ECONOMY)],
        "dct:type": _ref(_YEAR_PLANS if kind in _TAKES_YEAR else _MEETING_PAPERS),
        "trefwoord": keywords(edition),
        "dct:temporal": {
            "@type": "dct:PeriodOfTime",
            "vanaf": f"{years[0]}-01-01",
            "tot_en_met": f"{years[-1]}-12-31",
        },
        "dcat:landingPage": {"@id": "index.html", "@type": "foaf:Document"},
        "dct:conformsTo": {"@id": "https://specs.frictionlessdata.io/fiscal-data-package/", "@type": "dct:Standard"},
        "dcat:version": f"sha256:{edition.fingerprint}",
        **_standing(edition),
        **_changed(edition),
    }


def description(edition: Edition) -> str:
    """Return in Dutch what the open data hold."""
    name = edition.organisation(edition.dossier.organisation)
    return (
        f"De cijfers van {edition.dossier.title} van {name}, {edition.years[0]} tot en met {edition.years[-1]}: het "
        "meerjarenperspectief, de voorstellen, de aandelen van elke deelnemer en de regels waaruit alles optelt. "
        "Bedragen in euro's; plus is voordelig, min is nadelig."
    )


def keywords(edition: Edition) -> list[str]:
    """Return the words by which people look for the open data, without doubles."""
    name = edition.organisation(edition.dossier.organisation)
    return list(dict.fromkeys([edition.dossier.features["soort"], "begroting", "meerjarenperspectief", name]))


def _distribution(one: OpenFile) -> Json:
    form, media, standard = _FORMATS[one.path[one.path.rindex(".") :]]
    standard = one.standard or standard
    return {
        "@id": f"{DCAT_FILE}#{one.path.rpartition('/')[2]}",
        "@type": "dcat:Distribution",
        "titel": one.title,
        "beschrijving": one.description,
        "dcat:accessURL": _ref(one.path),
        "dcat:downloadURL": _ref(one.path),
        "dct:license": _ref(LICENCE),
        "dct:language": _ref(_LANGUAGE),
        "dct:format": {"@id": f"{_EUROPE}/file-type/{form}", "@type": "dct:MediaTypeOrExtent"},
        "dcat:mediaType": {"@id": f"{_MEDIA}/{media}", "@type": "dct:MediaType"},
        **({"dct:conformsTo": {"@id": standard, "@type": "dct:Standard"}} if standard else {}),
        "bytes": str(len(one.content)),
        "spdx:checksum": {
            "@type": "spdx:Checksum",
            "spdx:algorithm": {"@id": "spdx:checksumAlgorithm_sha256", "@type": "spdx:ChecksumAlgorithm"},
            "controlesom": hashlib.sha256(one.content).hexdigest(),
        },
    }


def _publisher(edition: Edition) -> Json:
    dossier = edition.dossier
    is_municipality = edition.cell("organisaties", dossier.organisation, "soort") == "gemeente"
    return {
        "@id": _publisher_id(edition),
        "@type": "foaf:Agent",
        "naam": edition.organisation(dossier.organisation),
        "dct:type": _ref(_LOCAL if is_municipality else _REGIONAL),
    }


def _publisher_id(edition: Edition) -> str:
    """The address of a municipality in the register of government organisations, where its number is filled in."""
    number = edition.dossier.features.get("overheidsnummer", "")
    is_municipality = edition.cell("organisaties", edition.dossier.organisation, "soort") == "gemeente"
    return f"{_TOOI}/id/gemeente/gm{number}" if number and is_municipality else f"{DCAT_FILE}#uitgever"


def _contact(edition: Edition) -> Json:
    features = edition.dossier.features
    email, telephone = features.get("contact_email", ""), features.get("contact_telefoon", "")
    return {
        "@id": f"{DCAT_FILE}#contact",
        "@type": ["vcard:Kind", "vcard:Organization"],
        "contactnaam": features.get("contact_naam") or edition.organisation(edition.dossier.organisation),
        **({"vcard:hasEmail": _ref(f"mailto:{email}")} if email else {}),
        **({"vcard:hasTelephone": _ref(f"tel:{telephone.replace(' ', '')}")} if telephone else {}),
    }


def _common(edition: Edition) -> Json:
    """What a catalogue and a dataset both say: who publishes, whom to ask, in which language."""
    publisher = _ref(_publisher_id(edition))
    return {
        "dct:publisher": publisher,
        "dct:creator": publisher,
        "dcat:contactPoint": _ref(f"{DCAT_FILE}#contact"),
        "dct:language": _ref(_LANGUAGE),
    }


def _changed(edition: Edition) -> Json:
    known_on = edition.dossier.features.get("peildatum", "")
    return {"gewijzigd": known_on} if known_on else {}


def _standing(edition: Edition) -> Json:
    """What decided on this version, and when it may be public: there is no term for a decision itself."""
    decision, embargo = edition.snapshot.standing.decision, edition.snapshot.standing.embargo
    return {
        **({"versietoelichting": f"Besluit: {decision}"} if decision else {}),
        **({"beschikbaar": embargo.isoformat()} if embargo else {}),
    }


def _ref(address: object) -> Json:
    return {"@id": address}
