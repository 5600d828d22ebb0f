"""An oral request on the desk and on its case: until when it is to be confirmed, and the alarm afterwards."""

from datetime import timedelta

import pytest

from requests_app.core import clock
from tests import builders

pytestmark = pytest.mark.django_db


@pytest.fixture
def spoken(people):
    return builders.outgoing_at("sent_orally", people)


@pytest.fixture
def overdue(people, monkeypatch, settings):
    """The setting is so short that the clock has run out; sessions stay alive."""
    settings.ORAL_CONFIRMATION_HOURS = 1
    spoken = builders.outgoing_at("sent_orally", people)
    then = clock.now() + timedelta(minutes=61)
    monkeypatch.setattr(clock, "now", lambda: then)
    return spoken


def work(client) -> str:
    text = client.get("/").content.decode()
    return text.split('id="work"', 1)[1].split("</section>", 1)[0] if 'id="work"' in text else ""


@pytest.mark.parametrize("who", ["reviewer", "supervisor"])
def test_it_is_on_the_desk_without_alarm_at_first(spoken, people, signed_in, who):
    text = work(signed_in(getattr(people, who)))
    assert "Confirm the oral request in writing" in text
    assert spoken.reference in text
    assert "Overdue" not in text


@pytest.mark.parametrize("who", ["reviewer", "supervisor"])
def test_overdue_it_raises_an_alarm_there(overdue, people, signed_in, who):
    text = work(signed_in(getattr(people, who)))
    assert text.index("Overdue") < text.index("Confirm the oral request in writing")


def test_other_desks_are_left_in_peace(overdue, people, signed_in):
    assert "oral request" not in work(signed_in(people.officer))


def test_the_case_says_until_when_and_whose_number_it_is(spoken, people, signed_in):
    text = signed_in(people.reviewer).get(f"/outgoing/{spoken.reference}/").content.decode()
    assert "24 hours by a setting of this portal, without legal authority" in text
    assert "The oral request was to be confirmed" not in text


def test_overdue_the_case_is_red_on_every_page(overdue, people, signed_in):
    client = signed_in(people.reviewer)
    for page in ("", "history/"):
        text = client.get(f"/outgoing/{overdue.reference}/{page}").content.decode()
        assert "app-case-head__alarm" in text
        assert "The oral request was to be confirmed in writing by" in text
    assert "app-where__late" in client.get(f"/outgoing/{overdue.reference}/").content.decode()


@pytest.mark.parametrize(
    ("urgency", "shown"), [("urgent", "Urgent"), ("emergency", "Emergency: life or safety"), ("ordinary", "")]
)
def test_head_and_list_say_how_urgent_it_is(people, signed_in, urgency, shown):
    outgoing = builders.drafted(people, {"timing": {"urgency": urgency}})
    client = signed_in(people.officer)
    head = client.get(f"/outgoing/{outgoing.reference}/").content.decode().split("app-meta", 1)[1]
    row = client.get("/outgoing/").content.decode().split(outgoing.reference, 1)[1].split("</tr>", 1)[0]
    for text in (head.split("</dl>", 1)[0], row):
        assert (shown in text) if shown else ("Urgent" not in text and "Emergency" not in text)
