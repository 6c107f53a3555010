"""Words that end a noun phrase, and words that can head one without being a plural."""

# Function words: nothing that counts goes past one of these.
STOPS = frozenset(
    "versus vs a an the this that these those in on at by to for from with of into onto "
    "upon about over "
    "under above below between among against during before after since until till through "
    "throughout across along around behind beside besides beyond despite down inside near off "
    "out outside past per than toward towards up via within without while when where which "
    "who whom whose what why how if because although though unless whether as and or but nor "
    "so yet then is are was were be been being am has have had having do does did will would "
    "can could shall should may might must not n't it its he him his she her hers they them "
    "their we us our you your i me my mine there here also just only even still already ever "
    "never always often again now today yesterday tomorrow tonight too very quite rather "
    "including excluding like such each every either neither both all any ago later earlier "
    "apiece last next cheaper higher lower older younger longer shorter faster slower "
    "taller larger bigger smaller heavier apiece away apart nationwide worldwide overall "
    "altogether annually daily weekly monthly "
    "yearly compared according instead together alone abroad respectively once twice least "
    "less it's they're that's there's he's she's we're i'm you're who's what's don't "
    "doesn't didn't won't can't isn't aren't wasn't weren't haven't hasn't".split()
)
# Verbs and participles that follow a noun without a function word between.
VERBS = frozenset(
    "said say says told tell tells added adds reported report reports showed show shows found "
    "find finds made make makes took take takes went go goes came come comes got get gets gave "
    "give gives began begin begins left leave leaves died die dies lost lose loses won win "
    "wins "
    "fell fall falls rose rise rises grew grow grows ran run runs saw see sees became become "
    "becomes remained remain remains stood stand stands needed need needs wanted want wants "
    "used use uses called call calls asked ask asks tried try tries turned voted vote votes "
    "joined join joins signed sign signs paid pay pays received receive receives responded "
    "gathered attended arrived arrive arrives working living lying sitting standing waiting "
    "trying seeking looking going coming facing making taking using held hold holds kept keep "
    "keeps led sold bought sent brought thought felt heard met meet meets sat spent built "
    "employed based located aged expected estimated believed affected involved according "
    "opened closed started ended moved crossed protested demonstrated marched fled "
    "participated "
    "suffered survived escaped entered applied enrolled registered tested followed surveyed "
    "polled interviewed charged convicted sentenced accused arrested injured killed wounded "
    "declined dropped increased agreed disagreed supported opposed favored favoured "
    "totalling totaling worth available".split()
)
# Participles and adjectives that stand for the people counted ("40 dead").
PEOPLE_STATES = frozenset(
    "dead killed injured wounded missing arrested infected unemployed homeless hurt displaced "
    "detained hospitalized hospitalised stranded jailed rescued evacuated surveyed polled "
    "interviewed questioned".split()
)
# Verbs in -s that are plural nouns when a number stands before them.
NOUNS_TOO = frozenset(
    "votes calls reports shows uses runs wins costs needs leaves stands holds sets moves loses "
    "falls rises finds makes tests asks marches".split()
)
MASS_HEADS = frozenset(
    "people staff police personnel aircraft police crew fish sheep cattle youth media data "
    "percent clergy livestock poultry infantry cavalry gentry folk folks offspring deer "
    "spacecraft hovercraft salmon trout squid shrimp bison moose series species head men women "
    "children feet teeth mice geese".split()
)
NOT_PLURAL = frozenset(
    "us is was has does less news always previous serious various famous dangerous religious "
    "nervous numerous enormous gas bus plus minus virus status campus focus across process "
    "access success business address class mass press pass loss boss cross glass grass dress "
    "stress express unless congress progress princess witness illness fitness darkness this "
    "thus yes bias basis analysis crisis paris texas arkansas kansas james hamas isis "
    "afterwards towards perhaps sometimes besides overseas headquarters physics politics "
    "economics mathematics athletics olympics paralympics lens chess atlas canvas christmas "
    "tennis his hers its ours yours as".split()
)
DETERMINERS = frozenset(
    "the a an its his her their our my your these those this that all such some any".split()
)
