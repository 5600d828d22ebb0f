"""Clocks follow the events of a case: start, end, stand still, go on, begin anew."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import DatabaseError, IntegrityError, transaction

from requests_app.audit import register
from requests_app.core.errors import Blocked, NotAllowed
from requests_app.deadlines import queries, services
from requests_app.deadlines.models import Deadline, Pause
from tests import builders
from tests.deadlines.running import MONDAY, Hands, asked, asking, clocks, preserved, received

pytestmark = pytest.mark.django_db


@pytest.fixture
def hands(monkeypatch):
    return Hands(monkeypatch)


def moment(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def test_a_registered_request_starts_its_two_clocks(people, hands):
    case = received(people)
    running = clocks(case)
    assert set(running) == {"K30", "K31"}
    assert running["K30"].due_on == date(2037, 3, 9)
    assert running["K31"].due_on == date(2037, 3, 16)
    assert running["K30"].started_by == people.reviewer
    assert queries.next_due(case) == running["K30"]


def test_the_same_event_again_changes_nothing(people, hands):
    case = received(people)
    hands.go(days=1)
    before = clocks(case)
    services.follow(case, "incoming.registered", by=people.reviewer, side="ours")
    assert clocks(case) == before
    assert Deadline.objects.filter(case=case).count() == 2


def test_what_was_waited_for_ends_it_in_time_or_late(people, hands):
    case = received(people)
    hands.go(days=2)
    services.follow(case, "incoming.acknowledged", by=people.reviewer, side="ours")
    hands.go(days=30)
    services.follow(case, "incoming.completed", by=people.reviewer, side="ours")
    outcomes = dict(Deadline.objects.filter(case=case).values_list("code", "outcome"))
    assert outcomes == {"K30": "met", "K31": "late", "K32": ""}


def test_it_stands_still_while_the_other_side_must_act(people, hands):
    case = received(people)
    services.follow(case, "incoming.acknowledged", by=people.reviewer, side="ours")
    hands.to("2037-03-04T10:00")
    services.follow(case, "incoming.questioned", by=people.reviewer, side="theirs")
    completeness = clocks(case)["K31"]
    assert completeness.paused_at == hands.at
    assert completeness.next_alarm_at is None
    assert clocks(case)["K37:asked_of_them"].whose == "theirs"
    hands.to("2037-03-18T10:00")
    services.follow(case, "incoming.supplemented", by=people.reviewer, side="ours")
    completeness.refresh_from_db()
    # Two working days had passed (3 and 4 March); eight are left from 19 March on.
    assert completeness.paused_at is None
    assert completeness.due_on == date(2037, 3, 30)
    pause = Pause.objects.get()
    assert (pause.since, pause.until) == (moment("2037-03-04T10:00"), moment("2037-03-18T10:00"))
    assert "K37:asked_of_them" not in clocks(case)


def test_their_clock_stands_still_while_it_is_our_turn(people, hands):
    outgoing = builders.outgoing_at("acknowledged", people)
    case = outgoing.case
    services.follow(case, "outgoing.questioned", by=people.reviewer, side="theirs")
    assert clocks(case)["K35"].paused_at is None
    services.follow(case, "incoming.unheard_of", by=people.reviewer, side="ours")
    assert clocks(case)["K35"].paused_at == hands.at


def test_a_named_day_replaces_the_counted_length(people, hands):
    case = received(people)
    services.follow(case, "incoming.questioned", by=people.reviewer, side="theirs", due=date(2037, 4, 1))
    clock = clocks(case)["K37:asked_of_them"]
    assert (clock.due_on, clock.amount) == (date(2037, 4, 1), None)
    assert clock.due_at == moment("2037-04-02T00:00")


def test_without_its_day_a_named_clock_does_not_run(people, hands):
    case = received(people)
    services.follow(case, "incoming.follow_up_opened", by=people.reviewer, subject="7")
    assert "D02:follow_up:7" not in clocks(case)
    with pytest.raises(ValueError, match="needs a day"):
        services.start(case, "D03", variant="ours", by=people.reviewer)


def test_several_of_one_kind_are_kept_apart(people, hands):
    case = received(people)
    for subject, day in (("T1", date(2037, 4, 1)), ("T2", date(2037, 5, 1))):
        services.follow(case, "task.assigned", by=people.reviewer, subject=subject, due=day)
    services.follow(case, "task.handed_in", by=people.executing, subject="T1")
    assert {"D02:task:T2"} == {one for one in clocks(case) if one.startswith("D02")}
    services.follow(case, "task.sent_back", by=people.reviewer, subject="T2", due=date(2037, 6, 1))
    assert clocks(case)["D02:task:T2"].due_on == date(2037, 6, 1)


@pytest.mark.parametrize(
    "event", ["incoming.withdrawn", "incoming.closed", "incoming.lapsed", "incoming.forwarded"]
)
def test_nothing_runs_in_a_case_that_is_over(people, hands, event):
    case = received(people)
    services.follow(case, event, by=people.reviewer, side="ours")
    assert not clocks(case)
    assert set(Deadline.objects.filter(case=case).values_list("outcome", flat=True)) == {"cancelled"}


def test_nothing_runs_when_nobody_must_act(people, hands):
    case = received(people)
    services.follow(case, "incoming.something", by="system", side="nobody")
    assert not clocks(case)


def test_a_request_that_goes_out_is_followed_from_its_verbs(people, hands):
    outgoing = builders.outgoing_at("transmitted", people)
    first = clocks(outgoing.case)["K35"]
    hands.go(days=3)
    builders.STEPS["acknowledge"](outgoing, people)
    second = clocks(outgoing.case)["K35"]
    assert second.pk != first.pk
    assert Deadline.objects.get(pk=first.pk).outcome == "superseded"
    withdrawn = builders.STEPS["withdraw"](outgoing, people)
    assert not clocks(withdrawn.case)


def test_a_question_of_theirs_is_due_on_the_day_they_named(people, hands):
    outgoing = builders.outgoing_at("questioned", people)
    question = outgoing.questions.get()
    assert clocks(outgoing.case)["K37:asked_of_us"].due_on == question.due_on
    builders.supplement(outgoing, people)
    assert "K37:asked_of_us" not in clocks(outgoing.case)


def test_a_postponement_is_looked_at_on_its_day(people, hands):
    outgoing = builders.outgoing_at("postponed", people)
    assert set(clocks(outgoing.case)) == {"D03:theirs"}
    assert clocks(outgoing.case)["D03:theirs"].due_on == outgoing.review_on


def test_when_it_really_happened_counts(people, hands):
    case = asked(people)
    services.follow(case, "incoming.registered", by=people.reviewer, at=date(2037, 2, 23))
    assert clocks(case)["K30"].due_on == date(2037, 3, 2)
    other = asked(people)
    services.follow(other, "incoming.registered", by=people.reviewer, at=date(2037, 3, 2))
    assert clocks(other)["K30"].started_at == MONDAY


def test_an_hour_at_the_point_and_a_day_to_act(people, hands):
    hands.to("2037-03-06T23:30")  # a Friday night
    case = asked(people, kind="preservation", by="duty")
    services.follow(case, "preservation.received", by=people.duty, side="ours")
    running = clocks(case)
    assert running["K30:point_24_7"].due_at == moment("2037-03-07T00:30")
    assert running["K34"].due_at == moment("2037-03-07T23:30")


def test_a_preservation_lasts_sixty_days_and_its_order_ninety(people, hands):
    case = preserved(people)
    running = clocks(case)
    assert set(running) == {"K01", "K03"}
    assert running["K01"].due_on == date(2037, 5, 1)
    assert running["K03"].due_on == date(2037, 5, 31)


def test_a_longer_end_is_kept_and_a_longer_order_is_not(people, hands):
    case = asked(people, kind="preservation", by="duty")
    services.follow(case, "preservation.ordered", by=people.duty, due=date(2037, 12, 31))
    services.follow(case, "preservation.effected", by=people.duty, due=date(2037, 8, 1))
    assert clocks(case)["K01"].due_on == date(2037, 8, 1)
    # The law says at most ninety days, whatever the order says.
    assert clocks(case)["K03"].due_on == date(2037, 5, 31)


def test_a_held_preservation_waits_for_the_decision_while_its_order_runs_on(people, hands):
    case = preserved(people)
    hands.go(days=10)
    services.follow(case, "preservation.held", by=people.duty)
    running = clocks(case)
    assert running["K01"].paused_at == hands.at
    assert running["K03"].paused_at is None
    assert Pause.objects.get().why == "Held until the request is decided"
    hands.go(days=100)
    services.follow(case, "preservation.freed", by=people.duty, due=date(2037, 9, 1))
    assert clocks(case)["K01"].due_on == date(2037, 9, 1)
    assert clocks(case)["K01"].paused_at is None


def test_an_extension_begins_anew(people, hands):
    case = preserved(people)
    hands.go(days=40)
    services.follow(case, "preservation.extended", by=people.duty, due=date(2037, 7, 1))
    assert clocks(case)["K01"].due_on == date(2037, 7, 1)
    assert Deadline.objects.filter(case=case, code="K01", outcome="superseded").count() == 1
    services.follow(case, "preservation.released", by=people.duty, side="nobody")
    assert not clocks(case)
    assert Deadline.objects.filter(case=case, code="K01", outcome="cancelled").count() == 1


def test_where_we_ask_no_domestic_order_is_counted(people, hands):
    case = asking(people)
    services.follow(case, "preservation.effected", by=people.officer)
    assert set(clocks(case)) == {"K01"}


def test_by_hand(people, hands):
    case = asking(people)
    begun = services.start(case, "K35", by=people.reviewer)
    assert services.start(case, "K35", by=people.reviewer) == begun
    services.pause(case, "K35", by=people.reviewer, why="They are closed for the summer.")
    services.pause(case, "K35", by=people.reviewer, why="Again.")
    assert Pause.objects.get().why == "They are closed for the summer."
    hands.go(days=5)
    services.resume(case, "K35", by=people.reviewer)
    assert clocks(case)["K35"].due_on == date(2037, 4, 1) + timedelta(days=5)
    assert services.stop(case, "K35", by=people.reviewer) == 1
    assert services.stop(case, "K35", by=people.reviewer) == 0
    with pytest.raises(LookupError):
        services.stop(case, "K20", by=people.reviewer)


def test_everything_is_cancelled_at_once(people, hands):
    case = preserved(people)
    assert services.cancel_all(case, by="system") == 2
    assert services.cancel_all(case, by="system") == 0


def test_a_contact_is_noted_by_those_who_hear_from_them(people, hands):
    outgoing = builders.outgoing_at("transmitted", people)
    with pytest.raises(NotAllowed):
        services.contacted(outgoing.case, by=people.officer)
    hands.go(days=29)
    services.contacted(outgoing.case, by=people.reviewer)
    assert clocks(outgoing.case)["K35"].started_at == hands.at
    assert register.read(outgoing.case.stream)[-1].name == "deadlines.contacted"
    withdrawn = builders.STEPS["withdraw"](outgoing, people)
    with pytest.raises(Blocked):
        services.contacted(withdrawn.case, by=people.reviewer)


def test_a_clock_that_ended_is_final(people, hands):
    case = preserved(people)
    services.cancel_all(case, by="system")
    for change in (
        lambda: Deadline.objects.filter(case=case).update(outcome="met"),
        lambda: Deadline.objects.filter(case=case).delete(),
    ):
        with pytest.raises(DatabaseError), transaction.atomic():
            change()


def test_one_clock_of_a_kind_runs_at_a_time(people, hands):
    case = received(people)
    row = clocks(case)["K30"]
    row.pk = None
    with pytest.raises(IntegrityError), transaction.atomic():
        row.save(force_insert=True)


def test_an_event_nobody_declared_costs_two_queries(people, hands, django_assert_num_queries):
    case = asking(people)
    with transaction.atomic(), django_assert_num_queries(4):  # two of them are the savepoint
        services.follow(case, "outgoing.prepared", by=people.reviewer)
