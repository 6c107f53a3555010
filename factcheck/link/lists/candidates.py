"""Candidates: the numbers that may announce a list, each with the lists that it may announce.

Neither the number nor how many items a list has decides what is a candidate.
"""

from collections.abc import Iterator
from typing import NamedTuple

from factcheck.lexicon.number_words import SMALL
from factcheck.lexicon.word_classes import classes_of
from factcheck.link.grammar.nouns import is_plural
from factcheck.link.index import Index
from factcheck.link.lists.enumerations import may_list, read_enumerations
from factcheck.model.article import Article, Sentence
from factcheck.model.figure import Figure
from factcheck.model.span import Span
from factcheck.model.tokens import Tokens

# Of 2,700 numbers in print six announce a list of the sentence before, and none of 1,700 one
# that stands farther from them.
_REACH = 1  # sentences to each side in which a list may stand
_SECTIONS = 2  # to each side
_TURNS = 8  # sentences in which things may be taken one by one
_LINES = 3  # sections from a number to the lines below it
_MOST_LISTS = 14
_MOST_ITEMS = 40
_LONGEST_SENTENCE = 200
_APART = {"b": 3, "n": 40}  # sentences between two lines of one run
_GREAT = frozenset("hundred thousand million billion trillion dozen mln bln".split())
_JOINED_BY = frozenset("along alongside joined besides next together".split())
_OPENS = frozenset({"one", "first", "firstly"})
_FOLLOWS = frozenset(
    "another other second third fourth fifth sixth seventh secondly thirdly finally last "
    "latter".split()
)
_TURNING = _OPENS | _FOLLOWS
_LEADS = frozenset(
    ', ; : — – - ( and while the a an but under in on for " “ ” with to by'.split()
) | {""}
_APART_BY = frozenset({",", ";", "and"})
_NOT_ONE = frozenset("of day another thing year can time in - hand or side".split())
_BULLETS = frozenset("-–—•*·▪◦‣●■►▶➤✓")


class Listed(NamedTuple):
    """A list near a number: its items, where it stands and how it was read.

    ``sentence`` is where it begins, ``first`` and ``last`` the token range there. ``way``,
    ``kind`` and ``joint`` are as in an enumeration; ``joined`` tells that what the sentence
    speaks of belongs to the list ("she is one, along with A and B"), ``clipped`` that the first
    item, which holds the number, is left out.
    """

    items: tuple[Span, ...]
    sentence: Sentence
    first: int
    last: int
    way: str
    kind: str
    joint: str
    told_of: bool
    clause: bool
    joined: bool
    clipped: bool
    classes: str = ""  # of the words of the sentence


class Announced(NamedTuple):
    """A number and the lists that it may announce."""

    figure: Figure
    lists: tuple[Listed, ...]


def candidates(index: Index) -> Iterator[Announced]:
    """Yield each number that may announce a list with the lists near it."""
    known = _Lists(index)
    for figure in index.of_kind("count"):
        if may_announce(figure):
            lists = tuple(known.near(figure))
            if lists:
                yield Announced(figure, lists)


def may_announce(figure: Figure) -> bool:
    """Whether it is a small plain number that may count things told as a list."""
    told_apart = figure.section_kind in ("table", "caption")
    return (
        is_small_number(figure)
        and not told_apart
        and len(figure.sentence.tokens.lower) <= _LONGEST_SENTENCE
    )


def is_complement(figure: Figure) -> bool:
    """Whether the number's phrase tells of a plural noun before it, whose names follow.

    "His children from two marriages, Ann, Bo, Cy and Di".
    """
    lead = figure.sentence.tokens.lower[max(0, figure.mention.first - 2) : figure.mention.first]
    return len(lead) > 1 and lead[1] in ("from", "by", "of") and is_plural(lead[0])


def is_small_number(figure: Figure) -> bool:
    """Whether it is a plain number, in words or of one or two digits, without a unit."""
    if figure.kind != "count" or figure.unit or figure.value is None:
        return False
    mention = figure.mention
    if mention.low != mention.high or mention.hedge is not None:
        return False
    words = mention.sentence.tokens.lower[mention.first : mention.last + 1]
    if mention.in_words:
        return words not in (["one"], ["zero"]) and _GREAT.isdisjoint(words)
    return words[0].isdecimal() and len(words[0]) <= 2


