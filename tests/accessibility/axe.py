"""Runs axe-core on a page at the widths of a phone and a desktop."""

from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Page

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
WIDTHS = (360, 1280)
_RUN = """async (tags) => {
  const runOnly = {type: 'tag', values: tags};
  const found = await axe.run(document, {runOnly, resultTypes: ['violations', 'incomplete']});
  const short = (one) => ({id: one.id, nodes: one.nodes.slice(0, 3).map((node) => node.html.slice(0, 200))});
  return {violations: found.violations.map(short), incomplete: found.incomplete.map(short)};
}"""


@dataclass(kw_only=True)
class Outcome:
    """What axe found on one or more pages: where, which rule, which elements."""

    violations: list[str] = field(default_factory=list)
    incomplete: dict[str, list[str]] = field(default_factory=dict)


def examine(page: Page, axe_script: str, outcome: Outcome) -> None:
    """Run axe on the page as it stands now, at each width."""
    page.evaluate(axe_script)
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        found: dict[str, list[dict[str, Any]]] = page.evaluate(_RUN, TAGS)
        for one in found["violations"]:
            outcome.violations.append(f"{page.url} at {width}: {one['id']}: {one['nodes']}")
        for one in found["incomplete"]:
            outcome.incomplete.setdefault(one["id"], []).append(f"{page.url} at {width}: {one['nodes']}")
