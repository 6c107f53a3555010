"""Fates: what befell the people that a count is of, near-synonyms under one concept.

A count's predicate is part of what it counts: twelve dead are not the twelve hurt.
"""

_FATES = {
    "dead": "dead die dies died dying death deaths kill kills killed killing killings slain "
    "fatality fatalities perish perishes perished perishing drown drowns drowned drowning "
    "drownings murder murders murdered murdering murders execute executes executed executing "
    "executions corpses bodies",
    "hurt": "hurt hurts hurting injure injures injured injuring injury injuries wound wounds "
    "wounded wounding maim maims maimed maiming",
    "missing": "missing unaccounted disappeared vanished",
    "saved": "rescue rescues rescued rescuing rescue save saves saved saving survive survives "
    "survived surviving survivor survivors",
    "uprooted": "evacuate evacuates evacuated evacuating evacuations evacuees displace "
    "displaces displaced displacing homeless flee flees fled fleeing",
    "ill": "infect infects infected infecting infection infections sicken sickens sickened "
    "sickening sick ill",
    "arrested": "arrest arrests arrested arresting detain detains detained detaining detainees "
    "detentions custody held",
    "charged": "charged indict indicts indicted indicting indictments",
    "convicted": "convict convicts convicted convicting convictions sentenced jail jails "
    "jailed jailing imprison imprisons imprisoned imprisoning",
    "freed": "freed freeing release releases released releasing acquit acquits acquitted",
    "abducted": "kidnap kidnaps kidnapped kidnapping kidnappings abduct abducts abducted "
    "abducting abductions hostage hostages",
}

# word → the fate that it tells.
FATES = {word: fate for fate, words in _FATES.items() for word in words.split()}
# What stands for those whom it befell: "the injured", "40 deaths", "a dozen survivors".
STATES = frozenset(
    "dead death deaths killed killings slain fatality fatalities drownings murders "
    "executions corpses bodies hurt injured injury injuries wounded missing unaccounted "
    "survivor survivors evacuations evacuees displaced homeless infected infection "
    "infections sick ill arrest arrests arrested detained detainees detentions custody "
    "charged indictments convictions jailed kidnappings abductions hostage hostages".split()
)
# Verbs that befall their subject, and adjectives: none has an object that it befell.
UNDERGONE = frozenset(
    "dead die dies died dying perish perishes perished perishing drown drowned missing "
    "unaccounted disappeared vanished survived surviving homeless fled sick ill "
    "custody held".split()
)
