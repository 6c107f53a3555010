"""Answers to second questions as they are kept: by story and link, words by their place.

Since values are hidden, a link is asked about once, whichever wrong figure breaks it: the
questions of all copies of a story are put together (``reader.py --questions``), and its
answers are given to each copy's own question (``reader.py --ask-again``).
"""

import json
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from factcheck.model.span import Span
from factcheck.second_reader.answers import Answer
from factcheck.second_reader.asking import digest_of
from factcheck.second_reader.masking import MaskedStory
from factcheck.second_reader.quoting import Quotable
from factcheck.second_reader.second_question import SecondQuestion

Answers = Mapping[str, Mapping[str, Any]]  # by the words of the link


def lines_and_links(question: SecondQuestion) -> tuple[list[str], list[str]]:
    """Return a question's lines of the story and its links, without their numbers."""
    lines, _, links = question.text.rpartition("\n\n")
    return lines.split("\n"), [link.partition(". ")[2] for link in links.split("\n")]


def answered(
    question: SecondQuestion, answers: Answers, shown: Callable[[int, int], str]
) -> Answer:
    """Return the kept answers to a question; a link that nobody was asked about stays.

    ``shown`` gives the words of the masked copy at a place of the story as it was.
    """
    found = []
    for number, link in enumerate(lines_and_links(question)[1], 1):
        kept = answers.get(link)
        if kept is not None:
            place = kept["because"]
            because = shown(*place) if place else ""
            found.append({"link": number, "stand": kept["stand"], "because": because})
    return Answer({"answers": found})


def kept_answers(path: Path) -> dict[str, dict[str, dict[str, Any]]]:
    """Return the answers that were kept, by story and link."""
    found: dict[str, dict[str, dict[str, Any]]] = defaultdict(dict)
    if path.exists():
        for row in map(json.loads, path.read_text(encoding="utf-8").splitlines()):
            found[row["story"]][row["link"]] = row
    return found


def joined(
    name: str, story: MaskedStory, questions: Sequence[SecondQuestion]
) -> dict[str, Any]:
    """Return the questions of a story's copies as one, and what its answers are read by."""
    wanted = {line for question in questions for line in lines_and_links(question)[0]}
    links = dict.fromkeys(
        link for question in questions for link in lines_and_links(question)[1]
    )
    lines = [line for line in story.text.split("\n") if line in wanted]
    numbered = [f"{number}. {link}" for number, link in enumerate(links, 1)]
    text = "\n".join([*lines, "", *numbered])
    pieces = [[[piece.text, *piece.span] for piece in line] for line in story.lines]
    return {"id": digest_of(text), "story": name, "text": text, "links": list(links),
            "lines": pieces}  # fmt: skip


def kept_as(
    asked: Mapping[str, Any], reply: Mapping[str, Any], words: Quotable
) -> Iterator[dict[str, Any]]:
    """Yield each answer as it is kept: the place of its words in place of them."""
    for answer in reply["answers"]:
        link = asked["links"][answer["link"] - 1]
        quote = words.find(answer.get("because") or "")
        place: Span | None = None if quote is None else quote.span
        yield {"story": asked["story"], "link": link, "stand": bool(answer["stand"]),
               "because": list(place) if place and answer["stand"] else None}  # fmt: skip
