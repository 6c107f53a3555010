"""Sentences: stops that end one, and stops that do not."""

import pytest

from factcheck.read import read_string


def _sentences(text: str) -> list[str]:
    return [sentence.text for sentence in read_string(text).sentences]


@pytest.mark.parametrize(
    "parts",
    [
        ("The vote is at 5 p.m. Friday in the U.S. Senate.", "It began at 9 a.m. ET."),
        ("They met at 5 p.m.", "On Friday 3 left."),
        ("He said no.", "They left."),
        ("It is No. 2 of 40.", "Nos. 3 and 4 follow."),
        ("Lt. Gen. J. P. Marsh told Mr. Day.", "St. Ives lost 4."),
        ("He lives in the U.S.", "The rest left."),
        ("They came in Sept. 2015.", "In Oct. 4 left."),
        ("Apple Inc. Chief Day spoke.", "He works at Marsh & Co.", "The firm grew."),
        ('"We lost 40."', "He said so later."),
        ("“Is it over?” Ms. Day asked.", "“Yes!”", "The end."),
        ("It rose 3.5 percent.", "That is £4.20 more.", "$5 is less."),
        ("We wait ...", "Then we go.", "It cost … a lot."),
        ("It fell (as in 2015).", "[Then] it rose.", "12 left."),
        ("It grew by 5 percent.", "The rest fell.", "She left."),
        ("A note.[2]", "The next."),
        ("Ann Day, Ph.D., met J. Smith Jr. Tuesday.", "It ended."),
        ("Élan won 4.", "Écoles lost 5."),
    ],
)
def test_stops(parts: tuple[str, ...]) -> None:
    """The parts of a paragraph come back as they were joined."""
    assert _sentences(" ".join(parts)) == list(parts)


def test_lost_space() -> None:
    """A stop with its space lost ends a sentence where a word opens one, but not in a name."""
    assert _sentences("It fell 4 percent.The rest of Example.Com rose.") == [
        "It fell 4 percent.",
        "The rest of Example.Com rose.",
    ]


def test_bulleted_lines() -> None:
    """Each line of a list in a block is a sentence; its number opens it."""
    text = "Head\n\n1. First 40\n2. Second 50\n- third\n• fourth\nTotal: 90"

    assert _sentences(text)[1:] == [
        "1. First 40",
        "2. Second 50",
        "- third",
        "• fourth",
        "Total: 90",
    ]


def test_wrapped_lines() -> None:
    """Lines wrapped at one width are one sentence; its line breaks stay in its text."""
    text = (
        "Head\n\nThe port of Elmside will cut 1,200 of its 4,800 jobs by the\n"
        "end of June, it said, after it had lost more than a total\nof £3.4m in two years."
    )

    assert len(_sentences(text)) == 2


def test_mixed_line_endings() -> None:
    """Carriage returns part lines and blocks, and stay in the text."""
    text = "Head\r\n\r\nOne 1\r\nTwo 2.\n\nThree 3.\r\rFour 4\rFive 5."

    article = read_string(text)

    assert [s.text for s in article.sentences] == [
        "Head",
        "One 1",
        "Two 2.",
        "Three 3.",
        "Four 4",
        "Five 5.",
    ]
    assert article.text == text
