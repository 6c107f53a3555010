"""Find what a figure counts: the noun phrase after it, before it, or named by its verb.

"3,800 U.S. troops" counts troops; "26 of the strikes" strikes; "the toll was 40" the
toll; "60% of its revenue" measures revenue, as does "revenue rose 60%".
"""

from factcheck.context.noun_phrases import phrase_after, phrase_before, to_measure
from factcheck.model.figure import Measure
from factcheck.model.mention import Mention

_PLAIN = frozenset(["count", "fraction", "ratio", "percentage", "multiple"])
_OF_NOUNS = frozenset(["percentage", "fraction", "ratio", "count"])


def find_measure(mention: Mention) -> Measure | None:
    """Return what the mention counts or measures, ``None`` where the sentence does not say."""
    kind = mention.kind
    if kind in ("date", "time", "score", "ordinal"):
        return None
    tokens = mention.sentence.tokens
    after = mention.last + 1
    if (kind == "count" and not mention.unit) or kind in ("fraction", "ratio"):
        found = phrase_after(tokens, after)
        if found is not None:
            return to_measure(tokens, *found)
    elif after < len(tokens.words):
        word = tokens.lower[after]
        if word == "of":
            found = phrase_after(tokens, after)
        elif kind in ("age", "duration"):
            found = None
        else:
            found = phrase_after(tokens, after) if word[0].isalpha() else None
        if found is not None:
            return to_measure(tokens, *found)
    if kind in ("age", "duration"):
        return None
    found = phrase_before(tokens, mention.first)
    return None if found is None else to_measure(tokens, *found)
