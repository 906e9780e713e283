"""The catalogue is read by another program, and holds what DCAT-AP-NL 3.0 makes mandatory."""

import hashlib

import pytest
from rdflib import Graph, URIRef
from rdflib.namespace import DCAT, DCTERMS, FOAF, RDF
from rdflib.term import Node

from kaderwerk.adapters.files.publication_open_data import open_data_files
from kaderwerk.core.perspective.compute import compute
from kaderwerk.core.publication.snapshot import Snapshot
from kaderwerk.parts.edition import Edition
from tests.builders import FRAGMENT, FRAME, dossier

pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")  # rdflib itself

ADDRESS = "https://data.voorbeeld.nl/map/"
FULL = """
titel            | "Kadernota" 'x' \\ </script>
peildatum        | 2021-06-08
overheidsnummer  | 0384
contact_naam     | Team financiën
contact_email    | financien@voorbeeld.nl
contact_telefoon | 020 123 45 67
webadres         | https://www.voorbeeld.nl/kadernota-2022/
"""
# What SHACL of the profile counts: the property with the least and the most of it (None: no limit).
DATASET = {
    DCTERMS.title: (1, None),
    DCTERMS.description: (1, None),
    DCTERMS.identifier: (1, 1),
    DCTERMS.accessRights: (1, 1),
    DCTERMS.publisher: (1, 1),
    DCTERMS.creator: (1, None),
    DCAT.contactPoint: (1, 1),
    DCAT.theme: (1, None),
    URIRef(f"{DCAT}version"): (0, 1),
    DCTERMS.modified: (0, 1),
}
DISTRIBUTION = {DCAT.accessURL: (1, 1), DCAT.downloadURL: (0, 1), DCTERMS.license: (1, 1)}
CATALOGUE = {
    DCTERMS.title: (1, None),
    DCTERMS.description: (1, None),
    DCTERMS.publisher: (1, 1),
    DCAT.contactPoint: (1, 1),
    DCAT.dataset: (1, None),
}
SPDX = "http://spdx.org/rdf/terms#"
VCARD = "http://www.w3.org/2006/vcard/ns#"


def files_of(frame: str) -> dict[str, bytes]:
    read = dossier(**FRAGMENT, dossier=frame)
    snapshot = Snapshot(dossier=read, perspective=compute(read), findings=(), code_version="1.0")
    return open_data_files(Edition(snapshot=snapshot, fingerprint="cd" * 32), b"{}\n")


def graph_of(files: dict[str, bytes]) -> Graph:
    """The triples, read as from the address where the folder stands."""
    return Graph().parse(data=files["dcat.jsonld"], format="json-ld", publicID=f"{ADDRESS}dcat.jsonld")


def full_frame() -> str:
    named = {line.partition("|")[0].strip() for line in FULL.strip().splitlines()}
    others = [line for line in FRAME.strip().splitlines() if line.partition("|")[0].strip() not in named]
    return "\n".join(others) + FULL


FRAMES = {"least": FRAME, "full": full_frame()}


@pytest.mark.parametrize("frame", FRAMES.values(), ids=FRAMES)
def test_every_class_has_what_the_profile_makes_mandatory(frame: str) -> None:
    graph = graph_of(files_of(frame))
    for kind, counts in ((DCAT.Dataset, DATASET), (DCAT.Distribution, DISTRIBUTION), (DCAT.Catalog, CATALOGUE)):
        found = list(graph.subjects(RDF.type, kind))
        assert found
        for one in found:
            for name, (least, most) in counts.items():
                count = len(set(graph.objects(one, name)))
                assert least <= count <= (count if most is None else most), (one, name)
    for agent in set(graph.objects(None, DCTERMS.publisher)):
        assert list(graph.objects(agent, FOAF.name))
        assert (agent, RDF.type, FOAF.Agent) in graph


