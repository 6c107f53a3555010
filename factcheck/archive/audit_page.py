"""Write an audit as one self-contained HTML page: rates, and a draw to judge by keys."""

import os
from base64 import b64encode
from collections.abc import Collection, Mapping, Sequence
from hashlib import sha256
from typing import Any, NamedTuple, TextIO

from factcheck.archive.audit import Drawn
from factcheck.archive.store import Archive, Shard
from factcheck.archive.verdicts import Verdict

_FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "page")

# Stretches of a text: "" is plain, "label" and "main" are marked.
Stretches = list[tuple[str, str]]


class Table(NamedTuple):
    """A table of the page; the first cell of each row is its name."""

    title: str
    header: Sequence[str]
    rows: Sequence[Sequence[str]]


class Card(NamedTuple):
    """One finding to judge."""

    key: str
    rule: str
    severity: str
    story: str
    about: str
    message: str
    working: str
    question: str
    context: Stretches
    text: Stretches
    given: str


class Page(NamedTuple):
    """What a page shows besides its draw; ``curve`` is SVG of our own making."""

    title: str
    facts: str
    tables: Sequence[Table]
    curve_title: str = ""
    curve: str = ""
    who: str = ""


def write_page(page: Page, cards: Sequence[Card], out: TextIO) -> None:
    """Write the page, which needs no other file and asks for none."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined
    from markupsafe import Markup

    environment = Environment(
        loader=FileSystemLoader(_FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    style, script = _asset("page.css"), _asset("judge.js") if cards else ""
    drawn = " ".join(card.key for card in cards)
    fields = page._asdict()
    fields["curve"] = Markup(page.curve)  # noqa: S704 - drawn by us of numbers alone
    out.write(
        environment.get_template("page.html").render(
            **fields,
            cards=cards,
            draw_id=sha256(drawn.encode()).hexdigest()[:12],
            style=Markup(style),  # noqa: S704 - our own file
            script=Markup(script),  # noqa: S704
            style_hash=_hash(style),
            script_hash=_hash(script),
        )
    )


def cards_of(
    archive: Archive, drawn: Sequence[Drawn], verdicts: Mapping[str, Verdict]
) -> list[Card]:
    """Return the draw as cards, each with its story's text."""
    texts = _texts(archive, {(each.shard, each.story.row) for each in drawn})
    return [
        _card(each, texts.get((each.shard, each.story.row), ""), verdicts.get(each.key))
        for each in drawn
    ]


def about(drawn: Drawn) -> str:
    """Return one line that says where and when a story was printed."""
    story = drawn.story
    parts = (story.outlet, story.day, story.headline, story.url or story.source)
    return " · ".join(part for part in parts if part)


def _card(drawn: Drawn, text: str, given: Verdict | None) -> Card:
    finding = drawn.finding
    labels = sorted(finding["labels"], key=lambda label: int(label["start"]))
    return Card(
        key=drawn.key,
        rule=drawn.rule,
        severity=finding["severity"],
        story=drawn.story.id,
        about=about(drawn),
        message=finding["message"],
        working=finding["working"],
        question=finding["question"],
        context=_paragraphs(text, labels) or [("", finding["context"])],
        text=_marked(text, labels, 0),
        given=given.verdict if given else "",
    )


def _paragraphs(text: str, labels: Sequence[Mapping[str, Any]]) -> Stretches:
    """Return the paragraphs that hold a label, in order, what lies between left out."""
    found: Stretches = []
    end = -1
    for label in labels:
        if label["start"] < end:
            continue
        start = text.rfind("\n", 0, label["start"]) + 1
        end = text.find("\n", label["end"])
        end = len(text) if end < 0 else end
        if found:
            found.append(("", " … "))
        inside = [each for each in labels if start <= each["start"] and each["end"] <= end]
        found += _marked(text[start:end], inside, start)
    return found


def _marked(text: str, labels: Sequence[Mapping[str, Any]], base: int) -> Stretches:
    found: Stretches = []
    place = 0
    for label in labels:
        start, end = label["start"] - base, label["end"] - base
        if start < place:
            continue
        found.append(("", text[place:start]))
        found.append(("main" if label["primary"] else "label", text[start:end]))
        place = end
    found.append(("", text[place:]))
    return [each for each in found if each[1]]


def _texts(archive: Archive, wanted: Collection[tuple[str, int]]) -> dict[tuple[str, int], str]:
    """Return the articles' texts by shard and row, which labels index."""
    from factcheck.archive.story import to_article

    found = {}
    for shard in sorted({name for name, _ in wanted}):
        partition, _, group = shard.partition("-")
        stories = archive.stories(Shard(int(partition), int(group), 0))
        for row, story in enumerate(stories):
            if (shard, row) in wanted:
                found[shard, row] = to_article(story).text
    return found


def _asset(name: str) -> str:
    with open(os.path.join(_FOLDER, name), encoding="utf-8") as file:
        return file.read().strip()


def _hash(text: str) -> str:
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"
