"""Orders before coercion, tasks only for what is granted, nothing sent unless reviewed and whole, and what follows."""

from datetime import timedelta

import pytest

from requests_app.core import clock
from requests_app.core.errors import Blocked, Invalid, NotAllowed
from requests_app.core.verdicts import YES, no
from requests_app.deadlines.models import Deadline
from requests_app.documents.models import Document
from requests_app.evidence import guards as custody
from requests_app.execution import queries as execution
from requests_app.execution.clearance import cleared
from requests_app.incoming import guards, queries, services
from tests import builders as letters
from tests import incoming_builders as builders
from tests.execution import arrive

pytestmark = pytest.mark.django_db
WORDS = builders.WORDS


def coercive(incoming):
    return [item.id for item in queries.items(incoming) if item.is_granted and item.is_coercive]


def order(incoming, people, **more):
    given = {"items": coercive(incoming), "ordered_on": clock.today(), **builders.COERCIVE_ORDER, **more}
    return services.record_authority(incoming, by=people.reviewer, **given)


def blocked(act):
    with pytest.raises(Blocked) as refused:
        act()
    return {one.code for one in refused.value.blockers}


def test_no_coercive_item_is_executed_without_an_order(people):
    incoming = builders.incoming_at("authority", people)
    assert coercive(incoming)
    assert blocked(lambda: services.authorise(incoming, by=people.reviewer)) == {"no_order"}
    order(incoming, people, items=coercive(incoming)[:-1])
    assert blocked(lambda: services.authorise(incoming, by=people.reviewer)) == {"no_order"}
    order(incoming, people, items=coercive(incoming)[-1:])
    assert services.authorise(incoming, by=people.reviewer).status == "executing"


def test_an_order_that_has_run_out_is_none(people, monkeypatch):
    incoming = builders.incoming_at("authority", people)
    order(incoming, people, valid_until=clock.today() + timedelta(days=2))
    later = clock.now() + timedelta(days=3)
    monkeypatch.setattr(clock, "now", lambda: later)
    assert blocked(lambda: services.authorise(incoming, by=people.reviewer)) == {"no_order"}


def test_what_a_court_refuses_is_decided_anew(people):
    incoming = builders.incoming_at("authority", people)
    assert blocked(lambda: services.deny_authority(incoming, by=people.reviewer, reasons=WORDS)) == {
        "no_refusal"
    }
    order(incoming, people, items=["devices1"], refused=True, reasons="Disproportionate.")
    incoming = services.deny_authority(incoming, by=people.reviewer, reasons="Narrow it.")
    assert incoming.status == "decision"
    assert [item.id for item in queries.undecided(incoming)] == ["devices1"]


@pytest.mark.parametrize(
    ("field", "given"),
    [
        ("items", {"items": []}),
        ("items", {"items": ["ghost000"]}),
        ("order_no", {"order_no": ""}),
        ("authority_name", {"authority_name": " "}),
        ("ordered_on", {"ordered_on": clock.today() + timedelta(days=1)}),
        ("valid_until", {"valid_until": clock.today() - timedelta(days=1)}),
        ("kind", {"kind": "whim"}),
        ("reasons", {"refused": True}),
    ],
)
def test_an_order_says_what_it_is(people, field, given):
    incoming = builders.incoming_at("authority", people)
    with pytest.raises(Invalid) as refused:
        order(incoming, people, **given)
    assert field in refused.value.fields
    assert not incoming.orders.exists()


def test_the_order_is_kept_as_a_paper(people):
    incoming = builders.incoming_at("authority", people)
    order(incoming, people, paper=builders.paper("It is ordered.", "order.txt"))
    assert incoming.orders.get().paper.name == "order.txt"


def test_only_what_is_granted_and_ordered_can_be_given_out(people):
    incoming = builders.incoming_at("authority", people)
    assert cleared(incoming.case) == {}
    incoming = builders.authorise(incoming, people)
    allowed = cleared(builders.fresh(incoming).case)
    assert set(allowed) == {item.id for item in queries.items(incoming)}
    assert allowed["devices1"].order.number == "HD-414/26"


def test_what_was_refused_or_postponed_is_given_to_nobody(people):
    incoming = builders.incoming_at("decision", people)
    services.not_consulted(incoming, by=people.reviewer, why="pointless", reason=WORDS)
    said = builders.all_items(incoming, decision="granted")
    waits = {"decision": "postponed", "grounds": ["G50"], "reason": WORDS, "review_on": builders.soon()}
    said["childvid"] = waits
    given = {"items": said, "reasons": WORDS, "safe_reasons": WORDS}
    incoming = services.propose(incoming, by=people.reviewer, **given)
    incoming = builders.authorise(services.grant(incoming, by=people.second_reviewer), people)
    assert "childvid" not in cleared(builders.fresh(incoming).case)
    with pytest.raises(Invalid):
        arrive.assigned(incoming.case, people, items=["childvid"])


