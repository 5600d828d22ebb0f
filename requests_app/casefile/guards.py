"""Questions about a draft, answered by a verdict."""

from requests_app.accounts.guards import the_role_does_this
from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission
from requests_app.casefile import queries
from requests_app.casefile.declaration import Section
from requests_app.casefile.models import CaseFile
from requests_app.casefile.points import Point
from requests_app.casefile.sections import SECTIONS
from requests_app.core.verdicts import YES, Blocker, Verdict, no


def may_write(case: CaseFile, by: User) -> Verdict:
    """An officer of the authority whose case it is."""
    if not (allowed := the_role_does_this(by, Permission.CASEFILE_DRAFT)):
        return allowed
    if by.authority_id != case.authority_id:
        return no("other_authority", "Only officers of the authority that asks may write in this draft.")
    return YES


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
