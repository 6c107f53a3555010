"""A run of rises or falls, against the ones that were printed."""

from typing import NamedTuple

from factcheck import Discrepancy, Figure, Memory, Reading, severity

_ORDINALS = {"second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7}
_RUN = frozenset({"straight", "consecutive", "successive"})
_LONGEST = 8  # words of a run's phrase: "third monthly rise in the price in a row"
_STEPS = {
    "daily": 1, "day": 1, "session": 1, "weekly": 7, "week": 7, "monthly": 31, "month": 31,
    "quarterly": 92, "quarter": 92, "annual": 366, "yearly": 366, "year": 366,
}  # fmt: skip
_UP = frozenset("rise rises rose rising increase increases increased gain gains gained "
                "growth grew climbed up".split())  # fmt: skip
_DOWN = frozenset("fall falls fell falling decrease decreases decreased decline declines "
                  "declined drop drops dropped slide slid down".split())  # fmt: skip


class _Run(NamedTuple):
    """A run that is claimed: how long, which way, and the days of a step."""

    ordinal: str
    way: str
    days: int


@severity("warning")
def check_series_broken(figure: Figure, reading: Reading, memory: Memory) -> Discrepancy | None:
    """A rise said to be the third in a row follows two printed rises.

    When the house printed a fall of the same measure since the run is said to have begun, the
    run, or that story, is wrong.

    Printed: [Date 2024-04-02] Harlow steel exports fell 4 percent in March, the bureau said.
    Flags: [Date 2024-05-02] Harlow steel exports rose [[3 percent]] in April, the third
        straight
        monthly rise, the bureau said.
    Flags: [Date 2024-05-02] Harlow steel exports rose [[3 percent]] in April, the third
        rise in a
        row, the bureau said.
    Flags: [Date 2024-05-02] Harlow steel exports rose [[3 percent]] in April, the third
        monthly
        rise in a row, the bureau said.
    Flags: [Date 2024-05-02] Harlow steel exports rose [[3 percent]] in April, the third
        consecutive rise, the bureau said.
    Flags: [Date 2024-05-02] Harlow steel exports rose [[3 percent]] in April, a rise for the
        third month running, the bureau said.
    Passes: [Date 2024-05-02] Harlow steel exports rose 3 percent in April, the bureau said.
    Passes: [Date 2024-05-02] Harlow steel exports rose 3 percent in April, the third rise this
        year, the bureau said.
    Passes: [Date 2024-05-02] Harlow steel exports fell 3 percent in April, the third fall in a
        row, the bureau said.
    Passes: [Date 2024-05-02] Harlow steel exports fell 3 percent in April, the third straight
        monthly fall, the bureau said.
    Passes: [Date 2024-05-02] Tilling steel exports rose 3 percent in April, the third straight
        monthly rise, the bureau said.
    """
    run = _run_in(figure)
    published = reading.article.published
    if run is None or published is None or figure.kind not in ("percentage", "points"):
        return None
    reach = run.days * _ORDINALS[run.ordinal] - run.days // 2
    for printed in memory.series(figure, reading):
        age = (published.day - printed.published).days if printed.published else -1
        other = _way(printed.sentence.lower().split())
        if 0 < age <= reach and other and other != run.way:
            return Discrepancy(
                message=f"said to be the {run.ordinal} in a row, but we printed {printed}",
                working=printed.quoted,
                question="Does the run hold, counting the period printed then?",
            )
    return None


def _run_in(figure: Figure) -> _Run | None:
    """Return the run that the sentence claims; an unsaid step is that of the period."""
    words = figure.sentence.tokens.lower
    for place, word in enumerate(words):
        if word not in _ORDINALS:
            continue
        phrase = _phrase(words[place + 1 : place + 1 + _LONGEST])
        if not phrase:
            continue
        way = _way(phrase) or _way(words)
        days = next((_STEPS[each] for each in phrase if each in _STEPS), 0)
        days = days or _step_of(figure)
        return _Run(word, way, days) if way and days else None
    return None


def _phrase(following: list[str]) -> list[str]:
    """Return the words behind an ordinal up to a comma, if they say that it counts a run."""
    ends = (at for at, word in enumerate(following) if not word[0].isalnum())
    phrase = following[: next(ends, len(following))]
    in_row = any(phrase[at : at + 3] == ["in", "a", "row"] for at in range(len(phrase)))
    in_run = in_row or "running" in phrase or not _RUN.isdisjoint(phrase[:2])
    return phrase if in_run else []


def _step_of(figure: Figure) -> int:
    """Return the days of the step that a period of this length is, 0 for none."""
    period = figure.period
    if period is None or period.start is None or period.end is None:
        return 0
    days = (period.end - period.start).days + 1
    return next((step for step in _STEPS.values() if step * 0.9 <= days <= step), 0)


def _way(words: list[str]) -> str:
    """Return "up" or "down" where the words say one of them alone."""
    up, down = not _UP.isdisjoint(words), not _DOWN.isdisjoint(words)
    return "" if up == down else "up" if up else "down"
