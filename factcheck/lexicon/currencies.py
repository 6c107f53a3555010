"""Currencies: ISO 4217 codes, signs, prefixes and the words for them."""

CODES = frozenset(
    "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN "
    "BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD "
    "FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY "
    "KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP "
    "MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR "
    "RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT "
    "TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW "
    "ZWL DEM NLG".split()
)
# Codes that are also words in capitals or initialisms; they need digits glued or a space
# and digits on the right side to count.
WORD_CODES = frozenset("ALL TOP TRY MAD MOP CUP GEL SOS BAM PEN COP LAK ANG".split())

SIGNS = {
    "$": "USD", "£": "GBP", "€": "EUR", "¥": "JPY", "₹": "INR", "₽": "RUB", "₩": "KRW",
    "₪": "ILS", "₦": "NGN", "₱": "PHP", "฿": "THB", "₫": "VND", "₴": "UAH", "₺": "TRY",
    "₡": "CRC", "₾": "GEL", "₭": "LAK", "₸": "KZT", "₮": "MNT", "₲": "PYG", "₵": "GHS",
    "₿": "BTC", "元": "CNY", "円": "JPY", "￥": "JPY", "＄": "USD", "￡": "GBP",
    "₼": "AZN", "¢": "cent", "💲": "USD",
}  # fmt: skip
# Letters written straight before "$" ("HK$5m"), lower case.
DOLLARS = {
    "us": "USD", "u.s.": "USD", "u.s": "USD", "a": "AUD", "au": "AUD", "aus": "AUD",
    "c": "CAD", "ca": "CAD", "cad": "CAD", "can": "CAD", "cdn": "CAD", "hk": "HKD",
    "nz": "NZD", "s": "SGD", "sg": "SGD", "nt": "TWD", "tw": "TWD", "r": "BRL", "mex": "MXN",
    "mx": "MXN", "j": "JMD", "tt": "TTD", "ec": "XCD", "bz": "BZD", "b": "BND", "n": "NAD",
    "fj": "FJD", "z": "ZWL", "usd": "USD", "aud": "AUD", "nzd": "NZD", "hkd": "HKD",
    "sgd": "SGD", "twd": "TWD", "g": "GYD",
}  # fmt: skip
# Other letters before the digits; "exact" spellings, since "rs" or "r" are also words.
PREFIXES = {
    "RM": "MYR", "Rs": "rupee", "Rs.": "rupee", "INR": "INR", "RMB": "CNY", "Rp": "IDR",
    "PS": "GBP", "Fr": "CHF", "SFr": "CHF", "Sfr": "CHF", "kr": "SEK", "R": "ZAR",
    "Sh": "KES", "Ksh": "KES", "KSh": "KES", "KSH": "KES", "Sh.": "KES", "TSh": "TZS",
    "USh": "UGX", "Shs": "UGX", "Php": "PHP", "PhP": "PHP", "P": "PHP", "N": "NGN",
    "GH": "GHS", "DKr": "DKK", "NKr": "NOK", "SKr": "SEK", "zl": "PLN", "QR": "QAR",
    "SR": "SAR", "Dh": "AED", "Dhs": "AED", "Tk": "BDT", "Ft": "HUF", "B": "PAB", "T": "TZS",
    "IR": "IRR", "YEN": "JPY", "Y": "JPY", "US": "USD", "sen": "sen", "rmb": "CNY",
    "usd": "USD", "eur": "EUR", "gbp": "GBP", "MUSD": "USD", "MGBP": "GBP", "MEUR": "EUR",
    "Euro": "EUR", "EURO": "EUR",
}  # fmt: skip
# Of these a space may stand before the digits ("Rs 4 crore", "RMB 10").
SPACED_PREFIXES = frozenset(
    "RM Rs RMB Rp rmb usd eur gbp Ksh KSh KSH INR Tk Php sen SFr Sfr Dh Dhs QR".split()
)
# A million in front of the code, the Nordic way: "48 MSEK".
MILLION_CODES = {f"M{code}": code for code in ("USD", "GBP", "EUR", "SEK", "NOK", "DKK", "CHF")}

