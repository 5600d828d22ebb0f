"""What instruments are called in English."""

SHORT = {
    "HC": "Hanoi Convention",
    "BUDAPEST": "Budapest Convention",
    "CETS224": "Second Additional Protocol to the Budapest Convention",
    "UNTOC": "UNTOC",
    "UNCAC": "UNCAC",
    "ETS030": "1959 Convention",
    "ETS099": "1978 Protocol to the 1959 Convention",
    "ETS182": "Second Additional Protocol to the 1959 Convention",
    "ETS024": "1957 Extradition Convention",
    "ICCPR": "ICCPR",
    "OP2": "Second Optional Protocol to the ICCPR",
    "CAT": "Convention against Torture",
    "CRC": "Convention on the Rights of the Child",
    "REFUGEE": "refugee law",
    "MODEL": "UN Model Treaty on Mutual Assistance",
    "NLHK": "Netherlands–Hong Kong SAR Agreement",
    "EUUS": "EU–US Agreement on Mutual Legal Assistance",
    "EIO": "European Investigation Order Directive",
    "EEVIDENCE": "EU e-evidence rules",
    "USC2703F": "18 U.S.C. § 2703(f)",
    "GENERAL": "general international law",
    "HOMELAW": "domestic law of the requested State",
    "PRACTICE": "reported practice",
    "RECIPROCITY": "reciprocity",
}
"""In the middle of a sentence."""

FULL = {
    "HC": "United Nations Convention against Cybercrime",
    "BUDAPEST": "Convention on Cybercrime",
    "CETS224": "Second Additional Protocol to the Convention on Cybercrime (CETS 224)",
    "UNTOC": "United Nations Convention against Transnational Organized Crime",
    "UNCAC": "United Nations Convention against Corruption",
    "ETS030": "European Convention on Mutual Assistance in Criminal Matters (ETS 030)",
    "ETS099": "Additional Protocol to the European Convention on Mutual Assistance in Criminal Matters (ETS 099)",
    "ETS182": "Second Additional Protocol to the European Convention on Mutual Assistance in Criminal Matters (ETS 182)",
    "ETS024": "European Convention on Extradition (ETS 024)",
    "ICCPR": "International Covenant on Civil and Political Rights",
    "OP2": "Second Optional Protocol to the International Covenant on Civil and Political Rights",
    "CAT": "Convention against Torture and Other Cruel, Inhuman or Degrading Treatment or Punishment",
    "CRC": "Convention on the Rights of the Child",
    "REFUGEE": "International refugee law",
    "MODEL": "United Nations Model Treaty on Mutual Assistance in Criminal Matters",
    "NLHK": "Agreement of 26 August 2002 between the Netherlands and the Hong Kong Special Administrative Region on mutual legal assistance",
    "EUUS": "Agreement on Mutual Legal Assistance between the European Union and the United States of America",
    "EIO": "Directive on the European Investigation Order in criminal matters",
    "EEVIDENCE": "Rules of the European Union on production and preservation orders for electronic evidence",
    "USC2703F": "United States Code, Title 18, section 2703(f)",
    "GENERAL": "General international law",
    "HOMELAW": "Domestic law of the requested State",
    "PRACTICE": "Practice as reported",
    "RECIPROCITY": "Reciprocity",
}
"""Where a letter names what it rests on."""

ARTICLE = "{title} Article {place}"
OTHER_PLACE = "{title}, {place}"
"""A place that does not begin with the number of an article."""
