"""Proposing, editing, allocating, deciding and rolling in any order: I1, I6 and I8 hold after every step."""

import dataclasses

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from kaderwerk.core.dossier.frame import Dossier
from kaderwerk.core.dossier.raw import RawDossier, RawTable
from kaderwerk.core.dossier.reading import read_dossier
from kaderwerk.core.dossier.tables_budget import CATEGORIES
from kaderwerk.core.dossier.writing import raw_tables
from kaderwerk.core.perspective.compute import Perspective, compute
from kaderwerk.core.perspective.lines import ADDITION, NATURE_NAMES, WITHDRAWAL
from kaderwerk.core.scenarios.compare import compared
from kaderwerk.core.scenarios.roll import rolled
from tests.builders import FRAGMENT, raw_dossier
from tests.properties.profile import examples

ORGANISATIONS = ("diemen", "uithoorn", "duo-plus")
KINDS = ("lasten", "baten", "saldo", "toevoeging", "onttrekking")
AMOUNTS = st.sampled_from(["", "0", "PM", "-7", "0.01", "100", "33333.33"])
YEARS_MAX = 2040
COMPARED_EVERY = 5
Row = dict[str, str]

STEPS = examples(30, 80)


class Machine(RuleBasedStateMachine):
    """The tables of one dossier as rows of text, changed as users change them."""

    def __init__(self) -> None:
        super().__init__()
        self.headers: dict[str, list[str]] = {}
        self.rows: dict[str, list[Row]] = {}
        self.count = self.steps = 0
        self.previous: Dossier | None = None

    @initialize()
    def begin(self) -> None:
        """Start from the fragment of Diemen, with a budget and two reserves."""
        raw = raw_dossier(
            **FRAGMENT,
            programmas="programma | naam\n1 | Een\n2 | Twee",
            begroting="post | programma | soort | aard | reserve | 2022 | 2023 | 2024 | 2025\n"
            "ozb | 1 | baten | structureel | | 900 | 900 | 900 | 900\n"
            "uit | | onttrekking | incidenteel | algemeen | 50 | | |",
            reserves="reserve | naam | beginstand\nalgemeen | Algemeen | 1000\nklein | Klein | ",
        )
        self.take(raw)

    def take(self, raw: RawDossier) -> None:
        """Hold these tables."""
        self.headers = {table.name: list(table.header) for table in raw.tables}
        self.rows = {
            table.name: [dict(zip(table.header, row, strict=True)) for row in table.rows] for table in raw.tables
        }

    def dossier(self) -> Dossier:
        """Read the tables as they stand."""
        tables = []
        for name, header in self.headers.items():
            cells = [[row.get(column, "") for column in header] for row in self.rows[name]]
            numbers = list(range(2, len(cells) + 2))
            tables.append(
                RawTable(name=name, place=f"{name}.csv", header=tuple(header), rows=cells, row_numbers=numbers)
            )
        return read_dossier(RawDossier(place="proef", tables=tables))

    def add(self, name: str, row: Row) -> None:
        """Add a row, and the columns that its table lacks."""
        self.headers[name] += [column for column in row if column not in self.headers[name]]
        self.rows[name].append(row)

    @property
    def years(self) -> list[str]:
        """The shown years as they stand in headers."""
        features = {row["kenmerk"]: row["waarde"] for row in self.rows["dossier"]}
        return [str(int(features["eerste_jaar"]) + at) for at in range(4)]

    @rule(data=st.data())
    def propose(self, data: st.DataObject) -> None:
        """A new proposal with one or two lines."""
        self.count += 1
        proposal = f"n{self.count}"
        row = {"voorstel": proposal, "titel": "N", "organisatie": data.draw(st.sampled_from(ORGANISATIONS))}
        row |= {"categorie": data.draw(st.sampled_from(CATEGORIES)), "status": "concept"}
        self.add("voorstellen", row | {"programma": data.draw(st.sampled_from(["", "1", "2"]))})
        for at in range(data.draw(st.integers(1, 2))):
            kind = data.draw(st.sampled_from(KINDS))
            line = {"regel": f"{proposal}-{at}", "voorstel": proposal, "soort": kind}
            line |= {"aard": data.draw(st.sampled_from(["structureel", "incidenteel"]))}
            line |= {"sleutel": data.draw(st.sampled_from(["", "inwoners"]))}
            if kind in ("toevoeging", "onttrekking"):
                line["reserve"] = data.draw(st.sampled_from(["", "algemeen", "klein"]))
            self.add("regels", line | {year: data.draw(AMOUNTS) for year in self.years})

    @rule(data=st.data())
    def edit(self, data: st.DataObject) -> None:
        """Another amount in one year of a line; shares that were agreed of the old one fall away."""
        line = data.draw(st.sampled_from(self.rows["regels"]))
        year = data.draw(st.sampled_from(self.years))
        for share in self.rows["aandelen"]:
            if share["regel"] == line["regel"]:
                share[year] = ""
        line[year] = data.draw(AMOUNTS)

    @rule(data=st.data())
    def allocate(self, data: st.DataObject) -> None:
        """Another key, or a share agreed by hand: nothing, or as much as the line has."""
        line = data.draw(st.sampled_from(self.rows["regels"]))
        if data.draw(st.booleans()):
            line["sleutel"] = data.draw(st.sampled_from(["", "inwoners"]))
            return
        for share in self.rows["aandelen"]:
            if share["regel"] == line["regel"]:
                share.update(dict.fromkeys(self.years, ""))
        partner = data.draw(st.sampled_from(ORGANISATIONS))
        year = data.draw(st.sampled_from(self.years))
        agreed = data.draw(st.sampled_from(["0", "PM", line.get(year, "")]))
        pair = (line["regel"], partner)
        found = next((one for one in self.rows["aandelen"] if (one["regel"], one["deelnemer"]) == pair), None)
        if found is None:
            found = {"regel": pair[0], "deelnemer": pair[1]}
            self.add("aandelen", found)
        found[year] = agreed

    @rule(data=st.data(), weight=st.integers(1, 10**6))
    def count_again(self, data: st.DataObject, weight: int) -> None:
        """Another number of inhabitants."""
        data.draw(st.sampled_from(self.rows["maatstaven"]))["waarde"] = str(weight)

    @rule(
        data=st.data(), status=st.sampled_from(["ingetrokken", "afgewezen", "vastgesteld", "concept", "niet_opgenomen"])
    )
    def decide(self, data: st.DataObject, status: str) -> None:
        """Withdraw, reject, adopt, or take up again."""
        data.draw(st.sampled_from(self.rows["voorstellen"]))["status"] = status

    @precondition(lambda self: int(self.years[-1]) < YEARS_MAX)
    @rule()
    def roll(self) -> None:
        """The year after; in the years that both show no total moves."""
        before = self.dossier()
        after = rolled(before)
        first, second = compute(before).balance, compute(after).balance
        for name, series in first.items():
            assert series.cents.tolist()[1:] == second[name].cents.tolist()[:3], name
        for name, header in raw_headers(after).items():
            assert set(self.headers[name]) <= set(header), "no column is lost"
        self.take(raw_tables(after))
        self.previous = None

    @invariant()
    def the_laws_hold(self) -> None:
        """I1, I6 and I8 for the dossier as it stands, and now and then for the steps that led to it."""
        if not self.rows:
            return
        dossier = self.dossier()
        one = compute(dossier)
        assert (one.shared.effects.sum(axis=2) == one.shared.wholes).all(), "I1: shares add up to the whole"
        dimensions_add_up(one)
        reserves_open_where_they_closed(one)
        self.steps += 1
        # The way from one dossier to another computes many times: it is walked over several steps at once.
        if self.steps % COMPARED_EVERY:
            return
        if self.previous is not None:
            found = compared(self.previous, dossier)
            moved = [sum(change.effects_cents[at] for change in found.changes) for at in range(len(found.years))]
            assert moved == (found.closing.cents - found.opening.cents).tolist(), "I6: changes add up"
        self.previous = dossier


