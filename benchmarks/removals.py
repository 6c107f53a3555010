"""Take the caveats out of real stories and count how often a rule then misses them.

    python benchmarks/removals.py ../shared/corpus/dev.jsonl.gz ../shared/corpus/train.jsonl.gz
        [--kinds poll-sample ...] [--show 20] [--missed] [--most 120] [--jobs 2]

In stories that carry a caveat in words, exactly those words are taken out, so that the sentence
stays one. A removal counts as found when a note of a rule on that kind of caveat marks the
sentence (a poll's: its paragraph or those beside it) that marked nothing there before. Stories
are parted by the checksum of their ids: two thirds to work on, one third that is only counted.
Prints recall by kind for both, and the notes a thousand words on the same stories untouched.
``--show`` prints removals of each kind as they stand, of the stories to work on alone.

Nothing here is shared with the rules: paragraphs, sentences and caveats are found by patterns
of its own.
"""

import argparse
import re
import sys
import zlib
from collections import defaultdict
from collections.abc import Callable, Iterator
from itertools import islice
from multiprocessing import Pool
from pathlib import Path
from typing import Any, NamedTuple

from caveats import article_of, caveat_rules, told

from factcheck.check.runner import run_rules
from factcheck.errors import DraftError
from factcheck.pipeline import read_figures

Story = dict[str, Any]
_FROM_A_STORY = 3  # removals of one kind

DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?"
)
_NTH = r"\d{1,2}(?:st|nd|rd|th)?(?!\d)"
DATE = rf"(?:(?:{MONTH} {_NTH}|{_NTH} (?:of )?{MONTH})(?:,? \d{{4}})?|{MONTH} \d{{4}}|{MONTH})"
WHEN = (
    rf"(?:(?:early |late |mid-?)?(?:(?:last |this )?{DAY}(?:,? {DATE})?|{DATE}|yesterday|today"
    r"|\d{4}|the end of (?:last |the )?\w+)(?: (?:morning|afternoon|evening|night))?)"
)
PERCENT = r"\d[\d.]*(?: ?%| per ?cent| pct)"
COUNT = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?: (?:million|billion|mln))?"
PEOPLE = (
    r"(?:people|adults|men|women|children|pupils|students|workers|employees|households|families"
    r"|homes|patients|users|voters|residents|jobs|refugees|migrants|deaths|cases|Americans"
    r"|Britons|farmers|customers|companies|firms|schools|drivers|girls|boys|teachers)"
)
SAY = (
    r"(?:said|says|say|reported|confirmed|reports|estimates|estimated|announced|found|showed"
    r"|shows)"
)
SPOKEN = re.compile(
    rf"\b(?:{SAY}|say|told|according|claim\w*|report|data|figures|survey|study|statistics"
    r"|statement|add(?:ed|s)|poll|census|research\w*|analys\w+)\b|[\"“”]"
)
HARM = r"(?:killed|died|dead|injured|wounded|missing)"
_MANY = r"(?:[5-9]|\d{2,}|\d{1,3},\d{3}|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen)"
TOLL = re.compile(rf"\b{_MANY} (?:\w+ ){{0,4}}{HARM}\b")
FIGURE = re.compile(
    rf"[$£€]\d|{PERCENT}|\d,\d{{3}}|\d (?:million|billion|mln)|\b\d{{1,3}} [a-z]+s\b"
)
LIMITED = re.compile(r"\b(?:at least|more than|over|up to|as many as|so far)\b", re.I)
STATISTIC = re.compile(
    rf"{PERCENT} of (?!the vote)|\b(?:\d{{2,3}},\d{{3}}|\d[\d.]* (?:million|mln))"
    rf" (?:\w+ ){{0,2}}{PEOPLE}\b|\bone in (?:three|four|five|six|seven|eight|nine|ten|\d+)\b"
)
OUT = r"(?:not including|not counting|excluding|exclusive of)"
HEDGE = (
    r"(?:about|around|nearly|almost|over|more than|at least|up to|as many as|some|roughly"
    r"|an estimated|estimated)"
)
PUBLIC = re.compile(
    r"\b(?:government|federal|state|council|minister|Congress|public|budget|taxpayers?|deficit"
    r"|Treasury|House|Senate)\b"
)


