"""The sessions a person has open, and ending them. A session ended here is gone with its next request."""

from datetime import timedelta

from allauth.usersessions.models import UserSession
from axes.models import AccessAttempt
from django.conf import settings
from django.contrib.sessions.models import Session

from requests_app.accounts.models import User
from requests_app.audit import register
from requests_app.core import clock
from requests_app.core.errors import NotVisible
from requests_app.core.transactions import whole


def open_sessions(person: User) -> list[UserSession]:
    """Sessions that can still be used, the last seen first."""
    since = clock.now() - timedelta(seconds=settings.SESSION_IDLE_SECONDS)
    found = UserSession.objects.filter(user=person, last_seen_at__gte=since).order_by("-last_seen_at")
    return [session for session in found if session.exists()]


@whole
def seen(session_key: str) -> None:
    """Note that a session was used just now."""
    UserSession.objects.filter(session_key=session_key).update(last_seen_at=clock.now())


@whole
def end_session(person: User, session_id: int, *, by: User | str) -> None:
    """End one session of a person. Raises NotVisible if this person has no such session."""
    session = UserSession.objects.filter(user=person, pk=session_id).first()
    if session is None:
        raise NotVisible("There is no such session.")
    session.end()
    register.record(person.stream, "person.session_ended", by=by, facts={"ip": session.ip, "how": "ended"})


@whole
def end_sessions(person: User, *, by: User | str, but: str = "") -> int:
    """End all sessions of a person, except the one with the key `but`. Returns how many were open."""
    found = [session for session in UserSession.objects.filter(user=person) if session.session_key != but]
    open_ones = [session for session in found if session.exists()]
    for session in found:
        session.end()
    if open_ones:
        register.record(person.stream, "person.sessions_ended", by=by, facts={"count": len(open_ones)})
    return len(open_ones)


def forget_wrong_passwords(person: User) -> None:
    """Lift a lock-out: whoever read the person's mail chose the password anew, so old guesses count no more."""
    AccessAttempt.objects.filter(username=str(person.pk)).delete()


@whole
def forget_expired() -> int:
    """Delete sessions that can no longer be used, and counts of wrong passwords that no longer count.

    Returns how many sessions. What is to be remembered about them is in the register.
    """
    now = clock.now()
    gone, _by_table = Session.objects.filter(expire_date__lt=now).delete()
    UserSession.objects.exclude(session_key__in=Session.objects.values("session_key")).delete()
    AccessAttempt.objects.filter(attempt_time__lt=now - settings.AXES_COOLOFF_TIME).delete()
    return gone
