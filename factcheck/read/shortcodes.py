"""Find what content systems and editors leave in copy: shortcodes, and marks of comments."""

import re

# [caption id="a" width=300], [/caption], [gallery ids="1,2"/]: WordPress, "Shortcode API".
_SHORTCODE = re.compile(
    r"\[(?P<close>/?)(?P<name>[a-z][\w-]{1,40})"
    r"(?P<rest>(?:\s{1,9}[\w-]{1,60}(?:\s?=\s?(?:\"[^\"\]]{0,500}\"|'[^'\]]{0,500}'|[^\s\"'\]]{1,500}))?)"
    r"{0,20})\s{0,9}/?\]"
)


def may_hold_shortcodes(text: str) -> bool:
    """Whether a text can hold one: a plain search spares the expression."""
    return "]" in text and ("=" in text or "[/" in text)


def shortcode_end(text: str, at: int) -> int:
    """Return where the shortcode that begins at ``at`` ends, 0 if none does.

    A name alone in brackets is one only if its end tag is somewhere.
    """
    found = _SHORTCODE.match(text, at)
    if not found:
        return 0
    if found["close"] or "=" in found["rest"] or f"[/{found['name']}]" in text:
        return found.end()
    return 0
