"""The register in the browser: pages of a case, of an entry, of every act, of all cases; banner, desk, export."""

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from requests_app.assurances import services
from requests_app.assurances.models import Assurance
from requests_app.casefile.models import CaseFile
from requests_app.core import clock
from requests_app.outgoing import services as outgoings
from requests_app.web.assurances.wording import ACTS
from tests import builders
from tests.assurances.keeping import PROMISE, added, answered_but_cured, only, receive

pytestmark = pytest.mark.django_db
PDF = b"%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\n%%EOF\n"


@pytest.fixture
def outgoing(people):
    return builders.outgoing_at("submitted", people)


def page(client, name, *parts, **query):
    answer = client.get(reverse(f"assurances:{name}", args=parts), query)
    assert answer.status_code == 200, answer.content.decode()[-2000:]
    return answer.content.decode()


def act(client, entry, name, **given):
    url = reverse("assurances:act", args=[entry.case.reference, entry.number, name])
    assert client.get(url).status_code == 200
    return client.post(url, given)


def test_an_empty_register_says_what_will_come_and_what_to_do(outgoing, people, signed_in):
    shown = page(signed_in(people.reviewer), "case", outgoing.reference)
    assert "The register of this case is empty." in shown
    assert reverse("assurances:add", args=[outgoing.reference]) in shown
    assert reverse("assurances:add", args=[outgoing.reference]) not in page(
        signed_in(people.officer), "case", outgoing.reference
    )
    assert "There are no assurances or conditions yet." in page(signed_in(people.auditor), "list")


def test_adding_one_by_hand(outgoing, people, signed_in):
    client, url = signed_in(people.reviewer), reverse("assurances:add", args=[outgoing.reference])
    assert client.get(url).status_code == 200
    given = {
        "nature": "condition", "kind": "speciality", "stage": "asked", "text": "Only in this case.",
        "giver": "us", "asker": "them", "given_by": "", "asked_by": "The Ministry", "scope": "<b>4 Js</b>",
    }  # fmt: skip
    wrong = client.post(url, given | {"text": "", "expires_on": "31/2/2027"})
    assert wrong.status_code == 400
    assert "The Ministry" in wrong.content.decode()
    assert "Enter a date that exists" in wrong.content.decode()
    assert not Assurance.objects.exists()
    sent = client.post(url, given, follow=True)
    assert "It was added to the register." in sent.content.decode()
    assert "&lt;b&gt;4 Js&lt;/b&gt;" in sent.content.decode()


def test_a_required_one_is_asked_for_received_with_its_document_and_accepted(people, signed_in):
    outgoing, client = answered_but_cured(people), signed_in(people.reviewer)
    entry, today = only(outgoing), clock.today().isoformat()
    words = {"given_by": "The Minister of Justice", "text": PROMISE}
    assert act(client, entry, "ask", kind=entry.kind, giver="us", asked_on=today, **words).status_code == 302
    without = act(client, entry, "receive", received_on=today, **words)
    assert without.status_code == 400
    assert "Upload the document" in without.content.decode()
    bad = act(
        client, entry, "receive", received_on=today, file=SimpleUploadedFile("a.exe", b"MZ\x90"), **words
    )
    assert bad.status_code == 415
    file = SimpleUploadedFile("note verbale.pdf", PDF)
    assert act(client, entry, "receive", received_on=today, file=file, **words).status_code == 302
    assert act(client, entry, "accept", note="").status_code == 302
    shown = page(client, "entry", outgoing.reference, 1)
    assert "note verbale.pdf" in shown
    assert "G23" in shown
    taken = client.get(reverse("assurances:document", args=[outgoing.reference, 1, 3]))
    assert b"".join(taken.streaming_content) == PDF
    assert taken["X-Content-Type-Options"] == "nosniff"
    assert "attachment" in taken["Content-Disposition"]


def test_an_officer_sees_the_entry_but_not_the_ground_it_cures(people, signed_in):
    outgoing = answered_but_cured(people)
    shown = page(signed_in(people.officer), "entry", outgoing.reference, 1)
    assert PROMISE in shown
    assert "G23" not in shown
    assert "The register is kept by a reviewer." in shown


