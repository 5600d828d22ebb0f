"""Questions about an entry of the register, each answered by a verdict."""

from typing import TYPE_CHECKING, Any

from requests_app.accounts.guards import the_role_does_this
from requests_app.accounts.permissions import Permission
from requests_app.assurances.kinds import Nature, Origin
from requests_app.assurances.states import Status
from requests_app.casefile import guards as casefile
from requests_app.core import clock
from requests_app.core.verdicts import YES, Verdict, no

if TYPE_CHECKING:
    from requests_app.accounts.models import User
    from requests_app.assurances.models import Assurance
    from requests_app.casefile.models import CaseFile

_BINDS = "Budapest Convention Article 28(3)"


def is_open_to(entry: "Assurance", user: Any) -> Verdict:
    """The case is open to this person, or the portal itself keeps its register."""
    return YES if not user.pk else casefile.is_open_to(entry.case, user)


def may_keep(case: "CaseFile", user: "User") -> Verdict:
    """The role keeps registers, and the case is open to this person."""
    return the_role_does_this(user, Permission.ASSURANCES_RECORD) and casefile.is_open_to(case, user)


def there_is_something_to_accept(entry: "Assurance") -> Verdict:
    """A condition is accepted as it is set, an assurance once it was offered, one that cures a ground once received."""
    if entry.status == Status.ASKED and entry.nature == Nature.ASSURANCE:
        return no("not_given", "It was only asked for. Record first that it was offered or received.")
    if entry.status == Status.OFFERED and entry.origin == Origin.GROUND:
        return no(
            "not_received", "It cures a ground, and an offer cures none. Record first that it was received."
        )
    return YES


def its_days_are_not_over(entry: "Assurance") -> Verdict:
    """What has run out is renewed, not accepted."""
    if entry.expires_on is not None and entry.expires_on < clock.today():
        return no("run_out", "Its last day has passed. Record a new one with a later date.")
    return YES


def its_days_are_over(entry: "Assurance") -> Verdict:
    """The last day has passed."""
    if entry.expires_on is not None and entry.expires_on < clock.today():
        return YES
    return no("not_run_out", "It has not run out.")


def the_request_has_accepted(entry: "Assurance") -> Verdict:
    """Conditions of the requested State are accepted by the step of the request, all together."""
    if entry.condition is None or entry.condition.accepted is True:
        return YES
    return no("step_of_the_request", "Use the step “Accept the conditions” of the request.", _BINDS)


def the_request_has_declined(entry: "Assurance") -> Verdict:
    """Conditions of the requested State are declined by the step of the request, all together."""
    if entry.condition is None or entry.condition.accepted is False:
        return YES
    return no("step_of_the_request", "Use the step “Decline the conditions” of the request.", _BINDS)


def somebody_was_bound(entry: "Assurance") -> Verdict:
    """Only what was given can be broken."""
    if entry.status == Status.OFFERED and entry.origin != Origin.REQUEST:
        return no("not_given", "It was offered only. Record first that it was received.")
    return YES
