"""Find shares of one whole, which cannot pass 100 percent together.

Finds: "74% had gone. That left just 26%", "52 percent for, 49 percent against",
"forests cover 40 percent of the island and bogs 30 percent of the island".
Skips: shares of voters who back several things.
"""

from collections.abc import Iterator

from factcheck.lexicon.change_words import CHANGE_NOUNS
from factcheck.lexicon.word_classes import classes_of
from factcheck.link.grammar.phrases import after, before, between
from factcheck.link.grammar.stems import stem
from factcheck.link.index import Index
from factcheck.model.figure import Figure
from factcheck.model.relation import Breakdown

_LEAVING = frozenset({"left", "leaves", "leaving"})
_REST = frozenset({"rest", "remainder", "remaining", "other"})
# A part that covers or makes up a whole shuts the other parts out of its place.
_COMPOSING = frozenset(
    """cover covers covered covering comprise comprises comprised comprising compose
    represent represents represented representing constitute constitutes make makes made
    making account accounts accounted accounting form forms formed contain contains occupy
    occupies occupied occupying""".split()
)
_SIDES = (
    ({"favor", "favour", "support", "back", "backed", "supported", "approve", "approved",
      "yes", "agree", "agreed", "for", "favored"},
     {"oppose", "opposed", "disapprove", "disapproved", "against", "no", "disagree",
      "disagreed", "rejected"}),
    ({"men", "male", "males", "boys"}, {"women", "female", "females", "girls"}),
    ({"democrats", "democratic", "democrat"}, {"republicans", "republican"}),
    ({"rural"}, {"urban"}),
)  # fmt: skip
# Who is asked or counted, where the sides above are groups and no answers.
_GROUPS = frozenset().union(*(one | other for one, other in _SIDES[1:]))
_RATING = frozenset("both majority majorities most support".split())
_OF_EACH = frozenset({stem("time")})  # how often, of which two deeds need not make all
_PLACING = frozenset("in among across throughout".split())
_STOPS = frozenset({",", ";", ".", "(", "and"})
_NOMINAL = "NEADGTHRP"
_PHRASE = 9  # tokens of what a share is of
_LEFT_OVER = frozenset({"else", "rest", "others", "remainder"})
_JOINTS = frozenset({"and", ",", ";", "while", "but"})
_NO_ANSWER = frozenset({"undecided", "unsure", "unclassified"})
_CAST = frozenset({"vote", "votes", "ballots", "runoff", "election", "ballot"})
_WHOLE_REACH = 4


def find_whole_shares(index: Index) -> Iterator[Breakdown]:
    """Yield sets of percentages that share one whole."""
    shares = index.by_kind.get("percentage", [])
    if len(shares) < 2:
        return
    yield from _complements(index)
    yield from _composition(shares)
    yield from _opposite_sides(index)
    yield from _answers(index)
    yield from _another(shares)


def _another(shares: list[Figure]) -> Iterator[Breakdown]:
    """Read "40 percent raised prices. Another 35 percent ... and 30 percent had no plans"."""
    for place in range(1, len(shares)):
        second, first = shares[place], shares[place - 1]
        if before(second, 1) != ["another"] or first.direction or second.direction:
            continue
        if second.sentence.index - first.sentence.index > 2:
            continue
        if not CHANGE_NOUNS.isdisjoint((*before(first, 4), *after(first, 3))):
            continue  # "a 78% rise, and another 40% since"
        rest = [s for s in shares[place + 1 :] if s.sentence is second.sentence]
        group = (first, second, *(s for s in rest[:1] if not s.direction))
        yield Breakdown(None, group, closed=False, why="“another” share of one whole")


