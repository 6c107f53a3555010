"""Learn what class each word may be in a sentence, and how classes follow one another.

    python -m training.word_classes ARCHIVE [--without FILE] [--words 2500000] [--model NAME]

reads an archive of stories (``training/README.md``), has a part of it tagged by a spaCy
pipeline (``pip install spacy`` and a model such as ``en_core_web_sm``; neither is needed
otherwise), and writes ``factcheck/lexicon/word_classes.txt`` and ``.bin``. A twentieth of the
sentences is kept apart; how often the classes kept are spaCy's there is printed.
"""

import argparse
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from math import log
from pathlib import Path
from typing import NamedTuple

from factcheck.lexicon.word_classes import (
    CLASSES,
    LEVELS,
    OPENERS,
    START,
    STEP,
    classes_of,
)
from factcheck.read.from_text import read_text
from training.archive import Story, stories

OUT = Path(__file__).resolve().parent.parent / "factcheck/lexicon"
# Our class by the first of spaCy's (Penn Treebank) tags of a token.
TAGS = {
    "NN": "N", "NNS": "N", "NNP": "E", "NNPS": "E", "JJ": "A", "JJR": "A", "JJS": "A",
    "AFX": "A", "RB": "R", "RBR": "R", "RBS": "R", "VBP": "V", "VBZ": "V", "VBD": "V",
    "MD": "V", "VB": "B", "VBN": "D", "VBG": "G", "DT": "T", "PDT": "T", "PRP$": "T",
    "WP$": "T", "POS": "T", "IN": "I", "RP": "I", "TO": "U", "CC": "C", "CD": "M",
    "PRP": "O", "EX": "O", "WDT": "W", "WP": "W", "WRB": "W", "HYPH": "H",
}  # fmt: skip
END = "$"  # what stands behind a sentence
_FIRST = 6000  # characters of a story: its agate and its footers come late
_SHORTEST, _LONGEST = 4, 79  # tokens of a sentence
_RARE = 5  # a word seen less often goes by its ending
_PLAIN = 200  # a word seen less often is left out where its ending says as much
_SURE = 17  # twentieths
_WEIGHTS = (0.6, 0.3, 0.1)  # of sequences of three, two and one in what may follow
Tagged = list[tuple[str, str]]  # the words of a sentence and their classes
Counts = dict[str, Counter[str]]


class Learned(NamedTuple):
    """The two files: shares of classes by word, and costs of sequences."""

    shares: str
    costs: bytes


def main() -> int:
    """Learn and write the two files; return the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("archive", type=Path)
    parser.add_argument("--without", type=Path, help="leave out the stories of this file")
    parser.add_argument("--words", type=int, default=2_500_000, help="words to have tagged")
    parser.add_argument("--model", default="en_core_web_sm", help="a spaCy model or its folder")
    parser.add_argument("--out", type=Path, default=OUT)
    given = parser.parse_args()
    archive = stories(given.archive, given.without)
    sentences = list(_tagged(archive, given.model, given.words))
    random.Random(3).shuffle(sentences)
    apart = len(sentences) // 20
    learned = learn(sentences[apart:])
    (given.out / "word_classes.txt").write_text(learned.shares, encoding="utf-8")
    (given.out / "word_classes.bin").write_bytes(learned.costs)
    same, all_words = _agreement(sentences[:apart])
    sys.stdout.write(
        f"{len(sentences):,} sentences; {same / all_words:.1%} alike of those apart\n"
    )
    return 0


def _tagged(archive: list[Story], model: str, size: int) -> Iterator[Tagged]:
    """Yield the sentences of stories, in an order of chance, as spaCy tags our tokens."""
    import spacy  # type: ignore[import-not-found]

    nlp = spacy.load(model, disable=["ner", "lemmatizer", "senter", "parser"])
    random.Random(1).shuffle(archive)
    parts = ((_in_parts(words), words) for words in _sentences(archive))
    docs = (
        (spacy.tokens.Doc(nlp.vocab, words=[part for part, _ in pieces]), (pieces, words))
        for pieces, words in parts
    )
    count = 0
    for doc, (pieces, words) in nlp.pipe(docs, as_tuples=True, batch_size=256):
        tags: list[list[str]] = [[] for _ in words]
        for token, (_, owner) in zip(doc, pieces, strict=True):
            tags[owner].append(token.tag_)
        yield [(word, class_of(word, each)) for word, each in zip(words, tags, strict=True)]
        count += len(words)
        if count > size:
            return


def _sentences(archive: Iterable[Story]) -> Iterator[list[str]]:
    for story in archive:
        for sentence in read_text(story["text"][:_FIRST], "").sentences:
            words = sentence.tokens.words
            if _SHORTEST <= len(words) <= _LONGEST:
                yield words


def _in_parts(words: list[str]) -> list[tuple[str, int]]:
    """Return the words with clitics apart, as spaCy knows them, each with its word's index."""
    parts: list[tuple[str, int]] = []
    for index, word in enumerate(words):
        plain = word.replace("’", "'")
        at = len(plain) - 3 if plain.lower().endswith("n't") else plain.rfind("'", 1)
        cut = at if 0 < at < len(plain) else len(plain)
        parts += [(part, index) for part in (plain[:cut], plain[cut:]) if part]
    return parts


