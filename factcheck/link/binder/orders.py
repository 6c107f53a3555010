"""Bind orders: two figures that a word puts one above the other.

A word of order ("above", "rose", "short of", "the youngest") has a side; where it
stands among the figures says which two it orders, and which of them it speaks of:
the other is what it is measured against ("than", "from", "forecast", "last year").
"""

from collections.abc import Iterator

from factcheck.lexicon.concepts import CONCEPTS, DETERMINERS
from factcheck.lexicon.degrees import DEGREES, Degree, degree
from factcheck.link.binder.levels import OWNERS, STOPS, Level, akin, size_of, sort_of
from factcheck.link.binder.lines import FIGURE, WORD, Line
from factcheck.link.binder.passages import Passages
from factcheck.link.binder.proposal import Proposal, Slots
from factcheck.model.figure import Figure

_NOT = frozenset(
    "not no never n't cannot without if could would should may might unless".split()
)
_PRONOUNS = frozenset("that this it which them those he she they".split())
_HEDGES = {"more_than": 1, "just_over": 1, "well_over": 1, "less_than": -1, "just_under": -1}
_PARTICLES = frozenset({"up", "down", "higher", "lower"})
_AFTER = frozenset(
    {"of", "from", "to", "by", "with", "the", "its", "on", "in", "at"} | _PRONOUNS
)
# What a word that has other uses must be followed by to put amounts in order.
_BEING = frozenset("is was are were be been being".split())
_NEGATIVES = frozenset({"loss", "losses", "deficit", "shortfall", "minus", "negative"})
_WITH = {"short": "of", "shy": "of", "ahead": "of", "followed": "by"}
_COMPARING = frozenset({"than", "compared", "against", "versus", "vs"})
_THROUGH = frozenset({"than", "compared", "of", "from", "to", "by", "with", "at", "in"})
_REFERENCES = frozenset(
    "record mark level average estimate estimates forecast forecasts consensus target limit "
    "threshold best reading total minimum maximum norm normal goal quota needed required "
    "figure projection pace budget rival rivals same".split()
)
_FAR = 18  # items from a word of order to a figure it orders


def bind_orders(passages: Passages, levels_of: dict[int, list[Level]]) -> Iterator[Proposal]:
    """Yield each pair of figures that a word of order puts one above the other."""
    for index, levels in levels_of.items():
        if levels:
            line = passages.lines[index]
            before = levels_of.get(index - 1, [])
            yield from _by_words(passages, line, levels, before, levels_of.get(index + 1, []))
            yield from _by_hedges(passages, line, levels)


def _by_words(
    passages: Passages, line: Line, levels: list[Level], before: list[Level],
    behind: list[Level],
) -> Iterator[Proposal]:  # fmt: skip
    words = line.words
    cues = [at for at, word in enumerate(words) if word in DEGREES or word.startswith("out")]
    for at in cues:
        word = words[at]
        lefts = [level for level in levels if level.place < at][::-1]
        rights = [level for level in levels if level.place > at]
        plain = next(iter(DEGREES.get(word, ())), None) or degree(word, "")
        if plain is not None and plain.form in ("more", "exceed") and not lefts:
            for of in {level.of for level in (*rights, *behind)}:
                named = degree(word, of)
                if named is not None and _governs(words, at, named):
                    yield from _named(passages, line, at, named, of, levels, behind)
        seen: set[str] = set()
        for near in (*rights[:3], *lefts[:2]):
            if near.of in seen:
                continue
            found = degree(word, near.of)
            if found is None or found.form in ("most", "peak"):
                continue
            if not _governs(words, at, found):
                continue
            if near.change and (found.form == "move" or near.of != "percent"):
                continue
            seen.add(near.of)
            right = _like(rights, near, found)
            left = _like(lefts, near, found)
            if found.form in ("more", "above", "rank"):
                start = _difference(line, at)
                left = [level for level in left if level.place < start]
            earlier = _like(before, near, found)
            later = _like(behind, near, found)
            for one, other, where in _pairs(left, right, earlier, later):
                if where not in ("prev", "next") and other.place - at > _FAR:
                    continue
                if not akin(one, other):
                    continue
                proposal = _proposal(passages, line, at, found, one, other, where, levels, cues)
                if proposal is not None:
                    yield proposal


