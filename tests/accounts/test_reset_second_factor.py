"""Factors taken away: asked for by one administrator, confirmed by another."""

from types import SimpleNamespace

import pytest
from allauth.mfa.models import Authenticator

from requests_app.accounts import factors, guards, queries, services, signing_in
from requests_app.accounts.models import FactorReset, User
from requests_app.audit import register
from requests_app.core.errors import Blocked, Invalid, NotAllowed
from requests_app.outbox.models import OutboxMessage

pytestmark = pytest.mark.django_db
WORDS = {"reason": "Lost the telephone.", "identity_check": "Came to the office with an identity card."}


@pytest.fixture
def second(people: SimpleNamespace) -> User:
    return services.create_user(
        name="Second Admin", email="second@portal.example", role="administrator", by="system"
    )


@pytest.fixture
def officer(people: SimpleNamespace) -> User:
    Authenticator.objects.create(user=people.officer, type="totp", data={"secret": ""})
    Authenticator.objects.create(
        user=people.officer, type="recovery_codes", data={"seed": "", "used_mask": 0}
    )
    return people.officer


def test_asked_and_confirmed_by_two(people: SimpleNamespace, second: User, officer: User) -> None:
    reset = factors.ask_for_reset(officer, **WORDS, by=people.admin)
    assert queries.has_second_factor(officer)
    factors.reset_second_factor(reset, by=second)
    assert queries.factors(officer) == []
    assert queries.open_factor_reset(officer) is None
    names = [line.name for line in register.read(officer.stream)]
    assert names[-4:].count("person.factor_removed") == 2
    assert "person.factors_reset_asked" in names
    assert "person.factors_reset" in names
    assert OutboxMessage.objects.filter(
        payload__what="factors_reset", payload__person=str(officer.pk)
    ).exists()


def test_whoever_asked_does_not_confirm(people: SimpleNamespace, second: User, officer: User) -> None:
    reset = factors.ask_for_reset(officer, **WORDS, by=people.admin)
    with pytest.raises(Blocked) as refused:
        factors.reset_second_factor(reset, by=people.admin)
    assert refused.value.blockers[0].code == "same_administrator"
    assert queries.has_second_factor(officer)


def test_an_administrator_alone_confirms_alone(people: SimpleNamespace, officer: User) -> None:
    reset = factors.ask_for_reset(officer, **WORDS, by=people.admin)
    factors.reset_second_factor(reset, by=people.admin)
    assert not queries.has_second_factor(officer)


def test_nobody_resets_their_own(people: SimpleNamespace, second: User) -> None:
    with pytest.raises(Blocked):
        factors.ask_for_reset(people.admin, **WORDS, by=people.admin)
    reset = factors.ask_for_reset(people.admin, **WORDS, by=second)
    with pytest.raises(Blocked):
        factors.reset_second_factor(reset, by=people.admin)


def test_only_administrators(people: SimpleNamespace, officer: User) -> None:
    with pytest.raises(NotAllowed):
        factors.ask_for_reset(officer, **WORDS, by=people.supervisor)
    reset = factors.ask_for_reset(officer, **WORDS, by=people.admin)
    for verb in (factors.reset_second_factor, factors.drop_reset):
        with pytest.raises(NotAllowed):
            verb(reset, by=people.supervisor)


@pytest.mark.parametrize("missing", ["reason", "identity_check"])
def test_both_sentences_are_needed(people: SimpleNamespace, officer: User, missing: str) -> None:
    with pytest.raises(Invalid) as refused:
        factors.ask_for_reset(officer, **(WORDS | {missing: " "}), by=people.admin)
    assert list(refused.value.fields) == [missing]


def test_one_at_a_time_and_each_once(people: SimpleNamespace, officer: User) -> None:
    reset = factors.ask_for_reset(officer, **WORDS, by=people.admin)
    with pytest.raises(Blocked):
        factors.ask_for_reset(officer, **WORDS, by=people.admin)
    factors.drop_reset(reset, by=people.admin)
    with pytest.raises(Blocked):
        factors.reset_second_factor(reset, by=people.admin)
    assert queries.has_second_factor(officer)
    assert FactorReset.objects.get().dropped_by == people.admin
    assert factors.ask_for_reset(officer, **WORDS, by=people.admin)


def test_ten_wrong_codes_and_no_more(people: SimpleNamespace) -> None:
    for _try in range(10):
        assert guards.a_code_may_be_tried(people.officer)
        signing_in.code_refused(people.officer, ip="192.0.2.1")
    assert not guards.a_code_may_be_tried(people.officer)
    assert guards.a_code_may_be_tried(people.reviewer)


def test_a_time_step_is_used_once(people: SimpleNamespace, officer: User) -> None:
    authenticator = Authenticator.objects.get(user=officer, type="totp")
    assert factors.use_time_step(authenticator, 1000)
    assert not factors.use_time_step(authenticator, 1000)
    assert not factors.use_time_step(authenticator, 999)
    assert factors.use_time_step(authenticator, 1001)


def test_the_last_factor_stays_where_one_is_required(officer: User) -> None:
    app = Authenticator.objects.get(user=officer, type="totp")
    codes = Authenticator.objects.get(user=officer, type="recovery_codes")
    assert not guards.a_factor_remains(app, required=True)
    assert guards.a_factor_remains(app, required=False)
    assert guards.a_factor_remains(codes, required=True)
    Authenticator.objects.create(user=officer, type="webauthn", data={"name": "key", "credential": {}})
    assert guards.a_factor_remains(app, required=True)
