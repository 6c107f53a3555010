"""Profile: what the words around a figure tell of the quantity, its value left out.

A profile is made once for a figure. It holds what it counts (the noun's lemma and its
of-complement), the words near it with their weight, names, period, place, speaker and the
words beside it. The tokens of every figure of the sentence are masked: whatever is read
here, no number can be.
"""

from collections import Counter
from itertools import chain, takewhile
from math import log

from factcheck.lexicon.lemmas import lemma
from factcheck.lexicon.noun_words import DETERMINERS, STOPS
from factcheck.lexicon.number_words import ORDINALS
from factcheck.lexicon.opposites import sides
from factcheck.lexicon.series import SERIES
from factcheck.lexicon.word_classes import classes_of
from factcheck.link.grammar.expectations import is_expected
from factcheck.link.identity.names import Names
from factcheck.link.identity.words import RAREST, rarities, telling
from factcheck.link.index import Index
from factcheck.model.article import Section, Sentence
from factcheck.model.figure import Figure

# Words that set a figure apart from others of its noun, in groups that say the same.
_APART = {
    word: group
    for group, words in enumerate(
        (
            "another other others more additional further extra",
            "previous previously earlier initial initially original originally former before",
            "average median mean typical usual normal",
            "maximum minimum record peak highest lowest high low least most",
            "annual annually yearly monthly weekly daily hourly",
            "each per every apiece",
            "half-year quarterly quarter",
            "combined total overall altogether",
            "compared than versus against besides",
            "only alone just",
            "remaining rest left",
            "first second third fourth fifth sixth",
            "last next past",
            "revised updated new",
            "up rose risen rise increase increased gain gained higher grew growth climbed",
            "down fell fallen fall decrease decreased drop dropped lower declined decline lost",
            "expected forecast projected planned will would could may might estimated",
        )
    )
    for word in words.split()
}
_BE = frozenset({"is", "are", "was", "were"})
ADDED, EARLIER, AVERAGE = _APART["another"], _APART["previous"], _APART["average"]
_BEFORE = {
    word: code
    for code, words in enumerate(
        (
            "from", "to", "of", "than", "by", "in at on near", "about around some roughly",
            "the", "these those all both", "a an", "another other", "for", "and or , plus",
            "was were is are", "( – — -", "with", "first last next past", "its his her their",
            "between", "up", "down", "just only", "least most more over nearly almost",
        ),
        start=1,
    )
    for word in words.split()
}  # fmt: skip
_AFTER = {
    word: code
    for code, words in enumerate(
        (
            "of", "in", ",", ".", "and or", "( )", "people", "more other additional", "to",
            "for", "from", "a an per each", "years year", "who that which", "-", "were was are",
            "at on", "years-old year-old", "the", "by", "percent % per cent",
        ),
        start=1,
    )
    for word in words.split()
}  # fmt: skip
_AT = frozenset({"in", "at", "near", "for", "from", "of", "to", "by"})
_CLAUSE_ENDS = frozenset(";—–:()“”")
_NEAR = 3
BY = 3  # words to each side that stand beside a figure
_VERBAL = frozenset("VBDG")
_NOMINAL = frozenset("NEA")
_RUN = 12  # words to each side that may be told again word for word
_BY_GAP = (1.0,) * 4 + (0.75,) * 4 + (0.5,) * 7  # weight of a word so many tokens off
_FARTHER = 0.3
_IN_ANOTHER_CLAUSE = 0.6
_SIDES = 8
_MIDDLE = 7
_FAR = 14
_MASK = "#"
_THEM = frozenset({"these", "those", "them", "whom", "which"})
_THEN = ("at", "the", "time")
_LONGEST_PHRASE = 5
_LONGEST_SUBJECT = 8
_USUAL = 6.0  # rarity of a word that counts as it stands
_FEWEST_SENTENCES = 30  # that a short story counts for, or no word in it would be rare


