"""The documents of a case in the browser: what is being made, ready or failed."""

from datetime import timedelta

import pytest
from django.urls import reverse

from requests_app.audit import register
from requests_app.core import clock
from requests_app.documents import services
from requests_app.web.documents import pages
from tests import builders, incoming_builders
from tests.documents.ordering import PDF, failed, ordered, payload_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def outgoing(people):
    return builders.outgoing_at("submitted", people)


@pytest.fixture
def document(outgoing, people):
    return ordered(outgoing.version, people)


def get(client, name, outgoing, **query):
    return client.get(reverse(f"documents:{name}", args=[outgoing.reference]), query)


def test_a_page_that_waits_asks_again_and_offers_a_link_without_javascript(
    outgoing, document, people, signed_in
):
    text = get(signed_in(people.officer), "list", outgoing).content.decode()
    assert "Being made" in text
    assert 'hx-trigger="every 2s"' in text
    assert "Check again" in text
    assert "Download" not in text


def test_nothing_is_sent_while_nothing_changes(outgoing, document, people, signed_in):
    client = signed_in(people.officer)
    url = get(client, "list", outgoing).content.decode().partition('hx-get="')[2].partition('"')[0]
    waiting = client.get(url, headers={"HX-Request": "true"})
    assert (waiting.status_code, waiting.content) == (204, b"")
    services.finish(payload_of(document), PDF)
    changed = client.get(url, headers={"HX-Request": "true"})
    assert changed.status_code == 200
    assert changed["HX-Refresh"] == "true"
    assert "no-store" in changed["Cache-Control"]
    assert "Ready" in changed.content.decode()
    assert "hx-get" not in changed.content.decode()


def test_a_document_that_is_ready_shows_pages_size_and_hash(outgoing, document, people, signed_in):
    services.finish(payload_of(document), PDF)
    text = get(signed_in(people.officer), "list", outgoing).content.decode()
    document.refresh_from_db()
    assert document.file_id in text
    assert "PDF, 3 pages, 17" in text
    assert reverse("documents:download", args=[outgoing.reference, document.pk]) in text


def test_a_failure_is_shown_with_its_reason_and_who_may_repeat_it(outgoing, document, people, signed_in):
    failed(document)
    address = reverse("documents:retry", args=[outgoing.reference, document.pk])
    reviewer = get(signed_in(people.reviewer), "list", outgoing).content.decode()
    assert "It could not be laid out." in reviewer
    assert address in reviewer
    assert reviewer.count("csrfmiddlewaretoken") >= 1
    officer = get(signed_in(people.officer), "list", outgoing).content.decode()
    assert "It could not be laid out." in officer
    assert address not in officer
    assert "A reviewer or supervisor can have it done again." in officer


def test_the_overview_of_a_case_shows_the_same_panel(outgoing, document, people, signed_in):
    text = signed_in(people.officer).get(reverse("outgoing:case", args=[outgoing.reference])).content.decode()
    assert 'id="documents-panel"' in text
    assert "Return note" in text


def test_the_internal_record_does_not_exist_for_the_officer(outgoing, people, signed_in):
    ordered(outgoing.version, people, kind="decision_record", record={}, decision={})
    assert "Decision record" not in get(signed_in(people.officer), "list", outgoing).content.decode()
    assert "Decision record (internal)" in get(signed_in(people.adviser), "list", outgoing).content.decode()


@pytest.mark.parametrize("name", ["list", "panel"])
@pytest.mark.parametrize("who", ["stranger", "admin", "executing", "duty"])
def test_a_case_one_may_not_see_has_no_documents(outgoing, document, people, signed_in, name, who):
    assert get(signed_in(getattr(people, who)), name, outgoing).status_code == 404


def test_the_page_is_a_reading_of_the_case_and_its_polling_is_not(outgoing, document, people, signed_in):
    client = signed_in(people.officer)
    get(client, "list", outgoing)
    for _ in range(3):
        client.get(reverse("documents:panel", args=[outgoing.reference]), headers={"HX-Request": "true"})
    reads = [line for line in register.read(outgoing.case.stream) if line.name == "case.read"]
    assert [line.facts["page"] for line in reads] == ["documents"]


@pytest.mark.parametrize("hours", [0, 13])
def test_nobody_reads_unseen_by_claiming_that_a_page_renews_itself(
    outgoing, document, people, signed_in, monkeypatch, hours
):
    """Anybody can send the header. Another reading, or one of yesterday, is a line of its own."""
    address, later = (
        reverse("documents:list", args=[outgoing.reference]),
        clock.now() + timedelta(hours=hours),
    )
    if hours:
        signed_in(people.officer).get(address)
    monkeypatch.setattr(clock, "now", lambda: later)
    client, before = signed_in(people.officer), len(register.read(outgoing.case.stream))
    for _ in range(2):
        client.get(address, headers={"HX-Request": "true"})
    (line,) = register.read(outgoing.case.stream)[before:]
    assert (line.name, line.facts["page"], line.actor_id) == (
        "case.read",
        "documents",
        str(people.officer.pk),
    )


def test_the_page_costs_the_same_for_one_document_and_for_four(
    outgoing, document, people, signed_in, django_assert_max_num_queries
):
    client = signed_in(people.reviewer)
    ordered(outgoing.version, people, language="fr")
    ordered(outgoing.version, people, kind="decision_record", record={}, decision={})
    with django_assert_max_num_queries(40):
        get(client, "list", outgoing)
    with django_assert_max_num_queries(14):
        client.get(reverse("documents:panel", args=[outgoing.reference]), headers={"HX-Request": "true"})


def test_documents_stand_by_the_way_they_go(people, signed_in):
    incoming = incoming_builders.incoming_at("refused", people)
    text = get(signed_in(people.reviewer), "list", incoming).content.decode()
    places = [
        text.find(said) for said in ("Letters to the other State", "Refusal", "Inside the central authority")
    ]
    assert -1 < places[0] < places[1] < places[2]
    assert "Confidential memorandum of the reasons (internal)" in text
    duty = get(signed_in(people.duty), "list", incoming).content.decode()
    assert "decision-1" not in text
    assert "Refusal" in duty
    assert "memorandum" not in duty


@pytest.mark.parametrize(
    ("subject", "said"),
    [
        ("", []),
        ("order-1", []),
        ("order-2", ["no. 2"]),
        ("extension-3-provider", ["to the provider", "no. 3"]),
        ("release-state", ["to the other State"]),
        ("2026-11-22", []),
        ("rerouted", []),
        ("1", ["no. 1"]),
        ("a1b2c3d4", []),
    ],
)
def test_letters_of_one_kind_are_told_apart_in_words(subject, said):
    assert pages._which(subject) == said


def test_a_request_of_another_state_without_documents_says_when_there_will_be_some(people, signed_in):
    incoming = incoming_builders.registered(people)
    text = get(signed_in(people.reviewer), "list", incoming).content.decode()
    assert "Each letter is written at the step that sends it." in text
