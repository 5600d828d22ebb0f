"""Documents, records and objects: days counted back from a hearing, and a translation that is compared."""

from datetime import timedelta

import pytest
from playwright.sync_api import expect

from requests_app.core import clock
from tests.journeys import matters, roads
from tests.journeys.actors import Reviewer
from tests.journeys.matters import HOLDER, PERIOD, item
from tests.plugins.browser import press

pytestmark = [pytest.mark.browser, pytest.mark.timeout(900)]

TYPES = ("AT02", "AT03", "AT09", "AT21")
IBAN = "FR7630006000011234567890189"
HEARING = roads.day(90)


def items():
    """Serve, search, copy, ask an agency."""
    return [
        item(
            "AT02", "Service of the summons.", person="abusemgr", service_address="14 rue du Quai, Port-Sérène",
            served_documents="Summons of 10 November 2026, 12 Gs 341/26", summoned="yes", hearing_on=HEARING,
            hearing_authority="District Court of Halden", service_manner="simple", service_proof="receipt",
            documents_language="en", documents_translation="fr", expenses="Travel second class.",
        ),
        item(
            "AT03", "Search of the office of the reseller.", measures_wanted=["search", "seizure"],
            searched=["premises"], premises="Office 4, 14 rue du Quai, Port-Sérène",
            objects_wanted="Contracts with the user tarn_grid", seizure_report="yes",
            domestic_order="District Court of Halden, 9 March 2026, 12 Gs 341/26",
            handling_rules="Seal each data carrier; the copy is made in the laboratory.",
        ),
        item(
            "AT09", "Statements of the account.", **HOLDER, **PERIOD, bank_records="yes", identifiers=["iban"],
            certification="certified",
        ),
        item(
            "AT21", "Extract of the register of companies.", **HOLDER, record_wanted="Register of Port-Sérène, B 4471",
            open_to_public="yes", certification="certified",
        ),
    ]  # fmt: skip


def test_documents_from_the_gate_to_the_letter(enter):
    people = roads.furnish()
    officer = roads.Drafter(enter("officer"))
    officer.pass_the_gate("Papers of the reseller", types=TYPES, article="HC09")
    officer.bring(matters.matter(basis={"translation_language": "fr"}))
    officer.correct_an_identifier("account", IBAN[:-1] + "8", {"id": "iban", "kind": "iban", "value": IBAN})
    officer.type_items(items())
    served = officer.entry_of("assistance", type="AT02")
    fifty, thirty = (clock.today() + timedelta(days=90 - days) for days in (50, 30))
    officer.sees_beside(
        f"draft/assistance/{served}/", "Federation of Solvara: country sheet",
        f"{fifty.day} {fifty:%B %Y}", f"{thirty.day} {thirty:%B %Y}",
    )  # fmt: skip
    officer.insert_clause("Certification of business records")
    roads.in_arabic(officer, f"draft/assistance/{served}/", "draft/assistance/new/?q=hearing")
    officer.answer_warnings()
    officer.submit()

    reviewer = Reviewer(enter("reviewer"), officer.reference)
    roads.judged(people, reviewer)
    letter = roads.approved_letter(reviewer)
    roads.must_say(
        letter, TYPES, "FR76 3000 6000 0112 3456 7890 189", "Register of Port-Sérène, B 4471",
        "Summons of 10 November 2026", "Seal each data carrier", "certify in writing, with name, function and date",
    )  # fmt: skip
    have_it_translated(reviewer, letter)
    reviewer.take("prepare")
    reviewer.take("transmit", channel="central_authority", sent_on=clock.today().isoformat())
    assert reviewer.status() == "Sent"


def have_it_translated(reviewer, letter):
    """Ordered, handed in with a wrong digit, compared by the worker, accepted with a word."""
    page = reviewer.page
    reviewer.open_case("translations/")
    reviewer.look()
    press(page, "main a:has-text('Order a translation')")
    page.fill("[name=translator]", "Amal Haddad")
    page.check("[name=sworn][value=yes]")
    page.fill("[name=due_on]", roads.day(14))
    reviewer.look("translation-order")
    press(page, "main form button.govuk-button")
    reviewer.must_be_right()
    press(page, "main a:has-text('Hand in')")
    wrong = letter.replace("FR76 3000 6000 0112 3456 7890 189", "FR76 3000 6000 0112 3456 7890 198")
    page.set_input_files(
        "[name=file]", {"name": "letter.txt", "mimeType": "text/plain", "buffer": wrong.encode()}
    )
    reviewer.look()
    press(page, "main form button.govuk-button")
    reviewer.must_be_right()
    expect(page.locator("#translation-body table").first).to_be_visible(timeout=60_000)
    assert IBAN in page.inner_text("#translation-body").replace(" ", ""), "The mistyped account is missed."
    reviewer.look("translation-compared")
    roads.in_arabic(reviewer, "translations/")
    press(page, "main table a >> nth=0")
    press(page, "main a:has-text('Accept')")
    page.fill(
        "[name=checked]", "The translator has turned two digits of the account; the copy sent is corrected."
    )
    reviewer.look()
    press(page, "main form button.govuk-button")
    reviewer.must_be_right()
    expect(page.locator("main")).to_contain_text("Accepted")
