"""The page of every step: it works, who may not, what blocks, what was typed is kept."""

from datetime import timedelta

import pytest
from django.urls import reverse

from requests_app.core import clock
from requests_app.law.return_reasons import REASONS
from requests_app.outgoing import services
from requests_app.outgoing.models import Outgoing
from requests_app.outgoing.states import Status
from requests_app.web.outgoing.forms.steps import FORMS
from requests_app.web.outgoing.wording import STEPS
from tests import builders

pytestmark = pytest.mark.django_db
REASON = next(iter(REASONS))


def today():
    return clock.today().isoformat()


def soon():
    return (clock.today() + timedelta(days=30)).isoformat()


# Walks through the machine, step after step: (verb, who, what is typed, where it leads). The letters are made
# once for each walk.
SEND = ("transmit", "reviewer", {"channel": "diplomatic", "sent_on": today, "note": "DHL 1"}, "transmitted")
HEARD = ("acknowledge", "reviewer", {"their_reference": "B/1", "acknowledged_on": today}, "acknowledged")
ASKED = ("condition", "reviewer", {"conditions": "Use in this case only.", "rows": "2"}, "conditioned")
PART = {"extent": "partial", "description": "Logs.", "outstanding": "Images.", "received_on": today}
NO = {"grounds": "G57", "reasons": "Sovereignty.", "refused_on": today, "consulted": "no"}
QUESTION = {"question": "Since when?", "asked_on": today, "due_on": soon}
ADVANCE = {"channel": "point_24_7", "sent_on": today, "note": "Asked."}
WALKS = {
    "review": (
        "submitted",
        [
            ("pre_contact", "reviewer", ADVANCE, "pre_contacted"),
            ("return_", "reviewer", {"reasons": REASON, "place": "", "about": "Give months."}, "drafted"),
        ],
    ),
    "taken back": ("submitted", [("recall", "officer", {"note": "A month was wrong."}, "drafted")]),
    "to the end": (
        "prepared",
        [
            SEND,
            HEARD,
            ("question", "reviewer", QUESTION, "questioned"),
            ("supplement", "officer", {"answer": "Since February."}, "supplemented"),
            HEARD,
            ("consult", "reviewer", {"note": "May it wait?"}, "consulted"),
            ASKED,
            ("decline_condition", "reviewer", {"reasons": "Against our law."}, "consulted"),
            ASKED,
            ("accept_condition", "reviewer", {"sure": "on"}, "executed"),
            ("postpone", "reviewer", {"note": "A case of theirs.", "review_on": soon}, "postponed"),
            ("execute", "reviewer", {}, "executed"),
            ("receive", "reviewer", PART, "received"),
            ("await_rest", "reviewer", {}, "executed"),
            ("receive", "reviewer", {**PART, "extent": "full", "settled": "No longer needed."}, "received"),
            ("control", "reviewer", {"note": "Hashes compared."}, "controlled"),
            ("close", "reviewer", {"sure": "on"}, "closed"),
        ],
    ),
    "refused there": (
        "prepared",
        [
            ("send_orally", "reviewer", {**ADVANCE, "note": "Mr Duval."}, "sent_orally"),
            ("confirm", "reviewer", {"channel": "diplomatic", "sent_on": today}, "transmitted"),
            HEARD,
            ("decline", "reviewer", NO, "declined"),
            ("reopen", "reviewer", {"note": "Another basis."}, "drafted"),
            ("withdraw", "officer", {"note": "No longer needed."}, "withdrawn"),
        ],
    ),
}


def filled(given):
    """The form as it is sent."""
    return {name: value() if callable(value) else value for name, value in given.items()}


def url_of(outgoing, verb):
    return reverse("outgoing:step", args=[outgoing.reference, verb])


@pytest.mark.parametrize("walk", WALKS)
def test_every_step_is_shown_and_taken(people, signed_in, walk):
    start, road = WALKS[walk]
    outgoing = builders.outgoing_at(start, people)
    for verb, who, given, end in road:
        client, url = signed_in(getattr(people, who)), url_of(outgoing, verb)
        shown = client.get(url)
        assert shown.status_code == 200, verb
        assert STEPS[verb].heading in shown.content.decode()
        sent = client.post(url, filled(given))
        assert sent.status_code == 302, f"{verb}: {sent.content.decode()[-3000:]}"
        assert Outgoing.objects.get(pk=outgoing.pk).status == end
        builders.make_letters(outgoing)  # what the step ordered is printed before the next one
        assert STEPS[verb].done in client.get(sent["Location"]).content.decode()


def test_every_step_with_a_page_is_walked_or_tested_below():
    walked = {verb for _, road in WALKS.values() for verb, *_ in road}
    assert set(FORMS) - walked == {"approve", "refuse", "prepare"}


def test_a_reviewer_approves_what_is_answered(people, signed_in):
    outgoing = builders.outgoing_at("submitted", people)
    builders.answer_every_ground(outgoing, people)
    client, url = signed_in(people.reviewer), url_of(outgoing, "approve")
    unsure = client.post(url, {})
    assert unsure.status_code == 400
    assert "Tick the box to confirm." in unsure.content.decode()
    assert client.post(url, {"sure": "on"}).status_code == 302
    assert Outgoing.objects.get().status == Status.APPROVED


def test_a_refusal_names_a_ground_that_bars(people, signed_in):
    outgoing = builders.outgoing_at("submitted", people)
    builders.answer_every_ground(outgoing, people, barring=("G34",))
    client, url = signed_in(people.reviewer), url_of(outgoing, "refuse")
    shown = client.get(url).content.decode()
    assert 'value="G34"' in shown
    assert 'value="G57"' not in shown
    given = {
        "grounds": "G34",
        "reasons": "Out of proportion.",
        "consulted": "no",
        "consultation": "Not sent yet.",
    }
    missing = client.post(url, {**given, "reasons": "", "consulted": ""})
    assert missing.status_code == 400
    assert "Not sent yet." in missing.content.decode()
    assert client.post(url, given).status_code == 302
    assert Outgoing.objects.get().status == Status.REFUSED


