"""The snapshot: everything that is published of a dossier, as one document that is frozen and hashed."""

from dataclasses import dataclass, replace
from functools import cached_property

from kaderwerk.core.checks.finding import Finding
from kaderwerk.core.dossier.frame import Dossier
from kaderwerk.core.figures import registry
from kaderwerk.core.figures.group import FigureSeries
from kaderwerk.core.iv3_delivery import Iv3Delivery, iv3_delivery
from kaderwerk.core.perspective.address import addresses
from kaderwerk.core.perspective.compute import Perspective
from kaderwerk.core.perspective.explanation import Explanation, Part, explain
from kaderwerk.core.perspective.lines import OF_PROPOSAL
from kaderwerk.core.publication.families import Family, families
from kaderwerk.core.publication.json_shapes import Json, explanation_json, finding_json, perspective_json
from kaderwerk.core.publication.line_shares import LineShare, line_shares
from kaderwerk.core.publication.route import Route
from kaderwerk.core.publication.standing import UNDECIDED, Standing
from kaderwerk.core.scenarios.waterfall import waterfall_json
from kaderwerk.core.staff.recognisable import REASON

FORMAT = "kaderwerk-momentopname/1"


@dataclass(frozen=True, kw_only=True)
class Snapshot:
    """A computed and checked dossier; pages, PDF, workbook and open data all show this and nothing else.

    ``route`` leads here from the previous dossier; None when there is none. ``standing`` is what decided on it.
    ``author_findings`` are those about how texts were written: the application shows them, no format of a publication
    does, and no fingerprint holds them.
    """

    dossier: Dossier
    perspective: Perspective
    findings: tuple[Finding, ...]
    code_version: str
    route: Route | None = None
    author_findings: tuple[Finding, ...] = ()
    standing: Standing = UNDECIDED

    @cached_property
    def families(self) -> tuple[Family, ...]:
        """The families of figures that have any, each with its series."""
        return families(self.perspective)

    @cached_property
    def family_series(self) -> dict[str, FigureSeries]:
        """The series of all families, by address without year."""
        return {one.address: one for family in self.families for one in family.series}

    @cached_property
    def line_shares(self) -> tuple[LineShare, ...]:
        """What each line comes to for each organisation that bears it: the totals add up from these."""
        return tuple(line_shares(self.perspective))

    @cached_property
    def iv3(self) -> Iv3Delivery:
        """The posts of the budget year as a delivery to the CBS, or why there is none."""
        return iv3_delivery(self.perspective)

    @cached_property
    def subjects(self) -> dict[tuple[str, str], str]:
        """The names that families give to the second steps of their addresses, by code and step."""
        return {(one.group.code, step): name for one in self.families for step, name in one.subjects.items()}

    @cached_property
    def explanations(self) -> dict[str, Explanation]:
        """The explanation of every figure, by address."""
        found = {address: explain(self.perspective, address) for address in addresses(self.perspective)}
        for family in self.families:
            for series in family.series:
                for year in series.years:
                    found[f"{series.address}/{year}"] = family.group.explain(self.perspective, series, year)
        return {address: _own_parts_together(one) for address, one in found.items()}

    def explanation(self, address: str) -> Explanation:
        """Return the explanation of the figure at an address.

        Raises:
            QuestionError: no figure has this address; says which part is unknown and what exists.
        """
        found = self.explanations.get(address)
        return _own_parts_together(registry.explain(self.perspective, address)) if found is None else found

    def _withheld(self) -> list[Json]:
        """What the tables do not hold although the figures rest on it, and why."""
        rows = [one.staff_line for one in self.perspective.lines.staff.rows if one.is_withheld]
        if not rows:
            return []
        columns = ["functie", "schaal", "fte", "vanaf", "tot_en_met", "aard", "eenmalig", "overhead", "sleutel"]
        return [
            {"tabel": "formatie", "rijen": rows, "kolommen": columns, "reden": REASON},
            {"tabel": "formatie", "rijen": None, "kolommen": ["schaal"], "reden": REASON},
            {"tabel": "normbedragen", "rijen": None, "kolommen": None, "reden": REASON},
        ]

    def document(self) -> Json:
        """Return the snapshot as the value that ``snapshot.json`` holds."""
        tables = self.dossier.tables
        route = self.route
        since = {} if route is None else {"vorig_dossier": route.previous, **waterfall_json(route.waterfall)}
        return {
            "formaat": FORMAT,
            "kaderwerk": self.code_version,
            **self.standing.document(),
            "dossier": self.dossier.features,
            "tabellen": {
                name: {"kolommen": list(table.header), "rijen": table.texts()} for name, table in tables.items()
            },
            "berekening": perspective_json(self.perspective),
            **({"route": since} if since else {}),
            **({"achtergehouden": withheld} if (withheld := self._withheld()) else {}),
            "bevindingen": [finding_json(one) for one in self.findings],
            "uitleg": {address: explanation_json(one) for address, one in self.explanations.items()},
        }


def _own_parts_together(explanation: Explanation) -> Explanation:
    """Return the explanation with the lines that are a proposal's own as one part of it, where the first stood.

    Such lines differ in taakveld or kind of employment, because totals do; apart they would show staff that is
    withheld.
    """
    if not any(part.table == OF_PROPOSAL for part in explanation.parts):
        return explanation
    found: dict[tuple[str | None, int], Part] = {}
    for at, part in enumerate(explanation.parts):
        key = (part.row_id, -1) if part.table == OF_PROPOSAL else (None, at)
        first = found.get(key)
        found[key] = (
            part if first is None else replace(first, cents=first.cents + part.cents, is_pm=first.is_pm or part.is_pm)
        )
    parts = (part for part in found.values() if part.table != OF_PROPOSAL or part.cents or part.is_pm)
    return replace(explanation, parts=tuple(parts))
