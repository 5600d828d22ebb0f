"""A decision per item, by two people, heard first, on grounds that stand; conditions in the register."""

from datetime import timedelta

import pytest
from django.db import DatabaseError, transaction

from requests_app.assessment import queries as assessments
from requests_app.assessment import services as assessment
from requests_app.assurances import services as assurances
from requests_app.assurances.models import Assurance
from requests_app.core import clock
from requests_app.core.errors import Blocked, Invalid, NotAllowed
from requests_app.deadlines.models import Deadline
from requests_app.documents.models import Document
from requests_app.incoming import queries, services
from requests_app.incoming.rulings import DecisionProposal, ItemDecision
from requests_app.management.demo.incoming import livestream as case
from tests import builders as outgoing_builders
from tests import incoming_builders as builders

pytestmark = pytest.mark.django_db
WORDS = builders.WORDS


@pytest.fixture
def incoming(people):
    return builders.incoming_at("decision", people)


def to_decision(people, barring):
    """Decided upon with these grounds found to bar."""
    incoming = builders.incoming_at("tests", people)
    return builders.reviewed_for_rights(incoming, people, barring=barring)


def as_in_case_4(incoming):
    """Data and everything else granted, content under conditions, the child's statement postponed."""
    said = builders.all_items(incoming, decision="granted")
    conditions = [{"kind": kind, "text": text} for kind, text in case.CONTENT_CONDITIONS]
    said["streamco"] = {"decision": "conditions", "conditions": conditions}
    waits = {"decision": "postponed", "grounds": ["G50", "G49"], "reason": case.UNTIL_PROTECTED}
    said["childvid"] = waits | {"review_on": builders.soon(60)}
    return said


def propose(incoming, people, said, **more):
    given = {"by": people.reviewer, "items": said, "reasons": WORDS, "safe_reasons": WORDS, **more}
    return services.propose(incoming, **given)


def not_heard(incoming, people):
    return services.not_consulted(incoming, by=people.reviewer, why="pointless", reason=WORDS)


def test_case_4_is_granted_in_part_under_conditions_and_postponed_in_part(incoming, people):
    incoming = propose(not_heard(incoming, people), people, as_in_case_4(incoming))
    incoming = services.grant(incoming, by=people.second_reviewer)
    decided = {item.id: item.decision for item in queries.items(incoming)}
    assert decided["streamco"] == "conditions"
    assert decided["childvid"] == "postponed"
    assert set(decided.values()) == {"granted", "conditions", "postponed"}
    assert incoming.status == "authority"
    assert incoming.review_on == builders.soon(60)
    entries = Assurance.objects.filter(case=incoming.case, nature="condition")
    assert {(one.kind, one.text) for one in entries} == set(case.CONTENT_CONDITIONS)
    assert {one.given_by_state for one in entries} == {"XB"}
    kinds = set(Document.objects.filter(case=incoming.case).values_list("kind", flat=True))
    assert kinds >= {"postponement", "conditions_offer", "decision_record", "memorandum"}
    assert "refusal" not in kinds


def test_nothing_leaves_before_the_conditions_are_accepted(people):
    incoming = builders.incoming_at("decision", people)
    conditions = [{"kind": "speciality", "text": "Only in this case."}]
    said = builders.all_items(incoming, decision="conditions", conditions=conditions)
    incoming = services.grant(propose(incoming, people, said), by=people.second_reviewer)
    incoming = builders.review(builders.authorise(incoming, people), people)
    with pytest.raises(Blocked) as refused:
        builders.transmit(incoming, people)
    assert [one.code for one in refused.value.blockers] == ["condition_open"]
    entry = Assurance.objects.get(case=incoming.case, nature="condition")
    assurances.accept(entry, by=people.reviewer, note="Their letter of today.")
    sent = {"channel": "central_authority", "sent_on": clock.today()}
    outgoing_builders.make_letters(incoming)
    with pytest.raises(Blocked) as refused:
        services.transmit(incoming, by=people.reviewer, **sent)
    assert [one.code for one in refused.value.blockers] == ["old_report"]
    services.order_report(incoming, by=people.reviewer)
    outgoing_builders.make_letters(incoming)
    assert services.transmit(incoming, by=people.reviewer, **sent).status == "transmitted"
    report = Document.objects.get(case=incoming.case, subject="sending-1-2").data["letter"]
    assert len(report["done"]) == 6
    assert [one["text"] for one in report["conditions"]] == ["Only in this case."]


