"""The families of figures that one perspective has, their series made once for everything that is published."""

from collections.abc import Mapping
from dataclasses import dataclass

from kaderwerk.core.figures import registry
from kaderwerk.core.figures.group import FigureGroup, FigureSeries
from kaderwerk.core.perspective.compute import Perspective


@dataclass(frozen=True, kw_only=True)
class Family:
    """A family with its series, in the order in which it gives them, and the names that it gives to subjects."""

    group: FigureGroup
    series: tuple[FigureSeries, ...]
    subjects: Mapping[str, str]


def families(perspective: Perspective) -> tuple[Family, ...]:
    """Return every family that has figures here, by code."""
    made = [
        Family(
            group=group,
            series=tuple(group.series(perspective)),
            subjects={} if group.subjects is None else group.subjects(perspective),
        )
        for group in ordered_groups()
    ]
    for family in made:
        addresses = {one.address for one in family.series}
        assert len(addresses) == len(family.series), f"{family.group.code}: each address once"  # noqa: S101
        starts = {address.partition("/")[0] for address in addresses}
        assert starts <= {family.group.code}, f"{family.group.code}: its code begins each address"  # noqa: S101
    return tuple(one for one in made if one.series)


def ordered_groups() -> tuple[FigureGroup, ...]:
    """Return every family that exists, by code: the order of the machine form and of all that people see."""
    return tuple(sorted(registry.all_groups(), key=lambda group: group.code))
