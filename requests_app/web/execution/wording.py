"""The words of tasks: colours of the states, and what each step page says."""

from requests_app.execution.models import Task
from requests_app.execution.states import Status
from requests_app.web.components import Tag
from requests_app.web.procedures import Wording

COLOURS = {
    Status.ASSIGNED: "yellow",
    Status.ACCEPTED: "blue",
    Status.DECLINED: "orange",
    Status.IN_WORK: "blue",
    Status.OBSTRUCTED: "orange",
    Status.HANDED_IN: "turquoise",
    Status.SENT_BACK: "yellow",
    Status.REPLACED: "grey",
    Status.CANCELLED: "grey",
    Status.CLOSED: "green",
}

FORWARD = {
    Status.ASSIGNED: "accept",
    Status.ACCEPTED: "begin",
    Status.IN_WORK: "hand_in",
    Status.SENT_BACK: "hand_in",
    Status.OBSTRUCTED: "answer_obstacle",
    Status.DECLINED: "reassign",
}
ENDING = frozenset({"decline", "cancel"})

STEPS: dict[str, Wording] = {
    "accept": Wording(
        "Accept the task",
        ("Your authority takes it on, and you have it.", "You can hand it on to a colleague afterwards."),
        "Accept the task",
        "The task is accepted.",
    ),
    "decline": Wording(
        "Decline the task",
        (
            "The task goes back to the central authority with your reason.",
            "It can then be given to another authority.",
        ),
        "Decline the task",
        "The task was declined. The central authority has been told.",
        tone="warning",
    ),
    "begin": Wording(
        "Begin",
        ("The central authority sees that work has begun.", "Recording the first act begins the work, too."),
        "Begin",
        "The work has begun.",
    ),
    "report_obstacle": Wording(
        "Report an obstacle",
        (
            "The central authority is told at once, and tells the requesting State where it must know.",
            "If it cannot be kept secret, stop: the requesting State decides whether to go on.",
            "You can go on recording what was done.",
        ),
        "Report the obstacle",
        "The obstacle is reported.",
    ),
    "answer_obstacle": Wording(
        "Answer the obstacle",
        (
            "The executing authority reads your answer and goes on.",
            "Tell the requesting State first: the letter is made on the page of the case.",
        ),
        "Answer and let them go on",
        "The obstacle is answered.",
    ),
    "hand_in": Wording(
        "Hand in",
        (
            "The central authority reviews what was obtained before anything leaves.",
            "Nothing more can be recorded unless the task is sent back.",
        ),
        "Hand in",
        "The task is handed in.",
    ),
    "send_back": Wording(
        "Send back for more",
        ("The executing authority reads your reason, goes on, and hands in again.",),
        "Send back",
        "The task was sent back.",
    ),
    "reassign": Wording(
        "Give to another authority",
        (
            "This task ends. What was done stays recorded in it.",
            "The other authority gets a task of its own with the same items and sees nothing of this one.",
            "Exhibits are handed over separately, against signature.",
        ),
        "Give to that authority",
        "The other authority has a task of its own now.",
    ),
    "cancel": Wording(
        "Call off",
        (
            "The executing authority is told at once to stop.",
            "What was done stays recorded; its results no longer count and do not leave.",
        ),
        "Call off",
        "The task was called off.",
        tone="warning",
    ),
    "close": Wording(
        "Close the task",
        ("Nothing is left to do. The executing authority can still read it.",),
        "Close the task",
        "The task is closed.",
    ),
    "hand_on": Wording(
        "Name the person who has it",
        ("That person is told and finds the task on their desk.",),
        "Hand the task on",
        "The task was handed on.",
    ),
    "set_day": Wording(
        "Change the day",
        ("The executing authority is told of the new day.",),
        "Change the day",
        "The day was changed.",
    ),
}

HAPPENED = {
    "alongside": "Given out a second time",
    "decline": "Declined",
    "answer_obstacle": "Obstacle answered",
    "send_back": "Sent back for more",
    "reassign": "Given to another authority",
    "cancel": "Called off",
    "hand_on": "Handed on",
    "set_day": "Day changed",
}
"""What the history of a task says of the words of a step."""

EXTRA = {"hand_on": "Hand on to a colleague", "set_day": "Change the day"}
"""Acts on a task that move no status."""


def tag_of(status: str) -> Tag:
    """The status in words and colour."""
    known = Status(status)
    return Tag(str(known.label), COLOURS[known])


def mark(task: Task) -> str:
    """What the person saw when the page was opened."""
    return f"{task.status} {task.moved_at.isoformat()}"
