"""Find numbers of things done and the row of verbs that tells them.

Finds: "made three changes: it added a lane, restored the bus and cut the fee", "does two
things: it caps rents and bans fees", "took three steps — the firm sold a mill, shut a mine and
let staff go", "three jobs: she must run the port, fix the roads and pay the crews".
Skips: rows in which some piece begins with no verb of the first one's form, which goes on
telling of the piece before, and pieces of two verbs ("searched and cleaned the room").
"""

from collections.abc import Iterator, Sequence

from factcheck.lexicon.deeds import DEEDS
from factcheck.lexicon.list_words import FINITE
from factcheck.lexicon.word_classes import classes_of, shares_of
from factcheck.link.grammar.nouns import is_plural
from factcheck.link.index import Index
from factcheck.link.lists.announced_lists import announces
from factcheck.link.lists.listings import is_break
from factcheck.model.figure import Figure
from factcheck.model.relation import CountedList
from factcheck.model.span import Span
from factcheck.model.tokens import Tokens

_SUBJECTS = frozenset("it he she they we i you".split())
_OPENERS = frozenset("the its his her their".split())
_NO_VERBS = frozenset("as its his this us plus less always perhaps besides".split())
_MODALS = frozenset("will would must should can could may might shall".split())
_ENDS = frozenset({".", "!", "?", ";"})
_UNTOLD = frozenset("including include such like or nor but which who whose that".split())
_PHRASE = 6  # tokens from a number to the mark behind what it counts
_SUBJECT = 4  # tokens of a subject that is no pronoun
_ROW = 80  # tokens of a row of verbs

Piece = tuple[int, int]


def find_deeds(index: Index) -> Iterator[CountedList]:
    """Yield each number of things done with the verbs behind its mark."""
    for figure in index.by_kind.get("count", ()):
        opened = _opened(figure)
        if not opened or not announces(figure):
            continue
        tokens = figure.sentence.tokens
        items = _verbs(tokens, opened + 1)
        if len(items) > 1:
            spans = tuple(Span(tokens.starts[s], tokens.ends[e - 1]) for s, e in items)
            yield CountedList(figure, spans, "likely", "a row of verbs tells what it counts")


def _opened(figure: Figure) -> int:
    """Return the mark behind the things done that a number counts, 0 where none is."""
    tokens, start = figure.sentence.tokens, figure.mention.last + 1
    for at in range(start, min(len(tokens.lower), start + _PHRASE)):
        word = tokens.lower[at]
        if is_break(tokens, at):
            phrase = tokens.lower[start:at]
            return at if any(map(_is_deed, phrase)) else 0
        if word in FINITE or word == "," or word in _ENDS:
            return 0
    return 0


def _is_deed(word: str) -> bool:
    if not is_plural(word):
        return False
    return word.removesuffix("s") in DEEDS or word.removesuffix("ies") + "y" in DEEDS


def _verbs(tokens: Tokens, first: int) -> list[Piece]:
    """Return the pieces of a row that each begin with a verb of one form, with its subject."""
    lower = tokens.lower
    end = first
    while end < len(lower) and lower[end] not in _ENDS and not is_break(tokens, end):
        end += 1
    row = lower[first:end]
    if not 4 <= len(row) <= _ROW or not _UNTOLD.isdisjoint(row):
        return []
    start, subject, form = _verb_at(tokens, first, end)
    if not start:
        return []
    pieces: list[Piece] = []
    begun = first
    for place in range(start + 1, end):
        joined = lower[place] in (",", "and")
        if not joined or (lower[place] == "and" and lower[place - 1] == ","):
            continue
        following = place + 1 + (lower[place : place + 2] == [",", "and"])
        if _is_verb(tokens, _takes_up(lower, following, subject), end, form):
            pieces.append((begun, place))
            begun = following
        elif lower[place] == ",":
            return []  # a comma that begins no verb: the piece goes on, or is no list
    pieces.append((begun, end))
    return pieces if _closes(lower, pieces) else []


def _verb_at(tokens: Tokens, first: int, end: int) -> tuple[int, list[str], str]:
    """Return where the first verb of a row stands, 0 where none does, its subject and form."""
    lower, at = tokens.lower, first
    if lower[at] in _SUBJECTS:
        at += 1
    elif lower[at] in _OPENERS:
        classes = classes_of(tokens.words, lower)
        while at < min(end, first + _SUBJECT) and classes[at] in "TONEAP":
            at += 1
    else:
        return 0, [], ""
    subject = lower[first:at]
    if lower[at] in _MODALS:
        return at + 1, subject, "base"
    form = "singular" if lower[at].endswith("s") else "past"
    return (at, subject, form) if _is_verb(tokens, at, end, form) else (0, [], "")


def _is_verb(tokens: Tokens, at: int, end: int, form: str) -> bool:
    """Whether a word may be a verb of a form, with more of its piece behind it."""
    if at + 1 >= end or tokens.lower[at + 1] in (",", "and"):
        return False
    word = tokens.lower[at]
    if form == "singular":  # "caps" and "funds" are met as nouns, and an object follows here
        return word.endswith("s") and word not in _NO_VERBS
    shares = shares_of(tokens.words[at], word, opens=False)
    wanted = "B" if form == "base" else "VD"
    return not word.endswith("s") and any(letter in wanted for letter in shares)


def _takes_up(lower: Sequence[str], at: int, subject: list[str]) -> int:
    """Return where the verb of a next piece stands, whose subject may be told again."""
    return at + len(subject) if list(lower[at : at + len(subject)]) == subject else at


def _closes(lower: Sequence[str], pieces: Sequence[Piece]) -> bool:
    """Whether "and" stands before the last piece, and before no other of three or more."""
    joints = [lower[start - 1] == "and" for start, _ in pieces[1:]]
    return bool(joints) and joints[-1] and not any(joints[:-1])
