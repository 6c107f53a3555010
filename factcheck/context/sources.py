"""Find who speaks in a sentence: "X said", ", said X", "according to X", "data from X show"."""

from typing import NamedTuple

from factcheck.context.clauses import antecedent, subject
from factcheck.context.noun_phrases import Place, phrase_start
from factcheck.context.owning import owned, phrase_owned
from factcheck.context.passing_over import past_apposition, past_determiners
from factcheck.context.speakers import (
    AUXILIARIES,
    STOPS,
    UNREPORTING,
    can_speak,
    head_of,
    opens_object,
    subject_of,
)
from factcheck.context.wording import Wording
from factcheck.lexicon.attribution_words import (
    ANONYMITY,
    BEARING_OUT,
    BODIES,
    DOCUMENTS,
    DOUBTFUL_VERBS,
    FIGHTER_PHRASES,
    FIGHTERS,
    IMPERSONAL,
    INQUIRIES,
    INVERTIBLE,
    KNOWING,
    PASSERS_BY,
    PERSONAL,
    PRONOUNS,
    SAID_NOUNS,
    SPEAKERS,
    TELLING,
    THAT_ONLY,
    UNNAMED,
    VERB_CLASS,
)
from factcheck.lexicon.calendar_words import MONTHS, WEEKDAYS
from factcheck.model.article import Sentence
from factcheck.model.figure import Attribution
from factcheck.model.span import Span

_TRIGGERS = (
    frozenset(VERB_CLASS) | TELLING | SAID_NOUNS | INQUIRIES | {"according", "per", "by"}
)
_QUOTE_MARKS = frozenset("\"“”'‘’")
_NAME_ENDS = STOPS | frozenset(
    "who which that when while as after before but during because whose where if in "
    "on at to for by via with last this said says told and reported shows show monday "
    "tuesday wednesday thursday friday saturday sunday yesterday today".split()
)
# A name after "according to" may hold these: "people familiar with the matter in both camps".
_LONG_NAME_ENDS = _NAME_ENDS - frozenset("in on at to for by with and".split())
_COUNTS = frozenset("count tally estimate reckoning calculation account".split())
_LOOSE_ENDS = frozenset("on in at to for of by".split())
_DETERMINERS = frozenset("the a an its his her their our this that these those all".split())
_ANSWERS = frozenset("yes no so nothing little otherwise".split())
_ADDING = frozenset("another further only just about nearly almost some over fewer".split())
_SHARES = frozenset({"percent", "%", "per"})
# What has cases may record them; only who keeps the books reports them.
_REGISTERING = frozenset("recorded records recording measured listed".split())
_LONGEST_NAME = 14
_FAR = 80  # tokens; no clause of prose is longer
# What an inquiry is, has, costs or will do tells nothing of its result.
_NO_TELLING = AUXILIARIES | frozenset(
    "has have had will would may might could can should must cost costs took takes comes came "
    "involved involves began begins started starts ended ends closed closes included "
    "includes".split()
)
# Of whom a part says something: they are asked, and no source.
_SHARING = frozenset("majority minority half third quarter most rest".split())
_SAID_ON = (["that"], ["of"])
_SAID_FAR = 12  # tokens from a noun of saying to its "that"
_AUXILIARIES = frozenset("has have had did does do 's 've 'd".split())
_OTHER = frozenset("similar previous earlier".split())
# Who writes a play or many songs reports nothing.
_WRITING = frozenset(["wrote", "writes"])
_WRITTEN = frozenset("TNEAMPR")
# Verbs that report whatever their subject, where they are no participle.
_REPORTING = frozenset(
    "reported reports report estimated estimates estimate forecast forecasts projected "
    "projects predicted predicts claimed claims showed shows show stated states noted notes "
    "alleged believed expects".split()
)
_WHEN = frozenset("when after before until since as while if whether".split())
_ENDS = frozenset('. , ; ) " ” — –'.split())
_ANNOUNCING = frozenset(
    "announced declared proposed pledged promised revealed confirmed admitted released".split()
)
_LED = frozenset(
    "the a an but and so yet even both however today yesterday now earlier later".split()
)


class Source(NamedTuple):
    """A source as it stands in a sentence.

    ``start`` and ``end`` are places of its words with the verb, ``pronoun``
    the word to resolve ("he"), ``document`` tells studies and books from people,
    ``later`` that its clause governs nothing before it ("it rose, and Lee said").
    """

    attribution: Attribution
    start: int
    end: int
    pronoun: str = ""
    document: bool = False
    later: bool = False


