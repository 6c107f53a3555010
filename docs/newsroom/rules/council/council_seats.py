"""Council sizes, against the newsroom's own list (a figure and a fixture)."""

from collections.abc import Mapping

from factcheck import Figure, severity


@severity("error")
def check_council_seats(figure: Figure, seats: Mapping[str, int]) -> None:
    """A council has as many seats as our list says.

    Cuttings from before the boundary review still have the old number.

    Flags: The city council has [[49]] seats.
    Passes: The city council has 51 seats.
    Passes: The county council has 72 seats.
    Passes: Labour won 30 seats.
    """
    if figure.measure != "seats":
        return
    for council, size in seats.items():
        if f"{council} has {figure}" in figure.sentence.text:
            assert figure.could_be(size), f"the {council} has {size} seats, not {figure}"
