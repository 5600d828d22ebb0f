"""Consultation, conditions, postponement, refusal, and the memorandum that stays inside."""

PHRASES = {
    "kind.consultation": "Consultation before a decision",
    "kind.conditions_offer": "Assistance offered under conditions",
    "kind.postponement": "Postponement of mutual legal assistance",
    "kind.refusal": "Refusal of mutual legal assistance",
    "kind.memorandum": "Confidential memorandum of the reasons",
    "title.refusal_in_part": "Refusal in part of mutual legal assistance",
    "subtitle.consultation": "on a request for mutual legal assistance in criminal matters",
    "subtitle.conditions_offer": "Mutual legal assistance in criminal matters",
    "subtitle.postponement": "in criminal matters",
    "subtitle.refusal": "in criminal matters",
    "subtitle.memorandum": "Internal to the central authority. Not to be disclosed to another State.",
    # --- headings of parts
    "answer.part.consultation": "Consultation",
    "answer.part.objections": "Items affected, grounds and reasons",
    "answer.part.offers": "What is offered",
    "answer.part.reply": "Reply",
    "answer.part.offer": "Offer",
    "answer.part.conditions": "Conditions",
    "answer.part.binding": "Acceptance",
    "answer.part.postponement": "Postponement",
    "answer.part.review": "Review",
    "answer.part.refusal": "Decision",
    "answer.part.consulted": "Consultation and offers",
    "answer.part.provided": "What is provided",
    "answer.part.confidentiality": "Continuing confidentiality",
    "answer.part.remedy": "Remedy",
    "answer.part.matter": "The matter",
    "answer.part.weighed": "Reasons in full",
    "answer.part.no_consultation": "Why no consultation was held",
    "answer.part.kept_back": "What is kept back",
    "answer.part.said_outside": "What the letter says",
    "answer.part.signature": "Signature",
    # --- objections
    "objection.not_in_force": (
        "The request relies on the following instrument, which is not in force between the two States: {title}. Its "
        "provisions are named below only because the request relies on them, without prejudice to that position."
    ),
    "objection.whole": "The request as a whole",
    "objection.items": "Items: {items}",
    "objection.affected": "Items affected",
    "objection.ground": "Ground",
    "objection.provisions": "Provisions relied on",
    "objection.home_law": "The law of the requested State on mutual legal assistance",
    "objection.reasons": "Reasons",
    "objection.cure": "What could settle it",
    "objection.no_cure": "Nothing that could settle this objection is apparent at present.",
    # --- consultation
    "consult.before_refusal": (
        "The examination has raised the objections set out below. Before assistance is refused, the requested State "
        "wishes to consult the requesting State on the terms and conditions under which it could be given."
    ),
    "consult.before_postponement": (
        "The examination has raised the objections set out below. Before execution is postponed, the requested State "
        "wishes to consult the requesting State on the terms and conditions under which assistance could be given."
    ),
    "consult.undecided": "No decision has been taken.",
    "consult.offers": "The requested State offers the following.",
    "consult.reply_by": (
        "A reply is requested by {day}. Views on the objections and offers of your own are welcome."
    ),
    "consult.without_refusal": (
        "Without a reply by that day the decision will be taken on what is known here; it may be a refusal of the "
        "items affected. Reasons will be given."
    ),
    "consult.without_postponement": (
        "Without a reply by that day the decision will be taken on what is known here; it may be a postponement "
        "of the items affected. Reasons will be given."
    ),
    # --- conditions
    "offer.intro": "Assistance can be given if the requesting State accepts the conditions set out below.",
    "offer.without": "No condition is set for the following items: {items}.",
    "offer.without_one": "No condition is set for item {items}.",
    "offer.condition": "Condition {number}",
    "offer.items": "Applies to",
    "offer.reason": "Reason",
    "offer.register": "Number in the register",
    "offer.binds": (
        "Conditions that are accepted bind the requesting State in respect of everything received under them."
    ),
    "offer.cannot": (
        "If the requesting State cannot comply with a condition, now or later, it is asked to say so at once; the "
        "requested State will then decide whether the assistance can nevertheless be given."
    ),
    "offer.reply_by": (
        "The declaration annexed is to be signed and returned by {day}. Until it has been received, nothing that "
        "depends on the conditions will be handed over."
    ),
    "offer.declaration": (
        "The requesting State declares, on the conditions set in this letter (numbers: {numbers}), that:"
    ),
    "offer.declares": "Declaration",
    "offer.accepts_all": "it accepts all of them and will comply with them;",
    "offer.accepts_some": "it accepts those named below and will comply with them;",
    "offer.accepts_none": "it cannot accept them.",
    "offer.which": "Conditions accepted, or remarks",
    "annex.to_return": "To be signed and returned",
    "annex.acceptance": "Declaration on the conditions",
    # --- postponement
    "postpone.intro": "The execution of the following items of the request is postponed: {items}.",
    "postpone.intro_one": "The execution of item {items} of the request is postponed.",
    "postpone.not_refused": "The request is not refused.",
    "postpone.review_on": (
        "The postponement will be reviewed on {day} at the latest, and the outcome communicated."
    ),
    "postpone.review_earlier": (
        "It will be reviewed earlier if its reason falls away, or if the requesting State makes known that the "
        "matter cannot wait."
    ),
    # --- refusal
    "refusal.whole": "The assistance requested is refused as a whole, for the reasons set out below.",
    "refusal.part": (
        "The assistance requested is refused in respect of the following items: {items}. The reasons are set out "
        "below."
    ),
    "refusal.part_one": "The assistance requested is refused in respect of item {items}. The reasons are set out below.",
    "refusal.decided_on": "The decision was taken on {day}.",
    "refusal.confidential": (
        "The requested State will continue to keep the existence and the substance of the request confidential, as "
        "far as its law allows."
    ),
    "refusal.confidential_there": (
        "The requesting State is asked to keep this letter confidential and to use it for no purpose other than the "
        "handling of its request."
    ),
    "refusal.new_request": (
        "This decision is without prejudice to a new request in the same matter, on other facts, in another form or "
        "on another legal basis."
    ),
    "refusal.no_admission": (
        "Nothing in this letter confirms or denies that any person, account or data is to be found in the requested "
        "State."
    ),
    "consulted.held": "The requesting State was consulted before this decision.",
    "consulted.none": "No consultation was held before this decision.",
    "consulted.begun_on": "Begun on",
    "consulted.ended_on": "Ended on",
    "consulted.reply": "Position of the requesting State",
    "consulted.offers": "The requested State had offered the following.",
    "consulted.no_offers": "No terms could be found on which assistance might have been offered.",
    "provided.intro": "The following is provided nevertheless.",
    "provided.nothing": "Nothing is provided in execution of the items affected.",
    # --- memorandum
    "memo.internal": (
        "This memorandum holds the reasons in full. It is not part of any letter and is not to be disclosed outside "
        "the central authority."
    ),
    "memo.outcome.refused": "Refused",
    "memo.outcome.partly_refused": "Refused in part",
    "memo.outcome.postponed": "Postponed",
    "memo.outcome.consulted": "Consultation opened",
    "memo.decided_on": "Decided on",
    "memo.proposed_by": "Proposed by",
    "memo.letter_says": "The letter says",
    "memo.counter_facts": "Facts to the contrary",
    "memo.source_on": "consulted on {day}",
    "memo.cures": "What could settle it",
    "memo.kept_back": "No letter in this matter may disclose the following.",
}
