"""The model in Kaderwerk's own engine, from a dossier in memory, and the figures of its command."""

import json
from decimal import Decimal
from pathlib import Path

import numpy as np

from kaderwerk.core.dossier.frame import Dossier
from kaderwerk.core.dossier.reading import read_dossier
from kaderwerk.core.dossier.tables_budget import CATEGORIES, NATURES
from kaderwerk.core.perspective import compute as perspective
from measuring.figures import Figures
from measuring.model import LEFT_OUT, OWNER, PARTNERS, Cents, Model, raw_dossier


def make_dossier(model: Model) -> Dossier:
    """Read the model as a dossier in memory."""
    return read_dossier(raw_dossier(model))


def compute(dossier: Dossier) -> Figures:
    """Compute the perspective and add up what every partner bears."""
    # A new dossier over the same tables remembers nothing of the run before.
    result = perspective.compute(Dossier(tables=dossier.tables))
    partners = [result.lines.organisations.index(one) for one in PARTNERS]
    by_partner = result.shared.effects.transpose(2, 1, 0)[partners]
    is_nature = np.arange(len(NATURES))[:, None] == result.lines.natures
    return Figures(
        shares=by_partner.transpose(2, 1, 0),
        by_nature=(by_partner @ (is_nature & result.counts).astype(np.int64).T).transpose(2, 1, 0),
        own_by_category=np.stack([result.balance[name].cents for name in CATEGORIES]),
        own_by_programme=np.stack([one.rows["saldo"].cents for one in result.programmes]),
    )


def demand_same_json(expected: Figures, model: Model, path: Path) -> None:
    """Stop when the command's JSON differs by a cent: every share of every proposal, and the balance."""
    found = json.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)
    counts = np.array([status != LEFT_OUT for status in model.statuses])
    shares = np.zeros_like(expected.shares)
    for at, proposal in enumerate(found["voorstellen"]):
        for partner, series in proposal["aandelen"].items():
            shares[at, :, PARTNERS.index(partner)] = _cents(series)
    balance, own = found["saldo"], PARTNERS.index(OWNER)
    pairs = [
        (shares, expected.shares * counts[:, None, None]),
        (np.stack([_cents(balance[name]) for name in NATURES]), expected.by_nature[:, :, own]),
        (np.stack([_cents(balance[name]) for name in CATEGORIES]), expected.own_by_category),
        (np.stack([_cents(one["saldo"]) for one in found["programmas"]]), expected.own_by_programme),
    ]
    if len(found["voorstellen"]) != len(model.proposals) or not all(np.array_equal(one, two) for one, two in pairs):
        message = "kaderwerk compute --json does not print the engine's figures; nothing is measured."
        raise SystemExit(message)


def _cents(series: dict[str, list[Decimal | int]]) -> Cents:
    return np.array([int(amount * 100) for amount in series["bedragen"]], dtype=np.int64)
