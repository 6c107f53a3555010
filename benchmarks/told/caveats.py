"""Caveats that stories tell in words, and the stories' words without them.

Each finder takes a story's paragraphs (the headline is paragraph 0) and yields removals: the
sentences that change, as they stand and as they stand without the caveat. Nothing here is
shared with the rules: paragraphs, sentences and caveats are found by patterns of its own.
"""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

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
    rf"{PERCENT} of (?:[\w-]+ ){{0,3}}?{PEOPLE}\b|\b(?:\d{{2,3}},\d{{3}}"
    rf"|\d[\d.]* (?:million|mln))"
    rf" (?:\w+ ){{0,2}}{PEOPLE}\b|\bone in (?:three|four|five|six|seven|eight|nine|ten|\d+)\b"
)
OUT = r"(?:not including|not counting|without counting|excluding|exclusive of"
OUT += r"|(?:which|that) (?:excludes?|d(?:oes|o|id)(?:n['’]t| not) (?:include|count)))"
HEDGE = r"(?:nearly|almost|over|more than|at least|up to|as many as|an estimated|estimated)"
PUBLIC = re.compile(
    r"\b(?:government|federal|state|council|minister|Congress|public|budget|taxpayers?|deficit"
    r"|Treasury|House|Senate)\b"
)


class Edit(NamedTuple):
    """A sentence of paragraph ``at``, or the whole headline, and what becomes of it."""

    at: int
    old: str
    new: str


Edits = tuple[Edit, ...]
_Cut = Callable[[str, int, list[str]], str | None]


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


def stands(new: str, old: str) -> bool:
    """Whether what is left still reads as a sentence: nothing hangs at its end or its start."""
    if re.search(r"(?:\b(?:and|or|with|that|by|a figure|an amount)|\ss| )[.?]$|^Which ", new):
        return False
    return new.count("(") - new.count(")") == old.count("(") - old.count(")")


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
    return new if whole and stands(new, sentence) else None


def _by_sentence(
    cut: Callable[[str, int, list[str]], str | None],
) -> Callable[[list[str]], Iterator[Edits]]:
    """Return a finder that tries ``cut`` on every sentence of the text."""

    def find(paragraphs: list[str]) -> Iterator[Edits]:
        for at, paragraph in enumerate(paragraphs):
            for sentence in sentences(paragraph) if at else ():
                if not 30 < len(sentence) < 500:
                    continue
                new = cut(sentence, at, paragraphs)
                if new is not None and new != sentence:
                    yield (Edit(at, sentence, new),)

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


# A count of these is the teller's own, which no source need bear out.
_STAFF = r"(?:workers|employees|jobs|customers|users|companies|firms|schools|drivers)"
_OWN = re.compile(rf"(?<!\d% of )\b\d[\d,.]*(?: million)? (?:\w+ ){{0,2}}{_STAFF}\b")


def _statistic(sentence: str, at: int, paragraphs: list[str]) -> str | None:
    """Take out who says a share of people, or how many they are, and nobody's own staff."""
    new = _without_speaker(sentence)
    if new is None or not STATISTIC.search(new) or TOLL.search(new) or _OWN.search(new):
        return None
    if re.search(r"^The [^\d]+, \d", new):
        return None  # what is left of a name: "The children's agency, 14% of ..."
    return new if _nobody_speaks(sentence, at, paragraphs) else None


def _toll(sentence: str, at: int, paragraphs: list[str]) -> str | None:
    new = _without_speaker(sentence)
    if new is None or not TOLL.search(new) or LIMITED.search(new):
        return None
    if re.search(r"\b(?:19|20)\d\d\b|\blast year\b|\bago\b", new):
        return None  # a settled toll is common knowledge
    return None if SPOKEN.search(paragraphs[at].replace(sentence, "")) else new


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
_WHOM = rf"(?:[\w.-]+ ){{0,4}}?(?:{PEOPLE}|{_GROUPS})"


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


def _unchecked(sentence: str, at: int, paragraphs: list[str]) -> str | None:
    text = r"(?:verif|confirm)\w*"
    if not re.search(rf"(?:not|unable)[^.]{{0,40}}{text}|independently {text}", sentence):
        return None
    what = r"\b(?:figures?|numbers?|toll|counts?|totals?)\b"
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


