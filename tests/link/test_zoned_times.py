"""Clock times told in two time zones."""

from datetime import date

import pytest

from factcheck.equations.judging import judge
from tests.link.drafting import read

TOLD: tuple[tuple[str, list[str]], ...] = (
    ("Trading began at 0726 GMT (3:26 a.m. EDT).", ["holds"]),
    ("Trading began at 0726 GMT (3:36 a.m. EDT).", ["broken"]),
    ("Trading began at 0726 GMT (5:26 a.m. EDT).", ["broken"]),
    ("The blast came at 05:40 (02:40 GMT).", ["cannot tell"]),
    ("The blast came at 05:40 (02:50 GMT).", ["broken"]),
    ("The fire began at 3 a.m. local time (1000 UTC).", ["cannot tell"]),
    ("It starts at 10AM PT / 1PM ET / 5PM GMT.", ["holds", "cannot tell"]),
    ("It starts at 10AM PT / 2PM ET / 5PM GMT.", ["broken", "broken"]),
    ("It runs from 7 p.m. to 10 p.m. ET (4 p.m. to 7 p.m. PT).", ["holds", "holds"]),
    ("It runs from 7 p.m. to 10 p.m. ET (4 p.m. to 9 p.m. PT).", ["holds", "broken"]),
    ("They sit until 5 p.m. or 6 p.m. EST (2200 or 2300 GMT).", ["holds", "holds"]),
    ("It was counted at 10 a.m. Central European Time (0800 UTC).", ["cannot tell"]),
    ("The quake came at 11:56 a.m. (0611 GMT).", ["cannot tell"]),
    ("It opens at 9 a.m. (doors close at 5 p.m. EST).", []),
    ("It runs between 7 a.m. and 9 a.m. GMT.", []),
)


@pytest.mark.parametrize(("text", "verdicts"), TOLD)
def test_a_time_in_two_zones(text: str, verdicts: list[str]) -> None:
    """A time is told again in another zone where a bracket or a stroke says so."""
    found = read(text).relations.get("zoned_time", ())
    assert [judge(each).verdict for each in found] == verdicts


SUMMER, WINTER = date(2023, 7, 20), date(2023, 1, 20)
# Copy, and the verdicts on a summer's and a winter's day.
PLACED: tuple[tuple[str, list[str], list[str]], ...] = (
    ("Voting ends at 10 p.m. in Madrid (2000 GMT).", ["holds"], ["broken"]),
    ("Voting ends at 10 p.m. in Madrid (2100 GMT).", ["broken"], ["holds"]),
    ("Voting ends at 10 p.m. in Madrid (1800 GMT).", ["broken"], ["broken"]),
    ("Voting ends at 10pm Madrid time (2000 GMT).", ["holds"], ["broken"]),
    ("Voting ends at 10 p.m. Madrid time (2000 GMT).", ["holds"], ["broken"]),
    ("Voting ends at 10 p.m. New York time (0200 GMT).", ["holds"], ["broken"]),
    ("In Madrid at 10 p.m. (2000 GMT) voting ends.", ["holds"], ["broken"]),
    ("Voting in Madrid ends at 10 p.m. (4 p.m. in Boston).", ["holds"], ["holds"]),
    ("Voting ends at 10 p.m. in Madrid (5 p.m. in Boston).", ["broken"], ["broken"]),
    ("It starts at 9 a.m. CET (0700 GMT).", ["cannot tell"], ["broken"]),
    ("It starts at 9 a.m. CEST (0700 GMT).", ["holds"], ["holds"]),
    ("It starts at 9 a.m. ET (1300 GMT).", ["holds"], ["broken"]),
    ("On 3 February it started at 9 a.m. ET (1400 GMT).", ["holds"], ["holds"]),
    ("It starts at 9 a.m. in Oxbow (1300 GMT).", ["cannot tell"], ["cannot tell"]),
    ("Crowds in Rome cheered at 4 p.m. local time (1500 GMT).", ["broken"], ["holds"]),
    (
        "Aides in Rome said it hit at 4 p.m. local time (1500 GMT).",
        ["cannot tell"],
        ["cannot tell"],
    ),
    (
        "It starts at 9 a.m. in Lisbon (0800 GMT, 10 a.m. in Rome). A second is at 5 p.m. in "
        "Tokyo (0800 GMT).",
        ["holds", "holds", "holds"],
        ["broken", "broken", "holds"],
    ),
)


