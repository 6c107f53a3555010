"""Write a file whole or not at all."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO

from factcheck.errors import SettingsError


@contextmanager
def replaced(path: str, *, errors: str = "replace") -> Iterator[TextIO]:
    """Open a new file that takes the place of ``path`` once it is complete.

    Until then, and if anything goes wrong, ``path`` stays as it was. The file
    is UTF-8; ``errors`` says what becomes of lone surrogates. Raises
    ``SettingsError`` where the file cannot be written.
    """
    # A device or pipe is no file to replace: /dev/stdout, a named pipe.
    if os.path.exists(path) and not os.path.isfile(path):
        try:
            with _opened(path, errors) as out:
                yield out
        except OSError as error:
            raise _fault(path, error) from error
        return
    target = os.path.realpath(path)
    partial = f"{target}.{os.getpid()}.part"
    try:
        with _opened(partial, errors) as out:
            yield out
        os.replace(partial, target)
    except OSError as error:
        _remove(partial)
        raise _fault(path, error) from error
    except BaseException:
        _remove(partial)
        raise


def write_new(path: str, text: str) -> None:
    """Write a file that is not there yet; leave none where that fails.

    Raises ``FileExistsError``, or another ``OSError`` as the system tells it.
    """
    with open(path, "x", encoding="utf-8", newline="\n") as file:
        try:
            file.write(text)
            file.flush()
        except BaseException:
            _remove(path)
            raise


def _opened(path: str, errors: str) -> TextIO:
    return open(path, "w", encoding="utf-8", errors=errors, newline="\n")


def _fault(path: str, error: OSError) -> SettingsError:
    return SettingsError(f"{path}: cannot be written: {error.strerror or error}")


def _remove(path: str) -> None:
    try:
        os.remove(path)
    except OSError:
        return
