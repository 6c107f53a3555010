"""Find the voters of one side who are counted apart from the vote that was told as a score.

Finds: "voted 7-4 ... all four who voted no", "ruled 6-3. The three dissenters", "passed by 61
votes to 40, with 40 members voting against", "396-9 ... one of the nine lawmakers to vote no".
Skips: "the 12 Republicans who voted no", who may be some of a side, and two votes nearby.
"""

from collections.abc import Iterator

from factcheck.lexicon.vote_words import (
    DISSENTING,
    MEMBERS,
    OF_BODIES,
    SIDED,
    STANDING,
)
from factcheck.link.grammar.phrases import after, before, is_count
from factcheck.link.index import Index
from factcheck.link.sums.house_votes import sides_of_vote, takes_side
from factcheck.model.figure import Figure
from factcheck.model.relation import Restatement

_DEFINITE = frozenset({"the", "all", "those", "these"})
_VOTING = frozenset("vote votes voted voting".split())
_JOINTS = frozenset({"who", "that", "to", "had", "have"})
_REACH = 2  # sentences back to the vote
_PHRASE = 8
_MOST = 12  # figures of a sentence that tells a vote


def find_vote_sides(index: Index) -> Iterator[Restatement]:
    """Yield each side of a vote that is counted by itself with the one vote told nearby."""
    for figure in index.by_kind.get("count", ()):
        if not is_count(figure) or not _takes_a_side(figure):
            continue
        votes = _votes(index, figure)
        if len(votes) == 1:
            first, *second = votes[0]
            why = "one of the two sides of the vote"
            yield Restatement(figure, first, "likely", why, tuple(second))


def _takes_a_side(figure: Figure) -> bool:
    """Whether all who took one side are counted: "the four who voted no"."""
    lead, words = before(figure, 2), after(figure, _PHRASE)
    definite = not _DEFINITE.isdisjoint(lead[-1:]) or lead in (["all", "of"], ["each", "of"])
    if not definite and lead[-1:] != ["with"]:
        return False
    if words[:1] == ["of"] and words[1:2] in (["them"], ["those"], ["these"]):
        del words[:2]
    if definite and words and words[0] in SIDED:
        return True
    if definite and words[:2] in (["no", "votes"], ["yes", "votes"]):
        return True
    if definite and words[:1] == ["votes"] and words[1:2] in (["against"], ["for"]):
        return True
    if words and words[0] == "dissenting" and words[1:2] and words[1] in MEMBERS:
        return definite
    if len(words) > 1 and words[0] in OF_BODIES and words[1] in MEMBERS:
        del words[0]
    if words and words[0] in MEMBERS:
        del words[0]
    if any(tuple(words[: len(each)]) == each for each in STANDING):
        return definite
    joined = [word for word in words[:2] if word in _JOINTS]
    del words[: len(joined)]
    if words and words[0] in DISSENTING:
        return True
    if words[:1] == ["voted"] and not joined:
        return False  # "all nine voted no" may be another vote
    return bool(words) and words[0] in _VOTING and takes_side(words[1:])


def _votes(index: Index, figure: Figure) -> list[tuple[Figure, ...]]:
    """Return the votes told in a figure's sentence, or else in those just before it."""
    here = figure.sentence.index
    for number in range(here, here - _REACH - 1, -1):
        figures = index.by_sentence.get(number, ())
        if figures and figure.section.index - figures[0].section.index > _REACH:
            break
        if len(figures) > _MOST:
            return []  # a list, in which no vote is told from another
        likes = [each for each in figures if each is not figure]
        sides = sides_of_vote(likes)
        if sides is None:
            return []
        if sides:
            return [sides]
    return []