@pytest.mark.parametrize(("text", "summer", "winter"), PLACED)
def test_places_and_days_decide(text: str, summer: list[str], winter: list[str]) -> None:
    """A place's clocks are known on a day; where they are not, nothing is said."""
    verdicts = [
        [judge(each).verdict for each in read(text, day).relations.get("zoned_time", ())]
        for day in (SUMMER, WINTER)
    ]
    assert verdicts == [summer, winter]


def test_one_gap_tells_nothing_and_two_tell_of_each_other() -> None:
    """Two pairs of one unnamed place bear each other out; two places do not conflict."""
    copy = "It hit at {} a.m. ({} GMT). Rain came at 9:15 a.m. local time (0315 GMT)."
    verdicts = [
        [judge(each).verdict for each in read(copy.format(*times)).relations["zoned_time"]]
        for times in (("7:40", "0140"), ("7:40", "0440"))
    ]
    assert verdicts == [["holds", "holds"], ["cannot tell", "broken"]]


DAYS: tuple[tuple[str, str], ...] = (
    ("The plant was shut on Friday (2200 GMT Wednesday).", "broken"),
    ("The plant was shut on Friday (Wednesday, 2200 GMT).", "broken"),
    ("The plant was shut at 9 a.m. on Friday (1400 GMT on Sunday).", "broken"),
    ("It was felt late Friday (early Monday in Tokyo).", "broken"),
    ("Talks resume on Friday at 10pm (8am Wednesday Sydney time).", "broken"),
    ("Polls open at 9 p.m. on 5 May (0100 GMT on 3 May).", "broken"),
    ("Polls open at 9 p.m. EDT on 31 May (0100 GMT on 1 June).", "holds"),
    ("Polls open at 9 p.m. EDT on 5 May (0100 GMT on 5 May).", "broken"),
    ("Polls close at 10 p.m. EST on Friday (0300 GMT Saturday).", "holds"),
    ("Polls close at 10 p.m. EST on Friday (0300 GMT Friday).", "broken"),
    ("Polls close at 10 p.m. on Friday in Tokyo (1300 GMT Friday).", "holds"),
    ("Polls close at 10 p.m. on Friday in Tokyo (1300 GMT Saturday).", "broken"),
    ("It struck at 0100 local time Tuesday (0500 UTC Monday).", "broken"),
    ("It struck at 0100 local time Tuesday (1700 UTC Monday).", "cannot tell"),
    ("It struck on Friday (2200 GMT Thursday).", "cannot tell"),
    ("It struck late on Sunday (early Monday in Tokyo).", "cannot tell"),
)


@pytest.mark.parametrize(("text", "verdict"), DAYS)
def test_the_days_of_one_moment(text: str, verdict: str) -> None:
    """Two clocks are on one day or on neighbours, and their times tell which."""
    days = [
        judge(each).verdict
        for each in read(text).relations.get("zoned_time", ())
        if each.first.kind == "date"  # type: ignore[union-attr]
    ]
    assert days == [verdict]


@pytest.mark.parametrize(
    "text",
    [
        "It moves to Friday (put off from 2200 GMT Wednesday).",
        "It airs on Friday (2200 GMT) and again on Sunday.",
        "They meet on Friday (and at 2200 GMT on Wednesday).",
        "It reopens on Friday (the vote is on Wednesday).",
        "The shop opens on Friday (Wednesday for members, local time permitting).",
        "The storm came on Friday (see Wednesday).",
        "He left on Friday, and she (2200 GMT) on Wednesday.",
    ],
)
def test_days_of_two_moments(text: str) -> None:
    """A bracket that tells more than a day, its time and its zone tells of something else."""
    found = read(text).relations.get("zoned_time", ())
    assert [each for each in found if each.first.kind == "date"] == []  # type: ignore[union-attr]
