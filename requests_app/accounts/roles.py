"""The nine roles a person can have. One person has one role; the role decides every permission."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Role(TextChoices):
    """What a person is here to do. The value is stored; the label is shown."""

    OFFICER = "officer", _("Officer")
    """Works for a prosecutor, court or police unit; drafts requests and uses their results."""

    REVIEWER = "reviewer", _("Reviewer")
    """Works in the central authority; judges law, completeness and human rights, and decides."""

    RIGHTS_ADVISER = "rights_adviser", _("Rights adviser")
    """The second person on every human-rights ground and every flagged ground."""

    LEGAL_ADVISER = "legal_adviser", _("Legal adviser")
    """Confirms or corrects citations of the catalogue and approves the clauses of the library."""

    DUTY_OFFICER = "duty_officer", _("Duty officer")
    """Sits at the 24/7 point of contact: preservation and emergencies at any hour."""

    EXECUTING_OFFICER = "executing_officer", _("Executing officer")
    """Carries out, on the requested side, what has been accepted."""

    SUPERVISOR = "supervisor", _("Supervisor")
    """Looks after queues, deadlines and workload, and settles a disagreement between two assessors."""

    AUDITOR = "auditor", _("Auditor")
    """Reads everything, changes nothing, verifies the register."""

    ADMINISTRATOR = "administrator", _("Administrator")
    """Looks after people and the directory; sees no content of any case."""

    @property
    def purpose(self) -> str:
        """One sentence saying what the role is for, in the language of the reader."""
        return str(_PURPOSES[self])


_PURPOSES = {
    Role.OFFICER: _("Drafts requests for an authority, answers questions about them and uses the results."),
    Role.REVIEWER: _(
        "Judges requests for the central authority: approves, returns, refuses, sends and follows them."
    ),
    Role.RIGHTS_ADVISER: _("Gives the second opinion on every human-rights ground and every flagged ground."),
    Role.LEGAL_ADVISER: _("Confirms or corrects citations and approves the clauses that letters may carry."),
    Role.DUTY_OFFICER: _("Answers preservation and emergency requests at the 24/7 point of contact."),
    Role.EXECUTING_OFFICER: _("Carries out accepted requests and records what was obtained."),
    Role.SUPERVISOR: _(
        "Watches queues, deadlines and workload, and settles disagreements between assessors."
    ),
    Role.AUDITOR: _("Reads everything, changes nothing and verifies the register."),
    Role.ADMINISTRATOR: _("Looks after people, authorities and treaties. Sees no case content."),
}

WITHOUT_AUTHORITY = frozenset({Role.AUDITOR, Role.ADMINISTRATOR})
"""Roles that may exist without an authority: oversight, and whoever sets the portal up."""
