"""Links to choose a password: for one purpose, for a while, once."""

from datetime import timedelta
from types import SimpleNamespace

import pytest
from django.core import mail
from pytest_django import Settings

from requests_app.accounts import notices, passwords, services, tokens
from requests_app.accounts.models import User
from requests_app.accounts.notices import Notice
from requests_app.accounts.tokens import Purpose
from requests_app.audit import register
from requests_app.core.errors import Blocked, Invalid, NotVisible, Unavailable
from requests_app.outbox import post
from requests_app.outbox.models import OutboxMessage
from tests.accounts.passwords_of_tests import PASSWORD, with_password

pytestmark = pytest.mark.django_db
NEW = "another long phrase"


def test_an_invitation_is_accepted_once(people: SimpleNamespace) -> None:
    token = tokens.make(people.officer, Purpose.INVITATION)
    person = passwords.choose_with_link(token, Purpose.INVITATION, PASSWORD)
    assert person.check_password(PASSWORD)
    assert register.read(person.stream)[-1].name == "person.invitation_accepted"
    with pytest.raises(NotVisible):
        passwords.choose_with_link(token, Purpose.INVITATION, NEW)


def test_a_link_for_one_purpose_does_not_serve_another(people: SimpleNamespace) -> None:
    with pytest.raises(NotVisible):
        tokens.read(tokens.make(people.officer, Purpose.INVITATION), Purpose.RESET)


@pytest.mark.parametrize("purpose", list(Purpose))
def test_a_link_grows_old(people: SimpleNamespace, purpose: Purpose, monkeypatch: pytest.MonkeyPatch) -> None:
    token = tokens.make(people.officer, purpose)
    monkeypatch.setitem(tokens.LIFETIMES, purpose, timedelta(seconds=-1).total_seconds())
    with pytest.raises(NotVisible):
        tokens.read(token, purpose)


def test_a_reset_works_an_hour_and_an_invitation_three_days() -> None:
    assert (tokens.hours(Purpose.RESET), tokens.hours(Purpose.INVITATION)) == (1, 72)


@pytest.mark.parametrize("forged", ["", "x", "~", "a~b~c", "0" * 200])
def test_a_forged_link_finds_nobody(home: None, forged: str) -> None:
    with pytest.raises(NotVisible):
        tokens.read(forged, Purpose.RESET)


def test_a_link_dies_with_a_new_address_and_with_the_account(people: SimpleNamespace) -> None:
    first = tokens.make(people.officer, Purpose.RESET)
    services.change_details(people.officer, name="L. M.", email="new@portal.example", by=people.admin)
    second = tokens.make(User.objects.get(pk=people.officer.pk), Purpose.RESET)
    services.deactivate(people.officer, reason="Left.", by=people.admin)
    for token in (first, second):
        with pytest.raises(NotVisible):
            tokens.read(token, Purpose.RESET)


@pytest.mark.parametrize("weak", ["short", "password1234", "officer@portal.example", "Leïla Marchetti"])
def test_a_weak_password_is_refused_with_every_reason(people: SimpleNamespace, weak: str) -> None:
    token = tokens.make(people.officer, Purpose.INVITATION)
    with pytest.raises(Invalid) as refused:
        passwords.choose_with_link(token, Purpose.INVITATION, weak)
    assert refused.value.fields["password"]
    assert tokens.read(token, Purpose.INVITATION) == people.officer


def test_a_long_password_without_figures_is_fine(people: SimpleNamespace) -> None:
    token = tokens.make(people.officer, Purpose.INVITATION)
    assert passwords.choose_with_link(token, Purpose.INVITATION, "wet chalk under seven lanterns " * 4)


