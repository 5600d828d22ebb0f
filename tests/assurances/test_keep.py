"""Keeping the register: every verb with its refusals, its change, its line, and what PostgreSQL refuses."""

import io
from datetime import timedelta

import pytest
from django.db import DatabaseError, connection, transaction

from requests_app.assurances import queries, services
from requests_app.assurances.models import Assurance, AssuranceChange
from requests_app.audit import register
from requests_app.core import clock
from requests_app.core.errors import Blocked, Invalid, NotAllowed, NotVisible, UnsupportedType
from tests import builders
from tests.assurances.keeping import WHO, added, answered_but_cured, only, receive

pytestmark = pytest.mark.django_db
PDF = b"%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\n%%EOF\n"


@pytest.fixture
def outgoing(people):
    return builders.outgoing_at("submitted", people)


def upload(content=PDF, name="assurance.pdf"):
    stream = io.BytesIO(content)
    stream.name = name
    return stream


def events(outgoing):
    return [
        (one.name, one.facts)
        for one in register.read(outgoing.case.stream)
        if one.name.startswith("assurance.")
    ]


def test_an_entry_walks_from_offered_to_accepted_and_keeps_every_change(outgoing, people):
    entry = added(outgoing, people.reviewer)
    entry = receive(entry, people.reviewer, file=upload(), note="")
    entry = services.accept(entry, by=people.reviewer, note="Sufficient.")
    entry = services.end(entry, by=people.reviewer, how="fulfilled", note="Returned on Monday.")
    assert [change.verb for change in entry.changes.all()] == ["open", "receive", "accept", "end"]
    assert entry.changes.get(number=2).document.media_type == "application/pdf"
    assert [name for name, _ in events(outgoing)] == [
        "assurance.offered", "assurance.received", "assurance.accepted", "assurance.ended",
    ]  # fmt: skip
    assert all("text" not in facts and facts["number"] == 1 for _, facts in events(outgoing))


@pytest.mark.parametrize("who", ["officer", "adviser", "supervisor", "auditor", "admin", "duty"])
def test_only_a_reviewer_keeps_it(outgoing, people, who):
    entry, person = added(outgoing, people.reviewer), getattr(people, who)
    acts = [
        lambda: added(outgoing, person),
        lambda: receive(entry, person),
        lambda: services.accept(entry, by=person),
        lambda: services.decline(entry, by=person, note="No."),
        lambda: services.end(entry, by=person, how="fulfilled", note="Done."),
        lambda: services.set_terms(entry, by=person, note="So."),
        lambda: services.serve(entry, by=person, other="1"),
        lambda: services.expire(entry, by=person),
    ]
    for act in acts:
        with pytest.raises(NotAllowed):
            act()
    entry.refresh_from_db()
    assert (entry.status, entry.changes.count()) == ("offered", 1)


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"nature": "wish"}, "nature"),
        ({"kind": ""}, "kind"),
        ({"stage": "accepted"}, "stage"),
        ({"nature": "condition"}, "stage"),
        ({"text": " "}, "text"),
        ({"text": "\x00"}, "text"),
        ({"giver": "nobody"}, "giver"),
        ({"asker": ""}, "asker"),
        ({"given_by": "x" * 121}, "given_by"),
        ({"expires_on": "tomorrow"}, "expires_on"),
        ({"scope": "x" * 4001}, "scope"),
    ],
    ids=str,
)
def test_every_fault_is_named_at_its_field(outgoing, people, wrong, field):
    with pytest.raises(Invalid) as refused:
        added(outgoing, people.reviewer, **wrong)
    assert field in refused.value.fields
    assert not Assurance.objects.exists()


def test_the_last_day_is_not_before_the_first_and_not_past(outgoing, people):
    today = clock.today()
    for first, last in ((today + timedelta(9), today + timedelta(3)), (None, today - timedelta(1))):
        with pytest.raises(Invalid) as refused:
            added(outgoing, people.reviewer, starts_on=first, expires_on=last)
        assert "expires_on" in refused.value.fields


def test_receiving_wants_a_document_or_a_word_why_there_is_none(outgoing, people):
    entry = added(outgoing, people.reviewer)
    with pytest.raises(Invalid) as refused:
        receive(entry, people.reviewer, note="")
    assert set(refused.value.fields) == {"file"}
    assert receive(entry, people.reviewer, file=upload(), note="").document_name == "assurance.pdf"