def test_nobody_decides_on_their_own_proposal(incoming, people):
    incoming = builders.propose(incoming, people)
    with pytest.raises(NotAllowed) as refused:
        services.grant(incoming, by=people.reviewer)
    assert [one.code for one in refused.value.blockers] == ["four_eyes"]
    assert services.grant(incoming, by=people.supervisor).status == "authority"


def test_postgresql_refuses_a_decision_by_the_proposer(incoming, people):
    incoming = builders.propose(incoming, people)
    with pytest.raises(DatabaseError), transaction.atomic():
        DecisionProposal.objects.filter(incoming=incoming).update(
            outcome="taken", decided_by=people.reviewer, decided_at=clock.now()
        )


def test_what_was_proposed_and_decided_is_final(incoming, people):
    incoming = builders.grant(incoming, people)
    for change in (
        lambda: DecisionProposal.objects.filter(incoming=incoming).update(reasons="Other."),
        lambda: ItemDecision.objects.update(decision="refused"),
        lambda: ItemDecision.objects.all().delete(),
    ):
        with pytest.raises(DatabaseError), transaction.atomic():
            change()


def test_a_proposal_sent_back_is_made_anew(incoming, people):
    incoming = builders.propose(incoming, people)
    with pytest.raises(Invalid):
        services.send_back(incoming, by=people.second_reviewer, reasons="")
    incoming = services.send_back(incoming, by=people.second_reviewer, reasons="Narrow item 3.")
    assert incoming.status == "decision"
    incoming = builders.grant(incoming, people)
    assert [one.outcome for one in queries.proposals(incoming)] == ["taken", "sent_back"]


def test_nothing_is_granted_while_a_ground_is_open(people):
    incoming = builders.incoming_at("tests", people)
    with pytest.raises(Blocked):
        services.propose(
            incoming,
            by=people.reviewer,
            items=builders.all_items(incoming, decision="granted"),
            reasons=WORDS,
        )
    incoming = builders.incoming_at("decision", people)
    incoming = builders.propose(incoming, people)
    row = next(one for one in assessments.rows(incoming.version) if one.finding.ground == "G34")
    assessment.answer(
        row.finding,
        answer="needs_information",
        reasons=WORDS,
        facts_relied=WORDS,
        sources=[{"title": "Report", "on": "2026-10-01"}],
        by=people.reviewer,
    )
    with pytest.raises(Blocked) as refused:
        services.grant(incoming, by=people.second_reviewer)
    assert "G34" in {one.code for one in refused.value.blockers}


def fields(incoming, people, said, **more):
    with pytest.raises(Invalid) as refused:
        propose(incoming, people, said, **more)
    assert builders.fresh(incoming).status == "decision"
    return refused.value.fields


@pytest.mark.parametrize(
    ("part", "said"),
    [
        ("decision", {"decision": ""}),
        ("decision", {"decision": "perhaps"}),
        ("reason", {"decision": "refused", "grounds": ["G34"]}),
        ("grounds", {"decision": "refused", "grounds": ["G99"], "reason": WORDS}),
        ("decision", {"decision": "refused", "grounds": [], "reason": WORDS}),
        ("decision", {"decision": "refused", "grounds": ["G34"], "reason": WORDS}),
        ("conditions", {"decision": "conditions"}),
        ("conditions", {"decision": "conditions", "conditions": [{"kind": "magic", "text": "x"}]}),
        ("narrowed_to", {"decision": "narrowed", "grounds": ["G34"], "reason": WORDS}),
        ("review_on", {"decision": "postponed", "grounds": ["G57"], "reason": WORDS}),
        (
            "review_on",
            {
                "decision": "postponed",
                "grounds": ["G57"],
                "reason": WORDS,
                "review_on": clock.today() - timedelta(days=1),
            },
        ),
        (
            "decision",
            {"decision": "postponed", "reason": WORDS, "review_on": clock.today() + timedelta(days=9)},
        ),
    ],
)
def test_each_item_says_what_is_wrong_with_it(incoming, people, part, said):
    decisions = builders.all_items(incoming, decision="granted") | {"streamco": said}
    assert f"item-streamco-{part}" in fields(incoming, people, decisions)


