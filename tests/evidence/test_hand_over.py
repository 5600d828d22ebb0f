"""Hand-overs: two signatures bound to person, time and content; bytes verified each time; people outside."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import DatabaseError, IntegrityError, transaction

from requests_app.core import clock
from requests_app.core.errors import Blocked, Invalid, NotAllowed, NotVisible
from requests_app.evidence import custody, guards, queries, services, signing
from requests_app.evidence.kinds import Action, Status, Turn
from requests_app.evidence.records import HandOver
from requests_app.vault import store
from tests.evidence import arrive

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _passwords(people: Any) -> None:
    arrive.give_passwords(people)


def test_both_sign_and_custody_moves(people: Any) -> None:
    exhibit = arrive.with_file(people)
    hand_over = arrive.offered(exhibit, by=people.reviewer, taker=people.executing)
    assert [one.pk for one in queries.waiting_for(people.executing)] == [hand_over.pk]
    assert not guards.custody_is_whole(exhibit.case)
    services.confirm_hand_over(hand_over, by=people.executing, password=arrive.PASSWORD)
    exhibit.refresh_from_db()
    assert (exhibit.holder, exhibit.authority) == (people.executing, people.executing.authority)
    entry = queries.log(exhibit)[-1]
    giver, taker = entry.signatures
    assert (entry.action, entry.fits, entry.sha256) == (Action.HANDED_OVER, True, arrive.sha256(arrive.DISK))
    assert (giver["person"], taker["person"]) == (str(people.reviewer.pk), str(people.executing.pk))
    assert taker["content"]["offer"] == giver["digest"]
    assert signing.holds(giver)
    assert signing.holds(taker)
    assert not signing.holds(taker | {"at": giver["at"]})
    assert custody.first_broken(exhibit) is None
    assert guards.custody_is_whole(exhibit.case)


def test_the_bytes_are_verified_at_the_offer_and_at_the_confirmation(people: Any) -> None:
    exhibit = arrive.handed(arrive.with_file(people), by=people.reviewer, taker=people.executing)
    verified = [one for one in queries.log(exhibit) if one.action == Action.VERIFIED]
    assert [(one.fits, one.purpose) for one in verified] == [(True, "At a hand-over")] * 2


def test_bytes_that_changed_stop_the_hand_over_and_raise_the_alarm(people: Any) -> None:
    exhibit = arrive.with_file(people)
    hand_over = arrive.offered(exhibit, by=people.reviewer, taker=people.executing)
    tamper(exhibit)
    with pytest.raises(Blocked):
        services.confirm_hand_over(hand_over, by=people.executing, password=arrive.PASSWORD)
    hand_over.refresh_from_db()
    assert hand_over.status == Turn.OFFERED
    assert [one.danger for one in queries.open_alarms(exhibit)] == ["hash"]
    codes = {one.code for one in guards.custody_is_whole(exhibit.case).blockers}
    assert codes == {"custody_alarm", "open_hand_over"}


@pytest.mark.parametrize("password", ["", "wrong"])
def test_nobody_signs_without_their_password(people: Any, password: str) -> None:
    exhibit = arrive.with_file(people)
    with pytest.raises(Invalid) as error:
        services.offer_hand_over(
            exhibit, by=people.reviewer, password=password, taker=people.executing, purpose="Examination"
        )
    assert "password" in error.value.fields
    assert queries.open_hand_over(exhibit) is None


def test_too_many_wrong_passwords_close_the_pen(people: Any) -> None:
    exhibit = arrive.with_file(people)
    hand_over = arrive.offered(exhibit, by=people.reviewer, taker=people.executing)
    for _ in range(signing.TRIES):
        with pytest.raises(Invalid):
            services.confirm_hand_over(hand_over, by=people.executing, password="guess")
    with pytest.raises(Blocked):
        services.confirm_hand_over(hand_over, by=people.executing, password=arrive.PASSWORD)
    with clock.standing_at(clock.now() + signing.PAUSE + timedelta(seconds=1)):
        services.confirm_hand_over(hand_over, by=people.executing, password=arrive.PASSWORD)


def test_only_the_taker_confirms_or_declines(people: Any) -> None:
    hand_over = arrive.offered(arrive.with_file(people), by=people.reviewer, taker=people.executing)
    for person, refusal in (
        (people.reviewer, NotAllowed),
        (people.second_reviewer, NotAllowed),
        (people.stranger, NotVisible),
    ):
        with pytest.raises(refusal):
            services.confirm_hand_over(hand_over, by=person, password=arrive.PASSWORD)
        with pytest.raises(refusal):
            services.decline_hand_over(hand_over, by=person, reason="Not mine")


def test_only_those_who_hold_it_give_it(people: Any) -> None:
    exhibit = arrive.handed(arrive.with_file(people), by=people.reviewer, taker=people.executing)
    with pytest.raises(Blocked):
        arrive.offered(exhibit, by=people.reviewer, taker=people.second_reviewer)


@pytest.mark.parametrize("who", ["adviser", "stranger", "auditor", "admin", "reviewer", "officer"])
def test_some_people_cannot_take_it(people: Any, who: str) -> None:
    exhibit = arrive.with_file(people)
    with pytest.raises(Invalid) as error:
        arrive.offered(exhibit, by=people.reviewer, taker=getattr(people, who))
    assert "taker" in error.value.fields


def test_declined_it_stays_where_it_was(people: Any) -> None:
    exhibit = arrive.with_file(people)
    hand_over = arrive.offered(exhibit, by=people.reviewer, taker=people.executing)
    with pytest.raises(Invalid):
        services.decline_hand_over(hand_over, by=people.executing, reason=" ")
    services.decline_hand_over(
        hand_over, by=people.executing, reason="The seal number on the bag is another one"
    )
    exhibit.refresh_from_db()
    assert exhibit.holder == people.reviewer
    assert queries.log(exhibit)[-1].action == Action.DECLINED
    with pytest.raises((Blocked, NotVisible)):
        services.confirm_hand_over(hand_over, by=people.executing, password=arrive.PASSWORD)
    assert guards.custody_is_whole(exhibit.case)


def test_withdrawn_it_waits_for_nobody(people: Any) -> None:
    exhibit = arrive.with_file(people)
    hand_over = arrive.offered(exhibit, by=people.reviewer, taker=people.second_reviewer)
    services.withdraw_hand_over(hand_over, by=people.reviewer, reason="Offered to the wrong person")
    assert queries.waiting_for(people.second_reviewer) == []
    with pytest.raises(Blocked):
        services.confirm_hand_over(hand_over, by=people.second_reviewer, password=arrive.PASSWORD)


def test_one_hand_over_at_a_time(people: Any) -> None:
    exhibit = arrive.with_file(people)
    arrive.offered(exhibit, by=people.reviewer, taker=people.executing)
    with pytest.raises(Blocked):
        arrive.offered(exhibit, by=people.reviewer, taker=people.second_reviewer)


def test_without_its_file_it_changes_no_hands(people: Any) -> None:
    with pytest.raises(Blocked):
        arrive.offered(arrive.recorded(people), by=people.reviewer, taker=people.executing)


def test_somebody_outside_gets_it_against_a_receipt(people: Any) -> None:
    exhibit = arrive.thing(people)
    hand_over = services.hand_out(
        exhibit,
        by=people.reviewer,
        password=arrive.PASSWORD,
        outside="Courier of the embassy of XB",
        purpose="To XB",
    )
    assert queries.receipts_to_record(people.reviewer) == [hand_over]
    with pytest.raises(Invalid) as error:
        services.record_receipt(
            hand_over, by=people.reviewer, password=arrive.PASSWORD, received_by="", document=arrive.receipt(),
            received_at=clock.now() + timedelta(hours=1),
        )  # fmt: skip
    assert set(error.value.fields) == {"received_by", "received_at"}
    services.record_receipt(
        hand_over, by=people.reviewer, password=arrive.PASSWORD, received_by="Anatole Ferrand",
        received_at=clock.now(), document=arrive.receipt(),
    )  # fmt: skip
    exhibit.refresh_from_db()
    assert (exhibit.status, exhibit.holder) == (Status.OUTSIDE, None)
    entry = queries.log(exhibit)[-1]
    assert entry.document_name == "receipt.pdf"
    assert entry.taker == "Anatole Ferrand, Courier of the embassy of XB"
    assert entry.signatures[1]["content"]["receipt"] == entry.document_id
    services.take_back(
        exhibit,
        by=people.reviewer,
        password=arrive.PASSWORD,
        received_at=clock.now(),
        purpose="Not accepted there",
    )
    exhibit.refresh_from_db()
    assert (exhibit.status, exhibit.holder, exhibit.outside) == (Status.HELD, people.reviewer, "")


def test_what_was_signed_is_final(people: Any) -> None:
    exhibit = arrive.with_file(people)
    hand_over = arrive.offered(exhibit, by=people.reviewer, taker=people.executing)
    services.confirm_hand_over(hand_over, by=people.executing, password=arrive.PASSWORD)
    for change in ({"purpose": "Something else"}, {"status": Turn.DECLINED}, {"sha256": ""}):
        with pytest.raises((DatabaseError, IntegrityError)), transaction.atomic():
            HandOver.objects.filter(pk=hand_over.pk).update(**change)
    with pytest.raises((DatabaseError, IntegrityError)), transaction.atomic():
        hand_over.delete()


def test_a_large_file_is_verified_by_a_worker_before_it_is_confirmed(people: Any, settings: Any) -> None:
    from requests_app.evidence import verifying

    exhibit = arrive.with_file(people)
    settings.EVIDENCE_AT_ONCE_BYTES = 10
    hand_over = arrive.offered(exhibit, by=people.reviewer, taker=people.executing)
    with pytest.raises(Blocked):
        services.confirm_hand_over(hand_over, by=people.executing, password=arrive.PASSWORD)
    assert verifying.run_checks(seconds=30) == 1
    services.confirm_hand_over(hand_over, by=people.executing, password=arrive.PASSWORD)
    assert guards.custody_is_whole(exhibit.case)


def tamper(exhibit: Any) -> None:
    """One byte on the disk changes behind the portal's back."""
    path = store.path_of(exhibit.file_id)
    path.chmod(0o640)
    content = bytearray(path.read_bytes())
    content[100] ^= 1
    path.write_bytes(content)
