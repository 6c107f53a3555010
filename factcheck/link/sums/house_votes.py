"""Find votes of a body whose size is told: both sides are no more than its members.

Finds: "the 101-seat parliament passed it by 61 votes to 40", "the 15-member council met on
Monday. It voted 8-6", "61 to 40 in the 101-member house", and those who
abstain or are absent beside both sides; "the 15 members were all present; the vote was 9-6".
Skips: tallies of a match, votes of other bodies, a sentence that tells of two bodies.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.lexicon.vote_words import MEMBERS, OF_BODIES, PRESENT, SIDES
from factcheck.link.grammar.phrases import after, before, between, is_count
from factcheck.link.index import Index
from factcheck.model.figure import Figure
from factcheck.model.relation import Breakdown

_SIZED = (["-", "seat"], ["-", "member"], ["-", "strong"])
_BODIES = frozenset(
    "parliament assembly senate house council board committee court congress legislature "
    "chamber body panel commission knesset duma diet bench".split()
)
_VOTING = frozenset(
    "vote votes voted voting passed passes approved approves backed rejected rejects adopted "
    "ratified defeated ruled".split()
)
_AGAIN = frozenset("it they members lawmakers deputies senators councillors judges".split())
_AGAINST = (["votes", "to"], ["to"], ["votes", "against"], ["against"], ["in", "favor", "to"])
_ABSTAINING = frozenset(
    "abstention abstentions abstained abstaining abstain absent absentees absences".split()
)
_WHO = 3  # tokens from a number to what its members did: "four members abstaining"
_OPENING = 6  # words in which a sentence takes the body up
_PRESENCE = 8  # words from a number of members to their being there
_NOUN = 6  # words from a size to the body it is of
_FOLLOWING = 2  # sentences


def find_house_votes(index: Index) -> Iterator[Breakdown]:
    """Yield the size of a body with both sides of a vote, in its sentence or just behind."""
    sizes = [
        figure
        for figure in index.by_kind.get("count", ())
        if _body(figure) or _is_everybody(figure)
    ]
    sentences = [size.sentence.index for size in sizes]
    told = Counter(sentences)
    for at, size in enumerate(sizes):
        here = sentences[at]
        if told[here] > 1:
            continue
        reach = min([here + _FOLLOWING + 1, *sentences[at + 1 : at + 2]])
        for number in range(here, reach):
            figures = index.by_sentence.get(number, [])
            sides = _sides([figure for figure in figures if figure is not size])
            if sides and (number == here or _is_taken_up(sides[0], _body(size))):
                why = "both sides of a vote are members of the body"
                yield Breakdown(size, sides, False, "likely", why)
                break


def _body(figure: Figure) -> str:
    """Return the body that a number is the size of: "the 101-seat lower house"."""
    following = after(figure, _NOUN)
    if following[:2] not in _SIZED or not is_count(figure):
        return ""
    return next((word for word in following[2:] if word in _BODIES), "")


def _is_everybody(figure: Figure) -> bool:
    """Whether all members of a body are counted, as they were there or voted."""
    words = after(figure, _PRESENCE)
    if len(words) > 1 and words[0] in OF_BODIES:
        del words[0]
    if not words or words[0] not in MEMBERS or not is_count(figure):
        return False
    lead = before(figure, 3)
    every = "all" in lead[-1:] or lead[:2] == ["all", "of"]
    there = next((at for at, word in enumerate(words) if word in PRESENT), 0)
    told = words[1:there]
    if not there or not all(map(str.isalpha, told)) or "not" in told:
        return False
    whose = "".join(lead[-1:]).endswith(("'s", "’s", "the", "its"))
    voted = not told and words[there] in ("voted", "ruled") and not takes_side(words[2:])
    return ((every or "all" in told) and not takes_side(words[there + 1 :])) or (
        whose and voted
    )


def takes_side(words: Sequence[str]) -> bool:
    """Whether words behind a verb of voting tell which side was taken: "voted no"."""
    return any(tuple(words[: len(each)]) == each for each in SIDES)


def _sides(figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """Return the two sides of the one vote that a sentence tells, and who took neither."""
    sides = sides_of_vote(figures) or ()
    last = sides[-1].index if sides else 0
    return (*sides, *(f for f in figures if sides and f.index > last and _is_abstaining(f)))


def sides_of_vote(figures: Sequence[Figure]) -> tuple[Figure, ...] | None:
    """Return the score or the two counts of a sentence's one vote, ``None`` for several."""
    if not figures or _VOTING.isdisjoint(figures[0].sentence.tokens.lower):
        return ()
    scores = [f for f in figures if f.kind == "score" and len(f.mention.parts) == 2]
    pairs = [
        (one, other)
        for one, other in pairwise(figures)
        if is_count(one) and is_count(other) and between(one, other) in _AGAINST
        and before(one) != ["from"]
    ]  # fmt: skip
    if len(scores) + len(pairs) > 1:
        return None
    return (scores[0],) if scores else pairs[0] if pairs else ()


def _is_abstaining(figure: Figure) -> bool:
    """Whether a count is of members who took neither side: "with four abstentions"."""
    follow = after(figure, _WHO)
    ends = next((at for at, word in enumerate(follow) if not word.isalpha()), len(follow))
    return is_count(figure) and not _ABSTAINING.isdisjoint(follow[:ends])


def _is_taken_up(figure: Figure, body: str) -> bool:
    """Whether a sentence opens on the body: "The council voted", "It passed"."""
    opening = figure.sentence.tokens.lower[:_OPENING]
    first = opening[0] if opening else ""
    return first in _AGAIN or (first == "the" and (body or "vote") in opening)