def _headline_hedge(paragraphs: list[str]) -> Iterator[Edits]:
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
            new = joined(headline[: found.start()], headline[found.end() :])
            yield (Edit(0, headline, new),)
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


def _share_base(sentence: str, at: int, paragraphs: list[str]) -> str | None:
    """Take out of whom a share is, where nothing else in the paragraph says so.

    "Of those asked" is left: in a story on a poll every share is of those.
    """
    verb = r"(?=said|say|were|was|are|had|have|did|do|thought|think|believe|would|want)"
    asked = r"(?:surveyed|polled|asked|questioned|interviewed)"
    sub = r"(?:who|aged|with|in)(?: [\w-]+){1,6}?"
    new = _cut(
        sentence,
        rf"{PERCENT}(?P<cut> of those (?!{asked}){sub}) {verb}",
    )
    new = new or _cut(sentence, r"^(?:Of|Among) those (?:who|aged|with|in)[^,]{0,60}, ")
    if new is None or not re.search(PERCENT, new):
        return None
    before = paragraphs[at].partition(sentence)[0]
    near = " ".join([*sentences(before.strip())[-1:], new])
    groups = r"polls?|surveys?|surveyed|respondents|asked|who|those|voters"
    return None if re.search(rf"(?i)\b(?:{PEOPLE}|{groups})\b", near) else new


# What is paid or bought once, or told as it stands, means the same without its years.
_PAID_ONCE = re.compile(
    r"\b(?:loans?|settle\w*|fine[ds]?|penalt\w+|lawsuit|contracts?|cameras|GDP|domestic product"
    r"|grant(?:ed|s)?|debt|payments?|forgive|owed?)\b"
)
# The size of a market and what one person is paid are yearly by custom.
_YEARLY = re.compile(
    r"\b(?:industry|business|market|sector|sales|revenues? of|profits?|purchases|salar\w+|pays?"
    r"|paid|paying|earn\w*|offer\w*|remittances|portfolio|exports?|imports?|trade)\b"
)


def _years_beside(sentence: str, at: int, paragraphs: list[str]) -> bool:
    """Whether a sentence beside this one tells years, so that a reader still knows."""
    told = sentences(paragraphs[at])
    if sentence not in told:
        return True
    index = told.index(sentence)
    near = [*told[max(0, index - 1) : index], *told[index + 1 : index + 2]]
    return bool(re.search(r"\byear|annual|decade|fiscal|quarter", " ".join(near)))


def _years_of_a_sum(sentence: str, at: int, paragraphs: list[str]) -> str | None:
    if not re.search(r"[$£€]\d[\d.,]* ?(?:million|billion|trillion|m|bn)\b", sentence):
        return None
    money = r"[$£€]\d[\d.,]* ?(?:million|billion|trillion|m|bn)\b"
    years = (
        rf"{money}[^$£€,;]{{0,60}}?(?P<cut>,? over (?:the next |the coming |a )?(?!last)[\w-]+"
    )
    years += r"(?: to [\w-]+)?[- ](?:years?|decades?|year period)(?: period)?)"
    new = _cut(sentence, years)
    if new is None or not PUBLIC.search(new) or _PAID_ONCE.search(new):
        return None
    if _years_beside(sentence, at, paragraphs):
        return None
    return None if re.search(r"\byear|annual|decade|20\d\d", new) else new


def _sum_a_year(sentence: str, at: int, paragraphs: list[str]) -> str | None:
    """Take "a year" from a public sum whose sentence has no other word on time."""
    amount = r"[$£€]\d[\d.,]* ?(?:million|billion|trillion|m|bn)\b"
    yearly = r"(?P<cut> (?:a|per|each|every) (?:year|annum)|,? annually)\b"
    yearly += r"(?! (?:ago|earlier|before))"
    new = _cut(sentence, amount + yearly)
    annual = r"\b(?:the|its) (?P<cut>annual )(?!rate)(?:[\w-]+ ){0,3}of "
    new = new or _cut(sentence, annual + amount)
    if new is None or not PUBLIC.search(paragraphs[at]) or _YEARLY.search(new):
        return None
    if _years_beside(sentence, at, paragraphs):
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
    if re.search(rf"since {MONTH}$", sentence):
        return None  # the sentence goes on: "since Nov. 13"
    began = r",? since (?:records|record[- ]?keeping|measurements) (?:began|started)"
    when = rf"(?: in (?:{MONTH} )?(?:\d{{4}}|the \w+)| \w+ years ago)?"
    new = _cut(sentence, rf"{began}{when}", figure=False)
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


