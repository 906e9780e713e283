"""Who asks: a person or a program, by id, with roles and the organisations it works for."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Actor:
    """The one who asks; the id is all that events keep, so that erasing a name breaks no chain.

    ``organisations`` None: every organisation; an empty set: none.
    """

    id: str
    roles: frozenset[str] = frozenset()
    organisations: frozenset[str] | None = frozenset()


ANONYMOUS = Actor(id="anoniem")
"""Someone without a role, such as a visitor of the public pages."""
