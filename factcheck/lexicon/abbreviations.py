"""Words that decide whether a full stop ends a sentence."""

# Titles and the like: a name, a place or the thing compared always follows.
NEVER_LAST = frozenset(
    "mr mrs ms mx messrs dr prof rev fr hon gen lt col sgt capt cmdr cmd adm maj brig cpl pvt "
    "pfc spc ssgt sen sens rep reps gov govs pres supt insp det dep amb atty sec-gen st ste mt "
    "vs v cf e.g i.e eg ie viz approx lt.-gen maj.-gen".split()
)

# The stop belongs to these where a number follows.
BEFORE_NUMBERS = frozenset(
    "no nos p pp vol fig figs art sec ch para pt c ca est ext tel ft lb lbs oz hr hrs min mins "
    "yd yds".split()
)

MONTHS = frozenset("jan feb mar apr jun jul aug sep sept oct nov dec".split())

# They may end a sentence: they do where a word follows that opens sentences.
SELDOM_LAST = frozenset(
    "inc co corp ltd plc bros llc jr sr dept div assn univ gov't intl natl al etc ave blvd rd "
    "sq hwy ph.d ed eds esq ret "
    "ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont "
    "neb nev okla ore pa tenn tex vt va wash wis wyo ont que alta sask man".split()
)

# Words that follow a time of day within its sentence: "5 p.m. Friday", "9 a.m. ET".
CLOCK_WORDS = (
    frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
    | frozenset("mon tue tues wed thu thurs fri sat sun".split())
    | frozenset("january february march april may june july august september".split())
    | frozenset("october november december".split())
    | MONTHS
    | frozenset(
        "et est edt ct cst cdt mt mst mdt pt pst pdt gmt bst cet cest utc ist jst".split()
    )
    | frozenset("eastern central mountain pacific greenwich universal local".split())
)

# Closed-class words, capitalised, that open sentences and no names.
STARTERS = frozenset(
    "The A An In On At He She It They We I You But And Or So If When While As For From With "
    "After Before Since Although Though However This That These Those There Here What Who "
    "Why How Where Which His Her Its Their Our My Your Not No Yes By To Of Under Over More "
    "Most Some Many Several All Both Each Also Then Now Yet Still Among According Meanwhile "
    "Instead Even Only Just Nearly About Almost Because Until During Despite Like Other "
    "Others Another Such Once Moreover Nor Neither Either Every Everyone Nobody Perhaps "
    "Later Today Yesterday Earlier Without Within Across Between Against Through Last Next "
    "Fewer Less Roughly Around Asked Was Were Is Are Do Does Did Has Have Had Will Would "
    "Can Could Should May".split()
)

SPEECH_VERBS = frozenset(
    "said says asked asks wrote writes added told tells replied demanded shouted tweeted "
    "exclaimed wondered joked quipped recalled".split()
)
