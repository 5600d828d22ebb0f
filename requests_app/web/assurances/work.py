"""What the register brings to the desk: broken, run out, running out, and what must be asked for."""

from django.urls import reverse

from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission
from requests_app.assurances import queries
from requests_app.assurances.models import Assurance
from requests_app.assurances.states import ALARMING, Status
from requests_app.web.assurances.wording import title_of
from requests_app.web.components import Todo
from requests_app.web.tags import day

_SENTENCES = {
    Status.BREACHED: "An assurance or condition was breached: see to it, then end the entry",
    Status.EXPIRED: "An assurance or condition has expired: renew it, or end the entry",
    Status.REQUIRED: "Ask for the assurance that cures a ground",
}
_ENDS = "An assurance or condition ends soon: renew it in time"


def to_watch(user: User) -> list[Todo]:
    """The work of reviewers, who keep the register, and of supervisors."""
    if not (user.holds(Permission.ASSURANCES_RECORD) or user.holds(Permission.CASEFILE_ASSIGN)):
        return []
    return [_todo(entry) for entry in queries.wants_attention(user)]


def _todo(entry: Assurance) -> Todo:
    status = Status(entry.status)
    return Todo(
        text=_SENTENCES.get(status, _ENDS),
        url=reverse("assurances:entry", args=[entry.case.reference, entry.number]),
        about=f"{entry.case.reference} no. {entry.number}: {title_of(entry)}",
        due=day(entry.expires_on) if entry.expires_on and status != Status.BREACHED else "",
        alarm=status in ALARMING,
    )
