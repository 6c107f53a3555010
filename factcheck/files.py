"""Find and read files that may be anything: a pipe, a device, a loop, larger than memory."""

import os
import stat
from collections.abc import Callable, Iterator
from io import FileIO

# Ends of names of files that may hold several stories.
OF_SEVERAL = (".xml", ".rss", ".atom", ".json")
_READ_AHEAD = 65536  # bytes past the size that the file states, in case it grows


class UnusualFileError(OSError):
    """A file that is not read: no regular file, or one past its bound."""

    def __init__(self, reason: str, path: str) -> None:
        """Keep the reason where an operating system's own error has it."""
        super().__init__(0, reason, path)


def item_of(path: str) -> tuple[str, int]:
    """Return the file and the number of a story that is named ``feed.xml#2``.

    The number is 0 for a story that is a file of its own.
    """
    file, mark, number = path.rpartition("#")
    if mark and number.isascii() and number.isdigit() and file.lower().endswith(OF_SEVERAL):
        return file, int(number[:9])
    return path, 0


def file_of(path: str) -> str:
    """Return the path of the file in which the story named ``path`` stands."""
    return item_of(path)[0]


def read_regular(path: str, most: int) -> bytes:
    """Return the bytes of the regular file at ``path``, links followed.

    Never waits on a named pipe and never reads from a device. Raises
    ``UnusualFileError`` for such a file, and for one of more than ``most``
    bytes; other faults are the system's ``OSError``.
    """
    with _open_regular(path) as file:
        state = os.fstat(file.fileno())
        if state.st_size > most:
            raise _too_large(path, most)
        pieces, size = [], 0
        while piece := file.read(min(state.st_size, most) + _READ_AHEAD):
            pieces.append(piece)
            size += len(piece)
            if size > most:
                raise _too_large(path, most)
    return pieces[0] if len(pieces) == 1 else b"".join(pieces)


def read_head(path: str, size: int) -> bytes:
    """Return the first ``size`` bytes of the regular file at ``path``, or all it has.

    Refuses what ``read_regular`` does, but for its bound.
    """
    with _open_regular(path) as file:
        return file.read(size)


def _open_regular(path: str) -> FileIO:
    _refuse_unusual(os.stat(path), path)  # opening some devices is an act of its own
    # Should it have become a named pipe, opening it waits for nobody to write.
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    file = open(os.open(path, flags | getattr(os, "O_CLOEXEC", 0)), "rb", buffering=0)  # noqa: SIM115
    try:
        _refuse_unusual(os.fstat(file.fileno()), path)
    except UnusualFileError:
        file.close()
        raise
    return file


def refuse_bomb(path: str, most: int) -> None:
    """Raise ``UnusualFileError`` for a zip file whose parts unpack to more than ``most`` bytes.

    A part is never unpacked to more than its directory states, so the sum is a bound.
    Raises what ``zipfile`` does for a file that is none.
    """
    from zipfile import ZipFile

    with ZipFile(path) as packed:
        if sum(part.file_size for part in packed.infolist()) > most:
            raise UnusualFileError(f"unpacks to more than {most // 1_000_000} MB", path)


def files_below(folder: str, wanted: Callable[[str], bool]) -> Iterator[str]:
    """Yield the regular files under ``folder`` by path, those of a folder before deeper ones.

    ``wanted`` chooses files and folders by name. Links are followed last; a
    folder that is reached in several ways is looked into once. Raises ``OSError``
    for a folder that cannot be read.
    """
    waiting, met = [folder], set()
    linked: list[str] = []
    while waiting or linked:
        path = waiting.pop() if waiting else linked.pop(0)
        state = os.stat(path)
        if (state.st_dev, state.st_ino) in met:
            continue
        met.add((state.st_dev, state.st_ino))
        inner: list[str] = []
        for name in sorted(filter(wanted, os.listdir(path))):
            entry = os.path.join(path, name)
            if os.path.isdir(entry):
                (linked if os.path.islink(entry) else inner).append(entry)
            elif os.path.isfile(entry):
                yield entry
        waiting += reversed(inner)


def _refuse_unusual(state: os.stat_result, path: str) -> None:
    if stat.S_ISDIR(state.st_mode):
        raise UnusualFileError("is a folder", path)
    if not stat.S_ISREG(state.st_mode):
        raise UnusualFileError("not a regular file", path)


def _too_large(path: str, most: int) -> UnusualFileError:
    return UnusualFileError(f"larger than {most // 1_000_000} MB", path)
