"""What another reading of a booked claim changes in its rows: a plan that can be carried out, or only told."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from fractions import Fraction

from kaderwerk.core.claims.booked import PLACE_COLUMNS, Booked
from kaderwerk.core.claims.claim_rows import SHARE_REASON, SURE_ENOUGH, Cells, ClaimRows
from kaderwerk.core.claims.merge_report import Difference, differences_of_row
from kaderwerk.core.claims.recognition import ReadClaim
from kaderwerk.core.claims.table_edits import TableEdits

_FULL_YEAR_COLUMNS = ("per_jaar", "vanaf", "tot_en_met")
"""The other way in which a line holds its amount; year cells are then empty."""

_FUNDING_WORDS = ("", "reserve", "algemeen", "overig")
"""What reading writes as funding; any other text is a person's."""

_KIND_COLUMNS = ("soort", "aard")

_Row = tuple[str, int, str]
"""Table, position and id of a row."""


@dataclass(kw_only=True)
class Plan:
    """Cells to change and rows to add; nothing is done before ``carry_out``. ``kept`` are a person's cells."""

    edits: TableEdits
    cells: list[tuple[str, int, str, str]] = field(default_factory=list)
    rows: list[tuple[str, Cells]] = field(default_factory=list)
    differences: list[Difference] = field(default_factory=list)
    kept: list[Difference] = field(default_factory=list)
    must_confirm: bool = False

    def change(self, at: _Row, column: str, text: str, *, start: str = "", before: str | None = None) -> bool:
        """Plan a text for a cell, return whether it changes.

        ``before`` is what was read the time before, None when that is not known: what is read the same stays as the
        dossier has it.
        """
        table, row, row_id = at
        old = self.edits.cell(table, row, column)
        if old == text:
            return False
        found = Difference(table=table, row_id=row_id, column=column, label=f"{start}{column}", old=old, new=text)
        if before == text:
            self.kept.append(found)
            return False
        self.cells.append((table, row, column, text))
        self.differences.append(found)
        return True

    def change_all(
        self, at: _Row, cells: Cells, names: Iterable[str], *, start: str = "", before: Cells | None = None
    ) -> bool:
        """Plan these cells of a row; return whether one changes."""
        changed = [
            self.change(
                at, name, cells.get(name, ""), start=start, before=None if before is None else before.get(name, "")
            )
            for name in names
        ]
        return any(changed)

    def add(self, table: str, row_id: str, cells: Cells, *, start: str) -> None:
        """Plan a new row."""
        self.rows.append((table, cells))
        self.differences.extend(differences_of_row(table, row_id, cells, start=start))

    def carry_out(self) -> None:
        """Change the tables."""
        for table, row, column, text in self.cells:
            self.edits.change(table, row, column, text)
        for table, cells in self.rows:
            self.edits.add(table, cells)


def plan_of_same_reading(edits: TableEdits, read: ReadClaim, booked: Booked) -> Plan:
    """Return what changes when a claim is read as it was: its place, and how sure the reader is of it.

    Amounts stay as they are: where they differ, a person changed them.
    """
    plan = Plan(edits=edits)
    if booked.line_table == read.rows.line_table:
        _look_at_line(plan, read, booked, [str(year) for year in read.years], before=read.rows)
    if read.title not in booked.titles:
        plan.change(_row(edits, "voorstellen", booked.proposal), "titel", read.claim.title, before=read.claim.title)
    _confirm(plan, read, booked, is_other=False)
    _change_sources(plan, read, booked, is_other=False)
    return plan


def plan_of_other_reading(
    edits: TableEdits, read: ReadClaim, booked: Booked, *, names: list[str], before: ClaimRows | None
) -> Plan:
    """Return what changes when a claim is read otherwise: amounts, kind, nature, share, funding, certainty, place.

    Title, category and what a person added stay. A share or cover that the document no longer gives keeps its row:
    the share loses its amounts, the cover is no longer counted.

    Args:
        edits: the tables as they are.
        read: the claim with the ids of what was booked in its rows.
        booked: what was booked.
        names: the year columns to fill.
        before: the rows of the reading before; None when it is not known.
    """
    plan = Plan(edits=edits)
    is_other = _look_at_line(plan, read, booked, names, before=before)
    if booked.line_table == read.rows.line_table == "regels":
        is_other = _change_share(plan, read, booked, names, before=before) or is_other
        _change_cover(plan, read, booked, names, before=before)
    at = _row(edits, "voorstellen", booked.proposal)
    if edits.cell(*at[:2], "dekking") in _FUNDING_WORDS:
        plan.change_all(at, read.rows.proposal, ["dekking"], before=None if before is None else before.proposal)
    _confirm(plan, read, booked, is_other=is_other)
    _change_sources(plan, read, booked, is_other=True)
    return plan


def _row(edits: TableEdits, table: str, row_id: str) -> _Row:
    column = {"voorstellen": "voorstel", "investeringen": "investering"}.get(table, "regel")
    return table, edits.rows_with(table, column, row_id)[0], row_id


