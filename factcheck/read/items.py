"""Take a file of several stories apart: a feed's items, a list of JSON documents.

An item's name is the file's with the item's number behind it, ``feed.xml#2``; its
draft is a file's that holds it alone.
"""

import json
import os
import re
from collections import OrderedDict
from typing import NamedTuple

from factcheck.errors import DraftError
from factcheck.files import read_head, read_regular
from factcheck.read.decoding import decode
from factcheck.read.feed import ITEMS
from factcheck.read.from_json import is_story
from factcheck.read.from_xml import FEED, without_encoding
from factcheck.read.safe_xml import parse, xml_parser

MOST = 10_000  # items of a file; a feed has some tens
_LONGEST_TAGS = 20_000  # bytes of the tags around an item, which are repeated for each
_SNIFFED = 2048  # bytes of a file's head that tell whether it may hold several
_TAG = re.compile(rb"""<[^<>"']*(?:"[^"]*"[^<>"']*|'[^']*'[^<>"']*)*>""")
_KEPT_FILES = 2  # that are held taken apart


class Items(NamedTuple):
    """The stories of a file: where each lies in ``data``, and what goes around it."""

    data: bytes
    places: tuple[tuple[int, int], ...]
    before: bytes
    after: bytes

    def draft(self, number: int) -> bytes:
        """Return the draft of the item with this number, the first being 1."""
        start, end = self.places[number - 1]
        return self.before + self.data[start:end] + self.after


_held: OrderedDict[tuple[str, int, int], Items | None] = OrderedDict()


def items_in(path: str, most: int) -> Items | None:
    """Return the stories of a file that holds more than one, else ``None``.

    Also ``None`` for a file that cannot be taken apart, which is then told when
    it is read. ``most`` is the bytes that are read. Raises ``OSError`` for a file
    that cannot be read, and ``DraftError`` for one of more than ``MOST`` stories.
    """
    state = os.stat(path)
    key = (os.path.abspath(path), state.st_size, state.st_mtime_ns)
    if key not in _held:
        _held[key] = _taken_apart(path, most)
        while len(_held) > _KEPT_FILES:
            _held.popitem(last=False)
    found = _held[key]
    if found is not None and len(found.places) > MOST:
        raise DraftError(f"{path}: holds more than {MOST:,} stories; give it in pieces")
    return found


def _taken_apart(path: str, most: int) -> Items | None:
    listed = path.lower().endswith(".json")
    if listed and not read_head(path, _SNIFFED).lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"["):
        return None
    try:
        if listed:
            return _documents(decode(read_regular(path, most), path, "json"))
        text = decode(read_regular(path, most), path, "xml")
        return _feed_items(text, path) if FEED.search(text, 0, _SNIFFED) else None
    except (DraftError, ValueError, RecursionError):
        return None


def _documents(text: str) -> Items | None:
    """Return the documents of a JSON list, if they are more than one and some are stories."""
    found = json.loads(text)
    if len(found) < 2 or not any(map(is_story, found)):
        return None
    pieces = [json.dumps(one).encode() for one in found]
    places, end = [], 0
    for piece in pieces:
        places.append((end, end + len(piece)))
        end += len(piece)
    return Items(b"".join(pieces), tuple(places), b"[", b"]")


def _feed_items(text: str, path: str) -> Items | None:
    """Return the items of a feed, each within the tags that surround them all."""
    data = without_encoding(text)
    walk = _Places(data)
    parse(walk.parser, data, path)
    before = b"".join(walk.around)
    if len(walk.places) < 2 or len(before) > _LONGEST_TAGS:
        return None
    names = (tag[1:-1].split(None, 1)[0] for tag in reversed(walk.around))
    return Items(data, tuple(walk.places), before, b"".join(b"</%b>" % name for name in names))


class _Places:
    """Notes where items begin and end, and the tags that are open around the first."""

    def __init__(self, data: bytes) -> None:
        self.places: list[tuple[int, int]] = []
        self.around: list[bytes] = []
        self.parser = xml_parser(self._started, self._ended, lambda _: None, doctype=True)
        self._data = data
        self._open: list[int] = []  # where the tags of the open elements begin
        self._item = 0

    def _started(self, name: str, _: dict[str, str]) -> None:
        self._open.append(self.parser.CurrentByteIndex)
        if not self._item and name.rpartition("}")[2] in ITEMS:
            self._item = len(self._open)
            if not self.places:
                tags = (_TAG.match(self._data, start) for start in self._open[:-1])
                self.around = [tag[0] for tag in tags if tag]

    def _ended(self, _: str) -> None:
        start = self._open.pop()
        if self._item == len(self._open) + 1:
            self._item = 0
            place = self.parser.CurrentByteIndex
            tag = _TAG.match(self._data, place)
            # The end of <item/> is told at the tag's own beginning.
            self.places.append((start, tag.end() if tag else place))