class Removal(NamedTuple):
    """A story with a caveat taken out; ``old`` became ``new`` in paragraph ``at``.

    Paragraph 0 is the headline, those of the text follow from 1.
    """

    kind: str
    at: int
    old: str
    new: str


class Kind(NamedTuple):
    """A caveat: how to take it out of a story, and the rules that would miss it."""

    find: Callable[[list[str]], Iterator[tuple[int, str, str]]]
    rules: frozenset[str]
    beside: bool = False  # whether a note in the paragraphs beside counts


def sentences(paragraph: str) -> list[str]:
    """Return the sentences of a paragraph by its full stops, names with dots kept whole."""
    parts = re.split(r"(?<=[a-z0-9%)][.!?]) +(?=[A-Z“\"$£€\d])", paragraph)
    return [part for part in parts if part]


def joined(left: str, right: str) -> str:
    """Return a sentence of what stood on either side of the words taken out."""
    left, right = left.rstrip(), right.lstrip()
    if right[:1] in ",.;:)" and left[-1:] in ",":
        left = left[:-1]
    if not left:
        right = right.lstrip(",;: ")
    text = left + (right if right[:1] in ",.;:)" else f" {right}")
    return (text.strip()[:1].upper() + text.strip()[1:]).strip()


def _cut(sentence: str, pattern: str, *, figure: bool = True) -> str | None:
    """Return the sentence without what the pattern, or its group ``cut``, matches.

    ``None`` if it matches nothing, or if too little is left for a sentence with a figure.
    """
    found = re.search(pattern, sentence)
    if not found:
        return None
    start, end = found.span("cut" if "cut" in found.groupdict() else 0)
    if sentence[end - 1] == "," and start and sentence[start] != ",":
        end -= 1  # the comma is the rest's, where none stands before
    new = joined(sentence[:start], sentence[end:])
    whole = len(new.split()) >= 5 and (not figure or re.search(r"\d", new))
    return new if whole else None


def _by_sentence(
    cut: Callable[[str, int, list[str]], str | None],
) -> Callable[[list[str]], Iterator[tuple[int, str, str]]]:
    """Return a finder that tries ``cut`` on every sentence of the text."""

    def find(paragraphs: list[str]) -> Iterator[tuple[int, str, str]]:
        for at, paragraph in enumerate(paragraphs):
            for sentence in sentences(paragraph) if at else ():
                if not 30 < len(sentence) < 500:
                    continue
                new = cut(sentence, at, paragraphs)
                if new is not None and new != sentence:
                    yield at, sentence, new

    return find


def _without_speaker(sentence: str) -> str | None:
    for pattern in (
        r", according to [^“”\"]{2,110}(?=\.$)",
        rf", (?:the |a |an )?[^,“”\"\d]{{2,70}} {SAY}(?: (?:on|in|late|early|last|this)? ?"
        r"[^,.“”\"\d]{0,30})?(?=\.$)",
        r"^According to [^,“”\"\d]{2,90}, ",
        rf"^(?:The |A |An )?[^,“”\"\d]{{2,70}} (?:said|says)(?: (?:on )?{DAY})?"
        r" (?=(?:\d+(?:,\d+)*|at least|about|some|nearly|all|another) )",
        rf"^(?:The |A |An )?[^,“”\"\d]{{2,70}} {SAY}(?: (?:on |late |early )?{DAY})? that ",
    ):
        new = _cut(sentence, pattern)
        if new is not None:
            return None if SPOKEN.search(new) else new
    return None


def _nobody_speaks(sentence: str, at: int, paragraphs: list[str]) -> bool:
    """Whether nobody speaks in the rest of the paragraph, nor right before or after it."""
    rest = paragraphs[at].replace(sentence, "")
    before = sentences(paragraphs[at - 1])[-1:] if at > 1 else []
    after = sentences(paragraphs[at + 1])[:1] if at + 1 < len(paragraphs) else []
    return not SPOKEN.search(" ".join([rest, *before, *after]))


