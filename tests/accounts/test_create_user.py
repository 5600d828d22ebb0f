"""Adding a person: what is needed, what is refused, what is written and sent."""

from types import SimpleNamespace

import pytest

from requests_app.accounts import queries, services
from requests_app.accounts.models import User
from requests_app.accounts.roles import WITHOUT_AUTHORITY, Role
from requests_app.audit import register
from requests_app.core.errors import Invalid, NotAllowed
from requests_app.directory.models import Authority
from requests_app.outbox.models import OutboxMessage

pytestmark = pytest.mark.django_db


def invite(by: User | str = "system", **changes: object) -> User:
    details = {"name": "Amina Bensouda", "email": "Amina@Example.org", "role": "reviewer"}
    details |= {"authority": Authority.objects.get(code="xa-central"), "by": by}
    return services.create_user(**(details | changes))


def test_a_person_is_invited_and_cannot_sign_in_before_choosing_a_password(people: SimpleNamespace) -> None:
    person = invite(by=people.admin)
    assert (person.email, person.username) == ("amina@example.org", "amina@example.org")
    assert not person.has_usable_password()
    message = OutboxMessage.objects.get(topic="person.notify", payload__person=str(person.pk))
    assert message.payload["what"] == "invitation"


def test_the_register_says_who_added_whom_as_what(people: SimpleNamespace) -> None:
    person = invite(by=people.admin)
    (line,) = register.read(person.stream)
    assert line.name == "person.created"
    assert line.actor_id == str(people.admin.pk)
    assert line.facts == {"name": "Amina Bensouda", "role": "reviewer", "authority": "xa-central"}


@pytest.mark.parametrize("role", [role for role in Role if role != Role.ADMINISTRATOR])
def test_only_an_administrator_adds_people(people: SimpleNamespace, role: Role) -> None:
    somebody = User.objects.filter(role=role).first()
    assert somebody is not None
    with pytest.raises(NotAllowed):
        invite(by=somebody)


@pytest.mark.parametrize("role", list(Role))
def test_every_role_but_auditor_and_administrator_needs_an_authority(home: None, role: Role) -> None:
    if role in WITHOUT_AUTHORITY:
        assert invite(role=role, authority=None).authority is None
        return
    with pytest.raises(Invalid) as refused:
        invite(role=role, authority=None)
    assert "authority" in refused.value.fields


def test_nobody_works_for_an_authority_of_another_state(home: None) -> None:
    with pytest.raises(Invalid) as refused:
        invite(authority=Authority.objects.get(code="xb-central"))
    assert refused.value.fields["authority"] == ["Choose an authority of your own State."]


def test_nobody_works_for_an_authority_that_was_closed(home: None) -> None:
    Authority.objects.filter(code="xa-central").update(is_active=False)
    with pytest.raises(Invalid):
        invite()


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"name": "  "}, "name"),
        ({"name": "x" * 201}, "name"),
        ({"name": "Two\nlines"}, "name"),
        ({"email": "not an address"}, "email"),
        ({"role": "king"}, "role"),
    ],
)
def test_what_is_wrong_is_said_at_its_field(home: None, changes: dict[str, str], field: str) -> None:
    with pytest.raises(Invalid) as refused:
        invite(**changes)
    assert field in refused.value.fields


def test_a_name_with_a_nul_character_is_refused(home: None) -> None:
    with pytest.raises(Invalid):
        invite(name="Amina\x00")


def test_no_text_signs_in_two_people(people: SimpleNamespace) -> None:
    with pytest.raises(Invalid) as same_address:
        invite(email=people.officer.email.upper())
    assert "email" in same_address.value.fields
    with pytest.raises(Invalid) as name_is_an_address_of_another:
        invite(username=people.officer.email)
    assert "username" in name_is_an_address_of_another.value.fields


def test_a_person_is_found_by_either_name_in_any_case(people: SimpleNamespace) -> None:
    assert queries.find_by_login("OFFICER") == people.officer
    assert queries.find_by_login("Officer@Portal.Example") == people.officer
    assert queries.find_by_login("nobody") is None
    assert queries.find_by_login("") is None


def test_invited_again_until_the_invitation_is_accepted(people: SimpleNamespace) -> None:
    person = invite()
    services.invite_again(person, by=people.admin)
    sent = OutboxMessage.objects.filter(payload__person=str(person.pk), payload__what="invitation")
    assert sent.count() == 2
    assert register.read(person.stream)[-1].name == "person.invited_again"
