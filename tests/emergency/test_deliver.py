"""Orders to providers, deliveries, written confirmations, the ordinary request that follows; our own calls."""

from datetime import timedelta
from io import BytesIO

import pytest

from requests_app.core import clock
from requests_app.core.errors import Blocked, Invalid, NotAllowed, UnsupportedType
from requests_app.documents.models import Document
from requests_app.emergency import courses, services, terms
from requests_app.emergency.models import Emergency
from tests import builders
from tests import emergency_builders as built
from tests.emergency_builders import emergency_at

pytestmark = pytest.mark.django_db


def test_an_order_names_provider_right_and_object(people):
    with pytest.raises(Invalid) as refused:
        services.order(
            emergency_at("granted", people), by=people.duty, provider="", kind="beg", what="", legal_basis="",
            sent_at=clock.now() + timedelta(hours=1), due_at=clock.now() - timedelta(hours=1),
        )  # fmt: skip
    assert set(refused.value.fields) == {"provider", "kind", "what", "legal_basis", "sent_at", "due_at"}


def test_further_orders_are_numbered_and_each_is_answered_once(people):
    emergency = emergency_at("ordered", people)
    second = services.order_again(
        emergency, by=people.duty, provider="Nordfjord Sparebank", kind="voluntary", what="The account.",
        legal_basis="Police Act section 14", sent_at=clock.now(),
    )  # fmt: skip
    assert second.number == 2
    given = {"outcome": "given", "what": "Two pages.", "answered_at": clock.now()}
    services.record_answer(emergency, by=people.duty, order=2, **given)
    with pytest.raises(Blocked):
        services.record_answer(emergency, by=people.duty, order=2, **given)
    with pytest.raises(Invalid):
        services.record_answer(emergency, by=people.duty, order=7, **given)


def test_an_unanswered_order_keeps_the_case_open(people):
    emergency = emergency_at("confirmed", people)
    built.review(emergency, people)
    with pytest.raises(Blocked) as refused:
        services.close(emergency, by=people.supervisor)
    assert [one.code for one in refused.value.blockers] == ["order_open"]


def test_a_delivery_says_what_became_of_each_thing(people):
    emergency = emergency_at("ordered", people)
    with pytest.raises(Invalid) as refused:
        services.deliver(
            emergency, by=people.duty, items={}, authority="xa-central", to="", means="pigeon", what="",
            delivered_at=clock.now(),
        )  # fmt: skip
    wrong = set(refused.value.fields)
    assert {"authority", "to", "means", "what"} <= wrong
    assert len([one for one in wrong if one.startswith("item-")]) == 3


def test_what_is_not_given_needs_a_reason(people):
    emergency = emergency_at("ordered", people)
    items = built.given_items(emergency, "not_given")
    items[next(iter(items))]["remark"] = ""
    with pytest.raises(Invalid) as refused:
        services.deliver(
            emergency, by=people.duty, items=items, authority="xb-24-7", to="Arnoux", means="hand", what="Nothing.",
            delivered_at=clock.now(),
        )  # fmt: skip
    assert [one for one in refused.value.fields if one.endswith("-remark")]


def test_the_reply_asks_for_the_written_confirmation(people):
    emergency = emergency_at("delivered", people)
    reply = Document.objects.get(case=emergency.case, kind="emergency_reply")
    assert reply.language == "fr"
    assert terms.confirm_by(emergency) == emergency.delivered_at + timedelta(hours=24)
    assert reply.data["letter"]["confirm_by"]
    assert "without legal authority" in terms.whose_number()


def test_the_confirmation_is_overdue_after_its_time(people, settings):
    emergency = emergency_at("delivered", people)
    assert not terms.confirmation_is_overdue(emergency)
    with pytest.raises(Blocked):
        services.give_up(emergency, by=people.reviewer, note="Nothing came.")
    settings.EMERGENCY_CONFIRMATION_HOURS = 2
    with clock.standing_at(clock.now() + timedelta(hours=3)):
        assert terms.confirmation_is_overdue(emergency)
        services.remind(emergency, by=people.duty)
        assert Document.objects.filter(kind="emergency_confirmation").count() == 1
        emergency = services.give_up(emergency, by=people.reviewer, note="Asked again twice.")
    assert built.confirm(emergency, people).status == "confirmed"


def test_a_confirmation_that_differs_says_in_what(people):
    with pytest.raises(Invalid) as refused:
        services.confirm(
            emergency_at("delivered", people),
            by=people.duty,
            confirmed_at=clock.now(),
            signed_by="",
            agrees=False,
        )
    assert set(refused.value.fields) == {"signed_by", "differences"}


