"""News agencies and outlets that reports credit, and the cities that datelines name without any mark."""

import re

AGENCIES = {
    "AFP": "Agence France-Presse",
    "Agence France-Presse": "Agence France-Presse",
    "Agence France Presse": "Agence France-Presse",
    "Reuters": "Reuters",
    "REUTERS": "Reuters",
    "Thomson Reuters Foundation": "Reuters",
    "AP": "Associated Press",
    "Associated Press": "Associated Press",
    "The Associated Press": "Associated Press",
    "dpa": "Deutsche Presse-Agentur",
    "DPA": "Deutsche Presse-Agentur",
    "EFE": "EFE",
    "ANSA": "ANSA",
    "Xinhua": "Xinhua",
    "TASS": "TASS",
    "ITAR-TASS": "TASS",
    "Interfax": "Interfax",
    "RIA Novosti": "RIA Novosti",
    "Sputnik": "Sputnik",
    "SANA": "SANA",
    "Anadolu Agency": "Anadolu Agency",
    "Anadolu": "Anadolu Agency",
    "IHA": "Ihlas News Agency",
    "DHA": "Demiroren News Agency",
    "Petra": "Petra",
    "MENA": "Middle East News Agency",
    "IRNA": "IRNA",
    "FNA": "Fars News Agency",
    "Fars News Agency": "Fars News Agency",
    "Tasnim": "Tasnim",
    "NNA": "National News Agency",
    "National News Agency": "National News Agency",
    "UPI": "UPI",
    "PA": "Press Association",
    "Press Association": "Press Association",
    "Getty Images": "Getty Images",
    "EPA": "European Pressphoto Agency",
    "Bloomberg": "Bloomberg",
    "Al Jazeera": "Al Jazeera",
    "Al-Jazeera": "Al Jazeera",
    "Al Arabiya": "Al Arabiya",
    "BBC": "BBC",
    "CNN": "CNN",
    "CBC News": "CBC News",
    "The Canadian Press": "The Canadian Press",
    "The New York Times": "The New York Times",
    "The Guardian": "The Guardian",
    "The Washington Post": "The Washington Post",
    "TRT World": "TRT World",
    "TRTWorld": "TRT World",
    "Press TV": "Press TV",
    "Al-Manar": "Al-Manar",
    "Ahram Online": "Ahram Online",
    "Daily Sabah": "Daily Sabah",
    "Syrian Coalition": "Syrian Coalition",
    "agencies": "agencies",
    "Agencies": "agencies",
}
"""Names as credits write them → the name of the agency or outlet."""

AGENCY = "(?:" + "|".join(re.escape(name) for name in sorted(AGENCIES, key=len, reverse=True)) + ")"
"""Any of the names, as a part of a regular expression."""

BUREAUS = (
    "ABU DHABI|ADEN|AKCAKALE|ALEPPO|AMMAN|ANKARA|ASTANA|BAGHDAD|BEIRUT|BENGHAZI|BERLIN|BRUSSELS|"
    "CAIRO|CEYLANPINAR|DAMASCUS|DOHA|DUBAI|ERBIL|GAZA|GENEVA|HAMA|HOMS|IDLIB|ISTANBUL|JEDDAH|"
    "JERUSALEM|KABUL|KHARTOUM|KIEV|KUWAIT CITY|KYIV|LATAKIA|LONDON|MADRID|MANAMA|MOSCOW|MOSUL|"
    "MURSITPINAR|NEW YORK|NICOSIA|PARIS|QAMISHLI|RAQQA|REYHANLI|RIYADH|ROME|SANAA|SANLIURFA|"
    "STOCKHOLM|SULAIMANIYA|SURUC|TEHRAN|TEL AVIV|TRIPOLI|TUNIS|UNITED NATIONS|VIENNA|WASHINGTON"
)
"""Cities in capitals that open a report without dash or bracket, as part of a regular expression."""
