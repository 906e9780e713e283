"""Headings that are a whole proposal: R.7 Groei van de gemeente (375.000, S, beleidskeuze)."""

import re
from decimal import Decimal

from kaderwerk.adapters.documents.amounts import find_amounts
from kaderwerk.adapters.documents.directions import BENEFIT, BURDEN, COSTS, Direction, direction_of
from kaderwerk.adapters.documents.drafts import Draft
from kaderwerk.adapters.documents.natures import INCIDENTAL, STRUCTURAL, Firmness, Nature, nature_in, nature_of_topic
from kaderwerk.adapters.documents.outline import Block
from kaderwerk.adapters.documents.phrases import amounts_by_year
from kaderwerk.adapters.documents.staff import staff_change
from kaderwerk.adapters.documents.years import YearPart, find_years

_STARTS = re.compile(
    r"\b(?:in|vanaf|per|met ingang van|ingang|start|voor) (?:het jaar |1 [a-z]+ )?(?P<year>20\d\d)\b", re.IGNORECASE
)
_CODED = re.compile(r"(?P<title>[^()]{3,90})\s\((?P<facts>[^()]{3,60})\)\s*")
_LISTED_YEARS = re.compile(r"\b20\d\d(?:, 20\d\d)* en 20\d\d\b")
_BARE = re.compile(r"(?<![\d.,])(?P<minus>-\s?)?(?P<amount>\d{1,3}(?:\.\d{3}){1,3})(?![\d.])")
_FTE = re.compile(r"\b(?P<size>\d{1,2}(?:,\d{1,2})?) fte\b", re.IGNORECASE)
_NATURE = re.compile(
    r"(?:^|[\s,;/])(?:(?P<lasting>S|structureel|per jaar|jaarlijks)|(?P<once>I|E|incidenteel|eenmalig|krediet"
    r"|investering))(?=$|[\s,;/])"
)


def coded_draft(block: Block, *, year: int | None) -> Draft | None:
    """Return the draft that a coded heading holds by itself, or None when the heading is only a name."""
    if block.heading is None:
        return None
    match = _CODED.fullmatch(block.heading.plain)
    if match is None:
        return None
    facts = match.group("facts")
    nature, amounts = _NATURE.search(facts), find_amounts(facts)
    bare = _BARE.search(facts)
    letter = amounts[0].letter if amounts else None
    is_total = nature is None and find_amounts(_text_below(block))
    if (nature is None and letter is None) or not (amounts or bare) or is_total:
        return None
    cents = amounts[0].cents if amounts else int(bare.group("amount").replace(".", "")) * 100 if bare else 0
    years = [mention.year for mention in find_years(facts) if mention.part is not YearPart.LABEL] or _years_below(
        block, year
    )
    start = years[0] if years else year
    dated = amounts_by_year(facts, year)
    is_listed = bool(_LISTED_YEARS.search(facts)) and nature is not None and nature.group("once") is not None
    is_income = bare is not None and bare.group("minus") is not None
    income = Direction(effect=BENEFIT, side=None, is_said=True)
    around = f"{match.group('title')} {_text_below(block)}" if letter else match.group("title")
    direction = (income if is_income else direction_of(around, letter=letter)) or Direction(
        effect=BURDEN, side=COSTS, is_said=True
    )
    if direction.effect == BENEFIT and direction.side is None:
        direction = Direction(effect=BENEFIT, side=COSTS, is_said=True)
    fte = _FTE.search(facts)
    return Draft(
        sentence=block.heading,
        phrase=None,
        cents=cents,
        years=dated or ({} if start is None else dict.fromkeys(years if is_listed else [start], cents)),
        has_stated_year=bool(years),
        nature=_nature(nature, block),
        direction=direction,
        subject=match.group("title").strip(),
        organisation=block.setting.organisation,
        fte=_staff_below(block) if fte is None else Decimal(fte.group("size").replace(",", ".")),
        context=block.heading.plain,
    )


def _nature(said: re.Match[str] | None, block: Block) -> Nature:
    """Return the nature of the letter in the heading, else what the text below it says, else what such topics are."""
    if said is not None:
        return Nature(value=STRUCTURAL if said.group("lasting") else INCIDENTAL, firmness=Firmness.SAID)
    below = _text_below(block)
    lasting = Nature(value=STRUCTURAL, firmness=Firmness.DERIVED) if re.search(r"\bvanaf 20\d\d", below) else None
    return nature_in(below) or lasting or nature_of_topic(below)


def _staff_below(block: Block) -> Decimal | None:
    return staff_change(tuple(sentence.plain for unit in block.units for sentence in unit.sentences)) or None


def _text_below(block: Block) -> str:
    return " ".join(sentence.plain for unit in block.units for sentence in unit.sentences)


def _years_below(block: Block, year: int | None) -> list[int]:
    """Return the first year, not before the document's, in which the text under the heading lets something start."""
    for unit in block.units:
        for sentence in unit.sentences:
            for match in _STARTS.finditer(sentence.plain):
                if year is None or int(match.group("year")) >= year:
                    return [int(match.group("year"))]
    return []
