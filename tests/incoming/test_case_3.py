"""Case 3, "false news": what the tests of law find, and that it is refused without betraying the person."""

import html

import pytest
from django.urls import reverse

from requests_app.assessment import queries as assessments
from requests_app.assessment import services as assessment
from requests_app.casefile import team
from requests_app.core import clock
from requests_app.core.errors import Blocked, Invalid
from requests_app.documents.models import Document
from requests_app.incoming import queries, services
from requests_app.law.grounds import GROUNDS
from requests_app.management.demo.incoming import journalist as case
from tests import builders as outgoing_builders
from tests import incoming_builders as builders

pytestmark = pytest.mark.django_db

EXPECTED = set("G00 G01 G02 G09 G10 G11 G14 G21 G25 G29 G31 G34 G35 G37 G38 G52".split())
SENT = {
    "state": "XD",
    "title": case.TITLE,
    "channel": "direct",
    "language": "ru",
    "sender": "xd-general-prosecutor",
    "their_reference": case.THEIR_REFERENCE,
}


def come_to_the_tests(people):
    """Verified through the directory, keyed in whole, screened; its team is named."""
    incoming = builders.registered(
        people,
        papers=[(builders.paper(text, name), "request") for name, text, _ in case.PAPERS],
        **SENT,
    )
    incoming = services.take_up(incoming, by=people.reviewer)
    incoming = services.doubt(incoming, by=people.reviewer, reasons="Not designated under any treaty.")
    asked = builders.asked(authority="xd-central", contact="email")
    incoming = services.verify(incoming, by=people.reviewer, **asked)
    incoming = services.acknowledge(incoming, by=people.reviewer)
    builders.key(incoming, builders.journalist(), by=people.reviewer)
    for person in (people.second_reviewer, people.adviser):
        team.name(incoming.case, person, by=people.reviewer, reason="Second person.")
    return builders.complete(incoming, people, {})


@pytest.fixture
def incoming(people):
    return come_to_the_tests(people)


def barred(incoming, people):
    """Every expected ground is found to bar; the rights adviser agrees and ends the review."""
    outgoing_builders.answer_every_ground(incoming, people, barring=tuple(EXPECTED))
    incoming = services.refer(incoming, by=people.reviewer)
    return services.conclude_rights(incoming, by=people.adviser, findings=case.WHY)


def test_a_request_made_of_us_is_asked_the_questions_of_a_request_made_of_us(incoming, people, signed_in):
    asked = {one["code"]: one["question"] for one in assessments.record(incoming.version)["grounds"]}
    assert asked == {code: GROUNDS[code].question_incoming for code in asked}
    assert asked["G25"] != GROUNDS["G25"].question_outgoing
    page = signed_in(people.reviewer).get(reverse("assessment:ground", args=[incoming.case.reference, "G25"]))
    assert asked["G25"] in html.unescape(page.content.decode())


def test_every_expected_ground_is_raised(incoming):
    assert builders.flagged(incoming) >= EXPECTED


def test_a_listed_sender_is_no_defect_of_form(people):
    incoming = builders.incoming_at("tests", people)
    form = next(row.finding for row in assessments.rows(incoming.version) if row.finding.ground == "G02")
    assert not any("sender" in one["explanation"] for one in form.raised)


def test_the_sender_is_named_as_the_defect_of_form(incoming):
    form = next(row.finding for row in assessments.rows(incoming.version) if row.finding.ground == "G02")
    assert any(
        one["pointer"] == "/authority/requesting_authority" and "sender" in one["explanation"]
        for one in form.raised
    )


def test_the_legal_tests_do_not_end_without_the_rights_adviser(incoming, people):
    outgoing_builders.answer_every_ground(incoming, people)
    with pytest.raises(Blocked) as refused:
        services.conclude(incoming, by=people.reviewer)
    assert {one.code for one in refused.value.blockers} == {"rights_review"}


def test_nobody_proposes_a_refusal_before_hearing_or_saying_why_not(incoming, people):
    incoming = barred(incoming, people)
    refusal = builders.all_items(incoming, decision="refused", grounds=sorted(EXPECTED), reason=case.WHY)
    with pytest.raises(Blocked) as refused:
        services.propose(
            incoming, by=people.reviewer, items=refusal, reasons=case.WHY, safe_reasons=case.LETTER_REASONS
        )
    assert [one.code for one in refused.value.blockers] == ["not_consulted"]
    assert builders.fresh(incoming).status == "decision"


def test_nothing_can_be_granted_against_a_bar_that_protects_her(incoming, people):
    incoming = barred(incoming, people)
    granted = builders.all_items(incoming, decision="granted", reaches="It is only an address.")
    with pytest.raises(Invalid) as refused:
        services.propose(incoming, by=people.reviewer, items=granted, reasons="No.", safe_reasons="No.")
    assert all("G21" in " ".join(refused.value.fields[f"item-{key}-decision"]) for key in granted)


def refused(incoming, people, safe=case.LETTER_REASONS):
    """Not consulted for her safety; proposed by one, refused by another."""
    incoming = barred(incoming, people)
    incoming = services.not_consulted(
        incoming, by=people.reviewer, why="endangers", reason=case.NOT_CONSULTED
    )
    refusal = builders.all_items(incoming, decision="refused", grounds=sorted(EXPECTED), reason=case.WHY)
    incoming = services.propose(
        incoming, by=people.reviewer, items=refusal, reasons=case.WHY, safe_reasons=safe
    )
    return services.refuse(incoming, by=people.second_reviewer)


def test_it_is_refused_and_the_letter_says_nothing_of_where_she_is(incoming, people):
    incoming = refused(incoming, people)
    letter = Document.objects.get(case=incoming.case, kind="refusal")
    said = str(letter.data)
    assert case.LETTER_REASONS in said
    for secret in ("Northmark since 2024", "refugee", "endanger", "own records", case.NOT_CONSULTED):
        assert secret not in str(letter.data.get("letter", {}))
    memorandum = Document.objects.get(case=incoming.case, kind="memorandum")
    assert case.NOT_CONSULTED in str(memorandum.data)
    assert incoming.status == "refused"
    assert [item.decision for item in queries.items(incoming)] == ["refused"] * 4


def test_the_letter_goes_to_the_central_authority_not_to_whoever_wrote(incoming, people):
    incoming = refused(incoming, people)
    letter = Document.objects.get(case=incoming.case, kind="refusal")
    assert letter.data["letter"]["addressee"]["name"] == "Ministry of Justice, International Law Department"


@pytest.mark.parametrize("betrayed", ["She has asylum here.", "She is a recognised refugee."])
def test_whoever_proposes_learns_that_the_letter_would_betray_her(incoming, people, betrayed):
    with pytest.raises(Invalid) as stopped:
        refused(incoming, people, safe=betrayed)
    assert "safe_reasons" in stopped.value.fields
    assert not incoming.proposals.exists()


def test_it_exists_for_its_team_alone(incoming, people):
    assert queries.visible_to(people.second_reviewer).filter(pk=incoming.pk).exists()
    for person in (people.supervisor, people.auditor, people.duty, people.officer, people.executing):
        assert not queries.visible_to(person).filter(pk=incoming.pk).exists()


def test_the_tests_are_closed_when_it_is_withdrawn(incoming, people):
    services.withdraw(incoming, by=people.reviewer, note="They withdrew.", withdrawn_on=clock.today())
    row = assessments.rows(incoming.version)[0]
    with pytest.raises(Blocked):
        assessment.answer(
            row.finding, answer="bars", reasons="x", facts_relied="y", sources=[], by=people.reviewer
        )
