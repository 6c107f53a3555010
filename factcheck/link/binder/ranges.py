"""Bind ranges: two ends in order, and a figure told as lying between them."""

from collections.abc import Iterator

from factcheck.lexicon.concepts import CONCEPTS
from factcheck.lexicon.degrees import degree
from factcheck.link.binder.levels import STOPS, Level, akin
from factcheck.link.binder.lines import FIGURE, Line
from factcheck.link.binder.passages import Passages
from factcheck.link.binder.proposal import Evidence, Proposal
from factcheck.model.figure import Figure

_ALL = frozenset(
    "all each every none no nobody nothing everywhere anywhere always never any".split()
)
_RANGE_WORDS = frozenset(
    "range ranged ranges ranging band bracket span inside within between among middle vary "
    "varied varies varying anything anywhere somewhere".split()
)
_WITHIN = frozenset("within inside range band bracket span middle among between".split())
_FLOORS = frozenset({"at_least", "more_than", "just_over"})
_CEILINGS = frozenset({"at_most", "less_than", "just_under", "up_to"})
_EVERY = frozenset(
    "all each every none no nobody nothing everywhere throughout never anywhere anything whole "
    "ages".split()
)
_OWNED = frozenset({"his", "her", "their", "my", "your"})
_KINDS = frozenset("count money measure percentage temperature duration age".split())
_RANGES = frozenset("range band bracket spread".split())
_AGES = frozenset("age ages aged old".split())
_RUN = frozenset(
    "range ranged ranges ranging vary varied varies varying run runs ran go goes lay lie lies "
    "stayed stay remained kept".split()
)
_RUN_OR_RANGE = _RUN | _RANGE_WORDS | _AGES
_HOLDS = frozenset(
    "within inside middle among in-between squarely comfortably bracket band midway".split()
)
_SUBJECTS = frozenset("it they he she one".split())
_REACH = 1


class Range:
    """A stated range: its ends, its class and the sentence that states it."""

    __slots__ = ("high", "line", "low", "of", "source", "start")

    def __init__(self, low: Figure, high: Figure, of: str, line: Line, source: str) -> None:
        """Keep the ends; ``source`` says how they are told."""
        self.low, self.high, self.line, self.source = low, high, line, source
        self.start = next(
            place
            for figure, place in zip(line.figures, line.places, strict=True)
            if figure is low
        )
        # Numbers that the words call ages are ages, whatever they were read as.
        near = line.words[max(0, self.start - 5) : self.start + 6]
        self.of = "time year" if of == "count" and not _AGES.isdisjoint(near) else of


def bind_ranges(passages: Passages, levels_of: dict[int, list[Level]]) -> Iterator[Proposal]:
    """Yield the ends of each range, and the figures told with it that it should hold."""
    for index, line in passages.lines.items():
        for told in _ranges(passages, line, levels_of.get(index, [])):
            lead = line.words[max(0, told.start - 4) : told.start]
            if told.source in ("poles", "bounds") or not _RUN_OR_RANGE.isdisjoint(lead):
                yield _ends(passages, told)
            for near in range(index - 1, index + _REACH + 1):
                if near in passages.lines:
                    yield from _inside(passages, told, near, levels_of.get(near, []))


def _ranges(passages: Passages, line: Line, levels: list[Level]) -> Iterator[Range]:
    for figure in line.figures:
        mention = figure.mention
        vague = mention.parts or (mention.hedge is not None and mention.hedge.name == "vague")
        ranging = figure.value is None and mention.low != mention.high and not vague
        if ranging and figure.kind in _KINDS:
            yield Range(figure, figure, _range_class(figure), line, "one figure")
    for number, low in enumerate(levels[:-1]):
        high = levels[number + 1]
        if not akin(low, high):
            continue
        of = high.of if low.of == "count" else low.of
        gap = line.concepts[low.place + 1 : high.place]
        if not _OWNED.isdisjoint(line.words[low.place + 1 : high.place]):
            continue
        if FIGURE in gap or not STOPS.isdisjoint(gap) or len(gap) > 10:
            continue
        upto = high.figure.hedge is not None and high.figure.hedge.name == "up_to"
        if low.lead == "from" and (high.lead == "to" or upto) and not _moves(line, low, high):
            yield Range(low.figure, high.figure, of, line, "from to")
        elif low.lead == "between" and "and" in gap and not _apart(line, low):
            yield Range(low.figure, high.figure, of, line, "between")
    yield from _poles(line, levels)


