"""Ordering, handing in, accepting, sending back and cancelling a translation; what the letter waits for."""

from datetime import timedelta
from io import BytesIO

import pytest
from docx import Document as Docx

from requests_app.audit import register
from requests_app.core import clock
from requests_app.core.errors import Blocked, Invalid, NotAllowed, NotVisible, Stale, UnsupportedType
from requests_app.outbox.models import OutboxMessage
from requests_app.outgoing import services as outgoing_services
from requests_app.outgoing import translated
from requests_app.translation import queries, services
from requests_app.translation.models import Translation
from tests import builders, samples

pytestmark = pytest.mark.django_db


@pytest.fixture
def approved(people):
    """A request that asks for a translation into Arabic, approved."""
    return builders.outgoing_at("approved", people, sections=samples.invoice())


@pytest.fixture
def ordered(approved, people):
    return builders.order_translation(approved, people)


def file_of(text, name="translation.txt"):
    file = BytesIO(text if isinstance(text, bytes) else text.encode())
    file.name = name
    return file


def test_the_pair_comes_from_the_request_and_then_from_the_sheet_of_the_state(approved, people):
    pair = queries.pair(approved.version)
    assert (pair.source, pair.language) == ("en", "ar")
    basis = approved.version.content["basis"]
    del basis["translation_language"]
    basis["letter_language"] = "fr"
    assert queries.pair(approved.version).language == pair.accepted[0]
    basis["letter_language"] = pair.accepted[-1]
    assert queries.pair(approved.version).language == ""


def test_an_order_is_bound_to_the_version_and_its_hash(ordered, approved):
    assert (ordered.version, ordered.version_sha256) == (approved.version, approved.version.sha256)
    line = register.read(approved.case.stream)[-1]
    assert (line.name, line.facts) == ("translation.ordered", {"version": 1, "language": "ar"})


@pytest.mark.parametrize("key", ["adviser", "legal", "supervisor", "auditor", "admin", "duty"])
def test_who_may_not_order(approved, people, key):
    with pytest.raises(NotAllowed):
        order(approved, by=getattr(people, key))


def test_the_officer_of_the_case_may_order_but_a_stranger_does_not_see_it(approved, people):
    with pytest.raises(NotVisible):
        order(approved, by=people.stranger)
    assert order(approved, by=people.officer).status == "ordered"


def order(outgoing, *, by, **more):
    given = {
        "source_language": "en",
        "language": "ar",
        "translator": "Amal Haddad",
        "sworn": True,
        "due_on": clock.today() + timedelta(days=9),
        **more,
    }
    return services.order(outgoing.version, by=by, **given)


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"language": "qq"}, "language"),
        ({"language": "en"}, "language"),
        ({"source_language": ""}, "source_language"),
        ({"translator": " "}, "translator"),
        ({"due_on": None}, "due_on"),
        ({"cost": "cheap"}, "cost"),
        ({"cost": "1.234 EUR"}, "cost"),
    ],
)
def test_what_is_wrong_is_named_at_its_field(approved, people, wrong, field):
    with pytest.raises(Invalid) as caught:
        order(approved, by=people.reviewer, **wrong)
    assert set(caught.value.fields) == {field}
    assert not Translation.objects.exists()


def test_the_cost_is_kept_as_an_amount(approved, people):
    assert order(approved, by=people.reviewer, cost="480,00 EUR").cost == "480.00 EUR"


def test_one_version_is_translated_once_into_a_language_unless_cancelled(ordered, approved, people):
    with pytest.raises(Blocked):
        order(approved, by=people.reviewer)
    services.cancel(ordered, note="The translator is ill.", by=people.reviewer)
    assert order(approved, by=people.reviewer).status == "ordered"


def test_the_letter_is_not_declared_ready_without_its_translation(ordered, approved, people):
    builders.make_letters(approved)
    with pytest.raises(Blocked) as caught:
        outgoing_services.prepare(approved, by=people.reviewer)
    assert caught.value.blockers[0].code == "translation_missing"
    received = builders.hand_in(ordered, people, "هدى")
    with pytest.raises(Blocked):
        outgoing_services.prepare(approved, by=people.reviewer)
    services.accept(received, checked="Compared by hand.", by=people.reviewer)
    assert outgoing_services.prepare(approved, by=people.reviewer).status == "prepared"


def test_a_translation_sent_back_after_all_stops_the_sending(people):
    outgoing = builders.outgoing_at("prepared", people, sections=samples.invoice())
    accepted = outgoing.version.translations.get()
    services.return_(accepted, note="A day is wrong.", due_on=clock.today(), by=people.reviewer)
    with pytest.raises(Blocked) as caught:
        outgoing_services.transmit(outgoing, channel="diplomatic", sent_on=clock.today(), by=people.reviewer)
    assert caught.value.blockers[0].code == "translation_missing"


def test_handing_in_orders_the_comparison(ordered, people):
    received = services.receive(ordered, upload=file_of("x"), by=people.reviewer)
    message = OutboxMessage.objects.get(topic=services.TOPIC)
    assert message.payload == {"translation": str(received.pk)}
    with pytest.raises(Blocked) as caught:
        services.accept(received, checked="Looks fine.", by=people.reviewer)
    assert caught.value.blockers[0].code == "translation_not_compared"


