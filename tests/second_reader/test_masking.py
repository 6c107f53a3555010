"""No value, date or number word leaves the house."""

import glob
import json
import os
import re
import unicodedata

import pytest
from hypothesis import given, settings, strategies as st

from factcheck.pipeline import read_figures
from factcheck.read import STORY_SUFFIXES, read_draft, read_string
from factcheck.second_reader.asking import ASKED, body, instructions, reply_schema, request
from factcheck.second_reader.deciding import Decider
from factcheck.second_reader.masking import mask
from factcheck.second_reader.number_words import NUMBER_WORDS, UNITS, tells_number
from factcheck.second_reader.reply import read_reply
from factcheck.second_reader.second_question import second_question
from tests.drafts.formats import FORMATS, Part
from tests.second_reader.answering import at_random
from tests.second_reader.stories import read

_ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
_ID = re.compile(r"\[(?:F\d+|PUB)\b([^\[\]]*)\]")
_UNITS = {*UNITS, "month", "so-many"}  # "second" of a duration, not the ordinal

STORIES = sorted(
    path
    for path in glob.glob(f"{_ROOT}/fixtures/**/*", recursive=True)
    + glob.glob(f"{_ROOT}/tests/drafts/**/*", recursive=True)
    if os.path.splitext(path)[1] in STORY_SUFFIXES and os.path.isfile(path)
)


def told(text: str) -> list[str]:
    """Return what a masked story still tells: digits of any script and words of numbers."""
    without = _ID.sub(lambda found: " ".join(set(found[1].split()) - _UNITS), text)
    digits = [letter for letter in without if unicodedata.category(letter).startswith("N")]
    words = re.findall(r"[^\W\d_]+", without.replace("[number]", ""))
    return digits + [word for word in words if tells_number(word)]


@pytest.mark.parametrize("path", STORIES, ids=os.path.basename)
def test_no_story_of_ours_tells_a_value(path: str) -> None:
    """Whatever the format, the request of a story holds no digit and no number word."""
    try:
        article = read_draft(path)
    except Exception as error:
        pytest.skip(str(error))
    assert [] == told(mask(read_figures(article)).text)


NUMBERS = {
    "count": ["3", "4,512", "seventeen", "26", "two million", "forty-one"],
    "money": ["$3.4bn", "$19", "$1,200", "$7 million"],
    "percent": ["17 percent", "4.5 percent", "99 percent"],
    "length": ["3,200 miles", "12 miles", "1.5 miles"],
    "weekday": ["Monday", "Thursday", "Sunday"],
    "day": ["March 3", "July 21", "May 8", "Dec. 30"],
    "year": ["in 1998", "in 2017", "in 2004"],
    "duration": ["three weeks", "11 weeks", "six weeks"],
    "share": ["two-thirds", "half", "a quarter"],
    "time": ["10:15 a.m.", "9:40 a.m."],
    "rank": ["third", "21st", "eighth"],
    "name": ["370", "19", "8"],
    "score": ["3-2", "21-14", "107-98"],
    "ratio": ["40 of the 200", "3 of the 9", "six of the 12"],
    "age": ["34", "7", "101"],
    "range": ["3 to 5", "10 to 20", "200 to 300"],
    "heat": ["30C", "12C", "8C"],
    "euro": ["€4m", "€19.5m", "€700m"],
    "rate": ["12 per 1,000", "3.5 per 100,000"],
    "vague": ["Dozens", "Hundreds", "Thousands"],
    "verb": ["doubled", "tripled", "quadrupled"],
    "decade": ["1980s", "1960s", "2010s"],
    "group": ["trio", "quartet"],
    "points": ["3 points", "12 points", "40 points"],
    "degrees": ["5 degrees", "-5 degrees", "17 degrees"],
    "jubilee": ["bicentennial", "centennial", "sesquicentennial"],
    "elder": ["octogenarian", "nonagenarian", "centenarian"],
    "king": ["Henry VIII", "Henry IX", "Henry IV"],
    "holiday": ["Christmas", "Halloween", "New Year's Eve", "Boxing Day"],
}
FRAMES = [
    ("At least {} people died, officials said.", "count"),
    ("The deal is worth about {}, the company said.", "money"),
    ("Sales rose {} from a year earlier.", "percent"),
    ("The river runs {} to the sea.", "length"),
    ("The council met on {} and will meet again.", "weekday"),
    ("The bridge opened on {} after long delays.", "day"),
    ("She was elected {}, after a recount.", "year"),
    ("The strike lasted {}, unions said.", "duration"),
    ("Nearly {} of voters stayed at home.", "share"),
    ("The train left at {} with a delay.", "time"),
    ("He came {} in the final.", "rank"),
    ("The crew of Flight {} had landed.", "name"),
    ("Ayle won {} at home, its coach said.", "score"),
    ("It flooded {} homes in Ayle.", "ratio"),
    ("Ann Lee, {}, was hurt in the fire.", "age"),
    ("The work takes {} days, builders said.", "range"),
    ("It was {} in the shade at noon.", "heat"),
    ("The fine of {} was paid at once.", "euro"),
    ("The rate was {} people, the highest yet.", "rate"),
    ("{} of people came to the harbour.", "vague"),
    ("Its profit {} in the year to March.", "verb"),
    ("The hall was built in the {} for the poor.", "decade"),
    ("A {} of towns will build it together.", "group"),
    ("The index rose {} at noon, traders said.", "points"),
    ("It was {} at the harbour.", "degrees"),
    ("The town marked its {} with a fair.", "jubilee"),
    ("An {} led the march.", "elder"),
    ("The portrait of {} was sold.", "king"),
    ("The shop was shut on {} by law.", "holiday"),
]