def may_name_sources(sentence: Sentence) -> bool:
    """Whether a word of the sentence is one that brings a source; most sentences have none."""
    return not _TRIGGERS.isdisjoint(sentence.tokens.lower)


def find_sources(sentence: Sentence, said: Wording, text: str) -> tuple[Source, ...]:
    """Return the sources that ``sentence`` names, in reading order."""
    found: list[Source] = []
    for index, word in enumerate(said.lower):
        if word not in _TRIGGERS:
            continue
        if word in VERB_CLASS:
            named = said.words[index][0].isupper() and sentence.section.kind != "headline"
            following = said.lower[index + 1 : index + 2]
            noun = said.classes[index] in "NEA" and following not in (["that"], ["."])
            if named or noun:  # a name or a noun: "Project Hope", "the states"
                source = None if named else _of_noun(said, index, text)
            else:
                source = _of_verb(said, index, text) or _of_noun(said, index, text)
        elif word == "according" and said.lower[index + 1 : index + 2] == ["to"]:
            source = _named_after(said, index + 2, text, "according to", said.starts[index])
        elif word in TELLING and said.classes[index] == "G":
            source = _quoted(said, index, text) or _participle(said, index, text)
        elif word in SAID_NOUNS:
            source = _of_noun(said, index, text)
        elif word in ("per", "by") and (index == 0 or said.lower[index - 1] == ","):
            source = _counted(said, index, text)
        else:
            continue
        if source and not (found and source.start < found[-1].end):
            found.append(source)
    if not found and not INQUIRIES.isdisjoint(said.lower):
        found += _inquired(said, text) or _worked_out(said, text)
    return tuple(found)


def _worked_out(said: Wording, text: str) -> list[Source]:
    """Return the source of "the analysis put out an estimate": what it does is to tell."""
    for index, word in enumerate(said.lower):
        verb = index + 1 + (said.classes[index + 1 : index + 2] == "R")
        telling = said.classes[verb : verb + 1] == "V" and said.lower[verb] not in _NO_TELLING
        if word in INQUIRIES and said.classes[index] == "N" and telling:
            place = owned(said, phrase_start(said, index), index)
            if said.lower[place[2]] in INQUIRIES:
                source = _source(
                    said, place[0], place[1] + 1, text, said.lower[verb], said.ends[verb]
                )
                return [source._replace(document=True)] if source else []
    return []


def _inquired(said: Wording, text: str) -> list[Source]:
    """Return the source of "23% of those asked in a new poll": the poll."""
    lower = said.lower
    for index, word in enumerate(lower):
        if word not in INQUIRIES or said.classes[index] != "N":
            continue
        first = phrase_start(said, index)
        while first > 1 and lower[first - 1] in ("/", "-"):
            first = phrase_start(said, first - 2)
        led = "" if first < 2 else lower[first - 1]
        inside = led in ("a", "an", "the", "this", "that") and lower[first - 2] == "in"
        if inside and _OTHER.isdisjoint(lower[first:index]):
            source = _source(said, first, index + 1, text, "in", said.ends[index])
            return [source] if source else []
    return []


def _quoted(said: Wording, index: int, text: str) -> Source | None:
    """Return the source of "Lee was quoted as saying"."""
    if index < 4 or said.lower[index - 2 : index] != ["quoted", "as"]:
        return None
    first, last = subject_of(said, index - 3)
    if first == last:
        return None
    return _source(said, first, last, text, "quoted", said.ends[index])


def _participle(said: Wording, index: int, text: str) -> Source | None:
    """Return the source of "Lee left, saying sales fell", "with Lee saying", "data showing"."""
    last = index - 1
    while last > 0 and said.classes[last] == "R":
        last -= 1
    if last < 1:
        return None
    if said.lower[last] == ",":
        borne = said.lower[index] in BEARING_OUT and said.lower[index + 1 :][:1] != ["that"]
        place = None if borne else subject(said, index)
    else:
        place = phrase_owned(said, last)
        if place is not None and not _tells(said, place):
            return None
    if place is None:
        return None
    found = _source(said, place[0], place[1] + 1, text, said.lower[index], said.ends[index])
    return found and found._replace(later=True)


def _tells(said: Wording, place: Place) -> bool:
    """Whether a participle behind a phrase says what that phrase tells: it is a document's.

    So it is of anybody behind "with": "with the governor saying".
    """
    led = past_determiners(said, place[0])
    head = said.lower[place[2]]
    with_it = led >= 0 and said.lower[led] == "with" and head not in _SHARING
    return head in DOCUMENTS or with_it


