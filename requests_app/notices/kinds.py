"""What a notice is about: the person chooses by these words what comes at once and what in the summary."""

from django.db.models import TextChoices


class Kind(TextChoices):
    """A kind of notice, with the words of the preferences page."""

    CLOCK_LAW = "clock_law", "Time limits that the law sets"
    CLOCK = "clock", "Time limits of this portal"
    ESCALATION = "escalation", "Time limits that were missed and are handed up"
    TASK = "task", "Tasks that are given to you or come back"
    CASE = "case", "What happens in your cases"
    PRODUCT = "product", "Material to be looked at before it leaves"
    OTHER = "other", "Everything else"


class Way(TextChoices):
    """How a notice reaches a person besides the inbox."""

    AT_ONCE = "at_once", "By mail at once"
    SUMMARY = "summary", "In the summary of the day"
    INBOX = "inbox", "In the portal only"


DEFAULT_WAY = Way.SUMMARY
ALWAYS_AT_ONCE = frozenset({Kind.CLOCK_LAW, Kind.ESCALATION})
"""An urgent notice of these kinds is mailed at once, whatever the person chose: data or liberty is at stake."""
