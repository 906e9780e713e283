"""Every line of the dossier as a row of arrays: posts, lines of proposals, charges of investments, staff."""

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from kaderwerk.core.amount_display import euros
from kaderwerk.core.capital.charges import ChargeTable, capital_charges
from kaderwerk.core.dossier.frame import Dossier
from kaderwerk.core.dossier.tables_budget import CATEGORIES, LINE_KINDS
from kaderwerk.core.facts import Facts
from kaderwerk.core.indexation.book import index_book
from kaderwerk.core.money import CENTS_MAX, CentsArray
from kaderwerk.core.overlay import Overlay
from kaderwerk.core.perspective.adapted import Setting
from kaderwerk.core.perspective.blocks import (
    NOBODY,
    Block,
    IndexArray,
    investment_blocks,
    line_block,
    positions,
    post_block,
    staff_blocks,
)
from kaderwerk.core.perspective.series import BoolArray
from kaderwerk.core.questions import QuestionError
from kaderwerk.core.staff.cost import StaffTable, staff_costs

__all__ = ["NOBODY", "IndexArray"]

PLAIN = Overlay(scenario="", counted=frozenset())
NO_FACTS = Facts()
EXPENDITURE, INCOME, ADDITION, WITHDRAWAL, BALANCE = range(5)
"""Kinds of a line, positions in LINE_KINDS."""
STRUCTURAL, INCIDENTAL, UNKNOWN_NATURE = range(3)
"""Natures of a line, positions in NATURE_NAMES."""
NATURE_NAMES = ("structureel", "incidenteel", "onbekend")
SIGNS = np.array([-1, 1, -1, 1, 1], dtype=np.int64)
"""Effect on the balance of one cent of each kind: plus is favourable."""
OF_PROPOSAL = "voorstellen"
"""The table of a line that is a proposal's own: what it has besides its other lines. Only a publication has them."""
BASE = len(CATEGORIES)
"""The category of a post of the budget, behind the categories of proposals."""


@dataclass(frozen=True, kw_only=True)
class LineSet:
    """All lines of a dossier over ``years``; every array has a row per line.

    ``ids`` repeats the id of structural staff with one-off cost: that is a second row. ``charges``, ``staff``
    and ``setting`` are what the amounts of those lines rest on.

    ``amounts``: shape (line, year), cents as written (unsigned by kind). ``pm``: the amount is unknown.
    The others are positions: in LINE_KINDS, NATURE_NAMES, CATEGORIES (or BASE), and in ``proposals``,
    ``programmes`` (the last is: none), ``reserves`` (NOBODY: none) and ``organisations``.
    """

    years: tuple[int, ...]
    tables: list[str]
    ids: list[str]
    amounts: CentsArray
    pm: BoolArray
    kinds: IndexArray
    natures: IndexArray
    categories: IndexArray
    proposal_of: IndexArray
    programme_of: IndexArray
    reserve_of: IndexArray
    asker_of: IndexArray
    keys: list[str]
    taakvelden: list[str]
    economic_categories: list[str]
    indexes: list[str]
    is_confirmed: BoolArray
    proposals: list[str]
    programmes: list[str | None]
    reserves: list[str]
    organisations: list[str]
    charges: ChargeTable
    staff: StaffTable
    setting: Setting

    @property
    def signs(self) -> CentsArray:
        """The sign of each line, shape (line, 1)."""
        return np.asarray(SIGNS[self.kinds][:, None])