def _look_at_line(plan: Plan, read: ReadClaim, booked: Booked, names: list[str], *, before: ClaimRows | None) -> bool:
    at = _row(plan.edits, booked.line_table, booked.line)
    columns = names if booked.line_table == "investeringen" else [*_KIND_COLUMNS, *names]
    return plan.change_all(at, read.rows.line, columns, before=None if before is None else before.line)


def _change_share(plan: Plan, read: ReadClaim, booked: Booked, names: list[str], *, before: ClaimRows | None) -> bool:
    share = read.rows.share
    earlier = None if before is None else before.share
    is_there = is_other = False
    for row in plan.edits.rows_with("aandelen", "regel", booked.line):
        participant = plan.edits.cell("aandelen", row, "deelnemer")
        at, start = ("aandelen", row, f"{booked.line}/{participant}"), f"aandeel {participant}, "
        if share is not None and participant == share["deelnemer"]:
            is_there = True
            is_known = earlier is not None and earlier["deelnemer"] == participant
            changed = plan.change_all(at, share, names, start=start, before=earlier if is_known else None)
            is_other = is_other or changed
        elif plan.edits.cell("aandelen", row, "reden") == SHARE_REASON:
            is_other = plan.change_all(at, {}, names, start=start) or is_other
    # What was read before and has no row any more, a person took away.
    if share is None or is_there or share == earlier:
        return is_other
    participant = share["deelnemer"]
    plan.add("aandelen", f"{booked.line}/{participant}", share, start=f"aandeel {participant}, ")
    return True


def _change_cover(plan: Plan, read: ReadClaim, booked: Booked, names: list[str], *, before: ClaimRows | None) -> None:
    cover, start = read.rows.cover, "dekking, "
    earlier = None if before is None else before.cover
    if booked.cover is None:
        if cover is not None and earlier is None:
            plan.add("regels", cover["regel"], cover, start=start)
            plan.rows.append(("bronnen", read.rows.sources[1]))
        return
    at = _row(plan.edits, "regels", booked.cover)
    if cover is None:
        plan.change(at, "bevestigd", "nee", start=start)
    elif plan.change_all(at, cover, [*_KIND_COLUMNS, *names], start=start, before=earlier):
        # A cover always waits for a person: whoever said ja had seen other amounts.
        _withdraw(plan, at, start=start)


def _confirm(plan: Plan, read: ReadClaim, booked: Booked, *, is_other: bool) -> None:
    """Plan ``bevestigd`` of the line: what a person confirmed counts until its amounts change."""
    at = _row(plan.edits, booked.line_table, booked.line)
    says_no = plan.edits.cell(*at[:2], "bevestigd") == "nee"
    was_unsure = _is_unsure(plan.edits.cell("bronnen", booked.sources[0], "zekerheid"))
    is_unsure = read.claim.certainty < SURE_ENOUGH
    is_by_hand = is_other and bool(plan.edits.cell(*at[:2], "per_jaar"))
    was_confirmed = is_by_hand or bool(_confirmations(plan.edits, booked.line)) or (was_unsure and not says_no)
    if is_by_hand:
        plan.change_all(at, {}, _FULL_YEAR_COLUMNS)
    if is_other and was_confirmed:
        _withdraw(plan, at)
    elif is_unsure and not was_unsure and not was_confirmed:
        plan.change(at, "bevestigd", "nee")
    elif was_unsure and not is_unsure and says_no and not was_confirmed:
        plan.change(at, "bevestigd", "ja")


def _withdraw(plan: Plan, at: _Row, *, start: str = "") -> None:
    """Plan that a line waits again, without the name of who confirmed it."""
    confirmed = _confirmations(plan.edits, at[2])
    plan.must_confirm = plan.change(at, "bevestigd", "nee", start=start) or bool(confirmed) or plan.must_confirm
    for row in confirmed:
        plan.change_all(("bronnen", row, at[2]), {}, ("bevestigd_door", "bevestigd_op"), start=start)


def _confirmations(edits: TableEdits, line: str) -> list[int]:
    return [row for row in edits.rows_with("bronnen", "regel", line) if edits.cell("bronnen", row, "bevestigd_door")]


def _is_unsure(text: str) -> bool:
    return bool(text) and Fraction(text) * 100 < SURE_ENOUGH


def _change_sources(plan: Plan, read: ReadClaim, booked: Booked, *, is_other: bool) -> None:
    source = read.rows.sources[0]
    for row in booked.sources:
        at = ("bronnen", row, plan.edits.cell("bronnen", row, "regel"))
        moved = [name for name in PLACE_COLUMNS if plan.change(at, name, source[name])]
        plan.change_all(at, source, ("zekerheid", "twijfel"))
        if moved or is_other:
            plan.change(at, "gelezen", source["gelezen"])
        # A renamed copy is the same file; where anything stands elsewhere, the document is another.
        if is_other or set(moved) - {"claim", "bestand"}:
            plan.change(at, "sha256", "")
