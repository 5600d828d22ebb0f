"""People are told once, in the way they chose; a restricted case stays with its team; one summary a day."""

from datetime import UTC, datetime

import pytest
from django.core import mail
from django.db import transaction

from requests_app.accounts.models import User
from requests_app.audit import register
from requests_app.casefile.models import CaseFile, TeamMember
from requests_app.core.errors import Invalid, NotVisible
from requests_app.notices import preferences, queries, services, summaries
from requests_app.notices.kinds import Kind, Way
from requests_app.notices.models import Notice, Preference
from requests_app.outbox import post
from requests_app.outbox.models import OutboxMessage
from requests_app.tasks import handlers  # noqa: F401  (the handlers hang there)
from tests.deadlines.running import Hands, asking

pytestmark = pytest.mark.django_db


@pytest.fixture
def hands(monkeypatch):
    return Hands(monkeypatch)


def tell(*people: User, key: str = "task/1", **more) -> int:
    given = {"kind": Kind.TASK, "text": "A task waits for you.", **more}
    return services.tell(people, key=key, **given)


def deliver(topic: str) -> int:
    """Deliver what waits on this topic, as the workers would."""
    waiting = OutboxMessage.objects.filter(topic=topic, done_at=None)
    return sum(post.deliver(one.pk) for one in waiting)


def chosen(person: User, **ways: str) -> Preference:
    return preferences.choose(person, ways=ways, hour=7, time_zone="", by=person)


def test_a_key_is_told_once_per_person(people, hands):
    assert tell(people.officer, people.reviewer) == 2
    assert tell(people.officer, people.colleague) == 1
    assert tell(people.officer, key="task/2") == 1
    assert Notice.objects.filter(person=people.officer).count() == 2


def test_somebody_named_twice_is_told_once(people, hands):
    assert tell(people.officer, people.officer) == 1


def test_deactivated_people_get_nothing(people, hands):
    people.officer.is_active = False
    people.officer.save()
    assert tell(people.officer) == 0
    assert not Notice.objects.exists()


def test_nobody_is_nothing(people, hands, django_assert_num_queries):
    assert services.tell([], kind=Kind.OTHER, key="x", text="Nothing.") == 0


def test_a_restricted_case_is_told_to_its_team(people, hands):
    case = asking(people)
    CaseFile.objects.filter(pk=case.pk).update(confidentiality="restricted")
    TeamMember.objects.create(case=case, user=people.officer, since=case.opened_at, added_by=people.officer)
    case.refresh_from_db()
    assert tell(people.officer, people.colleague, people.supervisor, case=case) == 1
    assert Notice.objects.get().person == people.officer


def test_a_case_restricted_later_disappears_from_other_inboxes_and_mails(people, hands):
    case = asking(people)
    tell(people.colleague, case=case)
    assert queries.unread(people.colleague) == 1
    CaseFile.objects.filter(pk=case.pk).update(confidentiality="restricted")
    assert queries.unread(people.colleague) == 0
    assert queries.inbox(people.colleague) == []
    with pytest.raises(NotVisible):
        queries.find(people.colleague, Notice.objects.get().pk)
    hands.go(days=1)
    summaries.order_due()
    deliver("notice.summary")
    assert mail.outbox == []


@pytest.mark.parametrize(
    ("kind", "urgent", "choice", "way"),
    [
        (Kind.TASK, False, "", Way.SUMMARY),
        (Kind.TASK, True, "", Way.AT_ONCE),
        (Kind.TASK, True, Way.SUMMARY, Way.SUMMARY),
        (Kind.TASK, False, Way.AT_ONCE, Way.AT_ONCE),
        (Kind.CASE, False, Way.INBOX, Way.INBOX),
        (Kind.CLOCK_LAW, True, Way.SUMMARY, Way.AT_ONCE),
        (Kind.CLOCK_LAW, False, Way.SUMMARY, Way.SUMMARY),
        (Kind.ESCALATION, True, Way.SUMMARY, Way.AT_ONCE),
    ],
)
def test_the_way_is_what_the_person_chose_but_urgent_law_is_at_once(people, hands, kind, urgent, choice, way):
    if choice:
        chosen(people.officer, **{kind: choice})
    tell(people.officer, kind=kind, urgent=urgent)
    assert Notice.objects.get().way == way


def test_law_cannot_be_switched_off(people):
    with pytest.raises(Invalid) as refused:
        chosen(people.officer, clock_law=Way.INBOX)
    assert "way_clock_law" in refused.value.fields


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"hour": 24}, "hour"),
        ({"hour": -1}, "hour"),
        ({"time_zone": "Mars/Olympus"}, "time_zone"),
        ({"time_zone": "../../etc/passwd"}, "time_zone"),
        ({"ways": {"task": "pigeon"}}, "way_task"),
    ],
)
def test_nonsense_is_refused_at_its_field(people, given, field):
    with pytest.raises(Invalid) as refused:
        preferences.choose(
            people.officer, by=people.officer, **{"ways": {}, "hour": 7, "time_zone": "", **given}
        )
    assert list(refused.value.fields) == [field]


def test_a_choice_is_written_down_and_unknown_kinds_are_dropped(people):
    row = chosen(people.officer, task=Way.AT_ONCE, nonsense=Way.AT_ONCE)
    assert row.ways == {"task": "at_once"}
    assert register.read(people.officer.stream)[-1].name == "person.notices_chosen"
    with pytest.raises(ValueError, match="themselves"):
        preferences.choose(people.officer, ways={}, hour=7, time_zone="", by=people.admin)


