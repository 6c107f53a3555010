"""A change of a hundred percent or more (a change)."""

from factcheck import Change


def check_doubling(change: Change) -> None:
    """A rise of more than 300% is told as a multiple.

    Readers take 300% for threefold; it is fourfold.

    Flags: Sales rose [[400%]] from 8,000 to 40,000.
    Passes: Sales rose 25% from 8,000 to 10,000.
    """
    if change.stated.kind == "percentage":
        assert change.stated <= 300, f"{change.stated} is easier to read as a multiple"
