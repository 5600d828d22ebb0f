"""Papers that are looked at and not kept, in the browser: who gets one, how it is sent, what is written down."""

from types import SimpleNamespace

import pytest
from django.urls import reverse

from requests_app.audit.models import AuditEvent
from requests_app.casefile import queries as casefile
from requests_app.documents import drafts
from requests_app.documents.models import Document
from requests_app.documents.phrases.book import book
from requests_app.law.return_reasons import REASONS
from requests_app.outgoing import services
from requests_app.outgoing.models import Outgoing
from requests_app.web.procedures import ROOMS, door_of
from tests import builders, samples

pytestmark = pytest.mark.django_db
SAY = book("en").say
PDF = b"%PDF-1.7 printed"
RETURNED = {"reasons": next(iter(REASONS)), "place": "", "about": "Give months.", "note": "No day is named."}


@pytest.fixture
def press(monkeypatch):
    """A press that keeps what it was given and prints nothing."""
    jobs = []

    def to_pdf(html, **more):
        jobs.append((html, more))
        return SimpleNamespace(pdf=PDF)

    monkeypatch.setattr(drafts.THE_PRESS, "to_pdf", to_pdf)
    return jobs


@pytest.fixture
def draft(people):
    return builders.drafted(people, samples.hospital())


@pytest.fixture
def submitted(people):
    return builders.outgoing_at("submitted", people)


def read_last():
    return AuditEvent.objects.filter(name="case.read").order_by("-pk")[0].facts["page"]


def is_a_paper(answer):
    assert answer.status_code == 200
    assert answer.content == PDF
    assert answer["Content-Type"] == "application/pdf"
    assert answer["Content-Disposition"].startswith("inline")
    assert "no-store" in answer["Cache-Control"]
    assert answer["X-Frame-Options"] == "DENY"
    assert answer["X-Content-Type-Options"] == "nosniff"
    return True


def test_the_draft_is_shown_on_paper_and_written_down_as_read(people, signed_in, press, draft):
    client = signed_in(people.officer)
    assert is_a_paper(client.get(reverse("drafting:preview", args=[draft.reference])))
    assert read_last() == "draft on paper"
    assert "attachment" not in press[0][1]
    assert not Document.objects.exists()


def test_every_page_of_the_draft_leads_to_it(people, signed_in, draft):
    client, where = signed_in(people.officer), reverse("drafting:preview", args=[draft.reference])
    item = next(
        one for one in casefile.draft_section(draft.case, "assistance").entries if one["type"] == "AT14"
    )
    form = reverse("drafting:preview_form", args=[draft.reference, item["id"]])
    for name, *more in (["tasks"], ["section", "facts"], ["check"]):
        page = client.get(reverse(f"drafting:{name}", args=[draft.reference, *more])).content.decode()
        assert where in page, name
        assert form in page, name


def test_an_amendment_is_shown_with_what_it_changes(people, signed_in, press):
    sent = builders.outgoing_at("transmitted", people)
    made = services.amend(sent, by=people.officer, title="Mirrorlock")
    facts = samples.hospital()["facts"] | {"damage": "Two wards were closed."}
    builders.write(made, {"facts": facts}, by=people.officer)
    client, where = signed_in(people.officer), reverse("drafting:preview", args=[made.reference])
    assert is_a_paper(client.get(where))
    html = press[0][0]
    assert SAY("change.table") in html
    assert html.count("Two wards were closed.") == 2, "in the table of changes and in its place"
    assert sent.reference in html


def test_a_form_is_shown_by_its_item(people, signed_in, press, draft):
    items = casefile.draft_section(draft.case, "assistance").entries
    item = next(one for one in items if one["type"] == "AT14")
    client = signed_in(people.officer)
    assert is_a_paper(client.get(reverse("drafting:preview_form", args=[draft.reference, item["id"]])))
    assert client.get(reverse("drafting:preview_form", args=[draft.reference, "nothing"])).status_code == 404


def test_who_may_not_read_the_draft_gets_no_paper(people, signed_in, press, draft):
    where = reverse("drafting:preview", args=[draft.reference])
    assert signed_in(people.reviewer).get(where).status_code in (403, 404)
    assert signed_in(people.stranger).get(where).status_code == 404
    assert press == []


def test_what_was_submitted_is_no_draft_any_more(people, signed_in, press, submitted):
    assert (
        signed_in(people.officer).get(reverse("drafting:preview", args=[submitted.reference])).status_code
        == 409
    )


def test_a_draft_too_long_answers_with_the_reason(people, signed_in, monkeypatch, draft):
    monkeypatch.setattr("requests_app.documents.letters.text.LONGEST_TEXT", 50)
    answer = signed_in(people.officer).get(reverse("drafting:preview", args=[draft.reference]))
    assert answer.status_code == 400
    assert "a letter can print 50" in answer.content.decode()


def test_versions_are_compared_on_paper(people, signed_in, press, submitted):
    client = signed_in(people.officer)
    assert is_a_paper(client.get(reverse("versions:marked", args=[submitted.reference, 1, 1])))
    assert read_last() == "versions 1 and 1 on paper"
    page = client.get(reverse("versions:compare", args=[submitted.reference, 1, 1])).content.decode()
    assert reverse("versions:marked", args=[submitted.reference, 1, 1]) in page
    assert client.get(reverse("versions:marked", args=[submitted.reference, 1, 7])).status_code == 404
    assert (
        signed_in(people.stranger)
        .get(reverse("versions:marked", args=[submitted.reference, 1, 1]))
        .status_code
        == 404
    )


def test_the_assessment_on_paper_is_for_those_who_may_read_it(people, signed_in, press, submitted):
    where = reverse("assessment:memorandum", args=[submitted.reference])
    client = signed_in(people.reviewer)
    assert is_a_paper(client.get(where))
    assert read_last() == "assessment on paper"
    assert where in client.get(reverse("assessment:review", args=[submitted.reference])).content.decode()
    assert signed_in(people.officer).get(where).status_code == 404
    assert len(press) == 1


def test_a_step_is_seen_on_paper_before_it_is_taken(people, signed_in, press, submitted):
    client, where = (
        signed_in(people.reviewer),
        reverse("outgoing:step", args=[submitted.reference, "return_"]),
    )
    assert 'name="preview"' in client.get(where).content.decode()
    assert is_a_paper(client.post(where, RETURNED | {"preview": "1"}))
    assert read_last() == "return_ on paper"
    assert RETURNED["note"] in press[0][0]
    assert Outgoing.objects.get(pk=submitted.pk).status == "submitted"
    assert not Document.objects.exists()


def test_what_is_wrong_is_said_at_the_fields_and_nothing_is_shown(people, signed_in, press, submitted):
    where = reverse("outgoing:step", args=[submitted.reference, "return_"])
    answer = signed_in(people.reviewer).post(where, {"preview": "1"})
    assert answer.status_code == 400
    assert press == []


def test_a_step_that_writes_nothing_has_no_such_button(people, signed_in, press, submitted):
    client, where = signed_in(people.officer), reverse("outgoing:step", args=[submitted.reference, "recall"])
    assert 'name="preview"' not in client.get(where).content.decode()
    assert client.post(where, {"preview": "1"}).status_code in (400, 409)
    assert Outgoing.objects.get(pk=submitted.pk).status == "submitted"


def test_what_is_shown_on_paper_are_steps_and_acts_that_there_are():
    for kind in ROOMS:
        door = door_of(kind)
        assert all(callable(getattr(door.services, verb)) for verb in door.writes), kind
        assert door.writes_later.keys() <= door.writes
