"""Tell how far an HTML element reaches, and what a table is there for."""

import re
from functools import lru_cache

from factcheck.read.html_tags import Tags

_TABLE = re.compile(r"<(/?)table\b", re.IGNORECASE)
_CELL = re.compile(r"<t[dh]\b", re.IGNORECASE)
_PARAGRAPH = re.compile(r"<(?:p|div|h\d)\b", re.IGNORECASE)


def after_raw(source: str, name: str, start: int) -> int:
    """Return the place after an element whose content, from ``start``, is no markup."""
    end = _closing(name).search(source, start)
    return end.end() if end else len(source)


def after_element(tags: Tags, name: str, start: int) -> int:
    """Return the place after an element whose content starts at ``start``; 0 if unclosed."""
    closing = "</" + name
    if tags.find(closing, start) < 0 and tags.find(closing.upper(), start) < 0:
        return 0
    depth, place = 1, start
    for found in _either(name).finditer(tags.source, start):
        depth += -1 if found[1] else 1
        place = found.end()
        if not depth:
            break
    return place


def holds_data(source: str, start: int) -> bool:
    """Whether the table whose content starts at ``start`` holds data, not a page's layout."""
    found = _TABLE.search(source, start)
    if not found or not found[1]:
        return False
    inner = source[start : found.start()]
    return len(_PARAGRAPH.findall(inner)) <= len(_CELL.findall(inner)) > 1


@lru_cache(64)
def _closing(name: str) -> re.Pattern[str]:
    return re.compile(rf"</{name}[^>]*>", re.IGNORECASE)


@lru_cache(64)
def _either(name: str) -> re.Pattern[str]:
    return re.compile(rf"<(/?){re.escape(name)}(?=[\s/>])[^>]*>", re.IGNORECASE)
