"""The figures of programmes as tables show them: expenditure, income, reserves and balance."""

from dataclasses import dataclass, replace

from kaderwerk.core.perspective.compute import PROGRAMME_ROWS, ProgrammeResult
from kaderwerk.parts.edition import Edition
from kaderwerk.parts.figures import NOTHING, FigureRow, FigureWriter
from kaderwerk.parts.links import Links
from kaderwerk.parts.references import WITHOUT_PROGRAMME
from kaderwerk.parts.words import PROGRAMME_LABELS


@dataclass(frozen=True, kw_only=True)
class ProgrammeBlock:
    """One programme with its rows: expenditure, income, reserves, balance; ``step`` is its id in an address."""

    step: str
    name: str
    url: str
    rows: tuple[FigureRow, ...]


def programme_blocks(edition: Edition, links: Links) -> tuple[ProgrammeBlock, ...]:
    """Return every programme, all with decimals or all without."""
    programmes = edition.perspective.programmes
    every = [series for one in programmes for series in one.rows.values()]
    writer = FigureWriter.of(links, edition.years, series=every)
    return tuple(_block(links, writer, one) for one in programmes)


def programme_summary(edition: Edition, links: Links) -> tuple[FigureRow, ...]:
    """Return a row per programme, of the budget year: a figure per one of ``PROGRAMME_ROWS``, in euros.

    A cell is empty where the programme has no such amounts in any year.
    """
    programmes, at = edition.perspective.programmes, edition.years.index(edition.dossier.budget_year)
    writer = FigureWriter.of(links, edition.years, series=[one for each in programmes for one in each.rows.values()])
    return tuple(
        replace(_summary(writer, one, at=at), url=links.programme(one.programme or WITHOUT_PROGRAMME))
        for one in programmes
    )


def _summary(writer: FigureWriter, programme: ProgrammeResult, *, at: int) -> FigureRow:
    step = programme.programme or WITHOUT_PROGRAMME
    figures = tuple(
        writer.figures(series, f"programmas/{step}/{name}", has_direction=name == "saldo")[at]
        if name == "saldo" or not series.is_empty
        else NOTHING
        for name, series in programme.rows.items()
    )
    return FigureRow(label=programme.name, figures=figures, anchor=f"programma-{step}")


def _block(links: Links, writer: FigureWriter, programme: ProgrammeResult) -> ProgrammeBlock:
    step = programme.programme or WITHOUT_PROGRAMME
    shown = [name for name in PROGRAMME_ROWS if name == "saldo" or not programme.rows[name].is_empty]
    return ProgrammeBlock(
        step=step,
        name=programme.name,
        url=links.programme(step),
        rows=tuple(
            writer.row(
                PROGRAMME_LABELS[name],
                programme.rows[name],
                f"programmas/{step}/{name}",
                has_direction=name == "saldo",
                kind="total" if name == "saldo" else "",
            )
            for name in shown
        ),
    )
