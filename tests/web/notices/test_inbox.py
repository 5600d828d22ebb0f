"""The inbox of a person and what they choose, in the browser."""

import pytest
from django.urls import reverse

from requests_app.notices import services
from requests_app.notices.kinds import Kind
from requests_app.notices.models import Notice, Preference

pytestmark = pytest.mark.django_db
EVERYONE = "officer reviewer adviser supervisor auditor duty executing admin legal".split()


@pytest.fixture
def told(people):
    for number in range(3):
        services.tell(
            [people.officer],
            kind=Kind.TASK,
            key=f"k{number}",
            text=f"Task {number} waits.",
            url="/clocks/due/",
        )
    return Notice.objects.filter(person=people.officer)


def inbox(client, **typed) -> str:
    return client.get(reverse("notices:inbox"), typed).content.decode()


@pytest.mark.parametrize("who", EVERYONE)
def test_everybody_has_an_inbox(people, signed_in, who):
    client = signed_in(getattr(people, who))
    assert "Nothing was told to you yet." in inbox(client)
    assert client.get(reverse("notices:choose")).status_code == 200


def test_nobody_else_has_one(people, client):
    for name in ("inbox", "choose"):
        assert client.get(reverse(f"notices:{name}")).status_code == 302


def test_the_head_counts_what_is_unread(told, people, signed_in):
    client = signed_in(people.officer)
    assert 'class="app-count">3<' in inbox(client)
    assert 'class="app-count"' not in inbox(signed_in(people.reviewer))


def test_opening_one_marks_it_and_leads_on(told, people, signed_in):
    client = signed_in(people.officer)
    first = told.first()
    answer = client.post(reverse("notices:follow", args=[first.pk]))
    assert answer.headers["Location"] == "/clocks/due/"
    assert 'class="app-count">2<' in inbox(client)
    assert "Task 0" not in inbox(client, unread=1)
    assert "Task 0" in inbox(client)


def test_somebody_elses_is_404(told, people, signed_in):
    client = signed_in(people.reviewer)
    for number in (told.first().pk, 0, 2**63):
        assert client.post(f"/notices/{number}/").status_code == 404
    assert not told.exclude(read_at=None).exists()


def test_all_at_once(told, people, signed_in):
    client = signed_in(people.officer)
    shown = client.post(reverse("notices:read_all"), follow=True).content.decode()
    assert 'class="app-count"' not in shown
    assert "Mark everything as read" not in shown


def test_what_is_settled_says_so_and_counts_no_more(people, signed_in):
    services.tell([people.officer], kind=Kind.CLOCK, key="a", text="Due.", about="clock/1", urgent=True)
    services.take_back("clock/1")
    text = inbox(signed_in(people.officer))
    assert "Settled" in text
    assert "Urgent" not in text
    assert 'class="app-count"' not in text


@pytest.mark.parametrize("before", ["x", "-1", "9" * 40, "٣", ""])
def test_nonsense_in_the_address_shows_the_first_page(told, people, signed_in, before):
    assert "Task 2" in inbox(signed_in(people.officer), before=before)


def test_pages_follow_each_other(people, signed_in):
    for number in range(51):
        services.tell([people.officer], kind=Kind.CASE, key=f"n{number}", text=f"News {number:02d}.")
    client = signed_in(people.officer)
    first = inbox(client)
    assert "News 50." in first
    assert "News 00." not in first
    last = Notice.objects.order_by("-pk")[49].pk
    assert "News 00." in inbox(client, before=last)


def test_choosing(people, signed_in):
    client = signed_in(people.officer)
    url = reverse("notices:choose")
    typed = {f"way_{kind.value}": "summary" for kind in Kind} | {"hour": "18", "time_zone": "Europe/Oslo"}
    assert client.post(url, {**typed, "way_clock_law": "inbox"}).status_code == 400
    assert client.post(url, {**typed, "hour": "25"}).status_code == 400
    assert client.post(url, {**typed, "time_zone": "Mars/Olympus"}).status_code == 400
    assert not Preference.objects.exists()
    assert client.post(url, {**typed, "way_task": "at_once"}).status_code == 302
    row = Preference.objects.get(person=people.officer)
    assert (row.hour, row.time_zone, row.ways["task"]) == (18, "Europe/Oslo", "at_once")
    assert "selected>18:00" in client.get(url).content.decode()


def test_the_inbox_costs_few_queries(told, people, signed_in, django_assert_max_num_queries):
    client = signed_in(people.officer)
    inbox(client)
    with django_assert_max_num_queries(6):
        inbox(client)
