"""A reply is never trusted: what does not hold water is counted, and nothing breaks."""

import json
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st

from factcheck.second_reader.asking import (
    ASKED,
    FORMULA,
    MOST_LINKS,
    reply_schema,
    request,
)
from factcheck.second_reader.reply import Reply, read_reply
from factcheck.second_reader.second_question import SecondQuestion
from tests.second_reader.stories import read

READING = read(
    "Storm kills 12\n\nThe storm killed 14 people in Ayle on Monday, the council said. It "
    "cost $3 million, as much as the one of 1998.\n\nOf the dead, 5 were children and 6 were "
    "adults, and both parks, Elm Green and The Lea, were closed for two weeks.\n\n"
    "The mayor thanked all who had helped."
)
STORY = request(READING).story
GOOD: dict[str, Any] = {
    "equation": "equal", "first": "F1", "second": "F2", "sure": "must",
    "because": "The storm killed [F2 count] people in Ayle",
}  # fmt: skip


def replied(reply: object) -> Reply:
    """Return what is read from a reply to the story above."""
    return read_reply(reply, STORY, READING.article)


def whole(*links: object) -> str:
    """Return a reply with these links."""
    return json.dumps({"links": list(links)})


def test_a_sound_link_is_a_proposal() -> None:
    """A link's figures are those of its ids and its quote is where its words stand."""
    reply = replied(whole(GOOD))
    assert {} == dict(reply.faults)
    (proposal,) = reply.proposals
    assert ["12", "14"] == [f"{figure}" for figure in proposal.figures]
    assert "The storm killed 14 people in Ayle" == READING.article.quote(proposal.because)


@pytest.mark.parametrize(
    "text",
    [
        f"```json\n{whole(GOOD)}\n```",
        f"<think>Hm {{}} no.</think>Here it is:\n{whole(GOOD)}",
        f"\n\n{whole(GOOD)} I hope that helps!",
    ],
)
def test_wrapping_is_taken_off(text: str) -> None:
    """A fence or prose around the JSON loses nothing where it can be told apart."""
    reply = replied(text)
    assert len(reply.proposals) == 1 or reply.faults == {"no JSON": 1}


def test_what_came_before_a_cut_is_kept() -> None:
    """A reply that is cut off gives its whole links and says that it was cut."""
    other = {**GOOD, "equation": "order", "greater": "F2", "lesser": "F5"}
    del other["first"], other["second"]
    text = whole(GOOD, other)
    for end in range(len(text)):
        reply = replied(text[:end])
        assert len(reply.proposals) + sum(reply.faults.values()) >= 1
    assert 1 == len(replied(text[: len(text) - 20]).proposals)
    assert {"cut off": 1} == dict(replied(text[: len(text) - 20]).faults)


def test_a_quote_may_stand_in_the_next_line() -> None:
    """Words beside a figure's line are taken; with those from further off a link may hold."""
    near, far = (
        replied(whole({**GOOD, "because": words})).proposals[0]
        for words in ("Of the dead, F6 were children", "The mayor thanked all who had helped")
    )
    assert ("must", "may") == (near.sure, far.sure)


FAULTS: list[tuple[str, dict[str, Any]]] = [
    ("a figure that there is not", {"first": "F99"}),
    ("a figure that there is not", {"first": "word:banana"}),
    ("a figure that there is not", {"first": "word:trio"}),
    ("a link of another form", {"first": 12}),
    ("a link of another form", {"first": ["F1", "F2"]}),
    ("a link of another form", {"first": {"id": "F1"}}),
    ("a link of another form", {"sure": "certainly"}),
    ("one figure in two slots", {"first": "F2"}),
    ("a single figure", {"first": None}),
    ("a slot that there is not", {"third": "F3"}),
    ("an equation that there is not", {"equation": "vibes"}),
    ("an equation that there is not", {"equation": ["equal"]}),
    ("no quote", {"because": ""}),
    ("no quote", {"because": None}),
    ("no quote", {"because": 7}),
    ("a quote too short or too long", {"because": "storm"}),
    ("a quote too short or too long", {"because": "the " * 50}),
    ("a quote that is not in the story", {"because": "the gale killed F2 people"}),
    ("a quote that is not in the story", {"because": "killed 14 people in Ayle"}),
]


