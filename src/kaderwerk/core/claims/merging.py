"""Claims of a document merged into a dossier that exists: nothing twice, exactly the difference, nothing in silence.

How a claim is recognised stands in ``recognition``. What then happens:

- Read as before: amounts stay as the dossier has them, also those that a person typed. What moved or has other words
  gets its new place in ``bronnen``, what the reader is more or less sure of its new certainty.
- Read otherwise: exactly the cells change that the document changed. A line that a person had confirmed waits again.
  Title, category, programme, taakveld, key, explanation and other lines stay.
- Not recognised: a new proposal with ids that nothing else has.
- Booked from a document of this reading and not found in it: kept, and named. Other documents are left alone.
- A decided proposal never changes; what would have changed is told. Lines that a person divided are told too.

What was read the time before stands in ``gelezen`` of ``bronnen``. Without it the same sentence means the same
reading, and another sentence changes every cell that differs from the dossier.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kaderwerk.core.claims.as_read import claim_as_read
from kaderwerk.core.claims.booked import PLACE_COLUMNS, Booked, booked_claims
from kaderwerk.core.claims.claim import Claim
from kaderwerk.core.claims.claim_rows import (
    ClaimIds,
    ClaimRows,
    claim_rows,
    has_cover,
    new_ids,
    unused_id,
)
from kaderwerk.core.claims.merge_report import MergedClaim, Outcome, differences_of_row
from kaderwerk.core.claims.organisation_ids import OrganisationIds
from kaderwerk.core.claims.recognition import ReadClaim, is_same_reading, recognise
from kaderwerk.core.claims.rereading import Plan, plan_of_other_reading, plan_of_same_reading
from kaderwerk.core.claims.table_edits import TableEdits, canonical_cells
from kaderwerk.core.dossier.frame import Dossier
from kaderwerk.core.dossier.raw import RawDossier
from kaderwerk.core.dossier.schema import TABLES
from kaderwerk.core.dossier.tables_budget import SOURCED_TABLES

DIVIDED = "de regels zijn met de hand verdeeld: pas ze zelf aan"
OTHER_TABLE = "het voorstel is een investering geworden, of omgekeerd: pas de rij zelf aan"

_OF_PLACE = (*PLACE_COLUMNS, "sha256", "gelezen")

_NUMBERED_TABLES = (*SOURCED_TABLES, "formatie")
"""The tables whose ids a new proposal or line may not have."""


@dataclass(frozen=True, kw_only=True)
class Merge:
    """The dossier after a merge, to be read, and what became of every claim; gone claims come last."""

    raw: RawDossier
    is_changed: bool
    report: tuple[MergedClaim, ...]


def merge_claims(dossier: Dossier, claims: Sequence[Claim]) -> Merge:
    """Merge claims into a dossier; the dossier itself stays as it is.

    Args:
        dossier: an existing dossier, into which documents may have been read before.
        claims: of one or more documents, in reading order; amounts in cents.

    Returns:
        The tables to read with ``read_dossier``, which raises when a claim holds what no dossier can.
    """
    merging = _Merging(dossier, claims)
    read = [merging.read(claim) for claim in claims]
    known = recognise(read, booked_claims(dossier))
    report = [
        merging.add(one) if match is None else merging.compare(one, match)
        for one, match in zip(read, known.found, strict=True)
    ]
    report += [
        MergedClaim(
            outcome=Outcome.GONE,
            title=one.title,
            proposal=one.proposal,
            file=known.renamed.get(one.file, one.file),
        )
        for one in known.gone
    ]
    return Merge(raw=merging.edits.raw(), is_changed=merging.edits.is_changed, report=tuple(report))


class _Merging:
    """The tables under way, with the ids and years that claims are booked with."""

    def __init__(self, dossier: Dossier, claims: Sequence[Claim]) -> None:
        self.edits = TableEdits(dossier)
        self._window = dossier.years
        self._organisations = OrganisationIds(dossier)
        self._taken = {one for name in _NUMBERED_TABLES for one in dossier.table(name).column(TABLES[name].key[0])}
        columns = [year for name in ("regels", "aandelen", "investeringen") for year in dossier.table(name).years]
        years = [*dossier.years, *columns, *(year for claim in claims for year in _stated(claim))]
        self._years = tuple(range(min(years), max(years) + 1))

    def read(self, claim: Claim) -> ReadClaim:
        """Return a claim with the rows that it would become; their ids are those of no row yet."""
        asker = self._organisations.id_of(claim.organisation)
        ids = ClaimIds(proposal="", line="", cover="", asker=asker, participant=self._participant(claim))
        return ReadClaim(
            claim=claim,
            rows=self._rows(claim, ids),
            organisation=asker,
            years=tuple(sorted({*self._window, *_stated(claim)})),
        )

    def add(self, read: ReadClaim) -> MergedClaim:
        """Book a new claim."""
        claim = read.claim
        self._need_organisations(claim, is_asker_new=True)
        ids = new_ids(claim, self._taken, asker=read.organisation, participant=self._participant(claim))
        rows = self._rows(claim, ids)
        self.edits.add("voorstellen", rows.proposal)
        self.edits.add(rows.line_table, rows.line)
        if rows.share is not None:
            self.edits.add("aandelen", rows.share)
        if rows.cover is not None:
            self.edits.add("regels", rows.cover)
        for source in rows.sources:
            self.edits.add("bronnen", source)
        return MergedClaim(
            outcome=Outcome.NEW,
            title=claim.title,
            proposal=ids.proposal,
            file=claim.place.file,
            differences=differences_of_row(rows.line_table, ids.line, rows.line),
            waits=rows.line["bevestigd"] == "nee",
        )

    def compare(self, read: ReadClaim, booked: Booked) -> MergedClaim:
        """Hold a claim against what was booked of it, and change what the reading changes."""
        is_same = is_same_reading(read, booked)
        plan = plan_of_same_reading(self.edits, read, booked) if is_same else self._plan(read, booked)
        told = MergedClaim(
            outcome=_outcome(plan, is_decided=booked.is_decided),
            title=booked.title,
            proposal=booked.proposal,
            file=read.claim.place.file,
            differences=tuple(plan.differences),
            kept=tuple(plan.kept),
            waits=self._waits(booked),
        )
        if booked.is_decided:
            return told
        if not is_same:
            reason = _reason_left(read, booked)
            if reason:
                return replace(told, reason_left=reason)
            self._need_organisations(read.claim, is_asker_new=False)
        plan.carry_out()
        return replace(told, must_confirm=plan.must_confirm, waits=self._waits(booked))

    def _waits(self, booked: Booked) -> bool:
        column = "regel" if booked.line_table == "regels" else "investering"
        (row,) = self.edits.rows_with(booked.line_table, column, booked.line)
        return self.edits.cell(booked.line_table, row, "bevestigd") == "nee"

    def _plan(self, read: ReadClaim, booked: Booked) -> Plan:
        """Return what another reading changes, in rows with the ids of what was booked."""
        cover = booked.cover or ""
        if not cover and has_cover(read.claim):
            cover = unused_id(f"{booked.proposal}-2", self._taken)
        participant = self._participant(read.claim)
        ids = ClaimIds(
            proposal=booked.proposal,
            line=booked.line,
            cover=cover,
            asker=booked.organisation,
            participant=participant,
        )
        before = claim_as_read(booked.reading, read.claim)
        earlier_ids = ids if before is None else replace(ids, participant=self._participant(before))
        return plan_of_other_reading(
            self.edits,
            replace(read, rows=self._rows(read.claim, ids)),
            booked,
            names=[str(year) for year in self._years],
            before=None if before is None else self._rows(before, earlier_ids),
        )

    def _rows(self, claim: Claim, ids: ClaimIds) -> ClaimRows:
        rows = claim_rows(claim, ids, self._years)
        return replace(
            rows,
            proposal=canonical_cells("voorstellen", rows.proposal),
            line=canonical_cells(rows.line_table, rows.line),
            cover=None if rows.cover is None else canonical_cells("regels", rows.cover),
            sources=tuple(canonical_cells("bronnen", one) for one in rows.sources),
        )

    def _participant(self, claim: Claim) -> str:
        return "" if claim.own_share is None else self._organisations.id_of(claim.own_share.organisation)

    def _need_organisations(self, claim: Claim, *, is_asker_new: bool) -> None:
        names = [(claim.organisation, "gemeenschappelijke_regeling")] if is_asker_new else []
        if claim.own_share is not None:
            names.append((claim.own_share.organisation, "gemeente"))
        for name, kind in names:
            row = self._organisations.new_row(name, kind)
            if row is not None:
                self.edits.add("organisaties", row)


def _stated(claim: Claim) -> tuple[int, ...]:
    share = claim.own_share
    return (*claim.amounts_cents, *claim.pm_years, *(() if share is None else share.amounts_cents))


def _reason_left(read: ReadClaim, booked: Booked) -> str:
    """Why the rows cannot follow the document; empty when they can."""
    if booked.lines > 1:
        return DIVIDED
    return "" if booked.line_table == read.rows.line_table else OTHER_TABLE


def _outcome(plan: Plan, *, is_decided: bool) -> Outcome:
    if not plan.differences:
        return Outcome.UNCHANGED
    if is_decided:
        return Outcome.DECIDED
    is_place = all(one.table == "bronnen" and one.column in _OF_PLACE for one in plan.differences)
    return Outcome.MOVED if is_place else Outcome.CHANGED
