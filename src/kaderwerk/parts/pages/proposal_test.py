"""Tests of the page of a proposal: what waits for a person is marked."""

from kaderwerk.core.perspective.compute import compute
from kaderwerk.core.publication.snapshot import Snapshot
from kaderwerk.parts.edition import Edition
from kaderwerk.parts.pages.proposal import proposal_page, proposal_view
from tests.builders import dossier
from tests.html_page import complaints
from tests.plain_links import PlainLinks


def test_an_investment_that_is_not_confirmed_is_shown_and_marked() -> None:
    content = dossier(
        voorstellen="voorstel | titel | organisatie | categorie | status\nv | V | diemen | investering | concept",
        investeringen="investering | voorstel | bevestigd | 2022\nbrug | v | nee | 500000\nsluis | v | | 100000",
    )
    snapshot = Snapshot(dossier=content, perspective=compute(content), findings=(), code_version="1")
    edition = Edition(snapshot=snapshot, fingerprint="0" * 64)
    view = proposal_view(edition, PlainLinks(), "v")
    assert [(one.id, one.is_confirmed) for one in view.investments] == [("brug", False), ("sluis", True)]
    html = proposal_page(edition, PlainLinks(), "v")
    assert html.count("niet bevestigd, telt niet mee") == 1
    assert complaints(html) == []
