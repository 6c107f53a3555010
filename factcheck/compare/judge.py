"""Judge one figure of a draft against the figures of its sources."""

from typing import NamedTuple

from factcheck.compare.derivation import Derivation
from factcheck.compare.derivations import derive
from factcheck.compare.fit import Fit, counts_its_noun, fit
from factcheck.compare.parts import given_in_ratio, told_apart
from factcheck.compare.periods import Mark
from factcheck.compare.roles import (
    likeness,
    likeness_of_words,
    same_noun,
    time_conflict,
    turned_round,
)
from factcheck.compare.sources import Candidate, Sources, Story
from factcheck.compare.swaps import (
    ends_changed,
    giver,
    of_one_change,
    other_thing,
    own_words,
    told_beside,
)
from factcheck.compare.verdict import Evidence, Status, Verdict, verdict_on
from factcheck.equations.slips import slip
from factcheck.link.grammar.stems import stem
from factcheck.model.figure import Figure

# Shares of the draft figure's surroundings that a source's figure has.
_SAME_ROLE = 0.35  # from here on the two are taken to be the same thing
_FOREIGN_ROLE = 0.12  # below it a number that nearly fits is another thing's
# An equal number is taken for a coincidence where another figure of the source has the
# role far more clearly: by this share of the surroundings, and so many times as much.
_CLEAR_LEAD = 0.3
_TIMES_AS_LIKE = 2.5
_LEADS_DERIVED = 0.6  # the role of a figure that speaks against a derivation
# What ties two equal numbers that do not show the same noun: words of the draft's that the
# source has too, or so many digits that they do not meet by chance.
_TYING_WORDS = 0.2
_UNLIKE_NOUNS = 0.35
_LONG = 3  # digits of an amount, a share or a bare number
_VERY_LONG = 4  # digits where the nouns differ


class Match(NamedTuple):
    """A candidate with its fit and the likeness of its role."""

    candidate: Candidate
    fit: Fit
    likeness: float


def judge(draft: Story, figure: Figure, sources: Sources) -> Verdict:
    """Return what the sources say of the figure."""
    matches = [
        Match(candidate, how, likeness(draft, figure, candidate))
        for candidate in sources.candidates(figure, draft.role(figure))
        if (how := fit(figure, candidate.figure)) is not None
    ]
    matches.sort(key=lambda match: -match.likeness)
    # What a number only rounds to, at the other end of a change, is another number.
    fitting = [
        match
        for match in matches
        if match.fit == "same"
        or (match.fit == "rounded" and not ends_changed(figure, match.candidate.figure))
    ]
    untied: Verdict | None = None
    if fitting:
        found = _supported(draft, figure, fitting, matches)
        if found.status != "not-compared":
            return found
        untied = found
    ends = next(sources.two_ends(figure), None)
    if ends is not None:
        return verdict_on(figure, "supported", "", tuple(_evidence(end) for end in ends))
    of_whole = _in_ratio(draft, figure, sources)
    if of_whole is not None:
        return of_whole
    unfair = next((match for match in matches if match.fit == "unfair"), None)
    if (
        unfair is not None
        and untied is None
        and unfair.likeness >= _FOREIGN_ROLE
        and same_noun(figure, unfair.candidate.figure)
    ):
        return _unfair(figure, unfair)
    derived = _derived(draft, figure, sources, matches)
    if derived is not None and (derived.status == "derived" or untied is None):
        return derived
    if untied is not None:
        return untied
    for match in _likeliest(draft, figure, matches):
        source = match.candidate.figure
        if match.fit == "finer":
            working = f"the source gives no more than {_with_hedge(match)}"
            return verdict_on(figure, "not-found", working, (_evidence(match.candidate),))
        if not ends_changed(figure, source) and giver(draft, figure, source) is None:
            return _contradicted(figure, match, "")
    told_of_it = any(match.likeness for match in matches)
    if not told_of_it and _sets_the_scene(figure):
        return verdict_on(
            figure, "not-compared", "no source tells of a day, hour or rank there"
        )
    return verdict_on(figure, "not-found", "no figure of the sources gives or yields it")


