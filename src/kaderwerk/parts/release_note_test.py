"""The line that says which version a page is of."""

import datetime

from kaderwerk.core.releases.register import Release
from kaderwerk.parts.release_note import preview_note, public_note, with_note

PAGE = "<!doctype html>\n<head>\n<title>x</title>\n</head>\n<body>\n<header>z</header>\n<main>y</main>\n</body>\n"


def release(number: int, reason: str = "", decision: str = "") -> Release:
    moment = datetime.datetime(2026, 5, 12, 14, 0, tzinfo=datetime.timezone(datetime.timedelta(hours=2)))
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
    note = public_note(release(2, reason="Een <bedrag> is verbeterd.", decision="raad 12 mei 2026"), None, "../../")
    assert "Dit is versie 2, openbaar sinds 12 mei 2026 om 14.00 uur." in note
    assert "Besluit: raad 12 mei 2026." in note
    assert "Een &lt;bedrag&gt; is verbeterd." in note
    assert 'href="../../versies.html"' in note


def test_a_version_that_no_longer_stands_leads_to_the_one_that_does() -> None:
    note = public_note(release(1), release(3, reason="Nieuw."), "../../../")
    assert "Deze versie geldt niet meer." in note
    assert 'href="../../../versies/3/index.html"' in note
    assert "Nieuw." in note


def test_a_note_takes_the_place_of_the_one_before_and_leaves_the_page() -> None:
    hidden = with_note(PAGE, preview_note(release(1)), is_hidden=True)
    assert 'name="robots" content="noindex"' in hidden
    assert "Voorvertoning, nog niet openbaar." in hidden
    shown = with_note(hidden, "<p>anders</p>")
    aside = '<aside aria-label="Versie van dit stuk"><p>anders</p></aside>'
    assert shown == PAGE.replace("<main", f"<!-- uitgave -->{aside}<!-- /uitgave -->\n<main")