def test_differences_must_be_answered_for(ordered, people):
    received = builders.hand_in(ordered, people, "هدى عبد الرحمن")
    assert received.differences
    with pytest.raises(Invalid) as caught:
        services.accept(received, by=people.reviewer)
    assert set(caught.value.fields) == {"checked"}
    accepted = services.accept(received, checked="Days are written out.", by=people.reviewer)
    assert accepted.checked == "Days are written out."


def test_the_officer_hands_in_but_does_not_accept(ordered, people):
    received = builders.hand_in(ordered, people, "x")
    with pytest.raises(NotAllowed):
        services.accept(received, checked="Fine.", by=people.officer)
    with pytest.raises(NotAllowed):
        services.return_(received, note="No.", due_on=clock.today(), by=people.officer)
    with pytest.raises(NotAllowed):
        services.receive(ordered, upload=file_of("x"), by=people.adviser)


def test_a_corrected_document_is_compared_anew(ordered, people):
    received = builders.hand_in(ordered, people, "x")
    returned = services.return_(
        received, note="Nearly all is missing.", due_on=clock.today(), by=people.reviewer
    )
    again = services.receive(returned, upload=file_of("y"), by=people.reviewer)
    assert (again.compared_at, again.differences) == (None, [])


def test_a_document_that_was_exchanged_meanwhile_is_not_accepted_unseen(ordered, people):
    received = builders.hand_in(ordered, people, "x")
    seen = received.file_id
    returned = services.return_(received, note="Wrong file.", due_on=clock.today(), by=people.reviewer)
    builders.hand_in(returned, people, "y")
    with pytest.raises(Stale):
        services.accept(received, checked="Looks fine.", seen=seen, by=people.second_reviewer)
    received.refresh_from_db()
    assert received.status == "received"


def test_a_late_comparison_of_an_older_document_is_dropped(ordered, people):
    received = services.receive(ordered, upload=file_of("x"), by=people.reviewer)
    late = translated.compare({"translation": str(received.pk)})
    returned = services.return_(received, note="Wrong file.", due_on=clock.today(), by=people.reviewer)
    services.receive(returned, upload=file_of("y"), by=people.reviewer)
    translated.keep({"translation": str(received.pk)}, late)
    received.refresh_from_db()
    assert received.compared_at is None


def test_it_turns_stale_when_the_request_changes(people):
    outgoing = builders.outgoing_at("prepared", people, sections=samples.invoice())
    accepted = outgoing.version.translations.get()
    assert not queries.is_stale(accepted)
    outgoing = outgoing_services.reopen(outgoing, note="A fact has changed.", by=people.reviewer)
    facts = {**samples.invoice()["facts"], "summary": "Other facts, on 12 January 2026."}
    builders.write(outgoing, {"facts": facts}, by=people.officer)
    outgoing = builders.approve(builders.submit(outgoing, people), people)
    builders.make_letters(outgoing)
    assert queries.is_stale(accepted)
    with pytest.raises(Blocked):
        outgoing_services.prepare(outgoing, by=people.reviewer)
    with pytest.raises(Blocked) as caught:
        services.order(
            accepted.version,
            source_language="en",
            language="fr",
            translator="A",
            sworn=False,
            due_on=clock.today(),
            by=people.reviewer,
        )
    assert caught.value.blockers[0].code == "translation_stale"


def test_a_word_document_is_read_and_what_cannot_be_read_says_so(ordered, people):
    written = Docx()
    written.add_paragraph("هدى عبد الرحمن")
    written.add_table(rows=1, cols=1).cell(0, 0).text = "ap@fjordpumps.example"
    body = BytesIO()
    written.save(body)
    received = services.receive(ordered, upload=file_of(body.getvalue(), "t.docx"), by=people.reviewer)
    outcome = translated.compare({"translation": str(received.pk)})
    missing = {one["value"] for one in outcome["differences"]}
    assert "هدى عبد الرحمن" not in missing
    assert "ap@fjordpumps.example" not in missing
    assert outcome["unreadable"] == ""


@pytest.mark.parametrize(
    "body", [b"%PDF-1.7\n%%EOF\n", b"%PDF-1.4\n1 0 obj<</Length 99999999>>stream\n" + b"A" * 999]
)
def test_a_damaged_pdf_is_compared_by_hand(ordered, people, body):
    received = services.receive(ordered, upload=file_of(body, "t.pdf"), by=people.reviewer)
    outcome = translated.compare({"translation": str(received.pk)})
    translated.keep({"translation": str(received.pk)}, outcome)
    assert outcome["unreadable"]
    with pytest.raises(Invalid):
        services.accept(received, by=people.reviewer)
    assert services.accept(received, checked="By hand.", by=people.reviewer).status == "accepted"


def test_a_program_is_no_translation(ordered, people):
    with pytest.raises(UnsupportedType):
        services.receive(ordered, upload=file_of(b"MZ\x90", "t.exe"), by=people.reviewer)
    ordered.refresh_from_db()
    assert ordered.status == "ordered"


def test_a_letter_of_its_own_is_the_source_of_extra_numbers(ordered, people):
    received = builders.hand_in(ordered, people, "هدى 987654")
    assert {"kind": "number", "value": "987654", "side": "extra", "place": ""} in received.differences


def test_only_translations_of_visible_cases_wait_on_a_desk(ordered, people):
    assert [one.pk for one in queries.awaited(people.reviewer, most=5)] == [ordered.pk]
    assert queries.awaited(people.stranger, most=5) == []
