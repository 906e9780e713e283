"""The sheets of kadernota.xlsx: figures with their address, families of figures, and what checks found."""

from collections.abc import Iterator, Sequence

import numpy as np

from kaderwerk.adapters.files.publication_family_sheets import family_sheets
from kaderwerk.adapters.files.publication_sheet import (
    FIRST_ROW,
    Sheet,
    SheetColumn,
    SheetRow,
    Value,
    amount_column,
    text_column,
)
from kaderwerk.core.amount_text import as_decimal
from kaderwerk.core.checks.run import all_rules
from kaderwerk.core.dossier.tables_budget import CATEGORIES
from kaderwerk.core.perspective.compute import BALANCE_ROWS, ProgrammeResult
from kaderwerk.core.perspective.series import Series, zero_series
from kaderwerk.core.publication.json_shapes import finding_json
from kaderwerk.core.publication.rolled_years import rolled_note
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


def sheets(edition: Edition) -> tuple[Sheet, ...]:
    """Return the sheets behind the reading guide, in the order of the document."""
    return (
        _balance(edition),
        _programmes(edition),
        _proposals(edition),
        _shares(edition),
        _reserves(edition),
        *family_sheets(edition),
        _findings(edition),
    )


def _figure_columns(edition: Edition) -> tuple[SheetColumn, ...]:
    return (*(amount_column(str(year)) for year in edition.years), text_column("PM in", 22), text_column("Adres", 52))


def _figure_row(
    edition: Edition,
    labels: Sequence[Value],
    series: Series,
    address: str,
    *,
    formula: str = "",
    is_total: bool = False,
) -> SheetRow:
    pm = series.pm.tolist()
    years = " ".join(str(year) for year, is_pm in zip(edition.years, pm, strict=True) if is_pm)
    return SheetRow(
        values=(*labels, *map(as_decimal, series.cents.tolist()), years, address),
        pm=frozenset(len(labels) + at for at, is_pm in enumerate(pm) if is_pm),
        is_total=is_total,
        formula=formula,
    )


_ABOVE_TOTAL = f"SUM({{c}}{FIRST_ROW}:{{c}}{FIRST_ROW + BALANCE_ROWS.index('totaal') - 1})"
_SIGNS = {"lasten": -1, "baten": 1, "toevoeging": -1, "onttrekking": 1}


def _balance(edition: Edition) -> Sheet:
    balance = edition.perspective.balance
    return Sheet(
        name="Perspectief",
        purpose="van beginstand naar eindstand, en de eindstand naar aard",
        columns=(text_column("Onderdeel", 30), *_figure_columns(edition)),
        rows=[
            _figure_row(
                edition,
                [BALANCE_LABELS[row]],
                balance[row],
                f"saldo/{row}",
                formula=_ABOVE_TOTAL if row == "totaal" else "",
                is_total=row == "totaal",
            )
            for row in BALANCE_ROWS
        ],
        frozen=1,
        note=rolled_note(edition.dossier),
    )


def _programmes(edition: Edition) -> Sheet:
    rows: list[SheetRow] = []
    for one in edition.perspective.programmes:
        formula = _programme_formula(one, FIRST_ROW + len(rows))
        rows += [
            _figure_row(
                edition,
                [one.programme or "", one.name, PROGRAMME_LABELS[name]],
                series,
                f"programmas/{one.programme or WITHOUT_PROGRAMME}/{name}",
                formula=formula if name == "saldo" else "",
                is_total=name == "saldo",
            )
            for name, series in one.rows.items()
        ]
    columns = (
        text_column("Programma", 12),
        text_column("Naam", 38),
        text_column("Onderdeel", 28),
        *_figure_columns(edition),
    )
    return Sheet(name="Programma's", purpose="lasten, baten en saldo", columns=columns, rows=rows, frozen=3)


def _programme_formula(programme: ProgrammeResult, first: int) -> str:
    """How the balance follows from the rows of a programme that starts at row ``first``.

    Empty when it does not: a line of the kind saldo stands in no other row.
    """
    kinds = [(at, _SIGNS[name], series) for at, (name, series) in enumerate(programme.rows.items()) if name in _SIGNS]
    total = sum((sign * series.cents for _, sign, series in kinds), np.zeros_like(programme.rows["saldo"].cents))
    if not np.array_equal(total, programme.rows["saldo"].cents):
        return ""
    return "".join(f"{'+' if sign > 0 else '-'}{{c}}{first + at}" for at, sign, _ in kinds).removeprefix("+")