def test_the_confirmation_is_kept_with_its_file(people):
    file = BytesIO(builders.SMALL_PDF)
    file.name = "confirmation.pdf"
    emergency = services.confirm(
        emergency_at("delivered", people), by=people.duty, confirmed_at=clock.now(), signed_by="Arnoux",
        their_reference="PF-1", agrees=True, upload=file,
    )  # fmt: skip
    kept = emergency.confirmations.get()
    assert (kept.filename, kept.file.size) == ("confirmation.pdf", len(builders.SMALL_PDF))


def test_a_program_is_not_a_confirmation(people):
    file = BytesIO(b"MZ")
    file.name = "confirmation.exe"
    with pytest.raises(UnsupportedType):
        services.confirm(
            emergency_at("delivered", people),
            by=people.duty,
            confirmed_at=clock.now(),
            signed_by="A",
            upload=file,
        )


def test_more_may_be_delivered_later(people):
    emergency = emergency_at("delivered", people)
    services.deliver_more(
        emergency, by=people.duty, items=built.given_items(emergency), authority="xb-24-7", to="Arnoux",
        means="hand", what="The stream on a disk.", delivered_at=clock.now(),
    )  # fmt: skip
    assert emergency.deliveries.count() == 2
    assert Document.objects.filter(case=emergency.case, kind="emergency_reply").count() == 2


def test_the_ordinary_request_that_follows_is_named_once(people):
    from requests_app.relations import queries as relations

    emergency = emergency_at("delivered", people)
    request = builders.outgoing_at("submitted", people).case
    emergency = services.goes_on_as(emergency, request, by=people.reviewer)
    assert [one.words for one in relations.related(emergency.case, people.reviewer)] == [
        "Followed by the ordinary request"
    ]
    assert services.goes_on_as(emergency, request, by=people.reviewer).ordinary == request
    with pytest.raises(Blocked):
        services.goes_on_as(emergency, emergency_at("registered", people).case, by=people.reviewer)


def test_the_course_is_in_the_order_in_which_it_happened(people):
    emergency = emergency_at("closed", people)
    told = [one.what for one in courses.of(emergency)]
    assert told[0] == "Call received by telephone and e-mail"
    assert told.index("Called back to verify") < told.index("Decided: it is an emergency")
    assert any(one.startswith("Delivered to") for one in told)


def test_our_own_call_is_recorded_and_confirmed(people):
    emergency = emergency_at("answered", people)
    assert (emergency.asked_of_us, emergency.case.requested_state) == (False, "XB")
    assert emergency.calls.get().number == "+999 555 0247"
    assert Document.objects.filter(case=emergency.case, kind="oral_confirmation").exists()
    assert built.confirm_ours(emergency, people).status == "confirmed"


def test_our_call_needs_every_word_of_the_claim(people):
    with pytest.raises(Invalid) as refused:
        built.ours(people, help="")
    assert set(refused.value.fields) == {"help"}


@pytest.mark.parametrize("verb", ["verify", "reject", "reroute", "order", "deliver", "grant"])
def test_the_steps_of_calls_that_came_in_are_not_ours(people, verb):
    with pytest.raises((Blocked, NotAllowed)):
        built.STEPS[verb](built.ours(people), people)


def test_nor_is_our_step_theirs(people):
    with pytest.raises((Blocked, NotAllowed)):
        services.ask(built.called(people), by=people.duty, **built.call_back())


def test_a_stranger_neither_sees_nor_moves_our_emergency(people):
    from requests_app.emergency import queries

    emergency = built.ours(people)
    assert emergency not in queries.visible_to(people.stranger)
    with pytest.raises(NotAllowed):
        services.ask(emergency, by=people.stranger, **built.call_back())


def test_a_withdrawn_call_without_decision_is_closed_without_review(people):
    emergency = emergency_at("withdrawn", people)
    assert services.close(emergency, by=people.supervisor).status == "closed"


def test_the_table_refuses_a_status_without_a_step(people):
    from django.db import Error, transaction

    emergency = emergency_at("registered", people)
    with pytest.raises(Error), transaction.atomic():
        Emergency.objects.filter(pk=emergency.pk).update(status="closed")


def test_our_emergency_is_closed_when_their_answer_is_known(people):
    emergency = emergency_at("confirmed", people, of_ours=True)
    built.review(emergency, people)
    with pytest.raises(Blocked) as refused:
        services.close(emergency, by=people.supervisor)
    assert [one.code for one in refused.value.blockers] == ["no_answer"]
    given = {"outcome": "given", "what": "The cell.", "answered_at": clock.now()}
    services.receive_more(emergency, by=people.officer, **given)
    assert services.close(emergency, by=people.supervisor).status == "closed"
    with pytest.raises(Blocked):
        services.receive_more(emergency, by=people.officer, **given)


def test_a_further_answer_belongs_to_our_own_calls(people):
    with pytest.raises(Blocked):
        services.receive_more(
            emergency_at("confirmed", people),
            by=people.duty,
            outcome="given",
            what="x",
            answered_at=clock.now(),
        )
