"""Electronic data in an emergency: from the gate to the letter and its forms, with a sheet on dual criminality."""

import pytest
from playwright.sync_api import expect

from tests.journeys import matters, roads
from tests.journeys.actors import Reviewer
from tests.journeys.matters import HOLDER, PERIOD, item
from tests.journeys.typist import open_all
from tests.plugins.browser import press

pytestmark = [pytest.mark.browser, pytest.mark.timeout(900)]

TYPES = ("AT04", "AT05", "AT14", "AT15", "AT17")
IMEI = "490154203237518"
IDENTIFIERS = [
    {"id": "device", "kind": "imei", "value": IMEI, "note": "Telephone that confirmed the login."},
    {"id": "address", "kind": "ip", "value": "198.51.100.77", "port": 443, "service": "Kestrel Hosting SA"},
]
EMERGENCY = {
    "urgency": "emergency",
    "emergency_test": ["natural_person", "life_or_safety", "significant", "imminent"],
    "emergency_who": "Seven patients of the intensive care unit whose pumps hang on the encrypted system.",
    "emergency_risk": "The pumps stop when their batteries are empty.",
    "emergency_why_now": "The batteries last for nine hours.",
    "emergency_help": "With the key from the server the pumps can be controlled again.",
}


def items():
    """One item of each type."""
    return [
        item(
            "AT04", "Subscriber and content data of the control server.", **HOLDER, **PERIOD,
            data_categories=["subscriber", "content"], identifiers=["address"], hash_method="sha256",
            expedite_reason="The customer may delete the server at any time.",
        ),
        item(
            "AT05", "Traffic data of the control server as they arise.", **HOLDER, identifiers=["address"],
            period_from=f"{roads.day(2)}T00:00:00Z", period_to=f"{roads.day(16)}T00:00:00Z", time_zone="UTC",
            user_or_place="Virtual server 7 in the data centre at Port-Sérène.",
            necessity="Who gives orders to the server can be seen only while the orders are given.",
            period_reason="The suspects have come back to the server every ten days.",
        ),
        item(
            "AT14", "All data of the control server as they stand.", **HOLDER, extension_wanted="yes",
            earlier_reference="N-24/7-2026-0119", earlier_sent_on=roads.day(-11), effected_on=roads.day(-10),
            expires_on=roads.day(50), identifiers=["address"], non_notice="yes",
            necessity="The provider deletes servers that are no longer paid for.",
        ),
        item(
            "AT15", "The path of the order to encrypt.", identifiers=["address"],
            preservation_reference="N-24/7-2026-0119",
            communication="From 10.20.7.41 to 198.51.100.77:443 on 2 March 2026 at 03:13:09 UTC.",
        ),
        item(
            "AT17", "The key of the encryption, from the memory of the server.", **HOLDER, needed_within_hours=8,
            emergency_route="rapid", data_categories=["content"], identifiers=["address", "device"],
        ),
    ]  # fmt: skip


def test_data_from_the_gate_to_the_letter(enter):
    people = roads.furnish()
    officer = roads.Drafter(enter("officer"))
    officer.pass_the_gate("Pumps of the hospital", types=TYPES, article="HC09", picture="gate-answer")
    officer.bring(matters.matter("timing"))
    officer.type_flat("timing", EMERGENCY)
    device, address = IDENTIFIERS
    officer.correct_an_identifier("imei", "490154203237510", device)
    officer.type_identifiers(address)
    officer.type_items(items())
    preservation = officer.entry_of("assistance", type="AT14")
    officer.sees_beside(
        f"draft/assistance/{preservation}/",
        "Federation of Solvara: country sheet",
        "Preserved at least until",
    )
    compare_the_two_laws(officer)
    officer.insert_clause("Chain of custody", picture="clauses-that-fit")
    roads.in_arabic(
        officer,
        "draft/",
        "draft/assistance/new/",
        f"draft/assistance/{preservation}/",
        "clauses/",
        "draft/check/",
    )
    officer.answer_warnings()
    officer.submit()

    reviewer = Reviewer(enter("reviewer"), officer.reference)
    reviewer.window.go("/outgoing/")
    expect(reviewer.page.locator("main")).to_contain_text("Emergency")
    roads.judged(people, reviewer)
    letter = roads.approved_letter(reviewer)
    roads.must_say(
        letter, TYPES, "EMERGENCY", "nine hours", IMEI, "198.51.100.77", "N-24/7-2026-0119",
        "Penal Code of Solvara, Article 230", "For every exhibit obtained under items",
    )  # fmt: skip


def compare_the_two_laws(officer):
    """The sheet on dual criminality, once: both texts, each element with its ticks and its fact."""
    officer.open_case("draft/dual_criminality/new/")
    officer.look()
    press(officer.page, "main form button")
    page = officer.page
    page.fill("[name=their_provision]", "Penal Code of Solvara, Article 230")
    page.fill("[name=their_text]", "Quiconque, sans droit, efface ou altère des données est puni.")
    page.fill("[name=their_source]", "Official Journal of Solvara, consolidated text of 2026")
    open_all(page)
    for name in ("ours", "theirs"):
        for tick in page.locator(f"input[name$='_{name}'][value=yes]").all():
            tick.check()
    for fact in page.locator("textarea[name$='_fact']").all():
        fact.fill("Log of the firewall, entry of 2 March 2026, 03:14 UTC.")
    page.check("[name=result][value=both]")
    page.fill("[name=conclusion]", "Both laws punish it; only the names differ.")
    officer.look("sheet-dual-criminality")
    press(page, "main form button.govuk-button:not([name]) >> nth=0")
    officer.must_be_right()
    officer.look()