class Context:
    """What profiles of one story share: masked sentences, lemmas, names and counts of words."""

    __slots__ = (
        "_article", "_lemmas", "_masks", "_places", "_rare", "_rarity", "_size", "_used",
        "fates", "history", "names",
    )  # fmt: skip

    def __init__(self, index: Index) -> None:
        """Mask the figures and count the words of the index's story."""
        self._article = article = index.article
        self._masks: dict[int, list[tuple[int, int, str]]] = {}
        for figure in index.figures:
            mention = figure.quantity.mention
            self._masks.setdefault(mention.sentence.index, []).append(
                (mention.first, mention.last, mention.kind)
            )
        self._lemmas: dict[int, tuple[list[str], list[str]]] = {}
        self._rare = rarities()
        self._rarity: dict[str, float] = {}
        self._size = max(_FEWEST_SENTENCES, len(article.sentences))
        self._used = self._count()
        self.names = Names(article)
        self._places = _places(article.sections) if article.sections_of("caption") else {}
        self.fates = index.fates
        self.history = index.history

    def place(self, sentence: Sentence) -> tuple[int, int]:
        """Return which sentence and paragraph it is as the story is read, captions first."""
        section = sentence.section
        found = self._places.get(section.index)
        if found is None:
            return sentence.index, section.index
        return sentence.index + found[0], found[1]

    def masked(self, sentence: Sentence) -> tuple[list[str], list[str]]:
        """Return the sentence's lower-case words and their lemmas, figures masked in both.

        A lemma is empty for a word that tells nothing.
        """
        found = self._lemmas.get(sentence.index)
        if found is None:
            words = sentence.tokens.lower
            masks = self._masks.get(sentence.index)
            if masks:
                words = words.copy()
                for first, last, kind in masks:
                    words[first : last + 1] = [_MASK + kind] + [_MASK] * (last - first)
            found = words, telling(words)
            self._lemmas[sentence.index] = found
        return found

    def classes(self, sentence: Sentence) -> str:
        """Return a letter a word: what it is in the sentence (``lexicon/word_classes.py``)."""
        return classes_of(sentence.tokens.words, sentence.tokens.lower)

    def ranks(self, sentence: Sentence, first: int, last: int) -> frozenset[str]:
        """Return the ordinals in words that stand near tokens ``first`` to ``last``.

        Not one behind a form of "be", which tells of the figure and not which it is.
        """
        words = sentence.tokens.lower
        behind = takewhile(lambda word: word not in _BE, words[last + 1 : last + _SIDES])
        around = [*words[max(0, first - _SIDES) : first], *behind]
        return frozenset(word for word in around if word in ORDINALS)

    def weight(self, word: str) -> float:
        """Return how much a shared lemma tells: rare in the story, and rare in all stories."""
        found = self._rarity.get(word)
        if found is None:
            here = log(self._size / self._used.get(word, 1))
            found = max(0.2, here) * self._rare.get(word, RAREST) / _USUAL
            self._rarity[word] = found
        return found

    def _count(self) -> Counter[str]:
        """Return in how many sentences of the story each lemma stands."""
        lemmas = (self.masked(sentence)[1] for sentence in self._article.sentences)
        return Counter(chain.from_iterable(map(set, lemmas)))


def _places(sections: tuple[Section, ...]) -> dict[int, tuple[int, int]]:
    """Return by section how far its sentences move, and which it is, with captions on top.

    A picture's words are read with the headline, wherever the picture stands, and restate
    what the text below and above it tells.
    """
    ranks = {"headline": 0, "standfirst": 0, "caption": 1}
    places: dict[int, tuple[int, int]] = {}
    count = 0
    in_order = sorted(sections, key=lambda section: ranks.get(section.kind, 2))
    for paragraph, section in enumerate(in_order):
        if section.sentences:
            places[section.index] = (count - section.sentences[0].index, paragraph)
        count += len(section.sentences)
    return places


