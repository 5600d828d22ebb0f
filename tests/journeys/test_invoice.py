"""Case 2, typed whole, ends in refusal: the central authority will not ask this."""

import pytest
from django.core.management import call_command

from requests_app.core import clock
from tests import samples
from tests.journeys.actors import Adviser, Officer, Reviewer

pytestmark = [pytest.mark.browser, pytest.mark.timeout(900)]

WHY = (
    "The freezing order has lapsed and the director's role is open: she would be questioned as a witness although "
    "the facts make her a suspect."
)


def test_a_request_that_is_refused(enter, capsys):
    officer = Officer(enter("officer"))
    officer.start("Fjord Pumps", state="XC")
    draft_with_an_account_that_fails_its_checksum(officer)
    officer.submit()
    reviewer = Reviewer(enter("reviewer"), officer.reference)
    adviser = Adviser(enter("adviser"), officer.reference)
    reviewer.wait_for_screening()
    refuse(reviewer, adviser)
    the_officer_reads_why(officer)
    call_command("verify_audit")
    assert "Every chain is whole" in capsys.readouterr().out


def draft_with_an_account_that_fails_its_checksum(officer):
    """The portal says that the number is not an IBAN; the officer confirms that it stands so in the evidence."""
    officer.draft(samples.invoice())
    officer.open_case("draft/")
    officer.look("draft-invoice")
    officer.open_case("draft/persons/")
    officer.look("draft-persons")
    assert "王建国" in officer.page.inner_text("main") or "Wang Jianguo" in officer.page.inner_text("main")
    officer.open_case("draft/check/")
    officer.look("draft-check-warnings")
    officer.answer_warnings()


def refuse(reviewer, adviser):
    """One ground bars, with a source; the adviser agrees; the reviewer refuses on it."""
    reviewer.answer_everything(barring=("G25",))
    adviser.agree_with_the_rest()
    reviewer.open_case("approve/")
    assert "G25" in reviewer.page.inner_text("main")
    assert not reviewer.page.locator("main form button.govuk-button:has-text('Approve')").count()
    reviewer.take(
        "refuse", grounds="G25", reasons=WHY, consulted="yes", consultation="The officer was heard."
    )
    reviewer.look("case-refused")


def the_officer_reads_why(officer):
    """The officer sees the ground and the reasons, not the assessment."""
    officer.open_case()
    shown = officer.page.inner_text("main")
    assert WHY in shown
    assert "Refused" in officer.status()
    officer.open_case("assessment/")
    assert "Page not found" in officer.page.title() or officer.page.locator("h1").inner_text()
    assert clock.today()
