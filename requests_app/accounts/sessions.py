"""The sessions a person has open, and ending them. A session ended here is gone with its next request."""

from allauth.usersessions.models import UserSession

from requests_app.accounts.models import User
from requests_app.audit import register
from requests_app.core import clock
from requests_app.core.errors import NotVisible
from requests_app.core.transactions import whole


def open_sessions(person: User) -> list[UserSession]:
    """Sessions that can still be used, the last seen first."""
    found = UserSession.objects.filter(user=person).order_by("-last_seen_at")
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
