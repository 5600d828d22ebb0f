"""Consultation, conditions, report, refus, et le mémorandum qui reste interne."""

PHRASES = {
    "kind.consultation": "Consultation préalable à une décision",
    "kind.conditions_offer": "Entraide offerte sous conditions",
    "kind.postponement": "Report de l’entraide judiciaire",
    "kind.refusal": "Refus de l’entraide judiciaire",
    "kind.memorandum": "Mémorandum confidentiel des motifs",
    "title.refusal_in_part": "Refus partiel de l’entraide judiciaire",
    "subtitle.consultation": "sur une demande d’entraide judiciaire en matière pénale",
    "subtitle.conditions_offer": "Entraide judiciaire en matière pénale",
    "subtitle.postponement": "en matière pénale",
    "subtitle.refusal": "en matière pénale",
    "subtitle.memorandum": "Document interne de l’autorité centrale. À ne communiquer à aucun autre État.",
    # --- headings of parts
    "answer.part.consultation": "Consultation",
    "answer.part.objections": "Points concernés, motifs et raisons",
    "answer.part.offers": "Ce qui est offert",
    "answer.part.reply": "Réponse",
    "answer.part.offer": "Offre",
    "answer.part.conditions": "Conditions",
    "answer.part.binding": "Acceptation",
    "answer.part.postponement": "Report",
    "answer.part.review": "Réexamen",
    "answer.part.refusal": "Décision",
    "answer.part.consulted": "Consultation et offres",
    "answer.part.provided": "Ce qui est fourni",
    "answer.part.confidentiality": "Maintien de la confidentialité",
    "answer.part.remedy": "Voie de recours",
    "answer.part.matter": "L’affaire",
    "answer.part.weighed": "Motifs complets",
    "answer.part.no_consultation": "Pourquoi il n’y a pas eu de consultation",
    "answer.part.kept_back": "Ce qui n’est pas communiqué",
    "answer.part.said_outside": "Ce que dit la lettre",
    "answer.part.signature": "Signature",
    # --- objections
    "objection.not_in_force": (
        "La demande se fonde sur l’instrument suivant, qui n’est pas en vigueur entre les deux États : {title}. Ses "
        "dispositions ne sont mentionnées ci-après que parce que la demande les invoque, sans préjudice de cette "
        "position."
    ),
    "objection.whole": "La demande dans son ensemble",
    "objection.items": "Points : {items}",
    "objection.affected": "Points concernés",
    "objection.ground": "Motif",
    "objection.provisions": "Dispositions invoquées",
    "objection.home_law": "Le droit de l’État requis en matière d’entraide judiciaire",
    "objection.reasons": "Raisons",
    "objection.cure": "Ce qui pourrait lever l’objection",
    "objection.no_cure": "Rien qui puisse lever cette objection n’apparaît à l’heure actuelle.",
    # --- consultation
    "consult.before_refusal": (
        "L’examen a fait apparaître les objections exposées ci-après. Avant que l’entraide ne soit refusée, l’État "
        "requis souhaite consulter l’État requérant sur les modalités et conditions auxquelles elle pourrait être "
        "accordée."
    ),
    "consult.before_postponement": (
        "L’examen a fait apparaître les objections exposées ci-après. Avant que l’exécution ne soit reportée, l’État "
        "requis souhaite consulter l’État requérant sur les modalités et conditions auxquelles l’entraide pourrait "
        "être accordée."
    ),
    "consult.undecided": "Aucune décision n’a été prise.",
    "consult.offers": "L’État requis offre ce qui suit.",
    "consult.reply_by": (
        "Une réponse est souhaitée pour le {day}. Toute observation sur les objections et toute proposition de votre "
        "part seront les bienvenues."
    ),
    "consult.without_refusal": (
        "À défaut de réponse à cette date, la décision sera prise au vu des éléments disponibles ; elle pourra "
        "consister en un refus des points concernés et sera motivée."
    ),
    "consult.without_postponement": (
        "À défaut de réponse à cette date, la décision sera prise au vu des éléments disponibles ; elle pourra "
        "consister en un report des points concernés et sera motivée."
    ),
    # --- conditions
    "offer.intro": (
        "L’entraide peut être accordée si l’État requérant accepte les conditions exposées ci-après."
    ),
    "offer.without": "Aucune condition n’est posée pour les points suivants : {items}.",
    "offer.without_one": "Aucune condition n’est posée pour le point {items}.",
    "offer.condition": "Condition {number}",
    "offer.items": "Concerne",
    "offer.reason": "Raison",
    "offer.register": "Numéro au registre",
    "offer.binds": "Les conditions acceptées lient l’État requérant pour tout ce qu’il reçoit à ce titre.",
    "offer.cannot": (
        "Si l’État requérant ne peut, maintenant ou plus tard, respecter une condition, il est prié de le dire sans "
        "délai ; l’État requis décidera alors si l’entraide peut néanmoins être accordée."
    ),
    "offer.reply_by": (
        "La déclaration annexée est à renvoyer signée pour le {day}. Jusqu’à sa réception, rien de ce qui dépend des "
        "conditions ne sera remis."
    ),
    "offer.declaration": (
        "L’État requérant déclare, au sujet des conditions posées dans la présente (numéros : {numbers}), que :"
    ),
    "offer.declares": "Déclaration",
    "offer.accepts_all": "il les accepte toutes et les respectera ;",
    "offer.accepts_some": "il accepte celles qui sont indiquées ci-après et les respectera ;",
    "offer.accepts_none": "il ne peut pas les accepter.",
    "offer.which": "Conditions acceptées, ou observations",
    "annex.to_return": "À signer et à renvoyer",
    "annex.acceptance": "Déclaration relative aux conditions",
    # --- postponement
    "postpone.intro": "L’exécution des points suivants de la demande est reportée : {items}.",
    "postpone.intro_one": "L’exécution du point {items} de la demande est reportée.",
    "postpone.not_refused": "La demande n’est pas refusée.",
    "postpone.review_on": (
        "Le report sera réexaminé le {day} au plus tard, et le résultat vous sera communiqué."
    ),
    "postpone.review_earlier": (
        "Il le sera plus tôt si le motif du report disparaît ou si l’État requérant fait savoir que l’affaire ne peut "
        "attendre."
    ),
    # --- refusal
    "refusal.whole": "L’entraide demandée est refusée dans son ensemble, pour les raisons exposées ci-après.",
    "refusal.part": (
        "L’entraide demandée est refusée pour les points suivants : {items}. Les raisons sont exposées ci-après."
    ),
    "refusal.part_one": "L’entraide demandée est refusée pour le point {items}. Les raisons sont exposées ci-après.",
    "refusal.decided_on": "La décision a été prise le {day}.",
    "refusal.confidential": (
        "L’État requis continuera de tenir confidentiels l’existence et le contenu de la demande, dans la mesure où "
        "son droit le permet."
    ),
    "refusal.confidential_there": (
        "L’État requérant est prié de tenir la présente confidentielle et de ne l’utiliser à aucune autre fin que le "
        "traitement de sa demande."
    ),
    "refusal.new_request": (
        "La présente décision est sans préjudice d’une nouvelle demande dans la même affaire, fondée sur d’autres "
        "faits, présentée sous une autre forme ou reposant sur une autre base juridique."
    ),
    "refusal.no_admission": (
        "Rien dans la présente ne confirme ni n’infirme qu’une personne, un compte ou des données se trouvent dans "
        "l’État requis."
    ),
    "consulted.held": "L’État requérant a été consulté avant la présente décision.",
    "consulted.none": "Aucune consultation n’a eu lieu avant la présente décision.",
    "consulted.begun_on": "Ouverte le",
    "consulted.ended_on": "Close le",
    "consulted.reply": "Position de l’État requérant",
    "consulted.offers": "L’État requis avait offert ce qui suit.",
    "consulted.no_offers": (
        "Il n’a pas été trouvé de conditions auxquelles l’entraide aurait pu être offerte."
    ),
    "provided.intro": "Ce qui suit est néanmoins fourni.",
    "provided.nothing": "Rien n’est fourni en exécution des points concernés.",
    # --- memorandum
    "memo.internal": (
        "Le présent mémorandum contient l’intégralité des motifs. Il ne fait partie d’aucune lettre et ne doit pas "
        "être communiqué hors de l’autorité centrale."
    ),
    "memo.outcome.refused": "Refusée",
    "memo.outcome.partly_refused": "Refusée en partie",
    "memo.outcome.postponed": "Reportée",
    "memo.outcome.consulted": "Consultation ouverte",
    "memo.decided_on": "Décidé le",
    "memo.proposed_by": "Proposé par",
    "memo.letter_says": "La lettre dit",
    "memo.counter_facts": "Faits contraires",
    "memo.source_on": "consulté le {day}",
    "memo.cures": "Ce qui pourrait lever l’objection",
    "memo.kept_back": "Aucune lettre dans cette affaire ne doit révéler ce qui suit.",
}
