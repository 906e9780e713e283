"""The address of a figure: its path in the result, with ids and the year."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from kaderwerk.core.perspective.compute import BALANCE_ROWS, PROGRAMME_ROWS, Perspective
from kaderwerk.core.perspective.lines import INCIDENTAL, STRUCTURAL
from kaderwerk.core.perspective.series import Series
from kaderwerk.core.questions import QuestionError

GROUPS = ("saldo", "programmas", "voorstellen", "reserves")
PROPOSAL_ROWS = ("effect", "structureel", "incidenteel", "totaal")


@dataclass(frozen=True, kw_only=True)
class Address:
    """A parsed address with the series that it points into; ``subject`` is the id of what the row is about."""

    text: str
    group: str
    subject: str
    row: str
    participant: str | None
    year: int
    position: int
    series: Series


def series_addresses(perspective: Perspective) -> Iterator[tuple[str, Series]]:
    """Yield the address without its year of every series that is published, with the series."""
    for row in BALANCE_ROWS:
        yield f"saldo/{row}", perspective.balance[row]
    for programme in perspective.programmes:
        for row, series in programme.rows.items():
            yield f"programmas/{programme.programme or 'null'}/{row}", series
    for proposal in perspective.lines.proposals:
        for row in PROPOSAL_ROWS:
            yield f"voorstellen/{proposal}/{row}", _proposal_series(perspective, proposal, row)
        for participant in perspective.participants(proposal):
            yield f"voorstellen/{proposal}/aandelen/{participant}", perspective.share(proposal, participant)
    for reserve in perspective.reserves:
        yield f"reserves/{reserve.reserve}/stand", reserve.balance


def addresses(perspective: Perspective) -> Iterator[str]:
    """Yield the address of every published figure."""
    for address, _ in series_addresses(perspective):
        for year in perspective.years:
            yield f"{address}/{year}"


def parse_address(perspective: Perspective, text: str) -> Address:
    """Find the figure that an address points at.

    Raises:
        QuestionError: an unknown group, id, row or year.
    """
    steps = text.strip("/").split("/")
    group, inner, year = steps[0], steps[1:-1], steps[-1]
    if group not in GROUPS or len(steps) < 3:  # group, at least one step, year
        message = (
            f"{text} is geen adres van een cijfer. Een adres is bijvoorbeeld saldo/nieuw/{perspective.years[0]}; "
            f"het begint met {', '.join(GROUPS)}."
        )
        raise QuestionError(message)
    if year not in map(str, perspective.years):
        message = f"{text}: het jaar {year} wordt niet getoond. Kies uit {', '.join(map(str, perspective.years))}."
        raise QuestionError(message)
    subject, row, participant, series = _find(perspective, group, inner, text)
    return Address(
        text="/".join(steps),
        group=group,
        subject=subject,
        row=row,
        participant=participant,
        year=int(year),
        position=perspective.years.index(int(year)),
        series=series,
    )


def _find(perspective: Perspective, group: str, inner: list[str], text: str) -> tuple[str, str, str | None, Series]:
    if group == "saldo":
        row = _one_of(inner, 0, BALANCE_ROWS, text)
        _no_more(inner, 1, text)
        return "", row, None, perspective.balance[row]
    if group == "programmas":
        by_id = {one.programme or "null": one for one in perspective.programmes}
        subject = _one_of(inner, 0, tuple(by_id), text)
        row = _one_of(inner, 1, PROGRAMME_ROWS, text)
        _no_more(inner, 2, text)
        return subject, row, None, by_id[subject].rows[row]
    if group == "reserves":
        reserves = {one.reserve: one.balance for one in perspective.reserves}
        subject = _one_of(inner, 0, tuple(reserves), text)
        row = _one_of(inner, 1, ("stand",), text)
        _no_more(inner, 2, text)
        return subject, row, None, reserves[subject]
    subject = _one_of(inner, 0, perspective.proposal_at, text)
    row = _one_of(inner, 1, (*PROPOSAL_ROWS, "aandelen"), text)
    if row != "aandelen":
        _no_more(inner, 2, text)
        return subject, row, None, _proposal_series(perspective, subject, row)
    participant = _one_of(inner, 2, perspective.participants(subject), text)
    _no_more(inner, 3, text)
    return subject, row, participant, perspective.share(subject, participant)


def _proposal_series(perspective: Perspective, proposal: str, row: str) -> Series:
    if row == "effect":
        return perspective.effect(proposal)
    if row == "totaal":
        return perspective.whole(proposal)
    return perspective.effect_of_nature(proposal, STRUCTURAL if row == "structureel" else INCIDENTAL)


def _one_of(steps: list[str], at: int, known: Collection[str], text: str) -> str:
    if at < len(steps) and steps[at] in known:
        return steps[at]
    found = steps[at] if at < len(steps) else "niets"
    shown = ", ".join(list(known)[:12]) + (" ..." if len(known) > 12 else "")  # a line of a terminal
    message = f"{text}: op plaats {at + 2} staat {found}. Kies uit: {shown or '(er is er geen)'}."
    raise QuestionError(message)


def _no_more(steps: list[str], at: int, text: str) -> None:
    if len(steps) > at:
        message = f"{text}: na {'/'.join(steps[:at])} komt alleen nog het jaar."
        raise QuestionError(message)
