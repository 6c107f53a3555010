"""Answers to requests: a reply and its cost, from a file of replies made elsewhere."""

import json
import os
from typing import NamedTuple, Protocol

from factcheck.errors import SettingsError
from factcheck.files import read_regular
from factcheck.second_reader.asking import Question

_LARGEST_FILE = 256_000_000  # bytes
_CHARACTERS_A_TOKEN = 4  # a rule of thumb for English, where nobody counted


NOT_RECORDED = "none is recorded for it"


class Answer(NamedTuple):
    """What came back to a request: the reply as text or object, and the tokens it took.

    ``fault`` says in a few words why there is no reply.
    """

    reply: object = None
    tokens_in: int = 0
    tokens_out: int = 0
    fault: str = ""


class Asked(Protocol):
    """Whoever answers requests."""

    model: str

    def ask(self, question: Question) -> Answer:
        """Return the answer to a question; never raises for what the answerer does."""


class Recorded:
    """Replies made elsewhere, one JSON line each: ``id`` of the request, and ``reply``.

    Further keys are not looked at. Of several replies to one request the last counts.
    """

    def __init__(self, path: str, model: str = "") -> None:
        """Read the file; raise ``SettingsError`` if it cannot be read.

        A file without a reply answers nothing, as a model does that writes nonsense.
        """
        self.model = model or os.path.basename(path)
        self.spoilt: list[int] = []  # the numbers of lines that hold no id and reply
        self._replies: dict[str, object] = {}
        if not path:
            raise SettingsError("--reader replies: names no file; give replies:FILE")
        try:
            data = read_regular(path, _LARGEST_FILE)
        except OSError as error:
            raise SettingsError(f"--reader replies:{path}: {error.strerror}") from None
        for number, line in enumerate(data.splitlines(), 1):
            self._note(line, number)

    @property
    def empty(self) -> bool:
        """Whether no line of the file holds an id and a reply."""
        return not self._replies

    def _note(self, line: bytes, number: int) -> None:
        if not line.strip():
            return
        try:
            row = json.loads(line)
        except (ValueError, RecursionError):
            row = None
        if isinstance(row, dict) and isinstance(row.get("id"), str) and "reply" in row:
            self._replies[row["id"]] = row["reply"]
        else:
            self.spoilt.append(number)

    def ask(self, question: Question) -> Answer:
        """Return the reply recorded for a request; its tokens are estimated."""
        if question.id not in self._replies:
            return Answer(fault=NOT_RECORDED)
        reply = self._replies[question.id]
        written = reply if isinstance(reply, str) else json.dumps(reply)
        sent = sum(len(message["content"]) for message in question.messages)
        return Answer(reply, sent // _CHARACTERS_A_TOKEN, len(written) // _CHARACTERS_A_TOKEN)