def line_set(dossier: Dossier, years: tuple[int, ...], overlay: Overlay = PLAIN, *, facts: Facts = NO_FACTS) -> LineSet:
    """Collect the lines that can count: posts of the estimate, lines of proposals, investments and staff.

    Raises:
        QuestionError: an amount that is made from others is larger than Kaderwerk holds.
    """
    setting = Setting(
        dossier=dossier, years=years, overlay=overlay, indexes=index_book(dossier, facts=facts, overlay=overlay)
    )
    charges = capital_charges(dossier, years, overlay=overlay)
    staff = staff_costs(dossier, years, overlay=overlay)
    blocks = [
        post_block(setting),
        line_block(setting),
        *investment_blocks(setting, charges),
        *staff_blocks(setting, staff),
    ]
    _check_sizes(blocks, years)
    proposals = dossier.table("voorstellen")
    names = proposals.column("voorstel")
    organisations = sorted(dossier.table("organisaties").column("organisatie"))
    programmes = dossier.table("programmas").column("programma")
    no_programme = len(programmes)
    reserves = dossier.table("reserves").column("reserve")
    position_of = _position_of(programmes)
    proposal_of = _joined(blocks, "voorstel", _position_of(names))
    programme_of = _joined(blocks, "programma", {**position_of, "": NOBODY}, other=no_programme)
    own_programme = positions(proposals.column("programma"), position_of, other=no_programme)
    organisation_at = _position_of(organisations)
    owner_at = {one: organisation_at.get(dossier.owner(one), NOBODY) for one in organisations}
    return LineSet(
        years=years,
        tables=list(itertools.chain(*([block.table] * len(block.amounts) for block in blocks))),
        ids=[one for block in blocks for one in block.column(block.id_column)],
        amounts=np.concatenate([block.amounts for block in blocks]),
        pm=np.concatenate([block.pm for block in blocks]),
        kinds=_joined(blocks, "soort", _position_of(LINE_KINDS), other=BALANCE),
        natures=_joined(blocks, "aard", _position_of(NATURE_NAMES), other=UNKNOWN_NATURE),
        categories=_of_proposal(
            proposal_of, positions(proposals.column("categorie"), _position_of(CATEGORIES)), without=BASE
        ),
        proposal_of=proposal_of,
        programme_of=np.where(
            programme_of == NOBODY,
            _of_proposal(proposal_of, own_programme, without=no_programme),
            programme_of,
        ),
        reserve_of=_joined(blocks, "reserve", _position_of(reserves)),
        asker_of=_of_proposal(
            proposal_of,
            positions(proposals.column("organisatie"), owner_at),
            without=owner_at.get(dossier.organisation, NOBODY),
        ),
        keys=_texts(blocks, "sleutel"),
        taakvelden=_taakvelden(blocks, proposals.column("taakveld"), proposal_of),
        economic_categories=_texts(blocks, "economische_categorie"),
        indexes=_texts(blocks, "index"),
        is_confirmed=_joined(blocks, "bevestigd", {"nee": 0}, other=1) == 1,
        proposals=names,
        programmes=[*programmes, None],
        reserves=reserves,
        organisations=organisations,
        charges=charges,
        staff=staff,
        setting=setting,
    )


def _check_sizes(blocks: list[Block], years: tuple[int, ...]) -> None:
    for block in blocks:
        too_large = np.argwhere(np.abs(block.amounts) > CENTS_MAX)
        if too_large.size:
            row, at = too_large[0].tolist()
            one = block.column(block.id_column)[row]
            message = (
                f"Tabel {block.table}, {one}: het berekende bedrag van {years[at]} is groter dan € {euros(CENTS_MAX)}, "
                "het grootste dat Kaderwerk aankan. Kijk naar de bedragen en percentages waar het op rust."
            )
            raise QuestionError(message)


def _texts(blocks: list[Block], name: str) -> list[str]:
    return list(itertools.chain(*(block.column(name) for block in blocks)))


def _taakvelden(blocks: list[Block], of_proposals: list[str], proposal_of: IndexArray) -> list[str]:
    """The taakveld of each line, its proposal's when it has none itself."""
    # The last text is that of NOBODY.
    inherited = [*of_proposals, ""]
    own = _texts(blocks, "taakveld")
    return [text or inherited[at] for text, at in zip(own, proposal_of.tolist(), strict=True)]


def _position_of(names: Sequence[str]) -> dict[str, int]:
    return {name: at for at, name in enumerate(names)}


def _joined(blocks: list[Block], name: str, position_of: Mapping[str, int], *, other: int = NOBODY) -> IndexArray:
    return np.concatenate([block.positions(name, position_of, other=other) for block in blocks])


def _of_proposal(proposal_of: IndexArray, values: IndexArray, *, without: int) -> IndexArray:
    """Return what each line takes from its proposal; ``without`` for a line without one."""
    # The last place is that of NOBODY.
    return np.append(values, without)[proposal_of]
