"""A loopback server that behaves as endpoints do, and as they should not."""

import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Behave = Callable[["Handler"], None]


class Handler(BaseHTTPRequestHandler):
    """Keeps what it was sent and behaves as the test says."""

    server: "Server"

    def do_POST(self) -> None:
        """Answer one question."""
        length = int(self.headers.get("Content-Length", 0))
        self.server.sent.append(json.loads(self.rfile.read(length)))
        self.server.keys.append(self.headers.get("Authorization"))
        try:
            self.server.behave(self)
        except (BrokenPipeError, ConnectionResetError):
            return

    def reply(self, status: int, data: bytes, **headers: str) -> None:
        """Send a whole reply."""
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""


class Server(ThreadingHTTPServer):
    """Remembers what it was sent."""

    daemon_threads = True
    block_on_close = False

    def __init__(self, behave: Behave) -> None:
        """Listen on a free port of this machine."""
        super().__init__(("127.0.0.1", 0), Handler)
        self.behave = behave
        self.sent: list[Any] = []
        self.keys: list[str | None] = []

    @property
    def url(self) -> str:
        """The address to ask."""
        return f"http://127.0.0.1:{self.server_address[1]}/v1/chat/completions"


@contextmanager
def serving(behave: Behave) -> Iterator[Server]:
    """Run a server while a test asks it."""
    server = Server(behave)
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()


def envelope(content: object, **more: Any) -> bytes:
    """Return a chat completion that says ``content``."""
    choice = {"message": {"role": "assistant", "content": content}, "finish_reason": "stop"}
    usage = {"prompt_tokens": 1200, "completion_tokens": 34}
    return json.dumps({"choices": [choice], "usage": usage, **more}).encode()


def says(content: object) -> Behave:
    """Answer each question with these words."""
    return lambda handler: handler.reply(200, envelope(content))


def in_turn(*steps: Behave) -> Behave:
    """Behave otherwise at each question; the last for the rest."""
    left = list(steps)

    def behave(handler: Handler) -> None:
        step = left.pop(0) if len(left) > 1 else left[0]
        step(handler)

    return behave


def drip(handler: Handler) -> None:
    """Send a reply one byte at a time, for a minute."""
    handler.send_response(200)
    handler.end_headers()
    for letter in b" " * 600:
        handler.wfile.write(bytes([letter]))
        handler.wfile.flush()
        time.sleep(0.1)


def drip_head(handler: Handler) -> None:
    """Send the head of a reply one byte at a time, for a minute."""
    for letter in b"HTTP/1.1 200 OK\r\nX-Slow: " + b"s" * 600:
        handler.wfile.write(bytes([letter]))
        handler.wfile.flush()
        time.sleep(0.1)


def flood(handler: Handler) -> None:
    """Send ten megabytes without saying how many."""
    handler.send_response(200)
    handler.end_headers()
    for _ in range(160):
        handler.wfile.write(b"x" * 65_536)
