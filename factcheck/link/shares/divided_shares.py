"""Find percentages that one sentence divides a whole into, by how they are coordinated.

Finds: "owned 51 percent by Orr and 49 percent by Lee", "Orr will own 20 percent while
Lee will have 80 percent", "39 percent agreed, 41 percent did not and 20 percent were unsure",
"81 percent was forest, 13 percent pasture and 6 percent other land", "Orr took 52 percent of
the vote, Lee 31 and Holm 12 percent".
Skips: "40 percent of men and 30 percent of women", changes, shares of two firms.
The second share says alike what the first said, and leaves out the rest.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.lexicon.change_words import CHANGE_NOUNS, COMPARATIVES
from factcheck.lexicon.list_words import FINITE
from factcheck.lexicon.opposites import sides
from factcheck.link.grammar.phrases import after, before, between
from factcheck.link.index import Index
from factcheck.model.figure import Figure
from factcheck.model.relation import Breakdown

_JOINTS = frozenset({"and", "while", "but", ",", ";", "with"})
_RESTS = frozenset("rest remaining remainder other others".split())
_OPENING = frozenset({"by", "for", "against"})
_OWNING = frozenset(
    "own owns owned owning hold holds held holding have has had having keep keeps keeping "
    "retain retains retaining get gets getting take takes taking receive receives".split()
)
_TURNING_OUT = frozenset("voting turnout responding reporting counted".split())
_OWNED = frozenset({"owned", "held", "controlled"})
_STAKES = frozenset("stake stakes interest share shares equity venture company".split())
_NO_ANSWER = frozenset(
    "unsure undecided unchanged neither neutral unaware abstained independent same".split()
)
_DENIALS = frozenset({"not", "n't", "no", "never", "without", "nor"})
_APART = frozenset(
    "from than compared versus vs per each respectively year years ago earlier last month "
    "margin error rate rates growth among yield interest-rate discount tax".split()
)
_BEING = frozenset("is are was were".split())
_GAP = 12
_ANSWER = 22  # tokens between two answers


def find_divided_shares(index: Index) -> Iterator[Breakdown]:
    """Yield the percentages of each sentence that share out one whole."""
    for figures in index.by_sentence.values():
        shares = [
            f for f in figures if f.kind == "percentage" and f.value is not None and not f.per
        ]
        if not 1 < len(shares) < 7 or figures[0].section_kind == "table":
            continue
        if before(shares[0]) == ["with"] and not _TURNING_OUT.isdisjoint(after(shares[0], 6)):
            shares = shares[1:]  # "with 81 percent of the members voting, 54 voted no"
        if len(shares) < 2 or any(_is_change(share) for share in shares):
            continue
        found = (
            _gapped(shares)
            or _owned(shares)
            or _answers(shares)
            or _elided(shares)
            or _polled(shares)
        )
        if found is not None and not (found.closed and _told_elsewhere(index, shares)):
            yield found


def _told_elsewhere(index: Index, shares: Sequence[Figure]) -> bool:
    """Whether another sentence tells who owns a further part of the whole."""
    return any(
        share.sentence is not shares[0].sentence
        and not _is_change(share)
        and not _OWNING.isdisjoint(before(share, 4))
        for share in index.of_kind("percentage")
    )


def _is_change(share: Figure) -> bool:
    behind = after(share, 2)
    return bool(share.direction) or any(
        word in CHANGE_NOUNS or word in COMPARATIVES or word == "points" for word in behind
    )


def _joined(shares: Sequence[Figure], longest: int) -> bool:
    gaps = [between(one, other) for one, other in pairwise(shares)]
    return all(
        len(gap) <= longest and not _JOINTS.isdisjoint(gap) and _APART.isdisjoint(gap)
        for gap in gaps
    ) and not {"and", "while", "with"}.isdisjoint(gaps[-1])


def _gapped(shares: Sequence[Figure]) -> Breakdown | None:
    """Read "S by A and S by B": the same preposition, and no verb between."""
    heads = [_opening(share) for share in shares]
    gaps = [between(one, other) for one, other in pairwise(shares)]
    if not _joined(shares, _GAP) or not all(heads):
        return None
    if any(not FINITE.isdisjoint(gap[1:]) or not _ends_with_joint(gap) for gap in gaps):
        return None
    kinds = set(heads)
    if kinds == {"by"}:
        lower = shares[0].sentence.tokens.lower
        owning = [word in _OWNED for word in lower]
        if sum(owning) != 1:
            return None  # "Orr, owned 40 pct by Hill, and Lund, 40 pct owned by Dale"
        rest = not _RESTS.isdisjoint(lower[: shares[0].mention.first])
        why = "whom one whole is owned by"
        return Breakdown(None, tuple(shares), not rest, "likely", why)
    if kinds == {"for", "against"}:
        return Breakdown(None, tuple(shares), False, "likely", "for and against")
    return None


def _opening(share: Figure) -> str:
    """Return the preposition behind a share, over "owned": "51 percent owned by Orr"."""
    behind = after(share, 2)
    if behind[:1] and behind[0] in ("owned", "held"):
        behind = behind[1:]
    return behind[0] if behind and behind[0] in _OPENING else ""


def _ends_with_joint(gap: Sequence[str]) -> bool:
    words = list(gap)
    while words and words[-1] in ("about", "around", "the", "some", "just", "only", "a"):
        words.pop()
    return words[-1:] in (["and"], [","], ["while"], [";"])


def _owned(shares: Sequence[Figure]) -> Breakdown | None:
    """Read "A will own 20 percent while B will have 80", "B retaining the other 25"."""
    if not _joined(shares, 16):
        return None
    first, lower = shares[0], shares[0].sentence.tokens.lower
    if _OWNING.isdisjoint(before(first, 4)) or any(after(s) == ["of"] for s in shares[1:]):
        return None
    held = {"own", "owns", "owning", "hold", "holds", "holding"} & {*before(first, 4)}
    if not held and _STAKES.isdisjoint(lower):
        return None
    for one, other in pairwise(shares):
        gap = between(one, other)
        verb = not _OWNING.isdisjoint(gap[-4:])
        elided = _ends_with_joint(gap) or len(gap) <= 6
        of_another = not {"stake", "interest"}.isdisjoint(after(other, 4))
        if of_another or not (verb or elided):
            return None
    return Breakdown(None, tuple(shares), False, "likely", "who owns one whole")


def _answers(shares: Sequence[Figure]) -> Breakdown | None:
    """Read three answers or more, of which two are opposed or one is none."""
    if len(shares) < 3 or not _joined(shares, _ANSWER):
        return None
    if any(after(share) == ["of"] for share in shares[1:]):
        return None
    if len({before(share) == ["("] for share in shares}) > 1:
        return None  # of several groups: "61% of men agree, most women (73%) do not"
    lower = shares[0].sentence.tokens.lower
    places = [share.mention.last for share in shares]
    pieces = [lower[start:end] for start, end in pairwise([*places, places[-1] + 14])]
    none = any(not _NO_ANSWER.isdisjoint(piece) for piece in pieces)
    denied = any(not _DENIALS.isdisjoint(piece) for piece in pieces)
    if not (none or denied or _opposed(pieces)):
        return None
    return Breakdown(None, tuple(shares), False, "likely", "answers to one question")


def _elided(shares: Sequence[Figure]) -> Breakdown | None:
    """Read "81 percent was forest, 13 percent pasture and 6 percent other land".

    The verb is told once, and the last share is what the others leave.
    """
    if len(shares) < 3 or not _joined(shares, _GAP) or after(shares[-1]) == ["of"]:
        return None
    last = after(shares[-1], 3)
    rest = last[last[:1] != [] and last[0] in _BEING :]
    if rest[:1] not in (["other"], ["others"]) or rest[1:2] == ["than"]:
        return None
    gaps = [between(one, other) for one, other in pairwise(shares)]
    if not all(map(_ends_with_joint, gaps)):
        return None
    if _BEING.isdisjoint((*before(shares[0]), *gaps[0])):
        return None
    later = {word for gap in gaps[1:] for word in gap}
    if not FINITE.isdisjoint(later - _BEING) or "of" in {gap[0] for gap in gaps[1:]}:
        return None
    return Breakdown(None, tuple(shares), True, "likely", "kinds of one whole, and the others")


def _polled(shares: Sequence[Figure]) -> Breakdown | None:
    """Read "Orr took 52 percent of the vote, Lee 31 and Holm 12 percent": who had how much.

    The vote is told behind the first share or the last; each other share has a name of its own
    and nothing behind it that would part it from the rest: no place, group or day.
    """
    followed = [after(share, _VOTE) for share in shares]
    of_votes = [f[:1] == ["of"] and not _VOTES.isdisjoint(f) for f in followed]
    if not (of_votes[0] or of_votes[-1]):
        return None
    words = shares[0].sentence.tokens.words
    end = shares[-1].mention.last + 1
    pieces = [words[a.mention.last + 1 : b.mention.first] for a, b in pairwise(shares)]
    lower = {word.lower() for piece in (*pieces, words[end : end + _VOTE]) for word in piece}
    if not lower.isdisjoint(_ELSEWHERE):
        return None
    for piece in pieces:
        joints = [at for at, word in enumerate(piece) if word.lower() in _RIVALS]
        behind = piece[joints[-1] :] if joints else []
        named = any(word[:1].isupper() for word in behind)
        if len(piece) > _GAP or not named:
            return None
    return Breakdown(None, tuple(shares), False, "likely", "shares of one vote")


_VOTES = frozenset("vote votes ballots".split())
_RIVALS = _JOINTS | {"to", "against"}
_ELSEWHERE = (_APART - {"compared"}) | frozenset(
    "in at among where when poll polls points before black white men women counted reporting "
    "turnout".split()
)
_VOTE = 4  # tokens from a share to the vote that it is of


def _opposed(pieces: Sequence[list[str]]) -> bool:
    """Whether two answers take the two sides of one question."""
    told = [sides(piece) for piece in pieces]
    return any(
        side is not None and other.get(number) == 1 - side
        for place, one in enumerate(told)
        for number, side in one.items()
        for other in told[place + 1 :]
    )
