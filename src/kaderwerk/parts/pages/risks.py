"""The risks with their chance and amounts, and whether there is enough to bear them."""

from dataclasses import dataclass

from kaderwerk.core.figures.groups.risicos import CODE, RISK_ROWS, TOGETHER, TOGETHER_ROWS, risks_of
from kaderwerk.parts.edition import Edition
from kaderwerk.parts.figures import Figure, FigureRow, series_figures, series_have_cents
from kaderwerk.parts.frame import dossier_frame
from kaderwerk.parts.links import Links
from kaderwerk.parts.references import Reference
from kaderwerk.parts.rendering import render
from kaderwerk.parts.words import capital

NAME = "risicos"
TITLE = "Risico’s"


@dataclass(frozen=True, kw_only=True)
class RiskRow:
    """One risk of the organisation: chance and amounts are its own part."""

    name: str
    nature: str
    owner: str
    proposal: Reference | None
    figures: tuple[Figure, ...]


@dataclass(frozen=True, kw_only=True)
class RisksView:
    """What the page shows; ``incomplete`` are risks that cannot count, with what is wrong."""

    year: int
    years: tuple[int, ...]
    own_name: str
    heads: tuple[str, ...]
    risks: tuple[RiskRow, ...]
    incomplete: tuple[tuple[str, str], ...]
    together: tuple[FigureRow, ...]
    findings_url: str

    @property
    def has_pm(self) -> bool:
        """Whether a figure of the resilience leaves out a PM."""
        return any(row.is_pm for row in self.together)

    @property
    def has_undetermined(self) -> bool:
        """Whether a figure of the resilience cannot be determined."""
        return any(row.is_undetermined for row in self.together)


def risks_page(edition: Edition, links: Links) -> str:
    """Return the page as HTML."""
    return render("risks.html", dossier_frame(TITLE, edition, links, section=NAME), risks_view(edition, links))


def risks_view(edition: Edition, links: Links) -> RisksView:
    """Gather what the page shows: the largest likely amount first."""
    known = edition.snapshot.family_series
    names = [address.split("/")[1] for address in known if address.startswith(f"{CODE}/") and address.endswith("/kans")]
    names.sort(key=lambda one: -(known[f"{CODE}/{one}/waarschijnlijk"].hundredths[0] or 0))
    together = [known[f"{CODE}/{TOGETHER}/{row}"] for row in TOGETHER_ROWS if f"{CODE}/{TOGETHER}/{row}" in known]
    with_cents = series_have_cents(together, "euro")
    of_risks = [known[f"{CODE}/{one}/{row}"] for one in names for row in RISK_ROWS]
    risks_have_cents = series_have_cents(of_risks, "euro")
    return RisksView(
        year=edition.dossier.budget_year,
        years=edition.years,
        own_name=edition.own_name,
        heads=tuple(RISK_ROWS.values()),
        risks=tuple(_risk(edition, links, one, with_cents=risks_have_cents) for one in names),
        incomplete=_incomplete(edition),
        together=tuple(
            FigureRow(label=one.label, figures=series_figures(links, one, with_cents=with_cents), note=one.note)
            for one in together
        ),
        findings_url=links.findings(),
    )


def _risk(edition: Edition, links: Links, risk: str, *, with_cents: bool) -> RiskRow:
    proposal = edition.cell("risicos", risk, "voorstel")
    figures: list[Figure] = []
    for row in RISK_ROWS:
        series = edition.snapshot.family_series[f"{CODE}/{risk}/{row}"]
        figures += series_figures(links, series, with_cents=with_cents)
    return RiskRow(
        name=edition.cell("risicos", risk, "omschrijving") or risk,
        nature=capital(edition.cell("risicos", risk, "aard")),
        owner=edition.organisation(edition.cell("risicos", risk, "organisatie") or edition.dossier.organisation),
        proposal=Reference(label=edition.cell("voorstellen", proposal, "titel"), url=links.proposal(proposal))
        if proposal
        else None,
        figures=tuple(figures),
    )


def _incomplete(edition: Edition) -> tuple[tuple[str, str], ...]:
    gaps = risks_of(edition.perspective).incomplete
    return tuple((edition.cell("risicos", one, "omschrijving") or one, why) for one, why in gaps.items())
