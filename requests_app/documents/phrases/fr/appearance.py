"""What stands around a letter: its emblem, its check code, its seal, its two languages. In French."""

PHRASES = {
    "appearance.emblem": "Emblème de l’autorité suivante : {sender}",
    "appearance.code_picture": "Code QR menant à l’adresse {address}",
    "appearance.check": "Vérifier ce document",
    "appearance.check_at": "Toute personne peut vérifier si ce document est authentique, inchangé et toujours en vigueur à l’adresse {address}",
    "appearance.check_code": "Code de vérification : {code}",
    "appearance.sealed": "Scellé par voie électronique",
    "appearance.sealed_by": "Ce fichier porte le cachet électronique de l’autorité suivante : {sender}. Toute modification ultérieure peut être décelée.",
    "appearance.attached": "Jointe dans un fichier distinct",
    "appearance.two_languages": (
        "Ce document est établi en deux langues ({first} et {second}). Ce qu’une autorité a rédigé dans "
        "ses propres termes n’y figure qu’une fois, dans la langue dans laquelle elle l’a écrit."
    ),
    "appearance.two_languages_translated": (
        "Ce document est établi en deux langues ({first} et {second}). Ce qu’une autorité a rédigé dans "
        "ses propres termes n’y figure qu’une fois, dans la langue dans laquelle elle l’a écrit ; une "
        "traduction ({translation}) accompagne ce document."
    ),
    "appearance.sample": "Lettre type",
    "appearance.sample_subtitle": "Aperçu de l’en-tête. Ce document ne se rapporte à aucune affaire.",
    "appearance.sample_heading": "Texte de la lettre",
    "appearance.sample_text": "Cette page montre l’aspect des lettres avec l’en-tête tel qu’il a été saisi : armoiries, nom, adresse, devise, pied de page et bloc de signature.",
}
