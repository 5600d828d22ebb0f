"""A granted request and a conditional one, from registration to closing, with execution by the police in between."""

import pytest
from django.core.management import call_command
from playwright.sync_api import expect

from requests_app.management.demo.incoming import matters
from tests.journeys.asked_actors import Central, Conscience, Police, Second, day
from tests.plugins.browser import press

pytestmark = [pytest.mark.browser, pytest.mark.timeout(900)]
CONDITIONS = (
    "The contents are used in proceeding PS 2026/902 only.",
    "Letters of others are destroyed unread.",
)


def papers(short):
    """The letter as it came."""
    return ((f"{short.title.split()[0].lower()}.txt", f"{short.their_reference}\n\n{short.summary}\n", "en"),)


@pytest.fixture
def crew(enter):
    """Whoever works on a request, each at a window."""

    def gather(short, sender):
        reviewer = Central(enter("reviewer"))
        reviewer.register(
            short.state, sender, short.title, papers(short), their_reference=short.their_reference
        )
        reference = reviewer.reference
        return (
            reviewer,
            Conscience(enter("adviser"), reference),
            Second(enter("reviewer2"), reference),
            Police(enter("executing")),
        )

    return gather


def test_what_was_granted_is_executed_and_sent(crew, capsys):
    reviewer, adviser, second, police = crew(matters.PENSIONS, "xc-central")
    reviewer.recognise()
    reviewer.key(matters.PENSIONS.sections())
    reviewer.find_complete()
    reviewer.wait_for_screening()
    judge(reviewer, adviser)
    reviewer.propose({})
    second.decide("grant")
    reviewer.order_all()
    reviewer.look("incoming-case-executing")
    reviewer.give_out()
    police.carry_out("execution-task")
    reviewer.review_product()
    reviewer.send_result()
    report = reviewer.must_be_made("Execution report")
    assert "HD-414/26" in report
    assert matters.PENSIONS.their_reference.split("/")[1] in report
    reviewer.take("close")
    reviewer.must_stand("Closed")
    reviewer.look("incoming-case-closed")
    call_command("verify_audit")
    assert "Every chain is whole" in capsys.readouterr().out


def test_what_was_granted_under_conditions_binds_the_other_state(crew):
    reviewer, adviser, second, police = crew(matters.ROMANCE, "xb-central")
    reviewer.recognise()
    ask_and_be_answered(reviewer)
    reviewer.key(matters.ROMANCE.sections())
    reviewer.find_complete()
    reviewer.wait_for_screening()
    judge(reviewer, adviser)
    agree_on_conditions(reviewer)
    limited = {
        "decision": "conditions",
        "kind-0": "speciality",
        "conditions": CONDITIONS[0],
        "kind-1": "data_protection",
        "conditions-1": CONDITIONS[1],
        "reason": "Letters of other persons lie in the mailbox.",
    }
    reviewer.propose({1: limited})
    second.decide("grant", "incoming-grant")
    reviewer.order_all()
    reviewer.give_out()
    police.carry_out()
    reviewer.review_product()
    reviewer.send_result()
    report = reviewer.must_be_made("Execution report")
    assert all(condition in report for condition in CONDITIONS)
    settle_the_account(reviewer)
    reviewer.take("close")
    reviewer.must_stand("Closed")


def judge(reviewer, adviser):
    """Nothing stands in the way; the adviser agrees, and ends the rights review where there is one."""
    reviewer.answer_everything()
    adviser.agree_with_the_rest()
    reviewer.open_case()
    if reviewer.page.locator(".app-aside a", has_text="End the legal tests").count():
        reviewer.take("conclude")
        return
    reviewer.take("refer")
    adviser.take("conclude_rights", findings="The rights of everybody named were looked at.")


def ask_and_be_answered(reviewer):
    """Before anything is keyed in everything is missing: it is asked for, and the answer comes with a paper."""
    reviewer.open_case("completeness/")
    press(reviewer.page, "text=Ask for what is missing")
    reviewer.type({"question": "Please send the order of the judge, and say which months are meant."})
    reviewer.look("incoming-question")
    reviewer.send()
    reviewer.must_stand("Information asked for")
    assert "Please send the order" in reviewer.must_be_made("Request for information")
    reviewer.open_case("supplement/")
    expect(reviewer.page.locator("main")).to_contain_text("Please send the order of the judge")
    order = {
        "name": "order.txt",
        "mimeType": "text/plain",
        "buffer": b"Order of 2 September 2026, no. 902-3.",
    }
    reviewer.type(
        {"answer": "March to June 2026; the order is attached.", "answered_on": day(), "papers": order}
    )
    reviewer.send()
    reviewer.must_stand("Completeness being checked")


def agree_on_conditions(reviewer):
    """The other State is consulted first, and accepts what we offer."""
    reviewer.open_case("consult/")
    subject = "We mean to grant the contents under the conditions offered."
    offers = {
        "kind-0": "speciality",
        "offers": CONDITIONS[0],
        "kind-1": "data_protection",
        "offers-1": CONDITIONS[1],
    }
    reviewer.type({"subject": subject, "grounds": "G53", **offers})
    reviewer.look("incoming-consult")
    reviewer.send()
    reviewer.must_stand("In consultation")
    reviewer.take("answer_consultation", outcome="agreed", answer="We accept both.", answered_on=day())
    reviewer.open_case("assurances/")
    for condition in CONDITIONS:
        expect(reviewer.page.locator("main")).to_contain_text(condition)


def settle_the_account(reviewer):
    """An account of use is owed: the case stays open until it is settled."""
    reviewer.record(
        "open_follow_up", kind="account_of_use", text="An account of the use is due after the trial."
    )
    reviewer.open_case()
    expect(reviewer.page.locator(".app-aside")).to_contain_text("account of use, is open")
    press(reviewer.page, "main a:has-text('Settle')")
    reviewer.type({"outcome": "given", "text": "Account received; used in this proceeding only."})
    reviewer.send()