class _Lists:
    """The lists of a story, read where they are asked for."""

    def __init__(self, index: Index) -> None:
        self.article = index.article
        self.of: dict[int, list[Listed]] = {}
        self.lines: list[list[Sentence]] | None = None
        self.heads: list[Sentence] | None = None

    def near(self, figure: Figure) -> list[Listed]:
        own = figure.sentence
        sentences = self.article.sentences
        found = list(self._own(figure))
        for step in range(1, _REACH + 1):
            for place in (own.index + step, own.index - step):
                if 0 <= place < len(sentences) and (
                    abs(sentences[place].section.index - own.section.index) <= _SECTIONS
                ):
                    found += self._in(sentences[place])[:_MOST_LISTS]
        found = found[:_MOST_LISTS]
        found += self._turns(figure)
        found += self._entries(figure)
        return found

    def _in(self, sentence: Sentence) -> list[Listed]:
        known = self.of.get(sentence.index)
        if known is None:
            if sentence.section.kind in ("table", "caption") or not may_list(sentence.tokens):
                known = []
            else:
                known = list(_listed(sentence))
            self.of[sentence.index] = known
        return known

    def _own(self, figure: Figure) -> Iterator[Listed]:
        """Yield the lists of a number's own sentence without what holds the number."""
        tokens = figure.sentence.tokens
        first = tokens.starts[figure.mention.first]
        last = tokens.ends[figure.mention.last]
        ahead: list[Listed] = []
        behind: list[Listed] = []
        seen: set[tuple[Span, ...]] = set()
        for each in self._in(figure.sentence):
            if each.last <= figure.mention.first:
                behind.append(each)
                continue
            items = tuple(item for item in each.items if item.start >= last)
            if len(items) < len(each.items):
                if any(item.start < last and item.end > first for item in each.items[1:]):
                    continue  # the number stands within the list
                if each.items[0].end <= first or len(items) < 2:
                    continue
                place = tokens.at(items[0].start)
                listed = each._replace(items=items, first=place, clipped=True)
            else:
                listed = each
            if listed.items not in seen:
                seen.add(listed.items)
                ahead.append(listed)
        ahead.sort(key=lambda each: each.first)
        behind.sort(key=lambda each: -each.last)
        lead = tokens.lower[max(0, figure.mention.first - 2) : figure.mention.first]
        if (
            lead[-1:] != ["and"] or lead[0] in _APART_BY
        ):  # not "her niece and two nephews - A, B"
            yield from ahead[:8]
        yield from behind[:6]

    def _turns(self, figure: Figure) -> Iterator[Listed]:
        """Yield what is taken one by one behind a number: "One ... Another ... A third ..."."""
        sentences = self.article.sentences
        own = figure.sentence.index
        marks: list[tuple[Sentence, int]] = []
        quiet = 0
        within = False
        for place in range(own, min(len(sentences), own + _TURNS + 1)):
            sentence = sentences[place]
            lower = sentence.tokens.lower
            if len(lower) > _LONGEST_SENTENCE or quiet > 2:
                break
            start = figure.mention.last + 1 if place == own else 0
            before = len(marks)
            for at, word in enumerate(lower):
                if word in _TURNING and at >= start and self._turn(lower, at, bool(marks)):
                    marks.append((sentence, at))
                    within = within or place == own
            quiet = 0 if len(marks) > before else quiet + 1
        if 2 <= len(marks) <= _MOST_ITEMS:
            head, at = marks[0]
            items = tuple(
                Span(each.tokens.starts[place], each.tokens.ends[place])
                for each, place in marks
            )
            way = "turns " + head.tokens.lower[at] + (" within" if within else "")
            yield Listed(
                items, head, at, at + 1, way, marks[1][0].tokens.lower[marks[1][1]], "",
                False, False, False, False, classes_of(head.tokens.words, head.tokens.lower),
            )  # fmt: skip

    @staticmethod
    def _turn(lower: list[str], at: int, begun: bool) -> bool:
        word = lower[at]
        lead = lower[at - 1] if at else ""
        follow = lower[at + 1] if at + 1 < len(lower) else ""
        if word in _OPENS and not begun:
            return lead in _LEADS and follow not in _NOT_ONE
        if word in _FOLLOWS and begun:
            if word == "other" and (lead != "the" or follow in SMALL or follow == "hand"):
                return False
            if word in ("last", "second") and follow in ("year", "week", "month", "night"):
                return False
            return lead in _LEADS and follow not in ("half", "day")
        return word == "one" and begun and lead in (",", "and", ";") and follow in (
            "who", "which", "that", "for", "in", "on", "to", "with", "from",
        )  # fmt: skip

    def _entries(self, figure: Figure) -> Iterator[Listed]:
        """Yield the lines below a number that a mark, a numeral or their form makes entries."""
        if self.lines is None:
            self.lines = list(_runs(self.article))
        own = figure.section.index
        for run in self.lines:
            gap = run[0].section.index - own
            if 0 < gap <= _LINES or (gap > 0 and own < _LINES and run is self.lines[0]):
                items = tuple(Span(each.span.start, each.span.end) for each in run)
                mark = _mark(run[0])
                yield Listed(
                    items, run[0], 0, 0, f"lines {mark} {min(gap, 4)}", "", "",
                    False, False, False, False,
                )  # fmt: skip
                break