def _everywhere(paragraphs: list[str], cut: _Cut) -> tuple[list[str], Edits]:
    """Return the story with ``cut`` made in every sentence of its text, and what changed."""
    changed, edits = list(paragraphs), []
    for at in range(1, len(changed)):
        for sentence in sentences(changed[at]):
            told = sentence
            for _ in range(4):
                new = cut(told, at, changed)
                if new is None or new == told:
                    break
                told = new
            if told != sentence:
                changed[at] = changed[at].replace(sentence, told, 1)
                edits.append(Edit(at, sentence, told))
    return changed, tuple(edits)


def near(paragraphs: list[str], at: int, reach: int) -> str:
    """Return the text of the paragraphs within ``reach`` of one."""
    return " ".join(paragraphs[max(1, at - reach) : at + reach + 1])


_ASKED = (
    rf"{_SIZE} (?:[\w.-]+ ){{0,3}}(?:{PEOPLE}|respondents|interviews|{_GROUPS})"
    rf"|sample (?:size )?of \d|(?:surveyed|polled|interviewed|questioned|asked) {_SIZE}"
)
_OF_A_POLL = r"(?i)\bpolls?\b|\bsurvey|respond|\basked|interview|questioned"


def _poll_cut(sentence: str, at: int, paragraphs: list[str]) -> str | None:
    """Take a sample, a margin or a whole sentence on how a poll was made out of a sentence."""
    for cut in (_sample, _poll_method, _margin):
        new = cut(sentence, at, paragraphs)
        if new is not None:
            return new
    how = r"(?:polled|surveyed|interviewed|questioned|asked|canvassed|conducted|carried out"
    how += r"|sample of|took part)"
    whole = re.search(rf"\b{how}\b", sentence) and re.search(_ASKED, sentence)
    if not whole or not _poll_of(at, paragraphs) or re.search('[“”"]', sentence):
        return None
    return None if re.search(rf"{PERCENT}|\bfound|\bsa(?:y|id)\b|show", sentence) else ""


def poll_vitals(paragraphs: list[str]) -> Iterator[Edits]:
    """Take how many were asked out of a story that opens with a poll, wherever it says so."""
    if not re.search(r"(?i)\b(?:poll|survey)", " ".join(paragraphs[:4])):
        return
    told, edits = _everywhere(paragraphs, _poll_cut)
    if not any(re.search(_ASKED, edit.old) for edit in edits):
        return
    if any(re.search(_ASKED, text) and re.search(_OF_A_POLL, text) for text in told):
        return
    if len(re.findall(PERCENT, " ".join(told))) > 2:
        yield edits


_TAKERS = (
    r"(?:people|patients|adults|women|men|children|participants|volunteers|subjects|mice|rats"
    r"|nurses|doctors|smokers|students|pupils|twins|couples|households|families|births|babies"
    r"|infants|mothers|teenagers|drivers|veterans|Americans|Britons|workers|employees"
    r"|individuals|pairs)"
)
_OF_MANY = r"(?:about |some |nearly |almost |more than |over |roughly |just over |around )?"
_OF_MANY += r"(?:\d[\d,]*|[a-z]+ (?:hundred|thousand))(?: \w+)?"
_TAKEN = rf"{_OF_MANY} (?:[\w-]+ ){{0,4}}?{_TAKERS}"
_TAKEN_TAIL = r"(?: (?:aged|over|under|in|from|with|who)(?: [\w-]+){1,6}?)?"
_STUDY = r"(?:[Ss]tudy|[Tt]rial|[Rr]esearch|[Aa]nalysis)"
_FOLLOWED = r"(?:followed|tracked|looked at|examined|surveyed|involved|included|analy[sz]ed"
_FOLLOWED += r"|studied|recruited|randomi[sz]ed|enrolled|monitored)"
_STUDY_CUTS = (
    rf"{_STUDY}(?P<cut>,? (?:of|in|on|among|involving|with) {_TAKEN}{_TAKEN_TAIL})"
    r"(?=[.;]| found| finds| shows| showed| published| suggest| and found| by | has | that )",
    rf"{_STUDY}[^,.]{{0,40}}(?P<cut>, (?:which|that) {_FOLLOWED} (?:data (?:on|from) )?{_TAKEN}"
    r"[^,.]{0,60},)(?= \w)",
    rf"{_STUDY}[^,.]{{0,50}}?(?P<cut>,? (?:involving|following|covering) {_TAKEN}{_TAKEN_TAIL})"
    r"(?=[.;]| found| finds| shows| showed| published| suggest| and found| by | has | that )",
    rf"(?P<cut>{_FOLLOWED} (?:data (?:on|from|for) )?{_TAKEN}{_TAKEN_TAIL} and )found",
)
_EFFECT = (
    rf"{PERCENT}|\b(?:twice|double[ds]?|three times|times (?:more|as)|half|halv\w+|third)\b"
)


