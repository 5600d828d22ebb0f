"""What the pages about people show: one frozen shape per page, built from queries."""

from dataclasses import dataclass, field
from typing import Any

from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.conf import settings
from django.forms import Form
from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from requests_app.accounts import demo, guards, queries, sessions
from requests_app.accounts.models import FactorReset, User
from requests_app.accounts.roles import Role
from requests_app.audit.models import AuditEvent
from requests_app.core.errors import NotVisible
from requests_app.core.verdicts import Verdict
from requests_app.web.components import Cell, Fact, Link, Pager, Reason, Step, Table, Tag, fact
from requests_app.web.tags import moment

EVENTS = {
    "person.signed_in": gettext_lazy("Signed in"),
    "person.sign_in_failed": gettext_lazy("Sign-in failed"),
    "person.signed_out": gettext_lazy("Signed out"),
    "person.session_expired": gettext_lazy("Session ended by the portal"),
    "person.session_ended": gettext_lazy("Session ended by hand"),
    "person.locked_out": gettext_lazy("Locked out for 15 minutes"),
    "person.code_refused": gettext_lazy("Wrong code"),
}
METHODS = {
    "password": gettext_lazy("password"),
    "totp": gettext_lazy("code"),
    "recovery_codes": gettext_lazy("recovery code"),
    "webauthn": gettext_lazy("passkey"),
}
BROWSERS = {
    "Edg/": "Edge",
    "OPR/": "Opera",
    "Firefox/": "Firefox",
    "Chrome/": "Chrome",
    "Safari/": "Safari",
}
SYSTEMS = {
    "Android": "Android",
    "iPhone": "iPhone",
    "iPad": "iPad",
    "Windows": "Windows",
    "Mac OS": "Mac",
    "Linux": "Linux",
}


@dataclass(frozen=True)
class SignIn:
    """The sign-in page."""

    demo_people: tuple[demo.DemoPerson, ...]
    demo_password: str


@dataclass(frozen=True)
class Factor:
    """A second factor and what may be done with it."""

    title: str
    note: str
    links: tuple[Link, ...]


@dataclass(frozen=True)
class OwnAccount:
    """One's own account."""

    facts: tuple[Fact, ...]
    factors: tuple[Factor, ...]
    has_app: bool
    has_factor: bool
    sessions: Table
    other_sessions: bool
    sign_ins: Table


@dataclass(frozen=True)
class SecondFactor:
    """The page that leads to the set-up of a second factor."""

    required: bool
    has_factor: bool
    passkey_url: str
    app_url: str


@dataclass(frozen=True)
class Confirm:
    """A question before something is ended."""

    title: str
    text: str


@dataclass(frozen=True)
class FormPage:
    """A page with one form about a person."""

    title: str
    button: str
    crumbs: tuple[Link, ...]
    person: User | None = None
    tone: str = ""
    warning: str = ""


@dataclass(frozen=True)
class People:
    """The list of people."""

    invite_url: str
    table: Table
    pager: Pager


@dataclass(frozen=True)
class Person:
    """One person, as an administrator sees them."""

    person: User
    crumbs: tuple[Link, ...]
    tag: Tag
    facts: tuple[Fact, ...]
    steps: tuple[Step, ...]
    posts: tuple[Step, ...]
    sign_ins: Table


@dataclass(frozen=True)
class Reset:
    """A reset of factors that waits for a second administrator."""

    person: User
    crumbs: tuple[Link, ...]
    facts: tuple[Fact, ...]
    reasons: tuple[Reason, ...] = field(default=())


def sign_in() -> SignIn:
    """The people of the demonstration, if this is one."""
    return SignIn(tuple(demo.demo_people()), demo.PASSWORD if settings.DEMO else "")


def own_account(person: User, *, session_key: str) -> OwnAccount:
    """Everything a person may know about their own account."""
    factors = queries.factors(person)
    found = sessions.open_sessions(person)
    return OwnAccount(
        facts=(
            fact(_("Name"), person.name),
            fact(_("User name"), person.username),
            fact(_("E-mail address"), person.email),
            fact(_("Role"), Role(person.role).label, Role(person.role).purpose),
            fact(_("Authority"), person.authority.name if person.authority else ""),
            fact(_("Password"), _("Set"), links=(Link(_("Change"), reverse("account_change_password")),)),
        ),
        factors=tuple(_factor(factor) for factor in factors),
        has_app=any(factor.type == Authenticator.Type.TOTP for factor in factors),
        has_factor=any(factor.type != Authenticator.Type.RECOVERY_CODES for factor in factors),
        sessions=_sessions(found, session_key),
        other_sessions=any(session.session_key != session_key for session in found),
        sign_ins=_sign_ins(queries.sign_ins(person)),
    )


