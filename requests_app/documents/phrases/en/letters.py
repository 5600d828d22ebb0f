"""What the letter of request and the preservation annex say."""

PHRASES = {
    # --- every document
    "kind.letter_of_request": "Letter of request",
    "kind.preservation_annex": "Preservation of stored electronic data",
    "kind.decision_record": "Record of the assessment and decision",
    "kind.return_note": "Request returned for correction",
    "subtitle.letter_of_request": "for mutual legal assistance in criminal matters",
    "subtitle.preservation_annex": "Annex to a letter of request",
    "subtitle.decision_record": "Internal to the central authority. Not part of the request.",
    "subtitle.return_note": "To the authority that asked for assistance",
    "page": "Page {page} of {pages}",
    "banner.confidential": "Confidential",
    "banner.restricted": "Restricted",
    "banner.urgent": "Urgent",
    "banner.urgent_by": "Urgent: reply requested by {day}",
    "banner.emergency": "Emergency: life or safety of a person",
    "banner.emergency_by": "Emergency: life or safety of a person. Reply requested by {day}",
    "banner.internal": "Internal",
    "demo": "Demonstration. Fictional States and persons; without legal effect.",
    "moment": "{day}, {time} UTC",
    "period": "{start} to {end}",
    "period.from": "from {start}",
    "period.until": "until {end}",
    "size": "{bytes} bytes",
    "label.version": "Version of the request",
    "version_line": "{number}, SHA-256 {sha256}",
    "yesno.yes": "Yes",
    "yesno.no": "No",
    "yesno.unknown": "Not known",
    # --- headings of the parts, in the order of the letter
    "part.reference": "Reference, date and classification",
    "part.parties": "Addressee, sender and channel",
    "part.introduction": "Introduction",
    "part.basis": "Authority for the request",
    "part.proceeding": "Nature of the case and authority in charge",
    "part.purpose": "Purpose of the request",
    "part.offences": "Offences, applicable law and penalties",
    "part.persons": "Persons, accounts and items",
    "part.facts": "Facts",
    "part.assistance": "Assistance sought",
    "part.relevance": "Relevance of the assistance sought",
    "part.procedure": "Special procedure",
    "part.earlier": "Preservation and earlier contacts",
    "part.confidentiality": "Confidentiality",
    "part.timing": "Timing",
    "part.use": "Use, data protection, onward transfer and retention",
    "part.assurances": "Assurances",
    "part.costs": "Costs",
    "part.clauses": "Further provisions",
    "part.delivery": "Delivery",
    "part.closing": "Closing, certification and signature",
    "part.annexes": "List of annexes",
    # --- 1 reference
    "label.reference": "Our reference",
    "label.date": "Date",
    "label.classification": "Classification",
    "label.urgency": "Urgency",
    "label.domestic_reference": "Reference of the proceeding",
    # --- 2 parties
    "label.to": "To",
    "label.from": "From",
    "label.languages": "Language",
    "language.with_translation": "{language}, with a translation into {translation}",
    "label.telephone": "Telephone",
    "label.email": "E-mail",
    "label.hours": "Office hours",
    "label.address": "Address",
    # --- 3 introduction
    "introduction.request": (
        "The central authority of the requesting State ({home}), the {sender}, presents its compliments to the "
        "authority addressed, the {addressee}, and has the honour to request, on behalf of the requesting authority, "
        "the {authority}, mutual legal assistance in the criminal matter described in this letter."
    ),
    "introduction.signatory": (
        "The undersigned signs for the central authority that is designated to make requests of this kind on behalf "
        "of the requesting State."
    ),
    "introduction.stage": (
        "The request concerns one specific criminal proceeding, which is at the following stage: {stage}."
    ),
    "relation.amends": "This letter amends {request}. What it does not change remains as it was.",
    "relation.supplements": "This letter supplements {request}, which remains in place.",
    "relation.confirms": "This letter confirms the oral request of {moment}.",
    "relation.confirms_to": "This letter confirms the oral request of {moment}, addressed to {whom}.",
    "relation.named": "our request {reference}",
    "relation.named_of": "{named} of {day}",
    "relation.named_yours": "{named} (your reference {reference})",
    "relation.first": "First request",
    "relation.sent_on": "Sent on",
    "relation.their_reference": "Your reference",
    "change.table": "What changes",
    "change.where": "Part of the request",
    "change.before": "Before",
    "change.now": "Now",
    "change.nothing": "nothing",
    "change.place": "place {number}",
    # --- 4 basis
    "basis.treaty": "The request is made under the following instrument, which is in force between the two States.",
    "basis.reciprocity": (
        "No treaty is relied on. The request is made on the basis of reciprocity and in reliance on the law of the "
        "requested State on mutual legal assistance."
    ),
    "basis.undertaking": (
        "The requesting State ({home}) undertakes to grant the requested State ({other}), in a comparable case and "
        "within the limits of its own law, the assistance that it asks for in this letter."
    ),
    "basis.also_domestic": (
        "The request also relies on the law of the requested State on mutual legal assistance."
    ),
    "label.instrument": "Instrument",
    "label.provisions": "Provisions",
    "label.cited_as": "Cited as",
    # --- 5 proceeding
    "label.subject": "Matter",
    # --- 7 offences
    "offences.intro": (
        "The proceeding concerns the offences below. The wording of the provisions is set out in Annex A."
    ),
    "offences.intro_plain": "The proceeding concerns the offences below.",
    "offence.number": "Offence {number}",
    "penalty.months": "Imprisonment for up to {months} months",
    "penalty.one_year": "Imprisonment for up to one year (12 months)",
    "penalty.years": "Imprisonment for up to {years} years ({months} months)",
    "penalty.life": "Imprisonment for life",
    "penalty.death": "Death",
    "penalty.fine": "Fine",
    "label.committed": "Committed",
    "label.corresponds": "Corresponds to",
    "death.heading": "Death penalty",
    "death.none": (
        "None of these offences is punishable by death under the law of the requesting State, and the death penalty "
        "cannot be imposed for the facts described in this letter."
    ),
    "death.possible": (
        "Under the law of the requesting State the death penalty could be imposed for: {offences}."
    ),
    "death.assured": "The assurances given in this respect are set out in part {part}.",
    # --- 8 persons
    "persons.table": "Persons",
    "persons.number": "No.",
    "persons.name": "Name",
    "persons.capacity": "Capacity",
    "persons.born": "Born",
    "persons.nationality": "Nationality",
    "persons.unnamed": "Name not known",
    "persons.nationality_unknown": "not known",
    "accounts.table": "Accounts, systems and identifiers",
    "accounts.item": "Item",
    "accounts.holder": "Holder",
    "accounts.identifiers": "Accounts and identifiers",
    # --- 9 facts
    "label.facts_period": "Period of the facts",
    # --- 10 assistance
    "assistance.intro": "The requested State is asked to give the following assistance.",
    "item.number": "Item {number}",
    "item.accounts_listed": "As listed in part {part}, item {number}",
    "label.holder": "Holder",
    "label.period": "Period",
    # --- 11 relevance
    "relevance.item": "Item",
    "relevance.why": "What it would prove",
    "relevance.offences": "Offences",
    # --- 12 procedure
    "procedure.intro": (
        "The requested State is asked to observe the following formalities, unless they are contrary to the "
        "fundamental principles of its law."
    ),
    # --- 13 earlier
    "earlier.kind": "Kind",
    "earlier.reference": "Reference",
    "earlier.on": "Date",
    "earlier.ends": "Ends on",
    "earlier.preserved": "Data preserved",
    "earlier.preserved_as": "{reference} ({items})",
    "earlier.preserved_until": "{reference}, until {day} ({items})",
    "earlier.items_one": "item {numbers}",
    "earlier.items_more": "items {numbers}",
    "earlier.annexed": "Details of the preservation are given in a separate annex to this letter.",
    # --- 14 confidentiality
    "confidentiality.keep": (
        "The requested State is asked to keep the existence and the substance of this request confidential, except "
        "to the extent necessary to execute it. If that is not possible, it is asked to say so before it acts."
    ),
    "confidentiality.non_notice": (
        "The requested State is asked to see to it that the provider or other holder does not tell its customer or "
        "anyone else of this request."
    ),
    # --- 15 timing
    "timing.by": "A reply is requested by {day}.",
    "timing.urgent": "The request is urgent.",
    "timing.emergency": (
        "The request is made in an emergency: there is a significant and imminent risk to the life or safety of a "
        "natural person."
    ),
    # --- 16 use
    "use.limited": (
        "What is received will be used only for the proceeding described in this letter, unless the requested State "
        "has consented beforehand. Material that clears an accused person may be disclosed; the requested State will "
        "be told before that happens."
    ),
    "use.no_onward_transfer": "What is received will not be passed on to another State or to an international organisation.",
    "use.onward_transfer": "It is intended to pass on what is received as stated below, with the consent of the requested State.",
    "use.return_originals": "Originals and objects will be returned.",
    # --- 17 assurances
    "assurances.intro": "The requesting State gives the following assurances.",
    "assurances.conditions": "The requesting State has accepted the following conditions and is bound by them.",
    "assurances.condition": "Condition accepted",
    "assurances.other": "Further assurance",
    "assurances.scope": "Scope",
    "assurances.given_on": "Given on",
    "assurances.accepted_on": "Accepted on",
    "assurances.given_by": "Given by",
    "assurances.holds": "Holds",
    # --- 20 closing
    "certification.intro": "The undersigned certifies that:",
    "certification.real_case": "this request is made in a real criminal matter by an authority competent to make it;",
    "certification.facts": "the facts are stated correctly to the best knowledge of the requesting authority;",
    "certification.law": (
        "the provisions of the law of the requesting State are reproduced in Annex A as they stand;"
    ),
    "certification.purpose": "what is received will be used for the purpose and within the limits stated above;",
    "certification.annexes": "the annexes named in the list at the end belong to this letter.",
    "certification.alone": "this letter is complete without annexes.",
    "closing.catalogue": (
        "Treaty provisions are cited according to version {version} of this authority’s catalogue of law ({digest}); a "
        "paragraph is given only where it has been verified."
    ),
    "closing.catalogue_confirmed": (
        "Treaty provisions are cited according to version {version} of this authority’s catalogue of law ({digest}); a "
        "paragraph is given only where it has been verified or confirmed by this authority’s legal adviser."
    ),
    "closing.courtesy": (
        "The central authority of the requesting State avails itself of this opportunity to renew to the {addressee} "
        "the assurances of its highest consideration, and thanks it for its assistance."
    ),
    "signature.place": "Place",
    "signature.date": "Date",
    "signature.sign": "Signature",
    "signature.seal": "Official seal",
    # --- 21 annexes
    "annexes.category": "Annex",
    "annexes.title": "Title",
    "annexes.language": "Language",
    "annexes.file": "File",
    "annexes.law_title": "Text of the provisions, in this document",
    "annexes.criminality_title": "Dual criminality, in this document",
    "annexes.form_title": "{form}, item {number}, separate document",
    "annexes.note": "A file is the annex named here only if it has the SHA-256 value given with it.",
    "annex.law": "Annex A",
    "annex.law_heading": "Text of the provisions",
    # --- preservation form
    "preservation.new": "New request",
    "preservation.confirming": "Confirmation of a preservation already asked for",
    "preservation.status": "Status",
    "preservation.extension": "Extension of a preservation already in effect",
    "preservation.period_wanted": "Length of preservation",
    "preservation.until_decided": "Until the letter of request of the above reference has been decided upon",
    "preservation.follow_up": (
        "The disclosure of the preserved data is asked for, or will be asked for, in the letter of request of the "
        "above reference (items: {items})."
    ),
    "preservation.follow_up_later": "A request for the disclosure of the preserved data will follow.",
}
