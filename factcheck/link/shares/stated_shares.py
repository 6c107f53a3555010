"""Find a share, the base it is taken of, and the amount it should give.

Finds: "1 percent of $21.1bn, or $211m", "350 people, 35% of the 1,006 asked", "13 million
hectares, at least a quarter of the forest" (with the forest's size told before), "Of the 40
ships, 30 sank. That leaves a quarter".
Skips: "30% of men and 40 of 100 women", "half of the $3m went to schools".
"""

from collections.abc import Iterator
from itertools import pairwise

from factcheck.lexicon.persons import is_person
from factcheck.link.grammar.apposition import LOOSE, apposed, unhedged
from factcheck.link.grammar.phrases import DASHES, after, before, between
from factcheck.link.grammar.stems import stem
from factcheck.link.index import Index
from factcheck.link.shares.share_bases import bases_elsewhere, comparable, is_amount
from factcheck.model.figure import Figure
from factcheck.model.relation import Certainty, Share

_SHARES = frozenset({"percentage", "fraction"})
_LEAVING = frozenset({"leaves", "leaving", "left", "leave"})
_EQUALS = frozenset(
    "represents represent represented is are was were equals equal equalled equaled makes make "
    "made comprises comprise comprised constitutes accounts account accounted amounts "
    "accounting representing comprising or".split()
)
_TOLD_AS = frozenset("rate share turnout proportion quota".split())
_COPULAS = frozenset({"was", "were", "is", "are"})
_STOPS = frozenset(",.;:()—–?!")
_ACCOUNTS = (["accounting", "for"], ["making", "up"], ["accounts", "for"], ["account", "for"],
             ["amounting", "to"], ["equal", "to"])  # fmt: skip
_ACCOUNTED = 26  # tokens from an amount to the share that it accounts for


def find_shares(index: Index) -> Iterator[Share]:
    """Yield each share whose base and amount the text tells."""
    for kind in ("percentage", "fraction"):
        for share in index.by_kind.get(kind, ()):
            if share.value is None or share.value <= 0:
                continue
            figures = index.by_sentence[share.sentence.index]
            place = share.index - figures[0].index
            if (
                after(share)[:1] == ["of"]
                or after(share, 2) == [",", "of"]
                or _of_soon(share)
                or _half_the(share)
            ):
                yield from _of_base(index, share, figures, place)
            elif place and is_amount(figures[place - 1]):
                yield from _of_the(share, figures, place)
                yield from _of_a_total(index, share, figures[place - 1])
            if not _LEAVING.isdisjoint(before(share, 2)):
                yield from _left_over(index, share, figures, place)


def _half_the(share: Figure) -> bool:
    """Whether "of" is left out: "half the 2,200 tons of 2012"."""
    return share.kind == "fraction" and after(share)[:1] in (["the"], ["its"], ["last"])


def _of_soon(share: Figure) -> bool:
    return share.kind == "fraction" and share.text.lower().endswith(" of")


def _of_base(index: Index, share: Figure, figures: list[Figure], place: int) -> Iterator[Share]:
    """Link "A, or S of B", "S of B, or A", and S of something told elsewhere."""
    amount = _amount_before(share, figures, place)
    base = _base_after(share, figures, place)
    if base is not None:
        if amount is not None and comparable(amount, base):
            yield Share(share, base, amount, "sure", "an amount, its share and the base")
        else:
            yield from _amount_after(index, share, base, figures, place)
            yield from _said_before(index, share, base, place)
        return
    if amount is None:
        return
    if after(share, 2) == ["of", "them"]:
        return  # of the amount itself
    if _of_what_they_have(share, amount):
        return
    bases = bases_elsewhere(index, share, amount)
    # A base that stands in another paragraph held in 15 of 43 natural cases.
    if bases and bases[0].section is share.section:
        first, *others = bases
        yield Share(
            share, first, amount, "doubtful", "the base is told elsewhere", tuple(others)
        )


def _of_what_they_have(share: Figure, amount: Figure) -> bool:
    """Whether the share is of something that those counted have part of, and not of them.

    So in "120 banks account for one percent of its debt".
    """
    gap = between(amount, share)
    does = any(gap[at : at + 2] in _ACCOUNTS for at in range(len(gap) - 1))
    one, other = share.measure, amount.measure
    if not does or amount.kind not in ("count", "ratio") or one is None or other is None:
        return False
    return after(share, 1) == ["of"] and one.head != other.head


