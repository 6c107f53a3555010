"""An assistant's own client talks to the desk over standard input and output."""

import asyncio
import sys
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("mcp")

STORY = "Shop\n\nThe shop sold 40 pears on Monday.\n\nIts 50 pears were all it had."
_RUN = "import sys; from factcheck.cli.entry import main; main()"


def called(folder: Path, *calls: tuple[str, dict[str, Any]]) -> list[Any]:
    """Return what a client gets for calls of tools, the list of tools first."""
    from mcp import Client, StdioServerParameters

    async def talk() -> list[Any]:
        server = StdioServerParameters(
            command=sys.executable, args=["-c", _RUN, "mcp"], cwd=str(folder)
        )
        async with Client(server) as client:
            listed = await client.list_tools()
            found: list[Any] = [sorted(tool.name for tool in listed.tools)]
            for name, arguments in calls:
                result = await client.call_tool(name, arguments)
                found.append(None if result.is_error else result.structured_content)
            return found

    return asyncio.run(talk())


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
    assert (None, None) == (missing, outside)
