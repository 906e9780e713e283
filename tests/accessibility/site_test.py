"""The published site: axe finds no violation on any kind of page, and everything works by keyboard without script."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from kaderwerk.core.perspective.address import GROUPS
from tests.accessibility.axe import Outcome, examine

VERDICTS = Path(__file__).parents[2] / "docs" / "accessibility.md"

_TABBED = """() => {
  const at = document.activeElement;
  if (!at || at === document.body) return null;
  const style = getComputedStyle(at);
  const box = at.getBoundingClientRect();
  const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
  return {html: at.outerHTML.slice(0, 120), shown: outlined || style.boxShadow !== 'none',
          inView: box.bottom > 0 && box.top < innerHeight && box.width > 0};
}"""
_FOCUSABLE = (
    "() => [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex=\"0\"]')]"
    ".filter((one) => one.checkVisibility() && !(one.type === 'radio' && !one.checked)).length"
)


def judged_incomplete() -> set[str]:
    """The rules that axe leaves to people and that docs/accessibility.md gives a verdict on."""
    return set(re.findall(r"^\| `([a-z-]+)` \|", VERDICTS.read_text(encoding="utf-8"), re.MULTILINE))


def one_of_each_kind(folder: Path) -> list[Path]:
    """Every page of a site; of the explanations, which are hundreds, the first of each family, depth and row.

    Of the lists of proposals the first that is filtered and sorted by the same things: they differ in their rows.
    """
    kinds: dict[tuple[str, ...], Path] = {}
    for file in sorted(folder.rglob("*.html")):
        steps = file.relative_to(folder).parts
        row = steps[-1] if len(steps) > 1 and steps[1] in GROUPS else str(len(steps))
        chosen = tuple(file.stem.split("_")[1::2]) if len(steps) == 1 and "_" in file.stem else ()
        kinds.setdefault((steps[1], row) if steps[0] == "uitleg" else chosen or steps, file)
    return list(kinds.values())


@pytest.mark.parametrize("name", ["sample", "empty"])
def test_axe_finds_no_violation_on_any_kind_of_page_of_the_site(
    published: dict[str, Path], context: BrowserContext, axe_script: str, name: str
) -> None:
    files = one_of_each_kind(published[name])
    assert len(files) > (80 if name == "sample" else 5)
    outcome = Outcome()
    page = context.new_page()
    for file in files:
        page.goto(file.as_uri())
        examine(page, axe_script, outcome)
    page.close()
    assert outcome.violations == []
    unjudged = {rule: places[:3] for rule, places in outcome.incomplete.items() if rule not in judged_incomplete()}
    assert unjudged == {}


def test_axe_sees_a_broken_page(published: dict[str, Path], context: BrowserContext, axe_script: str) -> None:
    page = context.new_page()
    page.goto((published["sample"] / "index.html").as_uri())
    page.evaluate("() => document.querySelector('main').insertAdjacentHTML('beforeend', '<input type=\"text\">')")
    outcome = Outcome()
    examine(page, axe_script, outcome)
    page.close()
    assert any(": label: " in violation for violation in outcome.violations)


@pytest.mark.parametrize(
    "path",
    [
        "index.html",
        "voorstellen.html",
        "voorstellen/trainee.html",
        "keuzes.html",
        "programmas.html",
        "programmas/2.html",
        "niet-opgenomen.html",
        "partners.html",
        "begrippen.html",
        "zoeken.html",
        "risicos.html",
        "reserves-en-kengetallen.html",
        "begroting.html",
        "bevindingen.html",
        "cijfers.html",
        "cijfers/kengetallen.html",
        "uitleg/saldo/nieuw.html",
    ],
)
@pytest.mark.parametrize("width", [360, 1280])
def test_everything_is_reached_by_keyboard_with_a_visible_focus(
    published: dict[str, Path], context: BrowserContext, path: str, width: int
) -> None:
    page = context.new_page()
    page.set_viewport_size({"width": width, "height": 800})
    page.goto((published["sample"] / path).as_uri())
    count = page.evaluate(_FOCUSABLE)
    reached = tab_through(page, count + 2)
    page.close()
    assert len(reached) >= count
    assert "#" in str(reached[0]["html"]), "the first stop is the skip link"
    assert [one["html"] for one in reached if not one["shown"]] == []
    assert [one["html"] for one in reached if not one["inView"]] == []


def tab_through(page: Page, times: int) -> list[dict[str, object]]:
    """Press Tab so many times and return what had the focus."""
    reached = []
    for _ in range(times):
        page.keyboard.press("Tab")
        found = page.evaluate(_TABBED)
        if found is None:
            break
        reached.append(found)
    return reached


def test_no_page_scrolls_sideways_on_a_phone(published: dict[str, Path], context: BrowserContext) -> None:
    page = context.new_page()
    page.set_viewport_size({"width": 360, "height": 800})
    wide = []
    for file in sorted([*published["sample"].glob("*.html"), *published["sample"].glob("cijfers/*.html")]):
        page.goto(file.as_uri())
        if page.evaluate("() => document.documentElement.scrollWidth > innerWidth"):
            wide.append(file.name)
    page.close()
    assert wide == []


def test_the_site_holds_no_script_but_what_adds_to_it_and_home_one_block_of_data(published: dict[str, Path]) -> None:
    for file in published["sample"].rglob("*.html"):
        text = file.read_text(encoding="utf-8")
        if file == published["sample"] / "index.html":
            before, _, after = text.partition('<script type="application/ld+json">')
            text = before + after
            assert after, "home tells search engines of the open data"
        scripts = re.findall(r"<script[^>]*>", text)
        remembers = [one for one in scripts if re.fullmatch(r'<script src="[./]*assets/teken\.js" defer>', one)]
        assert len(remembers) == ('id="teken-kosten"' in text), file.name
        assert file.name == "zoeken.html" or scripts == remembers, file.name


def test_the_chosen_sign_is_remembered_on_the_next_page_and_without_script_begins_anew(
    published: dict[str, Path], browser: Browser
) -> None:
    for has_script in (True, False):
        context = browser.new_context(java_script_enabled=has_script)
        page = context.new_page()
        page.goto((published["sample"] / "keuzes.html").as_uri())
        page.locator("label[for=teken-kosten]").click()
        page.goto((published["sample"] / "programmas" / "2.html").as_uri())
        assert page.locator("#teken-kosten").is_checked() == has_script
        context.close()


def test_with_the_sign_turned_round_charts_and_texts_say_that_they_stay(
    published: dict[str, Path], context: BrowserContext
) -> None:
    page = context.new_page()
    page.goto((published["sample"] / "index.html").as_uri())
    said = "(one) => getComputedStyle(one, '::after').content"
    chart, other = page.locator("#waterval-2022 figcaption"), page.locator("#reserves-plaatje figcaption")
    text = page.locator("#inleiding")
    assert [one.evaluate(said) for one in (chart, other, text)] == ["none", "none", "none"]
    page.locator("label[for=teken-kosten]").click()
    assert "In dit plaatje is plus voordelig" in chart.evaluate(said)
    assert "In deze tekst is plus voordelig" in text.evaluate(said)
    assert other.evaluate(said) == "none"
    page.close()


def test_on_a_phone_the_navigation_is_folded_and_opens_by_keyboard(
    published: dict[str, Path], context: BrowserContext
) -> None:
    page = context.new_page()
    page.goto((published["sample"] / "risicos.html").as_uri())
    link = page.locator("a:visible", has_text="Partners")
    for width, count in ((1280, 1), (360, 0)):
        page.set_viewport_size({"width": width, "height": 800})
        assert link.count() == count
    assert page.locator("h1").bounding_box()["y"] < 250  # type: ignore[index]  # it is on the page
    assert page.locator("summary", has_text="Menu").inner_text().split() == ["Menu", "Financiën"]
    page.keyboard.press("Tab")
    page.locator("summary", has_text="Menu").focus()
    page.keyboard.press("Enter")
    assert link.count() == 1
    assert page.locator("a[aria-current=page]:visible").inner_text() == "Risico’s"
    page.close()


def test_on_paper_there_is_no_navigation_and_the_fingerprint_is(
    published: dict[str, Path], context: BrowserContext
) -> None:
    page = context.new_page()
    page.goto((published["sample"] / "index.html").as_uri())
    page.emulate_media(media="print")
    hidden = (
        ".page-header__nav",
        ".page-header__menu",
        ".sign-switch",
        ".table-file",
        ".page-footer__files",
        ".skip-link",
    )
    assert [one for one in hidden if page.locator(one).first.is_visible()] == []
    assert page.locator(".fingerprint").is_visible()
    assert page.locator(".chart--wide").first.is_visible()
    page.close()


def test_the_sign_turns_round_without_script_and_the_words_stay_true(
    published: dict[str, Path], browser: Browser
) -> None:
    context = browser.new_context(java_script_enabled=True)
    page = context.new_page()
    page.goto((published["sample"] / "keuzes.html").as_uri())
    row = page.locator("tbody tr", has_text="K1 Informatieveiligheid").locator("td").first
    good = page.locator("tbody tr", has_text="K8 Minder inhuur").locator("td").first
    caption = page.locator("caption").first
    assert row.inner_text().split() == ["\u221250.000", "nadelig"]
    assert good.inner_text().split() == ["40.000", "voordelig"]
    assert "Plus is voordelig" in caption.inner_text()
    assert "kosten" not in caption.inner_text()
    page.keyboard.press("Tab")
    page.locator("#teken-voordelig").focus()
    page.keyboard.press("ArrowRight")
    assert row.inner_text().split() == ["50.000", "nadelig"]
    assert good.inner_text().split() == ["\u221240.000", "voordelig"]
    copied = "(one) => { getSelection().selectAllChildren(one); return getSelection().toString(); }"
    assert good.evaluate(copied).startswith("\u221240.000"), "what is copied has the sign that stands on the screen"
    assert "Plus is kosten en dus nadelig, min is voordelig" in caption.inner_text()
    assert "Plus is voordelig" not in caption.inner_text()
    context.close()


def test_a_term_tells_its_meaning_when_it_has_the_focus(published: dict[str, Path], context: BrowserContext) -> None:
    page = context.new_page()
    page.goto((published["sample"] / "index.html").as_uri())
    term = page.locator("a.term").first
    assert term.get_attribute("title")
    page.keyboard.press("Tab")
    term.focus()
    shown = term.evaluate("(one) => getComputedStyle(one, '::after').content")
    assert str(term.get_attribute("title")) in shown
    page.close()


def test_searching_works_from_a_folder_and_is_a_list_without_script(
    published: dict[str, Path], browser: Browser, axe_script: str
) -> None:
    address = (published["sample"] / "zoeken.html").as_uri()
    context = browser.new_context(bypass_csp=True)
    page = context.new_page()
    page.goto(address)
    page.locator("#zoekveld").fill("VERLICHTING stroom")
    assert page.locator("#zoekstatus").inner_text() == "1 gevonden."
    assert page.locator("#zoekresultaten a").inner_text() == "K10 Nieuwe openbare verlichting"
    outcome = Outcome()
    examine(page, axe_script, outcome)
    assert outcome.violations == []
    page.goto(f"{address}?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E")
    assert page.locator("#zoekstatus").inner_text().startswith("Niets gevonden.")
    page.locator("#zoekveld").fill("financien")
    assert page.locator("#zoekresultaten a").count() >= 1
    context.close()
    plain = browser.new_context(java_script_enabled=False)
    page = plain.new_page()
    page.goto(address)
    assert not page.locator("#zoekformulier").is_visible()
    assert page.locator(".found a", has_text="K10 Nieuwe openbare verlichting").is_visible()
    plain.close()