def test_every_item_is_decided_and_none_that_is_not_there(incoming, people):
    said = builders.all_items(incoming, decision="granted")
    said.pop("payments")
    assert "item-payments-decision" in fields(incoming, people, said)
    said = builders.all_items(incoming, decision="granted") | {"ghost000": {"decision": "granted"}}
    assert "items" in fields(incoming, people, said)


def test_a_refusal_says_what_the_letter_may_say(incoming, people):
    incoming = to_decision(people, ("G34",))
    refusal = builders.all_items(incoming, decision="refused", grounds=["G34"], reason=WORDS)
    assert "safe_reasons" in fields(incoming, people, refusal, safe_reasons="")


def test_a_refusal_is_heard_first_or_it_is_said_why_not(people):
    incoming = to_decision(people, ("G34",))
    refusal = builders.all_items(incoming, decision="refused", grounds=["G34"], reason=WORDS)
    with pytest.raises(Blocked) as refused:
        propose(incoming, people, refusal)
    assert [one.code for one in refused.value.blockers] == ["not_consulted"]
    incoming = services.consult(incoming, by=people.reviewer, subject="We would refuse.", grounds=["G34"])
    incoming = services.answer_consultation(
        incoming,
        by=people.reviewer,
        outcome="no_agreement",
        answer="They insist.",
        answered_on=clock.today(),
    )
    incoming = services.refuse(propose(incoming, people, refusal), by=people.second_reviewer)
    letter = Document.objects.get(case=incoming.case, kind="refusal").data["letter"]
    assert letter["consulted"]["held"] is True
    assert letter["whole"] is True


def test_what_may_never_be_used_alone_is_no_ground_for_refusal(people):
    incoming = to_decision(people, ("G16",))
    refusal = builders.all_items(incoming, decision="refused", grounds=["G16"], reason=WORDS)
    wrong = fields(not_heard(incoming, people), people, refusal)
    assert "never be used alone" in " ".join(wrong["item-streamco-decision"])


def test_a_bar_must_be_used_or_said_not_to_reach_the_item(people):
    incoming = not_heard(to_decision(people, ("G34",)), people)
    said = builders.all_items(incoming, decision="granted")
    assert "item-streamco-decision" in fields(incoming, people, said)
    said = builders.all_items(incoming, decision="granted", reaches="Two log-in addresses are proportionate.")
    assert "no item is refused" in fields(incoming, people, said)["items"][0]
    said["devices1"] = {"decision": "refused", "grounds": ["G34"], "reason": WORDS}
    incoming = services.grant(propose(incoming, people, said), by=people.second_reviewer)
    letter = Document.objects.get(case=incoming.case, kind="refusal").data["letter"]
    assert not letter.get("whole")
    assert letter["objections"][0]["items"] == [4]


def test_a_bar_that_protects_a_person_lets_nothing_be_granted(people):
    incoming = not_heard(to_decision(people, ("G21",)), people)
    said = builders.all_items(incoming, decision="granted", reaches="No.")
    assert "protects a person" in fields(incoming, people, said)["item-streamco-decision"][0]


def test_a_narrowed_item_says_to_what(people):
    incoming = not_heard(to_decision(people, ("G34",)), people)
    narrowed = {"decision": "narrowed", "grounds": ["G34"], "reason": WORDS, "narrowed_to": "One month only."}
    said = builders.all_items(incoming, decision="granted", reaches=WORDS) | {"streamco": narrowed}
    incoming = services.grant(propose(incoming, people, said), by=people.second_reviewer)
    assert {one.id: one.narrowed_to for one in queries.items(incoming)}["streamco"] == "One month only."


