"""Find what a sentence names of a table: its labels, its periods and its measures."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.compare.tables.columns import places_of
from factcheck.compare.tables.periods import Told, meets, told_periods
from factcheck.compare.tables.views import Dim, Measure, View
from factcheck.link.grammar.stems import stem
from factcheck.model.figure import Figure

_LONGEST_LABEL = 8  # words
_NEAR_BEST = 0.15  # of a measure's words, within which two fit a sentence equally
_BREAKS = re.compile(r";|—| – |, (?:and|but|while|whereas|with)\b| (?:while|whereas|but) ")
_INSIDE = re.compile(r"\b(?:in|at|within|inside)\s+(?:the\s+)?$", re.IGNORECASE)
_PLACED = re.compile(
    r"\b(?:in|at|of|for|on|from|across|than)\s+(?:the\s+)?([A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+)*)"
)


class Hit(NamedTuple):
    """A label that a sentence names, by the number of its dimension and its code."""

    dim: int
    code: int
    start: int
    end: int


class Named(NamedTuple):
    """What a sentence names of a view.

    ``labels`` and ``periods`` hold, for each dimension, codes in reading order:
    one tuple a label, one a period (a year names all its months). ``unknown``
    says that it names a place or a time that the view lacks; ``away`` is how far a label of
    a dimension stands from the figure. ``inside`` are dimensions with a label that the sentence
    speaks of the inside of ("in Leeds the share of flats is 40%").
    """

    labels: dict[int, list[int]]
    periods: dict[int, list[tuple[int, ...]]]
    measures: tuple[Measure, ...]
    fitting: float
    unknown: bool
    ranged: bool
    away: dict[tuple[int, int], int]
    inside: frozenset[int]


def named(view: View, figure: Figure) -> Named:
    """Return what the sentence of a figure names of a view."""
    sentence = figure.sentence.text
    place = figure.span.start - figure.sentence.span.start
    end = figure.span.end - figure.sentence.span.start
    hits = [hit for hit in _labels(view, sentence) if hit.end <= place or hit.start >= end]
    told = [each for each in told_periods(sentence) if each.end <= place or each.start >= end]
    labels: dict[int, list[int]] = {}
    for hit in _near(hits, sentence, place):
        codes = labels.setdefault(hit.dim, [])
        if hit.code not in codes:
            codes.append(hit.code)
    periods, missing = _periods(view, told)
    measures, fitting = _measures(view, figure, hits, sentence)
    lost = missing or (not any(dim.periods for dim in view.dims) and _other_years(view, told))
    ranged = (
        bool(re.search(r"\b(?:between|from)\b", sentence, re.IGNORECASE)) and len(told) == 2
    )
    lost = lost or _strange(view, sentence, hits) or _other_noun(view, figure, measures, hits)
    away = {(hit.dim, hit.code): _away(hit, sentence, place, end) for hit in reversed(hits)}
    inside = frozenset(hit.dim for hit in hits if _INSIDE.search(sentence[: hit.start]))
    return Named(labels, periods, measures, fitting, lost, ranged, away, inside)


def _away(hit: Hit, sentence: str, place: int, end: int) -> int:
    """Return how far a label stands from a figure; commas part them further than words."""
    between = sentence[hit.end : place] if hit.end <= place else sentence[end : hit.start]
    return len(between) + len(sentence) * between.count(",")


def row_words(views: Sequence[View]) -> dict[str, int]:
    """Return the words for rows ("districts" for a column "District") and their numbers."""
    found: dict[str, int] = {}
    for view in views:
        for dim in view.dims:
            if dim.periods:
                continue
            for word in dim.name.lower().split():
                for form in (word, f"{word}s", f"{word}es", f"{word[:-1]}ies"):
                    found[form] = max(found.get(form, 0), len(dim.labels))
    return found


def _labels(view: View, sentence: str) -> list[Hit]:
    """Return the labels that a sentence names; of two that overlap, the longer."""
    words = places_of(sentence)
    taken: list[Hit] = []
    for size in range(min(_LONGEST_LABEL, len(words)), 0, -1):
        for first in range(len(words) - size + 1):
            run = words[first : first + size]
            start, end = run[0][1], run[-1][2]
            if any(start < hit.end and hit.start < end for hit in taken):
                continue
            for number, code in _codes(view, [word for word, _, _ in run], sentence[start:end]):
                taken.append(Hit(number, code, start, end))
    return sorted(taken, key=lambda hit: hit.start)


def _codes(view: View, words: list[str], written: str) -> Iterator[tuple[int, int]]:
    plain = " ".join(words)
    stems = " ".join(stem(word) or word for word in words)
    for number, dim in enumerate(view.dims):
        if dim.periods:
            continue
        if dim.known is None:
            if written in dim.labels and not written.isdigit():
                yield number, dim.labels.index(written)
            continue
        code = dim.known.get(plain, dim.known.get(stems))
        if code is not None and (len(words) > 1 or plain not in ("all", "other", "a")):
            yield number, code


def part_of(sentence: str, place: int) -> tuple[int, int]:
    """Return where the part of a sentence that a figure stands in begins and ends."""
    cuts = [found.start() for found in _BREAKS.finditer(sentence)]
    start = max((cut for cut in cuts if cut <= place), default=0)
    return start, min((cut for cut in cuts if cut > place), default=len(sentence))


def _near(hits: list[Hit], sentence: str, place: int) -> list[Hit]:
    """Return the hits of the figure's own part of the sentence, else all, by dimension."""
    start, end = part_of(sentence, place)
    near = [hit for hit in hits if start <= hit.start < end]
    held = {hit.dim for hit in near}
    return near + [hit for hit in hits if hit.dim not in held]


