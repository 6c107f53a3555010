"""Bind extremes: a figure that its words call the most, the least or the nth, with rivals."""

from collections.abc import Iterator

from factcheck.lexicon.degrees import DEGREES, degree
from factcheck.link.binder.levels import STOPS, Level, akin, size_of, sort_of
from factcheck.link.binder.lines import FIGURE, Line
from factcheck.link.binder.passages import Passages
from factcheck.link.binder.proposal import Evidence, Proposal

_RANKS = {"winner": 1, "won": 1, "top": 1, "topped": 1, "first": 1, "leader": 1, "second": 2,
          "runner": 2, "runner-up": 2, "runners-up": 2, "third": 3, "fourth": 4, "fifth": 5,
          "last": 9, "bottom": 9}  # fmt: skip
_REACH = 9


class Mark:
    """A word that gives a figure its place among others."""

    __slots__ = ("at", "distance", "form", "level", "right", "side")

    def __init__(
        self, level: Level, at: int, form: str, side: int, distance: int, right: bool
    ) -> None:
        """Keep the figure, the word's item, its form and side, and how far it is."""
        self.level, self.at, self.form, self.side = level, at, form, side
        self.distance, self.right = distance, right


def bind_extremes(passages: Passages, levels_of: dict[int, list[Level]]) -> Iterator[Proposal]:
    """Yield each marked figure with the others that it is then above or below."""
    marks_of = {
        index: _marks(passages.lines[index], levels)
        for index, levels in levels_of.items()
        if levels
    }
    for index, marks in marks_of.items():
        for mark in marks:
            near = [
                (other, distance)
                for distance in (-1, 0, 1)
                for other in levels_of.get(index + distance, ())
                if other is not mark.level and akin(other, mark.level) and not other.change
            ]
            if not 1 <= len(near) <= 6:
                continue
            for other, distance in near:
                theirs = [m for m in marks_of.get(index + distance, ()) if m.level is other]
                if mark.form == "rank":
                    rivals = [m.side for m in theirs if m.form == "rank"]
                    if (rivals[:1] or [1])[0] <= mark.side:
                        continue
                yield _proposal(passages, index, mark, other, distance, theirs, len(near))


def _marks(line: Line, levels: list[Level]) -> list[Mark]:
    found: list[Mark] = []
    ordinals = {
        place: figure.text.lower()
        for figure, place in zip(line.figures, line.places, strict=True)
        if figure.kind == "ordinal"
    }
    for at, word in enumerate(line.words):
        named = ordinals.get(at, word)
        if named not in DEGREES and named not in _RANKS:
            continue
        owner = _owner(line, levels, at)
        if owner is None:
            continue
        level, distance, right = owner
        if level.change:
            continue
        rank = _RANKS.get(named)
        if rank is not None and not (named in DEGREES and named != "top"):
            found.append(Mark(level, at, "rank", rank, distance, right))
            continue
        mark = degree(named, "time" if level.bare else level.of)
        if mark is not None and mark.form in ("most", "peak"):
            found.append(Mark(level, at, mark.form, mark.side, distance, right))
        elif mark is not None and mark.form == "more":
            if "than" not in line.words[at : at + 8]:
                found.append(Mark(level, at, "more", mark.side, distance, right))
    return found


def _owner(line: Line, levels: list[Level], at: int) -> tuple[Level, int, bool] | None:
    """Return the figure that a mark speaks of: the next in its statement, else the last."""
    for step, right in ((1, True), (-1, False)):
        place = at + step
        far = 0
        while 0 <= place < len(line.words) and far < _REACH:
            concept = line.concepts[place]
            if concept == FIGURE:
                level = next((each for each in levels if each.place == place), None)
                if level is not None and level.lead != "of":
                    return level, far, right
            elif concept in STOPS or concept == "rel":
                break
            far += 1
            place += step
    return None


def _proposal(
    passages: Passages, index: int, mark: Mark, other: Level, distance: int,
    theirs: list[Mark], rivals: int,
) -> Proposal:  # fmt: skip
    line = passages.lines[index]
    words = line.words
    level = mark.level
    greater, lesser = (level, other) if mark.side > 0 else (other, level)
    if mark.form == "rank":
        greater, lesser = level, other
    head, head2 = level.figure.measure, other.figure.measure
    known = head is not None and head2 is not None
    gap = (
        line.concepts[min(level.place, other.place) + 1 : max(level.place, other.place)]
        if distance == 0
        else []
    )
    roles = passages.readings[level.figure.span].roles
    roles2 = passages.readings[other.figure.span].roles
    evidence: Evidence = {
        "most": float(mark.form == "most"),
        "peak": float(mark.form == "peak"),
        "more": float(mark.form == "more"),
        "rank": float(mark.form == "rank"),
        "up": float(mark.side > 0 and mark.form != "rank"),
        "the": float("the" in words[max(0, mark.at - 2) : mark.at]),
        "a": float("a" in words[max(0, mark.at - 2) : mark.at]),
        "of behind": float(words[mark.at + 1 : mark.at + 2] == ["of"]),
        "right": float(mark.right),
        "distance": min(mark.distance, 8) / 8,
        "same line": float(distance == 0),
        "line before": float(distance == -1),
        "next line": float(distance == 1),
        "after": float(other.figure.span.start > level.figure.span.start),
        "opposed": float(any(m.side != mark.side and m.form == mark.form for m in theirs)),
        "agreed": float(any(m.side == mark.side for m in theirs)),
        "rivals": min(rivals, 5) / 5,
        "far": min(len(gap), 15) / 15,
        "figures between": min(gap.count(FIGURE), 3) / 3,
        "stops": float(not STOPS.isdisjoint(gap)),
        "and": float("and" in gap),
        "brackets": float("(" in gap),
        "one noun": float(known and head.head == head2.head),  # type: ignore[union-attr]
        "nouns differ": float(known and head.head != head2.head),  # type: ignore[union-attr]
        "same lead": float(level.lead == other.lead and level.lead != ""),
        "count": float(level.of == "count"),
        "time": float(level.of.startswith("time")),
        "ages": float(level.figure.kind == "age") + float(other.figure.kind == "age"),
        "percent": float(level.of == "percent"),
        "money": float(level.of.startswith("money")),
        "change": max(roles.get("change", 0.0), roles2.get("change", 0.0)),
        "then": roles.get("then", 0.0),
        "other then": roles2.get("then", 0.0),
        "total": max(roles.get("total", 0.0), roles2.get("total", 0.0)),
        "words": float(level.figure.mention.in_words) + float(other.figure.mention.in_words),
        "hedged": float(other.figure.hedge is not None),
        "per differs": float(level.figure.per != other.figure.per),
    }
    slots = {"greater": (greater.figure,), "lesser": (lesser.figure,)}
    sort, form = sort_of(level, other), f"{mark.form}{mark.side}"
    extra = [f"word {words[mark.at]}", f"sort {sort} {form}", f"sort {sort} {distance}",
             f"{form} {distance} {mark.right} {min(mark.distance, 4)}",
             f"size {size_of(level, other)}", f"leads {level.lead} {other.lead}",
             f"lead {level.lead} {form}", f"trail {other.trail} {distance}"]  # fmt: skip
    evidence = {k: v for k, v in evidence.items() if v} | dict.fromkeys(extra, 1.0)
    because = f"the words say “{words[mark.at]}”"
    return Proposal("extreme", slots, evidence, because)