def _statistic(sentence: str, at: int, paragraphs: list[str]) -> str | None:
    new = _without_speaker(sentence)
    if new is None or not STATISTIC.search(new) or TOLL.search(new):
        return None
    return new if _nobody_speaks(sentence, at, paragraphs) else None


def _toll(sentence: str, at: int, paragraphs: list[str]) -> str | None:
    new = _without_speaker(sentence)
    if new is None or not TOLL.search(new) or LIMITED.search(new):
        return None
    return None if SPOKEN.search(paragraphs[at].replace(sentence, "")) else new


def _as_of(sentence: str, at: int, paragraphs: list[str]) -> str | None:
    new = _cut(sentence, rf",? ?\b[Aa]s of {WHEN}(?![\w'’]|\.\d),?")
    if new is None or re.search(rf"\b(?:{DAY}|{DATE}|\d{{4}}|today|yesterday|ago)\b", new):
        return None
    return new


def _poll_of(at: int, paragraphs: list[str]) -> bool:
    near = " ".join(paragraphs[max(1, at - 2) : at + 3])
    return bool(re.search(r"\b[Pp]oll|[Ss]urvey", near)) and bool(re.search(PERCENT, near))


def _margin(sentence: str, at: int, paragraphs: list[str]) -> str | None:
    if not _poll_of(at, paragraphs) or len(re.findall(r"margin", " ".join(paragraphs))) > 1:
        return None
    error = r"(?:margin of (?:sampling )?error|sampling error|error margin)"
    whole = r"^(?:The (?:\w+ ){0,3}(?:poll|survey|results?)[^.]{0,60} "
    whole += r"(?:has|have|had|carries) a|"
    whole += r"(?:The|Its) (?:\w+ ){0,2}|The (?:poll|survey)['’]s |Results [^.]{0,60} have a "
    whole += rf")(?:\w+ )?{error}"
    if re.search(whole, sentence) and len(sentence.split()) < 32:
        return ""
    aside = r",?(?: and| with| which)?(?: it)?(?: has| had| with) (?:a|an) (?:[^,.]{0,20} )?"
    aside += error
    new = _cut(sentence, rf"{aside}[^,;]{{0,60}}(?=\.$|, )", figure=False)
    verb = new and re.search(
        r"\b(?:was|were|surveyed|interviewed|polled|found|showed|is|are)\b", new
    )
    return new if verb else None


_SIZE = r"(?:about |some |nearly |more than |over |roughly |just over )?\d[\d,]*\d"
_GROUPS = r"respondents|members|executives|owners|parents|fans|travell?ers"
_WHOM = rf"(?:[\w-]+ ){{0,4}}?(?:{PEOPLE}|{_GROUPS})"


def _sample(sentence: str, at: int, paragraphs: list[str]) -> str | None:
    poll = r"(?:[Pp]oll|[Ss]urvey)"
    new = _cut(
        sentence,
        rf"{poll}(?P<cut>,? (?:of|among|with) {_SIZE} {_WHOM})\b(?! and)",
        figure=False,
    )
    asked = r"(?:surveyed|polled|questioned|interviewed|asked)"
    aside = rf", which {asked} {_SIZE} {_WHOM}[^,]{{0,40}},"
    new = new or _cut(sentence, aside, figure=False)
    if new is None or not _poll_of(at, paragraphs):
        return None
    rest = " ".join(paragraphs[max(1, at - 2) : at + 3]).replace(sentence, new)
    asked = rf"{_SIZE} (?:\w+ ){{0,3}}(?:{PEOPLE}|respondents|interviews)"
    return None if re.search(asked, rest) else new


def _poll_method(sentence: str, at: int, paragraphs: list[str]) -> str | None:
    """Take out the whole sentence on how a poll was made, where it tells two things or more."""
    how = (
        rf"{_SIZE} {_WHOM}",
        rf"(?:conducted|taken|held|carried out)[^.]{{0,60}}(?:{DATE}|{DAY}|\d{{4}})",
        r"margin of|sampling error",
        r"\b(?:online|by telephone|by phone)\b",
    )
    if not re.search(r"^(?:The|This|Its?)\b[^.]{0,40}(?:poll|survey|[Rr]esults)", sentence):
        return None
    if sum(bool(re.search(each, sentence)) for each in how) < 2 or not _poll_of(at, paragraphs):
        return None
    return None if re.search(rf"{PERCENT} (?:of|said|say)|found", sentence) else ""


