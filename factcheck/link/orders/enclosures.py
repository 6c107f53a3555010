"""Find ends that must be in order, and figures that must lie between ends.

Finds: "ranging from 8 to 5", "a low of 40 and a high of 30", "$98.10 ... its 52-week range
is $73 to $95", "paid up to $60 an hour ... from $350 to $600 an hour", "an average of
$39,000 ... trucks averaged $41,000 while sedans averaged $31,000".
Skips: "from 8 to 5" of the clock, "between minus 5 and 3".
"""

from collections.abc import Iterator, Sequence

from factcheck.lexicon.directions import DIRECTIONS
from factcheck.link.grammar.adjuncts import brackets
from factcheck.link.grammar.phrases import DASHES, after, before, between
from factcheck.link.grammar.roles import is_level, of_one_noun, role_of, same_scale
from factcheck.link.index import Index
from factcheck.link.orders.ranges import is_quoted
from factcheck.model.figure import Figure
from factcheck.model.relation import Enclosure

_RANGING = frozenset("range ranges ranged ranging vary varies varied varying".split())
_APART = frozenset("gap gulf difference distance choice spread split balance".split())
_SWINGING = frozenset(
    "fluctuate fluctuates fluctuated fluctuating swing swings swung swinging alternate "
    "alternates alternated alternating oscillate oscillates oscillated oscillating".split()
)
_LOW = frozenset("low lowest minimum least cheapest bottom smallest youngest shortest".split())
_HIGH = frozenset("high highest maximum most peak top largest oldest longest".split())
_SUPERLATIVES = frozenset(
    "lowest smallest youngest cheapest shortest highest largest oldest longest".split()
)
_OWNERS = frozenset("his her their its on last this".split())
_NAMING = frozenset("of at was is :".split())
_AVERAGE = frozenset("average averaged averages averaging mean".split())
_TAKING_UP = frozenset("that this it these those".split())
_COMPARATIVES = frozenset({"less", "more", "off"})
_SIDES = frozenset("below above under over less more fewer lower higher".split())
_PARTING = frozenset("while and whereas but compared versus against".split())


def find_enclosures(index: Index) -> Iterator[Enclosure]:
    """Yield ends in order, ends around a figure, caps around ranges, means of groups."""
    caps: list[Figure] = []
    ranges: list[Figure] = []
    for figures in index.by_sentence.values():
        words = figures[0].sentence.tokens.lower
        if not _RANGING.isdisjoint(words) or "between" in words:
            yield from _ranging(index, figures)
        if not (_LOW.isdisjoint(words) or _HIGH.isdisjoint(words)):
            yield from _low_and_high(figures)
        if not _AVERAGE.isdisjoint(words) and len(figures) > 1:
            yield from _mean_of_groups(index, figures)
        for figure in figures:
            if figure.per and figure.unit:
                if figure.hedge is not None and figure.hedge.name == "up_to":
                    if not _is_change(figure):
                        caps.append(figure)
                elif _is_range(figure):
                    ranges.append(figure)
    yield from _capped(caps, ranges)


def _is_change(cap: Figure) -> bool:
    """Whether a cap is on a change and on no level: "raised up to $30", "up to $100 less"."""
    around = {*before(cap, 4), *after(cap, 1)} - {"up"}
    return not (DIRECTIONS.keys() | _COMPARATIVES).isdisjoint(around)


def _is_range(figure: Figure) -> bool:
    return figure.mention.low != figure.mention.high


def _ends(figures: list[Figure]) -> Iterator[tuple[Figure, Figure]]:
    """Yield the ranges behind a word of ranging; two figures, or one that holds both."""
    for place, figure in enumerate(figures):
        if not is_level(figure) and not _is_range(figure):
            continue
        lead = before(figure, 6)
        if _RANGING.isdisjoint(lead) and lead[-1:] != ["between"]:
            continue
        if not _SWINGING.isdisjoint(lead):
            continue  # it went from the one to the other and back
        if lead[-1:] == ["between"] and not _APART.isdisjoint(lead[-2:-1]):
            continue  # "the gap between £5 million and £3 million"
        if "range" in lead and lead[lead.index("range") + 1 :][:1] == ["in"]:
            continue  # "from a range in the high $50s to $21": where it was
        if _is_range(figure):
            yield figure, figure
            continue
        for following in figures[place + 1 : place + 3]:
            gap = _without_brackets(between(figure, following))
            if not _SIDES.isdisjoint(gap):
                break  # "from 100 metres below to 80 metres above"
            if 0 < len(gap) <= 4 and gap[-1] in ("to", "and") and _alike(figure, following):
                yield figure, following
                break


def _without_brackets(words: list[str]) -> list[str]:
    """Return the words between two ends less what is given once more: "(£115bn)"."""
    held = {at for first, last in brackets(words) for at in range(first, last + 1)}
    return [word for at, word in enumerate(words) if at not in held]


