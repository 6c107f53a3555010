"""Read the parts of a Word file without trusting the file."""

import io
import struct
import zipfile
import zlib

from factcheck.errors import DraftError

# 60 MB of XML is some 10 MB of prose: a shelf of books.
LARGEST_PART = 60_000_000


# NotImplementedError: a damaged header names a version or a method that is none.
_DAMAGE = (
    zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError,
    struct.error, OverflowError,
)  # fmt: skip


class ZipParts:
    """The parts of one zip file, each unpacked to a bounded size."""

    def __init__(self, data: bytes, path: str) -> None:
        """Open the zip file; raises ``DraftError`` if it is damaged."""
        self.path = path
        try:
            self.zip = zipfile.ZipFile(io.BytesIO(data))
            self.names = frozenset(self.zip.namelist())
        except _DAMAGE as error:
            raise DraftError(f"{path}: a truncated or damaged Word file") from error

    def read(self, name: str) -> bytes:
        """Return a part's bytes, empty if the file has no such part.

        Raises ``DraftError`` for a part that is damaged, locked or unpacks
        to more than ``LARGEST_PART`` bytes.
        """
        if name not in self.names:
            return b""
        try:
            with self.zip.open(name) as part:
                data = part.read(LARGEST_PART + 1)
        except _DAMAGE as error:
            raise DraftError(f"{self.path}: {name} is truncated or damaged") from error
        except RuntimeError as error:
            raise DraftError(f"{self.path}: {name} is locked with a password") from error
        if len(data) > LARGEST_PART:
            limit = LARGEST_PART // 1_000_000
            raise DraftError(f"{self.path}: {name} unpacks to more than {limit} MB")
        return data