@pytest.mark.parametrize(("fault", "change"), FAULTS)
def test_a_faulty_link_is_counted(fault: str, change: dict[str, Any]) -> None:
    """A link with one fault is left out by the name of the fault; the next one counts."""
    reply = replied(whole({**GOOD, **change}, GOOD))
    assert {fault: 1} == dict(reply.faults)
    assert 1 == len(reply.proposals)


@pytest.mark.parametrize(
    ("fault", "text"),
    [
        ("no JSON", ""),
        ("no JSON", "I cannot help with that."),
        ("no JSON", "[" * 100_000),
        ("no JSON", '{"a":' * 100_000),
        ("no list of links", "{}"),
        ("no list of links", '{"links": {"equation": "equal"}}'),
        ("no list of links", '{"choices": [{"text": "ok"}]}'),
        ("too long a reply", " " * 10_000_000),
        ("a link of another form", '{"links": ["F1 = F2"]}'),
    ],
)
def test_a_reply_of_another_form_is_told(fault: str, text: str) -> None:
    """A reply that holds no links at all is one fault."""
    reply = replied(text)
    assert ((), {fault: 1}) == (reply.proposals, dict(reply.faults))


def test_links_beyond_reason_are_not_read() -> None:
    """A reply of thousands of links costs no more than the first hundreds."""
    reply = replied(whole(*[GOOD] * (MOST_LINKS + 50)))
    assert {f"beyond {MOST_LINKS} links": 50} == dict(reply.faults)
    assert 1 == len(reply.proposals)


def test_listed_things_are_found_by_their_words() -> None:
    """Things of a list are places in the story; one that is not there undoes the link."""
    link = {
        "equation": "count of a list", "announced": "word:both", "sure": "must",
        "items": ["Elm Green", "The Lea"], "because": "both parks, Elm Green",
    }  # fmt: skip
    told = replied(whole({**link, "items": [*link["items"], "Oak Hill"]}))
    assert {"a quote that is not in the story": 1} == dict(told.faults)
    told = replied(whole({**link, "items": ["Elm Green", "Elm Green"]}))
    assert {"one thing listed twice": 1} == dict(told.faults)


def test_a_formula_names_figures_and_is_not_run() -> None:
    """An expression is read by its own small grammar; anything else is a fault."""
    link = {"equation": FORMULA, "because": GOOD["because"], "sure": "may"}
    sound = replied(whole({**link, "expression": "F6 + F7 <= F2"}))
    assert ["5", "6", "14"] == [f"{figure}" for figure in sound.proposals[0].figures]
    for text in [
        "__import__('os')",
        "F1",
        "F1 ==",
        "F1 == F2 == F5",
        "(" * 200,
        "F1 ** F2",
        "",
    ]:
        faulty = replied(whole({**link, "expression": text}))
        assert {"an expression that cannot be read": 1} == dict(faulty.faults), text


_LEAVES = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=12),
    st.sampled_from(["F1", "F2", "F5", "PUB", "must", "may", "equal", "sum", "word:both",
                     GOOD["because"], *ASKED]),
)  # fmt: skip
_KEYS = st.sampled_from(
    ["links", "equation", "first", "second", "parts", "total", "items", "because", "sure",
     "expression", "closed", "direction", "singles"]
)  # fmt: skip
_ANYTHING = st.recursive(
    _LEAVES,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(_KEYS, inner, max_size=5),
)


@settings(max_examples=200, deadline=None)
@given(st.lists(_ANYTHING, max_size=5) | _ANYTHING)
def test_no_reply_whatever_breaks_the_reading(links: object) -> None:
    """Any JSON at all gives proposals and counted faults, and nothing else."""
    for reply in ({"links": links}, links, json.dumps(links)):
        assert isinstance(replied(reply), Reply)


@pytest.mark.parametrize("schema", [reply_schema(), SecondQuestion("", "").schema])
def test_a_schema_bounds_what_a_model_may_repeat(schema: dict[str, Any]) -> None:
    """No string but a pattern and no list is without an end, so that a loop ends in a link."""

    def endless(part: Any) -> list[Any]:
        if isinstance(part, list):
            return [found for one in part for found in endless(one)]
        if not isinstance(part, dict):
            return []
        bound = {"string": {"maxLength", "pattern"}, "array": {"maxItems"}}
        needed = bound.get(part.get("type", ""), set()) if "type" in part else set()
        own = [part] if needed and needed.isdisjoint(part) else []
        return [*own, *(found for value in part.values() for found in endless(value))]

    assert [] == endless(schema)
