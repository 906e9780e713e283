"""How a figure came about: its four years, the parts that add up to it, rounding and source."""

from dataclasses import dataclass

from kaderwerk.core.dossier.table import EMPTY, VALUE
from kaderwerk.core.dossier.table import PM as PM_STATE
from kaderwerk.core.perspective.explanation import Explanation, Part, explain
from kaderwerk.parts.edition import Edition
from kaderwerk.parts.figures import NOTHING, Figure, figure
from kaderwerk.parts.frame import Link, dossier_frame
from kaderwerk.parts.links import Links
from kaderwerk.parts.numbers import have_cents
from kaderwerk.parts.references import Reference, figure_name, has_direction, row_reference
from kaderwerk.parts.rendering import render
from kaderwerk.parts.sources import Source, sources_of
from kaderwerk.parts.words import PROPOSAL_LABELS
