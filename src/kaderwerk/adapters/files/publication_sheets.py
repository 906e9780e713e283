"""The sheets of kadernota.xlsx as plain values: figures with their address, findings, and how to read them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from kaderwerk.core.amount_text import as_decimal
from kaderwerk.core.checks.run import all_rules
from kaderwerk.core.dossier.tables_budget import CATEGORIES
from kaderwerk.core.perspective.compute import BALANCE_ROWS
from kaderwerk.core.perspective.series import Series, zero_series
from kaderwerk.core.publication.json_shapes import finding_json
from kaderwerk.parts.edition import Edition
from kaderwerk.parts.references import WITHOUT_PROGRAMME
from kaderwerk.parts.words import (
    BALANCE_LABELS,
    CATEGORY_LABELS,
    PROGRAMME_LABELS,
    VERDICT_LABELS,
    capital,
    plain,
)

Value = str | int | Decimal | None


@dataclass(frozen=True, kw_only=True)
class SheetColumn:
    """The head of a column with its width in characters; ``is_amount``: a number in euros."""

    label: str
    width: int
    is_amount: bool = False


@dataclass(frozen=True, kw_only=True)
class SheetRow:
    """The values of one row; ``pm`` marks the columns whose number leaves out a PM."""

    values: Sequence[Value]
    pm: frozenset[int] = frozenset()
    is_total: bool = False


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """One sheet; ``frozen`` is how many columns stay in sight. ``has_cents``: its amounts need decimals."""

    name: str
    purpose: str
    columns: Sequence[SheetColumn]
    rows: Sequence[SheetRow]
    frozen: int

    @property
    def has_cents(self) -> bool:
        """Whether an amount on this sheet is no whole euro."""
        amounts = [at for at, column in enumerate(self.columns) if column.is_amount]
        return any(isinstance(row.values[at], Decimal) for row in self.rows for at in amounts)


def sheets(edition: Edition) -> tuple[Sheet, ...]:
    """Return the sheets behind the reading guide, in the order of the document."""
    return (
        _balance(edition),
        _programmes(edition),
        _proposals(edition),
        _shares(edition),
        _reserves(edition),
        _findings(edition),
    )


def _text(label: str, width: int) -> SheetColumn:
    return SheetColumn(label=label, width=width)


def _amount(label: str) -> SheetColumn:
    return SheetColumn(label=label, width=17, is_amount=True)


def _figure_columns(edition: Edition) -> tuple[SheetColumn, ...]:
    return (*(_amount(str(year)) for year in edition.years), _text("PM in", 22), _text("Adres", 52))


def _figure_row(
    edition: Edition, labels: Sequence[Value], series: Series, address: str, *, is_total: bool = False
) -> SheetRow:
    pm = series.pm.tolist()
    years = " ".join(str(year) for year, is_pm in zip(edition.years, pm, strict=True) if is_pm)
    return SheetRow(
        values=(*labels, *map(as_decimal, series.cents.tolist()), years, address),
        pm=frozenset(len(labels) + at for at, is_pm in enumerate(pm) if is_pm),
        is_total=is_total,
    )


def _balance(edition: Edition) -> Sheet:
    balance = edition.perspective.balance
    return Sheet(
        name="Perspectief",
        purpose="van beginstand naar eindstand, en de eindstand naar aard",
        columns=(_text("Onderdeel", 30), *_figure_columns(edition)),
        rows=[
            _figure_row(edition, [BALANCE_LABELS[row]], balance[row], f"saldo/{row}", is_total=row == "totaal")
            for row in BALANCE_ROWS
        ],
        frozen=1,
    )


def _programmes(edition: Edition) -> Sheet:
    rows = [
        _figure_row(
            edition,
            [one.programme or "", one.name, PROGRAMME_LABELS[name]],
            series,
            f"programmas/{one.programme or WITHOUT_PROGRAMME}/{name}",
            is_total=name == "saldo",
        )
        for one in edition.perspective.programmes
        for name, series in one.rows.items()
    ]
    columns = (_text("Programma", 12), _text("Naam", 38), _text("Onderdeel", 28), *_figure_columns(edition))
    return Sheet(name="Programma's", purpose="lasten, baten en saldo", columns=columns, rows=rows, frozen=3)


def _proposals(edition: Edition) -> Sheet:
    rows = [_proposal_row(edition, one) for one in edition.perspective.lines.proposals]
    if rows:
        total = sum((edition.perspective.balance[one] for one in CATEGORIES), zero_series(len(edition.years)))
        labels = ("", "Totaal van de voorstellen", "", "", "", "", "")
        rows.append(_figure_row(edition, labels, total, "", is_total=True))
    columns = (
        _text("Voorstel", 30),
        _text("Titel", 46),
        _text("Wie vraagt", 16),
        _text("Categorie", 16),
        _text("Status", 16),
        _text("Telt mee", 10),
        _text("Reden", 40),
        *_figure_columns(edition),
    )
    purpose = f"het effect van elk voorstel op het saldo van {edition.own_name}"
    return Sheet(name="Voorstellen", purpose=purpose, columns=columns, rows=rows, frozen=2)


def _proposal_row(edition: Edition, proposal: str) -> SheetRow:
    def cell(column: str) -> str:
        return edition.cell("voorstellen", proposal, column)

    labels = (
        proposal,
        cell("titel"),
        edition.organisation(cell("organisatie")),
        capital(CATEGORY_LABELS[cell("categorie")]),
        capital(plain(cell("status"))),
        "ja" if edition.perspective.is_counted(proposal) else "nee",
        cell("reden"),
    )
    return _figure_row(edition, labels, edition.perspective.effect(proposal), f"voorstellen/{proposal}/effect")


def _shares(edition: Edition) -> Sheet:
    columns = (_text("Voorstel", 30), _text("Titel", 46), _text("Deelnemer", 24), *_figure_columns(edition))
    purpose = "het aandeel van elke deelnemer in elk voorstel; samen het totaal"
    return Sheet(name="Aandelen", purpose=purpose, columns=columns, rows=list(_share_rows(edition)), frozen=3)


def _share_rows(edition: Edition) -> Iterator[SheetRow]:
    perspective = edition.perspective
    for proposal in perspective.lines.proposals:
        title = edition.cell("voorstellen", proposal, "titel")
        for one in perspective.participants(proposal):
            labels = (proposal, title, edition.organisation(one))
            address = f"voorstellen/{proposal}/aandelen/{one}"
            yield _figure_row(edition, labels, perspective.share(proposal, one), address)
        labels = (proposal, title, "Totaal")
        address = f"voorstellen/{proposal}/totaal"
        yield _figure_row(edition, labels, perspective.whole(proposal), address, is_total=True)


def _reserves(edition: Edition) -> Sheet:
    rows = [
        _figure_row(
            edition,
            (
                one.reserve,
                one.name,
                None if one.opening_cents is None else as_decimal(one.opening_cents),
                as_decimal(one.floor_cents),
            ),
            one.balance,
            f"reserves/{one.reserve}/stand",
        )
        for one in edition.perspective.reserves
    ]
    columns = (
        _text("Reserve", 28),
        _text("Naam", 44),
        _amount("Beginstand"),
        _amount("Ondergrens"),
        *_figure_columns(edition),
    )
    return Sheet(name="Reserves", purpose="de stand aan het eind van elk jaar", columns=columns, rows=rows, frozen=2)


def _findings(edition: Edition) -> Sheet:
    columns = (
        _text("Regel", 36),
        _text("Code", 27),
        _text("Oordeel", 16),
        _text("Tabel", 16),
        _text("Id", 38),
        _text("Jaar", 8),
        _amount("Gevonden"),
        _amount("Norm"),
        _text("Eenheid", 10),
        _text("Wat er aan de hand is", 80),
        _text("Wat u kunt doen", 60),
        _text("Bron", 60),
    )
    titles = {rule.code: rule.title for rule in all_rules()}
    rows = []
    for finding in edition.snapshot.findings:
        shown = finding_json(finding)
        subject = shown["onderwerp"] or {"tabel": "", "id": ""}
        rows.append(
            SheetRow(
                values=(
                    titles.get(finding.rule, finding.rule),
                    finding.rule,
                    VERDICT_LABELS[finding.verdict],
                    subject["tabel"],
                    subject["id"],
                    finding.year,
                    shown["waarde"],
                    shown["norm"],
                    finding.unit,
                    finding.explanation,
                    finding.remedy,
                    finding.source,
                )
            )
        )
    return Sheet(name="Bevindingen", purpose="wat de vaste controles vinden", columns=columns, rows=rows, frozen=2)