def second_factor(person: User) -> SecondFactor:
    """Whether a factor is required here, and whether the person has one."""
    has_factor = queries.has_second_factor(person)
    return SecondFactor(
        not settings.DEMO, has_factor, reverse("mfa_add_webauthn"), reverse("mfa_activate_totp")
    )


def one_session(person: User, session_id: int) -> Confirm:
    """The question before one session is ended. Raises NotVisible for a session of somebody else."""
    found = [session for session in sessions.open_sessions(person) if session.pk == session_id]
    if not found:
        raise NotVisible("There is no such session.")
    text = _("%(browser)s, from %(ip)s. Whoever uses it has to sign in again.")
    return Confirm(
        _("End this session?"), text % {"browser": browser(found[0].user_agent), "ip": found[0].ip}
    )


def other_sessions() -> Confirm:
    """The question before all other sessions are ended."""
    return Confirm(
        _("End all other sessions?"), _("Only this one stays open. Everywhere else you sign in again.")
    )


def narrowed(form: Form) -> queries.PeopleFilter:
    """The filter that a form asks for; nothing of a form that is not right."""
    data = form.cleaned_data if form.is_valid() else {}
    return queries.PeopleFilter(
        text=data.get("q", ""), role=data.get("role", ""), state=data.get("state", "")
    )


def people(narrowed_to: queries.PeopleFilter, *, after: str, query: QueryDict) -> People:
    """A page of people by name."""
    found = queries.people(narrowed_to, after=after)
    shown, more = found[: queries.PER_PAGE], len(found) > queries.PER_PAGE
    columns = (_("Name"), _("Role"), _("Authority"), _("Account"))
    table = Table(
        _("People"), columns, tuple(_row(one) for one in shown), _("Nobody fits these filters."), True
    )
    older = _with(query, after=str(shown[-1].pk)) if more else ""
    pager = Pager(newer=_with(query, after="") if after else "", older=older, label=_("Pages of people"))
    return People(reverse("accounts:invite"), table, pager)


def one_person(person: User, *, by: User) -> Person:
    """A person and what this administrator may do."""
    reset = queries.open_factor_reset(person)
    address = {"person_id": person.pk}
    kinds = {Authenticator.Type(factor.type).label for factor in queries.factors(person)}
    links = {
        "details": Link(_("Change"), reverse("accounts:change_details", kwargs=address)),
        "place": Link(_("Change"), reverse("accounts:change_place", kwargs=address)),
    }
    facts = (
        fact(_("Name"), person.name, links=(links["details"],)),
        fact(_("E-mail address"), person.email, links=(links["details"],)),
        fact(_("User name"), person.username),
        fact(_("Role"), Role(person.role).label, Role(person.role).purpose, links=(links["place"],)),
        fact(_("Authority"), person.authority.name if person.authority else "", links=(links["place"],)),
        fact(_("Second factors"), ", ".join(sorted(str(kind) for kind in kinds)) or _("None")),
        fact(_("Last sign-in"), moment(person.last_login) if person.last_login else _("Never")),
    )
    steps, posts = _steps(person, reset, by), _posts(person)
    return Person(
        person, _up(), account_tag(person), facts, steps, posts, _sign_ins(queries.sign_ins(person))
    )


def reset(person: User, asked: FactorReset, *, by: User) -> Reset:
    """The reset, and why this administrator cannot confirm it, if so."""
    verdict = guards.it_is_somebody_else(person, by) & guards.a_second_administrator_confirms(asked, by)
    facts = (
        fact(_("Asked by"), asked.asked_by.name, moment(asked.asked_at)),
        fact(_("Reason"), asked.reason),
        fact(_("How the identity was checked"), asked.identity_check),
    )
    return Reset(person, _up(person), facts, _reasons(verdict))


def form_page(
    title: str, button: str, person: User | None = None, *, tone: str = "", warning: str = ""
) -> FormPage:
    """A page with one form."""
    return FormPage(title, button, _up(person), person, tone, warning)


def account_tag(person: User) -> Tag:
    """In use, invited or deactivated."""
    if not person.is_active:
        return Tag(_("Deactivated"), "red")
    if not person.has_usable_password():
        return Tag(_("Invited"), "yellow")
    return Tag(_("In use"), "green")


def browser(agent: str) -> str:
    """A browser and a system in words, from what the browser says of itself."""
    name = next((word for mark, word in BROWSERS.items() if mark in agent), _("Unknown browser"))
    system = next((word for mark, word in SYSTEMS.items() if mark in agent), "")
    return f"{name}, {system}" if system else name


