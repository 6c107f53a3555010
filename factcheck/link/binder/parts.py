"""Bind parts: a number of them, and the number that they are taken from."""

from collections.abc import Iterator
from itertools import pairwise

from factcheck.lexicon.concepts import DETERMINERS
from factcheck.link.binder.levels import OWNERS, STOPS, Level, printed, sort_of
from factcheck.link.binder.lines import FIGURE, WORD, Line
from factcheck.link.binder.passages import Passages
from factcheck.link.binder.proposal import Evidence, Proposal

_THEM = frozenset("them whom which those these whose".split())
_AMONG = frozenset({"among", "amongst"})
_PATTERNS = ("of", "among", "front", "include", "them", "of noun", "with", "died", "total")
_REACH = 12
_INCLUDE = frozenset("including include includes included among amongst".split())


def bind_parts(passages: Passages, levels_of: dict[int, list[Level]]) -> Iterator[Proposal]:
    """Yield each part with the whole that its words take it from."""
    for index, levels in levels_of.items():
        line = passages.lines[index]
        before = [*levels_of.get(index - 2, ()), *levels_of.get(index - 1, ())]
        for number, level in enumerate(levels):
            earlier = [other for other in levels[:number] if other.of == level.of]
            yield from _taken_of(passages, line, levels, number)
            if earlier:
                yield from _behind_whole(passages, line, earlier, level, levels)
            yield from _of_them(passages, line, earlier, before, level, levels)


def _taken_of(
    passages: Passages, line: Line, levels: list[Level], number: int
) -> Iterator[Proposal]:
    """Read "51 of the 64" and "31 senators, out of 48"."""
    part = levels[number]
    for whole in levels[number + 1 : number + 2]:
        if whole.of != part.of or whole.place - part.place > 8:
            return
        gap = line.concepts[part.place + 1 : whole.place]
        if FIGURE in gap or not STOPS.isdisjoint(gap):
            return
        words = line.words[part.place + 1 : whole.place]
        among = next((n for n, word in enumerate(words) if word in _AMONG), -1)
        if _plainly_of(line, part, whole, gap):
            slots = {"whole": (whole.figure,), "part": (part.figure,)}
            yield Proposal("taken", slots, {}, "the words say “of the”")
        elif "of" in gap:
            at = part.place + 1 + gap.index("of")
            yield _proposal(passages, line, part, whole, "of", at, levels)
        elif among >= 0:
            yield _proposal(
                passages, line, part, whole, "among", part.place + 1 + among, levels
            )


def _plainly_of(line: Line, part: Level, whole: Level, gap: list[str]) -> bool:
    """Whether nothing but "of the" and a noun stands between two counts: "51 of the 64"."""
    if part.of != "count" or part.change or whole.change:
        return False
    words = line.words[part.place + 1 : whole.place]
    at = gap.index("of") if "of" in gap else 9
    behind = words[at + 1 :]
    definite = any(word in OWNERS or word.endswith(("'s", "s'")) for word in behind)
    return (
        at <= 2
        and len(behind) <= 3
        and definite
        and all(concept in (WORD, "of", ",", "rel", "total") for concept in gap)
        and "," not in behind
        and printed(whole) != "scaled"
        and whole.trail != "-"
        and "." not in whole.figure.text
        and "instead" not in words
    )


def _behind_whole(
    passages: Passages, line: Line, earlier: list[Level], part: Level, levels: list[Level]
) -> Iterator[Proposal]:
    """Read "of the 64, 51 ...", "64, including 51", "48 members, with 31 in favour"."""
    whole = earlier[-1]
    gap = line.concepts[whole.place + 1 : part.place]
    words = line.words[whole.place + 1 : part.place]
    if len(gap) > _REACH + 6:
        return
    if whole.lead == "of" and FIGURE not in gap and _front(line, whole.lead_at):
        yield _proposal(passages, line, part, whole, "front", whole.lead_at, levels)
    told = [
        at
        for at, word in enumerate(words)
        if word in _INCLUDE and (word not in _AMONG or words[at + 1 : at + 2] != ["the"])
    ]
    if told and len(gap) - told[-1] <= 6:
        yield _proposal(
            passages, line, part, whole, "include", whole.place + 1 + told[-1], levels
        )
    elif part.lead == "with" and len(gap) <= _REACH and "," in gap:
        yield _proposal(passages, line, part, whole, "with", part.lead_at, levels)
    elif _role(passages, whole, "total") >= 0.7 and words[:1] != [","]:
        yield _proposal(passages, line, part, whole, "total", part.place, levels)


