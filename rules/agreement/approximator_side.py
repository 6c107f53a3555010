"""Words like "nearly" and "over", against the exact figure."""

from typing import Literal

from factcheck import Discrepancy, Restatement, severity

_UNDER = frozenset({"nearly", "just_under", "less_than"})
_ABOVE = frozenset({"more_than", "just_over", "well_over"})
_ABOVE_TEXT = frozenset({"headline", "standfirst"})


@severity("warning")
def check_approximator_side(restatement: Restatement) -> Discrepancy | None:
    """An approximating word points to the side where the exact figure lies.

    "Nearly 50" promises less than 50 and "over 50" more; the exact figure
    elsewhere in the story often shows that the word was chosen for effect. Where the words
    leave it open whether both tell one quantity it is a note.

    Flags: The depot lost nearly [[300]] buses. ¶ The depot lost [[312]] buses in the flood.
    Passes: The depot lost nearly 300 buses. ¶ The depot lost 291 buses in the flood.
    Passes: The depot lost about 300 buses. ¶ The depot lost 312 buses in the flood.
    """
    for loose, exact in (
        (restatement.first, restatement.second),
        (restatement.second, restatement.first),
    ):
        hedge = loose.hedge
        if hedge is None or exact.hedge is not None or loose.value is None:
            continue
        value = exact.value
        if value is None or value == loose.value:
            continue
        near = abs(value - loose.value) * 5 <= abs(loose.value)
        wrong = (hedge.name in _UNDER and value > loose.value) or (
            hedge.name in _ABOVE and value < loose.value
        )
        if near and wrong and not loose.interval.overlaps(exact.interval):
            side = "below" if hedge.name in _UNDER else "above"
            return Discrepancy(
                stated=loose.interval,
                expected=exact.interval,
                message=f"the words before {loose} promise a value {side} it; it is {exact}",
                working=f"{exact} does not lie {side} {loose}; {restatement.why}",
                question=f"Should the approximation say that it is {exact}?",
                severity=_severity(restatement),
            )
    return None


def _severity(restatement: Restatement) -> Literal["info", "warning"]:
    sections = {restatement.first.section_kind, restatement.second.section_kind}
    needed = {"sure"} if sections & _ABOVE_TEXT else {"sure", "likely"}
    return "warning" if restatement.certainty in needed else "info"
