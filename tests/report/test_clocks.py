"""A clock time reads as a clock shows it, not as minutes after midnight."""

import io

import pytest

from factcheck.pipeline import read_figures
from factcheck.read import read_string
from factcheck.report.as_figures import write_table
from factcheck.report.html.values import stands_for


@pytest.mark.parametrize(
    ("told", "clock"),
    [("3:42 a.m.", "03:42"), ("10 p.m.", "22:00"), ("noon", "12:00"), ("17:05", "17:05")],
)
def test_clock_time(told: str, clock: str) -> None:
    """The table of figures and the page give the hour and the minute."""
    reading = read_figures(read_string(f"\n\nThe siren was heard at {told} in the town.\n"))
    out = io.StringIO()
    write_table([reading], out, rejected=False)

    assert stands_for(reading.figures[0]) == clock
    assert f"  {clock}  " in out.getvalue()
