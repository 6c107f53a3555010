"""Words that tell millions from metres beside a number written with an "m"."""

# What is counted in millions.
COUNTED = frozenset(
    "population audience audiences viewers viewership viewing watched turnout electorate "
    "circulation readership readers listeners subscribers customers users members membership "
    "passengers visitors visits tourists arrivals unemployed jobless unemployment voters "
    "votes people men women children pupils students workers workforce staff households homes "
    "families jobs sales sold units downloads downloaded hits views followers fans copies "
    "tickets shares barrels tonnes tons litres doses revenue revenues turnover profit profits "
    "loss losses budget inhabitants citizens residents patients cases deaths refugees "
    "migrants adults americans britons strong bottles vehicles cars phones accounts adherents "
    "speakers claimants pensioners drivers births demand output number figure total "
    "toll".split()
)
# What is measured in metres.
MEASURED = frozenset(
    "tall long wide high deep thick height length depth width breadth distance away apart "
    "metre metres meter meters cm mm km ft feet foot jump jumped jumping vault vaulted throw "
    "threw thrown leap leapt wave waves river wall fence bridge tower building statue ship "
    "boat yacht lorry flood floods depths altitude elevation sprint race hurdles freestyle "
    "backstroke breaststroke butterfly relay dash shark whale crocodile snake tree trees "
    "champion champions sprinter pool pools "
    "javelin discus hammer climbed climb dive dived swim swam tunnel trench hole crater cliff "
    "swell surge tide tides snow radius diameter range rope ladder above below".split()
)
