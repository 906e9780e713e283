"""What search engines read of a publication: its open data as a Dataset of schema.org, in the home page of the site.

It stands there as a block of data, which no browser runs. Source: https://schema.org/Dataset.
"""

import json

from kaderwerk.adapters.files.publication_dcat import LICENCE, description, identifier, keywords
from kaderwerk.parts.edition import Edition

_HEAD_END = "</head>"
_START, _END = '<script type="application/ld+json">', "</script>\n"
_FILES = (
    ("Alle cijfers", "data/cijfers.csv", "text/csv"),
    ("De regels achter de cijfers", "data/regels.csv", "text/csv"),
    ("Beschrijving van de bestanden", "datapackage.json", "application/json"),
    ("Momentopname", "snapshot.json", "application/json"),
)


def page_with_dataset(html: str, edition: Edition) -> str:
    """Return a page with the block of data before the end of its head.

    The signs that end the block or begin a comment are written as escapes of JSON: a title can hold any text.
    """
    text = json.dumps(_dataset(edition), ensure_ascii=False, indent=1)
    for sign in "<>&\u2028\u2029":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return html.replace(_HEAD_END, f"{_START}\n{text}\n{_END}{_HEAD_END}", 1)


def _dataset(edition: Edition) -> dict[str, object]:
    features = edition.dossier.features
    base, known_on = features.get("webadres", ""), features.get("peildatum", "")
    publisher = {"@type": "GovernmentOrganization", "name": edition.organisation(edition.dossier.organisation)}
    return {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": edition.dossier.title,
        "description": description(edition),
        "identifier": identifier(edition),
        **({"url": base} if base else {}),
        "inLanguage": "nl",
        "license": LICENCE,
        "isAccessibleForFree": True,
        "creator": publisher,
        "publisher": publisher,
        "keywords": keywords(edition),
        "temporalCoverage": f"{edition.years[0]}-01-01/{edition.years[-1]}-12-31",
        **({"dateModified": known_on} if known_on else {}),
        "version": f"sha256:{edition.fingerprint}",
        "distribution": [
            {"@type": "DataDownload", "name": name, "contentUrl": f"{base}{path}", "encodingFormat": media}
            for name, path, media in _FILES
        ],
    }
