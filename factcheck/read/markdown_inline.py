"""Markdown inside a paragraph: what to leave out or replace to get the prose."""

import re
from functools import cache

from factcheck.model.span import Span
from factcheck.read.markdown_lines import References
from factcheck.read.note_marks import exponent
from factcheck.read.shortcodes import may_hold_shortcodes, shortcode_end

Edit = tuple[int, int, str]  # replace text[start:end] by the string

_SPECIAL = re.compile(r"[\\`*_\[\]<&]|~~|https?://|www\.|\{[%{#:.]")
# Template tags and attributes of site builders, by what opens them.
_BRACES = {"{%": "%}", "{{": "}}", "{#": "}", "{:": "}", "{.": "}"}
_LONGEST_TAG = 2000
_URL_END = ".,;:!?)\"'*_”’"
_PUNCTUATION = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")


class InlineEdits:
    """The edits of one paragraph, found in a single pass over its text.

    ``edits`` are in no order and may lie inside one another; ``comments`` are
    the places of markup comments.
    """

    def __init__(self, text: str, references: References) -> None:
        """Find the edits; ``references`` are what the text may point to."""
        self.text = text
        self.references = references
        self.edits: list[Edit] = []
        self.comments: list[Span] = []
        self._open: dict[str, list[list[int]]] = {"*": [], "_": []}
        self._brackets: list[tuple[int, bool]] = []
        self._no_ticks: set[int] = set()
        self._struck = -1
        self._hidden: list[tuple[str, int]] = []
        self._shortcodes = may_hold_shortcodes(text)
        place = 0
        while found := _SPECIAL.search(text, place):
            place = self._at(found[0], found.start())

    def _drop(self, start: int, end: int, by: str = "") -> int:
        self.edits.append((start, end, by))
        return end

    def _at(self, mark: str, at: int) -> int:
        """Handle the mark at ``at`` and return where to go on."""
        if mark in "*_":
            return self._emphasis(mark, at)
        if mark in "[\\" and (comment := self._comment(at)):
            return self._drop(at, comment)
        if mark == "\\":
            after = self.text[at + 1 : at + 2]
            if after in _PUNCTUATION:
                self._drop(at, at + 1)
                return at + 2
            return at + 1
        if mark == "`":
            return self._code(at)
        if mark == "[":
            return self._bracket(at)
        if mark == "]":
            return self._close_bracket(at)
        if mark == "<":
            return self._tag(at)
        if mark == "&":
            return self._entity(at)
        if mark in _BRACES:
            close = self.text.find(_BRACES[mark], at + 2, at + _LONGEST_TAG)
            return self._drop(at, close + len(_BRACES[mark])) if close > 0 else at + 2
        return self._strike(at) if mark == "~~" else self._address(at)

    def _comment(self, at: int) -> int:
        """Return where the mark of a comment that begins at ``at`` ends, 0 if none does."""
        marks = self.references.comments
        return next((at + len(mark) for mark in marks if self.text.startswith(mark, at)), 0)

    def _strike(self, at: int) -> int:
        if self._struck >= 0:
            self._drop(self._struck, at + 2)
            self._struck = -1
        elif not self.text[at + 2 : at + 3].isspace():
            self._struck = at
        return at + 2

    def _address(self, at: int) -> int:
        text, end = self.text, at
        while end < len(text) and not text[end].isspace() and text[end] not in "<>":
            end += 1
        return self._drop(at, at + len(text[at:end].rstrip(_URL_END)))

    def _emphasis(self, mark: str, at: int) -> int:
        text = self.text
        end = at + 1
        while end < len(text) and text[end] == mark:
            end += 1
        before, after = text[at - 1 : at] or " ", text[end : end + 1] or " "
        left = not after.isspace() and (
            not _is_mark(after) or before.isspace() or _is_mark(before)
        )
        right = not before.isspace() and (
            not _is_mark(before) or after.isspace() or _is_mark(after)
        )
        if mark == "_":
            left, right = (
                left and (not right or _is_mark(before)),
                right and (not left or _is_mark(after)),
            )
        count, place, stack = end - at, at, self._open[mark]
        while right and count and stack:
            first, size, both, whole = stack[-1]
            if (both or left) and (whole + end - at) % 3 == 0 and (whole % 3 or (end - at) % 3):
                break
            used = 2 if size >= 2 and count >= 2 else 1
            self._drop(first + size - used, first + size)
            self._drop(place, place + used)
            place, count = place + used, count - used
            stack[-1][1] -= used
            if not stack[-1][1]:
                stack.pop()
        if left and count:
            stack.append([place, count, int(right), end - at])
        return end

    def _code(self, at: int) -> int:
        end = at
        while self.text[end : end + 1] == "`":
            end += 1
        size = end - at
        if size in self._no_ticks:
            return end
        place = end
        while (close := self.text.find("`" * size, place)) >= 0:
            place = close + size
            while self.text[place : place + 1] == "`":
                place += 1
            if place - close == size:
                glued = (
                    self.text[at - 1 : at].isalnum() and self.text[place : place + 1].isalnum()
                )
                return self._drop(at, place, " " if glued else "")
        self._no_ticks.add(size)
        return end

    def _bracket(self, at: int) -> int:
        text = self.text
        if self._shortcodes and (end := shortcode_end(text, at)):
            return self._drop(at, end)
        if text.startswith("[^", at):
            close = text.find("]", at, at + 100)
            if close > at + 2 and " " not in text[at:close]:
                return self._drop(at, close + 1)
        image = text[at - 1 : at] == "!" and text[at - 2 : at - 1] != "\\"
        self._brackets.append((at, image))
        return at + 1

    def _close_bracket(self, at: int) -> int:
        if not self._brackets:
            return at + 1
        start, image = self._brackets.pop()
        target = _target().match(self.text, at + 1)
        if target:
            end = target.end()
        else:
            label = _label().match(self.text, at + 1)
            name = (label[1] if label else "") or self.text[start + 1 : at]
            if len(name) > 999 or " ".join(name.lower().split()) not in self.references.links:
                return at + 1
            end = label.end() if label else at + 1
        if image:
            self._drop(start - 1, end)
        else:
            self._drop(start, start + 1)
            self._drop(at, end)
        return end

    def _tag(self, at: int) -> int:
        text = self.text
        if text.startswith("<!--", at):
            close = text.find("-->", at + 4)
            if close < 0:
                return at + 4
            self.comments.append(Span(at, close + 3))
            return self._drop(at, close + 3)
        found = _tag_or_link().match(text, at)
        if not found:
            return at + 1
        name = (found["name"] or "").lower()
        if name == "br":
            return self._drop(at, found.end(), "\n")
        if name in ("del", "s", "strike", "sup", "script", "style", "code"):
            if not found["close"]:
                self._hidden.append((name, at))
            elif self._hidden and self._hidden[-1][0] == name:
                _, start = self._hidden.pop()
                if name != "sup" or _is_note_mark(text, start, at):
                    return self._drop(start, found.end())
        return self._drop(at, found.end())

    def _entity(self, at: int) -> int:
        found = _entity().match(self.text, at)
        if not found:
            return at + 1
        import html

        shown = html.unescape(found[0])
        if shown != found[0]:
            self._drop(at, found.end(), shown)
        return found.end()


