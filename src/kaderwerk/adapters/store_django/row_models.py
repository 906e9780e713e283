"""What every stored row shares: identity, the versions of its unit in which it holds, and unknown columns.

A row is written once. It holds from version ``since_version`` of its unit until ``until_version``, which
is empty as long as it holds; a change ends the row and begins another with the same UUID.
"""

from django.db import models
from django.db.models import Q


class StoredRow(models.Model):
    """One row of a table in the versions ``[since_version, until_version)`` of its unit."""

    row_uuid = models.UUIDField()
    row_extra = models.JSONField(default=dict)
    since_version = models.PositiveIntegerField()
    until_version = models.PositiveIntegerField(null=True)
    until_reason = models.TextField(default="")

    class Meta:
        abstract = True


class FrameRow(StoredRow):
    """A row of a dossier's frame."""

    in_dossier = models.ForeignKey("store.Dossier", on_delete=models.PROTECT, related_name="+", db_index=False)
    row_order = models.BigIntegerField()

    class Meta:
        abstract = True
        constraints = (
            models.UniqueConstraint(
                fields=["in_dossier", "row_uuid"],
                condition=Q(until_version=None),
                name="%(class)s_holds_once",
            ),
        )


class KeyRow(StoredRow):
    """A row of an allocation key: the key itself or one of its parts."""

    of_key = models.ForeignKey("store.AllocationKey", on_delete=models.PROTECT, related_name="+", db_index=False)
    row_order = models.BigIntegerField()

    class Meta:
        abstract = True
        constraints = (
            models.UniqueConstraint(
                fields=["of_key", "row_uuid"],
                condition=Q(until_version=None),
                name="%(class)s_holds_once",
            ),
        )


class ProposalRow(StoredRow):
    """A row of a proposal, in the versions of that proposal; its order differs per dossier: the inclusion holds it."""

    of_proposal = models.ForeignKey("store.Proposal", on_delete=models.PROTECT, related_name="+", db_index=False)

    class Meta:
        abstract = True
        constraints = (
            models.UniqueConstraint(
                fields=["of_proposal", "row_uuid", "since_version"],
                name="%(class)s_begins_once",
            ),
        )


class AmountYear(models.Model):
    """The amount of a row in a year: cents, or pro memorie; an empty cell has no row here."""

    row_id: int
    year = models.PositiveSmallIntegerField()
    cents = models.BigIntegerField(null=True)
    is_pm = models.BooleanField(default=False)

    class Meta:
        abstract = True
        constraints = (
            models.UniqueConstraint(fields=["row", "year"], name="%(class)s_once"),
            models.CheckConstraint(
                condition=Q(cents__isnull=True, is_pm=True) | Q(cents__isnull=False, is_pm=False),
                name="%(class)s_cents_or_pm",
            ),
        )


class NumberYear(models.Model):
    """The number or percentage of a row in a year, as canonical text."""

    row_id: int
    year = models.PositiveSmallIntegerField()
    value = models.TextField()

    class Meta:
        abstract = True
        constraints = (models.UniqueConstraint(fields=["row", "year"], name="%(class)s_once"),)
