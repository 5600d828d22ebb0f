"""Alarms, scheduled checks, the end of custody."""

from datetime import timedelta
from typing import Any

import pytest

from requests_app.core import clock
from requests_app.core.errors import Blocked, Invalid, NotAllowed
from requests_app.evidence import disposing, guards, queries, services, verifying
from requests_app.evidence.kinds import Action, Status
from requests_app.evidence.records import ExhibitCheck
from requests_app.operations.models import WorkItem
from requests_app.vault import store
from requests_app.vault.models import StoredFile
from tests.evidence import arrive
from tests.evidence.test_hand_over import tamper

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _passwords(people: Any) -> None:
    arrive.give_passwords(people)


def settle(exhibit: Any, by: Any, outcome: str, reason: str = "Looked into") -> Any:
    alarm = queries.open_alarms(exhibit)[0]
    return services.settle_alarm(alarm, by=by, password=arrive.PASSWORD, outcome=outcome, reason=reason)


def test_a_changed_byte_is_found_and_cannot_be_explained_away(people: Any) -> None:
    exhibit = arrive.with_file(people)
    original = store.read(exhibit.file_id)
    tamper(exhibit)
    assert services.verify(exhibit, by=people.reviewer) is False
    assert services.verify(exhibit, by=people.reviewer) is False
    assert len(queries.open_alarms(exhibit)) == 1
    item = WorkItem.objects.get(key=f"exhibit/{exhibit.pk}")
    assert (item.kind, item.case) == ("hash_alarm", exhibit.case)
    for outcome in ("explained", "restored"):
        with pytest.raises(Invalid) as error:
            settle(exhibit, people.second_reviewer, outcome)
        assert "outcome" in error.value.fields
    store.path_of(exhibit.file_id).write_bytes(original)
    assert services.verify(exhibit, by=people.reviewer) is True
    assert not guards.custody_is_whole(exhibit.case)
    with pytest.raises(NotAllowed):  # who raised it does not settle it
        settle(exhibit, people.reviewer, "restored")
    settle(exhibit, people.second_reviewer, "restored")
    assert guards.custody_is_whole(exhibit.case)
    item.refresh_from_db()
    assert item.settled_at is not None


def test_a_file_that_is_gone_raises_the_alarm(people: Any) -> None:
    exhibit = arrive.with_file(people)
    store.path_of(exhibit.file_id).unlink()
    assert services.verify(exhibit, by=people.reviewer) is False
    settle(exhibit, people.second_reviewer, "set_aside", "No copy exists; the case goes on without it")
    exhibit.refresh_from_db()
    assert not exhibit.leaves
    assert guards.custody_is_whole(exhibit.case)
    assert queries.table(exhibit.case) == []


def test_a_file_that_does_not_fit_its_source_raises_the_alarm(people: Any) -> None:
    exhibit = arrive.with_file(people, stated_algorithm="sha256", stated_hash="ab" * 32)
    assert [one.danger for one in queries.open_alarms(exhibit)] == ["stated"]
    assert queries.log(exhibit)[-2].fits is False
    settle(
        exhibit,
        people.second_reviewer,
        "explained",
        "The sender corrected the value in a letter of 6 October",
    )
    assert guards.custody_is_whole(exhibit.case)


@pytest.mark.parametrize("algorithm", ["sha256", "sha512", "sha1", "md5"])
def test_a_file_that_fits_its_source_is_said_to(people: Any, algorithm: str) -> None:
    import hashlib

    stated = hashlib.new(algorithm, arrive.DISK).hexdigest().upper()
    exhibit = arrive.with_file(
        people, stated_algorithm=algorithm, stated_hash=stated, stated_size=str(len(arrive.DISK))
    )
    assert queries.log(exhibit)[-1].fits is True
    assert not queries.open_alarms(exhibit)


def test_a_stated_size_is_compared(people: Any) -> None:
    exhibit = arrive.with_file(people, stated_size="17")
    assert [one.danger for one in queries.open_alarms(exhibit)] == ["stated"]


def test_damage_is_reported_and_settled_by_somebody_else(people: Any) -> None:
    exhibit = arrive.thing(people)
    with pytest.raises(Invalid):
        services.report_damage(exhibit, by=people.reviewer, danger="hash", said="x")
    services.report_damage(exhibit, by=people.reviewer, danger="seal", said="The seal is torn at one corner")
    assert not guards.custody_is_whole(exhibit.case)
    with pytest.raises(NotAllowed):
        settle(exhibit, people.reviewer, "explained")
    with pytest.raises(NotAllowed):
        settle(exhibit, people.executing, "explained")
    settle(exhibit, people.second_reviewer, "explained", "Torn by the examiner, see her note")
    assert guards.custody_is_whole(exhibit.case)


def test_copies_share_the_alarm_of_their_bytes(people: Any) -> None:
    original = arrive.with_file(people)
    copy = services.copy_of(original, by=people.reviewer, relation="identical", purpose="Analysis", values={})
    tamper(original)
    services.verify(copy, by=people.reviewer)
    assert queries.open_alarms(original)
    assert queries.open_alarms(copy)


def test_every_file_is_verified_within_the_period_the_oldest_first(people: Any, settings: Any) -> None:
    case = arrive.incoming_case(people)
    exhibits = [arrive.with_file(people, case, content=arrive.DISK + bytes([n])) for n in range(4)]
    settings.EVIDENCE_VERIFY_PER_RUN = 3
    assert verifying.order_due() == 0
    later = clock.now() + timedelta(days=settings.EVIDENCE_VERIFY_DAYS + 1)
    with clock.standing_at(later):
        assert verifying.order_due() == 3
        ordered = set(ExhibitCheck.objects.filter(done_at=None).values_list("exhibit", flat=True))
        assert ordered == {one.pk for one in exhibits[:3]}
        assert verifying.order_due() == 1
        assert verifying.run_checks(seconds=60) == 4
        assert verifying.order_due() == 0
    for one in exhibits:
        last = queries.log(one)[-1]
        assert (last.action, last.fits, last.purpose, last.by) == (Action.VERIFIED, True, "On schedule", None)


