"""The only road from one status to the next: lock, who, whether, move, save, write down, tell."""

from typing import Any, TypeVar

from django.db import connection
from django_fsm import ConcurrentTransition, TransitionNotAllowed

from requests_app.accounts.guards import the_role_does_this
from requests_app.audit import register
from requests_app.core import clock
from requests_app.core.errors import Blocked, Stale, must_be_allowed, must_be_possible
from requests_app.core.transactions import whole
from requests_app.core.verdicts import Verdict, no
from requests_app.outbox import post
from requests_app.workflow import turns
from requests_app.workflow.machine import Edge, StateMachine

M = TypeVar("M", bound=StateMachine)


@whole
def perform(subject: M, verb: str, *, by: Any, facts: dict[str, Any] | None = None, **given: Any) -> M:
    """Carry out one step and return the procedure as it then is.

    `given` goes to the step's method; `facts` go into the line of the register besides from and to.
    Raises NotAllowed (permission, four eyes), Blocked (guards, wrong status) or Stale, each with reasons.
    """
    subject = lock(subject)
    edge = edge_from_here(subject, verb, by)
    must_be_allowed(who_may(subject, edge, by))
    must_be_possible(edge.step.guard_verdict(subject), "This cannot be done yet.")
    now, side, since = clock.now(), subject.side, getattr(subject, "moved_at", None)
    _move(subject, edge, by=by, at=now, **given)
    if subject.is_a_case():
        turns.leave(subject, side=side, status=edge.source, since=since or now, until=now)
    written = {"from": edge.source, "to": edge.target, **(facts or {})}
    register.record(subject.case.stream, edge.step.event, by=by, at=now, facts=written)
    for topic in edge.step.tells:
        post.put(topic, subject.letter_to(topic))
    return subject


def lock(subject: M) -> M:
    """The procedure as it is now, held until the transaction ends: the case file first, then the procedure."""
    model = type(subject)
    cases: Any = model._meta.get_field("case").related_model
    case = cases.objects.select_for_update().get(pk=subject.case_id)
    held = model._default_manager.select_for_update().get(pk=subject.pk)
    held.case = case
    return held


def who_may(subject: StateMachine, edge: Edge, user: Any) -> Verdict:
    """The permission and the rules about persons, as one verdict."""
    allowed = the_role_does_this(user, edge.step.needs)
    return allowed and subject.open_to(user) and edge.step.who_verdict(subject, user)


def edge_from_here(subject: StateMachine, verb: str, by: Any) -> Edge:
    """The arrow of this verb that leaves the present status.

    Raises NotAllowed if the step is for other roles, Blocked if the case is elsewhere, LookupError for no verb.
    """
    arrows = [edge for edge in type(subject).edges() if edge.verb == verb]
    if not arrows:
        raise LookupError(f"{type(subject).__name__} has no step “{verb}”.")
    for edge in arrows:
        if edge.source == subject.status:
            return edge
    must_be_allowed(the_role_does_this(by, arrows[0].step.needs))
    reason = no(
        "status", f"“{arrows[0].step.label}” is not possible while the case is “{subject.status_label()}”."
    )
    raise Blocked("The case has moved on, or is not there yet.", reason.blockers)


def _move(subject: StateMachine, edge: Edge, **given: Any) -> None:
    _tell_the_database(subject, edge)
    before = _columns(subject)
    subject.__dict__["_permit"] = edge.step
    try:
        getattr(subject, edge.verb)(**given)
        after = _columns(subject)
        subject.save(update_fields=[name for name in after if after[name] != before[name]])
    except TransitionNotAllowed as error:
        raise Blocked("This cannot be done yet.") from error
    except ConcurrentTransition as error:
        raise Stale("Someone else moved this case first. Look at it again.") from error
    finally:
        subject.__dict__.pop("_permit", None)


def _columns(subject: StateMachine) -> dict[str, Any]:
    return {field.attname: subject.__dict__.get(field.attname) for field in subject._meta.concrete_fields}


def _tell_the_database(subject: StateMachine, edge: Edge) -> None:
    # The trigger on the table lets a status through only if this transaction announced exactly this move.
    announced = f"{subject._meta.db_table}:{subject.pk}:{edge.source}:{edge.target}"
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('mla.step', %s, true)", [announced])
