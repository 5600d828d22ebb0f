"""Letters that answer another State: what they share, and those until a request is decided upon."""

PHRASES = {
    "kind.acknowledgement": "Acknowledgement of receipt",
    "kind.misdirected_notice": "Notice concerning a misdirected request",
    "kind.forwarding_notice": "Request forwarded to the competent authority",
    "kind.information_request": "Request for additional information",
    "kind.lapse_notice": "Notice that a request has been closed",
    "subtitle.acknowledgement": "of a request for mutual legal assistance in criminal matters",
    "subtitle.misdirected_notice": "To the authority that sent it",
    "subtitle.forwarding_notice": "Mutual legal assistance in criminal matters",
    "subtitle.information_request": "on a request for mutual legal assistance in criminal matters",
    "kind.obstacle_notice": "Notice of an obstacle to execution",
    "subtitle.obstacle_notice": "of a request for mutual legal assistance in criminal matters",
    "subtitle.lapse_notice": "Mutual legal assistance in criminal matters",
    # --- headings of parts
    "answer.part.parties": "Addressee, sender and references",
    "answer.part.contact": "Contact",
    "answer.part.closing": "Closing and signature",
    "answer.part.held": "Preservation of data",
    "answer.part.remark": "Remarks",
    "answer.part.receipt": "Receipt of the request",
    "answer.part.next": "What happens next",
    "answer.part.not_ours": "Competence",
    "answer.part.competent": "Competent authority",
    "answer.part.passed_on": "The request",
    "answer.part.sender": "Sender of the request",
    "answer.part.papers": "Papers enclosed",
    "answer.part.question": "Information needed",
    "answer.part.points": "Points to be answered",
    "answer.part.answer_by": "Reply, and what happens afterwards",
    "answer.part.lapse": "Closing of the request",
    "answer.part.open_points": "Points that remained open",
    "answer.part.new_request": "New request",
    # --- shared
    "answer.your_reference": "Your reference",
    "answer.their_reference": "Their reference",
    "answer.our_reference_there": "Reference of the sender",
    "answer.your_reference_there": "Reference of the addressee",
    "answer.request_dated": "Your request of",
    "answer.request_received": "Received on",
    "answer.received_on": "Received on",
    "answer.received_through": "Received through",
    "answer.kept_under": "Registered under",
    "answer.item": "Item {number}",
    "answer.item_of": "Item {number}: {kind}",
    "answer.all_items": "All items of the request",
    "answer.all": "all",
    "answer.point": "Point {number}",
    "answer.compliments": (
        "The {sender} ({home}) presents its compliments to the {addressee} and has the honour to refer to the "
        "request for mutual legal assistance identified above."
    ),
    "answer.compliments_plain": (
        "The {sender} ({home}) presents its compliments to the {addressee} and has the honour to transmit the "
        "request for mutual legal assistance described below."
    ),
    "answer.compliments_preservation": (
        "The {sender} ({home}) presents its compliments to the {addressee} and has the honour to refer to the "
        "request for the preservation of data identified above."
    ),
    "answer.compliments_emergency": (
        "The {sender} ({home}) refers to the emergency request identified above, addressed to it by the {addressee}."
    ),
    "answer.contact": "Questions about this letter may be put, under the reference {reference}, to:",
    "answer.courtesy": (
        "The {sender} avails itself of this opportunity to renew to the {addressee} the assurances of its highest "
        "consideration."
    ),
    "answer.held_until": (
        "The data described below are preserved until {day}, unless this is extended before that day."
    ),
    "answer.held_until_decided": (
        "The data described below remain preserved until the request has been decided upon."
    ),
    "answer.held_released": "The preservation of the data described below ended on {day}.",
    "answer.held_nothing": "No data are preserved in connection with this request.",
    "answer.held_reference": "Reference of the preservation",
    "answer.held_data": "Data",
    "answer.held_ends": "Preserved until",
    "paper.table": "Papers",
    "paper.number": "No.",
    "paper.title": "Title",
    "paper.pages": "Pages",
    "paper.file": "File",
    # --- acknowledgement
    "ack.received": "The request has been received and registered as follows.",
    "ack.urgent": "The request has been received, registered as follows, and will be dealt with as urgent.",
    "ack.next": "The request will now be examined for completeness, and then under the law that applies to it.",
    "ack.next_by": (
        "The request will now be examined for completeness; any information that is missing will be asked for by "
        "{day}. The request will then be examined under the applicable law."
    ),
    "ack.no_decision": "This acknowledgement does not prejudge the decision on the request.",
    # --- misdirected and forwarded
    "misdirected.forwarded": (
        "The authority addressed is not competent to execute the request. The request was therefore forwarded on {day} "
        "to the authority named below."
    ),
    "misdirected.returned": (
        "The authority addressed is not competent to execute the request, and no authority is known to it to which "
        "the request could be forwarded. The request is returned with this letter."
    ),
    "misdirected.copy": "A copy is kept here for the record; it will not be used for any other purpose.",
    "misdirected.competent": "Forwarded to",
    "misdirected.write_there": (
        "All further correspondence should be addressed to that authority, which has been asked to acknowledge "
        "receipt to you directly."
    ),
    "forwarding.passed_on": (
        "The request reached this authority, which is not competent to execute it. It is forwarded to you as the "
        "authority that appears to be competent."
    ),
    "forwarding.urgent": (
        "The urgent request reached this authority, which is not competent to execute it. It is forwarded to you "
        "without delay as the authority that appears to be competent."
    ),
    "forwarding.sender_told": (
        "The sender has been told of this. You are asked to acknowledge receipt to the sender directly, and to say "
        "so to this authority if you, too, are not competent."
    ),
    "forwarding.reply_by": "Confirmation to this authority is requested by {day}.",
    "forwarding.sender": "Sent by",
    "forwarding.reference": "Reference of the sender",
    # --- request for information
    "question.again": "This is request for information no. {number} in this matter.",
    "question.intro": (
        "The request has been examined. Before a decision can be taken, the information set out below is needed."
    ),
    "question.not_refused": (
        "The request is not refused, and its order among the matters pending here does not change."
    ),
    "question.number": "No.",
    "question.place": "Concerns",
    "question.what": "Information needed",
    "question.whole": "The request as a whole",
    "question.entry": "{section}: {noun} {number}",
    "question.rule": "Required as",
    "question.items": "Needed for",
    "question.source.R1": "Content of a request: identity of the requesting authority",
    "question.source.R2": (
        "Content of a request: subject and nature of the proceeding, and the authority in charge"
    ),
    "question.source.R3": "Content of a request: summary of the relevant facts",
    "question.source.R4": "Content of a request: assistance sought, and any special procedure",
    "question.source.R5": (
        "Content of a request: identity, location and nationality of persons, where possible"
    ),
    "question.source.R6": "Content of a request: period for which material is sought",
    "question.source.R7": "Content of a request: purpose of the evidence",
    "question.reply_by": (
        "A reply is requested by {day}, under the reference {reference} and the numbers given above."
    ),
    "question.waits": (
        "Until the reply is received, time for the decision does not run. Whatever can be done without the "
        "information will be done meanwhile."
    ),
    "question.afterwards": (
        "If some points cannot be answered, please say which and why: it will then be considered whether the request "
        "can be executed in part. If no reply is received in time, a reminder will be sent."
    ),
    "question.closes_on": (
        "Without a reply the request will be closed on {day}; notice of this will be given."
    ),
    "question.later": "A request that has been closed for want of a reply may be made again at any time.",
    # --- obstacle, delay, secrecy
    "answer.part.obstacle": "Obstacle",
    "obstacle.again": "This is notice no. {number} in this matter.",
    "obstacle.obstacle": "Circumstances have arisen that make the execution of the request impossible at present.",
    "obstacle.delay": (
        "Circumstances have arisen that are likely to delay the execution of the request significantly."
    ),
    "obstacle.secrecy": (
        "The request cannot be executed while its existence and substance are kept confidential as was asked."
    ),
    "obstacle.expected_on": "Execution expected by",
    "obstacle.not_refused": "The request is not refused. It will be executed as soon as the circumstances allow.",
    "obstacle.decide": (
        "The requesting State is asked to decide whether the request should nevertheless be executed. Until "
        "then, nothing will be done that could disclose it."
    ),
    "obstacle.reply_by": "A reply is requested by {day}.",
    # --- lapse
    "lapse.closed": (
        "The information that was asked for has not been received. The request was therefore closed on {day} without "
        "a decision on its merits."
    ),
    "lapse.withdrawn": "The request was withdrawn and has been closed as of {day}.",
    "lapse.asked_on": "Information asked for on",
    "lapse.was_due": "Reply requested by",
    "lapse.reminded_on": "Reminder sent on",
    "lapse.closed_on": "Closed on",
    "lapse.points": "The following points remained open.",
    "lapse.papers_returned": "The following papers are returned with this letter.",
    "lapse.new_request": (
        "The closing of the request is not a refusal and is without prejudice to any later request. The request may be "
        "made again at any time; it suffices to refer to this reference and to answer the open points."
    ),
    "lapse.new_request_withdrawn": "The closing of the request is without prejudice to any later request in the same matter.",
}
