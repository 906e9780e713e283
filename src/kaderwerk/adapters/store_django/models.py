"""What the store holds beside the rows of tables: persons, dossiers, keys, proposals, events and files."""

import uuid

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models

from kaderwerk.adapters.store_django import models_tables
from kaderwerk.adapters.store_django.models_tables import InclusionColumns, ProposalTexts
from kaderwerk.adapters.store_django.row_models import FrameRow

__all__ = ["models_tables"]  # Django finds the generated models through this module


class Person(AbstractBaseUser):
    """Someone with an account; events keep only the id, so that a name can be erased."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    login = models.CharField(max_length=254, unique=True)
    name = models.TextField(default="")
    is_active = models.BooleanField(default=True)

    USERNAME_FIELD = "login"
    objects = BaseUserManager()


class UnitHead(models.Model):
    """A unit of change: one integer version, and how it ended; rows hang below it."""

    uuid = models.UUIDField(unique=True)
    version = models.PositiveIntegerField()
    ended_at = models.PositiveBigIntegerField(null=True)  # the number of the event that ended it
    end_reason = models.TextField(default="")

    class Meta:
        abstract = True


class Dossier(UnitHead):
    """A dossier; its own version is that of its frame. ``headers`` keeps every table and its columns, in order."""

    dossier_id = models.TextField(unique=True)
    organisation = models.TextField()
    headers = models.JSONField()


class AllocationKey(UnitHead):
    """An allocation key of a dossier."""

    in_dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="+")
    key_id = models.TextField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=["in_dossier", "key_id"], name="key_once_per_dossier"),)


class Proposal(models.Model):
    """A wish of one organisation: the same one across versions, dossiers, carriers and years."""

    uuid = models.UUIDField(unique=True)
    organisation = models.TextField()
    proposal_id = models.TextField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=["organisation", "proposal_id"], name="proposal_once"),)


class ProposalVersion(ProposalTexts):
    """What a proposal said at one moment: its texts, and the rows that hold in this version.

    A version is its content: dossiers with the same content share the version.
    """

    of_proposal = models.ForeignKey(Proposal, on_delete=models.PROTECT, related_name="versions", db_index=False)
    number = models.PositiveIntegerField()
    content_sha256 = models.CharField(max_length=64)
    row_extra = models.JSONField(default=dict)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["of_proposal", "number"], name="proposal_version_once"),
            models.UniqueConstraint(fields=["of_proposal", "content_sha256"], name="proposal_content_once"),
        )


class Inclusion(UnitHead, InclusionColumns):
    """A proposal version in a dossier, with what that dossier decides about it.

    ``row_orders`` holds the place of each of its rows within the tables of this dossier, by row UUID.
    """

    in_dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="+")
    proposal_version = models.ForeignKey(ProposalVersion, on_delete=models.PROTECT, related_name="inclusions")
    row_orders = models.JSONField()


class UnknownTableRow(FrameRow):
    """A row of a table that the schema does not know; all its cells are in ``row_extra``."""

    table = models.TextField()


class KeptFile(models.Model):
    """A file that something was imported from, as it was."""

    sha256 = models.CharField(max_length=64, primary_key=True)
    name = models.TextField()
    content = models.BinaryField()


class ChainEvent(models.Model):
    """One event; triggers in the database refuse every change and every known id."""

    uuid = models.UUIDField(unique=True)
    organisation = models.TextField()
    number = models.PositiveBigIntegerField()
    moment = models.CharField(max_length=32)
    actor = models.TextField()
    code = models.CharField(max_length=64)
    dossier = models.TextField()
    unit_kind = models.CharField(max_length=16)
    unit_id = models.TextField()
    version = models.PositiveIntegerField()
    payload = models.TextField()
    previous = models.CharField(max_length=64)
    fingerprint = models.CharField(max_length=64)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["organisation", "number"], name="event_number_once"),)
        indexes = (models.Index(fields=["dossier", "number"], name="event_by_dossier"),)
