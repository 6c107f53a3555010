"""A check takes as much longer as its draft is, for the patterns that once took far more."""

import time
from itertools import pairwise

import pytest

from factcheck.check import load_rules, run_rules
from factcheck.check.duplicates import leave_out_repeats
from factcheck.model.finding import Finding, Label
from factcheck.pipeline import check_article, read_source
from factcheck.read import read_string

RULES = load_rules()
SMALL, LARGE = 1000, 4000  # characters
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


def _seconds_of_a_rule(name: str, pattern: str, size: int) -> float:
    """Return the processor's time that one rule takes for a story of the pattern."""
    rules = [rule for rule in RULES if rule.name == name]
    reading = read_source(
        read_string("Head\n\n" + pattern * (size // len(pattern)), format="txt")
    )
    start = time.process_time()
    run_rules(reading, rules)
    return time.process_time() - start


def test_changes_without_a_time() -> None:
    """Asking since when a figure changed does not go over the story again for each figure."""
    pattern = "Council spent $4 million on 12 roads in March 2016, up 5% from 2015, Orr said. "
    small, large = (
        min(_seconds_of_a_rule("change-since-when", pattern, size) for _ in range(2))
        for size in (20_000, 80_000)
    )

    assert large < MOST * max(small, 0.01), f"{small:.2f} s, then {large:.2f} s"


def _seconds_for_repeats(count: int) -> float:
    """Return the processor's time to look for repeats among as many findings on a reading."""
    reading = read_source(read_string("Head\n\n" + "4 jobs and 5 cars. " * count, format="txt"))
    figures = reading.figures
    findings = [
        Finding(
            "", "percent-change", "percent", "error", f"{place}", "", "",
            (Label(one.span, "", True), Label(other.span, "", True)), None, one.interval,
        )
        for place, (one, other) in enumerate(pairwise(figures))
    ]  # fmt: skip
    start = time.process_time()
    assert len(leave_out_repeats(findings, RULES, reading)) == len(findings)
    return time.process_time() - start


def test_repeats_among_many_findings() -> None:
    """Four times the findings take nothing like sixteen times as long to go through."""
    small, large = (min(_seconds_for_repeats(count) for _ in range(2)) for count in (500, 2000))

    assert large < MOST * max(small, 0.01), f"{small:.2f} s, then {large:.2f} s"