def _poll_dates(sentence: str, at: int, paragraphs: list[str]) -> str | None:
    days = rf"(?:between |from |on )?{DATE}(?: ?(?:-|–|to|and|through) ?(?:{DATE}|\d{{1,2}}))?"
    days += r"(?:,? \d{4})?"
    verb = r"(?:conducted|taken|carried out)"
    aside = rf"(?<!was )(?<!were )(?<!been )\b{verb} (?:online |by \w+ )?{days},?(?= |\.)"
    new = _cut(sentence, rf",? {aside}")
    new = new or _cut(sentence, rf" {verb}(?P<cut> {days}),? (?:by|among|online|with)")
    if new is None or not _poll_of(at, paragraphs):
        return None
    rest = " ".join(paragraphs[max(1, at - 2) : at + 3]).replace(sentence, new)
    return None if re.search(rf"{verb}[^.]{{0,30}}(?:{DATE}|{DAY})", rest) else new


def _sample_or_dates(sentence: str, at: int, paragraphs: list[str]) -> str | None:
    for cut in (_sample, _poll_method, _poll_dates):
        new = cut(sentence, at, paragraphs)
        if new is not None:
            return new
    return None


def _anonymity(sentence: str, at: int, paragraphs: list[str]) -> str | None:
    why = r"(?:condition of anonymity|asked not to be (?:named|identified)|declined to be "
    why += r"(?:named|identified)|not authori[sz]ed to|requested anonymity)"
    if not FIGURE.search(sentence):
        return None
    tail = r"(?:(?! said| told| says| that)[^,.“”]){0,110}"
    aside = rf",? (?:who |speaking |on (?:the )?)[^,.“”]{{0,80}}?{why}{tail}"
    aside += r"(?:,|(?=\.$)|(?= said| told| says))"
    new = _cut(sentence, aside, figure=False)
    who = r"\b(?:officials?|sources?|persons?|people|executives?|diplomats?|aides?|adviser)\b"
    return new if new and re.search(who, new) and "anonym" not in new else None


def _unchecked(sentence: str, at: int, paragraphs: list[str]) -> str | None:
    text = r"(?:verif|confirm)\w*"
    if not re.search(rf"(?:not|unable)[^.]{{0,40}}{text}|independently {text}", sentence):
        return None
    what = r"\b(?:figures?|numbers?|toll|counts?|claims?|totals?|casualt\w+|reports?)\b"
    if re.search(r"\d", sentence) or not re.search(what, sentence) or len(sentence) > 180:
        return None
    near = " ".join(paragraphs[max(1, at - 1) : at + 1])
    lost = rf"soldiers|fighters|militants|troops|tanks|drones|rebels|missiles|{HARM}|casualties"
    lost += "|deaths|attacks|strikes|captured|destroyed|arrested|detained|victims"
    return (
        ""
        if re.search(rf"\b\d[\d,]* [^.]{{0,60}}(?:{lost})|(?:{lost})[^.]{{0,30}} \d", near)
        else None
    )


def _excluded(paragraphs: list[str]) -> Iterator[tuple[int, str, str]]:
    """Find an exclusion at a figure's first use that the story gives again further down."""
    told = [
        (at, m) for at, text in enumerate(paragraphs) if at for m in _LEFT_OUT.finditer(text)
    ]
    for number, (at, first) in enumerate(told[:-1]):
        again = {word for place, m in told[number + 1 :] if place > at for word in _content(m)}
        if again.isdisjoint(_content(first)):
            continue
        for sentence in sentences(paragraphs[at]):
            new = _cut(sentence, rf",? ?\(?{OUT} [^,.;()]{{3,70}}(?:\)|,|(?=[.;]))")
            if new:
                yield at, sentence, new
                return


