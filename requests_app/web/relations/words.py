"""What the pages say that begin a new request from another one."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Words:
    """The words of one page."""

    title: str
    lines: tuple[str, ...]
    button: str
    done: str


WORDS = {
    "start": Words(
        "Start a new request from this one",
        (
            "A new case is opened with a draft of its own. This request stays as it is.",
            "The new draft remembers where its text came from; the other State is told nothing of it.",
        ),
        "Start the new request",
        "The new draft is open. Look at each section: some answers must be given anew.",
    ),
    "supplement": Words(
        "Supplementary request",
        (
            "A new case is opened with the parties, offences, persons and facts of this request.",
            "This request is named among the earlier contacts, with its date and the reference of the requested State.",
            "What you ask for, the deadline and the annexes are entered anew.",
        ),
        "Open the supplementary request",
        "The supplementary request is open. Add what you ask for.",
    ),
    "amend": Words(
        "Amend what was sent",
        (
            "A new case is opened with the whole text that was sent. Change what must change.",
            "It is reviewed and sent like any other request.",
            "Its letter begins with the request it amends and lists every change.",
        ),
        "Open the amendment",
        "The amendment is open. Change what must change, then submit it.",
    ),
    "several": Words(
        "Send to further States",
        (
            "A draft is opened for each State you choose, in one matter with this request.",
            "Facts, offences, persons and identifiers are shared: when one draft changes them, the others show it.",
            "Each request goes through its own review and gets its own letter.",
        ),
        "Open the drafts",
        "The drafts are open.",
    ),
}