def _study_cut(sentence: str, at: int, paragraphs: list[str]) -> str | None:
    for pattern in _STUDY_CUTS:
        new = _cut(sentence, pattern, figure=False)
        if new is not None:
            return new
    whole = (
        rf"{_FOLLOWED}[^.]{{0,60}}\b{_TAKEN}|\b{_TAKEN}[^.]{{0,40}}(?:took part|were (?:given"
    )
    whole += r"|followed|asked|randomly))"
    if not re.search(whole, sentence) or len(sentence) > 240:
        return None
    if re.search(rf"{_EFFECT}|\bfound|[“”\"]", sentence):
        return None
    return "" if re.search(_STUDY, near(paragraphs, at, 3)) else None


def study_size(paragraphs: list[str]) -> Iterator[Edits]:
    """Take the number of those who took part out of all that a story tells of a study."""
    told, edits = _everywhere(paragraphs, _study_cut)
    if not edits or not re.search(_STUDY, near(told, edits[0].at, 3)):
        return
    left = near(told, edits[0].at, 5)
    if re.search(rf"(?<![\d.$£€-])\b\d[\d,]*\d (?:[\w-]+ ){{0,4}}?{_TAKERS}\b", left):
        return
    harm = (
        r"\b(?:risk|patients?|cancer|disease|health|heart|death|brain|drug|diet|sleep|doctors?"
    )
    harm += r"|treatment|children|virus|weight|pain|smok\w+|drink\w*)\b"
    if re.search(_EFFECT, near(told, edits[0].at, 3)) and re.search(harm, left):
        yield edits


_PRODUCT = (
    r"(?:the )?(?:nation['’]s |country['’]s |annual |its )?(?:GDP|gross domestic product"
    r"|national income|gross national product|GNP|economic output|the economy)"
    r"(?: ?\((?:GDP|GNP)\))?"
)
_KEPT = r"(?:deficits?|debts?|surplus|spending|spends?|spent|borrowing|investment|budget"
_KEPT += r"|shortfall|savings|revenues?|aid|defence|defense)"


def share_of_product(paragraphs: list[str]) -> Iterator[Edits]:
    """Take "of GDP" out of a story's deficits, debts and spending, wherever it stands."""
    told, edits = _everywhere(
        paragraphs,
        lambda sentence, *_: _cut(sentence, rf"(?P<cut> of {_PRODUCT})\b(?! growth)"),
    )
    ours = tuple(each for each in edits if re.search(PERCENT, each.new))
    if len(ours) < len(edits) or re.search(
        r"GDP|gross (?:domestic|national)|GNP|national income|economic output|size of the econ",
        " ".join(told),
    ):
        return
    if any(re.search(rf"\b{_KEPT}\b", edit.new) for edit in ours):
        yield ours


_NUMBER = (
    r"(?<![\d.,])(?P<number>(?:US|A|C|NZ|HK)?[$£€]?\d[\d,]*(?:\.\d+)?(?: (?:million|billion"
    r"|trillion|mln|bn|crore|lakh))?(?: dlrs)?(?: ?%| per ?cent| pct)?(?![\w-]|[.,]\d))"
)
_LEAVES_OUT = (
    r"^(?:The|That|This|It|Those|These|Its|Their)(?: (?:figure|number|total|count"
    r"|toll|tally|sum"
    r"|estimate|cost|price|amount|budget)s?)? (?:does not|do not|did not|doesn['’]t|don['’]t"
    r"|didn['’]t) (?:include|count) "
)