def test_review_begins_when_everything_was_handed_in(people):
    incoming = builders.incoming_at("executing", people)
    assert blocked(lambda: services.review(incoming, by=people.reviewer)) >= {"nothing_handed_in"}
    assert services.review(builders.executed(incoming, people), by=people.reviewer).status == "product_review"


def test_an_item_whose_order_ran_out_untouched_is_not_forgotten(people, monkeypatch):
    incoming = builders.incoming_at("authority", people)
    order(incoming, people, valid_until=clock.today() + timedelta(days=2))
    incoming = services.authorise(incoming, by=people.reviewer)
    rest = [item.id for item in queries.items(incoming) if item.is_granted and item.id != "streamco"]
    arrive.handed_in(incoming.case, people, items=rest, order=arrive.COURT)
    later = clock.now() + timedelta(days=3)
    monkeypatch.setattr(clock, "now", lambda: later)
    assert blocked(lambda: services.review(incoming, by=people.reviewer)) == {"no_order"}


def test_nothing_is_sent_before_review_and_report(people):
    incoming = builders.incoming_at("product_review", people)
    sent = {"channel": "central_authority", "sent_on": clock.today()}
    assert blocked(lambda: services.transmit(incoming, by=people.reviewer, **sent)) == {
        "product_open",
        "no_report",
    }
    assert blocked(lambda: services.order_report(incoming, by=people.reviewer)) == {"product_open"}
    arrive.reviewed(incoming.case, people.reviewer)
    services.order_report(incoming, by=people.reviewer)
    assert blocked(lambda: services.transmit(incoming, by=people.reviewer, **sent)) == {"no_report"}
    letters.make_letters(incoming)
    assert services.transmit(incoming, by=people.reviewer, **sent).status == "transmitted"
    assert {one.status for one in execution.tasks_of(incoming.case)} == {"closed"}


def test_nothing_is_sent_with_broken_custody(people, monkeypatch):
    incoming = builders.incoming_at("product_review", people)
    broken = no("custody_alarm", "Exhibit 1: the stored bytes do not fit.")
    monkeypatch.setattr(custody, "custody_is_whole", lambda case: broken)
    with pytest.raises(Blocked) as refused:
        builders.transmit(incoming, people)
    assert [one.code for one in refused.value.blockers] == ["custody_alarm"]
    monkeypatch.setattr(custody, "custody_is_whole", lambda case: YES)
    sent = {"channel": "central_authority", "sent_on": clock.today()}
    assert guards.custody_is_whole(incoming)
    services.order_report(incoming, by=people.reviewer)
    letters.make_letters(incoming)
    assert services.transmit(incoming, by=people.reviewer, **sent).status == "transmitted"


def test_the_rights_adviser_may_begin_the_review_but_sends_nothing(people):
    incoming = builders.executed(builders.incoming_at("executing", people), people)
    incoming = services.review(incoming, by=people.adviser)
    with pytest.raises(NotAllowed):
        services.transmit(incoming, by=people.adviser, channel="central_authority", sent_on=clock.today())


@pytest.mark.parametrize(
    "told",
    [
        {"kind": "obstacle", "text": "The disk is encrypted."},
        {
            "kind": "delay",
            "text": "The provider needs longer.",
            "expected_on": clock.today() + timedelta(days=40),
        },
        {"kind": "secrecy", "text": "The bank has to tell.", "reply_by": clock.today() + timedelta(days=5)},
    ],
)
def test_what_stands_in_the_way_is_told(people, told):
    incoming = builders.incoming_at("executing", people)
    services.obstruct(incoming, by=people.reviewer, **told)
    assert incoming.obstacles.get().kind == told["kind"]
    letter = Document.objects.get(case=incoming.case, kind="obstacle_notice")
    assert letter.data["letter"]["text"] == told["text"]


def test_a_delay_says_until_when_and_secrecy_asks_by_when(people):
    incoming = builders.incoming_at("executing", people)
    for field, kind in (("expected_on", "delay"), ("reply_by", "secrecy"), ("text", "obstacle")):
        with pytest.raises(Invalid) as refused:
            services.obstruct(incoming, by=people.reviewer, kind=kind, text="" if field == "text" else WORDS)
        assert field in refused.value.fields


def test_where_secrecy_cannot_be_kept_the_requesting_state_decides(people):
    incoming = builders.incoming_at("executing", people)
    incoming = services.consult(
        incoming, by=people.reviewer, subject="The bank has to tell its customer.", grounds=["G40"]
    )
    assert incoming.status == "consultation"
    assert cleared(incoming.case) == {}
    given = {"outcome": "agreed", "answer": "Go on.", "answered_on": clock.today()}
    incoming = services.answer_consultation(incoming, by=people.reviewer, **given)
    assert queries.undecided(incoming) == []
    assert builders.grant(incoming, people).status == "authority"


