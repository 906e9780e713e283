"""What a proposal costs as pages show it: its effect with both natures, also when it does not count."""

from dataclasses import replace

from kaderwerk.core.figures.groups.niet_opgenomen import CODE
from kaderwerk.core.perspective.lines import INCIDENTAL, STRUCTURAL
from kaderwerk.parts.edition import Edition
from kaderwerk.parts.figures import FigureRow, FigureWriter, series_figures, series_have_cents
from kaderwerk.parts.links import Links

_NATURES = {"structureel": STRUCTURAL, "incidenteel": INCIDENTAL}


def cost_rows(edition: Edition, links: Links, proposal: str, label: str) -> tuple[FigureRow, ...]:
    """Return a row with the effect of a proposal, one for each nature when it has both, and that on all who pay.

    The first is the effect on the organisation of the dossier; the last stands there when others pay too. Of a
    proposal that does not count it is what the effect would be.
    """
    is_told = f"{CODE}/{proposal}/effect" in edition.snapshot.family_series
    if edition.perspective.is_counted(proposal) or not is_told:
        rows, natures = _counted(edition, links, proposal, label)
    else:
        rows, natures = _left_out(edition, links, proposal, label)
    funding = edition.cell("voorstellen", proposal, "dekking")
    notes = [*(natures if len(natures) == 1 else ()), *([f"dekking: {funding}"] if funding else ())]
    first = replace(rows[0], note=", ".join(notes))
    return (first, *(rows[1:] if len(natures) > 1 else ()), *_whole(edition, links, proposal))


def _whole(edition: Edition, links: Links, proposal: str) -> tuple[FigureRow, ...]:
    effect, whole = edition.perspective.effect(proposal), edition.perspective.whole(proposal)
    if (effect.cents == whole.cents).all() and (effect.pm == whole.pm).all():
        return ()
    writer = FigureWriter.of(links, edition.years, series=[whole])
    return (writer.row("alle deelnemers samen", whole, f"voorstellen/{proposal}/totaal"),)


def _counted(edition: Edition, links: Links, proposal: str, label: str) -> tuple[tuple[FigureRow, ...], list[str]]:
    perspective, address = edition.perspective, f"voorstellen/{proposal}"
    effect = perspective.effect(proposal)
    of_nature = {name: perspective.effect_of_nature(proposal, nature) for name, nature in _NATURES.items()}
    writer = FigureWriter.of(links, edition.years, series=[effect, *of_nature.values()])
    rows = [writer.row(label, effect, f"{address}/effect", kind="opening")]
    rows += [writer.row(f"waarvan {name}", one, f"{address}/{name}") for name, one in of_nature.items()]
    return tuple(rows), [name for name, one in of_nature.items() if not one.is_empty]


def _left_out(edition: Edition, links: Links, proposal: str, label: str) -> tuple[tuple[FigureRow, ...], list[str]]:
    found = {row: edition.snapshot.family_series.get(f"{CODE}/{proposal}/{row}") for row in ("effect", *_NATURES)}
    known = {row: one for row, one in found.items() if one is not None}
    with_cents = series_have_cents(known.values(), "euro")
    rows = tuple(
        FigureRow(
            label=label if row == "effect" else f"waarvan {row}",
            figures=series_figures(links, one, with_cents=with_cents),
            kind="opening" if row == "effect" else "",
        )
        for row, one in known.items()
    )
    natures = [row for row, one in known.items() if row != "effect" and (any(one.hundredths) or any(one.pm))]
    return rows, natures
