"""Recording an exhibit: every custody field, who may, what is refused, what can never change."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import DatabaseError, IntegrityError, transaction

from requests_app.audit import register
from requests_app.core import clock
from requests_app.core.errors import Blocked, Invalid, NotAllowed, NotVisible
from requests_app.evidence import custody, fields, guards, queries, services
from requests_app.evidence.kinds import Action, Status
from requests_app.evidence.models import CustodyEntry
from tests.evidence import arrive

pytestmark = pytest.mark.django_db


def test_everything_a_custody_log_asks_for_is_kept(people: Any) -> None:
    exhibit = arrive.recorded(people)
    assert (exhibit.number, exhibit.status, exhibit.short_label) == (1, Status.AWAITING_FILE, "E1")
    assert exhibit.label == f"{exhibit.case.reference}/E1"
    assert exhibit.fact("clock_offset") == -42
    assert exhibit.storage_place == "Safe 3"
    said = {**exhibit.facts, "storage_place": "Safe 3"}
    missing = {field.key for field in fields.FIELDS} - set(said) - fields.KEPT_APART
    assert missing == {
        "mode_reason", "stated_size", "stated_algorithm", "stated_hash", "alterations", "alterations_reason",
        "received_from", "transport", "encryption",
    }  # fmt: skip
    entry = queries.log(exhibit)[0]
    assert (entry.number, entry.action, entry.happened_at) == (1, Action.RECORDED, arrive.TAKEN)
    assert register.read(exhibit.case.stream)[-1].facts == {"exhibit": 1, "entry": 1, "hash": entry.hash}


def test_numbers_count_within_a_case(people: Any) -> None:
    case = arrive.incoming_case(people)
    assert [arrive.recorded(people, case).number for _ in range(3)] == [1, 2, 3]
    assert arrive.recorded(people).number == 1


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"description": " "}, "description"),
        ({"nature": "smell"}, "nature"),
        ({"collector_name": ""}, "collector_name"),
        ({"origin": "received"}, "received_from"),
        ({"zone": "Moon/Crater"}, "zone"),
        ({"taken_at": None}, "taken_at"),
        ({"mode": "live"}, "mode_reason"),
        ({"alterations": "Time stamps of two files"}, "alterations_reason"),
        ({"stated_hash": "ab" * 32}, "stated_algorithm"),
        ({"stated_algorithm": "sha256"}, "stated_hash"),
        ({"stated_algorithm": "sha256", "stated_hash": "ab" * 20}, "stated_hash"),
        ({"stated_algorithm": "md5", "stated_hash": "not a hash at all"}, "stated_hash"),
        ({"clock_offset": "fast"}, "clock_offset"),
        ({"stated_size": "-1"}, "stated_size"),
        ({"description": "a\x00b"}, "description"),
        ({"place": "x" * 121}, "place"),
    ],
)
def test_what_is_wrong_is_named_at_its_field(people: Any, wrong: dict[str, Any], field: str) -> None:
    with pytest.raises(Invalid) as error:
        arrive.recorded(people, **wrong)
    assert field in error.value.fields


def test_nothing_is_recorded_in_the_future(people: Any) -> None:
    with pytest.raises(Invalid) as error:
        arrive.recorded(people, taken_at=clock.now() + timedelta(minutes=5))
    assert "taken_at" in error.value.fields


@pytest.mark.parametrize("who", ["supervisor", "auditor", "adviser"])
def test_some_roles_only_look(people: Any, who: str) -> None:
    case = arrive.incoming_case(people)
    with pytest.raises(NotAllowed):
        services.record(case, by=getattr(people, who), values=arrive.values())


@pytest.mark.parametrize("who", ["officer", "stranger", "executing"])
def test_who_does_not_see_the_case_records_nothing(people: Any, who: str) -> None:
    case = arrive.incoming_case(people)
    with pytest.raises(NotVisible):
        services.record(case, by=getattr(people, who), values=arrive.values())


def test_an_executing_officer_records_for_a_task(people: Any) -> None:
    case = arrive.incoming_case(people)
    task = case.pk  # any id will do
    exhibit = services.record(
        case, by=people.executing, values=arrive.values(), task=task, authority=people.executing.authority
    )
    assert queries.of_task(task) == [exhibit]
    assert exhibit.authority == people.executing.authority
    assert list(queries.visible_to(people.executing)) == [exhibit]
    assert list(queries.visible_to(people.reviewer)) == [exhibit]
    assert list(queries.visible_to(people.stranger)) == []


def test_corrections_lie_over_the_first_words(people: Any) -> None:
    exhibit = arrive.recorded(people)
    services.correct(
        exhibit, by=people.reviewer, values={"source": "Server 5, rack 12"}, reason="Misread label"
    )
    exhibit.refresh_from_db()
    assert exhibit.fact("source") == "Server 5, rack 12"
    assert exhibit.facts["source"] == "Server 4, rack 12"
    assert queries.log(exhibit)[-1].data == {
        "changed": {"source": ["Server 4, rack 12", "Server 5, rack 12"]}
    }
    with pytest.raises(Invalid):
        services.correct(exhibit, by=people.reviewer, values={"source": "Server 5, rack 12"}, reason="Again")
    with pytest.raises(Invalid) as error:
        services.correct(exhibit, by=people.reviewer, values={"source": "Server 6"}, reason="")
    assert "reason" in error.value.fields


def test_seal_and_storage(people: Any) -> None:
    exhibit = arrive.thing(people)
    services.seal(exhibit, by=people.reviewer, number="NO 118 442")
    services.store(exhibit, by=people.reviewer, place="Evidence room, shelf 7", conditions="Faraday bag")
    services.seal(exhibit, by=people.reviewer, number="", note="Opened for the examination by Ola Nordmann")
    exhibit.refresh_from_db()
    assert (exhibit.seal_number, exhibit.storage_place) == ("", "Evidence room, shelf 7")
    assert [one.action for one in queries.log(exhibit)][1:] == [Action.SEALED, Action.STORED, Action.UNSEALED]
    with pytest.raises(Invalid) as error:
        services.seal(exhibit, by=people.reviewer, number="", note="Opened again")
    assert "number" in error.value.fields
    with pytest.raises(Blocked):
        services.store(_of_somebody_else(people), by=people.reviewer, place="Safe 1")


def test_an_access_needs_a_purpose_and_stays(people: Any) -> None:
    exhibit = arrive.with_file(people)
    with pytest.raises(Invalid) as error:
        services.note_access(exhibit, by=people.reviewer, purpose=" ")
    assert "purpose" in error.value.fields
    services.note_access(exhibit, by=people.adviser, purpose="Privilege review")
    last = queries.log(exhibit)[-1]
    assert (last.action, last.purpose, last.by) == (Action.ACCESSED, "Privilege review", people.adviser)
    with pytest.raises(NotVisible):
        services.note_access(arrive.thing(people), by=people.reviewer, purpose="Look")


def test_a_working_copy_points_at_its_original(people: Any) -> None:
    original = arrive.with_file(people)
    copy = services.copy_of(
        original, by=people.reviewer, relation="identical", purpose="For the analyst", values={}
    )
    assert (copy.original, copy.file, copy.leaves) == (original, original.file, False)
    assert queries.log(original)[-1].action == Action.COPIED
    derived = services.copy_of(
        original, by=people.reviewer, relation="derived", purpose="Mailbox alone", values={"tool": "readpst"}
    )
    assert (derived.status, derived.fact("tool")) == (Status.AWAITING_FILE, "readpst")
    with pytest.raises(Invalid) as error:
        services.copy_of(
            arrive.thing(people), by=people.reviewer, relation="identical", purpose="No file", values={}
        )
    assert "relation" in error.value.fields


def test_the_log_is_final(people: Any) -> None:
    exhibit = arrive.recorded(people)
    for change in (
        lambda: CustodyEntry.objects.filter(exhibit=exhibit).update(note="Nothing happened"),
        lambda: CustodyEntry.objects.filter(exhibit=exhibit).delete(),
        lambda: type(exhibit).objects.filter(pk=exhibit.pk).update(facts={}),
        lambda: type(exhibit).objects.filter(pk=exhibit.pk).update(number=7),
    ):
        with pytest.raises((DatabaseError, IntegrityError)), transaction.atomic():
            change()


def test_a_forged_entry_shows(people: Any, django_db_blocker: Any) -> None:
    from django.db import connection

    exhibit = arrive.recorded(people)
    services.seal(exhibit, by=people.reviewer, number="1")
    assert custody.first_broken(exhibit) is None
    assert guards.the_log_is_whole(exhibit)
    with connection.cursor() as cursor:
        cursor.execute("SET session_replication_role = replica")
        cursor.execute(
            "UPDATE requests_app_custodyentry SET note = 'other' WHERE exhibit_id = %s AND number = 1",
            [exhibit.pk],
        )
        cursor.execute("SET session_replication_role = DEFAULT")
    assert custody.first_broken(exhibit) == 1
    assert not guards.exhibit_is_whole(exhibit)


def test_a_restricted_case_shows_its_exhibits_to_its_team_alone(people: Any) -> None:
    exhibit = arrive.recorded(people)
    case = exhibit.case
    case.confidentiality = "restricted"
    case.save(update_fields=["confidentiality"])
    assert not queries.visible_to(people.second_reviewer).exists()
    assert not queries.visible_to(people.supervisor).exists()
    with pytest.raises(NotVisible):
        services.seal(exhibit, by=people.second_reviewer, number="1")


def _of_somebody_else(people: Any) -> Any:
    case = arrive.incoming_case(people)
    return services.record(
        case, by=people.executing, values=arrive.values(nature="physical"), task=case.pk,
        authority=people.executing.authority,
    )  # fmt: skip