def _named(
    passages: Passages, line: Line, at: int, found: Degree, of: str, levels: list[Level],
    behind: list[Level],
) -> Iterator[Proposal]:  # fmt: skip
    """Read "Zorin is deeper than Mell. Zorin goes down 410 metres, Mell 365"."""
    here = _names(line)
    first = here & {word.removesuffix("'s") for word in line.words[:at]}
    objects = (here & {word.removesuffix("'s") for word in line.words[at:]}) - first
    if not first or not objects:
        return
    names: dict[str, Level] = {}
    for source, found_levels in ((line, levels), (None, behind)):
        for level in found_levels:
            other = source or passages.lines[level.figure.sentence.index]
            name = _name_before(other, _names(other), level)
            if name and level.of == of and (source is None or level.place > at):
                names.setdefault(name, level)
    told = [level for name, level in names.items() if name in first]
    against = [level for name, level in names.items() if name in objects]
    if len(told) == len(against) == 1 and told[0] is not against[0]:
        greater, lesser = (told[0], against[0]) if found.side > 0 else (against[0], told[0])
        form, sort = found.form, sort_of(greater, lesser)
        codes = ("named", f"named {form}", f"named {sort}", f"sort {sort}")
        slots = {"greater": (greater.figure,), "lesser": (lesser.figure,)}
        why = f"the words say “{line.words[at]}” of what they belong to"
        yield Proposal("order", slots, dict.fromkeys(codes, 1.0), why)


def _names(line: Line) -> frozenset[str]:
    """Return the line's names, in lower case and without "'s": words with a capital."""
    tokens = line.sentence.tokens
    return frozenset(
        lower.removesuffix("'s")
        for word, lower in zip(tokens.words, tokens.lower, strict=True)
        if word[0].isupper()
        and len(word) > 2
        and lower not in CONCEPTS
        and lower not in DETERMINERS
        and lower not in DEGREES
    )


def _name_before(line: Line, names: frozenset[str], level: Level) -> str:
    """Return the nearest name before a figure, no other figure between."""
    for place in range(level.place - 1, max(-1, level.place - 9), -1):
        if line.concepts[place] == FIGURE:
            return ""
        word = line.words[place].removesuffix("'s")
        if word in names:
            return word
    return ""


def _difference(line: Line, at: int) -> int:
    """Return where the amount right before a word starts: "$1.4 billion or a third more"."""
    place = at
    while place > 0:
        concept, word = line.concepts[place - 1], line.words[place - 1]
        counted = concept in (FIGURE, "or") or word in DETERMINERS
        if not counted and not (
            concept == WORD and line.concepts[place - 2 : place - 1] == [FIGURE]
        ):
            break
        place -= 1
    return place


def _governs(words: list[str], at: int, found: Degree) -> bool:
    """Whether a word stands as one of order: "short of", "followed by", "more ... than"."""
    following = words[at + 1 : at + 2]
    wanted = _WITH.get(words[at])
    if wanted is not None:
        return following == [wanted]
    if found.form in ("more", "worth") and words[at] not in _PARTICLES:
        return not _COMPARING.isdisjoint(words[at + 1 : at + 11])
    return True


def _like(levels: list[Level], near: Level, found: Degree) -> list[Level]:
    """Return the levels that can stand in an order with one; a change is no level."""
    return [
        level
        for level in levels
        if akin(level, near)
        and not (level.change and (found.form == "move" or level.of != "percent"))
        and (level.lead != "by" or found.form == "exceed")
    ]