def _of_them(
    passages: Passages, line: Line, earlier: list[Level], before: list[Level], part: Level,
    levels: list[Level],
) -> Iterator[Proposal]:  # fmt: skip
    """Read "51 of them", "of whom 51", "five of the victims", the whole told before."""
    words, concepts = line.words, line.concepts
    behind = words[part.place + 1 : part.place + 5]
    lead = words[max(0, part.place - 5) : part.place]
    at = next((n for n, word in enumerate(behind) if word == "of"), -1)
    noun = ""
    if (at >= 0 and behind[at + 1 : at + 2] and behind[at + 1] in _THEM) or any(
        a in ("of", "among", "in") and b in _THEM for a, b in pairwise(lead)
    ):
        pattern = "them"
    elif at == 0 and behind[1:2] and behind[1] in OWNERS:
        rest = concepts[part.place + 2 : part.place + 6]
        if FIGURE in rest:
            return
        pattern, noun = "of noun", behind[2] if len(behind) > 2 else ""
    else:
        return
    alike = [other for other in (*before, *earlier) if other.of == part.of]
    if not alike:
        return
    whole = alike[-1]
    if noun:
        named = [o for o in alike if o.figure.measure is not None and _named(o, noun)]
        whole = named[-1] if named else whole
    yield _proposal(passages, line, part, whole, pattern, part.place, levels)


def _named(level: Level, noun: str) -> bool:
    measure = level.figure.measure
    return measure is not None and (noun == measure.head or noun.rstrip("s") == measure.head)


def _front(line: Line, at: int) -> bool:
    """Whether "of" opens a statement: "Of the 64, ...", "and of the 64", "out of 64"."""
    if at > 0 and line.words[at - 1] == "out":
        at -= 1
    return at == 0 or line.concepts[at - 1] in ("and", ",", ";", "but", '"', "—", ":", ".")


def _role(passages: Passages, level: Level, role: str) -> float:
    return passages.readings[level.figure.span].roles.get(role, 0.0)


def _proposal(
    passages: Passages, line: Line, part: Level, whole: Level, pattern: str, at: int,
    levels: list[Level],
) -> Proposal:  # fmt: skip
    same = whole.figure.sentence is part.figure.sentence
    low, high = sorted((part.place, whole.place)) if same else (0, part.place)
    gap, words = line.concepts[low + 1 : high], line.words[low + 1 : high]
    one, other = part.figure.measure, whole.figure.measure
    heads = one is not None and other is not None
    roles = passages.readings[part.figure.span].roles
    whole_roles = passages.readings[whole.figure.span].roles
    before_whole = line.words[max(0, whole.place - 4) : whole.place] if same else []
    evidence: Evidence = {name: float(name == pattern) for name in _PATTERNS}
    evidence |= {
        "one sentence": float(same),
        "far": min(len(gap), 16) / 16,
        "definite": float(any(w in OWNERS or w.endswith(("'s", "s'")) for w in before_whole)),
        "bare of": float(gap == ["of"]),
        "out": float("out" in words),
        "commas": min(gap.count(","), 3) / 3,
        "figures between": min(gap.count(FIGURE), 3) / 3,
        "stops": float(not STOPS.isdisjoint(gap)),
        "and": float("and" in gap),
        "plain": min(
            sum(
                1 for c, w in zip(gap, words, strict=True) if c == WORD and w not in DETERMINERS
            ),
            6,
        )
        / 6,
        "to part": min(abs(part.place - at), 8) / 8,
        "to whole": min(abs(at - whole.place), 8) / 8 if same else 1.0,
        "one noun": float(heads and one.head == other.head),  # type: ignore[union-attr]
        "nouns differ": float(heads and one.head != other.head),  # type: ignore[union-attr]
        "part bare": float(one is None),
        "whole bare": float(other is None),
        "count": float(part.of == "count"),
        "money": float(part.of.startswith("money")),
        "percent": float(part.of == "percent"),
        "time": float(part.of.startswith("time")),
        "part words": float(part.figure.mention.in_words),
        "whole words": float(whole.figure.mention.in_words),
        "part total": roles.get("total", 0.0),
        "whole total": whole_roles.get("total", 0.0),
        "change": max(roles.get("change", 0.0), whole_roles.get("change", 0.0)),
        "rest": roles.get("rest", 0.0),
        "part then": roles.get("then", 0.0),
        "whole then": whole_roles.get("then", 0.0),
        "per": float(bool(part.figure.per or whole.figure.per)),
        "hedged": float(part.figure.hedge is not None) + float(whole.figure.hedge is not None),
        "levels": min(len(levels), 8) / 8,
        "first": float(part is levels[0]),
    }
    sort, size = sort_of(part, whole), f"{printed(part)}<{printed(whole)}"
    extra = [
        f"{pattern} {sort}",
        f"{pattern} {size}",
        f"sort {sort} {size}",
        f"{pattern} {min(len(gap), 9)}",
    ]
    extra += [
        f"{pattern} trail {part.trail}",
        f"{pattern} whole trail {whole.trail}",
        f"{pattern} whole lead {whole.lead}",
    ]
    if pattern in ("of", "them"):
        extra.append(f"{pattern} gap {' '.join(c for c in gap if c != WORD)[:24]}")
    for name in (
        "definite",
        "out",
        "and",
        "stops",
        "one noun",
        "nouns differ",
        "part bare",
        "whole bare",
        "first",
        "rest",
        "change",
        "part total",
        "whole total",
    ):
        if evidence[name] > 0.5:
            extra.append(f"{pattern} {name}")
    evidence = {k: v for k, v in evidence.items() if v} | dict.fromkeys(extra, 1.0)
    slots = {"whole": (whole.figure,), "part": (part.figure,)}
    return Proposal("part", slots, evidence, "a part told with its whole")
