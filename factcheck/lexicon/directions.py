"""Words that say a number is a rise or a fall."""

_UP = (
    "rise rises rose risen rising gain gains gained gaining climb climbs climbed climbing jump "
    "jumps jumped jumping surge surges surged surging increase increases increased increasing "
    "grow grows grew grown growing advance advances advanced advancing add adds added adding "
    "soar soars soared soaring up rally rallies rallied rallying spike spikes spiked spiking "
    "rocket rocketed rocketing leap leapt leaped leaping rebound rebounded rebounding "
    "rebounds improve improves improved improving edged ticked raise raised raises raising "
    "expand expanded expands expanding swelled swell ballooned boosted boost boosts "
    "skyrocketed "
    "strengthened strengthen higher appreciated recovered upped hiked hike"
)
_DOWN = (
    "fall falls fell fallen falling drop drops dropped dropping lose loses lost losing slide "
    "slides slid sliding tumble tumbles tumbled tumbling decline declines declined declining "
    "decrease decreases decreased decreasing shed sheds shedding slump slumps slumped slumping "
    "plunge plunges plunged plunging sink sinks sank sunk sinking dip dips dipped dipping cut "
    "cuts cutting reduce reduces reduced reducing down plummet plummets plummeted plummeting "
    "shrink shrank shrunk shrinks shrinking slip slips slipped slipping crash crashed "
    "crashes contract contracted contracts slashed slash lower lowered weakened weaken eased "
    "ease crater cratered collapsed depreciated retreat retreated retreats trimmed tanked "
    "dived dove nosedived subsided narrowed"
)
DIRECTIONS = dict.fromkeys(_UP.split(), "up") | dict.fromkeys(_DOWN.split(), "down")
# Nouns behind the number ("a 5% rise", "3% higher").
AFTER_UP = frozenset(
    "increase increases rise rises gain gains jump surge growth higher more hike climb boost "
    "uptick spike raise advance above upturn".split()
)
AFTER_DOWN = frozenset(
    "decrease decreases drop drops fall falls decline declines cut cuts loss losses lower less "
    "fewer reduction reductions slump plunge dip slide downturn discount below cheaper".split()
)
