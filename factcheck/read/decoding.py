"""Decode a draft's bytes: UTF-8, or what the file itself declares."""

from factcheck.errors import DraftError

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)

# Control characters that no text editor leaves in a story.
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1b"))
_HEAD = 8192  # bytes that are looked at for them
_RARE = 20  # random bytes have one in ten


def decode(data: bytes, path: str, format: str = "txt") -> str:
    """Return the text of ``data`` without a byte order mark.

    A mark decides the encoding; else it is UTF-8, and only where an HTML or
    XML file is not UTF-8 the encoding it declares. Raises ``DraftError`` for
    an empty or binary file and for bytes that the encoding cannot hold.
    """
    if not data.strip():
        raise DraftError(f"{path}: the file is empty" if not data else f"{path}: no text in it")
    text = _decode(data, path, format)
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        hint = "a binary file, or UTF-16 without a byte order mark"
        raise DraftError(f"{path}:{line}: a NUL character: {hint}")
    if _is_binary(text[:_HEAD].encode("latin-1", "ignore")):
        raise DraftError(f"{path}: a binary file, not a story")
    return text


def _is_binary(data: bytes) -> bool:
    """Whether control characters stand where text has none, whatever its encoding."""
    head = data[:_HEAD]
    return (len(head) - len(head.translate(None, _CONTROLS))) * _RARE > len(head)


def _decode(data: bytes, path: str, format: str) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strictly(data[len(mark) :], encoding, path, len(mark))
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        declared = _declared_encoding(data) if format in ("html", "xml") else ""
        return _strictly(data, declared or "utf-8", path, 0)


def _strictly(data: bytes, encoding: str, path: str, skipped: int) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        if encoding == "utf-8" and _is_binary(data):
            raise DraftError(f"{path}: a binary file, not a story") from error
        line = data.count(b"\n", 0, error.start) + 1
        byte = data[error.start]
        place = f"byte 0x{byte:02X} at offset {error.start + skipped}"
        message = f"{path}:{line}: not {encoding.upper()}: {place}; save the file as UTF-8"
        raise DraftError(message) from error
    except LookupError as error:
        raise DraftError(f"{path}: declares an unknown encoding {encoding!r}") from error


def _declared_encoding(data: bytes) -> str:
    """Return the encoding that an HTML or XML file names in its first lines."""
    import re

    found = re.search(rb"""(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{2,40})""", data[:4096])
    name = found[1].decode("ascii").lower() if found else ""
    if name.startswith(("utf-16", "utf-32", "ucs")):
        return "utf-8"  # the declaration itself was not written in that
    # Browsers read these labels as their superset, and curly quotes depend on it.
    return "cp1252" if name in ("iso-8859-1", "latin1", "latin-1", "us-ascii") else name
