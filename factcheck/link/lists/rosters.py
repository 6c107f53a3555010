"""Find announced counts whose members are named or numbered further on.

Finds: "Three people were arrested" with three names and ages in the story,
"10 countries" before a list numbered 1 to 10, "two women who were 22 and 24".
"""

from collections.abc import Iterator

from factcheck.link.grammar.phrases import after, before, between, is_count, whole
from factcheck.link.grammar.stems import stem
from factcheck.link.index import Index
from factcheck.model.article import Section
from factcheck.model.figure import Figure
from factcheck.model.relation import CountedList
from factcheck.model.span import Span

_PEOPLE = frozenset({"people", "men", "women", "suspects", "persons", "individuals", "victims",
                     "teens", "teenagers", "students", "officers", "defendants"})  # fmt: skip
_FATE = frozenset({"arrest", "charg", "kill", "indict", "detain", "shoot", "die", "sentenc"})
_AGED = frozenset({"aged", "ages", "were", "are"})
_FEWEST_NUMBERED = 3
_LEDE = 4  # body sections in which a roster's count is announced
_MOST = 100
_JOINED = 4  # tokens to a count that "and" joins


_PERSONS = _PEOPLE | {"boys", "girls", "children", "brothers"}
_PERSON = _PERSONS | {"man", "woman", "boy", "girl", "child", "brother", "person"}


def find_rosters(index: Index) -> Iterator[CountedList]:
    """Yield announced counts with the members that the story names or numbers."""
    counts = [
        f for f in index.of_kind("count") if is_count(f) and 2 <= (whole(f) or 0) <= _MOST
    ]
    if not counts:
        return
    yield from _aged_pairs(index, counts)
    yield from _people_named(index, counts)
    yield from _numbered(index, counts)


def _announces(figure: Figure) -> bool:
    return is_count(figure) and 2 <= (whole(figure) or 0) <= _MOST


def _aged_pairs(index: Index, counts: list[Figure]) -> Iterator[CountedList]:
    """Read "two women, aged 22 and 24" and "two women who were 22 and 24 years old"."""
    for people in counts:
        follow = after(people, 1)
        if not follow or follow[0] not in _PERSONS:
            continue
        ages: list[Figure] = []
        for figure in index.in_sentence(people.sentence):
            gap_start = ages[-1] if ages else people
            if figure.index <= people.index:
                continue
            lower = people.sentence.tokens.lower
            gap = lower[gap_start.mention.last + 1 : figure.mention.first]
            opening = gap[-1:] and gap[-1] in _AGED and len(gap) <= 5
            counted = figure.kind == "count" and not _PERSON.isdisjoint(after(figure, 1))
            joined = ages and not counted and gap in (["and"], [","], [",", "and"])
            if not (opening if not ages else joined) or not 0 < (whole(figure) or 0) < 120:
                break
            ages.append(figure)
        old = "aged" in before(ages[0], 2) or "old" in after(ages[-1], 3) if ages else False
        if len(ages) > 1 and (old or ages[-1].kind == "age"):
            spans = tuple(figure.span for figure in ages)
            yield CountedList(people, spans, "likely", "their ages follow")


def _people_named(index: Index, counts: list[Figure]) -> Iterator[CountedList]:
    """Set "six people arrested" in the first paragraphs against the names with ages."""
    announced = next((f for f in counts if _opens_roster(index, f)), None)
    if announced is None:
        return
    named: dict[tuple[str, ...], Span] = {}
    for figure in index.figures:
        if figure.kind in ("age", "count") and 10 <= (whole(figure) or 0) < 100:
            name, span = _person(figure)
            if name:
                named.setdefault(name, span)
    _add_named_lines(index, named)
    number = whole(announced) or 0
    if len(named) >= 3 and len(named) >= number - 2 and len(named) <= number + 2:
        spans = tuple(sorted(named.values()))
        yield CountedList(announced, spans, "likely", "the story names them with their ages")


