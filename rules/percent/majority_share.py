"""A majority or minority, against the share that the same words give for it."""

from factcheck import Discrepancy, Figure, Label, severity, words_before

_SIDES = {"majority": 1, "minority": -1}
_HOLDINGS = frozenset({"stake", "share", "holding", "shareholding", "interest"})
_OPENS = frozenset({"(", ",", "—", "–", "-"})
_CLOSES = frozenset({")", ",", "—", "–", "-", ".", ";"})
# "Fell short of a majority (45%)", "the two-thirds majority (66%)": no share that was had.
_UNREACHED = frozenset(
    "short shy near nearly almost no not without need needs needed requires require required "
    "thirds fifths quarters lost lose lacks lack lacked denied nor neither".split()
)
_REACH = 8  # tokens from the word to its share
_LEAD = 5  # tokens before the word that may deny it


@severity("warning")
def check_majority_share(figure: Figure) -> Discrepancy | None:
    """A majority is more than half, a minority less.

    In 20,000 printed stories 25 of 25 majorities that give their share are more than half.

    Flags: A majority of voters ([[45%]]) back the plan, the poll found.
    Flags: A clear majority of members, [[42 percent]], voted for the merger.
    Flags: Orme Holdings took a majority stake of [[45 percent]] in the mill.
    Flags: A majority of tenants (about [[45%]]) had been asked.
    Flags: Only a minority of tenants ([[57%]]) had been asked.
    Passes: A majority of voters (55%) back the plan, the poll found.
    Passes: The plan fell short of a majority (45%).
    Passes: A majority of voters back the plan, 45 percent of them strongly.
    Passes: Orme Holdings took a minority stake of 45 percent in the mill.
    Passes: The party has a majority in the north, but 45 percent of voters stayed at home.
    """
    if figure.kind != "percentage" or figure.value is None:
        return None
    words = words_before(figure, _REACH + _LEAD)
    at = max((n for n, word in enumerate(words) if word in _SIDES), default=-1)
    if at < 0 or len(words) - at > _REACH + 1 or not _UNREACHED.isdisjoint(words[:at][-_LEAD:]):
        return None
    if not (_set_off(figure, words[at + 1 :]) or _held(words[at + 1 :])):
        return None
    side, told = _SIDES[words[at]], figure.interval
    if told.high > 50 if side > 0 else told.low < 50:
        return None
    order = "more" if side > 0 else "less"
    return Discrepancy(
        stated=told,
        message=f"{figure} is no {words[at]}",
        working=f"a {words[at]} is {order} than half; the copy has {figure}",
        question=f"Is it a {words[at]}, or another share?",
        labels=(Label(figure.span, f"called a {words[at]}", primary=True),),
    )


def _set_off(figure: Figure, between: list[str]) -> bool:
    """Whether marks set the share off behind what it is of: "of voters (45%)"."""
    tokens, last = figure.sentence.tokens.lower, figure.mention.last
    closed = not _CLOSES.isdisjoint(tokens[last + 1 : last + 2])
    while figure.hedge is not None and between and between[-1].isalpha():
        between = between[:-1]  # "(about 45%)"
    phrase = between[:-1]
    return (
        closed
        and between[-1:] != []
        and between[-1] in _OPENS
        and (not phrase or phrase[0] == "of")
        and all(word.isalpha() for word in phrase)
    )


def _held(between: list[str]) -> bool:
    """Whether it is the size of what is held: "a majority stake of 45 percent"."""
    return len(between) == 2 and between[0] in _HOLDINGS and between[1] in ("of", "(")
