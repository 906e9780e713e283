"""The findings by verdict and rule: what fails first, what passes folded away."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from kaderwerk.core.checks.finding import Finding, Measured
from kaderwerk.core.checks.run import all_rules
from kaderwerk.parts.dates import written_date
from kaderwerk.parts.edition import Edition
from kaderwerk.parts.frame import dossier_frame
from kaderwerk.parts.links import Links
from kaderwerk.parts.numbers import THIN, euros, number
from kaderwerk.parts.references import Reference, row_reference
from kaderwerk.parts.rendering import render
from kaderwerk.parts.words import VERDICT_LABELS, capital, counted, plain


@dataclass(frozen=True, kw_only=True)
class FindingRow:
    """One finding as shown; ``source`` is empty when the whole rule has one source."""

    subject: Reference
    year: str
    value: str
    norm: str
    explanation: str
    remedy: str
    source: str


@dataclass(frozen=True, kw_only=True)
class RuleGroup:
    """The findings of one rule with one verdict."""

    code: str
    title: str
    source: str
    rows: tuple[FindingRow, ...]

    @property
    def has_years(self) -> bool:
        """Whether a finding is about one year."""
        return any(row.year for row in self.rows)

    @property
    def has_measures(self) -> bool:
        """Whether a finding has a figure or a norm."""
        return any(row.value or row.norm for row in self.rows)


@dataclass(frozen=True, kw_only=True)
class VerdictGroup:
    """The findings with one verdict; ``is_folded`` for what needs no attention."""

    verdict: str
    label: str
    count_text: str
    rules: tuple[RuleGroup, ...]
    is_folded: bool


@dataclass(frozen=True, kw_only=True)
class FindingsView:
    """What the page shows; groups without findings are left out.

    ``author_groups`` are those about how texts were written, which are never published.
    """

    groups: tuple[VerdictGroup, ...]
    counts: tuple[tuple[str, str, int], ...]
    author_groups: tuple[VerdictGroup, ...] = ()


def findings_page(edition: Edition, links: Links, *, is_for_authors: bool = False) -> str:
    """Return the page as HTML; ``is_for_authors``: with the findings that are not published, under their own head."""
    view = findings_view(edition, links)
    if is_for_authors:
        view = replace(view, author_groups=_groups(edition, links, edition.snapshot.author_findings))
    return render("findings.html", dossier_frame("Bevindingen", edition, links, section="bevindingen"), view)


def findings_view(edition: Edition, links: Links) -> FindingsView:
    """Gather what the page shows of the findings that are published."""
    findings = edition.snapshot.findings
    counts = tuple(
        (verdict, label, sum(one.verdict == verdict for one in findings)) for verdict, label in VERDICT_LABELS.items()
    )
    return FindingsView(groups=_groups(edition, links, findings), counts=counts)


def _groups(edition: Edition, links: Links, findings: Sequence[Finding]) -> tuple[VerdictGroup, ...]:
    groups = []
    for verdict, label in VERDICT_LABELS.items():
        found = [one for one in findings if one.verdict == verdict]
        if found:
            groups.append(
                VerdictGroup(
                    verdict=verdict,
                    label=label,
                    count_text=counted(len(found), "bevinding", "bevindingen"),
                    rules=_rules(edition, links, found),
                    is_folded=verdict == "voldoet",
                )
            )
    return tuple(groups)


def measured(value: Measured, unit: str) -> str:
    """Return a figure or norm of a finding in Dutch notation, empty when there is none."""
    if value is None:
        return ""
    if isinstance(value, datetime.date):
        return written_date(value.isoformat())
    if unit == "euro":
        return f"€{THIN}{euros(int(value))}"
    if unit == "procent":
        hundredths = round(Fraction(value) * 10_000)
        return f"{euros(hundredths)}{THIN}%"
    return number(str(value))


def _rules(edition: Edition, links: Links, findings: list[Finding]) -> tuple[RuleGroup, ...]:
    """The findings by rule, in the order in which the rules first occur."""
    titles = {rule.code: rule.title for rule in all_rules()}
    by_code: dict[str, list[Finding]] = {}
    for one in findings:
        by_code.setdefault(one.rule, []).append(one)
    found = []
    for code, of_rule in by_code.items():
        sources = {one.source for one in of_rule}
        source = of_rule[0].source if len(sources) == 1 else ""
        rows = tuple(_row(edition, links, one, source="" if source else one.source) for one in of_rule)
        title = titles.get(code) or capital(plain(code))
        found.append(RuleGroup(code=code, title=title, source=source, rows=rows))
    return tuple(found)


def _row(edition: Edition, links: Links, finding: Finding, *, source: str) -> FindingRow:
    subject = Reference(label="Het hele dossier")
    if finding.subject is not None:
        named = row_reference(edition, links, *finding.subject)
        subject = replace(named, label=capital(named.label))
    return FindingRow(
        subject=subject,
        year="" if finding.year is None else str(finding.year),
        value=measured(finding.value, finding.unit),
        norm=measured(finding.norm, finding.unit),
        explanation=finding.explanation,
        remedy=finding.remedy,
        source=source,
    )
