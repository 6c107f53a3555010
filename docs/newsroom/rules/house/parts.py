"""Some of a whole, and ranges (a part, an enclosure and a counted list)."""

from factcheck import CountedList, Enclosure, PartOf, severity


@severity("error")
def check_some_of_all(part_of: PartOf) -> None:
    """Some are no more than all.

    Flags: Of the [[9]] divers, [[12]] came back.
    Passes: Of the 12 divers, 9 came back.
    """
    assert part_of.part <= part_of.whole, f"{part_of.part} is more than {part_of.whole}"


@severity("error")
def check_low_before_high(enclosure: Enclosure) -> None:
    """A range runs from low to high.

    Flags: Fares ranged from [[$90]] to [[$40]].
    Passes: Fares ranged from $40 to $90.
    """
    assert enclosure.low <= enclosure.high, "the range runs backwards"


@severity("error")
def check_list_is_complete(counted_list: CountedList) -> None:
    """As many things are listed as were announced.

    Flags: She has coached in [[three]] towns (Leeds and York).
    Passes: She has coached in two towns (Leeds and York).
    """
    listed = len(counted_list.items)
    assert counted_list.announced.could_be(listed), f"{listed} are listed"
