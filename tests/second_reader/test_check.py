"""``factcheck check --reader`` asks, uses replies, tells the cost; findings fail nothing."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.second_reader.server import (
    Behave,
    Handler,
    drip,
    envelope,
    in_turn,
    says,
    serving,
)

STORY = (
    "Shop\n\nThe shop sold 40 pears on Monday.\n\nIts 50 pears, dear to all, were all it had."
    "\n\nIt had 7 dogs.\n\nThe 7 dogs slept, as did its 9 cats.\n\nAll 9 cats were well."
)
LINKS = {"links": [
    {"equation": "equal", "first": "F1", "second": "F3", "sure": "must",
     "because": "The shop sold F1 pears"},
    {"equation": "equal", "first": "F4", "second": "F5", "sure": "must",
     "because": "It had F4 dogs"},
    {"equation": "equal", "first": "F6", "second": "F7", "sure": "must",
     "because": "All F7 cats were well"},
]}  # fmt: skip
_RUN = "import sys; from factcheck.cli.entry import main; main()"


def run(folder: Path, *words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the command line in a folder of its own."""
    return subprocess.run(
        [sys.executable, "-c", _RUN, *words], cwd=folder, capture_output=True, text=True,
        check=False,
        env={**os.environ, "FACTCHECK_CACHE_DIR": f"{folder}-cache", **environment},
    )  # fmt: skip


def settled(folder: Path, url: str, **more: Any) -> Path:
    """Lay a story and settings into a folder."""
    (folder / "story.txt").write_text(STORY)
    values = {"url": url, "model": "test-model", "passes": 1, "ask-again": False, **more}
    lines = [f"{key} = {json.dumps(value)}" for key, value in values.items()]
    (folder / "factcheck.toml").write_text("\n".join(["[reader]", *lines]))
    return folder


def findings(done: subprocess.CompletedProcess[str]) -> list[dict[str, Any]]:
    """Return the reader's findings in a run's JSON lines."""
    return [
        finding
        for line in done.stdout.splitlines()
        for finding in json.loads(line)["findings"]
        if finding["group"] == "reader"
    ]


def test_a_model_is_asked_and_its_links_are_decided(tmp_path: Path) -> None:
    """A finding is printed with its cost, fails no run, and is not asked for twice."""
    with serving(says(json.dumps(LINKS))) as server:
        settled(tmp_path, server.url)
        done = run(tmp_path, "check", "story.txt", "--reader", "--format", "jsonl",
                   "--fail-level", "warning", "--ignore", "two-values")  # fmt: skip
        again = run(
            tmp_path,
            "check",
            "--reader",
            "story.txt",
            "--format",
            "jsonl",
            "--ignore",
            "two-values",
        )
    (finding,) = findings(done)
    assert "link proposed by test-model" in finding["working"]
    assert 0 == done.returncode, done.stderr
    assert "story.txt: 1,200 tokens in, 34 out; 3 links, 3 decided, 1 broken" in done.stderr
    assert 1 == len(findings(again))
    assert 1 == len(server.sent)


def test_a_desk_may_let_it_fail(tmp_path: Path) -> None:
    """With ``fail`` the reader's warnings count as others do."""
    with serving(says(json.dumps(LINKS))) as server:
        settled(tmp_path, server.url, fail=True)
        done = run(tmp_path, "check", "story.txt", "--reader", "--fail-level", "warning")
    assert 1 == done.returncode


def test_the_rules_speak_whatever_the_model_does(tmp_path: Path) -> None:
    """A server that drips, or writes nonsense, costs the story nothing but a line.

    No reply at all leaves undone what was asked for, which the exit code tells.
    """
    with serving(in_turn(drip, says("I am a teapot"))) as server:
        settled(tmp_path, server.url, seconds=1)
        plain = run(tmp_path, "check", "story.txt", "--format", "jsonl")
        slow = run(tmp_path, "check", "story.txt", "--reader", "--format", "jsonl")
        silly = run(tmp_path, "check", "story.txt", "--reader", "--format", "jsonl")
    for done, fault, code in (
        (slow, "no reply to 1 request: no whole reply within 1 s", 2),
        (silly, "1 no JSON", plain.returncode),
    ):
        assert plain.stdout == done.stdout
        assert fault in done.stderr
        assert code == done.returncode


