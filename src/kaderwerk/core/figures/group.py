"""What a family of figures is: a code that starts its addresses, its series, its JSON and its explanations."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from kaderwerk.core.amount_text import as_decimal
from kaderwerk.core.perspective.compute import Perspective
from kaderwerk.core.perspective.explanation import Explanation

FigureUnit = Literal["euro", "procent", "aantal"]


@dataclass(frozen=True, kw_only=True)
class FigureSeries:
    """One row of figures over years that may lie outside those of the dossier.

    ``address`` goes without its year. ``hundredths``: cents when the unit is euro, hundredths of a percent or
    of one otherwise; None: cannot be determined. ``pm`` marks years that leave out an unknown amount. ``note``
    is what people read beside the label. ``is_effect``: what the balance gains, so that the sign says favourable.
    ``is_withheld``: the figures are known and not published; they stand here as None.
    """

    address: str
    label: str
    unit: FigureUnit
    years: tuple[int, ...]
    hundredths: tuple[int | None, ...]
    pm: tuple[bool, ...]
    note: str = ""
    is_effect: bool = False
    is_withheld: bool = False

    @property
    def json(self) -> dict[str, Any]:
        """The series as every series of ``compute --json``: amounts per year and the years that leave out a PM."""
        return {
            "bedragen": [None if one is None else as_decimal(one) for one in self.hundredths],
            "pm": [year for year, is_pm in zip(self.years, self.pm, strict=True) if is_pm],
        }

    def __post_init__(self) -> None:
        """Hold the law that every year has a figure and a mark."""
        assert len(self.years) == len(self.hundredths) == len(self.pm), self.address  # noqa: S101


@dataclass(frozen=True, kw_only=True)
class FigureGroup:
    """One family: ``code`` is the first step of its addresses and its key in ``compute --json``.

    ``json`` gives what stands under that key, ``series`` every series with an address, ``explain`` how the
    figure of one series in one year came about. ``introduction`` is a sentence for people above its tables;
    ``subjects`` names the second steps of its addresses that name no row of the dossier.
    """

    code: str
    title: str
    json: Callable[[Perspective], Any]
    series: Callable[[Perspective], Iterator[FigureSeries]]
    explain: Callable[[Perspective, FigureSeries, int], Explanation]
    introduction: str = ""
    subjects: Callable[[Perspective], Mapping[str, str]] | None = None