def _apart(line: Line, low: Level) -> bool:
    """Whether the words tell a gap between two: "a gap of 7 points between 52 and 45"."""
    return "gap" in line.concepts[max(0, low.lead_at - 6) : low.lead_at]


def _moves(line: Line, low: Level, high: Level) -> bool:
    """Whether a word of change stands with the pair: "fell from 90 to 40"."""
    around = line.words[max(0, low.lead_at - 5) : high.place]
    found = (degree(word, low.of) for word in around)
    return any(each is not None and each.form == "move" for each in found)


def _poles(line: Line, levels: list[Level]) -> Iterator[Range]:
    """Read "the cheapest cost #, the dearest #", "none under # and none over #"."""
    lows: list[tuple[Level, str]] = []
    highs: list[tuple[Level, str]] = []
    for number, level in enumerate(levels):
        start = levels[number - 1].place + 1 if number else 0
        side = _pole(line, level, start)
        if side:
            (highs if side > 0 else lows).append((level, "poles"))
            continue
        hedge = level.figure.hedge
        if hedge is None:
            continue
        denied = any(
            word in ("no", "none", "nobody", "never", "not")
            for word in line.words[max(0, level.place - 8) : level.place]
        )
        if hedge.name in _FLOORS:
            (highs if denied and hedge.name != "at_least" else lows).append((level, "bounds"))
        elif hedge.name in _CEILINGS:
            (lows if denied and hedge.name == "less_than" else highs).append((level, "bounds"))
    if (
        len(lows) == len(highs) == 1
        and _one_owner(line, lows[0][0], highs[0][0])
        and akin(lows[0][0], highs[0][0])
    ):
        low, high = lows[0][0], highs[0][0]
        of = high.of if low.of == "count" else low.of
        yield Range(low.figure, high.figure, of, line, lows[0][1])


def _one_owner(line: Line, one: Level, other: Level) -> bool:
    """Whether no second owner or day stands between: "her lowest was 12, his highest 9"."""
    left, right = sorted((one.place, other.place))
    between = line.words[left + 1 : right]
    return _OWNED.isdisjoint(between) and "date" not in between


def _pole(line: Line, level: Level, start: int) -> int:
    """Return the side of the superlative that names the figure, 0 where none does."""
    for at in range(level.place - 1, max(start, level.place - 10) - 1, -1):
        if line.concepts[at] in STOPS:
            return 0
        found = degree(line.words[at], "time" if level.bare else level.of)
        if found is not None and found.form in ("most", "peak"):
            return found.side
    return 0


def _range_class(figure: Figure) -> str:
    kind = figure.kind
    if kind == "money":
        return "money " + figure.unit
    if kind in ("duration", "age"):
        return "time " + (figure.unit or "year")
    if kind in ("measure", "temperature"):
        return f"{figure.dimension or figure.unit} {figure.unit}"
    return "percent" if kind == "percentage" else figure.unit or "count"


def _ends(passages: Passages, told: Range) -> Proposal:
    line = told.line
    first, second = sorted((told.low, told.high), key=lambda f: f.span.start)
    left, right = passages.place_of(first), passages.place_of(second)
    gap = line.concepts[left + 1 : right]
    words = line.words
    verb = words[max(0, left - 4) : left]
    evidence: Evidence = {
        "from to": float(told.source == "from to"),
        "between": float(told.source == "between"),
        "poles": float(told.source == "poles"),
        "bounds": float(told.source == "bounds"),
        "range word": float(not _RANGE_WORDS.isdisjoint(verb)),
        "far": min(len(gap), 12) / 12,
        "short": float(len(gap) == 1),
        "commas": min(gap.count(","), 2) / 2,
        "figures": min(gap.count(FIGURE), 2) / 2,
        "stops": float(not STOPS.isdisjoint(gap)),
        "in order": float(first is told.low),
        "count": float(told.of == "count"),
        "money": float(told.of.startswith("money")),
        "percent": float(told.of == "percent"),
        "time": float(told.of.startswith("time")),
        "one noun": _one_noun(told.low, told.high),
        "units differ": float(told.low.unit != told.high.unit),
        "words": float(first.mention.in_words) + float(second.mention.in_words),
    }
    slots = {"low": (told.low,), "high": (told.high,)}
    return Proposal("ends", slots, evidence, "two ends of a range")


