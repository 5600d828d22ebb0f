"""Ce que disent la demande d’entraide et l’annexe de conservation."""

PHRASES = {
    # --- every document
    "kind.letter_of_request": "Demande d’entraide judiciaire",
    "kind.preservation_annex": "Conservation de données électroniques stockées",
    "kind.decision_record": "Procès-verbal de l’examen et de la décision",
    "kind.return_note": "Demande renvoyée pour correction",
    "subtitle.letter_of_request": "en matière pénale",
    "subtitle.preservation_annex": "Annexe à une demande d’entraide judiciaire",
    "subtitle.decision_record": "Document interne de l’autorité centrale. Ne fait pas partie de la demande.",
    "subtitle.return_note": "À l’attention de l’autorité requérante",
    "page": "Page {page} sur {pages}",
    "banner.confidential": "Confidentiel",
    "banner.restricted": "Diffusion restreinte",
    "banner.urgent": "Urgent",
    "banner.urgent_by": "Urgent : réponse souhaitée pour le {day}",
    "banner.emergency": "Situation d’urgence : vie ou sécurité d’une personne",
    "banner.emergency_by": "Situation d’urgence : vie ou sécurité d’une personne. Réponse souhaitée pour le {day}",
    "banner.internal": "Interne",
    "demo": "Démonstration. États et personnes fictifs ; sans effet juridique.",
    "moment": "{day} à {time} UTC",
    "period": "du {start} au {end}",
    "period.from": "à partir du {start}",
    "period.until": "jusqu’au {end}",
    "size": "{bytes} octets",
    "label.version": "Version de la demande",
    "version_line": "{number}, SHA-256 {sha256}",
    "yesno.yes": "Oui",
    "yesno.no": "Non",
    "yesno.unknown": "Inconnu",
    # --- headings of the parts, in the order of the letter
    "part.reference": "Référence, date et classification",
    "part.parties": "Destinataire, expéditeur et voie de transmission",
    "part.introduction": "Introduction",
    "part.basis": "Fondement de la demande",
    "part.proceeding": "Nature de l’affaire et autorité chargée de la procédure",
    "part.purpose": "But de la demande",
    "part.offences": "Infractions, droit applicable et peines",
    "part.persons": "Personnes, comptes et objets",
    "part.facts": "Faits",
    "part.assistance": "Entraide demandée",
    "part.relevance": "Pertinence de l’entraide demandée",
    "part.procedure": "Procédure particulière",
    "part.earlier": "Conservation et contacts antérieurs",
    "part.confidentiality": "Confidentialité",
    "part.timing": "Délais",
    "part.use": "Utilisation, protection des données, transmission ultérieure et durée de conservation",
    "part.assurances": "Garanties",
    "part.costs": "Frais",
    "part.clauses": "Autres dispositions",
    "part.delivery": "Remise",
    "part.closing": "Conclusion, certification et signature",
    "part.annexes": "Liste des annexes",
    # --- 1 reference
    "label.reference": "Notre référence",
    "label.date": "Date",
    "label.classification": "Classification",
    "label.urgency": "Urgence",
    "label.domestic_reference": "Référence de la procédure",
    # --- 2 parties
    "label.to": "À",
    "label.from": "De",
    "label.languages": "Langue",
    "language.with_translation": "{language}, avec traduction ({translation})",
    "label.telephone": "Téléphone",
    "label.email": "Courriel",
    "label.hours": "Heures de bureau",
    "label.address": "Adresse",
    # --- 3 introduction
    "introduction.request": (
        "L’autorité centrale de l’État requérant ({home}), soit {sender}, présente ses compliments à l’autorité "
        "destinataire, {addressee}, et a l’honneur de solliciter, pour le compte de l’autorité requérante, "
        "{authority}, l’entraide judiciaire dans l’affaire pénale décrite ci-après."
    ),
    "introduction.signatory": (
        "Le signataire agit au nom de l’autorité centrale désignée pour adresser de telles demandes au nom de "
        "l’État requérant."
    ),
    "introduction.stage": (
        "La demande se rapporte à une procédure pénale déterminée, qui se trouve au stade suivant : {stage}."
    ),
    "relation.amends": "La présente modifie {request}. Ce qu’elle ne modifie pas demeure inchangé.",
    "relation.supplements": "La présente complète {request}, qui demeure en vigueur.",
    "relation.confirms": "La présente confirme la demande orale du {moment}.",
    "relation.confirms_to": "La présente confirme la demande orale du {moment}, adressée à {whom}.",
    "relation.named": "notre demande {reference}",
    "relation.named_of": "{named} du {day}",
    "relation.named_yours": "{named} (votre référence : {reference})",
    "relation.first": "Première demande",
    "relation.sent_on": "Envoyée le",
    "relation.their_reference": "Votre référence",
    "change.table": "Ce qui change",
    "change.where": "Partie de la demande",
    "change.before": "Auparavant",
    "change.now": "Désormais",
    "change.nothing": "rien",
    "change.place": "rang {number}",
    # --- 4 basis
    "basis.treaty": "La demande se fonde sur l’instrument suivant, en vigueur entre les deux États.",
    "basis.reciprocity": (
        "Aucun traité n’est invoqué. La demande est présentée à titre de réciprocité et se fonde sur le droit de "
        "l’État requis en matière d’entraide judiciaire."
    ),
    "basis.undertaking": (
        "L’État requérant ({home}) s’engage à accorder à l’État requis ({other}), dans un cas comparable et dans "
        "les limites de son propre droit, l’entraide qu’il sollicite par la présente."
    ),
    "basis.also_domestic": (
        "La demande s’appuie en outre sur les dispositions du droit de l’État requis relatives à l’entraide "
        "judiciaire."
    ),
    "label.instrument": "Instrument",
    "label.provisions": "Dispositions",
    "label.cited_as": "Cité comme",
    # --- 5 proceeding
    "label.subject": "Affaire",
    # --- 7 offences
    "offences.intro": (
        "La procédure porte sur les infractions suivantes. Le texte des dispositions est reproduit à l’annexe A."
    ),
    "offences.intro_plain": "La procédure porte sur les infractions suivantes.",
    "offence.number": "Infraction {number}",
    "penalty.months": "Emprisonnement de {months} mois au plus",
    "penalty.one_year": "Emprisonnement d’un an au plus (12 mois)",
    "penalty.years": "Emprisonnement de {years} ans au plus ({months} mois)",
    "penalty.life": "Emprisonnement à perpétuité",
    "penalty.death": "Peine de mort",
    "penalty.fine": "Amende",
    "label.committed": "Commission",
    "label.corresponds": "Correspond à",
    "death.heading": "Peine de mort",
    "death.none": (
        "Aucune de ces infractions n’est passible de la peine de mort selon le droit de l’État requérant ; "
        "la peine de "
        "mort ne peut pas être prononcée pour les faits décrits dans la présente."
    ),
    "death.possible": (
        "Selon le droit de l’État requérant, la peine de mort pourrait être prononcée pour : {offences}."
    ),
    "death.assured": "Les garanties données à cet égard figurent à la partie {part}.",
    # --- 8 persons
    "persons.table": "Personnes",
    "persons.number": "Nº",
    "persons.name": "Nom",
    "persons.capacity": "Qualité",
    "persons.born": "Naissance",
    "persons.nationality": "Nationalité",
    "persons.unnamed": "Nom inconnu",
    "persons.nationality_unknown": "inconnue",
    "accounts.table": "Comptes, systèmes et identifiants",
    "accounts.item": "Point",
    "accounts.holder": "Détenteur",
    "accounts.identifiers": "Comptes et identifiants",
    # --- 9 facts
    "label.facts_period": "Période des faits",
    # --- 10 assistance
    "assistance.intro": "L’État requis est prié d’accorder l’entraide suivante.",
    "item.number": "Point {number}",
    "item.accounts_listed": "Voir la liste en partie {part}, point {number}",
    "label.holder": "Détenteur",
    "label.period": "Période",
    # --- 11 relevance
    "relevance.item": "Point",
    "relevance.why": "Ce que la mesure doit établir",
    "relevance.offences": "Infractions",
    # --- 12 procedure
    "procedure.intro": (
        "L’État requis est prié d’observer les formalités suivantes, sauf si elles sont contraires aux principes "
        "fondamentaux de son droit."
    ),
    # --- 13 earlier
    "earlier.kind": "Nature",
    "earlier.reference": "Référence",
    "earlier.on": "Date",
    "earlier.ends": "Prend fin le",
    "earlier.preserved": "Données conservées",
    "earlier.preserved_as": "{reference} ({items})",
    "earlier.preserved_until": "{reference}, jusqu’au {day} ({items})",
    "earlier.items_one": "point {numbers}",
    "earlier.items_more": "points {numbers}",
    "earlier.annexed": "Les détails de la conservation figurent dans une annexe distincte.",
    # --- 14 confidentiality
    "confidentiality.keep": (
        "L’État requis est prié de tenir confidentiels l’existence et le contenu de la présente demande, sauf dans "
        "la mesure nécessaire à son exécution. S’il ne peut le faire, il est prié d’en informer l’État requérant "
        "avant d’agir."
    ),
    "confidentiality.non_notice": (
        "L’État requis est prié de veiller à ce que le fournisseur ou tout autre détenteur n’informe ni son client "
        "ni quiconque de la présente demande."
    ),
    # --- 15 timing
    "timing.by": "Une réponse est souhaitée pour le {day}.",
    "timing.urgent": "La demande est urgente.",
    "timing.emergency": (
        "La demande est faite en situation d’urgence : il existe un risque significatif et imminent pour la vie ou la "
        "sécurité d’une personne physique."
    ),
    # --- 16 use
    "use.limited": (
        "Ce qui sera reçu ne sera utilisé que pour la procédure décrite dans la présente, sauf consentement préalable "
        "de l’État requis. Les éléments à décharge peuvent être communiqués ; l’État requis en sera informé au "
        "préalable."
    ),
    "use.no_onward_transfer": "Rien ne sera transmis à un autre État ni à une organisation internationale.",
    "use.onward_transfer": (
        "Il est envisagé de transmettre les éléments comme indiqué ci-dessous, avec le consentement de l’État requis."
    ),
    "use.return_originals": "Les originaux et les objets seront restitués.",
    # --- 17 assurances
    "assurances.intro": "L’État requérant donne les garanties suivantes.",
    "assurances.conditions": "L’État requérant a accepté les conditions suivantes, qui le lient.",
    "assurances.condition": "Condition acceptée",
    "assurances.other": "Autre garantie",
    "assurances.scope": "Portée",
    "assurances.given_on": "Donnée le",
    "assurances.accepted_on": "Acceptée le",
    "assurances.given_by": "Donnée par",
    "assurances.holds": "Valable",
    # --- 20 closing
    "certification.intro": "Le signataire certifie ce qui suit :",
    "certification.real_case": (
        "la présente demande est faite dans une affaire pénale réelle, par une autorité compétente à cet effet ;"
    ),
    "certification.facts": "les faits sont exposés exactement, autant que l’autorité requérante le sache ;",
    "certification.law": (
        "les dispositions du droit de l’État requérant sont reproduites à l’annexe A dans leur texte en vigueur ;"
    ),
    "certification.purpose": (
        "ce qui sera reçu sera utilisé aux fins et dans les limites indiquées ci-dessus ;"
    ),
    "certification.annexes": "les annexes mentionnées dans la liste finale font partie de la présente demande.",
    "certification.alone": "la présente demande est complète sans annexes.",
    "closing.catalogue": (
        "Les dispositions conventionnelles sont citées selon la version {version} du catalogue de droit de "
        "la présente "
        "autorité ({digest}) ; un paragraphe n’est indiqué que s’il a été vérifié."
    ),
    "closing.catalogue_confirmed": (
        "Les dispositions conventionnelles sont citées selon la version {version} du catalogue de droit de "
        "la présente "
        "autorité ({digest}) ; un paragraphe n’est indiqué que s’il a été vérifié ou confirmé par son conseiller "
        "juridique."
    ),
    "closing.courtesy": (
        "L’autorité centrale de l’État requérant saisit cette occasion pour renouveler à l’autorité "
        "destinataire, {addressee}, les assurances de sa très haute considération et la remercie de son concours."
    ),
    "signature.place": "Lieu",
    "signature.date": "Date",
    "signature.sign": "Signature",
    "signature.seal": "Sceau officiel",
    # --- 21 annexes
    "annexes.category": "Annexe",
    "annexes.title": "Titre",
    "annexes.language": "Langue",
    "annexes.file": "Fichier",
    "annexes.law_title": "Texte des dispositions, dans le présent document",
    "annexes.criminality_title": "Double incrimination, dans le présent document",
    "annexes.form_title": "{form}, point {number}, document distinct",
    "annexes.note": "Un fichier n’est l’annexe désignée ici que s’il présente la valeur SHA-256 indiquée.",
    "annex.law": "Annexe A",
    "annex.law_heading": "Texte des dispositions",
    # --- preservation annex (form fields 8.2)
    "preservation.new": "Nouvelle demande",
    "preservation.confirming": "Confirmation d’une conservation déjà demandée",
    "preservation.status": "Statut",
    "preservation.extension": "Prolongation d’une conservation en cours",
    "preservation.period_wanted": "Durée de la conservation",
    "preservation.until_decided": (
        "Jusqu’à ce qu’il ait été statué sur la demande d’entraide portant la référence ci-dessus"
    ),
    "preservation.follow_up": (
        "La communication des données conservées est ou sera sollicitée dans la demande d’entraide portant la "
        "référence ci-dessus (points : {items})."
    ),
    "preservation.follow_up_later": "Une demande de communication des données conservées suivra.",
}