def _likeliest(draft: Story, figure: Figure, matches: list[Match]) -> list[Match]:
    """Return what is taken for the same thing: what bears its name first, then the likest.

    Of several of one name, the one that a slip of the pen makes the draft's goes first.
    """

    def rank(match: Match) -> tuple[bool, bool, float]:
        source = match.candidate.figure
        named = _of_one_name(draft, figure, match.candidate)
        return not named, not (named and _slipped(figure, source)), -match.likeness

    alike = [
        match
        for match in matches
        if match.likeness >= _SAME_ROLE and same_noun(figure, match.candidate.figure)
    ]
    return sorted(alike, key=rank)


def _of_one_name(draft: Story, figure: Figure, candidate: Candidate) -> bool:
    """Whether the two are of one noun, or of words that belong to each alone."""
    source = candidate.figure
    if figure.measure is not None and source.measure is not None:
        head = stem(figure.measure.head)
        if head and head == stem(source.measure.head):
            return True
    theirs = own_words(candidate.story.reading, source)
    return bool(own_words(draft.reading, figure) & theirs)


def _slipped(figure: Figure, source: Figure) -> bool:
    return figure.unit == source.unit and slip(figure, source.interval) is not None


def _in_ratio(draft: Story, figure: Figure, sources: Sources) -> Verdict | None:
    """Return that a part and its whole are told apart on one side and at once on the other."""
    for apart in told_apart(figure, sources):
        pair = apart.part, apart.whole
        long = all(_digits(one.figure) >= _LONG for one in pair)
        if (long and apart.exact) or all(
            likeness_of_words(draft, figure, one) >= _TYING_WORDS for one in pair
        ):
            for one in pair:
                if (lost := _lost(figure, Match(one, "same", 1.0))) is not None:
                    return lost
            status: Status = "supported" if apart.exact else "rounded"
            return verdict_on(figure, status, "", tuple(_evidence(one) for one in pair))
    for whole in given_in_ratio(draft, figure, sources):
        if _digits(figure) >= _LONG or likeness_of_words(draft, figure, whole) >= _TYING_WORDS:
            return verdict_on(figure, "supported", "", (_evidence(whole),))
    return None


def _digits(figure: Figure) -> int:
    """Return how many digits of a number tell something: 3 of 16,400."""
    return len(figure.mention.low.normalize().as_tuple().digits)


def _derived(
    draft: Story, figure: Figure, sources: Sources, matches: list[Match]
) -> Verdict | None:
    """Return that sources yield the figure, or what would make it and is not tied to it."""
    untied: Verdict | None = None
    chance = False  # whether figures make it that nothing says are of one thing
    for derivation in derive(draft, figure, sources):
        if _by_chance(draft, figure, derivation, matches):
            continue
        if _told_of_it(draft, figure, derivation):
            evidence = tuple(_evidence(operand) for operand in derivation.operands)
            return verdict_on(figure, "derived", derivation.working, evidence)
        chance = True
        if untied is None and _of_one_measure(derivation):
            told = " and ".join(str(operand.figure) for operand in derivation.operands)
            working = f"no words tie it to {told}, which would make it"
            untied = verdict_on(figure, "not-compared", working)
    if untied is None and chance:
        return verdict_on(figure, "not-compared", "no figures of one noun there make it")
    return untied


def _told_of_it(draft: Story, figure: Figure, derivation: Derivation) -> bool:
    """Whether more than a short value says that the operands are what the figure is made of.

    A long value does not meet by chance, and times are not made of amounts.
    """
    worded = figure.kind in ("fraction", "multiple")
    if figure.kind in ("date", "time", "duration", "age") or (
        _digits(figure) >= _LONG and not worded
    ):
        return True
    operands = [operand.figure for operand in derivation.operands]
    if len(operands) == 2 and of_one_change(*operands):
        return True
    places = _named_places(figure)
    beside = {other.value for other in draft.beside(figure)}
    return all(
        (not places or any(operand.story.surroundings.has(word) for word in places))
        and (operand.figure.value in beside or likeness_of_words(draft, figure, operand) > 0)
        for operand in derivation.operands
    )