def test_replies_made_elsewhere_serve(tmp_path: Path) -> None:
    """Requests are written, answered by anybody, and read back; a changed number fits too."""
    settled(tmp_path, "http://127.0.0.1:9/none")
    asked = run(tmp_path, "reader", "requests", "story.txt")
    (line,) = map(json.loads, asked.stdout.splitlines())
    assert not any(digit in line["body"]["messages"][1]["content"] for digit in ("40", "50"))
    rows = [json.dumps({"id": line["id"], "reply": LINKS}), "no JSON", '{"id": 7}', ""]
    (tmp_path / "replies.jsonl").write_text("\n".join(rows))
    done = run(tmp_path, "check", "story.txt", "--reader", "replies:replies.jsonl",
               "--format", "jsonl", "--ignore", "two-values")  # fmt: skip
    assert 1 == len(findings(done))
    told = "replies.jsonl:2: the line holds no id and reply, nor 1 further; not used"
    assert told in done.stderr
    (tmp_path / "story.txt").write_text(STORY.replace("50", "40"))
    done = run(tmp_path, "check", "story.txt", "--reader=replies:replies.jsonl",
               "--format", "jsonl", "--ignore", "two-values")  # fmt: skip
    assert [] == findings(done)
    assert "3 links, 3 decided, 0 broken" in done.stderr


def test_requests_are_exactly_what_would_be_sent(tmp_path: Path) -> None:
    """No line for a story that is not sent, and the second question once replies are there."""
    both = in_turn(says(json.dumps(LINKS)), says('{"answers": []}'))
    with serving(both) as server:
        settled(tmp_path, server.url, words=200, **{"ask-again": True})
        (tmp_path / "none.txt").write_text("Shop\n\nIt sold pears.")
        (tmp_path / "long.txt").write_text("Shop\n\nIt sold 3 pears." + " It was glad." * 100)
        stories = ["story.txt", "none.txt", "long.txt"]
        asked = run(tmp_path, "reader", "requests", *stories)
        (first,) = map(json.loads, asked.stdout.splitlines())
        replies = tmp_path / "replies.jsonl"
        replies.write_text(json.dumps({"id": first["id"], "reply": LINKS}) + "\n")
        again = run(
            tmp_path, "reader", "requests", *stories, "--reader", "replies:replies.jsonl"
        )
        (second,) = map(json.loads, again.stdout.splitlines())
        run(tmp_path, "check", *stories, "--reader", "--jobs", "1")
    assert server.sent == [first["body"], second["body"]]
    assert (1, None) == (first["pass"], second.get("pass"))
    # Its answer counts where it was made elsewhere too.
    stands = {"answers": [{"link": 1, "stand": True, "because": "were all it had"}]}
    for answer, shown in (({"answers": []}, 1), (stands, 0)):
        with replies.open("a") as file:
            file.write(json.dumps({"id": second["id"], "reply": answer}) + "\n")
        done = run(tmp_path, "check", "story.txt", "--reader", "replies:replies.jsonl",
                   "--format", "jsonl", "--ignore", "two-values")  # fmt: skip
        assert shown == len(findings(done))
        assert "no reply" not in done.stderr


def test_what_cannot_be_used_is_one_line(tmp_path: Path) -> None:
    """A missing file, an unknown value or an address elsewhere stops the run with exit 2."""
    settled(tmp_path, "https://api.example.com/v1/chat/completions")
    for value, said in (
        ("replies:none.jsonl", "--reader replies:none.jsonl: No such file or directory"),
        ("", "not on this machine; set allow-remote = true"),
        ("replies:", "--reader replies: names no file; give replies:FILE"),
        ("replies:.", "--reader replies:.: "),
        ("none.jsonl", "--reader none.jsonl: give no value, or replies:FILE"),
        ("reply:none.jsonl", "--reader reply:none.jsonl: give no value, or replies:FILE"),
    ):
        words = ["--reader", value] if value else ["--reader"]
        done = run(tmp_path, "check", "story.txt", *words)
        assert (2, 1) == (done.returncode, len(done.stderr.splitlines())), done.stderr
        assert said in done.stderr
    done = run(tmp_path, "reader", "requests", "story.txt", "--reader", "none.jsonl")
    assert (2, "") == (done.returncode, done.stdout)
    assert "factcheck: --reader none.jsonl: give replies:FILE\n" == done.stderr


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b'{"id": "0123456789abcdef", "reply": {"links": [{"equa',
        bytes(range(256)) * 40,
        b"[" * 100_000,
        b"pears and figs\n" * 1000,
    ],
    ids=["empty", "cut off", "binary", "deep", "prose"],
)
def test_a_file_without_a_reply_costs_the_rules_nothing(tmp_path: Path, data: bytes) -> None:
    """It is told in one line, the report is the one without a reader, the run exits with 2."""
    settled(tmp_path, "http://127.0.0.1:9/none")
    (tmp_path / "none.txt").write_text("Shop\n\nIt sold pears.")
    (tmp_path / "replies.jsonl").write_bytes(data)
    for story in ("story.txt", "none.txt"):
        plain = run(tmp_path, "check", story, "--format", "jsonl")
        done = run(tmp_path, "check", story, "--reader", "replies:replies.jsonl",
                   "--format", "jsonl")  # fmt: skip
        assert (plain.stdout, 2) == (done.stdout, done.returncode)
        assert plain.stdout, "the rules' report"
        assert 1 == done.stderr.count("replies.jsonl: no line holds an id and a reply")
        assert 2 == len(done.stderr.splitlines()), done.stderr