def _base_after(share: Figure, figures: list[Figure], place: int) -> Figure | None:
    """Return the figure in "S of the total B": close behind, no verb or comma between."""
    if place + 1 >= len(figures):
        return None
    base = figures[place + 1]
    gap = between(share, base)
    if gap[:2] == [",", "of"]:
        gap = gap[1:]
    if gap[:1] == ["of"]:
        gap = gap[1:]
    if len(gap) > 4 or not is_amount(base) or not _STOPS.isdisjoint(gap):
        return None
    return None if {"in", "for", "to", "by", "at", "with", "from"} & set(gap) else base


def _amount_before(share: Figure, figures: list[Figure], place: int) -> Figure | None:
    if not place or not is_amount(figures[place - 1]):
        return None
    amount = figures[place - 1]
    if apposed(amount, share) is not None:
        return amount
    gap = between(amount, share)
    if 0 < len(gap) <= 8 and _STOPS.isdisjoint(gap[:-1]) and not _EQUALS.isdisjoint(gap[-3:]):
        return amount
    if gap and gap[0] == "or" and len(gap) <= 4:
        return amount
    gap = unhedged(gap)
    named = 1 < len(gap) <= 5 and all(word.isalpha() for word in gap[:-1])
    if named and (gap[-1] == "," or gap[-1] in DASHES):
        return amount
    return _subject_amount(amount, share, gap)


def _subject_amount(amount: Figure, share: Figure, gap: list[str]) -> Figure | None:
    """Return the amount in "With A cases, X now accounts for S of the cases"."""
    if before(amount)[-1:] != ["with"] or len(gap) > 10 or amount.measure is None:
        return None
    following = " ".join(after(share, 8))
    return amount if amount.measure.head in following else None


def _amount_after(
    index: Index, share: Figure, base: Figure, figures: list[Figure], place: int
) -> Iterator[Share]:
    """Link "S of B, or A" and "S of B was N", where N's amount is told beside."""
    if place + 2 < len(figures):
        amount = figures[place + 2]
        found = apposed(base, amount) or _set_off(base, amount)
        if found is not None and is_amount(amount) and comparable(amount, base):
            gap = between(base, amount)
            loud = (
                found[0] == "sure" or "or" in gap or gap[-1] in LOOSE or found[1] == "set off"
            )
            if loud and not _same_text(base, amount):
                certainty: Certainty = "likely" if found[0] == "sure" else "doubtful"
                yield Share(share, base, amount, certainty, "a share, its base and the amount")
                return
    yield from _predicate(index, share, base)


def _set_off(base: Figure, amount: Figure) -> tuple[Certainty, str] | None:
    """Link a hedged amount behind what is counted ("2.5 million cows, about 1 million,")."""
    gap = between(base, amount)
    following = after(amount, 2)
    told = following in (["in", "all"], ["in", "total"]) or following[1:] == [","]
    if following[:1] not in ([","], [")"], ["."]) and not told:
        return None
    if "," not in gap or len(gap) > 6:
        return None
    noun, hedge = gap[: gap.index(",")], gap[gap.index(",") + 1 :]
    if len(noun) > 3 or not all(word.isalpha() for word in noun):
        return None
    summed = after(amount, 2) in (["in", "all"], ["in", "total"]) and not hedge
    return ("likely", "set off") if summed or (hedge and set(hedge) <= LOOSE) else None


def _said_before(index: Index, share: Figure, base: Figure, place: int) -> Iterator[Share]:
    """Link "12,000 struck. That is 40 percent of the 30,000" across the full stop."""
    words = share.sentence.tokens.lower[: share.mention.first]
    if place or len(words) > 5 or not words or words[0] not in ("that", "this", "it"):
        return
    if _EQUALS.isdisjoint(words):
        return
    earlier = index.by_sentence.get(share.sentence.index - 1, [])
    amounts = [f for f in earlier if is_amount(f) and comparable(f, base)]
    if len(amounts) == 1 and amounts[0].section is share.section:
        yield Share(share, base, amounts[0], "likely", "the amount is told just before")


def _same_text(base: Figure, amount: Figure) -> bool:
    return base.value == amount.value


