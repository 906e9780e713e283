"""Which role may do what: everything that is not written down here is refused."""

from kaderwerk.application.actor import Actor

PUBLIC = "openbaar"
DOSSIER_READ = "dossier.lezen"
DOSSIER_IMPORT = "dossier.inlezen"

PERMISSION_NAMES = {
    PUBLIC: "openbare pagina's bekijken",
    DOSSIER_READ: "dossiers lezen",
    DOSSIER_IMPORT: "dossiers inlezen",
}
"""Each permission with what people call it; a permission that is not listed is held by nobody."""

ROLES: dict[str, frozenset[str]] = {
    "lezer": frozenset({DOSSIER_READ}),
    "beheerder": frozenset({DOSSIER_READ, DOSSIER_IMPORT}),
}

BOUND_TO_ORGANISATION = frozenset({DOSSIER_IMPORT})
"""Permissions that hold for the actor's own organisations only; a reader may read all."""


class PermissionDeniedError(Exception):
    """The actor may not do this; the message is the Dutch sentence that people read."""


def may(actor: Actor, permission: str, organisation: str | None = None) -> bool:
    """Return whether the actor may do this, for this organisation where the permission is bound to one."""
    if permission == PUBLIC:
        return True
    if permission not in PERMISSION_NAMES:
        return False
    if not any(permission in ROLES.get(role, frozenset()) for role in actor.roles):
        return False
    if permission not in BOUND_TO_ORGANISATION or actor.organisations is None:
        return True
    return organisation in actor.organisations


def require(actor: Actor, permission: str, organisation: str | None = None) -> None:
    """Pass in silence when the actor may do this.

    Raises:
        PermissionDeniedError: it may not; the message says which role would.
    """
    if may(actor, permission, organisation):
        return
    name = PERMISSION_NAMES.get(permission, permission)
    whose = f" van {organisation}" if organisation is not None and permission in BOUND_TO_ORGANISATION else ""
    roles = sorted(role for role, held in ROLES.items() if permission in held)
    remedy = f"Vraag de beheerder om de rol {' of '.join(roles)}{whose}." if roles else "Geen enkele rol mag dit."
    raise PermissionDeniedError(f'"{actor.id}" mag dit niet: {name}{whose}. {remedy}')
