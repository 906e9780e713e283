"""The model in pandas, as someone who knows it well writes it: joins by pandas, whole columns by numpy."""

from dataclasses import dataclass

import numpy as np

from kaderwerk.core.dossier.tables_budget import CATEGORIES, NATURES
from measuring.figures import Figures
from measuring.model import LEFT_OUT, OWNER, PARTNERS, PROGRAMMES, WEIGHTS, YEARS, Model

try:
    import pandas as pd  # type: ignore[import-untyped,import-not-found,unused-ignore]  # not installed for checks
except ModuleNotFoundError:
    raise SystemExit("pandas is missing; add it with: make bench, or uv sync --group bench") from None


@dataclass(frozen=True, kw_only=True)
class Frames:
    """The tables as frames, as one has them after reading: text, and amounts as whole cents."""

    lines: pd.DataFrame
    proposals: pd.DataFrame
    agreed: pd.DataFrame
    parts: pd.DataFrame


def make_frames(model: Model) -> Frames:
    """Put the model into frames."""
    ids = [f"{one}-1" for one in model.proposals]
    lines = pd.DataFrame({"regel": ids, "voorstel": model.proposals, "soort": model.kinds, "aard": model.natures})
    for at, year in enumerate(YEARS):
        lines[year] = model.amounts[:, at]
    at_line, at_partner = np.nonzero(model.is_agreed.any(axis=1))
    agreed = pd.DataFrame({"regel": [ids[one] for one in at_line], "deelnemer": [PARTNERS[one] for one in at_partner]})
    for at, year in enumerate(YEARS):
        cents = pd.Series(model.agreed[at_line, at, at_partner], dtype="Int64")
        agreed[year] = cents.mask(~model.is_agreed[at_line, at, at_partner])
    return Frames(
        lines=lines,
        proposals=pd.DataFrame(
            {
                "voorstel": model.proposals,
                "programma": model.programmes,
                "categorie": model.categories,
                "status": model.statuses,
            }
        ),
        agreed=agreed,
        parts=pd.DataFrame({"deelnemer": PARTNERS, "gewicht": WEIGHTS}),
    )


def compute(frames: Frames) -> Figures:
    """Divide by largest remainder and add up."""
    lines = frames.lines.merge(frames.proposals, on="voorstel", how="left")
    parts = frames.parts.sort_values("deelnemer")
    years = list(YEARS)
    amounts = lines[years].to_numpy()
    given = np.zeros((*amounts.shape, len(parts)), dtype=np.int64)
    is_given = np.zeros(given.shape, dtype=bool)
    long = frames.agreed.melt(id_vars=["regel", "deelnemer"], value_vars=years, var_name="jaar").dropna()
    at = (
        pd.Index(lines["regel"]).get_indexer(long["regel"]),
        pd.Index(years).get_indexer(long["jaar"]),
        pd.Index(parts["deelnemer"]).get_indexer(long["deelnemer"]),
    )
    given[at] = long["value"].to_numpy(dtype=np.int64)
    is_given[at] = True
    rests = amounts - given.sum(axis=2)
    weights = np.where(is_given, 0, parts["gewicht"].to_numpy())
    whole = weights.sum(axis=2, keepdims=True)
    shares, remainders = np.divmod(np.abs(rests)[:, :, None] * weights, whole)
    left = np.abs(rests) - shares.sum(axis=2)
    ranks = (-remainders).argsort(axis=2, kind="stable").argsort(axis=2, kind="stable")
    shares += ranks < left[:, :, None]
    sign = np.where(lines["soort"].to_numpy() == "baten", 1, -1)
    effects = (np.sign(rests)[:, :, None] * shares + given) * sign[:, None, None]
    columns = pd.MultiIndex.from_product([years, parts["deelnemer"]])
    result = pd.DataFrame(effects.reshape(len(lines), -1), columns=columns)
    counted = lines["status"] != LEFT_OUT
    by_nature = result[counted].groupby(lines.loc[counted, "aard"]).sum().loc[list(NATURES)]
    own = result.xs(OWNER, axis=1, level=1)[counted]
    by_category = own.groupby(lines.loc[counted, "categorie"]).sum().loc[list(CATEGORIES)]
    by_programme = own.groupby(lines.loc[counted, "programma"]).sum().loc[list(PROGRAMMES)]
    return Figures(
        shares=effects,
        by_nature=by_nature.to_numpy().reshape(len(NATURES), len(years), len(parts)),
        own_by_category=by_category.to_numpy(),
        own_by_programme=by_programme.to_numpy(),
    )
