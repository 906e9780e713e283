"""The snapshot that may be published: what a dossier comes to, without what would show the pay of one person."""

import dataclasses
import re
from collections.abc import Mapping, Sequence

from kaderwerk.core.checks.finding import Finding
from kaderwerk.core.checks.run import all_rules
from kaderwerk.core.perspective.compute import Perspective
from kaderwerk.core.publication.public_dossier import public_tables
from kaderwerk.core.publication.public_perspective import public_perspective
from kaderwerk.core.publication.route import Route
from kaderwerk.core.publication.snapshot import Snapshot
from kaderwerk.core.scenarios.waterfall import Waterfall, WaterfallStep
from kaderwerk.core.staff.recognisable import REASON, WITHHELD

_TELLS = "personeel_herleidbaar"
"""The rule that quotes a text about staff to its author."""
_LETTERS = re.compile(r"[^\W\d_]")
_NORM = "normbedrag"
_NORMS_STEP = "Normbedragen van personeel"


def public_snapshot(
    perspective: Perspective, findings: Sequence[Finding], *, code_version: str, route: Route | None = None
) -> Snapshot:
    """Return the snapshot of a perspective and its findings as everybody may read it; see decision 0012.

    Totals are those of the perspective, to the cent. Findings are made of the whole dossier; of one about staff that
    is withheld the verdict stays, and those for authors stand apart. The route never names a scale.
    """
    for_authors = {rule.code for rule in all_rules() if rule.is_for_authors}
    public = public_tables(perspective.dossier, perspective.lines)
    shown = public_perspective(perspective, public)
    return Snapshot(
        dossier=public.dossier,
        perspective=shown,
        findings=tuple(_public_finding(one, public.stands_for) for one in findings if one.rule not in for_authors),
        author_findings=tuple(_public_finding(one, public.stands_for) for one in findings if one.rule in for_authors),
        code_version=code_version,
        route=None if route is None else dataclasses.replace(route, waterfall=_without_scales(route.waterfall)),
    )


def _public_finding(finding: Finding, stands_for: Mapping[str, str]) -> Finding:
    table, row_id = finding.subject or ("", "")
    name = stands_for.get(row_id.partition("/")[0]) if table in ("formatie", "aandelen") else None
    if name is None and finding.rule != _TELLS:
        return dataclasses.replace(
            finding,
            explanation=_without_ids(finding.explanation, stands_for),
            remedy=_without_ids(finding.remedy, stands_for),
        )
    if not stands_for:
        return finding
    return dataclasses.replace(
        finding,
        subject=finding.subject if name is None else ("formatie", name),
        value=None,
        norm=None,
        explanation=f"Wat hier is gevonden, is {WITHHELD}. {REASON}",
        remedy="",
    )


def _without_ids(text: str, stands_for: Mapping[str, str]) -> str:
    """The text with the public id in place of a withheld one: an id can be the name of a function.

    An id of less than two letters says nothing, and could be any number of the sentence.

    >>> _without_ids("griffier-14 en sub-griffier-14.", {"griffier-14": "staf-personeel"})
    'staf-personeel en sub-griffier-14.'
    """
    for one in sorted(stands_for, key=len, reverse=True):
        if one in text and len(_LETTERS.findall(one)) > 1:
            text = re.sub(rf"(?<![\w+-]){re.escape(one)}(?![\w+-])", stands_for[one], text)
    return text


def _without_scales(waterfall: Waterfall) -> Waterfall:
    """The same way with all changes of norms as one step: one for each scale would give the norm of a scale away."""
    norms = [one for one in waterfall.steps if one.cause == _NORM]
    if not norms:
        return waterfall
    together = WaterfallStep(
        cause=_NORM,
        subject=None,
        name=_NORMS_STEP,
        amounts_cents=tuple(sum(column) for column in zip(*(one.amounts_cents for one in norms), strict=True)),
        pm_years=tuple(sorted({year for one in norms for year in one.pm_years})),
    )
    at = waterfall.steps.index(norms[0])
    others = [one for one in waterfall.steps if one.cause != _NORM]
    return dataclasses.replace(waterfall, steps=(*others[:at], together, *others[at:]))
