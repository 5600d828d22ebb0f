"""Whom an alarm reaches: read for a whole batch in a few statements.

Somebody who is deactivated, or not on the team of a restricted case, is not told; if nobody is left, the supervisors
are, and if none of them may know the case, those who name the members of teams learn that a team must be completed.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from typing import Any

from django.db.models import Q

from requests_app.accounts.models import User
from requests_app.accounts.roles import Role
from requests_app.casefile.models import TeamMember
from requests_app.deadlines.declaration import Declared, Told
from requests_app.deadlines.models import Deadline


class Audience:
    """The active people that a batch of clocks may reach."""

    def __init__(self, deadlines: Collection[Deadline]) -> None:
        named = {one.case.officer_id for one in deadlines} | {one.started_by_id for one in deadlines}
        offices = {one.authority_id for one in deadlines if one.authority_id}
        self._people: dict[Any, User] = {}
        self._by_role: dict[str, list[User]] = defaultdict(list)
        self._of_office: dict[Any, list[User]] = defaultdict(list)
        for person in _active(named, offices):
            self._people[person.pk] = person
            self._by_role[person.role].append(person)
            if person.authority_id in offices and person.role == Role.EXECUTING_OFFICER:
                self._of_office[person.authority_id].append(person)
        self._teams = _teams({one.case_id for one in deadlines if one.case.is_restricted})

    def told(self, deadline: Deadline, declared: Declared) -> list[User]:
        """Who is told besides those it is handed up to."""
        return self._among(deadline, declared.tells)

    def escalated(self, deadline: Deadline, declared: Declared) -> list[User]:
        """To whom it is handed up."""
        return self._among(deadline, declared.escalates_to)

    def executing(self, deadline: Deadline) -> list[User]:
        """The people of the authority that was given the task: they know the task, not the case.

        Of a restricted case nobody there is told by a clock: the task exists for one person alone.
        """
        if deadline.case.is_restricted:
            return []
        return list(self._of_office.get(deadline.authority_id, ()))

    def who_names_teams(self) -> list[User]:
        """Who may complete the team of a restricted case."""
        return list(self._by_role[Role.SUPERVISOR])

    def _among(self, deadline: Deadline, groups: Sequence[Told]) -> list[User]:
        found = {person.pk: person for group in groups for person in self._group(deadline, group)}
        if deadline.case.is_restricted:
            team = self._teams[deadline.case_id]
            return [person for key, person in found.items() if key in team]
        return list(found.values())

    def _group(self, deadline: Deadline, group: Told) -> Iterable[User]:
        if group is Told.HOLDER:
            return self._one(deadline.case.officer_id)
        if group is Told.STARTER:
            return self._one(deadline.started_by_id)
        return self._by_role[Role.DUTY_OFFICER if group is Told.POINT else Role.SUPERVISOR]

    def _one(self, key: Any) -> list[User]:
        return [self._people[key]] if key in self._people else []


def _active(named: Collection[Any], offices: Collection[Any]) -> list[User]:
    roles = Q(role__in=[Role.DUTY_OFFICER, Role.SUPERVISOR])
    executing = Q(role=Role.EXECUTING_OFFICER, authority__in=offices)
    return list(
        User.objects.filter(Q(pk__in=[one for one in named if one]) | roles | executing, is_active=True)
    )


def _teams(cases: Collection[Any]) -> dict[Any, set[Any]]:
    teams: dict[Any, set[Any]] = defaultdict(set)
    if cases:
        for case, user in TeamMember.objects.filter(case__in=cases).values_list("case_id", "user_id"):
            teams[case].add(user)
    return teams
