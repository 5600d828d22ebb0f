"""Ce que portent les points d’entraide outre leur paragraphe : déclarations, délais comptés, identifiants."""

PHRASES = {
    "statement.intro": "Pour ce point, l’État requérant déclare ce qui suit :",
    "statement.cited": "{sentence} ({provisions})",
    "statement.goes_on": "{sentence} ;",
    "statement.ends": "{sentence}.",
    "statement.no_penalty_for_absence": (
        "la personne qui ne défère pas à une citation remise au titre de ce point ne sera soumise, alors même que la "
        "citation l’énoncerait, à aucune sanction ni contrainte, à moins qu’elle ne se rende ensuite de son plein gré "
        "dans l’État requérant et n’y soit de nouveau régulièrement citée"
    ),
    "statement.kept_apart": (
        "les communications couvertes par le secret professionnel ou étrangères à l’affaire ne doivent pas être "
        "enregistrées lorsque cela est possible, et doivent à défaut être signalées et conservées à part"
    ),
    "statement.not_used_beyond": (
        "ce qui sera enregistré et se révélera étranger à l’affaire ne sera pas utilisé et sera détruit dès "
        "que la loi "
        "le permettra"
    ),
    "statement.told_when_not_needed": (
        "il avertira immédiatement l’État requis lorsque la mesure ne sera plus nécessaire"
    ),
    "statement.free_to_decline": (
        "la personne est libre de refuser et ne subira de ce fait aucune sanction ni mesure de contrainte, quoi "
        "qu’énonce l’invitation"
    ),
    "statement.safe_conduct": (
        "la personne ne sera ni poursuivie, ni détenue, ni punie, ni soumise à d’autres restrictions de sa "
        "liberté sur "
        "son territoire pour des actes, omissions ou condamnations antérieurs à son départ de l’État requis ; ce "
        "sauf-conduit prend fin lorsque la personne, ayant eu la possibilité de partir pendant quinze jours "
        "consécutifs à compter de la notification officielle que sa présence n’est plus requise, est néanmoins "
        "demeurée ou est revenue de son plein gré"
    ),
    "statement.follow_up": (
        "il présentera, si la présente ne la contient pas déjà, une demande tendant à la perquisition, à la "
        "sécurisation ou à la divulgation des données conservées"
    ),
    "statement.not_told": "ni l’utilisateur des données ni des tiers ne doivent être informés de la mesure",
    "statement.sentenced_consents": (
        "le transfèrement n’a lieu que si les deux États en conviennent et si la personne y consent en "
        "sachant ce qu’il implique"
    ),
    "statement.path_only": (
        "rien n’est demandé sous ce point au-delà de ce qui permet d’identifier le fournisseur et la voie de "
        "transmission"
    ),
    "statement.emergency": (
        "selon les faits dont il a connaissance, il existe un risque significatif et imminent pour la vie ou la "
        "sécurité d’une personne physique"
    ),
    "statement.consents": (
        "le transfèrement n’a lieu que si la personne y consent librement et en toute connaissance de cause et si les "
        "autorités compétentes des deux États en conviennent, aux conditions qu’elles fixent"
    ),
    "statement.kept_in_custody": (
        "il maintiendra la personne en détention pendant toute la durée du transfèrement, sauf demande ou "
        "autorisation "
        "contraire de l’État requis"
    ),
    "statement.returned_without_delay": (
        "il remettra sans retard la personne à la garde de l’État requis, comme convenu au préalable, et "
        "n’exigera pas "
        "de celui-ci qu’il engage une procédure d’extradition pour obtenir son retour"
    ),
    "statement.time_credited": (
        "le temps passé en détention sur son territoire doit être imputé sur la peine subie dans l’État requis"
    ),
    "statement.no_earlier_matters": (
        "sans l’accord de l’État requis, la personne, quelle que soit sa nationalité, ne sera ni poursuivie, ni "
        "détenue, ni punie, ni soumise à d’autres restrictions de sa liberté sur son territoire pour des actes, "
        "omissions ou condamnations antérieurs à son départ"
    ),
    "statement.suspect_consents": (
        "l’audition d’une personne soupçonnée ou poursuivie n’a lieu que par accord entre les deux États et avec le "
        "consentement de cette personne"
    ),
    "statement.conditions_honoured": (
        "les informations sont communiquées étant entendu que les conditions indiquées ici, de confidentialité et "
        "d’utilisation, seront respectées ; l’État qui ne pourrait les respecter est prié de le faire savoir "
        "avant d’en "
        "faire usage"
    ),
    "statement.exculpatory": (
        "l’État destinataire peut toutefois révéler dans sa procédure ce qui disculpe un accusé ; il est prié d’en "
        "donner avis au préalable ou, si cela est exceptionnellement impossible, sans retard"
    ),
    "statement.only_these_offences": (
        "la personne remise ne sera ni poursuivie, ni jugée, ni détenue pour une infraction antérieure à la "
        "remise autre "
        "que celles pour lesquelles l’extradition est accordée, sauf dans les cas prévus par le traité"
    ),
    "statement.extradition_follows": (
        "la demande d’extradition et les pièces à l’appui seront envoyées dans le délai que prévoient le traité et le "
        "droit de l’État requis"
    ),
    "statement.good_faith": "il ne doit pas être porté atteinte aux droits des tiers de bonne foi",
    "statement.heard_before_lifting": (
        "il souhaite avoir la possibilité, chaque fois que cela est possible, d’exposer ses raisons en faveur du "
        "maintien de la mesure avant qu’elle ne soit levée"
    ),
    "counted.label": "Délai",
    "counted.back": "{what} : {day} ({days} jours comptés à rebours depuis {label}, {start})",
    "counted.on": "{what} : {day} ({days} jours comptés depuis {label}, {start})",
    "counted.from.hearing_on": "l’audience",
    "counted.from.presence_ends_on": "la fin de la présence",
    "counted.from.arrested_on": "l’arrestation",
    "counted.from.effected_on": "la prise d’effet de la conservation",
    "counted.from.order_received_on": "la réception de l’injonction",
    "counted.from.order_served_on": "la notification de l’injonction",
    # --- identifiers (part 8)
    "identifiers.table": "Comptes, appareils et autres identifiants",
    "identifiers.number": "Nº",
    "identifiers.kind": "Nature",
    "identifiers.value": "Identifiant",
    "identifiers.seen": "Constaté",
    "identifiers.service": "Service",
    "identifiers.port": "port {port}",
    "identifiers.zone": "dans la source : {start}, {zone}",
    "identifiers.zone_span": "dans la source : de {start} à {end}, {zone}",
    "identifiers.zone_only": "fuseau horaire de la source : {zone}",
    "identifiers.as_stated": "Tel qu’il figure dans les preuves ; sa clé de contrôle n’est pas vérifiée.",
    "identifiers.numbers": "Numéros {numbers} de la liste des identifiants",
    "identifiers.remark": "Remarque",
}