def _aside(sentence: str) -> tuple[str, str, str] | None:
    """Return a figure, what an aside leaves out of it, and the sentence without the aside."""
    what = r"(?P<what>(?!which|such|those|these|an? \$|all other)(?:[^,.;()]|\.\d){3,110}?)"
    found = re.search(
        rf",? ?\((?:{OUT}) {what}\)|,? (?:{OUT}) {what.replace('what', 'too')}(?=\.$|;)"
        rf"|, (?:{OUT}) {what.replace('what', 'then')}(?=, (?:according|up|down|compared"
        rf"|while|and"
        r"|but|said|with|he|she|they|the)\b)",
        sentence,
    )
    if not found:
        return _opening(sentence)
    figures = list(re.finditer(_NUMBER, sentence[: found.start()]))
    if not figures or found.start() - figures[-1].end() > 140:
        return None
    number = figures[-1]["number"].rstrip(",")
    before = sentence[: figures[-1].start()]
    if (
        re.fullmatch(r"(?:19|20)\d\d|\d", number)
        or "thereby" in sentence
        or re.search(rf"{MONTH} $", before)
    ):
        return None
    left_out = found["what"] or found["too"] or found["then"]
    return number, left_out, joined(sentence[: found.start()], sentence[found.end() :])


def _opening(sentence: str) -> tuple[str, str, str] | None:
    """Return the same for a sentence that opens with what its first figure leaves out."""
    opens = r"^(?:Excluding|Not including|Not counting|Exclusive of) "
    opens += r"(?P<what>(?!these|the env)[^,.;()]{3,60}), "
    found = re.search(opens, sentence)
    amount = (
        r"[$£€]?\d[\d,]*(?:\.\d+)?(?: (?:million|billion|trillion|mln|cents))?(?: ?%| per ?cent"
    )
    amount += r"| pct)?"
    figure = found and re.search(
        rf"(?<![\d.,-])({amount})(?![\w-]|[.,]\d)", sentence[found.end() :]
    )
    if not found or not figure or re.fullmatch(r"(?:19|20)\d\d|\d", figure[1]):
        return None
    return figure[1], found["what"], joined("", sentence[found.end() :])


def exclusion(paragraphs: list[str]) -> Iterator[Edits]:
    """Tell what a figure leaves out at the end of the story, instead of at its first use."""
    last = len(paragraphs) - 1
    for at in range(1, last):
        told = sentences(paragraphs[at])
        for index, sentence in enumerate(told):
            late, edit = "", Edit(at, sentence, "")
            aside = _aside(sentence)
            if aside and stands(aside[2], sentence):
                number, left_out, new = aside
                late = f"The figure of {number} does not include {left_out}."
                edit = Edit(at, sentence, new)
            follows = re.search(_LEAVES_OUT, sentence)
            if follows and index and len(sentence) < 200:
                figures = list(re.finditer(_NUMBER, told[index - 1]))
                if not 0 < len(figures) < 3 or re.fullmatch(
                    r"(?:19|20)\d\d|\d", figures[-1]["number"]
                ):
                    continue
                left_out = sentence[follows.end() :]
                late = f"The figure of {figures[-1]['number']} does not include {left_out}"
            if late:
                end = paragraphs[last]
                yield edit, Edit(last, end, f"{end} {late}")