_LEFT_OUT = re.compile(
    rf"(?i)(?:{OUT}|exclud(?:es|ed|ing)|does(?: not|n['’]t) (?:include|count)) ([^,.;]{{3,70}})"
)


def _content(found: re.Match[str]) -> set[str]:
    return {word for word in found[1].lower().split() if len(word) > 4}


def _headline_hedge(paragraphs: list[str]) -> Iterator[tuple[int, str, str]]:
    """Find a hedge in a headline whose number is hedged wherever the text has it."""
    headline, text = paragraphs[0], " ".join(paragraphs[1:])
    spans = (
        r"(?! (?:mil|bil|tril)\w+)[ -](?:years?|months?|weeks?|days?|hours?|minutes?|points?)"
    )
    for found in re.finditer(
        rf"(?i)\b{HEDGE} (?=[$£€]?(\d[\d,.]*)(?!{spans}))", headline[:160]
    ):
        number = found[1].rstrip(".,")
        uses = re.findall(
            rf"(?i)(\b\w+ \w+ |\b\w+ )[$£€]?{re.escape(number)}(?![\d,.%]*\d)", text
        )
        if uses and all(re.search(rf"(?i)\b{HEDGE} $", use) for use in uses):
            yield 0, headline, joined(headline[: found.start()], headline[found.end() :])
            return


def _inflation(sentence: str, at: int, paragraphs: list[str]) -> str | None:
    words = (
        r"(?i:(?:(?:when |after |once |if )?(?:adjust(?:ed|ing)|accounting) for inflation"
        r"|in real terms|after inflation|after (?:allowing|taking account of) inflation"
        r"|in (?:today['’]s|\d{4}) (?:money|dollars|prices)))"
    )
    new = _cut(sentence, rf",? ?\(?\b{words}\)?,?")
    new = new or _cut(sentence, r"(?<!With )\binflation-adjusted ")
    money = (
        r"[$£€]|\b(?:pay|wages?|spending|incomes?|prices?|costs?|budgets?|funding|salar\w+)\b"
    )
    if new is None or not re.search(money, new) or re.search(r"\breal\b", new):
        return None
    near = paragraphs[at].replace(sentence, new)
    return None if re.search("inflation|real terms", near) else new


def _risk_base(sentence: str, at: int, paragraphs: list[str]) -> str | None:
    many = r"\d[\d.,]* (?:in|out of|per) (?:every )?\d[\d,]*(?: \w+)?"
    if not re.search(r"\b(?:risk|likely|chance|odds)\b", sentence):
        return None
    return _cut(
        sentence, rf",? (?:from|or|to|that is|which is) (?:about )?{many}(?: to {many})?"
    )


def _share_base(sentence: str, at: int, paragraphs: list[str]) -> str | None:
    """Take out of whom a share is, where nothing else in the paragraph says so."""
    verb = r"(?=said|say|were|was|are|had|have|did|do|thought|think|believe|would|want)"
    asked = r"(?:surveyed|polled|asked|questioned|interviewed)"
    sub = r"(?:who|aged|with|in)(?: [\w-]+){1,6}?"
    new = _cut(
        sentence,
        rf"{PERCENT}(?P<cut> of (?:those (?:{asked}|{sub})|(?:the )?respondents)) {verb}",
    )
    new = new or _cut(
        sentence, rf"^(?:Of|Among) those (?:who|aged|with|in|{asked})[^,]{{0,60}}, "
    )
    if new is None or not re.search(PERCENT, new):
        return None
    before = paragraphs[at].partition(sentence)[0]
    near = " ".join([*sentences(before.strip())[-1:], new])
    groups = r"polls?|surveys?|surveyed|respondents|asked|who|those|voters"
    return None if re.search(rf"(?i)\b(?:{PEOPLE}|{groups})\b", near) else new