def _one_noun(one: Figure, other: Figure) -> float:
    first, second = one.measure, other.measure
    if first is None or second is None:
        return 0.5
    return float(first.head == second.head)


def _inside(
    passages: Passages, told: Range, near: int, levels: list[Level]
) -> Iterator[Proposal]:
    line = passages.lines[near]
    distance = near - told.line.sentence.index
    if told.of == "count" or not levels:
        return
    inside = [
        level
        for level in levels
        if level.figure is not told.low
        and level.figure is not told.high
        and (level.of == told.of or level.bare)
    ]
    exact = [level for level in inside if level.of == told.of]
    inside = exact or inside
    if len(inside) != 1:
        return
    if any(_holds_range(other, told) for other in line.figures):
        return  # two ranges of one class: each has its own figures
    scale = _scale(told.high)
    inside = [
        level
        for level in inside
        if not level.change
        and level.reference < 0.8
        and level.figure.hedge is None
        and not level.figure.direction
        and (level.bare or _scale(level.figure) == scale)
    ]
    capitals = _capitals(told.line) & _capitals(line) if distance else frozenset()
    for level in inside:
        roles = passages.readings[level.figure.span].roles
        start = passages.place_of(told.low)
        tie = _tie(told, line, level, distance)
        behind = level.figure.span.start > told.high.span.end
        named = _RANGES & {*told.line.words[max(0, told.start - 4) : told.start]}
        if distance < 0 and named:
            tie = "tie range"
        elif not tie or not (
            behind or tie == "tie held" or (tie != "tie again" and not distance)
        ):
            continue
        if level.of != told.of and (
            not behind
            or level.trail not in (",", ".", "", "and", ")", "rel")
            or level.lead in ("(", "of")
        ):
            continue
        clause = abs(line.clauses[level.place] - line.clauses[start]) if not distance else 3
        evidence: Evidence = {
            tie: 1.0,
            "from to": float(told.source == "from to"),
            "between": float(told.source == "between"),
            "poles": float(told.source == "poles"),
            "bounds": float(told.source == "bounds"),
            "one figure": float(told.source == "one figure"),
            "same line": float(distance == 0),
            "line before": float(distance == -1),
            "next line": float(distance == 1),
            "two lines on": float(distance == 2),
            "paragraphs": float(line.sentence.section is not told.line.sentence.section),
            "within word": float(not _WITHIN.isdisjoint(line.words)),
            "range word": float(not _RANGE_WORDS.isdisjoint(told.line.words)),
            "all word": float(not _ALL.isdisjoint(told.line.words)),
            "capitals": min(len(capitals), 3) / 3,
            "alone": float(len(inside) == 1),
            "only level": float(len(levels) == 1),
            "elided": float(level.of != told.of),
            "clauses": min(clause, 3) / 3,
            "after": float(level.figure.span.start > told.high.span.start),
            "gap": min(abs(level.figure.span.start - told.low.span.start), 300) / 300,
            "one noun": float(_one_noun(level.figure, told.low) == 1.0),
            "nouns differ": float(_one_noun(level.figure, told.low) == 0.0),
            "count": float(told.of == "count"),
            "money": float(told.of.startswith("money")),
            "percent": float(told.of == "percent"),
            "time": float(told.of.startswith("time")),
            "temperature": float(told.of.startswith("temperature")),
            "change": max(roles.get("change", 0.0), roles.get("gap", 0.0)),
            "then": roles.get("then", 0.0),
            "total": roles.get("total", 0.0),
            "average": roles.get("average", 0.0),
            "expected": roles.get("expected", 0.0),
            "at": float(level.lead in ("at", "with", "on", "of", "for")),
            "was": float(level.lead in ("was", "is")),
            "per differs": float(level.figure.per != told.high.per),
            "age": float(level.figure.kind == "age"),
            "ages": float(told.low.kind == "age"),
            "words": float(level.figure.mention.in_words),
            "hedged": float(level.figure.hedge is not None),
        }
        at = "same" if not distance else "near" if distance == 1 else "far"
        sort = told.of.partition(" ")[0]
        source, lead = told.source, level.lead
        extra = [f"{tie} {at}", f"{tie} {source}", f"{tie} {sort}", f"{source} {at}",
                 f"{source} {sort}", f"{at} {sort}", f"lead {lead} {at}"]  # fmt: skip
        for name in (
            "within word",
            "all word",
            "alone",
            "one noun",
            "nouns differ",
            "elided",
            "change",
            "after",
            "capitals",
        ):
            if evidence[name] > 0.3:
                extra += [f"{name} {at}", f"{name} {told.source}"]
        evidence = {k: v for k, v in evidence.items() if v} | dict.fromkeys(extra, 1.0)
        slots = {"low": (told.low,), "high": (told.high,), "inside": (level.figure,)}
        yield Proposal("inside", slots, evidence, "a figure told with its range")