# Words after the number, singular; the first match wins, longest first.
WORDS = {
    "dollar": "USD", "dlr": "USD",
    "buck": "USD", "greenback": "USD", "euro": "EUR", "pound sterling": "GBP",
    "sterling": "GBP", "stg": "GBP", "pound": "GBP", "quid": "GBP", "yen": "JPY", "yuan": "CNY",
    "renminbi": "CNY",
    "rmb": "CNY", "rupee": "rupee", "ruble": "RUB", "rouble": "RUB", "won": "KRW",
    "real": "BRL", "reai": "BRL", "reais": "BRL", "rand": "ZAR", "peso": "peso",
    "franc": "franc", "lira": "lira", "shekel": "ILS", "dirham": "dirham", "riyal": "SAR",
    "rial": "IRR", "krona": "SEK", "kronor": "SEK", "krone": "krone", "kroner": "krone",
    "baht": "THB", "ringgit": "MYR", "sen": "sen", "rupiah": "IDR", "dong": "VND",
    "naira": "NGN", "cedi": "GHS", "taka": "BDT", "zloty": "PLN", "zlotys": "PLN",
    "forint": "HUF", "koruna": "CZK", "crown": "crown", "dinar": "dinar", "tenge": "KZT",
    "hryvnia": "UAH", "lari": "GEL", "kip": "LAK", "kyat": "MMK", "riel": "KHR",
    "mark": "DEM", "kina": "PGK", "guilder": "NLG", "ecu": "XEU", "ecus": "XEU",
    "peseta": "ESP", "escudo": "PTE", "drachma": "GRD", "schilling": "ATS", "markka": "FIM",
    "złoty": "PLN", "złotys": "PLN", "loti": "LSL", "maloti": "LSL", "pula": "BWP",
    "birr": "ETB", "kwacha": "ZMW", "colón": "CRC", "colones": "CRC", "guarani": "PYG",
    "quetzal": "GTQ", "lempira": "HNL", "shilling": "shilling", "bitcoin": "BTC",
    "bolivar": "VES", "leu": "RON", "lei": "RON", "lev": "BGN", "leva": "BGN",
    "manat": "AZN", "som": "KGS", "afghani": "AFN", "pataca": "MOP", "gourde": "HTG",
    "ouguiya": "MRU", "ariary": "MGA", "metical": "MZN", "kwanza": "AOA", "dalasi": "GMD",
    "cent": "cent", "penny": "penny", "pence": "penny", "pennie": "penny", "p": "penny",
    "c": "cent",
    "¢": "cent", "centavo": "centavo", "rappen": "rappen", "kopeck": "kopeck",
    "dime": "dime", "nickel": "nickel", "kr": "SEK",
    "元": "CNY", "円": "JPY",
}  # fmt: skip
# A word before the currency word that settles which one it is.
NATIONS = {
    "us": "USD", "u.s.": "USD", "american": "USD", "united states": "USD",
    "canadian": "CAD", "australian": "AUD", "new zealand": "NZD", "kiwi": "NZD",
    "n.z.": "NZD",
    "nz": "NZD", "n.z": "NZD",
    "aussie": "AUD", "hong kong": "HKD", "singapore": "SGD", "singaporean": "SGD",
    "taiwan": "TWD", "taiwanese": "TWD", "jamaican": "JMD", "zimbabwean": "ZWL",
    "mexican": "MXN", "philippine": "PHP", "argentine": "ARS", "argentinian": "ARS",
    "chilean": "CLP", "colombian": "COP", "cuban": "CUP", "dominican": "DOP",
    "uruguayan": "UYU", "indian": "INR", "pakistani": "PKR", "pakistan": "PKR",
    "nepali": "NPR", "nepalese": "NPR", "lankan": "LKR", "swiss": "CHF", "turkish": "TRY",
    "danish": "DKK", "norwegian": "NOK", "swedish": "SEK", "czech": "CZK",
    "icelandic": "ISK", "british": "GBP", "egyptian": "EGP", "syrian": "SYP",
    "lebanese": "LBP", "sudanese": "SDG", "kenyan": "KES", "tanzanian": "TZS",
    "ugandan": "UGX", "somali": "SOS", "iraqi": "IQD", "kuwaiti": "KWD", "jordanian": "JOD",
    "serbian": "RSD", "algerian": "DZD", "tunisian": "TND", "libyan": "LYD",
    "bahraini": "BHD", "saudi": "SAR", "qatari": "QAR", "omani": "OMR", "iranian": "IRR",
    "yemeni": "YER", "emirati": "AED", "uae": "AED", "moroccan": "MAD", "chinese": "CNY",
    "japanese": "JPY", "korean": "KRW", "brazilian": "BRL", "russian": "RUB",
    "belarusian": "BYN", "israeli": "ILS", "african": "ZAR", "malaysian": "MYR",
    "cfa": "XOF", "french": "FRF", "belgian": "BEF",
}  # fmt: skip
# Currency words that need a nation before they are a code ("peso"), with the usual one.
GENERIC = {
    "rupee": "INR", "peso": "MXN", "franc": "CHF", "lira": "TRY", "dirham": "AED",
    "krone": "NOK", "crown": "CZK", "dinar": "IQD", "shilling": "KES",
}  # fmt: skip
SUBUNITS = {
    "cent": "USD", "penny": "GBP", "centavo": "MXN", "rappen": "CHF", "kopeck": "RUB",
    "sen": "MYR", "dime": "USD", "nickel": "USD",
}  # fmt: skip


def hundredths_of(surface: str) -> str:
    """Return the currency of "40 euro cents": a nation's subunit that is not the usual one.

    It is empty for a subunit that stands alone or whose usual currency is meant.
    """
    nation, _, word = surface.lower().rpartition(" ")
    usual = SUBUNITS.get(WORDS.get(word.removesuffix("s"), ""), "")
    code = "EUR" if nation in ("euro", "eurozone") else NATIONS.get(nation, "")
    return code if usual and code != usual else ""


# Words that are currencies only after a large or scaled number.
LARGE_ONLY = frozenset(["won", "real", "som", "crown", "sterling", "lei", "dong", "mark"])
