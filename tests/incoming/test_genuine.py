"""Authenticity by an independent channel, forwarding of what is misdirected, and what is not genuine."""

from datetime import timedelta

import pytest

from requests_app.audit import register
from requests_app.audit.models import AuditEvent
from requests_app.core import clock
from requests_app.core.errors import Blocked, Invalid, NotAllowed
from requests_app.deadlines.models import Deadline
from requests_app.directory.models import Authority
from requests_app.documents.models import Document
from requests_app.incoming import services
from tests import builders as letters
from tests import incoming_builders as builders

pytestmark = pytest.mark.django_db


def test_a_listed_sender_on_its_own_channel_is_recognised(people):
    incoming = builders.incoming_at("authentication", people)
    incoming = services.recognise(incoming, by=people.duty, checks=["authority", "signature"])
    assert incoming.status == "registered"
    assert incoming.verified_by == people.duty
    assert incoming.checks.get().compared == ["authority", "signature"]


@pytest.mark.parametrize(
    ("sent", "code"),
    [
        ({"sender": "", "sender_name": "Directorate"}, "not_listed"),
        ({"state": "XD", "sender": "xd-general-prosecutor", "channel": "direct"}, "not_listed"),
        ({"channel": "interpol"}, "channel"),
    ],
)
def test_who_is_not_listed_or_comes_another_way_is_verified_first(people, sent, code):
    incoming = builders.incoming_at("authentication", people, **sent)
    with pytest.raises(Blocked) as refused:
        services.recognise(incoming, by=people.reviewer, checks=["authority", "signature"])
    assert [one.code for one in refused.value.blockers] == [code]


def test_a_closed_authority_is_not_known(people):
    Authority.objects.filter(code="xb-central").update(is_active=False)
    incoming = builders.incoming_at("authentication", people)
    with pytest.raises(Blocked):
        services.recognise(incoming, by=people.reviewer, checks=["authority", "signature"])


@pytest.mark.parametrize("checks", [[], ["authority"], ["authority", "authority"], ["authority", "smell"]])
def test_one_look_is_not_enough(people, checks):
    incoming = builders.incoming_at("authentication", people)
    with pytest.raises(Invalid) as refused:
        services.recognise(incoming, by=people.reviewer, checks=checks)
    assert "checks" in refused.value.fields


def test_the_sender_confirms_through_the_directory(people):
    incoming = builders.incoming_at("verification", people)
    incoming = services.verify(incoming, by=people.duty, **builders.asked(note="Called back."))
    check = incoming.checks.first()
    assert (check.outcome, check.contact, check.authority.code) == ("confirmed", "phone", "xb-central")
    assert incoming.verified_at is not None


@pytest.mark.parametrize(
    ("field", "given"),
    [
        ("authority", {"authority": ""}),
        ("authority", {"authority": "xd-central"}),
        ("authority", {"authority": "xa-central"}),
        ("contact", {"contact": "the number on the letter"}),
        ("answered_by", {"answered_by": ""}),
        ("on", {"on": clock.today() + timedelta(days=1)}),
        ("on", {"on": clock.today() - timedelta(days=2)}),
    ],
)
def test_nobody_verifies_by_what_the_request_says_of_itself(people, field, given):
    incoming = builders.incoming_at("verification", people)
    with pytest.raises(Invalid) as refused:
        services.verify(incoming, by=people.reviewer, **builders.asked(**given))
    assert field in refused.value.fields
    assert builders.fresh(incoming).status == "verification"


def test_particulars_that_the_directory_lacks_cannot_have_been_used(people):
    Authority.objects.filter(code="xb-central").update(phone="")
    incoming = builders.incoming_at("verification", people)
    with pytest.raises(Invalid) as refused:
        services.verify(incoming, by=people.reviewer, **builders.asked(contact="phone"))
    assert "contact" in refused.value.fields


