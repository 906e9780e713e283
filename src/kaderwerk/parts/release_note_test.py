"""What a page of a version says of it."""

import datetime

from kaderwerk.core.releases.register import Release
from kaderwerk.parts.release_note import preview_note, public_note, with_note

PAGE = (
    "<!doctype html>\n<head>\n<title>x</title>\n</head>\n<body>\n<header>z</header>\n<main>y\n"
    '<p class="table-note table-file"><a href="tabellen/saldo.csv" download>Tabel als CSV: saldo</a></p>\n</main>\n'
    '<footer class="page-footer">\n<div class="page-footer__files">\n<ul>\n<li><a href="kadernota.pdf">PDF</a></li>\n'
    '<li><a href="datapackage.json">Open data</a> <span class="note">welke</span></li>\n</ul>\n</div>\n'
    "<ul>\n<li>geen bestand</li>\n</ul>\n</footer>\n</body>\n"
)


def release(number: int, reason: str = "", decision: str = "") -> Release:
    moment = datetime.datetime(2026, 5, 12, 12, 0, tzinfo=datetime.UTC)
    return Release(
        number=number,
        title="t",
        organisation="o",
        fingerprint="f",
        sums="s",
        moment=moment,
        reason=reason,
        decision=decision,
    )


def test_a_version_says_since_when_it_is_public_and_what_changed() -> None:
    note = public_note(release(2, reason="Een <bedrag> is verbeterd.", decision="raad <12> mei 2026"), None, "../../")
    assert "Dit is versie 2, openbaar sinds 12 mei 2026 om 14.00 uur." in note.top
    assert "Besluit: raad &lt;12&gt; mei 2026." in note.top
    assert "Een &lt;bedrag&gt; is verbeterd." in note.top
    assert 'href="../../versies.html"' in note.top
    assert note.beside_file == ""


def test_a_version_without_a_decision_says_so() -> None:
    assert "Er is nog geen besluit." in public_note(release(1), None, "").top
    assert "Er is nog geen besluit." in preview_note(release(1)).top


def test_each_page_of_a_version_leads_to_the_feed() -> None:
    page = with_note(PAGE, public_note(release(1), None, "../../"))
    head, _, body = page.partition("<body>")
    link = '<link rel="alternate" type="application/atom+xml" title="Nieuwe versies" href="../../feed.xml">'
    assert link in head
    assert '<a href="../../feed.xml">Nieuwe versies volgen (feed, Atom)</a>' in body.partition("<footer")[2]


def test_a_version_that_no_longer_stands_leads_to_the_one_that_does_at_its_top_and_beside_each_file() -> None:
    page = with_note(PAGE, public_note(release(1), release(3, reason="Nieuw."), "../../"))
    assert "Deze versie geldt niet meer." in page
    assert "Nieuw." in page
    beside = (
        '<span class="note release__file">(<a href="../../versies/3/index.html">vervangen door versie 3</a>)</span>'
    )
    assert page.count(beside) == 3, "the PDF, the open data and the file of a table"
    for file in ('kadernota.pdf">PDF</a>', '<span class="note">welke</span>', "Tabel als CSV: saldo</a>"):
        assert f"{file}<!-- uitgave --> {beside}<!-- /uitgave -->" in page


def test_a_preview_says_that_it_is_under_embargo_with_its_decision_and_beside_each_file() -> None:
    page = with_note(PAGE, preview_note(release(1, decision="raad, nr. 12")))
    assert "Voorvertoning, onder embargo: nog niet openbaar." in page
    assert "Versie 1 wordt openbaar op 12 mei 2026 om 14.00 uur. Besluit: raad, nr. 12." in page
    assert page.count("(onder embargo tot 12 mei 2026 om 14.00 uur)") == 3
    assert 'name="robots" content="noindex"' in page
    assert "feed.xml" not in page, "there is no feed yet"


def test_a_note_takes_the_place_of_the_one_before_and_leaves_the_page() -> None:
    hidden = with_note(PAGE, preview_note(release(1)))
    old = with_note(hidden, public_note(release(1), release(2, reason="Nieuw."), ""))
    assert with_note(old, public_note(release(1), release(2, reason="Nieuw."), "")) == old
    fresh = public_note(release(2), None, "")
    assert with_note(old, fresh) == with_note(PAGE, fresh)
