"""A check takes as much longer as its draft is, for the patterns that once took far more."""

import time

import pytest

from factcheck.check import load_rules
from factcheck.pipeline import check_article
from factcheck.read import read_string

RULES = load_rules()
SMALL, LARGE = 500, 2000  # characters
MOST = 8  # times as long for four times the text; where it grows quadratically, 16


def _seconds(pattern: str, size: int) -> float:
    """Return the processor's time for a draft of the pattern, in which nothing breaks."""
    article = read_string("Head\n\n" + pattern * (size // len(pattern)), "story.txt", "txt")
    start = time.process_time()
    report = check_article(article, RULES)
    taken = time.process_time() - start
    assert report.faults == ()
    return taken


@pytest.fixture(scope="module")
def warm() -> None:
    """Load what is loaded once."""
    _seconds("Sales fell 5% to $3m, and 1, 2 and 3 jobs went. ", 500)


@pytest.mark.usefixtures("warm")
@pytest.mark.parametrize(
    "pattern",
    ["5th-1990s ", "(1) ", "rose from 1 to 2, ", "1 jobs, ", "1 - ", "5-0 ", "1, 2 and 3 ",
     "½/½/24 "],
)  # fmt: skip
def test_time_grows_with_the_text(pattern: str) -> None:
    """Four times the text takes nothing like sixteen times as long."""
    small, large = _seconds(pattern, SMALL), _seconds(pattern, LARGE)
    if large >= MOST * max(small, 0.01):  # once more: it may have been the machine
        small, large = _seconds(pattern, SMALL), _seconds(pattern, LARGE)

    assert large < MOST * max(small, 0.01), f"{small:.2f} s, then {large:.2f} s"