def test_a_step_that_is_blocked_shows_its_reasons(people, signed_in):
    outgoing = builders.outgoing_at("submitted", people)
    client, url = signed_in(people.reviewer), url_of(outgoing, "approve")
    shown = client.get(url)
    assert shown.status_code == 200
    assert "This cannot be done yet" in shown.content.decode()
    assert '<form method="post" novalidate>' not in shown.content.decode()
    assert client.post(url, {"sure": "on"}).status_code == 409
    assert Outgoing.objects.get().status == Status.SUBMITTED


def test_faults_come_back_at_their_fields_and_nothing_typed_is_lost(people, signed_in):
    outgoing = builders.outgoing_at("submitted", people)
    client, url = signed_in(people.reviewer), url_of(outgoing, "pre_contact")
    given = {"channel": "diplomatic", "sent_on": "31 31 2026", "note": "Called Mr Duval."}
    response = client.post(url, given)
    text = response.content.decode()
    assert response.status_code == 400
    assert 'href="#id_sent_on"' in text
    assert "Called Mr Duval." in text
    assert '<option value="diplomatic" selected>' in text
    again = client.post(url, {"channel": "pigeon", "sent_on": "2099-01-01", "note": ""})
    assert again.status_code == 400
    text = client.post(url, {"channel": "diplomatic", "sent_on": "2099-01-01", "note": ""}).content.decode()
    assert "This date lies in the future." in text
    assert "Say what was shared or asked, and with whom." in text
    assert Outgoing.objects.get().status == Status.SUBMITTED


def test_a_request_is_declared_ready_when_its_letters_are_made(people, signed_in):
    outgoing = builders.outgoing_at("approved", people)
    client, url = signed_in(people.reviewer), url_of(outgoing, "prepare")
    assert client.post(url, {"note": "Translated and attached."}).status_code == 409
    builders.make_letters(outgoing)
    assert client.post(url, {"note": "Translated and attached."}).status_code == 302
    assert Outgoing.objects.get().status == Status.PREPARED


@pytest.mark.parametrize("value", ["a\x00b", "\u202etxt", "x" * 25_000])
def test_odd_text_never_breaks_a_step(people, signed_in, value):
    outgoing = builders.outgoing_at("submitted", people)
    given = {"channel": "point_24_7", "sent_on": today(), "note": value}
    assert signed_in(people.reviewer).post(url_of(outgoing, "pre_contact"), given).status_code in (302, 400)


def test_a_return_without_a_reason_is_not_taken(people, signed_in):
    outgoing = builders.outgoing_at("submitted", people)
    response = signed_in(people.reviewer).post(url_of(outgoing, "return_"), {"note": "Please look again."})
    assert response.status_code == 400
    assert "Please look again." in response.content.decode()


def test_a_form_that_grows_keeps_what_is_in_it(people, signed_in):
    outgoing = builders.outgoing_at("submitted", people)
    given = {"rows": "3", "more": "1", "reasons": REASON, "about": "Give months."}
    response = signed_in(people.reviewer).post(url_of(outgoing, "return_"), given)
    text = response.content.decode()
    assert response.status_code == 200
    assert "Reason 4" in text
    assert "Give months." in text
    assert "There is a problem" not in text
    assert Outgoing.objects.get().status == Status.SUBMITTED


@pytest.mark.parametrize("rows", ["-1", "9999999999", "x", "٣"])
def test_the_number_of_rows_is_kept_within_bounds(people, signed_in, rows):
    outgoing = builders.outgoing_at("submitted", people)
    given = {"rows": rows, "more": "1"}
    assert signed_in(people.reviewer).post(url_of(outgoing, "return_"), given).status_code == 200


def test_a_page_that_was_overtaken_is_told_so(people, signed_in):
    outgoing = builders.outgoing_at("submitted", people)
    client, url = signed_in(people.reviewer), url_of(outgoing, "pre_contact")
    given = {
        "channel": "point_24_7",
        "sent_on": today(),
        "note": "Asked.",
        "seen": "drafted 2026-01-01T00:00:00+00:00",
    }
    response = client.post(url, given)
    assert response.status_code == 409
    assert "Somebody moved this case while the page was open." in response.content.decode()
    assert "Asked." in response.content.decode()


def test_a_step_of_another_role_is_refused(people, signed_in):
    outgoing = builders.outgoing_at("submitted", people)
    client = signed_in(people.officer)
    for verb in ("approve", "return_", "refuse", "transmit"):
        assert client.get(url_of(outgoing, verb)).status_code == 403
        assert client.post(url_of(outgoing, verb), {"sure": "on"}).status_code == 403


def test_a_step_that_does_not_leave_this_status_is_explained(people, signed_in):
    outgoing = builders.outgoing_at("submitted", people)
    response = signed_in(people.reviewer).post(url_of(outgoing, "close"), {"sure": "on"})
    assert response.status_code == 409
    assert "is not possible while the case is" in response.content.decode()


def test_what_one_may_not_see_cannot_be_moved(people, signed_in):
    outgoing = services.open_request(by=people.officer, title="Larch")
    client = signed_in(people.stranger)
    for verb in FORMS:
        assert client.post(url_of(outgoing, verb), {}).status_code == 404


def test_a_verb_that_is_none_is_not_found(people, signed_in):
    outgoing = services.open_request(by=people.officer, title="Larch")
    assert signed_in(people.officer).get(f"/outgoing/{outgoing.reference}/delete/").status_code == 404
