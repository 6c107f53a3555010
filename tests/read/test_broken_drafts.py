"""A draft that cannot be read gives one clear line, in little memory and time."""

import gc
import time
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck.cli.entry import run
from factcheck.errors import DraftError
from factcheck.read import read_draft, read_string
from factcheck.read.zip_parts import LARGEST_PART
from tests.drafts.broken import BROKEN, Broken


@pytest.mark.parametrize("broken", BROKEN, ids=lambda broken: broken.name)
def test_one_clear_line(broken: Broken, tmp_path: Path) -> None:
    """The error is one line that begins with the path and says what is wrong."""
    path = tmp_path / broken.name
    path.write_bytes(broken.data)

    with pytest.raises(DraftError) as caught:
        read_draft(str(path))

    message = str(caught.value)
    assert message.startswith(str(path))
    assert broken.words in message
    assert "\n" not in message


def test_other_stories_are_checked(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """A folder with every broken draft and one good story: the story is reported, exit 2."""
    for broken in BROKEN:
        (tmp_path / broken.name).write_bytes(broken.data)
    good = tmp_path / "good.txt"
    good.write_text("Jobs fall\n\nSome 40 jobs went at the port, it said.\n", "utf-8")

    paths = [str(tmp_path / broken.name) for broken in BROKEN]
    code = run(["check", "--format", "jsonl", *paths, str(good)])
    out, err = capfd.readouterr()

    assert code == 2
    read = [line for line in out.splitlines() if '"not_read": ""' in line]
    assert [str(good) in line for line in read] == [True]
    assert len(out.splitlines()) == len(BROKEN) + 1
    assert "Traceback" not in err
    for broken in BROKEN:
        assert sum(str(tmp_path / broken.name) in line for line in err.splitlines()) == 1


def test_missing_file() -> None:
    """A file that does not exist is an error that says so."""
    with pytest.raises(DraftError, match=r"nowhere\.txt: No such file"):
        read_draft("nowhere.txt")


def test_unknown_input_format(tmp_path: Path) -> None:
    """A format asked for by a name that is none lists those that are."""
    path = tmp_path / "story.txt"
    path.write_text("Some 40 jobs went.", "utf-8")

    with pytest.raises(DraftError, match=r"unknown format 'odt'; known formats: txt, md"):
        read_draft(str(path), input_format="odt")


def test_zip_bomb_is_not_unpacked() -> None:
    """A part that unpacks without end is read up to the limit and no further."""
    bomb = next(broken for broken in BROKEN if broken.name == "bomb.docx")
    tracemalloc.start()
    with pytest.raises(DraftError):
        read_string(bomb.data, "bomb.docx", "docx")
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert peak < 3 * LARGEST_PART


_SIZES = (10_000, 40_000)
_SHAPES: dict[str, tuple[str, Callable[[int], str]]] = {
    "nested divs": ("html", lambda n: "<div>" * n + "Some 40" + "</div>" * n),
    "open quotes": ("html", lambda n: "<blockquote>" * n + "Some 40" + "</q></b>" * n),
    "open comments": ("html", lambda n: "Some 40 <!-- " * n),
    "open attributes": ("html", lambda n: "Some 40 <a title=\"x <b class='y" * n),
    "open tables": ("html", lambda n: "<table><tr><td>40" * n),
    "open deletions": ("html", lambda n: "<del>4<div hidden>5" * n + "<p>Some 40</p>"),
    "lists in lists": ("html", lambda n: "<ul><li>40" * n),
    "less-than signs": ("html", lambda n: "Some 40 " + "<" * n),
    "ampersands": ("html", lambda n: "Some 40 " + "&amp" * n),
    "superscripts": ("html", lambda n: "Some 40 " + "<sup><a href='" * n),
    "brackets": ("md", lambda n: "Some 40 " + "[" * n + "]" * n),
    "link targets": ("md", lambda n: "Some 40 " + '[a](b "' * n),
    "stars": ("md", lambda n: "Some 40 " + "*a **b " * n),
    "ticks": ("md", lambda n: "Some 40 " + " ".join("`" * (k % 90) for k in range(n // 40))),
    "quote marks": ("md", lambda n: "> " * n + "Some 40"),
    "open containers": ("md", lambda n: "<div>\n\n" * n + "Some 40"),
    "bars": ("md", lambda n: "|" * n + "\n|-|\n| 40 |"),
    "rules": ("md", lambda n: "Some 40\n" + "- - " * n),
    "tags": ("md", lambda n: "Some 40 " + "<a b=" * n),
    "notes": ("md", lambda n: "Some 40 " + "[^a" * n),
    "one line": ("txt", lambda n: "The port lost 40 jobs and No. 5 " * n),
    "stops": ("txt", lambda n: "Head\n\n" + ". A" * n),
    "closing marks": ("txt", lambda n: "Head\n\n." + '"' * n),
    "short lines": ("txt", lambda n: "Head\n\n" + "Mr. 40\n" * n),
    "blank lines": ("txt", lambda n: "Head" + " \n" * n + "Some 40"),
    "white space": ("txt", lambda n: "Head\n\nSome." + " " * n + "x"),
    "nested XML": (
        "xml",
        lambda n: "<nitf><body>" + "<block>" * n + "40" + "</block>" * n + "</body></nitf>",
    ),
    "paragraphs in paragraphs": (
        "xml",
        lambda n: "<nitf><body>" + "<p>a" * n + "</p>" * n + "</body></nitf>",
    ),
}


@pytest.mark.parametrize("shape", _SHAPES)
def test_time_grows_with_length_alone(shape: str, request: pytest.FixtureRequest) -> None:
    """Four times the draft takes some four times the time, whatever its shape."""
    format, draft = _SHAPES[shape]
    times = [9.0, 9.0]

    gc.collect()
    gc.disable()  # its passes over the objects of all other tests are none of the reader's time
    request.addfinalizer(gc.enable)
    # A busy machine only adds to a time: the best of several, taken in turn, is compared. A
    # quadratic reader would take 16 times as long; timers are coarse below 20 ms.
    for _ in range(8):
        for place, size in enumerate(_SIZES):
            text = draft(size)
            gc.disable()  # looking through what other tests left is not the reader's time
            start = time.process_time()
            read_string(text, format=format)
            times[place] = min(times[place], time.process_time() - start)
            gc.enable()
        if times[1] < max(9 * times[0], 0.15):
            return

    pytest.fail(f"{_SIZES} took {times} seconds")
