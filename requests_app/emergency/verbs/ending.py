"""Withdraw, review as a second person, close."""

from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission
from requests_app.casefile import services as casefile
from requests_app.core import clock
from requests_app.core.errors import must_be_allowed, must_be_possible
from requests_app.core.input import Input
from requests_app.core.transactions import whole
from requests_app.emergency import guards, letters
from requests_app.emergency.models import Emergency
from requests_app.emergency.moving import add_note, follow, keep, perform, working, write_down
from requests_app.emergency.records import Review
from requests_app.emergency.states import Status
from requests_app.operations.kinds import Kind
from requests_app.operations.services import settle_if_gone

REVIEWED = "The review was recorded in the case."


@whole
def withdraw(emergency: Emergency, *, by: User, note: str) -> Emergency:
    """The help is no longer needed: they say so, or we do."""
    given = Input()
    note = given.text("note", note, needed="Say who withdrew it and why.")
    given.done()
    emergency = perform(emergency, "withdraw", by=by)
    add_note(emergency, "withdraw", note, by=by)
    return emergency


@whole
def review(
    emergency: Emergency,
    *,
    by: User,
    rightly: str,
    test: str,
    went_well: str = "",
    went_badly: str = "",
    beyond_need: str = "",
    follow_up: str = "",
) -> Review:
    """What a second person holds of a decision taken alone. Not by anybody who acted in it.

    Raises NotAllowed, Blocked (nothing was decided, reviewed already), Invalid.
    """
    emergency = working(emergency, by, Permission.EMERGENCY_REVIEW, tuple(Status))
    must_be_allowed(guards.they_did_not_act_in_it(emergency, by), "You may not review this.")
    must_be_possible(guards.can_be_reviewed(emergency), "There is nothing to review.")
    given = Input()
    rightly = given.choice("rightly", rightly, Review.Rightly.values)
    needed = "" if rightly == Review.Rightly.YES else "Say what has to follow."
    facts = {
        "test": given.text("test", test, needed="Say what you hold of the answers to the four elements."),
        "went_well": given.text("went_well", went_well),
        "went_badly": given.text("went_badly", went_badly),
        "beyond_need": given.text("beyond_need", beyond_need),
        "follow_up": given.text("follow_up", follow_up, needed=needed),
    }
    given.done()
    made: Review = keep(Review, emergency, by=by, rightly=rightly, **facts)
    now = clock.now()
    Emergency.objects.filter(pk=emergency.pk).update(reviewed_at=now, reviewed_by=by)
    emergency.reviewed_at, emergency.reviewed_by = now, by
    write_down(emergency, "emergency.reviewed", by=by, facts={"rightly": rightly})
    settle_if_gone(Kind.SECOND_REVIEW, key=f"emergency/{emergency.pk}", by=by, word=REVIEWED)
    letters.order_review(emergency, made, by=by)
    follow(emergency, "emergency.reviewed", by=by)
    return made


@whole
def close(emergency: Emergency, *, by: User, note: str = "") -> Emergency:
    """Reviewed, and nothing is outstanding: the draft rests for good."""
    given = Input()
    note = given.text("note", note)
    given.done()
    emergency = perform(emergency, "close", by=by)
    add_note(emergency, "close", note, by=by)
    casefile.close_draft(emergency.case, by=by)
    return emergency