def test_a_withdrawal_calls_off_the_tasks_and_chases_nobody(people):
    incoming = builders.incoming_at("executing", people)
    task = arrive.assigned(incoming.case, people, items=["devices1"])
    incoming = services.withdraw(incoming, by=people.reviewer, note="They wrote today.")
    task.refresh_from_db()
    assert task.status == "cancelled"
    assert incoming.status == "lapsed"
    assert Document.objects.get(case=incoming.case, kind="lapse_notice").data["letter"]["withdrawn"] is True
    letters.make_letters(incoming)
    incoming = services.close(incoming, by=people.reviewer)
    assert not Deadline.objects.filter(case=incoming.case, ended_at=None).exists()


def test_a_proposal_falls_with_the_request(people):
    incoming = builders.incoming_at("proposed", people)
    services.withdraw(incoming, by=people.reviewer, note="They wrote today.")
    assert incoming.proposals.get().outcome == "overtaken"


def test_a_case_closes_only_when_what_follows_is_settled(people):
    incoming = builders.incoming_at("follow_up", people)
    for kind in ("use_consent", "account_of_use", "onward_transfer", "return_of_originals", "costs"):
        services.open_follow_up(incoming, by=people.reviewer, kind=kind, text=WORDS, due_on=builders.soon())
    running = Deadline.objects.filter(case=incoming.case, ended_at=None, variant="follow_up")
    assert running.count() == 5
    assert blocked(lambda: services.close(incoming, by=people.reviewer)) == {"follow_up_open"}
    for number in range(1, 6):
        settled = {"number": number, "outcome": "given", "text": "As asked."}
        services.settle_follow_up(incoming, by=people.reviewer, **settled)
    assert not running.exists()
    incoming = services.close(incoming, by=people.reviewer)
    assert incoming.closed_by == people.reviewer
    incoming = services.reopen(incoming, by=people.reviewer, note="They ask for another use.")
    assert incoming.status == "follow_up"
    assert incoming.closed_at is None


def test_settling_says_how_and_only_once(people):
    incoming = builders.incoming_at("follow_up", people)
    services.open_follow_up(incoming, by=people.reviewer, kind="costs", text="The interpreter.")
    for outcome, text in (("open", WORDS), ("limited", WORDS), ("given", "")):
        with pytest.raises(Invalid):
            services.settle_follow_up(incoming, by=people.reviewer, number=1, outcome=outcome, text=text)
    services.settle_follow_up(incoming, by=people.reviewer, number=1, outcome="given", text="Paid.")
    with pytest.raises(Blocked):
        services.settle_follow_up(incoming, by=people.reviewer, number=1, outcome="declined", text="No.")


def test_what_was_postponed_is_taken_up_after_the_result_was_sent(people):
    incoming = builders.incoming_at("decision", people)
    services.not_consulted(incoming, by=people.reviewer, why="pointless", reason=WORDS)
    said = builders.all_items(incoming, decision="granted")
    waits = {"decision": "postponed", "grounds": ["G50"], "reason": WORDS, "review_on": builders.soon()}
    said["childvid"] = waits
    given = {"items": said, "reasons": WORDS, "safe_reasons": WORDS}
    incoming = services.propose(incoming, by=people.reviewer, **given)
    incoming = builders.authorise(services.grant(incoming, by=people.second_reviewer), people)
    incoming = builders.transmit(builders.review(incoming, people), people)
    report = Document.objects.get(case=incoming.case, kind="execution_report").data["letter"]
    assert {one["outcome"] for one in report["done"] if one["number"] == 6} == {"postponed"}
    incoming = builders.STEPS["confirm_receipt"](incoming, people)
    assert blocked(lambda: services.close(incoming, by=people.reviewer)) == {"item_postponed"}
    waiting = Deadline.objects.filter(case=incoming.case, code="D03", ended_at=None)
    assert [one.due_on for one in waiting] == [builders.soon()]
    incoming = services.take_up_rest(incoming, by=people.reviewer, note="The protection plan is in place.")
    assert not waiting.all().exists()
    assert [item.id for item in queries.undecided(incoming)] == ["childvid"]
    said = {"childvid": {"decision": "granted"}}
    incoming = services.propose(incoming, by=people.reviewer, items=said, reasons=WORDS)
    incoming = services.grant(incoming, by=people.second_reviewer)
    assert incoming.status == "authority"


def test_a_case_in_which_nothing_was_sent_is_not_opened_again(people):
    incoming = builders.incoming_at("refused", people)
    assert blocked(lambda: services.close(incoming, by=people.reviewer)) == {"letter_open"}
    letters.make_letters(incoming)
    incoming = services.close(incoming, by=people.reviewer)
    assert blocked(lambda: services.reopen(incoming, by=people.reviewer, note=WORDS)) == {"nothing_sent"}


def test_the_receipt_is_not_older_than_the_sending(people):
    incoming = builders.incoming_at("transmitted", people)
    with pytest.raises(Invalid) as refused:
        services.confirm_receipt(
            incoming,
            by=people.reviewer,
            received_on=clock.today() - timedelta(days=1),
            received_by="M. Delorme",
        )
    assert "received_on" in refused.value.fields
