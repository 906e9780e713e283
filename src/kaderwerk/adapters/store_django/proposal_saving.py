"""Versions of proposals into the database: one that says the same is shared, another is added after the newest."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from django.db.models import Q

from kaderwerk.adapters.store_django.models import Proposal, ProposalVersion
from kaderwerk.adapters.store_django.proposal_columns import IDENTITY_COLUMNS
from kaderwerk.adapters.store_django.row_loading import DECIDED_COLUMNS, OWN_COLUMNS, RowQuery, query
from kaderwerk.adapters.store_django.row_saving import RowOwner, RowWriter, in_parts
from kaderwerk.application.dossier_units import PROPOSAL_TABLES
from kaderwerk.application.unit import UnitKind, UnitRow, UnitState, canonical_json

_NOT_OWN = {*IDENTITY_COLUMNS, *DECIDED_COLUMNS.fields}


@dataclass(frozen=True, kw_only=True)
class ProposalContent:
    """What one version of a proposal says, apart from any dossier: its own cells and its rows without order."""

    organisation: str
    proposal_id: str
    own: dict[str, str]
    rows: tuple[UnitRow, ...]
    reason: str

    @property
    def sha256(self) -> str:
        """The fingerprint of the content: equal content is one version."""
        rows = sorted((row.table, row.uuid, row.cells) for row in self.rows)
        return hashlib.sha256(canonical_json([self.own, rows]).encode()).hexdigest()


def head_cells(state: UnitState) -> dict[str, str]:
    """Return the cells of the row in ``voorstellen``."""
    return next(row.cells for row in state.rows if row.table == "voorstellen")


def proposal_content(state: UnitState, reason: str) -> ProposalContent:
    """Return what a proposal says; ``reason`` is why rows that it no longer has ended."""
    cells = head_cells(state)
    return ProposalContent(
        organisation=cells["organisatie"],
        proposal_id=cells["voorstel"],
        own={name: text for name, text in cells.items() if name not in _NOT_OWN},
        rows=tuple(replace(row, order=0) for row in state.rows if row.table != "voorstellen"),
        reason=reason,
    )


def save_versions(contents: Mapping[str, ProposalContent], rows: RowWriter) -> dict[str, ProposalVersion]:
    """Return the version with each content, by the UUID of its proposal; made where none has it."""
    proposals = _proposals(contents, rows.alias)
    uuids = {proposal.pk: uuid for uuid, proposal in proposals.items()}
    newest: dict[str, int] = {}
    found: dict[str, ProposalVersion] = {}
    for some in in_parts(list(uuids)):
        for version in query(ProposalVersion, rows.alias).filter(of_proposal__in=some).order_by("number"):
            uuid = uuids[version.of_proposal_id]
            newest[uuid] = version.number
            if version.content_sha256 == contents[uuid].sha256:
                found[uuid] = version
    lacking = [uuid for uuid in contents if uuid not in found]
    held = _newest_rows([proposals[uuid].pk for uuid in lacking if uuid in newest], rows.alias)
    begun = {}
    for uuid in lacking:
        content, proposal, number = contents[uuid], proposals[uuid], newest.get(uuid, 0) + 1
        owner = RowOwner(kind=UnitKind.PROPOSAL, field="of_proposal_id", pk=proposal.pk, version=number)
        rows.change(owner, held.get(proposal.pk, []), content.rows, content.reason)
        begun[uuid] = _version(content, proposal, number)
    query(ProposalVersion, rows.alias).bulk_create(begun.values())
    return found | begun


def _proposals(contents: Mapping[str, ProposalContent], alias: str) -> dict[str, Proposal]:
    found = {}
    for some in in_parts(list(contents)):
        found.update({str(proposal.uuid): proposal for proposal in query(Proposal, alias).filter(uuid__in=some)})
    begun = {
        uuid: Proposal(uuid=uuid, organisation=content.organisation, proposal_id=content.proposal_id)
        for uuid, content in contents.items()
        if uuid not in found
    }
    query(Proposal, alias).bulk_create(begun.values())
    return found | begun


def _newest_rows(proposals: Sequence[int], alias: str) -> dict[int, list[UnitRow]]:
    newest: dict[int, list[UnitRow]] = {}
    for some in in_parts(proposals):
        holds = Q(of_proposal__in=some, until_version=None)
        found = RowQuery(kind=UnitKind.PROPOSAL, where=holds, owner="of_proposal_id", has_order=False)
        for proposal, row in found.rows(alias, set(PROPOSAL_TABLES)):
            newest.setdefault(proposal, []).append(row)
    return newest


def _version(content: ProposalContent, proposal: Proposal, number: int) -> ProposalVersion:
    own = OWN_COLUMNS.split(content.own)
    return ProposalVersion(
        of_proposal=proposal, number=number, content_sha256=content.sha256, row_extra=own.extra, **own.fields
    )