@pytest.mark.parametrize(
    ("content", "name", "error"),
    [
        (b"MZ\x90\x00", "a.exe", UnsupportedType),
        (b"MZ\x90\x00", "a.pdf", UnsupportedType),
        (b"", "a.pdf", Invalid),
    ],
)
def test_the_document_is_looked_at_like_an_annex(outgoing, people, content, name, error):
    entry = added(outgoing, people.reviewer)
    with pytest.raises(error) as refused:
        receive(entry, people.reviewer, file=upload(content, name))
    assert "file" in refused.value.fields
    assert only(outgoing).status == "offered"


def test_what_was_only_asked_for_is_not_accepted(outgoing, people):
    entry = added(outgoing, people.reviewer, stage="asked")
    with pytest.raises(Blocked) as refused:
        services.accept(entry, by=people.reviewer)
    assert [one.code for one in refused.value.blockers] == ["not_given"]


def test_a_condition_entered_by_hand_is_accepted_as_it_is_set(outgoing, people):
    entry = added(outgoing, people.reviewer, nature="condition", stage="asked")
    assert services.accept(entry, by=people.reviewer).status == "accepted"
    assert queries.in_force(outgoing.case)


def test_what_has_run_out_is_not_accepted_but_renewed(outgoing, people):
    entry = receive(added(outgoing, people.reviewer), people.reviewer, days=2)
    with clock.standing_at(clock.now() + timedelta(days=3)):
        with pytest.raises(Blocked):
            services.accept(entry, by=people.reviewer)
        entry = receive(entry, people.reviewer, days=5)
        assert services.accept(entry, by=people.reviewer).status == "accepted"


def test_a_breach_says_what_happened_and_what_was_done(outgoing, people):
    entry = receive(added(outgoing, people.reviewer), people.reviewer)
    for note, done in (("", "Told."), ("Shown to the press.", " ")):
        with pytest.raises(Invalid):
            services.breach(entry, by=people.reviewer, happened_on=clock.today(), note=note, done=done)
    entry = services.breach(
        entry,
        by=people.reviewer,
        happened_on=clock.today(),
        note="Shown to the press.",
        done="Told them at once.",
    )
    assert entry.changes.get(verb="breach").done == "Told them at once."
    assert [one.status for one in queries.in_force(outgoing.case)] == ["breached"]
    services.end(entry, by=people.reviewer, how="dealt_with", note="They are satisfied.")
    assert not queries.in_force(outgoing.case)


def test_what_was_only_offered_cannot_be_broken_unless_our_request_promised_it(people):
    outgoing = builders.outgoing_at("submitted", people)
    entry = added(outgoing, people.reviewer)
    facts = {"happened_on": clock.today(), "note": "Broken.", "done": "Told."}
    with pytest.raises(Blocked):
        services.breach(entry, by=people.reviewer, **facts)


def test_scope_and_days_change_as_long_as_it_lives(outgoing, people):
    entry, last = added(outgoing, people.reviewer), clock.today() + timedelta(days=60)
    with pytest.raises(Invalid):
        services.set_terms(entry, by=people.reviewer, expires_on=last)
    entry = services.set_terms(
        entry, by=people.reviewer, scope="Proceeding 4 Js 1", expires_on=last, note="Their letter of today."
    )
    assert (entry.expires_on, entry.remind_on) == (last, last - timedelta(days=21))
    assert entry.changes.last().scope == "Proceeding 4 Js 1"
    entry = services.end(entry, by=people.reviewer, how="fulfilled", note="Done.")
    with pytest.raises(Blocked):
        services.set_terms(entry, by=people.reviewer, note="Again.")


def test_an_entry_of_another_case_is_not_found(outgoing, people):
    added(outgoing, people.reviewer)
    other = builders.outgoing_at("submitted", people)
    for number in (1, 0, 99, 123456):
        with pytest.raises(NotVisible):
            queries.find(other.case, number)


def test_the_sweep_marks_what_has_run_out_once_with_one_line(outgoing, people):
    receive(added(outgoing, people.reviewer), people.reviewer, days=1)
    receive(added(outgoing, people.reviewer), people.reviewer, days=None)
    assert services.expire_due() == 0
    with clock.standing_at(clock.now() + timedelta(days=2)):
        assert services.expire_due() == 1
        assert services.expire_due() == 0
    lines = [one for one in register.read(outgoing.case.stream) if one.name == "assurance.expired"]
    assert [(line.actor, line.facts["number"]) for line in lines] == [("system", 1)]
    assert AssuranceChange.objects.get(verb="expire").by is None


