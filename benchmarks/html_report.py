"""Measure the HTML report: its size, the time to write it, and how it feels in a browser.

    python -m benchmarks.html_report [--no-browser]

Writes a story of 1,000 words and one of 50,000 words with 3,000 figures and 300
findings, then opens the long one in headless Chromium (five times, the median
counts) and measures the time until it has loaded and drawn, until a filter has
been applied and drawn, and until all arcs have. Limits: 150 KB, 2 s, 300 ms.
"""

import argparse
import io
import os
import resource
import shutil
import statistics
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from factcheck.model.reading import Report
from factcheck.report.as_html import write
from tests.report.html.long_story import long_story

FLAGS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]
RUNS = 5
DRAWN = "new Promise(done => requestAnimationFrame(() => setTimeout(done)))"
# Change a filter as a reader would, then wait until the page has been laid out and drawn.
TIMED = """
async ([name, value]) => {
  const start = performance.now(), field = document.querySelector(".toolbar").elements[name];
  if (name === "arcs") field.click();
  else { field.value = value; field.dispatchEvent(new Event("change", { bubbles: true })); }
  await new Promise(done => requestAnimationFrame(() => setTimeout(done)));
  return performance.now() - start;
}
"""


def written(report: Report) -> tuple[str, float]:
    """Return the page and the CPU seconds that writing it took."""
    out = io.StringIO()
    start = time.process_time()
    write([report], out)
    return out.getvalue(), time.process_time() - start


def in_browser(path: Path) -> dict[str, float]:
    """Return the median milliseconds of loading and of each filter."""
    from playwright.sync_api import sync_playwright

    browser_path = os.environ.get("FACTCHECK_CHROMIUM") or shutil.which("chromium")
    times: dict[str, list[float]] = {}

    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=browser_path, args=FLAGS)
        for _ in range(RUNS):
            page = browser.new_page()
            start = time.perf_counter()
            page.goto(path.as_uri(), wait_until="load")
            page.evaluate(DRAWN)
            times.setdefault("load and draw", []).append((time.perf_counter() - start) * 1000)
            for name, value in (
                ("status", "in conflict"), ("status", ""), ("rule", "percent-change"),
                ("rule", ""), ("status", "not checked"), ("status", ""), ("arcs", ""),
            ):  # fmt: skip
                took = page.evaluate(TIMED, [name, value])
                times.setdefault(f"{name}: {value or 'any'}", []).append(took)
            page.close()
        browser.close()
    return {name: statistics.median(found) for name, found in times.items()}


def main() -> None:
    """Print sizes and times."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--no-browser", action="store_true", help="size and time alone")
    options = parser.parse_args()
    small, seconds = written(long_story(1000, 60, 12))
    print(
        f"1,000 words: {len(small.encode()) / 1000:.0f} KB (at most 150), {seconds:.2f} s CPU"
    )
    report = long_story(50_000, 3000, 300)
    large, seconds = written(report)
    print(
        f"50,000 words, 3,000 figures: {len(large.encode()) / 1000:.0f} KB, {seconds:.2f} s CPU"
    )
    print(f"peak memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")
    if options.no_browser:
        return
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "report.html")
        path.write_text(large, "utf-8")
        for name, milliseconds in in_browser(path).items():
            limit = 2000 if name.startswith("load") else 300
            print(f"{name:22} {milliseconds:6.0f} ms (at most {limit})")


if __name__ == "__main__":
    main()