def _listed(sentence: Sentence) -> Iterator[Listed]:
    tokens = sentence.tokens
    classes = classes_of(tokens.words, tokens.lower)
    for each in read_enumerations(tokens, classes):
        if "both" in tokens.lower[max(0, each.first - 1) : each.first + 1]:
            continue  # two, whatever is announced
        listed = Listed(
            tuple(Span(tokens.starts[s], tokens.ends[e - 1]) for s, e in each.items),
            sentence, each.first, each.last, each.way, each.kind, each.joint, each.told_of,
            each.clause, False, False, classes,
        )  # fmt: skip
        yield listed
        whom = Span(tokens.starts[0], tokens.ends[0])
        if _is_joined(tokens, each.first):
            yield listed._replace(items=(whom, *listed.items), joined=True)
        elif each.kind == "E" and each.first > 1 and classes[:1] == "E":
            way = f"{each.way} subject"  # "Peru met with Chile and Brazil. The three ..."
            yield listed._replace(items=(whom, *listed.items), joined=True, way=way)


def _is_joined(tokens: Tokens, first: int) -> bool:
    lower = tokens.lower
    near = lower[max(0, first - 3) : first]
    return not _JOINED_BY.isdisjoint(near) or (
        near[-1:] == ["with"] and first > 1 and lower[first - 2] in "–—-,"
    )


def _mark(sentence: Sentence) -> str:
    """Return "n" for a numbered line, "b" for a bulleted one, nothing for any other."""
    text = sentence.text[:5]
    if text[:1] in _BULLETS:
        return "b" if text[1:2].isspace() else ""
    head = text.lstrip("#(")
    digits = len(head) - len(head.lstrip("0123456789"))
    marked = 0 < digits <= 2 and head[digits : digits + 1] in (".", ")", ":")
    return "n" if marked and not head[digits + 1 : digits + 2].isdigit() else ""


def _runs(article: Article) -> Iterator[list[Sentence]]:
    """Yield the runs of lines that bullets or numerals begin, and the heads, by their place."""
    found: list[list[Sentence]] = []
    open_runs: dict[str, list[Sentence]] = {}
    heads: list[Sentence] = []
    for sentence in article.sentences:
        kind = sentence.section.kind
        if kind in ("table", "caption"):
            continue
        if kind == "subhead":
            heads.append(sentence)
        mark = _mark(sentence)
        if not mark:
            continue
        run = open_runs.get(mark)
        if run is None or sentence.index - run[-1].index > _APART[mark]:
            run = open_runs[mark] = []
            found.append(run)
        run.append(sentence)
    found.append(heads)
    yield from sorted((run for run in found if len(run) > 1), key=lambda run: run[0].index)