def test_replies_to_other_stories_are_told(tmp_path: Path) -> None:
    """A file that answers another story leaves this one unread, and says so."""
    settled(tmp_path, "http://127.0.0.1:9/none")
    (tmp_path / "replies.jsonl").write_text(
        '{"id": "0123456789abcdef", "reply": {"links": []}}'
    )
    plain = run(tmp_path, "check", "story.txt", "--format", "jsonl")
    done = run(tmp_path, "check", "story.txt", "--reader", "replies:replies.jsonl",
               "--format", "jsonl")  # fmt: skip
    assert (plain.stdout, 2) == (done.stdout, done.returncode)
    assert "story.txt: 0 tokens in, 0 out; no reply to 1 request: none is recorded for it" in (
        done.stderr
    )


def _linking(*frames: tuple[str, str, str]) -> Behave:
    """Link the figures behind words of the masked story that is sent, by its ids."""

    def behave(handler: Handler) -> None:
        told = handler.server.sent[-1]["messages"][1]["content"]
        links = []
        for before, after, beside in frames:
            first, second = (
                re.search(rf"{words} \[(F\d+) ", told)[1]  # type: ignore[index]
                for words in (before, after)
            )
            links.append({"equation": "equal", "first": first, "second": second,
                          "sure": "must", "because": f"{before} {first} {beside}"})  # fmt: skip
        handler.reply(200, envelope(json.dumps({"links": links})))

    return behave


def test_two_passes_see_other_ids_and_keep_what_both_propose(tmp_path: Path) -> None:
    """The second request shows other ids, and a link of one pass alone is no finding."""
    pears, dogs, cats = (
        ("The shop sold", "Its", "pears"),
        ("It had", "The", "dogs"),
        ("as did its", "All", "cats"),
    )
    alike = _linking(pears, dogs, cats)
    for second, shown in ((alike, 1), (_linking(dogs, cats), 0)):
        with serving(in_turn(alike, second)) as server:
            settled(tmp_path, server.url, passes=2)
            done = run(tmp_path, "check", "story.txt", "--reader", "--format", "jsonl",
                       "--ignore", "two-values", "--no-cache")  # fmt: skip
        one, other = (sent["messages"][1]["content"] for sent in server.sent)
        assert one != other
        assert re.sub(r"\[F\d+ ", "[F ", one) == re.sub(r"\[F\d+ ", "[F ", other)
        assert shown == len(findings(done)), done.stderr
        assert "2,400 tokens in, 68 out" in done.stderr


def test_several_stories_are_asked_about_at_once(tmp_path: Path) -> None:
    """Reports stand in the order of the stories, whoever was answered first."""
    with serving(says(json.dumps(LINKS))) as server:
        settled(tmp_path, server.url)
        for name in ("a.txt", "b.txt", "c.txt"):
            (tmp_path / name).write_text(STORY)
        done = run(
            tmp_path, "check", "a.txt", "b.txt", "c.txt", "--reader", "--format", "jsonl"
        )
    paths = [json.loads(line)["path"] for line in done.stdout.splitlines()]
    assert ["a.txt", "b.txt", "c.txt"] == paths