def _of_noun(said: Wording, index: int, text: str) -> Source | None:
    """Return the source of "a claim made in May by Lee that", "the ministry's estimate of"."""
    lower, word = said.lower, said.lower[index]
    if word not in SAID_NOUNS or said.classes[index] not in "NV":
        return None
    if said.classes[index - 1 : index] == "P" and lower[index + 1 : index + 2] in _SAID_ON:
        owner = index - 1 - (lower[index - 1] in ("'s", "'", "’s", "’"))
        if said.classes[owner] not in "NEP":
            return None
        first = phrase_start(said, owner)
        return _source(said, first, owner + 1, text, "according to", said.ends[index])
    if "that" not in lower[index + 2 : index + _SAID_FAR]:
        return None
    that = lower.index("that", index + 2)
    for at in range(index + 1, that - 1):
        if lower[at] in ("by", "from"):
            return _source(said, at + 1, that, text, "according to", said.ends[that])
        if said.classes[at] not in "DRINEM" and lower[at] not in MONTHS:
            return None
    return None


def _counted(said: Wording, index: int, text: str) -> Source | None:
    """Return the source of "Per the board, ..." and "By the board's count, ..."."""
    lower = said.lower
    last = next((at for at in range(index, min(index + 9, len(lower))) if lower[at] == ","), 0)
    if lower[index] == "by" and (last < index + 3 or lower[last - 1] not in _COUNTS):
        return None
    if last <= index + 1 or lower[index + 1][0].isdigit():
        return None
    first, end = index + 1, last - (lower[index] == "by")
    if lower[index] == "by" and not lower[end - 1].endswith(("'s", "s'")):
        return None
    return _source(said, first, end, text, "according to", said.ends[last - 1])


def _of_verb(said: Wording, verb: int, text: str) -> Source | None:
    lower = said.lower
    word = lower[verb]
    if verb and lower[verb - 1] in UNREPORTING:
        return None
    if verb > 1 and lower[verb - 1] in ("have", "been") and lower[verb - 2] in UNREPORTING:
        return None  # anybody could have told him
    if word not in ("said", "says", "told") and "by" in lower[verb + 1 : verb + 4]:
        return None
    if _describes(lower, verb) or _tells_of(lower, verb) or _makes(said, verb):
        return None
    if word == "citing":
        cited = _named_after(said, verb + 1, text, word, said.starts[verb])
        return cited if cited is not None and _may_be_cited(cited) else None
    inverted = _inverted(said, verb, text)
    if inverted is not None:
        return inverted
    first, last = subject_of(said, verb)
    if first == last and lower[verb - 1] in ("that", "which"):
        place = antecedent(said, verb - 1)  # research that estimates
        if place is not None and lower[place[2]] in DOCUMENTS:
            first, last = place[0], place[1] + 1
    if first == last or _does_another_thing(said, first, last, verb):
        return None
    speaks = word not in DOUBTFUL_VERBS or can_speak(said, first, last, verb)
    speaks = speaks or (word in _REPORTING and said.classes[verb] == "V")
    begun = first + 1 + (said.classes[first] == "T")
    if any(_is_finite(said, at) for at in range(begun, last)):
        speaks = speaks and not {"who", "which", "that", "what"}.isdisjoint(lower[first:last])
    found = _source(said, first, last, text, word, said.ends[verb]) if speaks else None
    return found and found._replace(later=_parted(said, first))


def _makes(said: Wording, verb: int) -> bool:
    """Whether somebody adds to a sum or writes a work: "added 40 boats", "wrote a play"."""
    lower, word = said.lower, said.lower[verb]
    if word in _WRITING:
        return said.classes[verb + 1 : verb + 2] in _WRITTEN
    following = "".join(lower[verb + 1 : verb + 2])
    hedged = "".join(lower[verb + 2 : verb + 3])[:1].isdecimal()
    adds = opens_object(following) or following in ("up", "to") or hedged
    return word in ("added", "adds") and adds


def _does_another_thing(said: Wording, first: int, last: int, verb: int) -> bool:
    """Whether a verb that may report tells what its subject did or had, or is an object."""
    lower, word = said.lower, said.lower[verb]
    if word in _ANNOUNCING and first and _opens_time(lower, first):
        return True  # two days after the city declared it
    if word in _REGISTERING:
        head = head_of(lower, first, last)
        if head not in DOCUMENTS and head not in BODIES and head not in UNNAMED:
            return True  # the city recorded 40 cases: it had them
    if word == "released":
        near = {lower[verb - 1], *lower[verb + 1 : verb + 6]}
        return DOCUMENTS.isdisjoint(near)  # plants released five tons
    led = said.classes[verb - 1] == "V" and lower[verb - 1] not in _AUXILIARIES
    return word in DOUBTFUL_VERBS and led  # the bank denied reports that


