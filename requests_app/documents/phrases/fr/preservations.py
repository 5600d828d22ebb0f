"""Injonctions aux fournisseurs et lettres relatives à la conservation de données."""

PHRASES = {
    "kind.preservation_order": "Injonction de conserver des données",
    "kind.preservation_confirmation": "Confirmation d’une conservation",
    "kind.preservation_extension": "Demande de prolongation d’une conservation",
    "kind.preservation_refusal": "Refus d’une conservation",
    "kind.preservation_warning": "Conservation de données : décision de l’État requérant nécessaire",
    "kind.third_state_notice": "Fournisseur situé dans un autre État",
    "kind.release_notice": "Fin d’une conservation",
    "title.order_renewed": "Injonction de conserver des données : prolongation",
    "title.preservation_extended": "Confirmation de la prolongation d’une conservation",
    "subtitle.preservation_order": "Au fournisseur désigné ci-après",
    "subtitle.preservation_confirmation": "de données électroniques stockées",
    "subtitle.preservation_extension": "de données électroniques stockées",
    "subtitle.preservation_refusal": "de données électroniques stockées",
    "subtitle.preservation_warning": "Avis préalable à l’exécution",
    "subtitle.third_state_notice": "Divulgation du cheminement d’une communication",
    "subtitle.release_notice": "de données électroniques stockées",
    # --- headings of parts
    "answer.part.to_provider": "Destinataire et référence",
    "answer.part.order": "Ce qui est ordonné",
    "answer.part.scope": "Données visées",
    "answer.part.length": "Durée",
    "answer.part.renewal": "Ce qui demeure inchangé",
    "answer.part.legal_basis": "Base légale",
    "answer.part.secrecy": "Secret",
    "answer.part.traffic_path": "Autres fournisseurs",
    "annex.confirmation": "Confirmation du fournisseur",
    "answer.part.extension": "Prolongation demandée",
    "answer.part.reason": "Raison, et demande d’entraide qui suit",
    "answer.part.release": "Fin de la conservation",
    "answer.part.afterwards": "Conséquences",
    "answer.part.preserved": "Conservation en cours",
    "answer.part.not_preserved": "Ce qui n’a pas pu être conservé",
    "answer.part.expected": "Ce qui est attendu de l’État requérant",
    "answer.part.warning": "Doutes quant à la conservation",
    "answer.part.alternatives": "Autres voies",
    "answer.part.choice": "Décision de l’État requérant",
    "answer.part.third_state": "Transmission par un autre État",
    "answer.part.path": "Fournisseur et cheminement",
    "answer.part.limits": "Limites du présent avis",
    # --- order
    "order_to.keep": (
        "Il vous est ordonné de conserver immédiatement les données stockées décrites ci-après, dans la mesure où "
        "vous les détenez ou les contrôlez au moment où la présente injonction vous parvient."
    ),
    "order_to.extends": (
        "La conservation ordonnée sous la référence {reference} est prolongée. Il vous est ordonné de continuer à "
        "conserver les données décrites ci-après."
    ),
    "order_to.extends_until": (
        "L’injonction antérieure prend fin le {day} ; la présente lui fait suite sans interruption."
    ),
    "order_to.unchanged": (
        "Les données sont à conserver intégralement et sans altération. Elles ne doivent être remises à personne en "
        "vertu de la présente injonction ; leur production exige une décision distincte."
    ),
    "order_to.days": "Durée",
    "order_to.number_of_days": "{days} jours",
    "order_to.ends_on": "Jusqu’au (inclus)",
    "order_to.effect_by": "À mettre en œuvre avant le",
    "order_to.may_be_renewed": "La durée peut être prolongée par une nouvelle injonction avant son terme.",
    "order_to.stays": "Demeurent tels qu’ordonnés auparavant :",
    "order_to.stays_scope": "les données à conserver ;",
    "order_to.stays_secret": "l’obligation de secret.",
    "order_to.consequences": "En cas d’inobservation",
    "order_to.secret": (
        "Vous ne devez informer ni l’utilisateur, ni l’abonné, ni quiconque de la présente injonction ou de son "
        "exécution, et devez en limiter la connaissance aux personnes nécessaires à sa mise en œuvre. Aucun avis "
        "généré par un système ne doit être envoyé."
    ),
    "order_to.secret_until": (
        "Cette obligation dure jusqu’au {day}, même si la conservation prend fin auparavant."
    ),
    "order_to.traffic_path": (
        "S’il apparaît qu’un autre fournisseur a participé à la transmission de la communication, veuillez le "
        "signaler sans délai, avec ce qui permet d’identifier ce fournisseur et le cheminement de la communication."
    ),
    "order_to.confirm": "Veuillez remplir cette page et la renvoyer sans délai.",
    "order_to.effected_at": "En vigueur depuis (date, heure, fuseau)",
    "order_to.ticket": "Votre référence ou numéro de dossier",
    "order_to.kept": "Ce qui est conservé, et en quelle quantité",
    "order_to.not_kept": "Ce qui n’a pas pu être conservé, et pourquoi",
    "order_to.hash": "Empreintes, si elles ont été calculées",
    "order_to.other_providers": "Autres fournisseurs concernés",
    "scope.categories": "Catégories",
    "scope.time_zone": "Fuseau horaire de la période",
    "scope.table": "Comptes et identifiants",
    "scope.number": "Nº",
    "scope.kind": "Nature",
    "scope.value": "Valeur",
    "scope.note": "Note",
    # --- extension and release
    "extend.intro": "La prolongation de la conservation jusqu’au {day} est demandée.",
    "extend.effected_on": "En cours depuis le",
    "extend.provider_reference": "Référence du fournisseur",
    "extend.ends_on": "Fin sauf prolongation",
    "extend.until": "Prolongation jusqu’au",
    "extend.request": "Demande d’entraide",
    "extend.request_expected": "Demande attendue le",
    "extend.confirm": "Une confirmation de la prolongation avant le terme actuel est souhaitée.",
    "release.state": "La conservation des données décrites ci-après a pris fin le {day}.",
    "release.asked": "La conservation des données décrites ci-après n’est plus nécessaire à compter du {day}.",
    "release.asked_afterwards": "L’État requis est remercié de son concours et peut en libérer le fournisseur.",
    "release.provider": (
        "L’injonction de conserver des données désignée ci-après prend fin le {day}. Vous en êtes libérés."
    ),
    "release.because.decided": "Raison : il a été statué sur la demande d’entraide à laquelle elle servait.",
    "release.because.expired": "Raison : sa durée est écoulée et aucune prolongation n’a été demandée.",
    "release.because.withdrawn": "Raison : l’État requérant n’en a plus besoin.",
    "release.because.refused": "Raison : la demande d’entraide à laquelle elle servait a été refusée.",
    "release.order": "Injonction",
    "release.order_of": "Injonction du",
    "release.released_on": "Fin le",
    "release.state_afterwards": (
        "À compter de cette date, les données peuvent être perdues. Si elles sont encore nécessaires, une nouvelle "
        "demande de conservation devrait être faite sans délai."
    ),
    "release.provider_afterwards": (
        "À compter de cette date, les données peuvent être traitées dans le cours ordinaire de vos activités. Aucune "
        "donnée n’est à remettre en raison du présent avis."
    ),
    "release.secret": "L’obligation de secret relative à l’injonction demeure.",
    "release.secret_until": "L’obligation de secret relative à l’injonction demeure jusqu’au {day}.",
    # --- to the requesting State
    "preserved.confirmed": "La conservation demandée a été mise en œuvre comme suit.",
    "preserved.extended": "La conservation a été prolongée comme suit.",
    "preserved.effected_at": "En cours depuis le",
    "preserved.ended_before": "Aurait pris fin le",
    "preserved.ends_on": "En cours jusqu’au",
    "preserved.provider": "Fournisseur",
    "preserved.hashes": "Empreintes",
    "preserved.request": (
        "La demande de perquisition, de saisie ou de divulgation des données devrait parvenir à la présente autorité "
        "avant le {day}, ou une prolongation être demandée avant cette date."
    ),
    "preserved.request_by": "Vous avez annoncé la demande pour le {day}.",
    "preserved.kept_until_decided": (
        "Une fois la demande reçue, les données demeurent conservées jusqu’à ce qu’il ait été statué."
    ),
    "preserved.no_silent_end": "La conservation ne prendra pas fin sans que vous en soyez avisés.",
    "preserved.secret": "Il a été ordonné au fournisseur de tenir la conservation secrète.",
    "preserved.refused": "La conservation demandée est refusée, pour les raisons exposées ci-après.",
    "preserved.nothing_kept": "Aucune donnée n’est conservée au titre de cette demande.",
    "warning.intro": "Il y a lieu de penser que la conservation :",
    "warning.ineffective": "n’assurerait pas la disponibilité future des données",
    "warning.tip_off": "compromettrait la confidentialité de l’enquête",
    "warning.harm": "nuirait d’une autre façon à l’enquête de l’État requérant",
    "warning.executed": (
        "Les données ont été conservées entre-temps ; cela peut être annulé si vous en décidez ainsi."
    ),
    "warning.not_executed": (
        "Rien n’a été fait jusqu’ici. L’État requérant décide s’il y a lieu de poursuivre."
    ),
    "warning.reply_by": (
        "Veuillez décider avant le {moment} et renvoyer cette partie. À défaut de réponse, rien d’autre ne sera fait."
    ),
    "warning.decision": "Décision",
    "warning.choice.go_on": "La demande est à exécuter néanmoins.",
    "warning.choice.not": "La demande n’est pas à exécuter.",
    "warning.choice.other": "Une autre voie est préférée, comme indiqué ci-après.",
    "warning.other": "Autre voie, ou observations",
    "third.intro": (
        "Lors de l’exécution de la conservation, il est apparu qu’un fournisseur situé dans un autre État a "
        "participé à la transmission de la communication. Ce qui est nécessaire pour identifier ce fournisseur et le "
        "cheminement est divulgué ci-après."
    ),
    "third.provider": "Fournisseur",
    "third.state": "État",
    "third.communication": "Communication",
    "third.seen": "Constatée",
    "third.path": "Cheminement",
    "third.contact": "Où joindre le fournisseur",
    "third.only": "Aucune autre donnée de trafic n’est divulguée, ni aucun contenu.",
    "third.turn_to": (
        "Pour les données détenues par ce fournisseur, une demande devrait être adressée à l’État désigné."
    ),
}
