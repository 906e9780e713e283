"""A column of a table and what it holds."""

from dataclasses import dataclass
from enum import Enum
from functools import cached_property


class Role(Enum):
    """What a column holds; only YEAR and TOTAL hold what is asked."""

    LABEL = "label"
    YEAR = "year"
    TOTAL = "total"
    TERM = "term"
    CHARGE = "charge"
    COST = "cost"
    INCOME = "income"
    NET = "net"
    BURDEN = "burden"
    BENEFIT = "benefit"
    PAST = "past"
    FTE = "fte"
    SHARE = "share"
    FUNDING = "funding"
    NATURE = "nature"
    CODE = "code"
    WORD = "word"
    WHEN = "when"
    OTHER = "other"


@dataclass(frozen=True, kw_only=True)
class Column:
    """One column: its role, its year, the organisation of a share, and the part between bars that it stands in."""

    role: Role
    year: int | None = None
    name: str = ""
    segment: int = 0
    group: Role | None = None
    end: int = 0

    @cached_property
    def is_numeric(self) -> bool:
        """Whether its cells are numbers."""
        return self.role not in (Role.LABEL, Role.NATURE, Role.CODE, Role.WORD)
