"""Ask a model over HTTP: one POST to an OpenAI-compatible endpoint, within bounds.

``http.client`` is enough for one POST, loads in milliseconds, follows no redirect and
knows no proxy, so that what is sent goes where the settings say and nowhere else.
"""

import http.client
import json
import os
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from ipaddress import ip_address
from typing import Any, NamedTuple
from urllib.parse import SplitResult, urlsplit

from factcheck.errors import SettingsError
from factcheck.second_reader.answers import Answer
from factcheck.second_reader.asking import Question, body

KEY = "FACTCHECK_READER_KEY"
_TRIES = 3
_LONGEST_WAIT = 60.0  # seconds that a server may ask us to wait
_CHUNK = 65_536
_BUSY = (429, 503)


class Bounds(NamedTuple):
    """What one reply may take: seconds, bytes and tokens."""

    seconds: float
    size: int
    tokens: int


class _Response(NamedTuple):
    status: int
    body: bytes
    wait: float


class _FaultError(Exception):
    """Why there is no reply, in a few words of ours."""


class Endpoint:
    """An OpenAI-compatible chat endpoint, asked one question at a time by each thread."""

    def __init__(self, url: str, model: str, bounds: Bounds, *, remote: bool = False) -> None:
        """Get ready to ask; raise ``SettingsError`` if the settings forbid it.

        The key comes from the environment. Without ``remote`` only this machine is asked.
        """
        self.url, self.model = url, model or "the model"
        self._model = model
        self._bounds = bounds
        self._parts = _address(url)
        self._key = os.environ.get(KEY, "").strip()
        near = _on_this_machine(self._parts.hostname or "")
        if not near and not remote:
            raise SettingsError(
                f"reader.url {url}: not on this machine; set allow-remote = true in the table "
                "reader to send masked stories there"
            )
        if not near and self._key and self._parts.scheme != "https":
            raise SettingsError(
                f"reader.url {url}: {KEY} is sent to other machines by https only"
            )
        if not (self._key.isascii() and self._key.isprintable()):
            raise SettingsError(f"{KEY}: has letters that no key has")

    def ask(self, question: Question) -> Answer:
        """Return the answer to a question; whatever goes wrong is its fault."""
        strict = True
        try:
            for left in reversed(range(_TRIES)):
                sent = body(question, self._model, self._bounds.tokens, strict=strict)
                response = self._post(sent)
                if response.status == 200:
                    return _answer(response.body)
                if response.status in (400, 422) and strict:
                    strict = False  # a server that knows no schemas may know the rest
                elif response.status in _BUSY and left:
                    time.sleep(response.wait)
                else:
                    raise _FaultError(self._refused(response.status))
        except _FaultError as fault:
            return Answer(fault=str(fault))
        return Answer(fault="no answer after several tries")

    def _refused(self, status: int) -> str:
        if status in (401, 403):
            return "the endpoint refuses the key" if self._key else f"set {KEY} to a key for it"
        if status == 404:
            return "the endpoint knows no such address or model"
        return f"HTTP status {status}"

    def _post(self, sent: bytes) -> _Response:
        parts = self._parts
        secure = parts.scheme == "https"
        kind = http.client.HTTPSConnection if secure else http.client.HTTPConnection
        seconds = self._bounds.seconds
        connection = kind(parts.hostname or "", parts.port, timeout=seconds)
        headers = {"Content-Type": "application/json", "Accept": "application/json"}
        if self._key:
            headers["Authorization"] = f"Bearer {self._key}"
        path = f"{parts.path or '/'}{'?' if parts.query else ''}{parts.query}"
        try:
            connection.connect()
            with _deadline(connection, seconds) as late:
                try:
                    connection.request("POST", path, sent, headers)
                    response = connection.getresponse()
                    return _Response(
                        response.status, self._read(response, late), _wait(response)
                    )
                except (OSError, http.client.HTTPException, ValueError):
                    if late.is_set():
                        raise _FaultError(f"no whole reply within {seconds:g} s") from None
                    raise
        except TimeoutError:
            raise _FaultError(f"no whole reply within {seconds:g} s") from None
        except OSError as error:
            where = f"{parts.scheme}://{parts.netloc}"
            raise _FaultError(f"no connection to {where} ({error.strerror or error})") from None
        except (http.client.HTTPException, ValueError):
            raise _FaultError("a reply that is no HTTP") from None
        finally:
            connection.close()

    def _read(self, response: http.client.HTTPResponse, late: threading.Event) -> bytes:
        """Return the body, unless it is too large or comes too slowly."""
        size, chunks, read = self._bounds.size, list[bytes](), 0
        while chunk := response.read1(_CHUNK):
            read += len(chunk)
            if read > size:
                raise _FaultError(f"a reply of more than {size // 1024} KB")
            chunks.append(chunk)
        if late.is_set():
            raise _FaultError(f"no whole reply within {self._bounds.seconds:g} s")
        return b"".join(chunks)


@contextmanager
def _deadline(
    connection: http.client.HTTPConnection, seconds: float
) -> Iterator[threading.Event]:
    """End the connection after so many seconds; a reply that drips would outlast timeouts."""
    late = threading.Event()
    line = connection.sock  # a connection forgets it while a reply is still being read

    def end() -> None:
        late.set()
        try:
            line.shutdown(socket.SHUT_RDWR)
        except OSError:
            return

    timer = threading.Timer(seconds, end)
    timer.daemon = True
    timer.start()
    try:
        yield late
    finally:
        timer.cancel()


def _wait(response: http.client.HTTPResponse) -> float:
    """Return how many seconds the server asks to wait, one where it does not say."""
    stated = response.getheader("Retry-After") or ""
    try:
        seconds = float(stated)
    except ValueError:  # none, or a date
        return 1.0
    return min(max(seconds, 0.0), _LONGEST_WAIT) if seconds == seconds else 1.0  # noqa: PLR0124


def _answer(data: bytes) -> Answer:
    """Return what an endpoint's envelope holds."""
    try:
        envelope: Any = json.loads(data)
        choice = envelope["choices"][0]
        content = choice["message"]["content"]
    except (ValueError, RecursionError, KeyError, IndexError, TypeError):
        return Answer(fault="a reply in no chat envelope")
    if not isinstance(content, str):
        return Answer(fault="a reply in no chat envelope")
    used = envelope.get("usage")
    used = used if isinstance(used, dict) else {}
    return Answer(content, _count(used, "prompt_tokens"), _count(used, "completion_tokens"))


def _count(used: dict[str, Any], name: str) -> int:
    value = used.get(name)
    return value if type(value) is int and 0 <= value < 10**9 else 0


def _address(url: str) -> SplitResult:
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        raise SettingsError(f"reader.url {url}: no address") from None
    if parts.scheme not in ("http", "https") or not parts.hostname or port == 0:
        raise SettingsError(f"reader.url {url}: give http://HOST:PORT/v1/chat/completions")
    if parts.username or parts.password:
        raise SettingsError(f"reader.url: put no key into it; {KEY} in the environment is read")
    return parts


def _on_this_machine(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False
