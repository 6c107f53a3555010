"""An assistant's own client talks to the desk over standard input and output."""

import asyncio
import os
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("mcp")

STORY = "Shop\n\nThe shop sold 40 pears on Monday.\n\nIts 50 pears were all it had."
_RUN = "import sys; from factcheck.cli.entry import main; main()"


def called(folder: Path, *calls: tuple[str, dict[str, Any]]) -> list[Any]:
    """Return what a client gets for calls of tools, the list of tools first.

    For a call that fails that is the text of its error. What the server writes to
    standard error stands in the file ``stderr`` of the folder.
    """
    from mcp import Client, StdioServerParameters

    async def talk() -> list[Any]:
        run = f"import sys; sys.stderr = open('stderr', 'w'); {_RUN}"
        server = StdioServerParameters(
            command=sys.executable,
            args=["-c", run, "mcp"],
            cwd=str(folder),
            env=dict(os.environ),
        )
        async with Client(server) as client:
            listed = await client.list_tools()
            found: list[Any] = [sorted(tool.name for tool in listed.tools)]
            for name, arguments in calls:
                result = await client.call_tool(name, arguments)
                words = "".join(getattr(part, "text", "") for part in result.content)
                found.append(words if result.is_error else result.structured_content)
            return found

    # In a thread of its own: a browser's test may have left a running loop in this one.
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(lambda: asyncio.run(talk())).result()


def test_an_assistant_proposes_and_the_desk_decides(tmp_path: Path) -> None:
    """Every tool answers with structured output, and a fault is told as an error."""
    (tmp_path / "story.txt").write_text(STORY)
    links = [
        {"equation": "equal", "first": "F1", "second": "F3", "sure": "must",
         "because": "The shop sold 40 pears"},
        {"equation": "equal", "first": "F1", "second": "F9", "sure": "must",
         "because": "The shop sold 40 pears"},
    ]  # fmt: skip
    tools, figures, decided, by_text, by_path, compared, page, missing, outside = called(
        tmp_path,
        ("figures", {"text": STORY}),
        ("verify_links", {"text": STORY, "links": links}),
        ("check_story", {"text": STORY}),
        ("check_story", {"path": "story.txt"}),
        ("compare", {"draft": STORY, "sources": ["Shop\n\nThe shop sold 40 pears."]}),
        ("explain", {"rule": "two-values"}),
        ("explain", {"rule": "no-such-rule"}),
        ("check_story", {"path": "../../etc/passwd"}),
    )
    assert ["check_story", "compare", "explain", "figures", "verify_links"] == tools
    assert [("F1", "40"), ("F2", "Monday"), ("F3", "50")] == [
        (figure["id"], figure["text"]) for figure in figures["figures"]
    ]
    assert {"a figure that there is not": 1} == decided["not_used"]
    (link,) = decided["links"]
    assert ("broken", "The shop sold 40 pears") == (link["verdict"], link["because"])
    assert by_text["findings"] == by_path["findings"]
    assert 3 == compared["figures"]
    assert "A quantity that is stated twice has one value" in page["page"]
    assert "no-such-rule" in missing
    assert outside.endswith("../../etc/passwd: lies outside the folder that is served")


def test_an_error_is_one_line_that_says_why(tmp_path: Path) -> None:
    """A client is told what was wrong with its call, and nobody is shown a traceback."""
    _, *told = called(
        tmp_path,
        ("figures", {"text": "x" * 1_000_001}),
        ("verify_links", {"text": "", "links": []}),
        ("check_story", {}),
        ("check_story", {"text": STORY, "path": "story.txt"}),
        ("check_story", {"path": "no-such-story.txt"}),
        ("check_story", {"path": "a\0b"}),
        ("compare", {"draft": STORY, "sources": [""]}),
        ("explain", {"rule": "no-such-rule"}),
    )
    for words, reason in zip(
        told,
        (
            "the text is longer than 1,000,000 characters",
            "text.txt: ",
            "give a text or a path, one of the two",
            "give a text or a path, one of the two",
            "no-such-story.txt: ",
            "a path holds no null character",
            "text.txt: ",
            "no-such-rule",
        ),
        strict=True,
    ):
        assert reason in words
        assert 1 == len(words.splitlines()), words
    assert "" == (tmp_path / "stderr").read_text()