class Profile:
    """One figure as identity sees it; see the module."""

    __slots__ = (
        "after", "apart", "attribution", "before", "beside", "close", "complement", "direction",
        "edition", "fate", "figure", "foreseen", "head", "hedge", "history", "keys", "kind",
        "left", "lemmas", "mods", "names", "names_far", "near", "nouned", "paragraph",
        "partitive", "per", "period", "person", "places", "precision", "ranks", "restricted",
        "right", "scopes", "section_kind", "sentence", "series", "sides", "status", "subject",
        "total", "unit", "verb",
    )  # fmt: skip

    def __init__(self, context: Context, figure: Figure) -> None:
        """Read the words around the figure."""
        mention = figure.quantity.mention
        sentence = mention.sentence
        section = sentence.section
        self.figure = figure
        self.kind = mention.kind
        self.precision = mention.calendar.precision if mention.calendar is not None else ""
        self.unit = figure.quantity.unit
        self.per = figure.quantity.per
        self.hedge = mention.hedge.name if mention.hedge is not None else ""
        self.direction = mention.direction
        self.status = figure.status
        self.foreseen = is_expected(figure)
        self.fate = context.fates.get(figure.index, "")
        self.history = figure.index in context.history
        self.section_kind = section.kind
        self.sentence, self.paragraph = context.place(sentence)
        words, lemmas = context.masked(sentence)
        self.lemmas = lemmas
        self.ranks = context.ranks(sentence, mention.first, mention.last)
        first, last = mention.first, mention.last
        if mention.hedge is not None:
            tokens = sentence.tokens
            if mention.hedge.span.end <= mention.span.start:
                first = min(first, tokens.at(mention.hedge.span.start))
        self._noun(figure, sentence, words, lemmas, context.classes(sentence))
        self._words(context, words, lemmas, mention.first, mention.last)
        self._names(context, sentence, words, mention.first, mention.last)
        self.left = tuple(words[max(0, first - _RUN) : first][::-1])
        self.right = tuple(words[last + 1 : last + 1 + _RUN])
        self.close = frozenset(self.left[:BY] + self.right[:BY])
        self.beside = frozenset(
            lemmas[max(0, mention.first - _NEAR) : mention.first]
            + lemmas[last + 1 : last + 1 + _NEAR]
        )
        self.before = _BEFORE.get(self.left[0], 0) if self.left else -1
        self.after = _AFTER.get(self.right[0], 0) if self.right else -1
        around = words[max(0, first - 4) : first] + words[last + 1 : last + 4]
        self.apart = frozenset(_APART[word] for word in around if word in _APART)
        if self.right[:3] == _THEN or self.status == "earlier":
            self.apart |= {EARLIER}
        self._contrasts(words[max(0, first - _SIDES) : first] + words[last + 1 : last + _SIDES])
        of_them = self.left[1:2] == ("of",) and self.left[0] in _THEM
        self.partitive = of_them or self.right[:1] == ("of",)
        self.edition = self.kind == "date" and _names_an_edition(context, sentence, figure)
        self.period = None if self.kind in ("date", "time") else figure.period
        self.scopes = {scope.kind: scope.text.lower() for scope in figure.scope}
        self.attribution = figure.attribution.name.lower() if figure.attribution else ""

    def _noun(
        self,
        figure: Figure,
        sentence: Sentence,
        words: list[str],
        lemmas: list[str],
        classes: str,
    ) -> None:
        """Set what is counted: head, modifiers, of-complement, verb and key words."""
        mention = figure.quantity.mention
        measure = figure.measure
        tokens = sentence.tokens
        head, end = "", mention.last + 1
        mods: tuple[str, ...] = ()
        if (
            measure is not None
            and sentence.span.start <= measure.span.start < sentence.span.end
        ):
            head = lemma(measure.head)
            mods = tuple(lemma(word) for word in measure.modifiers)
            if measure.span.start >= mention.span.end:
                end = tokens.at(measure.span.end - 1) + 1
        self.nouned = bool(head)
        self.mods = frozenset(mods)
        self.complement = _complement(words, lemmas, end)
        if (
            words[mention.last + 1 : mention.last + 2] == ["-"]
            and classes[end : end + 1] == "N"
        ):
            self.complement |= {lemmas[end]} - {""}  # "a 12-member panel"
        self.restricted = bool(head) and words[end : end + 1] in (["who"], ["still"])
        left = [
            word for word in lemmas[max(0, mention.first - _MIDDLE) : mention.first] if word
        ][-3:]
        right = [
            word for word in lemmas[mention.last + 1 : mention.last + 1 + _MIDDLE] if word
        ][:3]
        if not head:
            head = right[0] if right else left[-1] if left else ""
        self.head = head
        self.verb = _verb(words, classes, mention.first, mention.last)
        self.subject = _subject(words, lemmas, classes, mention.first)
        keys = dict.fromkeys((head, self.verb, *left[-2:], *right[:2]))
        self.keys = tuple(word for word in keys if word)

    def _words(
        self, context: Context, words: list[str], lemmas: list[str], first: int, last: int
    ) -> None:
        """Set the telling words of the sentence, each with its weight by nearness."""
        near: dict[str, float] = {}
        weight = context.weight
        start = _stop(words, range(first - 1, -1, -1)) + 1
        stop = _stop(words, range(last + 1, len(words)), len(words))
        for at, word in enumerate(lemmas):
            if word:
                gap = first - at if at < first else at - last
                by = _BY_GAP[gap] if gap < len(_BY_GAP) else _FARTHER
                if not start <= at < stop:
                    by *= _IN_ANOTHER_CLAUSE
                known = near.get(word)
                if known is None or by > known:
                    near[word] = by
        for word in near:
            near[word] *= weight(word)
        self.near = near
        self.total = sum(near.values())

    def _contrasts(self, around: list[str]) -> None:
        """Set the members of series and the sides of opposites that stand near."""
        rows: dict[int, set[str]] = {}
        for word in around:
            for row in SERIES.get(word, ()):
                rows.setdefault(row, set()).add(word)
        self.series = rows
        self.sides = sides(around)

    def _names(
        self, context: Context, sentence: Sentence, words: list[str], first: int, last: int
    ) -> None:
        """Set the nearest name, the names near, those of the sentence, and those of places."""
        near: set[str] = set()
        far: set[str] = set()
        written, story = sentence.tokens.words, context.names
        places: set[str] = set()
        nearest, person = _FAR, ""
        for at, word in enumerate(words):
            if word in story and written[at][0].isupper():
                full = story.spelled(word) or (word,)
                gap = first - at if at < first else at - last
                if gap <= nearest and gap <= _MIDDLE:
                    nearest, person = gap, word
                far.update(full)
                if at and words[at - 1] in _AT:
                    places.update(full)
                if first - _FAR < at < last + _FAR:
                    near.update(full)
        self.names = near
        self.person = person
        self.names_far = far
        self.places = places


