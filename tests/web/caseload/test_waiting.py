"""Where every case waits: longest first, our days and theirs, bands, filters, what one may not see."""

from datetime import timedelta

import pytest

from requests_app.caseload import queries
from requests_app.caseload.queries import SHOWN, Filters
from requests_app.core import clock
from requests_app.outgoing import services
from tests import builders
from tests.casefile.test_team import at_level

pytestmark = pytest.mark.django_db


@pytest.fixture
def later(monkeypatch):
    """So many days later than when it was called last."""

    def move(days):
        now = clock.now() + timedelta(days=days)
        monkeypatch.setattr(clock, "now", lambda: now)

    return move


def page(client, query=""):
    answer = client.get(f"/waiting/{query}")
    assert answer.status_code == 200
    return answer.content.decode()


def test_it_says_who_must_act_since_when_and_what_would_free_it(people, signed_in, later):
    sent = builders.outgoing_at("transmitted", people)
    later(40)
    fresh = services.open_request(by=people.officer, title="Birch")
    text = page(signed_in(people.supervisor))
    assert text.index(sent.reference) < text.index(fresh.reference)
    assert "The requested State acknowledges receipt." in text
    assert f"The officer ({people.officer.name})" in text
    found = queries.waiting(people.supervisor, Filters())
    assert [(one.procedure.reference, one.spent.theirs) for one in found.rows] == [
        (sent.reference, 40),
        (fresh.reference, 0),
    ]
    assert found.bands == {"week": 1, "month": 0, "quarter": 1, "half": 0, "longer": 0}


def test_the_filters_narrow_the_list_and_can_be_taken_away(people, signed_in, later):
    sent = builders.outgoing_at("transmitted", people)
    later(10)
    draft = services.open_request(by=people.stranger, title="Alder")
    client = signed_in(people.supervisor)
    for query, there, gone in (
        ("?side=theirs", sent, draft),
        ("?side=ours", draft, sent),
        ("?band=month", sent, draft),
        ("?officer=stranger", draft, sent),
    ):
        text = page(client, query)
        assert there.reference in text
        assert gone.reference not in text
        assert "Remove the filter" in text
    assert "Nothing waits here." in page(client, "?kind=emergency")
    assert sent.reference in page(client, "?side=nonsense&band=x&kind=y&after=~&after=2026~x")


def test_what_has_ended_waits_for_nobody(people):
    builders.outgoing_at("closed", people)
    assert queries.waiting(people.supervisor, Filters()).rows == []


def test_pages_follow_each_other_without_a_gap(people):
    made = {services.open_request(by=people.officer, title=f"Case {n}").reference for n in range(SHOWN + 3)}
    first = queries.waiting(people.supervisor, Filters())
    second = queries.waiting(people.supervisor, Filters(), after=first.after)
    assert len(first.rows) == SHOWN
    assert second.after == ""
    assert {one.procedure.reference for one in (*first.rows, *second.rows)} == made


def test_a_restricted_case_is_not_there_and_not_counted(people, signed_in):
    secret = builders.drafted(people, at_level("restricted"), title="Quiet Heron")
    found = queries.waiting(people.supervisor, Filters())
    assert found.rows == []
    assert sum(found.bands.values()) == 0
    text = page(signed_in(people.supervisor))
    assert secret.reference not in text
    assert "Nothing waits." in text
    auditor = signed_in(people.auditor).get("/workload/").content.decode()
    assert people.officer.name not in auditor


def test_a_late_clock_is_seen_in_the_list_and_in_the_workload(people, later):
    builders.outgoing_at("transmitted", people)
    later(28)
    assert not queries.waiting(people.supervisor, Filters()).rows[0].late
    later(4)  # thirty days without a word: somebody should have asked
    assert queries.waiting(people.supervisor, Filters()).rows[0].late
    load = next(one for one in queries.loads(people.supervisor) if one.person == people.officer)
    assert (load.cases, load.with_us, load.late) == (1, 0, 1)


@pytest.mark.parametrize("name", ["officer", "adviser", "duty", "executing", "admin", "legal"])
def test_the_list_is_for_those_who_look_after_the_load(people, signed_in, name):
    assert signed_in(getattr(people, name)).get("/waiting/").status_code == 403


def test_the_list_costs_the_same_for_few_and_for_many(people, signed_in, django_assert_max_num_queries):
    for number in range(30):
        services.open_request(by=people.officer, title=f"Case {number}")
    client = signed_in(people.supervisor)
    client.get("/waiting/")
    with django_assert_max_num_queries(26):
        client.get("/waiting/")