def raw_headers(dossier: Dossier) -> dict[str, tuple[str, ...]]:
    return {table.name: table.header for table in raw_tables(dossier).tables}


def dimensions_add_up(one: Perspective) -> None:
    """I6: the total is the sum of its programmes, of its origins, of its natures."""
    total = one.balance["totaal"].cents.tolist()
    parts = {
        "programma": [part.rows["saldo"].cents for part in one.programmes],
        "oorsprong": [one.balance[name].cents for name in ("basis", *CATEGORIES)],
        "aard": [one.balance[name].cents for name in NATURE_NAMES],
    }
    for name, rows in parts.items():
        assert [sum(int(row[at]) for row in rows) for at in range(len(total))] == total, name


def reserves_open_where_they_closed(one: Perspective) -> None:
    """I8: from one year to the next a reserve differs by its movements."""
    lines = one.lines
    for at, reserve in enumerate(one.reserves):
        moves = [
            row
            for row in range(len(lines.ids))
            if one.counts[row] and lines.reserve_of[row] == at and lines.kinds[row] in (ADDITION, WITHDRAWAL)
        ]
        for place in range(1, len(one.years)):
            moved = -int(one.shared.wholes[moves, one.shown[place]].sum())
            assert int(reserve.balance.cents[place] - reserve.balance.cents[place - 1]) == moved, reserve.reserve


Machine.TestCase.settings = settings(
    max_examples=examples(50, 5_000),
    stateful_step_count=STEPS,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    deadline=None,
)
TestMachine = Machine.TestCase


def test_a_programme_that_is_dropped_is_noticed() -> None:
    machine = Machine()
    machine.begin()
    one = compute(machine.dossier())
    dimensions_add_up(one)
    with pytest.raises(AssertionError, match="programma"):
        dimensions_add_up(dataclasses.replace(one, programmes=one.programmes[1:]))


def test_a_movement_of_a_reserve_that_does_not_count_is_noticed() -> None:
    machine = Machine()
    machine.begin()
    machine.rows["begroting"][1]["2024"] = "20"
    one = compute(machine.dossier())
    reserves_open_where_they_closed(one)
    with pytest.raises(AssertionError, match="algemeen"):
        reserves_open_where_they_closed(dataclasses.replace(one, counts=one.counts & False))