def _change_base(sentence: str, at: int, paragraphs: list[str]) -> str | None:
    base = rf"(?:in the (?:year|\w+ months) to (?:the end of )?{MONTH}|year[- ]on[- ]year"
    base += r"|(?:from|than|compared (?:with|to)) (?:a|the) year (?:earlier|ago|before)"
    base += r"|(?:from|compared (?:with|to)) the (?:same|previous|year-ago) "
    base += r"(?:period|month|quarter)"
    base += r"(?: (?:last|a) year(?: (?:earlier|ago))?| of \d{4}| in \d{4})?)"
    new = _cut(sentence, rf"(?P<cut>,? \b{base})(?:[,.;]| to )")
    if new is None or not re.search(PERCENT, new):
        return None
    spoken = re.search(
        r"\b(?:rose|rise|fell|fall|up|down|increase|increased|grew|growth|dropped|declined|jumped|gained|higher|lower)\b",
        new,
    )
    other = rf"\byear|month|quarter|annual|week|since|{MONTH}|{DAY}|\b(?:19|20)\d\d"
    return new if spoken and not re.search(other, new) else None


def _years_of_a_sum(sentence: str, at: int, paragraphs: list[str]) -> str | None:
    if not re.search(r"[$£€]\d[\d.,]* ?(?:million|billion|trillion|m|bn)\b", sentence):
        return None
    years = r",? over (?:the next |the coming |a )?[\w-]+(?: to [\w-]+)?[- ]"
    new = _cut(sentence, years + r"(?:years?|decade|year period)(?: period)?")
    if new is None or not PUBLIC.search(new):
        return None
    return None if re.search(r"\byear|annual|decade|20\d\d", new) else new


def _sum_a_year(sentence: str, at: int, paragraphs: list[str]) -> str | None:
    """Take "a year" from a public sum whose sentence has no other word on time."""
    amount = r"[$£€]\d[\d.,]* ?(?:million|billion|trillion|m|bn)\b"
    yearly = r"(?P<cut> (?:a|per|each|every) (?:year|annum)|,? annually)\b"
    new = _cut(sentence, amount + yearly)
    annual = r"\b(?:an|the|its) (?P<cut>annual )(?:[\w-]+ ){0,3}of "
    new = new or _cut(sentence, annual + amount)
    if new is None or not PUBLIC.search(paragraphs[at]):
        return None
    return None if re.search(r"\byear|annual|decade|month|quarter|\b20\d\d", new) else new


def _sides_claim(sentence: str, at: int, paragraphs: list[str]) -> str | None:
    """Take out that a side in a fight is the one who says what the other lost."""
    enemy = r"(?:soldiers|fighters|militants|troops|tanks|drones|rebels|missiles|terrorists"
    enemy += r"|insurgents|gunmen|aircraft|guerrillas|vehicles|targets|operatives)"
    deed = r"(?:killed|destroyed|shot down|downed|intercepted|eliminated|captured|hit|struck)"
    lost = rf"(?:{COUNT}|\w+een|three|four|five|six|seven|eight|nine|ten|dozens of) "
    lost += rf"(?:[\w-]+ ){{0,3}}?{enemy}"
    says = r"(?:said|says|say|claimed|claims)(?: on \w+| \w+day)?(?: that)?"
    own = rf"^[^,“”\"]{{3,60}}?(?P<cut> {says} (?:it|they|its \w+|their \w+)"
    own += rf"(?: had| have| has)?) {deed}"
    for pattern in (own, rf", (?:the |a )?[^,“”\"\d]{{3,50}} {says}(?=\.$)"):
        new = _cut(sentence, pattern)
        told = rf"{deed}[^.]{{0,50}}{lost}|{lost} (?:were |was |had been )?{deed}"
        if new and re.search(told, new):
            rest = paragraphs[at].replace(sentence, new)
            return None if re.search(r"verif|said|says|claim|according", rest) else new
    return None


def _record_since(sentence: str, at: int, paragraphs: list[str]) -> str | None:
    began = r",? since (?:records|record[- ]?keeping|measurements) (?:began|started)"
    new = _cut(sentence, rf"{began}(?: in (?:\d{{4}}|the \w+))?", figure=False)
    noun = (
        r"(?:level|rate|number|total|reading|pace|price|point|increase|drop|rise|fall|share)s?"
    )
    best = r"(?:highest|lowest|largest|biggest|sharpest|steepest|worst|best|fastest|slowest"
    best += r"|weakest)"
    since = rf"(?P<cut> since (?:{DATE}|\d{{4}}))(?=[.,;]|$| and )"
    return new or _cut(sentence, rf"\b{best} (?:[\w-]+ ){{0,3}}{noun}{since}", figure=False)


