"""A headless browser for the tests of the page; they skip where there is none, never in CI."""

import os
import shutil
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from factcheck.model.reading import Report
from factcheck.report.as_html import write

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
# A page under test needs no sandbox, no graphics card and no services of the browser's maker.
_FLAGS = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
)  # fmt: skip


def _missing(reason: str) -> None:
    if os.environ.get("CI"):
        pytest.fail(f"{reason}, and CI must look at the page")
    pytest.skip(f"{reason}, so the page is not looked at in a browser")


def needed(module: str) -> Any:
    """Return an imported test library, or skip as without a browser."""
    from importlib import import_module

    try:
        return import_module(module)
    except ImportError:
        _missing(f"{module.partition('.')[0]} is not installed (pip install '.[test]')")


@pytest.fixture(scope="session")
def browser() -> Iterator["Browser"]:
    """Start one headless Chromium for the session."""
    path = os.environ.get("FACTCHECK_CHROMIUM") or next(
        filter(None, map(shutil.which, _NAMES)), ""
    )
    if not path:
        _missing("no Chromium on the path (Debian: apt-get install chromium)")
    with needed("playwright.sync_api").sync_playwright() as driver:
        started = driver.chromium.launch(executable_path=path, args=list(_FLAGS))
        yield started
        started.close()


class OpenPage:
    """A report opened in the browser, with what it logged and asked for."""

    def __init__(self, page: "Page", path: Path) -> None:
        """Listen to ``page`` from before it loads the file at ``path``."""
        self.page = page
        self.path = path
        self.complaints: list[str] = []
        self.requests: list[str] = []
        page.on("console", lambda message: self.complaints.append(message.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("dialog", lambda dialog: self.complaints.append(dialog.message))
        page.on("request", lambda request: self.requests.append(request.url))

    def go(self, fragment: str = "") -> None:
        """Load the file anew."""
        self.page.goto("about:blank")
        self.requests.clear()
        self.page.goto(f"{self.path.as_uri()}{fragment}")

    def press(self, *keys: str) -> None:
        """Press keys and wait until the page has drawn."""
        for key in keys:
            self.page.keyboard.press(key)
        self.settle()

    def settle(self) -> None:
        """Wait until two frames have been drawn."""
        self.page.evaluate(
            "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"
        )

    def ask(self, script: str) -> Any:
        """Return what ``script`` evaluates to in the page."""
        return self.page.evaluate(script)


@pytest.fixture
def open_page(browser: "Browser", tmp_path: Path) -> Iterator[Callable[..., OpenPage]]:
    """Return a function that writes reports to a file and opens it."""
    contexts = []

    def opened(
        reports: Sequence[Report], *, width: int = 1280, height: int = 900, **options: Any
    ) -> OpenPage:
        path = tmp_path / "report.html"
        with path.open("w", encoding="utf-8", newline="\n") as file:
            write(reports, file)
        context = browser.new_context(
            viewport={"width": width, "height": height}, reduced_motion="reduce", **options
        )
        contexts.append(context)
        shown = OpenPage(context.new_page(), path)
        shown.go()
        return shown

    yield opened
    for context in contexts:
        context.close()
