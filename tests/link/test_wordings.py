"""One figure of each sentence, right and wrong: the right one passes, the wrong is found."""

import re
from datetime import date

import pytest

from tests.link.drafting import loud

DAY = date(2016, 5, 1)
_CHOICE = re.compile(r"\{\{(.*?)\|(.*?)\}\}")
# {{right|wrong}} marks the figure and what an error makes of it.
SENTENCES = (
    "The fund fell {{4.2|2.4}} percent to $95.80 from $100.",
    "He scored 24 points, {{eight|nine}} more than the 16 of his rival.",
    (
        "Exports of $12 billion exceeded imports of $9 billion, for a surplus of "
        "${{3|5}} billion."
    ),
    "The fire has burned 3,000 acres, {{triple|double}} the 1,000 acres reported on Monday.",
    ("The company made 500 cars in 2010 and 1,500 in 2015, a {{threefold|fivefold}} increase."),
    "The average fell to 7.1 hours, from {{7.9|6.9}} hours.",
    "She took office in 2006 and left in 2014, after {{eight|six}} years in the post.",
    "The bank, established in 1866, celebrated its {{150th|120th}} anniversary on Sunday.",
    "He was born on May 1, 1941, and turned {{75|57}} on Sunday.",
    "Smith, who turns {{40|60}} in June, was born in 1976.",
    "She died in 1999 at 79; she was born in {{1920|1902}}.",
    "The ban lasted 21 years, from {{1991|1919}} to 2012.",
    "The dam took {{four|nine}} years to build, from 1962 to 1966.",
    "The vote is scheduled for {{Thursday|Saturday}}, June 23.",
    "The strike, which began on {{Monday|Thursday}}, April 25, ended on Friday.",
    "Doors open at 7 p.m. on {{Friday|Monday}}, May 6.",
    "The meeting began at 10 a.m. and ended at 4 p.m., after {{six|nine}} hours.",
    "Of the $40 million budget, ${{10|30}} million, or 25 percent, goes to roads.",
    "Seventy percent of the 2,000 seats were sold, or {{1,400|4,100}}.",
    "About {{30|50}} percent of the 90,000 residents, some 27,000 people, have fled.",
    "It sold 45,000 tickets, {{90|60}} percent of the 50,000 on offer.",
    "The suspects took $300,000 of the $1.2 million, {{a quarter|half}} of the money.",
    "One in every five voters, or {{20|50}} percent, stayed home.",
    "The 5 percent fee on a $200,000 loan comes to ${{10,000|90,000}}.",
    "The stock rose $2, or {{4|9}} percent, to $52.",
    "Shares gained 50 cents, or {{2|7}} percent, to close at $25.50.",
    "The index lost 150 points, or {{1.5|5.1}} percent, to 9,850.",
    "Oil rose 80 cents to $40.80 a barrel from ${{40|48}}.",
    "The euro slipped to $1.10 from ${{1.12|1.02}} on Friday.",
    "They serve 300 meals a day, or about {{110,000|190,000}} a year.",
    "Twelve bottles cost $60, or ${{5|9}} each.",
    "The $90 million settlement gives each of the 300 plaintiffs ${{300,000|800,000}}.",
    "It gave ${{300,000|30,000}} to each of the 300 plaintiffs, a total of $90 million.",
    "It sold 12,411 boats at {{5,842|8,542}} euros each, for a total of 72.5 million euros.",
    "Each of the five prizes is worth $20,000, for a total of ${{100,000|500,000}}.",
    "The high was 31C (88F) and the low {{19C|91C}} (66F).",
    "The reward rose from $5,000 to $25,000, a {{fivefold|ninefold}} rise.",
    "The rate has halved, from 12 percent to {{6|9}} percent.",
    "Rents range from $600 for a studio to ${{1,900|190}} for three bedrooms.",
    "Scores ranged from a low of 41 to a high of {{97|37}}.",
    "The oldest victim was 82 and the youngest {{6|96}}.",
    "Temperatures will climb from 12C in the morning to {{24C|4C}} in the afternoon.",
    (
        "Profit before tax was £84 million, compared with £70 million, an increase of "
        "{{20|50}} percent."
    ),
    "Sales grew to 220,000 units, compared with 200,000 a year ago, up {{10|30}} percent.",
    "The town has 9,000 people, 1,000 fewer than the {{10,000|16,000}} of 2000.",
    "Attendance was 18,200, about {{2,000|9,000}} fewer than last year's 20,200.",
    (
        "The city has 1.2 million people, {{twice|five times}} as many as in 1980, when "
        "it had 600,000."
    ),
    "The vote was 320 to 215, a majority of {{105|150}}.",
    "The two-day summit opens on Thursday, May 5, and ends on {{Friday|Monday}}, May 6.",
    "The company, founded in {{1996|1969}}, marked its 20th anniversary in April.",
    "It was the worst quake since 1996, {{20|50}} years ago.",
    "The 1986 disaster, {{30|50}} years ago last week, killed 31.",
    "{{Thirty|Fifty}} years after the 1986 disaster, the zone is still closed.",
    "The 30-year-old, born in {{1986|1968}}, lives in Leeds.",
    "Jones, {{68|86}}, born in March 1948, has two sons.",
    "Her son, born in 2010, is {{six|nine}} years old.",
    "A 10-kilometer ({{6.2|2.6}}-mile) line of cars formed.",
    "The two cities are 300km ({{186|816}} miles) apart.",
    "It stood 1.8 meters ({{5 feet 11 inches|9 feet 11 inches}}) high.",
    "They found 3.5 tonnes (7,700 {{pounds|kilos}}) of fish.",
    "The land covers 4,000 square kilometres, or {{1,544|5,144}} square miles.",
    "The river rose 3 metres ({{10|100}} feet) in a day.",
    "The bill for 500 million pesos ({{$27 million|$270 million}}) was passed.",
    "The bonus was 3.2 million Swiss francs ({{$3.3 million|$33 million}}).",
    "Tickets are 40 Australian dollars ({{$30|$300}}).",
    "The budget of 2 trillion yen ({{$18 billion|$180 billion}}) is a record.",
    (
        "The gain of 12 percent took the fund to $112 million from {{$100 million|$110 "
        "million}}."
    ),
    "Rents were up 10 percent at $1,100 versus {{$1,000|$1,090}} in April.",
    (
        "Crude output averaged 9.2 million barrels a day, {{5|25}} percent below the 9.7 "
        "million of a year earlier."
    ),
    "Profit rose to 54 million euros, up {{8|38}} percent from 50 million.",
    "The jobless rate edged up to 5.1 percent from {{5.0|5.9}} percent.",
    "Average pay climbed {{3|9}} percent to 515 pounds a week from 500 pounds.",
    "Votes for the party dropped to 31 percent from {{36|26}} percent in 2011.",
    "The toll climbed to 43 from {{38|83}}.",
    "The rating has slipped to 38 percent, from {{44|34}} percent a month ago.",
    "Only 12 of the 48 schools, or {{25|45}} percent, passed.",
    "Twelve of 48 schools ({{25|45}} percent) passed.",
    "Just {{25|75}} percent of schools, or 12 of 48, passed.",
    "The party won 54 of the 120 seats, or {{45|54}} percent.",
    "About 6,000 people, {{60|16}} percent of the town's 10,000 residents, marched.",
    "Donors have pledged $450 million, or {{90|19}} percent of the $500 million sought.",
    "The state got $3 billion, less than {{half|a tenth}} of the $8 billion it asked for.",
    "He owns 2.5 million of the 10 million shares, or {{a quarter|two thirds}}.",
    "The group holds 40 percent of the 2 million shares, or {{800,000|80,000}} shares.",
    "She won with 5,200 votes, {{52|25}} percent of the 10,000 cast.",
    "Some 18 percent of households, or {{one in six|one in sixteen}}, have no car.",
    "One in five ({{21|51}} percent) said no.",
    "Three-quarters of firms ({{76|56}} percent) agree.",
    "The trip took {{90 minutes|four hours}}, from 3 p.m. to 4:30 p.m.",
    "Polls are open from 7 a.m. to 8 p.m., {{13|19}} hours in all.",
    "He was held for 16 days, from April 1 to April {{17|27}}.",
    "The exhibition, from May 1 to Aug. 31, runs {{four|nine}} months.",
    "The truce began at midnight on {{Friday|Sunday}}, April 29.",
    "Election day is Nov. 8, a {{Tuesday|Saturday}}.",
    "The factory makes 50 cars an hour, or {{1,200|2,100}} a day.",
    "It took $100 over 400 days, {{25|75}} cents a day.",
    "The fee is $2.50 a day, or about ${{900|9,000}} a year.",
    "Subscribers pay $9.99 a month, or ${{119.88|191.88}} a year.",
    "Some {{25|45}}% (300) of the 1,200 members voted.",
    "About 15 percent, or {{48|84}}, of the 320 children had asthma.",
    "Of the 1,200 members, 25 percent, or {{300|500}}, voted.",
    "It raised $37 million, ${{3|8}} million short of its $40 million goal.",
    "The airline sold 30 of its 45 planes, leaving {{15|25}}.",
    "The case ran from October 2016 to July 2018, a total of {{21|41}} months.",
    "Growth was 2.3 percent, above the {{2.1|3.1}} percent of last year.",
    "Profit was $5.1 billion, below estimates of ${{5.4|4.4}} billion.",
    "It began on Saturday, April 16, and was over {{three|six}} days later, on Tuesday.",
    ("She cleared 8.71 metres to beat the record of 8.62 metres by {{nine|four}} centimetres."),
    "Some 35,000 cars a day will pay $8 each, bringing in ${{280,000|820,000}} daily.",
    "This year 49 percent stayed away. Last year 28 percent did, {{21|12}} points fewer.",
    "Wards had 1,260 patients, up from 900 a week ago, an increase of {{40|60}} percent.",
    "It cuts the trip to 25 minutes from 70, a saving of {{45|35}} minutes.",
    "Nearly {{two-thirds|a quarter}} of the 900 pupils, 590 in all, took the bus.",
    "Women made up {{30|60}} percent of the 400 recruits, or 120.",
    "The 45 deaths represent {{9|19}} percent of the 500 cases.",
    "A total of 640 of 800 tests, {{80 percent|60 percent}}, were negative.",
    "{{Eighty|Sixty}} percent of the tests - 640 of 800 - were negative.",
    "Out of 250 patients, 200 recovered, a rate of {{80|50}} percent.",
    "The bank wrote off $2 billion, or {{4|9}} percent, of its $50 billion loan book.",
    "It employs 6,000 people, {{40|14}} percent of them, or 2,400, in Ohio.",
    "The cut will cost 1,500 jobs, or {{5|15}} percent of the 30,000-strong workforce.",
    "The fund has lost {{a fifth|half}} of its $10 million, or $2 million.",
    "Water levels fell 3 metres, to 12 metres from {{15|19}} metres.",
    "Inflation quickened to 3.4 percent in May from {{3.1|4.1}} percent in April.",
    "Unemployment eased to 5.2 percent, from {{5.4|4.4}} percent.",
    "House prices are up {{6|16}} percent on last year, at £212,000 against £200,000.",
    "The number of visitors more than tripled, from 20,000 to {{66,000|46,000}}.",
    "The price of rice has almost doubled, to $900 a ton from ${{480|840}}.",
    "Production slid to 1.9 million barrels a day, from {{2.2|1.2}} million.",
    "Its share slipped two points to 31 percent, from {{33|38}} percent.",
    "Its share slipped {{two|six}} points to 31 percent from 33 percent.",
    "The majority shrank to 12 from {{37|7}}.",
    "The company cut its forecast to $4 billion from ${{4.5|3.5}} billion.",
    "The bank lifted its forecast for growth to 2.5 percent from {{2.2|2.9}} percent.",
    "The age limit was raised to 67 from {{65|69}}.",
    "It was reduced from {{$90|$40}} to $60 after complaints.",
    "The speed limit drops from 70 mph to {{60|90}} mph.",
    "Rainfall was 40 mm, {{20|50}} mm less than the 60 mm normal for May.",
    "The new tower, at 310 metres, is {{60|16}} metres taller than the 250-metre old one.",
    "The 12-mile route is {{twice|three times}} as long as the old 6-mile one.",
    "The bill came to $240, or ${{60|90}} for each of the four diners.",
    "The 24 players share $1.2 million, about ${{50,000|80,000}} each.",
    "The 3,000 tickets sold out at $40 each, raising ${{120,000|210,000}}.",
    "They collected 450 tonnes in nine days, {{50|80}} tonnes a day.",
    "The gang stole 36 cars in 12 weeks, an average of {{three|six}} a week.",
    "It rained for 20 days, from April 5 to April {{25|15}}.",
    "The trial opened on May 3, 2010, and ended on May 3, 2012, {{two|five}} years later.",
    "The bridge, closed since 2012, has been shut for {{four|nine}} years.",
    "In the {{20|50}} years since 1996, the forest has grown back.",
    "The two brothers, born in 1980 and 1984, are {{four|nine}} years apart.",
    "Opened in {{1906|1960}}, the 110-year-old hall needs a roof.",
    "He won gold in 2008 at {{22|32}}; he was born in 1986.",
    "The law, passed in 2001, is {{15|51}} years old.",
    "The school turns {{100|10}} this year; it was founded in 1916.",
    "The 1,080-page report weighs 2.2 pounds ({{1 kilogram|4 kilograms}}).",
    "The hole is 40 feet deep, which is {{12|21}} metres.",
    "At its widest the river is 1.1 miles (1.8 {{kilometers|meters}}) across.",
    "Two inches of rain - {{5|15}} centimetres - fell in an hour.",
    "The plane was at 33,000 feet, or {{10|30}} kilometres.",
    "The heat reached 109F, or {{43C|34C}}.",
    "They agreed a fee of €25 million (£{{19.5|91.5}} million).",
    "The film took $210 million, {{£144 million|£414 million}}, at the box office.",
    "Her time was 10.8 seconds, {{0.2|0.9}} seconds off the record of 10.6.",
    "Its market share is 22 percent, {{four|seven}} points behind the leader's 26 percent.",
    "It raised its stake to 30 percent from {{25|35}} percent.",
    "Its debt stands at $90 billion, having fallen from ${{110|70}} billion.",
    "The queue has grown to 4,000 from {{3,200|4,300}} in a month.",
    "The premium will go from $100 to $125 a month, up {{25|45}} percent.",
    "The army will shrink by {{10|30}} percent, from 200,000 to 180,000.",
    "A gallon cost $2.10 in April, {{40|80}} percent less than the $3.50 of 2014.",
    (
        "In a year the price of a flat has gone from $200,000 to $230,000, a {{15|51}} "
        "percent jump."
    ),
    "Tourist arrivals hit 6.6 million, {{10|30}} percent above the 6 million of 2014.",
    "The factory makes 900 cars a week, triple the {{300|500}} it made in 2010.",
    "The tax raises $2 billion a year, or about ${{170|710}} million a month.",
    "At 40 hours a week, that is {{2,080|8,020}} hours a year.",
    "The ship, built in 1990, is {{26|62}} years old.",
    "The 26-year-old ship was built in {{1990|1909}}.",
    "He retired in 2011 after {{30|50}} years with the firm, which he joined in 1981.",
    "The strike is in its third week; it began on {{Monday|Friday}}, April 18.",
    "It will run from Friday, May 6, to {{Sunday|Tuesday}}, May 8.",
    "The concert on {{Saturday|Friday}}, 7 May, sold out within a day.",
    "Police called on {{Wednesday|Tuesday}}, 27 April, at the mill.",
    "Two men were held on {{20|22}} April, three days after the raid on 17 April.",
    "Dan Cole, {{34|35}}, was jailed. Cole, who was born on 2 June 1981, ran a shop.",
    (
        "A 61-year-old lost his shop. Dan Cole, {{34|36}}, was jailed for it. Cole, who was "
        "born on 2 June 1981, ran a bank."
    ),
    "Ada Orr was born on 9 January 1980 and is {{36|35}}.",
    "The museum is open from 10 a.m. to 6 p.m., {{eight|six}} hours a day.",
    "She was born in 1975 and was {{31|51}} when she won in 2006.",
    "He was {{25|52}} when he died in 1955; he was born in 1930.",
    "The 60 jobs lost are {{12|21}} percent of the plant's 500.",
    "Five of the 25 pupils, {{20|50}} percent, are absent.",
    "Three-fifths, or {{60|90}} percent, agreed.",
    "The party took 54 of 120 seats, {{45|64}} percent.",
    (
        "Analysts expected $3.05 billion. Halden beat that by ${{70|17}} million with "
        "$3.12 billion."
    ),
    "The gap of {{seven|nine}} points between the 52 percent and the 45 percent is wide.",
    "At 38 knots it is {{six|nine}} knots faster than its 32-knot rival.",
    "The tunnel is 57 km long, {{seven|nine}} km longer than the 50 km one in Japan.",
    "Oil fell to $48. It had been {{$4|$9}} higher than that a week ago, at $52.",
    "He lifted 210 kg to beat the old mark of 205 kg by {{5|8}} kg.",
    "The trip takes 40 minutes, {{20|35}} minutes less than the 60 minutes it took.",
)


@pytest.mark.parametrize("sentence", SENTENCES)
def test_wrong_figure_is_found(sentence: str) -> None:
    """The sentence with the wrong figure draws a warning or an error."""
    assert loud(_CHOICE.sub(r"\2", sentence), DAY) != []


@pytest.mark.parametrize("sentence", SENTENCES)
def test_right_figure_passes(sentence: str) -> None:
    """The same sentence with the right figure draws none."""
    assert loud(_CHOICE.sub(r"\1", sentence), DAY) == []