def _may_be_cited(source: Source) -> bool:
    """Whether what is cited is somebody or something that tells, and no mere reason."""
    name = source.attribution.name
    telling = DOCUMENTS | BODIES | UNNAMED | SAID_NOUNS
    return name != name.lower() or not telling.isdisjoint(name.lower().split())


def _is_finite(said: Wording, index: int) -> bool:
    """Whether a verb stands there that no name holds, and no participle: "maps aired on"."""
    if said.classes[index] != "V" or said.lower[index] in DOCUMENTS:
        return False
    if not said.words[index].islower():
        return False
    following = said.classes[index + 1 : index + 2]
    if said.lower[index].endswith(("ed", "ing")):
        return following != "I" and not (said.classes[index - 1] == "R" and following == "N")
    return "-" not in (said.lower[index - 1], said.lower[index + 1])


def _tells_of(lower: list[str], verb: int) -> bool:
    """Whether the verb reports no statement: "told them of it", "conceded to a rival"."""
    if lower[verb] in ("told", "tells"):
        return "of" in lower[verb + 1 : verb + 7] and "that" not in lower[verb + 1 : verb + 9]
    if lower[verb] in ("pointed", "points"):
        return lower[verb + 1 : verb + 2] != ["out"]
    if lower[verb] in THAT_ONLY:
        return "that" not in lower[verb + 1 : verb + 5]
    return lower[verb] in ("conceded", "admitted") and lower[verb + 1 : verb + 2] == ["to"]


def _inverted(said: Wording, verb: int, text: str) -> Source | None:
    """Return the source that stands behind its verb and before a stop: ", said Ann Lee."."""
    if not _opens_inverted(said.lower, verb):
        return None
    lower = said.lower
    found = _named_after(said, verb + 1, text, lower[verb], said.starts[verb])
    if found is None:
        return None
    if lower[verb - 1] == ",":
        reported = past_apposition(said, verb - 1)
        start = max(0, reported - _FAR)
        clause = said.classes[start:reported]
        if "V" not in clause and _QUOTE_MARKS.isdisjoint(lower[start:reported]):
            return None  # Lee, a former minister, said the programme, which
    at = next((n for n in range(verb, len(said.ends)) if said.starts[n] >= found.end), -1)
    if at < 0 or lower[at] in _ENDS:
        return found
    return None if said.classes[at] in "VB" or lower[at] == "to" else found


def _parted(said: Wording, first: int) -> bool:
    """Whether a clause of its own begins with the source: ", and Lee said", "when Lee said"."""
    at = first - 1
    while at > 0 and said.lower[at] in _DETERMINERS:
        at -= 1
    if at < 1:
        return False
    joined = said.lower[at] in ("and", "but") and said.lower[at - 1] == ","
    return joined or said.lower[at] in _WHEN


def _opens_time(lower: list[str], first: int) -> bool:
    """Whether the clause only tells when something else was."""
    at = first - 1
    while at > 0 and lower[at] in _DETERMINERS:
        at -= 1
    return lower[at] in ("after", "before", "since", "until")


def _describes(lower: list[str], verb: int) -> bool:
    """Whether the word is no verb: "an estimated 40", "350 shows a year", "says it all"."""
    before = lower[verb - 1] if verb else ""
    if lower[verb] in ("estimated", "reported", "planned", "expected", "projected", "alleged"):
        return before in _DETERMINERS
    if lower[verb] in ("shows", "reports", "claims", "plans", "projects", "estimates", "finds"):
        return before[:1].isdecimal() and DOCUMENTS.isdisjoint(lower[max(0, verb - 8) : verb])
    return lower[verb + 1 : verb + 3] == ["it", "all"]


def _opens_inverted(lower: list[str], verb: int) -> bool:
    """Whether the verb stands before its subject: ", said X", '," said X', "— said X"."""
    if not verb or lower[verb] not in INVERTIBLE:
        return False
    return lower[verb - 1] in STOPS or lower[verb - 1] in _QUOTE_MARKS


