"""Lettres en réponse à un autre État : ce qu’elles ont en commun, et celles qui précèdent la décision."""

PHRASES = {
    "kind.acknowledgement": "Accusé de réception",
    "kind.misdirected_notice": "Avis relatif à une demande mal adressée",
    "kind.forwarding_notice": "Demande transmise à l’autorité compétente",
    "kind.information_request": "Demande de renseignements complémentaires",
    "kind.lapse_notice": "Avis de clôture d’une demande",
    "subtitle.acknowledgement": "d’une demande d’entraide judiciaire en matière pénale",
    "subtitle.misdirected_notice": "À l’attention de l’autorité expéditrice",
    "subtitle.forwarding_notice": "Entraide judiciaire en matière pénale",
    "subtitle.information_request": "sur une demande d’entraide judiciaire en matière pénale",
    "kind.obstacle_notice": "Avis d’obstacle à l’exécution",
    "subtitle.obstacle_notice": "d’une demande d’entraide judiciaire en matière pénale",
    "subtitle.lapse_notice": "d’entraide judiciaire en matière pénale",
    # --- headings of parts
    "answer.part.parties": "Destinataire, expéditeur et références",
    "answer.part.contact": "Contact",
    "answer.part.closing": "Conclusion et signature",
    "answer.part.held": "Conservation de données",
    "answer.part.remark": "Observations",
    "answer.part.receipt": "Réception de la demande",
    "answer.part.next": "Suite de la procédure",
    "answer.part.not_ours": "Compétence",
    "answer.part.competent": "Autorité compétente",
    "answer.part.passed_on": "La demande",
    "answer.part.sender": "Expéditeur de la demande",
    "answer.part.papers": "Pièces jointes",
    "answer.part.question": "Renseignements nécessaires",
    "answer.part.points": "Points appelant une réponse",
    "answer.part.answer_by": "Réponse et suite de la procédure",
    "answer.part.lapse": "Clôture de la demande",
    "answer.part.open_points": "Points restés sans réponse",
    "answer.part.new_request": "Nouvelle demande",
    # --- shared
    "answer.your_reference": "Votre référence",
    "answer.their_reference": "Leur référence",
    "answer.our_reference_there": "Référence de l’expéditeur",
    "answer.your_reference_there": "Référence du destinataire",
    "answer.request_dated": "Votre demande du",
    "answer.request_received": "Reçue le",
    "answer.received_on": "Reçue le",
    "answer.received_through": "Voie de réception",
    "answer.kept_under": "Enregistrée sous",
    "answer.item": "Point {number}",
    "answer.item_of": "Point {number} : {kind}",
    "answer.all_items": "Tous les points de la demande",
    "answer.all": "tous",
    "answer.point": "Nº {number}",
    "answer.compliments": (
        "L’autorité expéditrice ({home}), soit {sender}, présente ses compliments à l’autorité destinataire, soit "
        "{addressee}, et a l’honneur de se référer à la demande d’entraide judiciaire désignée ci-dessus."
    ),
    "answer.compliments_plain": (
        "L’autorité expéditrice ({home}), soit {sender}, présente ses compliments à l’autorité destinataire, soit "
        "{addressee}, et a l’honneur de lui transmettre la demande d’entraide judiciaire décrite ci-après."
    ),
    "answer.compliments_preservation": (
        "L’autorité expéditrice ({home}), soit {sender}, présente ses compliments à l’autorité destinataire, soit "
        "{addressee}, et a l’honneur de se référer à la demande de conservation de données désignée ci-dessus."
    ),
    "answer.compliments_emergency": (
        "L’autorité expéditrice ({home}), soit {sender}, se réfère à la demande faite en situation d’urgence "
        "désignée ci-dessus, que lui a adressée l’autorité destinataire, soit {addressee}."
    ),
    "answer.contact": (
        "Pour toute question relative à la présente, veuillez vous adresser, sous la référence "
        "{reference}, à :"
    ),
    "answer.courtesy": (
        "L’autorité expéditrice, soit {sender}, saisit cette occasion pour renouveler à l’autorité destinataire, soit "
        "{addressee}, les assurances de sa très haute considération."
    ),
    "answer.held_until": (
        "Les données décrites ci-après sont conservées jusqu’au {day}, sauf prolongation décidée avant cette date."
    ),
    "answer.held_until_decided": (
        "Les données décrites ci-après demeurent conservées jusqu’à ce qu’il soit statué sur la demande."
    ),
    "answer.held_released": "La conservation des données décrites ci-après a pris fin le {day}.",
    "answer.held_nothing": "Aucune donnée n’est conservée en rapport avec cette demande.",
    "answer.held_reference": "Référence de la conservation",
    "answer.held_data": "Données",
    "answer.held_ends": "Conservées jusqu’au",
    "paper.table": "Pièces",
    "paper.number": "Nº",
    "paper.title": "Titre",
    "paper.pages": "Pages",
    "paper.file": "Fichier",
    # --- acknowledgement
    "ack.received": "La demande a été reçue et enregistrée comme suit.",
    "ack.urgent": "La demande a été reçue, enregistrée comme suit, et sera traitée d’urgence.",
    "ack.next": (
        "Son caractère complet va être vérifié ; elle sera ensuite examinée au regard du droit applicable."
    ),
    "ack.next_by": (
        "Son caractère complet va être vérifié ; si des renseignements manquent, ils seront demandés le {day} au "
        "plus tard. La demande sera ensuite examinée au regard du droit applicable."
    ),
    "ack.no_decision": "Le présent accusé de réception ne préjuge pas de la décision sur la demande.",
    # --- misdirected and forwarded
    "misdirected.forwarded": (
        "L’autorité saisie n’est pas compétente pour exécuter la demande. Celle-ci a donc été transmise le {day} à "
        "l’autorité désignée ci-après."
    ),
    "misdirected.returned": (
        "L’autorité saisie n’est pas compétente pour exécuter la demande et ne connaît aucune autorité à laquelle "
        "celle-ci pourrait être transmise. La demande est renvoyée avec la présente."
    ),
    "misdirected.copy": "Une copie est conservée au dossier ; elle ne sera utilisée à aucune autre fin.",
    "misdirected.competent": "Transmise à",
    "misdirected.write_there": (
        "Toute correspondance ultérieure est à adresser à cette autorité, qui a été priée de vous en accuser "
        "réception directement."
    ),
    "forwarding.passed_on": (
        "La demande est parvenue à la présente autorité, qui n’est pas compétente pour l’exécuter. Elle vous est "
        "transmise en tant qu’autorité qui paraît compétente."
    ),
    "forwarding.urgent": (
        "La demande, qui est urgente, est parvenue à la présente autorité, qui n’est pas compétente pour l’exécuter. "
        "Elle vous est transmise sans délai en tant qu’autorité qui paraît compétente."
    ),
    "forwarding.sender_told": (
        "L’expéditeur en a été informé. Vous êtes priés de lui en accuser réception directement et d’aviser la "
        "présente autorité si vous n’êtes pas non plus compétents."
    ),
    "forwarding.reply_by": "Une confirmation à la présente autorité est souhaitée pour le {day}.",
    "forwarding.sender": "Envoyée par",
    "forwarding.reference": "Référence de l’expéditeur",
    # --- request for information
    "question.again": "La présente est la demande de renseignements numéro {number} dans cette affaire.",
    "question.intro": (
        "La demande a été examinée. Avant qu’une décision puisse être prise, les renseignements énumérés ci-après "
        "sont nécessaires."
    ),
    "question.not_refused": (
        "La demande n’est pas refusée, et son rang parmi les affaires en cours demeure inchangé."
    ),
    "question.number": "Nº",
    "question.place": "Concerne",
    "question.what": "Renseignements nécessaires",
    "question.whole": "La demande dans son ensemble",
    "question.entry": "{section} : {noun} {number}",
    "question.rule": "Demandé au titre de",
    "question.items": "Nécessaire pour",
    "question.source.R1": "Contenu d’une demande : désignation de l’autorité requérante",
    "question.source.R2": (
        "Contenu d’une demande : objet et nature de la procédure, autorité qui en est chargée"
    ),
    "question.source.R3": "Contenu d’une demande : résumé des faits pertinents",
    "question.source.R4": "Contenu d’une demande : entraide sollicitée et procédure particulière",
    "question.source.R5": (
        "Contenu d’une demande : identité, localisation et nationalité des personnes, si possible"
    ),
    "question.source.R6": "Contenu d’une demande : période pour laquelle des éléments sont sollicités",
    "question.source.R7": "Contenu d’une demande : but dans lequel les preuves sont sollicitées",
    "question.reply_by": (
        "Une réponse est souhaitée pour le {day}, sous la référence {reference} et les numéros indiqués ci-dessus."
    ),
    "question.waits": (
        "Jusqu’à la réception de la réponse, le délai de décision est suspendu. Ce qui peut être fait sans ces "
        "renseignements le sera entre-temps."
    ),
    "question.afterwards": (
        "Si certains points ne peuvent recevoir de réponse, veuillez indiquer lesquels et pourquoi : il sera alors "
        "examiné si la demande peut être exécutée en partie. À défaut de réponse à cette date, un rappel sera envoyé."
    ),
    "question.closes_on": "À défaut de réponse, la demande sera close le {day} ; il vous en sera donné avis.",
    "question.later": "Une demande close pour cette raison peut être présentée de nouveau à tout moment.",
    # --- obstacle, delay, secrecy
    "answer.part.obstacle": "Obstacle",
    "obstacle.again": "Le présent avis est le numéro {number} dans cette affaire.",
    "obstacle.obstacle": "Des circonstances rendent actuellement impossible l’exécution de la demande.",
    "obstacle.delay": "Des circonstances risquent de retarder considérablement l’exécution de la demande.",
    "obstacle.secrecy": (
        "La demande ne peut être exécutée si son existence et son contenu doivent rester confidentiels comme il a "
        "été demandé."
    ),
    "obstacle.expected_on": "Exécution attendue pour le",
    "obstacle.not_refused": (
        "La demande n’est pas refusée. Elle sera exécutée dès que les circonstances le permettront."
    ),
    "obstacle.decide": (
        "L’État requérant est prié de décider si la demande doit néanmoins être exécutée. D’ici là, rien ne sera "
        "fait qui puisse la révéler."
    ),
    "obstacle.reply_by": "Une réponse est souhaitée pour le {day}.",
    # --- lapse
    "lapse.closed": (
        "Les renseignements demandés ne sont pas parvenus. La demande a donc été close le {day}, sans décision au "
        "fond."
    ),
    "lapse.withdrawn": "La demande a été retirée ; elle est close avec effet au {day}.",
    "lapse.asked_on": "Questions posées le",
    "lapse.was_due": "Réponse souhaitée pour le",
    "lapse.reminded_on": "Rappel envoyé le",
    "lapse.closed_on": "Close le",
    "lapse.points": "Les points suivants sont restés sans réponse.",
    "lapse.papers_returned": "Les pièces suivantes sont renvoyées avec la présente.",
    "lapse.new_request": (
        "La présente n’est pas un refus et ne préjuge d’aucune demande ultérieure. La demande peut être présentée de "
        "nouveau à tout moment ; il suffit de rappeler la référence et de répondre aux points ouverts."
    ),
    "lapse.new_request_withdrawn": "Cela ne préjuge d’aucune demande ultérieure dans la même affaire.",
}