def _periods(view: View, told: list[Told]) -> tuple[dict[int, list[tuple[int, ...]]], bool]:
    """Return the codes of each period told, and whether some time is not in the view."""
    found: dict[int, list[tuple[int, ...]]] = {}
    missing = False
    timed = [(number, dim) for number, dim in enumerate(view.dims) if dim.periods]
    for each in told:
        known = False
        for number, dim in timed:
            codes = tuple(
                code
                for code, key in enumerate(dim.periods)
                if key and _within(each.key, key, dim)
            )
            if codes and len(codes) < max(2, len(dim.labels)):
                known = True
                if codes not in found.setdefault(number, []):
                    found[number].append(codes)
            known = known or bool(codes)
        missing = missing or (bool(timed) and not known)
    return found, missing


def _within(told: str, key: str, dim: Dim) -> bool:
    """Whether a label's time lies in a told one; a quarter names none of a table of months."""
    if "-q" in told and "-" in key and "-q" not in key:
        return False
    return meets(told, key)


def _other_years(view: View, told: list[Told]) -> bool:
    """Whether a sentence is of another year than the title of a view without times."""
    if not view.years:
        return False
    return any(not any(meets(each.key, year) for year in view.years) for each in told)


def _measures(
    view: View, figure: Figure, hits: list[Hit], sentence: str
) -> tuple[tuple[Measure, ...], float]:
    """Return the measures whose words the sentence has the most of, and how many those are."""
    said = {
        stem(word) or word
        for word, start, _ in places_of(sentence)
        if not any(hit.start <= start < hit.end for hit in hits)
    }
    all_said = {stem(word) or word for word, _, _ in places_of(sentence)}
    own = {
        found
        for word, _, _ in places_of(figure.measure.text if figure.measure else "")
        if (found := stem(word))
    }
    rated = []
    for measure in view.measures:
        if not measure.stems:
            rated.append((0.3 if len(view.measures) == 1 else 0.0, measure))
            continue
        shared = len(measure.stems & said) or 0.5 * len(measure.stems & all_said)
        bonus = 0.5 if own & measure.stems else 0.0
        rated.append((shared / len(measure.stems) + (bonus if shared else 0.0), measure))
    best = max((score for score, _ in rated), default=0.0)
    if not best:
        return view.measures if len(view.measures) <= 3 else (), 0.0
    return tuple(measure for score, measure in rated if score >= best - _NEAR_BEST), best


def _other_noun(
    view: View, figure: Figure, measures: tuple[Measure, ...], hits: list[Hit]
) -> bool:
    """Whether the figure counts something that neither headers nor named labels speak of."""
    if figure.kind != "count" or figure.measure is None:
        return False
    own = {stem(word) for word, _, _ in places_of(figure.measure.text)} - {""}
    known = set(view.stems)
    for measure in measures:
        known |= measure.stems
    for dim in view.dims:
        known |= dim.stems
    for hit in hits:
        label = view.dims[hit.dim].labels[hit.code]
        known |= {stem(word) for word, _, _ in places_of(label)}
    return bool(own) and not own & known


def _strange(view: View, sentence: str, hits: list[Hit]) -> bool:
    """Whether the sentence speaks of a place or a body that the view does not name."""
    for found in _PLACED.finditer(sentence):
        start, end = found.span(1)
        if any(start < hit.end and hit.start < end for hit in hits):
            continue
        stems = {stem(word) or word for word, _, _ in places_of(found[1])}
        if told_periods(found[1]) or stems & view.stems:
            continue
        if any(stems & measure.stems for measure in view.measures):
            continue
        return True
    return False
