"""Ordering: once per version, with everything frozen that the printing will need."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from requests_app.assurances import services as assurances
from requests_app.core.errors import Invalid
from requests_app.counsel import services as counsel
from requests_app.directory.models import Authority, State
from requests_app.documents import services
from requests_app.documents.letters import compose
from requests_app.documents.letters.forms.declared import forms
from requests_app.documents.models import Document
from requests_app.documents.phrases.book import book
from requests_app.law import places
from requests_app.law.return_reasons import REASONS
from tests.assurances import keeping
from tests.documents.ordering import PDF, SIGNER, events, fresh, messages, ordered, payload_of

pytestmark = pytest.mark.django_db


def test_an_order_is_a_row_a_message_and_a_line_in_the_register(version, people):
    document = ordered(version, people)
    assert document.state == "making"
    assert document.requested_by == people.reviewer
    assert messages() == [str(document.pk)]
    assert events(document) == ["document.ordered"]


def test_ordering_again_finds_the_same_document_and_sends_nothing(version, people):
    first = ordered(version, people)
    again = services.order(version, "return_note", "en", by="system", data={"reasons": [{"code": "other"}]})
    assert again == first
    assert again.data == first.data
    assert len(messages()) == 1


def test_languages_and_subjects_are_documents_of_their_own(version, people):
    documents = {ordered(version, people).pk, ordered(version, people, language="fr").pk}
    documents.add(services.order(version, "return_note", "en", by=people.reviewer, subject="item0001").pk)
    assert len(documents) == 3


def test_the_letter_comes_with_the_form_of_every_item_that_has_one(version, people):
    letters = services.order_letters(version, by=people.reviewer, signer=SIGNER)
    wanted = [(form.kind, item["id"]) for _number, item, form in forms(version.content)]
    assert [(one.kind, one.subject) for one in letters] == [("letter_of_request", ""), *wanted]
    assert {kind for kind, _item in wanted} >= {"preservation_annex", "subscriber_form"}
    assert {one.language for one in letters} == {version.content["basis"]["letter_language"]}


@pytest.mark.parametrize(("kind", "language"), [("poem", "en"), ("return_note", "xx"), ("return_note", "")])
def test_what_is_not_made_cannot_be_ordered(version, people, kind, language):
    with pytest.raises(Invalid):
        services.order(version, kind, language, by=people.reviewer)
    assert messages() == []


def test_an_order_that_is_taken_back_leaves_nothing(version, people):
    @transaction.atomic
    def order_and_fail():
        ordered(version, people)
        raise RuntimeError

    with pytest.raises(RuntimeError):
        order_and_fail()
    assert not Document.objects.exists()
    assert messages() == []


def test_without_a_central_authority_there_is_no_sender(version, people):
    Authority.objects.filter(kind="central", state_id="XA").update(is_active=False)
    with pytest.raises(Invalid, match="central authority"):
        ordered(version, people)


def test_what_changes_in_the_directory_later_does_not_change_the_document(version, people):
    document = services.order_letters(version, by=people.reviewer, signer=SIGNER)[0]
    before = compose.compose(document)
    State.objects.filter(code="XB").update(names={"en": "Renamed"})
    Authority.objects.update(name="Renamed", address="Elsewhere")
    assert compose.compose(fresh(document)) == before
    assert "Federation of Solvara" in before.html


def test_composing_asks_the_database_for_nothing_but_the_version(version, people, django_assert_num_queries):
    letters = services.order_letters(version, by=people.reviewer, signer=SIGNER)
    document = Document.objects.select_related("version").get(pk=letters[0].pk)
    with django_assert_num_queries(0):
        compose.compose(document)


def test_names_are_frozen_in_the_language_of_the_document(version, people):
    document = ordered(version, people, language="fr")
    assert document.data["home"]["name"] == "République de Northmark"
    assert document.data["states"]["XB"] == "Fédération de Solvara"


def test_return_reasons_are_put_in_words_with_the_field_they_point_at(version, people):
    code = next(iter(REASONS))
    reasons = [{"code": code, "pointer": "/offences/entries/1/penalty_months", "note": "Five or ten?"}]
    english, french = (
        ordered(version, people, language=one, reasons=reasons).data["reasons"][0] for one in ("en", "fr")
    )
    assert english["text"] == REASONS[code].text
    assert english["place"] == "Offences and penalties: offence 2"
    assert french["text"] == book("fr").label(REASONS[code].text)
    assert french["place"] == "Infractions et peines\u00a0: infraction 2"
    assert english["note"] == "Five or ten?"


@pytest.mark.parametrize(
    "pointer", ["", "/", "/nowhere/else", "/offences/entries/99/title", "/offences/entries/x", "x" * 500]
)
def test_a_pointer_that_leads_nowhere_is_no_accident(version, people, pointer):
    document = ordered(version, people, reasons=[{"code": "unknown_code", "pointer": pointer}])
    assert document.data["reasons"][0]["text"] == "unknown_code"
    assert compose.compose(document).html


@pytest.mark.parametrize(
    "changes",
    [
        {"kind": "poem"},
        {"language": "xx"},
        {"failure": "without a date"},
        {"page_count": 3},
        {"attempts": 1},
    ],
)
def test_the_database_refuses_what_makes_no_sense(version, people, changes):
    document = ordered(version, people)
    with pytest.raises(IntegrityError), transaction.atomic():
        Document.objects.filter(pk=document.pk).update(**changes)


def test_a_made_document_cannot_also_have_failed(version, people):
    document = ordered(version, people)
    services.finish(payload_of(document), PDF)
    with pytest.raises(IntegrityError), transaction.atomic():
        Document.objects.filter(pk=document.pk).update(failed_at=document.requested_at, failure="x")


def test_what_the_register_holds_is_printed_and_does_not_change_with_it(people):
    outgoing = keeping.answered_but_cured(people)
    entry = keeping.only(outgoing, text=keeping.PROMISE)
    entry = keeping.receive(entry, people.reviewer)
    document = services.order_letters(outgoing.version, by=people.reviewer, signer=SIGNER)[0]
    before = compose.compose(document).html
    assert before.count(keeping.PROMISE) == 1
    assert keeping.WHO in before
    assurances.end(entry, by=people.reviewer, how="fulfilled", note="No longer needed in this case.")
    assert compose.compose(fresh(document)).html == before


def test_what_counsel_said_later_does_not_change_what_was_ordered(version, people):
    first = ordered(version, people, kind="letter_of_request")
    place = places.find("HC 40(29)")
    counsel.confirm(place, source="Certified copy", read_on=date(2026, 11, 2), seen=0, by=people.legal)
    again = ordered(version, people, kind="letter_of_request", language="fr")
    assert first.data["citations"] == {}
    assert again.data["citations"] == {"HC 40(29)": "40(29)"}


def test_an_amendment_and_a_supplementary_request_are_frozen_with_every_document(version, people):
    told = {"reference": "OUT-2025-3AB7K", "their_reference": "", "sent_on": "2025-11-02"}
    for document in services.order_letters(version, by=people.reviewer, signer=SIGNER, supplements=told):
        assert document.data["supplements"] == told
        assert "amends" not in document.data
