"""Countries that settle which currency a shared name or sign stands for."""

# For each shared currency, a country as news names it and its code; the country that
# the story names most decides.
PLACES = {
    "$": {
        "Canada": "CAD", "Canadian": "CAD", "Australia": "AUD", "New Zealand": "NZD",
        "Hong Kong": "HKD", "Singapore": "SGD", "Taiwan": "TWD", "Jamaica": "JMD",
    },
    "rupee": {
        "India": "INR", "Pakistan": "PKR", "Nepal": "NPR", "Sri Lanka": "LKR",
        "Mauritius": "MUR",
    },
    "peso": {
        "Mexic": "MXN", "Philippine": "PHP", "Filipino": "PHP", "Argentin": "ARS",
        "Chile": "CLP", "Colombia": "COP", "Cuba": "CUP", "Dominican": "DOP", "Uruguay": "UYU",
    },
    "franc": {
        "Switzerland": "CHF", "Swiss": "CHF", "Congo": "CDF", "Rwanda": "RWF",
        "Burundi": "BIF", "Senegal": "XOF", "Ivory Coast": "XOF", "Mali": "XOF",
        "Cameroon": "XAF", "Gabon": "XAF", "Chad": "XAF", "Guinea": "GNF",
    },
    "lira": {"Turk": "TRY", "Leban": "LBP", "Syria": "SYP"},
    "dirham": {"Emirat": "AED", "Dubai": "AED", "Abu Dhabi": "AED", "Morocc": "MAD"},
    "krone": {"Norw": "NOK", "Denmark": "DKK", "Danish": "DKK", "Copenhagen": "DKK"},
    "crown": {
        "Czech": "CZK", "Swed": "SEK", "Norw": "NOK", "Denmark": "DKK", "Danish": "DKK",
        "Iceland": "ISK",
    },
    "dinar": {
        "Iraq": "IQD", "Kuwait": "KWD", "Jordan": "JOD", "Serbia": "RSD", "Algeria": "DZD",
        "Tunisia": "TND", "Libya": "LYD", "Bahrain": "BHD",
    },
    "shilling": {"Kenya": "KES", "Tanzania": "TZS", "Uganda": "UGX", "Somali": "SOS"},
    "kr": {
        "Swed": "SEK", "Norw": "NOK", "Denmark": "DKK", "Danish": "DKK", "Iceland": "ISK",
    },
    "krona": {"Swed": "SEK", "Iceland": "ISK"},
    "rial": {"Iran": "IRR", "Oman": "OMR", "Yemen": "YER", "Qatar": "QAR", "Saudi": "SAR"},
    "pound": {"Egypt": "EGP", "Leban": "LBP", "Syria": "SYP", "Sudan": "SDG"},
    "won": {"South Korea": "KRW", "Seoul": "KRW", "Pyongyang": "KPW"},
    "¥": {"Japan": "JPY", "Tokyo": "JPY", "China": "CNY", "Chinese": "CNY", "Beijing": "CNY"},
}  # fmt: skip