def _predicate(index: Index, share: Figure, base: Figure) -> Iterator[Share]:
    """Link "23% of the 50 million acres was old forest ... old forest, 11.6 million acres"."""
    following = after(base, 12)
    verb = next((i for i, word in enumerate(following[:7]) if word in _COPULAS), None)
    if verb is None or not base.unit or not _STOPS.isdisjoint(following[:verb]):
        return
    wanted = {s for word in following[verb + 1 : verb + 6] if (s := stem(word))}
    if len(wanted) < 2:
        return
    sentence = share.sentence.index
    for figure in index.by_unit.get((base.unit, base.per), ()):
        near = abs(figure.sentence.index - sentence) <= 3
        if not near or figure is base or not comparable(figure, base):
            continue
        lead = {s for word in before(figure, 8) if (s := stem(word))}
        if len(wanted & lead) >= 2 and figure.sentence is not share.sentence:
            yield Share(
                share, base, figure, "doubtful", "both name " + " ".join(sorted(wanted))
            )
            return


def _of_the(share: Figure, figures: list[Figure], place: int) -> Iterator[Share]:
    """Link "Of the B asked, A (S) agreed" and "A of the B, or S"."""
    amount = figures[place - 1]
    if apposed(amount, share) is None:
        yield from _of_all(share, figures, place)
        return
    if place >= 2 and is_amount(figures[place - 2]):
        base = figures[place - 2]
        if "of" in before(base, 3) and comparable(amount, base):
            gap = between(base, amount)
            if len(gap) <= 8 and "." not in gap:
                yield Share(share, base, amount, "likely", "of the base, the amount")
                return
        gap = between(base, amount)
        if gap[:1] == ["of"] and len(gap) <= 3 and comparable(base, amount):
            yield Share(share, amount, base, "likely", "the amount of the base")


def _of_all(share: Figure, figures: list[Figure], place: int) -> Iterator[Share]:
    """Link "Of 2,150 teachers, 409 resigned, 19%."""
    if place != 2 or before(figures[0], 2)[-1:] not in (["of"], ["the"]):
        return
    base, amount = figures[:2]
    if share.sentence.tokens.lower[0] not in ("of", "out") or not is_amount(base):
        return
    gap = unhedged(between(amount, share))
    if gap[-1:] == ["of"] and gap[-2] in _TOLD_AS and "a" in gap[-4:-2]:
        gap = gap[: -3 if gap[-3] == "a" else -4]
    if gap[-1:] not in ([","], ["("], ["—"], ["–"]) and gap[-2:] != [",", "or"]:
        return
    if after(share)[:1] in ([], ["."], [","], [")"], [";"], ["—"]) and comparable(amount, base):
        yield Share(share, base, amount, "likely", "of the base, the amount, its share")


def _of_a_total(index: Index, share: Figure, amount: Figure) -> Iterator[Share]:
    """Link "1,100 dogs are homeless, accounting for 40%. In all, a total of 2,750 came in"."""
    gap, follow, lead = between(amount, share), after(share)[:1], before(share, 2)
    accounts = lead in _ACCOUNTS or lead[-1:] in (["representing"], ["comprising"])
    if not accounts or not (follow == [] or follow[0] in _STOPS) or len(gap) > _ACCOUNTED:
        return
    place = share.sentence.index
    bases = [
        base
        for near in (place - 2, place - 1, place, place + 1, place + 2)
        for base in index.by_sentence.get(near, ())
        if base is not amount and _is_total(base) and comparable(amount, base)
    ]
    if len(bases) == 1 and _like_things(amount, bases[0]):
        yield Share(share, bases[0], amount, "likely", "the one total told near")


def _is_total(figure: Figure) -> bool:
    lower, first = figure.sentence.tokens.lower, figure.mention.first
    lead, follow = lower[max(0, first - 4) : first], after(figure, 5)
    behind = (follow[:2], follow[1:3], follow[2:4])
    told = ["in", "total"] in behind or ["in", "all"] in behind
    return is_amount(figure) and (told or lead[-2:] == ["total", "of"] or "totaled" in lead)


def _like_things(amount: Figure, base: Figure) -> bool:
    """Whether both are sums of one unit, or count one noun or persons."""
    if amount.unit:
        return True
    one, other = amount.measure, base.measure
    if one is None or other is None:
        return False
    return one.head == other.head or (is_person(one.head) and is_person(other.head))


def _left_over(
    index: Index, share: Figure, figures: list[Figure], place: int
) -> Iterator[Share]:
    """Link "Of the B, A were lost. That leaves S of the total"."""
    sentence = share.sentence.index
    for earlier in ([*figures[:place]], index.by_sentence.get(sentence - 1, [])):
        if len(earlier) < 2:
            continue
        for base, amount in pairwise(earlier):
            if "of" not in before(base, 3) or base.section is not share.section:
                continue
            if is_amount(base) and is_amount(amount) and comparable(amount, base):
                yield Share(share, base, amount, "likely", "what is left of the base", (), True)
                return