_YEAR = r"(?:19|20)\d\d"
_FEW = r"(?:two|three|four|five|six|seven|eight|nine|ten|\d+)"
_BASE = (
    rf"(?:in the (?:year|\w+ months) to (?:the end of )?{MONTH}(?: {_YEAR})?"
    r"|year[- ]on[- ]year|(?:from|than|over|compared (?:with|to)) (?:a|the) (?:year"
    r"|month|decade)"
    r" (?:earlier|ago|before)|(?:from|over|compared (?:with|to)) the (?:same|previous|year-ago"
    rf"|year-earlier) (?:period|month|quarter|year)(?: (?:last|a|the previous) year| of {_YEAR}"
    rf"| in {_YEAR})?|since (?:{MONTH} |the (?:start|end|beginning) of )?{_YEAR}"
    rf"|since (?:{MONTH}|last \w+|the pandemic(?: began)?)|(?:over|in|during) the (?:past|last"
    rf"|previous) (?:{_FEW} |few |couple of )?(?:years?|decades?|months?|quarter)"
    rf"|between {_YEAR} and {_YEAR}|from {_YEAR} to {_YEAR}|(?:over|compared (?:with"
    rf"|to)) (?:last"
    rf" year|{_YEAR}(?: levels)?)|over (?:{_FEW}|a) (?:years|decades?))"
)
_MOVED = (
    r"(?:rose|risen|rises?|rising|fell|fallen|falls?|falling|increas\w+|grew|grown|growth"
    r"|dropped|declined?|jumped|gained|climbed|soared|surged|plunged|decreas\w+|shrunk|doubled"
    r"|tripled|quadrupled|halved)"
)
_TIME = (
    rf"(?i)\byears?\b|\bmonths?\b|quarter|annual|week|\bsince\b|decade|yesterday|today|season"
    rf"|\bago\b|{MONTH}|{DAY}|\b(?:19|20)\d\d|centur|period|from [$£€]?\d"
)


def since_when(paragraphs: list[str]) -> Iterator[Edits]:
    """Take out since when something rose or fell, where nothing near tells a time."""
    if re.search(r"(?i)quarter|half-?year|interim|earnings", " ".join(paragraphs[:3])):
        return
    for at in range(1, len(paragraphs)):
        for sentence in sentences(paragraphs[at]):
            new = _cut(
                sentence,
                rf"(?P<cut>,? \b{_BASE})(?:[,.;]| and | as | while | because |$)",
                figure=False,
            )
            moved = rf"{PERCENT}|\b(?:doubled|tripled|halved|quadrupled)\b"
            if not new or not re.search(moved, new) or not re.search(rf"\b{_MOVED}\b", new):
                continue
            markets = r"(?i)\b(?:shares?|stocks?|index|futures|Dow|Nasdaq|S&P|will|level)\b"
            markets += r"|\brate of\b|\b(?:highest|lowest|would)\b"
            if re.search(rf"{markets}| than[,.]| against ", new) or len(sentence) > 400:
                continue
            beside = paragraphs[at].replace(sentence, new)
            before = sentences(paragraphs[at - 1])[-1:] if at > 1 else []
            if not re.search(_TIME, " ".join([*before, beside])):
                yield (Edit(at, sentence, new),)


def headline_doubt(paragraphs: list[str]) -> Iterator[Edits]:
    """Tell as certain what a headline says may be."""
    headline = paragraphs[0]
    found = re.search(
        r"\b(?P<doubt>could|may|might)(?! have)(?P<rest> [a-z]+\b[^;:?]*?(?:[$£€]\d"
        r"|\d[\d,.]*(?:%|bn|m"
        r"| (?:percent|per cent|million|billion|trillion|mln|jobs|homes|people))|\d,\d{3}))",
        headline,
    )
    if found and "?" not in headline and not re.search(r"(?i)\b(?:if|how|says?)\b", headline):
        start, end = found.span("doubt")
        yield (Edit(0, headline, f"{headline[:start]}will{headline[end:]}"),)


_LIMIT = r"(?:at least|up to|as (?:many|much) as)"
_ANY_LIMIT = r"(?:at least|up to|as many as|more than|over|nearly|almost|fewer than|less than"
_ANY_LIMIT += r"|about|around|some|an estimated|estimated|roughly)"


def first_limit(paragraphs: list[str]) -> Iterator[Edits]:
    """Take a limit from a count or a sum that returns with the same noun and a limit."""
    text = " ".join(paragraphs[1:])
    for at in range(1, min(6, len(paragraphs))):
        for sentence in sentences(paragraphs[at]):
            for found in re.finditer(
                rf"(?i)\b{_LIMIT} (?=([$£€]?)(\d[\d,.]*)( [a-z]+)?(?: ([a-z]+))?)", sentence
            ):
                number = re.escape(found[2].rstrip(".,"))
                uses = re.findall(
                    rf"(?i)(\b\w+ \w+ |\b\w+ |^)[$£€]?{number}(?![\d,.%]*\d)([^.]{{0,40}})",
                    text,
                )
                if len(uses) < 2 or len(number) < 2 or not (found[1] or found[3]):
                    continue
                nouns = {
                    word for word in (found[3] or "", f" {found[4]}") if word.endswith("s")
                }
                nouns |= {" people"} & {found[3]}
                nouns -= {" times", " years", " days", " months", " hours", " miles", " points"}
                again = sum(any(noun in after for noun in nouns) for _, after in uses)
                if not found[1] and again < 2:
                    continue
                if re.search(rf"(?<!\d){number}(?!\d)", paragraphs[0]):
                    continue
                if not all(re.search(rf"(?i)\b{_ANY_LIMIT} $", use) for use, _ in uses):
                    continue
                before = sentence[: found.start()]
                if re.search(
                    r"(?i)\b(?:not|no|n['’]t|if|could|would|may|must) (?:\w+ ){0,4}$", before
                ):
                    continue
                yield (Edit(at, sentence, joined(before, sentence[found.end() :])),)
                return