def _alike(low: Figure, high: Figure) -> bool:
    """Whether the ends are of one unit, told with both or with the second alone."""
    return same_scale(low, high) or (low.kind == "count" and not low.unit and bool(high.unit))


def _ranging(index: Index, figures: list[Figure]) -> Iterator[Enclosure]:
    for low, high in _ends(figures):
        quoted = is_quoted(low, high)
        told = low is high and not DASHES.isdisjoint(low.text)  # by its form, in ``ranges``
        if not (quoted or told):
            yield Enclosure(low, high, None, "likely", "a range")
        level = _price_before(index, low) if _is_yearly(low) else None
        if level is not None:
            yield Enclosure(low, high, level, "likely", "the range it traded in")


def _is_yearly(low: Figure) -> bool:
    words = before(low, 8)
    return low.kind == "money" and ("week" in words or "weeks" in words or "year" in words)


def _price_before(index: Index, low: Figure) -> Figure | None:
    """Return the last price of the sentence before, unless it is a range or a goal."""
    sentence = low.sentence
    here = [f for f in index.by_sentence[sentence.index] if f.index < low.index]
    told = [f for f in here if f.kind == "money" and f.unit == low.unit and not f.per]
    if told:
        return told[0] if len(told) == 1 and not _is_range(told[0]) else None
    figures = index.by_sentence.get(sentence.index - 1, [])
    if not figures or figures[0].section is not sentence.section:
        return None
    if {"target", "forecast", "estimate", "expects"} & set(figures[0].sentence.tokens.lower):
        return None
    prices = [f for f in figures if f.kind == "money" and f.unit == low.unit and not f.per]
    return prices[-1] if len(prices) == 1 and not _is_range(prices[0]) else None


def _low_and_high(figures: list[Figure]) -> Iterator[Enclosure]:
    low = high = None
    for figure in figures:
        if not is_level(figure) or _is_range(figure):
            continue
        lead = before(figure, 3)
        word = lead[-2] if len(lead) > 1 and lead[-1] in _NAMING else "".join(lead[-1:])
        if len(lead) == 3 and lead[0] in _SUPERLATIVES and lead[2] in _NAMING:
            word = lead[0]  # "the oldest victim was 82"
        if word in _LOW:
            low = low or figure
        elif word in _HIGH:
            high = high or figure
    if low is not None and high is not None and same_scale(low, high):
        first, second = sorted((low, high), key=lambda figure: figure.index)
        gap = between(first, second)
        apart = second.index - first.index > 1 or not _OWNERS.isdisjoint(gap)
        if len(gap) <= 12 and not apart:
            yield Enclosure(low, high, None, "likely", "a low and a high")


def _mean_of_groups(index: Index, figures: list[Figure]) -> Iterator[Enclosure]:
    """Link an overall mean to the means of two groups told in the next sentence."""
    means = [f for f in figures if is_level(f) and _is_mean(f)]
    if len(means) != 2 or len([f for f in figures if same_scale(f, means[0])]) != 2:
        return
    first, second = means
    if _compares(first.sentence.tokens.lower):
        return  # "It compares with an average of four for Ohio and six for Utah": others' means
    if not same_scale(first, second) or _PARTING.isdisjoint(between(first, second)):
        return
    place = first.sentence.index
    for earlier in (place - 1, place - 2):
        told = index.by_sentence.get(earlier, [])
        levels = [f for f in told if is_level(f) and same_scale(f, first)]
        whole = [f for f in levels if role_of(f) != "before"]
        if whole and (len(whole) > 1 or not of_one_noun(whole[0], first)):
            return  # "diesel cost 176p and a year ago 131p": a mean of other things
        if whole and _is_mean(whole[0]):
            yield Enclosure(first, second, whole[0], "doubtful", "a mean and two groups' means")
            return


def _compares(lower: Sequence[str]) -> bool:
    """Whether a sentence holds what was told before against others: "That compares with"."""
    return lower[0] in _TAKING_UP and not {"compares", "compare"}.isdisjoint(lower[1:3])


def _is_mean(figure: Figure) -> bool:
    """Whether a word of averaging stands before the figure in its clause."""
    for word in reversed(before(figure, 14)):
        if word in _AVERAGE:
            return True
        if word in (";", "while", "whereas", "but"):
            return False
    return False


def _capped(caps: list[Figure], ranges: list[Figure]) -> Iterator[Enclosure]:
    """Link "up to $60 an hour" to the one range of the same rate elsewhere."""
    if not caps or not ranges:
        return
    by_unit: dict[tuple[str, str], list[Figure]] = {}
    for figure in ranges:
        by_unit.setdefault((figure.unit, figure.per), []).append(figure)
    for cap in caps:
        same = by_unit.get((cap.unit, cap.per), [])
        if len(same) == 1 and after(cap) != ["more"]:
            yield Enclosure(
                same[0], cap, None, "doubtful", "a range and a cap on the same rate"
            )
