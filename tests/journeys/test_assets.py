"""Property and proceeds: a wallet, an account, an order; a ground that only an assurance settles."""

import pytest
from playwright.sync_api import expect

from requests_app.core import clock
from tests.journeys import matters, roads
from tests.journeys.actors import Reviewer
from tests.journeys.matters import HOLDER, PERIOD, item
from tests.plugins.browser import press

pytestmark = [pytest.mark.browser, pytest.mark.timeout(900)]

TYPES = ("AT10", "AT28", "AT29")
WALLET = "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq"
IBAN = "FR7630006000011234567890189"
PROMISE = "The data of third parties in the records are deleted within one month."
ORDER = ("order.txt", "District Court of Halden, 12 Gs 341/26. The balance is to be frozen.\n")


def items():
    """Find it, keep it where it is, take it for good."""
    property_ = {
        "property": "Bitcoin of the ransom, and the balance of the account.",
        "property_link": ["proceeds"],
        "identifiers": ["wallet", "iban"],
        "property_value": "1284930.17 EUR",
        "property_holders": ["benyous1"],
    }
    place = {"property_location": "Solvex Exchange, 2 place de la Bourse, Port-Sérène."}
    return [
        item(
            "AT10", "Where the ransom went.", **HOLDER, **PERIOD, **property_,
            property_kinds=["crypto_assets", "accounts"],
            tracing_question="Who holds the accounts that were paid from the address?",
            reasonable_basis="The public ledger shows seven transfers to the exchange.",
        ),
        item(
            "AT28", "Confiscation of what is left.", **property_, **place, confiscation_mode="new_order",
            jurisdiction="The harm was done at Halden.",
            confiscation_facts="The ransom was paid to the address and changed at the exchange.",
        ),
        item(
            "AT29", "Freezing until that is decided.", **property_, **place,
            freezing_facts="What is left can be moved within minutes.", action_wanted="Bar every debit.",
            confiscation_expected="A judgment is expected in 2027.", orders_annexed=["order"],
            domestic_order="District Court of Halden, 9 March 2026, 12 Gs 341/26", heard_before_lifting="yes",
        ),
    ]  # fmt: skip


def test_assets_from_the_gate_to_the_letter(enter):
    people = roads.furnish()
    officer = roads.Drafter(enter("officer"))
    officer.pass_the_gate("Proceeds of the ransom", types=TYPES, article="HC09")
    officer.bring(matters.matter())
    officer.correct_an_identifier(
        "wallet", WALLET[:-1] + "x", {"id": "wallet", "kind": "wallet", "value": WALLET, "chain": "bitcoin"}
    )
    officer.correct_an_identifier("iban", IBAN[:-1] + "8", {"id": "iban", "kind": "iban", "value": IBAN})
    officer.annex("order", {"category": "B", "title": "Freezing order", "language": "en"}, *ORDER)
    officer.type_items(items())
    frozen = officer.entry_of("assistance", type="AT29")
    officer.sees_beside(f"draft/assistance/{frozen}/", "Federation of Solvara: country sheet")
    officer.insert_clause("Limits of use")
    roads.in_arabic(officer, f"draft/assistance/{frozen}/", "draft/identifiers/", "draft/clauses/")
    officer.answer_warnings()
    officer.submit()

    reviewer = Reviewer(enter("reviewer"), officer.reference)
    roads.judged(people, reviewer, cured={"G37": PROMISE})
    receive_the_assurance(reviewer)
    letter = roads.approved_letter(reviewer)
    roads.must_say(
        letter, TYPES, WALLET, "FR76 3000 6000 0112 3456 7890 189", "1,284,930.17 EUR", "Freezing order",
        "will be used in proceeding 4 Js 2217/26",
    )  # fmt: skip


def receive_the_assurance(reviewer):
    """A ground is cured by an assurance: nothing goes out before it was asked for and received."""
    page = reviewer.page
    reviewer.open_case("approve/")
    assert "G37" in page.inner_text("main")
    assert not page.locator("main form button.govuk-button:has-text('Approve')").count()
    reviewer.open_case("assurances/")
    reviewer.look("assurances-required")
    press(page, "main table a >> nth=0")
    reviewer.look("assurance")
    entry = page.url.split(reviewer.reference)[1].strip("/")
    reviewer.open_case(f"{entry}/ask/")
    page.check("[name=giver][value=us]")
    for name, value in (("given_by", "Data Protection Authority"), ("text", PROMISE), ("asked_on", today())):
        page.fill(f"[name={name}]", value)
    confirm(reviewer)
    roads.in_arabic(reviewer, "assurances/", f"{entry}/receive/")
    reviewer.open_case(f"{entry}/receive/")
    page.fill("[name=given_by]", "Data Protection Authority")
    page.fill("[name=received_on]", today())
    page.set_input_files(
        "[name=file]", {"name": "assurance.txt", "mimeType": "text/plain", "buffer": PROMISE.encode()}
    )
    confirm(reviewer)
    expect(page.locator("main")).to_contain_text("Received")


def confirm(reviewer):
    """Judge the form and send it."""
    reviewer.look()
    press(reviewer.page, "main form button.govuk-button:not([name])")
    reviewer.must_be_right()


def today():
    """The day it is, as it is typed."""
    return clock.today().isoformat()
