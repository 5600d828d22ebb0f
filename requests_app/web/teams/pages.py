"""What the pages of a team show."""

from dataclasses import dataclass, replace

from django.urls import reverse

from requests_app.accounts import queries as accounts
from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission
from requests_app.audit import register
from requests_app.audit.models import AuditEvent
from requests_app.casefile import guards, membership
from requests_app.casefile.models import CaseFile, TeamMember
from requests_app.core.text import together
from requests_app.web.case_head import case_head
from requests_app.web.components import CaseHead, Cell, Event, Piece, Table, Tag
from requests_app.web.drafting.beside import Beside
from requests_app.web.outgoing import events
from requests_app.web.procedures import Procedure
from requests_app.web.tags import day
from requests_app.web.teams.forms import LiftForm, NameForm, TakeOffForm, role_of

PER_PAGE = 50
NAMED_THEMSELVES = Tag("Named themselves", "orange")
EVERYONE = {
    "ordinary": "Everyone whose role sees such cases sees this one.",
    "confidential": "Everyone whose role sees such cases sees this one; what is said of it to others is limited.",
}


@dataclass(frozen=True)
class Member:
    """One person of the team as a page shows them."""

    name: str
    role: str
    since: str
    added_by: str
    reason: str
    tags: tuple[Tag, ...]
    remove_url: str


@dataclass(frozen=True)
class TeamPage:
    """The team of one case. Of a case that is not restricted it says how it becomes so."""

    head: CaseHead
    is_restricted: bool
    everyone: str
    members: tuple[Member, ...]
    lacks: str
    may_change: bool
    form: NameForm | None
    lift_url: str
    section_url: str
    events: tuple[Event, ...]


@dataclass(frozen=True)
class ActPage:
    """One act on a team, with its form: taking somebody off, or lifting the restriction."""

    head: CaseHead
    title: str
    text: str
    button: str
    form: TakeOffForm | LiftForm
    back: str


@dataclass(frozen=True)
class RestrictedPage:
    """The bare list for supervisors."""

    table: Table
    older: str


@dataclass(frozen=True)
class NamePage:
    """Naming somebody without seeing the case."""

    reference: str
    members: tuple[Member, ...]
    form: NameForm
    back: str


@dataclass(frozen=True)
class Card:
    """The card on the overview and beside the draft."""

    names: tuple[str, ...]
    lacks: str
    url: str


def team_page(procedure: Procedure, user: User, form: NameForm | None = None) -> TeamPage:
    """The team as this member sees it."""
    case = procedure.case
    may_change = case.is_restricted and bool(guards.may_change_team(case, user))
    drafts = case.draft_open and user.holds(Permission.CASEFILE_DRAFT)
    place = [case.reference]
    return TeamPage(
        head=case_head(procedure, user, current="team"),
        is_restricted=case.is_restricted,
        everyone=EVERYONE.get(case.confidentiality, ""),
        members=tuple(_member(case, row, may_change) for row in membership.members(case)),
        lacks=together(membership.lacking(case)),
        may_change=may_change,
        form=(form or NameForm(case=case)) if may_change else None,
        lift_url=reverse("teams:lift", args=place) if may_change else "",
        section_url=reverse("drafting:section", args=[*place, "confidentiality"]) if drafts else "",
        events=_story(case),
    )


def take_off_page(procedure: Procedure, user: User, person: User, form: TakeOffForm) -> ActPage:
    """The question before somebody leaves the team."""
    return ActPage(
        head=case_head(procedure, user, current="team"),
        title=f"Take {person.name} off the team",
        text="From the next page on the case does not exist for this person. What they did stays in the history.",
        button="Take off the team",
        form=form,
        back=reverse("teams:case", args=[procedure.reference]),
    )


def lift_page(procedure: Procedure, user: User, form: LiftForm) -> ActPage:
    """The question before everyone sees the case again."""
    return ActPage(
        head=case_head(procedure, user, current="team"),
        title="Lift the restriction",
        text="Everyone whose role sees such cases will see this one again, with its whole history.",
        button="Lift the restriction",
        form=form,
        back=reverse("teams:case", args=[procedure.reference]),
    )


def restricted_page(user: User, *, after: str) -> RestrictedPage:
    """References and teams, nothing else."""
    found = membership.restricted_cases(user, after=after, most=PER_PAGE)
    shown, more = found[:PER_PAGE], len(found) > PER_PAGE
    rows = tuple(
        (
            Cell(one.reference, reverse("teams:name", args=[one.reference])),
            Cell("; ".join(row.user.name for row in one.team_rows.all())),
        )
        for one in shown
    )
    nothing = "No case is restricted now."
    table = Table("Restricted cases", ("Reference", "Team"), rows, nothing, hide_caption=True)
    return RestrictedPage(table, f"?after={shown[-1].reference}" if more else "")


def name_page(case: CaseFile, form: NameForm) -> NamePage:
    """One row of the list, and the form that names somebody."""
    members = tuple(_member(case, row, may_change=False) for row in membership.members(case))
    return NamePage(case.reference, members, form, reverse("teams:restricted"))


def card(procedure: Procedure, user: User) -> Piece | None:
    """The team on the overview; nothing on cases that are not restricted."""
    case = procedure.case
    if not case.is_restricted:
        return None
    names = tuple(row.user.name for row in membership.members(case))
    lacks = together(membership.lacking(case)) if case.draft_open else ""
    return Piece("teams/_card.html", Card(names, lacks, reverse("teams:case", args=[case.reference])))


def beside(place: Beside) -> Piece | None:
    """The same card beside the confidentiality of a draft and its task list."""
    here = place.section is None or place.section.code == "confidentiality"
    return card(place.procedure, place.user) if here else None


def _member(case: CaseFile, row: TeamMember, may_change: bool) -> Member:
    tags: tuple[Tag, ...] = (Tag("Responsible officer", "blue"),) if row.user_id == case.officer_id else ()
    tags += (NAMED_THEMSELVES,) if row.named_themselves else ()
    tags += () if row.user.is_active else (Tag("Deactivated", "red"),)
    removable = may_change and row.user_id != case.officer_id
    return Member(
        name=row.user.name,
        role=role_of(row.user),
        since=day(row.since),
        added_by=row.added_by.name,
        reason=row.reason,
        tags=tags,
        remove_url=reverse("teams:take_off", args=[case.reference, row.user_id]) if removable else "",
    )


def _story(case: CaseFile) -> tuple[Event, ...]:
    lines = [line for line in reversed(register.read(case.stream)) if line.name.startswith("team.")]
    names = accounts.names_of({one for line in lines for one in _people(line)})
    return tuple(
        replace(
            events.entry(line), lines=tuple(filter(None, [_named(line, names), line.facts.get("reason")]))
        )
        for line in lines
    )


def _people(line: AuditEvent) -> list[str]:
    return [*line.facts.get("people", []), *filter(None, [line.facts.get("person")])]


def _named(line: AuditEvent, names: dict[str, str]) -> str:
    return "; ".join(names[one] for one in _people(line) if one in names)