@settings(deadline=None)
@given(st.data())
def test_a_request_does_not_depend_on_values(data: st.DataObject) -> None:
    """Two stories that differ in nothing but values make one request."""
    frames = data.draw(st.lists(st.sampled_from(FRAMES), min_size=1, max_size=6))
    stories = []
    for _ in range(2):
        filled = [
            frame.format(data.draw(st.sampled_from(NUMBERS[kind]))) for frame, kind in frames
        ]
        stories.append(read("A quiet day\n\n" + "\n\n".join(filled)))
    first, second = map(request, stories)
    assert [] == told(first.story.text)
    assert (first.id, first.story.text) == (second.id, second.story.text)


@pytest.mark.parametrize("format", FORMATS)
@settings(deadline=None, max_examples=40)
@given(data=st.data())
def test_no_format_tells_a_value(format: str, data: st.DataObject) -> None:
    """Headline, caption and table hide what they hold too, in every format of a draft."""
    kinds = ("headline", "standfirst", "paragraph", "caption")
    drawn = data.draw(st.lists(st.sampled_from(FRAMES), min_size=4, max_size=4, unique=True))
    frames = [(kind, *frame) for kind, frame in zip(kinds, drawn, strict=True)]
    requests = []
    for _ in range(2):
        filled = [
            Part(kind, frame.format(data.draw(st.sampled_from(NUMBERS[number]))))
            for kind, frame, number in frames
        ]
        cell = data.draw(st.sampled_from(NUMBERS["count"][:2]))
        table = Part("table", "", (("Town", "Homes"), ("Ayle", cell), ("Bray", "12")))
        saved = FORMATS[format]([*filled, table], "2024-05-15")
        requests.append(request(read_figures(read_string(saved, format=format))))
    first, second = requests
    assert [] == told(first.story.text)
    assert first.story.text == second.story.text


_BARE_ID = re.compile(r"(?<!\[)\bF\d+\b|^\d+\. ", re.MULTILINE)


@settings(deadline=None, max_examples=25)
@given(st.data())
def test_no_second_question_tells_a_value(data: st.DataObject) -> None:
    """What is asked about broken links hides every value too, that of today included."""
    frames = data.draw(st.lists(st.sampled_from(FRAMES), min_size=2, max_size=6))
    words = [frame.format(data.draw(st.sampled_from(NUMBERS[kind]))) for frame, kind in frames]
    reading = read("Title\n\nIt was built in 1990. Both came.\n\n" + "\n\n".join(words))
    asked = request(reading)
    told_by = {"because": "was built in", "sure": "must"}
    links = [
        *at_random(data.draw(st.integers(0, 9)))(asked),
        {"equation": "formula", "expression": "PUB - F1 == word:both", **told_by},
        {"equation": "order", "greater": "F1", "lesser": "PUB", **told_by},
    ]
    proposals = read_reply({"links": links}, asked.story, reading.article).proposals
    broken = [each for each in Decider(reading).decide(proposals) if each.broken]
    question = second_question(asked.story, broken).text
    assert "PUB" in question
    for equation in ASKED.values():  # our own words for it may number its slots
        question = question.replace(f"{equation.name} ({equation.formula})", "")
        for slot in equation.slots:
            question = re.sub(rf"(?<=[:,] ){slot.name}(?= )", "", question)
    assert [] == told(_BARE_ID.sub("", question))


@settings(deadline=None)
@given(st.text(st.characters(exclude_categories=["C"]), max_size=200))
def test_no_text_at_all_tells_a_digit(text: str) -> None:
    """Whatever a draft holds, no digit or number word of it is shown."""
    assert [] == told(mask(read(f"Title\n\n{text}")).text)


