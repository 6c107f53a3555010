"""One grouping of digits: 100,000 or 1,00,000."""

from collections.abc import Mapping

from factcheck import Discrepancy, Figure, Label, Reading, off_by_default, severity


@off_by_default
@severity("info")
def check_digit_grouping(reading: Reading, style: Mapping[str, str]) -> Discrepancy | None:
    """Large numbers are grouped as the house groups them: 100,000 or 1,00,000.

    The grouping is ``style.grouping`` of the settings: western or indian. One note a story.

    Flags: The scheme reached [[12,50,000]] farmers.
    Passes: The scheme reached 1,250,000 farmers.
    """
    wanted = style.get("grouping", "western")
    others = [each for each in reading.figures if _grouping(each) not in ("", wanted)]
    if not others:
        return None
    return Discrepancy(
        message=f"house style is {wanted} grouping",
        question=f"Group the digits of {others[0]} the {wanted} way?",
        labels=tuple(Label(each.span, "", not i) for i, each in enumerate(others)),
    )


def _grouping(figure: Figure) -> str:
    """Return "indian" or "western" where the commas tell, else an empty string."""
    digits = "".join(c for c in figure.text.partition(".")[0] if c.isdigit() or c == ",")
    groups = digits.strip(",").split(",")
    if len(groups) < 3:
        return ""
    if all(len(group) == 2 for group in groups[1:-1]) and len(groups[-1]) == 3:
        return "indian"
    return "western" if all(len(group) == 3 for group in groups[1:]) else ""
