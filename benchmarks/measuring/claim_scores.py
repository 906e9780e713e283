"""How well read claims agree with the labels of a passage: the counts behind precision, recall and certainty."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from typing import Any

Claim = dict[str, Any]
SURE = 0.9


@dataclass
class Counts:
    """Counts over passages; ``booked`` are the claims that count without a person confirming them."""

    labels: int = 0
    found: int = 0
    right: int = 0
    nature_right: int = 0
    sentence_literal: int = 0
    share_seen: int = 0
    share_right: int = 0
    booked: int = 0
    booked_right: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(**{one.name: getattr(self, one.name) + getattr(other, one.name) for one in fields(self)})

    @property
    def precision(self) -> float:
        """Right among found."""
        return self.right / max(1, self.found)

    @property
    def recall(self) -> float:
        """Right among labels."""
        return self.right / max(1, self.labels)

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        return 2 * self.precision * self.recall / max(1e-9, self.precision + self.recall)

    @property
    def booked_precision(self) -> float:
        """Wholly right among what is booked: amounts, nature, last year and share."""
        return self.booked_right / max(1, self.booked)

    @property
    def coverage(self) -> float:
        """Booked and wholly right among labels."""
        return self.booked_right / max(1, self.labels)


def score_passage(passage: dict[str, Any], found: list[Claim]) -> Counts:
    """Pair the claims of one passage with its labels, most alike first, and count.

    A pair has the same effect and the same amounts, or those of a variant that the label accepts (``ook_goed``). Claims
    without an amount are left out, on both sides.
    """
    labels = [one for one in passage["voorstellen"] if one["bedragen"]]
    claims = [one for one in found if one["bedragen"]]
    pairs = _pairs(labels, claims)
    counts = Counts(labels=len(labels), found=len(claims), right=len(pairs))
    for label, index in pairs:
        claim = claims[index]
        is_nature, is_last = label["aard"] == claim["aard"], label["tot_en_met"] == claim["tot_en_met"]
        is_share = _share(label) == _share(claim)
        counts.nature_right += is_nature
        counts.sentence_literal += bool(claim["bron"]["zin"]) and claim["bron"]["zin"] in passage["tekst"]
        if _share(label) is not None or _share(claim) is not None:
            counts.share_seen += 1
            counts.share_right += is_share
        counts.booked_right += claim["zekerheid"] >= SURE and is_nature and is_last and is_share
    counts.booked = sum(claim["zekerheid"] >= SURE for claim in claims)
    return counts


def _pairs(labels: list[Claim], claims: list[Claim]) -> list[tuple[Claim, int]]:
    options = [
        (_likeness(variant, claim), -at, -index, variant)
        for at, label in enumerate(labels)
        for variant in [label, *({**label, **other} for other in label.get("ook_goed", []))]
        for index, claim in enumerate(claims)
        if (variant["effect"], _amounts(variant)) == (claim["effect"], _amounts(claim))
    ]
    options.sort(key=lambda one: one[:3], reverse=True)
    used: set[int] = set()
    taken: set[int] = set()
    pairs: list[tuple[Claim, int]] = []
    for _, at, index, variant in options:
        if at not in used and index not in taken:
            used.add(at)
            taken.add(index)
            pairs.append((variant, -index))
    return pairs


def _amounts(claim: Claim) -> tuple[tuple[int, int], ...]:
    """The amounts by year; of a structural one only the years in which it changes."""
    years = sorted((int(year), round(amount)) for year, amount in claim["bedragen"].items())
    if claim["aard"] != "structureel":
        return tuple(years)
    return tuple(one for at, one in enumerate(years) if at == 0 or years[at - 1][1] != one[1])


def _likeness(label: Claim, claim: Claim) -> float:
    first, second = (set(re.findall(r"\w+", (one.get("titel") or "").lower())) for one in (label, claim))
    return len(first & second) / max(1, len(first | second)) + (label["aard"] == claim["aard"])


def _share(claim: Claim) -> tuple[str, int] | None:
    own = claim.get("eigen_aandeel")
    if not own:
        return None
    amounts = list((own.get("bedragen") or {"": own.get("bedrag")}).values())
    return str(own.get("organisatie")).lower(), round(amounts[0])
