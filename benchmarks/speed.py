"""Measure extraction per CPU second beside quantulum3, its growth and its memory.

    python benchmarks/speed.py [--stories ../shared/bench/checks/articles] [--seed FILE]

Prints characters per CPU second for ours (units included) and for quantulum3 on
the same text in one run, the whole check likewise and as one story grows to 50,000
words (beside quantulum3 fed by paragraph as well), cost per character from 5 KB to 20 MB,
the peak memory of a 5 MB text, and cost on hostile text. quantulum3 is timed on whole texts,
as it is called, and fed by sentence, its quicker way; its loading is not counted.
"""

import argparse
import glob
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterable

from factcheck.extract import extract
from factcheck.model.article import Article, Section
from factcheck.model.span import Span
from factcheck.read.from_text import read_text
from factcheck.units import quantify

HERE = os.path.dirname(os.path.abspath(__file__))
SHARED = os.path.join(HERE, "..", "..", "shared")
HOSTILE = {
    "digits": "7", "commas": "1,", "hyphens": "3-", "ones": "one ", "ranges": "between 5 and ",
    "to": "5 to ", "marks": "5\u0301 ", "right to left": "\u200f٣ ", "full width": "１２ ",
    "dollars": "$", "brackets": "(5 ", "degrees": "5 degrees ", "nouns": "5 red ",
    "dots": "1.", "spaces": "1 234 ", "pounds": "5 pounds ", "from": "from 5 to ",
}  # fmt: skip


def cpu(run: Callable[[], object]) -> float:
    """Return the CPU seconds of one run."""
    start = time.process_time()
    run()
    return time.process_time() - start


def ours(articles: Iterable[Article]) -> int:
    """Extract and quantify; return how many quantities there are."""
    return sum(len(quantify(extract(article)[0])) for article in articles)


def theirs(articles: Iterable[Article]) -> int:
    """Parse whole texts with quantulum3; return how many quantities there are."""
    from quantulum3 import parser  # type: ignore[import-untyped]

    count = 0
    for article in articles:
        try:
            count += len(parser.parse(article.text))
        except Exception:
            continue
    return count


def theirs_by_sentence(articles: Iterable[Article]) -> int:
    """Parse sentence by sentence, which quantulum3 does several times quicker."""
    return _theirs(each.text for article in articles for each in article.sentences)


def theirs_by_paragraph(articles: Iterable[Article]) -> int:
    """Parse paragraph by paragraph, as a reader of stories would call it."""
    return _theirs(a.quote(section.span) for a in articles for section in a.sections)


def _theirs(parts: Iterable[str]) -> int:
    from quantulum3 import parser

    count = 0
    for part in parts:
        try:
            count += len(parser.parse(part))
        except Exception:
            continue
    return count


def prepare_quantulum3() -> None:
    """Load quantulum3 without its classifier, as its users do for speed."""
    from quantulum3 import classifier, parser

    classifier.USE_CLF = False
    parser.parse("5 km and $3")


def fresh(texts: list[str]) -> list[Article]:
    """Return newly read articles, so that no tokens are left from an earlier run."""
    return [read_text(text, "story") for text in texts]


def timed(texts: list[str]) -> float:
    """Return our CPU seconds on newly read texts; reading them is not counted."""
    batch = fresh(texts)
    return cpu(lambda: ours(batch))


def compare(name: str, texts: list[str]) -> None:
    """Print both speeds on the same texts; the best of five for ours."""
    size = sum(map(len, texts))
    our_seconds = min(timed(texts) for _ in range(5))
    print(f"{name:12} {size:9,} chars  ours {size / our_seconds:11,.0f}/s", end="")
    for manner, parse in (("whole", theirs), ("by sentence", theirs_by_sentence)):
        batch = fresh(texts)
        seconds = cpu(lambda parse=parse, batch=batch: parse(batch))  # type: ignore[misc]
        print(
            f"  quantulum3 {manner} {size / seconds:7,.0f}/s"
            f" {seconds / our_seconds:4.0f} times",
            end="",
        )
    print()


def checked(texts: list[str]) -> float:
    """Return the CPU seconds of whole checks with all rules, reading included."""
    from factcheck.check import load_rules
    from factcheck.pipeline import check_article

    rules = load_rules()
    for article in fresh(texts[:1]):
        check_article(article, rules)  # built-in rules are compiled when first needed
    return cpu(lambda: [check_article(article, rules) for article in fresh(texts)])


