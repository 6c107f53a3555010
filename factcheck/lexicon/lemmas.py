"""Lemmas: one form for all forms of a word, so that "hired", "hires" and "hiring" meet.

Nouns and verbs share one form ("rise", "rose" and "rises"; "vote" and "voting"), without
a final e that only spelling asks for. Irregular forms are listed, the rest follows from
endings. No sense is told apart: who matches words of one story needs none.
"""

from functools import lru_cache

from factcheck.lexicon.plurals import singular

_VERBS = """be am is are was were been being; have has had having; do does did done doing;
go goes went gone going; say says said saying; make makes made making; take takes took taken
taking; come comes came coming; see sees saw seen seeing; get gets got gotten getting; give
gives gave given giving; find finds found finding; think thinks thought thinking; tell tells
told telling; become becomes became becoming; show shows showed shown showing; leave leaves
left leaving; feel feels felt feeling; bring brings brought bringing; begin begins began begun
beginning; keep keeps kept keeping; hold holds held holding; write writes wrote written
writing; stand stands stood standing; hear hears heard hearing; mean means meant meaning; meet
meets met meeting; run runs ran running; pay pays paid paying; sit sits sat sitting; speak
speaks spoke spoken speaking; lie lies lay lain lying; lead leads led leading; grow grows grew
grown growing; lose loses lost losing; fall falls fell fallen falling; send sends sent sending;
build builds built building; understand understands understood; draw draws drew drawn drawing;
break breaks broke broken breaking; spend spends spent spending; rise rises rose risen rising;
drive drives drove driven driving; buy buys bought buying; wear wears wore worn; choose chooses
chose chosen choosing; seek seeks sought seeking; sell sells sold selling; fight fights fought
fighting; shoot shoots shot shooting; win wins won winning; teach teaches taught teaching; eat
eats ate eaten eating; fly flies flew flown flying; steal steals stole stolen stealing; strike
strikes struck striking; swim swims swam swum swimming; sink sinks sank sunk sinking; throw
throws threw thrown throwing; beat beats beaten beating; bear bears bore borne bearing; bind
bound; catch catches caught catching; deal deals dealt dealing; feed feeds fed feeding; flee
flees fled fleeing; freeze froze frozen freezing; hang hung; hide hid hidden hiding; know knows
knew known knowing; lend lends lent lending; ride rides rode ridden riding; ring rang rung;
shake shook shaken; shrink shrank shrunk shrinking; sing sang sung singing; sleep slept; slide
slid sliding; spin spun; swear swore sworn; swing swung; tear tore torn; wake woke woken; weave
wove woven; withdraw withdrew withdrawn; overtake overtook overtaken; undertake undertook
undertaken; die dies died dying; tie ties tied tying"""
_IRREGULAR = {
    form: forms.split()[0]
    for forms in _VERBS.replace("\n", " ").split("; ")
    for form in forms.split()
}
_AS_THEY_ARE = frozenset(
    """during nothing something anything everything king ring spring string wing thing sterling
    evening morning red bed need feed seed speed breed hundred indeed sacred""".split()
)


@lru_cache(maxsize=16384)
def lemma(word: str) -> str:
    """Return the form that a lower-case word shares with its other forms."""
    if word.endswith("'s"):
        word = word[:-2]
    elif word.endswith("'"):
        word = word[:-1]
    known = _IRREGULAR.get(word)
    if known is not None:
        return _without_e(known)
    if word in _AS_THEY_ARE or len(word) < 4:
        return word
    if word.endswith("ied"):
        return word[:-3] + "y"
    if word.endswith("ing") and len(word) > 5:
        return _unended(word[:-3])
    if word.endswith("ed") and len(word) > 4:
        return _unended(word[:-2])
    return _without_e(singular(word))


def _unended(base: str) -> str:
    """Return a verb's base without the consonant that its ending doubled."""
    if base[-1] == base[-2] and base[-1] not in "lsz":
        base = base[:-1]
    return _without_e(base)


def _without_e(word: str) -> str:
    return word[:-1] if len(word) > 3 and word[-1] == "e" and word[-2] != "e" else word
