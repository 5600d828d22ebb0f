"""The reply to an emergency, the confirmation in writing, and the review afterwards."""

PHRASES = {
    "kind.emergency_reply": "Reply to an emergency request",
    "kind.emergency_confirmation": "Confirmation in writing requested",
    "kind.after_action_review": "Review of an emergency",
    "subtitle.emergency_reply": "with delivery note",
    "subtitle.emergency_confirmation": "of an emergency request",
    "subtitle.after_action_review": "Internal to the central authority",
    # --- headings of parts
    "answer.part.emergency": "The emergency request",
    "answer.part.reasons": "Reasons, and how the matter goes on",
    "answer.part.answered": "Answer, point by point",
    "answer.part.delivery": "Delivery note",
    "answer.part.confirm": "Confirmation in writing",
    "answer.part.asked": "What was asked and given",
    "answer.part.course": "Course of events",
    "answer.part.tested": "Test of an emergency",
    "answer.part.given": "What was given",
    "answer.part.judgment": "Assessment",
    "answer.part.follow_ups": "What is to be done",
    # --- reply
    "emergency.outcome.granted": (
        "The emergency has been accepted and what was asked has been given as set out below."
    ),
    "emergency.outcome.partly": (
        "The emergency has been accepted and what was asked has been given in part, as set out below."
    ),
    "emergency.outcome.refused": "What was asked is refused.",
    "emergency.outcome.rerouted": (
        "What was described is not regarded as an emergency, that is, as a significant and imminent risk to the life "
        "or safety of a natural person. The matter is not refused; it goes on in the ordinary way."
    ),
    "emergency.verified": (
        "The identity of the caller was verified through an independent channel before the decision."
    ),
    "emergency.received_at": "Received",
    "emergency.received_by": "Received by",
    "emergency.decided_at": "Decided",
    "emergency.rerouted_to": "Goes on as",
    "emergency.number": "No.",
    "emergency.asked": "What was asked",
    "emergency.answer": "Answer",
    "emergency.remark": "Remark",
    "emergency.answer.given": "given",
    "emergency.answer.preserved": "preserved",
    "emergency.answer.later": "will follow",
    "emergency.answer.not_given": "not given",
    "emergency.delivered_at": "Delivered",
    "emergency.delivered_by": "Delivered by",
    "emergency.use": (
        "What is delivered may be used only to avert the danger described and for the criminal proceeding that "
        "arises from it. Any other use, and any disclosure to another State, requires the prior consent of the "
        "requested State."
    ),
    "emergency.conditions": "In addition the following conditions apply.",
    "emergency.confirm_by": "The request is to be confirmed in writing by {moment}.",
    "emergency.confirm_holds": "The confirmation should contain:",
    "emergency.holds.authority": "the requesting authority and the official responsible;",
    "emergency.holds.emergency": "the risk to life or safety, why it was imminent, and the persons at risk;",
    "emergency.holds.facts": "the facts in summary, and how the data will help;",
    "emergency.holds.offences": "the offences, with the law and the maximum penalties;",
    "emergency.holds.persons": "the persons concerned, as far as they are known;",
    "emergency.holds.data": "the data asked for, with accounts, periods and time zone;",
    "emergency.holds.signature": "the signature of an authority competent to make requests.",
    # --- confirmation wanted
    "emergency.please_confirm": (
        "The request was made orally or by expedited means and has been acted upon. It has to be confirmed in "
        "writing."
    ),
    "emergency.reminder": (
        "The confirmation in writing of the request has not been received. This is a reminder; what was delivered "
        "must not be used further until the confirmation has been received."
    ),
    "emergency.asked_at": "Request made",
    "emergency.asked_by": "Made by",
    "emergency.asked_through": "Through",
    "emergency.was_asked": "The following was understood to have been asked.",
    "emergency.was_given": "The following was given.",
    # --- review
    "review.internal": (
        "This review is internal. It looks at what was done, so that the next emergency is handled better."
    ),
    "review.requesting": "Requesting State",
    "review.verified_how": "Caller verified",
    "review.confirmed_at": "Confirmed in writing",
    "review.when": "Date and time",
    "review.what": "What happened",
    "review.by": "By",
    "review.test": "Was there a significant and imminent risk to the life or safety of a natural person?",
    "review.question": "Element",
    "review.answer": "Answer",
    "review.rests_on": "Rests on",
    "review.beyond_need": "Beyond what was needed",
    "review.rightly_handled": "Rightly handled as an emergency",
    "review.went_well": "What went well",
    "review.went_badly": "What did not go well",
    "review.nothing_to_do": "Nothing remains to be done.",
    "review.to_do": "What",
    "review.until": "Until",
    "review.reviewed_by": "Reviewed by",
    # --- the course of an emergency, and what came of it
    "course.received.telephone": "Call received by telephone",
    "course.received.email": "Call received by e-mail",
    "course.received.both": "Call received by telephone and e-mail",
    "course.received.other": "Call received in another way",
    "course.written_down": "Our emergency was written down",
    "course.called_back": "Called back to verify",
    "course.asked": "Called and asked",
    "course.decided.emergency": "Decided: it is an emergency",
    "course.decided.not_an_emergency": "Decided: it is not an emergency",
    "course.decided.not_at_once": "Decided: it is one, but what is asked needs the ordinary review",
    "course.ordered": "Order {number}: {name}",
    "course.order_answered.given": "Answer to order {number}: given",
    "course.order_answered.preserved": "Answer to order {number}: preserved",
    "course.order_answered.partly": "Answer to order {number}: given in part",
    "course.order_answered.not_given": "Answer to order {number}: not given",
    "course.delivered": "Delivered to {name}",
    "course.replied.given": "Their answer: given",
    "course.replied.partly": "Their answer: given in part",
    "course.replied.refused": "Their answer: not given",
    "course.replied.rerouted": "Their answer: an ordinary request is asked for",
    "course.confirmed.theirs": "They confirmed in writing",
    "course.confirmed.ours": "We confirmed in writing",
    "course.withdraw": "Withdrawn",
    "course.close": "Closed",
    "course.give_up": "The confirmation is no longer awaited",
    "course.reviewed": "Reviewed by a second person",
    "review_outcome.emergency": "It is an emergency",
    "review_outcome.not_an_emergency": "It is not an emergency",
    "review_outcome.not_at_once": "It is one, but what is asked needs the ordinary review",
    "review_outcome.registered": "Registered",
    "review_outcome.verified": "Caller verified",
    "review_outcome.unverified": "Caller not genuine",
    "review_outcome.granted": "Recognised as an emergency",
    "review_outcome.ordered": "Provider asked",
    "review_outcome.delivered": "Delivered",
    "review_outcome.asked": "Asked of the other State",
    "review_outcome.answered": "Answered by the other State",
    "review_outcome.confirmed": "Confirmed in writing",
    "review_outcome.unconfirmed": "Never confirmed in writing",
    "review_outcome.rerouted": "On the ordinary track",
    "review_outcome.withdrawn": "Withdrawn",
    "review_outcome.closed": "Closed",
    "verified_through.directory": "By the number of the directory",
    "verified_through.interpol": "Through INTERPOL",
    "verified_through.diplomatic": "Through the diplomatic mission",
    "verified_through.person": "By a person known to us",
    "emergency_question.natural_person": "Is a natural person in danger, not only property, data or a company?",
    "emergency_question.life_or_safety": "Is the danger to life or safety?",
    "emergency_question.significant": "Is the risk significant: more than a mere possibility?",
    "emergency_question.imminent": "Is the risk imminent: would an answer in the ordinary time come too late?",
}
