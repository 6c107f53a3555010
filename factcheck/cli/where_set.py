"""Say where a setting is made: the file, and the line of its key."""

from factcheck.settings.lines import line_of


def where_set(source: str, *keys: str) -> str:
    """Return "factcheck.toml:3" for a key of a settings file, the file alone without it."""
    try:
        with open(source, encoding="utf-8-sig") as file:
            text = file.read()
    except (OSError, UnicodeDecodeError):
        return source
    return f"{source}:{line_of(text, keys)}" if keys[-1] in text else source