@pytest.mark.parametrize("name", list(ACTS))
def test_every_act_is_for_reviewers_and_says_why_when_it_is_not_possible(outgoing, people, signed_in, name):
    entry = added(outgoing, people.reviewer)
    services.end(entry, by=people.reviewer, how="fulfilled", note="Done.")
    url = reverse("assurances:act", args=[outgoing.reference, 1, name])
    for who, status in (("officer", 403), ("supervisor", 403), ("stranger", 404), ("admin", 404)):
        client = signed_in(getattr(people, who))
        assert (client.get(url).status_code, client.post(url, {}).status_code) == (status, status)
    answer = signed_in(people.reviewer).get(url)
    assert "not possible now" in answer.content.decode()
    assert '<form method="post" enctype' not in answer.content.decode()
    assert signed_in(people.reviewer).post(url, {"note": "x", "how": "fulfilled"}).status_code in (400, 409)
    assert only(outgoing).changes.count() == 2


def test_a_page_that_was_left_open_does_not_act_on_what_has_changed(outgoing, people, signed_in):
    entry = added(outgoing, people.reviewer)
    client, url = signed_in(people.reviewer), reverse("assurances:act", args=[outgoing.reference, 1, "end"])
    seen = client.get(url).context["page"].seen
    receive(entry, people.second_reviewer)
    answer = client.post(url, {"seen": seen, "how": "replaced", "note": "Replaced by a better one."})
    assert answer.status_code == 409
    assert "Replaced by a better one." in answer.content.decode()
    assert only(outgoing).status == "received"


def test_an_entry_of_another_case_leads_nowhere(outgoing, people, signed_in):
    added(outgoing, people.reviewer)
    other, client = builders.outgoing_at("submitted", people), signed_in(people.reviewer)
    for name, parts in (("entry", [1]), ("act", [1, "end"]), ("document", [1, 1])):
        assert client.get(reverse(f"assurances:{name}", args=[other.reference, *parts])).status_code == 404
    assert client.get(reverse("assurances:document", args=[outgoing.reference, 1, 1])).status_code == 404


def test_what_is_in_force_stands_wherever_evidence_is_opened(outgoing, people, signed_in):
    last = clock.today() + timedelta(days=90)
    receive(added(outgoing, people.reviewer, kind="speciality"), people.reviewer, scope="Only 4 Js 2217/26")
    for who in ("officer", "reviewer", "auditor"):
        client = signed_in(getattr(people, who))
        for address in ("outgoing:case", "documents:list", "assurances:case"):
            shown = client.get(reverse(address, args=[outgoing.reference])).content.decode()
            assert "In force: conditions and assurances on this evidence" in shown
            assert "Only 4 Js 2217/26" in shown
            assert f"until {last.day} " in shown
    export = b"".join(signed_in(people.reviewer).get(reverse("outgoing:export")).streaming_content).decode()
    assert "In force" in export.splitlines()[0]
    assert "Only 4 Js 2217/26" in export


def test_and_not_once_it_has_ended(outgoing, people, signed_in):
    entry = receive(added(outgoing, people.reviewer), people.reviewer)
    services.end(entry, by=people.reviewer, how="fulfilled", note="Returned.")
    shown = (
        signed_in(people.officer).get(reverse("outgoing:case", args=[outgoing.reference])).content.decode()
    )
    assert "on this evidence" not in shown
    assert "Fulfilled or ended" in shown


def test_a_breach_alarms_the_banner_and_the_desk(outgoing, people, signed_in):
    entry = receive(added(outgoing, people.reviewer), people.reviewer)
    services.breach(entry, by=people.reviewer, happened_on=clock.today(), note="Shown.", done="Told.")
    case = signed_in(people.officer).get(reverse("outgoing:case", args=[outgoing.reference])).content.decode()
    assert "Breached: stop the use" in case
    for who, told in (("reviewer", True), ("supervisor", True), ("officer", False), ("auditor", False)):
        desk = signed_in(getattr(people, who)).get(reverse("desk:home")).content.decode()
        assert ("was breached" in desk) is told


def test_what_must_be_asked_for_and_what_ends_soon_comes_to_the_desk(people, signed_in):
    outgoing = answered_but_cured(people)
    receive(added(outgoing, people.reviewer), people.reviewer, days=5)
    desk = signed_in(people.reviewer).get(reverse("desk:home")).content.decode()
    assert "Ask for the assurance that cures a ground" in desk
    assert "ends soon" in desk


