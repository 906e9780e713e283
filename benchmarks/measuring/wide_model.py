"""The model as one wide table, joined beforehand: a column per year, per agreed share and per scenario."""

import numpy as np

from kaderwerk.core.dossier.tables_budget import CATEGORIES, NATURES
from measuring.model import PARTNERS, YEARS, Model

Column = np.ndarray | list[int | None]


def columns(model: Model, counted: np.ndarray) -> dict[str, Column]:
    """Return the columns; None where no share is agreed. ``counted`` has shape (scenario, line)."""
    found: dict[str, Column] = {
        "teken": np.array([1 if kind == "baten" else -1 for kind in model.kinds], dtype=np.int64),
        "categorie": np.array([CATEGORIES.index(one) for one in model.categories], dtype=np.int64),
        "aard": np.array([NATURES.index(one) for one in model.natures], dtype=np.int64),
    }
    for at in range(len(YEARS)):
        found[f"jaar{at}"] = model.amounts[:, at].copy()
        for one in range(len(PARTNERS)):
            cells = zip(model.agreed[:, at, one].tolist(), model.is_agreed[:, at, one].tolist(), strict=True)
            found[f"afgesproken{at}_{one}"] = [cents if is_agreed else None for cents, is_agreed in cells]
    return found | {f"telt{at}": counts.copy() for at, counts in enumerate(counted)}
