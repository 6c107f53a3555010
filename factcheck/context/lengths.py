"""What an age is of and what lasts a length of time.

"The 32-year-old singer" is a singer's age, "Ana Bell, 47," that of Ana Bell; "a
15-minute film" is a film, "a term of two years" a term, "65 years in prison" prison.
"""

from factcheck.context.clauses import VERBAL, describes, owner, subject, verb_before
from factcheck.context.complements import thing_done
from factcheck.context.noun_phrases import NOMINAL, TIMED, Place, phrase_after
from factcheck.context.owning import outermost, phrase_owned
from factcheck.context.passing_over import past_amount_or_time, past_determiners
from factcheck.context.said_of import said_of
from factcheck.context.wording import Wording
from factcheck.lexicon.noun_words import DETERMINERS, STOPS
from factcheck.lexicon.persons import PERSONS
from factcheck.lexicon.plurals import singular
from factcheck.model.mention import Mention

_LOOSELY = frozenset(
    "about around some nearly almost roughly over under than more less at least most up to "
    "just only another up even".split()
)
_PRONOUNS = frozenset("he she they it i we you who this that".split())
_EXTENTS = frozenset("space matter course age minimum maximum total average period".split())
_BARE = frozenset("average total period".split())
_APOSTROPHES = frozenset("'’")
_HELD_IN = frozenset("prison jail custody office power detention exile hospital".split())
_OWNERS = frozenset("his her their its my our your".split())
_LASTING = frozenset("lasted lasts lasting took takes take continued dragged".split())
_LATE = frozenset("last past next previous first further".split())
_BE = frozenset("is was were are be".split())
_STATES = _BE | {"been", "being"}
_FAR = 30  # tokens
_NEAR = 4  # tokens
_OLDER = frozenset("older younger longer".split())
_FOREMOST = frozenset("first second third best worst most least".split())
_SPENDING = frozenset("spent spend spends spending".split())
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
        named = phrase_owned(said, first - 2 - (lower[first - 2] in (",", "-", "–")))
        if named is not None and lower[named[2]] not in TIMED:
            return named
        return None if classes[first - 2] in "TO" else said_of(said, first - 1)
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
    if following in ("of", "in", "into") and lower[after + 1 : after + 2]:
        place = _held_or_lasting(said, after)
        if place is not None or following != "in":
            return place
    if classes[after : after + 1] == "G" and lower[_before_length(said, first)] in _SPENDING:
        return thing_done(said, after)  # spent two years writing a book
    if following in _APOSTROPHES:
        return phrase_after(said, after + 1, single=True)  # two years' experience
    single = "-" in lower[first:after] or not lower[mention.last].rstrip(".").endswith("s")
    plain = following.isalpha() and following not in STOPS and following not in _NO_LENGTH
    if single and plain and classes[after] != "V":
        return phrase_after(said, after, single=True)
    if following == "for" and not _LASTING.isdisjoint(lower[max(0, first - 5) : first]):
        return phrase_after(said, after + 1, single=True)  # it took a day for help to come
    found = _said_of(said, first, mention.last)
    if found is None or not _LASTING.isdisjoint(lower[max(0, first - 7) : first]):
        return found
    return None if _is_somebody(said, found[2]) else found


def _is_somebody(said: Wording, head: int) -> bool:
    """Whether a noun names a person or a body: what they do or suffer lasts, not they."""
    named = said.classes[head] == "E" and head > 0
    return named or singular(said.lower[head]) in PERSONS


def _held_or_lasting(said: Wording, after: int) -> Place | None:
    """Return what "of", "into" or, of a place that holds people, "in" names behind a length."""
    lower = said.lower
    noun = after + 1
    while lower[noun : noun + 1] and lower[noun] in DETERMINERS:
        noun += 1
    if said.classes[noun : noun + 1] == "G":
        return noun, noun, noun  # two days of mourning
    place = phrase_after(said, noun, single=True)
    if place is None or lower[after + 1] in TIMED:
        return None
    return place if lower[after] != "in" or lower[place[2]] in _HELD_IN else None


