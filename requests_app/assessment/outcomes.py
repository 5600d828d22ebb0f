"""The words of an assessment: what may be answered, and whose turn it is."""

from django.db import models


class Outcome(models.TextChoices):
    """What the question of a ground for refusal is answered with."""

    NOT_ENGAGED = "not_engaged", "Not engaged"
    CURED = "cured", "Engaged, cured"
    BARS = "bars", "Engaged: bars the request"
    NEEDS_INFORMATION = "needs_information", "Needs information"


class Waits(models.TextChoices):
    """Who has to speak next on a finding; nobody once it is settled."""

    REVIEWER = "reviewer", "Reviewer"
    ADVISER = "adviser", "Rights adviser"
    SUPERVISOR = "supervisor", "Supervisor"
    NOBODY = "nobody", "Nobody"
