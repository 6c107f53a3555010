"""One quantity, one number (a restatement)."""

from factcheck import Restatement


def check_same_number_twice(restatement: Restatement) -> None:
    """A number that is given twice is given the same both times.

    Even where both are right after rounding, readers stop at the second.

    Flags: The scheme will hire [[240]] tutors this autumn. ¶ Some schools doubt that the
        [[420]] tutors of the scheme can be found.
    Passes: The scheme will hire 240 tutors this autumn. ¶ Some schools doubt that the 240
        tutors of the scheme can be found.
    """
    first, second = restatement.first, restatement.second
    assert first.value == second.value, f"{first} first, then {second}"
