"""Words that make the number beside them a label, an address or a set phrase."""

LABEL_NOUNS = frozenset(
    "page pages chapter section sections article articles clause paragraph line level phase "
    "category grade step option stage item rule round season episode part volume type tier "
    "class zone route highway interstate exit gate room flight channel lane district ward "
    "precinct apartment apt suite version title schedule appendix figure table box bus "
    "platform pier terminal amendment proposition prop measure hall block lot unit act scene "
    "formula planet game lap turn hole stop plot pod bay bed cell camp area region sector "
    "model series generation gen mark mk jersey shirt "
    "form file case docket bill resolution hr sb ab psalm verse verses issue edition chart "
    "note command engine company battalion regiment brigade division squadron platoon "
    "building tower studio stand hangar runway track disc disk slide exhibit question "
    "sub-section subsection protocol annex verse highway a-road junction "
    "zip prisoner inmate "
    "respondent respondents defendant plaintiff witness juror".split()
)
STREETS = frozenset(
    "street st road rd avenue ave lane drive dr boulevard blvd way court ct place pl square "
    "terrace crescent close highway parkway pkwy plaza row circle trail broadway".split()
)
PHONE_LEADS = frozenset(
    "call calling phone tel telephone text dial hotline fax contact mobile helpline t ring "
    "line".split()
)
IDIOMS = frozenset(
    [("24", "7"), ("9", "11"), ("20", "20"), ("50", "50"), ("7", "7"), ("60", "40"),
     ("80", "20"), ("26", "11")]
)  # fmt: skip
# Letters that may be glued to an amount by a hyphen ("mid-1972", "to-260,000").
PREFIXES_OF_AMOUNTS = frozenset(
    "mid pre post early late minus plus to under over top sub about nearly roughly all per "
    "a an near non and or between through into up down no just the first last some best "
    "between-".split()
)
# Words that may stand in capitals before a number without naming anything.
FUNCTION_WORDS = frozenset(
    "the a an in on at by of to for from with and or but as is was are were be been has have "
    "had do does did not no nor so if then than that this these those there here its his her "
    "their our my your it he she they we you i who which what when where why how all any each "
    "every some many most more less least about around over under above below between among "
    "through during before after since until till into onto off up down out only just even "
    "almost nearly roughly approximately exactly some another other both either neither at "
    "another last next past per via versus vs vs. against within without with despite while "
    "currently still now today yesterday tomorrow later earlier also too plus minus total "
    "monday tuesday wednesday thursday friday saturday sunday january february march april may "
    "june july august september october november december jan feb mar apr jun jul aug sep sept "
    "oct nov dec get gets got take takes took make makes made add serves save buy see found "
    "find keep use used set say says said has include includes including spend paid pay "
    "need needs approx circa an estimated fewer up nearly barely rotate convert turn "
    "give given want wanted got cut raise raised combine bake cook heat preheat like unlike "
    "once twice whether because though although meanwhile however".split()
)
