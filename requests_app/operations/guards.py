"""Questions about a piece of work, each answered by a verdict."""

from requests_app.accounts.guards import the_role_does_this
from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission
from requests_app.core.verdicts import YES, Verdict, no
from requests_app.operations import queries
from requests_app.operations.kinds import ELSEWHERE, NEEDS
from requests_app.operations.models import WorkItem


def does_this_kind(item: WorkItem, person: User) -> Verdict:
    """The role of this person does work of this kind."""
    allowed = the_role_does_this(person, Permission.OPERATIONS_WORK)
    return allowed and the_role_does_this(person, NEEDS.get(item.kind, Permission.OPERATIONS_WORK))


def it_is_not_their_own_act(item: WorkItem, person: User) -> Verdict:
    """Whoever's act is to be looked at does not look at it themselves."""
    if item.not_for_id == person.pk:
        return no("four_eyes", "This is about your own decision. Somebody else must look at it.")
    return YES


def could_do_it(item: WorkItem, person: User) -> Verdict:
    """Nothing is given to a person who could not see it or may not do it."""
    may = does_this_kind(item, person) and it_is_not_their_own_act(item, person)
    if may and queries.visible_to(person).filter(pk=item.pk).exists():
        return YES
    return no("cannot_do_it", "This person cannot do this piece of work. Choose somebody else.")


def it_is_open(item: WorkItem) -> Verdict:
    """A piece of work is settled once."""
    return YES if item.is_open else no("settled", "This was settled already.")


def it_is_settled_here(item: WorkItem) -> Verdict:
    """Some kinds settle themselves when the act they wait for is done elsewhere."""
    said = ELSEWHERE.get(item.kind, "")
    return no("elsewhere", said) if said else YES


def nobody_has_it(item: WorkItem) -> Verdict:
    """Work is taken while nobody has it, or while whoever had it can no longer sign in."""
    if item.owner is None or not item.owner.is_active:
        return YES
    return no("taken", f"{item.owner.name} has taken this. Ask them, or a supervisor, to give it to you.")


def it_is_theirs_to_try(item: WorkItem, person: User) -> Verdict:
    """Whoever has taken the work tries it again, and whoever looks after the machinery."""
    if item.owner_id == person.pk or person.holds(Permission.OPERATIONS_RETRY):
        return YES
    return no("not_yours", "Take this first; then you can try it again.")


def it_is_theirs_to_give(item: WorkItem, person: User) -> Verdict:
    """Whoever has it gives it away; a supervisor gives what anybody has."""
    if item.owner_id == person.pk or person.holds(Permission.WORKLOAD_READ):
        return YES
    return no(
        "not_yours", "You have not taken this. Take it first, or ask a supervisor to give it to somebody."
    )
