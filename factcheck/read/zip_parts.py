"""Read the parts of a Word file without trusting the file."""

import io
import zipfile

from factcheck.errors import DraftError

# 60 MB of XML is some 10 MB of prose: a shelf of books.
LARGEST_PART = 60_000_000


class ZipParts:
    """The parts of one zip file, each unpacked to a bounded size.

    Each of the methods that pack a part raises errors of its own for damage,
    as do headers that lie: any error means it, but for the few told apart.
    """

    def __init__(self, data: bytes, path: str) -> None:
        """Open the zip file; raises ``DraftError`` if it is damaged."""
        self.path = path
        try:
            self.zip = zipfile.ZipFile(io.BytesIO(data))
            self.names = frozenset(self.zip.namelist())
        except Exception as error:
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
        except NotImplementedError as error:
            raise DraftError(f"{self.path}: {name} is truncated or damaged") from error
        except RuntimeError as error:
            raise DraftError(f"{self.path}: {name} is locked with a password") from error
        except Exception as error:
            raise DraftError(f"{self.path}: {name} is truncated or damaged") from error
        if len(data) > LARGEST_PART:
            limit = LARGEST_PART // 1_000_000
            raise DraftError(f"{self.path}: {name} unpacks to more than {limit} MB")
        return data