def _proposals(edition: Edition) -> Sheet:
    rows = [_proposal_row(edition, one) for one in edition.perspective.lines.proposals]
    if rows:
        total = sum((edition.perspective.balance[one] for one in CATEGORIES), zero_series(len(edition.years)))
        labels = ("", "", "Totaal van de voorstellen", "", "", "", "", "")
        last = FIRST_ROW + len(rows) - 1
        formula = f'SUMIF($G${FIRST_ROW}:$G${last},"ja",{{c}}{FIRST_ROW}:{{c}}{last})'
        rows.append(_figure_row(edition, labels, total, "", formula=formula, is_total=True))
    columns = (
        text_column("Voorstel", 30),
        text_column("Keuze", 8),
        text_column("Titel", 46),
        text_column("Wie vraagt", 16),
        text_column("Categorie", 16),
        text_column("Status", 16),
        text_column("Telt mee", 10),
        text_column("Reden", 40),
        *_figure_columns(edition),
    )
    purpose = f"het effect van elk voorstel op het saldo van {edition.own_name}"
    return Sheet(name="Voorstellen", purpose=purpose, columns=columns, rows=rows, frozen=3)


def _proposal_row(edition: Edition, proposal: str) -> SheetRow:
    def cell(column: str) -> str:
        return edition.cell("voorstellen", proposal, column)

    labels = (
        proposal,
        edition.choices.get(proposal, ""),
        cell("titel"),
        edition.organisation(cell("organisatie")),
        capital(CATEGORY_LABELS[cell("categorie")]),
        capital(plain(cell("status"))),
        "ja" if edition.perspective.is_counted(proposal) else "nee",
        cell("reden"),
    )
    return _figure_row(edition, labels, edition.perspective.effect(proposal), f"voorstellen/{proposal}/effect")


def _shares(edition: Edition) -> Sheet:
    columns = (
        text_column("Voorstel", 30),
        text_column("Titel", 46),
        text_column("Deelnemer", 24),
        *_figure_columns(edition),
    )
    purpose = "het aandeel van elke deelnemer in elk voorstel; samen het totaal"
    return Sheet(name="Aandelen", purpose=purpose, columns=columns, rows=list(_share_rows(edition)), frozen=3)


def _share_rows(edition: Edition) -> Iterator[SheetRow]:
    perspective = edition.perspective
    first = FIRST_ROW
    for proposal in perspective.lines.proposals:
        title = edition.cell("voorstellen", proposal, "titel")
        participants = perspective.participants(proposal)
        for one in participants:
            labels = (proposal, title, edition.organisation(one))
            address = f"voorstellen/{proposal}/aandelen/{one}"
            yield _figure_row(edition, labels, perspective.share(proposal, one), address)
        labels = (proposal, title, "Totaal")
        address = f"voorstellen/{proposal}/totaal"
        formula = f"SUM({{c}}{first}:{{c}}{first + len(participants) - 1})" if participants else ""
        yield _figure_row(edition, labels, perspective.whole(proposal), address, formula=formula, is_total=True)
        first += len(participants) + 1


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
        text_column("Reserve", 28),
        text_column("Naam", 44),
        amount_column("Beginstand"),
        amount_column("Ondergrens"),
        *_figure_columns(edition),
    )
    return Sheet(name="Reserves", purpose="de stand aan het eind van elk jaar", columns=columns, rows=rows, frozen=2)


def _findings(edition: Edition) -> Sheet:
    columns = (
        text_column("Regel", 36),
        text_column("Code", 27),
        text_column("Oordeel", 16),
        text_column("Tabel", 16),
        text_column("Id", 38),
        text_column("Jaar", 8),
        amount_column("Gevonden"),
        amount_column("Norm"),
        text_column("Eenheid", 10),
        text_column("Wat er aan de hand is", 80),
        text_column("Wat u kunt doen", 60),
        text_column("Bron", 60),
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