def whole(texts: list[str]) -> None:
    """Print the speed of the whole check beside quantulum3's bare extraction."""
    size = sum(map(len, texts))
    seconds = min(checked(texts) for _ in range(3))
    print(f"whole check  {size:9,} chars  ours {size / seconds:11,.0f}/s", end="")
    for manner, parse in (("whole", theirs), ("by paragraph", theirs_by_paragraph)):
        batch = fresh(texts)
        bare = cpu(lambda parse=parse, batch=batch: parse(batch))  # type: ignore[misc]
        print(
            f"  quantulum3 {manner} {size / bare:7,.0f}/s {bare / seconds:4.1f} times", end=""
        )
    print()


def long_story(texts: list[str], words: int) -> str:
    """Return one story of so many words, joined from the texts."""
    gathered: list[str] = []
    while sum(len(text.split()) for text in gathered) < words:
        gathered.append(texts[len(gathered) % len(texts)])
    return "\n\n".join(gathered)


def linking(texts: list[str]) -> None:
    """Print the whole check's cost per word as one story grows to 50,000 words."""
    print("whole check of one long story, microseconds per word")
    for words in (1_000, 5_000, 20_000, 50_000):
        story = long_story(texts, words)
        count = len(story.split())
        print(f"  {count:8,} words  {1e6 * checked([story]) / count:7.1f}")


def growth(text: str) -> None:
    """Print the cost per character of longer and longer text."""
    print("growth, microseconds per 1,000 characters (times the cheapest)")
    costs = {}
    for size in (5_000, 50_000, 500_000, 5_000_000, 20_000_000):
        grown = (text * (size // len(text) + 1))[:size]
        repeats = max(1, 200_000 // size)
        batch = [fresh([grown]) for _ in range(repeats)]
        spent = cpu(lambda batch=batch: list(map(ours, batch)))  # type: ignore[misc]
        costs[size] = spent / repeats / size
        del batch
    least = min(costs.values())
    for size, cost in costs.items():
        print(f"  {size:11,} chars  {cost * 1e9:8.1f}  {cost / least:5.2f}")


def hostile() -> None:
    """Print the cost of a megabyte of hostile text beside an eighth of it."""
    print("hostile text, seconds for 1 MB, and cost per character against 128 KB")
    for name, piece in HOSTILE.items():
        small = cpu(lambda piece=piece: ours([block(piece, 131_072)]))  # type: ignore[misc]
        large = cpu(lambda piece=piece: ours([block(piece, 1_048_576)]))  # type: ignore[misc]
        print(f"  {name:14} {large:7.2f}  {large / max(small, 1e-4) / 8:5.2f}")


def block(piece: str, size: int) -> Article:
    """Return an article that is one paragraph, one sentence, of the piece repeated."""
    from factcheck.read.sentences import split_sentences

    text = piece * (size // len(piece))
    section = Section("body", Span(0, len(text)), 0)
    section.sentences = split_sentences(text, section, 0)
    return Article(path="", text=text, sections=(section,))


def peak_megabytes() -> int:
    """Return this process's own peak; getrusage would count the parent it was forked from."""
    with open("/proc/self/status", encoding="ascii") as file:
        fields = dict(line.split(":", 1) for line in file)
    return int(fields["VmHWM"].split()[0]) // 1024


def peak(seed: str) -> None:
    """Print the peak memory of a fresh process that reads 5 MB."""
    run = subprocess.run(
        [sys.executable, os.path.abspath(__file__), "--peak", "--seed", seed],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    print(f"peak memory for 5 MB of text: {run.stdout.strip()} MB")


def main() -> None:
    """Run all measurements."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--stories", default=os.path.join(SHARED, "bench/checks/articles"))
    parser.add_argument("--seed", default="")
    parser.add_argument("--peak", action="store_true")
    args = parser.parse_args()
    seed_path = args.seed or sorted(glob.glob(os.path.join(SHARED, "seed", "*.txt")))[0]
    with open(seed_path, encoding="utf-8") as file:
        seed = file.read()
    if args.peak:
        ours(fresh([(seed * (5_000_000 // len(seed) + 1))[:5_000_000]]))
        print(peak_megabytes())
        return
    texts = []
    for path in sorted(glob.glob(os.path.join(args.stories, "*.txt"))):
        with open(path, encoding="utf-8") as file:
            texts.append(file.read())
    ours(fresh([seed]))
    prepare_quantulum3()
    compare("seed x 20", [seed] * 20)
    compare(f"{len(texts)} stories", texts)
    whole(texts)
    linking(texts)
    growth(seed)
    peak(seed_path)
    hostile()


if __name__ == "__main__":
    main()