def test_an_urgent_notice_is_mailed_once(people, hands):
    tell(people.officer, urgent=True, url="/notices/")
    assert deliver("notice.mail") == 1
    (sent,) = mail.outbox
    assert sent.to == [people.officer.email]
    assert "A task waits for you." in sent.body
    assert "/notices/" in sent.body
    assert sent.extra_headers["Message-ID"].startswith("<notice-")
    notice = Notice.objects.get()
    assert notice.mailed_at == hands.at
    again = post_again({"notice": notice.pk}, "notice.mail")
    assert post.deliver(again.pk)
    assert len(mail.outbox) == 1


def post_again(payload: dict, topic: str) -> OutboxMessage:
    with transaction.atomic():
        return post.put(topic, payload)


@pytest.mark.parametrize("what", ["settled", "deactivated", "gone"])
def test_what_no_longer_matters_is_not_mailed(people, hands, what):
    tell(people.officer, urgent=True, about="clock/1")
    if what == "settled":
        assert services.take_back("clock/1") == 1
    elif what == "deactivated":
        User.objects.filter(pk=people.officer.pk).update(is_active=False)
    else:
        Notice.objects.all().delete()
    deliver("notice.mail")
    assert mail.outbox == []


def test_taking_back_nothing_takes_back_nothing(people, hands):
    tell(people.officer)
    assert services.take_back("") == 0
    assert services.take_back([]) == 0
    assert services.take_back(["", "clock/9"]) == 0


def test_one_summary_holds_what_came_since(people, hands):
    for number in range(3):
        tell(people.officer, key=f"task/{number}")
    assert summaries.order_due() == 0
    hands.to("2037-03-03T07:00")
    assert summaries.order_due() == 1
    assert summaries.order_due() == 0
    deliver("notice.summary")
    (sent,) = mail.outbox
    assert sent.body.count("A task waits for you.") == 3
    assert "3 things" in sent.subject
    assert not Notice.objects.filter(mailed_at=None).exists()


def test_one_summary_a_day_even_if_the_clock_jumps_back(people, hands):
    tell(people.officer)
    hands.to("2037-03-03T07:05")
    summaries.order_due()
    deliver("notice.summary")
    hands.go(hours=-1)
    tell(people.officer, key="task/2")
    hands.to("2037-03-03T07:10")
    assert summaries.order_due() == 0
    hands.to("2037-03-04T07:00")
    assert summaries.order_due() == 1
    deliver("notice.summary")
    assert len(mail.outbox) == 2


def test_a_summary_delivered_twice_is_mailed_once(people, hands):
    tell(people.officer)
    hands.to("2037-03-03T07:00")
    summaries.order_due()
    deliver("notice.summary")
    again = post_again({"person": str(people.officer.pk)}, "notice.summary")
    post.deliver(again.pk)
    assert len(mail.outbox) == 1


def test_what_was_read_in_the_portal_is_not_mailed(people, hands):
    tell(people.officer)
    services.mark_read(people.officer)
    hands.to("2037-03-03T07:00")
    summaries.order_due()
    deliver("notice.summary")
    assert mail.outbox == []


def test_a_whole_law_about_the_hour(people, hands):
    preferences.choose(people.officer, ways={}, hour=18, time_zone="Pacific/Auckland", by=people.officer)
    tell(people.officer)
    due = Preference.objects.get(person=people.officer).next_summary_at
    # 22:00 on the second in Auckland: the next 18:00 there is on the third, 05:00 in UTC.
    assert due == datetime(2037, 3, 3, 5, tzinfo=UTC)
    preferences.choose(people.officer, ways={}, hour=23, time_zone="Pacific/Auckland", by=people.officer)
    assert Preference.objects.get(person=people.officer).next_summary_at == datetime(
        2037, 3, 2, 10, tzinfo=UTC
    )


@pytest.mark.parametrize(
    ("zone", "hour", "now", "due"),
    [
        ("Europe/Oslo", 2, "2037-03-28T12:00", "2037-03-29T01:00"),  # 02:00 is left out that night
        ("Europe/Oslo", 2, "2037-10-24T12:00", "2037-10-25T00:00"),  # 02:00 comes twice: the first one
        ("UTC", 0, "2037-12-31T12:00", "2038-01-01T00:00"),
        ("Asia/Kathmandu", 7, "2037-03-02T09:00", "2037-03-03T01:15"),
    ],
)
def test_the_hour_is_that_of_the_place(people, zone, hour, now, due):
    row = Preference(person=people.officer, time_zone=zone, hour=hour)
    moment = datetime.fromisoformat(now).replace(tzinfo=UTC)
    assert summaries.next_moment(row, moment) == datetime.fromisoformat(due).replace(tzinfo=UTC)


def test_reading_concerns_oneself_alone(people, hands):
    tell(people.officer, people.reviewer)
    notice = Notice.objects.get(person=people.officer)
    assert services.mark_read(people.reviewer, [notice.pk]) == 0
    with pytest.raises(NotVisible):
        queries.find(people.reviewer, notice.pk)
    assert services.mark_read(people.officer, [notice.pk]) == 1
    assert queries.unread(people.officer) == 0
    assert queries.unread(people.reviewer) == 1


@pytest.mark.parametrize("given", [{"text": "x" * 301}, {"key": "x" * 121}])
def test_what_is_too_long_is_a_fault_of_ours(people, given):
    with pytest.raises(ValueError, match="too long"):
        tell(people.officer, **given)


def test_many_are_told_at_the_price_of_one(people, hands, django_assert_max_num_queries):
    everyone = [one for one in vars(people).values() if isinstance(one, User)]
    with django_assert_max_num_queries(12):
        assert services.tell(everyone, kind=Kind.CASE, key="k", text="News.") == len(everyone)
