"""A subject on a line of its own with a line per year below it: ``2026: € 35.000``."""

import re
from collections.abc import Sequence

from kaderwerk.adapters.documents.amounts import find_amounts
from kaderwerk.adapters.documents.directions import BURDEN, COSTS, Direction, direction_of
from kaderwerk.adapters.documents.drafts import Draft
from kaderwerk.adapters.documents.forms import Form
from kaderwerk.adapters.documents.lines import Line, LineKind
from kaderwerk.adapters.documents.natures import INCIDENTAL, STRUCTURAL, Firmness, Nature, nature_in
from kaderwerk.adapters.documents.refusals import heads_refused, is_refused
from kaderwerk.adapters.documents.sentences import Sentence, plain_text

_YEAR_LINE = re.compile(
    r"\s*(?:[-–•*]\s)?(?:in )?(?P<year>20\d\d)\s?(?::|=|\s-|\s–|\t|\s)\s?"
    r"(?P<amount>(?:€|EUR)\s?[\d.]+(?:,-)?|[\d.]+ euro)\s*"
)
_NO_SUBJECT = re.compile(
    r"\b(?:tota\w+|\w*saldo|samen|rekening|realisatie|werkelijk|uitgegeven|begroot|stand|verloop|\w*reserves?|dekking"
    r"|huidige?|bestaande?|tarief|tarieven|\w*schuld|per inwoner|\w*uitkering|\w*ruimte|\w*vermogen|\w*begroting"
    r"|afgewezen|balans|voorziening(?:en)?)\b|[.:;?!]\s*$",
    re.IGNORECASE,
)
_TITLE_LONGEST, _YEAR_AT, _ABOVE = 100, 12, 3
_LEAST = 2
_HORIZON = 3
"""A perspective shows the year of the document and three more: what stands in the last of them goes on."""


def find_year_lines(lines: Sequence[Line], text: str, year: int | None) -> list[Form]:
    """Return each subject with two lines of years or more, as the request that they make together.

    ``text`` is what the lines are of. ``year`` is the document's; older years are history, and a subject with one of
    them asks nothing.
    """
    found: list[Form] = []
    at = 0
    while at < len(lines):
        amounts = _amounts_below(lines, at)
        if amounts and not (_may_be_subject(lines[at]) and _may_ask_below(lines, at)):
            amounts = {}
        if len(amounts) >= _LEAST and (year is None or min(amounts) >= year):
            found.append(_form(lines, at, amounts, text=text, year=year))
        at += 1 + len(amounts)
    return found


def _may_be_subject(line: Line) -> bool:
    text = line.text.strip()
    return (
        line.kind is not LineKind.BLANK
        and len(text) <= _TITLE_LONGEST
        and re.search(r"[A-Za-zÀ-ÿ]{4}", text) is not None
        and not find_amounts(text)
        and _NO_SUBJECT.search(text) is None
    )


def _may_ask_below(lines: Sequence[Line], at: int) -> bool:
    """Tell that what stands above does not refuse all below it, nor asks by itself what the lines only spell out."""
    above = [one.text for one in lines[max(0, at - _ABOVE) : at] if one.kind is not LineKind.BLANK]
    is_said = bool(above) and at > 0 and lines[at - 1].kind is not LineKind.BLANK and bool(find_amounts(above[-1]))
    return not is_said and not any(heads_refused(one) or is_refused(one) for one in above)


def _amounts_below(lines: Sequence[Line], at: int) -> dict[int, int]:
    """Return the cents by year of the lines right below a line, none when a year comes back."""
    amounts: dict[int, int] = {}
    for index in range(at + 1, len(lines)):
        text = lines[index].text
        # Most lines do not begin with a year, which is quick to see.
        match = _YEAR_LINE.fullmatch(text) if "20" in text[:_YEAR_AT] else None
        money = find_amounts(match["amount"]) if match else ()
        if match is None or len(money) != 1:
            break
        if int(match["year"]) in amounts:
            return {}
        amounts[int(match["year"])] = money[0].cents
    return amounts


def _form(lines: Sequence[Line], at: int, amounts: dict[int, int], *, text: str, year: int | None) -> Form:
    line, last = lines[at], at + len(amounts)
    asked = {one: cents for one, cents in amounts.items() if cents}
    subject = plain_text(line.text).strip(" -–•*\t")
    is_lasting = year is not None and max(asked, default=0) >= year + _HORIZON
    derived = Nature(value=STRUCTURAL if is_lasting else INCIDENTAL, firmness=Firmness.DERIVED)
    literal = text[line.begin : lines[last].end]
    draft = Draft(
        sentence=Sentence(begin=line.begin, end=lines[last].end, literal=literal, plain=plain_text(literal)),
        phrase=None,
        cents=max(amounts.values()),
        years=asked,
        has_stated_year=True,
        nature=nature_in(subject) or derived,
        direction=direction_of(subject) or Direction(effect=BURDEN, side=COSTS, is_said=False),
        subject=subject,
        context=subject,
    )
    return Form(first=at, last=last, draft=draft, section=None)
