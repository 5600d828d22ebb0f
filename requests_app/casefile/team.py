"""The team of a restricted case: name somebody, take somebody off, lift the restriction. Each writes the register."""

from collections.abc import Callable
from typing import Any

from requests_app.accounts.models import User
from requests_app.audit import register
from requests_app.casefile import guards, membership, writing
from requests_app.casefile.content.handling import LEVELS
from requests_app.casefile.models import RESTRICTED, CaseFile, DraftSection, TeamMember
from requests_app.core import clock
from requests_app.core.errors import Invalid, must_be_allowed, must_be_possible
from requests_app.core.input import Input
from requests_app.core.transactions import whole
from requests_app.core.verdicts import Verdict

LOWER = tuple((code, label) for code, label in LEVELS if code != RESTRICTED)
"""The levels to which a restricted case can be lowered."""

LONGEST_REASON = 2000


@whole
def name(case: CaseFile, person: User, *, by: User, reason: str = "") -> None:
    """Put a person on the team. A supervisor may do so without seeing the case.

    Whoever names themselves gives a reason and is marked. Raises NotAllowed, Blocked (not restricted), Invalid.
    """
    held = _hold(case, guards.may_name_members, by)
    themselves = person.pk == by.pk
    given = Input()
    needed = "Say why you need to see this case. It is kept in the register." if themselves else ""
    reason = given.text("reason", reason, needed=needed, longest=LONGEST_REASON)
    if not (could := guards.could_see_it(held, person)):
        given.fault("person", could.blockers[0].message)
    elif membership.is_on_the_team(held, person):
        given.fault("person", f"{person.name} is on the team already.")
    given.done()
    membership.enrol(held, [person.pk], by=by, reason=reason, named_themselves=themselves)
    facts: dict[str, Any] = {"person": str(person.pk), "reason": reason}
    facts |= {"themselves": True} if themselves else {}
    register.record(held.stream, "team.named", by=by, facts=facts)


@whole
def take_off(case: CaseFile, person: User, *, by: User, reason: str) -> None:
    """Take a person off the team: from the next page on the case does not exist for them."""
    held = _hold(case, guards.may_change_team, by)
    reason = _reason(reason, "Say why this person leaves the team.")
    if person.pk == held.officer_id:
        sentence = "The officer responsible stays on the team. Have the case handed over first."
        raise Invalid(sentence, fields={"person": [sentence]})
    gone, _ = TeamMember.objects.filter(case=held, user=person).delete()
    if not gone:
        raise Invalid("Check the person.", fields={"person": ["This person is not on the team."]})
    facts = {"person": str(person.pk), "reason": reason}
    register.record(held.stream, "team.taken_off", by=by, facts=facts)


@whole
def lift(case: CaseFile, level: str, *, by: User, reason: str) -> CaseFile:
    """Lower the level: from now on the case is seen by everyone whose role sees such cases."""
    held = _hold(case, guards.may_change_team, by)
    given = Input()
    level = given.choice("level", level, [code for code, _ in LOWER])
    needed = "Say why the case need not be restricted any more."
    reason = given.text("reason", reason, needed=needed, longest=LONGEST_REASON)
    given.done()
    row = DraftSection.objects.get(case=held, section="confidentiality")
    row.data = {**row.data, "level": level}
    row.revision += 1
    row.edited_by, row.edited_at = by, clock.now()
    row.save()
    writing.repeat_columns(held, into=case)
    TeamMember.objects.filter(case=held).delete()
    register.record(held.stream, "team.lifted", by=by, facts={"level": level, "reason": reason})
    return case


def _hold(case: CaseFile, guard: Callable[[CaseFile, User], Verdict], by: User) -> CaseFile:
    held = writing.hold(case)
    must_be_allowed(guard(held, by), "You may not change this team.")
    must_be_possible(guards.is_restricted(held), "This case has no team.")
    return held


def _reason(text: str, needed: str) -> str:
    given = Input()
    reason = given.text("reason", text, needed=needed, longest=LONGEST_REASON)
    given.done()
    return reason