def test_the_list_is_narrowed_by_kind_status_state_and_force(outgoing, people, signed_in):
    receive(added(outgoing, people.reviewer, text="First wording."), people.reviewer)
    added(outgoing, people.reviewer, kind="fair_trial", text="Second wording.")
    client = signed_in(people.reviewer)
    for query, first, second in (
        ({}, True, True),
        ({"kind": "fair_trial"}, False, True),
        ({"status": "received"}, True, False),
        ({"in_force": "1"}, True, False),
        ({"state": outgoing.requested_state}, True, True),
        ({"state": "XA"}, False, False),
        ({"kind": "nonsense"}, False, False),
    ):
        shown = client.get(reverse("assurances:list"), query)
        assert shown.status_code == 200, query
        assert ("First wording." in shown.content.decode(), "Second wording." in shown.content.decode()) == (
            first, second,
        ), query  # fmt: skip
    assert client.get(reverse("assurances:list"), {"after": "nonsense"}).status_code == 400
    assert "wording" not in page(signed_in(people.stranger), "list")
    assert signed_in(people.admin).get(reverse("assurances:list")).status_code == 403


def test_a_restricted_case_is_hidden_with_its_register(outgoing, people, signed_in):
    added(outgoing, people.reviewer, text="A wording that tells.")
    assert CaseFile.objects.filter(pk=outgoing.case_id).update(confidentiality="restricted") == 1
    for who in ("reviewer", "supervisor", "officer"):
        client = signed_in(getattr(people, who))
        assert "A wording that tells." not in page(client, "list")
        assert client.get(reverse("assurances:case", args=[outgoing.reference])).status_code == 404
    assert not services.queries.wants_attention(people.reviewer)


def test_the_pages_take_a_constant_number_of_statements(outgoing, people, signed_in):
    client, urls = (
        signed_in(people.reviewer),
        ["assurances:list", "assurances:case", "outgoing:case", "desk:home"],
    )

    def statements():
        counts = []
        for name in urls:
            url = reverse(name, args=[outgoing.reference] if name.endswith("case") else [])
            client.get(url)
            with CaptureQueriesContext(connection) as sent:
                client.get(url)
            counts.append(len(sent))
        return counts

    receive(added(outgoing, people.reviewer), people.reviewer, days=5)
    few = statements()
    for _ in range(8):
        receive(added(outgoing, people.reviewer), people.reviewer, days=5)
    assert statements() == few


def test_the_ground_says_on_which_entry_it_waits(people, signed_in):
    outgoing = answered_but_cured(people)
    ground = reverse("assessment:ground", args=[outgoing.reference, "G23"])
    shown = signed_in(people.reviewer).get(ground).content.decode()
    assert "Cured once it is received and in force" in shown
    assert "No. 1: required, not asked for yet" in shown
    case = (
        signed_in(people.reviewer).get(reverse("outgoing:case", args=[outgoing.reference])).content.decode()
    )
    assert "only once assurance no. 1 is received" in case


def test_the_steps_at_the_end_show_what_binds(people, signed_in):
    outgoing = builders.outgoing_at("controlled", people)
    receive(added(outgoing, people.reviewer), people.reviewer, scope="Only 4 Js 2217/26")
    shown = signed_in(people.reviewer).get(reverse("outgoing:step", args=[outgoing.reference, "close"]))
    assert "Only 4 Js 2217/26" in shown.content.decode()


def test_the_officer_is_not_told_which_ground_a_broken_assurance_cures(people, signed_in):
    outgoing = answered_but_cured(people)
    entry = receive(only(outgoing), people.reviewer)
    outgoings.approve(outgoing, by=people.reviewer)
    services.breach(entry, by=people.reviewer, happened_on=clock.today(), note="Broken.", done="Told.")
    url = reverse("outgoing:case", args=[outgoing.reference])
    assert "G23" in signed_in(people.reviewer).get(url).content.decode()
    assert "G23" not in signed_in(people.officer).get(url).content.decode()


def test_the_officer_finds_it_beside_the_promises_of_the_draft(people, signed_in):
    outgoing = answered_but_cured(people)
    services.ask(
        only(outgoing),
        by=people.reviewer,
        kind="other",
        giver="us",
        given_by="M",
        text=PROMISE,
        asked_on=clock.today(),
    )
    reasons = [{"code": "proceeding_unclear", "pointer": "", "note": "Say more."}]
    outgoings.return_(outgoing, by=people.reviewer, reasons=reasons)
    client = signed_in(people.officer)
    beside = client.get(
        reverse("drafting:section", args=[outgoing.reference, "undertakings"])
    ).content.decode()
    assert "In the register of assurances" in beside
    assert PROMISE in beside
    elsewhere = client.get(reverse("drafting:section", args=[outgoing.reference, "facts"])).content.decode()
    assert "In the register of assurances" not in elsewhere
