"""What is up is more, what is compared is alike (a movement, a comparison, a level pair)."""

from factcheck import Comparison, LevelPair, Movement, severity


@severity("error")
def check_up_is_more(movement: Movement) -> None:
    """A level that is up from another is the greater.

    Flags: The price is now [[$18]], up from [[$24]] a year ago.
    Passes: The price is now $24, up from $18 a year ago.
    """
    if movement.direction == "up":
        assert movement.after > movement.before, f"{movement.after} is no rise"


@severity("error")
def check_record_is_highest(comparison: Comparison) -> None:
    """A figure short of a high is below it.

    Flags: The ward counted [[9,400]] cases, just short of the 2019 high of [[8,100]].
    Passes: The ward counted 8,000 cases, just short of the 2019 high of 8,100.
    """
    assert comparison.greater > comparison.lesser, "the high is lower"


@severity("warning")
def check_tenfold(level_pair: LevelPair) -> None:
    """A level more than ten times the one it is held against is worth a second look.

    Flags: The harbour sold [[£95 million]] of fish against [[£6 million]] a year ago.
    Passes: The harbour sold £9.5 million of fish against £6 million a year ago.
    """
    assert level_pair.level < 10 * level_pair.beside, "more than tenfold"
