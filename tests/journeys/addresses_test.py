"""Every figure of the sample: it stands on its page, its parts combine to it, its leaves have a source."""

from pathlib import Path

import pytest

from kaderwerk import bootstrap
from kaderwerk.core.amount_text import write_amount
from kaderwerk.core.perspective.address import addresses, parse_address, series_addresses
from kaderwerk.core.perspective.explanation import Part
from kaderwerk.core.perspective.sources import source_sentence
from kaderwerk.core.publication.snapshot import Snapshot
from tests.html_page import read_page


@pytest.fixture(scope="module")
def snapshot() -> Snapshot:
    return bootstrap.snapshot(bootstrap.load_dossier(str(bootstrap.sample_path())), "alles")


def test_the_parts_of_each_figure_combine_to_it(snapshot: Snapshot) -> None:
    base = list(addresses(snapshot.perspective))
    family_addresses = [f"{one.address}/{year}" for one in snapshot.family_series.values() for year in one.years]
    assert list(snapshot.explanations) == base + family_addresses
    assert len(base) > 400
    for address in base:
        one = snapshot.explanations[address]
        found = parse_address(snapshot.perspective, address)
        assert (one.cents, one.is_pm) == found.series.at(found.position), address
        assert sum(part.cents for part in one.parts) == one.cents, address
        assert any(part.is_pm for part in one.parts) == one.is_pm, address
        for part in one.parts:
            if part.cell is not None:
                other = snapshot.explanations[part.cell]
                assert (other.cents, other.is_pm) == (part.cents, part.is_pm), address


def test_the_parts_of_a_sum_of_a_family_combine_to_it(snapshot: Snapshot) -> None:
    for address, series in snapshot.family_series.items():
        for year, hundredths, is_pm in zip(series.years, series.hundredths, series.pm, strict=True):
            one = snapshot.explanations[f"{address}/{year}"]
            assert (one.address, one.unit, one.is_known) == (f"{address}/{year}", series.unit, hundredths is not None)
            assert (one.cents, one.is_pm) == (hundredths or 0, is_pm), address
            if one.is_sum and one.is_known:
                assert sum(part.cents for part in one.parts) == one.cents, address
            for part in one.parts:
                other = None if part.cell is None else snapshot.explanations.get(part.cell)
                assert other is None or abs(other.cents) == abs(part.cents), f"{address}/{year}: {part.cell}"


def test_each_leaf_ends_in_a_row_with_a_source_or_marked_as_invented(snapshot: Snapshot) -> None:
    leaves: set[tuple[str, str]] = set()
    for address in addresses(snapshot.perspective):
        one = snapshot.explanations[address]
        leaves |= {(part.table or "", part.row_id or "") for part in one.parts if part.cell is None}
    assert len(leaves) > 50
    proposal_of = dict(zip(*map(snapshot.dossier.table("formatie").column, ("formatieregel", "voorstel")), strict=True))
    for table, row_id in leaves:
        # A source names no row of staff: that of its proposal counts.
        ids = ([], [row_id]) if table == "reserves" else ([proposal_of.get(row_id, row_id)], [])
        source = source_sentence(snapshot.dossier, *ids)
        assert source, f"{table} {row_id}"
        is_invented = "Verzonnen voor dit voorbeeld" in source
        assert is_invented or any(place in source for place in (".txt", "CBS")), f"{table} {row_id}: {source}"


def test_each_figure_stands_on_its_page(snapshot: Snapshot, tmp_path: Path) -> None:
    fingerprint = bootstrap.publish_snapshot(snapshot, tmp_path / "site")
    assert len(fingerprint) == 64
    for address, series in series_addresses(snapshot.perspective):
        page = read_page((tmp_path / "site" / "uitleg" / f"{address}.html").read_text(encoding="utf-8"))
        for at, year in enumerate(snapshot.perspective.years):
            assert f"jaar-{year}" in page.ids, address
            assert page.figures[f"{address}/{year}"] == write_amount(series.at(at)[0]), f"{address}/{year}"
    for address, family_series in snapshot.family_series.items():
        page = read_page((tmp_path / "site" / "uitleg" / f"{address}.html").read_text(encoding="utf-8"))
        for year, hundredths in zip(family_series.years, family_series.hundredths, strict=True):
            assert f"jaar-{year}" in page.ids, address
            expected = "" if hundredths is None else write_amount(hundredths)
            assert page.figures[f"{address}/{year}"] == expected, f"{address}/{year}"


def test_a_part_names_a_figure_or_a_row_and_never_both(snapshot: Snapshot) -> None:
    def is_one(part: Part) -> bool:
        return (part.cell is None) == (part.table is not None and part.row_id is not None)

    assert all(is_one(part) for one in snapshot.explanations.values() for part in one.parts)
