"""Match a glob pattern against the file system, following links without going round."""

import os
from collections.abc import Iterator, Sequence
from fnmatch import fnmatchcase

_MARKS = frozenset("*?[")


def has_marks(text: str) -> bool:
    """Whether ``text`` is a pattern: it holds ``*``, ``?`` or ``[``."""
    return not _MARKS.isdisjoint(text)


def matching(pattern: str) -> list[str]:
    """Return what matches ``pattern``, by name; ``**`` stands for any depth of folders.

    A name that begins with a dot is matched only by a part that does. A folder
    that links reach in several ways is looked into once.
    """
    drive, rest = os.path.splitdrive(pattern.replace(os.altsep or os.sep, os.sep))
    root = drive + os.sep if rest.startswith(os.sep) else drive
    parts = [part for part in rest.split(os.sep) if part]
    return sorted(set(_below(root, parts)))


def _below(folder: str, parts: Sequence[str]) -> Iterator[str]:
    if not parts:
        yield folder
        return
    part, rest = parts[0], parts[1:]
    if part == "**":
        for inner in _tree(folder):
            yield from _below(inner, rest or ["*"])
    elif not has_marks(part):
        path = os.path.join(folder, part)
        if os.path.lexists(path):
            yield from _below(path, rest)
    else:
        for name in _names(folder):
            if fnmatchcase(name, part) and (part[0] == "." or name[0] != "."):
                yield from _below(os.path.join(folder, name), rest)


def _tree(folder: str) -> Iterator[str]:
    """Yield the folder and every folder under it, each once, hidden ones left out."""
    waiting, met = [folder], set()
    while waiting:
        path = waiting.pop()
        try:
            state = os.stat(path or ".")
        except OSError:
            continue
        if (state.st_dev, state.st_ino) in met:
            continue
        met.add((state.st_dev, state.st_ino))
        yield path
        inner = (os.path.join(path, name) for name in _names(path) if name[0] != ".")
        waiting += [each for each in inner if os.path.isdir(each)]


def _names(folder: str) -> list[str]:
    try:
        return os.listdir(folder or ".")
    except OSError:
        return []
