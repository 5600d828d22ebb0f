"""Another role or authority: from the next request on, never for oneself, never the last administrator."""

from types import SimpleNamespace

import pytest

from requests_app.accounts import queries, services
from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission
from requests_app.audit import register
from requests_app.core.errors import Blocked, Invalid, NotAllowed
from requests_app.directory.models import Authority

pytestmark = pytest.mark.django_db


def change_role(person: User, role: str, *, by: User | str) -> User:
    """Another role in the same authority."""
    return services.change_place(person, role=role, authority=person.authority, by=by)


def test_a_new_role_brings_its_permissions_and_takes_the_old_ones(people: SimpleNamespace) -> None:
    change_role(people.officer, "reviewer", by=people.admin)
    person = queries.find(people.officer.pk)
    assert person.holds(Permission.OUTGOING_APPROVE)
    assert not person.holds(Permission.CASEFILE_DRAFT)


def test_both_changes_have_a_line_of_their_own(people: SimpleNamespace) -> None:
    office = Authority.objects.get(code="xa-central")
    services.change_place(people.officer, role="reviewer", authority=office, by=people.admin)
    lines = {line.name: line.facts for line in register.read(people.officer.stream)}
    assert lines["person.role_changed"] == {"from": "officer", "to": "reviewer"}
    assert lines["person.authority_changed"] == {"from": "xa-halden-cyber", "to": "xa-central"}


def test_nothing_changed_nothing_written(people: SimpleNamespace) -> None:
    before = len(register.read(people.officer.stream))
    change_role(people.officer, "officer", by=people.admin)
    assert len(register.read(people.officer.stream)) == before


def test_nobody_changes_their_own_role(people: SimpleNamespace) -> None:
    services.create_user(name="Second", email="second@portal.example", role="administrator", by="system")
    with pytest.raises(Blocked) as refused:
        change_role(people.admin, "reviewer", by=people.admin)
    assert refused.value.blockers[0].code == "oneself"


def test_the_last_administrator_stays_one(people: SimpleNamespace) -> None:
    with pytest.raises(Blocked) as refused:
        change_role(people.admin, "reviewer", by="system")
    assert refused.value.blockers[0].code == "last_administrator"


def test_only_an_administrator_changes_roles(people: SimpleNamespace) -> None:
    with pytest.raises(NotAllowed):
        change_role(people.officer, "reviewer", by=people.supervisor)


def test_an_authority_cannot_be_taken_from_a_role_that_needs_one(people: SimpleNamespace) -> None:
    with pytest.raises(Invalid):
        services.change_place(people.officer, role="officer", authority=None, by=people.admin)


def test_a_new_address_is_told_to_the_old_one(people: SimpleNamespace) -> None:
    from requests_app.outbox.models import OutboxMessage

    services.change_details(people.officer, name="L. Marchetti", email="new@portal.example", by=people.admin)
    person = User.objects.get(pk=people.officer.pk)
    assert (person.name, person.email, person.username) == ("L. Marchetti", "new@portal.example", "officer")
    assert OutboxMessage.objects.get(payload__what="email_changed").payload["to"] == "officer@portal.example"
    assert register.read(person.stream)[-1].facts == {"changed": ["name", "email"]}


def test_an_administrator_does_not_change_their_own_address(people: SimpleNamespace) -> None:
    with pytest.raises(Blocked):
        services.change_details(people.admin, name="Ruth", email="elsewhere@portal.example", by=people.admin)


def test_a_language_the_portal_does_not_have_is_refused(people: SimpleNamespace) -> None:
    assert services.choose_language(people.officer, "ar").language == "ar"
    with pytest.raises(Invalid):
        services.choose_language(people.officer, "tlh")
