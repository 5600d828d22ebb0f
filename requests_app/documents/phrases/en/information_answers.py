"""Letters that answer another State’s request for information about a request of ours."""

PHRASES = {
    "kind.information_answer": "Answer to a request for additional information",
    "subtitle.information_answer": "on a request for mutual legal assistance in criminal matters",
    "answer.part.supplied": "Information supplied",
    "answer.part.stands": "Standing of the request",
    "answer.part.time": "Time, and further questions",
    "information.answers": (
        "Additional information was asked for concerning that request. It is supplied below, point by point."
    ),
    "information.again": "This is communication no. {number} supplying information in this matter.",
    "information.sent_on": "Our request sent on",
    "information.point": "Question and answer",
    "information.asked_on": "Your letter of",
    "information.asked_reference": "Reference of that letter",
    "information.due_on": "Reply requested by",
    "information.question": "As asked",
    "information.answer": "Our answer",
    "information.version": "Version of the request in force",
    "information.unchanged": (
        "The request stands unchanged. This letter forms part of it, and the two are to be read together."
    ),
    "information.changed": (
        "The request is to be read with the statement below. In every other respect it stands unchanged, "
        "and this letter forms part of it."
    ),
    "information.time": (
        "The information asked for has thereby been supplied. It is requested that any period which stood "
        "still for want of it run again from the day on which this letter is received, and that the "
        "execution of the request be continued."
    ),
    "information.meanwhile": (
        "Meanwhile, it is requested that whatever does not depend on a point still open be executed."
    ),
    "information.further": (
        "If a point remains unclear, please say so without delay, under the reference {reference} and the "
        "numbers given above."
    ),
}
