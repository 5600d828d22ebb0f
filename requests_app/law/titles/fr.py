"""What instruments are called in French."""

SHORT = {
    "HC": "Convention de Hanoï",
    "BUDAPEST": "Convention de Budapest",
    "CETS224": "Deuxième Protocole additionnel à la Convention de Budapest",
    "UNTOC": "Convention de Palerme",
    "UNCAC": "Convention de Mérida",
    "ETS030": "Convention de 1959",
    "ETS099": "Protocole de 1978 à la Convention de 1959",
    "ETS182": "Deuxième Protocole additionnel à la Convention de 1959",
    "ETS024": "Convention d’extradition de 1957",
    "ICCPR": "PIDCP",
    "OP2": "Deuxième Protocole facultatif se rapportant au PIDCP",
    "CAT": "Convention contre la torture",
    "CRC": "Convention relative aux droits de l’enfant",
    "REFUGEE": "droit des réfugiés",
    "MODEL": "Traité type des Nations Unies d’entraide",
    "NLHK": "Accord entre les Pays-Bas et la RAS de Hong Kong",
    "EUUS": "Accord d’entraide judiciaire UE–États-Unis",
    "EIO": "directive concernant la décision d’enquête européenne",
    "EEVIDENCE": "règles de l’UE sur les preuves électroniques",
    "USC2703F": "18 U.S.C. § 2703(f)",
    "GENERAL": "droit international général",
    "HOMELAW": "droit interne de l’État requis",
    "PRACTICE": "pratique rapportée",
    "RECIPROCITY": "réciprocité",
}
"""In the middle of a sentence."""

FULL = {
    "HC": "Convention des Nations Unies contre la cybercriminalité",
    "BUDAPEST": "Convention sur la cybercriminalité",
    "CETS224": "Deuxième Protocole additionnel à la Convention sur la cybercriminalité (STCE 224)",
    "UNTOC": "Convention des Nations Unies contre la criminalité transnationale organisée",
    "UNCAC": "Convention des Nations Unies contre la corruption",
    "ETS030": "Convention européenne d’entraide judiciaire en matière pénale (STE 030)",
    "ETS099": "Protocole additionnel à la Convention européenne d’entraide judiciaire en matière pénale (STE 099)",
    "ETS182": "Deuxième Protocole additionnel à la Convention européenne d’entraide judiciaire en matière pénale (STE 182)",
    "ETS024": "Convention européenne d’extradition (STE 024)",
    "ICCPR": "Pacte international relatif aux droits civils et politiques",
    "OP2": "Deuxième Protocole facultatif se rapportant au Pacte international relatif aux droits civils et politiques",
    "CAT": "Convention contre la torture et autres peines ou traitements cruels, inhumains ou dégradants",
    "CRC": "Convention relative aux droits de l’enfant",
    "REFUGEE": "Droit international des réfugiés",
    "MODEL": "Traité type des Nations Unies d’entraide judiciaire en matière pénale",
    "NLHK": "Accord d’entraide judiciaire du 26 août 2002 entre les Pays-Bas et la Région administrative spéciale de Hong Kong",
    "EUUS": "Accord d’entraide judiciaire entre l’Union européenne et les États-Unis d’Amérique",
    "EIO": "Directive concernant la décision d’enquête européenne en matière pénale",
    "EEVIDENCE": "Règles de l’Union européenne sur les injonctions de production et de conservation de preuves électroniques",
    "USC2703F": "Code des États-Unis, titre 18, section 2703(f)",
    "GENERAL": "Droit international général",
    "HOMELAW": "Droit interne de l’État requis",
    "PRACTICE": "Pratique rapportée",
    "RECIPROCITY": "Réciprocité",
}
"""Where a letter names what it rests on."""

ARTICLE = "{title}, article {place}"
OTHER_PLACE = "{title}, {place}"
"""A place that does not begin with the number of an article."""
