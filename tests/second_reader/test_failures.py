"""Whatever a server does, it is counted and said once, and the rules' findings are given."""

import json
from typing import Any

import pytest

from factcheck.check import load_rules
from factcheck.pipeline import check_article
from factcheck.second_reader.endpoint import Bounds, Endpoint
from factcheck.second_reader.reading import Outcome, read_again
from tests.second_reader.server import Behave, Handler, drip, flood, in_turn, says, serving
from tests.second_reader.stories import article

_RULES = load_rules()
BOUNDS = Bounds(seconds=1.0, size=256 * 1024, tokens=500)
# The rules tell of the sum; the pears of the two paragraphs are for a reader to link.
STORY = (
    "Shop\n\nIt sold 40 pears and 30 figs, a total of 80 fruits.\n\n"
    "Its 50 ripe ones were all it had, Ann Lee said."
)
SOUND: dict[str, Any] = {
    "equation": "equal", "first": "F1", "second": "F4", "sure": "must",
    "because": "It sold F1 pears",
}  # fmt: skip

SPOILT = {**SOUND, "because": "30 figs of which nobody wrote"}
HOLDS = {**SOUND, "equation": "order", "greater": "F3", "lesser": "F1"}
del HOLDS["first"], HOLDS["second"]


def whole(*links: object) -> str:
    """Return a reply with these links."""
    return json.dumps({"links": list(links)})


def status(code: int, **headers: str) -> Behave:
    """Answer with a status and no reply."""

    def behave(handler: Handler) -> None:
        handler.reply(code, b"{}", **headers)

    return behave


def read(behave: Behave, *, passes: int = 1, ask_again: bool = False) -> Outcome:
    """Return what a reader behind a server that behaves so makes of the story."""
    report = check_article(article(STORY), _RULES)
    with serving(behave) as server:
        reader = Endpoint(server.url, "m", BOUNDS)
        return read_again(report, reader, passes=passes, ask_again=ask_again, proof=0)


FAULTS: list[tuple[str, Behave]] = [
    ("1 cut off", says(whole(SOUND)[:-20])),
    ("1 no list of links", says('{"answers": []}')),
    ("1 no list of links", says(json.dumps({"links": {"equation": "equal"}}))),
    ("1 an equation that there is not", says(whole({"figures": ["F1", "F4"]}))),
    ("1 a figure that there is not", says(whole({**SOUND, "second": "F99"}))),
    ("1 one figure in two slots", says(whole({**SOUND, "second": "F1"}))),
    ("1 a quote that is not in the story", says(whole({**SOUND, "because": "It lost F1"}))),
    ("1 no JSON", says("F1 and F4 should be the same, I think.")),
    ("no reply to 1 request: HTTP status 400", status(400)),
    ("no reply to 1 request: HTTP status 429", status(429, Retry_After="0")),
    ("no reply to 1 request: no whole reply within 1 s", drip),
    ("no reply to 1 request: a reply of more than 256 KB", flood),
]


@pytest.mark.parametrize(("fault", "behave"), FAULTS)
def test_a_failure_is_said_once(fault: str, behave: Behave) -> None:
    """One fault is one phrase of the story's line, and the rules speak as without a reader."""
    plain = check_article(article(STORY), _RULES).findings
    outcome = read(behave)
    assert plain == outcome.report.findings
    assert plain, "the rules find the sum"
    assert 1 == outcome.told("m").count(fault)
    assert 1 == sum(outcome.faults.values()) + sum(outcome.unanswered.values())


@pytest.mark.parametrize(
    "behave",
    [
        says(whole(SOUND)),
        says(f"```json\n{whole(SOUND)}\n```"),
        says(whole(SOUND, HOLDS, HOLDS | {"lesser": "F2"}, SPOILT)),
        in_turn(status(400), says(whole(SOUND))),
        in_turn(status(429, Retry_After="0"), says(whole(SOUND))),
    ],
    ids=["plain", "fenced", "beside a spoilt one", "without a schema", "later"],
)
def test_what_can_be_used_is_used(behave: Behave) -> None:
    """A sound link counts, fenced, beside a faulty one, or at the second try."""
    told = [each for each in read(behave).report.findings if each.rule == "second-reader"]
    assert ["warning"] == [each.severity for each in told]


SECOND: list[tuple[str, int, Behave]] = [
    ("no reply to 1 request: HTTP status 500 (second question)", 1, status(500)),
    ("no reply to 1 request: no whole reply within 1 s (second question)", 1, drip),
    ("not used: 1 a second reply without JSON", 1, says("They can stand, I think.")),
    ("not used: 1 a second reply without JSON", 1, says('{"answers": [{"link": 1, "st')),
    ("not used: 1 a second reply without answers", 1, says('{"links": []}')),
    ("not used: 1 a second reply without answers", 1, says('{"answers": {"link": 1}}')),
    ("not used: 3 an answer of another form", 3,
     says('{"answers": [7, {"link": "1", "stand": true}, {"link": 1, "stand": "true"}]}')),
    ("not used: 2 an answer of another form", 2,
     says('{"answers": [{"link": 2, "stand": true}, {"link": 0, "stand": false}]}')),
]  # fmt: skip


@pytest.mark.parametrize(("fault", "count", "behave"), SECOND)
def test_a_failure_of_the_second_question_is_said(
    fault: str, count: int, behave: Behave
) -> None:
    """What became of it is counted on the story's line, and the finding stays."""
    outcome = read(in_turn(says(whole(SOUND)), behave), ask_again=True)
    told = [each for each in outcome.report.findings if each.rule == "second-reader"]
    assert ["warning"] == [each.severity for each in told]
    assert 1 == outcome.told("m").count(fault)
    assert count == sum(outcome.faults.values()) + sum(outcome.unanswered.values())
    assert not outcome.unread


def test_a_pass_without_a_reply_is_said() -> None:
    """Links of one pass of two are shown, and the line tells that the other is missing."""
    outcome = read(in_turn(says(whole(SOUND)), status(500)), passes=2)
    assert (1, False) == (outcome.links, outcome.unread)
    assert "no reply to 1 request: HTTP status 500" in outcome.told("m")
