"""What an age is of and what lasts a length of time.

"The 32-year-old singer" is a singer's age, "Ana Bell, 47," that of Ana Bell; "a
15-minute film" is a film, "a term of two years" a term, "65 years in prison" prison.
"""

from factcheck.context.clauses import owner, subject, verb_before
from factcheck.context.noun_phrases import NOMINAL, TIMED, Place, phrase_after
from factcheck.context.owning import phrase_owned
from factcheck.context.said_of import said_of
from factcheck.context.wording import Wording
from factcheck.lexicon.noun_words import DETERMINERS, STOPS
from factcheck.model.mention import Mention

_LOOSELY = frozenset(
    "about around some nearly almost roughly over under than more less at least most up to "
    "just only another".split()
)
_PRONOUNS = frozenset("he she they it i we you who this that".split())
_EXTENTS = frozenset("space matter course age minimum maximum total average".split())
_HELD_IN = frozenset("prison jail custody office power detention exile hospital".split())
_OWNERS = frozenset("his her their its my our your".split())
_LASTING = frozenset("lasted lasts lasting took takes take continued dragged".split())
_NO_LENGTH = frozenset("later earlier before after ago old away ahead apart on".split())


def whose_age(mention: Mention, said: Wording) -> Place | None:
    """Return the phrase of the person or thing that an age is of."""
    lower, classes, first, after = said.lower, said.classes, mention.first, mention.last + 1
    if "-" in lower[first:after] and after < len(lower):
        named = _named_before(said, first)
        if named is not None:
            return named
        if lower[after] in STOPS or classes[after] == "V":
            return None
        return phrase_after(said, after, single=True)
    near = lower[max(0, first - 7) : first]
    if "age" in near:
        return _of_age(said, first - 1 - near[::-1].index("age"))
    before = lower[first - 1] if first else ""
    if before in (",", "(") and first > 1:
        return _name_ending(said, first - 2) or phrase_owned(said, first - 2)
    if before in ("aged", "ages") and first > 1:
        return phrase_owned(said, first - 2 - (lower[first - 2] in (",", "-", "–")))
    return said_of(said, first)


def _of_age(said: Wording, age: int) -> Place | None:
    """Return whose age "died at the age of 90" is; "the average age" is measured itself."""
    lower = said.lower
    before = age - 1
    while before > 0 and said.classes[before] in "TR":
        before -= 1
    if lower[age - 1] in _OWNERS:
        return None
    if lower[before] in ("at", "from", "by", "until", "since") and before:
        verb = verb_before(said, before)
        return subject(said, verb) if verb >= 0 else phrase_owned(said, before - 1)
    if lower[before] in ("under", "over", "above", "below", "of") and before:
        return phrase_owned(said, before - 1)
    if said.classes[before] in NOMINAL and before == age - 1 and said.classes[age + 1] == "M":
        return phrase_owned(said, before)  # guests age 12
    return phrase_owned(said, age)


def what_lasts(mention: Mention, said: Wording) -> Place | None:
    """Return the phrase of what a length of time is the length of."""
    lower, classes = said.lower, said.classes
    first, after = mention.first, mention.last + 1
    after += (
        lower[after : after + 1] == ["."] and "".join(said.words[after + 1 :][:1]).islower()
    )
    following = lower[after] if after < len(lower) else ""
    if lower[first - 1] == "within" and first:
        return None
    if following in ("of", "in") and lower[after + 1 : after + 2]:
        noun = lower[after + 1]
        if following == "of" or noun in _HELD_IN:
            return None if noun in TIMED else phrase_after(said, after, single=True) or (
                phrase_after(said, after + 1, single=True)
            )  # fmt: skip
    single = "-" in lower[first:after] or not lower[mention.last].rstrip(".").endswith("s")
    plain = following.isalpha() and following not in STOPS and following not in _NO_LENGTH
    if single and plain and classes[after] != "V":
        return phrase_after(said, after, single=True)
    return _said_of(said, first)


def _said_of(said: Wording, first: int) -> Place | None:
    lower, classes = said.lower, said.classes
    at = first - 1
    while at > 0 and (lower[at] in _LOOSELY or lower[at] in DETERMINERS):
        at -= 1
    if at > 0 and lower[at] == "of":
        return None if lower[at - 1] in _EXTENTS else owner(said, at - 1)
    if at > 0 and lower[at] == "by":
        return said_of(said, at)  # delayed by an hour
    if at > 0 and lower[at] == "for":
        at -= 1
        if at > 0 and classes[at] == "A" and classes[at - 1] in NOMINAL:
            return phrase_owned(said, at - 1)  # a term applicable for 20 years
    if at > 0 and (lower[at] in _LASTING or lower[at - 1] in _LASTING):
        return said_of(said, first)
    if at > 0 and classes[at] == "V" and lower[at] in ("is", "was", "were", "are", "be"):
        return said_of(said, first)
    return None


def _named_before(said: Wording, first: int) -> Place | None:
    """Return the name of "Ana Bell, a 23-year-old nurse"."""
    words, lower = said.words, said.lower
    at = first - 1
    while at > 0 and lower[at].isalpha() and words[at].islower() and first - at < 4:
        at -= 1
    if at < 1 or lower[at] != "," or lower[at + 1] not in ("a", "an", "the"):
        return None
    named = _name_ending(said, at - 1)
    if named is None or (
        named[0] and lower[named[0] - 1] in ("from", "in", "of", "at", "near")
    ):
        return None  # a man from Leeds, a 68-year-old woman
    return named


def _name_ending(said: Wording, last: int) -> Place | None:
    """Return the capitalised name whose last token is ``last``."""
    words = said.words
    first = last + 1
    while first > 0 and (words[first - 1][:1].isupper() or words[first - 1] in "-."):
        first -= 1
    return (first, last, last) if first <= last and words[first][:1].isupper() else None