def _pairs(
    left: list[Level], right: list[Level], earlier: list[Level], later: list[Level]
) -> Iterator[tuple[Level, Level, str]]:
    """Yield the pairs that a word may order, in reading order, and where it stands."""
    if left and right:
        # What is itself measured against is not what is measured: "up from #, down from #".
        told = [level for level in left if level.reference < 0.8]
        left = told or ([] if any(level.reference < 0.8 for level in earlier) else left)
    if left and right:
        yield left[0], right[0], "mid"
        if len(right) > 1 and right[1].lead == right[0].lead:
            yield left[0], right[1], "mid far right"
    if len(right) > 1:
        yield right[0], right[1], "right"
    if len(left) > 1 and not right:
        yield left[1], left[0], "left"
    if not left or (not right and len(left) == 1):
        plain = [level for level in earlier if level.reference < 0.8] or earlier
        if plain and (right or left):
            yield plain[-1], (right or left)[0], "prev"
    if not left and len(right) == 1 and later:
        yield right[0], later[0], "next"


def _by_hedges(passages: Passages, line: Line, levels: list[Level]) -> Iterator[Proposal]:
    """Read "$4.1bn, above $3.9bn", where the word of order is the number's own hedge."""
    for number, level in enumerate(levels):
        hedge = level.figure.hedge
        if hedge is not None and hedge.name == "up_to" and levels[number + 1 : number + 2]:
            start = levels[number + 1]
            if start.lead == "from" and akin(level, start) and level.place > 0:
                at = level.place - 1
                found = Degree("move", 1)
                proposal = _proposal(
                    passages, line, at, found, level, start, "right", levels, []
                )
                if proposal is not None:
                    yield proposal
        side = _HEDGES.get(hedge.name) if hedge is not None else None
        if side is None:
            continue
        like = [other for other in levels[:number] if other.of == level.of]
        if like and _sets_off(line, like[-1], level):
            found = Degree("hedge", side)
            proposal = _proposal(
                passages, line, level.place, found, like[-1], level, "mid", levels, []
            )
            if proposal is not None:
                yield proposal


def _sets_off(line: Line, one: Level, other: Level) -> bool:
    """Whether a comma sets the second off from the first: "4,100, more than 3,900 before"."""
    gap = line.concepts[one.place + 1 : other.place]
    return gap[-1:] == [","] or other.reference >= 0.8


