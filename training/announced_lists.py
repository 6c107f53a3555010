"""Learn which number of a story announces which list.

    python -m training.announced_lists ARCHIVE [--links FILE] [--without FILE] [--count]

reads an archive of clean stories (``training/README.md``), takes every small number with the
lists near it, and learns from the words alone which of them it announces. In edited copy a
number that announces a list is the count of its items, any other only by chance; where careful
readers drew the links of a story (``links/``), what they linked and did not weighs as well. The
passages of ``wordings/`` that may be worked on are read too.
Writes ``factcheck/link/learned/announced_lists.bin``. The same archive gives the same file.
``--count`` first learns without half of the readers' stories, by a checksum of their ids, and
counts on those.
"""

import argparse
import sys
from collections import Counter
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple
from zlib import crc32

from factcheck.link.index import Index
from factcheck.link.learned import written
from factcheck.link.lists.candidates import Listed, candidates
from factcheck.link.lists.codes import all_places
from factcheck.link.lists.learned import NONE, told
from training.archive import Story, gathered, reading_of, rows, stories, words
from training.choice import Candidate, Choice, chosen, learned
from training.regression import Weights

OUT = Path(__file__).resolve().parent.parent / "factcheck/link/learned/announced_lists.bin"
LINKS = Path(__file__).resolve().parent / "links/links.jsonl.gz"
WORDINGS = Path(__file__).resolve().parent / "wordings"
_OFTEN = 6  # a passage that was written for its wording counts as so many of an archive
_AS_PRINTED = 0  # how many items a list has that a passage counts as it announces it
_RIDGE = 4e-4  # set on stories apart
_LINKED = 30.0  # how much likelier a reader links a number that announces a list near it
_UNLINKED = 0.3  # and leaves it unlinked
_COUNTED_ELSE = 0.03  # a list that has not as many items as the reader counted is not meant
_SURE = (0.5, 0.6, 0.7, 0.8, 0.9)


class Number(NamedTuple):
    """A small number of a story, and for each list near it the places of their codes."""

    story: str
    start: int
    end: int
    value: int
    in_words: bool
    lists: tuple[Listed, ...]
    places: tuple[tuple[int, ...], ...]


Links = dict[str, list[tuple[int, int, int]]]  # by story: the number's place, and the items


def main() -> int:
    """Learn and write the weights; return the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("archive", type=Path)
    parser.add_argument("--links", type=Path, default=LINKS)
    parser.add_argument("--without", type=Path, help="leave out the stories of this file")
    parser.add_argument("--wordings", type=Path, default=WORDINGS)
    parser.add_argument("--count", action="store_true", help="count on half of the readers'")
    parser.add_argument("--out", type=Path, default=OUT)
    given = parser.parse_args()
    links = _links(given.links)
    archive = stories(given.archive, given.without)
    numbers = gathered(_of_story, archive)
    sys.stdout.write(f"{len(numbers)} numbers in {words(archive):,} words\n")
    often = Counter((one.in_words, one.value) for one in numbers)
    worded = _wordings(given.wordings)
    linked = sum(len(links[id_]) for id_ in links if _is_apart(id_))
    links |= {str(row["id"]): row["links"] for row in worded}
    told_in_words = [one for row in worded for one in _of_story(row)] * _OFTEN
    if given.count:
        apart = [one for one in numbers if one.story in links and _is_apart(one.story)]
        rest = [one for one in numbers if one.story not in links or not _is_apart(one.story)]
        weights = learned(_choices([*rest, *told_in_words], often, links), NONE, _RIDGE)
        _count(apart, _choices(apart, often, links), links, linked, weights)
    weights = learned(_choices([*numbers, *told_in_words], often, links), NONE, _RIDGE)
    given.out.write_bytes(written(weights))
    return 0


def _wordings(folder: Path) -> list[Story]:
    """Return the passages that may be learned from, with what announces a list in each."""
    found: list[Story] = []
    for path in sorted(folder.glob("*.jsonl")):
        for number, row in enumerate(rows(path)):
            text = row["text"]
            if int(sha256(text.encode()).hexdigest(), 16) % 3 == 0:
                continue  # only counted
            links: list[tuple[int, int, int]] = []
            if path.stem == "list_count":
                pairs = zip(text, row["wrong_text"], strict=False)
                at = next(place for place, (one, other) in enumerate(pairs) if one != other)
                links.append((at + 2, at + 3, _AS_PRINTED))
            id_ = f"{path.stem} {number}"
            found.append(
                {"id": id_, "text": text, "date": row.get("published"), "links": links}
            )
    return found


def _links(path: Path) -> Links:
    return {
        row["id"]: [
            (*link["figure"], link["items"]) for link in row["links"] if link["kind"] == "list"
        ]
        for row in rows(path)
    }


def _is_apart(story: str) -> bool:
    return crc32(f"h{story}".encode()) % 2 == 1


def _of_story(story: Story) -> list[Number]:
    reading = reading_of(story)
    index = Index(reading.article, reading.figures)
    shift = 0 if story.get("headline") else 2  # a link's place counts headline and blank line
    return [
        Number(
            str(story["id"]),
            one.figure.span.start + shift,
            one.figure.span.end + shift,
            int(one.figure.value or 0),
            one.figure.mention.in_words,
            tuple(each._replace(sentence=None, classes="") for each in one.lists),  # type: ignore[arg-type]
            tuple(tuple(sorted(places)) for places in all_places(index, one)),
        )
        for one in candidates(index)
    ]


def _choices(
    numbers: list[Number], often: Counter[tuple[bool, int]], links: Links
) -> list[Choice]:
    """Return the choices; by chance a list has as many items as numbers have that value."""
    size = {
        form: sum(n for key, n in often.items() if key[0] == form) for form in (True, False)
    }
    return [
        tuple(
            Candidate(
                places,
                len(each.items) == one.value,
                often[one.in_words, len(each.items)] / max(1, size[one.in_words]),
                _told(one, each, links),
            )
            for each, places in zip(one.lists, one.places, strict=True)
        )
        for one in numbers
    ]


def _told(one: Number, each: Listed, links: Links) -> float:
    """Return what a reader's link, or its absence, says for a list."""
    if one.story not in links:
        return 1.0
    items = _linked(one, links)
    if items is None:
        return _UNLINKED
    return _LINKED if items == len(each.items) else _COUNTED_ELSE


def _linked(one: Number, links: Links) -> int | None:
    """Return how many items a reader counted in the list of a number."""
    return next(
        (
            items or one.value
            for a, b, items in links[one.story]
            if a < one.end and one.start < b
        ),
        None,
    )


def _count(
    numbers: list[Number], choices: list[Choice], links: Links, linked: int, weights: Weights
) -> None:
    sys.stdout.write(f"apart: {len(numbers)} numbers, {linked} links\n")
    best = []
    for one, likely in zip(numbers, chosen(weights, choices, NONE), strict=True):
        sure = told(one.lists, [float(each) for each in likely])
        place = max(range(len(sure)), key=sure.__getitem__)
        best.append((sure[place], one, len(one.lists[place].items)))
    for level in _SURE:
        found = [(one, items) for sure, one, items in best if sure >= level]
        if not found:
            continue
        holds = sum(one.value == items for one, items in found)
        right = sum(_linked(one, links) == items for one, items in found)
        sys.stdout.write(
            f"  sure {level}: {len(found)} proposed, {holds / len(found):.1%} hold, "
            f"{right} of the links ({right / max(1, linked):.1%})\n"
        )


if __name__ == "__main__":
    sys.exit(main())
