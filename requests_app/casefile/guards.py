"""Questions about a draft, answered by a verdict."""

from requests_app.accounts.guards import the_role_does_this
from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission
from requests_app.accounts.roles import Role
from requests_app.casefile import membership, queries
from requests_app.casefile.declaration import Section
from requests_app.casefile.models import CaseFile
from requests_app.casefile.points import Point
from requests_app.casefile.sections import SECTIONS
from requests_app.core.verdicts import YES, Blocker, Verdict, no

WRITTEN_BY = {
    CaseFile.Kind.OUTGOING: Permission.CASEFILE_DRAFT,
    CaseFile.Kind.INCOMING: Permission.INCOMING_KEY,
    CaseFile.Kind.PRESERVATION: Permission.PRESERVATION_WRITE,
    CaseFile.Kind.EMERGENCY: Permission.EMERGENCY_WRITE,
}
"""Who opens a case of each kind and writes its content."""


def may_write(case: CaseFile, by: User) -> Verdict:
    """An officer of the authority whose case it is; what another State asks, the central authority keys in."""
    if not (allowed := the_role_does_this(by, WRITTEN_BY[CaseFile.Kind(case.kind)])):
        return allowed
    if by.role == Role.OFFICER and by.authority_id != case.authority_id:
        return no("other_authority", "Only officers of the authority that asks may write in this draft.")
    return is_open_to(case, by)


def could_take_it(case: CaseFile, person: User) -> Verdict:
    """Whose role writes such cases; of officers, those of the authority that asks."""
    if not person.is_active or not person.holds(WRITTEN_BY[CaseFile.Kind(case.kind)]):
        return no("role", "This person does not work on such cases.")
    if person.role == Role.OFFICER and person.authority_id != case.authority_id:
        return no("other_authority", "Officers of other authorities do not take this case.")
    return YES


def is_open_to(case: CaseFile, user: User) -> Verdict:
    """Restricted cases are for their team."""
    if not case.is_restricted or membership.is_on_the_team(case, user):
        return YES
    return no("not_on_the_team", "This case is restricted to its team.")


def may_name_members(case: CaseFile, by: User) -> Verdict:
    """Somebody of the team; or a supervisor, so that no case is left without anybody who sees it."""
    if not (allowed := the_role_does_this(by, Permission.CASEFILE_TEAM)):
        return allowed
    return YES if by.holds(Permission.CASEFILE_ASSIGN) else is_open_to(case, by)


def may_change_team(case: CaseFile, by: User) -> Verdict:
    """Taking somebody off the team and lifting the restriction are for those who are on it."""
    return the_role_does_this(by, Permission.CASEFILE_TEAM) and is_open_to(case, by)


def could_see_it(case: CaseFile, person: User) -> Verdict:
    """Nobody is named whose role, or whose authority, would not see the case if it were ordinary."""
    if person.role == Role.OFFICER and (case.asked_of_us or person.authority_id != case.authority_id):
        return no("other_authority", "Officers of other authorities do not see this case.")
    if person.is_active and person.role in membership.team_roles(case):
        return YES
    return no("role", "The role of this person sees no cases.")


def is_restricted(case: CaseFile) -> Verdict:
    """Only a restricted case has a team."""
    return YES if case.is_restricted else no("not_restricted", "Only a restricted case has a team.")


def draft_is_open(case: CaseFile) -> Verdict:
    """A draft changes only while it is being drafted."""
    if case.draft_open:
        return YES
    return no("draft_closed", "The request has been submitted. It can be changed again when it is returned.")


def draft_is_ready(case: CaseFile) -> Verdict:
    """Nothing is missing, and every warning was answered with a word of reason."""
    readiness = queries.readiness(case)
    return Verdict(tuple(_blocker(point) for point in (*readiness.blocks, *readiness.unacknowledged)))


def _blocker(point: Point) -> Blocker:
    section: Section = SECTIONS[point.section]
    place = section.title if point.number is None else f"{section.entry_noun.capitalize()} {point.number + 1}"
    return Blocker(point.key, f"{place}: {point.message}", point.source)
