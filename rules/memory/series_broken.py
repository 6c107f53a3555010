"""A run of rises or falls, against the ones that were printed."""

from factcheck import Discrepancy, Figure, Memory, Reading, severity

_ORDINALS = {"second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7}
_RUN = frozenset({"straight", "consecutive", "successive"})
_UP = frozenset("rise rises rose rising increase increases increased gain gains gained "
                "growth grew climbed up".split())  # fmt: skip
_DOWN = frozenset("fall falls fell falling decrease decreases decreased decline declines "
                  "declined drop drops dropped slide slid down".split())  # fmt: skip


@severity("warning")
def check_series_broken(figure: Figure, reading: Reading, memory: Memory) -> Discrepancy | None:
    """A rise said to be the third in a row follows two printed rises.

    When the house printed a fall of the same measure since the run is said to have begun, the
    run, or that story, is wrong.

    Printed: [Date 2024-04-02] Harlow steel exports fell 4 percent in March, the bureau said.
    Flags: [Date 2024-05-02] Harlow steel exports rose [[3 percent]] in April, the third
        straight
        monthly rise, the bureau said.
    Passes: [Date 2024-05-02] Harlow steel exports rose 3 percent in April, the bureau said.
    Passes: [Date 2024-05-02] Harlow steel exports fell 3 percent in April, the third straight
        monthly fall, the bureau said.
    Passes: [Date 2024-05-02] Tilling steel exports rose 3 percent in April, the third straight
        monthly rise, the bureau said.
    """
    run = _run_in(figure)
    published = reading.article.published
    if run is None or published is None or figure.kind not in ("percentage", "points"):
        return None
    length, way, days = run
    for printed in memory.series(figure, reading):
        age = (published.day - printed.published).days if printed.published else -1
        other = _way(printed.sentence.lower().split())
        if 0 < age <= days * length - days // 2 and other and other != way:
            return Discrepancy(
                message=f"said to be the {length}. in a row, but we printed {printed}",
                working=printed.quoted,
                question="Does the run hold, counting the period printed then?",
            )
    return None


def _run_in(figure: Figure) -> tuple[int, str, int] | None:
    """Return how long a run the sentence claims, its way, and the days of a step."""
    words = figure.sentence.tokens.lower
    length = 0
    for place, word in enumerate(words):
        following = words[place + 1 : place + 5]
        in_row = ["in", "a", "row"] in [following[at : at + 3] for at in range(len(following))]
        if word in _ORDINALS and (not _RUN.isdisjoint(following[:1]) or in_row):
            length = _ORDINALS[word]
    way = _way(words)
    step = next((days for name, days in _STEPS.items() if name in words), 0)
    return (length, way, step) if length and way and step else None


_STEPS = {
    "daily": 1, "day": 1, "session": 1, "weekly": 7, "week": 7, "monthly": 31, "month": 31,
    "quarterly": 92, "quarter": 92, "annual": 366, "yearly": 366, "year": 366,
}  # fmt: skip


def _way(words: list[str]) -> str:
    """Return "up" or "down" where the words say one of them alone."""
    up, down = not _UP.isdisjoint(words), not _DOWN.isdisjoint(words)
    return "" if up == down else "up" if up else "down"