def _up(person: User | None = None) -> tuple[Link, ...]:
    first = Link(_("People"), reverse("accounts:people"))
    return (first, Link(person.name, reverse("accounts:person", args=[person.pk]))) if person else (first,)


def _row(person: User) -> tuple[Cell, ...]:
    factor = "" if getattr(person, "has_factor", False) else _("No second factor")
    return (
        Cell(person.name, reverse("accounts:person", args=[person.pk]), note=person.email),
        Cell(str(Role(person.role).label)),
        Cell(person.authority.name if person.authority else "–"),
        Cell(tag=account_tag(person), note=factor),
    )


def _with(query: QueryDict, **changes: str) -> str:
    new = query.copy()
    for key, value in changes.items():
        new.pop(key, None)
        if value:
            new[key] = value
    return "?" + new.urlencode()


def _factor(factor: Authenticator) -> Factor:
    used = moment(factor.last_used_at) if factor.last_used_at else _("never")
    note = _("Added %(added)s, last used %(used)s") % {"added": moment(factor.created_at), "used": used}
    if factor.type == Authenticator.Type.TOTP:
        return Factor(_("Authenticator app"), note, (Link(_("Remove"), reverse("mfa_deactivate_totp")),))
    if factor.type == Authenticator.Type.RECOVERY_CODES:
        left = len(factor.wrap().get_unused_codes())
        link = Link(_("Make new codes"), reverse("mfa_generate_recovery_codes"))
        return Factor(_("Recovery codes"), _("%(left)s of 10 not used yet") % {"left": left}, (link,))
    links = (
        Link(_("Rename"), reverse("mfa_edit_webauthn", args=[factor.pk])),
        Link(_("Remove"), reverse("mfa_remove_webauthn", args=[factor.pk])),
    )
    return Factor(_("Passkey: %(name)s") % {"name": str(factor)}, note, links)


def _sessions(found: list[UserSession], current: str) -> Table:
    rows = []
    for session in found:
        here = session.session_key == current
        end = Cell(tag=Tag(_("This session"), "green")) if here else Cell(_("End"), _end(session))
        rows.append(
            (Cell(browser(session.user_agent)), Cell(session.ip), Cell(moment(session.last_seen_at)), end)
        )
    columns = (_("Browser"), _("Address"), _("Last seen"), _("End"))
    return Table(_("Where you are signed in"), columns, tuple(rows), _("Nowhere else."))


def _end(session: UserSession) -> str:
    return reverse("accounts:end_session", args=[session.pk])


def _sign_ins(events: list[AuditEvent]) -> Table:
    rows = tuple(
        (Cell(moment(one.at)), Cell(str(EVENTS[one.name])), Cell(_detail(one.facts))) for one in events
    )
    return Table(_("Last sign-ins"), (_("When"), _("What"), _("How")), rows, _("Nobody has signed in yet."))


def _detail(facts: dict[str, Any]) -> str:
    parts = [str(METHODS.get(method, method)) for method in facts.get("methods", [])]
    if facts.get("ip"):
        parts.append(_("from %(ip)s") % {"ip": facts["ip"]})
    return ", ".join(parts)


def _steps(person: User, waiting: FactorReset | None, by: User) -> tuple[Step, ...]:
    other = guards.it_is_somebody_else(person, by)
    remains = guards.an_administrator_remains(person)
    address = [person.pk]
    if not person.is_active:
        return (Step(_("Reactivate"), reverse("accounts:reactivate", args=address), "reactivate"),)
    steps = []
    if waiting:
        verdict = other & guards.a_second_administrator_confirms(waiting, by)
        title, url = _("Confirm the reset of second factors"), reverse("accounts:confirm_reset", args=address)
        steps.append(Step(title, url, "confirm_reset", _reasons(verdict), "primary"))
    else:
        title, url = _("Reset second factors"), reverse("accounts:ask_for_reset", args=address)
        steps.append(Step(title, url, "ask_for_reset", _reasons(other)))
    url = reverse("accounts:deactivate", args=address)
    steps.append(Step(_("Deactivate"), url, "deactivate", _reasons(other & remains), "warning"))
    return tuple(steps)


def _posts(person: User) -> tuple[Step, ...]:
    if not person.is_active:
        return ()
    posts = [Step(_("End all sessions"), reverse("accounts:end_sessions", args=[person.pk]), "end_sessions")]
    if guards.the_invitation_is_open(person):
        posts.append(
            Step(_("Send the invitation again"), reverse("accounts:invite_again", args=[person.pk]), "invite")
        )
    return tuple(posts)


def _reasons(verdict: Verdict) -> tuple[Reason, ...]:
    return tuple(Reason(blocker.message, blocker.basis) for blocker in verdict.blockers)
