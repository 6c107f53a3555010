"""One clock time told in two time zones."""

from factcheck import Discrepancy, ZonedTime, as_discrepancy, judge, severity


@severity("warning")
def check_time_in_two_zones(zoned_time: ZonedTime) -> Discrepancy | None:
    """The clocks of two zones differ by what lies between them, whole or half hours.

    Summer time is left open, since "EST" is written in July too. Where a zone is not
    named, the story's other times in the same two tell how far they are apart.

    Flags: Trading began at [[0726 GMT]] ([[3:36 a.m.]] EDT).
    Flags: The strike came at [[05:40]] ([[02:50]] GMT).
    Flags: Watch from [[10 a.m.]] PT / [[3 p.m.]] ET.
    Flags: It fell at 9:45am (06:45 GMT). ¶ At [[10am]] ([[09:00]] GMT) it rose.
    Passes: Trading began at 0726 GMT (3:26 a.m. EDT).
    Passes: The show runs from 7 p.m. to 10 p.m. ET (4 p.m. to 7 p.m. PT).
    Passes: The quake came at 11:56 a.m. local time (0611 GMT) in Nepal.
    Passes: It fell at 9:45am (06:45 GMT). ¶ At 10am (07:00 GMT) it rose.
    """
    found = judge(zoned_time)
    if found.verdict != "broken":
        return None
    first, second = zoned_time.first, zoned_time.second
    return as_discrepancy(
        found,
        why=zoned_time.why,
        message=f"{first} in the one zone is not {second} in the other",
        question=f"Which of {first} and {second} is right?",
    )
