"""Make draft text safe and measurable on a terminal.

A draft may hold escape sequences or direction marks that would repaint the
screen or reorder a line; they are shown as a replacement mark, never sent.
"""

_REPLACED = "\ufffd"
_SPACES = "\t\n\r\v\f\x1c\x1d\x1e\x1f\x85\xa0\u2028\u2029\u202f\u2009"
# Controls, and the marks that change the direction of what follows (Unicode TR 9).
_UNSAFE = [*range(32), *range(127, 160), 0x200E, 0x200F, *range(0x202A, 0x202F)]
_UNSAFE += [*range(0x2066, 0x206A), 0x61C, 0xFEFF]
_SAFE: dict[int, str] = dict.fromkeys(_UNSAFE, _REPLACED) | dict.fromkeys(
    map(ord, _SPACES), " "
)

_PLAIN = {
    "…": "...", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'",
    "–": "-", "—": "--", "−": "-", "×": "x", "÷": "/", "·": "*", "•": "*", "≤": "<=", "≥": ">=",
    "→": "->", "≈": "~", "£": "GBP", "€": "EUR", "½": "1/2", "¼": "1/4", "¾": "3/4", "ß": "ss",
    "æ": "ae", "ø": "o", "ł": "l", _REPLACED: "?",
}  # fmt: skip


def shown(text: str, *, ascii_only: bool = False) -> str:
    """Return ``text`` as one safe line, in plain ASCII if asked.

    What a CI host's runner would take for a command of its own is broken up.
    """
    safe = text.translate(_SAFE)
    if "::" in safe or "##" in safe:
        safe = inert(safe)
    if not ascii_only or safe.isascii():
        return safe
    return "".join(letter if letter.isascii() else _plain(letter) for letter in safe)


def inert(text: str) -> str:
    """Return ``text`` without what CI runners take for commands: "::name", "##vso["."""
    import re

    broken_up = re.sub(r"(^|\s)::(?=[\w-])", r"\1: :", text)
    return re.sub(r"##(?=\[|\w{1,20}\[)", "# #", broken_up)


def width(text: str) -> int:
    """Return how many terminal cells ``text`` takes."""
    if text.isascii():
        return len(text)
    from unicodedata import category, east_asian_width

    cells = 0
    for letter in text:
        if letter.isascii() or category(letter) not in ("Mn", "Me", "Cf"):
            cells += 2 if east_asian_width(letter) in "WF" else 1
    return cells


def _plain(letter: str) -> str:
    if letter in _PLAIN:
        return _PLAIN[letter]
    from unicodedata import normalize

    return normalize("NFKD", letter).encode("ascii", "ignore").decode() or "?"


def wrapped(text: str, room: int) -> list[str]:
    """Return ``text`` in lines of at most ``room`` cells, broken between words."""
    lines: list[str] = []
    line = ""
    for word in text.split():
        longer = f"{line} {word}" if line else word
        if line and width(longer) > room:
            lines.append(line)
            longer = word
        while width(longer) > room:
            cut = max(1, _fitting(longer, room))
            lines.append(longer[:cut])
            longer = longer[cut:]
        line = longer
    return [*lines, line] if line or not lines else lines


def _fitting(text: str, room: int) -> int:
    cells = 0
    for place, letter in enumerate(text):
        cells += width(letter)
        if cells > room:
            return place
    return len(text)
