"""Results in the shapes of the contract: plain values, euros as exact numbers, Dutch keys."""

import datetime
import hashlib
import json
from fractions import Fraction
from typing import Any

from kaderwerk.core.amount_text import as_decimal
from kaderwerk.core.checks.finding import Finding
from kaderwerk.core.dossier.choice_numbers import choice_numbers
from kaderwerk.core.dossier.frame import Dossier
from kaderwerk.core.perspective.compute import Perspective
from kaderwerk.core.perspective.explanation import Explanation
from kaderwerk.core.perspective.lines import INCIDENTAL, STRUCTURAL
from kaderwerk.core.perspective.series import Series
from kaderwerk.core.publication.families import ordered_groups
from kaderwerk.core.publication.rolled_years import rolled_years
from kaderwerk.core.scenarios.compare import Change

Json = Any
"""A value that JSON can hold: mappings, lists, texts, whole numbers, Decimal, booleans, None."""


def content_hash(dossier: Dossier) -> str:
    """Return the SHA-256 of the tables of a dossier as canonical JSON: the same content, the same hash."""
    tables = {name: {"kolommen": table.header, "rijen": table.texts()} for name, table in dossier.tables.items()}
    text = json.dumps(tables, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def series_json(series: Series, years: tuple[int, ...]) -> dict[str, Json]:
    """Return a series as amounts per year and the years that leave out a PM."""
    return {
        "bedragen": [as_decimal(cents) for cents in series.cents.tolist()],
        "pm": [year for year, is_pm in zip(years, series.pm.tolist(), strict=True) if is_pm],
    }


def perspective_json(perspective: Perspective) -> dict[str, Json]:
    """Return the result of ``compute``; every family of figures has its own key, also when it is empty."""
    years = perspective.years
    return {
        "organisatie": perspective.organisation,
        "scenario": perspective.scenario,
        "jaren": list(years),
        "eenheid": "euro",
        "inhoud_hash": content_hash(perspective.dossier),
        "saldo": {name: series_json(series, years) for name, series in perspective.balance.items()},
        "programmas": [
            {
                "programma": one.programme,
                "naam": one.name,
                **{name: series_json(series, years) for name, series in one.rows.items()},
            }
            for one in perspective.programmes
        ],
        "voorstellen": [_proposal_json(perspective, one) for one in perspective.lines.proposals],
        "reserves": [
            {"reserve": one.reserve, "stand": series_json(one.balance, years)} for one in perspective.reserves
        ],
        **{group.code: group.json(perspective) for group in ordered_groups()},
        "doorgetrokken": list(rolled_years(perspective.dossier)),
    }


def _proposal_json(perspective: Perspective, proposal: str) -> dict[str, Json]:
    years = perspective.years
    numbers = perspective.remembered("keuzes", lambda: choice_numbers(perspective.dossier))
    return {
        "voorstel": proposal,
        "keuze": numbers.get(proposal),
        "telt_mee": perspective.is_counted(proposal),
        "effect": series_json(perspective.effect(proposal), years),
        "structureel": series_json(perspective.effect_of_nature(proposal, STRUCTURAL), years),
        "incidenteel": series_json(perspective.effect_of_nature(proposal, INCIDENTAL), years),
        "totaal": series_json(perspective.whole(proposal), years),
        "aandelen": {
            one: series_json(perspective.share(proposal, one), years) for one in perspective.participants(proposal)
        },
    }


def explanation_json(explanation: Explanation) -> dict[str, Json]:
    """Return the result of ``explain``; the value is null when it cannot be determined."""
    parts = [
        {
            **({"cel": part.cell} if part.cell else {"tabel": part.table, "id": part.row_id}),
            "waarde": as_decimal(part.cents),
            "pm": part.is_pm,
        }
        for part in explanation.parts
    ]
    return {
        "cel": explanation.address,
        "waarde": as_decimal(explanation.cents) if explanation.is_known else None,
        "eenheid": explanation.unit,
        "pm": explanation.is_pm,
        "formule": explanation.formula,
        "delen": parts,
        "afronding": explanation.rounding,
        "bron": explanation.source,
    }


def finding_json(finding: Finding) -> dict[str, Json]:
    """Return one row of ``check``."""
    return {
        "regel": finding.rule,
        "onderwerp": None if finding.subject is None else {"tabel": finding.subject[0], "id": finding.subject[1]},
        "jaar": finding.year,
        "waarde": _measured(finding.value, finding.unit),
        "eenheid": finding.unit,
        "norm": _measured(finding.norm, finding.unit),
        "oordeel": finding.verdict,
        "toelichting": finding.explanation,
        "herstel": finding.remedy,
        "bron": finding.source,
    }


def _measured(value: object, unit: str) -> Json:
    if isinstance(value, int) and unit == "euro":
        return as_decimal(value)
    if isinstance(value, Fraction):
        # A share of one as a percentage with two decimals.
        return as_decimal(round(value * 10_000))
    return value.isoformat() if isinstance(value, datetime.date) else value


def change_json(change: Change) -> dict[str, Json]:
    """Return one row of ``diff``."""
    return {
        "tabel": change.table,
        "id": change.row_id,
        "kolom": change.column,
        "oud": change.old,
        "nieuw": change.new,
        "effect": [as_decimal(cents) for cents in change.effects_cents],
    }
