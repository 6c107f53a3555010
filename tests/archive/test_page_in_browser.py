"""An audit's page is judged by keys, keeps verdicts over a reload, and saves them as a file."""

import os
import shutil
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from factcheck.archive.audit import draw
from factcheck.archive.audit_page import Page, cards_of, write_page
from factcheck.archive.scan import scan
from factcheck.archive.store import Archive
from factcheck.archive.verdicts import read_verdicts
from tests.archive.conftest import Row
from tests.archive.test_scan import many, two, work_in

sync_api = pytest.importorskip("playwright.sync_api", reason="needs playwright")

Make = Callable[[Iterable[Row]], Path]


def test_judged_by_keys(archive: Make, tmp_path: Path) -> None:
    """Keys a, p and f judge and go on; what is saved is what audit reads."""
    folder = archive(many(70))
    work = work_in(folder, select=("percent-change",))
    scan(work, two)
    drawn = draw(work.out, 5, "1")
    page_path = tmp_path / "page.html"
    with page_path.open("w", encoding="utf-8") as file:
        cards = cards_of(Archive(str(folder)), drawn, {})
        write_page(Page("Audit", "70 stories", (), who="Kim"), cards, file)
    complaints: list[str] = []
    with sync_api.sync_playwright() as play:
        own = shutil.which("chromium")
        try:
            browser = play.chromium.launch(executable_path=own, args=["--no-sandbox"])
        except sync_api.Error:
            if os.environ.get("CI"):
                raise
            pytest.skip("needs a Chromium")
        page = browser.new_page()
        page.on("console", lambda message: complaints.append(message.text))
        page.goto(page_path.as_uri())
        page.screenshot()  # a browser drops keys that come before it has painted the page once
        for key in "apf":
            page.keyboard.press(key)
        sync_api.expect(page.locator("#count")).to_contain_text("3 of 5")
        page.reload()
        counted = page.text_content("#count")
        with page.expect_download() as download:
            page.click("#save")
        download.value.save_as(tmp_path / "verdicts.jsonl")
        browser.close()

    verdicts = read_verdicts(str(tmp_path / "verdicts.jsonl"))

    assert complaints == []
    assert counted == "3 of 5 judged"
    assert [verdicts[each.key].verdict for each in drawn[:3]] == ["accept", "pedantic", "false"]
    assert {verdict.who for verdict in verdicts.values()} == {"Kim"}
