"""Tell when a draft gives a source's number to the wrong one of two things named together.

"11 were taken to hospital and 688 died" has the source's numbers and the source's
words, each number with the other's words. The words that belong to a number reach
to the next number, comma or conjunction; a number right before words takes them.
"""

from factcheck.compare.sources import Candidate, Story
from factcheck.link.grammar.stems import stem
from factcheck.model.figure import Figure
from factcheck.model.reading import Reading

_BREAKS = frozenset(
    """, ; : — – ( ) and but while whereas although compared versus against after or
    from""".split()
)
_HEDGES = frozenset("about around just nearly almost some only roughly a an the $ £ €".split())
_LINKS = frozenset("to by of at from or".split())
_REACH = 9  # tokens on each side


def other_thing(draft: Story, figure: Figure, match: Candidate) -> Candidate | None:
    """Return the figure beside the match whose words the draft's figure has instead.

    Only where the draft's own words speak for the other figure and none for the match.
    """
    wanted = own_words(draft.reading, figure)
    if not wanted:
        return None
    given = own_words(match.story.reading, match.figure)
    best: Candidate | None = None
    for rival in _rivals(match):
        other = own_words(match.story.reading, rival)
        for_rival = wanted & other - given
        for_match = wanted & given - other
        beside = giver(draft, figure, rival)
        if beside is not None:
            theirs = own_words(draft.reading, beside)
            for_rival = for_rival if theirs & given - other else frozenset()
            for_match = for_match or theirs & other - given
        if for_rival and not for_match:
            if best is not None:
                return None
            best = Candidate(rival, match.story)
    return best


def told_beside(draft: Story, figure: Figure, leader: Candidate) -> bool:
    """Whether the figure's sentence gives the leader's number too, to the leader's thing.

    So does one that shares with the leader only words that stand by other figures.
    """
    theirs = own_words(leader.story.reading, leader.figure)
    beside = giver(draft, figure, leader.figure)
    if beside is None:
        mine = own_words(draft.reading, figure)
        return bool(theirs) and not mine & theirs
    return bool(own_words(draft.reading, beside) & theirs) or not (
        own_words(draft.reading, figure) & theirs
    )


def ends_changed(figure: Figure, other: Figure) -> bool:
    """Whether one is what something rose or fell to and the other what it did so from."""
    return {_preposition(figure), _preposition(other)} == {"from", "to"}


def of_one_change(one: Figure, other: Figure) -> bool:
    """Whether one sentence tells the two as levels of one thing: "40, up from 30"."""
    if one.sentence is not other.sentence or one.unit != other.unit:
        return False
    return (_preposition(one) == "from") != (_preposition(other) == "from")


def _preposition(figure: Figure) -> str:
    lower, place = figure.sentence.tokens.lower, figure.mention.first - 1
    while place >= 0 and lower[place] in _HEDGES:
        place -= 1
    return lower[place] if place >= 0 else ""


def giver(draft: Story, figure: Figure, rival: Figure) -> Figure | None:
    """Return the figure of the draft's sentence that gives the rival's number."""
    for near in _beside(draft.reading, figure):
        if near.value == rival.value and near.unit == rival.unit:
            return near
    return None


def _rivals(match: Candidate) -> list[Figure]:
    """Return the figures of the match's sentence that could stand in its place."""
    figures, figure = match.story.reading.figures, match.figure
    found = []
    for step in (-1, 1):
        place = figure.index + step
        while 0 <= place < len(figures) and figures[place].sentence is figure.sentence:
            other = figures[place]
            if other.kind == figure.kind and other.unit == figure.unit:
                found.append(other)
            place += step
    return [other for other in found if other.value != figure.value]


def own_words(reading: Reading, figure: Figure) -> frozenset[str]:
    """Return the stems of the words that belong to a figure alone."""
    lower = figure.sentence.tokens.lower
    mention = figure.mention
    taken = {
        place
        for other in _beside(reading, figure)
        for place in range(other.mention.first, other.mention.last + 1)
    }
    after = _run(
        lower, range(mention.last + 1, min(len(lower), mention.last + 1 + _REACH)), taken
    )
    before = _before(lower, mention.first - 1, taken)
    return frozenset(found for place in (*before, *after) if (found := stem(lower[place])))


def _beside(reading: Reading, figure: Figure) -> list[Figure]:
    found = []
    for step in (-1, 1):
        place = figure.index + step
        figures = reading.figures
        while 0 <= place < len(figures) and figures[place].sentence is figure.sentence:
            found.append(figures[place])
            place += step
    return found


def _run(lower: list[str], places: range, taken: set[int]) -> list[int]:
    """Return the places up to a break or another figure."""
    found = []
    for place in places:
        if lower[place] in _BREAKS or place in taken:
            break
        found.append(place)
    return found


def _before(lower: list[str], start: int, taken: set[int]) -> list[int]:
    """Return the places before a figure that are its own, not those right after another.

    "rose by 350 to 41,200": both are of what rose.
    """
    found = _run(lower, range(start, max(-1, start - _REACH), -1), taken)
    stop = found[-1] - 1 if found else start
    if stop < 0 or stop not in taken:
        return found
    if not all(lower[place] in _LINKS or lower[place] in _HEDGES for place in found):
        return []
    while stop in taken:
        stop -= 1
    return _run(lower, range(stop, max(-1, stop - _REACH), -1), taken)