def _of_one_measure(derivation: Derivation) -> bool:
    """Whether nothing shows that the operands measure different things."""
    heads = {
        stem(operand.figure.measure.head)
        for operand in derivation.operands
        if operand.figure.measure is not None
    }
    return len(heads) < 2


def _named_places(figure: Figure) -> set[str]:
    """Return the stems of the names of places that the figure is said of: "in Leeds"."""
    return {
        found
        for scope in figure.scope
        if scope.kind == "place"
        for word in scope.text.split()
        if word[:1].isupper() and (found := stem(word.lower()))
    }


def _by_chance(
    draft: Story, figure: Figure, derivation: Derivation, matches: list[Match]
) -> bool:
    """Whether the operands are of other things, while a figure of the same thing is told."""
    leader = next((match for match in matches if match.fit == "off"), None)
    if leader is None or leader.likeness < _LEADS_DERIVED:
        return False
    if not same_noun(figure, leader.candidate.figure):
        return False
    shared = max(likeness(draft, figure, operand) for operand in derivation.operands)
    return shared < leader.likeness / 2


def _supported(
    draft: Story, figure: Figure, fitting: list[Match], matches: list[Match]
) -> Verdict:
    best, fault = None, ""
    conflict: Verdict | None = None
    for match in fitting:
        marks = time_conflict(draft, figure, match.candidate)
        if marks is not None:
            conflict = conflict or _other_time(draft, figure, match, marks)
            continue
        if ends_changed(figure, match.candidate.figure):
            fault = "the source has it at the other end of the change"
        elif not turned_round(draft, figure, match.candidate):
            best = match
            break
        else:
            fault = "the words around the two say opposite things"
    if best is None:
        return conflict or _contradicted(figure, fitting[0], fault)
    leader = matches[0]
    if (
        leader.fit in ("off", "unfair")
        and same_noun(figure, leader.candidate.figure)
        and not told_beside(draft, figure, leader.candidate)
        and leader.likeness - best.likeness >= _CLEAR_LEAD
        and leader.likeness >= _TIMES_AS_LIKE * best.likeness
    ):
        return _contradicted(figure, leader, _of_something_else(figure, leader))
    other = other_thing(draft, figure, best.candidate)
    if other is not None:
        swapped = best._replace(candidate=other)
        return _contradicted(figure, swapped, _of_something_else(figure, swapped))
    lost = _range_lost(draft, figure, best) or _lost(figure, best)
    if lost is not None:
        return lost
    if not _tied(draft, figure, best):
        working = f"the number stands in {_evidence(best.candidate).where}, of something else"
        return verdict_on(figure, "not-compared", working)._replace(stands=True)
    status: Status = "rounded" if best.fit == "rounded" else "supported"
    return verdict_on(figure, status, "", (_evidence(best.candidate),))


def _sets_the_scene(figure: Figure) -> bool:
    """Whether it tells of the story's own time and order, which its sources need not tell.

    So do weekdays without a date, hours, ranks, and "one" as a word ("the one day when").
    """
    if figure.kind in ("time", "ordinal"):
        return True
    calendar = figure.calendar
    if calendar is not None:
        return calendar.weekday is not None and calendar.day is None
    return figure.value == 1 and figure.text.lower().startswith(("one ", "a ", "an "))


def _tied(draft: Story, figure: Figure, match: Match) -> bool:
    """Whether more than the digits says that the two are one quantity."""
    source = match.candidate.figure
    if figure.kind in ("date", "time") or (figure.per and figure.per == source.per):
        return True
    words = likeness_of_words(draft, figure, match.candidate)
    digits = _digits(figure)
    if figure.kind == "count" and counts_its_noun(figure) and counts_its_noun(source):
        if same_noun(figure, source):
            return True
        return digits >= _VERY_LONG or words >= _UNLIKE_NOUNS
    return digits >= _LONG or words >= _TYING_WORDS