def _answers(index: Index) -> Iterator[Breakdown]:
    """Gather the answers to one question, told by those who gave none ("undecided")."""
    for figures in index.by_sentence.values():
        shares = [figure for figure in figures if figure.kind == "percentage"]
        stop = next(
            (at for at in range(1, len(shares)) if ";" in between(shares[at - 1], shares[at])),
            len(shares),
        )
        if stop > 1 and not _NO_ANSWER.isdisjoint(after(shares[stop - 1], 3)):
            shares = shares[:stop]  # another poll's answers follow: "; in May 59% were for"
        if len(shares) < 2 or any(share.direction for share in shares):
            continue
        lower = shares[0].sentence.tokens.lower
        tails = [after(share, 1) for share in shares]
        destined = len(shares) > 2 and any(
            all(prep in after(share, 5) for share in shares) for prep in ("to", "on", "for")
        )
        alone = all(after(s, 1) != ["of"] and before(s, 1) != ["for"] for s in shares[1:])
        composed = alone and len(shares) > 2 and not _COMPOSING.isdisjoint(before(shares[0], 2))
        composed = composed and _COMPOSING.isdisjoint(between(shares[0], shares[1]))
        if composed and "and" in between(shares[-2], shares[-1]):
            rest = not _LEFT_OVER.isdisjoint(between(shares[-2], shares[-1]))
            yield Breakdown(None, tuple(shares), closed=rest, why="what one whole is made of")
        elif not _NO_ANSWER.isdisjoint(lower) and {"margin", "error"}.isdisjoint(lower):
            sides = any(not one.isdisjoint(lower) and not other.isdisjoint(lower)
                        for one, other in _SIDES[:1])  # fmt: skip
            yield Breakdown(
                None, tuple(shares), closed=sides and len(shares) == 3, certainty="doubtful",
                why="answers to one question",
            )  # fmt: skip
        elif destined and tails[0] == ["of"] and all(tail != ["of"] for tail in tails[1:]):
            yield Breakdown(None, tuple(shares), closed=False, why="where one whole goes")


def _complements(index: Index) -> Iterator[Breakdown]:
    """Read "that left just 26 percent" back to the share before it."""
    shares = index.by_kind["percentage"]
    for place in range(1, len(shares)):
        second, first = shares[place], shares[place - 1]
        if second.sentence.index - first.sentence.index > 1:
            continue
        if second.direction or first.direction or {"point", "points"} & set(_tail(second)):
            continue
        lead = before(second, 4)
        if not {"it", "them", "him", "her", "with"}.isdisjoint(lead):
            continue  # "an offering that left it with a 46 percent stake"
        if _LEAVING.isdisjoint(lead) or not {"that", "this", "which", ",", "has"} & set(
            before(second, 6)
        ):
            continue
        if _earlier_in_sentence(shares, place - 1):
            continue  # several shares before it: not one plus its rest
        if not _LEFT_OVER.isdisjoint(after(second, 4)) and _told_before(shares, place - 1):
            continue  # "72% were Orr's. Lund took 25%, leaving 3% for everybody else"
        yield Breakdown(
            None, (first, second), certainty="likely", why="one is what the other left"
        )


def _earlier_in_sentence(shares: list[Figure], place: int) -> bool:
    return place > 0 and shares[place - 1].sentence.index == shares[place].sentence.index


def _told_before(shares: list[Figure], place: int) -> bool:
    """Whether the sentence before tells a share as well."""
    return place > 0 and shares[place].sentence.index - shares[place - 1].sentence.index == 1


def _composition(shares: list[Figure]) -> Iterator[Breakdown]:
    """Gather neighbouring shares "of the surface" that cover or make up one whole."""
    group: list[Figure] = []
    whole = ""
    for share in shares:
        noun = _whole_of(share)
        composing = not _COMPOSING.isdisjoint(before(share, 4))
        near = group and share.section.index - group[-1].section.index <= 1
        near = near and _where(share) == _where(group[-1])
        if composing and noun and noun == whole and near:
            group.append(share)
            continue
        if len(group) > 1:
            yield _one_whole(group)
        group, whole = ([share], noun) if composing and noun else ([], "")
    if len(group) > 1:
        yield _one_whole(group)


def _one_whole(group: list[Figure]) -> Breakdown:
    return Breakdown(None, tuple(group), closed=False, why="parts of one whole")


def _whole_of(share: Figure) -> str:
    tail = _tail(share)
    if tail[:1] != ["of"]:
        return ""
    return next((found for word in tail[1:] if (found := stem(word))), "")


