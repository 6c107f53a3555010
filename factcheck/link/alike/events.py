"""Events: the words that tell what a length is counted from, and which dates they stand beside.

"nine years after the court struck the law down" is counted from the day on which the story
tells of the court and the law; a date without these words is that of something else.
"""

from factcheck.lexicon.calendar_words import MONTHS, WEEKDAYS
from factcheck.lexicon.lemmas import lemma
from factcheck.lexicon.noun_words import STOPS
from factcheck.lexicon.number_words import SCALE_WORDS, SMALL
from factcheck.link.identity.words import RAREST, rarities
from factcheck.model.figure import Figure

EVENT_ENDS = frozenset(
    ", ; : — – ( ) . that which who whom when while because as and but if".split()
)
_NO_EVENT = frozenset(
    "year years month months week weeks day days ago anniversary time times".split()
).union(MONTHS, WEEKDAYS, SMALL, SCALE_WORDS)
_NO_START = frozenset(
    "since until till to through before after by than from between for".split()
)
_OTHER_EVENT = frozenset({";", "—", "after", "before", "until", "since"})
_PHRASE = 12  # tokens of an event
_NAMED = 4  # tokens of a phrase that "and" goes on with
_BY = 14  # tokens to each side of a date that tell what happened then


def event_words(lower: list[str], start: int) -> frozenset[str]:
    """Return the telling words up to where a clause, a comma or a purpose ends them."""
    end = _end_of(lower, start)
    if lower[end : end + 1] == ["and"] and end - start < _NAMED:
        end = _end_of(lower, end + 1)  # "after the police and the bank raided his home"
    return telling(lower[start:end])


def _end_of(lower: list[str], start: int) -> int:
    last = min(len(lower), start + _PHRASE)
    for end in range(start, last):
        if lower[end] in EVENT_ENDS or (lower[end] == "to" and end - start >= _NAMED):
            return end
    return last


def telling(words: list[str]) -> frozenset[str]:
    """Return the lemmas of the words that tell what happened: no time, no number, no stop."""
    return frozenset(
        lemma(word)
        for word in words
        if len(word) > 2 and word[0].isalpha() and word not in STOPS and word not in _NO_EVENT
    )


def dates_of(
    event: frozenset[str],
    moments: list[Figure],
    by_date: dict[int, frozenset[str]],
    least: float,
) -> list[Figure]:
    """Return the dates with the event beside them, the likeliest first."""
    rare = rarities()
    weights = {word: rare.get(word, RAREST) for word in event}
    needed = least * sum(weights.values())
    found = []
    for moment in moments:
        shared = event & by_date[moment.index]
        weight = sum(weights[word] for word in shared)
        if weight >= needed and len(shared) >= least * len(event):
            found.append((-weight, moment.index, moment))
    return [moment for _, _, moment in sorted(found)]


def beside(moment: Figure) -> frozenset[str]:
    """Return the lemmas of what happened on a date; none where it is no start."""
    lower, mention = moment.sentence.tokens.lower, moment.mention
    first, last = mention.first, mention.last
    if first and lower[first - 1] in _NO_START:
        return frozenset()
    start, end = first, last + 1
    while start and first - start < _BY and lower[start - 1] not in _OTHER_EVENT:
        start -= 1
    while end < len(lower) and end - last <= _BY and lower[end] not in _OTHER_EVENT:
        end += 1
    return telling(lower[start:first] + lower[last + 1 : end])
