"""What an age is of and what lasts a length of time.

"The 32-year-old singer" is a singer's age, "Ana Bell, 47," that of Ana Bell; "a
15-minute film" is a film, "a term of two years" a term, "65 years in prison" prison.
"""

from factcheck.context.noun_phrases import TIMED, Place, phrase_after
from factcheck.context.phrases_before import headed, phrase_ending
from factcheck.context.subjects import is_verb, subject_before
from factcheck.lexicon.noun_words import DETERMINERS, STOPS
from factcheck.model.mention import Mention

_LOOSELY = frozenset(
    "about around some nearly almost roughly over under than more less at least most up to "
    "just only another".split()
)
_PRONOUNS = frozenset("he she they it i we you who this that".split())
_EXTENTS = frozenset("space matter course age minimum maximum total average".split())
_HELD_IN = frozenset("prison jail custody office power detention exile hospital".split())
_PARTS = frozenset("half most some third quarter three two one majority three-quarters".split())
_OWNERS = frozenset("his her their its my our your".split())
_BE = frozenset("is was were are be turned turns".split())
_LASTING = frozenset("lasted lasts lasting took takes take continued dragged".split())
_NO_LENGTH = frozenset("later earlier before after ago old away ahead apart on".split())


def whose_age(mention: Mention) -> Place | None:
    """Return the phrase of the person or thing that an age is of."""
    tokens = mention.sentence.tokens
    lower, first, after = tokens.lower, mention.first, mention.last + 1
    if "-" in lower[first:after] and after < len(lower):
        named = _named_before(tokens.words, lower, first)
        if named is not None:
            return named
        if lower[after] in STOPS or is_verb(lower, after):
            return None
        return phrase_after(lower, after, single=True)
    near = lower[max(0, first - 7) : first]
    if "age" in near:
        at = first - 1 - near[::-1].index("age")
        return None if lower[at - 1] in _OWNERS else phrase_ending(lower, at)
    before = lower[first - 1] if first else ""
    if before in (",", "(") and first > 1:
        return _name_ending(tokens.words, first - 2) or phrase_ending(lower, first - 2)
    if before in ("aged", "ages") and first > 1:
        return phrase_ending(lower, first - 2 - (lower[first - 2] in (",", "-", "–")))
    verb = first - 1
    while verb > 0 and (lower[verb] in _LOOSELY or lower[verb] in _BE):
        verb -= 1
    if lower[verb] in _PRONOUNS:
        return None
    place = subject_before(lower, first)
    if place is not None and "of" in lower[place[0] : place[1]] and lower[place[0]] in _PARTS:
        return phrase_after(lower, lower.index("of", place[0]), single=True)
    return _not_pronoun(lower, headed(lower, place))


def what_lasts(mention: Mention) -> Place | None:
    """Return the phrase of what a length of time is the length of."""
    lower = mention.sentence.tokens.lower
    first, after = mention.first, mention.last + 1
    following = lower[after] if after < len(lower) else ""
    if lower[first - 1] == "within" and first:
        return None
    if following == "of" or (following == "in" and lower[after + 1 : after + 2]):
        noun = lower[after + 1]
        if following == "of" or noun in _HELD_IN:
            return None if noun in TIMED else phrase_after(lower, after, single=True) or (
                phrase_after(lower, after + 1, single=True)
            )  # fmt: skip
    single = "-" in lower[first:after] or not lower[mention.last].rstrip(".").endswith("s")
    plain = following.isalpha() and following not in STOPS and following not in _NO_LENGTH
    if single and plain and not is_verb(lower, after):
        return phrase_after(lower, after, single=True)
    return _said_of(lower, first)


def _said_of(lower: list[str], first: int) -> Place | None:
    at = first - 1
    while at > 0 and (lower[at] in _LOOSELY or lower[at] in DETERMINERS):
        at -= 1
    if at > 0 and lower[at] == "of":
        return None if lower[at - 1] in _EXTENTS else phrase_ending(lower, at - 1)
    if at > 0 and lower[at] == "for":
        at -= 1
    if (
        at > 0
        and lower[at - 1 : at + 1]
        and (lower[at] in _LASTING or lower[at - 1] in _LASTING)
    ):
        return _not_pronoun(lower, headed(lower, subject_before(lower, at)))
    if at > 0 and lower[at] in _BE:
        return _not_pronoun(lower, phrase_ending(lower, at - 1))
    return None


def _named_before(words: list[str], lower: list[str], first: int) -> Place | None:
    """Return the name of "Ana Bell, a 23-year-old nurse"."""
    at = first - 1
    while at > 0 and lower[at].isalpha() and words[at].islower() and first - at < 4:
        at -= 1
    if at < 1 or lower[at] != "," or lower[at + 1] not in ("a", "an", "the"):
        return None
    named = _name_ending(words, at - 1)
    if named is None or (
        named[0] and lower[named[0] - 1] in ("from", "in", "of", "at", "near")
    ):
        return None  # a man from Leeds, a 68-year-old woman
    return named


def _name_ending(words: list[str], last: int) -> Place | None:
    """Return the capitalised name whose last token is ``last``."""
    first = last + 1
    while first > 0 and (words[first - 1][:1].isupper() or words[first - 1] in "-."):
        first -= 1
    return (first, last, last) if first <= last and words[first][:1].isupper() else None


def _not_pronoun(lower: list[str], place: Place | None) -> Place | None:
    return None if place is None or lower[place[2]] in _PRONOUNS else place
