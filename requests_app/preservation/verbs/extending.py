"""Extend: in one step where the data are kept for others, on their word where they are kept for us (K02, K03)."""

from datetime import date

from requests_app.accounts.models import User
from requests_app.core import clock
from requests_app.core.errors import Blocked
from requests_app.core.input import Input
from requests_app.core.transactions import whole
from requests_app.core.verdicts import YES, no
from requests_app.preservation import guards, letters, term
from requests_app.preservation.models import Preservation
from requests_app.preservation.moving import perform
from requests_app.preservation.records import PreservationExtension, PreservationOrder
from requests_app.preservation.states import PRESERVED
from requests_app.preservation.verbs.recording import held_for, keep, write_down
from requests_app.workflow.perform import lock

Kind = PreservationExtension.Kind


@whole
def extend(
    preservation: Preservation, *, by: User, until: date | None = None, reason: str = ""
) -> Preservation:
    """A new end: our order is renewed and both are told, or their word that they keep it longer is noted.

    A second tap with the same day changes nothing.
    """
    return _extend(preservation, "extend", by=by, until=until, reason=reason)


@whole
def prolong(
    preservation: Preservation, *, by: User, until: date | None = None, reason: str = ""
) -> Preservation:
    """The same while a request holds the data: an order of ours binds ninety days at most and is renewed."""
    return _extend(preservation, "prolong", by=by, until=until, reason=reason)


@whole
def free(preservation: Preservation, *, by: User, until: date | None = None, reason: str) -> Preservation:
    """The request is decided, and the data are needed further, with the reason: an end runs again."""
    return _extend(
        preservation, "free", by=by, until=until, reason=reason, needed="Say why they are kept on."
    )


@whole
def ask_extension(
    preservation: Preservation, *, by: User, until: date | None = None, reason: str
) -> Preservation:
    """We ask the State that keeps data for us to keep them longer (K02); the letter is ordered."""
    kept = YES if preservation.status in PRESERVED else no("not_preserved", "Nothing is preserved yet.")
    held = held_for(preservation, by=by, if_=guards.we_ask(preservation) and kept)
    given = Input()
    end = _end_of(held)
    wanted = until or term.next_end(end, clock.today(), by_our_order=False)
    if wanted <= end:
        given.fault("until", f"It lasts until {end:%-d %B %Y} already. Enter a later day.")
    elif wanted > term.furthest(clock.today()):
        given.fault("until", "This date is too far away. Check the year.")
    reason = given.text("reason", reason, needed="Say why the data are needed longer.")
    given.done()
    if held.extensions.filter(kind=Kind.ASKED, until=wanted, reason=reason, recorded_by=by).exists():
        return held  # a second tap
    keep(PreservationExtension, held, by=by, kind=Kind.ASKED, ended_on=end, until=wanted, reason=reason)
    write_down(held, "extension_asked", by=by, until=wanted.isoformat())
    letters.ask_for_extension(held, wanted, reason, by=by)
    return held


def proposed_end(preservation: Preservation) -> date:
    """The day a form proposes."""
    asked = preservation.extensions.filter(kind=Kind.ASKED).last()
    end = _end_of(preservation)
    if not preservation.asked_of_us and asked is not None and asked.until > end:
        return asked.until
    return term.next_end(end, clock.today(), by_our_order=preservation.asked_of_us)


def _extend(
    preservation: Preservation, verb: str, *, by: User, until: date | None, reason: str, needed: str = ""
) -> Preservation:
    preservation = lock(preservation)
    before = preservation.ends_on
    if before is None:
        # perform refuses with the reason: nothing is preserved.
        return perform(preservation, verb, by=by, ends_on=None, order_ends_on=None)
    if until is not None and until == before and verb != "free" and _was_given(preservation, until):
        return held_for(preservation, by=by)
    given = Input()
    end = until or proposed_end(preservation)
    _must_fit(given, preservation, end, before)
    reason = given.text("reason", reason, needed=needed)
    given.done()
    ours = preservation.asked_of_us
    order_end = max(end, preservation.order_ends_on or end) if ours else None
    facts = {"until": end.isoformat(), "before": before.isoformat()}
    preservation = perform(
        preservation, verb, by=by, ends_on=end, order_ends_on=order_end, facts=facts, due=end
    )
    keep(
        PreservationExtension, preservation, by=by, kind=Kind.GIVEN, ended_on=before, until=end, reason=reason
    )
    if ours:
        _renew_order(preservation, before, end, by=by)
    return preservation


def _renew_order(preservation: Preservation, before: date, end: date, *, by: User) -> None:
    last = preservation.orders.last()
    if last is None:
        raise Blocked("There is no order to renew.")
    told = {"provider": last.provider, "address": last.address, "email": last.email}
    renewed = keep(PreservationOrder, preservation, by=by, **told, legal_basis=last.legal_basis,
                   ordered_on=clock.today(), ends_on=end)  # fmt: skip
    letters.to_the_provider(
        preservation, renewed, by=by, extends=f"{preservation.reference}/{preservation.orders.count() - 1}"
    )
    letters.confirm_to_state(preservation, by=by, extended_from=before)


def _must_fit(given: Input, preservation: Preservation, end: date, before: date) -> None:
    if end <= before:
        given.fault("until", f"It lasts until {before:%-d %B %Y} already. Enter a later day.")
    elif end <= clock.today():
        given.fault("until", "Enter a day to come.")
    elif end > term.furthest(clock.today()):
        given.fault("until", "This date is too far away. Check the year.")
    elif preservation.asked_of_us and end > term.order_ends(clock.today()):
        latest = f"{term.order_ends(clock.today()):%-d %B %Y}"
        given.fault(
            "until", f"An order lasts ninety days at most: not after {latest}. It can be renewed again."
        )


def _was_given(preservation: Preservation, until: date) -> bool:
    return preservation.extensions.filter(kind=Kind.GIVEN, until=until).exists()


def _end_of(preservation: Preservation) -> date:
    if preservation.ends_on is None:
        raise Blocked("Nothing is preserved yet.", no("not_preserved", "Nothing is preserved yet.").blockers)
    return preservation.ends_on
