"""Le rapport d’exécution et son récépissé, la restitution d’originaux, les pièces à conviction énumérées."""

PHRASES = {
    "kind.execution_report": "Rapport d’exécution et transmission des preuves",
    "kind.return_of_originals": "Restitution d’originaux et d’objets",
    "subtitle.execution_report": "sur une demande d’entraide judiciaire en matière pénale",
    "subtitle.return_of_originals": "Entraide judiciaire en matière pénale",
    # --- headings of parts
    "answer.part.report": "Exécution et transmission",
    "answer.part.items": "Ce qui a été fait pour chaque point",
    "answer.part.orders": "Fondement juridique des mesures",
    "answer.part.acts": "Dates, lieux et personnes présentes",
    "answer.part.exhibits": "Pièces",
    "answer.part.formalities": "Formalités observées",
    "answer.part.withheld": "Éléments retenus, caviardés ou couverts par un secret",
    "answer.part.use": "Conditions d’utilisation",
    "answer.part.searches": "Détails des perquisitions et saisies",
    "answer.part.certification": "Certification",
    "answer.part.receipt_wanted": "Récépissé",
    "answer.part.costs": "Frais",
    "answer.part.proofs": "Preuves de remise et procès-verbaux",
    "answer.part.originals": "Originaux et objets",
    "answer.part.objects": "Liste",
    "answer.part.rights": "Droits de tiers, observations",
    # --- report
    "report.final": "La demande a été exécutée comme exposé dans le présent rapport, qui est définitif.",
    "report.partial": (
        "La demande a été exécutée en partie, comme exposé dans le présent rapport. Un rapport ultérieur suivra."
    ),
    "report.executed": "Exécution",
    "report.authorities": "Exécutée par",
    "report.sent_by": "Envoi par",
    "report.media": "Colis et supports",
    "report.outstanding": "Reste à exécuter",
    "report.outstanding_until": "Ce qui reste à exécuter est attendu pour le {day}.",
    "report.outcome": "Résultat",
    "report.outcome.executed": "Exécuté",
    "report.outcome.partly": "Exécuté en partie",
    "report.outcome.not_executed": "Non exécuté",
    "report.outcome.refused": "Refusé",
    "report.outcome.postponed": "Reporté",
    "report.what": "Ce qui a été fait",
    "report.why": "Motif de l’exécution incomplète",
    "report.by": "Par",
    "report.no_order": (
        "Aucune décision judiciaire n’était nécessaire ; les autorités d’exécution ont agi dans le cadre de leurs "
        "propres pouvoirs."
    ),
    "report.no_acts": "Il n’y a pas eu d’actes exigeant la présence de personnes.",
    "report.exhibits": "Les pièces suivantes accompagnent le présent rapport.",
    "report.no_exhibits": "Aucune pièce n’accompagne le présent rapport.",
    "report.hashes": "Un fichier n’est la pièce désignée ici que s’il présente la valeur SHA-256 indiquée.",
    "report.no_formalities": "Aucune formalité particulière n’avait été demandée.",
    "report.nothing_withheld": "Rien n’a été retenu, caviardé ni écarté comme couvert par un secret.",
    "report.conditions": "L’État requérant a accepté les conditions suivantes, qui le lient.",
    "report.no_conditions": "Aucune condition particulière n’a été posée.",
    "report.use_limited": (
        "Ce qui est transmis ne peut être utilisé que pour la procédure indiquée dans la demande, sauf consentement "
        "préalable de l’État requis. Les éléments à décharge peuvent être communiqués après avis à l’État requis."
    ),
    "report.secrecy": "Secret",
    "report.data_protection": "Données personnelles",
    "report.onward_transfer": "Transmission ultérieure",
    "report.retention_and_return": "Conservation et restitution",
    "report.no_searches": "Il n’y a eu ni perquisition ni saisie.",
    "report.receipt": (
        "Veuillez vérifier les pièces d’après la liste, signer le récépissé annexé et le renvoyer."
    ),
    "report.receipt_alone": "Veuillez signer le récépissé annexé et le renvoyer.",
    "report.receipt_by": "Le récépissé est attendu pour le {day}.",
    "report.no_costs": (
        "Les frais ordinaires d’exécution sont à la charge de l’État requis ; il n’y en a pas eu d’autres."
    ),
    "report.no_proofs": "Ni remise d’actes ni audition n’avaient été demandées.",
    "order.authority": "Ordonné par",
    "order.number": "Numéro",
    "order.date": "Date",
    "order.items": "Points",
    "order.judge": "Juge ou magistrat",
    "order.legal_basis": "Base légale",
    "act.when": "Date et heure",
    "act.what": "Ce qui a été fait",
    "act.place": "Lieu",
    "act.present": "Personnes présentes",
    "act.attending": "Présents pour l’État requérant",
    "formality.what": "Formalité demandée",
    "formality.followed": "Observée",
    "formality.why": "Modalités, ou motif du non-respect",
    "withheld.what": "Élément",
    "withheld.how": "Mesure",
    "withheld.items": "Points",
    "withheld.why": "Raison",
    "withheld.how.withheld": "retenu",
    "withheld.how.redacted": "caviardé",
    "withheld.how.privileged": "écarté comme couvert par un secret",
    "search.circumstances": "Circonstances",
    "search.custody": "Garde depuis lors",
    "cost.what": "Frais",
    "cost.amount": "Montant",
    "cost.borne_by": "À la charge de",
    "cost.by.requested": "l’État requis",
    "cost.by.requesting": "l’État requérant",
    "proof.kind": "Nature",
    "proof.what": "Document",
    "proof.date": "Date",
    "proof.exhibit": "Pièce",
    "proof.kind.service": "Preuve de remise",
    "proof.kind.minutes": "Procès-verbal d’audition",
    "certify.executed": (
        "la demande a été exécutée par les autorités compétentes et sur le fondement juridique indiqué ci-dessus ;"
    ),
    "certify.exhibits_true": (
        "les pièces énumérées ci-dessus sont celles qui ont été obtenues en exécution de la demande, et les copies "
        "qui s’y trouvent sont conformes ;"
    ),
    "certify.no_exhibits": (
        "le présent rapport indique intégralement ce qui a été obtenu en exécution de la demande ;"
    ),
    "certify.custody": "la garde de ce qui a été obtenu a été consignée sans interruption depuis le moment de l’obtention ;",
    "certify.withheld_told": "rien n’a été retenu, caviardé ni écarté, sauf mention ci-dessus.",
    # --- exhibits
    "exhibit.number": "Nº",
    "exhibit.description": "Description",
    "exhibit.form": "Forme",
    "exhibit.file": "Fichier et taille",
    "exhibit.form.original": "original",
    "exhibit.form.copy": "copie",
    "exhibit.form.image": "image forensique",
    "exhibit.items": "Points",
    "exhibit.source": "Source",
    "exhibit.acquired": "Acquisition",
    "exhibit.seal": "Scellé",
    "exhibit.sha256": "SHA-256",
    # --- receipt
    "annex.receipt": "Récépissé",
    "receipt.letter_of": "Lettre du",
    "receipt.intro": "L’autorité désignée ci-après a reçu ce qui suit.",
    "receipt.intro_alone": "L’autorité désignée ci-après a reçu la lettre désignée ci-dessus.",
    "receipt.number": "Pièce",
    "receipt.hash": "SHA-256 à l’envoi",
    "receipt.received": "Reçue",
    "receipt.fits": "Conforme",
    "receipt.no_file": "pas un fichier",
    "receipt.received_on": "Date de réception",
    "receipt.condition": "Colis et scellés",
    "receipt.whole": "intacts",
    "receipt.not_whole": "endommagés, comme indiqué sous les observations",
    "receipt.remarks": "Observations",
    # --- originals
    "return_of.returning": (
        "Les originaux et objets énumérés ci-après, remis aux fins de la demande, sont restitués avec la présente."
    ),
    "return_of.asking": (
        "Les originaux et objets énumérés ci-après ont été remis aux fins de la demande. Leur restitution est "
        "demandée dès qu’ils ne seront plus nécessaires."
    ),
    "return_of.waived": (
        "Il est renoncé à la restitution des originaux et objets énumérés ci-après. Le destinataire peut les garder, "
        "sous réserve des droits de tiers."
    ),
    "return_of.lent_on": "Remis le",
    "return_of.return_by": "Restitution demandée pour le",
}