def test_every_term_of_a_list_says_what_it_is() -> None:
    graph = graph_of(files_of(FRAMES["full"]))
    kinds: list[tuple[Node, Node]] = [
        (DCTERMS.language, DCTERMS.LinguisticSystem),
        (DCTERMS.accessRights, DCTERMS.RightsStatement),
        (DCTERMS.license, DCTERMS.LicenseDocument),
        (DCAT.theme, URIRef("http://www.w3.org/2004/02/skos/core#Concept")),
        (DCAT.contactPoint, URIRef(f"{VCARD}Kind")),
    ]
    for name, kind in kinds:
        for one in graph.objects(None, name):
            assert (one, RDF.type, kind) in graph, one
    languages = {str(one) for one in graph.objects(None, DCTERMS.language)}
    assert languages == {"http://publications.europa.eu/resource/authority/language/NLD"}


def test_without_an_address_everything_is_relative_to_the_file_and_there_is_no_date() -> None:
    graph = graph_of(files_of(FRAME))
    (dataset,) = graph.subjects(RDF.type, DCAT.Dataset)
    assert str(dataset) == f"{ADDRESS}dcat.jsonld#dataset"
    assert URIRef(f"{ADDRESS}data/cijfers.csv") in set(graph.objects(None, DCAT.downloadURL))
    assert not list(graph.objects(dataset, DCTERMS.modified))


def test_what_the_dossier_tells_of_its_publication_stands_there() -> None:
    graph = graph_of(files_of(FRAMES["full"]))
    (dataset,) = graph.subjects(RDF.type, DCAT.Dataset)
    assert str(dataset) == "https://www.voorbeeld.nl/kadernota-2022/dcat.jsonld#dataset"
    assert [str(one) for one in graph.objects(dataset, DCTERMS.modified)] == ["2021-06-08"]
    assert [str(one) for one in graph.objects(dataset, DCTERMS.title)] == ["\"Kadernota\" 'x' \\ </script>"]
    assert [str(one) for one in graph.objects(dataset, DCTERMS.publisher)] == [
        "https://identifier.overheid.nl/tooi/id/gemeente/gm0384"
    ]
    assert [str(one) for one in graph.objects(None, URIRef(f"{VCARD}hasEmail"))] == ["mailto:financien@voorbeeld.nl"]
    # A kadernota is a paper of the council, by the list of TOOI.
    assert [str(one).rpartition("/")[2] for one in graph.objects(dataset, DCTERMS.type)] == ["c_db4862c3"]


def test_each_distribution_carries_the_size_and_sum_of_its_file() -> None:
    files = files_of(FRAME) | {"snapshot.json": b"{}\n"}
    graph = graph_of(files)
    found = set()
    for one in graph.subjects(RDF.type, DCAT.Distribution):
        (address,) = graph.objects(one, DCAT.downloadURL)
        name = str(address).removeprefix(ADDRESS)
        (size,) = graph.objects(one, DCAT.byteSize)
        (checksum,) = graph.objects(one, URIRef(f"{SPDX}checksum"))
        (value,) = graph.objects(checksum, URIRef(f"{SPDX}checksumValue"))
        assert (int(str(size)), str(value)) == (len(files[name]), hashlib.sha256(files[name]).hexdigest())
        found.add(name)
    # The files of single tables stand in a list of their own, data/tabellen.csv.
    single = {name for name in files if name.startswith("tabellen/")}
    assert found == files.keys() - single - {"dcat.jsonld", "herbereken.py"}


def test_the_identifier_stays_when_figures_change_and_differs_by_organisation() -> None:
    def identifiers(frame: str, **changes: str) -> set[str]:
        read = dossier(**FRAGMENT | changes, dossier=frame)
        snapshot = Snapshot(dossier=read, perspective=compute(read), findings=(), code_version="1.0")
        files = open_data_files(Edition(snapshot=snapshot, fingerprint="ef" * 32), b"")
        return {str(one) for one in graph_of(files).objects(None, DCTERMS.identifier)}

    lines = FRAGMENT["regels"].replace("50000", "51000")
    assert identifiers(FRAME) == identifiers(FRAME, regels=lines)
    assert identifiers(FRAME) != identifiers(FRAME.replace("organisatie    | diemen", "organisatie | uithoorn"))
