"""Every sum of a perspective, added up a second time in plain Python over generated dossiers, and known mistakes."""

import dataclasses
from collections import defaultdict
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from kaderwerk.core.amount_text import read_amount
from kaderwerk.core.dossier.raw import RawDossier
from kaderwerk.core.dossier.reading import read_dossier
from kaderwerk.core.dossier.tables_budget import CATEGORIES
from kaderwerk.core.money import split
from kaderwerk.core.perspective.compute import Perspective, compute
from tests.builders import raw_dossier

KINDS = ("lasten", "baten", "saldo", "toevoeging", "onttrekking")
SIGN = {"lasten": -1, "baten": 1, "saldo": 1, "toevoeging": -1, "onttrekking": 1}
CELLS = ("", "0", "PM", "-7", "0.01", "12.34", "1000", "99999.99")
ORGANISATIONS = ("diemen", "uithoorn", "duo-plus", "ict-team")
STATUSES = ("concept", "vastgesteld", "afgewezen")
YEARS = (2021, 2022, 2023, 2024)
SHOWN = (2022, 2023, 2024, 2025)
WEIGHTS = {2021: [3, 0, 1], 2022: [3, 0, 1], 2023: [1, 1, 1], 2024: [1, 1, 1], 2025: [1, 1, 1]}
"""Of Diemen, Ouder-Amstel and Uithoorn: the key changes in 2023."""
HEAD = "soort | aard | reserve | programma | 2021 | 2022 | 2023 | 2024"

Sums = dict[str, tuple[int, bool]]
"""Cents and whether a PM is left out, by address."""
Engine = Callable[[RawDossier], Sums]


def cells(data: bytes) -> str:
    """Eight numbers as the cells that posts and lines have in common."""
    kind, nature = KINDS[data[0] % 5], ("structureel", "incidenteel")[data[1] % 2]
    nature = "" if kind == "saldo" and data[1] % 3 == 0 else nature
    reserve = ("algemeen", "klein", "")[data[2] % 3] if kind in ("toevoeging", "onttrekking") else ""
    return " | ".join([kind, nature, reserve, ("1", "2", "")[data[3] % 3], *(CELLS[one % 8] for one in data[4:8])])


def content(posts: bytes, lines: bytes, opening: str) -> RawDossier:
    """Eight bytes are a post, ten a line of one of six proposals: one draw of bytes is faster than a draw per cell."""
    post_rows = [f"b{at} | {cells(posts[at : at + 8])}" for at in range(0, len(posts) - 7, 8)]
    line_rows = []
    for at in range(0, len(lines) - 9, 10):
        how = lines[at + 9]
        confirmed = "nee" if how % 5 == 0 else ""
        line_rows.append(f"r{at} | v{lines[at + 8] % 6} | {('', 'k')[how % 2]} | {confirmed} | {cells(lines[at:])}")
    proposals = [
        f"v{at} | V | {ORGANISATIONS[(at + len(posts)) % 4]} | {CATEGORIES[at % 5]} | {STATUSES[(at + len(lines)) % 3]}"
        for at in range(6)
    ]
    parts = ("diemen | 2020 | 3", "uithoorn | 2020 | 1", *(f"{one} | 2023 | 1" for one in ("diemen", "uithoorn")))
    return raw_dossier(
        programmas="programma | naam\n1 | Een\n2 | Twee",
        verdeelsleutels="sleutel | naam | maatstaf\nk | K | gewicht",
        sleuteldelen="\n".join(
            [
                "sleutel | deelnemer | vanaf_jaar | waarde",
                *(f"k | {one}" for one in parts),
                "k | ouder-amstel | 2023 | 1",
            ]
        ),
        begroting="\n".join([f"post | {HEAD}", *post_rows]),
        voorstellen="\n".join(["voorstel | titel | organisatie | categorie | status", *proposals]),
        regels="\n".join([f"regel | voorstel | sleutel | bevestigd | {HEAD}", *line_rows]),
        reserves=f"reserve | naam | beginstand | peildatum\nalgemeen | A | {opening} | 2020-12-31\nklein | K | 5 |",
    )


contents = st.builds(content, st.binary(max_size=80), st.binary(max_size=100), st.sampled_from(["", "0", "1000.50"]))


def rows_of(raw: RawDossier, name: str) -> list[dict[str, str]]:
    table = next(one for one in raw.tables if one.name == name)
    return [dict(zip(table.header, row, strict=True)) for row in table.rows]


