"""The pages that stand above all versions: the list of them, and the one that leads to the version that stands."""

from dataclasses import dataclass

from kaderwerk.core.releases.register import Register, current, history, successor
from kaderwerk.parts.dutch_time import dutch_day, moment_in_words
from kaderwerk.parts.feed import FEED_FILE
from kaderwerk.parts.frame import ICON, PRODUCT, STYLESHEET, Frame
from kaderwerk.parts.rendering import render
from kaderwerk.parts.themes import THEME_FILE


@dataclass(frozen=True, kw_only=True)
class VersionRow:
    """One version; ``state`` says whether it stands, ``story`` what it changed."""

    label: str
    url: str
    moment: str
    state: str
    story: str
    decision: str
    fingerprint: str
    is_current: bool


@dataclass(frozen=True, kw_only=True)
class VersionsView:
    """All versions, the newest first; ``url`` is the page of the one that stands."""

    title: str
    organisation: str
    url: str
    number: int
    rows: tuple[VersionRow, ...]


def versions_page(register: Register, *, has_theme: bool = False) -> str:
    """Return the list of versions as HTML; at least one is public, and the one that stands may have a theme."""
    view = _view(register)
    return render("versions.html", _frame(f"Versies | {view.title}", view.url, has_theme=has_theme), view)


def doorway_page(register: Register, *, has_theme: bool = False) -> str:
    """Return the page that leads straight to the version that stands."""
    view = _view(register)
    return render("doorway.html", _frame(view.title, view.url, has_theme=has_theme), view)


def _view(register: Register) -> VersionsView:
    newest = current(register)
    if newest is None:
        message = "no version is public"
        raise ValueError(message)
    rows = []
    for one in history(register):
        after = successor(register, one.number)
        state = "Geldt nu" if after is None else f"Vervangen op {dutch_day(after.moment)}"
        rows.append(
            VersionRow(
                label=f"Versie {one.number}",
                url=_home(one.number),
                moment=moment_in_words(one.moment),
                state=state,
                story=one.reason or "De eerste versie.",
                decision=one.decision,
                fingerprint=one.fingerprint,
                is_current=after is None,
            )
        )
    return VersionsView(
        title=newest.title,
        organisation=newest.organisation,
        url=_home(newest.number),
        number=newest.number,
        rows=tuple(rows),
    )


def _home(number: int) -> str:
    return f"versies/{number}/index.html"


def _frame(title: str, home: str, *, has_theme: bool) -> Frame:
    assets = home.removesuffix("index.html") + "assets/"
    return Frame(
        title=f"{title} | {PRODUCT}",
        stylesheet=assets + STYLESHEET,
        theme=assets + THEME_FILE if has_theme else None,
        icon=assets + ICON,
        home=home,
        feed=FEED_FILE,
    )
