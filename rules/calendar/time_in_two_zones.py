"""One clock time told in two time zones."""

from factcheck import Discrepancy, Label, ZonedTime, as_discrepancy, judge, severity


@severity("warning")
def check_time_in_two_zones(zoned_time: ZonedTime) -> Discrepancy | None:
    """The clocks of two zones differ by what lies between them, whole or half hours.

    Cities and countries in the news count as their zones, with the summer time of the day
    (IANA time zone database). "EST" in July is left open, as news writes it then too. Where no
    zone is known, the story's other times in the same two tell how far they are apart; one
    pair alone is not decided. Days told with both are one or neighbours, as the times have it.

    Flags: Trading began at [[0726 GMT]] ([[3:36 a.m.]] EDT).
    Flags: The strike came at [[05:40]] ([[02:50]] GMT).
    Flags: Watch from [[10 a.m.]] PT / [[3 p.m.]] ET.
    Flags: It fell at 9:45am (06:45 GMT). ¶ At [[10am]] ([[09:00]] GMT) it rose.
    Flags: [Date 2023-07-20] Voting ends at [[10 p.m.]] in Madrid ([[2100 GMT]]).
    Flags: The plant was shut on [[Friday]] (2200 GMT [[Wednesday]]).
    Flags: Polls close at 10 p.m. EST on [[Friday]] (0300 GMT [[Friday]]).
    Passes: Polls close at 10 p.m. EST on Friday (0300 GMT Saturday).
    Passes: [Date 2023-07-20] Voting ends at 10 p.m. in Madrid (2000 GMT).
    Passes: It starts at 9 a.m. in Lima (1400 GMT), a second at noon in Seoul (0300 GMT).
    Passes: Trading began at 0726 GMT (3:26 a.m. EDT).
    Passes: The show runs from 7 p.m. to 10 p.m. ET (4 p.m. to 7 p.m. PT).
    Passes: The quake came at 11:56 a.m. local time (0611 GMT) in Nepal.
    Passes: It fell at 9:45am (06:45 GMT). ¶ At 10am (07:00 GMT) it rose.
    """
    found = judge(zoned_time)
    if found.verdict != "broken":
        return None
    first, second = str(zoned_time.first), str(zoned_time.second)
    if zoned_time.times:
        first, second = (
            f"{time} {day}" for time, day in zip(zoned_time.times, (first, second), strict=True)
        )
    return as_discrepancy(
        found,
        why=zoned_time.why,
        message=f"{first} in the one zone is not {second} in the other",
        question=f"Which of {first} and {second} is right?",
        labels=(
            Label(zoned_time.first.span, "one clock", primary=True),
            Label(zoned_time.second.span, "the other", primary=True),
            *(Label(time.span, "its time") for time in zoned_time.times),
        ),
    )
