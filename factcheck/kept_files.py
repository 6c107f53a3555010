"""Keep files between runs in the user's cache folder, sealed, and trust no others.

What is kept there is code and findings, so a file counts only if it is whole,
belongs to the user, and did not come along with what is checked.
"""

import os
import stat
import sys

from factcheck.files import read_regular

try:  # without the OpenSSL library that hashlib loads, which costs 3 ms
    from _blake2 import blake2b
except ImportError:  # pragma: no cover - a Python built without it
    from hashlib import blake2b

_SEAL = 16  # bytes of checksum before each file's content
_LARGEST = 50_000_000  # bytes of a kept file


def cache_folder() -> str:
    """Return the user's cache folder for us, empty where none can be trusted.

    ``FACTCHECK_CACHE_DIR`` moves it, but not into the work tree or folder that
    the run is in: whoever hands in a draft could hand in a cache with it.
    """
    own = os.environ.get("FACTCHECK_CACHE_DIR", "")
    if own:
        return "" if _is_inside(own, _work_tree()) else os.path.abspath(own)
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or os.path.expanduser(r"~\AppData\Local")
    elif sys.platform == "darwin":
        base = os.path.expanduser("~/Library/Caches")
    else:
        moved = os.environ.get("XDG_CACHE_HOME", "")
        if moved and _is_inside(moved, _work_tree()):
            return ""
        base = moved or os.path.expanduser("~/.cache")
    return os.path.join(base, "factcheck")


def is_own(path: str) -> bool:
    """Whether only the user, the system or the user's own group could have written ``path``."""
    try:
        state = os.stat(path)
    except OSError:
        return False
    if not hasattr(os, "geteuid"):  # Windows: a profile folder is its user's
        return True
    return state.st_uid in (0, os.geteuid()) and not state.st_mode & stat.S_IWOTH


def digest(*parts: bytes) -> bytes:
    """Return a hash of 20 bytes that tells apart all lists of parts."""
    found = blake2b(digest_size=20)
    for part in parts:
        found.update(len(part).to_bytes(8, "big"))
        found.update(part)
    return found.digest()


def read_sealed(place: str) -> bytes | None:
    """Return the content of a file that ``write_sealed`` wrote, ``None`` if there is none."""
    try:
        if not is_own(place) or not is_own(os.path.dirname(place)):
            return None
        data = read_regular(place, _LARGEST)
    except OSError:
        return None
    seal, content = data[:_SEAL], data[_SEAL:]
    return content if seal == _seal(place, content) else None


def write_sealed(place: str, content: bytes) -> bool:
    """Write a file whole or not at all; say whether it was written."""
    partial = f"{place}.{os.getpid()}"
    try:
        os.makedirs(os.path.dirname(place), mode=0o700, exist_ok=True)
        try:
            flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
            with open(os.open(partial, flags, 0o600), "wb") as file:
                file.write(_seal(place, content) + content)
            os.replace(partial, place)
        except BaseException:
            remove(partial)
            raise
    except OSError:
        return False
    return True


def remove(path: str) -> None:
    """Remove a file if it is there."""
    try:
        os.remove(path)
    except OSError:
        return


def _seal(place: str, content: bytes) -> bytes:
    return digest(os.path.basename(place).encode("utf-8", "surrogatepass"), content)[:_SEAL]


def _work_tree() -> str:
    """Return the git work tree that the run is in, else the working folder."""
    here = folder = os.path.realpath(os.curdir)
    while not os.path.exists(os.path.join(folder, ".git")):
        parent = os.path.dirname(folder)
        if parent == folder:
            return here
        folder = parent
    return folder


def _is_inside(path: str, folder: str) -> bool:
    return os.path.join(os.path.realpath(path), "").startswith(os.path.join(folder, ""))
