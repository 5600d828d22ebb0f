"""Questions about an emergency, each answered by a verdict with reasons."""

from typing import TYPE_CHECKING, Any

from requests_app.accounts.permissions import Permission
from requests_app.accounts.roles import Role
from requests_app.core.verdicts import YES, Verdict, no
from requests_app.emergency import terms
from requests_app.emergency.states import Status
from requests_app.evidence import guards as evidence

if TYPE_CHECKING:
    from requests_app.emergency.models import Emergency

ARTICLE = "Hanoi Convention Article 2(o)"


def works_for_it(emergency: "Emergency", user: Any) -> Verdict:
    """The point and the central authority work on every emergency, an officer on those of the own authority."""
    if user.role != Role.OFFICER:
        return YES
    if not emergency.asked_of_us and user.authority_id == emergency.authority_id:
        return YES
    return no("own_authority", "This is for the officers of the authority that asks.")


def another_state_asks(emergency: "Emergency") -> Verdict:
    """This step belongs to calls that came to us."""
    return YES if emergency.asked_of_us else no("we_ask", "In this emergency we ask another State.")


def we_ask(emergency: "Emergency") -> Verdict:
    """This step belongs to our own calls."""
    return no("they_ask", "In this emergency another State asks us.") if emergency.asked_of_us else YES


def our_claim_is_whole(emergency: "Emergency") -> Verdict:
    """Nobody calls before it is written down who is in danger, of what, why now, and what is asked."""
    missing = [] if emergency.asked_of_us else emergency.missing_words()
    if not missing:
        return YES
    return no("claim", f"Write down first: {', '.join(missing)}.", ARTICLE)


def the_confirmation_is_overdue(emergency: "Emergency") -> Verdict:
    """Nobody gives up waiting before the time has run out."""
    if terms.confirmation_is_overdue(emergency):
        return YES
    return no("not_overdue", "The time for the written confirmation has not run out yet.")


def custody_is_whole(emergency: "Emergency") -> Verdict:
    """Nothing leaves whose custody is broken."""
    return evidence.custody_is_whole(emergency.case)


def it_was_reviewed(emergency: "Emergency") -> Verdict:
    """A second person has looked at what one person decided alone."""
    if not emergency.to_be_reviewed or emergency.reviewed_at is not None:
        return YES
    return no("not_reviewed", "A second person has not reviewed this yet.")


def they_did_not_act_in_it(emergency: "Emergency", user: Any) -> Verdict:
    """Four eyes: whoever verified, decided, ordered, delivered or asked does not review it."""
    if user.pk in emergency.acted():
        return no("four_eyes", "You acted in this emergency yourself. Somebody else must review it.")
    return YES


def what_came_is_known(emergency: "Emergency") -> Verdict:
    """An emergency is closed when it is known what came of every order, and of our call."""
    if emergency.orders.filter(answer=None).exists():
        return no("order_open", "An order to a provider is unanswered. Record what came of it.")
    if emergency.status == Status.CONFIRMED and not emergency.asked_of_us and not emergency.replies.exists():
        return no("no_answer", "The answer of the other State is not recorded yet.")
    return YES


def reviews(user: Any) -> bool:
    """Whether this person's role reviews emergencies."""
    return bool(user.holds(Permission.EMERGENCY_REVIEW))


def can_be_reviewed(emergency: "Emergency") -> Verdict:
    """There is something to look at, and nobody has looked at it since."""
    if not emergency.to_be_reviewed:
        return no("nothing_decided", "Nothing was decided yet.")
    if emergency.reviewed_at is not None or emergency.status == Status.CLOSED:
        return no("reviewed", "This was reviewed already.")
    return YES
