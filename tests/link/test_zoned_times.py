"""Clock times told in two time zones."""

import pytest

from factcheck.equations.judging import judge
from tests.link.drafting import read

TOLD: tuple[tuple[str, list[str]], ...] = (
    ("Trading began at 0726 GMT (3:26 a.m. EDT).", ["holds"]),
    ("Trading began at 0726 GMT (3:36 a.m. EDT).", ["broken"]),
    ("Trading began at 0726 GMT (5:26 a.m. EDT).", ["broken"]),
    ("The blast came at 05:40 (02:40 GMT).", ["holds"]),
    ("The blast came at 05:40 (02:50 GMT).", ["broken"]),
    ("The fire began at 3 a.m. local time (1000 UTC).", ["holds"]),
    ("It starts at 10AM PT / 1PM ET / 5PM GMT.", ["holds", "holds"]),
    ("It starts at 10AM PT / 2PM ET / 5PM GMT.", ["broken", "broken"]),
    ("It runs from 7 p.m. to 10 p.m. ET (4 p.m. to 7 p.m. PT).", ["holds", "holds"]),
    ("It runs from 7 p.m. to 10 p.m. ET (4 p.m. to 9 p.m. PT).", ["holds", "broken"]),
    ("They sit until 5 p.m. or 6 p.m. EST (2200 or 2300 GMT).", ["holds", "holds"]),
    ("It was counted at 10 a.m. Central European Time (0800 UTC).", ["holds"]),
    ("The quake came at 11:56 a.m. (0611 GMT).", ["holds"]),
    ("It opens at 9 a.m. (doors close at 5 p.m. EST).", []),
    ("It runs between 7 a.m. and 9 a.m. GMT.", []),
)


@pytest.mark.parametrize(("text", "verdicts"), TOLD)
def test_a_time_in_two_zones(text: str, verdicts: list[str]) -> None:
    """A time is told again in another zone where a bracket or a stroke says so."""
    found = read(text).relations.get("zoned_time", ())
    assert [judge(each).verdict for each in found] == verdicts