def test_a_check_is_claimed_once_and_taken_over_when_its_worker_died(people: Any, settings: Any) -> None:
    settings.EVIDENCE_AT_ONCE_BYTES = 10
    exhibit = arrive.with_file(people)
    assert services.verify(exhibit, by=people.reviewer) is None
    key = ExhibitCheck.objects.get().pk
    assert verifying.check_by_id(key) is not None
    assert verifying.check_by_id(key) is None
    with clock.standing_at(clock.now() + verifying.CLAIM + timedelta(seconds=1)):
        check = verifying.check_by_id(key)
        assert check is not None
        assert verifying.run_check(check)
    assert queries.open_check(exhibit) is None


def test_two_people_end_custody_and_the_bytes_go(people: Any) -> None:
    exhibit = arrive.with_file(people)
    with pytest.raises(Invalid) as error:
        services.propose_disposal(
            exhibit, by=people.reviewer, password=arrive.PASSWORD, ending="destroyed", reason=""
        )
    assert set(error.value.fields) == {"reason", "method"}
    disposal = _proposed(exhibit, people)
    assert not guards.custody_is_whole(exhibit.case)
    with pytest.raises(NotAllowed):
        services.confirm_disposal(
            disposal, by=people.reviewer, password=arrive.PASSWORD, happened_at=clock.now()
        )
    with pytest.raises(NotAllowed):
        services.confirm_disposal(
            disposal, by=people.adviser, password=arrive.PASSWORD, happened_at=clock.now()
        )
    services.confirm_disposal(
        disposal, by=people.second_reviewer, password=arrive.PASSWORD, happened_at=clock.now()
    )
    exhibit.refresh_from_db()
    sha256 = exhibit.file_id
    assert exhibit.status == Status.DESTROYED
    assert [one["role"] for one in queries.log(exhibit)[-1].signatures] == ["proposes", "confirms"]
    for _ in range(2):
        disposing.erase({"sha256": sha256})
    assert not store.path_of(sha256).exists()
    assert StoredFile.objects.get(pk=sha256).removed_at is not None
    with pytest.raises(Blocked):
        services.note_access(exhibit, by=people.reviewer, purpose="One last look")
    again = arrive.with_file(people)
    assert again.file_id == sha256
    assert store.verify(sha256)
    assert StoredFile.objects.get(pk=sha256).removed_at is None


def test_bytes_stay_while_another_exhibit_stands_on_them(people: Any) -> None:
    first, second = arrive.with_file(people), arrive.with_file(people)
    services.confirm_disposal(
        _proposed(first, people), by=people.second_reviewer, password=arrive.PASSWORD, happened_at=clock.now()
    )
    disposing.erase({"sha256": first.file_id})
    assert store.verify(second.file_id)


def test_a_declined_end_leaves_everything(people: Any) -> None:
    exhibit = arrive.with_file(people)
    disposal = _proposed(exhibit, people)
    with pytest.raises(NotAllowed):
        services.decline_disposal(disposal, by=people.reviewer, word="Mine")
    services.decline_disposal(disposal, by=people.second_reviewer, word="The appeal is still open")
    assert guards.custody_is_whole(exhibit.case)


def test_a_thing_is_returned_against_a_receipt(people: Any) -> None:
    exhibit = arrive.thing(people)
    disposal = services.propose_disposal(
        exhibit, by=people.reviewer, password=arrive.PASSWORD, ending="returned", reason="Court order 12/2026",
        receiver="Kari Nilsen",
    )  # fmt: skip
    with pytest.raises(Invalid) as error:
        services.confirm_disposal(
            disposal, by=people.second_reviewer, password=arrive.PASSWORD, happened_at=clock.now()
        )
    assert "document" in error.value.fields
    services.confirm_disposal(
        disposal,
        by=people.second_reviewer,
        password=arrive.PASSWORD,
        happened_at=clock.now(),
        document=arrive.receipt(),
    )
    exhibit.refresh_from_db()
    assert (exhibit.status, exhibit.outside) == (Status.RETURNED, "Kari Nilsen")


def test_what_leaves_is_entered_and_what_is_not_whole_does_not(people: Any) -> None:
    case = arrive.incoming_case(people)
    exhibit = arrive.with_file(people, case)
    arrive.recorded(people, case)
    sent = {
        "by": people.reviewer,
        "to": "Ministry of Justice",
        "state": "XB",
        "means": "Secure channel",
        "purpose": "Result",
    }
    with pytest.raises(Blocked):
        services.transmitted(case, **sent)
    services.set_aside(
        queries.of_case(case)[1], by=people.reviewer, leaves=False, reason="Recorded by mistake"
    )
    assert services.transmitted(case, **sent) == 1
    entry = queries.log(exhibit)[-1]
    assert (entry.action, entry.taker) == (Action.TRANSMITTED, "Ministry of Justice (XB)")


def _proposed(exhibit: Any, people: Any) -> Any:
    return services.propose_disposal(
        exhibit, by=people.reviewer, password=arrive.PASSWORD, ending="destroyed", reason="Court order 12/2026",
        method="Deleted from the store; backups run out after 30 days",
    )  # fmt: skip