def _named_after(said: Wording, first: int, text: str, verb: str, start: int) -> Source | None:
    """Return the source whose name begins at ``first``."""
    words, lower = said.words, said.lower
    ends = _LONG_NAME_ENDS if verb in ("according to", "citing") else _NAME_ENDS
    last = first
    while last < len(words) and last - first < _LONGEST_NAME:
        word = lower[last]
        if word in ends and not (word == "." and last + 1 < len(words)):
            break
        last += 1
    opening = lower[first] if first < len(lower) else ""
    if (last - first > 1 and opening in PRONOUNS) or opening in _ANSWERS:
        return None  # "said he saw", "said yes": what is said, not who says it
    if last == first or lower[first] == "that" or (verb == "citing" and first + 1 == last):
        return None
    return _source(said, first, last, text, verb, said.ends[last - 1], start)


def _trimmed(said: Wording, first: int, last: int) -> tuple[int, int]:
    """Leave out what is not of a name: articles, a year, "on Tuesday", adverbs and marks."""
    lower = said.lower
    if last - first > 1 and lower[first] in ("who", "which") and said.classes[first + 1] != "V":
        first += 1  # a man who police say
    while last - first > 1 and lower[first] in _LED:
        first += 1
    if last - first > 1 and lower[first].isdecimal() and len(lower[first]) == 4:
        first += 1  # a 2012 poll
    if lower[first] in MONTHS and "-" in lower[first : first + 4]:
        first = lower.index("-", first) + 1  # LEEDS, March 30 - The firm said
    dated = next((n for n in range(first + 1, last - 1) if lower[n] == "on"), 0)
    if dated and (lower[dated + 1] in MONTHS or lower[dated + 1] in WEEKDAYS):
        last = dated
    while (
        last - first > 1 and lower[last - 1].endswith("ly") and said.words[last - 1].islower()
    ):
        last -= 1
    while last > first and (
        not said.words[last - 1][0].isalnum() or lower[last - 1] in _LOOSE_ENDS
    ):
        last -= 1
    return first, last


def _source(  # noqa: PLR0917 - the places of one name
    said: Wording, first: int, last: int, text: str, verb: str, end: int, start: int = -1
) -> Source | None:
    lower = said.lower
    first, last = _trimmed(said, first, last)
    if last - first == 1 and lower[first] in ("who", "which", "whom") and verb != "said":
        return None
    if (
        last <= first
        or not said.words[first][0].isalpha()
        or not SPEAKERS.isdisjoint(lower[first:last])
    ):
        return None
    span = Span(said.starts[first], said.ends[last - 1])
    if lower[last - 1].endswith("'s"):  # "By the board's count"
        span = Span(span.start, span.end - 2)
    place = min(span.start, start) if start >= 0 else span.start
    head = head_of(lower, first, last)
    if lower[last - 1][0].isdecimal() and lower[first] in _ADDING:
        return None  # "Another 7% said so"
    own = said.words[first][0].isupper() and verb in ("said", "says")
    owner = lower[last - 1].endswith(("'s", "s'")) and verb != "according to"
    if head in _DETERMINERS or (owner and not own):
        return None  # the town's said; but Foster's said
    if all(letter in "ICUTRSH" for letter in said.classes[first:last]):
        return None  # with estimated sales of
    if head in PRONOUNS:
        if last - first > 1 or (head not in PERSONAL and head not in IMPERSONAL):
            return None
        named = Attribution("", "named", verb, span)
        return Source(named, place, end, pronoun=head)
    passing = head in PASSERS_BY and KNOWING.isdisjoint(lower[first:last])
    if passing or not _SHARES.isdisjoint(lower[first:last]):
        return None  # who answers a poll is not its source
    unnamed = (head in UNNAMED and not _has_person(said, first, last)) or not (
        ANONYMITY.isdisjoint(lower[first:last])
    )
    attribution = Attribution(
        name=" ".join(text[span.start : span.end].split()),
        kind="unnamed" if unnamed else "named",
        verb=verb,
        span=span,
        party=is_fighter(lower[first:last]),
    )
    return Source(attribution, place, max(end, span.end), document=head in DOCUMENTS)


def _has_person(said: Wording, first: int, last: int) -> bool:
    """Whether a personal name follows the head: "official Ann Lee"."""
    lower = said.lower
    return any(
        lower[index] in UNNAMED and said.words[index + 1][:1].isupper()
        for index in range(first, last - 1)
    )


def is_fighter(lower: list[str]) -> bool:
    """Whether these lower-case words name a body that fights."""
    if not FIGHTERS.isdisjoint(lower):
        return True
    joined = " ".join(lower)
    return any(phrase in joined for phrase in FIGHTER_PHRASES)