def by_hand(raw: RawDossier) -> Sums:
    """What Diemen's perspective must be, row by row and year by year."""
    cents: dict[str, int] = defaultdict(int)
    unknown: set[str] = set()
    moves: dict[tuple[str, int], list[str | int]] = defaultdict(list)
    proposals = {row["voorstel"]: row for row in rows_of(raw, "voorstellen")}
    for row in [*rows_of(raw, "begroting"), *rows_of(raw, "regels")]:
        proposal = proposals.get(row.get("voorstel", ""))
        if row.get("bevestigd") == "nee" or (proposal and proposal["status"] == "afgewezen"):
            continue
        is_own = proposal is None or proposal["organisatie"] == "diemen"
        nature, category = row["aard"] or "onbekend", proposal["categorie"] if proposal else "basis"
        for year in YEARS:
            cell = row[str(year)]
            amount = SIGN[row["soort"]] * (0 if cell in ("", "PM") else read_amount(cell))
            moves[row["reserve"], year].append("PM" if cell == "PM" else -amount)
            has_key = bool(row.get("sleutel"))
            if year not in SHOWN or not (is_own or has_key):
                continue
            own = split(abs(amount), WEIGHTS[year])[0] * (1 if amount > 0 else -1) if has_key else amount
            names = ("saldo/totaal", f"saldo/{category}", f"saldo/{nature}", f"programma/{row['programma']}")
            for address in (f"{name}/{year}" for name in names):
                cents[address] += own
                if cell == "PM":
                    unknown.add(address)
    for reserve, first, opening in (
        ("algemeen", 2021, rows_of(raw, "reserves")[0]["beginstand"]),
        ("klein", 2022, "5"),
    ):
        known = [one for year in YEARS if year >= first for one in moves[reserve, year] if year < SHOWN[0]]
        for year in SHOWN:
            known += moves[reserve, year]
            address = f"reserve/{reserve}/{year}"
            cents[address] = read_amount(opening or "0") + sum(one for one in known if isinstance(one, int))
            if "PM" in known or not opening:
                unknown.add(address)
    return {address: (cents[address], address in unknown) for address in {*cents, *unknown}}


def engine(raw: RawDossier) -> Sums:
    result: Perspective = compute(read_dossier(raw))
    series = {f"saldo/{name}": one for name, one in result.balance.items()}
    series |= {f"programma/{one.programme or ''}": one.rows["saldo"] for one in result.programmes}
    series |= {f"reserve/{one.reserve}": one.balance for one in result.reserves}
    return {f"{name}/{year}": one.at(at) for name, one in series.items() for at, year in enumerate(result.years)}


def changed(raw: RawDossier, name: str, change: Callable[[list[list[str]]], list[list[str]]]) -> RawDossier:
    tables = [
        dataclasses.replace(one, rows=change([*one.rows]), row_numbers=list(range(2, 2 + len(change([*one.rows])))))
        if one.name == name
        else one
        for one in raw.tables
    ]
    return dataclasses.replace(raw, tables=tables)


def with_cells(old: str, new: str) -> Engine:
    """The engine after a mistake in cells of lines."""

    def replaced(rows: list[list[str]]) -> list[list[str]]:
        return [[new if cell == old else cell for cell in row] for row in rows]

    return lambda raw: engine(changed(raw, "regels", replaced))


def without_the_last_post(raw: RawDossier) -> Sums:
    return engine(changed(raw, "begroting", lambda rows: rows[:-1]))


def every_sum_is_as_by_hand(divide: Engine, raw: RawDossier) -> None:
    expected, found = by_hand(raw), divide(raw)
    assert {address: found.get(address, (0, False)) for address in expected} == expected
    assert {one for address, one in found.items() if address not in expected} <= {(0, False)}


def the_order_of_rows_changes_nothing(divide: Engine, raw: RawDossier) -> None:
    names = ("regels", "begroting", "voorstellen", "sleuteldelen", "organisaties", "programmas")
    turned = raw
    for name in names:
        turned = changed(turned, name, lambda rows: rows[::-1])
    assert divide(turned) == divide(raw)


@settings(max_examples=500, suppress_health_check=[HealthCheck.too_slow])
@given(contents)
def test_every_sum_is_that_of_its_rows_in_any_order_with_their_pm(raw: RawDossier) -> None:
    every_sum_is_as_by_hand(engine, raw)
    the_order_of_rows_changes_nothing(engine, raw)


@pytest.mark.parametrize(
    "wrong",
    [with_cells("PM", "0"), with_cells("nee", ""), with_cells("incidenteel", "structureel"), without_the_last_post],
    ids=["PM is zero", "waiting lines count", "one nature", "a row is dropped"],
)
def test_the_law_is_broken_by_a_known_mistake(wrong: Engine) -> None:
    @settings(max_examples=200, phases=[Phase.generate], database=None, suppress_health_check=list(HealthCheck))
    @given(contents)
    def attempt(raw: RawDossier) -> None:
        every_sum_is_as_by_hand(wrong, raw)

    with pytest.raises(AssertionError):
        attempt()