def _proposal(
    passages: Passages, line: Line, at: int, found: Degree, one: Level, other: Level,
    where: str, levels: list[Level], cues: list[int],
) -> Proposal | None:  # fmt: skip
    """Return the pair in order with its evidence, ``None`` if the word is not about it."""
    words, concepts = line.words, line.concepts
    side = found.side
    following = words[at + 1 : at + 3]
    passive = (
        found.form == "exceed"
        and following[:1] == ["by"]
        and (at == 0 or not _BEING.isdisjoint(words[max(0, at - 3) : at]))
    )
    if found.form == "exceed" and not passive and "by" in (one.lead, other.lead):
        return None  # by how much
    if passive:
        side = -side
    pronoun = following[:1] != [] and following[0] in _PRONOUNS
    # The second is what the first is measured against, unless the words say otherwise.
    lean = (other.reference - 0.6 * other.now) - (one.reference - 0.6 * one.now)
    if where == "prev":
        leads = other.place > at and not _between(concepts, at, other.place)
        lean += 0.3 if leads and not pronoun else -1.4 if pronoun else -0.4
    elif where == "next":
        lean = -1.0
    else:
        lean += 0.3
    told, against = (one, other) if lean >= 0 else (other, one)
    attached = _attached(line, at, found, against, following, where)
    if attached == "none" and where == "right" and _parallel(line, one, other):
        attached = "parallel"
    if attached == "none" and against.reference < 0.8:
        return None
    if found.form == "move" and _negative(told) != _negative(against):
        return None
    greater, lesser = (told, against) if side > 0 else (against, told)
    left = at if where == "prev" else one.place
    right_end = one.place if where == "next" else other.place
    low, high = min(left, at), max(right_end, at)
    whole = concepts[low + 1 : high]
    inside = sum(1 for level in levels if low < level.place < high and level.of == one.of)
    to_other = concepts[at + 1 : right_end] if right_end > at else concepts[right_end + 1 : at]
    behind = (
        "than"
        if following[:1] == ["than"]
        else (following[0] if following and following[0] in _AFTER else "")
    )
    form: str = found.form
    if form == "move":
        word = words[at]
        form = (
            "particle" if word in _PARTICLES else "moving" if word.endswith("ing") else "move"
        )
    build = f"{form}.{attached}.{where}"
    pair = f"{told.lead}<{against.lead}"
    sort: str = sort_of(one, other)
    partner = _partner(levels, against)
    pairing = "told" if partner is told else "none" if partner is None else "other"
    others = sum(1 for cue in cues if low < cue < high and cue != at)
    beyond = max(right_end, at)
    closer: bool = any(at < cue < beyond for cue in cues)
    alike = sum(1 for level in levels if level.of == one.of)
    codes = [
        build,
        f"{build} {behind}",
        f"{build} {pair}",
        f"{form} {pair}",
        f"{pair} {where}",
        f"{build} side {side}",
        f"{build} {sort}",
        f"{sort} {pair}",
        f"sort {sort}",
        f"told trail {told.trail} {form}",
        f"against trail {against.trail} {form}",
        f"sort {sort} {size_of(one, other)}",
        f"size {size_of(one, other)}",
        f"word {words[at]}" if form != "hedge" else "word hedge",
        f"partner {pairing} {where}",
        f"told partner {_partner(levels, told) not in (None, against)}",
        f"rivals {min(others, 3)} {form}",
        f"closer {closer} {form}",
        f"inside {min(inside, 2)}",
        f"stops {min(sum(1 for c in whole if c in STOPS), 2)} {attached}",
        f"gap {min(len(to_other), 15) // 3} {attached}",
        f"figures {min(to_other.count(FIGURE), 2)} {form}",
        f"all {min((high - low), 40) // 8}",
        f"commas {min(whole.count(','), 3)}",
        f"alone {alike <= (1 if where == 'prev' else 2)} {where}",
    ]
    flags = (
        ("passive", passive),
        ("turned", lean < 0),
        ("not", not _NOT.isdisjoint(words[max(0, at - 4) : at])),
        ("change behind", _after_change(passages, line, at) > 0),
        ("told change", _role(passages, told, "change") >= 0.8),
        ("against change", _role(passages, against, "change") >= 0.8),
        ("told gap", _role(passages, told, "gap") >= 0.8),
        ("part", max(_role(passages, one, "part"), _role(passages, other, "part")) >= 0.8),
        ("reference", against.reference >= 0.8),
        ("told reference", told.reference >= 0.8),
        ("now", told.now >= 0.8),
        ("reference word", _reference_word(line, against) > 0),
        ("definite", _definite(line, against)),
        ("pronoun first", bool(words) and words[0] in _PRONOUNS),
        ("rel", "rel" in whole),
        ("and", "and" in whole),
        ("directions", bool(one.figure.direction or other.figure.direction)),
        ("of class", bool(found.of)),
        ("per differs", one.figure.per != other.figure.per),
        ("told first", told is levels[0]),
        ("noun form", words[at].endswith("s") and form == "move"),
    )
    stops = sum(1 for c in whole if c in STOPS)
    troubles = ("not", "change behind", "told change", "against change", "told gap", "part",
                "directions", "per differs", "noun form")  # fmt: skip
    if not (others or stops or inside) and not any(
        holds for name, holds in flags if name in troubles
    ):
        codes += (f"clean {build}", f"clean {build} {sort}", f"clean {build} {pair}")
        if against.reference >= 0.8 or _reference_word(line, against):
            codes.append(f"clean {build} reference")
        if _definite(line, against):
            codes.append(f"clean {build} definite")
    for name, holds in flags:
        if holds:
            codes += (name, f"{name} {form} {attached}")
    equation = "order"
    slots: Slots = {"greater": (greater.figure,), "lesser": (lesser.figure,)}
    if found.form == "move":
        equation = "rise" if side > 0 else "fall"
        slots = {"before": (against.figure,), "after": (told.figure,)}
    shown = words[at] if form != "hedge" else _hedge(other.figure)
    return Proposal(equation, slots, dict.fromkeys(codes, 1.0), f"the words say “{shown}”")


