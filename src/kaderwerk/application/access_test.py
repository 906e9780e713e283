"""Tests of the access rules: the whole matrix of roles and permissions, and what is refused by default."""

import pytest

from kaderwerk.application.access import (
    DOSSIER_IMPORT,
    DOSSIER_READ,
    PERMISSION_NAMES,
    PUBLIC,
    ROLES,
    PermissionDeniedError,
    may,
    require,
)
from kaderwerk.application.actor import ANONYMOUS, Actor

READER = Actor(id="lies", roles=frozenset({"lezer"}))
KEEPER = Actor(id="bas", roles=frozenset({"beheerder"}), organisations=frozenset({"diemen"}))
KEEPER_OF_ALL = Actor(id="systeem", roles=frozenset({"beheerder"}), organisations=None)
NOBODY_KNOWS = Actor(id="x", roles=frozenset({"toverkol"}), organisations=None)

MATRIX = {
    (ANONYMOUS, PUBLIC): True,
    (ANONYMOUS, DOSSIER_READ): False,
    (ANONYMOUS, DOSSIER_IMPORT): False,
    (READER, PUBLIC): True,
    (READER, DOSSIER_READ): True,
    (READER, DOSSIER_IMPORT): False,
    (KEEPER, PUBLIC): True,
    (KEEPER, DOSSIER_READ): True,
    (KEEPER, DOSSIER_IMPORT): True,
    (KEEPER_OF_ALL, PUBLIC): True,
    (KEEPER_OF_ALL, DOSSIER_READ): True,
    (KEEPER_OF_ALL, DOSSIER_IMPORT): True,
    (NOBODY_KNOWS, PUBLIC): True,
    (NOBODY_KNOWS, DOSSIER_READ): False,
    (NOBODY_KNOWS, DOSSIER_IMPORT): False,
}


@pytest.mark.parametrize(("who", "permission"), MATRIX)
def test_each_role_may_do_what_the_table_says(who: Actor, permission: str) -> None:
    assert may(who, permission, "diemen") is MATRIX[who, permission]


def test_the_table_covers_every_permission_and_role() -> None:
    assert {permission for _, permission in MATRIX} == set(PERMISSION_NAMES)
    assert set().union(*(who.roles for who, _ in MATRIX)) >= set(ROLES)


def test_importing_is_bound_to_the_own_organisation_and_reading_is_not() -> None:
    assert not may(KEEPER, DOSSIER_IMPORT, "uithoorn")
    assert may(KEEPER, DOSSIER_READ, "uithoorn")
    assert not may(KEEPER, DOSSIER_IMPORT)
    assert may(KEEPER_OF_ALL, DOSSIER_IMPORT, "uithoorn")


def test_a_permission_that_is_not_listed_is_refused_to_everyone() -> None:
    assert not may(KEEPER_OF_ALL, "dossier.vernietigen", "diemen")
    with pytest.raises(PermissionDeniedError, match="Geen enkele rol mag dit"):
        require(KEEPER_OF_ALL, "dossier.vernietigen", "diemen")


def test_a_refusal_says_who_what_and_which_role_would_help() -> None:
    with pytest.raises(PermissionDeniedError) as refused:
        require(READER, DOSSIER_IMPORT, "diemen")
    expected = '"lies" mag dit niet: dossiers inlezen van diemen. Vraag de beheerder om de rol beheerder van diemen.'
    assert str(refused.value) == expected
    require(READER, DOSSIER_READ)