def _of_something_else(figure: Figure, leader: Match) -> str:
    source = leader.candidate.figure
    return f"the source says {source} here; {figure} it gives to something else"


def _range_lost(draft: Story, figure: Figure, match: Match) -> Verdict | None:
    """Return that one end of the source's range is given as if it were the number."""
    source, low, high = match.candidate.figure, figure.mention.low, figure.mention.high
    ends = source.mention.low, source.mention.high
    if low != high or ends[0] == ends[1] or low not in ends or source.kind in ("date", "score"):
        return None
    if match.likeness < _FOREIGN_ROLE or figure.hedge is not None:
        return None
    if draft.gives_end_beside(figure, ends):
        return None
    working = f"the source gives a range, {source}"
    evidence = (_evidence(match.candidate),)
    return verdict_on(figure, "hedge-lost", working, evidence, source.interval)


def _lost(figure: Figure, match: Match) -> Verdict | None:
    source, evidence = match.candidate.figure, (_evidence(match.candidate),)
    if _hedge_lost(figure, source) and source.hedge is not None:
        said = match.candidate.story.reading.article.quote(source.hedge.span)
        return verdict_on(
            figure, "hedge-lost", f"the source says “{said}”", evidence, source.interval
        )
    if _attribution_lost(figure, source) and source.attribution is not None:
        working = f"the source has it as {source.status} by {source.attribution.name}"
        return verdict_on(figure, "attribution-lost", working, evidence)
    return None


def _hedge_lost(figure: Figure, source: Figure) -> bool:
    """Whether a hedge that bounds or loosens the source's number is gone.

    A bare round number is read as approximate anyway (the hedge table in
    ARCHITECTURE.md), so only a number with two digits or more loses by it.
    """
    if figure.hedge is not None or source.hedge is None:
        return False
    if source.hedge.name in ("exactly", "between", "vague"):
        return False
    bounds = source.hedge.name in ("up_to", "at_least", "at_most", "less_than")
    return bounds or len(source.mention.low.normalize().as_tuple().digits) > 2


def _attribution_lost(figure: Figure, source: Figure) -> bool:
    if figure.attribution is not None or figure.status:
        return False
    if source.attribution is None or source.status != "claimed":
        return False
    # "the mayor spoke of 900": the name is kept, whatever the verb.
    name = source.attribution.name.lower().partition(" of ")[0]
    named = {word for word in map(stem, name.split()) if word}
    return not named & set(map(stem, figure.sentence.tokens.lower))


def _with_hedge(match: Match) -> str:
    source, article = match.candidate.figure, match.candidate.story.reading.article
    hedge = f"{article.quote(source.hedge.span)} " if source.hedge is not None else ""
    return f"“{hedge}{source}”"


def _unfair(figure: Figure, match: Match) -> Verdict:
    source = match.candidate.figure
    return verdict_on(
        figure, "unfair-rounding", f"{source} does not round to {figure}",
        (_evidence(match.candidate),), expected=source.interval,
    )  # fmt: skip


def _other_time(
    draft: Story, figure: Figure, match: Match, marks: tuple[Mark, Mark]
) -> Verdict:
    stated, given = marks
    sentence = match.candidate.figure.sentence
    article, source = draft.reading.article, match.candidate.story.reading.article
    span = draft.mark_span(stated, figure.sentence.tokens)
    words = article.quote(span), source.quote(draft.mark_span(given, sentence.tokens))
    working = f"the source gives it for {words[1]}, the draft for {words[0]}"
    verdict = verdict_on(figure, "contradicted", working, (_evidence(match.candidate),))
    return verdict._replace(also=span, instead=words[1])


def _contradicted(figure: Figure, match: Match, reason: str) -> Verdict:
    source = match.candidate.figure
    working = reason or f"the source says {source}, the draft {figure}"
    return verdict_on(
        figure, "contradicted", working, (_evidence(match.candidate),), expected=source.interval
    )


def _evidence(candidate: Candidate) -> Evidence:
    figure = candidate.figure
    return Evidence(candidate.story.place(figure.span), figure.sentence.text)