def _where(share: Figure) -> frozenset[str]:
    """Return the words of the places that open a share's sentence or limit its whole.

    "of the people in the hills" and "In the plains, ... of the people" are of two wholes.
    """
    lower, first, last = share.sentence.tokens.lower, share.mention.first, share.mention.last
    opening = lower[:first] if lower[0] in _PLACING else []
    opening = opening[: opening.index(",")] if "," in opening else opening
    behind = lower[last + 1 : last + 1 + _PHRASE]
    at = next((at for at, word in enumerate(behind) if word in _PLACING), len(behind))
    told = opening + ([] if _STOPS & set(behind[:at]) else behind[at:])
    return frozenset(found for word in told if (found := stem(word)))


def _phrase_of(share: Figure) -> frozenset[str]:
    """Return the stems of the whole noun phrase behind "of": "of the then-small Asian vote"."""
    tokens, start = share.sentence.tokens, share.mention.last + 1
    if tokens.lower[start : start + 1] != ["of"]:
        return frozenset()
    classes = classes_of(tokens.words, tokens.lower)
    end = start + 1
    while end < len(classes) and classes[end] in _NOMINAL and end - start < _PHRASE:
        end += 1
    words = tokens.lower[start + 1 : end]
    return frozenset(found for word in words if (found := stem(word)))


def _tail(share: Figure) -> list[str]:
    lower = share.sentence.tokens.lower
    return lower[share.mention.last + 1 : share.mention.last + 1 + _WHOLE_REACH]


def _of_two_groups(first: Figure, second: Figure) -> bool:
    """Whether the shares are of two groups: "of the black vote ... of the Asian vote".

    So are "63 percent of Democrats" and what another side thinks, and "93 percent for men and
    85 percent for women", a rate of each.
    """
    one, other = _phrase_of(first), _phrase_of(second)
    if one and other and not (one <= other or other <= one):
        return True
    if _rated_in_brackets(first, second):
        return True
    if any(_GROUPS & {*after(share, 2)[1:]} for share in (first, second)
           if after(share, 1) == ["of"]):  # fmt: skip
        return True
    rated = [after(share, 2) for share in (first, second)]
    return all(told[:1] == ["for"] and told[1] in _GROUPS for told in rated if len(told) > 1)


def _rated_in_brackets(first: Figure, second: Figure) -> bool:
    """Whether brackets behind two groups rate each: "both men (53%) and women (54%)"."""
    lead = first.sentence.tokens.lower[: first.mention.first]
    held = all(before(share) == ["("] for share in (first, second))
    return held and not _RATING.isdisjoint(lead)


# What compares, or tells of two groups: "among Democrats 71% ..., among Republicans 40%".
_TWO_WHOLES = frozenset("from than compared versus vs whom those among same even".split())


def _opposite_sides(index: Index) -> Iterator[Breakdown]:
    """Pair the two sides of one question: for and against, men and women."""
    for figures in index.by_sentence.values():
        shares = [figure for figure in figures if figure.kind == "percentage"]
        if len(shares) != 2 or any(share.direction for share in shares):
            continue
        first, second = shares
        tokens = first.sentence.tokens.lower
        cut = max(
            (at for at in range(first.mention.last + 1, second.mention.first)
             if tokens[at] in _JOINTS), default=second.mention.first - 1,
        )  # fmt: skip
        near_first = {*tokens[max(0, first.mention.first - 4) : cut]}
        near_second = {*tokens[cut : second.mention.last + 7]}
        gap = between(first, second)
        wholes = {_whole_of(first), _whole_of(second)} - {""}
        if len(wholes) > 1 or wholes & _OF_EACH or _of_two_groups(first, second):
            continue  # shares of two groups
        apart = _TWO_WHOLES & set(gap)
        moved = "from" in before(first, 2) or "respectively" in after(second, 2)
        if apart or moved or len(gap) > 14:
            continue
        cast = not _CAST.isdisjoint(tokens)
        if near_first & _SIDES[0][0] and near_second & _SIDES[0][0] and cast:
            continue  # "92% voted for a strike and 97% backed action short of one"
        if cast and {"to", "and", "while", "with", ";"} & set(gap):
            yield Breakdown(None, (first, second), closed=False, why="shares of one vote")
        elif any(
            (near_first & one and near_second & other)
            or (near_first & other and near_second & one)
            for one, other in _SIDES
        ) and not {"of", "among"} & set(before(second, 3)):
            yield Breakdown(
                None, (first, second), closed=False, why="two sides of one question"
            )