def test_the_other_outcome_is_not_taken(incoming, people):
    incoming = builders.propose(incoming, people)
    for verb in ("postpone", "refuse"):
        with pytest.raises(Blocked) as refused:
            getattr(services, verb)(incoming, by=people.second_reviewer)
        assert "other_decision" in {one.code for one in refused.value.blockers}


def test_a_postponement_has_its_review_date_and_clock(people):
    incoming = builders.incoming_at("postponed", people)
    assert incoming.review_on == builders.soon()
    running = Deadline.objects.filter(case=incoming.case, ended_at=None, variant="ours")
    assert [one.due_on for one in running] == [builders.soon()]
    incoming = services.resume(incoming, by=people.reviewer, note="The case here is closed.")
    assert incoming.review_on is None
    assert len(queries.undecided(incoming)) == 6
    assert builders.grant(incoming, people).status == "authority"


def test_conditions_offered_in_a_consultation_bind_once_accepted(incoming, people):
    offers = [
        {"kind": "speciality", "text": "Only this case."},
        {"kind": "return", "text": "Back in a year."},
    ]
    incoming = services.consult(
        incoming, by=people.reviewer, subject="Under these terms.", grounds=["G39"], offers=offers
    )
    first = incoming.consultations.get().offers.get(text="Only this case.")
    incoming = services.answer_consultation(
        incoming,
        by=people.reviewer,
        outcome="partly",
        answer="The first one only.",
        answered_on=clock.today(),
        accepted=[first.pk],
    )
    found = {one.text: one.status for one in Assurance.objects.filter(case=incoming.case)}
    assert found == {"Only this case.": "accepted", "Back in a year.": "declined"}
    said = builders.all_items(incoming, decision="conditions", conditions=offers[:1])
    incoming = services.grant(propose(incoming, people, said), by=people.second_reviewer)
    assert Assurance.objects.filter(case=incoming.case, text="Only this case.").count() == 1
    offered = Document.objects.filter(
        case=incoming.case, kind="conditions_offer", subject__startswith="decision"
    )
    assert not offered.exists()


def test_no_reply_is_recorded_only_after_the_day(incoming, people, monkeypatch):
    incoming = services.consult(incoming, by=people.reviewer, subject="On terms.", grounds=["G39"])
    with pytest.raises(Invalid) as refused:
        services.answer_consultation(incoming, by=people.reviewer, outcome="no_reply")
    assert "outcome" in refused.value.fields
    later = clock.now() + timedelta(days=31)
    monkeypatch.setattr(clock, "now", lambda: later)
    incoming = services.answer_consultation(incoming, by=people.reviewer, outcome="no_reply")
    assert incoming.status == "decision"


@pytest.mark.parametrize(
    ("field", "given"),
    [
        ("subject", {"subject": " "}),
        ("grounds", {"grounds": []}),
        ("grounds", {"grounds": ["G77"]}),
        ("offers", {"offers": [{"kind": "speciality", "text": f"No. {n}"} for n in range(21)]}),
        ("due_on", {"due_on": clock.today() - timedelta(days=1)}),
    ],
)
def test_a_consultation_says_on_what(incoming, people, field, given):
    with pytest.raises(Invalid) as refused:
        services.consult(
            incoming, by=people.reviewer, **{"subject": "On terms.", "grounds": ["G39"], **given}
        )
    assert field in refused.value.fields
    assert builders.fresh(incoming).status == "decision"


def test_why_nobody_was_consulted_stays_inside(incoming, people):
    secret = "He is in the house of his sister in Lindvik."
    services.not_consulted(incoming, by=people.reviewer, why="endangers", reason=secret)
    assert secret not in str([one.facts for one in queries.history(incoming)])
    for wrong in ({"why": "because", "reason": secret}, {"why": "endangers", "reason": ""}):
        with pytest.raises(Invalid):
            services.not_consulted(incoming, by=people.reviewer, **wrong)
