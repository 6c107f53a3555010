"""Find the story within a saved web page, with the web extra's library."""

import re
from collections.abc import Sequence

from factcheck.errors import DraftError
from factcheck.read.composer import Block

_LONG = 30  # letters and digits that no menu has in common with a story by chance


def story_blocks(source: str, path: str, text: str, blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks that belong to the extracted story, with its headline and captions.

    The library finds the story but rewrites its text; the places come from
    our own blocks. Raises ``DraftError`` where it is missing or finds nothing.
    """
    try:
        import trafilatura
    except ImportError as error:
        message = "--extract-article needs the web extra: pip install 'factcheck-figures[web]'"
        raise DraftError(f"{path}: {message}") from error
    found = trafilatura.bare_extraction(source, include_comments=False, with_metadata=True)
    story = str(getattr(found, "text", "") or "")
    title = _bare(str(getattr(found, "title", "") or ""))
    shown = [text[block.span.start : block.span.end] for block in blocks]
    bare = [_bare(prose) for prose in shown]
    lines = frozenset(map(_bare, story.splitlines()))
    whole = _bare(story)
    inside = [
        place
        for place, words in enumerate(bare)
        if words in lines
        or (len(words) >= _LONG and words in whole)
        or all(_bare(line) in lines for line in _entries(shown[place]))
    ]
    if not any(blocks[place].kind == "body" for place in inside):
        raise DraftError(f"{path}: no story found in the page")
    headline = _headline(blocks, bare, title, inside[0])
    kept = set(inside) | {
        place
        for place in range(inside[0], inside[-1])
        if blocks[place].kind in ("caption", "table", "quote")
    }
    kept.discard(headline)
    chosen = [blocks[place] for place in sorted(kept)]
    for block in chosen:
        if block.kind == "headline":
            block.kind = "subhead"
    if headline >= 0:
        blocks[headline].kind = "headline"
        chosen.insert(0, blocks[headline])
    return chosen


def _headline(blocks: Sequence[Block], bare: list[str], title: str, first: int) -> int:
    """Return the place of the headline: the title's own block, else the page's; -1 for none.

    A page's title may carry the site's name, and a site's name may be its
    first heading.
    """
    for place in range(min(first + 3, len(blocks))):
        words = bare[place]
        if words and (words == title or (len(words) >= 15 and words in title)):
            return place
    return next((place for place in range(first + 1) if blocks[place].kind == "headline"), -1)


def _entries(shown: str) -> list[str]:
    """Return a list's lines without their numbers."""
    return [re.sub(r"^\d+\. ", "", line) for line in shown.split("\n")]


def _bare(text: str) -> str:
    return "".join(filter(str.isalnum, text)).lower()
