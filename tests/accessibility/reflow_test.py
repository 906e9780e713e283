"""At 400 % zoom (1280 by 1024 becomes 320 by 256) nothing scrolls sideways, and Tab follows the reading order."""

from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page

from tests.accessibility.app_test import PAGES, demonstration
from tests.accessibility.site_test import one_of_each_kind

ZOOMED = {"width": 320, "height": 256}
_WIDER = "() => document.documentElement.scrollWidth > innerWidth"
_CUT = """() => [...document.querySelectorAll('main *, header *, footer *, nav *')].filter((one) => {
  const box = one.getBoundingClientRect();
  if (!box.width || !one.checkVisibility() || one.closest('svg, [tabindex="0"], .visually-hidden')) return false;
  return box.right > innerWidth + 1 && box.left < innerWidth && getComputedStyle(one).position !== 'absolute';
}).map((one) => one.outerHTML.slice(0, 120))"""
_STOPS = """() => {
  const wanted = 'a[href], button, input, select, textarea, summary, [tabindex]';
  return [...document.querySelectorAll(wanted)].filter((one) => one.tabIndex > 0).length;
}"""
_STEP = """() => {
  const at = document.activeElement;
  if (!at || at === document.body) return null;
  const before = window.previousStop;
  window.previousStop = at;
  const box = at.getBoundingClientRect();
  const style = getComputedStyle(at);
  const across = Math.min(Math.max((box.left + box.right) / 2, 1), innerWidth - 1);
  const down = Math.min(Math.max((box.top + box.bottom) / 2, 1), innerHeight - 1);
  const over = document.elementFromPoint(across, down);
  const inOrder = !before || Boolean(before.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING);
  return {
    html: at.outerHTML.slice(0, 120),
    inOrder,
    shown: (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none',
    free: box.bottom > 0 && box.top < innerHeight && Boolean(over) && (at.contains(over) || over.contains(at)),
    why: `${inOrder ? '' : 'order '}covered by ${over ? over.outerHTML.slice(0, 60) : 'nothing'}`,
    page: [box.left + scrollX, box.top + scrollY, box.bottom + scrollY],
  };
}"""
_FOCUS_MOST = 25
"""Presses of Tab per page: the frame of the page and the first table or two."""


def sideways(page: Page) -> list[str]:
    """Return what stands out to the side of a page, outside regions that scroll by themselves."""
    cut: list[str] = page.evaluate(_CUT)
    return cut if not page.evaluate(_WIDER) else [*cut, "the page itself"]


def out_of_order(page: Page) -> list[str]:
    """Press Tab and return the stops that come before an earlier one, cannot be seen or lie under something."""
    found = [f"{page.evaluate(_STOPS)} with a tabindex of its own"] if page.evaluate(_STOPS) else []
    previous = None
    for _ in range(_FOCUS_MOST):
        page.keyboard.press("Tab")
        step = page.evaluate(_STEP)
        # Behind the last stop the browser begins again.
        if step is None or (previous and 'class="skip-link"' in step["html"]):
            break
        if not (step["inOrder"] and step["shown"] and step["free"]):
            found.append(f"{step['why']}: {step['html']}")
        left, top, bottom = step["page"]
        # Down the page, or further to the right on the same line.
        if previous and bottom <= previous[1] and left <= previous[0]:
            found.append(f"back up: {step['html']}")
        previous = left, top
    return found


def test_every_kind_of_page_of_the_site_reads_at_400_percent(
    published: dict[str, Path], context: BrowserContext
) -> None:
    page = context.new_page()
    page.set_viewport_size(ZOOMED)  # type: ignore[arg-type]  # a mapping of the same two numbers
    wrong = {}
    for file in [one for name in ("sample", "empty") for one in one_of_each_kind(published[name])]:
        page.goto(file.as_uri())
        found = [*sideways(page), *out_of_order(page)]
        if found:
            wrong[file.name] = found
    page.close()
    assert wrong == {}


def test_every_kind_of_page_of_the_application_reads_at_400_percent(context: BrowserContext, tmp_path: Path) -> None:
    page = context.new_page()
    page.set_viewport_size(ZOOMED)  # type: ignore[arg-type]  # as above
    wrong = {}
    with demonstration(tmp_path, port=8523) as address:
        for path in PAGES:
            page.goto(address + path)
            found = [*sideways(page), *out_of_order(page)]
            if found:
                wrong[path] = found
    page.close()
    assert wrong == {}


@pytest.mark.parametrize(
    ("damage", "told"),
    [
        ("document.querySelector('h1').style.width = '900px'", "the page itself"),
        ("document.querySelector('main a').tabIndex = 5", "tabindex of its own"),
        ("document.querySelector('main').style.cssText = 'display:flex;flex-direction:column-reverse'", "back up"),
    ],
    ids=["a fixed width", "an order of its own", "turned upside down"],
)
def test_a_page_that_does_not_is_found(
    published: dict[str, Path], context: BrowserContext, damage: str, told: str
) -> None:
    page = context.new_page()
    page.set_viewport_size(ZOOMED)  # type: ignore[arg-type]  # as above
    page.goto((published["sample"] / "index.html").as_uri())
    page.evaluate(f"() => {{ {damage} }}")
    found = [*sideways(page), *out_of_order(page)]
    page.close()
    assert any(told in one for one in found), found


def test_a_title_without_a_space_does_not_widen_the_page_that_searches(
    published: dict[str, Path], context: BrowserContext
) -> None:
    page = context.new_page()
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto((published["sample"] / "zoeken.html").as_uri())
    page.locator("#zoekveld").fill("voorstel")
    for found in ("#zoekresultaten a", ".found a"):
        assert page.locator(found).count() > 1, found
        page.locator(found).first.evaluate("(one) => { one.textContent = 'X'.repeat(500); }")
    assert sideways(page) == []
    page.close()
