"""Every amount that the reader of proposals gives stands in the text or follows from it; none is made up."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kaderwerk.adapters.documents.reader import read_claims
from kaderwerk.core.claims.claim import Claim
from tests.number_sources import DIFFERENCE_BELOW, PERCENTAGE, STEPS, WRITTEN, source_of, source_of_share

FOLDER = Path(__file__).parent
FILES = sorted(FOLDER.glob("passages_*.jsonl"))
YEARS = range(1990, 2101)
STEPS_MOST_PERCENT = 10
CAUGHT_LEAST_PERCENT = 97


@dataclass(frozen=True, kw_only=True)
class Document:
    """A text with what is known of it from elsewhere."""

    name: str
    text: str
    organisation: str | None = "Diemen"
    year: int | None = 2025
    title: str | None = "Kadernota 2025"

    def claims(self) -> list[Claim]:
        return read_claims(self.text, file="-", organisation=self.organisation, year=self.year, title=self.title)


@dataclass(frozen=True, kw_only=True)
class Amount:
    """An amount of a claim with where the claim stands; ``whole`` is that of which it is a share, if it is one."""

    cents: int
    begin: int
    end: int
    is_share: bool
    whole: int | None

    def source(self, text: str) -> str | None:
        if self.is_share:
            return source_of_share(self.cents, text, self.begin, self.end, whole=self.whole)
        return source_of(self.cents, text, self.begin, self.end)


def documents_of(file: Path) -> list[Document]:
    passages = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    return [
        Document(
            name=f"{file.name} {passage['id']}",
            text=passage["tekst"],
            organisation=passage["document"]["organisatie"],
            year=passage["document"]["jaar"],
            title=passage["document"]["titel"],
        )
        for passage in passages
    ]


def amounts_of(claim: Claim) -> Iterator[Amount]:
    begin, end = claim.place.begin, claim.place.end
    for cents in claim.amounts_cents.values():
        yield Amount(cents=cents, begin=begin, end=end, is_share=False, whole=None)
    for year, cents in () if claim.own_share is None else claim.own_share.amounts_cents.items():
        yield Amount(cents=cents, begin=begin, end=end, is_share=True, whole=claim.amounts_cents.get(year))


def faults_of(document: Document, claims: list[Claim]) -> list[str]:
    """Say what is wrong with the claims of a document: amounts without a source, and what is out of bounds."""
    faults: list[str] = []
    for claim in claims:
        where = f"{document.name}, {claim.title}"
        faults += [f"{where}: {one.cents} has no source" for one in amounts_of(claim) if not one.source(document.text)]
        faults += [f"{where}: {one.cents} is negative" for one in amounts_of(claim) if one.cents < 0]
        if document.text[claim.place.begin : claim.place.end] != claim.place.sentence or not claim.place.sentence:
            faults.append(f"{where}: the sentence does not stand there")
        years = {*claim.amounts_cents, *claim.pm_years, claim.from_year, claim.until_year} - {None}
        years |= set() if claim.own_share is None else set(claim.own_share.amounts_cents)
        faults += [f"{where}: the year {year}" for year in years if year not in YEARS]
        if not 0 <= claim.certainty <= 100:
            faults.append(f"{where}: certainty {claim.certainty}")
    return faults


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_amount_of_our_passages_has_a_source(file: Path) -> None:
    assert [fault for document in documents_of(file) for fault in faults_of(document, document.claims())] == []


def test_every_amount_of_the_published_passages_has_a_source(shared_folder: Path) -> None:
    file = shared_folder / "data" / "voorstellen" / "passages.jsonl"
    if not file.is_file():
        pytest.skip("passages.jsonl ontbreekt in ../shared: zet de gedeelde map naast de checkout: cp -r MAP ../shared")
    assert [fault for document in documents_of(file) for fault in faults_of(document, document.claims())] == []


def test_nearly_all_amounts_are_written_in_their_sentence() -> None:
    """More of them derived would mean that the steps explain too much, or that the reader computes too much."""
    sources = [
        one.source(document.text)
        for file in FILES
        for document in documents_of(file)
        for claim in document.claims()
        for one in amounts_of(claim)
    ]
    stepped = sum(source != WRITTEN for source in sources)
    assert len(sources) > 1_000
    assert 0 < 100 * stepped <= STEPS_MOST_PERCENT * len(sources)


# A made-up amount: the check must fail on it.

CASES = (
    (WRITTEN, "Wij vragen voor het park in 2026 eenmalig € 1.234,50.", 123_450),
    (WRITTEN, "Wij vragen voor het park in 2026 eenmalig anderhalve ton.", 15_000_000),
    (WRITTEN, "Wij vragen voor het park in 2026 eenmalig tweehonderdvijftigduizend euro.", 25_000_000),
    (WRITTEN, "Wij vragen voor het park in 2026 eenmalig 2,75 mln.", 275_000_000),
    (WRITTEN, "Nieuw beleid x € 1.000\nPark 88 90", 8_800_000),
    ("written in another sentence", "In 2026 kost het € 40.000. In 2027 vragen wij hetzelfde bedrag.", 4_000_000),
    ("difference of two levels", "De bijdrage gaat van € 75.000 naar € 160.000 in 2026.", 8_500_000),
    ("raised from a level named before", "De post is € 70.000. Wij verhogen die tot € 100.000.", 3_000_000),
    ("half", "De subsidie van € 70.000 wordt gehalveerd.", 3_500_000),
    ("even part", "Wij vragen € 90.000, gelijk verdeeld over 2026 en 2027.", 4_500_000),
    ("sum of cells", "x € 1.000\nPark 88 90", 17_800_000),
)


def last_sentence(text: str) -> tuple[int, int]:
    gap = max(text[:-1].rfind(". "), text.rfind("\n"))
    return gap + 1, len(text)


@pytest.mark.parametrize(("step", "text", "cents"), CASES)
def test_each_step_is_named_and_a_changed_amount_has_none(step: str, text: str, cents: int) -> None:
    begin, end = last_sentence(text)
    assert source_of(cents, text, begin, end) == step
    assert source_of(cents + 100, text, begin, end) is None
    assert source_of(cents * 10, text, begin, end) is None


def test_every_step_has_a_case() -> None:
    assert {step for step, _, _ in CASES} == set(STEPS)


def test_a_percentage_gives_a_share_and_no_other_amount() -> None:
    text = "Duo+ vraagt € 333.333 in 2026. Diemen betaalt 38,5%."
    assert source_of_share(12_833_321, text, 0, 30, whole=33_333_300) == PERCENTAGE  # 128.333,205, half a cent upward
    assert source_of_share(12_833_320, text, 0, 30, whole=33_333_300) is None
    assert source_of(12_833_321, text, 0, 30) is None


def test_years_and_percentages_are_no_amounts() -> None:
    text = "Vanaf 2026 vragen wij 40% meer en 12 fte, € 5.000 per jaar."
    found = [cents for cents in (202_600, 4_000, 1_200, 500_000) if source_of(cents, text, 0, len(text))]
    assert found == [500_000]


def test_a_claim_with_one_changed_amount_is_a_fault() -> None:
    document = Document(name="control", text="Wij vragen voor het park in 2026 eenmalig € 45.000.")
    (claim,) = document.claims()
    assert claim.amounts_cents == {2026: 4_500_000}
    assert faults_of(document, [claim]) == []
    made_up = Claim(**{**vars(claim), "amounts_cents": {2026: 4_600_000}})
    assert faults_of(document, [made_up]) == [f"control, {claim.title}: 4600000 has no source"]


def changed(cents: int) -> set[int]:
    """Change an amount as a reader that errs would: another unit, digits lost or swapped, a little more."""
    digits = str(cents // 100)
    return {
        cents * 10,
        cents * 1_000,
        cents + 100,
        cents + cents // 7,
        int(digits[::-1]) * 100,
        int("7" + digits) * 100,
    }


def test_nearly_every_changed_amount_of_the_passages_is_caught() -> None:
    """A changed amount may stand elsewhere in the text by chance: seldom."""
    caught = tried = 0
    for file in FILES[:2]:
        for document in documents_of(file):
            for one in {one for claim in document.claims() for one in amounts_of(claim)}:
                for cents in changed(one.cents) - {one.cents}:
                    tried += 1
                    other = Amount(cents=cents, begin=one.begin, end=one.end, is_share=one.is_share, whole=one.whole)
                    caught += other.source(document.text) is None
    assert tried > 1_000
    assert 100 * caught >= CAUGHT_LEAST_PERCENT * tried


# Texts that nobody wrote.

SUBJECTS = st.sampled_from(["het park", "de bibliotheek", "jeugdzorg", "de sporthal", "handhaving", "ICT"])
EUROS = st.integers(1, 99_999).map(lambda value: value * 100)
SOME_YEARS = st.integers(2020, 2034)


def thousands(euros: int) -> str:
    return f"{euros:,}".replace(",", ".")


@st.composite
def amounts_in_words(draw: st.DrawFn) -> str:
    euros = draw(EUROS)
    tenths = draw(st.integers(1, 999))
    return draw(
        st.sampled_from(
            [
                f"€ {thousands(euros)}",
                f"€{thousands(euros)},-",
                f"{thousands(euros)} euro",
                f"€ {thousands(euros)},50",
                f"€ {euros}",
                f"{tenths} duizend euro",
                f"{tenths}k",
                f"€ {tenths // 10},{tenths % 10 or 5} miljoen",
                f"{tenths // 10 or 3} ton",
                "anderhalve ton",
                "een kwart miljoen euro",
                "tweehonderdduizend euro",
                "drieënhalve ton",
            ]
        )
    )


@st.composite
def sentences(draw: st.DrawFn) -> str:
    subject, year, first, second = draw(SUBJECTS), draw(SOME_YEARS), draw(amounts_in_words()), draw(amounts_in_words())
    percent = draw(st.integers(1, 99))
    return draw(
        st.sampled_from(
            [
                f"Voor {subject} vragen wij vanaf {year} structureel {first}.",
                f"Voor {subject} is in {year} eenmalig {first} en in {year + 1} {second} nodig.",
                f"De kosten van {subject} stijgen van {first} naar {second} met ingang van {year}.",
                f"In {year + 1} vragen wij voor {subject} hetzelfde bedrag.",
                f"De subsidie voor {subject} van {first} wordt vanaf {year} gehalveerd.",
                f"Wij stellen voor {subject} te verhogen tot {first}.",
                f"Duo+ vraagt voor {subject} in {year} {first}; Diemen betaalt {percent}%.",
                f"Duo+ vraagt voor {subject} in {year} {first}. Het aandeel van Diemen is {second}.",
                f"Wij bezuinigen {first} tot {second} op {subject} in {year}.",
                f"Wij vragen voor {subject} {first}, gelijk verdeeld over {year} en {year + 1}.",
            ]
        )
    )


@st.composite
def tables(draw: st.DrawFn) -> str:
    first, count = draw(SOME_YEARS), draw(st.integers(2, 5))
    caption = draw(st.sampled_from(["(x € 1.000)", "(bedragen in euro's)", "Bedragen x € 1 miljoen", ""]))
    cells = st.one_of(st.integers(1, 999).map(str), EUROS.map(thousands), st.sampled_from(["-", "PM", "-25", "88 N"]))
    rows = [
        f"{draw(SUBJECTS).removeprefix('de ').capitalize()} uitbreiding {'  '.join(draw(cells) for _ in range(count))}"
        for _ in range(draw(st.integers(1, 4)))
    ]
    head = "Omschrijving " + "  ".join(str(first + at) for at in range(count))
    return "\n".join(["", f"Nieuw beleid {caption}", head, *rows, ""])


@settings(max_examples=300)
@given(st.lists(st.one_of(sentences(), sentences(), tables()), min_size=1, max_size=6), SOME_YEARS | st.none())
def test_every_amount_of_a_generated_text_has_a_source(parts: list[str], year: int | None) -> None:
    document = Document(name="generated", text="\n".join(parts), year=year)
    assert faults_of(document, document.claims()) == []


def test_a_share_told_from_level_to_level_after_the_whole_has_a_source() -> None:
    whole = "Samen is de verhoging € 900.000."
    text = f"{whole} Onze bijdrage gaat hierdoor van € 60.000 naar € 75.000."
    assert source_of_share(1_500_000, text, 0, len(whole), whole=90_000_000) == DIFFERENCE_BELOW
    assert source_of_share(1_600_000, text, 0, len(whole), whole=90_000_000) is None
