"""Who is on the team of a restricted case: the rows, and what is asked of them.

For this room; doors use `team`, which writes the register, and `queries.visible_to`, which hides what is not theirs.
"""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet

from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission
from requests_app.accounts.roles import Role
from requests_app.audit import register
from requests_app.casefile.models import RESTRICTED, CaseFile, TeamMember
from requests_app.core import clock
from requests_app.core.errors import NotVisible

TEAM_ROLES = (
    Role.OFFICER,
    Role.REVIEWER,
    Role.RIGHTS_ADVISER,
    Role.DUTY_OFFICER,
    Role.SUPERVISOR,
    Role.AUDITOR,
)


def team_roles(case: CaseFile) -> tuple[Role, ...]:
    """The roles that would see the case if it were ordinary: the 24/7 point does not see requests of ours."""
    return tuple(
        role for role in TEAM_ROLES if role != Role.DUTY_OFFICER or case.kind != CaseFile.Kind.OUTGOING
    )


def cases_of(user: User) -> QuerySet[TeamMember, Any]:
    """The ids of the cases on whose teams this person is, for use in `__in`."""
    return TeamMember.objects.filter(user=user).values("case_id")


def open_to(user: User) -> Q:
    """Which rows of case files are not hidden from this person: what is not restricted, and their own teams'."""
    return ~Q(confidentiality=RESTRICTED) | Q(pk__in=cases_of(user))


def is_on_the_team(case: CaseFile, user: User) -> bool:
    """Whether this person is on the team."""
    return TeamMember.objects.filter(case=case, user=user).exists()


def members(case: CaseFile) -> list[TeamMember]:
    """The team in the order in which they came."""
    rows = TeamMember.objects.filter(case=case).select_related("user", "user__authority", "added_by")
    return list(rows.order_by("since", "id"))


def lacking(case: CaseFile) -> tuple[str, ...]:
    """Who must be named before a restricted case can be judged: nobody else could see it."""
    if not case.is_restricted:
        return ()
    found = User.objects.filter(pk__in=TeamMember.objects.filter(case=case).values("user"), is_active=True)
    authors = frozenset(case.contributor_rows.values_list("user_id", flat=True))
    people = [(role, pk in authors) for role, pk in found.values_list("role", "pk")]
    lacks = []
    if (Role.REVIEWER, False) not in people:
        lacks.append("a reviewer who did not write in the draft")
    if (Role.RIGHTS_ADVISER, False) not in people:
        lacks.append("a rights adviser")
    return tuple(lacks)


def candidates(case: CaseFile) -> QuerySet[User]:
    """Who may be named: active people whose role and authority would see the case if it were ordinary."""
    central = Q(role__in=[role for role in team_roles(case) if role != Role.OFFICER])
    own = Q(pk__in=[]) if case.asked_of_us else Q(role=Role.OFFICER, authority_id=case.authority_id)
    named = TeamMember.objects.filter(case=case).values("user")
    return User.objects.filter(central | own, is_active=True).exclude(pk__in=named).order_by("name", "pk")


def restricted_cases(user: User, *, after: str = "", most: int) -> list[CaseFile]:
    """References of restricted cases with their teams, for those who name members; nobody else gets any."""
    if not user.holds(Permission.CASEFILE_ASSIGN):
        return []
    found = CaseFile.objects.filter(confidentiality=RESTRICTED, reference__gt=after.replace("\x00", ""))
    found = found.only("id", "reference", "confidentiality").order_by("reference")
    return list(found.prefetch_related("team_rows__user")[: most + 1])


def restricted_case(user: User, reference: str) -> CaseFile:
    """One of them by its reference, without its content. Raises NotVisible for everybody else and every other case."""
    found = None
    if user.holds(Permission.CASEFILE_ASSIGN) and "\x00" not in reference:
        cases = CaseFile.objects.filter(confidentiality=RESTRICTED, reference=reference)
        found = cases.only("id", "reference", "confidentiality", "authority_id", "officer_id").first()
    if found is None:
        raise NotVisible("There is no such restricted case.")
    return found


def found(case: CaseFile, *, by: User) -> None:
    """The first team, when a draft becomes restricted: the officer and whoever wrote in it."""
    authors = case.contributor_rows.order_by("since", "id").values_list("user_id", flat=True)
    people = list(dict.fromkeys([case.officer_id, *authors]))
    register.record(case.stream, "team.founded", by=by, facts={"people": [str(one) for one in people]})
    enrol(case, people, by=by)


def enrol(
    case: CaseFile, people: Iterable[UUID], *, by: User, reason: str = "", named_themselves: bool = False
) -> None:
    """Put these people on the team; whoever is on it already stays as they are."""
    now = clock.now()
    TeamMember.objects.bulk_create(
        [
            TeamMember(
                case_id=case.pk,
                user_id=one,
                since=now,
                added_by=by,
                reason=reason,
                named_themselves=named_themselves,
            )
            for one in people
        ],
        ignore_conflicts=True,
    )


def enrol_as_before(case: CaseFile, people: Iterable[UUID], *, by: User) -> None:
    """The team of the case this one came from is its team, too."""
    named = [str(one) for one in people]
    register.record(case.stream, "team.carried", by=by, facts={"people": named})
    enrol(case, [UUID(one) for one in named], by=by)
