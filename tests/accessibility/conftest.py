"""A browser with axe-core for the tests of accessibility."""

import importlib.resources
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, sync_playwright

from kaderwerk import bootstrap

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


# Playwright keeps an event loop running in the thread, in which Django refuses to work: it ends with each module.
@pytest.fixture(scope="module")
def browser(chromium_path: str) -> Iterator[Browser]:
    """Chromium of the system."""
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium_path, args=FLAGS)
        yield started
        started.close()


@pytest.fixture(scope="module")
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A browser without script of our own; axe alone may pass the content policy."""
    opened = browser.new_context(bypass_csp=True, locale="nl-NL", reduced_motion="reduce")
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def axe_script() -> str:
    """The source of axe-core as its package ships it."""
    return (importlib.resources.files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The site of the sample and of an empty dossier."""
    folder = tmp_path_factory.mktemp("sites")
    bootstrap.write_template(str(folder / "leeg"), 2027)
    sources: dict[str, Any] = {"sample": bootstrap.sample_path(), "empty": folder / "leeg"}
    for name, source in sources.items():
        bootstrap.publish(str(source), str(folder / name), "alles")
    return {name: folder / name for name in sources}
