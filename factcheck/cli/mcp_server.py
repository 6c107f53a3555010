"""``factcheck mcp``: the desk as tools of an editor's assistant.

The assistant proposes, the desk decides. Each tool gives structured output; what a user
of it can cause is an error of one line. Files are read below the working folder alone.
"""

import os
from collections.abc import Callable, Mapping, Sequence
from functools import wraps
from typing import Any

from factcheck.check import load_rules
from factcheck.cli.exit_code import BROKEN, CLEAN
from factcheck.cli.explain import find_rule, page_of
from factcheck.cli.stories import complain
from factcheck.compare import compare as compare_readings
from factcheck.errors import DraftError, FactcheckError, SettingsError
from factcheck.model.article import Article
from factcheck.model.reading import Reading
from factcheck.pipeline import check_article, read_figures, read_source
from factcheck.read import read_draft, read_string
from factcheck.report.as_json import figures_object, report_object
from factcheck.second_reader.asking import request
from factcheck.second_reader.deciding import Decider, Decision
from factcheck.second_reader.reply import read_reply
from factcheck.settings import find_settings

LONGEST = 1_000_000  # characters of a text
_INSTRUCTIONS = """\
A fact-check desk for figures. Call figures to get a story's figures with ids, propose \
links among them with verify_links, and trust its arithmetic above your own. check_story \
runs the desk's rules. Say "agrees" only of links that hold.\
"""


def serve() -> int:
    """Serve until standard input closes and return the exit code."""
    try:
        from mcp.server.mcpserver import MCPServer
    except ImportError:
        complain(SettingsError("factcheck mcp needs: pip install 'factcheck-figures[mcp]'"))
        return BROKEN
    server = MCPServer("factcheck", instructions=_INSTRUCTIONS, log_level="ERROR")
    for tool in (figures, verify_links, check_story, compare, explain):
        server.tool(structured_output=True)(_telling(tool))
    server.run("stdio")
    return CLEAN


def _telling(tool: Callable[..., dict[str, Any]]) -> Callable[..., dict[str, Any]]:
    """Return the tool with its users' errors as those that a client is told the words of."""
    from mcp.server.mcpserver.exceptions import ToolError

    @wraps(tool)
    def told(*given: Any, **named: Any) -> dict[str, Any]:
        try:
            return tool(*given, **named)
        except FactcheckError as error:
            raise ToolError(str(error)) from None

    return told


def figures(text: str) -> dict[str, Any]:
    """List a story's figures: id, as written, what it stands for, unit, what, when, who.

    The ids are those that verify_links takes. Places count code points from 0.
    """
    reading = read_figures(_article(text))
    found = figures_object(reading, rejected=False)
    for number, figure in enumerate(found["figures"], 1):
        figure["id"] = f"F{number}"
    return found


def verify_links(text: str, links: list[dict[str, Any]]) -> dict[str, Any]:
    """Decide links among a story's figures by arithmetic.

    Each link names an "equation" (explain "equations" lists them) and fills its slots
    with ids of figures; "because" is 2 to 40 words copied from the story, "sure" is
    "must" or "may". The answer tells for each link that can be used whether it "holds",
    is "broken" or "cannot be told", with the arithmetic; what cannot be used is counted.
    """
    reading = read_figures(_article(text))
    if not reading.figures:
        return {"links": [], "not_used": {}}
    story = request(reading).story
    reply = read_reply({"links": links}, story, reading.article, seen=True)
    ids = {figure.index: id for id, figure in story.figures.items()}
    decisions = Decider(reading).decide(reply.proposals)
    return {
        "links": [_decided(each, ids, reading) for each in decisions],
        "not_used": dict(reply.faults),
    }


def check_story(text: str = "", path: str = "") -> dict[str, Any]:
    """Check a story, given as text or as a path, with the desk's rules.

    The report is the one of factcheck check --format json.
    """
    if bool(text) == bool(path):
        raise SettingsError("give a text or a path, one of the two")
    article = _article(text) if text else read_draft(_near(path))
    return report_object(check_article(article, load_rules(find_settings().rules)))


def compare(draft: str, sources: list[str]) -> dict[str, Any]:
    """Check each figure of a draft against sources, all given as text."""
    readings: Sequence[Reading] = [read_source(_article(source)) for source in sources]
    return report_object(compare_readings(read_figures(_article(draft)), readings, ()))


def explain(rule: str) -> dict[str, Any]:
    """Return the page of a rule or an equation; "equations" lists all equations."""
    from factcheck.equations.pages import equation_called, list_of_equations, page_of_equation

    equation = equation_called(rule)
    if rule == "equations":
        return {"name": rule, "page": list_of_equations()}
    if equation is not None:
        return {"name": rule, "page": page_of_equation(equation)}
    found = find_rule(rule, load_rules(find_settings().rules))
    return {"name": found.name, "page": page_of(found)}


def _decided(decision: Decision, ids: Mapping[int, str], reading: Reading) -> dict[str, Any]:
    proposal, judged = decision.proposal, decision.judgement
    return {
        "equation": proposal.equation,
        "figures": [
            {"id": ids.get(figure.index, ""), "text": figure.text}
            for figure in proposal.figures
        ],
        "because": reading.article.quote(proposal.because),
        "sure": proposal.sure,
        "verdict": judged.verdict,
        "working": judged.text,
        "objection": decision.objection,
    }


def _article(text: str) -> Article:
    if len(text) > LONGEST:
        raise DraftError(f"the text is longer than {LONGEST:,} characters")
    return read_string(text, "text.txt", "txt")


def _near(path: str) -> str:
    """Return a path below the working folder; raise ``DraftError`` for one elsewhere."""
    here = os.path.realpath(".")
    if "\0" in path:
        raise DraftError("a path holds no null character")
    real = os.path.realpath(path)
    if os.path.commonpath((here, real)) != here:
        raise DraftError(f"{path}: lies outside the folder that is served")
    return real
