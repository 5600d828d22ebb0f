"""Access taken away and given back."""

from types import SimpleNamespace

import pytest

from requests_app.accounts import queries, services
from requests_app.accounts.permissions import ROLES
from requests_app.audit import register
from requests_app.core.errors import Blocked, Invalid, NotAllowed

pytestmark = pytest.mark.django_db


def test_a_deactivated_person_holds_nothing(people: SimpleNamespace) -> None:
    services.deactivate(people.reviewer, reason="Left the service.", by=people.admin)
    person = queries.find(people.reviewer.pk)
    assert not any(person.holds(permission) for held in ROLES.values() for permission in held)
    assert register.read(person.stream)[-1].facts == {"reason": "Left the service."}


def test_a_reason_is_needed(people: SimpleNamespace) -> None:
    with pytest.raises(Invalid) as refused:
        services.deactivate(people.reviewer, reason=" ", by=people.admin)
    assert "reason" in refused.value.fields


def test_twice_is_once(people: SimpleNamespace) -> None:
    services.deactivate(people.reviewer, reason="Left.", by=people.admin)
    before = len(register.read(people.reviewer.stream))
    services.deactivate(people.reviewer, reason="Left.", by=people.admin)
    assert len(register.read(people.reviewer.stream)) == before


def test_reactivated_with_the_role_of_before(people: SimpleNamespace) -> None:
    services.deactivate(people.reviewer, reason="On leave.", by=people.admin)
    person = services.reactivate(people.reviewer, reason="Back.", by=people.admin)
    assert person.is_active
    assert person.role == "reviewer"
    assert register.read(person.stream)[-1].name == "person.reactivated"


def test_nobody_locks_themselves_out(people: SimpleNamespace) -> None:
    with pytest.raises(Blocked) as refused:
        services.deactivate(people.admin, reason="Why not.", by=people.admin)
    assert {blocker.code for blocker in refused.value.blockers} == {"oneself", "last_administrator"}


def test_only_an_administrator_may(people: SimpleNamespace) -> None:
    with pytest.raises(NotAllowed):
        services.deactivate(people.officer, reason="Because.", by=people.reviewer)
    with pytest.raises(NotAllowed):
        services.reactivate(people.officer, reason="Because.", by=people.auditor)


def test_an_invitation_is_not_sent_to_a_deactivated_person(people: SimpleNamespace) -> None:
    services.deactivate(people.reviewer, reason="Left.", by=people.admin)
    with pytest.raises(Blocked) as refused:
        services.invite_again(people.reviewer, by=people.admin)
    assert refused.value.blockers[0].code == "inactive"
