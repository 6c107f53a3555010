"""Draw the paragraphs of the reading gold from the corpus: ids and offsets, no text.

    python benchmarks/gold_paragraphs.py --corpus ../shared/corpus/dev.jsonl.gz [--texts FILE]

Writes ``benchmarks/gold/paragraphs.jsonl``. The draw depends on the corpus and the
seed alone. Every source has a part in it, by the square root of its number of
stories; a story gives one paragraph at the most. ``--texts`` writes the paragraphs
with their headline, day and the text before them, for those who annotate.
"""

import argparse
import gzip
import json
import math
import os
import random
import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

SEED = 20261128
DRAWN, COUNTED = 300, 100
SHORTEST, LONGEST = 60, 900  # characters
HERE = os.path.dirname(os.path.abspath(__file__))
PLACES = os.path.join(HERE, "gold", "paragraphs.jsonl")
Story = dict[str, Any]

# Whether a reader would look for a figure at all; written without regard to what we find.
_NUMBER = re.compile(
    r"\d|\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    r"|(thir|four|fif|six|seven|eigh|nine)teen|(twen|thir|for|fif|six|seven|eigh|nine)ty"
    r"|hundreds?|thousands?|millions?|billions?|trillions?|dozens?|half|thirds?|quarters?"
    r"|percent|twice|doubled?|tripled?)\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[.!?][\"'”’)]*\s+(?=[A-Z\"“‘'(])")


def stories_of(path: str) -> dict[str, Story]:
    """Return the stories of a corpus by id."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        return {row["id"]: row for row in map(json.loads, file)}


def paragraphs_of(text: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of each paragraph; a long one is cut behind its sentences."""
    for found in re.finditer(r"\S(?:.|\n(?!\s*\n))*", text):
        start, end = found.start(), found.start() + len(found[0].rstrip())
        while end - start > LONGEST:
            cuts = [cut.end() for cut in _SENTENCE.finditer(text, start, start + LONGEST)]
            if not cuts:
                break
            yield start, start + len(text[start : cuts[-1]].rstrip())
            start = cuts[-1]
        yield start, end


def draw(stories: dict[str, Story]) -> list[dict[str, Any]]:
    """Return places of paragraphs, those that are only counted marked as such."""
    chance = random.Random(SEED)
    sources = defaultdict(list)
    for story in stories.values():
        sources[story["part"]].append(story)
    weights = {part: math.sqrt(len(rows)) for part, rows in sources.items()}
    share = DRAWN / sum(weights.values())
    drawn: list[dict[str, Any]] = []
    for part in sorted(sources):
        wanted = max(1, round(weights[part] * share))
        for story in chance.sample(sources[part], len(sources[part])):
            fits = [
                (start, end)
                for start, end in paragraphs_of(story["text"])
                if SHORTEST <= end - start <= LONGEST
                and _NUMBER.search(story["text"], start, end)
            ]
            if fits and wanted:
                start, end = chance.choice(fits)
                drawn.append({"id": story["id"], "start": start, "end": end})
                wanted -= 1
    chance.shuffle(drawn)
    drawn = drawn[:DRAWN]
    for index, row in enumerate(drawn):
        row["counted"] = index < COUNTED
    return sorted(drawn, key=lambda row: str(row["id"]))


def main(corpus: str, places: str, texts: str) -> None:
    """Write the places drawn, and their texts where asked for."""
    stories = stories_of(corpus)
    drawn = draw(stories)
    os.makedirs(os.path.dirname(places), exist_ok=True)
    with open(places, "w", encoding="utf-8") as file:
        file.writelines(json.dumps(row) + "\n" for row in drawn)
    if not texts:
        return
    with open(texts, "w", encoding="utf-8") as file:
        for row in drawn:
            story = stories[row["id"]]
            shown = {
                "id": row["id"],
                "start": row["start"],
                "end": row["end"],
                "date": story["date"],
                "headline": story["headline"],
                "before": story["text"][max(0, row["start"] - 700) : row["start"]],
                "text": story["text"][row["start"] : row["end"]],
            }
            file.write(json.dumps(shown, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    default = os.path.join(HERE, "..", "..", "shared", "corpus", "dev.jsonl.gz")
    parser.add_argument("--corpus", default=default)
    parser.add_argument("--places", default=PLACES, help="where the places go")
    parser.add_argument("--texts", default="", help="also write the texts here")
    options = parser.parse_args()
    main(options.corpus, options.places, options.texts)
