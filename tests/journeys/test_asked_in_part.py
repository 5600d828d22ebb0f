"""Case 4, typed whole: granted in part, under conditions, and one item postponed until a child is protected."""

import pytest
from playwright.sync_api import expect

from requests_app.management.demo.incoming import livestream
from tests.journeys.asked_actors import Central, Conscience, Police, Second, day

pytestmark = [pytest.mark.browser, pytest.mark.timeout(1200)]
ITEMS = {"streamco": 3, "childvid": 6}
"""The places of two items in the request."""


def test_part_now_part_under_conditions_part_later(enter):
    reviewer = Central(enter("reviewer"))
    reviewer.register(
        "XB",
        "xb-central",
        livestream.TITLE,
        livestream.PAPERS,
        their_reference=livestream.THEIR_REFERENCE,
        urgency="urgent",
        urgency_reason=livestream.SECTIONS["timing"]["reason"],
    )
    reviewer.recognise()
    reviewer.key(livestream.SECTIONS)
    reviewer.name("Adaeze Okonjo-Brandt", "김하늘")
    reviewer.find_complete()
    reviewer.wait_for_screening()
    adviser, second = (
        Conscience(enter("adviser"), reviewer.reference),
        Second(enter("reviewer2"), reviewer.reference),
    )
    police = Police(enter("executing"))
    protect_the_child(reviewer, adviser)
    decide_item_by_item(reviewer, second)
    carry_out(reviewer, police)
    take_up_the_hearing(reviewer, second)
    carry_out(reviewer, police, only=f"Item {ITEMS['childvid']}:")
    reviewer.take("close")
    reviewer.must_stand("Closed")
    reviewer.look("incoming-live-stream-closed")


def protect_the_child(reviewer, adviser):
    """A minor and a victim: flagged, answered, and seen by the rights adviser."""
    reviewer.open_case("assessment/?show=flagged")
    raised = {str(line.get_attribute("id")) for line in reviewer.page.locator("li.app-ground").all()}
    assert {"G49", "G50"} <= raised
    reviewer.answer_everything()
    reviewer.take("refer")
    adviser.conclude("The child is heard once, when it is protected; its name stands in no record.")


def decide_item_by_item(reviewer, second):
    """Content under conditions, the child's statement later, everything else now."""
    reviewer.record("not_consulted", why="not_required", reason="Agreed by telephone on the night itself.")
    conditions = {}
    for number, (kind, words) in enumerate(livestream.CONTENT_CONDITIONS):
        conditions |= {f"kind-{number}": kind, f"conditions-{number}" if number else "conditions": words}
    later = {
        "decision": "postponed",
        "grounds": ["G49"],
        "reason": livestream.UNTIL_PROTECTED,
        "review_on": day(30),
    }
    said = {
        ITEMS["streamco"]: {"decision": "conditions", "reason": "It shows a child.", **conditions},
        ITEMS["childvid"]: later,
    }
    reviewer.propose(
        said, picture="incoming-propose-in-part", reasons=livestream.WHY, safe=livestream.UNTIL_PROTECTED
    )
    second.decide("grant")
    second.look("incoming-decided-in-part")
    shown = second.page.inner_text("main table >> nth=0")
    assert "Granted under conditions" in shown
    assert "Postponed" in shown
    letter = reviewer.must_be_made("Postponement")
    assert "child protection service" not in letter, "Where the child is stays inside."
    accept_the_conditions(reviewer)


def accept_the_conditions(reviewer):
    """The requesting State accepts what was set: it binds it, and only then may anything leave."""
    for number in range(1, len(livestream.CONTENT_CONDITIONS) + 1):
        reviewer.open_case(f"assurances/{number}/accept/")
        reviewer.send()
    reviewer.look("incoming-conditions-accepted")


def carry_out(reviewer, police, *, only=""):
    """Ordered, given to one person of the police, carried out, reviewed, sent, received."""
    reviewer.order_all()
    reviewer.give_out(person="林晓雨", only=only)
    police.carry_out()
    reviewer.review_product()
    reviewer.send_result()


def take_up_the_hearing(reviewer, second):
    """The case cannot be closed while the hearing waits; the protection plan comes, and it is granted."""
    reviewer.open_case()
    expect(reviewer.page.locator(".app-aside")).to_contain_text("Item 6 is still postponed")
    reviewer.take(
        "take_up_rest", note="The protection plan of 20 November is in place; counsel is appointed."
    )
    reviewer.propose({}, reasons="The child is protected and has counsel.")
    second.decide("grant")