@settings(deadline=None)
@given(st.lists(st.sampled_from(sorted(NUMBER_WORDS)), min_size=1, max_size=8))
def test_no_number_word_is_shown(words: list[str]) -> None:
    """Every word that is a number, a month or a weekday is hidden wherever it stands."""
    text = f"Title\n\nThe {' and '.join(words)} of it."
    assert [] == told(mask(read(text)).text)


# Written down for this test, whatever the words are that the masker knows.
TELLING = """
zero one two three seven eleven twelve thirteen nineteen twenty thirty forty ninety hundred
thousand million billion trillion septillion googol myriad zillion dozen none nada nil
first second third fifth ninth twelfth twentieth hundredth firstly secondly thirdly seventhly
once twice thrice double triple quadruple half quarter two-thirds fourfold twofold
trio quartet quintet sextet septet octet nonet triplet triplets quadruplets quintuplets
sextuplets octuplets trilogy pentathlon decathlon triathlon fiver tenner
decade century millennium fortnight fortnightly biweekly biennial triennial centennial
bicentennial sesquicentennial centenary bicentenary tercentenary
octogenarian nonagenarian septuagenarian centenarian twentysomething
January March July December Jan Feb Sept Dec Monday Wednesday Sunday Mon Weds Thurs Fri
Christmas Halloween Juneteenth
II III IV VII IX XII XIV XC XL LX CC CM MM MCMXCIX MMXXIV
½ ¾ ² ⅓ ① 1 27 1,234 3.5 ٣ ४
""".split()


@pytest.mark.parametrize("word", TELLING)
def test_no_telling_word_is_shown(word: str) -> None:
    """Alone, capitalised or in a sentence, in a headline or a caption, it is hidden."""
    for frame in ("Title\n\nThe {} of it came.", "The {} came\n\nIt rained.",
                  "Title\n\n({}) was what Ann Lee, of Ayle, called “{}”."):  # fmt: skip
        words = request(read(frame.replace("{}", word))).story.text.split("\n", 1)[1]
        left = _ID.sub("", words).replace("[number]", "").replace("#", "")
        assert not re.search(rf"(?<!\w){re.escape(word)}(?!\w)", left), words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("-5 degrees", "5 degrees"),
        ("New Year's Eve", "New Year's Day"),
        ("Boxing Day", "New Year's Day"),
        ("Henry VIII", "Henry IX"),
        ("6 points", "3 points"),
        ("the bicentennial", "the centennial"),
    ],
)
def test_two_values_make_one_request(one: str, other: str) -> None:
    """What stands for a value does not tell which of two it is."""
    first, second = (request(read(f"Title\n\nIt was {each} there.")).story.text
                     for each in (one, other))  # fmt: skip
    assert first == second


def test_kind_unit_and_hedge_stay_visible() -> None:
    """A reader sees what is measured and how it is hedged, in headline, text and caption."""
    story = mask(
        read(
            "# Storm kills 12\n\nAbout 3,200 miles of line, worth more than $5 million, fell "
            "on Monday.\n\n| Town | Homes |\n|--|--|\n| Ayle | 40 |\n",
            "md",
        )
    ).text
    assert [
        "published: [PUB date day month year]",
        "headline: Storm kills [F1 count]",
        "paragraph: About [F2 measure mile] of line, worth more than [F3 money USD], fell on "
        "[F4 date weekday].",
        "table: Town | Homes",
        "table: Ayle | [F5 count]",
    ] == story.split("\n")


def test_a_draft_cannot_write_figures_of_its_own() -> None:
    """Brackets in a draft are no ids."""
    story = mask(read("Title\n\nThe [F1 money USD] and 5 men."))
    assert "paragraph: The (F# money USD) and [F1 count] men." == story.text.split("\n")[2]


def test_a_rate_tells_no_number() -> None:
    """A denominator that is a number is hidden too."""
    story = mask(read("Title\n\nThe rate is 12 per 100,000 people."))
    assert "per 100" not in story.text
    assert [] == told(story.text)


def test_ids_are_shuffled_from_the_second_pass_on() -> None:
    """Another pass shows the same figures under other ids, at every run the same ones."""
    reading = read("Title\n\n" + " ".join(f"It had {n} cats." for n in range(3, 15)))
    first, second = request(reading), request(reading, 1)
    assert list(first.story.figures) == [f"F{n + 1}" for n in range(12)]
    assert set(first.story.figures) == set(second.story.figures)
    assert first.story.figures != second.story.figures
    assert second.id == request(reading, 1).id != first.id


def test_what_is_sent_names_every_equation() -> None:
    """The body holds the model, the instructions, the story and the schema of a reply."""
    asked = request(read("Title\n\nIt had 5 cats."))
    sent = json.loads(body(asked, "some-model", 100))
    assert "some-model" == sent["model"]
    assert [instructions(), asked.story.text] == [each["content"] for each in sent["messages"]]
    assert reply_schema() == sent["response_format"]["json_schema"]["schema"]
