"""Tests of identity and inclusion: one proposal in two dossiers, each with its own status, order and version."""

from kaderwerk.adapters.store_django.conftest import Importer, texts
from kaderwerk.adapters.store_django.models import Inclusion, Proposal, ProposalVersion
from kaderwerk.adapters.store_django.models_tables import LineRow
from kaderwerk.adapters.store_django.row_loading import query
from kaderwerk.adapters.store_django.store import Store
from tests.builders import FRAME, dossier

IN_DIEMEN = {
    "voorstellen": """
voorstel | titel         | organisatie | categorie | status      | prioriteit | reden
eigen    | Eigen wens    | diemen      | nieuw     | concept     |            |
ict      | ICT-pakketten | duo-plus    | autonoom  | vastgesteld | hoog       |
""",
    "regels": """
regel | voorstel | soort  | aard        | 2022
e-1   | eigen    | lasten | structureel | 10
i-1   | ict      | lasten | structureel | 100
e-2   | eigen    | lasten | structureel | 20
i-2   | ict      | baten  | structureel | PM
""",
    "bronnen": """
regel | zin
i-1   | Zo staat het er.
""",
}
IN_UITHOORN = {
    "dossier": FRAME.replace("proef-2022", "uithoorn-2022").replace("| diemen", "| uithoorn"),
    "voorstellen": """
titel         | voorstel | organisatie | status    | categorie | reden
ICT-pakketten | ict      | duo-plus    | afgewezen | autonoom  | Te duur
""",
    "regels": """
regel | voorstel | soort  | aard        | 2021 | 2022
i-2   | ict      | baten  | structureel |      | PM
i-1   | ict      | lasten | structureel |      | 100
""",
    "bronnen": """
regel | zin
i-1   | Zo staat het er.
""",
}


def inclusions(store: Store) -> dict[str, tuple[str, int]]:
    """The status and the version of the proposal ict per dossier."""
    found = query(Inclusion, store.alias).filter(proposal_version__of_proposal__proposal_id="ict")
    return {
        one: (status, number)
        for one, status, number in found.values_list("in_dossier__dossier_id", "status", "proposal_version__number")
    }


def test_one_proposal_is_adopted_in_one_dossier_and_rejected_in_another(store: Store, importer: Importer) -> None:
    diemen, uithoorn = dossier(**IN_DIEMEN), dossier(**IN_UITHOORN)
    importer(store, diemen)
    importer(store, uithoorn)
    assert query(Proposal, store.alias).filter(proposal_id="ict").count() == 1
    assert query(ProposalVersion, store.alias).filter(of_proposal__proposal_id="ict").count() == 1
    assert query(LineRow, store.alias).filter(of_proposal__proposal_id="ict").count() == 2
    assert inclusions(store) == {"proef-2022": ("vastgesteld", 1), "uithoorn-2022": ("afgewezen", 1)}
    assert texts(store.read_dossier("proef-2022")) == texts(diemen)
    assert texts(store.read_dossier("uithoorn-2022")) == texts(uithoorn)


def test_editing_a_line_in_one_dossier_leaves_the_other_as_it_was(store: Store, importer: Importer) -> None:
    uithoorn = dossier(**IN_UITHOORN)
    importer(store, dossier(**IN_DIEMEN))
    importer(store, uithoorn)
    version = store.dossier_version("uithoorn-2022")
    changed = dossier(**IN_DIEMEN | {"regels": IN_DIEMEN["regels"].replace("| 100", "| 120")})
    importer(store, changed)
    assert inclusions(store) == {"proef-2022": ("vastgesteld", 2), "uithoorn-2022": ("afgewezen", 1)}
    assert texts(store.read_dossier("proef-2022")) == texts(changed)
    assert texts(store.read_dossier("uithoorn-2022")) == texts(uithoorn)
    assert store.dossier_version("uithoorn-2022") == version


def test_each_dossier_goes_on_from_its_own_version(store: Store, importer: Importer) -> None:
    importer(store, dossier(**IN_DIEMEN))
    importer(store, dossier(**IN_UITHOORN))
    diemen = dossier(**IN_DIEMEN | {"regels": IN_DIEMEN["regels"].replace("| 100", "| 120")})
    importer(store, diemen)
    uithoorn = dossier(**IN_UITHOORN | {"voorstellen": IN_UITHOORN["voorstellen"].replace("ICT-", "Ict-")})
    importer(store, uithoorn)
    assert inclusions(store) == {"proef-2022": ("vastgesteld", 2), "uithoorn-2022": ("afgewezen", 3)}
    assert texts(store.read_dossier("proef-2022")) == texts(diemen)
    assert texts(store.read_dossier("uithoorn-2022")) == texts(uithoorn)
    # The line of 100 holds in version 1, makes way in 2, and holds again from 3.
    spans = query(LineRow, store.alias).filter(line_id="i-1").order_by("since_version")
    assert list(spans.values_list("since_version", "until_version")) == [(1, 2), (2, 3), (3, None)]


def test_equal_content_is_one_version_also_when_it_comes_back(store: Store, importer: Importer) -> None:
    importer(store, dossier(**IN_DIEMEN))
    importer(store, dossier(**IN_DIEMEN | {"regels": IN_DIEMEN["regels"].replace("| 100", "| 120")}))
    importer(store, dossier(**IN_DIEMEN))
    importer(store, dossier(**IN_UITHOORN))
    assert inclusions(store) == {"proef-2022": ("vastgesteld", 1), "uithoorn-2022": ("afgewezen", 1)}
    assert texts(store.read_dossier("proef-2022")) == texts(dossier(**IN_DIEMEN))


def test_another_status_is_no_new_version_of_the_proposal(store: Store, importer: Importer) -> None:
    importer(store, dossier(**IN_DIEMEN))
    adopted = dossier(**IN_DIEMEN | {"voorstellen": IN_DIEMEN["voorstellen"].replace("vastgesteld", "verwerkt")})
    importer(store, adopted)
    assert inclusions(store) == {"proef-2022": ("verwerkt", 1)}
    assert texts(store.read_dossier("proef-2022")) == texts(adopted)


def test_a_proposal_of_another_organisation_with_the_same_id_is_another_proposal(
    store: Store, importer: Importer
) -> None:
    importer(store, dossier(**IN_DIEMEN))
    other = dossier(**IN_UITHOORN | {"voorstellen": IN_UITHOORN["voorstellen"].replace("duo-plus", "uithoorn")})
    importer(store, other)
    asking = query(Proposal, store.alias).filter(proposal_id="ict").order_by("organisation")
    assert list(asking.values_list("organisation", flat=True)) == ["duo-plus", "uithoorn"]
    assert texts(store.read_dossier("uithoorn-2022")) == texts(other)


def test_a_proposal_keeps_its_uuid_in_another_year_and_another_database(store: Store, importer: Importer) -> None:
    importer(store, dossier(**IN_DIEMEN))
    year_after = FRAME.replace("proef-2022", "proef-2023").replace("| 2022", "| 2023")
    importer(store, dossier(**IN_DIEMEN | {"dossier": year_after}))
    ict = query(Proposal, store.alias).get(proposal_id="ict")
    assert str(ict.uuid) == "9521a350-67d4-504f-8841-c4a71b9f973d"
    assert query(Inclusion, store.alias).filter(proposal_version__of_proposal=ict).count() == 2
