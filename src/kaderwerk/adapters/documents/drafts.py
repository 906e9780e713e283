"""A draft: one claim in the making, before its title, category and certainty are settled."""

from dataclasses import dataclass, field, replace
from decimal import Decimal

from kaderwerk.adapters.documents.directions import Direction
from kaderwerk.adapters.documents.natures import INCIDENTAL, Firmness, Nature
from kaderwerk.adapters.documents.phrases import Phrase
from kaderwerk.adapters.documents.sentences import Sentence


@dataclass(frozen=True, kw_only=True)
class ShareDraft:
    """The own share as the text gives it: cents, of one year or of each, or only a percentage."""

    cents: int | None = None
    percentage: Decimal | None = None
    by_year: dict[int, int] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Draft:
    """What is known so far of one claim.

    ``years`` are the stated years with cents; empty when no year is known, then ``cents`` still holds
    the amount. ``has_stated_year`` is false when the document's year was filled in.
    """

    sentence: Sentence
    phrase: Phrase | None
    cents: int
    years: dict[int, int]
    has_stated_year: bool
    nature: Nature
    direction: Direction
    subject: str | None
    is_open: bool = False
    is_credit: bool = False
    is_exact: bool = True
    is_range: bool = False
    is_per_year_unclear: bool = False
    share: ShareDraft | None = None
    organisation: str | None = None
    funding: str | None = None
    fte: Decimal | None = None
    pm_years: tuple[int, ...] = ()
    context: str = ""
    doubts: tuple[str, ...] = field(default=())

    @property
    def last_cents(self) -> int:
        """The amount of the last stated year, or the amount itself."""
        return self.years[max(self.years)] if self.years else self.cents


def joined(draft: Draft, fresh: Draft) -> Draft:
    """Return a draft with the years of a later one about the same subject added."""
    nature = fresh.nature if fresh.is_open or fresh.nature.firmness > draft.nature.firmness else draft.nature
    if max(draft.nature.firmness, fresh.nature.firmness) < Firmness.DERIVED and not (draft.is_open or fresh.is_open):
        nature = Nature(value=INCIDENTAL, firmness=Firmness.DERIVED)
    return replace(
        draft,
        years={**draft.years, **fresh.years},
        nature=nature,
        is_open=draft.is_open or fresh.is_open,
        is_exact=draft.is_exact and fresh.is_exact,
        has_stated_year=draft.has_stated_year or fresh.has_stated_year,
        sentence=fresh.sentence if not draft.has_stated_year and fresh.has_stated_year else draft.sentence,
        share=_joined_share(draft, fresh),
        funding=draft.funding or fresh.funding,
        fte=draft.fte or fresh.fte,
        doubts=tuple(dict.fromkeys((*draft.doubts, *fresh.doubts))),
    )


def _joined_share(draft: Draft, fresh: Draft) -> ShareDraft | None:
    """Keep the share of the first; where that was all of the amount, each year of the later one is a share as well."""
    share = draft.share
    if share is None or share.cents is None or share.cents != draft.last_cents or share.cents == fresh.last_cents:
        return share or fresh.share
    return replace(share, by_year={**draft.years, **fresh.years, **share.by_year})