def test_asking_says_and_does_the_same_for_everybody(people: SimpleNamespace) -> None:
    OutboxMessage.objects.all().delete()
    with_password(people.officer)
    OutboxMessage.objects.all().delete()
    for login in ("officer", "nobody@nowhere.example"):
        passwords.ask_for_link(login, ip="192.0.2.1")
    known, unknown = OutboxMessage.objects.order_by("created_at")
    assert (known.payload["person"], known.payload["what"]) == (str(people.officer.pk), "reset")
    assert (unknown.payload["person"], unknown.payload["what"]) == ("", "reset")
    assert register.read("sign-in")[-1].facts == {"ip": "192.0.2.1"}


def test_somebody_who_never_accepted_is_invited_again(people: SimpleNamespace) -> None:
    passwords.ask_for_link("officer@portal.example", ip="192.0.2.1")
    assert OutboxMessage.objects.latest("created_at").payload["what"] == "invitation"


def test_a_mail_holds_a_link_that_works(people: SimpleNamespace, settings: Settings) -> None:
    settings.PORTAL_URL = "https://mla.example.org"
    payload = _payload(people.officer, Notice.INVITATION)
    assert notices.send(payload)
    (message,) = mail.outbox
    assert message.to == ["officer@portal.example"]
    assert "https://mla.example.org/account/password/invitation/" in message.body
    token = message.body.split("/account/password/invitation/")[1].split("/")[0]
    assert tokens.read(token, Purpose.INVITATION) == people.officer
    notices.sent(payload, True)
    assert register.read(people.officer.stream)[-1].facts == {"what": "invitation"}


def test_no_queue_ever_holds_a_secret(people: SimpleNamespace) -> None:
    passwords.ask_for_link("officer", ip="192.0.2.1")
    for message in OutboxMessage.objects.all():
        assert set(message.payload) == {"person", "what", "to", "at"}


@pytest.mark.parametrize("notice", list(Notice))
@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_notice_can_be_written(people: SimpleNamespace, notice: Notice, language: str) -> None:
    person = services.choose_language(people.duty, language)
    assert notices.send(_payload(person, notice))
    assert mail.outbox[-1].subject
    assert person.name in mail.outbox[-1].body


def test_nobody_and_the_deactivated_get_no_link(people: SimpleNamespace) -> None:
    services.deactivate(people.officer, reason="Left.", by=people.admin)
    assert not notices.send(_payload(people.officer, Notice.RESET))
    assert not notices.send({"person": "", "what": "reset", "to": "", "at": "2026-01-01T00:00:00+00:00"})
    assert mail.outbox == []


def test_a_dead_mail_server_is_tried_again_later(people: SimpleNamespace, settings: Settings) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1
    with pytest.raises(Unavailable):
        notices.send(_payload(people.officer, Notice.RESET))


def test_a_printed_invitation_is_noted_and_not_for_those_who_accepted(people: SimpleNamespace) -> None:
    assert passwords.invitation_link(people.officer, by="system").startswith("/account/password/invitation/")
    assert register.read(people.officer.stream)[-1].name == "person.invitation_printed"
    with pytest.raises(Blocked):
        passwords.invitation_link(with_password(people.officer), by="system")


def test_a_changed_password_is_told_and_written(people: SimpleNamespace) -> None:
    passwords.change(with_password(people.officer), NEW)
    assert register.read(people.officer.stream)[-1].name == "person.password_changed"
    assert OutboxMessage.objects.filter(payload__what="password_changed").exists()


def _payload(person: User, notice: Notice) -> dict[str, str]:
    return {"person": str(person.pk), "what": notice.value, "to": "", "at": "2026-01-01T00:00:00+00:00"}


def test_the_outbox_delivers_it(people: SimpleNamespace) -> None:
    services.invite_again(people.officer, by=people.admin)
    message = OutboxMessage.objects.get(topic="person.notify", payload__person=str(people.officer.pk))
    assert post.deliver(message.pk)
    assert len(mail.outbox) == 1
    assert not post.deliver(message.pk)
    assert register.read(people.officer.stream)[-1].name == "person.notified"
