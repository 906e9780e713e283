"""What each partner bears: one bar a partner, or two when there was a share before."""

from dataclasses import dataclass

from kaderwerk.parts.charts.amount import ChartAmount
from kaderwerk.parts.charts.bars import UPRIGHT, WIDE, BarGroup, grouped_bars
from kaderwerk.parts.charts.chart_figure import ChartFigure
from kaderwerk.parts.charts.drawing import Alternative

PARTNERS_MAX = 40


@dataclass(frozen=True, kw_only=True)
class PartnerShare:
    """One partner with what it bears now, and before (None: that is not shown)."""

    name: str
    share: ChartAmount
    before: ChartAmount | None = None


@dataclass(frozen=True, kw_only=True)
class PartnerSharesView:
    """The partners of one thing that is shared, in one year.

    ``is_effect``: plus is favourable, and what is unfavourable is hatched; else plus is what a partner pays.
    """

    id: str
    title: str
    note: str
    partners: tuple[PartnerShare, ...]
    is_effect: bool


def partner_shares(view: PartnerSharesView) -> ChartFigure:
    """Return the figure; beyond ``PARTNERS_MAX`` the picture ends and says so."""
    shown = view.partners[:PARTNERS_MAX]
    description = " ".join(f"{one.name}: {_sentence(one, is_effect=view.is_effect)}." for one in shown)
    alternative = Alternative(id=view.id, title=view.title, description=description)
    groups = [BarGroup(name=one.name, bars=_bars(one, is_effect=view.is_effect)) for one in shown]
    bars = [one for group in groups for one in group.bars]
    names = {"other": "vorige bijdrage", "stand": "nieuwe bijdrage", "plus": "voordelig (+)", "minus": "nadelig (−)"}
    entries = [
        (look, name) for look, name in names.items() if any(found == look and amount.cents for found, amount in bars)
    ]
    if any(amount.is_pm for _, amount in bars):
        entries.append(("unknown", "PM: nog niet bekend"))
    left_out = len(view.partners) - len(shown)
    note = f"{view.note} Nog {left_out} deelnemers staan alleen in de tabel." if left_out else view.note
    return ChartFigure(
        id=view.id,
        title=view.title,
        description=description,
        note=note,
        wide=grouped_bars(alternative, groups, entries, WIDE),
        upright=grouped_bars(alternative, groups, entries, UPRIGHT),
    )


def _sentence(one: PartnerShare, *, is_effect: bool) -> str:
    now = one.share.effect_in_words if is_effect else one.share.in_words
    return now if one.before is None else f"was {one.before.in_words}; wordt {now}"


def _bars(one: PartnerShare, *, is_effect: bool) -> tuple[tuple[str, ChartAmount], ...]:
    if is_effect:
        return (("minus" if one.share.cents < 0 else "plus", one.share),)
    now = ("stand", one.share)
    return (now,) if one.before is None else (("other", one.before), now)