def class_of(word: str, tags: list[str]) -> str:
    """Return our class of a word by the tags of its parts."""
    if tags[0] in TAGS:
        found = TAGS[tags[0]]
    elif word[0].isalnum():
        found = "X"
    else:
        found = "H" if word == "-" else "S"
    if len(tags) > 1:
        if tags[1] == "POS" and found in "NEMAX":
            return "P"
        if found == "O" or (found in "NEW" and TAGS.get(tags[1]) == "V"):
            return "Y"
    return found


def learn(sentences: list[Tagged]) -> Learned:
    """Return what tagged sentences teach; the same sentences give the same bytes."""
    known: Counts = defaultdict(Counter)
    named: Counts = defaultdict(Counter)
    runs: Counter[str] = Counter()
    for sentence in sentences:
        before, opens = START + START, True
        for word, letter in sentence:
            lower = word.lower().replace("’", "'")
            if not word[0].isupper():
                known[lower][letter] += 1
            elif not opens:
                named[lower][letter] += 1
            runs.update((letter, before[1] + letter, before + letter))
            before, opens = before[1] + letter, word in OPENERS
        runs.update((START, START + START, before[1] + END, before + END))
    return Learned(_shares(known, named, runs), _costs(runs))


def _shares(known: Counts, named: Counts, runs: Counter[str]) -> str:
    """Return a line of priors, then a line a distribution: its shares and its words."""
    endings = _endings(known)
    kept = {ending: _written(counts, 0.02) for ending, counts in endings.items()}
    for word, counts in known.items():
        seen = sum(counts.values())
        if seen < _RARE or word[0].isdigit():
            continue
        written, ending = _written(counts, 0.03), kept.get(_ending(word, endings), "")
        plain = (
            ending and written[0] == ending[0] and min(_first(written), _first(ending)) >= _SURE
        )
        if seen >= _PLAIN or not plain:
            kept[word] = written
    for word, counts in named.items():
        seen = sum(counts.values())
        other = (counts["A"] + counts["N"]) / seen
        if seen >= 8 and other > 0.3 and counts["E"] / seen < 0.8:
            kept[word.capitalize()] = _written(counts, 0.03)  # Canadian
    total = sum(runs[letter] for letter in CLASSES)
    lines = defaultdict(list)
    for word, written in kept.items():
        lines[written].append(word)
    priors = " ".join(f"{letter}{runs[letter] / total:.4f}" for letter in CLASSES)
    rows = sorted(f"{written} {' '.join(sorted(words))}" for written, words in lines.items())
    return f"priors {priors}\n" + "".join(f"{row}\n" for row in rows)


def _endings(known: Counts) -> Counts:
    """Return the classes of rarer words by their last letters: "-ing" and its like."""
    found: Counts = defaultdict(Counter)
    for word, counts in known.items():
        if word.isalpha() and sum(counts.values()) <= 25:
            for size in range(1, min(4, len(word) - 2) + 1):
                found[f"-{word[-size:]}"].update(counts)
    return {
        ending: counts
        for ending, counts in found.items()
        if len(ending) == 2 or sum(counts.values()) >= 60
    }


def _ending(word: str, endings: Counts) -> str:
    sizes = (size for size in (4, 3, 2, 1) if len(word) > size + 1)
    return next((f"-{word[-size:]}" for size in sizes if f"-{word[-size:]}" in endings), "")


def _written(counts: Counter[str], least: float) -> str:
    """Return shares as letters: "NtVa" is a noun 20 times of 21, a verb once."""
    seen = sum(counts.values())
    shares = {letter: n / seen for letter, n in counts.items() if n / seen >= least}
    whole = sum(shares.values())
    ranked = sorted(shares.items(), key=lambda each: (-each[1], each[0]))
    return "".join(f"{x}{chr(96 + max(1, round(LEVELS * n / whole)))}" for x, n in ranked)


def _first(written: str) -> int:
    return ord(written[1]) - 96


def _costs(runs: Counter[str]) -> bytes:
    """Return a byte for each class behind each two: minus its logarithm, in sixteenths."""
    total = sum(runs[letter] for letter in CLASSES)
    three, two, one = _WEIGHTS
    table = bytearray()
    for first in START + CLASSES:
        for second in START + CLASSES:
            for letter in CLASSES + END:
                chance = one * runs[letter] / total + 1e-7
                chance += two * runs[second + letter] / max(1, runs[second])
                pair = first + second
                chance += three * runs[pair + letter] / max(1, runs[pair])
                table.append(min(255, round(-STEP * log(chance))))
    return bytes(table)


def _agreement(sentences: list[Tagged]) -> tuple[int, int]:
    """Return how many words have our class as tagged, by the files of the package, and all."""
    same = count = 0
    for sentence in sentences:
        words = [word for word, _ in sentence]
        ours = classes_of(words, [word.lower().replace("’", "'") for word in words])
        same += sum(a == b for a, (_, b) in zip(ours, sentence, strict=True))
        count += len(words)
    return same, count


if __name__ == "__main__":
    sys.exit(main())