def test_what_is_not_genuine_ends_and_stands_in_the_register_of_attempts(people):
    incoming = builders.incoming_at("verification", people)
    incoming = services.reject(incoming, by=people.duty, reasons="They never wrote.", **builders.asked())
    assert incoming.status == "rejected"
    assert not incoming.edges_from_here()
    line = AuditEvent.objects.get(stream="security")
    assert line.name == "incoming.not_genuine"
    assert "never wrote" not in str(line.facts)
    assert register.first_broken("security") is None
    assert not Deadline.objects.filter(case=incoming.case, ended_at=None).exists()
    assert not Document.objects.filter(case=incoming.case).exists()


def test_it_is_not_rejected_before_anybody_asked(people):
    incoming = builders.incoming_at("authentication", people)
    with pytest.raises(Blocked):
        services.reject(incoming, by=people.reviewer, reasons="Looks odd.", **builders.asked())


def test_a_misdirected_request_goes_on_and_its_sender_is_told(people):
    incoming = builders.registered(people)
    incoming = services.forward(incoming, by=people.reviewer, to="xa-lindvik-court", reason="A civil matter.")
    kinds = set(Document.objects.filter(case=incoming.case).values_list("kind", flat=True))
    assert kinds == {"misdirected_notice", "forwarding_notice"}
    told = Document.objects.get(case=incoming.case, kind="misdirected_notice").data["letter"]
    assert told["competent"]["name"] == "District Court of Lindvik"
    assert told["addressee"]["name"].startswith("Federal Office of Justice")


def test_the_authority_here_is_not_written_to_in_the_language_of_the_other_state(people):
    incoming = builders.registered(people)
    services.forward(
        incoming, by=people.reviewer, to="xa-lindvik-court", reason="A civil matter.", language="ar"
    )
    written = dict(Document.objects.filter(case=incoming.case).values_list("kind", "language"))
    assert written == {"misdirected_notice": "ar", "forwarding_notice": "en"}


def test_forwarding_is_followed_until_it_arrived(people):
    incoming = builders.incoming_at("forwarded", people)
    letters.make_letters(incoming)
    with pytest.raises(Blocked) as refused:
        services.close(incoming, by=people.reviewer)
    assert [one.code for one in refused.value.blockers] == ["forwarding_open"]
    services.confirm_forwarding(
        incoming, by=people.reviewer, confirmed_on=clock.today(), their_reference="LT 4/26"
    )
    assert services.close(incoming, by=people.reviewer).status == "closed"
    with pytest.raises(Blocked):
        services.confirm_forwarding(incoming, by=people.reviewer, confirmed_on=clock.today())


def test_without_a_confirmation_somebody_says_what_is_known(people):
    incoming = builders.incoming_at("forwarded", people)
    with pytest.raises(Invalid) as refused:
        services.confirm_forwarding(incoming, by=people.reviewer)
    assert "note" in refused.value.fields
    services.confirm_forwarding(incoming, by=people.reviewer, note="Their registry has it, by telephone.")
    assert incoming.forwardings.get().settled_at is not None


@pytest.mark.parametrize(
    ("field", "given"),
    [("to", {"to": "xa-nowhere"}), ("to_name", {}), ("reason", {"to": "xa-lindvik-court", "reason": " "})],
)
def test_forwarding_names_whom_and_why(people, field, given):
    incoming = builders.registered(people)
    with pytest.raises(Invalid) as refused:
        services.forward(incoming, by=people.reviewer, **{"reason": "Theirs.", **given})
    assert field in refused.value.fields


def test_a_duty_officer_does_not_forward(people):
    incoming = builders.registered(people)
    with pytest.raises(NotAllowed):
        services.forward(incoming, by=people.duty, to="xa-lindvik-court", reason="Theirs.")


def test_the_acknowledgement_goes_out_with_both_references(people):
    incoming = builders.incoming_at("registered", people)
    incoming = services.acknowledge(incoming, by=people.duty, language="fr")
    letter = Document.objects.get(case=incoming.case, kind="acknowledgement")
    assert letter.language == "fr"
    assert letter.data["letter"]["their_reference"] == incoming.their_reference
    assert letter.data["letter"]["our_reference"] == incoming.reference
    assert not Deadline.objects.filter(case=incoming.case, code="K30", ended_at=None).exists()