def _said_of(said: Wording, first: int, last: int) -> Place | None:
    """Return what the words before a length say that lasts: "sat for two days"."""
    lower, classes = said.lower, said.classes
    at = _before_length(said, first)
    if at < 1:
        return None
    word = lower[at]
    late = not _LATE.isdisjoint(lower[at + 1 : first])
    if word == "of":
        return None if late or lower[at - 1] in _EXTENTS else owner(said, at - 1)
    if word == "by":
        return said_of(said, at)  # delayed by an hour
    if word == "for":
        return _going_on(said, at - 1)
    dated = bool(_NO_LENGTH.intersection(lower[last + 1 : last + 2]))  # two years ago
    if word in ("to", "from", "at"):
        compared = lower[at - 1] in ("up", "down")
        return None if dated or compared else said_of(said, at)  # cut the term to two years
    if word in ("aged", "ages"):
        return phrase_owned(said, at - 1)
    if lower[at + 1] == "than" and classes[at] in NOMINAL:
        return phrase_owned(said, at)  # a longer ban than the two years
    if word == "in":
        return _foremost(said, at - 1)
    if word in _OLDER:
        return phrase_owned(said, at - 1)  # cars older than ten years
    if not _LASTING.isdisjoint(lower[max(0, at - _NEAR) : at + 1]):
        taking = phrase_owned(said, at)  # it took the crew two days
        return said_of(said, first) if taking is None or word in _LASTING else taking
    if classes[at] == "V" and (word in _BE or not (dated or late or word in _SPENDING)):
        return said_of(said, first)  # residents waited three hours
    return None


def _foremost(said: Wording, last: int) -> Place | None:
    """Return what is the first or the highest of its kind in so many years."""
    place = phrase_owned(said, last)
    if place is None:
        return (last, last, last) if _is_foremost(said.lower[last]) else None
    led = said.lower[max(0, place[0] - 1) : place[1] + 1]
    return place if any(map(_is_foremost, led)) and said.lower[place[2]] != "time" else None


def _is_foremost(word: str) -> bool:
    return word in _FOREMOST or (len(word) > 5 and word.endswith("est"))


def _before_length(said: Wording, first: int) -> int:
    """Return the token before a length, its hedges and "the last"."""
    lower = said.lower
    at = first - 1
    while at > 0 and (lower[at] in _LOOSELY or lower[at] in DETERMINERS or lower[at] in _LATE):
        at -= 1
    if at > 1 and lower[at] == "of" and lower[at - 1] in _EXTENTS:
        return _before_length(said, at - 1) if lower[at - 1] in _BARE else at
    return at


def _going_on(said: Wording, last: int) -> Place | None:
    """Return what goes on for a time: the object of the verb, else its subject.

    "They held the hall for a day" is said of the hall, "the hall stood for a day" as well.
    """
    at = last
    for _ in range(_FAR):
        if at < 0:
            return None
        letter, word = said.classes[at], said.lower[at]
        past = past_amount_or_time(said, at)
        if past < at:
            at = past
        elif letter in NOMINAL:
            return _beside_verb(said, outermost(said, at))
        elif letter in VERBAL and not describes(said, at):
            return subject(said, at)
        elif letter in "ARIH" or word in ("up", "out", "on", "off"):
            at -= 1
        else:
            return None
    return None


def _beside_verb(said: Wording, place: Place | None) -> Place | None:
    """Return the subject of a verb whose preposition governs a phrase: "it lay in mud"."""
    before = -1 if place is None else past_determiners(said, place[0])
    if before < 1 or said.classes[before] != "I" or said.lower[before] == "of":
        return place
    at = before - 1
    while at > 0 and said.classes[at] == "R":
        at -= 1
    if said.classes[at] not in VERBAL or describes(said, at):
        return place
    found = subject(said, at)
    return place if found is None and said.lower[at] in _STATES else found


def _named_before(said: Wording, first: int) -> Place | None:
    """Return the name of "Ana Bell, a 23-year-old nurse"."""
    words, lower = said.words, said.lower
    at = first - 1
    while at > 0 and lower[at].isalpha() and words[at].islower() and first - at < 4:
        at -= 1
    if at < 1 or lower[at] != "," or lower[at + 1] not in ("a", "an", "the"):
        return None
    named = _name_ending(said, at - 1)
    if named is None:
        return None
    before = lower[named[0] - 1] if named[0] else ""
    if before in ("from", "in", "of", "at", "near"):
        return None  # a man from Leeds, a 68-year-old woman
    if before and lower[at + 1] == "the" and said.classes[named[0] - 1] in "IU":
        return None  # after a talk with Ana Bell, the 68-year-old left
    return named


def _name_ending(said: Wording, last: int) -> Place | None:
    """Return the capitalised name whose last token is ``last``."""
    words = said.words
    first = last + 1
    while first > 0 and (words[first - 1][:1].isupper() or words[first - 1] in "-."):
        first -= 1
    return (first, last, last) if first <= last and words[first][:1].isupper() else None