def _first_estimate(sentence: str, at: int, paragraphs: list[str]) -> str | None:
    found = re.search(r"\ban estimated (?=[$£€]?(\d[\d,.]*))", sentence)
    if not found:
        return None
    number = found[1].rstrip(".,")
    later = " ".join(paragraphs[at + 1 :])
    told = (
        rf"(?:estimat\w+|about|around|some|roughly|nearly)[^.]{{0,60}}{re.escape(number)}(?!\d)"
    )
    return _cut(sentence, r"\ban estimated ") if re.search(told, later) else None


SOURCES = frozenset({"unsourced-statistic", "toll-without-source", "crowd-estimate"})
SIDES = frozenset({"belligerents-count"})
POLLS = frozenset({"poll-without-vitals"})
KINDS = {
    "source-of-statistic": Kind(_by_sentence(_statistic), SOURCES),
    "source-of-toll": Kind(_by_sentence(_toll), SOURCES | {"belligerents-count"}),
    "as-of": Kind(_by_sentence(_as_of), frozenset({"count-without-date"})),
    "poll-margin": Kind(_by_sentence(_margin), POLLS, beside=True),
    "poll-sample-dates": Kind(_by_sentence(_sample_or_dates), POLLS, beside=True),
    "reason-for-anonymity": Kind(_by_sentence(_anonymity), frozenset({"unnamed-source"})),
    "unverified": Kind(_by_sentence(_unchecked), SIDES, beside=True),
    "exclusion": Kind(_excluded, frozenset({"caveat-far-from-figure", "larger-true-number"})),
    "headline-hedge": Kind(_headline_hedge, frozenset({"hedge-lost"})),
    "inflation": Kind(_by_sentence(_inflation), frozenset({"cash-across-years"})),
    "risk-base": Kind(_by_sentence(_risk_base), frozenset({"relative-risk-alone"})),
    "share-base": Kind(_by_sentence(_share_base), frozenset({"share-of-what"})),
    "change-base": Kind(_by_sentence(_change_base), frozenset({"change-since-when"})),
    "years-of-a-sum": Kind(_by_sentence(_years_of_a_sum), frozenset({"sum-without-period"})),
    "sum-a-year": Kind(_by_sentence(_sum_a_year), frozenset({"sum-without-period"})),
    "side's-claim": Kind(_by_sentence(_sides_claim), SIDES),
    "record-since": Kind(_by_sentence(_record_since), frozenset({"superlative-without-scope"})),
    "first-estimate": Kind(_by_sentence(_first_estimate), frozenset({"estimate-as-fact"})),
}  # fmt: skip


def removals(story: Story) -> list[Removal]:
    """Return the first removals of each kind from a story, each to be made alone."""
    paragraphs = paragraphs_of(story)
    found = []
    for name, kind in KINDS.items():
        found += [Removal(name, *each) for each in islice(kind.find(paragraphs), _FROM_A_STORY)]
    return found


def paragraphs_of(story: Story) -> list[str]:
    """Return the headline, then the paragraphs of the text."""
    text = str(story["text"]).replace("\r", "")
    parts = [" ".join(part.split()) for part in text.split("\n\n")]
    return [" ".join((story["headline"] or "").split()), *(part for part in parts if part)]


def without(story: Story, removal: Removal) -> Story:
    """Return the story with the removal made."""
    paragraphs = paragraphs_of(story)
    at = removal.at
    paragraphs[at] = " ".join(paragraphs[at].replace(removal.old, removal.new, 1).split())
    return {
        **story,
        "headline": paragraphs[0],
        "text": "\n\n".join(p for p in paragraphs[1:] if p),
    }


_rules: list[Any] = []  # of this process


