"""Whether the budget holds the contribution that the document of the joint arrangement holds."""

import datetime
from dataclasses import dataclass, field

from kaderwerk.core.checks.finding import FAILS, PASSES, UNDECIDED, Finding
from kaderwerk.core.checks.rule import CheckInput, Rule, Verdicts
from kaderwerk.core.checks.wording import NOTHING_TO_DO, euros, listed
from kaderwerk.core.contributions.latest import Latest, Pair, latest_contributions
from kaderwerk.core.date_display import day_in_words
from kaderwerk.core.dossier.table import EMPTY, PM

CODE = "bijdrage_gelijk"
SOURCE = "Rekenregel: de bijdrage in de begroting is die uit het stuk van de gemeenschappelijke regeling"
MAKE = Verdicts(rule=CODE, source=SOURCE)


@dataclass(frozen=True, kw_only=True)
class _Post:
    """A post of the budget with the contributions that it should hold, and the rows that name it."""

    row: int
    members: list[tuple[Pair, Latest]] = field(default_factory=list)


def check(case: CheckInput) -> list[Finding]:
    """Compare each post that contributions name with their sum, per shown year."""
    latest = latest_contributions(case.dossier, case.perspective.years)
    table, posts = case.dossier.table("bijdragen"), case.dossier.table("begroting")
    own = case.dossier.owner(case.dossier.organisation)
    found: dict[str, _Post] = {}
    findings: list[Finding] = []
    for pair, one in latest.items():
        named = _post_of(case, pair, one)
        if named:
            post = found.setdefault(named, _Post(row=posts.positions("post")[named][0]))
            post.members.append((pair, one))
        elif pair[1] == own:
            row = one.row_of(0)
            subject = None if row is None else ("bijdragen", table.cell(row, "bijdrage"))
            whose = _whose(case, pair)
            text = f"{whose[:1].upper()}{whose[1:]} noemt geen post van de begroting om mee te vergelijken."
            remedy = "Vul in de tabel bijdragen bij post het id van de begrotingspost in."
            findings.append(MAKE.finding(UNDECIDED, (text, remedy), subject=subject))
    for named, post in found.items():
        findings += _compare(case, named, post)
    nothing = ("Er zijn geen bijdragen aan regelingen om te vergelijken.", NOTHING_TO_DO)
    return findings or [MAKE.finding(PASSES, nothing)]


def _post_of(case: CheckInput, pair: Pair, one: Latest) -> str:
    """Return the post of the row that counts in the budget year, or of any other row of the same contribution."""
    table = case.dossier.table("bijdragen")
    rows = [one.row_of(case.perspective.years.index(case.dossier.budget_year)), *one.rows]
    rows += [
        row
        for row in table.positions("deelnemer").get(pair[1], [])
        if table.cell(row, "gemeenschappelijke_regeling") == pair[0]
    ]
    return next((post for row in rows if row is not None and (post := table.cell(row, "post"))), "")


def _compare(case: CheckInput, named: str, post: _Post) -> list[Finding]:
    table, years = case.dossier.table("begroting"), case.perspective.years
    cents, states = (part[post.row] for part in table.amounts(years))
    # A post of the kind saldo is signed, and what is paid makes it lower.
    sign = -1 if table.cell(post.row, "soort") == "saldo" else 1
    whose = listed([_whose(case, pair) for pair, _ in post.members])
    findings = []
    for at, year in enumerate(years):
        is_told = any(one.from_years[at] == year for _, one in post.members)
        if states[at] == EMPTY and not is_told:
            continue
        if states[at] == PM or any(one.rows[at] is None or one.series.pm[at] for _, one in post.members):
            text = f"{whose[:1].upper()}{whose[1:]}: het bedrag van de post of van een bijdrage is PM of niet ingevuld."
            remedy = "Vul het bedrag in zodra het bekend is."
            findings.append(MAKE.finding(UNDECIDED, (text, remedy), subject=("begroting", named), year=year))
            continue
        value, norm = sign * int(cents[at]), sum(int(one.series.cents[at]) for _, one in post.members)
        stand = listed([_stand(case, one, at) for _, one in post.members])
        text = f"De post heeft {euros(value)}; {whose} is {euros(norm)} ({stand})"
        if value == norm:
            verdict, texts = PASSES, (f"{text}.", NOTHING_TO_DO)
        else:
            verdict = FAILS
            remedy = (
                "Neem in de begroting de bijdrage uit het stuk van de regeling over, of verbeter de tabel bijdragen."
            )
            texts = (f"{text}: {euros(abs(value - norm))} {'te veel' if value > norm else 'te weinig'}.", remedy)
        findings.append(MAKE.finding(verdict, texts, subject=("begroting", named), year=year, value=value, norm=norm))
    text = f"De post en {whose} hebben in de getoonde jaren geen bedrag."
    remedy = "Vul de bedragen van de post en van de bijdrage in."
    return findings or [MAKE.finding(UNDECIDED, (text, remedy), subject=("begroting", named))]


def _whose(case: CheckInput, pair: Pair) -> str:
    names = case.dossier.organisation_names
    return f"de bijdrage van {names[pair[1]]} aan {names[pair[0]]}"


def _stand(case: CheckInput, one: Latest, at: int) -> str:
    """Say which document the amount comes from."""
    table, row = case.dossier.table("bijdragen"), one.rows[at]
    assert row is not None  # noqa: S101  # years without a row have their own finding
    date = table.cell(row, "datum")
    told = table.cell(row, "status")
    if date:
        told += f" van {day_in_words(datetime.date.fromisoformat(date))}"
    from_year = one.from_years[at]
    return told if from_year == case.perspective.years[at] else f"{told}, het bedrag van {from_year} loopt door"


RULE = Rule(code=CODE, title="Bijdrage gelijk aan het stuk van de regeling", source=SOURCE, check=check)