def _instance(line: Line, level: Level) -> bool:
    """Whether one of them is named before the figure: a name, a pronoun, "number 12"."""
    tokens = line.sentence.tokens
    first = level.figure.mention.first
    start = max(0, first - 14)
    ordinals = any(figure.kind == "ordinal" for figure in line.figures)
    return ordinals or any(
        lower in _SUBJECTS or (word[0].isupper() and lower not in CONCEPTS and place > 0)
        for place, (word, lower) in enumerate(
            zip(tokens.words[start:first], tokens.lower[start:first], strict=True), start
        )
    )


def _holds_range(figure: Figure, told: Range) -> bool:
    """Whether a figure is another range of the class."""
    return (
        figure is not told.low
        and figure.mention.low != figure.mention.high
        and _range_class(figure) == told.of
    )


def _scale(figure: Figure) -> str:
    """Return the word or letter of scale that the number is printed with, empty if none."""
    text = figure.text.lower()
    return next((s for s in ("trillion", "billion", "million", "bn", "mln") if s in text), "")


def _tie(told: Range, line: Line, level: Level, distance: int) -> str:
    """Return what says that the range holds the figure, empty where nothing does."""
    clause = line.clauses[level.place]
    near = [w for w, c in zip(line.words, line.clauses, strict=True) if abs(c - clause) <= 1]
    if not _HOLDS.isdisjoint(near) and (
        distance or told.source != "one figure" or len(line.figures) > 1
    ):
        return "tie held"
    if told.source in ("poles", "bounds"):
        return "tie bounds"
    start = told.start
    lead = told.line.words[max(0, start - 7) : start]
    if distance and not _instance(line, level):
        return ""
    if not _RUN.isdisjoint(lead):
        return "tie run"
    if told.line.words[max(0, start - 2) : start] and told.line.concepts[start - 1] in (
        "was",
        "is",
    ):
        return "tie was"
    if not _EVERY.isdisjoint(told.line.words[max(0, start - 12) : start + 9]):
        return "tie every"
    one, other = told.high.measure, level.figure.measure
    if one is not None and other is not None and one.head == other.head:
        return "tie again"
    subject = line.words[max(0, level.place - 6) : level.place]
    if not _SUBJECTS.isdisjoint(subject):
        return "tie it"
    return ""


def _capitals(line: Line) -> frozenset[str]:
    """Return the names in a line: words with a capital that do not open it."""
    words = line.sentence.tokens.words
    return frozenset(word for word in words[1:] if word[:1].isupper() and len(word) > 2)
