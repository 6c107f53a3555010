"""Countries as news names them, by name and by adjective."""

# A country's name first, then its adjectives and other names; short forms that are words too
# ("Turkey" in a kitchen) count only where they are capitalised.
_NAMES = """
Afghanistan Afghan; Albania Albanian; Algeria Algerian; Angola Angolan; Argentina Argentine
Argentinian; Armenia Armenian; Australia Australian; Austria Austrian; Azerbaijan Azerbaijani;
Bahrain Bahraini; Bangladesh Bangladeshi; Belarus Belarusian; Belgium Belgian; Bolivia Bolivian;
Bosnia Bosnian; Botswana; Brazil Brazilian; Bulgaria Bulgarian; Cambodia Cambodian; Cameroon
Cameroonian; Canada Canadian; Chad Chadian; Chile Chilean; China Chinese; Colombia Colombian;
Croatia Croatian; Cuba Cuban; Cyprus Cypriot; Denmark Danish; Ecuador Ecuadorean Ecuadorian;
Egypt Egyptian; Estonia Estonian; Ethiopia Ethiopian; Finland Finnish; France French; Georgia
Georgian; Germany German; Ghana Ghanaian; Greece Greek; Guatemala Guatemalan; Haiti Haitian;
Honduras Honduran; Hong_Kong; Hungary Hungarian; Iceland Icelandic; India Indian; Indonesia
Indonesian; Iran Iranian; Iraq Iraqi; Ireland Irish; Israel Israeli; Italy Italian; Ivory_Coast
Ivorian; Jamaica Jamaican; Japan Japanese; Jordan Jordanian; Kazakhstan Kazakh; Kenya Kenyan;
Kosovo Kosovar; Kuwait Kuwaiti; Kyrgyzstan Kyrgyz; Laos Laotian; Latvia Latvian; Lebanon
Lebanese; Liberia Liberian; Libya Libyan; Lithuania Lithuanian; Luxembourg; Malaysia Malaysian;
Mali Malian; Malta Maltese; Mexico Mexican; Moldova Moldovan; Mongolia Mongolian; Morocco
Moroccan; Mozambique Mozambican; Myanmar Burma Burmese; Namibia Namibian; Nepal Nepalese Nepali;
Netherlands Dutch; New_Zealand; Nicaragua Nicaraguan; Nigeria Nigerian; North_Korea
North_Korean N._Korea N._Korean; Norway Norwegian; Oman Omani; Pakistan Pakistani; Panama
Panamanian; Paraguay Paraguayan; Peru Peruvian; Philippines Philippine Filipino; Poland Polish;
Portugal Portuguese; Qatar Qatari; Romania Romanian; Russia Russian; Rwanda Rwandan;
Saudi_Arabia Saudi_Arabian Saudi; Senegal Senegalese; Serbia Serbian; Sierra_Leone; Singapore
Singaporean; Slovakia Slovak; Slovenia Slovenian; Somalia Somali; South_Africa South_African;
South_Korea South_Korean S._Korea S._Korean; South_Sudan South_Sudanese; Spain Spanish;
Sri_Lanka Sri_Lankan; Sudan Sudanese; Sweden Swedish; Switzerland Swiss; Syria Syrian; Taiwan
Taiwanese; Tajikistan Tajik; Tanzania Tanzanian; Thailand Thai; Tunisia Tunisian; Turkey
Turkish; Uganda Ugandan; Ukraine Ukrainian; United_Arab_Emirates Emirati; United_Kingdom U.K. UK
Britain British; United_States U.S. American America; Uruguay Uruguayan; Uzbekistan Uzbek;
Venezuela Venezuelan; Vietnam Vietnamese; Yemen Yemeni; Zambia Zambian; Zimbabwe Zimbabwean
"""

# Each name and adjective in lower case, with the country in lower case.
COUNTRIES: dict[str, str] = {}
for _entry in _NAMES.split(";"):
    _names = [name.replace("_", " ").lower() for name in _entry.split()]
    COUNTRIES |= dict.fromkeys(_names, _names[0])
