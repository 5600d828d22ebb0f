"""The check before submitting: what blocks, what is answered, what is submitted."""

import pytest
from django.urls import reverse

from requests_app.casefile import queries as casefile
from requests_app.outgoing.models import Outgoing
from tests import builders, samples


def check_url(outgoing):
    return reverse("drafting:check", args=[outgoing.reference])


@pytest.fixture
def whole(people):
    return builders.drafted(people, samples.hospital())


def test_a_block_leads_to_its_field(people, signed_in):
    sections = samples.hospital()
    sections["offences"]["entries"][0].pop("provision_text")
    outgoing = builders.drafted(people, sections)
    page = signed_in(people.officer).get(check_url(outgoing)).content.decode()
    entry = casefile.draft_section(outgoing.case, "offences").entries[0]["id"]
    assert (
        reverse("drafting:entry", args=[outgoing.reference, "offences", entry]) + "#id_provision_text" in page
    )
    assert "Submit to the central authority" not in page


def test_posting_around_the_page_does_not_help(people, signed_in):
    outgoing = builders.drafted(people, {"timing": {"urgency": "ordinary"}})
    answer = signed_in(people.officer).post(check_url(outgoing))
    assert answer.status_code == 409
    assert Outgoing.objects.get(pk=outgoing.pk).status == "drafted"


def test_a_warning_needs_a_word(people, signed_in, whole):
    client = signed_in(people.officer)
    point = casefile.readiness(whole.case).unacknowledged[0]
    where = reverse("drafting:acknowledge", args=[whole.reference])
    answer = client.post(where, {f"reason-{point.key}": "  "})
    assert answer.status_code == 400
    assert client.post(where, {f"reason-{point.key}": "It is as stated in the file."}).status_code == 302
    assert point.key not in {one.key for one in casefile.readiness(whole.case).unacknowledged}


def test_a_word_for_a_warning_that_is_none_is_refused(people, signed_in, whole):
    where = reverse("drafting:acknowledge", args=[whole.reference])
    answer = signed_in(people.officer).post(where, {"reason-made_up@facts#0": "It is as stated in the file."})
    assert answer.status_code in (400, 409)


def test_a_ready_draft_is_submitted_with_one_press(people, signed_in, whole):
    builders.acknowledge_warnings(whole, by=people.officer)
    client = signed_in(people.officer)
    assert "Submit to the central authority" in client.get(check_url(whole)).content.decode()
    answer = client.post(check_url(whole))
    assert answer["Location"] == reverse("outgoing:case", args=[whole.reference])
    assert Outgoing.objects.get(pk=whole.pk).status == "submitted"
    assert client.post(check_url(whole)).status_code == 409


def test_why_it_came_back_stands_on_the_task_list(people, signed_in):
    outgoing = builders.outgoing_at("submitted", people)
    from requests_app.law.return_reasons import REASONS
    from requests_app.outgoing import services

    reasons = [
        {"code": next(iter(REASONS)), "pointer": "/facts/link", "note": "Say where the servers stand."}
    ]
    services.return_(outgoing, by=people.reviewer, reasons=reasons, note="Nearly there.")
    page = (
        signed_in(people.officer).get(reverse("drafting:tasks", args=[outgoing.reference])).content.decode()
    )
    for words in ("Nearly there.", "Say where the servers stand.", "Ingrid Solheim"):
        assert words in page
    page = signed_in(people.officer).get(check_url(outgoing)).content.decode()
    assert "Nothing has changed since the last version" in page