def _noted(story: Story) -> list[tuple[str, int, int, str]]:
    """Return rule, paragraph, place in the whole and quote of every mark of a caveat note."""
    if not _rules:
        _rules.extend(caveat_rules())
    article = article_of(story)
    report = run_rules(read_figures(article), _rules)
    titled = bool(story["headline"])
    return [
        (
            finding.rule,
            article.sentence_at(label.span.start).section.index + (not titled),
            label.span.start,
            article.quote(label.span),
        )
        for finding in report.findings
        for label in finding.labels
    ]


class Result(NamedTuple):
    """Whether the removal was found, and where its story belongs."""

    story: str
    removal: Removal
    found: bool
    counted: bool


def judge(story: Story) -> tuple[int, list[str], list[Result]]:
    """Return the story's words, the rules of its notes untouched, and its removals' results."""
    made = removals(story)
    if not made:
        return 0, [], []
    plain = {**story, "headline": paragraphs_of(story)[0]}
    plain["text"] = "\n\n".join(paragraphs_of(story)[1:])
    try:
        before = _noted(plain)
        after = [_noted(without(story, removal)) for removal in made]
    except DraftError:
        return 0, [], []
    known = {(rule, paragraph, quote) for rule, paragraph, _, quote in before}
    results = []
    for removal, notes in zip(made, after, strict=True):
        kind = KINDS[removal.kind]
        reach = 2 if kind.beside else 0
        gone = paragraphs_of(story)[removal.at] == removal.old and not removal.new
        new = [
            note
            for note in notes
            if note[0] in kind.rules
            and abs(note[1] - removal.at) <= reach
            and (kind.beside or note[3] in removal.new)
            and (note[0], note[1] + (gone and note[1] >= removal.at), note[3]) not in known
        ]
        results.append(Result(story["id"], removal, bool(new), counted(story)))
    return len(plain["text"].split()), [note[0] for note in before], results


def counted(story: Story) -> bool:
    """Whether the story is of the third that is only counted."""
    return zlib.crc32(f"removals {story['id']}".encode()) % 3 == 0


def main() -> int:
    """Make the removals, check each, print what was found; return 0."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else "")
    parser.add_argument("stories", nargs="+", type=Path, help="corpus files, gzipped or not")
    parser.add_argument("--kinds", nargs="*", default=[], help="print these kinds alone")
    parser.add_argument("--most", type=int, default=120, help="removals of a kind at most")
    parser.add_argument("--show", type=int, default=0, help="print so many of each kind")
    parser.add_argument("--missed", action="store_true", help="of these, those not found")
    parser.add_argument("--jobs", type=int, default=1, help="processes")
    options = parser.parse_args()
    stories = [story for path in options.stories for story in told(path)]
    stories.sort(key=lambda story: zlib.crc32(story["id"].encode()))
    with Pool(options.jobs) as pool:
        judged = pool.map(judge, stories, 50)
    by_kind: dict[str, list[Result]] = defaultdict(list)
    for _, _, results in judged:
        for result in results:
            if len(by_kind[result.removal.kind]) < options.most:
                by_kind[result.removal.kind].append(result)
    if options.show:
        _show(by_kind, options)
    print(f"{'kind':24} {'to work on':>14} {'only counted':>14}")
    for name in KINDS:
        ours = [_share(by_kind[name], third) for third in (False, True)]
        print(f"{name:24} {ours[0]:>14} {ours[1]:>14}")
    every = [result for results in by_kind.values() for result in results]
    print(f"{'all':24} {_share(every, False):>14} {_share(every, True):>14}")
    return 0


def _share(results: list[Result], third: bool) -> str:
    ours = [result.found for result in results if result.counted is third]
    return f"{sum(ours)}/{len(ours)} {100 * sum(ours) / max(len(ours), 1):3.0f}%"


def _show(by_kind: dict[str, list[Result]], options: argparse.Namespace) -> None:
    for name in options.kinds or KINDS:
        ours = [each for each in by_kind[name] if not each.counted]
        ours = [each for each in ours if not (options.missed and each.found)]
        for each in ours[: options.show]:
            mark = "found" if each.found else "missed"
            print(f"{name} {each.story} {mark}\n  - {each.removal.old}\n  + {each.removal.new}")


if __name__ == "__main__":
    sys.exit(main())
