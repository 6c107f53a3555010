"""Words that say who gave a figure, and how sure that source was."""

# What the verb says about the figure: plain report, finding of a count or study,
# estimate, projection, contested claim, plan.
SAYING = frozenset(
    "said says say told tells announced announces added adds testified stated states "
    "noted notes confirmed confirms explained explains argued argues wrote writes "
    "warned warns acknowledged acknowledges conceded concedes recalled recalls "
    "declared declares stressed emphasized emphasised disclosed discloses commented "
    "admitted admits replied remarked reiterated tweeted reported reports cautioned "
    "informed discovered determined observed shared posted agreed pointed points "
    "counted recorded citing cited cites revealed reveals listed quipped put puts mentioned "
    "mentions highlighted highlights underlined underlines underscored underscores clarified "
    "clarifies complained complains lamented laments hinted hints opined opines".split()
)
# Of these, verbs that report only where "that" opens what they report.
THAT_ONLY = frozenset(
    "discovered informed shared agreed determined observed posted mentioned mentions "
    "highlighted highlights underlined underlines underscored underscores clarified clarifies "
    "complained complains lamented laments hinted hints".split()
)
# Participles that go on reporting: "she left, recalling how 40 had fled".
TELLING = frozenset(
    "saying adding noting warning arguing claiming announcing recalling stating reporting "
    "estimating predicting projecting forecasting insisting alleging asserting contending "
    "stressing emphasizing emphasising explaining revealing confirming acknowledging admitting "
    "conceding declaring concluding suggesting indicating showing finding writing".split()
)
# Of these, what is no speech of a person's unless "that" follows.
BEARING_OUT = frozenset("suggesting indicating showing finding writing revealing".split())
# What somebody has said, as a noun: "a claim by Lee that 40 fled".
SAID_NOUNS = frozenset(
    "claim claims estimate estimates report reports forecast forecasts prediction predictions "
    "allegation allegations assertion assertions warning warnings statement statements "
    "announcement announcements suggestion suggestions projection projections comment comments "
    "remark remarks finding findings".split()
)
FINDING = frozenset(
    "found finds find showed shows show shown suggests suggested suggest indicates "
    "indicated indicate concluded concludes measured calculated calculates revealed "
    "reveals reveal reported reports report released".split()
)
ESTIMATING = frozenset(
    "estimated estimates estimate guessed guesses reckons reckoned reckon believes "
    "believed believe assumes assumed thinks wagers wagered".split()
)
PROJECTING = frozenset(
    "forecasts forecast forecasted expected predicts predicted predict projects "
    "projected project expects expect anticipates anticipated anticipate foresees "
    "envisages".split()
)
CLAIMING = frozenset(
    "claimed claims claim alleges alleged allege insisted insists asserted asserts "
    "contended contends boasted boasts maintains".split()
)
PLANNING = frozenset(
    "plans planned plan proposes proposed propose intends pledged pledges pledge "
    "promised promises promise vowed vows".split()
)

# Finite only when something stands before them as their subject; also nouns or participles.
DOUBTFUL_VERBS = frozenset(
    "report reports reported estimate estimates estimated claim claims claimed "
    "forecast forecasts project projects projected plan plans planned promise "
    "promises promised pledge pledges pledged proposed propose find found finds show "
    "shows shown showed release released put puts believed expected expects listed "
    "counted recorded measured predicted alleged states notes stated noted".split()
)

# Verbs that may stand before their subject: "it fell, said Ann Lee".
INVERTIBLE = frozenset(
    "said says say added adds wrote writes explained explains noted notes warned "
    "warns argued argues recalled recalls reported reports stated declared "
    "replied commented".split()
)

VERB_CLASS: dict[str, str] = {
    verb: name
    for name, verbs in (
        ("planned", PLANNING),
        ("measured", FINDING),
        ("", SAYING),
        ("estimated", ESTIMATING),
        ("projected", PROJECTING),
        ("claimed", CLAIMING),
    )
    for verb in verbs
}

# Things that speak: a study, a set of books, a list.
DOCUMENTS = frozenset(
    "website site dashboard report reports study studies survey surveys poll polls "
    "data figures statistics stats analysis analyses research census records document "
    "documents estimate estimates review audit filing filings results index database "
    "numbers researchers investigators memo presentation statement release letter "
    "survey's projections projection forecasts forecast findings tally count ranking "
    "barometer bulletin paper questionnaire tracker paperwork complaint indictment "
    "affidavit lawsuit".split()
)

# Of these, what asks or counts many: what stands "in" one is what it found.
INQUIRIES = frozenset(
    "poll polls survey surveys study studies census analysis analyses review questionnaire "
    "report research".split()
)

# Heads that stand for nobody in particular.
UNNAMED = frozenset(
    "officials official sources source person people insiders insider aides aide "
    "experts expert observers observer witnesses witness diplomats diplomat "
    "executives critics supporters individuals individual someone somebody analysts "
    "many some others lawmakers commanders organizers organisers authorities "
    "activists advocates economists scientists".split()
)
# Of these, words that hide a particular speaker; the others speak for a trade or an office.
HIDDEN = frozenset(
    "officials official sources source person people insiders insider aides aide "
    "diplomats diplomat individuals individual someone somebody commanders".split()
)
ANONYMITY = frozenset("anonymous anonymously anonymity unnamed unidentified".split())
# The vaguest of them speak only with a reason to know: "people familiar with the talks".
PASSERS_BY = frozenset(
    "people person individuals individual some many others somebody someone".split()
)
KNOWING = frozenset("familiar close briefed knowledge aware involved".split())

PERSONAL = frozenset(["he", "she"])
IMPERSONAL = frozenset(["it", "they"])
SPEAKERS = frozenset(["i", "we", "you"])  # the quoted speaker, never the source's name
PRONOUNS = PERSONAL | IMPERSONAL | SPEAKERS | frozenset(["who", "which"])

SKIPPED_BEFORE_VERB = frozenset(
    "also then later recently often has have had earlier again still previously once "
    "now already separately further repeatedly publicly this last week month year "
    "today yesterday monday tuesday wednesday thursday friday saturday sunday on in "
    "january february march april june july august september october november "
    "december jointly initially originally first only just wrongly correctly did does "
    "do not".split()
)
CLAUSE_WORDS = frozenset(
    "that but although though while whereas because if when as and or so since after "
    "before until unless where than whether yet like".split()
)
CONTRAST = frozenset("but although though while whereas however".split())

# Bodies that fight, and so have a stake in counts of the dead and the destroyed.
FIGHTERS = frozenset(
    "military army pentagon troops rebels rebel militants militia militias insurgents "
    "guerrillas coalition kremlin forces navy marines hamas hezbollah taliban isis "
    "isil houthis houthi nato centcom idf separatists paramilitaries jihadists gunmen "
    "airstrikes warplanes commander".split()
)
FIGHTER_PHRASES = (
    "central command", "defense department", "defence department", "department of defense",
    "defense ministry", "defence ministry", "ministry of defense", "ministry of defence",
    "state television", "state tv", "state media", "state news agency", "armed forces",
    "air force", "general staff", "islamic state", "joint chiefs", "defense secretary",
    "defence secretary", "defense minister", "defence minister",
)  # fmt: skip

# Last words of names that are no person's.
BODIES = frozenset(
    "pentagon kremlin command department ministry army nato house council association "
    "agency bank group inc corp co ltd university institute commission police company "
    "government bureau times post reuters bloomberg party union committee office "
    "centre center service authority board court foundation consortium chamber forces "
    "navy congress".split()
)