def _is_mark(character: str) -> bool:
    return not character.isalnum() and not character.isspace()


def _is_note_mark(text: str, start: int, end: int) -> bool:
    """Whether ``<sup>…`` holds a note's number, not an exponent or an ordinal's ending."""
    inner = text[text.index(">", start) + 1 : end].strip("[]() ")
    before = text[max(0, start - 4) : start]
    return inner.isdigit() and not exponent(before, inner)


@cache
def _target() -> re.Pattern[str]:
    """``(destination "title")`` right after a link's text; every part is bounded."""
    return re.compile(
        r"\([ \t\n]{0,9}(?:<[^<>\n]{0,2000}>|(?:[^\s()\\]|\\.|\([^\s()]{0,500}\)){0,2000})"
        r"(?:[ \t\n]{1,9}(?:\"[^\"]{0,1000}\"|'[^']{0,1000}'|\([^()]{0,1000}\)))?[ \t\n]{0,9}\)"
    )


@cache
def _label() -> re.Pattern[str]:
    return re.compile(r"\[([^\[\]]{0,999})\]")


@cache
def _tag_or_link() -> re.Pattern[str]:
    return re.compile(
        r"<(?:https?:[^\s<>]{0,2000}|mailto:[^\s<>]{0,500}|[\w.+-]{1,64}@[\w.-]{1,255}"
        r"|(?P<close>/?)(?P<name>[A-Za-z][\w-]{0,40})(?:\s[^<>]{0,2000})?/?)>"
    )


@cache
def _entity() -> re.Pattern[str]:
    return re.compile(r"&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});")