def _names_an_edition(context: Context, sentence: Sentence, figure: Figure) -> bool:
    """Whether a year tells one of a series apart ("the 2020 election", "Aarhus Open 2020")."""
    mention = figure.quantity.mention
    tokens = sentence.tokens
    words, lower = tokens.words, tokens.lower
    first, last = mention.first, mention.last
    if context.classes(sentence)[last + 1 : last + 2] in _NOMINAL:
        return True
    before = lower[first - 1] if first else ""
    return before in context.names and words[first - 1][0].isupper()


def _stop(words: list[str], places: range, default: int = -1) -> int:
    for at in places:
        if words[at] in _CLAUSE_ENDS:
            return at
    return default


def _complement(words: list[str], lemmas: list[str], at: int) -> frozenset[str]:
    """Return the telling words of the phrase behind an "of" at token ``at``."""
    if at >= len(words) or words[at] != "of":
        return frozenset()
    found = set()
    for place in range(at + 1, min(len(words), at + 1 + _LONGEST_PHRASE)):
        word = words[place]
        if word in DETERMINERS:
            continue
        if word in STOPS or not word[0].isalpha():
            break
        if lemmas[place]:
            found.add(lemmas[place])
    return frozenset(found)


def _subject(words: list[str], lemmas: list[str], classes: str, first: int) -> frozenset[str]:
    """Return the telling words before the clause's first verb, the figure's own left out."""
    start = _stop(words, range(first - 1, -1, -1)) + 1
    for at in range(start, first):
        if classes[at] == "V":
            return frozenset(found for found in lemmas[start:at][-_LONGEST_SUBJECT:] if found)
    return frozenset()


def _verb(words: list[str], classes: str, first: int, last: int) -> str:
    """Return the lemma of the nearest verb: the one before the figure, else behind it."""
    for at in range(first - 1, max(-1, first - _MIDDLE), -1):
        word = words[at]
        if classes[at] in _VERBAL:
            return lemma(word)
        if word in _CLAUSE_ENDS:
            break
    for at in range(last + 1, min(len(words), last + _MIDDLE)):
        word = words[at]
        if classes[at] in _VERBAL:
            return lemma(word)
        if word in _CLAUSE_ENDS:
            break
    return ""
