"""La réponse en situation d’urgence, la confirmation écrite et l’examen ultérieur."""

PHRASES = {
    "kind.emergency_reply": "Réponse à une demande faite en situation d’urgence",
    "kind.emergency_confirmation": "Confirmation écrite demandée",
    "kind.after_action_review": "Examen d’une situation d’urgence",
    "subtitle.emergency_reply": "avec bordereau de remise",
    "subtitle.emergency_confirmation": "d’une demande faite en situation d’urgence",
    "subtitle.after_action_review": "Document interne de l’autorité centrale",
    # --- headings of parts
    "answer.part.emergency": "La demande d’urgence",
    "answer.part.reasons": "Raisons et suite de l’affaire",
    "answer.part.answered": "Réponse point par point",
    "answer.part.delivery": "Bordereau de remise",
    "answer.part.confirm": "Confirmation écrite",
    "answer.part.asked": "Ce qui a été demandé et donné",
    "answer.part.course": "Déroulement",
    "answer.part.tested": "Critères de la situation d’urgence",
    "answer.part.given": "Ce qui a été remis",
    "answer.part.judgment": "Appréciation",
    "answer.part.follow_ups": "Ce qui reste à faire",
    # --- reply
    "emergency.outcome.granted": (
        "La situation d’urgence a été reconnue et ce qui était demandé a été donné comme exposé ci-après."
    ),
    "emergency.outcome.partly": (
        "La situation d’urgence a été reconnue et ce qui était demandé a été donné en partie, comme exposé ci-après."
    ),
    "emergency.outcome.refused": "Ce qui était demandé est refusé.",
    "emergency.outcome.rerouted": (
        "Ce qui a été décrit n’est pas considéré comme une situation d’urgence, c’est-à-dire comme un risque "
        "significatif et imminent pour la vie ou la sécurité d’une personne physique. L’affaire n’est pas refusée ; "
        "elle suit la voie ordinaire."
    ),
    "emergency.verified": (
        "L’identité de l’appelant a été vérifiée par une voie indépendante avant que la décision ne soit prise."
    ),
    "emergency.received_at": "Reçue",
    "emergency.received_by": "Reçue par",
    "emergency.decided_at": "Décidée",
    "emergency.rerouted_to": "Se poursuit comme",
    "emergency.number": "Nº",
    "emergency.asked": "Données ou mesures demandées",
    "emergency.answer": "Réponse",
    "emergency.remark": "Observation",
    "emergency.answer.given": "donné",
    "emergency.answer.preserved": "conservé",
    "emergency.answer.later": "suivra",
    "emergency.answer.not_given": "non donné",
    "emergency.delivered_at": "Remis",
    "emergency.delivered_by": "Voie de remise",
    "emergency.use": (
        "Ce qui est remis ne peut être utilisé que pour écarter le danger décrit et pour la procédure pénale qui en "
        "découle. Toute autre utilisation et toute communication à un autre État exigent le consentement préalable "
        "de l’État requis."
    ),
    "emergency.conditions": "Les conditions suivantes s’appliquent en outre.",
    "emergency.confirm_by": "La demande est à confirmer par écrit avant le {moment}.",
    "emergency.confirm_holds": "La confirmation devrait indiquer :",
    "emergency.holds.authority": "l’autorité qui demande et l’agent responsable ;",
    "emergency.holds.emergency": (
        "le risque pour la vie ou la sécurité, la raison de son imminence et les personnes menacées ;"
    ),
    "emergency.holds.facts": "les faits en bref et l’utilité des données ;",
    "emergency.holds.offences": "les infractions, avec le droit applicable et les peines maximales ;",
    "emergency.holds.persons": "les personnes concernées, dans la mesure où elles sont connues ;",
    "emergency.holds.data": "les données demandées, avec les comptes, les périodes et le fuseau horaire ;",
    "emergency.holds.signature": "la signature d’une autorité compétente pour présenter des demandes.",
    # --- confirmation wanted
    "emergency.please_confirm": (
        "La demande a été faite oralement ou par un moyen accéléré et il y a été donné suite. Elle doit être "
        "confirmée par écrit."
    ),
    "emergency.reminder": (
        "La confirmation écrite de la demande n’est pas parvenue. La présente est un rappel ; ce qui a été remis ne "
        "doit plus être utilisé avant que la confirmation ait été reçue."
    ),
    "emergency.asked_at": "Demande faite",
    "emergency.asked_by": "Faite par",
    "emergency.asked_through": "Moyen utilisé",
    "emergency.was_asked": "Il a été compris que ce qui suit était demandé.",
    "emergency.was_given": "Ce qui suit a été donné.",
    # --- review
    "review.internal": (
        "Le présent examen est interne. Il porte sur ce qui a été fait, afin que la prochaine urgence soit mieux "
        "traitée."
    ),
    "review.requesting": "État requérant",
    "review.verified_how": "Appelant vérifié",
    "review.confirmed_at": "Confirmée par écrit",
    "review.when": "Date et heure",
    "review.what": "Ce qui s’est passé",
    "review.by": "Par",
    "review.test": (
        "Existait-il un risque significatif et imminent pour la vie ou la sécurité d’une personne physique ?"
    ),
    "review.question": "Critère",
    "review.answer": "Réponse",
    "review.rests_on": "Fondement",
    "review.beyond_need": "Au-delà du nécessaire",
    "review.rightly_handled": "Traitée à juste titre comme une urgence",
    "review.went_well": "Points positifs",
    "review.went_badly": "Points à améliorer",
    "review.nothing_to_do": "Il ne reste rien à faire.",
    "review.to_do": "Mesure à prendre",
    "review.until": "Pour le",
    "review.reviewed_by": "Examinée par",
    # --- the course of an emergency, and what came of it
    "course.received.telephone": "Demande reçue par téléphone",
    "course.received.email": "Demande reçue par courriel",
    "course.received.both": "Demande reçue par téléphone et par courriel",
    "course.received.other": "Demande reçue par une autre voie",
    "course.written_down": "Notre situation d’urgence a été consignée",
    "course.called_back": "Rappel pour vérification",
    "course.asked": "Appel passé et demande formulée",
    "course.decided.emergency": "Décision : situation d’urgence",
    "course.decided.not_an_emergency": "Décision : pas de situation d’urgence",
    "course.decided.not_at_once": "Décision : situation d’urgence, mais ce qui est demandé appelle l’examen ordinaire",
    "course.ordered": "Injonction {number} : {name}",
    "course.order_answered.given": "Réponse à l’injonction {number} : donné",
    "course.order_answered.preserved": "Réponse à l’injonction {number} : conservé",
    "course.order_answered.partly": "Réponse à l’injonction {number} : donné en partie",
    "course.order_answered.not_given": "Réponse à l’injonction {number} : non donné",
    "course.delivered": "Remis à {name}",
    "course.replied.given": "Réponse de l’autre État : donné",
    "course.replied.partly": "Réponse de l’autre État : donné en partie",
    "course.replied.refused": "Réponse de l’autre État : non donné",
    "course.replied.rerouted": "Réponse de l’autre État : une demande ordinaire est attendue",
    "course.confirmed.theirs": "Confirmation écrite de l’autre État",
    "course.confirmed.ours": "Notre confirmation écrite",
    "course.withdraw": "Retrait",
    "course.close": "Clôture",
    "course.give_up": "La confirmation n’est plus attendue",
    "course.reviewed": "Examen par une seconde personne",
    "review_outcome.emergency": "Situation d’urgence",
    "review_outcome.not_an_emergency": "Pas de situation d’urgence",
    "review_outcome.not_at_once": "Situation d’urgence, mais ce qui est demandé appelle l’examen ordinaire",
    "review_outcome.registered": "Enregistrée",
    "review_outcome.verified": "Appelant vérifié",
    "review_outcome.unverified": "Appelant non reconnu comme authentique",
    "review_outcome.granted": "Reconnue comme situation d’urgence",
    "review_outcome.ordered": "Fournisseur sollicité",
    "review_outcome.delivered": "Remise effectuée",
    "review_outcome.asked": "Demande faite à l’autre État",
    "review_outcome.answered": "Réponse de l’autre État reçue",
    "review_outcome.confirmed": "Confirmée par écrit",
    "review_outcome.unconfirmed": "Jamais confirmée par écrit",
    "review_outcome.rerouted": "Suit la voie ordinaire",
    "review_outcome.withdrawn": "Retirée",
    "review_outcome.closed": "Close",
    "verified_through.directory": "Par le numéro de l’annuaire",
    "verified_through.interpol": "Par l’intermédiaire d’INTERPOL",
    "verified_through.diplomatic": "Par la mission diplomatique",
    "verified_through.person": "Par une personne connue de nous",
    "emergency_question.natural_person": "Une personne physique est-elle en danger, et non seulement des biens, des données ou une société ?",
    "emergency_question.life_or_safety": "Le danger menace-t-il la vie ou la sécurité ?",
    "emergency_question.significant": "Le risque est-il significatif, c’est-à-dire plus qu’une simple possibilité ?",
    "emergency_question.imminent": "Le risque est-il imminent, c’est-à-dire qu’une réponse dans les délais ordinaires viendrait trop tard ?",
}
