"""Countries as news names them, by name and by adjective."""

# A country's names, and its adjectives behind a colon.
_NAMES = """
Afghanistan: Afghan; Albania: Albanian; Algeria: Algerian; Angola: Angolan; Argentina: Argentine
Argentinian; Armenia: Armenian; Australia: Australian; Austria: Austrian; Azerbaijan:
Azerbaijani; Bahrain: Bahraini; Bangladesh: Bangladeshi; Belarus: Belarusian; Belgium: Belgian;
Bolivia: Bolivian; Bosnia: Bosnian; Botswana; Brazil: Brazilian; Bulgaria: Bulgarian; Cambodia:
Cambodian; Cameroon: Cameroonian; Canada: Canadian; Chad: Chadian; Chile: Chilean; China:
Chinese; Colombia: Colombian; Croatia: Croatian; Cuba: Cuban; Cyprus: Cypriot; Denmark: Danish;
Ecuador: Ecuadorean Ecuadorian; Egypt: Egyptian; Estonia: Estonian; Ethiopia: Ethiopian;
Finland: Finnish; France: French; Georgia: Georgian; Germany: German; Ghana: Ghanaian; Greece:
Greek; Guatemala: Guatemalan; Haiti: Haitian; Honduras: Honduran; Hong_Kong; Hungary: Hungarian;
Iceland: Icelandic; India: Indian; Indonesia: Indonesian; Iran: Iranian; Iraq: Iraqi; Ireland:
Irish; Israel: Israeli; Italy: Italian; Ivory_Coast: Ivorian; Jamaica: Jamaican; Japan:
Japanese; Jordan: Jordanian; Kazakhstan: Kazakh; Kenya: Kenyan; Kosovo: Kosovar; Kuwait:
Kuwaiti; Kyrgyzstan: Kyrgyz; Laos: Laotian; Latvia: Latvian; Lebanon: Lebanese; Liberia:
Liberian; Libya: Libyan; Lithuania: Lithuanian; Luxembourg; Malaysia: Malaysian; Mali: Malian;
Malta: Maltese; Mexico: Mexican; Moldova: Moldovan; Mongolia: Mongolian; Morocco: Moroccan;
Mozambique: Mozambican; Myanmar Burma: Burmese; Namibia: Namibian; Nepal: Nepalese Nepali;
Netherlands: Dutch; New_Zealand; Nicaragua: Nicaraguan; Nigeria: Nigerian; North_Korea N._Korea:
North_Korean N._Korean; Norway: Norwegian; Oman: Omani; Pakistan: Pakistani; Panama: Panamanian;
Paraguay: Paraguayan; Peru: Peruvian; Philippines: Philippine Filipino; Poland: Polish;
Portugal: Portuguese; Qatar: Qatari; Romania: Romanian; Russia: Russian; Rwanda: Rwandan;
Saudi_Arabia: Saudi_Arabian Saudi; Senegal: Senegalese; Serbia: Serbian; Sierra_Leone;
Singapore: Singaporean; Slovakia: Slovak; Slovenia: Slovenian; Somalia: Somali; South_Africa:
South_African; South_Korea S._Korea: South_Korean S._Korean; South_Sudan: South_Sudanese; Spain:
Spanish; Sri_Lanka: Sri_Lankan; Sudan: Sudanese; Sweden: Swedish; Switzerland: Swiss; Syria:
Syrian; Taiwan: Taiwanese; Tajikistan: Tajik; Tanzania: Tanzanian; Thailand: Thai; Tunisia:
Tunisian; Turkey: Turkish; Uganda: Ugandan; Ukraine: Ukrainian; United_Arab_Emirates: Emirati;
United_Kingdom U.K. UK Britain: British; United_States U.S. America: American; Uruguay:
Uruguayan; Uzbekistan: Uzbek; Venezuela: Venezuelan; Vietnam: Vietnamese; Yemen: Yemeni; Zambia:
Zambian; Zimbabwe: Zimbabwean
"""

# Each name, and each name or adjective, in lower case, with the country.
BY_NAME: dict[str, str] = {}
BY_ADJECTIVE: dict[str, str] = {}
for _entry in _NAMES.replace("\n", " ").lower().split(";"):
    _names, _, _adjectives = _entry.partition(":")
    _country = _names.split()[0].replace("_", " ")
    for _word in _names.split():
        BY_NAME[_word.replace("_", " ")] = _country
    for _word in _adjectives.split():
        BY_ADJECTIVE[_word.replace("_", " ")] = _country
