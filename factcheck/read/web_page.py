"""Find the story within a saved web page, with the web extra's library."""

from collections.abc import Sequence

from factcheck.errors import DraftError
from factcheck.read.composer import Block


def story_blocks(source: str, path: str, text: str, blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks that the extracted story holds, headline and captions with them.

    The library finds the story but rewrites its text; the places come from
    our own blocks. Raises ``DraftError`` where it is missing or finds nothing.
    """
    try:
        import trafilatura
    except ImportError as error:
        message = "--extract-article needs the web extra: pip install 'factcheck[web]'"
        raise DraftError(f"{path}: {message}") from error
    story = trafilatura.extract(
        source, include_comments=False, include_tables=True, include_formatting=False
    )
    words = _bare(story or "")
    kept = []
    for block in blocks:
        bare = _bare(text[block.span.start : block.span.end])
        if block.kind == "headline" or (bare and bare in words):
            kept.append(block)
    if not any(block.kind != "headline" for block in kept):
        raise DraftError(f"{path}: no story found in the page")
    first = next(place for place, block in enumerate(kept) if block.kind != "headline")
    last = blocks.index(kept[-1])
    inside = {id(block) for block in kept}
    start = blocks.index(kept[first])
    return [
        block
        for place, block in enumerate(blocks)
        if id(block) in inside or (block.kind == "caption" and start <= place <= last)
    ]


def _bare(text: str) -> str:
    return "".join(filter(str.isalnum, text)).lower()
