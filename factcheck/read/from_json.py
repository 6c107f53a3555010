"""Read JSON wires and CMS exports: ninjs 1 to 3, WordPress REST, Arc ANS."""

import json
import re
from typing import Any

from factcheck.errors import DraftError, NoStoryError
from factcheck.model.article import Article, Published, SectionKind
from factcheck.read.assembly import assemble
from factcheck.read.json_ans import compose_ans, is_ans
from factcheck.read.publication import parse_day
from factcheck.read.wire_story import AS_A_FILE, WireStory

# In the order of trust: the first that a document has gives the day.
_DATES = (
    "display_date",
    "first_publish_date",
    "publish_date",
    "versioncreated",
    "versionCreated",
    "date",
    "date_gmt",
    "firstcreated",
    "firstCreated",
)
_RICH = ("body_html", "body_xhtml", "body_richtext")
_PLAIN = ("body_text", "body_main", "body")
_TITLES = ("headline", "headline_main", "title")
_SUMMARIES = ("description_text", "description_main", "description_summary")


def read_json(source: str, path: str, published: Published | None = None) -> Article:
    """Return the article; a section's part is the JSON pointer of its field.

    Raises ``DraftError`` for text that is no JSON, or JSON of no known format.
    """
    try:
        wire = json.loads(source)
    except RecursionError as error:
        raise DraftError(f"{path}: JSON nested too deeply") from error
    except json.JSONDecodeError as error:
        raise DraftError(f"{path}:{error.lineno}: not JSON: {error.msg}") from error
    except ValueError as error:
        raise DraftError(f"{path}: not JSON: {error}") from error
    base = ""
    if isinstance(wire, list):
        if len(wire) != 1:
            kind = DraftError if any(map(is_story, wire)) else NoStoryError
            raise kind(f"{path}: holds {len(wire)} documents; a draft is one story{AS_A_FILE}")
        wire, base = wire[0], "/0"
    if not isinstance(wire, dict):
        raise NoStoryError(f"{path}: the JSON is no story but a bare value")
    story = WireStory()
    if is_ans(wire):
        compose_ans(story, wire, base)
    elif isinstance(wire.get("content"), dict) and isinstance(wire.get("title"), dict):
        _wordpress(story, wire, base)
    else:
        _ninjs(story, wire, base)
    if not story.composer.blocks:
        known = "ninjs, WordPress REST and Arc ANS"
        raise NoStoryError(f"{path}: no headline or body where {known} have theirs")
    return assemble(
        path,
        "json",
        story.composer.text(),
        story.composer.blocks,
        own_date=_own_date(wire),
        given_date=published,
        dateline=_string(wire, "dateline"),
        meta={"byline": _string(wire, "byline") or _string(wire, "by")},
    )


def is_story(document: object) -> bool:
    """Whether a document of several has what stories have."""
    names = (*_TITLES, *_RICH, *_PLAIN, "content", "headlines", "bodies")
    return isinstance(document, dict) and any(name in document for name in names)


def _wordpress(story: WireStory, wire: dict[str, Any], base: str) -> None:
    """Add title, excerpt and content; an excerpt cut from the content says nothing new."""
    kinds: tuple[tuple[str, SectionKind], ...] = (
        ("title", "headline"),
        ("excerpt", "standfirst"),
        ("content", "body"),
    )
    content = wire["content"]
    for field, kind in kinds:
        holder = wire.get(field)
        if not isinstance(holder, dict):
            continue
        name = "rendered" if "rendered" in holder else "raw"
        value = holder.get(name)
        if field == "excerpt" and _is_cut(value, content.get("rendered", content.get("raw"))):
            continue
        story.html(value, f"{base}/{field}/{name}", kind)


def _is_cut(excerpt: object, content: object) -> bool:
    """Whether an excerpt is the beginning of the content, as WordPress makes it."""
    words, whole = (_words(value) for value in (excerpt, content))
    return words[: len(whole)][:40] == whole[: len(words)][:40]


def _words(value: object) -> list[str]:
    text = re.sub(
        r"<[^<>]*>|\[?&hellip;\]?|&[#\w]{1,9};", " ", value if isinstance(value, str) else ""
    )
    return re.findall(r"\w+", text)


def _ninjs(story: WireStory, wire: dict[str, Any], base: str) -> None:
    for name in _TITLES:
        story.plain(wire.get(name), f"{base}/{name}", "headline")
    for number, headline in enumerate(_objects(wire, "headlines")):
        if headline.get("role") in (None, "main", "headline"):
            story.plain(headline.get("value"), f"{base}/headlines/{number}/value", "headline")
    for number, text in enumerate(_objects(wire, "descriptions")):
        if text.get("role") in ("summary", "standfirst", "subheadline"):
            part = f"{base}/descriptions/{number}/value"
            story.plain(text.get("value"), part, "standfirst")
    for name in _SUMMARIES:
        story.plain(wire.get(name), f"{base}/{name}", "standfirst")
    if not _flat_body(story, wire, base):
        _listed_bodies(story, wire, base)
    _associations(story, wire.get("associations"), f"{base}/associations")


def _flat_body(story: WireStory, wire: dict[str, Any], base: str) -> bool:
    """Add the body of ninjs 1, marked up if there is such a one; say whether there was."""
    for name in (*_RICH, *_PLAIN):
        value = wire.get(name)
        if isinstance(value, str) and value.strip():
            add = story.html if name in _RICH or _is_markup(value) else story.plain
            add(value, f"{base}/{name}")
            return True
    return False


def _listed_bodies(story: WireStory, wire: dict[str, Any], base: str) -> None:
    """Add one of the bodies of ninjs 2 and 3: the same story in several forms."""
    bodies = list(enumerate(_objects(wire, "bodies")))
    rich = [entry for entry in bodies if _is_rich(entry[1])]
    for number, body in (rich or bodies)[:1]:
        add = story.html if rich else story.plain
        add(body.get("value"), f"{base}/bodies/{number}/value")


def _is_rich(body: dict[str, Any]) -> bool:
    kind = str(body.get("contenttype") or body.get("contentType") or "")
    value = body.get("value")
    return isinstance(value, str) and ("html" in kind or _is_markup(value))


def _is_markup(value: str) -> bool:
    return "</p>" in value or "<br" in value


def _associations(story: WireStory, found: object, base: str) -> None:
    """Add the captions of the pictures and graphics that go with the story."""
    pairs: list[tuple[Any, Any]] = []
    if isinstance(found, dict):
        pairs = list(found.items())
    elif isinstance(found, list):
        pairs = list(enumerate(found))
    for key, linked in pairs:
        if not isinstance(linked, dict) or linked.get("type") == "text":
            continue
        pointer = f"{base}/{str(key).replace('~', '~0').replace('/', '~1')}"
        for name in ("description_text", "description_caption", "description_main"):
            story.plain(linked.get(name), f"{pointer}/{name}", "caption")
        for number, text in enumerate(_objects(linked, "descriptions")):
            part = f"{pointer}/descriptions/{number}/value"
            story.plain(text.get("value"), part, "caption")


def _objects(wire: dict[str, Any], name: str) -> list[dict[str, Any]]:
    found = wire.get(name)
    return (
        [one if isinstance(one, dict) else {} for one in found]
        if isinstance(found, list)
        else []
    )


def _string(wire: dict[str, Any], name: str) -> str:
    value = wire.get(name)
    return value if isinstance(value, str) else ""


def _own_date(wire: dict[str, Any]) -> Published | None:
    for name in _DATES:
        day = parse_day(_string(wire, name))
        if day:
            return Published(day, name)
    return None
