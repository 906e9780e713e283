"""Every page with texts has a score, the hardest first, with what to do."""

from kaderwerk.core.perspective.compute import compute
from kaderwerk.core.publication.snapshot import Snapshot
from kaderwerk.parts.edition import Edition
from kaderwerk.parts.pages.reading_ease import reading_ease_page, reading_ease_view
from tests.builders import FRAGMENT, dossier
from tests.html_page import complaints, read_page
from tests.plain_links import PlainLinks

EASY = "De brug is klaar en dat is goed. " * 4
HARD = "Meerjarenbegrotingswijzigingen veronderstellen organisatieontwikkelingsverantwoordelijkheid. " * 11
LONG = " ".join(["woord"] * 26) + "."


def edition(**tables: str) -> Edition:
    perspective = compute(dossier(**{**FRAGMENT, **tables}))
    snapshot = Snapshot(dossier=perspective.dossier, perspective=perspective, findings=(), code_version="1")
    return Edition(snapshot=snapshot, fingerprint="ab" * 32)


def made() -> Edition:
    proposals = (
        "voorstel | titel | organisatie | categorie | status | toelichting\n"
        f"veilig | Veilig & <b> | diemen | autonoom | concept | {HARD}\n"
        "ict | ICT | duo-plus | autonoom | concept |\n"
        f"trainee | Trainee | duo-plus | autonoom | concept | {LONG}\n"
        "adviseur | Adviseur | diemen | nieuw | concept | Kort.\n"
    )
    texts = f"tekst | plaats | inhoud\neen | inleiding | {EASY}\ntwee | slot | {EASY}\n"
    return edition(voorstellen=proposals, teksten=texts)


def test_the_hardest_page_comes_first_and_texts_of_one_page_count_together() -> None:
    rows = {one.title: one for one in reading_ease_view(made(), PlainLinks()).rows}
    assert next(iter(rows)) == "Veilig & <b>"
    # 32 words of one syllable in 4 sentences, twice: 206.84 - 0.93 x 8 - 77 x 1 = 122.40.
    assert (rows["Perspectief"].words, rows["Perspectief"].score, rows["Perspectief"].verdict) == (
        64,
        "122",
        "te lezen",
    )
    assert rows["Perspectief"].advice == ()
    assert (rows["Adviseur"].score, rows["Adviseur"].verdict) == ("", "te kort om te meten")


def test_each_page_says_what_to_do() -> None:
    rows = {one.title: one for one in reading_ease_view(made(), PlainLinks()).rows}
    hard = rows["Veilig & <b>"]
    assert (hard.verdict, hard.needs_work) == ("moeilijk", True)
    assert hard.long_words[0] == "meerjarenbegrotingswijzigingen"
    assert rows["Trainee"].long_sentences == (LONG.removesuffix("."),)
    assert rows["Trainee"].advice == ("Knip zinnen van meer dan 25 woorden in tweeën.",)
    assert rows["ICT"].advice == ("Er staat geen tekst. Schrijf waarom dit nodig is.",)


def test_the_page_is_valid_and_escapes_titles() -> None:
    html = reading_ease_page(made(), PlainLinks())
    assert complaints(html) == []
    assert "<b>" not in html
    assert "Wat u kunt verbeteren" in read_page(html).words
