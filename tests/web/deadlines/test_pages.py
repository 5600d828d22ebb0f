"""The pages of clocks: the panel, the computation, what is due, days and lengths; who gets them and what they cost."""

import re
from datetime import timedelta

import pytest
from django.urls import reverse

from requests_app.core import clock
from requests_app.deadlines import services, values
from requests_app.deadlines.declared import find
from requests_app.deadlines.models import DayOverride, Deadline, Weekend, WorkingValue
from tests import builders

pytestmark = pytest.mark.django_db


@pytest.fixture
def sent(people):
    return builders.outgoing_at("acknowledged", people)


def page(client, name: str, *parts, status: int = 200, **typed) -> str:
    answer = client.get(reverse(name, args=parts), typed)
    assert answer.status_code == status
    return answer.content.decode()


def the_clock(outgoing) -> Deadline:
    return Deadline.objects.get(case=outgoing.case, ended_at=None)


@pytest.mark.parametrize("who", ["officer", "reviewer", "adviser", "supervisor", "auditor"])
def test_the_panel_stands_on_the_overview(sent, people, signed_in, who):
    text = page(signed_in(getattr(people, who)), "outgoing:case", sent.reference)
    assert 'id="clocks-title"' in text
    assert "Ask the requested State how things stand" in text
    assert "their days" in text


def test_there_is_no_panel_while_nothing_runs(people, signed_in):
    draft = builders.outgoing_at("drafted", people)
    assert 'id="clocks-title"' not in page(signed_in(people.officer), "outgoing:case", draft.reference)


def test_a_date_opens_to_how_it_came_about(sent, people, signed_in):
    text = page(signed_in(people.officer), "deadlines:clock", sent.reference, the_clock(sent).pk)
    assert "30 days from" in text
    assert "without legal authority" in text
    assert "Ours: 0. Theirs: 0." in text
    assert "K35 STATUS" in text


def test_skipped_days_and_pauses_are_listed(sent, people, signed_in, monkeypatch):
    now = clock.now()
    services.pause(sent.case, "K35", by=people.reviewer, why="Their courts are closed.")
    monkeypatch.setattr(clock, "now", lambda: now + timedelta(days=12))
    services.resume(sent.case, "K35", by=people.reviewer)
    text = page(signed_in(people.officer), "deadlines:clock", sent.reference, the_clock(sent).pk)
    assert "The clock stood still" in text
    assert "Their courts are closed." in text
    assert "12 days not counted" in text


def test_the_list_of_a_case_keeps_what_ended(sent, people, signed_in):
    text = page(signed_in(people.officer), "deadlines:case", sent.reference)
    assert "Replaced" in text
    assert "Running" in text


@pytest.mark.parametrize(
    ("who", "status"), [("stranger", 404), ("duty", 404), ("executing", 404), ("admin", 404)]
)
def test_others_get_no_clock_of_a_case_they_do_not_see(sent, people, signed_in, who, status):
    client = signed_in(getattr(people, who))
    page(client, "deadlines:case", sent.reference, status=status)
    page(client, "deadlines:clock", sent.reference, the_clock(sent).pk, status=status)
    answer = client.post(reverse("deadlines:contacted", args=[sent.reference]))
    assert answer.status_code == status


@pytest.mark.parametrize("number", [0, 999_999, 2**63, 10**30])
def test_a_clock_that_is_not_there_is_404(sent, people, signed_in, number):
    client = signed_in(people.officer)
    assert client.get(f"/cases/{sent.reference}/clocks/{number}/").status_code == 404


def test_a_clock_of_another_case_is_404(sent, people, signed_in):
    other = builders.outgoing_at("acknowledged", people, title="Other")
    page(signed_in(people.officer), "deadlines:clock", sent.reference, the_clock(other).pk, status=404)


def test_asking_is_noted_and_the_clock_begins_anew(sent, people, signed_in):
    client = signed_in(people.reviewer)
    assert "We have asked" in page(client, "deadlines:case", sent.reference)
    before = the_clock(sent).pk
    answer = client.post(reverse("deadlines:contacted", args=[sent.reference]), follow=True)
    assert "begins anew" in answer.content.decode()
    assert the_clock(sent).pk != before
    officer = signed_in(people.officer)
    assert "We have asked" not in page(officer, "deadlines:case", sent.reference)
    assert officer.post(reverse("deadlines:contacted", args=[sent.reference])).status_code == 403


def test_due_lists_mine_first_and_all_on_demand(sent, people, signed_in):
    assert sent.reference in page(signed_in(people.reviewer), "deadlines:due")
    supervisor = signed_in(people.supervisor)
    assert sent.reference not in page(supervisor, "deadlines:due")
    assert sent.reference in page(supervisor, "deadlines:due", all=1)
    assert sent.reference not in page(supervisor, "deadlines:due", all=1, late=1)
    assert sent.reference not in page(supervisor, "deadlines:due", all=1, whose="ours")
    assert sent.reference not in page(signed_in(people.stranger), "deadlines:due", all=1)


