"""An endpoint is asked within bounds, and whatever it does is one fault."""

import threading
import time

import pytest

from factcheck.errors import SettingsError
from factcheck.second_reader.answers import Answer
from factcheck.second_reader.asking import request
from factcheck.second_reader.endpoint import KEY, Bounds, Endpoint
from tests.second_reader.server import (
    Behave,
    Handler,
    drip,
    drip_head,
    envelope,
    flood,
    in_turn,
    says,
    serving,
)
from tests.second_reader.stories import read

ASKED = request(read("Title\n\nIt had 5 cats and 6 dogs."))
BOUNDS = Bounds(seconds=1.0, size=256 * 1024, tokens=500)


def status(code: int, **headers: str) -> Behave:
    """Answer with a status and a page of words."""

    def behave(handler: Handler) -> None:
        handler.reply(code, b"<html>no</html>", **headers)

    return behave


def garbage(handler: Handler) -> None:
    """Answer with what is no HTTP."""
    handler.wfile.write(b"\x00\x01 hello\r\n\r\n")


def hang_up(handler: Handler) -> None:
    """Promise more than is sent."""
    handler.send_response(200)
    handler.send_header("Content-Length", "5000")
    handler.end_headers()
    handler.wfile.write(b"{")


def test_a_reply_and_its_cost_come_back() -> None:
    """The content of the first choice is the reply; the server counts the tokens."""
    with serving(says('{"links": []}')) as server:
        answer = Endpoint(server.url, "some-model", BOUNDS).ask(ASKED)
    assert Answer('{"links": []}', 1200, 34) == answer
    (sent,) = server.sent
    assert ("some-model", 500, ASKED.messages) == (
        sent["model"], sent["max_tokens"], sent["messages"],
    )  # fmt: skip
    assert [None] == server.keys


def test_the_key_comes_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """A key is sent as a bearer token, and a broken one is refused before anything is sent."""
    monkeypatch.setenv(KEY, "abc-123")
    with serving(says("{}")) as server:
        Endpoint(server.url, "m", BOUNDS).ask(ASKED)
    assert ["Bearer abc-123"] == server.keys
    with serving(status(403)) as server:
        answer = Endpoint(server.url, "m", BOUNDS).ask(ASKED)
    assert "the endpoint refuses the key" == answer.fault
    monkeypatch.setenv(KEY, "abc\r\nX-Other: 1")
    with pytest.raises(SettingsError):
        Endpoint(server.url, "m", BOUNDS)


@pytest.mark.parametrize(
    ("fault", "behave"),
    [
        ("HTTP status 500", status(500)),
        ("HTTP status 400", status(400)),
        ("HTTP status 302", status(302, Location="http://192.0.2.1/")),
        (f"set {KEY} to a key for it", status(401)),
        ("the endpoint knows no such address or model", status(404)),
        ("HTTP status 429", status(429, Retry_After="0")),
        ("HTTP status 429", status(429, Retry_After="-1e9")),
        ("a reply that is no HTTP", garbage),
        ("a reply in no chat envelope", hang_up),
        ("a reply of more than 256 KB", flood),
        ("no whole reply within 1 s", drip),
        ("no whole reply within 1 s", drip_head),
        ("no whole reply within 1 s", lambda _: time.sleep(3)),
        ("a reply in no chat envelope", lambda h: h.reply(200, b"")),
        ("a reply in no chat envelope", lambda h: h.reply(200, b"[" * 90_000)),
        ("a reply in no chat envelope", lambda h: h.reply(200, b'{"error": "busy"}')),
        ("a reply in no chat envelope", lambda h: h.reply(200, b'{"choices": []}')),
        ("a reply in no chat envelope", lambda h: h.reply(200, envelope(None))),
        ("a reply in no chat envelope", lambda h: h.reply(200, envelope([{"text": "x"}]))),
    ],
)  # fmt: skip
def test_whatever_an_endpoint_does_is_a_fault(fault: str, behave: Behave) -> None:
    """Nothing an endpoint sends, or does not send, is more than a few words of ours."""
    started = time.monotonic()
    with serving(behave) as server:
        answer = Endpoint(server.url, "m", BOUNDS).ask(ASKED)
    assert Answer(fault=fault) == answer
    assert time.monotonic() - started < 8


def test_a_closed_port_is_a_fault() -> None:
    """No server at all is told as such."""
    answer = Endpoint("http://127.0.0.1:9/v1", "m", BOUNDS).ask(ASKED)
    assert answer.fault.startswith("no connection to http://127.0.0.1:9 (")


def test_a_busy_server_is_asked_again() -> None:
    """After 429 or 503 the question is put again when the server says."""
    steps = in_turn(status(429, Retry_After="0"), status(503, Retry_After="0"), says("hi"))
    with serving(steps) as server:
        answer = Endpoint(server.url, "m", BOUNDS).ask(ASKED)
    assert ("hi", 3) == (answer.reply, len(server.sent))


@pytest.mark.parametrize(
    ("stated", "seconds"),
    [("7", 7), ("0.5", 0.5), ("-3", 0), ("9999", 60), ("inf", 60), ("nan", 1), ("", 1),
     ("Wed, 21 Oct 2026 07:28:00 GMT", 1)],
)  # fmt: skip
def test_a_busy_server_says_when(
    stated: str, seconds: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What Retry-After tells is waited, within a minute; what it cannot tell is a second."""
    waits: list[float] = []
    asking, sleep = threading.current_thread(), time.sleep

    def wait(seconds: float) -> None:
        if threading.current_thread() is asking:
            waits.append(seconds)
        else:
            sleep(seconds)  # threads of other tests may still run

    monkeypatch.setattr("factcheck.second_reader.endpoint.time.sleep", wait)
    with serving(in_turn(status(429, Retry_After=stated), says("hi"))) as server:
        answer = Endpoint(server.url, "m", BOUNDS).ask(ASKED)
    assert ("hi", [seconds]) == (answer.reply, waits)


def test_a_server_that_knows_no_schema_is_asked_without() -> None:
    """A 400 may be about the schema: the second question asks for none."""
    with serving(in_turn(status(400), says("hi"))) as server:
        answer = Endpoint(server.url, "m", BOUNDS).ask(ASKED)
    assert "hi" == answer.reply
    assert [True, False] == ["response_format" in sent for sent in server.sent]


@pytest.mark.parametrize(
    "url",
    [
        "https://api.example.com/v1/chat/completions",
        "http://192.168.1.7:8080/v1",
        "http://127.0.0.1.example.com/v1",
        "http://localhost.example.com/v1",
        "http://0.0.0.0:80/v1",
        "http://user:secret@127.0.0.1/v1",
        "http://127.0.0.1:99999/v1",
        "file:///etc/passwd",
        "http:///v1",
    ],
)
def test_only_this_machine_is_asked(url: str) -> None:
    """Without allow-remote an address elsewhere, or none, stops the run."""
    with pytest.raises(SettingsError):
        Endpoint(url, "m", BOUNDS)


def test_a_key_goes_abroad_by_https_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """With allow-remote a key still never travels in the clear."""
    monkeypatch.setenv(KEY, "abc")
    Endpoint("https://api.example.com/v1", "m", BOUNDS, remote=True)
    with pytest.raises(SettingsError):
        Endpoint("http://api.example.com/v1", "m", BOUNDS, remote=True)
