"""Tell what a line of Markdown is: heading, table row, image, end of a fence."""

import re
from typing import NamedTuple

Line = tuple[int, int]

_IMAGE = r"!\[([^\]\n]{0,2000})\]\([^\s()]{0,2000}(?:\s{1,9}[\"']([^\"\n]{0,2000})[\"'])?\)\s*+"


def lines_of(source: str, start: int) -> list[Line]:
    """Return where each line's content starts and ends; a blank line is empty."""
    found = []
    returns = "\r" in source
    for line in source[start:].split("\n") if start else source.split("\n"):
        end = start + len(line)
        if not line or line.isspace():
            found.append((start, start))
        else:
            found.append((start, end - 1 if returns and line[-1] == "\r" else end))
        start = end + 1
    return found


class References(NamedTuple):
    """What stands elsewhere in a story: labels of link definitions, marks of comments."""

    links: frozenset[str] = frozenset()
    comments: frozenset[str] = frozenset()


def links_of(source: str, lines: list[Line]) -> frozenset[str]:
    """Return the labels of the link definitions, in lower case."""
    if "]:" not in source:
        return frozenset()
    names = set()
    for start, end in lines:
        line = source[start:end].lstrip()
        if line.startswith("[") and not line.startswith("[^"):
            name, found, _ = line[1:1000].partition("]:")
            if found:
                names.add(" ".join(name.lower().split()))
    return frozenset(names)


def heading_text(line: str) -> tuple[int, int, int]:
    """Return a heading's level and where its text stands in the line; level 0 for none."""
    bare = line.lstrip("#")
    level = len(line) - len(bare)
    if level > 6 or (bare and bare[0] not in " \t"):
        return 0, 0, 0
    body = bare.strip(" \t")
    open_end = body.rstrip("#")
    if open_end != body and open_end[-1:] in ("", " ", "\t"):
        body = open_end.rstrip(" \t")
    first = level + len(bare) - len(bare.lstrip(" \t"))
    return level, first, first + len(body)


def after_fence(source: str, lines: list[Line], index: int, line: str) -> int:
    """Return the index after the code block whose fence is ``line``."""
    mark = line[0] * (len(line) - len(line.lstrip(line[0])))
    for after in range(index + 1, len(lines)):
        text = source[slice(*lines[after])].strip()
        if text.startswith(mark) and not text.strip(mark[0]):
            return after + 1
    return len(lines)


def is_delimiter_row(line: str) -> bool:
    """Whether a line parts a table's header from its rows: ``|---|:-:|``."""
    return "-" in line and "|" in line and not line.strip("|-: \t")


def row_cells(source: str, start: int, end: int) -> list[Line]:
    """Return where each cell of a table row stands, without its white space."""
    text = source[start:end]
    edges = [at for at, mark in enumerate(text) if mark == "|" and text[at - 1 : at] != "\\"]
    lead = text.lstrip("> \t")
    inner = len(text) - len(lead)
    if lead.startswith("|"):
        edges = edges[1:]
        inner += 1
    if not edges or text[edges[-1] + 1 :].strip():
        edges.append(len(text))
    found = []
    for edge in edges:
        cell = text[inner:edge]
        first = start + inner + len(cell) - len(cell.lstrip())
        found.append((first, first + len(cell.strip())))
        inner = edge + 1
    return found


def image_caption(source: str, lines: list[Line]) -> Line | None:
    """Return where an image's title or alternative text stands, if it is the whole block."""
    start, end = lines[0][0], lines[-1][1]
    found = re.fullmatch(_IMAGE, source[start:end]) if source[start] == "!" else None
    if not found:
        return None
    group = 2 if found[2] else 1
    return start + found.start(group), start + found.end(group)


def is_emphasised(source: str, lines: list[Line]) -> bool:
    """Whether a block is one emphasis from end to end, as captions under images are."""
    text = source[lines[0][0] : lines[-1][1]].strip()
    mark = text[:1]
    inner = text.strip(mark) if mark else ""
    return mark in ("*", "_") and text.endswith(mark) and mark not in inner