@pytest.mark.parametrize("after", ["x", "1-", "nan-1", "9e99-1", "1.5-x", "%00"])
def test_a_page_that_does_not_exist_is_said_so(people, signed_in, after):
    assert signed_in(people.reviewer).get(reverse("deadlines:due"), {"after": after}).status_code == 400


@pytest.mark.parametrize("who", ["executing", "admin", "legal"])
def test_who_reads_no_case_gets_no_list(people, signed_in, who):
    assert signed_in(getattr(people, who)).get(reverse("deadlines:due")).status_code == 403


def test_what_is_late_stands_on_the_desk(sent, people, signed_in, monkeypatch):
    questioned = builders.STEPS["question"](sent, people)
    text = page(signed_in(people.officer), "desk:home")
    assert "Answer the question of the requested State" in text
    assert questioned.reference in text


def test_a_day_is_set_in_the_browser(people, signed_in):
    client = signed_in(people.supervisor)
    url = reverse("deadlines:day", args=["XA"])
    assert client.get(url).status_code == 200
    typed = {"day": "2027-05-17", "kind": "holiday", "name": "Day of the Sea", "reason": "Decree 14"}
    assert client.post(url, {**typed, "reason": ""}).status_code == 400
    assert client.post(url, {**typed, "day": "nonsense"}).status_code == 400
    assert not DayOverride.objects.exists()
    shown = client.post(url, typed, follow=True).content.decode()
    assert "Day of the Sea" in shown
    assert "Decree 14" in shown


def test_a_weekend_is_set_in_the_browser(people, signed_in):
    client = signed_in(people.admin)
    url = reverse("deadlines:weekend", args=["XA"])
    assert client.post(url, {"days": ["4", "5"], "reason": ""}).status_code == 400
    assert client.post(url, {"days": ["9"], "reason": "Law"}).status_code == 400
    shown = client.post(url, {"days": ["4", "5"], "reason": "Law of rest"}, follow=True).content.decode()
    assert "Friday and Saturday" in shown
    assert Weekend.objects.count() == 1


def test_a_length_is_set_in_the_browser_as_far_as_the_law_allows(people, signed_in):
    client = signed_in(people.supervisor)
    url = reverse("deadlines:value", args=["K01", "-"])
    refused = client.post(url, {"amount": "30", "reason": "Shorter"})
    assert refused.status_code == 400
    assert "at least 60 days" in refused.content.decode()
    assert client.post(url, {"amount": "x", "reason": "Why"}).status_code == 400
    shown = client.post(url, {"amount": "90", "reason": "Our practice"}, follow=True).content.decode()
    assert "90 days" in shown
    assert "Our practice" in shown
    assert WorkingValue.objects.get().amount == 90


@pytest.mark.parametrize("parts", [("K99", "-"), ("K30", "nothing")])
def test_a_length_of_nothing_is_404(people, signed_in, parts):
    assert signed_in(people.admin).get(reverse("deadlines:value", args=parts)).status_code == 404


@pytest.mark.parametrize("who", ["officer", "reviewer", "auditor", "duty", "executing", "legal"])
def test_only_a_few_set_anything(people, signed_in, who):
    client = signed_in(getattr(people, who))
    assert "Set a day" not in page(client, "deadlines:calendar", "XA")
    for name, parts in (("day", ["XA"]), ("weekend", ["XA"]), ("value", ["K30", "-"])):
        url = reverse(f"deadlines:{name}", args=parts)
        assert client.get(url).status_code == client.post(url, {}).status_code == 403
    assert not re.search(r"/clocks/lengths/K30/", page(client, "deadlines:values"))


def test_the_lengths_say_what_binds_and_who_changed_them(people, signed_in):
    values.change(find("K30"), 7, reason="More time in summer.", by=people.supervisor)
    text = page(signed_in(people.officer), "deadlines:values")
    assert "7 working days" in text
    assert "More time in summer." in text
    assert "May be longer: the law says at least" in text
    assert "Reported practice; binds nobody." in text


def test_a_state_that_is_not_there_is_404(people, signed_in):
    assert signed_in(people.admin).get("/clocks/days/ZZ/").status_code == 404


def test_the_pages_cost_few_queries_however_many_clocks(
    sent, people, signed_in, django_assert_max_num_queries
):
    for number in range(20):
        services.start(
            sent.case, "D02", variant="task", subject=f"T{number}", due=clock.today(), by=people.reviewer
        )
    client = signed_in(people.supervisor)
    page(client, "deadlines:due", all=1)
    with django_assert_max_num_queries(8):
        page(client, "deadlines:due", all=1)
    with django_assert_max_num_queries(14):
        page(client, "deadlines:case", sent.reference)
    with django_assert_max_num_queries(18):
        page(
            client,
            "deadlines:clock",
            sent.reference,
            Deadline.objects.filter(code="K35", ended_at=None).get().pk,
        )
