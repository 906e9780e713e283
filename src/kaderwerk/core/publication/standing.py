"""What a publication says of itself beside its figures: the decision it rests on, and when it may be public."""

import datetime
from dataclasses import dataclass

from kaderwerk.core.questions import QuestionError

DECISION_MAX = 200
"""Characters of a decision: it stands at the foot of every page."""

Json = dict[str, object]


@dataclass(frozen=True, kw_only=True)
class Standing:
    """``decision`` in words, empty: there is none yet. ``embargo`` (aware): nobody may quote it before that moment."""

    decision: str = ""
    embargo: datetime.datetime | None = None

    def document(self) -> Json:
        """Return what of it is known, as the snapshot and the open data hold it."""
        return {
            **({"besluit": self.decision} if self.decision else {}),
            **({"openbaar_vanaf": self.embargo.isoformat()} if self.embargo else {}),
        }


UNDECIDED = Standing()
"""Nothing is known: there is no decision and no embargo."""


def checked_decision(text: str) -> str:
    """Return a decision on one line, without white space around it.

    Raises:
        QuestionError: it holds no letter or digit, a sign that cannot be shown, or is longer than ``DECISION_MAX``.
    """
    decision = " ".join(text.split())
    if not decision:
        return ""
    if len(decision) > DECISION_MAX:
        message = (
            f"Het besluit telt {len(decision)} tekens; het staat onder elke bladzijde en mag er {DECISION_MAX} hebben. "
            'Noem wie besloot, wanneer en het nummer, zoals "raad, 12 mei 2026, nr. 12".'
        )
        raise QuestionError(message)
    if not decision.isprintable() or not any(sign.isalnum() for sign in decision):
        message = f'{decision!r} is geen besluit. Noem wie besloot, wanneer en het nummer, zoals "raad, 12 mei 2026".'
        raise QuestionError(message)
    return decision
