"""The model that every side computes: proposals of one line each, shared by a key with awkward weights.

Everything comes from one seed, so that two machines measure the same amounts.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from kaderwerk.core.amount_text import write_amount
from kaderwerk.core.dossier.raw import RawDossier, RawTable
from kaderwerk.core.dossier.tables_budget import CATEGORIES, NATURES

PROPOSALS = 20_000
YEARS = (2022, 2023, 2024, 2025)
PARTNERS = ("amstelveen", "diemen", "ouder-amstel", "uithoorn")
"""The parts of the key in the order of their ids, which settles equal remainders."""
WEIGHTS = (92_353, 31_334, 14_125, 30_206)
KEY, KEY_YEAR = "inwoners", 2020
OWNER = "diemen"
ASKER = "duo-plus"
KINDS = ("lasten", "baten")
PROGRAMMES = tuple(str(number) for number in range(1, 9))
STATUSES = ("concept", "getoetst", "vastgesteld", "afgewezen")
LEFT_OUT = "afgewezen"

_SEED = 2022
_AGREED_SHARE_PERCENT = 5

Cents = NDArray[np.int64]
Flags = NDArray[np.bool_]


@dataclass(frozen=True, kw_only=True)
class Model:
    """The input, a row per proposal: texts as lists, amounts in cents as written (unsigned by kind).

    ``amounts`` and ``is_filled`` have shape (line, year); ``agreed`` and ``is_agreed`` (line, year, partner).
    """

    proposals: list[str]
    kinds: list[str]
    natures: list[str]
    categories: list[str]
    programmes: list[str]
    statuses: list[str]
    amounts: Cents
    is_filled: Flags
    agreed: Cents
    is_agreed: Flags


def make_model(count: int = PROPOSALS) -> Model:
    """Make the model; the same count gives the same model on every machine."""
    chance = np.random.default_rng(_SEED)
    first = chance.integers(100_000, 100_000_000, size=(count, 1))
    growth = chance.integers(-5_000, 90_000, size=(count, len(YEARS)))
    sign = np.where(chance.integers(0, 20, size=(count, 1)) == 0, -1, 1)
    amounts = sign * (first + growth)
    natures = chance.integers(0, len(NATURES), size=count)
    is_filled = np.ones_like(amounts, dtype=np.bool_)
    # An incidental amount runs from one year on, for one or two years.
    start, length = chance.integers(0, len(YEARS), size=count), chance.integers(1, 3, size=count)
    at = np.arange(len(YEARS))[None, :]
    is_in_run = (at >= start[:, None]) & (at < (start + length)[:, None])
    is_filled &= is_in_run | (natures == 0)[:, None]
    amounts = np.where(is_filled, amounts, 0)
    agreed, is_agreed = _agreed_shares(chance, amounts, is_filled)
    return Model(
        proposals=[f"voorstel-{number:05d}" for number in range(1, count + 1)],
        kinds=_drawn(chance, (*KINDS, KINDS[0]), count),
        natures=[NATURES[one] for one in natures.tolist()],
        categories=_drawn(chance, CATEGORIES, count),
        programmes=_drawn(chance, PROGRAMMES, count),
        statuses=_drawn(chance, (*STATUSES, *STATUSES[:3] * 6), count),
        amounts=amounts,
        is_filled=is_filled,
        agreed=agreed,
        is_agreed=is_agreed,
    )


def _drawn(chance: np.random.Generator, choices: tuple[str, ...], count: int) -> list[str]:
    return [choices[one] for one in chance.integers(0, len(choices), size=count).tolist()]


def _agreed_shares(chance: np.random.Generator, amounts: Cents, is_filled: Flags) -> tuple[Cents, Flags]:
    """Agree a share of at most two partners by hand on some lines, each a part of the whole towards zero."""
    count = len(amounts)
    is_line = np.asarray(chance.integers(0, 100, size=(count, 1)) < _AGREED_SHARE_PERCENT)
    one, other = chance.integers(0, len(PARTNERS), size=(2, count))
    has_other = chance.integers(0, 4, size=(count, 1)) == 0
    at = np.arange(len(PARTNERS))[None, :]
    is_partner = (at == one[:, None]) | ((at == other[:, None]) & has_other)
    is_agreed = (is_line & is_partner)[:, None, :] & is_filled[:, :, None]
    percents = chance.integers(5, 45, size=(count, 1, len(PARTNERS)))
    agreed = np.sign(amounts)[:, :, None] * (np.abs(amounts)[:, :, None] * percents // 100)
    return np.where(is_agreed, agreed, 0), is_agreed


def raw_dossier(model: Model) -> RawDossier:
    """Return the model as the tables of a dossier."""
    years = [str(year) for year in YEARS]
    lines = [f"{one}-1" for one in model.proposals]
    frame = [
        ["dossier", "snelheid-2022"],
        ["titel", "Kadernota voor de snelheidsmeting"],
        ["organisatie", OWNER],
        ["soort", "kadernota"],
        ["begrotingsjaar", str(YEARS[0])],
        ["eerste_jaar", str(YEARS[0])],
    ]
    organisations = [[one, one.title(), "gemeente"] for one in PARTNERS]
    proposals = [
        [one, f"Voorstel {one}", ASKER, *cells]
        for one, *cells in zip(model.proposals, model.programmes, model.categories, model.statuses, strict=True)
    ]
    inputs = zip(lines, model.proposals, model.kinds, model.natures, _year_texts(model), strict=True)
    return RawDossier(
        place="snelheid",
        tables=[
            _table("dossier", ["kenmerk", "waarde"], frame),
            _table(
                "organisaties",
                ["organisatie", "naam", "soort"],
                [*organisations, [ASKER, "Duo+", "gemeenschappelijke_regeling"]],
            ),
            _table("verdeelsleutels", ["sleutel", "naam", "maatstaf"], [[KEY, "Inwoners", "gewicht"]]),
            _table(
                "sleuteldelen",
                ["sleutel", "deelnemer", "vanaf_jaar", "waarde"],
                [[KEY, one, str(KEY_YEAR), str(weight)] for one, weight in zip(PARTNERS, WEIGHTS, strict=True)],
            ),
            _table("programmas", ["programma", "naam"], [[one, f"Programma {one}"] for one in PROGRAMMES]),
            _table("voorstellen", ["voorstel", "titel", "organisatie", "programma", "categorie", "status"], proposals),
            _table(
                "regels",
                ["regel", "voorstel", "soort", "aard", "sleutel", *years],
                [[one, proposal, kind, nature, "inwoners", *cells] for one, proposal, kind, nature, cells in inputs],
            ),
            _table("aandelen", ["regel", "deelnemer", *years, "reden"], _agreed_rows(model, lines)),
        ],
    )


def _year_texts(model: Model) -> list[list[str]]:
    pairs = zip(model.amounts.tolist(), model.is_filled.tolist(), strict=True)
    return [[write_amount(cents) if filled else "" for cents, filled in zip(*pair, strict=True)] for pair in pairs]


def _agreed_rows(model: Model, lines: list[str]) -> list[list[str]]:
    rows = []
    for line, partner in np.argwhere(model.is_agreed.any(axis=1)).tolist():
        pairs = zip(model.agreed[line, :, partner].tolist(), model.is_agreed[line, :, partner].tolist(), strict=True)
        cells = [write_amount(cents) if is_agreed else "" for cents, is_agreed in pairs]
        rows.append([lines[line], PARTNERS[partner], *cells, "afgesproken"])
    return rows


def _table(name: str, header: list[str], rows: list[list[str]]) -> RawTable:
    return RawTable(
        name=name,
        place=f"{name}.csv",
        header=tuple(header),
        rows=rows,
        row_numbers=list(range(2, len(rows) + 2)),
    )