def _add_named_lines(index: Index, named: dict[tuple[str, ...], Span]) -> None:
    """Add the names that head lines of their own ("Ann Orr: charged with ...")."""
    lines: dict[tuple[str, ...], Span] = {}
    for section in index.article.sections:
        if section.kind != "body" or not section.sentences:
            continue
        tokens = section.sentences[0].tokens
        colon = tokens.lower.index(":") if ":" in tokens.lower[:7] else 0
        words = [word for word in tokens.words[:colon] if word[0].isalnum()]
        if len(words) > 1 and all(word[0].isupper() for word in words):
            name: tuple[str, ...] = (words[0].lower(), words[-1].lower())
            lines.setdefault(name, Span(tokens.starts[0], tokens.ends[colon - 1]))
    if len(lines.keys() & named.keys()) >= 2:
        for name, span in lines.items():
            named.setdefault(name, span)


def _opens_roster(index: Index, figure: Figure) -> bool:
    if figure.section.kind != "body" or _body_place(index, figure.section) > _LEDE:
        return False
    people = bool(after(figure, 2)) and not _PEOPLE.isdisjoint(after(figure, 2))
    stems = index.surroundings.stems(figure.sentence)
    near = stems[max(0, figure.mention.first - 4) : figure.mention.last + 8]
    return people and not _FATE.isdisjoint(near) and not _joined(index, figure)


def _joined(index: Index, figure: Figure) -> bool:
    """Whether others are counted beside them: "six men and one woman"."""
    others = index.in_sentence(figure.sentence)
    following = next((other for other in others if other.index > figure.index), None)
    gap = between(figure, following) if following is not None else []
    return gap[-1:] == ["and"] and len(gap) <= _JOINED


def _body_place(index: Index, section: Section) -> int:
    """Return how many headlines and paragraphs come before, counted no further than needed."""
    place = 0
    for other in index.article.sections:
        if other.index == section.index or place > _LEDE:
            break
        place += other.kind in ("body", "headline")
    return place


def _person(figure: Figure) -> tuple[tuple[str, ...], Span]:
    """Return the full name before ", 32," and its place; empty if there is none."""
    tokens = figure.sentence.tokens
    first, last = figure.mention.first, figure.mention.last
    follow = tokens.lower[last + 1 : last + 2]
    place = first - 1 if first and tokens.lower[first - 1] == "," else first
    if follow not in ([","], [";"], ["."], ["and"]) or place < 2:
        return (), Span(0, 0)
    end = place
    while place and (tokens.words[place - 1][0].isupper() or tokens.words[place - 1] == "."):
        place -= 1
    if tokens.words[place] == ".":  # of a list's number, where others end an initial
        place += 1
    name = tuple(word for word in tokens.lower[place:end] if len(word) > 1)
    if len(name) < 2:
        return (), Span(0, 0)
    return (name[0], name[-1]), Span(tokens.starts[place], tokens.ends[end - 1])


def _numbered(index: Index, counts: list[Figure]) -> Iterator[CountedList]:
    """Set "10 countries" against a list of sections numbered 1 to n."""
    sections = index.article.sections
    run: list[Section] = []
    for place, section in enumerate(sections):
        if _number_of(index, section) == len(run) + 1:
            run.append(section)
            if place + 1 < len(sections):
                continue
        if len(run) >= _FEWEST_NUMBERED:
            yield from _announced(index, counts, run)
        run = [section] if _number_of(index, section) == 1 else []


def _number_of(index: Index, section: Section) -> int:
    """Return N where the section begins with "N." or "N)", else 0."""
    text = index.article.text
    start, place = section.span.start, section.span.start
    while place < section.span.end and place - start < 3 and text[place].isdecimal():
        place += 1
    if place == start or text[place : place + 1] not in (".", ")"):
        return 0
    return int(text[start:place])


def _announced(index: Index, counts: list[Figure], run: list[Section]) -> Iterator[CountedList]:
    """Yield the count that the line before the list takes up ("the countries were:")."""
    before_run = index.article.sections[run[0].index - 1] if run[0].index else None
    if before_run is None or not before_run.sentences:
        return
    intro = before_run.sentences[-1]
    words = set(index.surroundings.stems(intro)) - {""}
    if not intro.text.rstrip().endswith(":") or "top" in intro.tokens.lower:
        return
    like = [
        f
        for f in counts
        if f.span.start < intro.span.start
        and any(stem(word) in words for word in after(f, 2) if stem(word))
    ]
    if len({whole(f) for f in like}) == 1:
        spans = tuple(Span(s.span.start, s.span.start + 1) for s in run)
        yield CountedList(like[0], spans, "likely", "the numbered lines list them")