def test_nobody_lets_it_expire_before_its_time(outgoing, people):
    entry = receive(added(outgoing, people.reviewer), people.reviewer, days=0)
    with pytest.raises(Blocked):
        services.expire(entry)
    assert queries.in_force(outgoing.case)


def test_the_task_of_the_clock_does_it(outgoing, people):
    from requests_app.tasks.housekeeping import expire_assurances

    receive(added(outgoing, people.reviewer), people.reviewer, days=1)
    with clock.standing_at(clock.now() + timedelta(days=2)):
        expire_assurances()
    assert only(outgoing).status == "expired"


@pytest.mark.parametrize("who", ["reviewer", "supervisor"])
def test_what_wants_attention_comes_to_the_desk_alarms_first(people, who):
    outgoing = answered_but_cured(people)
    soon = receive(added(outgoing, people.reviewer), people.reviewer, days=20)
    receive(added(outgoing, people.reviewer), people.reviewer, days=22)
    receive(added(outgoing, people.reviewer), people.reviewer, days=None)
    broken = receive(added(outgoing, people.reviewer), people.reviewer, days=90)
    services.breach(broken, by=people.reviewer, happened_on=clock.today(), note="Broken.", done="Told.")
    found = queries.wants_attention(getattr(people, who))
    assert [one.number for one in found] == [broken.number, soon.number, 1] or [one.number for one in found] == [
        broken.number, 1, soon.number,
    ]  # fmt: skip


def test_those_who_do_not_see_the_case_learn_nothing(outgoing, people):
    added(outgoing, people.reviewer)
    for who in ("stranger", "admin", "duty", "executing"):
        person = getattr(people, who)
        assert not queries.visible_to(person).exists()
        assert not queries.listing(person, queries.Filters()).entries
        assert not queries.states_in_use(person)
    assert queries.listing(people.officer, queries.Filters()).entries


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE requests_app_assurance SET status = 'accepted'",
        "DELETE FROM requests_app_assurance",
        "UPDATE requests_app_assurancechange SET note = 'x'",
        "DELETE FROM requests_app_assurancechange",
        "TRUNCATE requests_app_curedground",
        "UPDATE requests_app_curedground SET ground = 'G01'",
    ],
)
def test_postgresql_refuses_what_no_step_did(people, statement):
    answered_but_cured(people)
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)


def test_an_entry_does_not_begin_in_force(outgoing, people):
    added(outgoing, people.reviewer)
    copy = Assurance.objects.get()
    values = {f.attname: getattr(copy, f.attname) for f in Assurance._meta.fields}
    values |= {"id": None, "number": 9, "status": "received", "received_on": clock.today()}
    values.pop("id")
    with pytest.raises(DatabaseError, match="begins with"), transaction.atomic():
        Assurance(**values).save(force_insert=True)


def test_the_list_is_narrowed_and_goes_on(outgoing, people, monkeypatch):
    monkeypatch.setattr(queries, "PAGE", 2)
    for kind in ("return", "return", "fair_trial"):
        added(outgoing, people.reviewer, kind=kind)
    first = queries.listing(people.reviewer, queries.Filters())
    rest = queries.listing(people.reviewer, queries.Filters(), after=first.older)
    assert [one.number for one in (*first.entries, *rest.entries)] == [3, 2, 1]
    assert not rest.older
    assert len(queries.listing(people.reviewer, queries.Filters(kind="fair_trial")).entries) == 1
    assert not queries.listing(people.reviewer, queries.Filters(status="accepted")).entries
    assert not queries.listing(people.reviewer, queries.Filters(in_force=True)).entries
    assert not queries.listing(people.reviewer, queries.Filters(state="XA")).entries
    for nonsense in ("x", "~", "2026-01-01~x", "\x00~"):
        with pytest.raises(Invalid):
            queries.listing(people.reviewer, queries.Filters(), after=nonsense)


def test_who_gives_it_is_named(outgoing, people):
    assert receive(added(outgoing, people.reviewer), people.reviewer).given_by == WHO
