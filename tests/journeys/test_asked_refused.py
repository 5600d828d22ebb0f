"""Case 3, typed whole: a request that would punish a journalist, up to a refusal that betrays nothing."""

import pytest
from django.core.management import call_command
from playwright.sync_api import expect

from requests_app.management.demo.incoming import journalist
from tests.journeys.asked_actors import Central, Conscience, Second, day

pytestmark = [pytest.mark.browser, pytest.mark.timeout(900)]
EXPECTED = set(journalist.BARS)
"""Every ground that the facts raise, as the story says: none is added by hand."""


def test_a_request_that_must_be_refused(enter, capsys):
    reviewer = Central(enter("reviewer"))
    reviewer.register(
        "XD",
        "xd-general-prosecutor",
        journalist.TITLE,
        journalist.PAPERS,
        "incoming-register",
        channel="direct",
        language="ru",
        their_reference=journalist.THEIR_REFERENCE,
        urgency="urgent",
        urgency_reason=journalist.SECTIONS["timing"]["reason"],
        sender_contact="+999 555 7777",
    )
    verify_through_the_directory(reviewer)
    reviewer.key(journalist.SECTIONS)
    reviewer.name("Adaeze Okonjo-Brandt", "김하늘")
    reviewer.find_complete("incoming-completeness")
    nobody_else_sees_it(enter, reviewer.reference)
    adviser = Conscience(enter("adviser"), reviewer.reference)
    weigh_the_grounds(reviewer, adviser)
    refuse(reviewer, Second(enter("reviewer2"), reviewer.reference))
    reviewer.take("close")
    reviewer.must_stand("Closed")
    call_command("verify_audit")
    assert "Every chain is whole" in capsys.readouterr().out


def verify_through_the_directory(reviewer):
    """The sender is not designated: the ministry is called, at the number of the directory."""
    reviewer.take("take_up")
    reviewer.open_case("recognise/")
    expect(reviewer.page.locator("main")).to_contain_text("Have the sender verified")
    reviewer.take("doubt", reasons="Not designated to make requests, and it came by plain e-mail.")
    reviewer.open_case("sender/")
    reviewer.look("incoming-sender")
    shown = reviewer.page.inner_text("main")
    assert "+999 555 0410" in shown
    assert "7777" not in shown
    reviewer.take(
        "verify",
        authority="xd-central",
        contact="phone",
        answered_by="Duty desk, international law department",
        on=day(),
        note="They confirm it.",
    )
    reviewer.take("acknowledge")


def nobody_else_sees_it(enter, reference):
    """It is restricted by what was keyed in: for others it does not exist."""
    for person in ("supervisor", "duty", "auditor"):
        window = enter(person)
        answer = window.page.goto(f"/incoming/{reference}/")
        assert answer.status == 404
        window.go("/incoming/")
        assert reference not in window.page.content()
        window.close()


def weigh_the_grounds(reviewer, adviser):
    """The facts raise the expected grounds; they are answered, and the adviser agrees."""
    reviewer.wait_for_screening()
    reviewer.open_case("assessment/?show=flagged")
    raised = {str(line.get_attribute("id")) for line in reviewer.page.locator("li.app-ground").all()}
    assert raised >= EXPECTED, EXPECTED - raised
    reviewer.answer_everything(barring=journalist.BARS)
    reviewer.open_case()
    expect(reviewer.page.locator(".app-aside")).to_contain_text("rights adviser")
    reviewer.take("refer")
    adviser.conclude(journalist.WHY)


def refuse(reviewer, second):
    """Nobody is consulted, for a reason that stays inside; refused by a second person; the letter betrays nothing."""
    reviewer.record("not_consulted", why="endangers", reason=journalist.NOT_CONSULTED)
    refused = {"decision": "refused", "reason": journalist.WHY, "grounds": list(journalist.BARS)}
    safe = journalist.LETTER_REASONS
    reviewer.propose({0: refused}, picture="incoming-propose", reasons=journalist.WHY, safe=safe)
    reviewer.open_case()
    assert "You proposed this decision" in reviewer.page.inner_text(".app-aside")
    second.decide("refuse", "incoming-refuse")
    second.must_stand("Refused")
    second.look("incoming-case-refused")
    letter = reviewer.must_be_made("Refusal")
    assert "77/ГП-2026" in letter
    for word in ("refugee", "whereabouts", "co-accused", journalist.NOT_CONSULTED[:30]):
        assert word not in letter, f"{word!r} must not stand in the letter: {letter}"
