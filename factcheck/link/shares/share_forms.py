"""Find one share stated in two forms.

Finds: "nearly a third — 31% —", "one in four (20%)", "half, or 48 percent", "two-thirds of the
members (207 of 310)", "half of them, 155 of 310, voted".
Skips: "half of men and 40% of women", "a third, up from 30%".
"""

from collections.abc import Iterator

from factcheck.lexicon.list_words import FINITE
from factcheck.link.grammar.apposition import pairs, unhedged
from factcheck.link.grammar.phrases import after, before, between
from factcheck.link.index import Index
from factcheck.model.figure import Figure
from factcheck.model.relation import ShareForms

_PHRASE = 6  # tokens of what a share is of
_LEVELS = frozenset("rate rates level levels figure peak average that what goal target".split())


def find_share_forms(index: Index) -> Iterator[ShareForms]:
    """Yield each fraction or ratio that a percentage restates beside it."""
    for figure in (*index.by_kind.get("fraction", ()), *index.by_kind.get("ratio", ())):
        if after(figure, 2) in (["as", "many"], ["as", "much"]):
            continue  # "half as many (37%)": so much of another share
        figures = index.by_sentence[figure.sentence.index]
        place = figure.index - figures[0].index
        for neighbours in (figures[place : place + 2], figures[max(0, place - 1) : place + 1]):
            for left, right, certainty, why in pairs(neighbours):
                if _of_a_level(left, right) or before(left) == ["by"]:
                    continue  # "cut by half, to 80 percent of output"
                if "percentage" in (left.kind, right.kind) and _share(figure, right):
                    yield ShareForms(left, right, certainty, why)
        if len(figures) > place + 1 and _set_off(figure, figures[place + 1]):
            yield ShareForms(figure, figures[place + 1], "likely", "set off by commas")
        told = figures[place - 1] if place else figure
        if figure.kind == "ratio" and told.kind == "percentage" and _counted_out(told, figure):
            yield ShareForms(told, figure, "likely", "a share and how many of how many")


def _counted_out(left: Figure, right: Figure) -> bool:
    """Whether marks set off how many of how many: "half of the members (120 of 310)"."""
    gap = unhedged(between(left, right))
    closer = {",": ",", "(": ")"}.get("".join(gap[-1:]), "")
    following = after(right)[:1]
    closed = following == [closer] or (closer == "," and following in ([], ["."], [";"]))
    phrase = gap[:-1]
    of = phrase[:1] == ["of"] or left.text.lower().endswith(" of")
    named = of and len(phrase) <= _PHRASE and all(map(str.isalpha, phrase))
    return " of " in right.text and closed and named and FINITE.isdisjoint(phrase)


def _set_off(left: Figure, right: Figure) -> bool:
    """Whether commas set the percentage off: "half of the fleet, 47 percent, is idle"."""
    if left.kind == "fraction" and right.kind == "ratio":
        return _counted_out(left, right)
    gap = unhedged(between(left, right))
    if len(gap) < 2 or len(gap) > 6 or gap[-1] != "," or not all(map(str.isalpha, gap[:-1])):
        return False
    following = after(right, 3)
    if right.kind == "percentage" and following[:1] == [","]:
        return True
    if left.kind == "ratio" and following[:1] in ([], ["."], [";"]):
        return right.kind == "percentage"
    if left.kind == "ratio" and following[:2] in (["of", "them"], ["of", "those"]):
        return right.kind == "percentage"
    if left.kind != "ratio" or right.kind not in ("percentage", "fraction"):
        return False
    return following[:2] == ["of", "the"] and following[2:] in (["total"], ["whole"], ["lot"])


def _of_a_level(left: Figure, right: Figure) -> bool:
    """Whether the second is so much of another percentage, by its name or the first's noun.

    So in "4.7%, a third of the rate in March", "a 40% margin, half of the margin of rivals".
    """
    following = after(right, 4)
    if following[:1] != ["of"]:
        return False
    noun = left.measure.head if left.measure is not None else ""
    return not _LEVELS.isdisjoint(following) or noun in following


def _share(figure: Figure, right: Figure) -> bool:
    parts = figure.mention.parts
    if figure.kind == "ratio" and (len(parts) != 2 or parts[1] == 0 or parts[0] > parts[1]):
        return False
    return not {"point", "points", "chance"} & set(after(right, 2))