def _attached(
    line: Line, at: int, found: Degree, against: Level, following: list[str], where: str
) -> str:
    """Return how the word of order leads to the figure that it is measured against."""
    if found.form == "hedge":
        return "direct"
    if against.place > at and (where != "prev" or against.figure.sentence is line.sentence):
        if against.lead_at == at:
            return "direct"
        gap = line.concepts[at + 1 : against.lead_at]
        if against.lead_at > at and against.lead in _THROUGH:
            told_between = 1 if against.lead in ("than", "compared", "from", "to") else 0
            if gap.count(FIGURE) <= told_between + (found.form == "move"):
                if STOPS.isdisjoint(gap):
                    return "than through" if against.lead in ("than", "compared") else "through"
        if following[:1] == ["than"] and FIGURE not in gap and len(gap) <= 16:
            return "than clause"
    elif where == "prev" or against.place < at:
        if following[:1] and following[0] in _PRONOUNS:
            return "pronoun object"
    return "none"


def _parallel(line: Line, one: Level, other: Level) -> bool:
    """Whether two figures stand side by side: "9,020 votes while he got 8,310"."""
    gap = line.concepts[one.place + 1 : other.place]
    return FIGURE not in gap and not {"but", "and", "to", "compared", ","}.isdisjoint(gap)


def _partner(levels: list[Level], level: Level) -> Level | None:
    """Return the level that a neighbour's lead pairs it with: "from # to #", "to # from #"."""
    if level.lead not in ("from", "to"):
        return None
    wanted = "to" if level.lead == "from" else "from"
    at = next((number for number, other in enumerate(levels) if other is level), -1)
    if at < 0:
        return None
    behind = next((o for o in levels[at + 1 : at + 3] if o.of == level.of), None)
    if behind is not None and behind.lead == wanted:
        return behind
    ahead = next((o for o in levels[max(0, at - 2) : at][::-1] if o.of == level.of), None)
    return ahead if ahead is not None and ahead.lead == wanted else None


def _reference_word(line: Line, level: Level) -> float:
    """Return 1 where a word names the figure as what others are measured against."""
    near = (
        line.words[max(0, level.place - 6) : level.place]
        + line.words[level.place + 1 : level.place + 4]
    )
    ahead = (
        line.concepts[max(0, level.place - 4) : level.place]
        + line.concepts[level.place + 1 : level.place + 3]
    )
    return float(
        not _REFERENCES.isdisjoint(near)
        or not {"high", "low", "expected", "average", "then"}.isdisjoint(ahead)
    )


def _definite(line: Line, level: Level) -> bool:
    """Whether an article or an owner leads to the figure: "the 128mm", "its 5,000"."""
    lead = line.words[max(0, level.lead_at + 1) : level.place]
    return any(word in OWNERS or word.endswith("'s") or word.endswith("s'") for word in lead)


def _negative(level: Level) -> bool:
    """Whether words make a loss of the figure: it is lower than any profit."""
    mention = level.figure.mention
    lower = mention.sentence.tokens.lower
    near = (
        lower[max(0, mention.first - 4) : mention.first]
        + lower[mention.last + 1 : mention.last + 3]
    )
    return not _NEGATIVES.isdisjoint(near)


def _hedge(figure: Figure) -> str:
    hedge = figure.hedge
    return "" if hedge is None else figure.sentence.quote(hedge.span)


def _between(concepts: list[str], left: int, right: int) -> bool:
    """Whether a figure or the end of a statement stands between two items."""
    return any(c == FIGURE or c in STOPS for c in concepts[left + 1 : right])


def _after_change(passages: Passages, line: Line, at: int) -> float:
    """Return 1 where a figure stands right before the word: "46 points higher than"."""
    return float(
        line.concepts[at - 1 : at] == [FIGURE] or line.concepts[at - 2 : at] == [FIGURE, WORD]
    )


def _role(passages: Passages, level: Level, role: str) -> float:
    return passages.readings[level.figure.span].roles.get(role, 0.0)
