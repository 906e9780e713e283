"""Gives results in the machine form that commands print."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kaderwerk.core.checks.finding import Finding
    from kaderwerk.core.claims.claim import Claim
    from kaderwerk.core.claims.merge_report import MergedClaim
    from kaderwerk.core.perspective.compute import Perspective
    from kaderwerk.core.perspective.explanation import Explanation
    from kaderwerk.core.scenarios.compare import Change
    from kaderwerk.core.scenarios.side_by_side import ScenarioTable
    from kaderwerk.core.scenarios.waterfall import Waterfall


def perspective_json(perspective: Perspective) -> Any:  # noqa: ANN401  # a JSON value
    """Return the machine form of a perspective."""
    from kaderwerk.core.publication import json_shapes

    return json_shapes.perspective_json(perspective)


def explanation_json(explanation: Explanation) -> Any:  # noqa: ANN401  # a JSON value
    """Return the machine form of an explanation."""
    from kaderwerk.core.publication import json_shapes

    return json_shapes.explanation_json(explanation)


def finding_json(finding: Finding) -> Any:  # noqa: ANN401  # a JSON value
    """Return the machine form of a finding."""
    from kaderwerk.core.publication import json_shapes

    return json_shapes.finding_json(finding)


def change_json(change: Change) -> Any:  # noqa: ANN401  # a JSON value
    """Return the machine form of a change."""
    from kaderwerk.core.publication import json_shapes

    return json_shapes.change_json(change)


def claim_json(claim: Claim) -> Any:  # noqa: ANN401  # a JSON value
    """Return the machine form of a claim."""
    from kaderwerk.core.claims.shape import claim_json as shape

    return shape(claim)


def merged_claim_json(merged: MergedClaim) -> Any:  # noqa: ANN401  # a JSON value
    """Return the machine form of what became of a claim."""
    from kaderwerk.core.claims.merge_report import merged_claim_json as shape

    return shape(merged)


def waterfall_json(waterfall: Waterfall) -> Any:  # noqa: ANN401  # a JSON value
    """Return the machine form of a waterfall."""
    from kaderwerk.core.scenarios.waterfall import waterfall_json as shape

    return shape(waterfall)


def scenario_table_json(table: ScenarioTable) -> Any:  # noqa: ANN401  # a JSON value
    """Return the machine form of scenarios beside each other."""
    from kaderwerk.core.scenarios.side_by_side import scenario_table_json as shape

    return shape(table)