_MOVING = (
    r"(?:cases|deaths|died|dead|killed|infected|infections|hospitali[sz]ed|vaccinated|tested"
    r"|doses|counted|signatures|detained|arrested|evacuated|missing|injured|displaced"
    r"|without power|refugees|contained)"
)


def _as_of(sentence: str, at: int, paragraphs: list[str]) -> str | None:
    """Take the day from a count that goes on: cases, the dead, signatures."""
    new = _cut(sentence, rf",? ?\b[Aa]s of {WHEN}(?![\w'’]|\.\d),?")
    day = rf"\b(?:{DAY}|{DATE}|today|yesterday|tonight)\b"
    if new is None or re.search(
        rf"{day}|\b\d{{4}}\b|\bago\b|\bwill\b|\bwould\b|hope|expect", new
    ):
        return None
    if not re.search(_MOVING, new) or not re.search(
        r"\b(?:has|have|had|were|was|are|is)\b", new
    ):
        return None
    return None if re.search(day, paragraphs[at].replace(sentence, "")) else new


_GUESSED = (
    r"\b(?:(?:is|are|was|were|be|been|being) (?:\w+ )?(?:expected|forecast|projected|estimated"
    r"|predicted|reckoned) (?:to|at)|an estimated)\b"
)


def _guess(sentence: str, at: int, paragraphs: list[str]) -> str | None:
    """Take out who expects, where nobody else speaks beside it."""
    if not re.search(_GUESSED, sentence):
        return None
    new = _without_speaker(sentence)
    amount = r"[$£€]\d|\d(?: ?%| per ?cent| pct)|\d,\d{3}|\d (?:million|billion|trillion|mln)"
    if new is None or not re.search(_GUESSED, new) or not re.search(amount, new):
        return None
    beside = [paragraphs[at].replace(sentence, "")]
    beside += sentences(paragraphs[at - 1])[-1:] if at > 1 else []
    beside += sentences(paragraphs[at + 1])[:1] if at + 1 < len(paragraphs) else []
    who = r"\b(?:its|their|said|says|told|according|report\w*|study|survey|estimates"
    who += r"|claim\w*|add(?:ed|s)"
    who += r"|predicts|analysts?|economists|experts)\b|[“”\"]"
    return None if re.search(who, " ".join([new, *beside])) else new


def _one_side(paragraphs: list[str]) -> Iterator[Edits]:
    """Take out that nobody could check a side's count, or that the count is a side's."""
    yield from _by_sentence(_unchecked)(paragraphs)
    yield from _by_sentence(_sides_claim)(paragraphs)


FINDERS: dict[str, Callable[[list[str]], Iterator[Edits]]] = {
    "headline-limit": _headline_hedge,
    "headline-doubt": headline_doubt,
    "first-limit": first_limit,
    "record-since": _by_sentence(_record_since),
    "since-when": since_when,
    "exclusion": exclusion,
    "poll-vitals": poll_vitals,
    "study-size": study_size,
    "share-of-product": share_of_product,
    "share-of-whom": _by_sentence(_share_base),
    "years-of-a-sum": _by_sentence(_years_of_a_sum),
    "sum-a-year": _by_sentence(_sum_a_year),
    "who-expects": _by_sentence(_guess),
    "source-of-statistic": _by_sentence(_statistic),
    "source-of-toll": _by_sentence(_toll),
    "as-of": _by_sentence(_as_of),
    "one-side's-count": _one_side,
    "inflation": _by_sentence(_inflation),
}
